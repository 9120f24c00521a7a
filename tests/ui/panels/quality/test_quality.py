"""How well the network answers, as a person sees it: what is asked, painted, walked through, opened and taken away."""

import csv
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from models.design.experiment import Experiment
from models.problems.changes import with_kind
from models.talk.data_probes import SampleRows
from models.talk.probes import SamplePage
from models.talk.quality_probes import ClassQuality, HowWell, ValueQuality
from models.talk.snapshot import Snapshot
from ui.canned.quality import canned_classes
from ui.canned.snapshot import canned_snapshot
from ui.export import render
from ui.look import theme
from ui.panels.base.alone import example
from ui.panels.base.panel import SampleChoice
from ui.panels.quality import quality_words as words
from ui.panels.quality.matrix_drawing import MatrixDrawing, letters_on
from ui.panels.quality.quality import BY_CLASS, RESIDUALS, SHARES, THRESHOLD, QualityPanel
from ui.shell.window import MainWindow

IRIS = example("iris")


def snapshot_of(experiment: Experiment, **values: Any) -> Snapshot:
    made = canned_snapshot(experiment)
    return replace(made, samples=experiment.data.samples, running=False, **values)


@pytest.fixture
def panel(qtbot: Any) -> QualityPanel:
    made = QualityPanel()
    qtbot.addWidget(made)
    made.resize(360, 300)
    made.show()
    show(made, IRIS)
    return made


def show(panel: QualityPanel, experiment: Experiment, **values: Any) -> Snapshot:
    panel.show_experiment(experiment)
    snapshot = snapshot_of(experiment, **values)
    panel.show_snapshot(snapshot)
    return snapshot


def classes_found(panel: QualityPanel) -> ClassQuality:
    found = canned_snapshot(IRIS).reading(HowWell(panel.split.currentIndex() == 1))
    assert isinstance(found, ClassQuality)
    return found


def large(classes: int) -> ClassQuality:
    rng = np.random.default_rng(1)
    truth = rng.integers(0, classes, 40 * classes)
    said = np.where(rng.random(len(truth)) < 0.8, truth, rng.integers(0, classes, len(truth)))
    return canned_classes(truth, said, rng.random(len(truth)), classes)


def test_the_line_above_says_the_measures(panel: QualityPanel) -> None:
    found = classes_found(panel)
    assert panel.figures.text() == f"{100 * found.accuracy:.1f} % right · macro F1 {found.macro_f1:.3f}"


def test_training_data_are_a_question_of_their_own(panel: QualityPanel, qtbot: Any) -> None:
    assert panel.questions() == {HowWell(training=False)}
    with qtbot.waitSignal(panel.questions_changed):
        panel.split.setCurrentIndex(1)
    assert panel.questions() == {HowWell(training=True)}
    assert panel.message.isVisible()  # until the answer is there
    show(panel, IRIS)
    assert panel.matrix.isVisible()
    assert panel.matrix.drawing.quality.total == classes_found(panel).total


def test_arrows_move_the_cell_and_enter_opens_its_samples(panel: QualityPanel, qtbot: Any) -> None:
    panel.matrix.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        QTest.keyClick(panel.matrix, key)
    QTest.keyClick(panel.matrix, Qt.Key.Key_Right)
    assert panel.matrix.cursor_cell == (1, 1)
    for _ in range(5):
        QTest.keyClick(panel.matrix, Qt.Key.Key_Right)
    assert panel.matrix.cursor_cell == (1, 2)
    assert panel.said.text() == words.cell(classes_found(panel), IRIS.data.info.classes, (1, 2))
    with qtbot.waitSignal(panel.samples_wanted) as heard:
        QTest.keyClick(panel.matrix, Qt.Key.Key_Return)
    assert heard.args == [SampleChoice(False, 1, 2)]


@pytest.mark.parametrize("cell", [(0, 0), (2, 1)])
def test_a_click_opens_the_cell_under_the_mouse(panel: QualityPanel, qtbot: Any, cell: tuple[int, int]) -> None:
    place = panel.matrix.drawing.rect(cell, QPoint()).center()
    with qtbot.waitSignal(panel.samples_wanted) as heard:
        QTest.mouseClick(panel.matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [SampleChoice(False, *cell)]


def test_a_cell_lists_exactly_its_samples(window: MainWindow) -> None:
    def asked() -> list[tuple[type, bool, int | None, int | None]]:
        found = [q for q in window.results.questions() if isinstance(q, SampleRows | SamplePage)]
        return [(type(q), q.training, q.label, q.answer) for q in found]

    window.results.open(QualityPanel)
    for kind, probe in (("iris", SampleRows), ("digits", SamplePage), ("mnist-1d", SamplePage)):
        window.document.edit(with_kind(window.document.experiment, kind), "Other data")
        window.results.panel(QualityPanel).samples_wanted.emit(SampleChoice(True, 1, 2))
        assert asked() == [(probe, True, 1, 2)]
        window.results.panel(window.results.above.current).filter.answered.click()  # type: ignore[attr-defined]
        assert asked() == [(probe, True, 1, None)]


@pytest.mark.parametrize("count", [2, 10, 26, 50])
@pytest.mark.parametrize("room", [QSize(244, 90), QSize(340, 130), QSize(700, 700)])
@pytest.mark.parametrize("shares", [False, True])
def test_cells_are_never_too_small_to_be_read_and_scroll_instead(count: int, room: QSize, shares: bool) -> None:
    drawing = MatrixDrawing(large(count), tuple(f"class {k}" for k in range(count)), shares, room)
    assert drawing.cell.width() >= drawing.text_width
    assert drawing.cell.height() >= 14
    assert drawing.left <= 0.4 * room.width()
    corner = drawing.rect((count - 1, count - 1), QPoint()).bottomRight()
    assert (corner.x() + 1, corner.y() + 1) == (drawing.size.width(), drawing.size.height())
    for cell in ((0, 0), (count - 1, 0), (count // 2, count - 1)):
        assert drawing.at(drawing.rect(cell, QPoint()).center(), QPoint()) == cell


def test_a_cell_out_of_sight_is_scrolled_to(panel: QualityPanel) -> None:
    panel.matrix.blockSignals(True)
    panel.matrix.show_quality(large(50), tuple(map(str, range(50))), shares=False)
    panel.matrix.go((49, 49))
    seen = panel.matrix.viewport().rect()
    assert seen.contains(panel.matrix.drawing.rect((49, 49), panel.matrix._offset))
    panel.matrix.go((0, 0))
    assert panel.matrix._offset == QPoint()


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
def test_letters_can_be_read_on_every_cell(colours: theme.Theme) -> None:
    def light(colour: QColor) -> float:
        parts = colour.redF(), colour.greenF(), colour.blueF()
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.05 + 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for strong in (colours.muted, colours.bad):
        for share in np.linspace(0.1, 0.9, 17):
            ground = theme.mix(colours.panel, strong, float(share))
            pair = sorted((light(ground), light(letters_on(ground))))
            assert pair[1] / pair[0] >= 4.5


def test_the_table_has_precision_recall_and_f1_of_each_class(panel: QualityPanel) -> None:
    panel.show_box.setCurrentIndex(BY_CLASS)
    found, table = classes_found(panel), panel.by_class
    for row, name in enumerate(IRIS.data.info.classes):
        shown = [table.item(row, column).text() for column in range(5)]
        measures = words.percent(float(found.class_precision[row])), words.percent(float(found.class_recall[row]))
        assert shown == [name, *measures, words.decimal(float(found.class_f1[row])), str(found.counts[row].sum())]
    assert table.item(3, 3).text() == words.decimal(found.macro_f1)


def test_the_threshold_says_how_much_is_answered_and_how_well(panel: QualityPanel) -> None:
    panel.show_box.setCurrentIndex(THRESHOLD)
    found, coverage = classes_found(panel), panel.coverage
    for level in (0, 60):
        coverage.slider.setValue(level)
        covered, right = found.coverage(level)
        expected = f"{level} % sure: answers {100 * covered:.0f} %, right {words.percent(right)}"
        assert coverage.sentence.text() == expected == coverage.plot.accessibleDescription()
        assert (coverage.point.data["x"][0], coverage.point.data["y"][0]) == pytest.approx((100 * covered, 100 * right))


@pytest.mark.parametrize("kind", ["iris", "plane"])
def test_numbers_beside_a_low_plot_are_apart(panel: QualityPanel, kind: str) -> None:
    show(panel, example(kind))
    panel.resize(246, 130)  # as in a window of 1024 by 680 pixels
    panel.show_box.setCurrentIndex(THRESHOLD if kind == "iris" else RESIDUALS)
    plot = panel.coverage.plot if kind == "iris" else panel.errors
    plot.getPlotItem().getViewBox().setRange(yRange=(93.0, 102.0), padding=0)
    QApplication.processEvents()
    axis = plot.getPlotItem().getAxis("left")
    picture = QImage(10, 10, QImage.Format.Format_ARGB32)
    painter = QPainter(picture)
    painter.setFont(theme.font(theme.CAPTION))
    *_, texts = axis.generateDrawSpecs(painter)
    painter.end()
    places = sorted((rect.top(), rect.bottom()) for rect, _, _ in texts)
    assert len(places) >= 2
    assert all(lower >= bottom for (_, bottom), (lower, _) in pairwise(places))


def test_values_are_drawn_against_the_truth_and_as_residuals(panel: QualityPanel, qtbot: Any) -> None:
    plane = example("plane")
    found = show(panel, plane).reading(HowWell())
    assert isinstance(found, ValueQuality)
    assert panel.figures.text().startswith(f"RMSE {words.value(found.rmse)} · MAE {words.value(found.mae)} · R² ")
    points = panel.errors.points.data
    np.testing.assert_allclose((points["x"], points["y"]), (found.truth, found.answers), rtol=1e-6)
    panel.show_box.setCurrentIndex(RESIDUALS)
    points = panel.errors.points.data
    np.testing.assert_allclose(points["y"], found.answers - found.truth, atol=1e-6)
    with qtbot.waitSignal(panel.sample_chosen) as heard:
        panel.errors.clicked.emit(float(points["x"][7]), float(points["y"][7]))
    assert heard.args == [int(found.numbers[7])]
    panel.show_sample(heard.args[0])
    assert panel.errors.mark.data["y"].tolist() == [points["y"][7]]


def test_the_matrix_is_taken_away_whole_as_a_picture_and_as_a_table(panel: QualityPanel) -> None:
    found = large(30)
    panel.matrix.show_quality(found, tuple(f"class {k}" for k in range(30)), shares=False)
    (what,) = panel.exports()
    panel.matrix.picture.fit()
    assert render.pixels(what, 1).width() > 30 * 20
    names = tuple(f"class {k}" for k in range(30))
    assert MatrixDrawing(found, names, False, panel.matrix.picture.size()).size == panel.matrix.picture.size()
    assert not render.as_image(what, 1).isNull()
    panel.show_box.setCurrentIndex(SHARES)
    (what,) = panel.exports()
    assert what.table is not None
    head, *rows = csv.reader(what.table().splitlines())
    assert head == ["truth", *IRIS.data.info.classes, "precision", "recall", "F1"]
    assert [[int(n) for n in row[1:4]] for row in rows] == classes_found(panel).counts.tolist()
    menu = QMenu()
    panel.add_exports(menu)
    assert len(menu.actions()) == 2


def test_a_screen_reader_hears_the_classes_and_the_confusions(panel: QualityPanel) -> None:
    found, told = classes_found(panel), panel.matrix.accessibleDescription()
    for name in IRIS.data.info.classes:
        assert f"{name}, answered right" in told
    assert told.count("answered as") == np.count_nonzero(found.counts - np.diag(found.counts.diagonal()))


def test_without_samples_or_answers_a_sentence_says_why(panel: QualityPanel) -> None:
    empty = canned_classes(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0), 3)
    snapshot = snapshot_of(IRIS)
    panel.show_snapshot(replace(snapshot, readings={HowWell(): empty}))
    assert panel.message.text() == "No sample tests: all are used for training."
    panel.split.setCurrentIndex(1)
    panel.show_snapshot(replace(snapshot, readings={}))
    assert panel.message.text() == "Measuring…"
    panel.show_snapshot(replace(snapshot, readings={}, samples=0, error="The file is gone."))
    assert panel.message.text() == "The file is gone."
    panel.show_stale(True)
    assert panel.message.text() == "This design cannot run yet."


def test_answers_that_are_missing_or_old_are_not_called_exact(panel: QualityPanel) -> None:
    known = classes_found(panel)
    part = replace(known, total=known.total + 900, behind=920)
    panel.show_snapshot(replace(snapshot_of(IRIS), readings={HowWell(): part}))
    assert panel.figures.text().startswith("about ")
    assert panel.figures.text().endswith(f"{known.known:,} of {known.total + 900:,} answered")
