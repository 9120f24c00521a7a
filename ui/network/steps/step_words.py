"""What the numbers of a step are called: in words, and as the symbols of a formula."""

from html import escape

from models.design.experiment import Experiment
from models.design.layers import Add
from models.design.network import INPUT_ID, OUTPUT_ID
from models.language.text import Text, joined, mark, tr
from models.talk.stepping.probes import Chain, Factor, Line, Spot, StepNumbers
from ui.network import words
from ui.network.steps.stations import Station
from ui.network.steps.step_labels import Label, short

_NAMES = {
    "value": mark("Value of {0}"),
    "sum": mark("Sum in {0}, before the activation"),
    "slope": mark("Slope of the activation in {0}"),
    "weight": mark("Weight of {0}"),
    "bias": mark("Bias of {0}"),
    "value_gradient": mark("Gradient at {0}"),
    "sum_gradient": mark("Gradient at the sum in {0}"),
    "weight_gradient": mark("Gradient of the weight of {0}"),
    "bias_gradient": mark("Gradient of the bias of {0}"),
    "weight_after": mark("Weight of {0} after the update"),
    "bias_after": mark("Bias of {0} after the update"),
    "share": mark("How much {0} follows a value of the layer before"),
    "mask": mark("What dropout multiplies {0} by in this step"),
    "normalised": mark("{0} brought to mean 0 and variance 1"),
    "mean": mark("Mean of what {0} is normalised with"),
    "deviation": mark("Standard deviation of what {0} is normalised with"),
    "probability": mark("Probability of {0}"),
    "raw": mark("{0} as measured"),
    "shift": mark("Mean of {0} in the training data"),
    "scale": mark("Standard deviation of {0} in the training data"),
    "target": mark("Target"),
    "class_weight": mark("How much a sample of this class counts"),
    "samples": mark("Samples in the batch"),
    "rest": mark("All smaller terms together"),
    "rate": mark("Learning rate"),
    "pull": mark("Gradient with the penalties"),
    "l1": mark("L1"),
    "l2": mark("L2"),
    "decay": mark("Weight decay"),
    "momentum": mark("Momentum"),
    "velocity": mark("Velocity after the step"),
    "velocity_before": mark("Velocity before the step"),
    "smoothing": mark("Smoothing"),
    "squares": mark("Squared gradients, remembered after the step"),
    "squares_before": mark("Squared gradients, remembered before the step"),
    "beta1": mark("Beta 1"),
    "beta2": mark("Beta 2"),
    "moment": mark("Mean gradient, remembered after the step"),
    "moment_before": mark("Mean gradient, remembered before the step"),
    "moment_corrected": mark("Mean gradient, corrected for its start at 0"),
    "squares_corrected": mark("Squared gradients, corrected for their start at 0"),
    "steps": mark("Steps of the optimizer"),
    "epsilon": mark("Epsilon"),
    "constant": mark("A fixed number"),
}
"""With the neuron at {0}, where the number belongs to one."""

_OF_MAPS = {
    "value": mark("Mean value of {0}"),
    "sum": mark("Mean sum in {0}, before the activation"),
    "value_gradient": mark("Sum of the gradients at all pixels of {0}"),
    "sum_gradient": mark("Sum of the gradients at all sums of {0}"),
}
"""The same for a feature map as a whole."""

_SYMBOLS = {
    "value": "a", "sum": "z", "slope": "f′(z{0})", "weight": "w", "bias": "b", "value_gradient": "∂L/∂a",
    "sum_gradient": "∂L/∂z", "weight_gradient": "∂L/∂w", "bias_gradient": "∂L/∂b", "share": "∂a{0}/∂x",
    "mask": "m", "normalised": "u", "mean": "μ", "deviation": "σ", "probability": "p", "shift": "μ", "scale": "σ",
    "target": "t", "loss": "L", "class_weight": "c", "samples": "n", "rest": "…", "rate": "η", "pull": "g",
    "l1": "λ₁", "l2": "λ₂", "decay": "λ", "momentum": "μ", "velocity": "v", "velocity_before": "v₀", "smoothing": "α",
    "squares": "s", "squares_before": "s₀", "beta1": "β₁", "beta2": "β₂", "moment": "m", "moment_before": "m₀",
    "moment_corrected": "m⁺", "squares_corrected": "s⁺", "weight_after": "w", "bias_after": "b",
    "steps": "k", "epsilon": "ε",
}  # fmt: skip
_SAID = {"raw": mark("raw")}
"""Symbols with a word in them."""

_INDEXED = (
    "value", "sum", "slope", "weight", "bias", "value_gradient", "sum_gradient", "weight_gradient", "bias_gradient",
    "weight_after", "bias_after", "share", "mask", "normalised", "probability",
)  # fmt: skip
_WRITTEN = {
    "*": " · ",
    "/": " ÷ ",
    "+": " + ",
    "-": " − ",
    "**2": "²",
    ",": "; ",
    "**": "^",
    "sqrt(": "√(",
    "log(": "ln(",
}


def name(experiment: Experiment, spot: Spot) -> Text:
    """A number in words: "Weight of Linear 4, neuron 2"."""
    whole = _whole_map(experiment, spot)
    found = tr("Loss", "chart") if spot.kind == "loss" else tr(_OF_MAPS[spot.kind] if whole else _NAMES[spot.kind])
    if spot.layer_id and spot.index:
        found = found.format(_place(experiment, spot))
    if spot.row is not None:
        found = tr("{0}, sample {1} of the batch").format(found, spot.row + 1)
    return found


def _whole_map(experiment: Experiment, spot: Spot) -> bool:
    """Whether this number is one for all pixels of a feature map."""
    shape = experiment.shapes().get(spot.layer_id, ())
    return spot.kind in _OF_MAPS and len(shape) > 1 and len(spot.index) == 1


def _place(experiment: Experiment, spot: Spot) -> str:
    try:
        found = words.neuron(experiment, spot.layer_id, spot.index[0])
    except (IndexError, KeyError):
        return words.title(experiment, spot.layer_id)
    if spot.kind.startswith("weight") and len(spot.index) == 2:
        before = _before(experiment, spot.layer_id)
        return tr("{0}, from {1}").format(found, words.neuron(experiment, before, spot.index[1]))
    if len(spot.index) > 1 and spot.kind not in ("share", "weight_gradient"):
        at = joined((str(k + 1) for k in spot.index[1:]), ", ")
        return tr("{0}, pixel ({1})").format(found, at)
    return found


def _before(experiment: Experiment, layer_id: str) -> str:
    ids = list(experiment.shapes())
    return ids[max(ids.index(layer_id) - 1, 0)]


def symbol(experiment: Experiment, spot: Spot) -> str:
    """A number as a symbol, as HTML: w with the numbers of neuron and input below it, and of the layer above it."""
    if spot.kind == "value" and spot.layer_id == INPUT_ID and len(experiment.input_shape) == 1:
        names = experiment.data.inputs
        shown = experiment.data.info.shown_inputs[names[spot.index[0]]] if spot.index[0] < len(names) else "x"
        return escape(shown) + _sample(spot)
    base = tr(_SAID[spot.kind]) if spot.kind in _SAID else _SYMBOLS.get(spot.kind, "")
    if spot.kind not in _INDEXED:
        return escape(base) + _sample(spot)
    below = ",".join(str(k + 1) for k in spot.index)
    place = list(experiment.shapes()).index(spot.layer_id)
    above = f"({place})" if place else ""
    if spot.kind == "value" and spot.layer_id == OUTPUT_ID:
        base, above = "ŷ", ""
    mark_ = f"<sub>{below}</sub><sup>{above}</sup>"
    return (base.format(mark_) if "{0}" in base else base + mark_) + _sample(spot)


def _sample(spot: Spot) -> str:
    return "" if spot.row is None else f"[{spot.row + 1}]"


def formula(experiment: Experiment, line: Line, links: list[Factor]) -> str:
    """A formula as HTML: symbols, then numbers, then what it comes to. links: gets what they lead to."""
    symbols, numbers = "", ""
    for token in line.tokens:
        if isinstance(token, Factor):
            symbols += _link(_symbol_of(experiment, token), token, links)
            numbers += _link(_bracketed(token.value), token, links)
        else:
            symbols += escape(written(token))
            numbers += escape(written(token))
    result = symbol(experiment, line.of)
    becomes = "←" if line.of.kind.endswith("_after") else "="
    same = len(line.tokens) == 1
    return f"{result} {becomes} {symbols}<br>= {numbers}" + ("" if same else f" = <b>{precise(line.value)}</b>")


def _symbol_of(experiment: Experiment, factor: Factor) -> str:
    if factor.spot.kind == "constant":
        return precise(factor.value)
    return symbol(experiment, factor.spot)


def _link(text: str, factor: Factor, links: list[Factor]) -> str:
    if factor.spot.kind in ("constant", "rest"):
        return text
    links.append(factor)
    return f'<a href="{len(links) - 1}">{text}</a>'


def written(token: str) -> str:
    """What is done with numbers, as it is written in formulas."""
    if token.startswith("slope_"):
        return "f′("
    return _WRITTEN.get(token, token)


def precise(value: float) -> str:
    """A number in a formula: four digits."""
    if value == int(value) and abs(value) < 1e6:
        return short(value) if abs(value) >= 1000 else str(int(value)).replace("-", "−")
    text = f"{value:.4g}"
    if "e" in text:
        mantissa, power = text.split("e")
        text = f"{mantissa}e{int(power)}"
    return text.replace("-", "−")


def _bracketed(value: float) -> str:
    return f"({precise(value)})" if value < 0 else precise(value)


def plain(experiment: Experiment, chain: Chain) -> Text:
    """A number and where it comes from in one sentence, for who hears the picture."""
    about = name(experiment, chain.of)
    parts = [
        "".join(precise(token.value) if isinstance(token, Factor) else written(token) for token in line.tokens)
        for line in chain.lines
    ]
    if not parts:
        return tr("{0}: {1}").format(about, precise(chain.value))
    return tr("{0}: {1} = {2}").format(about, "; ".join(parts), precise(chain.value))


def told(experiment: Experiment, at: Station, labels: tuple[Label, ...]) -> Text:
    """What a station shows, in words: what happens, and the numbers that have just come in."""
    new = [(spot, value) for label in labels if label.strong for spot, value in label.numbers]
    said = [tr("{0}: {1}").format(name(experiment, spot), precise(value)) for spot, value in new]
    return joined([station(experiment, at), *said], " ")


def wanted(experiment: Experiment, numbers: StepNumbers) -> Text:
    """What the network should answer to the sample, or of how many samples the step learns."""
    if len(numbers.targets) > 1:
        return tr("The step learns from {0} samples: values are means over them, gradients are sums.").format(
            len(numbers.targets)
        )
    target, classes = numbers.targets[0], experiment.data.info.shown_classes
    if not classes:
        return tr("Target t: {0}").format(precise(target))
    if experiment.training.loss in ("cross_entropy", "binary_cross_entropy"):
        return tr("Target t: {0}").format(classes[int(target)])
    return tr("Target t: {0}").format(tr("{0} ({1})").format(classes[int(target > 0)], precise(target)))


def station(experiment: Experiment, at: Station) -> Text:
    """What happens at a station, in one sentence."""
    if at.phase == "sample":
        return tr("The sample enters the network: its numbers stand at the inputs.")
    if at.phase == "loss":
        return tr("The loss L measures how far the answer ŷ is from the target t.")
    if at.phase == "update":
        return tr("The optimizer moves each weight against its gradient. The new weights stand on the wires.")
    layer = words.title(experiment, at.layer_id)
    if at.phase == "backward":
        return tr(
            "Backward through {0}: beneath each number stands its gradient, which is how fast the loss grows with it."
        ).format(layer)
    if isinstance(experiment.network.layer(at.layer_id), Add):
        return tr("Forward through {0}: two values are added.").format(layer)
    return tr("Forward through {0}: each neuron has its value now.").format(layer)
