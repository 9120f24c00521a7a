"""Damaged files and odd paths in the window with a real engine behind it: shown, or one sentence; nothing raises."""

import json
import os
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from models.design.layers import Flatten, Linear
from models.design.wording import one_line
from models.files import storage
from models.files.storage import read_design
from models.talk.commands import Load
from models.talk.snapshot import Snapshot
from playground.session.session import Session
from tests.building import all_built
from tests.mutations import damaged, damaged_json, damaged_trained
from tests.playground.engine.engine_double import Engine
from tests.playground.runs import experiment, started
from tests.test_hostile_files import SEED, SHARE, odd_paths
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import OPENING
from ui.shell.window import MainWindow

MOST_WORK = 2e8  # multiplications of an epoch, about, of what is trained here
TURNS = 20


class Program:
    """A window and a runner that take turns in one thread."""

    def __init__(self, window: MainWindow, engine: Engine, app: QApplication) -> None:
        self.window, self.engine, self._app = window, engine, app
        self.heard: list[Snapshot] = []
        window.link.status.connect(self.heard.append)

    def settle(self) -> None:
        """Let the engine work off what the window asked, and the window show it."""
        for _ in range(TURNS):
            waits = self.engine.waits()
            self.window.link._painted = 0.0
            self.window.link.poll()
            self.window.round.finish()
            self._app.processEvents()
            if waits:
                return

    def check(self) -> None:
        """Fail unless what is said is short and one line, and what is shown are numbers."""
        for snapshot in self.heard:
            metrics = snapshot.metrics
            assert metrics is None or metrics.finite
            assert len(snapshot.error) <= 300
            for reading in snapshot.readings.values():
                for array in reading.values() if isinstance(reading, dict) else [reading]:
                    if isinstance(array, np.ndarray):
                        assert np.isfinite(array).all()
        self.heard.clear()
        said = self.window.notice.label.text()
        assert said == one_line(said)


@pytest.fixture
def program(qtbot: Any, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setattr(QMessageBox, "exec", lambda _: QMessageBox.StandardButton.Discard)
    engine = Engine(session=Session())
    link = EngineLink(engine.inbox.put, engine.outbox.take)
    link.stop()
    window = all_built(MainWindow(Document(read_design(OPENING), name=OPENING.stem), link))
    qtbot.addWidget(window, before_close_func=_leave)
    window.resize(1024, 680)
    window.show()
    made = Program(window, engine, qapp)
    made.settle()
    return made


def _leave(window: MainWindow) -> None:
    window.files.give_up()


def goods(folder: Path) -> dict[str, list[bytes]]:
    """Good files by suffix."""
    source = {"kind": "folder", "folder": {"path": "/nowhere", "classes": ["a", "b"], "side": 8}, "inputs": ["pixels"]}
    pictures = experiment(Flatten(id="n"), Linear(id="n", units=4), kind="digits", data={"samples": 1797})
    own = json.loads(storage.dumps(pictures)) | {"data": source}
    texts = [storage.dumps(e) for e in (experiment(), experiment(kind="iris"), pictures)]
    trained = []
    for number, e in enumerate((experiment(), experiment(kind="iris", optimizer="adam"), pictures)):
        path = folder / f"good-{number}.safetensors"
        assert not started(e, 5).save(str(path), 1).error
        trained.append(path.read_bytes())
    return {".json": [text.encode() for text in (*texts, json.dumps(own))], ".safetensors": trained}


def attack(program: Program, folder: Path, count: int, seed: int) -> None:
    """Open damaged files one after the other, and train what can be trained for a step."""
    good = goods(folder)
    window = program.window
    for number in range(count):
        rng = np.random.default_rng((seed, number))
        suffix = ".json" if number % 2 else ".safetensors"
        content = good[suffix][number // 2 % len(good[suffix])]
        damage = damaged if rng.random() < 0.2 else damaged_json if suffix == ".json" else damaged_trained
        path = folder / f"damaged{suffix}"
        path.write_bytes(damage(content, rng))
        window.notice.clear()
        began = perf_counter()
        try:
            window.files.open_path(str(path))
            if _is_too_much(program):
                window.document.open(read_design(OPENING))
                continue
            program.settle()
            window.actions_["step"].trigger()
            program.settle()
            program.check()
        except BaseException as error:
            error.add_note(f"{path.name}, seed {seed}, number {number}: {path.read_bytes()[:300]!r}")
            raise
        assert perf_counter() - began < 20
        window.files.give_up()


def _is_too_much(program: Program) -> bool:
    """Whether the design that was opened costs more than a test may; then nothing of it reaches the engine."""
    e = program.window.document.experiment
    loads = []
    costly = e.data.info.download or sum(e.parameter_counts().values()) * e.data.info.samples > MOST_WORK
    while costly and not program.engine.inbox.empty():
        loads.append(program.engine.inbox.get())
    return costly and any(isinstance(command, Load) for command in loads)


def test_a_sample_of_damaged_files(program: Program, tmp_path: Path) -> None:
    attack(program, tmp_path, 16, 0)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_four_thousand_damaged_files(program: Program, tmp_path: Path) -> None:
    attack(program, tmp_path, round(4_000 * SHARE), SEED)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="paths of this system")
def test_odd_paths_are_one_sentence_and_change_nothing(
    program: Program, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("odd")
    monkeypatch.chdir(folder)
    window = program.window
    before = window.document.experiment
    for path in odd_paths(folder / "odd"):
        try:
            for attempt in (window.files.open_path, window.data.open_folder):
                window.notice.clear()
                attempt(path)
                assert window.notice.isVisible()
                program.check()
            if path.endswith(storage.TRAINED_SUFFIX) and "dangling" not in path:
                assert window.files._save_to(path)  # the engine answers
                program.settle()
                assert not window.files.saving
                assert "could not be saved" in window.notice.label.text()
        except BaseException as error:
            error.add_note(f"{path[:200]!r}")
            raise
    assert window.document.experiment == before
    assert sorted(os.listdir(folder)) == ["odd"]
