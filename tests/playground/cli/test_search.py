"""`search`: one line a trial, and at the end the best one with its test figures."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.points import Points
from models.files import storage
from models.problems.changes import with_data
from playground.cli.main import main


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "design.json"
    storage.write_design(path, Experiment())
    return str(path)


def test_json_has_a_line_for_each_trial_and_another_process_joins_by_the_address(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"journal:{tmp_path}/study.log"
    command = ["search", file, "--trials", "5", "--epochs", "2", "--storage", url, "--over", "depth=0..2", "width=off"]
    assert main([*command, "--json"]) == 0
    *trials, together = map(json.loads, capsys.readouterr().out.splitlines())
    assert sorted(trial["trial"] for trial in trials) == list(range(5))
    assert all(0 <= trial["depth"] <= 2 and "width" not in trial for trial in trials)
    assert together["best"]["validation_accuracy"] == max(trial["validation_accuracy"] for trial in trials)
    assert 0 <= together["test"]["test_accuracy"] <= 1
    assert main(["search", "--storage", url, "--csv"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head == "trial,state,depth,activation,optimizer,learning_rate,validation_accuracy,validation_loss,error"
    assert len(rows) == 5
    assert main([*command, "--epochs", "3"]) == 2
    assert "2 epochs" in capsys.readouterr().err


def test_where_no_trial_can_run_it_is_said_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    points = Points(columns=("x",), classes=(), target="y").added([((1.0,), 3.0), ((2.0,), 5.0)])
    path = tmp_path / "two.json"
    storage.write_design(path, with_data(Experiment(), replace(Data.of(points.fitted()), train_share=1.0)))
    assert main(["search", str(path), "--trials", "2", "--epochs", "2"]) == 1
    assert "No trial has a result. There are too few training samples" in capsys.readouterr().out


@pytest.mark.parametrize(
    "more",
    [
        ["--over", "depth=9"],
        ["--over", "depth=3..1"],
        ["--over", "speed=1..2"],
        ["--over", "rate"],
        ["--over", *(f"{key}=off" for key in ("depth", "width", "activation", "optimizer", "learning_rate"))],
        ["--storage", "study.db"],
    ],
)
def test_a_mistake_is_one_line(file: str, more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    more = ["--over", "depth=1..100"] if more == ["--over", "depth=9"] else more
    assert main(["search", file, *more]) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert not told.out
