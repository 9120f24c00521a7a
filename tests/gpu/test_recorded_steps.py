"""Steps that CUDA records and plays back. Only CUDA does so; nothing here can be rehearsed."""

from dataclasses import replace

import pytest
import torch

from models.design.experiment import Experiment
from models.design.layers import Dropout, Flatten
from playground.bench import pictures
from playground.bench.ours import Ours, Unrecorded
from tests.gpu.card import Card

pytestmark = pytest.mark.gpu

_EPOCH = 94  # steps


def trained(experiment: Experiment, card: Card, recorded: bool) -> Ours:
    """Two epochs and a bit, so that the last batch of an epoch is shorter, and a rate that changes does so."""
    ours = Ours(experiment, pictures.made_up(), card.device, None if recorded else Unrecorded)
    ours.advance(2 * _EPOCH + 5)
    return ours


@pytest.mark.parametrize("optimizer", ["sgd", "rmsprop", "adagrad", "adam", "adamw"])
def test_a_recording_does_the_steps_that_it_recorded(cuda: Card, optimizer: str) -> None:
    e = pictures.mlp(optimizer=optimizer, learning_rate=0.001)
    e = replace(e, training=replace(e.training, schedule="step", rate_every=1))
    recorded, usual = trained(e, cuda, True), trained(e, cuda, False)
    assert recorded.stepper._play is not None  # type: ignore[attr-defined]
    assert usual.stepper._play is None  # type: ignore[attr-defined]
    assert (recorded.net.weights - usual.net.weights).abs().mean() < 1e-6


def test_convolutions_are_recorded(cuda: Card) -> None:
    ours = trained(pictures.cnn(8, 16), cuda, True)
    assert ours.stepper._play is not None  # type: ignore[attr-defined]
    assert torch.isfinite(ours.net.weights).all()


def test_dropout_is_not_recorded(cuda: Card) -> None:
    ours = trained(pictures.design(Flatten(id="new"), Dropout(id="new")), cuda, True)
    assert ours.stepper._play is None  # type: ignore[attr-defined]
