"""Ranges are what was typed, designs have their values, and of equal trials the one with the lower loss is the best."""

import csv
import io
from dataclasses import replace

import pytest

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.spec import SpecError
from models.variations import table
from models.variations.search import Search, SearchTrial, best, range_text, ranges_of, read_range, usual_ranges

DESIGN = Experiment()


def test_ranges_are_read_as_they_are_written() -> None:
    for one in usual_ranges(DESIGN):
        assert read_range(DESIGN, one.setting, range_text(DESIGN, one)) == one
    found = ranges_of(DESIGN, ["width=off", "depth=1,3", "l2=0.001…0.1"])
    assert [one.setting.key for one in found] == ["depth", "activation", "optimizer", "learning_rate", "l2"]
    assert found[0].options == (1, 3)
    assert (found[-1].low, found[-1].high) == (0.001, 0.1)
    for wrong in ("depth=3..1", "depth=1..", "depth=0..9999", "activation=relu..tanh", "speed=1..2", "depth"):
        with pytest.raises(SpecError):
            ranges_of(DESIGN, [wrong])


def test_a_number_is_rounded_within_its_range() -> None:
    *_, rate = usual_ranges(DESIGN)
    assert rate.rounded(0.00241324198) == 0.00241
    exact = replace(rate, low=0.00241324, high=0.99961)
    assert exact.rounded(0.0024133) == 0.00241324
    assert exact.rounded(0.9996) == 0.99961
    depth, _, activation, *_ = usual_ranges(DESIGN)
    assert depth.rounded(3) == 3
    assert activation.rounded("tanh") == "tanh"


def test_a_share_is_linear_or_by_factors() -> None:
    depth, width, *_, rate = usual_ranges(DESIGN)
    assert [depth.share(value) for value in (0, 2, 4)] == [0, 0.5, 1]
    assert rate.share(0.01) == pytest.approx(0.5)
    assert width.share(32) == 1


def test_a_design_has_the_values_of_its_trial() -> None:
    search = Search(DESIGN, usual_ranges(DESIGN))
    made = search.design({"width": 7, "activation": "relu", "depth": 3, "learning_rate": 0.2, "optimizer": "adam"})
    hidden = [layer for layer in made.network.layers if isinstance(layer, Linear)]
    assert [(layer.units, layer.activation) for layer in hidden] == [(7, "relu")] * 3
    assert (made.training.learning_rate, made.training.optimizer) == (0.2, "adam")
    assert not search.design({"depth": 0, "width": 7}).network.layers


def test_of_equal_scores_the_lower_loss_is_the_best_and_of_equal_losses_the_first() -> None:
    trials = (
        SearchTrial(0, "done", {}, 0.9, 0.1),
        SearchTrial(1, "done", {}, 1.0, 0.3),
        SearchTrial(2, "done", {}, 1.0, 0.2),
        SearchTrial(3, "done", {}, 1.0, 0.2),
        SearchTrial(4, "done", {}, 1.0),
        SearchTrial(5, "running", {}),
    )
    winner = best(trials)
    assert winner is not None
    assert winner.number == 2
    assert best(trials[5:]) is None
    rows = list(csv.reader(io.StringIO(table.of_search(Search(DESIGN, usual_ranges(DESIGN)), trials))))
    assert [row[0] for row in rows[1:]] == list("012345")
    assert rows[2][-3:] == ["1.0", "0.3", ""]
