"""Something on screen that can be taken away as a picture, or as a table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Exportable:
    """What to paint. name: as the window calls it.

    area: the part of the widget to paint, in its own pixels; all of it where there is none. table: its numbers as CSV
    text, if it shows any.
    """

    name: str
    widget: QWidget
    area: Callable[[], QRect] | None = None
    table: Callable[[], str] | None = None
