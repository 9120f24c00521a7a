"""A place of the plane is explained: what is asked, what is marked, what is said; by mouse and by keys."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from models.talk.plane_probes import Decision, WhoDecided
from models.talk.probes import AllSamples
from ui.canned.snapshot import canned_snapshot
from ui.panels.base.alone import example
from ui.panels.plane import decision_words
from ui.panels.plane.boundary import BoundaryPanel


@pytest.fixture
def panel(qtbot: Any) -> BoundaryPanel:
    made = BoundaryPanel()
    qtbot.addWidget(made)
    made.resize(340, 420)
    made.show()
    return made


def shown(panel: BoundaryPanel, kind: str = "circle") -> None:
    panel.show_experiment(example(kind))
    panel.show_snapshot(canned_snapshot(example(kind)))


def asked(panel: BoundaryPanel) -> list[WhoDecided]:
    return [probe for probe in panel.questions() if isinstance(probe, WhoDecided)]


def test_a_click_asks_marks_the_nearest_samples_and_says_who_decided(qtbot: Any, panel: BoundaryPanel) -> None:
    shown(panel)
    told: list[Any] = []
    for signal in (panel.decided, panel.samples_marked):
        signal.connect(told.append)
    assert asked(panel) == []
    assert panel.place.note.isHidden()
    at, height = panel.map.place(2.0, -3.0), panel.map.height()
    qtbot.mouseClick(panel.map.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    assert panel.map.height() == height  # nothing moves under the mouse
    (question,) = asked(panel)
    assert question.values == pytest.approx((2.0, -3.0), abs=0.05)
    panel.show_snapshot(canned_snapshot(example("circle")))
    assert told[0] == frozenset(range(5))
    assert isinstance(told[1], Decision)
    assert panel.place.words.text().startswith(("blue 0.", "orange 0."))
    assert panel.map.accessibleDescription() == panel.place.words.text()
    ends = np.stack(panel.place.ties.getData(), 1)[1::2]
    samples = canned_snapshot(example("circle")).reading(AllSamples())
    assert samples is not None
    np.testing.assert_array_equal(ends, samples.points[:5])
    panel.place.close.click()
    assert told[2:] == [frozenset(), None]
    assert asked(panel) == []
    assert panel.place.note.isHidden()


@pytest.mark.parametrize("kind", ["circle", "iris", "plane"])
def test_the_bubble_says_the_answer_that_is_explained(panel: BoundaryPanel, kind: str) -> None:
    shown(panel, kind)
    columns = example(kind).data.info.columns
    x, y = (c.low + 0.3749 * (c.high - c.low) for c in columns[:2])
    panel.place.put(x, y)
    (question,) = asked(panel)
    snapshot = canned_snapshot(example(kind))
    found = snapshot.reading(question)
    assert found is not None
    panel.show_snapshot(replace(snapshot, readings={**snapshot.readings, question: replace(found, answer=0.4321)}))
    panel.map.moved.emit(x, y)
    assert "0.43" in panel.place.words.text()
    assert panel.bubble.value.endswith(" 0.43")
    assert panel.read_out(x, y).split("   ")[2] == panel.bubble.value
    panel.map.moved.emit(x + 0.02 * (columns[0].high - columns[0].low), y)
    assert "0.43" not in panel.read_out(x + 0.02 * (columns[0].high - columns[0].low), y)
    panel.place.put(x, y + 1e-3 * (columns[1].high - columns[1].low))  # not answered yet
    assert "0.43" not in panel.read_out(x, y)


def test_by_keys(qtbot: Any, panel: BoundaryPanel) -> None:
    shown(panel)
    qtbot.keyClick(panel.map, Qt.Key.Key_Left)  # there is no place yet
    assert asked(panel) == []
    qtbot.keyClick(panel.map, Qt.Key.Key_Return)
    assert asked(panel) == [WhoDecided((0.0, 0.0))]
    for key, modifier in (("Right", "NoModifier"), ("Up", "ShiftModifier")):
        qtbot.keyClick(panel.map, getattr(Qt.Key, f"Key_{key}"), getattr(Qt.KeyboardModifier, modifier))
    assert asked(panel)[0].values == pytest.approx((0.24, 0.024))
    for _ in range(60):
        qtbot.keyClick(panel.map, Qt.Key.Key_Right)
    assert asked(panel)[0].values[0] == 6.0  # the edge
    qtbot.keyClick(panel.map, Qt.Key.Key_Escape)
    assert asked(panel) == []


def test_other_columns_are_at_their_means_and_other_axes_end_it(panel: BoundaryPanel) -> None:
    shown(panel, "iris")
    samples = canned_snapshot(example("iris")).reading(AllSamples())
    assert samples is not None
    panel.place.put(6.0, 3.0)
    expected = samples.points[samples.training].mean(0)
    expected[:2] = 6.0, 3.0
    assert asked(panel)[0].values == pytest.approx(tuple(expected.tolist()))
    panel.set_axes(2, 3)
    assert asked(panel) == []


def test_nothing_is_lit_while_the_panel_is_hidden(panel: BoundaryPanel) -> None:
    shown(panel)
    panel.place.put(1.0, 1.0)
    panel.show_snapshot(canned_snapshot(example("circle")))
    told: list[Any] = []
    panel.decided.connect(told.append)
    panel.hide()
    panel.show()
    assert told[0] is None
    assert isinstance(told[1], Decision)


@pytest.mark.parametrize("kind", ["circle", "iris", "plane"])
def test_the_words_name_who_said_most(kind: str) -> None:
    e = example(kind)
    layer = e.network.layers[0].id
    ids = list(e.shapes())
    shares = np.array([0.2, -0.7, *[0.02] * (e.shapes()[layer][0] - 2)], np.float32)
    wires = np.zeros((len(shares), e.shapes()["inputs"][0]), np.float32)
    wires[1, 0] = -1
    sides = (-1, -1) if kind == "plane" else (1, 0)
    units = {layer: shares, ids[0]: np.array([1.0, *[0.0] * (wires.shape[1] - 1)], np.float32)}
    found = Decision(*sides, 0.9, 2.0, 0.5, units, {layer: wires}, {layer: 1.0}, np.arange(2))
    samples = canned_snapshot(e).reading(AllSamples())
    assert samples is not None
    text = decision_words.decision(e, found, samples)
    names = e.data.info.shown_classes
    if kind == "plane":
        expected = ["Value 0.90 here, 0.50 for the usual sample", "neuron 2 downwards 74 %", "neuron 1 upwards 21 %"]
    else:
        expected = [
            f"{names[1]} 0.90 here, rather than {names[0]}",
            f"neuron 2 for {names[0]} 7",
            f"1 for {names[1]} 2",
        ]
    for part in (*expected, "nearest training samples", "strongest: Weight from Input", " 100 %"):
        assert part in text


def test_a_click_far_from_the_plane_explains_nothing(qtbot: Any, panel: BoundaryPanel) -> None:
    shown(panel)
    qtbot.mouseClick(panel.map.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert asked(panel) == []
