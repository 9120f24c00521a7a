"""A part that is built when it is first wanted stands, and is reached by Tab, where it would have been all along."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.forms import tab_order
from ui.forms.later import Later


def part() -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    for name in ("first", "second"):
        row.addWidget(line(name))
    return made


def line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def names(whole: QWidget) -> list[str]:
    return [stop.objectName() for stop in tab_order.stops(whole)]


def test_a_part_that_is_built_later_takes_its_place(qtbot: Any) -> None:
    made: list[QWidget] = []
    window, place = QWidget(), Later(lambda: made.append(part()) or made[0])
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    inner = QVBoxLayout()
    for widget in (line("before"), place, line("behind")):
        inner.addWidget(widget)
    column.addLayout(inner)
    column.addWidget(line("last"))
    window.show()
    low = window.sizeHint().height()
    assert made == []
    assert place.built is None
    assert names(window) == ["before", "behind", "last"]
    found = place.part()
    assert [found] == made
    assert place.part() is found
    assert inner.indexOf(found) == 1
    assert found.isHidden()
    assert window.sizeHint().height() == low
    found.show()
    assert found.isVisible()
    assert window.sizeHint().height() > low
    assert names(window) == ["before", "first", "second", "behind", "last"]
