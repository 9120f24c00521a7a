"""`vary`: one line a run, and at the end what they say together."""

import json
from pathlib import Path

import pytest

from models.design.experiment import Experiment
from models.files import storage
from playground.cli.main import main


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "design.json"
    storage.write_design(path, Experiment())
    return str(path)


def test_json_has_a_line_for_each_run_and_one_for_all(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = [
        "vary",
        file,
        "--over",
        "learning_rate=0.01,0.1",
        "--over",
        "batch=5,10",
        "--seeds",
        "2",
        "--epochs",
        "2",
    ]
    assert main([*command, "--json"]) == 0
    *runs, together = map(json.loads, capsys.readouterr().out.splitlines())
    assert sorted(run["run"] for run in runs) == list(range(8))
    assert {(run["learning_rate"], run["batch"], run["seed"]) for run in runs} == {
        (rate, batch, seed) for rate in (0.01, 0.1) for batch in (5, 10) for seed in (1, 2)
    }
    assert together["runs"] == 8
    assert [c["of"] for c in together["combinations"]] == [2, 2, 2, 2]
    losses = [run["test_loss"] for run in runs if run["learning_rate"] == 0.01 and run["batch"] == 5]
    assert together["combinations"][0]["test_loss"]["median"] == pytest.approx(sum(losses) / 2)


def test_words_say_on_how_many_seeds_it_works(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["vary", file, "--seeds", "3", "--epochs", "2", "--data-seeds"]) == 0
    assert "of 3 seeds" in capsys.readouterr().out


@pytest.mark.parametrize("over", ["learning_rate", "learning_rate=", "learning_rate=9000", "speed=1"])
def test_a_wrong_setting_is_one_line(file: str, over: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["vary", file, "--over", over]) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert not told.out
