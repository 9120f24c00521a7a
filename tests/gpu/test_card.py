"""What the program promises of an accelerator: the numbers of the CPU, and that nothing is lost where it fails.

`pytest tests/gpu` on a machine with an accelerator; with PLAYGROUND_REHEARSE=1 on any other.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Conv2d, Dropout, GlobalAvgPool, MaxPool2d
from models.talk.probes import Boundary, Weights
from playground.bench import accelerator, pictures, short_memory, small
from playground.bench.learning import learned
from playground.bench.moving import moved, train
from playground.bench.ours import Ours
from playground.bench.rows import Effort
from playground.datasets.not_here import NotHere
from playground.session.session import Session
from playground.steppers.torch_stepper import TorchStepper
from playground.training.losses import loss_function
from tests.gpu.card import Card

pytestmark = pytest.mark.gpu

_STEPS = 10
DESIGNS: dict[str, Experiment] = {
    "dense": pictures.mlp(optimizer="sgd", learning_rate=0.1),
    "convolutions": pictures.cnn(8, 16, optimizer="sgd", learning_rate=0.1),
    "norm, dropout": pictures.design(
        Conv2d(id="new", channels=4), BatchNorm(id="new"), MaxPool2d(id="new"), Dropout(id="new"),
        GlobalAvgPool(id="new"), optimizer="sgd", learning_rate=0.1,
    ),
}  # fmt: skip
OPTIMIZERS = ("rmsprop", "adagrad", "adam", "adamw")


@pytest.fixture(autouse=True)
def exact() -> Iterator[None]:
    """Products of float32 as they are, not of fewer bits."""
    before = torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32
    torch.backends.cudnn.allow_tf32 = torch.backends.cuda.matmul.allow_tf32 = False
    yield
    torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32 = before


def after(experiment: Experiment, *where: torch.device) -> torch.Tensor:
    """The weights after some steps through torch."""
    ours = Ours(experiment, pictures.made_up(), *where, kind=TorchStepper)
    ours.advance(_STEPS)
    return ours.net.weights.detach().cpu()


@pytest.mark.parametrize("name", DESIGNS)
def test_steps_are_those_of_the_cpu(card: Card, name: str) -> None:
    assert torch.allclose(after(DESIGNS[name], card.device), after(DESIGNS[name]), atol=1e-4)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_optimizers_step_as_on_the_cpu(card: Card, optimizer: str) -> None:
    """On average: a weight whose gradient is all but 0 may be moved either way by those that divide by its size."""
    e = pictures.mlp(optimizer=optimizer, learning_rate=0.001)
    assert (after(e, card.device) - after(e)).abs().mean() < 1e-6


def test_a_run_moves_there_and_back(card: Card) -> None:
    found = moved(accelerator.moves(), card.choice, _STEPS)
    assert found.devices == ("cpu", str(card.device), "cpu")
    assert found.difference < 1e-3


def test_memory_that_is_short_ends_no_run(card: Card) -> None:
    if card.device.type == "mps":
        pytest.skip("torch cannot limit the memory of this device")
    wide = accelerator.wide(64, 200) if card.rehearsed else accelerator.wide(1024, 40_000)
    found = short_memory.recovered(wide, card.choice, card.memory)
    assert found.as_promised, found


def test_questions_are_answered_while_it_trains(card: Card) -> None:
    answers = []
    for choice in ("cpu", card.choice):
        session = Session()
        session.use(choice)  # type: ignore[arg-type]
        session.load(small.design(4, 2, batch=10))
        train(session, _STEPS)
        snapshot = session.snapshot(small.WINDOW)
        assert snapshot.device is not None
        assert snapshot.device.name == str(session.device)
        answers.append(snapshot)
    for probe in (Boundary(), Weights()):
        one, other = (numbers(snapshot.reading(probe)) for snapshot in answers)
        assert len(one) > 10
        assert np.allclose(one, other, atol=1e-4)


def numbers(reading: Any) -> np.ndarray:
    """All numbers of an array, or of arrays in tuples and dictionaries."""
    if isinstance(reading, np.ndarray):
        return reading.ravel()
    return np.concatenate([numbers(part) for part in (reading.values() if isinstance(reading, dict) else reading)])


def test_bfloat16_learns(card: Card) -> None:
    x, targets = samples = pictures.made_up()
    e = pictures.cnn(8, 16, precision="bfloat16")
    ours = Ours(e, samples, card.device)

    def loss() -> float:
        ours.net.eval()
        with torch.inference_mode():
            return loss_function(e)(ours.net(x[:500].to(card.device)).cpu(), targets[:500]).item()

    before = loss()
    ours.advance(30)
    assert loss() < 0.5 * before


def test_mnist_is_learned(card: Card) -> None:
    design, goal = (small.design(4, 2, batch=10), 0.8) if card.rehearsed else (accelerator.learns_mnist(), 0.99)
    try:
        found = learned(design, card.choice, goal, 100.0)
    except NotHere as missing:
        pytest.skip(missing.text)
    assert found.device == str(card.device)
    assert found.accuracy >= goal


def test_the_benchmark_measures(card: Card) -> None:
    rows = list(accelerator.compared("CNN", card.device, pictures.cnn(8), Effort(0.01, 1)))
    assert len(rows) == (3 if card.device.type == "cuda" else 2)
    assert all(row.value > 0 and row.ratio for row in rows)
