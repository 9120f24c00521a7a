"""Every activation of a design has a function in torch, and a function and a derivative in the kernel."""

import numpy as np
import pytest
import torch

from models.design.layers import ACTIVATIONS as NAMES
from playground.net.activations import ACTIVATIONS
from playground.steppers.kernel import activations
from playground.steppers.kernel.lanes import LANES

X = np.linspace(-6, 6, 25 * LANES, dtype=np.float32)
"""Whole lanes, and never exactly 0, where some have no derivative."""


def test_every_activation_of_a_design_has_an_entry_and_a_number_of_its_own() -> None:
    assert list(ACTIVATIONS) == list(NAMES)
    assert len({function.in_kernel for function in ACTIVATIONS.values()}) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_kernel_computes_value_and_derivative_as_torch_does(name: str) -> None:
    function = ACTIVATIONS[name]
    x = torch.from_numpy(X.copy()).requires_grad_()
    y = function.in_torch(x)
    (slope,) = torch.autograd.grad(y.sum(), x)
    values, slopes = X.copy(), np.ones_like(X)
    if function.in_kernel:  # where it is 0 the kernel does nothing, and all derivatives count as 1
        slopes[:] = np.nan
        activations.activate(function.in_kernel, values, slopes, 0, len(values))
    assert np.allclose(values, y.detach().numpy(), atol=2e-6)
    assert np.allclose(slopes, slope.numpy(), atol=2e-6)
