"""The element-wise functions: for each name of `models/`, how torch and the compiled kernel compute it.

A new one needs its name in `models/`, an entry here, and its function with its derivative in
`steppers/kernel/activations.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  its usual name


@dataclass(frozen=True)
class ActivationFunction:
    """How one activation is computed.

    in_torch: the function, element by element; autograd knows its derivative.
    in_kernel: its number in `kernel.activations.activate`, which computes the value and the derivative; 0 leaves values
    as they are. A number, as whoever builds a network must not have to wait for numba.
    """

    in_torch: Callable[[Tensor], Tensor]
    in_kernel: int


ACTIVATIONS: dict[str, ActivationFunction] = {
    "linear": ActivationFunction(lambda x: x, 0),
    "relu": ActivationFunction(torch.relu, 1),
    "leaky_relu": ActivationFunction(F.leaky_relu, 2),
    "elu": ActivationFunction(F.elu, 3),
    "gelu": ActivationFunction(F.gelu, 4),
    "silu": ActivationFunction(F.silu, 5),
    "softplus": ActivationFunction(F.softplus, 6),
    "tanh": ActivationFunction(torch.tanh, 7),
    "sigmoid": ActivationFunction(torch.sigmoid, 8),
    "sine": ActivationFunction(torch.sin, 9),
}
"""By the name that designs use."""
