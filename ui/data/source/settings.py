"""Settings of the sources that have their own: the size of pictures, the arms of a pinwheel, a typed formula."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.design.data import PictureFolder, Source
from models.design.plane.pinwheel import Pinwheel
from models.design.plane.typed import Curve, Formula
from ui.data.source.formula_field import FormulaField
from ui.forms.form import SpecForm


class SourceSettings(QWidget):
    """The form of the source in use; hidden while it has no settings of its own."""

    edited = Signal(object, str)  # the new source, the field's name
    sealed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.forms = {kind: SpecForm(kind()) for kind in (PictureFolder, Pinwheel)}
        for form in self.forms.values():
            form.edited.connect(self.edited)
            form.sealed.connect(self.sealed)
            column.addWidget(form)
        self.formula = FormulaField()
        self.formula.edited.connect(lambda source: self.edited.emit(source, "text"))
        self.formula.sealed.connect(self.sealed)
        column.addWidget(self.formula)
        self.hide()

    @classmethod
    def suits(cls, source: Source) -> bool:
        """Whether this source has settings of its own."""
        return isinstance(source, PictureFolder | Pinwheel | Formula | Curve)

    def show_source(self, source: Source) -> None:
        """Show the settings of this source; hide where it has none."""
        self.setVisible(self.suits(source))
        for kind, form in self.forms.items():
            form.setVisible(isinstance(source, kind))
            if isinstance(source, kind):
                form.show_spec(source)
        self.formula.setVisible(isinstance(source, Formula | Curve))
        if isinstance(source, Formula | Curve):
            self.formula.show_source(source)
