"""The choice of the two measurements on the axes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from models.design.data import Column
from models.language.text import Text, tr
from ui.forms.controls import Combo, label
from ui.look.sayings import add_item, say
from ui.look.tips import wrapped

_WIDE = 290  # px of width; in less, names take the room of the arrows


class AxisChoice(QWidget):
    """Two lists of the columns; choosing the column of the other axis swaps the two."""

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axes = (0, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._arrows: list[QLabel] = []
        self.across, self.upwards = Combo(), Combo()
        self._titles: dict[Combo, Text] = {}
        for combo, text, name in (
            (self.across, "→", tr("Measurement across")),
            (self.upwards, "↑", tr("Measurement upwards")),
        ):
            say(combo.setAccessibleName, name)
            say(combo.setToolTip, name)
            self._titles[combo] = name
            combo.setObjectName("small")
            combo.currentIndexChanged.connect(self._choose)
            arrow = label(text, "muted")
            self._arrows.append(arrow)
            row.addWidget(arrow)
            row.addWidget(combo, 1)

    def setToolTip(self, text: str) -> None:
        """Add `text` to the tooltip of each list."""
        for combo, title in self._titles.items():
            say(combo.setToolTip, wrapped(tr("{0}. {1}").format(title, text) if text else title))

    def show_columns(self, columns: tuple[Column, ...], axes: tuple[int, int]) -> None:
        """Offer these columns and choose those on the axes."""
        self._axes = axes
        for combo, axis in zip((self.across, self.upwards), axes, strict=True):
            combo.blockSignals(True)
            combo.clear()
            for column in columns:
                add_item(combo, column.name)
            combo.setCurrentIndex(axis)
            combo.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for arrow in self._arrows:
            arrow.setVisible(self.width() >= _WIDE)

    def _choose(self) -> None:
        x, y = self.across.currentIndex(), self.upwards.currentIndex()
        if x == y:
            x, y = self._axes[::-1]
        self.chosen.emit(x, y)
