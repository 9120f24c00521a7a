"""A part of the window that is built when it is first wanted."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


class Later(QWidget, Generic[W]):
    """Stands hidden in a layout where the part will be. The part takes that place once it is built, hidden at first."""

    def __init__(self, build: Callable[[], W]) -> None:
        """build: makes the part as it should look now; what is told to the others later has to be told to `built`."""
        super().__init__()
        self._build = build
        self.built: W | None = None  # the part, once it is there
        self.hide()

    def part(self) -> W:
        """The part; it is built if it is not there yet."""
        if self.built is None:
            made = self._build()
            made.hide()
            holder = self.parentWidget()
            layout = holder.layout() if holder is not None else None
            assert layout is not None  # what is asked for stands in a layout
            layout.replaceWidget(self, made)
            self.setParent(None)
            self.built = made
        return self.built
