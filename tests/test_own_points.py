"""Points of a person's own, in the window with the real engine: typed, painted while it learns, taken back."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.design.data import Data, Points
from models.design.network import OUTPUT_ID
from models.problems.changes import with_data
from models.talk.probes import Curve
from models.talk.snapshot import Snapshot
from tests.real_window import PATIENCE, real_window
from ui.data.points_dialog import PointsDialog
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import BoundaryPanel
from ui.panels.plane.curve import RESOLUTION, CurvePanel
from ui.shell.window import MainWindow


@pytest.fixture
def window(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    return real_window(qtbot, tmp_path, monkeypatch)


def newest(window: MainWindow) -> Snapshot:
    assert window.run.snapshot is not None
    return window.run.snapshot


def set_on_the_picture(window: MainWindow, qtbot: Any, value: str, times_tab: int) -> None:
    """Type a weight, or after a Tab a bias, of the output into the picture of the network."""
    view = window.network

    def is_there() -> bool:
        found = view.stage.parameters(OUTPUT_ID)
        return len(found) == 2 and all(view.stage.parameter(one) is not None for one in found)

    qtbot.waitUntil(is_there, timeout=PATIENCE)
    view.pointing.edit_first(OUTPUT_ID)
    box = view.pointing.parameter_editor.box
    for _ in range(times_tab):
        QTest.keyClick(box, Qt.Key.Key_Tab)
    box.setText(value)
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_the_line_of_the_first_lesson_has_a_mean_squared_error_of_2_5(
    window: MainWindow, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exec_(dialog: PointsDialog) -> int:
        QApplication.clipboard().setText("x\ty\n1\t3\n2\t5\n")
        dialog.paste_button.click()
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(PointsDialog, "exec", exec_)
    network = window.document.experiment.network
    for layer in network.layers:
        network = network.remove(layer.id)
    window.document.edit(replace(window.document.experiment, network=network), "Only an output")
    window.data.gallery.tiles["points"].click()
    window.data.points_form.table.click()
    share = replace(window.document.experiment.data, train_share=1.0)
    window.document.edit(replace(window.document.experiment, data=share), "All for training")
    panel = window.results.panel(CurvePanel)
    qtbot.waitUntil(lambda: newest(window).reading(Curve(RESOLUTION)) is not None, timeout=PATIENCE)
    assert panel.isVisible()
    set_on_the_picture(window, qtbot, "-1", 0)
    set_on_the_picture(window, qtbot, "5", 1)
    qtbot.waitUntil(
        lambda: newest(window).metrics is not None and newest(window).metrics.train_loss == pytest.approx(2.5),
        timeout=PATIENCE,
    )
    metrics = newest(window).metrics
    assert metrics is not None
    assert metrics.test_loss is None
    window.round.finish()
    assert "2.5" in window.results.panel(LossPanel).findChild(object, "number-train").text()
    answer = newest(window).reading(Curve(RESOLUTION))
    assert answer is not None
    column = window.document.experiment.data.info.columns[0]
    across = column.low + (np.arange(RESOLUTION) + 0.5) / RESOLUTION * (column.high - column.low)
    np.testing.assert_allclose(answer, 5 - across, atol=1e-5)


def test_painting_goes_on_with_what_is_learned_and_undo_brings_the_points_back(window: MainWindow, qtbot: Any) -> None:
    window.data.gallery.tiles["points"].click()
    panel = window.results.panel(BoundaryPanel)
    pad = panel.paint.pad
    first = window.document.experiment.data.source
    window.actions_["full_speed"].setChecked(True)
    window.actions_["play"].trigger()
    qtbot.waitUntil(lambda: newest(window).epoch >= 20, timeout=PATIENCE)
    epoch = newest(window).epoch
    for key, sign in ((Qt.Key.Key_1, 1), (Qt.Key.Key_2, -1)):
        QTest.keyClick(pad, key)
        places = [
            QPoint(
                round(pad.width() * (0.5 - 0.1 * sign + 0.3 * math.cos(a))),
                round(pad.height() * (0.5 + 0.05 * sign - 0.3 * sign * math.sin(a))),
            )
            for a in np.linspace(0.2, math.pi - 0.2, 40)
        ]
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[0])
        for place in places[1:]:
            QTest.mouseMove(pad, place)
            qtbot.wait(5)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[-1])
    source = window.document.experiment.data.source
    assert isinstance(source, Points)
    assert len(source.rows) > 100
    qtbot.waitUntil(lambda: newest(window).experiment == window.document.experiment, timeout=PATIENCE)
    assert newest(window).running
    assert newest(window).epoch > epoch, "nothing began anew"
    qtbot.waitUntil(lambda: newest(window).epoch > epoch + 200, timeout=PATIENCE)
    qtbot.waitUntil(lambda: panel.map.image.image is not None, timeout=PATIENCE)
    for _ in range(2):
        window.document.undo_stack.undo()
    assert window.document.experiment.data.source == first
    qtbot.waitUntil(lambda: newest(window).experiment == window.document.experiment, timeout=PATIENCE)
    assert newest(window).epoch > epoch


def test_painted_points_are_there_again_after_save_and_open(window: MainWindow, qtbot: Any, tmp_path: Path) -> None:
    source = Points(columns=("size",), classes=(), target="price").added([((float(k),), 2.0 * k) for k in range(1, 9)])
    window.document.edit(with_data(window.document.experiment, Data.of(source.fitted())), "Points")
    path = str(tmp_path / "mine.json")
    assert window.files._save_to(path)
    before = window.document.experiment
    window.files.give_up()
    window.files.new()
    assert window.document.experiment != before
    window.files.open_path(path)
    qtbot.waitUntil(lambda: window.document.experiment == before, timeout=PATIENCE)
    assert window.results.panel(CurvePanel).isVisible()


def test_edited_points_keep_their_scale_until_rescale(window: MainWindow, qtbot: Any) -> None:
    source = Points(columns=("size",), classes=(), target="price").added([((float(k),), 2.0 * k) for k in range(1, 9)])
    data = replace(Data.of(source.fitted()), standardise=True, train_share=1.0)
    window.document.edit(with_data(window.document.experiment, data), "Points")
    panel = window.results.panel(CurvePanel)
    qtbot.waitUntil(lambda: panel.scale.text() != "", timeout=PATIENCE)
    first = panel.scale.text()
    assert first == "Standardised: the network sees (size − 4.5) / 2.291."
    more = source.fitted().added([((100.0,), 3.0)])
    window.document.edit(replace(window.document.experiment, data=replace(data, source=more)), "Add")
    qtbot.waitUntil(lambda: newest(window).experiment == window.document.experiment, timeout=PATIENCE)
    qtbot.wait(100)
    assert panel.scale.text() == first
    qtbot.waitUntil(window.data.points_form.rescale.isEnabled, timeout=PATIENCE)
    window.data.points_form.rescale.click()
    qtbot.waitUntil(lambda: panel.scale.text() != first, timeout=PATIENCE)
    assert (
        panel.scale.text()
        == f"Standardised: the network sees (size − {136 / 9:.4g}) / {np.std([*range(1, 9), 100]):.4g}."
    )
    second = panel.scale.text()
    window.document.undo_stack.undo()
    qtbot.waitUntil(lambda: panel.scale.text() == first, timeout=PATIENCE)
    window.document.undo_stack.redo()
    qtbot.waitUntil(lambda: panel.scale.text() == second, timeout=PATIENCE)
    assert not window.data.points_form.rescale.isEnabled()
