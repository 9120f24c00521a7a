"""A variation and what its runs say together."""

from dataclasses import replace
from itertools import product
from statistics import quantiles

import numpy as np
import pytest
from scipy.stats import fisher_exact

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.variations.result import Goal, Spread, TrialResult, average, band, by_chance, goal, spread
from models.variations.setting import Setting, with_value
from models.variations.variation import Axis, Variation

RATE, BATCH = Setting("training", "learning_rate"), Setting("training", "batch")
MAP = Variation(Experiment(), (Axis(RATE, (0.01, 0.1)), Axis(BATCH, (1, 5, 10))), (3, 4))


def test_every_combination_has_every_seed_once_and_all_of_the_first_seed_come_first() -> None:
    trials = MAP.trials()
    assert [trial.number for trial in trials] == list(range(MAP.count)) == list(range(12))
    assert {(t.place, t.seed) for t in trials} == set(product(product(range(2), range(3)), (3, 4)))
    assert [trial.seed for trial in trials] == [3] * 6 + [4] * 6
    for trial in trials:
        training = trial.experiment.training
        found = training.learning_rate, training.batch, training.seed
        assert found == (MAP.axes[0].values[trial.place[0]], MAP.axes[1].values[trial.place[1]], trial.seed)
    assert tuple(MAP.trial(slot) for slot in MAP.slots()) == trials


def test_seeds_of_the_data_leave_the_weights_alone() -> None:
    trials = replace(MAP, axes=(), seed_of="data").trials()
    assert [(t.experiment.data.seed, t.experiment.training.seed) for t in trials] == [(3, 1), (4, 1)]


def test_a_combination_that_cannot_be_is_a_trial_with_its_reason() -> None:
    impossible = Variation(Experiment(), (Axis(RATE, (0.01, 1e9)),), (1,))
    assert [bool(trial.error) for trial in impossible.trials()] == [False, True]


@pytest.mark.parametrize(
    "wrong",
    [{"seeds": ()}, {"seeds": (-1,)}, {"epochs": 0}, {"axes": (MAP.axes[0], MAP.axes[0])},
     {"axes": (Axis(RATE, ()),)}, {"seeds": tuple(range(1000))}],
)  # fmt: skip
def test_too_many_or_too_few_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(SpecError):
        replace(MAP, **wrong)


def result(number: int, accuracy: float, error: str = "") -> TrialResult:
    return TrialResult(number, measures={"test_accuracy": accuracy, "test_loss": 1 - accuracy}, error=error)


def test_the_spread_names_the_seeds_that_do_not_work() -> None:
    shares = [0.5, 0.99, 0.96, 1.0, 0.97]
    runs = [(seed, result(seed, share)) for seed, share in enumerate(shares, 1)]
    found = spread(reversed(runs), "test_accuracy", goal(Experiment()))
    assert (found.working, found.seeds, found.stuck) == (4, 5, (1,))
    low, median, high = quantiles(shares, n=4, method="inclusive")
    assert (found.low, found.median, found.high) == pytest.approx((low, median, high))
    assert spread([(9, result(0, 1.0, "diverged"))], "test_accuracy", goal(Experiment())).stuck == (9,)
    assert spread(runs, "test_loss", Goal("test_loss", 0.035)).working == 3
    assert spread([], "test_loss", goal(Experiment())).seeds == 0


def test_the_band_is_that_of_every_point_and_a_run_that_ended_early_keeps_its_last_loss() -> None:
    long, short = np.array([[0, 4, 8], [1, 2, 4], [2, 1, 2]], float), np.array([[0, 6, 6], [1, 4, 4]], float)
    found = band([long, short, long], 1)
    assert found is not None
    assert found.epoch.tolist() == [0, 1, 2]
    assert found.median.tolist() == [4, 2, 1]
    assert found.high.tolist() == [5, 3, 2.5]
    assert band([], 1) is None


def test_networks_disagree_most_where_half_of_them_say_otherwise() -> None:
    pictures = [np.array([[0.9, 0.9, 0.1]], np.float32), np.array([[0.8, 0.2, 0.2]], np.float32)]
    found = average(Experiment(), pictures)
    assert found is not None
    mean, apart = found
    assert mean == pytest.approx(np.array([[0.85, 0.55, 0.15]]))
    assert apart.tolist() == [[0, 1, 0]]
    assert average(Experiment(), []) is None


def test_a_value_of_a_setting_makes_another_design() -> None:
    assert with_value(Experiment(), BATCH, 5).training.batch == 5


@pytest.mark.parametrize("seeds", [(8, 8), (16, 16), (5, 12)])
def test_what_chance_does_is_fishers_exact_test(seeds: tuple[int, int]) -> None:
    one, other = seeds
    for working in product(range(one + 1), range(other + 1)):
        spreads = [Spread(n, 0.0, 0.0, 0.0, k, ()) for n, k in zip(seeds, working, strict=True)]
        table = [[k, n - k] for n, k in zip(seeds, working, strict=True)]
        assert by_chance(*spreads) == pytest.approx(fisher_exact(table).pvalue, rel=1e-9)
