"""Switches for the steps between a drawing and the network, and what it means to leave one out."""

from dataclasses import fields, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from models.drawing import Preparation
from ui import theme
from ui.field_editors import FieldEditor, field_editor


class PreparationSwitches(QWidget):
    """One switch a step. Never changes a preparation: it emits the new one and waits for `show_preparation`."""

    edited = Signal(object)  # the new Preparation

    def __init__(self, preparation: Preparation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preparation = preparation
        self._columns = 0
        self.editors: dict[str, FieldEditor] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(0)
        for f in fields(preparation):
            editor = self.editors[f.name] = field_editor(preparation, f.name)
            editor.changed.connect(lambda value, name=f.name: self._edit(name, value))
        self.set_columns(1)

    def show_preparation(self, preparation: Preparation) -> None:
        """Show which steps are on; emits nothing."""
        self._preparation = preparation
        for name, editor in self.editors.items():
            editor.show_value(getattr(preparation, name))

    def set_columns(self, columns: int) -> None:
        """Lay the switches out in so many columns."""
        if columns == self._columns:
            return
        self._columns = columns
        for place, editor in enumerate(self.editors.values()):
            self._grid.addWidget(editor, *divmod(place, columns))

    def left_out(self) -> str:
        """What the network gets to see now, a sentence for each step that is off; "" while all are on."""
        said = {
            "scale": self.tr("It now sees the drawing at your size; it learned pictures that fill the frame."),
            "centre": self.tr("It now sees the drawing where you put it; it learned pictures in the middle."),
            "pen_width": self.tr("It now sees your own pen; it learned thin lines, all of one width."),
            "polarity": self.tr("It now sees ink and paper the other way round than in the pictures it learned."),
        }
        off = [name for name in self.editors if not getattr(self._preparation, name)]
        return "\n".join(said.get(name, self.editors[name].doc) for name in off)

    def _edit(self, name: str, value: bool) -> None:
        self.edited.emit(replace(self._preparation, **{name: value}))
