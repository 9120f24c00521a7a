"""How a layer sees the samples, against plain numpy."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from models.design.layers import Add, Conv2d, Flatten, Linear
from models.problems.changes import with_loss
from models.talk.hidden_probes import HiddenSpace, LayerView
from playground.probing import hidden_space
from playground.probing.activations import layer_activations
from playground.probing.principal_components import PrincipalComponents
from playground.session.session import Session
from tests.playground.runs import experiment, started


def ask(s: Session, probe: HiddenSpace) -> LayerView:
    for _ in range(300):
        found: LayerView = s.run.measure(frozenset({probe}))[probe]
        if not found.behind:
            return found
    raise AssertionError("never exact")


def values(s: Session, layer_id: str) -> Any:
    """What this layer gives for every sample: (n, units) float64."""
    data = s.run.dataset
    x = torch.from_numpy(data.inputs(data.points))
    return layer_activations(s.run.net, x)[layer_id].reshape(len(x), -1).astype(np.float64)


def by_svd(samples: Any) -> tuple[Any, Any]:
    """Principal components (n, k), and the share of the variance that each keeps."""
    u, s, _ = np.linalg.svd(samples - samples.mean(0), full_matrices=False)
    return u * s, s**2 / (s**2).sum()


@pytest.fixture(scope="module")
def flowers() -> Session:
    layers = (Linear(id="n", units=6), Linear(id="n", units=2), Linear(id="n", units=1), Linear(id="n", units=5))
    e = with_loss(experiment(*layers, kind="iris", data={"samples": 150, "standardise": True}), "cross_entropy")
    return started(e, 12)


@pytest.mark.parametrize("layer_id", ["inputs", "layer-1", "layer-4", "output"])
def test_more_units_are_shown_by_their_principal_components(flowers: Session, layer_id: str) -> None:
    found = ask(flowers, HiddenSpace(layer_id))
    components, shares = by_svd(values(flowers, layer_id))
    assert found.projected
    assert found.components == (0, 1)
    assert found.shares == pytest.approx(tuple(shares[:2]), abs=1e-6)
    for k in range(2):
        side = np.sign(found.places[:, k] @ components[:, k])
        np.testing.assert_allclose(side * found.places[:, k], components[:, k], atol=1e-6)
    assert found.numbers.tolist() == list(range(150))


@pytest.mark.parametrize(("rows", "columns"), [(60, 40), (60, 80), (30, 300)])
def test_many_columns_have_the_directions_of_a_singular_value_decomposition(rows: int, columns: int) -> None:
    rng = np.random.default_rng(columns)
    samples = rng.standard_normal((rows, columns)) * (1 + np.arange(columns)) ** -0.4 + 3
    found = PrincipalComponents()
    found.take(samples)
    while not found.exact:
        found.refine()
    components, shares = by_svd(samples)
    assert found.shares == pytest.approx(tuple(shares[:2]), abs=1e-9)
    np.testing.assert_allclose(np.abs(found.places(samples)), np.abs(components[:, :2]), atol=1e-6)


def test_directions_keep_their_axes_and_their_sides() -> None:
    """Of a cloud that becomes wider one way and narrower the other, as its axes cross."""
    cloud = np.random.default_rng(1).standard_normal((200, 3))
    cloud = np.linalg.qr(cloud - cloud.mean(0))[0]  # no two of its columns go together
    found, before = PrincipalComponents(), None
    for wide in np.linspace(3, 0.5, 12):
        found.take(cloud * np.array([wide, 1.5, 0.1]))
        found.refine()
        if before is not None:
            assert (np.diag(before.T @ found.directions) > 0.99).all()
        before = found.directions
    assert found.components == (1, 0)  # what was the first component is the second now, and has stayed where it was
    assert found.shares[0] < found.shares[1]


def test_while_samples_join_the_first_component_stands_on_the_first_axis() -> None:
    cloud = np.linalg.qr(np.random.default_rng(1).standard_normal((200, 3)))[0]
    found = PrincipalComponents()
    for wide, whole, components in ((3, False, (0, 1)), (0.5, False, (0, 1)), (3, True, (0, 1)), (0.5, True, (1, 0))):
        found.take(cloud * np.array([wide, 1.5, 0.1]), whole=whole)
        found.refine()
        assert found.components == components


def test_samples_that_are_all_alike_lie_in_one_place() -> None:
    for columns in (5, 90):
        found = PrincipalComponents()
        found.take(np.ones((20, columns)))
        found.refine()
        assert found.exact
        assert np.abs(found.places(np.ones((20, columns)))).max() < 1e-12


def test_two_units_are_the_axes_and_the_ground_is_what_the_network_answers_there(flowers: Session) -> None:
    found = ask(flowers, HiddenSpace("layer-2"))
    assert not found.projected
    np.testing.assert_allclose(found.places, values(flowers, "layer-2"), atol=1e-6)
    left, bottom, right, top = found.bounds
    side = found.regions.shape[-1]
    assert found.regions.shape == (3, side, side)
    column = ((found.places[:, 0] - left) / (right - left) * side).astype(int)
    row = ((found.places[:, 1] - bottom) / (top - bottom) * side).astype(int)
    assert (found.regions.argmax(0)[row, column] == found.answers).mean() > 0.95  # but for cells on a border
    np.testing.assert_allclose(found.regions.sum(0), 1, atol=1e-5)
    assert found.answers.tolist() == values(flowers, "output").argmax(1).tolist()


def test_one_unit_is_a_line(flowers: Session) -> None:
    found = ask(flowers, HiddenSpace("layer-3"))
    np.testing.assert_allclose(found.places, values(flowers, "layer-3"), atol=1e-6)
    assert found.regions.shape == (3, 200)
    left, _, right, _ = found.bounds
    cell = ((found.places[:, 0] - left) / (right - left) * 200).astype(int)
    assert (found.regions.argmax(0)[cell] == found.answers).mean() > 0.9


def test_where_a_later_layer_takes_from_an_earlier_one_two_units_do_not_suffice() -> None:
    layers = (Linear(id="n", units=2), Linear(id="n", units=2), Add(id="n", source="layer-1"))
    s = started(experiment(*layers))
    assert ask(s, HiddenSpace("layer-2")).regions.size == 0
    assert ask(s, HiddenSpace("layer-3")).regions.size > 0
    assert ask(s, HiddenSpace("layer-1")).regions.size > 0


@pytest.mark.parametrize("loss", ["mse", "binary_cross_entropy"])
def test_the_ground_under_the_output_is_what_it_says(loss: str) -> None:
    s = started(with_loss(experiment(Linear(id="n", units=3)), loss), 5)
    found = ask(s, HiddenSpace("output"))
    left, _, right, _ = found.bounds
    at = left + (np.arange(200) + 0.5) / 200 * (right - left)
    expected = np.clip(at if loss == "binary_cross_entropy" else (at + 1) / 2, 0, 1)
    np.testing.assert_allclose(found.regions, expected, atol=1e-5)


def test_while_it_trains_nothing_turns_over_and_nothing_is_changed() -> None:
    s = started(experiment(Linear(id="n", units=5), learning_rate=0.1))
    before = None
    for _ in range(12):
        kept = s.run.net.weights.detach().clone(), s.run.net.biases.detach().clone(), s.run.net.training
        found = ask(s, HiddenSpace("layer-1"))
        assert torch.equal(kept[0], s.run.net.weights)
        assert torch.equal(kept[1], s.run.net.biases)
        assert s.run.net.training == kept[2]
        if before is not None:
            assert ((before.places * found.places).sum(0) > 0).all()
        before = found
        s.advance(3, float("inf"))
    assert before is not None


def test_of_many_samples_a_part_is_shown_that_follows_from_the_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hidden_space, "MOST_SAMPLES", 20)
    e = experiment(Linear(id="n", units=2))
    first, again = (ask(started(e), HiddenSpace("layer-1")).numbers for _ in range(2))
    assert len(first) == 20
    assert first.tolist() == again.tolist() == sorted(set(first.tolist()))
    other = replace(e, data=replace(e.data, seed=e.data.seed + 1))
    assert ask(started(other), HiddenSpace("layer-1")).numbers.tolist() != first.tolist()
    left_out = next(k for k in range(60) if k not in first)
    s = started(e)
    found = ask(s, HiddenSpace("layer-1", also=left_out))
    assert found.numbers.tolist() == [*first.tolist(), left_out]
    np.testing.assert_allclose(found.places[-1], values(s, "layer-1")[left_out], atol=1e-6)
    assert found.total == 60


def test_the_picture_stays_until_points_leave_it_or_need_little_of_it() -> None:
    frame = hidden_space._Frame()
    points = np.array([[0.0, 0.0], [1.0, 2.0]])
    first = frame.take(points, alike=False)
    assert first[0] < 0 < 1 < first[2]
    assert frame.take(points * 0.9, alike=False) == first
    assert frame.take(points * 0.2, alike=False) != first
    assert frame.take(points * 5, alike=False)[3] > 10


@pytest.mark.parametrize(
    ("shape", "features"),
    [
        ((784,), (784,)),
        ((25_088,), (1024,)),
        ((32, 28, 28), (32, 5, 5)),
        ((3, 64, 64), (3, 18, 18)),
        ((8, 500), (8, 128)),
    ],
)
def test_of_too_many_numbers_averages_are_looked_at(shape: tuple[int, ...], features: tuple[int, ...]) -> None:
    assert hidden_space.features_of(shape) == features
    found = hidden_space.reduced(torch.ones(2, *shape), features)
    assert found.shape == (2, *features)
    assert found.eq(1).all()


def test_an_atlas_has_the_average_picture_of_each_tile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hidden_space, "MOST_SAMPLES", 200)
    layers = (Conv2d(id="n", channels=3), Flatten(id="n"), Linear(id="n", units=4))
    s = started(experiment(*layers, kind="digits"))
    found = ask(s, HiddenSpace("layer-1", atlas=4))
    assert found.pictures is not None
    assert found.atlas is not None
    np.testing.assert_array_equal(found.pictures, s.run.dataset.points[found.numbers])
    assert found.atlas.counts.sum() == 200
    left, bottom, right, top = found.bounds
    for tile, count, mean in zip(found.atlas.tiles, found.atlas.counts, found.atlas.pictures, strict=True):
        at = (found.places - [left, bottom]) / [right - left, top - bottom] * 4
        inside = (at.astype(int) == tile).all(1)
        assert inside.sum() == count
        np.testing.assert_allclose(mean, found.pictures[inside].mean(0), atol=0.51)
    again = ask(s, HiddenSpace("layer-1", atlas=4, test=False))
    assert again.pictures is found.pictures
    assert again.atlas is not None
    assert again.atlas.counts.sum() == found.training.sum() < 200
