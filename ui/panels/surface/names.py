"""What the numbers that a network learns are called on a surface."""

from models.design.experiment import Experiment
from models.language.text import Text, joined, tr
from models.talk.surface_probes import Place
from ui.network import hints
from ui.network.hits import Hit
from ui.network.words import neuron

_SMALL = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def symbol(place: Place, among: tuple[Place, ...]) -> str:
    """As in a formula: w or b; w₁ and w₂ where there are two of a name."""
    letter = "w" if place.name == "weight" else "b"
    alike = [p for p in among if p.name == place.name]
    return letter if len(alike) < 2 else letter + str(alike.index(place) + 1).translate(_SMALL)


def in_full(experiment: Experiment, place: Place) -> Text | str:
    """Which number it is, in words, what differs first: "Input x → Output 1"."""
    if place.name == "weight" and len(place.index) == 2:
        (unit, source), ids = place.index, list(experiment.shapes())
        before = ids[ids.index(place.layer_id) - 1]
        return joined([neuron(experiment, before, source), neuron(experiment, place.layer_id, unit)], " → ")
    if len(place.index) == 1:
        return hints.hint(experiment, Hit("bias", place.layer_id, place.index))
    return tr("Kernel weight {0}").format("·".join(str(k + 1) for k in place.index))
