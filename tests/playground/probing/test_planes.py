"""Planes through larger networks: the run's path and the gradient on them, and the plane through the path itself."""

from typing import Any

import numpy as np
import pytest
import torch

from models.design.layers import Linear
from models.talk.commands import MoveWeights
from models.talk.surface_probes import Heights, LossSurface, Place
from playground.probing.surfaces.planes import filter_direction
from playground.session.session import Session
from playground.training.path import Path, values
from tests.playground.runs import experiment, started

ENDS = (-1.0, -1.0), (1.0, 1.0)
ALONG = LossSurface((), *ENDS, resolution=5, along_path=True)
RANDOM = LossSurface((), *ENDS, resolution=5)
TWO = LossSurface((Place("layer-1", "weight", (1, 0)), Place("output", "bias", (0,))), (-2, -2), (2, 2), resolution=5)


def whole(s: Session, probe: LossSurface) -> Heights:
    for _ in range(500):
        found: Heights = s.run.measure(frozenset({probe}))[probe]
        if not found.behind:
            return found
    raise AssertionError("never whole")


@pytest.fixture(scope="module")
def trained() -> Session:
    """Forty epochs, one by one, so that the path has a point for each."""
    s = started(experiment(Linear(id="n", units=3), learning_rate=0.1))
    for _ in range(40):
        s.advance(s.run.steps_to_epoch_end(1))
    return s


def states(s: Session) -> Any:
    """The points of the path and where the run is now: (points, size) float64."""
    points = [point for point in s.run.path.points.values() if point is not None]
    return torch.stack([*points, values(s.run.net)]).double().numpy()


def slope(s: Session) -> Any:
    """The gradient of the training loss of all samples, by autograd: (size,) float64."""
    net, (x, t) = s.run.net, s.run.train
    net.zero_grad(set_to_none=False)
    loss = (net(x) - t).square().mean()
    parts = torch.autograd.grad(loss, [net.parameter(p.layer_id, p.name) for group in net.layout for p in group])
    return torch.cat([part.flatten() for part in parts]).double().numpy()


def test_every_epoch_is_on_the_path_and_looking_changes_nothing(trained: Session) -> None:
    before = values(trained.run.net), torch.get_rng_state()
    assert len(states(trained)) == 42  # the beginning, forty epochs, and now
    for probe in (ALONG, RANDOM, TWO):
        whole(trained, probe)
    assert torch.equal(before[0], values(trained.run.net))
    assert torch.equal(before[1], torch.get_rng_state())


def test_path_and_arrow_on_two_weights_are_their_numbers_and_their_slopes(trained: Session) -> None:
    found, all_states = whole(trained, TWO), states(trained)
    columns = [2, len(trained.run.net.weights) + 3]
    np.testing.assert_allclose(found.path, all_states[:-1, columns], atol=1e-6)
    np.testing.assert_allclose(found.at, all_states[-1, columns], atol=1e-6)
    np.testing.assert_allclose(found.downhill, -slope(trained)[columns], atol=1e-5)


def test_path_and_arrow_on_a_random_plane_are_the_nearest_places(trained: Session) -> None:
    found, all_states, net = whole(trained, RANDOM), states(trained), trained.run.net
    for k in range(2):
        way = np.zeros(len(all_states[0]))
        way[: len(net.weights)] = filter_direction(net, net.weights.detach(), 0, k).numpy()
        expected = (all_states[:-1] - all_states[-1]) @ way / (way @ way)
        np.testing.assert_allclose(found.path[:, k], expected, atol=1e-4)
        assert found.downhill[k] == pytest.approx(-slope(trained) @ way / (way @ way), abs=1e-5)


def test_the_plane_through_the_path_is_that_of_a_singular_value_decomposition(trained: Session) -> None:
    found, all_states = whole(trained, ALONG), states(trained)
    centred = all_states - all_states.mean(0)
    u, s, _ = np.linalg.svd(centred, full_matrices=False)
    np.testing.assert_allclose(found.shares, (s**2 / (s**2).sum())[:2], atol=1e-5)
    spots = (u * s)[:, :2]
    shown = np.vstack([found.path, found.at])
    assert np.abs(shown).max() == pytest.approx(0.8, abs=1e-3)  # all of it is in sight
    for k in range(2):
        one, other = shown[:, k] - shown[:, k].mean(), spots[:, k]
        assert abs(one @ other) == pytest.approx(np.linalg.norm(one) * np.linalg.norm(other), rel=1e-5)
    assert np.linalg.norm(np.diff(shown, axis=0)) == pytest.approx(
        np.linalg.norm(np.diff(spots, axis=0)) * 0.8 * 2 / np.ptp(spots, axis=0).max(), rel=1e-3
    )
    assert found.losses[2, 2] == pytest.approx(loss_at(trained, (0.0, 0.0)), abs=1e-5)


def loss_at(s: Session, to: tuple[float, float]) -> float:
    """The loss where a movement to this place leads; it is taken back."""
    before = values(s.run.net)
    s.set_parameter(MoveWeights(ALONG, to, ticket=1))
    x, t = s.run.train
    with torch.no_grad():
        found = float((s.run.net(x) - t).square().mean())
    s.set_parameter(MoveWeights(ALONG, to, ticket=1, back=True))
    assert torch.equal(before, values(s.run.net))
    return found


def test_one_long_slice_has_its_early_epochs_on_the_path() -> None:
    s = started(experiment(Linear(id="n", units=3)))
    s.advance(s.run.steps_to_epoch_end(100))
    assert 15 < len(s.run.path.points) < 40


def test_the_plane_keeps_its_sides_while_the_run_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    s = started(experiment(Linear(id="n", units=3), learning_rate=0.1), 30)
    signs, eigh = np.random.default_rng(0), np.linalg.eigh

    def by_chance(matrix: Any) -> Any:
        """Eigenvectors are known but for their signs."""
        variances, vectors = eigh(matrix)
        return variances, vectors * signs.choice([-1.0, 1.0], len(variances))

    monkeypatch.setattr(np.linalg, "eigh", by_chance)
    before = None
    for _ in range(6):
        s.advance(s.run.steps_to_epoch_end(3))
        found = whole(s, ALONG)
        if before is not None and before.shares:
            same = found.path[: len(before.path)]
            assert (np.einsum("ij,ij->j", same - same.mean(0), before.path - before.path.mean(0)) > 0).all()
        before = found


def test_a_run_that_has_gone_nowhere_has_no_plane() -> None:
    s = started(experiment())
    found = whole(s, ALONG)
    assert np.isnan(found.losses).all()
    assert (found.at, found.behind) == ((), 0)
    assert not LossSurface(TWO.places, *ENDS, along_path=True).suits(s.run.experiment)


def test_the_path_of_a_large_network_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    net, path = started(experiment()).run.net, Path()
    monkeypatch.setattr("playground.training.path._BYTES", 4 * len(values(net)) * 40)
    path.begin(net, moved=False)
    for step in range(1, 1000):
        with torch.no_grad():
            net.weights.fill_(step)
        path.note(net)
    found = path.array()[:, 0]
    assert 20 <= len(found) <= 40
    assert found[1:10].tolist() == list(range(1, 10))
    assert found[-1] > 900
    late = np.diff(found[10:])
    assert 0 < late.max() <= 2 * late.min()
