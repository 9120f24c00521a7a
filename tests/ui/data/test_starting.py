"""The network that a set starts with is offered to whoever has not built one, and learns the set."""

from dataclasses import replace
from math import inf

import numpy as np
import pytest

from models.design.data import OFFERED
from models.design.layers import Linear
from models.files import storage
from models.problems import checks
from models.problems.changes import with_kind
from playground.session.session import Session
from ui.app.files import EXAMPLES, OPENING
from ui.data.starting import chosen

OPENED = storage.read_design(OPENING)
STARTS = [path.stem for path in EXAMPLES.glob("*.json") if path.stem in OFFERED]


@pytest.mark.parametrize("kind", OFFERED)
def test_any_set_can_be_chosen_first(kind: str) -> None:
    after = chosen(OPENED, kind)
    assert after.data.kind == kind
    assert checks.problems(after) == []
    assert (after.data.seed, after.training.seed) == (OPENED.data.seed, OPENED.training.seed)


@pytest.mark.parametrize("kind", ["penguins", "wine", "breast-cancer", "diabetes", "iris", "x-sin-x", "curve"])
def test_an_untouched_network_gives_way_to_that_of_the_set(kind: str) -> None:
    start = storage.read_design(EXAMPLES / f"{kind}.json")
    assert chosen(OPENED, kind) == start
    by_way_of = chosen(chosen(chosen(OPENED, "three-spirals"), "mnist"), kind)
    assert by_way_of.network.layers == start.network.layers
    seeded = replace(OPENED, data=replace(OPENED.data, seed=7), training=replace(OPENED.training, seed=8))
    assert (chosen(seeded, kind).data.seed, chosen(seeded, kind).training.seed) == (7, 8)


def test_a_network_of_ones_own_stays() -> None:
    mine = replace(OPENED, network=OPENED.network.insert(1, Linear(id="new", units=5)))
    assert chosen(mine, "penguins") == with_kind(mine, "penguins")
    rate = replace(OPENED, training=replace(OPENED.training, learning_rate=0.5))
    assert chosen(rate, "penguins") == with_kind(rate, "penguins")


def test_between_sets_of_the_plane_the_network_stays() -> None:
    assert chosen(OPENED, "spiral") == with_kind(OPENED, "spiral")


@pytest.mark.parametrize(
    ("kind", "least"), [("penguins", 0.97), ("wine", 0.96), ("breast-cancer", 0.96), ("diabetes", 0.42)]
)
def test_the_start_learns_its_set(kind: str, least: float) -> None:
    """Test accuracy, or R², of 100 epochs, mean of 20 seeds of split and weights."""
    found = []
    for seed in range(1, 21):
        start = chosen(OPENED, kind)
        session = Session()
        session.use("cpu")
        session.load(replace(start, data=replace(start.data, seed=seed), training=replace(start.training, seed=seed)))
        session.advance(session.steps_to_epoch_end(100), inf)
        metrics = session.run.final_metrics()
        found.append(metrics.test_r2 if metrics.test_accuracy is None else metrics.test_accuracy)
    assert np.mean(found) >= least, found
