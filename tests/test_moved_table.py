"""A table that was moved, in the window with the real engine: looked for, found, and learned on."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from models.design.data import Data, TableFile
from models.files.storage import write_design
from models.problems.starting import starting
from models.talk.commands import Run
from models.talk.tables import TableWishes
from playground.datasets.tables import choosing, reading
from tests.real_window import PATIENCE, real_window


def test_a_moved_table_is_looked_for_and_learned(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table, moved = tmp_path / "cars.csv", tmp_path / "elsewhere.csv"
    lines = [f"{k},{k % 7},{'ab'[k % 2]}" for k in range(40)]
    table.write_text("\n".join(["age,doors,kind", *lines]), encoding="utf-8")
    found = choosing.found(reading.read(str(table), TableWishes(), lambda _d, _t: None, lambda: False), TableWishes())
    assert found.source is not None
    write_design(str(tmp_path / "cars.json"), starting(Data.of(found.source)))
    table.rename(moved)
    window = real_window(qtbot, tmp_path, monkeypatch)
    window.files.open_path(str(tmp_path / "cars.json"))
    button = window.notice.button
    qtbot.waitUntil(lambda: button.isVisible() and button.text() == "Look for it…", timeout=PATIENCE)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(moved), ""))
    button.click()

    def learned() -> bool:
        source, snapshot = window.document.experiment.data.source, window.run.snapshot
        there = isinstance(source, TableFile) and source.path == str(moved)
        return there and snapshot is not None and snapshot.samples == 40 and snapshot.experiment.data.source == source

    qtbot.waitUntil(learned, timeout=PATIENCE)
    assert window.imports.dialog is None
    assert not window.notice.isVisible()
    window.link.send(Run(3))
    qtbot.waitUntil(lambda: window.run.snapshot is not None and window.run.snapshot.step == 3, timeout=PATIENCE)
    assert not window.run.snapshot.error  # type: ignore[union-attr]
