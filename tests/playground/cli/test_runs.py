"""`runs` lists the kept runs, or writes them as a table, and changes nothing."""

import csv
from pathlib import Path

import pytest

from models.runs.place import place
from models.runs.shelf import RunShelf
from playground.cli.main import main
from tests.models.runs.test_shelf import record, trained
from ui.runs import run_list


def test_runs_are_listed_and_written_as_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shelf = RunShelf(tmp_path / "runs")
    for value, name in ((1.0, "first"), (2.0, "second, better")):
        shelf.add(record(name=name, when=f"2026-11-29T03:00:0{value:.0f}"), trained(tmp_path / "a.safetensors", value))
    (tmp_path / "runs" / f"{'0' * 32}.json").write_text("{")
    before = sorted(path.name for path in shelf.folder.iterdir())
    assert main(["runs", "--folder", str(shelf.folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" · ")[0] for line in lines] == ["second, better", "first"]
    assert main(["runs", "--csv", "--folder", str(shelf.folder)]) == 0
    head, *rows = csv.reader(capsys.readouterr().out.splitlines())
    assert [row[head.index("name")] for row in rows] == ["second, better", "first"]
    assert sorted(path.name for path in shelf.folder.iterdir()) == before


def test_a_folder_that_is_not_there_is_an_error_in_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["runs", "--folder", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_window_and_the_command_line_look_into_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert run_list.place() == place()
