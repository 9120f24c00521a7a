"""The tabs of the panels: where there is no room for all, the others stand in a list."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from ui.look import theme
from ui.look.style import style_sheet
from ui.shell.cards.tab_row import TabRow

NAMES = ("Boundary", "Try it", "Samples", "Summary", "Hidden space")


@pytest.fixture
def row(qtbot: Any) -> TabRow:
    made = TabRow()
    qtbot.addWidget(made)
    for name in NAMES:
        made.add(name, name, "")
    made.check(NAMES[0])
    made.resize(900, 40)
    made.show()
    return made


def shown(row: TabRow) -> list[str]:
    return [tab.text() for tab in row.tabs.values() if tab.isVisible()]


def test_all_tabs_are_shown_where_there_is_room(row: TabRow) -> None:
    assert shown(row) == list(NAMES)
    assert not row.more.isVisible()


def test_the_last_ones_go_into_the_list_and_nothing_is_cut(row: TabRow) -> None:
    row.resize(260, 40)
    assert 0 < len(shown(row)) < len(NAMES)
    for tab in row.tabs.values():
        assert not tab.isVisible() or tab.width() >= tab.sizeHint().width()
    row.menu.aboutToShow.emit()
    assert [*shown(row), *(action.text() for action in row.menu.actions())] == list(NAMES)


def test_a_view_chosen_from_the_list_is_the_one_shown(row: TabRow) -> None:
    row.resize(260, 40)
    chosen: list[str] = []
    row.chosen.connect(chosen.append)
    row.menu.aboutToShow.emit()
    row.menu.actions()[-1].trigger()
    assert chosen == ["Hidden space"]
    row.check(chosen[0])
    assert "Hidden space" in shown(row)
    assert row.more.isVisible()


def test_a_tab_with_the_focus_needs_no_more_room_than_without(row: TabRow) -> None:
    row.setStyleSheet(style_sheet(theme.LIGHT))
    row.activateWindow()
    tab, widths = row.tabs[NAMES[0]], []
    for focused in (False, True):
        tab.clearFocus()
        if focused:
            tab.setFocus()
        QApplication.processEvents()
        row._measure()
        widths.append((row._widths[True][tab], row._widths[False][tab]))
        assert tab.hasFocus() == focused
    assert widths[0] == widths[1]
