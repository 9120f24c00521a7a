"""Which entry of the glossary a control is about: F1 shows it, and the tooltip says it where there is no other."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget

from models.language import glossary
from models.language.text import Text
from ui.look.sayings import say
from ui.look.tips import wrapped

W = TypeVar("W", bound=QWidget)

_PROPERTY = "term"
_ROLE = Qt.ItemDataRole.UserRole + 1


def is_about(widget: W, term: str) -> W:
    """The widget, which from now on is about this entry, and so is all in it; "" for none."""
    if term and term not in glossary.entries():
        raise ValueError(f"the glossary has no {term}")
    widget.setProperty(_PROPERTY, term)
    return widget


def explain(control: W, term: str) -> W:
    """The control, which is about this entry; its tooltip is the first sentence where it has none so far."""
    is_about(control, term)
    if term and not control.toolTip():
        say(control.setToolTip, wrapped(gist(term)))
    return control


def explain_options(combo: QComboBox, terms: Iterable[str]) -> None:
    """Let each option of a list be about an entry, in the order of the options; "" for none."""
    for place, term in enumerate(terms):
        combo.setItemData(place, term, _ROLE)
        if term:
            say(combo.setItemData, place, wrapped(gist(term)), Qt.ItemDataRole.ToolTipRole)


def terms(widget: QWidget | None) -> tuple[str, ...]:
    """The entries that a widget is about: its own, or that of what it is part of, and that of the chosen option."""
    found, option = "", ""
    while widget is not None and not found:
        found = widget.property(_PROPERTY) or ""
        if isinstance(widget, QAbstractItemView):  # the open list of a combo box, a popup that belongs to it
            option = widget.currentIndex().data(_ROLE) or ""
        elif isinstance(widget, QComboBox):
            option = option or widget.currentData(_ROLE) or ""
        alone = widget.isWindow() and widget.windowType() != Qt.WindowType.Popup
        widget = None if alone else widget.parentWidget()
    return tuple(term for term in (found, option) if term)


def gist(term: str) -> Text:
    """The first sentence of an entry."""
    return Text(lambda: glossary.entry(term).gist)
