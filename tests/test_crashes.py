"""The real program is killed while somebody edits and trains: next to nothing is lost. Slow; counts by environment."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from time import sleep, time
from typing import Any

import pytest

from models.files import checkpoint, unsaved

ROOT = Path(__file__).parent.parent
COUNT = int(os.environ.get("PLAYGROUND_SLOW_COUNT", "100"))
LOST = 2.0  # s of edits at most; one edit a fifth of a second
pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]


def session(folder: Path, seconds: float) -> tuple[list[dict[str, Any]], float]:
    """Start an edit session, kill it so long after its first edit: what it had printed, and when it was killed."""
    with subprocess.Popen(
        [sys.executable, "tests/drive.py", "edit", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = [json.loads(process.stdout.readline())]
        sleep(seconds)
        killed = time()
        process.kill()
        said += [json.loads(line) for line in process.stdout if line.endswith("}\n")]
    return said, killed


def test_a_killed_edit_session_loses_next_to_nothing(tmp_path: Path) -> None:
    chance = random.Random(1)
    worst = 0.0
    for number in range(COUNT):
        folder = tmp_path / str(number)
        folder.mkdir()
        long = number % 10 == 9  # long enough for a copy of the run
        said, killed = session(folder, 33 + chance.uniform(0, 5) if long else chance.uniform(1.2, 6))
        (left,) = unsaved.left(folder / "data" / "unsaved")
        work = left.read()
        kept = round((work.experiment.training.learning_rate - 0.01) * 1e5)
        lost = [one for one in said if one["edit"] > kept]
        worst = max(worst, max((killed - one["at"] for one in lost[:1]), default=0.0))
        assert len(lost) <= 1 or killed - lost[0]["at"] <= LOST
        if long:
            assert work.run
        if work.run:
            checkpoint.read_checkpoint(left.path / work.run)
            assert work.epoch > 0
        names = {path.name for path in left.path.iterdir()}
        assert {unsaved.DOCUMENT, "lock"} <= names
        assert len(names) <= 5  # besides a copy, one that was being written, and its temporary file
        left.delete()
        assert list((folder / "data" / "unsaved").iterdir()) == []
    print(f"{COUNT} kills: at most {worst:.2f} s of edits lost")
