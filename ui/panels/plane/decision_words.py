"""Who decided an answer, in words: for below the plane, and for those who cannot see the picture."""

import numpy as np

from models.design.data import DataKind
from models.design.experiment import Experiment
from models.design.network import INPUT_ID, OUTPUT_ID
from models.language.text import Text, joined, tr
from models.talk.plane_probes import Decision
from models.talk.probes import Float32, SamplePoints
from ui.network import hints, words
from ui.network.hits import Hit
from ui.panels.plane.readings import two

_NAMED = 2  # units of a layer that are named: those that say most


def how() -> Text:
    """How a place is chosen by keys."""
    return tr("Enter explains a place: who decided there. Arrow keys move it, Esc ends it")


def answer(info: DataKind, found: Decision) -> str:
    """The answer alone, as `readings.answer_in_words` says one."""
    if found.likeliest < 0:
        return tr("value {0}").format(two(found.answer))
    return f"{info.classes[found.likeliest]} {two(found.answer)}"


def decision(experiment: Experiment, found: Decision, samples: SamplePoints | None) -> str:
    """The answer, the samples nearby, the units of each layer that say most, and the strongest wire."""
    info = experiment.data.info.shown
    if found.likeliest < 0:
        head = tr("Value {0} here, {1} for the usual sample").format(two(found.answer), two(found.usual))
    else:
        likeliest, second = info.classes[found.likeliest], info.classes[found.second]
        head = tr("{0} {1} here, rather than {2}").format(likeliest, two(found.answer), second)
    parts = [head, _nearby(info, found, samples)]
    shapes = experiment.shapes()
    for layer_id in shapes:
        if layer_id in found.units and (layer_id != OUTPUT_ID or shapes[layer_id][0] > 1):
            parts.append(_layer(experiment, info, found, layer_id))
    parts.append(_wire(experiment, info, found))
    return joined([part for part in parts if part], " · ")


def _nearby(info: DataKind, found: Decision, samples: SamplePoints | None) -> str:
    if samples is None or not len(found.nearest) or found.nearest.max() >= len(samples.targets):
        return ""
    targets = samples.targets[found.nearest]
    if found.likeliest < 0:
        return tr("nearest training samples {0} on average").format(two(float(targets.mean())))
    counts = np.bincount(targets.astype(np.int64), minlength=len(info.classes))
    most = [int(k) for k in np.argsort(-counts, kind="stable") if counts[k]]
    named = [tr("{0} {1}", "so many of a class").format(counts[k], info.classes[k]) for k in most]
    return tr("nearest training samples: {0}").format(joined(named))


def _layer(experiment: Experiment, info: DataKind, found: Decision, layer_id: str) -> str:
    shares = found.unit_shares(layer_id)
    most = [int(k) for k in np.argsort(-np.abs(shares), kind="stable")[:_NAMED] if abs(shares[k]) >= 0.005]
    said = [_share(_unit(experiment, info, layer_id, k), info, found, float(shares[k])) for k in most]
    return tr("{0}: {1}").format(words.title(experiment, layer_id), joined(said)) if said else ""


def _unit(experiment: Experiment, info: DataKind, layer_id: str, index: int) -> str:
    if layer_id == INPUT_ID:
        return info.inputs[experiment.data.inputs[index]]
    return info.classes[index] if layer_id == OUTPUT_ID else tr("neuron {0}").format(index + 1)


def _share(name: str, info: DataKind, found: Decision, share: float) -> str:
    if found.likeliest < 0:
        return (tr("{0} upwards {1} %") if share > 0 else tr("{0} downwards {1} %")).format(name, _percent(share))
    speaks_for = info.classes[found.likeliest if share > 0 else found.second]
    return tr("{0} for {1} {2} %").format(name, speaks_for, _percent(share))


def _wire(experiment: Experiment, info: DataKind, found: Decision) -> str:
    """The wire with the largest share of its layer's."""
    strongest: tuple[float, str, tuple[int, ...]] = 0.0, "", ()
    for layer_id in found.wires:
        shares: Float32 = found.wire_shares(layer_id)
        unit, source = np.unravel_index(int(np.abs(shares).argmax()), shares.shape)
        if abs(shares[unit, source]) > abs(strongest[0]):
            strongest = float(shares[unit, source]), layer_id, (int(unit), int(source))
    share, layer_id, index = strongest
    if not layer_id:
        return ""
    name = hints.hint(experiment, Hit("wire", layer_id, index))
    return tr("strongest: {0}").format(_share(name, info, found, share))


def _percent(share: float) -> str:
    return f"{100 * abs(share):.0f}"
