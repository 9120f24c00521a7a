"""Label noise, class imbalance and outliers: pure functions of the seed that leave all other samples alone."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from models.design.data import OFFERED, Data
from playground.datasets.dataset import Dataset, made_anew, make

GENERATED = [kind for kind, source in OFFERED.items() if not source.info.table]
CLASSES = [kind for kind in GENERATED if OFFERED[kind].info.classes]
FLAWS = "label_noise", "imbalance", "outliers"


def of(kind: str, **changes: Any) -> Dataset:
    return make(replace(Data.of(kind), **changes))


def changed(before: Dataset, after: Dataset) -> np.ndarray:
    """Which samples differ."""
    axes = tuple(range(1, before.points.ndim))
    return (before.points != after.points).any(axes) | (before.targets != after.targets)


@pytest.mark.parametrize("kind", GENERATED)
def test_at_0_all_samples_are_what_they_were(kind: str) -> None:
    plain, same = of(kind), made_anew(replace(Data.of(kind), label_noise=0.0, imbalance=0.0, outliers=0.0))
    assert not changed(plain, same).any()
    assert np.array_equal(plain.training, same.training)


@pytest.mark.parametrize("kind", GENERATED)
@pytest.mark.parametrize("flaw", FLAWS)
def test_a_larger_share_changes_what_a_smaller_one_does_and_more(kind: str, flaw: str) -> None:
    if flaw == "imbalance" and kind not in CLASSES:
        pytest.skip("values have no classes")
    plain = of(kind)
    made = [of(kind, **{flaw: share}) for share in (0.1, 0.2, 0.3)]
    differ = [changed(plain, one) for one in made]
    for (first, one), (second, other) in pairwise(zip(differ, made, strict=True)):
        assert not (first & ~second).any()
        assert second.sum() > first.sum() or (kind not in CLASSES and flaw == "label_noise")
        assert np.array_equal(one.training, other.training)
    assert all(np.isfinite(one.points).all() and np.isfinite(one.targets).all() for one in made)
    assert not changed(made[0], made_anew(made[0].data)).any()


@pytest.mark.parametrize("kind", GENERATED)
def test_test_samples_stay_right(kind: str) -> None:
    differ = changed(of(kind), of(kind, label_noise=0.3, outliers=0.2))
    assert not differ[~of(kind).training].any()


@pytest.mark.parametrize("kind", CLASSES)
def test_label_noise_is_the_share_of_wrong_labels(kind: str) -> None:
    clean, noisy = of(kind), of(kind, label_noise=0.2)
    wrong = (clean.targets != noisy.targets)[clean.training]
    assert wrong.sum() == round(0.2 * clean.training.sum())
    assert np.array_equal(clean.points, noisy.points)
    assert set(noisy.targets) <= set(range(len(OFFERED[kind].info.classes)))


@pytest.mark.parametrize("kind", ["plane", "x-sin-x", "curve"])
def test_label_noise_of_values_is_normal(kind: str) -> None:
    clean, noisy = of(kind, samples=5000), of(kind, samples=5000, label_noise=0.2)
    error = (noisy.targets - clean.targets)[clean.training] / clean.targets.std()
    assert abs(error.std() - 0.2) < 0.02
    assert abs(error.mean()) < 0.02


@pytest.mark.parametrize("kind", CLASSES)
def test_imbalance_makes_the_other_classes_rarer_and_keeps_the_rest(kind: str) -> None:
    before, after = of(kind, samples=1000), of(kind, samples=1000, imbalance=0.8)
    rare_before, rare_after = before.targets > 0, after.targets > 0
    assert abs(rare_after.sum() / rare_before.sum() - 0.2) < 0.06
    assert len(after.points) == 1000
    differ = changed(before, after)
    assert np.array_equal(differ, rare_before & ~rare_after)
    assert {1, 0} == set(after.training[differ].astype(int))


def test_outliers_lie_anywhere_with_their_old_class() -> None:
    clean, spoiled = of("gauss"), of("gauss", outliers=0.2)
    assert np.array_equal(clean.targets, spoiled.targets)
    moved = changed(clean, spoiled)
    assert moved.sum() == round(0.2 * clean.training.sum())
    assert np.abs(spoiled.points[moved]).max() > 4.5
    curve, far = of("curve"), of("curve", outliers=0.1)
    off = curve.targets != far.targets
    assert (np.abs(far.targets[off]) > np.abs(curve.targets).max()).all()


@pytest.mark.parametrize("flaw", FLAWS)
def test_one_flaw_does_not_move_the_others(flaw: str) -> None:
    """Which samples a flaw changes does not depend on the other flaws."""
    others = {name: 0.2 for name in FLAWS if name != flaw}
    alone = changed(of("circle"), of("circle", **{flaw: 0.1}))
    both = changed(of("circle", **others), of("circle", **others, **{flaw: 0.1}))
    assert not (both & ~alone).any()


def test_a_table_has_none() -> None:
    assert not changed(of("iris"), of("iris", label_noise=0.5, imbalance=0.9, outliers=0.3)).any()
