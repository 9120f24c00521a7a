"""MNIST-1D against the recipe, written down once more step by step, one signal at a time in float64."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.interpolate import interp1d
from scipy.ndimage import gaussian_filter

from models.design.data import Data
from playground.datasets.dataset import make
from playground.datasets.signals import mnist_1d
from playground.datasets.signals.mnist_1d import LENGTH, shapes, signals, smoothed

Array = NDArray[np.float64]


def stretched(x: Array, length: int) -> Array:
    found: Array = interp1d(np.linspace(0, 1, len(x)), x)(np.linspace(0, 1, length))
    return found


def by_the_recipe(n: int, seed: int) -> tuple[Array, NDArray[np.int64]]:
    """n signals and their digits, with the random numbers in the order in which `signals` draws them."""
    rng = np.random.default_rng(seed)
    digits = rng.permutation(np.arange(n) % 10)
    padding = rng.integers(36, 61, n)
    scale, moved = 1 + 0.4 * rng.uniform(-0.5, 0.5, n), None
    moved = rng.integers(48, size=n)
    bumps, grain = rng.standard_normal((n, 72)), rng.standard_normal((n, 72))
    slant = 0.75 * rng.uniform(-0.5, 0.5, n)
    found = []
    for k, digit in enumerate(digits):
        shape = np.array(mnist_1d._SHAPES[digit], float)
        shape = (shape - shape.mean()) / shape.std()
        x = (shape - shape[0]) / 6 + 1e-8
        x = stretched(np.concatenate([x, np.zeros(padding[k])]), 72) * scale[k]
        x = np.roll(x, moved[k])
        quiet = x == 0
        x[quiet] = gaussian_filter(0.25 * bumps[k], 2)[quiet]
        x = x + 0.02 * grain[k] - slant[k] * np.linspace(-0.5, 0.5, 72)
        found.append(stretched(x, 40))
    return np.array(found), digits


@pytest.mark.parametrize("seed", [1, 2])
def test_signals_follow_the_recipe(seed: int) -> None:
    found, digits = signals(200, 0.0, np.random.default_rng(seed))
    expected, expected_digits = by_the_recipe(200, seed)
    assert np.array_equal(digits, expected_digits)
    assert np.allclose(found[:, 0], expected, atol=1e-6)


def test_a_shape_starts_at_0_and_varies_by_a_sixth() -> None:
    assert np.allclose(shapes()[:, 0], 0, atol=1e-7)
    assert np.allclose(shapes().std(1), 1 / 6)


def test_smoothing_is_a_bell_of_two_points_with_mirrored_ends() -> None:
    x = np.random.default_rng(0).standard_normal((5, 72))
    assert np.allclose(smoothed(x), [gaussian_filter(row, 2) for row in x], atol=1e-12)


def test_shuffled_signals_have_the_same_numbers_in_one_other_order() -> None:
    plain, digits = signals(50, 0.1, np.random.default_rng(3))
    shuffled, same = signals(50, 0.1, np.random.default_rng(3), shuffled=True)
    assert np.array_equal(digits, same)
    order = [int(np.flatnonzero(plain[0, 0] == value)[0]) for value in shuffled[0, 0]]
    assert sorted(order) == list(range(LENGTH))
    assert order != sorted(order)
    assert np.array_equal(plain[:, :, order], shuffled)


def test_noise_is_added_to_every_number() -> None:
    quiet, noisy = (signals(2000, noise, np.random.default_rng(4))[0] for noise in (0.0, 0.3))
    assert abs(float((noisy - quiet).std()) - 0.3) < 0.005


def test_four_of_five_thousand_signals_train() -> None:
    data = make(Data.of("mnist-1d"))
    assert (len(data.points), int(data.training.sum())) == (5000, 4000)
    assert np.bincount(data.targets.astype(int)).tolist() == [500] * 10
