"""What the command palette offers: the window's menus, data sets, and settings. Knows no window."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar, QWidget

from models.language.text import tr
from ui.help.fuzzy import score
from ui.look.sayings import without_key


@dataclass(frozen=True)
class Entry:
    """One thing that can be done. group: where it stands in the window; keys: its shortcut as text, or ""."""

    text: str
    group: str
    keys: str
    run: Callable[[], object]
    enabled: bool = True


def of_menus(bar: QMenuBar) -> Iterator[Entry]:
    """Every action of the menus, submenus too."""
    for top in bar.actions():
        menu = top.menu()
        if isinstance(menu, QMenu):
            yield from _of_menu(menu, without_key(top.text()))


def _of_menu(menu: QMenu, group: str) -> Iterator[Entry]:
    for action in menu.actions():
        submenu, text = action.menu(), without_key(action.text())
        if isinstance(submenu, QMenu):
            yield from _of_menu(submenu, f"{group} › {text}")
        elif text and action.isVisible():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield Entry(text, group, keys, action.trigger, action.isEnabled())


def of_data_sets(tiles: Mapping[str, QAbstractButton]) -> Iterator[Entry]:
    """Every data set of the gallery."""
    for tile in tiles.values():
        yield Entry(tile.accessibleName() or tile.text(), tr("Data set"), "", tile.click)


def of_settings(editors: Iterable[tuple[str, QWidget]]) -> Iterator[Entry]:
    """Every field of settings that is on screen: it gets the focus, to be typed into."""
    for label, editor in editors:
        if editor.isVisible() and editor.isEnabled():
            yield Entry(label, tr("Setting"), "", partial(_focus, editor))


def _focus(editor: QWidget) -> None:
    editor.setFocus(Qt.FocusReason.ShortcutFocusReason)


def matching(entries: Iterable[Entry], letters: str) -> list[Entry]:
    """Those that fit the letters, best first; all in their order where there are none."""
    fitting = [(score(letters, f"{entry.text} {entry.group}"), entry) for entry in entries]
    found = [(points, entry) for points, entry in fitting if points is not None]
    return [entry for _, entry in sorted(found, key=lambda one: -one[0])]
