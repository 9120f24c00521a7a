"""The curve panel, on what its plot holds and what it asks."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from models.design.data import Data, Points
from models.design.experiment import Experiment
from models.problems.changes import with_data
from models.talk.probes import AllSamples, Curve
from models.talk.snapshot import Snapshot
from ui.canned.snapshot import canned_snapshot
from ui.look import theme
from ui.panels.base.alone import example
from ui.panels.paint.sheet import LANE
from ui.panels.plane.boundary import BoundaryPanel
from ui.panels.plane.curve import RESOLUTION, CurvePanel
from ui.panels.predict.predict import PredictPanel
from ui.shell.window import MainWindow

VALUES = Points(columns=("size",), classes=(), target="price").added([((k / 2,), 3.0 * k) for k in range(1, 21)])
TWO = Points(columns=("hours",), classes=("no", "yes")).added([((k / 2,), float(k > 9)) for k in range(1, 21)])
THREE = Points(columns=("hours",), classes=("a", "b", "c")).added([((k / 2,), float(k % 3)) for k in range(1, 21)])


@pytest.fixture
def panel(qtbot: Any) -> CurvePanel:
    made = CurvePanel()
    qtbot.addWidget(made)
    made.resize(340, 380)
    made.show()
    return made


def shown(panel: CurvePanel, points: Points, **settings: Any) -> tuple[Experiment, Snapshot]:
    experiment = with_data(example(), replace(Data.of(points.fitted()), **settings))
    panel.show_experiment(experiment)
    snapshot = canned_snapshot(experiment)
    panel.show_snapshot(snapshot)
    return experiment, snapshot


def answer_of(snapshot: Snapshot) -> np.ndarray:
    answer = snapshot.reading(Curve(RESOLUTION))
    assert answer is not None
    return answer


def test_only_data_of_one_column_have_a_curve_and_no_boundary(qtbot: Any) -> None:
    curve, boundary = CurvePanel(), BoundaryPanel()
    qtbot.addWidget(curve)
    qtbot.addWidget(boundary)
    for data, one in ((Data.of(VALUES), True), (Data.of("circle"), False), (Data.of("iris"), False)):
        experiment = with_data(example(), data)
        assert (curve.suits(experiment), boundary.suits(experiment)) == (one, not one)


def test_the_curve_is_the_networks_answer_over_the_range_of_its_input(panel: CurvePanel) -> None:
    experiment, snapshot = shown(panel, VALUES)
    (curve,) = panel.view.curves
    across, heights = curve.getData()
    column = experiment.data.info.columns[0]
    np.testing.assert_allclose(heights, answer_of(snapshot))
    assert column.low < across[0] < across[-1] < column.high
    np.testing.assert_allclose(np.diff(across), (column.high - column.low) / RESOLUTION, rtol=1e-3)


def test_axes_have_the_names_of_the_data_and_their_ranges(panel: CurvePanel) -> None:
    panel.resize(400, 420)
    experiment, _ = shown(panel, VALUES)
    info = experiment.data.info
    plot = panel.view.getPlotItem()
    assert plot.getAxis("bottom").labelText == "size"
    assert plot.getAxis("left").labelText == "price"
    (x_low, x_high), (y_low, y_high) = plot.getViewBox().viewRange()
    assert (x_low, x_high) == pytest.approx((info.columns[0].low, info.columns[0].high))
    assert (y_low, y_high) == pytest.approx((info.target.low, info.target.high))


def test_two_classes_have_one_curve_and_samples_at_0_and_1(panel: CurvePanel) -> None:
    _, snapshot = shown(panel, TWO)
    panel.test_points.setChecked(True)
    (curve,) = panel.view.curves
    np.testing.assert_allclose(curve.getData()[1], answer_of(snapshot)[1])
    heights = {round(float(y), 3) for item in panel.view.samples for y in item.getData()[1]}
    assert heights == {0.0, 1.0}
    assert panel.residuals.isHidden()


def test_more_classes_have_a_curve_each_in_their_colours_and_lanes_below(panel: CurvePanel) -> None:
    _, snapshot = shown(panel, THREE)
    panel.test_points.setChecked(True)
    assert [curve.opts["pen"].color().name() for curve in panel.view.curves] == list(theme.LIGHT.classes[:3])
    for curve, row in zip(panel.view.curves, answer_of(snapshot), strict=True):
        np.testing.assert_allclose(curve.getData()[1], row)
    heights = sorted({round(float(y), 3) for item in panel.view.samples for y in item.getData()[1]})
    assert heights == pytest.approx([-3 * LANE, -2 * LANE, -LANE])


def test_test_points_are_hollow_and_shown_when_asked_for(panel: CurvePanel) -> None:
    _, snapshot = shown(panel, VALUES)
    samples = snapshot.reading(AllSamples())
    assert samples is not None

    def drawn() -> int:
        return sum(len(item.getData()[0]) for item in panel.view.samples)

    assert drawn() == samples.training.sum()
    panel.test_points.setChecked(True)
    assert drawn() == len(samples.training)


def test_residuals_go_from_each_sample_to_the_curve(panel: CurvePanel) -> None:
    _, snapshot = shown(panel, VALUES)
    assert len(panel.view.residuals.getData()[0]) == 0
    panel.residuals.setChecked(True)
    across, heights = panel.view.residuals.getData()
    samples = snapshot.reading(AllSamples())
    assert samples is not None
    training = samples.training
    np.testing.assert_allclose(across[::2], samples.points[training, 0])
    np.testing.assert_allclose(across[1::2], samples.points[training, 0])
    np.testing.assert_allclose(heights[::2], samples.targets[training])
    curve_x, curve_y = panel.view.curves[0].getData()
    np.testing.assert_allclose(heights[1::2], np.interp(across[::2], curve_x, curve_y), atol=1e-5)


CIRCLE = with_data(example(), Data.of("circle"))


@pytest.mark.parametrize("first", [VALUES, THREE], ids=["value", "classes"])
@pytest.mark.parametrize("then", [CIRCLE, VALUES, THREE, TWO], ids=["circle", "value", "three", "two"])
def test_an_answer_about_other_data_is_not_drawn_again(
    panel: CurvePanel, first: Points, then: Experiment | Points
) -> None:
    shown(panel, first)
    panel.show_experiment(then if isinstance(then, Experiment) else with_data(example(), Data.of(then.fitted())))
    panel.view.dressed.emit()  # as another theme does
    panel.test_points.toggle()
    assert panel.view.curves == [] or len(panel.view.curves) == (len(first.classes) or 1)


def test_with_standardising_on_both_units_are_said(panel: CurvePanel) -> None:
    shown(panel, VALUES)
    assert panel.scale.isHidden()
    _, snapshot = shown(panel, VALUES, standardise=True, standardise_target=True)
    samples = snapshot.reading(AllSamples())
    assert samples is not None
    x, y = samples.points[samples.training, 0], samples.targets[samples.training]
    assert panel.scale.text() == (
        f"Standardised: the network sees (size − {x.mean():.4g}) / {x.std():.4g} "
        f"and learns (price − {y.mean():.4g}) / {y.std():.4g}."
    )
    said = panel.read_out(5.0, 0.0)
    own = f"{(5 - x.mean()) / x.std():.2f}".replace("-", "−")
    assert said.startswith(f"size 5.00 ({own} standardised)   ŷ ")


def test_the_table_to_take_away_has_the_curve(panel: CurvePanel) -> None:
    _, snapshot = shown(panel, VALUES)
    (picture,) = panel.exports()
    assert picture.table is not None
    lines = picture.table().splitlines()
    assert lines[0] == "size,ŷ"
    assert len(lines) == 1 + RESOLUTION
    assert float(lines[7].split(",")[1]) == pytest.approx(float(answer_of(snapshot)[6]), rel=1e-5)


def test_the_curve_takes_the_place_of_the_boundary_in_the_window(window: MainWindow) -> None:
    curve, boundary = window.results.panel(CurvePanel), window.results.panel(BoundaryPanel)
    assert boundary.isVisible()
    window.document.edit(with_data(window.document.experiment, Data.of(VALUES.fitted())), "Points")
    assert curve.isVisible()
    tabs = window.results.above.tab_row.tabs
    assert tabs[BoundaryPanel, 0].isHidden()
    assert [kind for kind, _ in tabs][:3] == [BoundaryPanel, CurvePanel, PredictPanel]
    window.document.undo_stack.undo()
    assert boundary.isVisible()
    assert tabs[CurvePanel, 0].isHidden()


def test_a_point_on_the_curve_is_painted_with_the_value_of_its_height(window: MainWindow) -> None:
    window.document.edit(with_data(window.document.experiment, Data.of(VALUES.fitted())), "Points")
    window.data.points_form.paint.click()
    paint = window.results.panel(CurvePanel).paint
    assert paint.active
    assert paint.chips.isHidden()
    assert paint.value.isHidden(), "the height says the value"
    QTest.keyClick(paint.pad, Qt.Key.Key_P)
    middle = QPoint(paint.pad.width() // 2, paint.pad.height() // 4)
    QTest.mouseClick(paint.pad, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    info, source = window.document.experiment.data.info, window.document.experiment.data.source
    assert isinstance(source, Points)
    column, target = info.columns[0], info.target
    assert source.rows[-1].values[0] == pytest.approx((column.low + column.high) / 2, abs=0.1)
    assert source.rows[-1].target == pytest.approx(target.low + 0.75 * (target.high - target.low), rel=0.03)
