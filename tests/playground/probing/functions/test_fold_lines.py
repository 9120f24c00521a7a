"""Where units switch on over the plane, held against signs of what goes into them."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from models.design.layers import Activation, LayerNorm, Linear
from models.design.network import Network
from models.talk.plane_probes import FoldLines
from playground.session.session import Session
from tests.playground.runs import experiment

SIDE = 60
CENTRES = (np.arange(SIDE) + 0.5) * 12 / SIDE - 6  # the plane goes from −6 to 6


def session(*layers: Linear | Activation | LayerNorm) -> Session:
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    made = Session()
    made.load(replace(experiment(), network=replace(network, output=experiment().network.output)))
    return made


def lines(made: Session) -> dict[str, np.ndarray]:
    return dict(made.run.measure(frozenset({FoldLines(SIDE)}))[FoldLines(SIDE)])


@pytest.mark.parametrize("function", ["relu", "leaky_relu"])
def test_one_unit_folds_along_a_straight_line(function: str) -> None:
    made = session(Linear(id="new", units=1, activation=function))
    made.run.net.parameter("layer-1", "weight").data = torch.tensor([[1.0, 2.0]])
    made.run.net.parameter("layer-1", "bias").data = torch.tensor([-1.5])
    (found,) = lines(made).values()
    away = np.abs(CENTRES[None, :] + 2 * CENTRES[:, None] - 1.5) / np.hypot(1, 2) / (12 / SIDE)  # cells
    np.testing.assert_allclose(found, np.clip(1.5 - away, 0, 1), atol=1e-4)


def test_lines_are_where_signs_change_in_every_layer() -> None:
    made = session(
        Linear(id="new", units=6, activation="relu"),
        Linear(id="new", units=3, activation="tanh"),
        Linear(id="new", units=5, activation="linear"),
        Activation(id="new", function="relu"),
    )
    found = lines(made)
    ids = made.run.net.ids
    assert list(found) == [ids[0], ids[3]]
    x = torch.tensor(np.stack(np.meshgrid(CENTRES, CENTRES), -1).reshape(-1, 2), dtype=torch.float32)
    with torch.no_grad():
        first = torch.nn.functional.linear(x, made.run.net.stack[0].weight, made.run.net.stack[0].bias)
        values = {ids[0]: first, ids[3]: dict(made.run.net.activations(x))[ids[2]]}
    for layer_id, before in values.items():
        positive = (before.T.reshape(-1, SIDE, SIDE) > 0).numpy()
        across = (positive[:, :, 1:] != positive[:, :, :-1]).any(0)
        line = np.maximum(found[layer_id][:, 1:], found[layer_id][:, :-1])
        assert line[across].min() > 0.8
        far = ~_near(across | False)
        assert found[layer_id][:, 1:][far].mean() < 0.05


def _near(marked: np.ndarray) -> np.ndarray:
    """Cells with a marked one at most three cells away."""
    found = marked.copy()
    for down in range(-3, 4):
        for right in range(-3, 4):
            found |= np.roll(marked, (down, right), (0, 1))
    return found


def test_a_unit_that_never_switches_has_no_line_and_other_layers_are_not_asked() -> None:
    made = session(Linear(id="new", units=2, activation="relu"), Linear(id="new", units=2, activation="tanh"))
    made.run.net.parameter("layer-1", "weight").data = torch.zeros(2, 2)
    made.run.net.parameter("layer-1", "bias").data = torch.tensor([0.0, 1.0])
    assert [float(found.max()) for found in lines(made).values()] == [0.0]
    assert not FoldLines().suits(session(Linear(id="new", units=2, activation="tanh")).run.experiment)
