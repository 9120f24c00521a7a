"""`lesson` on the command line: a lesson is checked and packed, and what is wrong is one line."""

import shutil
from pathlib import Path

import pytest

from models.files.resources import RESOURCES
from playground.cli.main import main

FIRST = RESOURCES / "lessons" / "01-two-numbers"


def test_a_lesson_is_checked_and_packed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    packed = str(tmp_path / "first.lesson")
    assert main(["lesson", str(FIRST), "--pack", packed]) == 0
    assert main(["lesson", packed]) == 0
    first, _, again = capsys.readouterr().out.splitlines()
    assert first == again
    assert first.startswith("A model with two numbers · 4 steps · 1 challenge · 8 minutes")


def test_what_is_wrong_is_one_line_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = tmp_path / "mine"
    shutil.copytree(FIRST, mine)
    settings = mine / "lesson.toml"
    settings.write_text(settings.read_text().replace("steps >= 1", "steps => 1"))
    calls = (
        (["lesson", str(mine)], "lesson.toml, line 7: 'steps => 1' is no condition"),
        (["lesson", str(tmp_path / "none")], "none"),
        (["lesson", str(FIRST), "--pack", str(tmp_path / "x.zip")], "ends in .lesson"),
        (["lesson", str(FIRST / "design.json")], "no zip archive"),
    )
    for arguments, said in calls:
        assert main(arguments) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert said in line
