"""A step on a copy: the run does not notice it, and can go on from it and come back bit by bit."""

from typing import Any

import pytest
import torch
from torch import Tensor

from models.design.layers import Dropout, Linear
from models.design.spec import SpecError
from models.talk.commands import TakeStep
from models.talk.stepping.probes import ChainOf, Spot, StepThrough
from playground.session.session import Session
from playground.training import kept_state
from tests.playground.runs import experiment, started, through_torch

LAYERS = (Linear(id="n", units=4), Dropout(id="n", rate=0.5), Linear(id="n", units=3))
SETTINGS: dict[str, Any] = {"optimizer": "adam", "batch": 7, "l2": 0.01}


def state(s: Session) -> dict[str, Tensor]:
    kept = kept_state.keep(s.run.net, s.run.optimizer)
    return {**kept.network, **{f"optimizer.{name}": array for name, array in kept.optimizer.items()}}


def same(one: dict[str, Tensor], other: dict[str, Tensor]) -> bool:
    return all(torch.equal(one[name], other[name]) if name in one else not other[name].any() for name in other)


@pytest.fixture
def run() -> Session:
    s = through_torch(experiment(*LAYERS, **SETTINGS))
    s.advance(3)
    return s


def test_looking_at_a_step_changes_nothing(run: Session) -> None:
    untouched = through_torch(experiment(*LAYERS, **SETTINGS))
    untouched.advance(3)
    random = torch.get_rng_state()
    for sample in (0, 5, None):
        run.run.measure(frozenset({StepThrough(sample), ChainOf(sample, Spot("weight_after", "layer-1", (0, 0)))}))
    assert torch.equal(torch.get_rng_state(), random)
    assert same(state(run), state(untouched))
    run.advance(4)
    untouched.advance(4)
    assert same(state(run), state(untouched))


def test_an_update_that_is_kept_is_the_step_that_training_would_do(run: Session) -> None:
    other = through_torch(run.run.experiment, like=run)
    other.advance(1)
    run.set_parameter(TakeStep(None, 1))
    assert same(state(run), state(other))


@pytest.mark.parametrize("sample", [4, None])
def test_an_update_is_taken_back_and_done_again_bit_by_bit(run: Session, sample: int | None) -> None:
    before = state(run)
    run.set_parameter(TakeStep(sample, 1))
    after = state(run)
    assert not same(after, before)
    run.set_parameter(TakeStep(sample, 1, back=True))
    assert (same(state(run), before), run.snapshot(frozenset()).kept_steps) == (True, 0)
    run.set_parameter(TakeStep(sample, 1))
    assert (same(state(run), after), run.snapshot(frozenset()).kept_steps) == (True, 1)


def test_what_is_not_there_any_more_is_said(run: Session) -> None:
    with pytest.raises(SpecError, match="not kept any more"):
        run.set_parameter(TakeStep(0, 9, back=True))


def test_the_first_step_of_all_is_taken_back_too() -> None:
    s = started(experiment(momentum=0.9))
    before = state(s)
    s.set_parameter(TakeStep(None, 1))
    s.set_parameter(TakeStep(None, 1, back=True))
    assert same(before, state(s))
    s.advance(5)
    untouched = started(experiment(momentum=0.9), 5)
    assert same(state(untouched), state(s))


def test_a_hidden_question_costs_nothing(run: Session) -> None:
    run.run.measure(frozenset({StepThrough(0)}))
    assert run.run.rehearsed is not None
    run.run.measure(frozenset())
    assert run.run.rehearsed is None
