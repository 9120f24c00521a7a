"""The pace of training: it begins so slowly that learning can be watched, and soon is as fast as the engine."""

from dataclasses import replace
from math import inf, log

import pytest

from models.design.experiment import Experiment
from models.files.resources import RESOURCES
from models.files.storage import read_design
from models.talk.commands import ACCELERATING, Load, Pace, Reset, Run
from playground.engine.runner import FRAME
from playground.session.session import Session
from tests.playground.engine.engine_double import Clock, Engine, timed
from tests.playground.runs import tuned

START, GROWTH = ACCELERATING.per_second, ACCELERATING.growth
FASTEST = 5e6  # steps a second: more than the smallest network does


def seconds_to(step: float) -> float:
    """When a run that keeps up with the pace does this step: the solution of step' = START + GROWTH · step."""
    return log(1 + GROWTH * step / START) / GROWTH


def steps_after(engine: Engine, clock: Clock, seconds: float) -> int:
    """Let so much time pass; the step at its end."""
    until, snapshot, turns = clock.now + seconds, None, 0
    while clock.now < until:
        engine.runner.turn()
        snapshot = engine.outbox.take() or snapshot
        turns += 1
        assert turns < 100_000  # else time stands still
    assert snapshot is not None
    return snapshot.step


def test_the_pace_doubles_from_a_start_that_shows_every_step() -> None:
    engine, clock = timed()
    engine.tell(Run(inf, pace=ACCELERATING))
    began = clock.now
    for seconds in (1.0, 2.0, 3.0):
        step = steps_after(engine, clock, began + seconds - clock.now)
        assert seconds_to(step) == pytest.approx(seconds, rel=0.1)
    assert START * FRAME <= 1


def test_a_reset_begins_slowly_again_and_a_pause_does_not() -> None:
    engine, clock = timed()
    engine.tell(Run(inf, pace=ACCELERATING))
    at_four = steps_after(engine, clock, 4.0)
    engine.tell(Run(0))
    clock.now += 60
    engine.tell(Run(inf, pace=ACCELERATING))
    gone_on = steps_after(engine, clock, 1.0) - at_four
    assert gone_on > 0.8 * at_four
    engine.tell(Run(0), Reset(), Run(inf, pace=ACCELERATING))
    assert steps_after(engine, clock, 1.0) < gone_on / 10


def test_another_network_is_watched_from_its_first_step_but_another_rate_goes_on() -> None:
    engine, clock = timed()
    before: Experiment = engine.tell(Run(inf, pace=ACCELERATING)).experiment
    reached = steps_after(engine, clock, 4.0)
    engine.tell(Load(tuned(before, learning_rate=0.01)))
    faster = steps_after(engine, clock, 0.5) - reached
    assert faster > 0.3 * reached
    wider = before.network.replace_layer(replace(before.network.layers[0], units=7))
    engine.tell(Load(replace(before, network=wider)))
    assert steps_after(engine, clock, 0.5) - reached - faster < faster / 10


def test_a_reset_begins_slowly_also_after_a_change_of_the_network() -> None:
    engine, clock = timed()
    before: Experiment = engine.tell(Run(inf, pace=ACCELERATING)).experiment
    reached = steps_after(engine, clock, 4.0)
    wider = before.network.replace_layer(replace(before.network.layers[0], units=7))
    engine.tell(Load(replace(before, network=wider)), Run(0), Reset(), Run(inf, pace=ACCELERATING))
    assert START <= steps_after(engine, clock, 1.0) < reached / 10


def test_a_network_slower_than_the_pace_is_not_slowed() -> None:
    engine, clock = timed()
    engine.tell(Run(inf, pace=Pace(1e6)))  # fifty times what the session of the test does
    limited = steps_after(engine, clock, 1.0)
    engine.tell(Reset(), Run(inf))
    assert limited >= 0.99 * steps_after(engine, clock, 1.0)


@pytest.mark.parametrize(
    ("name", "pictures"),
    [
        ("circle", 40),
        ("xor", 40),
        ("spiral", 40),
        ("spiral-features", 40),
        ("multi-gauss", 40),
        ("gauss", 15),
        ("plane", 15),
    ],
)
def test_an_example_is_seen_to_learn_within_ten_seconds(name: str, pictures: int) -> None:
    session = Session()
    session.load(read_design(RESOURCES / "examples" / f"{name}.json"))
    losses = [loss(session)]
    while session.step < 600:
        session.advance(1)
        losses.append(loss(session))
    while session.epoch < 2000:
        session.advance(session.steps_to_epoch_end(10))
    losses += [inf] * (session.step - len(losses)) + [loss(session)]
    goal = losses[0] - 0.9 * (losses[0] - losses[-1])
    step = next(i for i, found in enumerate(losses) if found <= goal)
    assert min(step, seconds_to(step) / FRAME) >= pictures
    assert seconds_to(step) <= 10


def loss(session: Session) -> float:
    metrics = session.run.metrics()
    assert metrics is not None
    return metrics.train_loss


def test_forty_different_pictures_come_in_the_first_five_seconds() -> None:
    """Of every data set, as long as its network does the steps."""
    engine, clock = timed()
    engine.tell(Run(inf, pace=ACCELERATING))
    until, seen = clock.now + 5, set()
    while clock.now < until:
        engine.runner.turn()
        snapshot = engine.outbox.take()
        seen |= {snapshot.step} if snapshot is not None else set()
    assert len(seen) >= 40


def test_full_speed_comes_within_fifteen_seconds() -> None:
    assert seconds_to((FASTEST - START) / GROWTH) <= 15
