"""Gradients as a person sees them: what is asked, drawn, listed, said and taken away; and the bars in the picture."""

import csv
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.design.layers import Linear
from models.talk.gradient_probes import GradientCourse, Gradients, LayerHealth
from models.talk.snapshot import Snapshot
from ui.canned.snapshot import canned_snapshot
from ui.look import theme
from ui.network import health
from ui.network.view import NetworkView
from ui.panels.base.alone import example
from ui.panels.gradients.gradients import GradientsPanel
from ui.panels.gradients.measures import MEASURES

LAYERS = ("layer-1", "layer-2", "output")


def course(**values: Any) -> GradientCourse:
    numbers = np.array([[0.1, 0.2, 0.4], [0.01, 0.02, 0.04]], np.float32)
    share = np.array([[0.0, 0.5, np.nan], [0.25, 1.0, np.nan]], np.float32)
    none = np.full((2, 3), np.nan, np.float32)
    step, epoch = np.array([0, 50]), np.array([0.0, 2.0])
    made = GradientCourse(LAYERS, (4, 2, 1), step, epoch, numbers, numbers / 100, none, share, 0)
    return replace(made, **values)


def snapshot(found: GradientCourse | None, **values: Any) -> Snapshot:
    readings: dict[Any, object] = {} if found is None else {Gradients(): found}
    filled: dict[str, Any] = {"running": False, "samples": 500, **values}
    return replace(canned_snapshot(example()), readings=readings, **filled)


@pytest.fixture
def panel(qtbot: Any) -> GradientsPanel:
    made = GradientsPanel()
    qtbot.addWidget(made)
    made.resize(340, 170)
    made.show()
    made.show_experiment(example())
    return made


def listed(panel: GradientsPanel) -> list[str]:
    return [panel.layers.item(row).text() for row in range(panel.layers.count())]


def test_each_layer_has_its_line_and_its_newest_value(panel: GradientsPanel) -> None:
    assert panel.questions() == {Gradients()}
    panel.show_snapshot(snapshot(course()))
    assert listed(panel) == ["0.01  Linear 4", "0.02  Linear 2", "0.04  Output 1"]
    x, y = panel.chart.lines[1].getData()
    np.testing.assert_allclose(x, [0, 2])
    np.testing.assert_allclose(y, np.log10([0.2, 0.02]), rtol=1e-6)
    assert panel.chart.accessibleDescription() == "Gradient. Linear 4: 0.01, Linear 2: 0.02, Output 1: 0.04"
    panel.choice.setCurrentIndex(3)
    assert listed(panel)[:2] == ["25.0 %  Linear 4", "100.0 %  Linear 2"]
    np.testing.assert_allclose(panel.chart.lines[0].getData()[1], [0, 0.25])
    panel.choice.setCurrentIndex(1)
    assert listed(panel)[0] == "1e−4  Linear 4"
    assert "0.0001 and 0.01" in panel.choice.toolTip()


@pytest.mark.parametrize("height", [130, 60])
def test_names_of_layers_are_whole_in_the_narrowest_column(panel: GradientsPanel, height: int) -> None:
    panel.resize(246, height)
    panel.show_snapshot(snapshot(course(gradient=np.full((2, 3), 1.234e-5, np.float32))))
    QApplication.processEvents()
    wide = panel.layers.width()
    assert "1.2e−5  Linear 4" in listed(panel)
    assert panel.layers.sizeHintForColumn(0) <= panel.layers.viewport().width()
    assert panel.layers.geometry().right() <= panel.layers.parentWidget().width()
    assert panel.chart.width() >= 96
    panel.show_snapshot(snapshot(course()))  # shorter numbers
    assert panel.layers.width() == wide


def test_why_nothing_is_drawn_is_said(panel: GradientsPanel) -> None:
    fresh = GradientsPanel()
    assert fresh.message.text() == "Waiting for the engine…"
    panel.show_snapshot(snapshot(None, samples=0, error="The folder is gone."))
    assert panel.message.text() == "The folder is gone."
    panel.show_snapshot(snapshot(None))
    assert panel.message.text() == "Measuring…"
    first = course()
    only = {name: getattr(first, name)[:1] for name in ("step", "epoch", "gradient", "update", "dead", "saturated")}
    panel.show_snapshot(snapshot(replace(first, **only)))
    assert panel.chart.message.text() == "Train, and the lines begin."
    assert listed(panel)[0] == "0.1  Linear 4"
    panel.choice.setCurrentIndex(2)
    assert panel.chart.message.text() == "No layer here has such an activation."
    panel.show_stale(True)
    assert panel.message.text() == "This design cannot run yet."


def test_lines_of_layers_that_are_gone_are_dropped(panel: GradientsPanel) -> None:
    panel.show_snapshot(snapshot(course()))
    design = example()
    grown = replace(design, network=design.network.insert(2, Linear(id="new", units=3)))
    panel.show_experiment(grown)
    assert panel.message.text() == "Measuring…"
    other = replace(design, network=design.network.remove("layer-1"))
    panel.show_experiment(other)
    panel.show_snapshot(snapshot(course()))  # one of a moment ago
    assert panel.message.text() == "Measuring…"


def test_a_chosen_layer_stands_out_and_points_are_told(panel: GradientsPanel, qtbot: Any) -> None:
    panel.show_snapshot(snapshot(course()))
    panel.layers.setCurrentRow(1)
    widths = [line.opts["pen"].widthF() for line in panel.chart.lines]
    assert widths == [1.5, 3, 1.5]
    said: list[str] = []
    panel.hint.connect(said.append)
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Qt.Key.Key_Left)
    QTest.keyClick(panel.chart, Qt.Key.Key_Left)
    assert said[-1] == "Epoch 0.0: Linear 4: 0.1 · Linear 2: 0.2 · Output 1: 0.4"
    QTest.keyClick(panel.chart, Qt.Key.Key_Right)
    assert said[-1].startswith("Epoch 2.0")


def test_the_course_is_taken_away_as_a_table(panel: GradientsPanel) -> None:
    assert panel.exports() == []
    panel.show_snapshot(snapshot(course()))
    (found,) = panel.exports()
    assert found.table is not None
    rows = list(csv.DictReader(found.table().splitlines()))
    assert len(rows) == 6
    assert rows[4] == {
        "epoch": "2", "step": "50", "layer": "Linear 2", "gradient": "0.02", "update": "0.0002", "dead": "",
        "saturated": "1",
    }  # fmt: skip


def test_every_measure_is_on_offer_with_its_words(panel: GradientsPanel) -> None:
    names = [panel.choice.itemText(row) for row in range(panel.choice.count())]
    assert names == ["Gradient", "Step ÷ weights", "Dead units", "Saturated units"]
    assert len({measure.doc for measure in MEASURES}) == 4


def colours_under_card(view: NetworkView, layer_id: str) -> set[str]:
    column = view.stage.layout.column(layer_id)
    assert column is not None
    box = health.bar_box(column.card)
    picture = view.canvas.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    found = set()
    for share in np.linspace(0.02, 0.98, 40):
        at = view.canvas.mapFromScene(box.x + share * box.width, box.y + box.height / 2)
        found.add(picture.pixelColor(round(at.x() * ratio), round(at.y() * ratio)).name())
    return found


def test_the_picture_has_a_bar_under_each_layer_as_long_as_the_panel_asks(qtbot: Any) -> None:
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    view.show_experiment(example())
    good, bad = theme.LIGHT.good, theme.LIGHT.bad
    view.show_snapshot(snapshot(None))
    assert good not in colours_under_card(view, "layer-1")
    half = np.array([[0.5, 0.5, 0.5]] * 2, np.float32)
    view.show_snapshot(snapshot(course(dead=half, saturated=np.full((2, 3), np.nan, np.float32))))
    assert good in colours_under_card(view, "layer-1")
    said = view.stage.healths["layer-1"]
    assert health.in_words(said) == "gradient 0.01 · step ÷ weights 1e−4 · 50.0 % dead"
    view.show_snapshot(snapshot(None))
    assert not {good, bad} & colours_under_card(view, "layer-1")


def test_a_gradient_next_to_nothing_beside_the_others_is_marked() -> None:
    healths = {name: LayerHealth(value, None, None, None) for name, value in (("a", 1e-7), ("b", 0.5), ("c", 2e-4))}
    assert health.tiny_gradients(healths) == {"a"}
