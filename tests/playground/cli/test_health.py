"""`main.py --check` says what is missing on this machine, and runs without any of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from playground.cli import health

ROOT = Path(__file__).parents[3]


def test_on_this_machine_nothing_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert health.check() == 0
    said = capsys.readouterr().out.splitlines()
    assert all(line.startswith("ok ") for line in said)
    assert any("torch 2." in line for line in said)


def test_what_is_missing_is_named_with_its_cure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(name: str) -> object:
        raise OSError("libEGL.so.1: cannot open shared object file")

    monkeypatch.setattr(health.importlib, "import_module", broken)
    assert health.check() == 1
    lines = capsys.readouterr().out.splitlines()
    assert "missing  PySide6.QtWidgets, for the window: libEGL.so.1: cannot open shared object file." in lines[1]
    assert "make run" in lines[1]


def test_it_runs_without_qt() -> None:
    code = (
        "import runpy, sys\n"
        "sys.modules['PySide6'] = None\n"
        "sys.argv = ['main.py', '--check']\n"
        "runpy.run_path('main.py', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "missing  PySide6.QtWidgets" in done.stdout
    assert done.stderr == ""
