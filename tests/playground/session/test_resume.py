"""A run that is saved and opened goes on exactly as if it had never stopped."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Dropout, Linear
from models.design.spec import SpecError
from models.files.checkpoint import read_checkpoint
from models.files.storage import write_design
from playground.cli.main import main
from playground.session.session import Session
from tests.playground.runs import experiment, started, tuned

ROOT = Path(__file__).parents[3]
BIG = Linear(id="n", units=6, activation="relu")
CASES: dict[str, Experiment] = {
    "plain": experiment(),
    "momentum, partial batches": experiment(momentum=0.9, nesterov=True, batch=7),
    "adam, dropout, batch norm": experiment(BIG, Dropout(id="n"), BatchNorm(id="n"), BIG, optimizer="adam", batch=7),
    "rmsprop": experiment(optimizer="rmsprop", momentum=0.5, learning_rate=0.003, batch=13),
    "adagrad": experiment(optimizer="adagrad", l2=0.01),
    "adamw, classes": experiment(BIG, kind="iris", optimizer="adamw", learning_rate=0.01),
    "numbers": experiment(kind="plane", learning_rate=0.003, l1=0.01),
}


def identical(a: Session, b: Session) -> bool:
    """Whether weights, statistics, optimizer state, history and place agree in every bit."""
    one, two = a.checkpoint(), b.checkpoint()
    return (
        one.position == two.position
        and one.tensors.keys() == two.tensors.keys()
        and all(np.array_equal(x, two.tensors[name], equal_nan=True) for name, x in one.tensors.items())
    )


@pytest.mark.parametrize("steps", [0, 12, 17])
@pytest.mark.parametrize("name", CASES)
def test_a_saved_run_goes_on_bit_by_bit(name: str, steps: int, tmp_path: Path) -> None:
    path = str(tmp_path / "run.safetensors")
    whole, first = started(CASES[name], steps), started(CASES[name], steps)
    assert not first.save(path, 1).error
    second = Session()
    second.load(CASES[name], path)
    assert identical(first, second)
    for session in (whole, second):
        session.advance(23, float("inf"))
    assert identical(whole, second)


def test_a_design_edited_since_it_was_read_is_taken_over_live(tmp_path: Path) -> None:
    path = str(tmp_path / "run.safetensors")
    first = started(experiment(), 10)
    first.save(path, 1)
    session = Session()
    session.load(tuned(experiment(), learning_rate=0.5), path)
    assert session.run.position == first.run.position
    assert session.experiment.training.learning_rate == 0.5


def test_a_file_that_cannot_be_used_changes_nothing(tmp_path: Path) -> None:
    session = started(experiment(), 10)
    (tmp_path / "bad.safetensors").write_bytes(b"nothing")
    with pytest.raises(SpecError):
        session.load(experiment(), str(tmp_path / "bad.safetensors"))
    session.advance(1)
    assert session.run.position.step == 11


def test_a_save_that_fails_is_an_answer(tmp_path: Path) -> None:
    session = started(experiment(), 1)
    saved = session.save(str(tmp_path / "missing" / "run.safetensors"), 7)
    assert saved.ticket == 7
    assert saved.error
    assert Session().save(str(tmp_path / "run.safetensors"), 8).error
    assert not list(tmp_path.iterdir())


def train(*arguments: Any) -> None:
    """The command, in this process."""
    assert main(["train", *map(str, arguments), "--device", "cpu"]) == 0


def train_elsewhere(*arguments: Any) -> None:
    """The command, in a process of its own."""
    subprocess.run(
        [sys.executable, "-m", "playground", "train", *map(str, arguments), "--device", "cpu"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )


def test_twenty_epochs_are_ten_and_ten_more_in_another_process(tmp_path: Path) -> None:
    design, whole, half, rest = (tmp_path / n for n in ("d.json", "w.safetensors", "h.safetensors", "r.safetensors"))
    write_design(design, CASES["adam, dropout, batch norm"])
    train(design, "--epochs", 20, "--save", whole)
    train(design, "--epochs", 10, "--save", half)
    train_elsewhere(half, "--epochs", 10, "--save", rest)
    one, two = read_checkpoint(whole), read_checkpoint(rest)
    assert one.position == two.position
    assert all(np.array_equal(a, two.tensors[name], equal_nan=True) for name, a in one.tensors.items())
