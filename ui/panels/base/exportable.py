"""Something on screen that can be taken away as a picture, or as a table."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from models.language.text import again


@dataclass(frozen=True)
class Exportable:
    """What to paint. name: as the window calls it.

    area: the part to paint, in pixels of the widget, or of a view in units of its scene; what is on show where there
    is none. over: words that lie over it, of which those on show are painted. below: makes a legend for under it.
    during: what holds while it is painted. table: its numbers as CSV text, if it shows any. numbers: a sentence about
    these.
    """

    name: str
    widget: QWidget
    area: Callable[[], QRectF] | None = None
    over: tuple[QWidget, ...] = ()
    below: Callable[[], QWidget] | None = None
    during: Callable[[], AbstractContextManager[None]] = nullcontext
    table: Callable[[], str] | None = None
    numbers: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", again(self.name))  # a panel's title is older than the language in force
