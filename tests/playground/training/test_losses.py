"""The losses against torch in one line each, and what an answer means."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from sklearn.utils.class_weight import compute_class_weight
from torch.nn import functional

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.training import Training
from playground.training.losses import accuracy, class_weights, loss_function, read_answers, targets_for


def experiment(loss: str, data: str = "circle", delta: float = 1.0) -> Experiment:
    return Experiment(data=Data.of(data), training=Training(loss=loss, huber_delta=delta))


def weighted(e: Experiment) -> Experiment:
    return replace(e, training=replace(e.training, class_weights=True))


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


@pytest.mark.parametrize("loss", [*ORACLES, "cross_entropy"])
def test_class_weights_are_scikit_learns_balanced_ones(loss: str) -> None:
    e = experiment(loss)
    classes = np.float32([0] * 7 + [1] * 3)
    assert class_weights(e, targets_for(e, classes)) is None
    e = weighted(e)
    found = class_weights(e, targets_for(e, classes))
    assert found is not None
    wanted = compute_class_weight("balanced", classes=np.unique(classes), y=classes)
    np.testing.assert_allclose(found.numpy(), wanted, rtol=1e-6)
    assert found[classes.astype(int)].mean().item() == pytest.approx(1.0)
    alone = class_weights(e, targets_for(e, np.float32([1, 1])))
    assert alone is not None
    assert alone.tolist() == [1.0, 1.0]  # no class 0 to weigh
    assert class_weights(e, targets_for(e, np.float32([]))).tolist() == [1.0, 1.0]  # type: ignore[union-attr]
    assert class_weights(weighted(experiment("mse", "plane")), targets_for(experiment("mse", "plane"), VALUES)) is None


@pytest.mark.parametrize("loss", ORACLES)
def test_a_weighted_loss_is_the_mean_of_weight_times_loss(loss: str) -> None:
    e = weighted(experiment(loss, delta=0.4))
    classes = np.float32([0, 0, 0, 1, 0, 1, 0, 0])
    answers, targets = 2 * torch.randn(8, 1), targets_for(e, classes)
    each = [ORACLES[loss](answers[k : k + 1], targets[k : k + 1]).item() for k in range(8)]
    wanted = np.mean(np.where(classes == 1, 2.0, 2 / 3) * each)
    assert loss_function(e, class_weights(e, targets))(answers, targets).item() == pytest.approx(wanted, rel=1e-5)


def test_a_weighted_cross_entropy_is_the_mean_of_weight_times_loss() -> None:
    e = weighted(experiment("cross_entropy", "iris"))
    classes = np.float32([0, 0, 0, 1, 2, 2])
    answers, targets = 2 * torch.randn(6, 3), targets_for(e, classes)
    logs = torch.log_softmax(answers, 1)[range(6), targets].numpy()
    wanted = -np.mean(np.array([2 / 3, 2, 1])[classes.astype(int)] * logs)
    assert loss_function(e, class_weights(e, targets))(answers, targets).item() == pytest.approx(wanted, rel=1e-5)


@pytest.mark.parametrize("loss", ["mse", "hinge", "binary_cross_entropy"])
def test_accuracy_counts_the_right_side(loss: str) -> None:
    e = experiment(loss)
    answers = torch.tensor([[-0.1], [0.2], [-3.0], [5.0]])
    assert accuracy(e, answers, targets_for(e, CLASSES)) == 0.5


def test_accuracy_of_classes_and_values() -> None:
    answers = torch.tensor([[3.0, 1, 2], [0, 1, 2], [0, 1, 0]])
    assert accuracy(experiment("cross_entropy", "iris"), answers, torch.tensor([0, 2, 2])) == pytest.approx(2 / 3)
    assert accuracy(experiment("mse", "plane"), answers[:, :1], answers[:, :1]) is None
