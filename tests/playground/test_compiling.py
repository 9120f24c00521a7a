"""The kernel is compiled once a machine, by a child process where a window is waiting."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

WINDOW = """
from time import perf_counter, sleep
from models.experiment import Experiment
from playground.session import Session
session = Session(wait=False)
session.load(Experiment())
seen, losses, deadline = [session.stepper], [], perf_counter() + 100
while session.stepper == "torch" and perf_counter() < deadline:
    session.advance(1)
    losses.append(session.metrics().train_loss)
    sleep(0.01)
seen.append(session.stepper)
session.advance(1)
losses.append(session.metrics().train_loss)
assert all(abs(a - b) < 0.2 for a, b in zip(losses, losses[1:])), losses
print(*seen)
"""


def run(code: str, cache: Path) -> list[str]:
    environment = {**os.environ, "NUMBA_CACHE_DIR": str(cache)}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.slow
def test_torch_stands_in_until_a_child_has_compiled(tmp_path: Path) -> None:
    assert run(WINDOW, tmp_path) == ["torch", "fused"]
    assert run(WINDOW, tmp_path) == ["fused", "fused"]
