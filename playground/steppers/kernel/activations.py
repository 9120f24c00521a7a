"""Activations: each gives its value and its slope."""

from typing import Any

from numba import float32

from playground.steppers.kernel.compiled import compiled, inlined, shared
from playground.steppers.kernel.functions import cosine, exp, normal_share, sigmoid, sine, softplus, tanh
from playground.steppers.kernel.lanes import LANES, load, pick, spread, store


@inlined
def _relu(x):
    zero = spread(float32(0))
    return pick(x, zero, zero, x), pick(zero, x, spread(float32(1)), zero)


@inlined
def _leaky_relu(x):
    zero = spread(float32(0))
    return pick(zero, x, x, 0.01 * x), pick(zero, x, spread(float32(1)), spread(float32(0.01)))


@inlined
def _elu(x):
    zero = spread(float32(0))
    e = exp(pick(zero, x, zero, x))
    return pick(zero, x, x, e - 1.0), e


@inlined
def _gelu(x):
    share = normal_share(x)
    return x * share, share + x * (0.3989422804014327 * exp(-0.5 * (x * x)))


@inlined
def _silu(x):
    s = sigmoid(x)
    return x * s, s * (x * (1.0 - s) + 1.0)


@inlined
def _softplus(x):
    return softplus(x), sigmoid(x)


@inlined
def _tanh(x):
    y = tanh(x)
    return y, 1.0 - y * y


@inlined
def _sigmoid(x):
    y = sigmoid(x)
    return y, y * (1.0 - y)


@inlined
def _sine(x):
    return sine(x), cosine(x)


def _over(function: Any) -> Any:
    """A loop of `function` over part of the working arrays."""

    @shared
    def loop(values, slopes, start, stop):
        for k in range(start, stop, LANES):
            y, slope = function(load(values, k))
            store(values, k, y)
            store(slopes, k, slope)

    return loop


_over_relu, _over_leaky_relu, _over_elu = _over(_relu), _over(_leaky_relu), _over(_elu)
_over_gelu, _over_silu, _over_softplus = _over(_gelu), _over(_silu), _over(_softplus)
_over_tanh, _over_sigmoid, _over_sine = _over(_tanh), _over(_sigmoid), _over(_sine)


@compiled
def activate(activation, values, slopes, start, stop):
    """Put the activation's values in place of its inputs, from `start` to `stop`, and its derivatives into `slopes`.

    activation: the number that `net/activations.py` gives it, at least 1.
    """
    if activation == 1:
        _over_relu(values, slopes, start, stop)
    elif activation == 2:
        _over_leaky_relu(values, slopes, start, stop)
    elif activation == 3:
        _over_elu(values, slopes, start, stop)
    elif activation == 4:
        _over_gelu(values, slopes, start, stop)
    elif activation == 5:
        _over_silu(values, slopes, start, stop)
    elif activation == 6:
        _over_softplus(values, slopes, start, stop)
    elif activation == 7:
        _over_tanh(values, slopes, start, stop)
    elif activation == 8:
        _over_sigmoid(values, slopes, start, stop)
    elif activation == 9:
        _over_sine(values, slopes, start, stop)
