"""What the command palette offers: the window's menus, data sets, and settings. Knows no window."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar, QPushButton, QWidget

from models.language import glossary, languages
from models.language.text import tr
from ui.help import other_words
from ui.help.fuzzy import score, slips
from ui.look.sayings import without_key

_BEHIND = 0.5  # points that a term loses: less than a letter, more than a long text
_BEGINS = 0.25  # points that a name gets which begins with the letters: it comes before what has them in another word


@dataclass(frozen=True)
class Entry:
    """One thing that can be done. group: where it stands in the window; keys: its shortcut as text, or "".

    also: other words by which it is found. behind: it comes after what fits as well.
    """

    text: str
    group: str
    keys: str
    run: Callable[[], object]
    enabled: bool = True
    also: tuple[str, ...] = ()
    behind: bool = False


def of_menus(bar: QMenuBar) -> Iterator[Entry]:
    """Every action of the menus, submenus too."""
    for top in bar.actions():
        menu = top.menu()
        if isinstance(menu, QMenu):
            yield from _of_menu(menu, without_key(top.text()))


def _of_menu(menu: QMenu, group: str) -> Iterator[Entry]:
    for action in menu.actions():
        submenu, text = action.menu(), action.data() if isinstance(action.data(), str) else without_key(action.text())
        if isinstance(submenu, QMenu):
            yield from _of_menu(submenu, f"{group} › {text}")
        elif text and action.isVisible():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            yield Entry(text, group, keys, action.trigger, action.isEnabled())


def with_other_words(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, found also by what else people call them."""
    also = other_words.of_actions()
    return (replace(entry, also=also.get(entry.text, entry.also)) for entry in entries)


def of_buttons(group: str, part: QWidget) -> Iterator[Entry]:
    """Every button that this part of the window shows now, but for those that open a menu."""
    for button in part.findChildren(QPushButton):
        if button.isVisibleTo(part) and button.menu() is None:
            yield Entry(button.text(), group, "", button.click, button.isEnabled())


def of_data_sets(tiles: Mapping[str, QAbstractButton]) -> Iterator[Entry]:
    """Every data set of the gallery."""
    for tile in tiles.values():
        yield Entry(tile.accessibleName() or tile.text(), tr("Data set"), "", tile.click)


def of_settings(editors: Iterable[tuple[str, QWidget]]) -> Iterator[Entry]:
    """Every field of settings that is on screen: it gets the focus, to be typed into."""
    for label, editor in editors:
        if editor.isVisible() and editor.isEnabled():
            yield Entry(label, tr("Setting"), "", partial(_focus, editor))


def of_terms(read: Callable[[str], object]) -> Iterator[Entry]:
    """Every term of the glossary; `read` opens the entry with an id."""
    english = glossary.entries(languages.ENGLISH)
    for term, entry in glossary.entries().items():
        also = (*entry.search, english[term].term, *english[term].search)
        yield Entry(entry.term, tr("Glossary"), "", partial(read, term), also=also, behind=True)


def _focus(editor: QWidget) -> None:
    editor.setFocus(Qt.FocusReason.ShortcutFocusReason)


def matching(entries: Iterable[Entry], letters: str) -> list[Entry]:
    """Those that fit the letters, best first; all in their order where there are none.

    Where none fits, one letter too many, a wrong one or two in the wrong order are forgiven.
    """
    entries = list(entries)
    return _fitting(entries, (letters,)) or _fitting(entries, slips(letters))


def _fitting(entries: Iterable[Entry], tries: Iterable[str]) -> list[Entry]:
    """The entries that any of these letters fit, best first."""
    tries = tuple(tries)
    found = []
    for entry in entries:
        points = [_points(letters, entry) for letters in tries]
        best = max((each for each in points if each is not None), default=None)
        if best is not None:
            found.append((best, entry))
    return [entry for _, entry in sorted(found, key=lambda one: -one[0])]


def _points(letters: str, entry: Entry) -> float | None:
    """How well an entry fits, the more the better; None where it does not.

    A term comes behind what can be done, as its words are the same and doing was asked for. Other words have to begin
    with the letters: those of a hundred terms have any few letters somewhere.
    """
    points = score(letters, f"{entry.text} {entry.group}")
    wanted = letters.casefold().strip()
    if points is not None and wanted and entry.text.casefold().startswith(wanted):
        points += _BEGINS
    if not entry.also or not wanted:
        return points
    named = [score(letters, word) for word in entry.also if word.casefold().startswith(wanted)]
    best = max((found for found in (points, *named) if found is not None), default=None)
    return best - _BEHIND if best is not None and entry.behind else best
