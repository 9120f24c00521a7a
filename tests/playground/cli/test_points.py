"""Designs with points of a person's own on the command line."""

import json
from pathlib import Path

import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.network import Network
from models.design.points import Points
from models.design.training import Training
from models.files import storage
from playground.cli.main import main


def design(path: Path, points: Points, share: float) -> str:
    """A design without a hidden layer on these points; returns its file."""
    data = Data(source=points, inputs=points.info.default_inputs, train_share=share)
    linear = Network(output=Network().output.__class__(id="output", activation="linear"))
    loss = "cross_entropy" if points.classes else "mse"
    storage.write_design(path, Experiment(data=data, network=linear, training=Training(loss=loss)))
    return str(path)


VALUES = Points(columns=("speed",), classes=(), target="path").added([((1,), 3), ((2,), 5)])
CLASSES = Points(columns=("a", "b"), classes=("left", "right")).added([((i / 10, 0), i % 2) for i in range(20)])


def test_points_train_without_a_test_set_and_answer_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, trained = design(tmp_path / "d.json", VALUES, 1.0), str(tmp_path / "t.safetensors")
    assert main(["train", file, "--epochs", "2000", "--save", trained, "--device", "cpu"]) == 0
    out = capsys.readouterr().out
    assert "test loss –" in out
    assert "accuracy" not in out
    (tmp_path / "rows.csv").write_text("speed\n1\n2\n10\n")
    assert main(["predict", trained, "--csv", str(tmp_path / "rows.csv")]) == 0
    answers = [float(line) for line in capsys.readouterr().out.split()]
    assert answers == pytest.approx([3, 5, 21], abs=0.1)


def test_classes_without_a_test_set_have_no_accuracy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = design(tmp_path / "d.json", CLASSES, 1.0)
    assert main(["train", file, "--epochs", "2", "--device", "cpu"]) == 0
    out = capsys.readouterr().out
    assert "test loss –" in out
    assert "accuracy" not in out
    assert main(["train", file, "--epochs", "2", "--device", "cpu", "--json"]) == 0
    result = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (result["test_loss"], result["test_accuracy"]) == (None, None)
    assert result["class_accuracy"] == {"left": None, "right": None}


def test_points_with_a_test_set_are_judged_by_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = design(tmp_path / "d.json", CLASSES, 0.7)
    assert main(["train", file, "--epochs", "2", "--device", "cpu"]) == 0
    assert "left" in capsys.readouterr().out


def test_info_names_the_columns_and_says_why_nothing_can_be_learned(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["info", design(tmp_path / "d.json", CLASSES, 1.0)]) == 0
    assert "Inputs (a, b)" in capsys.readouterr().out
    assert main(["info", design(tmp_path / "d.json", CLASSES.removed(range(1, 21)), 1.0)]) == 0
    assert "Cannot run: There is no point to learn from" in capsys.readouterr().out
