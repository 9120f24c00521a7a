"""What is written on widgets, remembered, so that it can be written again in another language."""

import re
from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QMenu
from shiboken6 import Object, isValid

from models.language.text import Text, again

W = TypeVar("W", bound=QLabel | QAbstractButton | QAction | QMenu | QGroupBox)

_written: WeakKeyDictionary[Any, dict[tuple[object, ...], tuple[object, ...]]] = WeakKeyDictionary()


def say(setter: Callable[..., object], *arguments: object) -> None:
    """Call a method such as `label.setText` or `tabs.setTabText` now, and again with each other language.

    Of several texts written by one method, those with the same other arguments take each other's place. A plain string
    is not repeated: what shows it writes it anew by itself.
    """
    setter(*(one.now() if isinstance(one, Text) else one for one in arguments))
    owner: Any = getattr(setter, "__self__")  # noqa: B009  a bound method's object, which type checkers do not know
    place = (getattr(setter, "__name__"), *(one for one in arguments if not isinstance(one, str)))  # noqa: B009
    if any(isinstance(one, Text) for one in arguments):
        _written.setdefault(owner, {})[place] = arguments
    elif owner in _written:
        _written[owner].pop(place, None)


def written(widget: W, text: str) -> W:
    """The widget with this text on it, or as its title."""
    say(widget.setTitle if isinstance(widget, QMenu | QGroupBox) else widget.setText, text)
    return widget


def add_item(combo: QComboBox, text: str, value: object = None) -> None:
    """Append an entry to a list to choose from."""
    combo.addItem(text, value)
    say(combo.setItemText, combo.count() - 1, text)


def say_again() -> None:
    """Write every text once more, in the language in force now."""
    for owner, texts in list(_written.items()):
        if _lives(owner):
            for place, arguments in list(texts.items()):
                getattr(owner, str(place[0]))(*map(again, arguments))


def without_key(text: str) -> str:
    """The text of a menu without the mark of its key, as in "&File" or "文件(&F)"; "&&" is an ampersand."""
    bare = re.sub(r"\s*\(&\w\)", "", text)
    return bare.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


def _lives(owner: object) -> bool:
    """Whether Qt still has this object; one that is none of Qt's lives."""
    return not isinstance(owner, Object) or isValid(owner)
