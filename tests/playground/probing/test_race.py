"""Optimizers race over a surface: each step against the textbook's formula in numpy."""

from typing import Any

import numpy as np
import pytest
import torch

from models.talk.surface_probes import GROUNDS, RACERS, LossSurface, Race, RacePaths
from playground.session.session import Session
from playground.training.path import values
from tests.playground.probing.lines import B, M, line
from tests.playground.runs import experiment, started

RATE = 0.05


def run(s: Session, probe: Race) -> RacePaths:
    for _ in range(300):
        found: RacePaths = s.run.measure(frozenset({probe}))[probe]
        if not found.behind:
            return found
    raise AssertionError("never over")


def slope(x: Any) -> Any:
    """Of the saddle."""
    return np.array([2 * x[0], -2 * x[1] + x[1] ** 3])


def by_hand(name: str, start: tuple[float, float], steps: int) -> Any:
    """The way of one optimizer over the saddle, in float64."""
    x, m, v, way = np.array(start), np.zeros(2), np.zeros(2), []
    for step in range(1, steps + 1):
        way.append(x.copy())
        g = slope(x)
        if name == "sgd":
            x = x - RATE * g
        elif name == "momentum":
            m = 0.9 * m + g
            x = x - RATE * m
        elif name == "adagrad":
            v = v + g * g
            x = x - RATE * g / (np.sqrt(v) + 1e-8)
        elif name == "rmsprop":
            v = 0.99 * v + 0.01 * g * g
            x = x - RATE * g / (np.sqrt(v) + 1e-8)
        else:
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
            x = x - RATE * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return np.array(way)


@pytest.fixture(scope="module")
def session() -> Session:
    return started(experiment())


def test_every_step_is_that_of_the_formula(session: Session) -> None:
    start = GROUNDS["saddle"].start
    found = run(session, Race(RACERS, RATE, start, "saddle", steps=60))
    for k, name in enumerate(RACERS):
        np.testing.assert_allclose(found.paths[k], by_hand(name, start, 60), atol=2e-4, err_msg=name)
    heights = GROUNDS["saddle"].height(found.paths[..., 0], found.paths[..., 1])
    np.testing.assert_allclose(found.heights, heights, atol=1e-5)


def test_on_the_networks_own_surface_a_step_is_that_of_the_lesson() -> None:
    s = started(line([(1.0, 3.0), (2.0, 5.0)]))
    before = values(s.run.net), torch.get_rng_state()
    found = run(s, Race(("sgd",), 0.1, (-1, 5), surface=LossSurface((M, B), (-1, -1), (1, 1)), steps=2))
    np.testing.assert_allclose(found.paths[0], [[-1, 5], [-0.7, 5.1]], atol=1e-6)
    np.testing.assert_allclose(found.heights[0], [2.5, 1.825], atol=1e-5)
    assert torch.equal(before[0], values(s.run.net))
    assert torch.equal(before[1], torch.get_rng_state())


def test_on_a_plane_of_a_larger_network_the_loss_falls(session: Session) -> None:
    plane = LossSurface((), (-1, -1), (1, 1))
    found = run(session, Race(("sgd", "adam"), 0.05, (0.5, 0.5), surface=plane, steps=40))
    assert (found.heights[:, -1] < found.heights[:, 0]).all()


def test_who_climbs_out_of_the_valley_is_out_and_the_others_go_on(session: Session) -> None:
    found = run(session, Race(("sgd", "adagrad"), 1.5, (-4.0, 1.0), "valley", steps=80))
    assert np.isnan(found.paths[0, -1]).all()
    assert np.isfinite(found.paths[1]).all()


def test_of_two_minima_momentum_alone_rolls_into_the_lower_one(session: Session) -> None:
    found = run(session, Race(RACERS, 0.03, GROUNDS["two_minima"].start, "two_minima"))
    assert dict(zip(RACERS, found.paths[:, -1, 0] < 0, strict=True)) == {name: name == "momentum" for name in RACERS}


def test_a_race_needs_a_surface_and_racers_that_are_known(session: Session) -> None:
    e = session.run.experiment
    assert not Race(("sgd",), 0.1, (0, 0)).suits(e)
    assert not Race(("lion",), 0.1, (0, 0), "valley").suits(e)
    assert not Race(("sgd",), 0.1, (0, 0), "moon").suits(e)
