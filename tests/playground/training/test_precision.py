"""bfloat16 is a choice for pictures: nearly the same gradients, weights in float32, everything else untouched."""

import pytest
import torch

from models.design.experiment import Experiment
from models.design.layers import Conv2d, Flatten, Linear
from models.design.network import Network
from models.problems.changes import with_kind
from playground.session.session import Session
from playground.steppers import selection
from playground.training import precision
from tests.playground.runs import experiment, started, tuned, without_kernel_for_pictures


def convolutional(**training: object) -> Experiment:
    network = Network().insert(0, Conv2d(id="n", channels=4)).insert(1, Flatten(id="n"))
    e = with_kind(Experiment(network=network), "digits")
    return tuned(e, optimizer="adam", learning_rate=0.01, batch=50, **training)


def gradients(e: Experiment) -> torch.Tensor:
    session = started(e, 1)
    assert session.run.net.weights.grad is not None
    return session.run.net.weights.grad.clone()


def test_a_step_is_nearly_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    without_kernel_for_pictures(monkeypatch)
    whole, reduced = gradients(convolutional()), gradients(convolutional(precision="bfloat16"))
    assert not torch.equal(whole, reduced)
    assert torch.nn.functional.cosine_similarity(whole, reduced, dim=0) > 0.99
    assert reduced.dtype == torch.float32


def test_it_learns() -> None:
    session = started(convolutional(precision="bfloat16"), 300)
    metrics = session.run.metrics()
    assert metrics is not None
    assert metrics.test_accuracy is not None
    assert metrics.test_accuracy > 0.9
    assert session.run.net.weights.dtype == torch.float32


def test_rows_of_numbers_know_nothing_of_it() -> None:
    plain, asked = experiment(Linear(id="n", units=3)), experiment(Linear(id="n", units=3), precision="bfloat16")
    assert not precision.is_reduced(asked)
    assert torch.equal(started(plain, 20).run.net.weights, started(asked, 20).run.net.weights)


def test_the_kernel_leaves_it_to_torch() -> None:
    dense = with_kind(Experiment(network=Network().insert(0, Flatten(id="n"))), "digits")
    cpu = torch.device("cpu")
    assert selection.choose(dense, cpu, wait=True).name == "fused"
    assert selection.choose(tuned(dense, precision="bfloat16"), cpu, wait=True).name == "torch"


def test_it_changes_while_a_run_is_under_way() -> None:
    session = Session()
    session.load(convolutional())
    session.advance(10)
    session.load(convolutional(precision="bfloat16"))
    session.advance(10)
    assert session.run.position.step == 20
