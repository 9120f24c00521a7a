"""The list of rows and the summary of the data: what is asked, shown, sorted and chosen."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt

from models.design.experiment import Experiment
from models.talk.data_probes import DataSummary, Rows, SampleRows, Summary
from models.talk.snapshot import Snapshot
from ui.canned.snapshot import canned_snapshot
from ui.panels.base.alone import example
from ui.panels.samples import row_words, summary_words
from ui.panels.samples.row_model import ANSWER, FIXED, KEPT, NUMBER, SURE, TRUTH
from ui.panels.samples.rows import RowsPanel
from ui.panels.samples.summary import SummaryPanel


@pytest.fixture
def panel(qtbot: Any) -> RowsPanel:
    made = RowsPanel()
    qtbot.addWidget(made)
    made.resize(360, 400)
    made.show()
    show(made, example("iris"))
    return made


def show(panel: RowsPanel, experiment: Experiment) -> Rows:
    panel.show_experiment(experiment)
    return answer(panel, canned_snapshot(experiment))


def answer(panel: RowsPanel, snapshot: Snapshot) -> Rows:
    snapshot = replace(snapshot, samples=snapshot.experiment.data.samples, running=False)
    panel.show_snapshot(snapshot)
    (question,) = panel.questions()
    found: Rows | None = snapshot.reading(question)  # type: ignore[assignment]
    assert found is not None
    return found


def asked(panel: RowsPanel) -> SampleRows:
    (question,) = panel.questions()
    assert isinstance(question, SampleRows)
    return question


def text(panel: RowsPanel, row: int, column: int) -> str:
    return str(panel.model.index(row, column).data())


def test_each_row_says_number_truth_answer_and_measurements(panel: RowsPanel) -> None:
    found, info = answer(panel, canned_snapshot(example("iris"))), example("iris").data.info
    assert panel.model.rowCount() == found.total
    for row in (0, 3):
        assert text(panel, row, NUMBER) == str(found.numbers[row] + 1)
        assert text(panel, row, TRUTH) == info.classes[int(found.targets[row])]
        assert text(panel, row, ANSWER) == info.classes[int(found.answers[row])]
        assert text(panel, row, SURE).endswith(" %")
        shown = [text(panel, row, FIXED + k) for k in range(4)]
        assert [float(t.replace("−", "-")) for t in shown] == pytest.approx(found.points[row].tolist(), rel=1e-3)


def test_where_nothing_tests_the_samples_for_training_are_listed(panel: RowsPanel) -> None:
    assert not asked(panel).training
    penguins = example("penguins")
    panel.show_experiment(replace(penguins, data=replace(penguins.data, train_share=1.0)))
    assert asked(panel).training


@pytest.mark.parametrize(("kind", "width"), [("iris", 246), ("penguins", 345)])
def test_truth_and_answer_stay_in_sight_however_far_the_inputs_are_scrolled(
    qtbot: Any, panel: RowsPanel, kind: str, width: int
) -> None:
    panel.resize(width, 240)
    found = show(panel, example(kind))
    view, table = panel.view, panel.view.kept
    told: list[int] = []
    panel.sample_chosen.connect(told.append)
    for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
        assert bar.maximum() > 0
        bar.setValue(bar.maximum() if bar.orientation() == Qt.Orientation.Horizontal else 3)
    assert table.horizontalScrollBar().value() == 0
    for column in range(KEPT):
        here = table.visualRect(panel.model.index(4, column))
        assert table.viewport().rect().contains(here)
        assert table.geometry().right() <= view.viewport().geometry().right()
        assert here.top() == view.visualRect(panel.model.index(4, column)).top()
        words = text(panel, 4, column)
        assert words
        assert table.fontMetrics().horizontalAdvance(words) <= here.width() - 4
    at = table.visualRect(panel.model.index(4, ANSWER)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told == [found.numbers[4]]
    last = panel.model.columnCount() - 1
    view.setCurrentIndex(panel.model.index(5, last))
    for column in range(last, KEPT - 1, -1):
        view.setCurrentIndex(panel.model.index(5, column))
        assert view.visualRect(panel.model.index(5, column)).left() >= table.width() - 1  # the line between them


def test_a_click_on_a_heading_sorts_and_the_next_one_turns_the_order_round(panel: RowsPanel) -> None:
    header = panel.view.horizontalHeader()
    header.sectionClicked.emit(FIXED + 2)
    assert (asked(panel).order, asked(panel).descending) == (2, False)
    found = answer(panel, canned_snapshot(example("iris")))
    assert (np.diff(found.points[:, 2]) >= 0).all()
    header.sectionClicked.emit(FIXED + 2)
    assert (asked(panel).order, asked(panel).descending) == (2, True)
    header.sectionClicked.emit(SURE)
    assert (asked(panel).order, asked(panel).descending) == ("confidence", True)


def test_values_can_be_sorted_by_their_error(panel: RowsPanel) -> None:
    show(panel, example("plane"))
    panel.view.horizontalHeader().sectionClicked.emit(SURE)
    assert (asked(panel).order, asked(panel).descending) == ("error", True)
    assert panel.model.headerData(SURE, Qt.Orientation.Horizontal) == "Off by"
    rows = panel.model.rows
    assert rows is not None
    panel.model.rows = replace(rows, answers=rows.targets.astype(np.float64) - 0.00031)
    assert len(text(panel, 0, SURE)) <= 7  # no more fits the column


def test_where_only_answers_are_new_only_they_are_painted(panel: RowsPanel) -> None:
    found = answer(panel, canned_snapshot(example("iris")))
    last = panel.model.columnCount() - 1
    told: list[tuple[int, int]] = []
    panel.model.dataChanged.connect(lambda first, last: told.append((first.column(), last.column())))
    info = example("iris").data.info.shown
    panel.model.show(info, replace(found, answers=found.answers[::-1].copy()), True)
    panel.model.show(info, replace(found, numbers=found.numbers[::-1].copy()), True)
    assert told == [(ANSWER, SURE), (0, last)]


def test_a_chosen_row_is_told_and_marked(qtbot: Any, panel: RowsPanel) -> None:
    told: list[int] = []
    panel.sample_chosen.connect(told.append)
    found = answer(panel, canned_snapshot(example("iris")))
    panel.view.setCurrentIndex(panel.model.index(2, 0))
    assert told == [found.numbers[2]]
    panel.show_sample(told[0])
    assert panel.model.ground(2) is not None
    assert panel.model.ground(3) is None
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert told[-1] == -1
    panel.show_sample(None)
    place = panel.view.visualRect(panel.model.index(2, 0)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told[-1] == found.numbers[2]  # the same row once more


def test_a_sample_chosen_elsewhere_is_brought_into_sight(panel: RowsPanel) -> None:
    found = answer(panel, canned_snapshot(example("iris")))
    panel.show_sample(int(found.numbers[30]))
    first, last = panel.view.rowAt(0), panel.view.rowAt(panel.view.viewport().height() - 1)
    assert first <= 30
    assert last == -1 or last >= 30


def test_while_training_rows_keep_their_places_for_a_moment(panel: RowsPanel) -> None:
    panel.view.horizontalHeader().sectionClicked.emit(SURE)
    before = answer(panel, canned_snapshot(example("iris")))
    other = replace(canned_snapshot(example("iris"), seed=9), samples=150, running=True)
    panel.show_snapshot(other)
    assert panel.model.rows is not None
    assert panel.model.rows.numbers.tolist() == before.numbers.tolist()


def test_before_training_answers_are_told_and_none_is_counted_as_wrong(panel: RowsPanel) -> None:
    found = answer(panel, replace(canned_snapshot(example("iris")), step=0))
    assert text(panel, 0, ANSWER) == example("iris").data.info.classes[int(found.answers[0])]
    assert "wrong" not in panel.count.text()
    assert not panel.filter.wrong_first.isEnabled()


def test_where_nothing_tests_that_is_said(panel: RowsPanel) -> None:
    none = Rows(*(np.zeros(0),) * 7, 0, 0, 0, 0)  # type: ignore[arg-type]
    snapshot = canned_snapshot(example("iris"))
    panel.show_snapshot(replace(snapshot, samples=150, readings={asked(panel): none}))
    assert "none tests" in panel.message.text()


@pytest.mark.parametrize(
    ("number", "written"),
    [(5.1, "5.1"), (-0.03125, "−0.03125"), (1520.0, "1520"), (0.0, "0"), (123456.7, "123457"), (2.3e7, "2.3e+07")],
)
def test_measurements_are_written_with_four_digits(number: float, written: str) -> None:
    assert row_words.value(number) == written


# ---------------------------------------------------------------- summary


@pytest.fixture
def summary(qtbot: Any) -> SummaryPanel:
    made = SummaryPanel()
    qtbot.addWidget(made)
    made.resize(360, 400)
    made.show()
    return made


def test_the_summary_tells_counts_and_figures(summary: SummaryPanel) -> None:
    experiment = example("iris")
    summary.show_experiment(experiment)
    summary.show_snapshot(canned_snapshot(experiment))
    found: Summary | None = canned_snapshot(experiment).reading(DataSummary())
    assert found is not None
    assert summary.counts.text() == summary_words.counts(found)
    said = summary.accessibleDescription()
    assert "Petal length (cm): " in said
    assert "setosa: " in said
    assert summary.classes.height() == 3 * 19
    assert not summary.averages.isVisible()


def test_uneven_classes_are_said(summary: SummaryPanel) -> None:
    experiment = example("iris")
    found: Summary | None = canned_snapshot(experiment).reading(DataSummary())
    assert found is not None
    uneven = replace(found, classes=np.array([[60, 30], [20, 10], [5, 5]]))
    info = experiment.data.info
    assert summary_words.imbalance(info, found) == ""
    text = summary_words.imbalance(info, uneven)
    assert text.startswith("Uneven: setosa has 9 times as many samples as virginica, versicolor.")
    assert "69.2 %" in text
    lacking = replace(found, classes=np.array([[60, 30], [0, 0], [50, 5]]))
    assert "versicolor" in summary_words.imbalance(info, lacking)


def test_a_summary_of_the_data_before_is_dropped(summary: SummaryPanel) -> None:
    summary.show_experiment(example("iris"))
    summary.show_snapshot(canned_snapshot(example("iris")))
    assert summary.counts.isVisible()
    summary.show_experiment(example("circle"))
    assert not summary.counts.isVisible()


def test_marked_samples_can_be_shown_alone(panel: RowsPanel) -> None:
    share = panel.filter.share
    assert share.count() == 2
    panel.show_marked(frozenset({3, 70, 149}))
    assert share.itemText(2) == "3 marked"
    assert asked(panel).only is None
    share.setCurrentIndex(2)
    found = answer(panel, canned_snapshot(example("iris")))
    assert sorted(found.numbers.tolist()) == [3, 70, 149]  # trained on or not
    panel.show_marked(frozenset({5}))
    assert asked(panel).only == frozenset({5})
    panel.show_marked(frozenset())
    assert (share.count(), share.currentIndex(), asked(panel).only) == (2, 0, None)
