"""The past of a run is shown bit by bit as it was, and looking at it changes nothing."""

from pathlib import Path

import numpy as np
import pytest

from models.design.layers import Linear
from models.talk.commands import Load, Reset, Run, Save, SetParameter, Watch
from models.talk.runs.moments import LookBack
from playground.session.session import Session
from tests.playground.engine.engine_double import Engine
from tests.playground.runs import experiment, started, through_torch, tuned
from tests.playground.session.past.runs_with_past import CASES, PICTURE, SLICES, gone, moments, same


@pytest.mark.parametrize("name", CASES)
def test_a_moment_is_as_it_was_and_a_branch_from_it_equals_a_run_that_never_left(name: str, tmp_path: Path) -> None:
    session, stayed, branch = gone(CASES[name]), started(CASES[name]), Session()
    assert len(moments(session)) >= 6
    for step in moments(session)[::2]:
        path = str(tmp_path / f"{step}.safetensors")
        assert not session.save(path, 1, step).error
        if step:
            stayed.advance(step - stayed.step, float("inf"))
        branch.load(CASES[name], path, fresh=True)
        session.look_back(step)
        seen, there = (one.snapshot(frozenset({PICTURE})) for one in (session, stayed))
        assert np.array_equal(seen.reading(PICTURE), there.reading(PICTURE))
        assert (seen.step, seen.epoch, seen.metrics) == (step, there.epoch, there.metrics)
        assert same(branch, stayed)
        branch.advance(session.step - step, float("inf"))
        session.look_back(None)
        assert same(branch, session)


def test_a_network_that_torch_trains_has_a_past_too() -> None:
    e = CASES["adam"]
    session = gone(e, through_torch(e))
    for step in moments(session)[1:4]:
        stayed = through_torch(e)
        stayed.advance(step, float("inf"))
        session.look_back(step)
        there = stayed.snapshot(frozenset({PICTURE})).reading(PICTURE)
        assert np.array_equal(session.snapshot(frozenset({PICTURE})).reading(PICTURE), there)


def test_looking_back_changes_nothing() -> None:
    session, other = gone(CASES["adam"]), gone(CASES["adam"])
    for step in moments(session):
        session.look_back(step)
        session.snapshot(frozenset({PICTURE}))
    assert same(session, other)
    for one in (session, other):
        one.advance(20, float("inf"))
    assert same(session, other)


def test_the_curve_is_that_of_the_whole_run() -> None:
    session = gone(CASES["plain"])
    session.look_back(moments(session)[2])
    seen = session.snapshot(frozenset())
    assert seen.looks_back
    assert seen.history.step[-1] == session.run.recorder.last_step > seen.step
    assert seen.moments.now == session.step == sum(SLICES)
    session.look_back(None)
    assert not session.snapshot(frozenset()).looks_back


@pytest.mark.parametrize(
    "command",
    [
        Load(tuned(CASES["plain"], learning_rate=0.5)),
        Run(1),
        Reset(),
        SetParameter("output", "bias", (0,), 0.5),
        Save("", 1),
    ],
    ids=lambda command: type(command).__name__,
)
def test_what_changes_the_run_ends_looking_back(command: Load | Run, tmp_path: Path) -> None:
    engine = Engine(Load(CASES["plain"]), Run(30))
    command = Save(str(tmp_path / "a.safetensors"), 1) if isinstance(command, Save) else command
    assert engine.tell(LookBack(0)).moments.shown == 0
    assert engine.tell(Watch(frozenset({PICTURE}))).moments.shown == 0
    assert engine.tell(command).moments.shown is None


def test_training_pauses_while_one_looks_back() -> None:
    engine = Engine(Load(CASES["plain"]), Run())
    assert engine.tell(LookBack(0)).step == 0
    assert engine.waits()
    assert not engine.tell(LookBack(None)).running


def test_twenty_edits_while_looking_back_lose_nothing() -> None:
    looking, other = gone(CASES["adam"]), gone(CASES["adam"])
    rng = np.random.default_rng(3)
    for number in range(20):
        looking.look_back(int(rng.choice(moments(looking))))
        looking.snapshot(frozenset({PICTURE}))
        edited = tuned(CASES["adam"], learning_rate=0.001 * (number + 1), batch=7 + number % 3)
        for session in (looking, other):
            if number % 3:
                session.load(edited)
            else:
                session.advance(2, float("inf"))
    assert same(looking, other)


def test_a_branch_keeps_the_moments_before_it_and_undo_those_of_the_run_that_it_left(tmp_path: Path) -> None:
    branch, whole = str(tmp_path / "branch.safetensors"), str(tmp_path / "whole.safetensors")
    session = gone(CASES["adam"])
    before = moments(session)
    session.save(branch, 1, before[3])
    session.save(whole, 2)
    session.load(CASES["adam"], branch, fresh=True)
    assert moments(session) == before[:3]
    session.advance(2, float("inf"))
    assert moments(session) == before[:4]
    session.load(CASES["adam"], whole, fresh=True)
    assert moments(session) == before


def test_another_optimizer_keeps_the_past_and_another_network_begins_a_new_one() -> None:
    session = gone(CASES["plain"])
    before = moments(session)
    session.load(tuned(CASES["plain"], optimizer="adam"))
    assert moments(session) == before
    session.look_back(before[2])
    assert session.snapshot(frozenset()).experiment.training.optimizer == "sgd"
    session.load(experiment(Linear(id="n", units=5), Linear(id="n", units=2), optimizer="adam"))
    assert moments(session) == []


def test_weights_set_by_hand_have_no_moment_before_them_at_the_same_step() -> None:
    session = started(CASES["plain"], 10)
    session.advance(1, float("inf"))
    session.set_parameter(SetParameter("output", "bias", (0,), 0.5))
    session.advance(1, float("inf"))
    session.look_back(11)
    assert session.looking_back.shown(session.run).net.parameter("output", "bias")[0].item() == 0.5
