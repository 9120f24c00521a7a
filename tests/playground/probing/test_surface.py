"""The loss as a surface: the numbers of the first lessons, autograd, and plain arithmetic."""

from dataclasses import replace
from math import inf
from time import perf_counter
from typing import Any

import numpy as np
import pytest
import torch

from models.design.spec import SpecError
from models.talk.commands import MoveWeights, SetParameter
from models.talk.surface_probes import Heights, LossSurface, Penalty, Place, WhereItStands, few_parameters
from playground.probing.surfaces.planes import filter_direction
from playground.session.session import Session
from playground.training import kept_state
from playground.training.evaluate import metrics
from playground.training.path import Path
from tests.playground.probing.lines import B, M, line
from tests.playground.runs import experiment, started


def at(session: Session, **values: float) -> Session:
    for name, value in values.items():
        place = M if name == "m" else B
        session.set_parameter(SetParameter(place.layer_id, place.name, place.index, value))
    return session


def ask(session: Session, probe: Any) -> Any:
    return session.snapshot(frozenset([probe])).reading(probe)


def whole(session: Session, probe: LossSurface) -> Heights:
    found: Heights = ask(session, probe)
    while found.behind:
        found = ask(session, probe)
    return found


TWO = [(1.0, 3.0), (2.0, 5.0)]


@pytest.fixture(scope="module")
def first_lesson() -> Session:
    return at(started(line(TWO, learning_rate=0.1)), m=-1, b=5)


def test_the_surface_of_a_line_through_two_points(first_lesson: Session) -> None:
    found = whole(first_lesson, LossSurface((M, B), (-1, 3), (0, 5), resolution=3))
    assert found.losses[2, 0] == pytest.approx(2.5, abs=1e-6)  # at (−1, 5)
    assert found.losses[1, 0] == pytest.approx(4.5, abs=1e-6)  # at (−1, 4)
    assert found.losses[1, 2] == pytest.approx(1.0, abs=1e-6)  # at (0, 4)
    assert found.at == (-1, 5)
    assert (found.samples, found.total) == (2, 2)


def test_where_it_stands_and_how_steep_it_is_there(first_lesson: Session) -> None:
    found = ask(first_lesson, WhereItStands())
    assert found.values.tolist() == [-1, 5]
    assert found.gradient == pytest.approx([-3, -1], abs=1e-5)
    assert found.loss == pytest.approx(2.5, abs=1e-6)
    assert found.lowest == pytest.approx([2, 1], abs=1e-4)


def test_a_step_of_gradient_descent_is_on_the_path() -> None:
    session = at(started(line(TWO, learning_rate=0.1)), m=-1, b=5)
    session.advance(1)
    found = ask(session, WhereItStands())
    assert found.path == pytest.approx(np.array([[-1, 5], [-0.7, 5.1]]), abs=1e-6)
    assert found.loss == pytest.approx(1.825, abs=1e-6)
    session.advance(99)
    found = ask(session, WhereItStands())
    assert len(found.path) == 101
    assert found.loss == pytest.approx(0.0957, abs=5e-5)


def test_the_path_knows_where_somebody_moved_the_ball() -> None:
    session = at(started(line(TWO, learning_rate=0.1)), m=-1, b=5)
    session.advance(2)
    at(at(session, m=4), b=0).advance(1)
    path = ask(session, WhereItStands()).path
    assert np.isnan(path[3]).all()
    assert path[4].tolist() == [4, 0]
    assert len(path) == 6


def test_too_large_a_rate_climbs_out_of_the_valley() -> None:
    session = at(started(line(TWO, learning_rate=0.6)), m=-1, b=5)
    session.advance(1)
    found = ask(session, WhereItStands())
    assert found.values == pytest.approx([0.8, 5.6], abs=1e-5)
    assert found.loss == pytest.approx(8.2, abs=1e-4)


def test_a_path_is_bounded_and_keeps_its_beginning_whole() -> None:
    net, path = started(line(TWO)).run.net, Path()
    path.begin(net, moved=False)
    for step in range(1, 5000):
        with torch.no_grad():
            net.weights.fill_(step)
        path.note(net)
    found = path.array()[:, 0]
    assert len(found) <= 1024
    assert found[1:256].tolist() == list(range(1, 256))
    assert np.diff(found).min() > 0
    assert np.diff(found).max() <= 16


def test_the_second_lessons_line_and_the_third_lessons_single_weight() -> None:
    six = started(line([(float(x), 2.0 * x + 1) for x in range(1, 7)]))
    assert ask(at(six, m=0.3, b=0.1), WhereItStands()).loss == pytest.approx(55.35, abs=5e-3)
    one = at(started(line([(1.0, -1.0)], bias=False, learning_rate=0.2)), m=5)
    found = whole(one, LossSurface((M,), (-6,), (5,), resolution=12))
    assert found.losses == pytest.approx((np.linspace(-6, 5, 12) + 1) ** 2, abs=1e-4)
    one.advance(2)
    assert ask(one, WhereItStands()).path[:, 0] + 1 == pytest.approx([6, 3.6, 2.16], abs=1e-5)


def test_the_penalty_is_part_of_it_where_that_is_asked_for(first_lesson: Session) -> None:
    penalty = Penalty(l1=0.5, l2=0.2)
    found = whole(first_lesson, LossSurface((M, B), (-1, 3), (0, 5), penalty, resolution=3))
    assert found.losses[2, 0] == pytest.approx(2.5 + 0.5 + 0.1, abs=1e-6)
    standing = ask(first_lesson, WhereItStands(penalty))
    assert standing.loss == pytest.approx(3.1, abs=1e-6)
    assert standing.gradient == pytest.approx([-3 - 0.5 - 0.2, -1], abs=1e-5)


def test_only_one_or_two_parameters_have_an_exact_surface() -> None:
    assert few_parameters(line(TWO)) == (M, B)
    assert few_parameters(line(TWO, bias=False)) == (M,)
    assert few_parameters(experiment()) == ()
    assert not WhereItStands().suits(experiment())


def test_two_weights_of_a_larger_network_against_its_own_loss() -> None:
    session = started(experiment(kind="iris"), steps=20)
    layer = session.run.net.ids[0]
    places = Place(layer, "weight", (1, 2)), Place(layer, "bias", (0,))
    found = whole(session, LossSurface(places, (-1, -2), (1, 2), resolution=5))
    run = session.run
    for row, column in ((0, 0), (3, 1), (4, 4)):
        for place, value in zip(places, (-1 + column / 2, -2 + row), strict=True):
            session.set_parameter(SetParameter(place.layer_id, place.name, place.index, value))  # type: ignore[arg-type]
        expected = metrics(run.experiment, run.net, run.train, run.test).train_loss
        assert found.losses[row, column] == pytest.approx(expected, abs=1e-6)


def test_a_random_plane_has_the_network_in_its_middle_and_filters_as_long_as_its_own() -> None:
    session = started(experiment(kind="iris"), steps=20)
    run = session.run
    found = whole(session, LossSurface((), (-1, -1), (1, 1), resolution=5))
    expected = metrics(run.experiment, run.net, run.train, run.test).train_loss
    assert found.losses[2, 2] == pytest.approx(expected, abs=1e-6)
    assert found.at == pytest.approx((0, 0))
    way = filter_direction(run.net, run.net.weights.detach(), 0, 0)
    first = run.net.layout[0][0]
    own = run.net.weights.detach()[: first.size].view(first.shape)
    assert torch.allclose(way[: first.size].view(first.shape).norm(dim=1), own.norm(dim=1))


def test_looking_changes_nothing_and_the_opening_network_is_fast() -> None:
    session = started(experiment(data={"samples": 500}), steps=5)
    before = kept_state.keep(session.run.net, session.run.optimizer)
    layer = session.run.net.ids[0]
    began = perf_counter()
    whole(session, LossSurface((Place(layer, "weight", (0, 0)), Place(layer, "weight", (0, 1))), (-3, -3), (3, 3)))
    assert perf_counter() - began < 2
    whole(session, LossSurface((), (-1, -1), (1, 1)))
    after = kept_state.keep(session.run.net, session.run.optimizer)
    for kept, now in ((before.network, after.network), (before.optimizer, after.optimizer)):
        assert all(torch.equal(kept[name], now[name]) for name in kept)


def test_the_surface_follows_the_network_once_it_is_whole() -> None:
    session = started(experiment(), steps=5)
    probe = LossSurface((), (-1, -1), (1, 1), resolution=5)
    first = whole(session, probe)
    session.advance(50)
    second = whole(session, probe)
    assert second.losses[2, 2] < first.losses[2, 2]
    assert np.isfinite(second.losses).all()


def test_full_speed_is_kept_by_a_network_with_two_parameters() -> None:
    session = started(line(TWO, learning_rate=1e-5))
    assert session.advance(100_000, inf) == 100_000
    assert len(ask(session, WhereItStands()).path) > 256


def test_a_click_on_a_random_plane_moves_all_weights_and_is_taken_back_exactly() -> None:
    session = started(experiment(), steps=5)
    probe = LossSurface((), (-1, -1), (1, 1), resolution=5)
    found = whole(session, probe)
    before = kept_state.keep(session.run.net)
    go = MoveWeights(probe, (0.5, -1.0), ticket=1)
    session.set_parameter(go)
    run = session.run
    expected = metrics(run.experiment, run.net, run.train, run.test).train_loss
    assert found.losses[0, 3] == pytest.approx(expected, abs=1e-6)
    there = kept_state.keep(run.net)
    whole(session, probe)  # around the new place, so that the same numbers would lead elsewhere
    session.set_parameter(replace(go, back=True))
    assert kept_state.is_current(before, run.net)
    session.set_parameter(go)
    assert kept_state.is_current(there, run.net)
    with pytest.raises(SpecError, match="not kept any more"):
        session.set_parameter(replace(go, ticket=2, back=True))
