"""The moments of a run stay few, small, and dense where much changes."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from models.design.experiment import Experiment
from models.files.checkpoint import Position
from models.talk.snapshot import History, Metrics
from playground.datasets.dataset import make
from playground.training import timeline
from playground.training.history import KeptHistory, Recorder
from playground.training.kept_state import KeptState
from playground.training.timeline import BESIDE_LARGE_DATA, LARGEST, LEAST, ROOM, Standing, Timeline

E = Experiment()


def standing(step: int, loss: float = 1.0, numbers: int = 4) -> Standing:
    kept = Recorder().keep()
    history = KeptHistory(History(), kept.stride, kept.plateau, kept.changes, kept.stopping)
    state = KeptState({"weights": torch.full((numbers,), float(step))}, {})
    return Standing(state, Position(step=step), history, E, (make(E.data), None), Metrics(loss, loss))


FEW = 128


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A timeline that does not rest, and has room for fewer moments: a quarter of the time to fill it."""
    monkeypatch.setattr(timeline, "_REST", 0)
    monkeypatch.setattr(timeline, "_APART", timeline._APART * timeline.MOST / FEW)
    monkeypatch.setattr(timeline, "MOST", FEW)


def test_there_are_never_too_many_moments_and_the_first_and_the_newest_stay() -> None:
    line = Timeline()
    for step in range(0, 60_000, 80):
        line.note(standing(step, loss=1 / (1 + step)))
        assert len(line) <= FEW
    steps = line.steps()
    assert len(line) > FEW / 3
    assert steps[0] == 0
    assert 60_000 - steps[-1] < 2_400
    assert (np.diff(steps) > 0).all()
    there = line.at(int(steps[7]))
    assert there is not None
    assert there.state.network["weights"].tolist() == [float(steps[7])] * 4


def test_moments_are_dense_where_the_loss_falls() -> None:
    line = Timeline()
    for step in range(0, 40_000, 40):
        falls = 20_000 <= step < 21_000
        line.note(standing(step, loss=np.exp(-(step - 20_000) / 100) if falls else 1.0 if step < 20_000 else 4e-5))
    near = ((line.steps() >= 20_000) & (line.steps() < 21_000)).sum()
    assert near > 5 * ((line.steps() >= 30_000) & (line.steps() < 31_000)).sum()


@pytest.mark.parametrize("pictures", [0, 55_000_000])
@pytest.mark.parametrize("numbers", [20_000, 400_000, 4_000_000])
def test_moments_of_large_networks_take_no_more_room(
    numbers: int, pictures: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ROOM", "BESIDE_LARGE_DATA", "LARGEST"):
        monkeypatch.setattr(timeline, name, getattr(timeline, name) // 50)
    line, usual = Timeline(), BESIDE_LARGE_DATA if pictures else ROOM
    room = usual if numbers < BESIDE_LARGE_DATA // (4 * LEAST) else LARGEST
    many = replace(make(E.data), points=np.zeros((pictures // 50, 1), np.uint8))
    for step in range(0, 600, 3):
        made = standing(step, numbers=numbers // 50)
        line.note(replace(made, samples=(many, None)) if pictures else made)
        assert line.nbytes <= room // 50
    assert len(line) >= LEAST - 1


def test_of_a_network_without_room_for_three_no_moment_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "LARGEST", 100_000)
    line = Timeline()
    for step in range(5):
        line.note(standing(step, numbers=10_000))
    assert not len(line)


def test_a_run_that_goes_back_forgets_what_came_after() -> None:
    line = Timeline()
    for step in (0, 5, 10, 20, 40):
        line.note(standing(step))
    line.note(standing(10))
    assert line.steps().tolist() == [0, 5, 10]
    line.note(standing(10, numbers=3), moved=True)
    there = line.at(10)
    assert there is not None
    assert len(there.state.network["weights"]) == 3


def test_bytes_are_those_of_the_moments_that_are_there() -> None:
    line = Timeline()
    for step in range(0, 20_000, 80):
        line.note(standing(step, loss=1 / (1 + step), numbers=1 + step % 7))
    line.note(standing(9_000))
    for one in (line, line.until(5_000)):
        histories = sum(column.nbytes for history in one._histories.values() for column in vars(history).values())
        assert one.nbytes == histories + sum(moment.bytes for moment in one._moments)
