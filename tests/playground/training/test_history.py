"""The history is bounded, keeps its beginning, and is the same whenever it is looked at."""

import numpy as np
import pytest

from models.talk.snapshot import Metrics
from playground.training.history import CAPACITY, EARLY, Recorder


def recorded(epochs: int) -> Recorder:
    recorder = Recorder()
    epoch = 0
    while epoch <= epochs:
        if recorder.wants(epoch):
            recorder.add(epoch, epoch, 10 * epoch, Metrics(1 / (epoch + 1), 2 / (epoch + 1)))
        epoch = (epoch // recorder.stride + 1) * recorder.stride
    return recorder


def test_a_short_run_keeps_every_epoch() -> None:
    history = recorded(9).history()
    assert history.epoch.tolist() == list(range(10))
    assert history.step.tolist() == [10 * e for e in range(10)]
    assert history.train_loss[4] == 0.2
    assert np.isnan(history.test_accuracy).all()


@pytest.mark.parametrize(("epochs", "stride"), [(5 * CAPACITY, 8), (1_000_000, 512), (5_000_000, 2048)])
def test_a_long_run_keeps_its_beginning_and_evenly_spaced_epochs_after_it(epochs: int, stride: int) -> None:
    recorder = recorded(epochs)
    history = recorder.history()
    assert recorder.stride == stride
    later = range(-(-EARLY // stride) * stride, epochs + 1, stride)
    assert history.epoch.tolist() == [*range(EARLY), *later]
    assert len(history.epoch) <= CAPACITY
    assert np.array_equal(history.test_loss, 2 / (history.epoch + 1))


def test_what_was_shown_stays_as_it_was() -> None:
    recorder = recorded(CAPACITY - 1)
    shown = recorder.history()
    recorder.add(CAPACITY, CAPACITY, 0, Metrics(0.0, 0.0))
    assert shown.epoch.tolist() == list(range(CAPACITY))
    assert not shown.epoch.flags.writeable


def test_a_restored_history_goes_on_like_the_first() -> None:
    first, second = recorded(CAPACITY + 700), Recorder()
    half = recorded(CAPACITY + 300)
    second.restore(vars(half.history()), half.stride)
    for epoch in range(CAPACITY + 301, CAPACITY + 701):
        if second.wants(epoch):
            second.add(epoch, epoch, 10 * epoch, Metrics(1 / (epoch + 1), 2 / (epoch + 1)))
    assert second.stride == first.stride
    for name, column in vars(first.history()).items():
        assert np.array_equal(column, getattr(second.history(), name), equal_nan=True)


def test_going_back_undoes_points_and_thinning() -> None:
    recorder = recorded(CAPACITY - 1)
    kept, before = recorder.keep(), recorder.history()
    recorder.add(CAPACITY, CAPACITY, 0, Metrics(0.0, 0.0))
    assert recorder.stride == 2
    recorder.go_back(kept)
    assert recorder.stride == 1
    assert np.array_equal(recorder.history().epoch, before.epoch)


def test_a_loss_that_is_not_finite_is_no_point_of_the_history() -> None:
    recorder = recorded(3)
    recorder.add(4, 4, 40, Metrics(np.inf, 1.0, 0.5, 0.5))
    recorder.add(5, 5, 50, Metrics(1.0, np.nan, 0.5, 0.5))
    recorder.add(6, 6, 60, Metrics(0.5, 0.5, 0.5, 0.5))
    history = recorder.history()
    assert history.epoch.tolist() == [0, 1, 2, 3, 6]
    assert not history.train_loss.flags.writeable
    assert recorder.last_step == 60
