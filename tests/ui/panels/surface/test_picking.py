"""The two weights on the axes are clicked in the picture of the network, and are marked there."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.talk.snapshot import Snapshot
from models.talk.surface_probes import Heights, LossSurface, Place
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


def test_a_larger_network_has_path_and_arrow_and_a_plane_of_its_path(both: tuple[NetworkView, SurfacePanel]) -> None:
    _, panel = both
    panel.show_snapshot(canned_snapshot(E))
    marks = panel.view.marks
    assert marks.ball == (-0.5, 5.0)
    assert marks.downhill is not None
    assert marks.downhill[0] / marks.downhill[1] == pytest.approx(-3)
    assert np.hypot(*marks.downhill) == pytest.approx(0.15 * 8.4, abs=2)  # long enough to be seen
    assert marks.path is not None
    assert marks.path[-1].tolist() == [-0.5, 5.0]
    assert "slope −0.3, 0.1" in panel.words.text()
    panel.planes.kind.setCurrentIndex(2)
    (asked,) = panel.questions()
    assert isinstance(asked, LossSurface)
    assert (asked.along_path, asked.places) == (True, ())
    panel.show_snapshot(canned_snapshot(E))
    assert panel.stage.map._names == ("PC 1 (80 %)", "PC 2 (10 %)")
    losses = np.full((51, 51), np.nan, np.float32)
    panel._begin_anew()
    panel.show_snapshot(Snapshot(E, readings={asked: Heights(losses, (), 250, 250, 0)}))
    assert panel.view.message.text() == "Train first: the run has no path yet"
    assert not panel.planes.others.isVisible()


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
    assert panel.planes.across.findText("Input y → Linear 150, neuron 141") == -1
