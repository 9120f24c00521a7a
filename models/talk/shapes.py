"""Activations and losses as curves: the value and the slope at each place. For pictures of them, not for training."""

from collections.abc import Callable
from dataclasses import dataclass
from math import erf, pi

import numpy as np
from numpy.typing import NDArray

from models.design.training import Training
from models.language.text import mark

Float = NDArray[np.float64]
_ERF = np.vectorize(erf, otypes=[np.float64])
_LEAST = 1e-3  # the smallest probability that is drawn: the loss of 0 is infinite


@dataclass(frozen=True)
class Shape:
    """A function of one number, from `low` to `high`. across: what that number is, a text that is marked.

    value, slope: arrays of numbers in, arrays of the same shape out.
    """

    value: Callable[[Float], Float]
    slope: Callable[[Float], Float]
    low: float = -6.0
    high: float = 6.0
    across: str = mark("weighted sum z")


def _logistic(z: Float) -> Float:
    return np.asarray(1 / (1 + np.exp(-np.clip(z, -500, 500))))


def _normal(z: Float) -> Float:
    """The share of a standard normal distribution below z."""
    return np.asarray(0.5 * (1 + _ERF(z / np.sqrt(2))))


def _bell(z: Float) -> Float:
    return np.asarray(np.exp(-(z**2) / 2) / np.sqrt(2 * pi))


ACTIVATION_SHAPES: dict[str, Shape] = {
    "linear": Shape(lambda z: z, np.ones_like),
    "relu": Shape(lambda z: np.maximum(z, 0), lambda z: np.where(z > 0, 1.0, 0.0)),
    "leaky_relu": Shape(lambda z: np.where(z > 0, z, 0.01 * z), lambda z: np.where(z > 0, 1.0, 0.01)),
    "elu": Shape(lambda z: np.where(z > 0, z, np.expm1(np.minimum(z, 0))), lambda z: np.exp(np.minimum(z, 0))),
    "gelu": Shape(lambda z: z * _normal(z), lambda z: _normal(z) + z * _bell(z)),
    "silu": Shape(lambda z: z * _logistic(z), lambda z: _logistic(z) * (1 + z * (1 - _logistic(z)))),
    "softplus": Shape(lambda z: np.logaddexp(0, z), _logistic),
    "tanh": Shape(np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "sigmoid": Shape(_logistic, lambda z: _logistic(z) * (1 - _logistic(z))),
    "sine": Shape(np.sin, np.cos),
}
"""By key in files. Formulas as torch computes them: GELU with the normal distribution, leaky ReLU with 0.01."""

_ERROR = mark("answer − target")
_TRUE = mark("probability of the true class")
_MARGIN = mark("answer × target (±1)")


def loss_shape(training: Training) -> Shape:
    """What one sample adds to the loss, over what it depends on."""
    delta = training.huber_delta
    match training.loss:
        case "mse":
            return Shape(lambda e: e**2, lambda e: 2 * e, -3, 3, _ERROR)
        case "mae":
            return Shape(np.abs, np.sign, -3, 3, _ERROR)
        case "huber":
            return Shape(
                lambda e: np.where(np.abs(e) <= delta, e**2 / 2, delta * (np.abs(e) - delta / 2)),
                lambda e: np.clip(e, -delta, delta),
                -3,
                3,
                _ERROR,
            )
        case "hinge":
            return Shape(lambda m: np.maximum(1 - m, 0), lambda m: np.where(m < 1, -1.0, 0.0), -3, 3, _MARGIN)
        case _:
            return Shape(lambda p: -np.log(np.maximum(p, _LEAST)), lambda p: -1 / np.maximum(p, _LEAST), 0, 1, _TRUE)
