"""A shadow run, from its key to the charts: what is sent, what is drawn, what is said."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.points import Points
from models.design.spec import SpecError
from models.doctor.smoothing import grown, smoothed
from models.problems.changes import with_data
from models.talk.commands import Command, Watch
from models.talk.probes import Boundary, Curve
from models.talk.runs.companions import Beside, Shadow
from models.talk.runs.moments import Moments
from models.talk.snapshot import Companion, History, Metrics, Snapshot
from ui.panels.loss.curves import ChartOptions
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import RESOLUTION, BoundaryPanel
from ui.panels.plane.curve import RESOLUTION as CURVE_RESOLUTION
from ui.panels.plane.curve import CurvePanel
from ui.panels.plane.decision_line import line_of
from ui.shell.window import MainWindow

ASKED = Boundary(RESOLUTION)
PRICES = Points(columns=("size",), classes=(), target="price").added([((k / 2,), 3.0 * k) for k in range(1, 21)])


def tuned(e: Experiment, **training: Any) -> Experiment:
    return replace(e, training=replace(e.training, **training))


def shadow_of(e: Experiment, **values: Any) -> Companion:
    epoch = np.array([0.0, 1.0, 2.0])
    loss = np.array([1.0, 0.4, 0.2])
    history = History(epoch, (epoch * 25).astype(np.int64), loss, loss + 0.1, loss / 2, loss / 2)
    now = Snapshot(e, epoch=2, step=50, metrics=Metrics(0.2, 0.3, 0.1, 0.1), history=history)
    return Companion(now, **{"shadow": True, "colour": 2, **values})


def asked(sent: list[Command]) -> frozenset[Any]:
    return [command for command in sent if isinstance(command, Watch)][-1].probes


def test_a_shadow_is_drawn_on_the_charts_and_named_by_the_old_setting(
    window: MainWindow, sent: list[Command], hear: Any
) -> None:
    (loss,) = [panel for panel in window.results.panels if isinstance(panel, LossPanel)]
    (boundary,) = [panel for panel in window.results.panels if isinstance(panel, BoundaryPanel)]
    action, chart = window.actions_["shadow"], loss.chart
    hear(step=10, running=True)
    before = window.document.experiment
    window.document.edit(tuned(before, learning_rate=0.1), "Change")
    assert "F7" in window.statusBar().currentMessage()
    action.trigger()
    assert sent[-1] == Shadow(True)
    assert Beside(ASKED) not in asked(sent)
    hear(companion=shadow_of(before), step=50)
    assert Beside(ASKED) in asked(sent)
    plane = np.linspace(0, 1, RESOLUTION, dtype=np.float32)[None].repeat(RESOLUTION, 0)
    hear(companion=shadow_of(before), step=50, readings={ASKED: plane, Beside(ASKED): plane})
    (ghost,) = chart.beside.shown
    assert ghost.name == "Learning rate 0.1 → 0.03"
    smooth = smoothed(ghost.history.test_loss, grown(ChartOptions().smoothing, 3))  # as the run's own curve is
    np.testing.assert_allclose(chart.beside.curves[0].getData()[1], smooth)
    assert "Learning rate 0.1 → 0.03 ends at 0.3" in chart.accessibleDescription()
    assert chart.view_rect() is not None
    drawn = boundary.map.beside.image
    assert drawn[0, RESOLUTION // 2, 3] > 200
    assert drawn[0, 0, 3] == 0
    assert "Learning rate 0.1 → 0.03" in boundary.beside.note.text()
    past = Moments(np.array([0, 10]), 50, 10)
    hear(companion=shadow_of(before), step=10, moments=past)
    assert not chart.beside.shown
    assert boundary.beside.note.isHidden()
    hear(companion=shadow_of(tuned(before, loss="hinge")), step=50)
    assert not chart.beside.shown  # its loss measures something else
    why = SpecError("The loss became infinite at step {bad}.", bad=7).text
    hear(companion=shadow_of(before, error=why), step=50)
    assert "infinite at step 7" in window.notice.label.text()
    action.trigger()
    assert sent[-1] == Shadow(False)
    assert not window.notice.wanted
    hear(step=51)
    assert not chart.beside.shown
    assert Beside(ASKED) not in asked(sent)
    assert boundary.map.beside.image is None


def test_over_one_column_the_shadow_is_a_broken_curve(window: MainWindow, sent: list[Command], hear: Any) -> None:
    regression = with_data(window.document.experiment, Data.of(PRICES.fitted()))
    window.document.edit(regression, "Change")
    (panel,) = [panel for panel in window.results.panels if isinstance(panel, CurvePanel)]
    question = Curve(CURVE_RESOLUTION)
    hear(companion=shadow_of(regression), step=50)
    assert Beside(question) in asked(sent)
    rising = np.linspace(-1, 1, CURVE_RESOLUTION, dtype=np.float32)
    hear(companion=shadow_of(regression), step=50, readings={question: -rising, Beside(question): rising})
    (mine,), (other,) = panel.view.curves, panel.view.beside
    np.testing.assert_array_equal(mine.getData()[1], -rising)
    np.testing.assert_array_equal(other.getData()[1], rising)
    assert "the same design" in panel.beside.note.text()
    hear(step=51)
    assert not panel.view.beside
    assert panel.beside.note.isHidden()


@pytest.mark.parametrize("classes", [2, 3])
def test_the_line_runs_where_the_decision_changes(window: MainWindow, classes: int) -> None:
    info = window.document.experiment.data.info
    first = np.linspace(1, 0, 40, dtype=np.float32)[None].repeat(40, 0)
    answer = first if classes == 2 else np.stack([first, 1 - first, np.zeros_like(first)])
    strength = line_of(info, answer)
    where = np.flatnonzero(strength[0] > 0.5)
    assert {19, 20} <= set(where.tolist()) <= {18, 19, 20, 21}
