"""What inputs, units and wires contributed to an answer, against autograd, numpy, and what small networks must say."""

import numpy as np
import pytest
import torch

from models.design.layers import Activation, Add, BatchNorm, Dropout, LayerNorm, Linear
from models.problems.changes import with_loss
from models.talk.plane_probes import NEAREST, Decision, WhoDecided
from playground.probing.decisions.contributions import Contributions, contributions
from playground.session.session import Session
from tests.playground.runs import experiment, started

PLACE = (1.5, -2.25)


def decided(s: Session, *place: float) -> Decision:
    found: Decision = s.run.measure(frozenset({WhoDecided(place)}))[WhoDecided(place)]
    return found


def through(s: Session, x: torch.Tensor, others: torch.Tensor, asked: torch.Tensor) -> Contributions:
    with torch.inference_mode():
        return contributions(s.run.net.eval(), x, others, asked)


def rows(s: Session) -> torch.Tensor:
    """What the network is fed for the training samples."""
    data = s.run.dataset
    return torch.from_numpy(data.inputs(data.points[data.training]))


EVERY_KIND = (
    Linear(id="n", units=5, activation="tanh"),
    LayerNorm(id="n"),
    Linear(id="n", units=4, activation="linear"),
    BatchNorm(id="n"),
    Activation(id="n", function="gelu"),
    Dropout(id="n"),
    Linear(id="n", units=4, activation="sine"),
    Add(id="n", source="layer-5"),
    Linear(id="n", units=3, activation="relu"),
)


def test_what_enters_a_unit_leaves_it_and_all_adds_up_to_the_answer() -> None:
    s = started(experiment(*EVERY_KIND), 20)
    net, others = s.run.net.eval(), rows(s)
    x = torch.tensor([PLACE])
    found = through(s, x, others, torch.tensor([1.0]))
    with torch.no_grad():
        change = float(net(x)[0, 0] - net(others)[:, 0].mean())
    for layer_id in ("inputs", "layer-1", "layer-2", "layer-8", "layer-9", "output"):  # the Add jumps over the others
        assert float(found.units[layer_id].sum()) == pytest.approx(change, abs=2e-5)
    for layer_id, wires in found.wires.items():
        torch.testing.assert_close(wires.sum(1), found.units[layer_id], atol=2e-5, rtol=0)
    for before, layer_id in (("inputs", "layer-1"), ("layer-2", "layer-3"), ("layer-8", "layer-9")):
        torch.testing.assert_close(found.wires[layer_id].sum(0), found.units[before], atol=2e-5, rtol=0)


def test_where_no_unit_switches_they_are_gradient_times_change() -> None:
    s = started(
        experiment(Linear(id="n", units=6, activation="relu"), Linear(id="n", units=4, activation="leaky_relu"))
    )
    net = s.run.net.eval()
    x, others = torch.tensor([[3.0, 2.0]]), torch.tensor([[3.01, 2.02], [2.99, 2.0]])
    first = net.stack[0](x)
    second = net.stack[1](first)
    by_first, by_second = torch.autograd.grad(net.stack[2](second)[0, 0], (first, second))
    given = [dict(net.activations(torch.cat([x, others])))[k].detach() for k in ("layer-1", "layer-2")]
    found = through(s, x, others, torch.tensor([1.0]))
    for layer_id, slope, values in (("layer-1", by_first, given[0]), ("layer-2", by_second, given[1])):
        expected = (slope * (values[:1] - values[1:])).mean(0)
        torch.testing.assert_close(found.units[layer_id], expected, atol=1e-5, rtol=1e-3)


def test_a_network_of_one_hidden_layer_against_numpy() -> None:
    s = started(experiment(Linear(id="n", units=5)), 10)
    places = ((layer_id, name) for layer_id in ("layer-1", "output") for name in ("weight", "bias"))
    w, b, v, c = (s.run.net.parameter(*place).detach().double().numpy() for place in places)
    x, data = np.array(PLACE), rows(s).double().numpy()
    expected = np.zeros((5, 2))
    for other in data:
        z, away = w @ x + b, w @ other + b
        out, out_away = v @ np.tanh(z) + c, v @ np.tanh(away) + c
        last = (np.tanh(out) - np.tanh(out_away)) / (out - out_away)
        slope = last * v[0] * (np.tanh(z) - np.tanh(away)) / (z - away)
        expected += slope[:, None] * w * (x - other) / len(data)
    found = decided(s, *PLACE)
    side = 1 if found.likeliest else -1
    np.testing.assert_allclose(found.wires["layer-1"], side * expected, atol=1e-5)
    np.testing.assert_allclose(found.units["layer-1"], side * expected.sum(1), atol=1e-5)
    np.testing.assert_allclose(found.units["inputs"], side * expected.sum(0), atol=1e-5)
    assert found.totals["layer-1"] == pytest.approx(np.abs(expected).sum(), abs=1e-5)
    assert np.abs(found.unit_shares("layer-1")).sum() == pytest.approx(1)
    assert np.abs(found.wire_shares("layer-1")).sum() == pytest.approx(1)


def test_a_unit_that_alone_looks_at_the_place_has_decided() -> None:
    s = started(experiment(Linear(id="n", units=2, activation="relu")))
    for name, values in (("weight", [[1.0, 0.0], [0.0, 1.0]]), ("bias", [0.0, -5.0])):
        s.run.net.parameter("layer-1", name).data.copy_(torch.tensor(values))
    s.run.net.parameter("output", "weight").data.copy_(torch.tensor([[1.0, 1.0]]))
    found = decided(s, 4.0, 0.0)
    assert found.likeliest == 1
    assert found.unit_shares("layer-1")[0] > 0.99  # the other one gives 0 here, as for nearly all samples
    assert found.unit_shares("inputs")[0] > 0.99


@pytest.mark.parametrize("loss", ["mse", "binary_cross_entropy", "cross_entropy"])
@pytest.mark.parametrize("place", [(0.0, 0.0), (4.5, 1.0)])
def test_the_margin_is_that_of_the_answer(loss: str, place: tuple[float, float]) -> None:
    s = started(with_loss(experiment(), loss), 60)
    found = decided(s, *place)
    with torch.no_grad():
        raw, others = s.run.net.eval()(torch.tensor([place])).numpy()[0], s.run.net(rows(s)).numpy()
    if loss == "cross_entropy":
        assert (found.likeliest, found.second) == (raw.argmax(), raw.argmin())
        margins = [r[found.likeliest] - r[found.second] for r in (raw, others.T)]
        assert found.answer == pytest.approx(1 / (1 + np.exp(-float(margins[0]))), abs=1e-5)
    else:
        assert found.likeliest == int(raw[0] >= 0)
        margins = [(2 * found.likeliest - 1) * r for r in (raw[0], others[:, 0])]
    assert (found.margin, found.usual) == pytest.approx((float(margins[0]), float(margins[1].mean())), abs=1e-5)
    assert found.margin >= 0
    assert 0.5 <= found.answer <= 1
    for layer_id in ("inputs", "layer-1", "layer-2", "output"):
        assert float(found.units[layer_id].sum()) == pytest.approx(found.margin - found.usual, abs=1e-5)


def test_a_value_is_divided_in_its_unit() -> None:
    s = started(experiment(kind="plane", data={"samples": 60, "standardise_target": True}), 30)
    found = decided(s, *PLACE)
    with torch.no_grad():
        data = s.run.dataset
        shown = s.run.net.eval()(torch.cat([torch.tensor([PLACE]), rows(s)])).numpy()[:, 0]
        shown = shown * data.scaling.target_scale + data.scaling.target_shift
    assert (found.likeliest, found.second) == (-1, -1)
    assert (found.answer, found.margin) == pytest.approx((float(shown[0]), float(shown[0])), abs=1e-5)
    assert float(found.units["layer-1"].sum()) == pytest.approx(float(shown[0] - shown[1:].mean()), abs=1e-5)


def test_the_nearest_training_samples_and_no_test_sample() -> None:
    s = started(experiment(kind="iris", data={"samples": 150}))
    data = s.run.dataset
    place = tuple(data.points[int((~data.training).argmax())].tolist())  # a test sample's own
    found = decided(s, *place)
    ranges = [c.high - c.low for c in data.data.info.columns]
    away = np.linalg.norm((data.points - np.array(place)) / ranges, axis=1)
    away[~data.training] = np.inf
    assert len(found.nearest) == NEAREST
    np.testing.assert_allclose(np.take(away, found.nearest), np.sort(away)[:NEAREST])
    assert data.training[found.nearest].all()


def test_asking_changes_nothing() -> None:
    def state(s: Session) -> list[torch.Tensor]:
        return [*(p.clone() for p in s.run.net.groups), torch.get_rng_state()]

    s = started(experiment(*EVERY_KIND), 5)
    before, mode = state(s), s.run.net.training
    decided(s, *PLACE)
    for a, b in zip(before, state(s), strict=True):
        assert torch.equal(a, b)
    assert s.run.net.training is mode
    assert not WhoDecided((1.0,)).suits(s.run.experiment)
    assert not WhoDecided((1.0, float("nan"))).suits(s.run.experiment)
