"""The runs of a variation are those that the program trains alone, bit for bit, and they can wait and be given up."""

from collections.abc import Iterator
from dataclasses import replace
from math import inf
from queue import SimpleQueue
from threading import Event
from time import sleep

import numpy as np
import pytest

from models.design.experiment import Experiment
from models.design.layers import Dropout, Layer, Linear, Output
from models.design.network import Network
from models.design.training import Training
from models.talk.commands import Command, EndTrials, HoldTrials, Load, Quit, Run, Vary
from models.talk.probes import Boundary
from models.talk.runs.variations import VariedAnswer
from models.talk.snapshot import Snapshot
from models.variations.result import TrialResult
from models.variations.setting import Setting
from models.variations.variation import Axis, Variation
from playground.engine.mailbox import Mailbox
from playground.engine.runner import Runner
from playground.session.session import Session
from playground.variations.fan import Fan
from playground.variations.trial import RESOLUTION, run_trial

RATE = Setting("training", "learning_rate")


def design(*layers: Layer, **training: object) -> Experiment:
    return Experiment(network=Network(layers=layers), training=Training(**training))  # type: ignore[arg-type]


SMALL = design(Linear(id="a", units=3))


def done(variation: Variation, jobs: int = 2) -> dict[int, TrialResult]:
    fan = Fan(variation, jobs=jobs, wait=True)
    fan.join()
    answer = fan.answer()
    assert answer.ended
    assert answer.running == 0
    return {result.number: result for result in answer.results}


@pytest.mark.parametrize(
    "experiment",
    [SMALL, design(Linear(id="a", units=3), Dropout(id="b")), design(Linear(id="a"), stop_loss=0.4, stop_on_test=True)],
    ids=["kernel", "torch", "stop rule"],
)
def test_every_run_equals_the_same_run_alone_bit_for_bit(experiment: Experiment) -> None:
    variation = Variation(experiment, (Axis(RATE, (0.03, 0.1)),), (1, 2), epochs=4)
    found = done(variation)
    assert sorted(found) == list(range(4))
    for trial in variation.trials():
        alone = Session()
        alone.use("cpu")
        alone.load(trial.experiment)
        owed = alone.steps_to_epoch_end(variation.epochs)
        while owed > 0 and not alone.stopped:
            owed -= alone.advance(min(owed, 5), inf)
        run, result = alone.run, found[trial.number]
        history, metrics = run.recorder.history(), run.final_metrics()
        assert (result.epochs, result.steps) == (run.position.epoch, run.position.step)
        assert result.measures["test_loss"] == metrics.test_loss
        assert np.array_equal(result.curve[:, 1], history.train_loss)
        assert result.picture is not None
        assert np.array_equal(result.picture, run.measure(frozenset({Boundary(RESOLUTION)}))[Boundary(RESOLUTION)])


def test_a_run_that_diverges_and_a_design_that_cannot_run_are_results_too() -> None:
    linear = replace(SMALL, network=replace(SMALL.network, output=Output(id="output", activation="linear")))
    found = done(Variation(linear, (Axis(RATE, (0.03, 100.0)),), (1,), epochs=30))
    assert not found[0].error
    assert found[1].diverged
    assert "infinite" in found[1].error
    nothing = replace(SMALL, data=replace(SMALL.data, inputs=()))
    assert "input" in done(Variation(nothing, seeds=(1,)))[0].error


def test_a_trial_that_is_given_up_has_no_result() -> None:
    assert run_trial(Variation(SMALL, epochs=1000).trials()[0], 1000, lambda: False) is None


def test_what_is_held_waits_and_goes_on_and_what_is_given_up_ends() -> None:
    first = Event()
    fan = Fan(Variation(SMALL, seeds=tuple(range(40)), epochs=20), jobs=1, wait=True, ended=lambda _: first.set())
    assert first.wait(20)
    fan.hold(True)
    sleep(0.05)
    before = len(fan.answer().results)
    sleep(0.05)
    assert len(fan.answer().results) <= before + 1
    assert fan.answer().held
    assert not fan.answer().ended
    fan.hold(False)
    fan.cancel()
    fan.join()
    assert fan.answer().ended
    assert fan.answer().running == 0


@pytest.fixture
def engine() -> "Iterator[Engine]":
    made = Engine()
    yield made
    made.inbox.put(Quit())
    while made.runner.turn():
        pass


class Engine:
    def __init__(self) -> None:
        self.inbox: SimpleQueue[Command] = SimpleQueue()
        self.outbox: Mailbox[Snapshot] = Mailbox()
        self.runner = Runner(Session(), self.inbox, self.outbox)

    def answer(self, *commands: Command) -> VariedAnswer | None:
        """The first answer that has ended, or the one to the last command where none is under way."""
        for command in commands:
            self.inbox.put(command)
        for _ in range(3000):
            self.runner.turn()
            snapshot = self.outbox.take()
            if snapshot is not None and (snapshot.varied is None or snapshot.varied.ended):
                return snapshot.varied
            sleep(0.002)
        raise AssertionError("no answer")


@pytest.mark.parametrize("running", [False, True], ids=["stands still", "trains"])
def test_the_snapshot_says_how_the_runs_stand_and_the_run_itself_is_not_touched(engine: Engine, running: bool) -> None:
    answer = engine.answer(Load(SMALL), Run(inf if running else 0), Vary(Variation(SMALL, seeds=(1, 2), epochs=3)))
    assert answer is not None
    assert len(answer.results) == 2
    assert engine.answer(Vary(None)) is None


def test_runs_can_be_held_and_given_up_by_command(engine: Engine) -> None:
    long = Vary(Variation(SMALL, seeds=(1, 2), epochs=100_000))
    answer = engine.answer(Load(SMALL), long, HoldTrials(True), EndTrials())
    assert answer is not None
    assert len(answer.results) < 2
