"""The tabs of the panels: where there is no room for all, the others stand in a list."""

from typing import Any

import pytest

from ui.panels.base.panel import Panel
from ui.shell.cards.tab_row import TabRow

NAMES = ("Boundary", "Try it", "Samples", "Summary", "Hidden space")


class Named(Panel):
    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title


@pytest.fixture
def row(qtbot: Any) -> TabRow:
    made = TabRow()
    qtbot.addWidget(made)
    panels = [Named(name) for name in NAMES]
    for panel in panels:
        qtbot.addWidget(panel)
        made.add(panel, panel.title, "")
    made.check(panels[0])
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
    chosen: list[Panel] = []
    row.chosen.connect(chosen.append)
    row.menu.aboutToShow.emit()
    row.menu.actions()[-1].trigger()
    assert [panel.title for panel in chosen] == ["Hidden space"]
    row.check(chosen[0])
    assert "Hidden space" in shown(row)
    assert row.more.isVisible()
