"""The checks of an accelerator are rehearsed where there is none, on a machine with little installed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from playground.bench import accelerator, small
from playground.cli import main

BARE = Path(__file__).parent / "bare.py"


def test_the_checks_run_on_a_bare_machine() -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "CUDA_VISIBLE", "QT_"))}
    done = subprocess.run(
        [sys.executable, str(BARE)],
        capture_output=True,
        text=True,
        timeout=110,
        env=environment | {"CUDA_VISIBLE_DEVICES": ""},
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]
    first, rehearsed = done.stdout.strip().rsplit("\n", 1)
    assert "torch finds no accelerator on this machine" in first
    assert "13 passed, 7 skipped" in rehearsed


def test_a_part_that_fails_is_said_and_the_others_are_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def lost(*_: object) -> None:
        raise RuntimeError("CUDA error: unspecified launch failure")

    monkeypatch.setattr(accelerator, "learns_mnist", lambda: small.design(4, 2, batch=10))
    monkeypatch.setattr(accelerator, "compared", lost)
    saved = tmp_path / "card.json"
    assert main.main(["bench", "--device", "cpu", "--quick", "--json", "--save", str(saved)]) == 1
    said = capsys.readouterr()
    assert said.err == (
        "playground bench: Pictures of MNIST's size: RuntimeError: CUDA error: unspecified launch failure.\n"
    )
    found = json.loads(said.out)
    assert found["failed"].keys() == {"Pictures of MNIST's size"}
    assert [row["unit"] for row in found["rows"]] == ["s", "%", "ms", "ms", "ppm"]
    assert json.loads(saved.read_text())["rows"] == found["rows"]


def test_a_device_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["bench", "--device", "xpu"]) == 2
    assert capsys.readouterr().err == "playground bench: xpu: there is no xpu device on this machine.\n"
