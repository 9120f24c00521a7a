"""Pictures as samples: what is inside scikit-learn, what was downloaded, and pictures made smaller."""

import weakref
from dataclasses import replace
from time import process_time

import numpy as np
import pytest

from models.design.data import Data
from playground.datasets import idx, images
from playground.datasets.dataset import forget, make
from playground.datasets.download import located
from playground.datasets.not_here import NotHere


def files(name: str) -> None:
    """Skips where the files of a set are not at hand."""
    try:
        located(name)
    except NotHere:
        pytest.skip("its files are neither in the folder that PLAYGROUND_DATA names nor in the cache")


def test_the_digits_are_scikit_learns() -> None:
    from sklearn.datasets import load_digits

    wanted = load_digits()
    pictures, labels = images.digits()
    assert np.allclose(pictures[:, 0], wanted.images * 255 / 16, atol=0.5)
    assert np.array_equal(labels, wanted.target)


def test_a_smaller_pixel_is_the_mean_of_the_area_it_covers() -> None:
    """Oracle: every pixel cut into 4×4, so that 28 becomes 112, then blocks of 7×7 averaged."""
    large = np.random.default_rng(1).integers(0, 256, (6, 28, 28), np.uint8)
    fine = np.kron(large, np.ones((1, 4, 4)))
    wanted = fine.reshape(6, 16, 7, 16, 7).mean((2, 4))
    assert np.abs(images.resized(large, 16) - wanted).max() <= 0.501
    assert np.array_equal(images.resized(large, 28), large)


def test_many_pictures_are_made_smaller_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    large = np.random.default_rng(1).integers(0, 256, (7, 28, 28), np.uint8)
    whole = images.resized(large, 16)
    monkeypatch.setattr(images, "_AT_ONCE", 3)
    assert np.array_equal(images.resized(large, 16), whole)


@pytest.mark.parametrize("name", ["mnist", "fashion"])
def test_official_sets_are_read_as_they_are(name: str) -> None:
    files(name)
    dataset = make(Data.of(name))
    test_pictures = idx.read(located(name)[2], (10_000, 28, 28))
    test_labels = idx.read(located(name)[3], (10_000,))
    assert np.array_equal(dataset.points[~dataset.training][:, 0], test_pictures)
    assert np.array_equal(dataset.targets[~dataset.training], test_labels)
    assert (np.bincount(dataset.targets[dataset.training].astype(int)) > 5_000).all()


def test_mnist_has_the_mean_and_deviation_that_everybody_knows() -> None:
    files("mnist")
    dataset = make(replace(Data.of("mnist"), standardise=True))
    assert np.allclose([dataset.scaling.shift[0], dataset.scaling.scale[0]], [0.1307, 0.3081], atol=5e-5)


def test_mnist_made_smaller_keeps_its_ink_and_is_quick() -> None:
    files("mnist")
    large = make(Data.of("mnist")).points
    images._held.clear()
    forget()
    began = process_time()
    small = make(Data.of("mnist-16")).points
    assert process_time() - began < 2
    assert small.shape == (70_000, 1, 16, 16)
    assert np.allclose(small.mean((1, 2, 3)), large.mean((1, 2, 3)), atol=0.5)


def test_large_pictures_are_shared_by_seeds_and_let_go_with_the_last_who_has_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    forget()
    monkeypatch.setattr("playground.datasets.dataset._SMALL", 0)
    data = Data.of("digits")
    made = make(data)
    assert make(replace(data)) is made
    assert make(replace(data, seed=data.seed + 1)).points is made.points
    alive = weakref.ref(made.points)
    del made
    assert alive() is None


def test_small_samples_stay_for_a_while() -> None:
    forget()
    alive = weakref.ref(make(Data.of("circle")))
    assert make(Data.of("circle")) is alive()
    for seed in (8, 9):
        make(replace(Data.of("circle"), seed=seed))
    assert alive() is None
