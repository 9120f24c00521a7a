"""What tensors are called, how they are written in formulas, and their numbers as people read them."""

from math import isfinite

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, LayerNorm
from models.design.network import INPUT_ID, OUTPUT_ID
from models.language.text import Text, mark, tr, tr_count
from models.talk.tensors.probes import TensorFacts, TensorKey, TensorTable
from models.talk.tensors.views import written
from ui.forms import numbers
from ui.network import words

_NAMES = {
    "weight": mark("weights W"),
    "bias": mark("bias b"),
    "mean": mark("running mean"),
    "var": mark("running variance"),
    "sum": mark("weighted sums z"),
    "value": mark("activations a"),
    "targets": mark("targets y"),
    "loss": mark("loss of the batch"),
    "step": mark("steps of the optimizer"),
}
_SCALE = {"weight": mark("scale γ"), "bias": mark("shift β")}
_STATES = {
    "exp_avg": mark("mean gradient of {0}"),
    "exp_avg_sq": mark("mean gradient² of {0}"),
    "momentum_buffer": mark("momentum of {0}"),
    "square_avg": mark("mean gradient² of {0}"),
    "sum": mark("sum of gradient² of {0}"),
}
_SYMBOLS = {"weight": "W", "bias": "b", "mean": "mean", "var": "var", "sum": "z", "value": "a", "targets": "y"}
_SQUASHED = ("cross_entropy", "binary_cross_entropy")


def heading(experiment: Experiment, layer_id: str) -> str:
    """What stands above the tensors of a layer: "Linear 4 · tanh"."""
    if not layer_id:
        return tr("Loss and optimizer")
    if layer_id == INPUT_ID:
        return tr("Inputs")
    name, below = words.name(experiment, layer_id), words.subtitle(experiment, layer_id)
    return tr("{0} · {1}").format(name, below) if below else name


def name(experiment: Experiment, key: TensorKey) -> str:
    """The tensor within its layer: "weights W", "∂loss/∂W"."""
    first, _, rest = key.kind.partition(".")
    if first == "grad":
        return tr("∂loss/∂{0}").format(_letter(experiment, TensorKey(key.layer_id, rest)))
    if first == "state":
        owner, _, state = rest.partition(".")
        said = _STATES.get(state)
        letter = _letter(experiment, TensorKey(key.layer_id, owner))
        return tr(said).format(letter) if said else f"{state}({letter})"
    if key.kind in _SCALE and _normalises(experiment, key.layer_id):
        return tr(_SCALE[key.kind])
    if key.layer_id == INPUT_ID:
        return tr("inputs X")
    if key.layer_id == OUTPUT_ID and experiment.training.loss in _SQUASHED:
        if key.kind == "sum":
            return tr("logits z")
        if key.kind == "value":
            return tr("probabilities p")
    if key.kind == "value" and not words.activation_field(experiment.network.layer(key.layer_id)):
        return tr("values a")
    return tr(_NAMES[key.kind])


def whole_name(experiment: Experiment, key: TensorKey) -> Text:
    """The tensor with its layer: "Linear 4: weights W"."""
    return tr("{0}: {1}").format(heading(experiment, key.layer_id), name(experiment, key))


def symbol(experiment: Experiment, key: TensorKey) -> str:
    """What the tensor is called in numpy's notation: "W", "dW", "exp_avg"."""
    first, _, rest = key.kind.partition(".")
    if first == "grad":
        return f"d{symbol(experiment, TensorKey(key.layer_id, rest))}"
    if first == "state":
        return rest.partition(".")[2]
    if key.layer_id == INPUT_ID:
        return "X"
    if key.kind in _SCALE and _normalises(experiment, key.layer_id):
        return "gamma" if key.kind == "weight" else "beta"
    if key.kind == "value" and key.layer_id == OUTPUT_ID and experiment.training.loss in _SQUASHED:
        return "p"
    return _SYMBOLS.get(key.kind, key.kind)


def _letter(experiment: Experiment, key: TensorKey) -> str:
    found = symbol(experiment, key)
    return {"gamma": "γ", "beta": "β"}.get(found, found)


def _normalises(experiment: Experiment, layer_id: str) -> bool:
    """Whether this layer scales and shifts instead of adding up."""
    if layer_id in ("", INPUT_ID):
        return False
    return isinstance(experiment.network.layer(layer_id), BatchNorm | LayerNorm)


def number(value: float) -> str:
    """A number with three significant digits, or two decimals: "0.52", "−1.02", "2.3e−7"."""
    if not isfinite(value):
        return "nan" if value != value else "∞" if value > 0 else "−∞"
    size = abs(value)
    text = f"{value:.2f}" if 0.095 <= size < 1000 else f"{value:.2g}"
    if size >= 1000:
        text = f"{value:.0f}" if size < 100_000 else f"{value:.1e}"
    text = "0" if value == 0 else text.replace("e-0", "e-").replace("e+0", "e")
    return text.replace("-", "−")


def short_number(value: float, decimals: int = 2) -> str:
    """A number for a narrow cell, with so many decimals at most: "0.52", "−1.02", "−0.00", "2e7"."""
    if not isfinite(value) or value == 0:
        return number(value)
    size = abs(value)
    digits = min(decimals, 2 if size < 9.995 else 1 if size < 99.95 else 0)
    text = f"{value:.{digits}f}" if size < 10_000 else f"{value:.0e}"
    return text.replace("e-0", "e-").replace("e+0", "e").replace("-", "−")


def spread(facts: TensorFacts) -> str:
    """From the smallest to the largest number."""
    if facts.size == 1:
        return number(facts.low)
    return tr("{0} … {1}").format(number(facts.low), number(facts.high))


def fed(table: TensorTable, sample: int | None) -> str:
    """Which samples went through the network."""
    if not table.rows:
        return tr("The engine is on its way through the network…")
    if sample is not None:
        return tr("Sample {0}, as the network answers").format(f"{sample + 1:,}")
    shown, step = len(table.samples), f"{table.step + 1:,}"
    if shown < table.batch:
        text = tr("{0} of the {1} samples of the batch of step {2}")
        return text.format(f"{shown:,}", f"{table.batch:,}", step)
    samples = tr_count("{0} sample", "{0} samples", shown, f"{shown:,}")
    return tr("{0}: the batch of step {1}").format(samples, step)


def counted(fed: str) -> str:
    """The same sentence about the samples, and how places are counted."""
    text = tr(
        "{0}. Indices count from 0, as in NumPy: W[0, 1] belongs to the first neuron and the second input. Samples, "
        "layers and neurons are named from 1 on."
    )
    return text.format(fed)


def in_words(experiment: Experiment, facts: TensorFacts) -> str:
    """All that is known of a tensor, in one line."""
    text = tr("{0}: {1} axes, shape {2}, {3} on {4}, {5}, mean {6}, zeros {7}")
    said = text.format(
        name(experiment, facts.key),
        len(facts.shape),
        written(facts.shape),
        facts.dtype,
        facts.device,
        spread(facts),
        number(facts.mean),
        numbers.counted_percent(facts.zeros),
    )
    return said if facts.finite else said + tr("; some numbers are not finite")
