"""The examples learn what they are meant to, over twenty seeds of weights and data. Slow."""

from dataclasses import replace
from math import inf
from pathlib import Path

import pytest

from models.files.storage import read_design
from models.talk.snapshot import Metrics
from tests.playground.runs import started

FOLDER = Path(__file__).parents[3] / "resources" / "examples"
SEEDS = range(1, 21)
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]


def ends(name: str, epochs: int) -> list[Metrics]:
    """How each seed's run stands after so many epochs."""
    design = read_design(FOLDER / f"{name}.json")
    found = []
    for seed in SEEDS:
        data, training = replace(design.data, seed=seed), replace(design.training, seed=seed)
        session = started(replace(design, data=data, training=training))
        session.advance(session.steps_to_epoch_end(epochs), inf)
        found.append(session.run.metrics())
    return found


def test_circle() -> None:
    losses = [m.test_loss for m in ends("circle", 300)]
    assert sum(loss < 0.02 for loss in losses) >= 18, losses


def test_xor() -> None:
    accuracies = [m.test_accuracy or 0.0 for m in ends("xor", 300)]
    assert sum(accuracy >= 0.98 for accuracy in accuracies) >= 19, accuracies


def test_spiral() -> None:
    accuracies = [m.test_accuracy or 0.0 for m in ends("spiral", 1000)]
    assert sum(accuracy >= 0.97 for accuracy in accuracies) >= 18, accuracies


def test_iris() -> None:
    accuracies = [m.test_accuracy or 0.0 for m in ends("iris", 200)]
    assert sum(accuracies) / len(accuracies) >= 0.94, accuracies
