"""The real program in processes of its own: closing, stuttering, starting. Slow; counts by environment."""

import json
import os
import random
import statistics
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from time import time
from typing import Any

import pytest

from models.files import checkpoint, storage
from playground.datasets.dataset import make
from playground.datasets.not_here import NotHere

ROOT = Path(__file__).parent.parent
COUNT = int(os.environ.get("PLAYGROUND_SLOW_COUNT", "100"))
pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]


def drive(*arguments: str, timeout: float = 120) -> tuple[int, dict[str, Any], float]:
    """Exit code, what was printed last, and when the process was gone."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}  # as users have it
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "drive.py"), *arguments],
        capture_output=True,
        text=True,
        timeout=timeout,
        cwd=ROOT,
        env=environment,
    )
    ended = time()
    lines = done.stdout.strip().splitlines()
    assert lines, done.stderr
    return done.returncode, json.loads(lines[-1]), ended


@pytest.mark.parametrize("how", ["idle", "playing", "saving"])
def test_closing_at_random_moments(how: str, tmp_path: Path) -> None:
    chance = random.Random(how)
    worst_gone = worst_ended = 0.0
    for i in range(max(1, -(-COUNT // 3))):
        folder = tmp_path / str(i)
        folder.mkdir()
        code, said, ended = drive("close", f"{chance.uniform(0.05, 7):.3f}", how, str(folder))
        assert code == 0
        assert said["hidden"]
        worst_gone = max(worst_gone, said["gone"] - said["asked"])
        worst_ended = max(worst_ended, ended - said["asked"])
        for written in folder.glob("*.safetensors"):
            checkpoint.read_checkpoint(written)
    print(f"{how}: gone within {worst_gone:.3f} s, ended within {worst_ended:.3f} s")
    assert worst_gone <= 0.3
    assert worst_ended <= 2.0


def test_the_window_does_not_stutter() -> None:
    code, late, _ = drive("late", "30" if COUNT >= 100 else "8")
    print(late)
    assert code == 0
    assert late["epochs"] > 100
    assert late["p95"] <= 16
    assert late["max"] <= 100
    assert late["starting_max"] <= 1000


def test_the_window_does_not_stutter_while_60000_changed_pictures_train(tmp_path: Path) -> None:
    template = storage.read_design(ROOT / "resources" / "templates" / "small-cnn.json")
    try:
        make(template.data)
    except NotHere:
        pytest.skip("MNIST is neither in the folder that PLAYGROUND_DATA names nor in the cache")
    changed = replace(template.training, rotate=15, scale=0.15, shift=0.1, thickness=0.5)
    storage.write_design(tmp_path / "changed.json", replace(template, training=changed))
    code, late, _ = drive("late", "30" if COUNT >= 100 else "8", str(tmp_path / "changed.json"))
    print(late)
    assert code == 0
    assert late["steps"] > 20
    assert late["p95"] <= 16


def test_the_window_is_there_soon() -> None:
    seconds: dict[str, list[float]] = {"plot": [], "window": []}
    drive("show", "window")  # the first start compiles
    for _ in range(7):
        for what, times in seconds.items():
            times.append(drive("show", what)[1]["seconds"])
    ratio = statistics.median(seconds["window"]) / statistics.median(seconds["plot"])
    print(f"window {statistics.median(seconds['window']):.3f} s, ratio {ratio:.2f}")
    assert ratio <= 1.5


def test_play_pressed_at_once_trains_soon(tmp_path: Path) -> None:
    drive("start", "play", str(tmp_path))  # the first start compiles
    found = [drive("start", "play", str(tmp_path))[1] for _ in range(5)]
    seconds = {what: statistics.median(said[what] for said in found) for what in ("shown", "ready", "trains")}
    print(seconds)
    assert seconds["trains"] - seconds["shown"] <= 2.0
