"""Threads that share a step of a network for pictures: never a bit of the result, and nothing left behind."""

import gc
import os
import random
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from math import inf
from pathlib import Path
from queue import SimpleQueue
from time import perf_counter, sleep
from typing import Any

import numpy as np
import pytest

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Conv2d, Dropout, Flatten, Linear, MaxPool2d
from models.files.checkpoint import Position, read_experiment
from playground.devices import devices
from playground.engine import engine
from playground.engine.mailbox import Mailbox
from playground.session.session import Session
from playground.steppers import picture_work, team
from playground.training.history import Recorder
from playground.variations import trainer
from tests.playground.runs import experiment, started, tuned
from tests.playground.steppers.test_pictures import RESIDUAL, n

PLAIN = (n(Conv2d, channels=6), n(MaxPool2d), n(Flatten), n(Linear, units=30))
NORMS = (
    n(Conv2d, channels=5, activation="linear"), n(BatchNorm), n(MaxPool2d), n(Dropout, rate=0.3),
    n(Conv2d, channels=4), n(Flatten), n(Linear, units=9), n(BatchNorm), n(Dropout),
)  # fmt: skip
DESIGNS = {"plain": PLAIN, "norms": NORMS, "residual": RESIDUAL}
MANY = (2, 3, 8)


@pytest.fixture(autouse=True)
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """However small a design is, its steps are shared."""
    monkeypatch.setattr(picture_work, "_LEAST", 0)


@pytest.fixture(scope="module", autouse=True)
def little_to_look_through() -> None:
    """Garbage is looked for thirty times here: only among what these tests make, or each time takes a second."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def none_left() -> Iterator[None]:
    team._end_all()  # those of sessions that other tests keep
    yield
    gc.collect()
    gone()


def helpers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == team.NAME]


def gone() -> None:
    """Wait until no helper is there; they need a moment to end."""
    began = perf_counter()
    while helpers():
        assert perf_counter() - began < 5, "helpers are left"
        sleep(0.001)


def design(name: str, **training: Any) -> Experiment:
    """Of some 180 samples: of batches of 141 the first has nine chunks in eight blocks, the last three in three."""
    e = experiment(*DESIGNS[name], kind="digits", data={"train_share": 0.1}, loss="cross_entropy", optimizer="adam")
    return tuned(e, **{"batch": 141, **training})


def with_threads(count: int, e: Experiment) -> Session:
    with devices.at_most(count):
        return started(e)


def numbers(session: Session) -> list[np.ndarray]:
    """Everything that training changes, and how well the network answers."""
    metrics, checkpoint = session.run.metrics(), session.checkpoint()
    assert metrics is not None
    return [*(checkpoint.tensors[key] for key in sorted(checkpoint.tensors)), np.array(metrics.losses)]


def assert_same(one: Session, two: Session) -> None:
    assert one.run.position == two.run.position
    for a, b in zip(numbers(one), numbers(two), strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("batch", [141, 37])
@pytest.mark.parametrize("name", DESIGNS)
def test_the_number_of_threads_never_changes_a_bit(name: str, batch: int) -> None:
    e = design(name, batch=batch)
    alone = with_threads(1, e)
    alone.advance(11, inf)
    assert not helpers()
    for count in MANY:
        many = with_threads(count, e)
        many.advance(4, inf)
        many.advance(7, inf)
        assert len(helpers()) == count - 1  # of 100 samples and more that are measured, each has a chunk
        assert_same(alone, many)
        del many
        gc.collect()
        gone()


@pytest.mark.parametrize("name", DESIGNS)
def test_a_run_goes_on_with_other_threads_bit_for_bit(name: str, tmp_path: Path) -> None:
    e = design(name, batch=60)
    epochs = 20 * 3  # steps in 20 epochs
    whole, half = with_threads(1, e), with_threads(3, e)
    whole.advance(2 * epochs, inf)
    half.advance(epochs, inf)
    file = tmp_path / "half.safetensors"
    assert not half.save(str(file), 1).error
    with devices.at_most(2):
        again = Session()
        again.load(read_experiment(file), str(file))
    again.advance(epochs, inf)
    assert again.run.position.epoch == 40
    assert_same(whole, again)


def test_helpers_take_numbers_below_1e_38_for_0_as_the_thread_does_that_they_help() -> None:
    found: SimpleQueue[float] = SimpleQueue()
    some = team.Team()
    some.run(2, lambda number: found.put(sys.float_info.min / 2) if number else None)
    assert found.get(timeout=5) == 0
    some.end()


# ---------------------------------------------------------------- helpers that are late


def test_helpers_that_come_late_or_not_at_all_cost_only_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the midst of the steps, after their end, and while the next ones are under way."""
    e = design("norms")
    alone, many = with_threads(1, e), with_threads(4, e)
    calls, chance, joined = picture_work._calls, random.Random(1), list[int]()

    def late(works: list[Any], steps: int) -> Callable[[int], tuple[float, float]]:
        def call(number: int) -> tuple[float, float]:
            if number and len(joined) < 100:
                sleep(chance.choice((0, 0.0003, 0.001, 0.01)))
            joined.append(number)
            return calls(works, steps)(number)

        return call

    monkeypatch.setattr(picture_work, "_calls", late)
    for session in (alone, many):
        session.advance(20, inf)
        session.advance(20, inf)
    assert_same(alone, many)
    assert set(joined) == {0, 1, 2, 3}


@pytest.mark.skipif(not hasattr(os, "SCHED_IDLE"), reason="threads have no such priority there")
def test_a_helper_that_the_system_does_not_run_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """It gets what another process leaves of its core, and so sleeps with items in its hands."""
    core = min(os.sched_getaffinity(0))
    calls = picture_work._calls

    def starved(works: list[Any], steps: int) -> Callable[[int], tuple[float, float]]:
        def call(number: int) -> tuple[float, float]:
            if number:
                os.sched_setaffinity(0, {core})  # of this thread alone
                os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
            return calls(works, steps)(number)

        return call

    e = design("residual")
    alone = with_threads(1, e)
    alone.advance(60, inf)
    monkeypatch.setattr(picture_work, "_calls", starved)
    code = f"import os\nos.sched_setaffinity(0, {{{core}}})\nprint(flush=True)\nwhile True: pass"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as busy:
        try:
            assert busy.stdout is not None
            busy.stdout.readline()
            many = with_threads(2, e)
            many.advance(60, inf)
            assert_same(alone, many)
        finally:
            busy.kill()


def test_a_call_that_is_interrupted_leaves_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    many, calls = with_threads(3, design("plain")), picture_work._calls

    def interrupted(works: list[Any], steps: int) -> Callable[[int], tuple[float, float]]:
        def call(number: int) -> tuple[float, float]:
            if number == 0:
                raise KeyboardInterrupt
            return calls(works, steps)(number)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(picture_work, "_calls", interrupted)
        with pytest.raises(KeyboardInterrupt):
            many.advance(3, inf)
    assert len(helpers()) == 2
    team._end_all()  # waits until they have ended
    assert not helpers()
    alone = with_threads(1, design("plain"))
    for session in (alone, many):
        session.advance(3, inf)
    assert_same(alone, many)


# ---------------------------------------------------------------- how many


def test_a_short_step_has_no_helpers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    calls, asked = picture_work._calls, list[tuple[int, int]]()

    def heard(works: list[Any], steps: int) -> Callable[[int], tuple[float, float]]:
        asked.append((len(works), steps))
        return calls(works, steps)

    monkeypatch.setattr(picture_work, "_calls", heard)
    for batch in (30, 141):
        with_threads(3, design("plain", batch=batch)).run.stepper.advance(Position(), 1, inf, Recorder.off())
    assert [threads for threads, steps in asked if steps] == [1, 3]


def test_runs_side_by_side_have_a_thread_each_and_the_window_keeps_a_core(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = list[int]()
    monkeypatch.setattr(trainer, "run_trial", lambda *_, **__: seen.append(devices.cores()))
    monkeypatch.setattr(engine.Runner, "loop", lambda _: seen.append(devices.cores()))
    with devices.at_most(5):
        made = trainer.Trainer(wait=True)
        made.train(_Trial(design("plain")), 1)  # type: ignore[arg-type]
        engine.engine_loop(SimpleQueue(), Mailbox())
        assert devices.cores() == 5
    assert seen == [1, 4]
    with devices.at_most(0):
        assert devices.cores() == 1


class _Trial:
    def __init__(self, e: Experiment) -> None:
        self.experiment = e
