"""Convolutions and pools in the compiled kernel against torch in float64."""

from dataclasses import replace
from itertools import pairwise
from math import inf
from pathlib import Path

import numpy as np
import pytest
import torch

from models.design.experiment import Experiment
from models.design.layers import (
    Activation,
    Add,
    AvgPool1d,
    AvgPool2d,
    BatchNorm,
    Conv1d,
    Conv2d,
    Dropout,
    Flatten,
    GlobalAvgPool,
    Layer,
    LayerNorm,
    Linear,
    MaxPool1d,
    MaxPool2d,
)
from models.files.checkpoint import read_experiment
from playground.net.build import Net
from playground.session.advancing import DivergedError
from playground.session.session import Session
from playground.steppers.forms import form_of
from playground.training import losses
from playground.training.order import order
from tests.playground.runs import experiment, started, through_torch, tuned
from tests.sampling import first_quick

CLOSE = 1e-4
"""Of the largest number of an array, how far another one may be off."""
DESIGNS = 200
AT_ONCE = 20


def n(kind: type[Layer], **fields: object) -> Layer:
    return kind(id="n", **fields)


SMALL = (n(Conv2d, channels=8), n(MaxPool2d), n(Conv2d, channels=16), n(MaxPool2d), n(Flatten))
LENET = (
    n(Conv2d, channels=6, kernel=5, padding=2, activation="tanh"), n(AvgPool2d),
    n(Conv2d, channels=16, kernel=3, padding=0, activation="tanh"), n(AvgPool2d), n(Flatten), n(Linear, units=20),
)  # fmt: skip
RESIDUAL = (
    n(Conv2d, channels=5), n(Conv2d, channels=5), n(Conv2d, channels=5, activation="linear"),
    n(Add, source="layer-1"), n(Activation), n(MaxPool2d), n(Dropout, rate=0.3), n(LayerNorm),
    n(Conv2d, channels=3, kernel=2, stride=2, padding=0, bias=False), n(GlobalAvgPool),
)  # fmt: skip
NORMAL = (
    n(BatchNorm, momentum=0.3), n(Conv2d, channels=6, activation="linear"), n(BatchNorm), n(Activation), n(MaxPool2d),
    n(Conv2d, channels=3, stride=2), n(Flatten), n(Linear, units=9), n(BatchNorm), n(Dropout),
)  # fmt: skip
PIXEL = n(Conv2d, channels=9, kernel=7, padding=0, stride=2), n(LayerNorm), n(Flatten)
BLOCKS = (
    n(Conv2d, channels=5, activation="linear"), n(BatchNorm), n(Activation), n(Conv2d, channels=4, activation="linear"),
    n(LayerNorm), n(Activation, function="tanh"), n(Dropout, rate=0.3), n(Activation, function="gelu"),
    n(BatchNorm), n(Activation, function="sigmoid"), n(AvgPool2d), n(Flatten),
    n(Linear, units=9, activation="linear"), n(BatchNorm), n(Activation, function="tanh"), n(Dropout, rate=0.3),
    n(Activation, function="sigmoid"),
)  # fmt: skip
FLATTENED = (
    n(Conv2d, channels=4), n(MaxPool2d), n(Flatten), n(Dropout, rate=0.3), n(BatchNorm), n(Activation, function="tanh"),
    n(LayerNorm), n(Linear, units=12, activation="linear"), n(BatchNorm), n(Activation, function="gelu"),
)  # fmt: skip
SIGNAL = (
    n(Conv1d, channels=7, stride=2), n(MaxPool1d, size=3), n(Conv1d, channels=3, kernel=4), n(AvgPool1d), n(Flatten),
)  # fmt: skip
KINDS = {
    "small": (SMALL, "digits"),
    "lenet": (LENET, "digits"),
    "residual": (RESIDUAL, "digits"),
    "normal": (NORMAL, "digits"),
    "blocks": (BLOCKS, "digits"),
    "pixel": (PIXEL, "digits"),
    "flattened": (FLATTENED, "digits"),
    "signal": (SIGNAL, "mnist-1d"),
}


def pictures(name: str, **training: object) -> Experiment:
    layers, kind = KINDS[name]
    return experiment(*layers, kind=kind, data={"samples": 90}, **{"loss": "cross_entropy", **training})


def gradients(e: Experiment) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Of the first batch, array by array: the kernel's, as its step says, and torch's in float64."""
    e = tuned(e, optimizer="sgd", learning_rate=1.0, momentum=0.0, l1=0.0, l2=0.0)
    session = started(e)
    assert session.run.stepper.name == "fused"
    net = session.run.net
    before = [p.detach().double().numpy().copy() for p in net.groups]
    exact = _torchs(e, session)
    session.run.stepper.advance(session.run.position, 1, inf, session.run.recorder)
    moved = [old - p.detach().double().numpy() for old, p in zip(before, net.groups, strict=True)]
    ours = [part for flat, layout in zip(moved, net.layout, strict=True) for part in _parts(flat, layout)]
    return ours, exact


def _torchs(e: Experiment, session: Session, kind: torch.dtype = torch.float64) -> list[np.ndarray]:
    """Those of the first batch, in numbers of this kind."""
    net = Net(e, torch.device("cpu"))
    net.load_state_dict(session.run.net.state_dict())
    net.to(kind).train()
    net.draw_masks(e.training.seed, 0)
    x, targets = session.run.train
    rows = torch.from_numpy(order(e.training.seed, 0, len(x))[: e.training.batch].copy())
    loss = losses.loss_function(e, losses.class_weights(e, targets))(net(x[rows].to(kind)), targets[rows])
    found = dict(zip(*_named(net), strict=True))
    slopes = torch.autograd.grad(loss, list(found.values()))
    by_name = {name: slope.numpy().ravel() for name, slope in zip(found, slopes, strict=True)}
    return [by_name[f"{p.layer_id}.{p.name}"] for layout in net.layout for p in layout]


def _named(net: Net) -> tuple[list[str], list[torch.Tensor]]:
    pairs = [(f"{i}.{name}", p) for i, m in zip(net.ids, net.stack, strict=True) for name, p in m.named_parameters()]
    return [name for name, _ in pairs], [p for _, p in pairs]


def _parts(flat: np.ndarray, layout: tuple) -> list[np.ndarray]:
    ends = np.cumsum([0, *(p.size for p in layout)])
    return [flat[a:b] for a, b in pairwise(ends)]


def off(ours: list[np.ndarray], exact: list[np.ndarray]) -> float:
    """The largest difference, each as a share of the largest number of its array.

    What comes before a batch normalisation that takes it out again has no gradient but rounding.
    """
    least = 0.01 * max(np.abs(b).max() for b in exact)
    return max(np.abs(a - b).max() / max(np.abs(b).max(), least) for a, b in zip(ours, exact, strict=True))


@pytest.mark.parametrize("batch", [1, 16, 37])
@pytest.mark.parametrize("name", KINDS)
def test_gradients_are_those_of_torch_in_float64(name: str, batch: int) -> None:
    least = {"normal": 2, "blocks": 7, "flattened": 7}.get(name, 1)  # a batch of two is all but ±1 behind a norm
    ours, exact = gradients(pictures(name, batch=max(batch, least)))
    assert off(ours, exact) < CLOSE


@pytest.mark.parametrize("name", KINDS)
def test_a_run_is_that_of_torch(name: str) -> None:
    """Three steps, the last of an epoch smaller than a batch; what it answers, and how well."""
    e = pictures(name, optimizer="adam", learning_rate=0.001, epsilon=0.01, batch=20, l2=0.01)
    fused, eager = started(e), through_torch(e)
    for session in (fused, eager):
        session.advance(3, inf)
    pairs = zip(fused.run.net.named_arrays(), eager.run.net.named_arrays(), strict=True)
    for (key, ours), (_, theirs) in pairs:
        np.testing.assert_allclose(ours.detach(), theirs.detach(), rtol=1e-4, atol=2e-5, err_msg=key)
    one, two = fused.run.metrics(), eager.run.metrics()
    assert one is not None
    assert two is not None
    assert one.train_loss == pytest.approx(two.train_loss, rel=1e-4)
    assert one.test_loss == pytest.approx(two.test_loss, rel=1e-4)
    assert one.test_accuracy == pytest.approx(two.test_accuracy, abs=0.04)


@pytest.mark.parametrize("name", KINDS)
def test_a_run_goes_on_through_a_file_bit_for_bit(name: str, tmp_path: Path) -> None:
    e = pictures(name, optimizer="adam", batch=10)
    epochs = 20 * 5  # steps in 20 epochs
    whole, half, again = started(e), started(e, epochs), Session()
    for steps in (1, 2 * epochs - 1):
        whole.advance(steps, inf)
    assert not half.save(str(tmp_path / "half.safetensors"), 1).error
    again.load(read_experiment(tmp_path / "half.safetensors"), str(tmp_path / "half.safetensors"))
    again.advance(epochs, inf)
    one, two = whole.checkpoint(), again.checkpoint()
    assert one.position == two.position
    assert all(np.array_equal(a, two.tensors[key], equal_nan=True) for key, a in one.tensors.items())


def test_a_run_that_diverges_keeps_its_last_finite_state() -> None:
    session = started(pictures("small", optimizer="sgd", learning_rate=100.0, l2=0.1))
    with pytest.raises(DivergedError):
        session.advance(500, inf)
    assert all(np.isfinite(array.detach().numpy()).all() for _, array in session.run.net.named_arrays())


@pytest.mark.parametrize("first", first_quick(range(0, DESIGNS, AT_ONCE), 1))
def test_gradients_of_any_design_are_those_of_torch(first: int) -> None:
    """To rounding, which norms let grow, in torch's float32 as here.

    Where two numbers of a pool are all but equal, either may be the larger, and at a kink either side be taken.
    """
    doubtful = 0
    for seed in range(first, first + AT_ONCE):
        e = random_pictures(seed)
        said, torchs = started(e).run.metrics(), through_torch(e).run.metrics()
        assert said is not None
        assert torchs is not None
        assert said.losses == pytest.approx(torchs.losses, rel=1e-4), e
        ours, exact = gradients(e)
        if off(ours, exact) >= max(CLOSE, 4 * off(_torchs(e, started(e), torch.float32), exact)):
            doubtful += 1
            bends = {"relu", "leaky_relu"} & {getattr(layer, "activation", "") for layer in e.network.layers}
            assert bends or any(isinstance(layer, MaxPool1d | MaxPool2d) for layer in e.network.layers), e
            agree = [np.abs(a - b) <= CLOSE * np.abs(b).max() for a, b in zip(ours, exact, strict=True)]
            assert off(ours, exact) < 0.02, e
            assert np.concatenate(agree).mean() > 0.5, e
    assert doubtful <= AT_ONCE // 10


def random_pictures(seed: int) -> Experiment:
    """Up to six layers on digits or signals, with any kernel, stride and padding that fits, and up to four of rows."""
    rng = np.random.default_rng([seed, 11])
    kind = ("digits", "mnist-1d")[rng.integers(2)]
    conv, largest, mean = (Conv2d, MaxPool2d, AvgPool2d) if kind == "digits" else (Conv1d, MaxPool1d, AvgPool1d)
    layers, batch = list[Layer](), int(rng.choice([1, 7, 16, 33]))
    for number in range(1, rng.integers(3, 8)):
        function = str(rng.choice(["relu", "tanh", "sigmoid", "gelu", "leaky_relu", "linear"]))
        choice = rng.integers(10)
        if choice < 5 or number == 1:
            sizes = {"kernel": int(rng.integers(1, 6)), "stride": int(rng.choice([1, 1, 2, 3]))}
            padding = int(rng.integers(4))
            layer = n(conv, channels=int(rng.integers(1, 12)), padding=padding, activation=function, **sizes)
            layers.append(replace(layer, bias=bool(rng.random() < 0.7)))
        elif choice < 7:
            layers.append(n((largest, mean)[rng.integers(2)], size=int(rng.integers(2, 4))))
        else:
            others = (
                n(Dropout, rate=0.3),
                n(LayerNorm if batch == 1 or rng.random() < 0.5 else BatchNorm),
                n(Activation, function=function),
                n(Add, source=f"layer-{number - 1}"),
            )
            layers.append(others[rng.integers(4)])
    layers.append(n((Flatten, GlobalAvgPool)[rng.integers(2)]))
    layers += [n(Linear, units=int(rng.integers(2, 20)))] if rng.random() < 0.5 else []
    for number in range(len(layers) + 1, len(layers) + 1 + rng.integers(4)):  # of rows
        others = (
            n(Linear, units=int(rng.integers(2, 20)), activation=str(rng.choice(["tanh", "gelu", "linear"]))),
            n(Dropout, rate=0.3),
            n(LayerNorm if batch == 1 or rng.random() < 0.5 else BatchNorm),
            n(Activation, function="sigmoid"),
            n(Add, source=f"layer-{rng.integers(1, number)}"),
        )
        layers.append(others[rng.integers(5)])
    e = experiment(*layers, kind=kind, data={"samples": 50}, loss="cross_entropy", batch=batch)
    fits = form_of(e) == "pictures" and not any(shapes.error for shapes in e.layer_shapes())
    return e if fits else random_pictures(seed + 1000)
