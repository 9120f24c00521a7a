"""Changed copies of pictures: how far they may stray, and that chance is in the generator alone."""

from dataclasses import fields, replace

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.drawing import Drawing
from playground.datasets.augment import Strength, _largest_around, augment
from playground.drawing.strokes import centre_of_mass, paint

SEVEN = torch.from_numpy(paint(Drawing((((60.0, 50.0), (200.0, 50.0), (110.0, 230.0)),))))
MANY = SEVEN.expand(200, 1, 28, 28)
STILL = Strength(**{f.name: 0.0 for f in fields(Strength)})


def changed(strength: Strength) -> Tensor:
    found = augment(MANY, torch.Generator().manual_seed(3), strength)
    assert found.shape == MANY.shape
    assert found.min() >= 0
    assert found.max() <= 1 + 1e-5
    return found


def centres(pictures: Tensor) -> np.ndarray:
    return np.stack([centre_of_mass(p[0].numpy()) - 14.5 for p in pictures])


def test_the_same_generator_gives_the_same_pictures() -> None:
    usual = Strength()
    assert torch.equal(changed(usual), changed(usual))
    torch.manual_seed(7)
    before = torch.random.get_rng_state()
    changed(usual)
    assert torch.equal(before, torch.random.get_rng_state())


def test_no_strength_changes_nothing() -> None:
    assert torch.allclose(changed(STILL), MANY, atol=1e-5)


def test_shifts_stay_within_their_share_of_the_side() -> None:
    off = centres(changed(replace(STILL, shift=0.1)))
    assert 2.3 < np.abs(off).max() <= 2.8 + 0.2


def test_turning_keeps_ink_and_middle() -> None:
    turned = changed(replace(STILL, turn=15.0))
    assert np.abs(centres(turned)).max() < 0.8
    assert torch.allclose(turned.sum((1, 2, 3)), SEVEN.sum(), rtol=0.03)
    assert turned.std(0).max() > 0.2


def test_stretching_changes_the_ink_by_its_square_at_most() -> None:
    share = changed(replace(STILL, stretch=0.1)).sum((1, 2, 3)) / SEVEN.sum()
    assert 1 / 1.1**2 - 0.03 < share.min() < 0.9
    assert 1.1 < share.max() < 1 / 0.9**2 + 0.03


def test_strokes_grow_and_shrink_in_their_shares_of_the_pictures() -> None:
    ink = changed(replace(STILL, thick=0.5, thin=0.25)).sum((1, 2, 3)) / SEVEN.sum()
    assert 0.35 < (ink > 1.001).float().mean() < 0.65
    assert 0.15 < (ink < 0.999).float().mean() < 0.35


def test_bending_moves_parts_of_a_picture_differently() -> None:
    bent = changed(replace(STILL, bend=0.02))
    assert 0.02 < (bent - MANY).abs().mean() < 0.12
    assert np.abs(centres(bent)).mean() < 1


@pytest.mark.parametrize("shape", [(3, 1, 28, 28), (2, 3, 8, 11), (1, 1, 1, 5)])
def test_the_largest_pixel_around_is_what_a_pool_finds(shape: tuple[int, ...]) -> None:
    pictures = torch.randn(shape)
    assert torch.equal(_largest_around(pictures), F.max_pool2d(pictures, 3, 1, 1))
