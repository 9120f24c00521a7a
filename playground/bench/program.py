"""The whole program: seconds until its window is shown and its engine ready, and its speed while shown."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, time

from models.design.spec import SpecError
from models.files.checkpoint import read_experiment
from models.files.resources import PROGRAM
from playground.bench.rows import Effort, Row
from playground.bench.small import WINDOW, design, headless
from playground.session.session import Session

_PATIENCE = 180  # s for a demo on a slow machine


def rows(effort: Effort) -> Iterator[Row]:
    """Snapshots first, then the window, in its own process."""
    yield from _snapshots(effort)
    yield from _window(effort)


def _snapshots(effort: Effort) -> Iterator[Row]:
    for name, units in (("2-4-2-1", (4, 2)), ("2-64-64-1", (64, 64))):
        session = Session()
        session.load(design(*units, batch=10))
        times = []
        for _ in range(10 * effort.rounds):
            session.advance(100)
            began = perf_counter()
            session.snapshot(WINDOW)
            times.append(1000 * (perf_counter() - began))
        yield Row("snapshot", f"{name}, all panels", median(times), "ms")


def _window(effort: Effort) -> Iterator[Row]:
    """The demo: five seconds of the opening example with every panel shown."""
    with tempfile.TemporaryDirectory() as folder:
        began = time()
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}  # as users have it
        try:
            done = subprocess.run(
                [sys.executable, str(PROGRAM / "main.py"), "--demo", folder],
                capture_output=True,
                text=True,
                timeout=_PATIENCE,
                env=environment,
            )
        except subprocess.TimeoutExpired as late:
            raise SpecError("The demo was not done within {seconds:g} s.", seconds=late.timeout) from None
        if done.returncode:
            raise SpecError("The demo failed: {why}", why=(done.stdout + done.stderr).strip()[-300:])
        result = json.loads((Path(folder) / "result.json").read_text(encoding="utf-8"))
    yield Row("program", "window shown", result["shown_at"] - began, "s")
    yield Row("program", "engine ready", result["ready_at"] - began, "s")
    session = Session()
    session.load(read_experiment(PROGRAM / "resources" / "examples" / "circle.json"))
    headless(session, 0.3)
    alone = headless(session, max(5 * effort.seconds, 2.0))
    shown = result["steps_per_second"]
    yield Row("program", "opening example in the window", shown, "steps/s", shown / alone, "headless")
    yield Row("program", "lateness of the event loop, p95", result["lateness_p95_ms"], "ms")
    yield Row("program", "lateness of the event loop, largest", result["lateness_max_ms"], "ms")
