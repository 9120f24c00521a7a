"""A form for any Spec: one editor a field, with its label."""

from collections.abc import Collection
from dataclasses import fields, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.design.spec import Spec
from ui.forms.controls import label
from ui.forms.field_editors import FieldEditor, field_editor
from ui.look.sayings import say
from ui.look.tips import wrapped

__all__ = ["FieldEditor", "SpecForm", "field_editor"]

_MANY = 5  # fields in a row that stand close together


class SpecForm(QWidget):
    """One editor a field. Never changes the spec: it emits the new one and waits for `show_spec`."""

    edited = Signal(object, str)  # the new Spec, the field's name
    sealed = Signal()  # the gesture is over

    def __init__(
        self, spec: Spec, names: tuple[str, ...] | None = None, columns: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._spec = spec
        own = (f.name for f in fields(spec) if "label" in f.metadata and "reference" not in f.metadata)
        shown = names if names is not None else tuple(own)
        self.editors: dict[str, FieldEditor] = {name: field_editor(spec, name) for name in shown}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12 if columns < _MANY else 4)
        grid.setVerticalSpacing(4)
        self._rows: dict[str, QWidget] = {}
        for place, (name, editor) in enumerate(self.editors.items()):
            editor.changed.connect(lambda value, n=name: self.edited.emit(replace(self._spec, **{n: value}), n))
            editor.sealed.connect(self.sealed)
            self._rows[name] = _with_label(editor)
            grid.addWidget(self._rows[name], place // columns, place % columns, Qt.AlignmentFlag.AlignBottom)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        if self.editors:
            self.setFocusProxy(next(iter(self.editors.values())))

    def show_spec(self, spec: Spec) -> None:
        """Show this spec, of the same type as the first one; emits nothing."""
        self._spec = spec
        for name, editor in self.editors.items():
            editor.show_value(getattr(spec, name))

    def show_only(self, names: Collection[str]) -> None:
        """Hide the editors of all other fields."""
        for name, row in self._rows.items():
            row.setVisible(name in names)


def _with_label(editor: FieldEditor) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    if not editor.labelled:
        name = label(editor.label, "muted")
        say(name.setToolTip, wrapped(editor.doc))
        name.setBuddy(editor)
        column.addWidget(name)
    column.addWidget(editor)
    return row
