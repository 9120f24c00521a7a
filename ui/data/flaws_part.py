"""Flaws of real data that generated ones can be given: three sliders that are folded at first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from models.design.data import FLAWS, Data
from models.language.text import tr
from ui.data.data_fields import fields_for
from ui.forms.form import SpecForm
from ui.forms.later import Later
from ui.look import theme
from ui.look.sayings import say
from ui.look.terms import explain

_LOW = 18  # px: as high as the label in the same line


class FlawsPart(QWidget):
    """Hidden where the samples are real; open as long as a slider is not at 0.

    The button that unfolds it, `line`, stands where who holds this puts it.
    """

    edited = Signal(object, str)  # the new Data, the field's name
    sealed = Signal()

    def __init__(self, data: Data, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data, self._possible = data, False
        self.line = theme.styled(QToolButton(), "toggle")
        say(self.line.setText, tr("Flaws"))
        say(self.line.setAccessibleName, tr("Flaws"))
        self.line.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.line.setCheckable(True)
        self.line.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.line.setFixedHeight(_LOW)
        explain(self.line, "noise")
        self._form = Later(self._make_form)
        self.line.toggled.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self._unfold(False)

    @property
    def form(self) -> SpecForm:
        """The sliders."""
        return self._form.part()

    def show_data(self, data: Data) -> None:
        """Show the flaws of these data."""
        another = data.source != self._data.source
        self._data = data
        fields = fields_for(data.info) & set(FLAWS)
        self._possible = bool(fields)
        self.line.setVisible(self._possible)
        if self._form.built is not None:
            self._form.built.show_spec(data)
            self._form.built.show_only(fields)
        flawed = any(getattr(data, name) for name in fields)
        if flawed or another:
            self.line.setChecked(flawed)
        self._unfold(self.line.isChecked())

    def _unfold(self, on: bool) -> None:
        self.line.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)
        if on and self._possible:
            self.form.show()
        self.setVisible(on and self._possible)

    def _make_form(self) -> SpecForm:
        made = SpecForm(self._data, FLAWS)
        made.edited.connect(self.edited)
        made.sealed.connect(self.sealed)
        made.show_only(fields_for(self._data.info))
        return made
