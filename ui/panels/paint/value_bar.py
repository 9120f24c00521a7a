"""The value under the brush: a slider over the colours of the values, and the number itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.design.data import Column
from models.design.points import LARGEST
from models.language.text import tr
from ui.forms.controls import Slider, label
from ui.forms.number_field import NumberField
from ui.forms.number_text import Range
from ui.look.sayings import say
from ui.look.terms import explain

_STEPS = 100


class ValueBar(QWidget):
    """Says which value is painted. Emits the value that was chosen."""

    chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends = (-1.0, 1.0)
        self.title = label(tr("Paint"), "caption")
        self.slider = Slider()
        self.slider.setRange(0, _STEPS)
        self.slider.valueChanged.connect(self._slide)
        self.field = NumberField(0.0, Range(-LARGEST, LARGEST, example=0.5))
        self.field.setFixedWidth(64)
        self.field.taken.connect(self.chosen)
        for part in (self.slider, self.field):
            say(part.setAccessibleName, tr("Value to paint"))
            explain(part, "target")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.title)
        row.addWidget(self.slider, 1)
        row.addWidget(self.field)

    def show_value(self, target: Column, value: float) -> None:
        """Show this value on the scale of the colours, under the name that the values have."""
        self._ends = target.low, target.high
        say(self.title.setText, target.name or tr("Paint"))
        self.slider.blockSignals(True)
        self.slider.setValue(round(_STEPS * (value - target.low) / (target.high - target.low)))
        self.slider.blockSignals(False)
        self.field.show_value(value)

    def _slide(self, step: int) -> None:
        low, high = self._ends
        self.chosen.emit(float(f"{low + (high - low) * step / _STEPS:.4g}"))
