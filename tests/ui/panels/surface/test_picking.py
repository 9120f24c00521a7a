"""The two weights on the axes are clicked in the picture of the network, and are marked there."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.talk.surface_probes import LossSurface, Place
from ui.canned.snapshot import canned_snapshot
from ui.network.hits import Hit
from ui.network.view import NetworkView
from ui.panels.surface.surface import SurfacePanel

E = Experiment(network=Network().insert(0, Linear(id="n", units=3)))


@pytest.fixture
def both(qtbot: Any) -> tuple[NetworkView, SurfacePanel]:
    view, panel = NetworkView(), SurfacePanel()
    panel.parameters_shown.connect(view.show_picked)
    view.parameter_picked.connect(panel.take_parameter)
    for part in (view, panel):
        qtbot.addWidget(part)
        part.resize(640, 560)
        part.show()
        part.show_experiment(E)
        part.show_snapshot(canned_snapshot(E))
    panel.planes.kind.setCurrentIndex(1)
    return view, panel


def click(view: NetworkView, found: Hit) -> None:
    at = view.canvas.mapFromScene(QPointF(*view.stage.place(found)))
    QTest.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


def places(panel: SurfacePanel) -> tuple[Place, ...]:
    return next(probe.places for probe in panel.questions() if isinstance(probe, LossSurface))


def test_two_clicks_choose_two_numbers(both: tuple[NetworkView, SurfacePanel]) -> None:
    view, panel = both
    panel.planes.pick.click()
    click(view, Hit("bias", "layer-1", (2,)))
    click(view, Hit("wire", "output", (0, 1)))
    assert places(panel) == (Place("layer-1", "bias", (2,)), Place("output", "weight", (0, 1)))
    assert view.pointing.parameter_editor.isHidden()
    assert not panel.planes.pick.isChecked()
    expected = tuple(view.stage.place(hit) for hit in (Hit("bias", "layer-1", (2,)), Hit("wire", "output", (0, 1))))
    assert view.stage.picked.spots == expected
    view.grab()
    click(view, Hit("wire", "output", (0, 1)))  # as usual again
    assert not view.pointing.parameter_editor.isHidden()
    panel.hide()
    assert view.stage.picked.spots == ()


def test_a_number_beyond_the_lists_can_be_picked(both: tuple[NetworkView, SurfacePanel]) -> None:
    _, panel = both
    wide = Experiment(network=Network().insert(0, Linear(id="n", units=150)))
    panel.show_experiment(wide)
    far = Place("layer-1", "weight", (140, 1))
    panel.planes.pick.click()
    panel.take_parameter(far)
    assert places(panel)[0] == far
    panel.show_experiment(wide)
    assert places(panel)[0] == far
    panel.show_experiment(E)
    assert far not in places(panel)
    assert panel.planes.across.findText("Weight from Input y to Linear 150, neuron 141") == -1
