"""The learning rate over the epochs: what every schedule promises, whatever its settings."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.design.epochs.schedule import MAX_CUTS, ONE_CYCLE_START, Plateau, coming_rates, rate
from models.design.experiment import Experiment
from models.design.training import SCHEDULE_FIELDS, SCHEDULES, Training
from models.files.storage import dumps, loads
from tests.strategies import declared

SETTINGS = {"schedule", "learning_rate"} | {name for names in SCHEDULE_FIELDS.values() for name in names}
TRAININGS = st.builds(Training, **{name: value for name, value in declared(Training).items() if name in SETTINGS})
EPOCHS = st.integers(0, 3000) | st.integers(0, 2**53)


def trained(schedule: str, **settings: Any) -> Training:
    return Training(schedule=schedule, learning_rate=0.1, **settings)


def test_every_schedule_names_fields_that_there_are() -> None:
    assert set(SCHEDULE_FIELDS) == set(SCHEDULES)
    assert {name for names in SCHEDULE_FIELDS.values() for name in names} <= set(Training.__dataclass_fields__)


@given(training=TRAININGS, epoch=EPOCHS, cuts=st.integers(0, 10**6))
def test_the_rate_is_never_above_the_learning_rate_nor_below_zero(training: Training, epoch: int, cuts: int) -> None:
    assert 0 <= rate(training, epoch, cuts) <= training.learning_rate * (1 + 1e-12)


@given(training=TRAININGS, epoch=EPOCHS, cuts=st.integers(0, 100))
def test_coming_rates_are_the_rates_of_the_coming_epochs(training: Training, epoch: int, cuts: int) -> None:
    found = coming_rates(training, epoch, cuts)
    assert found.flags.writeable  # the kernel is compiled for such arrays alone
    assert found[0] == rate(training, epoch, cuts)
    for ahead in {len(found) - 1, len(found) // 2}:
        assert found[ahead] == rate(training, epoch + ahead, cuts)
    if len(found) == 1:
        assert rate(training, epoch + 10**6, cuts) == found[0]


@given(training=TRAININGS, epoch=EPOCHS, factor=st.floats(0.01, 1.0))
def test_the_learning_rate_stretches_the_whole_course(training: Training, epoch: int, factor: float) -> None:
    slower = replace(training, learning_rate=max(training.learning_rate * factor, 1e-7))
    times = slower.learning_rate / training.learning_rate
    assert rate(slower, epoch, 2) == pytest.approx(rate(training, epoch, 2) * times, rel=1e-9)


def test_a_constant_rate_is_exactly_the_learning_rate() -> None:
    assert all(rate(Training(learning_rate=0.3), epoch) == 0.3 for epoch in (0, 1, 10**9))


def test_cosine_ends_at_its_lowest_rate_and_stays() -> None:
    t = trained("cosine", rate_epochs=10, rate_floor=0.25)
    assert rate(t, 0) == pytest.approx(0.1)
    assert rate(t, 5) == pytest.approx(0.0625)
    assert rate(t, 10) == rate(t, 5000) == pytest.approx(0.025)


def test_one_cycle_is_highest_after_its_warm_up() -> None:
    t = trained("one_cycle", rate_epochs=20, warm_up=0.25)
    rates = [rate(t, epoch) for epoch in range(21)]
    assert rates[0] == pytest.approx(0.1 * ONE_CYCLE_START)
    assert int(np.argmax(rates)) == 5
    assert rates[5] == pytest.approx(0.1)
    assert rates[20] == pytest.approx(0.1 / 25e4)
    assert rate(trained("one_cycle", warm_up=0.0), 0) == pytest.approx(0.1)


def losses(training: Training, values: list[float]) -> list[int]:
    """How many cuts there are after each of these losses, one an epoch."""
    plateau, found = Plateau(), []
    for epoch, loss in enumerate(values):
        plateau = plateau.after(training, epoch, loss)
        found.append(len(plateau.cuts))
    return found


def test_a_loss_that_falls_is_no_plateau() -> None:
    assert losses(trained("plateau", patience=0), [1 / (n + 1) for n in range(50)])[-1] == 0


def test_the_rate_is_cut_once_patience_is_over_and_again_after_as_long() -> None:
    assert losses(trained("plateau", patience=2), [1.0] * 9) == [0, 0, 0, 1, 1, 1, 2, 2, 2]


def test_a_plateau_told_twice_is_one() -> None:
    t = trained("plateau", patience=0)
    once = Plateau().after(t, 3, 1.0).after(t, 4, 1.0)
    assert once.after(t, 4, 1.0) == once
    assert once.cuts == (4,)


def test_there_are_no_cuts_below_the_lowest_rate() -> None:
    t = trained("plateau", patience=0, rate_factor=0.5, rate_floor=0.2)
    assert losses(t, [1.0] * 100)[-1] == 3
    assert rate(t, 100, 3) == pytest.approx(0.02)


@given(best=st.floats(0, 1e300), since=st.integers(0, 10**12), cuts=st.lists(st.integers(0, 10**12)))
def test_what_a_plateau_is_found_by_is_the_same_after_its_array(best: float, since: int, cuts: list[int]) -> None:
    plateau = Plateau(best, since, tuple(cuts))
    assert Plateau.of(plateau.array()) == plateau
    assert Plateau.of(Plateau().array()) == Plateau()


def test_a_file_cannot_ask_for_a_rate_that_grows() -> None:
    assert Plateau.of(np.array([-1.0, -5.0, -1000.0, 1e300])) == Plateau(0.0, 0, (0, 10**15))


def test_there_is_an_end_to_cuts() -> None:
    t = trained("plateau", patience=0, rate_factor=0.99)
    assert losses(t, [1.0] * (MAX_CUTS + 50))[-1] == MAX_CUTS


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_design_keeps_its_schedule(schedule: str) -> None:
    e = Experiment(training=trained(schedule, rate_epochs=7, rate_factor=0.3, watched_loss="test", rotate=10))
    assert loads(dumps(e)) == e


def test_a_design_from_before_there_were_schedules_opens_with_a_constant_rate() -> None:
    old = loads('{"version": 1, "training": {"learning_rate": 0.3}}').training
    assert (old.schedule, old.augments) == ("constant", False)
    assert old == Training(learning_rate=0.3, loss=old.loss)
