"""The element-wise functions on offer, one entry each. `playground/net/activations.py` says how they are computed."""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class ActivationKind:
    """One element-wise function as a description.

    name: on screen. lowest: the infimum of its values, to two or three digits; no output with this function is lower.
    """

    name: str
    lowest: float


ACTIVATION_KINDS: dict[str, ActivationKind] = {
    "linear": ActivationKind("linear", -inf),
    "relu": ActivationKind("ReLU", 0.0),
    "leaky_relu": ActivationKind("leaky ReLU", -inf),
    "elu": ActivationKind("ELU", -1.0),
    "gelu": ActivationKind("GELU", -0.17),
    "silu": ActivationKind("SiLU", -0.279),
    "softplus": ActivationKind("softplus", 0.0),
    "tanh": ActivationKind("tanh", -1.0),
    "sigmoid": ActivationKind("sigmoid", 0.0),
    "sine": ActivationKind("sine", -1.0),
}
"""By key in files, in the order of the menus."""

ACTIVATIONS = {key: kind.name for key, kind in ACTIVATION_KINDS.items()}
"""Key in files, name on screen: the options of a field."""
