"""Settings of the sets on the plane that have some of their own: the arms of a pinwheel, a typed formula."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.design.data import Source
from models.design.plane.pinwheel import Pinwheel
from models.design.plane.typed import Curve, Formula
from ui.data.plane.formula_field import FormulaField
from ui.forms.form import SpecForm


class PlaneForm(QWidget):
    """The form of the set in use; hidden while it has no settings of its own."""

    edited = Signal(object, str)  # the new source, the field's name
    sealed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.pinwheel = SpecForm(Pinwheel())
        self.pinwheel.edited.connect(self.edited)
        self.pinwheel.sealed.connect(self.sealed)
        self.formula = FormulaField()
        self.formula.edited.connect(lambda source: self.edited.emit(source, "text"))
        self.formula.sealed.connect(self.sealed)
        column.addWidget(self.pinwheel)
        column.addWidget(self.formula)
        self.hide()

    def show_source(self, source: Source) -> None:
        """Show the settings of this source; hide where it has none on the plane."""
        self.setVisible(isinstance(source, Pinwheel | Formula | Curve))
        self.pinwheel.setVisible(isinstance(source, Pinwheel))
        self.formula.setVisible(isinstance(source, Formula | Curve))
        if isinstance(source, Pinwheel):
            self.pinwheel.show_spec(source)
        if isinstance(source, Formula | Curve):
            self.formula.show_source(source)
