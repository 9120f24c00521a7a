"""Everything at random at full speed for half an hour: memory and objects stay where they are. Slow.

Minutes by environment: PLAYGROUND_SOAK_MINUTES=3 pytest -m slow tests/test_soak.py -s
"""

import ctypes
import gc
import os
import random
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from models.design.layers import BatchNorm, Dropout, Linear
from models.problems.changes import with_kind, with_loss
from tests.building import all_built
from tests.real_window import real_window
from ui.app.files import examples
from ui.panels.catalogue import PANELS
from ui.shell.window import MainWindow

MINUTES = float(os.environ.get("PLAYGROUND_SOAK_MINUTES", "30"))
BEGUN = min(3.0, MINUTES / 3)  # minutes until everything has been used once
MOST = 10.0  # MB more than then
KINDS = "circle", "xor", "gauss", "spiral", "plane", "multi-gauss", "iris", "digits"
pytestmark = [pytest.mark.slow, pytest.mark.timeout(7200)]


@pytest.fixture
def window(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    return real_window(qtbot, tmp_path, monkeypatch)


def megabytes(qtbot: Any) -> float:
    """Of this process, in memory; what is free is given back first, and the least of some moments counts."""
    found = []
    for _ in range(5):
        qtbot.wait(300)
        gc.collect()
        with suppress(AttributeError):  # another library of C
            ctypes.CDLL(None).malloc_trim(0)
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        found.append(pages * os.sysconf("SC_PAGE_SIZE") / 1e6)
    return min(found)


def actions(window: MainWindow, chance: random.Random) -> list[Callable[[], Any]]:
    """What a person may do, one of which is chosen at a time."""
    document = window.document

    def edit(change: Callable[[], Any]) -> Callable[[], None]:
        return lambda: document.edit(change(), "Change")

    def insert() -> Any:
        network, made = document.experiment.network, chance.choice([Linear, Dropout, BatchNorm])(id="new")
        return replace(document.experiment, network=network.insert(chance.randint(0, len(network)), made))

    def remove() -> Any:
        network = document.experiment.network
        if not network.layers:
            return document.experiment
        return replace(document.experiment, network=network.remove(chance.choice(network.layers).id))

    def tune() -> Any:
        training = replace(
            document.experiment.training, learning_rate=chance.choice([0.003, 0.03, 0.1]), batch=chance.randint(1, 64)
        )
        return replace(document.experiment, training=training)

    def leave() -> None:
        window.files.give_up()
        window.files.open_example(chance.choice(examples()))

    trigger = [window.actions_[name].trigger for name in ("play", "step", "step_epoch", "reset", "new_weights", "fit")]
    return [
        *trigger,
        *3 * [edit(lambda: with_kind(document.experiment, chance.choice(KINDS)))],
        edit(lambda: with_loss(document.experiment, "mse")),
        *3 * [edit(insert)],
        *3 * [edit(remove)],
        *3 * [edit(tune)],
        *4 * [document.undo_stack.undo],
        *2 * [document.undo_stack.redo],
        lambda: window.resize(chance.randint(1024, 1500), chance.randint(680, 1000)),
        lambda: window.results.open(chance.choice(PANELS)),
        lambda: window.choices.dress_in(chance.choice(["light", "dark"])),
        leave,
    ]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is measured differently there")
def test_memory_and_objects_stay_where_they_are(window: MainWindow, qtbot: Any) -> None:
    chance, began = random.Random(1), monotonic()
    all_built(window).actions_["full_speed"].setChecked(True)
    window.actions_["play"].trigger()
    known: list[float] = []
    objects: list[int] = []
    done = 0
    while monotonic() - began < 60 * MINUTES:
        chance.choice(actions(window, chance))()
        done += 1
        qtbot.wait(chance.choice([1, 20, 100, 400]))
        if chance.random() < 0.3 and not window.run.running:
            window.actions_["play"].trigger()
        if monotonic() - began > 60 * (BEGUN + len(known) * (MINUTES - BEGUN) / 10):
            window.files.give_up()
            window.files.new()
            qtbot.wait(2000)
            known.append(megabytes(qtbot))
            objects.append(len(window.findChildren(QObject)) + len(QApplication.topLevelWidgets()))
            print(f"{(monotonic() - began) / 60:.1f} min, {done} actions: {known[-1]:.0f} MB, {objects[-1]} objects")
    assert window.run.snapshot is not None
    assert not window.run.lost
    assert known[-1] - known[0] <= MOST
    assert abs(objects[-1] - objects[0]) <= 5
