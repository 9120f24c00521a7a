"""The element-wise functions on offer, one entry each. `playground/net/activations.py` says how they are computed."""

from dataclasses import dataclass
from math import inf

from models.language.text import mark


@dataclass(frozen=True)
class ActivationKind:
    """One element-wise function as a description.

    name: on screen. lowest: the infimum of its values, to two or three digits; no output with this function is lower.
    """

    name: str
    lowest: float


ACTIVATION_KINDS: dict[str, ActivationKind] = {
    "linear": ActivationKind(mark("linear"), -inf),
    "relu": ActivationKind(mark("ReLU"), 0.0),
    "leaky_relu": ActivationKind(mark("leaky ReLU"), -inf),
    "elu": ActivationKind(mark("ELU"), -1.0),
    "gelu": ActivationKind(mark("GELU"), -0.17),
    "silu": ActivationKind(mark("SiLU"), -0.279),
    "softplus": ActivationKind(mark("softplus"), 0.0),
    "tanh": ActivationKind(mark("tanh"), -1.0),
    "sigmoid": ActivationKind(mark("sigmoid"), 0.0),
    "sine": ActivationKind(mark("sine"), -1.0),
}
"""By key in files, in the order of the menus."""

ACTIVATIONS = {key: kind.name for key, kind in ACTIVATION_KINDS.items()}
"""Key in files, name on screen: the options of a field."""
