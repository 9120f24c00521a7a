"""Switches for the steps between a drawing and the network, and a sentence about each step that is off."""

from dataclasses import fields, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from models.design.drawing import Preparation
from models.language.text import joined, tr
from ui.forms.field_editors import FieldEditor, field_editor
from ui.look import theme

TARGET = 24  # px of height, large enough to click
_COLUMNS = 2


class PreparationSwitches(QWidget):
    """One switch per step. Changes no preparation: it emits the new one and waits for `show_preparation`."""

    edited = Signal(object)  # the new Preparation

    def __init__(self, preparation: Preparation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preparation = preparation
        self.editors: dict[str, FieldEditor] = {}
        self.boxes: list[QWidget] = []  # the parts to click
        self._grid = grid = QGridLayout(self)
        self._across = _COLUMNS
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(0)
        for place, f in enumerate(fields(preparation)):
            editor = self.editors[f.name] = field_editor(preparation, f.name)
            editor.changed.connect(lambda value, name=f.name: self._edit(name, value))
            box = editor.focusProxy() or editor
            box.setMinimumHeight(TARGET)
            self.boxes.append(box)
            grid.addWidget(editor, *divmod(place, _COLUMNS))

    def show_preparation(self, preparation: Preparation) -> None:
        """Show which steps are on; emits nothing."""
        self._preparation = preparation
        for name, editor in self.editors.items():
            editor.show_value(getattr(preparation, name))

    def show_small(self, small: bool) -> None:
        """Use the size of captions, or of ordinary text."""
        for box in self.boxes:
            theme.mark(box, "narrow", small)

    def least_width(self) -> int:
        """Pixels that two switches side by side need."""
        widths = [box.sizeHint().width() for box in self.boxes]
        return max(widths[::2]) + max(widths[1::2]) + theme.GAP

    def show_across(self, across: int) -> None:
        """Put so many switches side by side."""
        if across != self._across:
            self._across = across
            for place, editor in enumerate(self.editors.values()):
                self._grid.addWidget(editor, *divmod(place, across))

    def left_out(self) -> str:
        """A sentence for each step that is off, about what the network gets then; "" while all are on."""
        said = {
            "scale": tr("It now sees the drawing at your size; it learned pictures that fill the frame."),
            "centre": tr("It now sees the drawing where you put it; it learned pictures in the middle."),
            "pen_width": tr("It now sees your own pen; it learned thin lines, all of one width."),
            "polarity": tr("It now sees ink and paper the other way round than in the pictures it learned."),
        }
        off = [name for name in self.editors if not getattr(self._preparation, name)]
        return joined((said.get(name, self.editors[name].doc) for name in off), "\n")

    def _edit(self, name: str, value: bool) -> None:
        self.edited.emit(replace(self._preparation, **{name: value}))
