"""The words of the status bar about the part of the picture under the cursor."""

from models.design.experiment import Experiment
from models.design.layers import Add
from models.design.network import INPUT_ID
from models.language.text import tr
from ui.network import words
from ui.network.hits import Hit
from ui.network.words import neuron, subtitle, title


def hint(experiment: Experiment, found: Hit) -> str:
    """A few words about the part under the cursor."""
    match found.kind:
        case "neuron":
            return neuron(experiment, found.layer_id, *found.index)
        case "bias":
            return tr("Bias of {0}").format(neuron(experiment, found.layer_id, *found.index))
        case "wire":
            unit, source = found.index
            ids = list(experiment.shapes())
            left = neuron(experiment, ids[ids.index(found.layer_id) - 1], source)
            return tr("Weight from {0} to {1}").format(left, neuron(experiment, found.layer_id, unit))
        case "skip":
            layer = experiment.network.layer(found.layer_id)
            from_where = words.source(experiment, layer) if isinstance(layer, Add) else ""
            text = tr("{0} is added to what comes in here; drag the wire to take from another layer").format(from_where)
            return text[:1].upper() + text[1:]
        case "socket":
            return tr("Drag to an Add layer, or between two layers for a new one, which takes from here")
        case "menu":
            return tr("Choose an activation")
        case "close":
            return tr("Remove this layer")
        case "minus":
            return tr("One neuron fewer")
        case "plus":
            return tr("Choose inputs") if found.layer_id == INPUT_ID else tr("One neuron more")
        case "handle":
            return tr("Drag down for more neurons, up for fewer")
        case "pill":
            return tr("Show more neurons of this layer, or only the first")
    said = f"{title(experiment, found.layer_id)} · {subtitle(experiment, found.layer_id)}"
    without = found.layer_id != INPUT_ID and not getattr(experiment.network.layer(found.layer_id), "bias", True)
    return tr("{0}, no bias").format(said) if without else said
