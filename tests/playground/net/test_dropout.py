"""Masks of dropout against the same rule in whole numbers of Python, and against chance."""

from zlib import crc32

import numpy as np
import pytest
import torch

from models.design.layers import Conv2d, Dropout, Flatten, Linear
from playground.net import dropout
from tests.playground.runs import experiment, through_torch

CPU = torch.device("cpu")
WORD, LONG = (1 << 32) - 1, (1 << 64) - 1


def mixed64(z: int) -> int:
    z &= LONG
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & LONG
    z = (z ^ z >> 27) * 0x94D049BB133111EB & LONG
    return z ^ z >> 31


def mixed32(x: int) -> int:
    x = (x ^ x >> 16) * 0x7FEB352D & WORD
    x = (x ^ x >> 15) * 0x846CA68B & WORD
    return x ^ x >> 16


def reckoned(seed: int, step: int, layer_id: str, unit: int, place: int) -> int:
    key = mixed64(mixed64(seed * 0x9E3779B97F4A7C15 + step) + crc32(layer_id.encode()))
    of_unit = mixed32((key + unit) & WORD) ^ key >> 32
    return mixed32((of_unit + place * 0x9E3779B9) & WORD)


@pytest.mark.parametrize(("seed", "step"), [(0, 0), (7, 123_456), (2**31 - 1, 2**40)])
def test_every_hash_is_what_whole_numbers_come_to(seed: int, step: int) -> None:
    found = dropout.hashes(dropout.key(seed, step, "layer-3"), 1000, 5, 37, CPU).numpy().view(np.uint32)
    wanted = [[reckoned(seed, step, "layer-3", unit, 1000 + n) for unit in range(37)] for n in range(5)]
    assert found.tolist() == wanted


@pytest.mark.parametrize("rate", [0.0, 0.001, 0.2, 0.5, 0.95])
def test_a_share_of_the_values_is_zero_and_the_others_make_up_for_it(rate: float) -> None:
    module = dropout.Dropout(rate)
    dropout.prepare([("layer-1", module)], seed=3, step=5)
    y = module(torch.ones(1000, 300)).numpy()
    zero = (y == 0).sum()
    assert abs(zero - rate * y.size) <= 5 * np.sqrt(rate * (1 - rate) * y.size)
    assert np.unique(y[y != 0]).tolist() == [np.float32(1 / (1 - rate))]


def test_steps_layers_units_and_samples_have_nothing_in_common() -> None:
    """Correlations of masks of 300 × 100 values stay within five standard deviations of 0."""

    def mask(seed: int, step: int, layer_id: str) -> np.ndarray:
        kept = dropout.hashes(dropout.key(seed, step, layer_id), 0, 300, 100, CPU) >= dropout.border(0.5)
        return kept.numpy().astype(float) - 0.5

    masks = [mask(*of) for of in [(1, 0, "a"), (2, 0, "a"), (1, 1, "a"), (1, 2, "a"), (1, 0, "b"), (1, 2**40, "b")]]
    for k, one in enumerate(masks):
        assert all(abs((one * other).mean()) * 4 * np.sqrt(one.size) < 5 for other in masks[:k])
        for axis in (0, 1):
            for by in (1, 2, 16):
                assert abs((one * np.roll(one, by, axis)).mean()) * 4 * np.sqrt(one.size) < 5


@pytest.mark.parametrize("shape", [(40, 6), (40, 2, 3, 5)])
def test_a_batch_in_parts_has_the_masks_of_the_whole(shape: tuple[int, ...]) -> None:
    module, x = dropout.Dropout(0.3), torch.randn(shape)
    dropout.prepare([("layer-1", module)], seed=3, step=5)
    whole, parts = module(x), []
    for first in range(0, 40, 16):
        dropout.prepare([("layer-1", module)], 3, 5, first)
        parts.append(module(x[first : first + 16]))
    assert torch.equal(torch.cat(parts), whole)


def test_a_picture_has_the_masks_of_its_numbers_in_a_row() -> None:
    module, x = dropout.Dropout(0.3), torch.randn(9, 2, 3, 5)
    assert torch.equal(module(x).flatten(1), module(x.flatten(1)))


def test_no_random_number_is_drawn() -> None:
    layers = (Conv2d(id="n"), Flatten(id="n"), Linear(id="n", units=4), Dropout(id="n", rate=0.5))
    session = through_torch(experiment(*layers, kind="digits"))
    before = torch.get_rng_state()
    session.advance(3, float("inf"))
    assert torch.equal(torch.get_rng_state(), before)
