"""What training makes of its pictures: chance that hangs on seed and step alone, and stays within its bounds."""

from dataclasses import replace
from math import inf
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from models.design.data import Data
from models.design.drawing import Drawing
from models.design.experiment import Experiment
from models.design.layers import Conv2d, Flatten, Linear
from models.design.picture_folder import PictureFolder
from models.design.training import AUGMENTATION_FIELDS
from models.problems.changes import with_data, with_kind
from models.talk.probes import Augmented
from playground.drawing.strokes import centre_of_mass, paint
from playground.steppers import selection
from playground.training.augmentation import augmented
from tests.playground.runs import experiment, started, tuned, without_kernel_for_pictures

SEVEN = torch.from_numpy(paint(Drawing((((60.0, 50.0), (200.0, 50.0), (110.0, 230.0)),))))
MANY = SEVEN.expand(200, 1, 28, 28)
SOME = {"rotate": 15, "scale": 0.1, "shift": 0.1, "thickness": 0.5}


def mnist(**training: Any) -> Experiment:
    return tuned(with_kind(Experiment(), "mnist"), **training)


def photographs(**training: Any) -> Experiment:
    folder = PictureFolder(path="/pictures", classes=("cat", "dog"), side=28, colour=True)
    return tuned(with_data(Experiment(), Data(source=folder, inputs=("pixels",))), **training)


def centres(pictures: Tensor) -> np.ndarray:
    return np.stack([centre_of_mass(p[0].numpy()) - centre_of_mass(SEVEN.numpy()) for p in pictures])


def slopes(pictures: Tensor) -> np.ndarray:
    """The angle in degrees of the longer axis of each picture's ink, from its second moments."""
    y, x = np.mgrid[:28, :28]
    found = []
    for picture in pictures[:, 0].numpy():
        ink = picture / picture.sum()
        dx, dy = x - (ink * x).sum(), y - (ink * y).sum()
        found.append(0.5 * np.arctan2(2 * (ink * dx * dy).sum(), (ink * (dx * dx - dy * dy)).sum()))
    return np.degrees(found)


def test_a_step_sees_the_same_changes_whenever_it_is_done() -> None:
    e = mnist(**SOME)
    torch.manual_seed(5)
    before = torch.random.get_rng_state()
    first = augmented(MANY, e, 7)
    assert torch.equal(torch.random.get_rng_state(), before)
    assert torch.equal(first, augmented(MANY, e, 7))
    assert not torch.equal(first, augmented(MANY, e, 8))
    assert not torch.equal(first, augmented(MANY, tuned(e, seed=2), 7))


def test_off_is_exactly_the_picture() -> None:
    assert augmented(MANY, mnist(), 3) is MANY
    assert not mnist().training.augments


def test_rows_are_never_changed() -> None:
    rows = torch.rand(5, 2)
    assert augmented(rows, tuned(Experiment(), **SOME), 0) is rows


@pytest.mark.parametrize("name", AUGMENTATION_FIELDS)
def test_every_strength_by_itself_changes_pictures(name: str) -> None:
    e = mnist(**{name: SOME[name]})
    assert e.training.augments
    found = augmented(MANY, e, 0)
    assert not torch.allclose(found, MANY, atol=0.05)
    assert found.min() >= 0
    assert found.max() <= 1 + 1e-5


@pytest.mark.parametrize("name", AUGMENTATION_FIELDS)
def test_hardly_any_strength_hardly_changes_anything(name: str) -> None:
    if name != "rotate":  # whole degrees
        changed = augmented(MANY, mnist(**{name: 1e-9}), 0)
        assert torch.allclose(changed, MANY, atol=1e-4)


def test_shifts_stay_within_their_share_of_the_side() -> None:
    off = centres(augmented(MANY, mnist(shift=0.1), 0))
    assert 2.3 < np.abs(off).max() <= 2.8 + 0.2
    assert np.abs(off.mean(0)).max() < 0.4


def test_turns_stay_within_their_degrees() -> None:
    turned = slopes(augmented(MANY, mnist(rotate=20), 0)) - slopes(SEVEN[None, None])
    turned = (turned + 90) % 180 - 90  # an axis has no direction
    assert 17 < np.abs(turned).max() < 21.5
    assert abs(turned.mean()) < 3
    assert np.abs(centres(augmented(MANY, mnist(rotate=20), 0))).max() < 1.5


def test_scaling_changes_the_ink_by_its_square_at_most() -> None:
    share = augmented(MANY, mnist(scale=0.1), 0).sum((1, 2, 3)) / SEVEN.sum()
    assert 1 / 1.1**2 - 0.03 < share.min() < 0.9
    assert 1.1 < share.max() < 1 / 0.9**2 + 0.03


def test_as_many_pictures_get_other_strokes_as_asked_for() -> None:
    ink = augmented(MANY, mnist(thickness=0.6), 0).sum((1, 2, 3)) / SEVEN.sum()
    assert 0.45 < ((ink - 1).abs() > 1e-3).float().mean() < 0.7
    assert (ink > 1.001).any()
    assert (ink < 0.999).any()


def test_standardised_pictures_are_changed_as_bare_ones() -> None:
    e = mnist(**SOME)
    bare, scaled = augmented(MANY, e, 3), augmented((MANY - 0.13) / 0.31, e, 3)
    assert torch.allclose(scaled * 0.31 + 0.13, bare, atol=1e-5)


def test_all_colours_of_a_picture_move_together() -> None:
    channels = torch.cat([MANY, 0.5 * MANY, 0.1 * MANY], 1)
    found = augmented(channels, photographs(**SOME), 0)
    assert found.shape == channels.shape
    assert torch.allclose(found[:, 1], 0.5 * found[:, 0], atol=1e-6)
    assert torch.allclose(found[:, 2], 0.1 * found[:, 0], atol=1e-6)


def test_a_photograph_gets_no_dark_edge() -> None:
    sky = torch.full((50, 3, 28, 28), 0.7)
    assert torch.allclose(augmented(sky, photographs(**SOME), 0), sky, atol=1e-5)


CONVOLUTIONS = Conv2d(id="n", channels=3), Flatten(id="n"), Linear(id="n", units=6)


def digits(**training: Any) -> Experiment:
    return experiment(*CONVOLUTIONS, kind="digits", data={"samples": 1797}, batch=64, **training)


def test_training_sees_changed_pictures_and_true_labels_and_measuring_sees_neither(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_kernel_for_pictures(monkeypatch)
    plain, changed = started(digits()), started(digits(**SOME))
    assert plain.run.metrics() == changed.run.metrics()
    targets = changed.run.train[1].clone()
    pictures = changed.run.train[0].clone()
    for session in (plain, changed):
        session.advance(3, inf)
    assert not torch.equal(plain.run.net.weights, changed.run.net.weights)
    assert torch.equal(changed.run.train[0], pictures)
    assert torch.equal(changed.run.train[1], targets)
    assert torch.equal(changed.run.stepper._shuffled_targets.sort().values, targets.sort().values)


def test_a_run_on_changed_pictures_is_the_same_however_it_is_divided(tmp_path: Any) -> None:
    whole, parts = started(digits(**SOME)), started(digits(**SOME))
    whole.advance(40, inf)
    for steps in (1, 5, 34):
        parts.advance(steps, inf)
    assert torch.equal(whole.run.net.weights, parts.run.net.weights)
    path = str(tmp_path / "run.safetensors")
    half = started(digits(**SOME), 17)
    half.save(path, 1)
    half.load(half.experiment, path)
    half.advance(23, inf)
    assert torch.equal(whole.run.net.weights, half.run.net.weights)


def test_half_batches_see_what_the_whole_one_sees() -> None:
    whole, halves = started(digits(**SOME)), started(digits(**SOME))
    halves.run.stepper.least_micro_batches = 2
    for session in (whole, halves):
        session.advance(10, inf)
    assert torch.allclose(whole.run.net.weights, halves.run.net.weights, rtol=1e-3, atol=1e-5)


def test_changed_pictures_are_nothing_for_the_kernel() -> None:
    assert not selection.fits_kernel(digits(**SOME))
    assert selection.fits_kernel(experiment(**SOME))  # rows have nothing that could be turned


@pytest.mark.parametrize("standardise", [False, True])
def test_a_sample_shows_a_training_picture_and_what_becomes_of_it(standardise: bool) -> None:
    e = digits(**SOME)
    session = started(replace(e, data=replace(e.data, standardise=standardise)))
    shown = session.run.measure(frozenset({Augmented(3, 5)}))[Augmented(3, 5)]
    first = session.run.dataset.points[np.flatnonzero(session.run.dataset.training)[3]] / 255
    assert (shown.shape, shown.dtype) == ((6, 1, 8, 8), np.float32)
    assert np.allclose(shown[0], first)
    assert all(not np.allclose(copy, first, atol=0.05) for copy in shown[1:])
    assert shown.min() >= 0
    assert shown.max() <= 1
    again = session.run.measure(frozenset({Augmented(3 + 10**9 * int(session.run.dataset.training.sum()), 5)}))
    assert np.array_equal(next(iter(again.values())), shown)


def test_a_sample_of_pictures_that_are_not_changed_is_the_picture_throughout() -> None:
    shown = started(digits()).run.measure(frozenset({Augmented()}))[Augmented()]
    assert (shown == shown[:1]).all()


def test_there_is_no_sample_of_rows() -> None:
    assert started(experiment()).run.measure(frozenset({Augmented()})) == {}


def test_pictures_on_another_device_stay_there() -> None:
    """The device without memory refuses to be mixed with another one, as an accelerator does."""
    for e in (mnist(**SOME), photographs(**SOME)):
        channels = e.data.info.image[0]
        batch = torch.empty(4, channels, 28, 28, device="meta")
        found = augmented(batch, e, 0)
        assert (found.device, found.shape) == (batch.device, batch.shape)
