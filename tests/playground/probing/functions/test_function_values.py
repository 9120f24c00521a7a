"""Functions as curves, held against torch; and where a network's numbers lie on them, counted by hand."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from models.design.data import Data
from models.design.layers import Activation, Conv2d, Flatten, LayerNorm, Linear
from models.design.network import OUTPUT_ID, Network
from models.design.training import LOSSES
from models.problems.changes import with_kind, with_loss
from models.talk.function_probes import BINS, IntoActivation, IntoLoss
from models.talk.shapes import ACTIVATION_SHAPES, loss_shape
from playground.net.activations import ACTIVATIONS
from playground.session.session import Session
from playground.training import losses
from tests.playground.runs import experiment


def test_every_activation_is_drawn_as_torch_computes_it() -> None:
    assert list(ACTIVATION_SHAPES) == list(ACTIVATIONS)
    for name, shape in ACTIVATION_SHAPES.items():
        z = torch.linspace(shape.low, shape.high, 400, dtype=torch.float64, requires_grad=True)  # 0 is no place
        found = ACTIVATIONS[name].in_torch(z)
        (slope,) = torch.autograd.grad(found.sum(), z)
        np.testing.assert_allclose(shape.value(z.detach().numpy()), found.detach(), atol=1e-9, err_msg=name)
        np.testing.assert_allclose(shape.slope(z.detach().numpy()), slope, atol=1e-9, err_msg=name)


@pytest.mark.parametrize("loss", LOSSES)
def test_every_loss_is_drawn_as_it_is_computed(loss: str) -> None:
    kind = "iris" if loss == "cross_entropy" else "circle"
    design = with_loss(with_kind(experiment(), kind), loss)
    design = replace(design, training=replace(design.training, huber_delta=0.7))
    shape = loss_shape(design.training)
    across = np.linspace(shape.low, shape.high, 101)[1:-1] + 1e-3
    each = losses.loss_function(design)
    for x in across.tolist():
        if loss == "cross_entropy":
            answers, targets = torch.log(torch.tensor([[x, (1 - x) / 2, (1 - x) / 2]])), torch.tensor([0])
        elif loss == "binary_cross_entropy":
            answers, targets = torch.logit(torch.tensor([[1 - x]])), torch.zeros(1, 1)
        elif loss == "hinge":
            answers, targets = torch.tensor([[-x]]), torch.tensor([[-1.0]])
        else:
            answers, targets = torch.tensor([[x + 0.5]]), torch.tensor([[0.5]])
        assert float(shape.value(np.array([x]))[0]) == pytest.approx(each(answers, targets).item(), rel=1e-4, abs=1e-5)
    step = 1e-6
    rise = (shape.value(across + step) - shape.value(across - step)) / (2 * step)
    np.testing.assert_allclose(shape.slope(across), rise, rtol=1e-4, atol=1e-4)


def started(network: Network, kind: str = "circle") -> Session:
    design = with_kind(experiment(), kind)
    made = Session()
    made.load(replace(design, network=replace(network, output=design.network.output), data=Data.of(kind)))
    return made


def counted(numbers: torch.Tensor, low: float, high: float) -> np.ndarray:
    counts, _ = np.histogram(np.clip(numbers.numpy().ravel(), low, high), BINS, (low, high))
    return counts / counts.sum()


@pytest.mark.parametrize("kind", ["circle", "digits"])
def test_numbers_are_counted_where_they_go_into_a_layer(kind: str) -> None:
    network = Network()
    if kind == "digits":
        network = network.insert(0, Conv2d(id="new", channels=3, activation="tanh")).insert(1, Flatten(id="new"))
    for layer in (
        Linear(id="new", units=5, activation="relu"),
        LayerNorm(id="new"),
        Activation(id="new", function="sine"),
    ):
        network = network.insert(len(network), layer)
    made = started(network, kind)
    made.advance(3)
    run = made.run
    asked = [layer.id for layer in run.experiment.network.layers if not isinstance(layer, Flatten | LayerNorm)]
    found = run.measure(frozenset({*(IntoActivation(name) for name in (*asked, OUTPUT_ID)), IntoLoss()}))
    assert len(found) == len(asked) + 2
    chosen = np.flatnonzero(run.dataset.training)
    rows = chosen[
        np.linspace(0, len(chosen) - 1, min(len(chosen), 64 if kind == "digits" else 500)).round().astype(int)
    ]
    x = torch.from_numpy(run.dataset.inputs(run.dataset.points[rows]))
    with torch.no_grad():
        for module, name in zip(run.net.eval().stack, run.net.ids, strict=True):
            activation, module.activation = getattr(module, "activation", None), lambda z: z
            before = module(x)
            module.activation = activation
            if name in (*asked, OUTPUT_ID):
                np.testing.assert_allclose(found[IntoActivation(name)], counted(before, -6, 6), atol=1e-6)
            x = module(x)
    assert not IntoActivation("layer-99").suits(run.experiment)
    assert float(found[IntoLoss()].sum()) == pytest.approx(1, abs=1e-5)


def test_errors_of_a_loss_are_counted() -> None:
    made = started(Network().insert(0, Linear(id="new", units=2)))
    run = made.run
    rows = np.flatnonzero(run.dataset.training)
    with torch.no_grad():
        answers = run.net.eval()(torch.from_numpy(run.dataset.inputs(run.dataset.points[rows])))
    errors = answers[:, 0] - torch.from_numpy(2 * run.dataset.targets[rows] - 1)
    (found,) = run.measure(frozenset({IntoLoss()})).values()
    np.testing.assert_allclose(found, counted(errors, -3, 3), atol=1e-6)
