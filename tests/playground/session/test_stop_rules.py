"""Where training ends by itself: where a plain loop finds it, whichever stepper, however divided, saved or not."""

from dataclasses import replace
from functools import cache
from math import inf
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from models.design.epochs.stop_rules import LOSS_RULES, Stop
from models.design.layers import Linear
from models.files import checkpoint as files
from models.files.checkpoint import read_checkpoint
from models.talk.snapshot import Metrics
from playground.session.advancing import DivergedError
from playground.session.session import Session
from playground.training.history import CAPACITY
from tests.playground.runs import experiment, started, through_torch, tuned

NOISY = experiment(Linear(id="n", units=8), data={"samples": 60, "noise": 0.4}, learning_rate=0.1, l2=0.001)
EPOCHS = 90


@cache
def plain() -> tuple[list[Metrics], list[np.ndarray]]:
    """Losses and weights after each epoch of a run without rules; the first entries are those after epoch 1."""
    session, losses, weights = started(NOISY), [], []
    for _ in range(EPOCHS):
        session.advance(session.steps_to_epoch_end(1))
        found = session.run.metrics()
        assert found is not None
        losses.append(found)
        weights.append(parameters(session))
    return losses, weights


def parameters(session: Session) -> np.ndarray:
    return torch.cat(session.run.net.groups).detach().numpy().copy()


def first_epoch(rules: dict[str, Any]) -> int:
    """Where a plain loop over the losses stops."""
    losses, _ = plain()
    lowest, lowest_train, waits, stalls = inf, inf, 0, 0
    tested = rules.get("stop_on_test", False)
    for epoch, m in enumerate(losses, 1):
        loss, accuracy = (m.test_loss, m.test_accuracy) if tested else (m.train_loss, m.train_accuracy)
        assert m.test_loss is not None
        assert loss is not None
        assert accuracy is not None
        waits, lowest = (0, m.test_loss) if m.test_loss < lowest else (waits + 1, lowest)
        falls = m.train_loss < lowest_train * (1 - 1e-4)
        stalls, lowest_train = (0, m.train_loss) if falls else (stalls + 1, lowest_train)
        if (
            epoch == rules.get("stop_epochs")
            or loss <= rules.get("stop_loss", -1)
            or accuracy >= rules.get("stop_accuracy", 2)
            or waits == rules.get("stop_patience")
            or stalls == rules.get("stop_stalled")
        ):
            return epoch
    raise AssertionError("the loop does not stop")


RULES: list[dict[str, Any]] = [
    {"stop_epochs": 7},
    {"stop_loss": 0.47},
    {"stop_loss": 0.56, "stop_on_test": True},
    {"stop_accuracy": 0.85},
    {"stop_accuracy": 0.8, "stop_on_test": True},
    {"stop_stalled": 2},
    {"stop_patience": 20, "keep_best": False},
    {"stop_patience": 4, "stop_epochs": 100},
]


@pytest.mark.parametrize("make", [started, through_torch])
@pytest.mark.parametrize("rules", RULES, ids=str)
def test_a_run_stops_at_the_epoch_that_a_plain_loop_finds(rules: dict[str, Any], make: Any) -> None:
    session, wanted = make(tuned(NOISY, **rules)), first_epoch(rules)
    session.advance(inf)
    assert 1 < wanted == session.epoch
    assert session.stopped
    assert session.run.position.offset == 0
    assert [(s.epoch, s.step) for s in session.run.recorder.stopping.stops] == [(wanted, session.step)]


@pytest.mark.parametrize("divided", [1, 5, 1000])
def test_however_it_is_divided_a_run_stops_there(divided: int) -> None:
    session = started(tuned(NOISY, stop_patience=4))
    while not session.stopped:
        session.advance(divided)
    assert session.epoch == first_epoch({"stop_patience": 4})


@pytest.mark.parametrize("make", [started, through_torch])
def test_the_best_weights_are_those_of_the_lowest_test_loss_bit_for_bit(make: Any, tmp_path: Path) -> None:
    losses, weights = plain()
    if make is through_torch:
        other = through_torch(NOISY)
        weights = []
        for _ in range(EPOCHS):
            other.advance(other.steps_to_epoch_end(1))
            weights.append(parameters(other))
    session = make(tuned(NOISY, stop_patience=20))
    session.advance(100)  # in the middle of an epoch
    session.save(path := str(tmp_path / "run.safetensors"), 1)
    again = make(NOISY)
    again.load(NOISY, path)  # its own rules count
    again.load(tuned(NOISY, stop_patience=20))
    for run in (session, again):
        run.advance(inf)
        end = run.epoch
        best = min(range(end), key=lambda n: losses[n].test_loss or 0)
        assert end == first_epoch({"stop_patience": 20}) == best + 1 + 20
        assert np.array_equal(parameters(run), weights[best])
        assert run.run.recorder.stopping.stops[-1] == Stop("stop_patience", 20, end, run.step, restored=best + 1)
        found = run.run.metrics()
        assert found is not None
        assert found.test_loss == pytest.approx(losses[best].test_loss, abs=1e-6)


def test_a_file_keeps_the_search_the_stops_and_the_best_weights(tmp_path: Path) -> None:
    session = started(tuned(NOISY, stop_patience=4, stop_stalled=50))
    session.advance(inf)
    session.advance(4)
    session.save(path := str(tmp_path / "run.safetensors"), 1)
    kept = read_checkpoint(path)
    assert {files.STOPS, files.SEARCH, files.BEST, "best.output.weight"} <= kept.tensors.keys()
    again = Session()
    again.load(kept.experiment, path)
    one, two = session.run.recorder.stopping, again.run.recorder.stopping
    assert (one.search, one.stops) == (two.search, two.stops)
    for run in (session, again):
        run.advance(inf)
    assert again.run.position == session.run.position
    assert np.array_equal(parameters(session), parameters(again))


def test_play_after_a_stop_goes_on_until_a_rule_holds_anew() -> None:
    session = started(tuned(NOISY, stop_epochs=7))
    for wanted in (7, 14, 21):
        session.advance(inf)
        assert session.epoch == wanted
    session = started(tuned(NOISY, stop_patience=3, keep_best=False))
    session.advance(inf)
    stop = session.epoch
    losses, _ = plain()
    lowest = min(m.test_loss or 0 for m in losses[:stop])
    wanted = since = stop
    for wanted in range(stop + 1, EPOCHS):
        if (losses[wanted - 1].test_loss or 0) < lowest:
            lowest, since = losses[wanted - 1].test_loss or 0, wanted
        if wanted - since == 3:
            break
    session.advance(inf)
    assert session.epoch == wanted


def test_a_target_that_is_reached_stops_once_and_again_after_it_was_missed() -> None:
    session = started(tuned(NOISY, stop_loss=0.5))
    session.advance(inf)
    assert session.epoch == first_epoch({"stop_loss": 0.5})
    above = [(m.train_loss or 0) > 0.5 for m in plain()[0]]
    missed = above.index(True, session.epoch)
    session.advance(inf)
    assert session.epoch == above.index(False, missed) + 1


def test_a_rule_switched_on_later_shows_where_it_would_have_stopped_and_counts_from_now_on() -> None:
    session, rules = started(NOISY), {"stop_patience": 4}
    session.advance(session.steps_to_epoch_end(60))
    session.load(tuned(NOISY, **rules))
    wanted = first_epoch(rules)
    assert wanted < 60
    assert session.run.recorder.stopping.stops == (Stop("stop_patience", 4, wanted, 3 * wanted, obeyed=False),)
    session.advance(inf)
    assert session.epoch > 60
    session.load(NOISY)
    assert [stop.obeyed for stop in session.run.recorder.stopping.stops] == [True]


def test_a_rule_switched_on_in_time_stops_where_it_would_have_stopped_from_the_start() -> None:
    session, rules = started(NOISY), {"stop_patience": 20}
    session.advance(100)
    session.load(tuned(NOISY, **rules))
    session.advance(inf)
    assert session.epoch == first_epoch(rules)


def test_rules_look_at_every_epoch_also_where_the_history_keeps_every_second_one() -> None:
    session = started(tuned(experiment(data={"samples": 10}), stop_loss=1e-9))
    session.advance(CAPACITY + 100)
    assert session.run.recorder.stride == 2
    seen = session.run.recorder.stopping.search.judged
    session.advance(1)
    assert session.run.recorder.stopping.search.judged == seen + 1 == session.epoch
    assert (np.diff(session.run.recorder.history().epoch[-3:]) == 2).all()


def test_a_run_that_diverges_after_a_stop_goes_back() -> None:
    session = started(experiment(kind="plane", learning_rate=0.001, stop_epochs=200))
    session.advance(inf)
    assert session.stopped
    session.load(tuned(session.run.experiment, learning_rate=100.0))
    with pytest.raises(DivergedError):
        session.advance(inf)
    assert not session.stopped


def test_large_data_stop_at_the_end_of_an_epoch_by_both_steppers() -> None:
    large = experiment(Linear(id="n", units=2), data={"samples": 5000, "noise": 0.4}, batch=500, learning_rate=0.1)
    ends = []
    for make in (started, through_torch):
        session = make(tuned(large, stop_loss=0.9 if large.training.loss == "mse" else 0.69))
        while not session.stopped:
            session.advance(inf, 0.001)
        assert session.run.position.offset == 0
        ends.append(session.step)
    assert ends[0] == ends[1] > 0


def test_a_network_whose_way_is_kept_epoch_by_epoch_stops_too() -> None:
    line = experiment(kind="x-sin-x", stop_epochs=3)
    session = started(replace(line, network=replace(line.network, layers=())))
    assert sum(len(group) for group in session.run.net.groups) == 2
    for wanted in (3, 6):
        session.advance(inf)
        assert session.epoch == wanted


def test_a_design_without_rules_is_what_it_was() -> None:
    training = replace(NOISY.training)
    assert not any(getattr(training, name) for name in LOSS_RULES)
    assert not training.stop_epochs
    session = started(NOISY, 30)
    assert not session.stopped
    assert not session.run.recorder.stopping.stops
    assert not [name for name in session.checkpoint().tensors if name.startswith(("stop.", "best."))]


def test_a_changed_file_stops_nobody(tmp_path: Path) -> None:
    session = started(tuned(NOISY, stop_patience=4), 30)
    checkpoint = session.checkpoint()
    marks = [[99, 1, 1, 1, 1, 1, 0], [1, 0, 1, 1, 1, 1, 0], [1, 2, 3, 1e300, 0, 1, 0], [1, 2, 3, 9, 0, 1, 99]]
    tensors = {**checkpoint.tensors, files.STOPS: np.array(marks, np.float64)}
    tensors[files.SEARCH] = np.full(7, -1e300)
    again = Session()
    again.load(session.run.experiment, replace(checkpoint, tensors=tensors))
    assert again.run.recorder.stopping.stops == ()
    assert again.advance(10) + again.advance(10) > 0
