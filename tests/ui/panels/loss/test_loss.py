"""The loss panel: what its curves hold, what its numbers say, what it writes."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QFileDialog

from models.doctor.smoothing import grown, smoothed
from models.talk.snapshot import History, Metrics, Progress, Snapshot
from ui.canned.snapshot import canned_snapshot
from ui.look import style, theme
from ui.panels.base.alone import example
from ui.panels.base.chart_axis import CountAxis, log_count_ticks, log_ticks, loss_tick, round_ticks, short_tick
from ui.panels.loss.chart_options import OptionsCard
from ui.panels.loss.curves import ChartOptions, as_csv, drawable, nearest, reduced, up_to_now, value_range
from ui.panels.loss.loss import LossPanel
from ui.panels.loss.newest import newest


@pytest.fixture
def panel(qtbot: Any) -> Iterator[LossPanel]:
    made = LossPanel()
    qtbot.addWidget(made)
    made.resize(340, 260)
    made.show()
    made.show_experiment(example("circle"))
    yield made
    made.close()


def history(n: int = 5) -> History:
    steps = np.arange(n)
    return History(
        steps, steps * 25, 1.0 / (steps + 1), 2.0 / (steps + 1), 1 - 0.5 / (steps + 1), 1 - 0.6 / (steps + 1)
    )


def snapshot(n: int = 5, **values: Any) -> Snapshot:
    filled: dict[str, Any] = {"history": history(n), "metrics": Metrics(0.01, 0.02, 0.99, 0.98), **values}
    return Snapshot(example("circle"), **filled)


def held(panel: LossPanel, name: str) -> tuple[Any, Any]:
    x, y = panel.chart.curves[name].getData()
    return x, y


def test_curves_hold_the_smoothed_and_the_raw_history(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(20))
    known = history(20)
    for name in ("train", "test"):
        raw = getattr(known, f"{name}_loss")
        np.testing.assert_array_equal(held(panel, name)[0], known.epoch)
        np.testing.assert_allclose(held(panel, name)[1], smoothed(raw, grown(0.6, 20)))
        np.testing.assert_array_equal(held(panel, f"raw {name}")[1], raw)


def test_the_present_is_the_last_point(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(3, step=60, epoch=2, batch=10, batches=25))
    x, y = held(panel, "raw test")
    assert x[-1] == pytest.approx(2.4)
    assert y[-1] == 0.02
    assert len(x) == 4


def test_a_present_that_the_history_has_is_not_added_twice() -> None:
    assert up_to_now(history(3), newest(None, snapshot(3, step=50, epoch=2))).step.tolist() == [0, 25, 50]


def test_the_numbers_show_both_losses_and_the_test_accuracy(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot())
    assert (panel.train.text(), panel.test.text(), panel.accuracy.text()) == ("0.0100", "0.0200", "98.0 %")


def test_the_numbers_change_ten_times_a_second_at_most(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(running=True))
    panel.show_snapshot(snapshot(running=True, metrics=Metrics(0.5, 0.6, 0.5, 0.5)))
    assert panel.train.text() == "0.0100"
    panel.show_snapshot(snapshot(running=False, metrics=Metrics(0.5, 0.6, 0.5, 0.5)))
    assert panel.train.text() == "0.5000"


@pytest.mark.parametrize("what", ["data", "loss"])
def test_numbers_of_other_data_or_another_loss_go_at_once(panel: LossPanel, what: str) -> None:
    panel.show_snapshot(snapshot())
    old = example("circle")
    other = (
        replace(old, training=replace(old.training, loss="binary_cross_entropy")) if what == "loss" else example("xor")
    )
    panel.show_experiment(other)
    assert (panel.train.text(), panel.test.text(), panel.accuracy.text()) == ("–", "–", "–")
    assert len(held(panel, "test")[0]) == 0
    panel.show_snapshot(replace(snapshot(running=True), experiment=other))
    assert panel.train.text() == "0.0100"


def test_another_learning_rate_or_seed_keeps_the_numbers(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot())
    old = example("circle")
    panel.show_experiment(replace(old, training=replace(old.training, learning_rate=0.5)))
    panel.show_experiment(replace(old, data=replace(old.data, seed=7)))
    assert panel.train.text() == "0.0100"


def test_the_numbers_of_an_untrained_network_are_not_those_of_a_trained_one(panel: LossPanel) -> None:
    """Large data are measured every tenth of an epoch: until then the numbers are shown as those of an earlier step."""
    first = history(1)
    old = Metrics(float(first.train_loss[0]), float(first.test_loss[0]), 0.5, 0.4)
    panel.show_snapshot(snapshot(1, samples=70_000, metrics=old))
    assert panel.train.text() == "1.0000"
    panel._numbered = 0.0
    panel.show_snapshot(snapshot(1, samples=70_000, metrics=old, step=4, running=True))
    assert (panel.train.text(), panel.accuracy.text()) == ("1.0000", "40.0 %")
    assert quiet(panel)
    panel._numbered = 0.0
    panel.show_snapshot(snapshot(2, samples=70_000, step=30, running=True))
    assert panel.train.text() == "0.0100"
    assert not quiet(panel)
    panel.show_snapshot(snapshot(1, samples=70_000, step=4))  # paused, and measured as it stands
    assert panel.train.text() == "0.0100"
    panel.show_snapshot(snapshot(1, samples=500, step=3, metrics=old))
    assert panel.train.text() == "1.0000"


def large(step: int, measured: float = 0.0, *, running: bool = False, points: int = 1, **values: Any) -> Snapshot:
    """A run of large data at `step`, measured as it stands, or else with the metrics of the history's last point."""
    known = history(points)
    last = Metrics(*(float(getattr(known, name)[-1]) for name in ("train_loss", "test_loss")), 0.5, 0.4)
    metrics = Metrics(measured, measured, 0.9, 0.9) if measured else last
    filled: dict[str, Any] = {"step": step, "batch": step % 25, "batches": 25, "epoch": step // 25, "metrics": metrics}
    return snapshot(points, **{"samples": 70_000, "running": running, **filled, **values})


def quiet(panel: LossPanel) -> bool:
    """Whether the three numbers are muted, and say why."""
    figures = panel.train, panel.test, panel.accuracy
    colours = {figure.palette().color(figure.foregroundRole()).name() for figure in figures}
    described = {bool(figure.accessibleDescription()) for figure in figures}
    assert described == {colours == {theme.current().muted}}
    return described == {True}


@pytest.mark.parametrize("running", [False, True])
def test_numbers_and_curve_stay_until_newer_ones_are_measured(panel: LossPanel, running: bool) -> None:
    """Of large data the engine says the last tenth of an epoch again as soon as a step is done."""
    panel.show_snapshot(large(0))
    panel.show_snapshot(large(3, 0.7))
    assert (panel.train.text(), quiet(panel)) == ("0.7000", False)
    assert held(panel, "raw train")[1].tolist() == [1.0, 0.7]
    panel._numbered = 0.0
    panel.show_snapshot(large(4, running=running))
    assert (panel.train.text(), panel.accuracy.text(), quiet(panel)) == ("0.7000", "90.0 %", True)
    assert panel.train.accessibleDescription() == "Measured at step 3; newer numbers follow"
    assert held(panel, "raw train")[1].tolist() == [1.0, 0.7]
    assert held(panel, "raw train")[0][-1] == pytest.approx(3 / 25)
    assert panel.chart.message.isHidden()
    panel.show_snapshot(large(4, 0.6))
    assert (panel.train.text(), quiet(panel)) == ("0.6000", False)
    assert held(panel, "raw train")[1].tolist() == [1.0, 0.6]


def test_a_point_of_the_history_that_is_newer_takes_the_place_of_what_was_measured(panel: LossPanel) -> None:
    panel.show_snapshot(large(3, 0.7))
    panel._numbered = 0.0
    panel.show_snapshot(large(26, points=2, running=True))
    assert (panel.train.text(), quiet(panel)) == ("0.5000", False)
    assert held(panel, "raw train")[1].tolist() == [1.0, 0.5]


def test_numbers_of_a_run_that_stands_still_are_quiet_until_it_is_measured(panel: LossPanel) -> None:
    panel.show_snapshot(large(30, points=2))
    assert (panel.train.text(), quiet(panel)) == ("0.5000", True)
    panel.show_snapshot(large(25, points=2))  # a point of the history is of just this step
    assert (panel.train.text(), quiet(panel)) == ("0.5000", False)


@pytest.mark.parametrize("after", [large(4, restarts=1), large(2)], ids=["begun anew", "gone back"])
def test_what_another_run_has_measured_is_dropped(panel: LossPanel, after: Snapshot) -> None:
    panel.show_snapshot(large(3, 0.7))
    panel.show_snapshot(after)
    assert panel.train.text() == "1.0000"
    assert panel.chart.message.text() == "Measuring…"


def test_numbers_that_are_not_finite_leave_no_older_ones(panel: LossPanel) -> None:
    panel.show_snapshot(large(3, 0.7))
    panel.show_snapshot(large(3, metrics=None))  # a weight was edited by hand
    assert panel.train.text() == "–"
    panel.show_snapshot(snapshot(2, step=30))
    panel.show_snapshot(snapshot(2, step=31, metrics=None))
    assert panel.train.text() == "–"


def test_an_empty_chart_says_that_a_large_network_is_measured(panel: LossPanel) -> None:
    first = large(0, history=History(), metrics=None)
    panel.show_snapshot(first)
    assert panel.chart.message.text() == "Measuring…"
    panel.show_snapshot(large(0))
    assert panel.chart.message.text() == "Press play to begin."
    panel.show_snapshot(large(1))
    assert panel.chart.message.text() == "Measuring…"
    panel.show_snapshot(replace(first, error="It went wrong."))
    assert panel.chart.message.text() == "Press play to begin."


def test_the_numbers_from_before_a_practice_go_where_nothing_can_be_measured(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(samples=0))
    assert panel.train.text() == "0.0100"
    panel.show_snapshot(snapshot(samples=0, practised=1))
    assert (panel.train.text(), panel.test.text(), panel.accuracy.text()) == ("–", "–", "–")
    panel.show_snapshot(snapshot(samples=0))  # taken back
    assert panel.train.text() == "0.0100"
    panel.show_snapshot(snapshot(samples=500, practised=2))
    assert panel.train.text() == "0.0100"


def test_a_trained_network_without_curves_goes_on(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(step=900, history=History()))
    assert panel.chart.message.text() == "Press play to go on."


def test_numbers_of_a_design_that_is_gone_fade(panel: LossPanel, qapp: QApplication) -> None:
    panel.show_snapshot(snapshot())
    figures = panel.train, panel.test, panel.accuracy

    def colours() -> list[str]:
        return [figure.palette().color(figure.foregroundRole()).name() for figure in figures]

    fresh = colours()
    panel.show_stale(True)
    assert all(old != new for old, new in zip(fresh, colours(), strict=True))
    panel.show_stale(False)
    assert colours() == fresh


def test_regression_has_no_accuracy(panel: LossPanel) -> None:
    panel.tabs[1].click()
    panel.show_experiment(example("plane"))
    panel.show_snapshot(canned_snapshot(example("plane")))
    assert panel.accuracy.parentWidget().isHidden()
    assert panel.tabs[1].isHidden()
    assert not panel.options.accuracy


def test_the_accuracy_tab_shows_accuracies(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot())
    panel.tabs[1].click()
    np.testing.assert_array_equal(held(panel, "raw test")[1], history().test_accuracy)
    assert panel.log.isHidden()


def test_the_log_scale_plots_log10_and_cuts_what_has_none(panel: LossPanel) -> None:
    panel.log.click()
    known = replace(history(4), train_loss=np.array([10.0, 0.0, -1.0, 0.1]))
    panel.show_snapshot(Snapshot(example("circle"), history=known))
    np.testing.assert_array_equal(held(panel, "raw train")[1], [1.0, np.nan, np.nan, -1.0])


def test_infinities_never_reach_the_plot_or_its_range(panel: LossPanel) -> None:
    known = replace(history(4), test_loss=np.array([1.0, np.inf, np.nan, 0.5]))
    panel.show_snapshot(Snapshot(example("circle"), history=known))
    assert not np.isinf(held(panel, "raw test")[1]).any()
    (_, _), (low, high) = panel.chart.getPlotItem().getViewBox().viewRange()
    assert np.isfinite([low, high]).all()


def test_the_view_shows_the_whole_run_and_grows_with_it(panel: LossPanel) -> None:
    for n in (5, 50):
        panel.show_snapshot(snapshot(n))
        assert panel.chart.getPlotItem().getViewBox().viewRange()[0] == [0, n - 1]


def test_the_raw_curve_stays_inside_of_the_plot(panel: LossPanel) -> None:
    spike = np.ones(60)
    spike[30] = 9.0
    panel.show_snapshot(Snapshot(example("circle"), history=replace(history(60), train_loss=spike)))
    low, high = panel.chart.getPlotItem().getViewBox().viewRange()[1]
    assert (low, 9.0 <= high < 10.0) == (0.0, True)


def test_a_view_moved_by_hand_stays_until_it_is_reset(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(50))
    box = panel.chart.getPlotItem().getViewBox()
    box.setRange(xRange=(10, 20), padding=0)
    box.sigRangeChangedManually.emit([True, True])
    panel.show_snapshot(snapshot(60))
    assert box.viewRange()[0] == [10, 20]
    assert held(panel, "train")[0].tolist() == [*range(9, 21)]
    panel.chart.reset_view.emit()
    assert box.viewRange()[0] == [0, 59]


def test_the_top_of_an_accuracy_chart_has_room_for_100_percent() -> None:
    low, high = value_range([np.array([0.5, 1.0])], ChartOptions(accuracy=True))
    assert (low < 0.5, 1.0 < high < 1.1) == (True, True)
    assert value_range([np.array([1.0, 1.0])], ChartOptions(accuracy=True))[0] < 1.0


def test_outliers_are_left_out_of_the_range_when_asked() -> None:
    values = np.append(np.linspace(1, 2, 99), 1000.0)
    assert value_range([values], ChartOptions())[1] > 1000
    assert value_range([values], ChartOptions(ignore_outliers=True))[1] < 2.5


def test_the_first_number_along_x_carries_the_unit(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(5))
    axis = panel.chart.getPlotItem().getAxis("bottom")
    assert axis.tickStrings([0.0, 2.0], 1.0, 1.0) == ["epoch 0", "2"]


def test_steps_may_run_along_x(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(4))
    panel._show_options(replace(panel.options, by_step=True))
    assert held(panel, "test")[0].tolist() == [0, 25, 50, 75]


def test_the_read_out_names_the_nearest_point(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(5))
    panel.chart.moved.emit(2.2, 0.0)
    text = panel.chart.bubble.text()
    assert "epoch 2 · step 50" in text
    assert "raw 0.3333" in text
    assert f"<b>{smoothed(history().train_loss, grown(0.6, 5))[2]:.4f}</b>" in text
    panel.chart.left.emit()
    assert panel.chart.bubble.isHidden()


def test_arrow_keys_move_the_read_out(qtbot: Any, panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(5))
    qtbot.keyClick(panel.chart, Qt.Key.Key_Left)
    assert "epoch 4 ·" in panel.chart.bubble.text()
    qtbot.keyClick(panel.chart, Qt.Key.Key_Left)
    assert "epoch 3 ·" in panel.chart.bubble.text()
    qtbot.keyClick(panel.chart, Qt.Key.Key_Right)
    qtbot.keyClick(panel.chart, Qt.Key.Key_Right)
    assert "epoch 4 ·" in panel.chart.bubble.text()


def test_nearest_takes_the_closer_side() -> None:
    x = np.array([0.0, 1.0, 10.0])
    assert [nearest(x, at) for at in (-5, 0.4, 0.6, 5, 6, 99)] == [0, 0, 1, 1, 2, 2]
    assert nearest(np.empty(0), 1) is None


def test_an_empty_chart_says_what_to_do(panel: LossPanel) -> None:
    assert panel.chart.message.text() == "Waiting for the engine…"
    panel.show_snapshot(snapshot(1))
    assert panel.chart.message.text() == "Press play to begin."
    panel.show_snapshot(replace(snapshot(1), running=True))
    assert panel.chart.message.text() == "Training…"  # large data: the next point takes seconds
    fetching = replace(snapshot(1), history=History(), metrics=None, progress=Progress("Fetching MNIST"))
    panel.show_snapshot(fetching)
    assert panel.chart.message.text() == "Waiting for the data…"
    panel.show_snapshot(replace(fetching, metrics=Metrics(1.0, 2.0), progress=Progress("Practising")))
    assert panel.chart.message.text() == "Practising…"
    panel.show_snapshot(snapshot())
    assert panel.chart.message.isHidden()


def test_an_empty_chart_does_not_say_play_where_nothing_can_run(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(1))
    panel.show_stale(True)
    assert panel.chart.message.text() == "This design cannot run yet."
    panel.show_stale(False)
    assert panel.chart.message.text() == "Press play to begin."


def test_the_csv_holds_every_point(panel: LossPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    panel.show_snapshot(snapshot(3))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "run"), ""))
    panel.save_csv()
    rows = np.genfromtxt(tmp_path / "run.csv", delimiter=",", names=True)
    np.testing.assert_array_equal(rows["test_loss"], history(3).test_loss)
    assert rows.dtype.names[:2] == ("epoch", "step")


def test_the_csv_leaves_out_what_does_not_exist() -> None:
    none = np.full(3, np.nan)
    assert as_csv(replace(history(3), train_accuracy=none, test_accuracy=none)).splitlines()[1].endswith(",,")


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(
    panel: LossPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    panel.hint.connect(heard.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "run.csv"), ""))
    panel.save_csv()
    assert heard == ["run.csv could not be written: No such file or directory."]


def test_the_menu_is_short(panel: LossPanel) -> None:
    texts = [action.text() for action in panel.chart.menu().actions() if action.text()]
    assert texts == ["Reset View", "Copy Picture", "Export…", "Save CSV…"]
    asked: list[object] = []
    panel.taken_away.connect(lambda *what: asked.append(what))
    next(action for action in panel.chart.menu().actions() if action.text() == "Export…").trigger()
    assert asked == [("Loss", False)]


def test_the_card_changes_every_option(qtbot: Any, panel: LossPanel) -> None:
    card = OptionsCard(panel.options, panel)
    qtbot.addWidget(card)
    heard: list[ChartOptions] = []
    card.changed.connect(heard.append)
    card.slider.setValue(90)
    card.by_step.setCurrentIndex(1)
    card.outliers.setChecked(True)
    assert heard[-1] == ChartOptions(smoothing=0.9, by_step=True, ignore_outliers=True)
    card.field.setText("0.999")
    card.field.take()
    assert heard[-1].smoothing == 0.999
    assert card.slider.value() == 99


def test_smoothing_is_on_the_button(panel: LossPanel) -> None:
    panel._show_options(replace(panel.options, smoothing=0.95))
    assert panel.smooth.text() == "smooth 0.95"


def test_a_change_of_theme_takes_new_colours(panel: LossPanel, qapp: QApplication) -> None:
    style.apply(qapp, theme.DARK)
    qapp.processEvents()
    assert panel.chart.curves["test"].opts["pen"].color().name() == theme.DARK.accent


def test_a_long_run_is_drawn_with_its_extremes() -> None:
    y = np.sin(np.arange(4096) * 1.7)
    y[1234] = 99.0
    x, thin = reduced(np.arange(4096.0), y, 300, extremes=True)
    assert len(thin) <= 2 * 300
    assert thin.max() == 99.0
    assert thin.min() == y.min()
    assert (np.diff(x) >= 0).all()


def test_a_long_smooth_curve_keeps_its_last_point_and_its_gaps() -> None:
    y = np.linspace(5, 1, 4096)
    y[512:1024] = np.nan
    x, thin = reduced(np.arange(4096.0), y, 300, extremes=False)
    assert (x[-1], thin[-1]) == (4095, y[-1])
    assert np.isnan(thin).sum() == 512 // 16


def test_a_long_run_is_drawn_on_a_logarithmic_axis_from_the_untrained_network_on(panel: LossPanel) -> None:
    panel.show_snapshot(snapshot(90))
    assert panel.chart.shown is not None
    assert not panel.chart.shown.x_log
    panel.show_snapshot(snapshot(1001))
    assert panel.chart.shown.x_log
    assert panel.chart.shown.x[[0, 9, 999]].tolist() == [0.0, 1.0, 3.0]
    assert "epoch 999 " in panel.chart.read_out(999)
    panel.show_snapshot(snapshot(2))
    assert not panel.chart.shown.x_log


@pytest.mark.parametrize(("scale", "logarithmic"), [("linear", False), ("logarithmic", True)])
def test_the_scale_of_x_can_be_chosen(panel: LossPanel, scale: str, logarithmic: bool) -> None:
    card = OptionsCard(panel.options, panel)
    card.changed.connect(panel._show_options)
    card.x_scale.setCurrentIndex(card.x_scale.findData(scale))
    for points in (20, 2000):
        panel.show_snapshot(snapshot(points))
        assert panel.chart.shown is not None
        assert panel.chart.shown.x_log is logarithmic


@pytest.mark.parametrize(
    ("counts", "wanted"),
    [
        ((0, 50_000), ["epoch 0", "1", "10", "100", "1,000", "10 k"]),
        ((0, 300), ["epoch 0", "1", "10", "100"]),
        ((150, 820), ["epoch 200", "400", "600", "800"]),
    ],
)
def test_counts_on_a_logarithmic_axis_are_powers_of_ten_and_zero(counts: tuple[int, int], wanted: list[str]) -> None:
    axis = CountAxis()
    axis.show_unit("epoch")
    axis.show_logarithmic(True)
    (_, ticks), *_ = axis.tickValues(np.log10(1 + counts[0]), np.log10(1 + counts[1]), 400 if counts[0] == 0 else 300)
    assert axis.tickStrings(ticks, 1, 1) == wanted


def test_the_beginning_of_a_reduced_curve_keeps_its_points_on_a_logarithmic_axis() -> None:
    epochs = np.concatenate([np.arange(512), np.arange(512, 60_000, 16)])
    x, thin = reduced(np.log10(1 + epochs), 1.0 / (1 + epochs), 300, extremes=False)
    assert len(x) <= 600
    np.testing.assert_array_equal(thin[:10], 1.0 / np.arange(1, 11))


def test_drawable_keeps_order_and_length() -> None:
    values = np.array([1.0, 10.0, 0.0, np.nan, np.inf])
    np.testing.assert_array_equal(drawable(values, True), [0, 1, np.nan, np.nan, np.nan])
    np.testing.assert_array_equal(drawable(values, False), [1, 10, 0, np.nan, np.nan])


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [
        (-3.0, 0.1, ["0.001", "0.01", "0.1", "1"]),
        (-0.4, 0.4, ["0.5", "1", "2"]),
        (-12.0, 0.0, ["1e−12", "1e−8", "0.0001", "1"]),
        (0.1, 0.2, ["1.3", "1.4", "1.5"]),
    ],
)
def test_log_ticks_are_round_numbers(low: float, high: float, wanted: list[str]) -> None:
    assert [loss_tick(10**tick) for tick in log_ticks(low, high, 4)] == wanted


@pytest.mark.parametrize("ticks_of", [round_ticks, log_ticks, log_count_ticks])
@pytest.mark.parametrize(
    ("low", "high"),
    [(0, 1), (0, 140), (0, 12), (0.013, 0.0131), (0, 7), (0, 3), (0.55, 1.03), (0.9, 1.1), (1, 5.2), (2.2, 2.9)],
)
def test_ticks_are_two_at_least_and_few_and_inside(ticks_of: Any, low: float, high: float) -> None:
    for most in (2, 3, 4, 6):
        ticks = ticks_of(low, high, most)
        assert 2 <= len(ticks) <= most
        assert ticks == sorted(set(ticks))
        assert all(low - 1e-9 <= tick <= high + 1e-9 for tick in ticks)


def test_small_large_and_negative_numbers_have_round_ticks() -> None:
    assert round_ticks(1e-14, 5e-14, 2) == [2e-14, 4e-14]
    assert round_ticks(0, 1.2e6, 4) == [0, 5e5, 1e6]
    assert round_ticks(-3, 7, 4) == [0, 5]


def written_on(axis: Any) -> list[Any]:
    """What an axis writes: place and text of each number."""
    picture = QPixmap(8, 8)
    painter = QPainter(picture)
    texts = axis.generateDrawSpecs(painter)[2]
    painter.end()
    return [(rect, text) for rect, _, text in texts]


@pytest.mark.parametrize("size", [(240, 150), (240, 180), (340, 230), (340, 260), (600, 400)])
@pytest.mark.parametrize("options", [ChartOptions(), ChartOptions(log=True), ChartOptions(accuracy=True)])
@pytest.mark.parametrize("x_scale", ["linear", "logarithmic"])
def test_each_axis_has_two_numbers_at_least(
    panel: LossPanel, size: tuple[int, int], options: ChartOptions, x_scale: Any
) -> None:
    panel._show_options(replace(options, x_scale=x_scale))
    panel.resize(*size)
    for ends in ((0.5, 1.0), (0.83, 0.97), (1e-6, 0.9), (0.21, 0.93), (0.691, 0.694)):
        values = np.linspace(*ends, 40)
        steps = np.arange(40)
        known = History(steps.astype(float), steps * 25, values[::-1], values[::-1], values, values)
        panel.show_snapshot(Snapshot(example("circle"), history=known, step=39 * 25))
        QApplication.processEvents()
        for side in ("left", "bottom"):
            texts = [text for _, text in written_on(panel.chart.getPlotItem().getAxis(side))]
            assert len(texts) >= 2, (side, ends)


@pytest.mark.parametrize("size", [(240, 180), (340, 260), (600, 400)])
@pytest.mark.parametrize("options", [ChartOptions(), ChartOptions(log=True), ChartOptions(accuracy=True)])
def test_the_name_of_the_quantity_stands_outside_of_the_plot(
    panel: LossPanel, size: tuple[int, int], options: ChartOptions
) -> None:
    panel._show_options(options)
    panel.resize(*size)
    panel.show_snapshot(snapshot(20))
    QApplication.processEvents()
    name = panel.chart.quantity
    assert name.isVisible()
    assert panel.chart.rect().contains(name.geometry())
    assert not name.geometry().intersects(panel.chart.view_rect())
    for rect, text in written_on(panel.chart.getPlotItem().getAxis("left")):
        place = panel.chart.mapFromScene(panel.chart._value.mapRectToScene(rect)).boundingRect()
        assert not name.geometry().intersects(place), text


def test_each_axis_says_that_its_scale_is_logarithmic(panel: LossPanel) -> None:
    bottom = panel.chart.getPlotItem().getAxis("bottom")
    panel.show_snapshot(snapshot(90))
    QApplication.processEvents()
    assert written_on(bottom)[0][1] == "epoch 0"
    assert panel.chart.quantity.text() == "MSE"
    panel.show_snapshot(snapshot(1001))
    panel.log.click()
    QApplication.processEvents()
    assert written_on(bottom)[0][1] == "epoch (log) 0"
    assert panel.chart.quantity.text() == "MSE (log)"
    panel._show_options(replace(panel.options, by_step=True, accuracy=True))
    QApplication.processEvents()
    assert written_on(bottom)[0][1] == "step (log) 0"
    assert panel.chart.quantity.text() == "accuracy"


def test_the_switches_show_the_scales_in_force_and_change_them(panel: LossPanel) -> None:
    def switches() -> tuple[bool, bool]:
        return panel.log_x.isChecked(), panel.log.isChecked()

    panel.show_snapshot(snapshot(90))
    assert switches() == (False, False)
    panel.show_snapshot(snapshot(1001))  # where the scale of x is logarithmic by itself
    assert switches() == (True, False)
    panel.log_x.click()
    assert not panel.chart.shown.x_log
    assert (switches(), panel.options.x_scale) == ((False, False), "linear")
    panel.log_x.click()
    assert panel.chart.shown.x_log
    panel._show_options(replace(panel.options, x_scale="automatic"))
    panel.show_snapshot(snapshot(90))
    assert switches() == (False, False)


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (140, "140"), (2500, "2,500"), (20000, "20 k"), (1.2e6, "1.2 M"), (3e9, "3 G")]
)
def test_a_million_steps_stay_readable(value: float, text: str) -> None:
    assert short_tick(value) == text


@pytest.mark.parametrize("width", [248, 260, 346, 600])
@pytest.mark.parametrize("last", [200, 2_000, 200_000, 1_200_000])
def test_no_number_of_the_axis_is_cut_at_the_edge(panel: LossPanel, width: int, last: int) -> None:
    panel.resize(width, 240)
    epochs = np.linspace(0, last, 50)
    losses = np.linspace(1, 0.1, 50)
    history = History(epochs.astype(int), 10 * epochs.astype(int), losses, losses, losses, losses)
    panel.show_snapshot(Snapshot(example("circle"), history=history, step=10 * last, epoch=last))
    QApplication.processEvents()
    axis = panel.chart._count
    texts = written_on(axis)
    assert len(texts) > 1
    for (before, _), (after, text) in pairwise(texts):
        assert before.right() < after.left(), text
    for rect, text in texts:
        place = axis.mapRectToScene(rect)
        assert place.left() >= 0, text
        assert place.right() <= panel.chart.width(), text


def test_the_name_of_the_quantity_is_whole_in_every_language(panel: LossPanel) -> None:
    shown = panel.chart.quantity
    shown.say("MSE")
    shown.setText("mean squared error")  # as `say_again` writes it in another language
    assert shown.width() >= shown.sizeHint().width()


def test_the_chart_marks_where_the_design_was_changed(panel: LossPanel) -> None:
    known = history(50)
    steps = int(known.step[10]), int(known.step[30])
    panel.show_snapshot(Snapshot(example("circle"), history=known, changes=steps))
    lines = list(panel.chart.changes)
    assert [line.value() for line in lines] == [known.epoch[10], known.epoch[30]]
    assert {line.toolTip() for line in lines} == {"Design changed"}
    assert "Design changed" in panel.chart.read_out(10)
    assert "Design changed" not in panel.chart.read_out(11)
    panel._show_options(replace(panel.options, by_step=True, x_scale="logarithmic"))
    np.testing.assert_allclose([line.value() for line in lines], np.log10(1 + np.array(steps)))
    items = panel.chart.getPlotItem().items
    assert lines[0] in items
    panel.show_snapshot(Snapshot(example("circle"), history=known))
    assert panel.chart.changes == []
    assert lines[0] not in items


def test_changes_close_together_as_while_painting_have_one_mark(panel: LossPanel) -> None:
    known = history(2000)
    stroke = tuple(known.step[500:530].tolist())
    panel.show_snapshot(Snapshot(example("circle"), history=known, changes=(int(known.step[50]), *stroke)))
    assert [line.value() for line in panel.chart.changes] == [panel.chart.shown.x[50], panel.chart.shown.x[500]]


def test_without_a_test_set_there_is_no_test_figure_and_no_test_curve(panel: LossPanel) -> None:
    known = history(50)
    nothing = np.full(50, np.nan)
    known = replace(known, test_loss=nothing, test_accuracy=nothing)
    metrics = Metrics(float(known.train_loss[-1]), None, 0.9, None)
    step, epoch = int(known.step[-1]), int(known.epoch[-1])
    panel.show_snapshot(Snapshot(example("circle"), history=known, metrics=metrics, step=step, epoch=epoch))
    assert (panel.test.text(), panel.accuracy.text()) == ("–", "–")
    assert panel.train.text() != "–"
    assert not np.isfinite(panel.chart.curves["test"].getData()[1]).any()
    assert np.isfinite(panel.chart.curves["train"].getData()[1]).all()


@pytest.mark.parametrize(("width", "both"), [(245, False), (340, True)])
def test_of_values_r_squared_is_shown_and_a_narrow_panel_says_that_of_training_in_the_tooltip(
    qtbot: Any, width: int, both: bool
) -> None:
    panel = LossPanel()
    qtbot.addWidget(panel)
    panel.resize(width, 200)
    panel.show()
    panel.show_snapshot(canned_snapshot(example("plane")))
    assert (panel.train_r2.text(), panel.test_r2.text()) == ("0.912", "0.864")
    assert panel.test_r2.isVisible()
    assert panel.train_r2.isVisible() == both
    assert "R² of the training data: 0.912" in panel.test_r2.parentWidget().toolTip()
    for figure in (panel.train, panel.test, panel.test_r2):
        figure.setText("2.823e-05" if figure is not panel.test_r2 else "−0.123")
        assert both or figure.sizeHint().width() <= figure.width() + 12
    assert not panel.accuracy.isVisible()
    panel.show_experiment(example("circle"))
    assert panel.accuracy.isVisible()
    assert not panel.test_r2.isVisible()
    assert not panel.train_r2.isVisible()
