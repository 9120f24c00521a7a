"""The sets on the plane and on a line that are not TensorFlow Playground's keep to the rules in their docstrings."""

from dataclasses import replace

import numpy as np
import pytest

from models.design.data import OFFERED, Data
from models.design.plane.pinwheel import Pinwheel
from models.design.plane.typed import Curve, Formula
from models.design.spec import SpecError
from playground.datasets.dataset import Dataset, make

PLANE = [kind for kind, source in OFFERED.items() if source.info.group == "plane"]


def of(kind: str, **changes: object) -> Dataset:
    return make(replace(Data.of(kind), **changes))


@pytest.mark.parametrize("kind", PLANE)
def test_every_class_has_its_share_and_points_lie_on_the_plane(kind: str) -> None:
    dataset, info = of(kind), OFFERED[kind].info
    assert np.abs(dataset.points).max() < 6.6
    if info.classes and kind not in ("formula", "checkerboard"):
        counts = np.bincount(dataset.targets.astype(int), minlength=len(info.classes))
        assert counts.max() - counts.min() < 0.1 * len(dataset.targets)
    if not info.classes and kind != "plane":  # its corners go beyond ±1
        assert info.target.low <= dataset.targets.min()
        assert dataset.targets.max() <= info.target.high


@pytest.mark.parametrize("kind", PLANE)
@pytest.mark.parametrize("n", [10, 11, 13])
def test_few_points_are_as_many_as_asked_for(kind: str, n: int) -> None:
    assert len(of(kind, samples=n).points) == n


@pytest.mark.parametrize("kind", PLANE)
def test_noise_changes_points_or_answers(kind: str) -> None:
    clean, noisy = of(kind), of(kind, noise=0.3)
    same = np.array_equal(clean.points, noisy.points) and np.array_equal(clean.targets, noisy.targets)
    assert not same
    assert np.isfinite(noisy.points).all()


def test_moons_are_two_half_circles() -> None:
    dataset = of("moons")
    upper = dataset.points[dataset.targets == 0] / 3 + (0.5, 0.25)
    lower = dataset.points[dataset.targets == 1] / 3 + (0.5, 0.25)
    assert np.allclose(np.hypot(*upper.T), 1, atol=1e-5)
    assert np.allclose(np.hypot(lower[:, 0] - 1, lower[:, 1] - 0.5), 1, atol=1e-5)
    assert upper[:, 1].min() >= -1e-5
    assert lower[:, 1].max() <= 0.5 + 1e-5


def test_rings_alternate() -> None:
    dataset = of("rings")
    number = np.floor(np.hypot(*dataset.points.T) / 1.6)
    assert np.array_equal(number % 2, dataset.targets)
    assert set(number) == {0, 1, 2, 3}


def test_a_checkerboard_has_sixteen_squares() -> None:
    dataset = of("checkerboard")
    column, row = (dataset.points // 3).T
    assert np.array_equal((column + row) % 2, dataset.targets)
    assert len(set(zip(column, row, strict=True))) == 16


def test_three_spirals_are_one_arm_turned() -> None:
    dataset = of("three-spirals", samples=300)
    arms = [dataset.points[dataset.targets == k] for k in range(3)]
    first = arms[0][np.argsort(np.hypot(*arms[0].T))]
    radius = 5 * np.arange(100) / 100
    angle = 2 * np.pi * 1.25 * np.arange(100) / 100
    assert np.allclose(first, np.stack([radius * np.sin(angle), radius * np.cos(angle)], 1), atol=1e-5)
    for arm in arms[1:]:
        assert np.allclose(np.sort(np.hypot(*arm.T)), radius, atol=1e-5)


@pytest.mark.parametrize("classes", [2, 5, 8])
def test_a_pinwheel_has_as_many_arms_as_asked_for(classes: int) -> None:
    dataset = make(Data.of(Pinwheel(classes=classes)))
    radius = np.hypot(*dataset.points.T) / 2.6
    angle = np.arctan2(dataset.points[:, 1], dataset.points[:, 0]) - 0.25 * np.exp(radius)
    off = (angle - 2 * np.pi * dataset.targets / classes + np.pi) % (2 * np.pi) - np.pi
    assert abs(off).mean() < 0.2
    assert set(dataset.targets) == set(range(classes))


def test_a_formula_is_blue_where_it_holds() -> None:
    dataset = make(Data.of(Formula(text="x > 1 and y < 2")))
    x, y = dataset.points.T
    assert np.array_equal(dataset.targets == 1, (x > 1) & (y < 2))


def test_noise_reads_a_formula_on_the_plane_only() -> None:
    data = replace(Data.of(Formula(text="sqrt(x + 6) > 2")), noise=0.5, samples=2000)
    assert 0.05 < (make(data).targets != make(replace(data, noise=0)).targets).mean() < 0.5


def test_a_curve_goes_through_its_points() -> None:
    dataset = make(Data.of(Curve(text="y = x^3/50")))
    assert np.allclose(dataset.targets, dataset.points[:, 0] ** 3 / 50, atol=1e-4)
    line = of("x-sin-x")
    assert np.allclose(line.targets, line.points[:, 0] * np.sin(line.points[:, 0]), atol=1e-5)


def test_a_number_that_is_not_finite_is_refused_where_a_point_falls_on_it() -> None:
    with pytest.raises(SpecError, match="no finite value at x = "):
        make(replace(Data.of(Curve(text="log(abs(x) - 0.05)")), samples=100_000))


def test_large_values_are_learned_standardised_and_told_in_their_own_unit() -> None:
    data = Data.of(Curve(text="100 + 50*sin(x)"))
    assert data.standardise_target
    dataset = make(data)
    learned = dataset.learned_targets[dataset.training]
    assert np.allclose([learned.mean(), learned.std()], [0, 1], atol=1e-5)
    assert np.allclose(
        dataset.learned_targets * dataset.scaling.target_scale + dataset.scaling.target_shift,
        dataset.targets,
        atol=1e-4,
    )
    plain = make(replace(data, standardise_target=False))
    assert np.array_equal(plain.learned_targets, plain.targets)
