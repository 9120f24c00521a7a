"""Tab goes as one reads, whenever a part was built."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.forms.tab_order import ReadInOrder, stops
from ui.runs.face import RunsFace
from ui.shell.window import MainWindow


@pytest.fixture
def page(qtbot: Any) -> ReadInOrder:
    """Two columns, made from the last part to the first; in the right one two rows, the lower one out of sight."""
    made, whole = ReadInOrder(), QWidget()
    columns = QHBoxLayout(whole)
    right, below, above = QScrollArea(), QWidget(), QWidget()
    last, third, second, first = (QPushButton(name) for name in ("last", "third", "second", "first"))
    of_right, of_below, of_above = QWidget(), QHBoxLayout(below), QHBoxLayout(above)
    column = QVBoxLayout(of_right)
    below.setMinimumHeight(900)
    of_below.addWidget(last, alignment=Qt.AlignmentFlag.AlignBottom)
    of_above.addWidget(QCheckBox("box"))
    of_above.insertWidget(0, third)
    column.addWidget(below)
    column.insertWidget(0, above)
    right.setWidget(of_right)
    right.setWidgetResizable(True)
    right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    columns.addWidget(right)
    left = QGridLayout()
    left.addWidget(second, 1, 0)
    left.addWidget(first, 0, 0)
    hidden = QPushButton("hidden")
    left.addWidget(hidden, 2, 0)
    columns.insertLayout(0, left)
    made.setCentralWidget(whole)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    hidden.hide()
    made.activateWindow()
    return made


def _words(widgets: list[QWidget]) -> list[str]:
    return [widget.text() for widget in widgets if isinstance(widget, QPushButton | QCheckBox)]


def test_tab_goes_as_one_reads_and_round_again(page: ReadInOrder) -> None:
    expected = ["first", "second", "third", "box", "last"]
    assert _words(stops(page)) == expected
    stops(page)[0].setFocus()
    reached = []
    for _ in range(6):
        reached.append(page.focusWidget())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert _words(reached) == [*expected, "first"]
    for _ in range(2):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Backtab)
    assert _words([page.focusWidget()]) == ["last"]


def test_beside_something_tall_one_row_is_read_after_the_other(qtbot: Any) -> None:
    """As the name and the note of a run, and its buttons below, beside its picture."""
    whole = QWidget()
    qtbot.addWidget(whole)
    places = {
        "tall": (0, 0, 40, 90),
        "b": (140, 0, 80, 30),
        "a": (50, 2, 80, 26),
        "d": (80, 40, 20, 20),
        "c": (50, 38, 25, 25),
    }
    for name, place in places.items():
        QPushButton(name, whole).setGeometry(*place)
    whole.show()
    assert _words(stops(whole)) == ["tall", "a", "b", "c", "d"]


def test_what_is_reached_is_in_sight(page: ReadInOrder) -> None:
    box, last = stops(page)[-2:]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert page.focusWidget() is last
    assert not last.visibleRegion().isEmpty()
    QTest.keyClick(last, Qt.Key.Key_Backtab)
    assert not box.visibleRegion().isEmpty()


@pytest.mark.shares_window
def test_a_disabled_control_is_passed_over_and_a_face_built_later_has_its_place(window: MainWindow, hear: Any) -> None:
    hear()
    window.actions_["face_runs"].trigger()
    window.actions_["vary"].trigger()
    face = next(panel for panel in window.parts.centre.panels if isinstance(panel, RunsFace))
    assert face._vary is not None
    order, form = stops(window), face._vary.form
    read = [window.topbar.device, face.vary, form.kind, form.run, form.seeds]
    places = [order.index(one) for one in (*read, form.epochs, form.goal, face.list.view, window.results.expand)]
    assert places == sorted(places)
    form.run.setEnabled(False)
    assert form.run not in stops(window)
