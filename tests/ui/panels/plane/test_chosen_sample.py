"""The sample chosen in a list has a ring on the plot, and a click on the plot chooses one."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from models.talk.probes import AllSamples
from ui.canned.snapshot import canned_snapshot
from ui.panels.base.alone import example
from ui.panels.plane.boundary import BoundaryPanel


@pytest.fixture
def panel(qtbot: Any) -> BoundaryPanel:
    made = BoundaryPanel()
    qtbot.addWidget(made)
    made.resize(420, 460)
    made.show()
    experiment = example("iris")
    made.show_experiment(experiment)
    made.show_snapshot(replace(canned_snapshot(experiment), samples=150))
    return made


def place(panel: BoundaryPanel, number: int) -> QPoint:
    samples = canned_snapshot(example("iris")).reading(AllSamples())
    assert samples is not None
    return panel.map.place(*samples.points[number, :2].tolist())


def training(panel: BoundaryPanel) -> list[int]:
    samples = canned_snapshot(example("iris")).reading(AllSamples())
    assert samples is not None
    return [int(k) for k in samples.training.nonzero()[0]]


def test_a_chosen_sample_has_a_ring_at_its_place(panel: BoundaryPanel) -> None:
    panel.show_sample(7)
    x, y = panel.chosen.ring.getData()
    assert panel.map.place(float(x[0]), float(y[0])) == place(panel, 7)
    panel.show_sample(None)
    assert len(panel.chosen.ring.getData()[0]) == 0


def test_the_ring_follows_the_axes(panel: BoundaryPanel) -> None:
    panel.show_sample(7)
    before = panel.chosen.ring.getData()[0][0]
    panel.set_axes(2, 3)
    panel.show_snapshot(replace(canned_snapshot(example("iris")), samples=150))
    assert panel.chosen.ring.getData()[0][0] != before


def test_a_click_on_a_sample_chooses_it_and_one_beside_chooses_none(qtbot: Any, panel: BoundaryPanel) -> None:
    told: list[int] = []
    panel.sample_chosen.connect(told.append)
    number = training(panel)[5]
    viewport = panel.map.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place(panel, number))
    assert place(panel, told[0]) == place(panel, number)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=panel.map.view_rect().topLeft() + QPoint(2, 2))
    assert told[1:] == [-1]


def test_a_drag_chooses_nothing(qtbot: Any, panel: BoundaryPanel) -> None:
    told: list[int] = []
    panel.sample_chosen.connect(told.append)
    viewport, start = panel.map.viewport(), place(panel, training(panel)[5])
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(30, 0))
    assert told == []
