"""Smoothing against the written rule, point by point, and against a plain loop."""

from math import isfinite, nan

import numpy as np
import pytest
from numpy.typing import NDArray

from models.doctor.smoothing import grown, smoothed


def by_the_rule(values: list[float], weight: float) -> list[float]:
    """TensorBoard's own loop: start at 0, divide by 1 − weightᵗ, t counting the finite points."""
    if all(value == values[0] for value in values):
        return values
    last, count, result = 0.0, 0, []
    for value in values:
        if not isfinite(value):
            result.append(value)
            continue
        last = last * weight + (1 - weight) * value
        count += 1
        result.append(last / (1 - weight**count))
    return result


@pytest.mark.parametrize("weight", [0.0, 0.1, 0.6, 0.9, 0.99, 0.999])
@pytest.mark.parametrize("n", [1, 2, 63, 64, 65, 1000, 4096])
def test_the_fast_way_gives_what_the_loop_gives(n: int, weight: float) -> None:
    values = np.random.default_rng(n).standard_normal(n) * 10
    np.testing.assert_allclose(smoothed(values, weight), by_the_rule(values.tolist(), weight), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("weight", [0.3, 0.6, 0.999])
def test_what_is_not_finite_is_passed_through_and_not_counted(weight: float) -> None:
    values = np.random.default_rng(2).random(300)
    values[[0, 5, 6, 100, 299]] = [nan, nan, np.inf, -np.inf, nan]
    np.testing.assert_allclose(smoothed(values, weight), by_the_rule(values.tolist(), weight), rtol=1e-9)


def test_the_first_point_is_itself() -> None:
    assert smoothed(np.array([3.0, 5.0]), 0.6)[0] == pytest.approx(3.0)


def test_the_rule_worked_by_hand() -> None:
    # 0.4·1 / 0.4 = 1; (0.6·0.4 + 0.4·2) / (1 − 0.36) = 1.04 / 0.64
    np.testing.assert_allclose(smoothed(np.array([1.0, 2.0]), 0.6), [1.0, 1.625])


@pytest.mark.parametrize(
    "values", [np.full(50, 0.1), np.empty(0), np.array([7.0])], ids=["constant", "nothing", "one point"]
)
def test_a_constant_series_is_returned_untouched(values: NDArray[np.float64]) -> None:
    assert smoothed(values, 0.6) is values


def test_the_weight_grows_with_the_curve() -> None:
    assert [grown(0.6, points) for points in (0, 10, 40, 4096)] == pytest.approx([0.0, 0.15, 0.6, 0.6])


def test_no_smoothing_changes_nothing() -> None:
    values = np.array([1.0, 2.0, nan])
    assert smoothed(values, 0.0) is values


def test_the_input_is_left_alone() -> None:
    values = np.random.default_rng(0).random(100)
    values.flags.writeable = False
    smoothed(values, 0.6)
