"""The losses against torch in one line each, and what an answer means."""

import numpy as np
import pytest
import torch
from torch.nn import functional

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.training import Training
from playground.training.losses import accuracy, loss_function, read_answers, targets_for


def experiment(loss: str, data: str = "circle", delta: float = 1.0) -> Experiment:
    return Experiment(data=Data.of(data), training=Training(loss=loss, huber_delta=delta))


CLASSES = np.float32([0, 1, 1, 0])
VALUES = np.float32([0.3, -0.2, 0.9, 0.0])


def test_targets_are_in_the_form_that_the_loss_compares_with() -> None:
    for loss in ("mse", "mae", "huber", "hinge"):
        assert targets_for(experiment(loss), CLASSES).tolist() == [[-1], [1], [1], [-1]]
    assert targets_for(experiment("binary_cross_entropy"), CLASSES).tolist() == [[0], [1], [1], [0]]
    numbers = targets_for(experiment("cross_entropy", "iris"), np.float32([2, 0]))
    assert numbers.tolist() == [2, 0]
    assert numbers.dtype == torch.int64
    assert targets_for(experiment("mse", "plane"), VALUES).squeeze(1).tolist() == VALUES.tolist()


ORACLES = {
    "mse": lambda a, t: ((a - t) ** 2).mean(),
    "mae": lambda a, t: (a - t).abs().mean(),
    "huber": lambda a, t: functional.huber_loss(a, t, delta=0.4),
    "hinge": lambda a, t: (1 - a * t).clamp(min=0).mean(),
    "binary_cross_entropy": lambda a, t: functional.binary_cross_entropy(torch.sigmoid(a), t),
}


@pytest.mark.parametrize("loss", ORACLES)
def test_losses_of_one_output(loss: str) -> None:
    e = experiment(loss, delta=0.4)
    answers, targets = 2 * torch.randn(4, 1), targets_for(e, CLASSES)
    assert torch.allclose(loss_function(e)(answers, targets), ORACLES[loss](answers, targets))


def test_cross_entropy_works_on_logits() -> None:
    e = experiment("cross_entropy", "iris")
    answers, targets = torch.randn(5, 3), torch.tensor([0, 2, 1, 1, 0])
    wanted = functional.nll_loss(torch.log_softmax(answers, 1), targets)
    assert torch.allclose(loss_function(e)(answers, targets), wanted)


def test_logits_far_out_give_finite_losses() -> None:
    e = experiment("binary_cross_entropy")
    assert loss_function(e)(torch.tensor([[500.0]]), torch.tensor([[0.0]])).item() == 500.0


def test_what_one_output_means() -> None:
    answers = torch.tensor([[-3.0], [-0.5], [0.0], [2.0]])
    assert read_answers(experiment("mse"), answers).tolist() == [0.0, 0.25, 0.5, 1.0]
    assert torch.equal(read_answers(experiment("binary_cross_entropy"), answers), torch.sigmoid(answers[:, 0]))
    assert read_answers(experiment("mse", "plane"), answers).tolist() == [-3.0, -0.5, 0.0, 2.0]


def test_what_several_outputs_mean() -> None:
    answers = torch.randn(4, 3)
    assert torch.equal(read_answers(experiment("cross_entropy", "iris"), answers), torch.softmax(answers, 1))
    two = answers[:, :2]
    assert torch.equal(read_answers(experiment("cross_entropy"), two), torch.softmax(two, 1)[:, 1])


@pytest.mark.parametrize("loss", ["mse", "hinge", "binary_cross_entropy"])
def test_accuracy_counts_the_right_side(loss: str) -> None:
    e = experiment(loss)
    answers = torch.tensor([[-0.1], [0.2], [-3.0], [5.0]])
    assert accuracy(e, answers, targets_for(e, CLASSES)) == 0.5


def test_accuracy_of_classes_and_values() -> None:
    answers = torch.tensor([[3.0, 1, 2], [0, 1, 2], [0, 1, 0]])
    assert accuracy(experiment("cross_entropy", "iris"), answers, torch.tensor([0, 2, 2])) == pytest.approx(2 / 3)
    assert accuracy(experiment("mse", "plane"), answers[:, :1], answers[:, :1]) is None
