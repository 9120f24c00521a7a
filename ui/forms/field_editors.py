"""Editors of single fields, built from what a field says about itself. Knows no particular Spec."""

from bisect import bisect_left
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from models.design.spec import Spec
from models.language import glossary
from models.language.text import tr
from ui.forms import number_text
from ui.forms.controls import Combo, Elided, Slider
from ui.forms.number_field import NumberField
from ui.forms.number_text import Range
from ui.look import theme
from ui.look.sayings import add_item, say, written
from ui.look.terms import explain, explain_options
from ui.look.tips import wrapped

_SLIDER_SPANS = range(2000, 100_001)
"""Whole numbers whose range is this long get a slider; shorter is quicker to type, longer is too coarse."""


class FieldEditor(QWidget):
    """Edits one field. State comes down through `show_value`; a new value goes up through `changed`."""

    changed = Signal(object)  # the new value, of the field's own type
    sealed = Signal()  # the gesture is over: slider released, list entry chosen, number taken
    labelled = False  # True where the editor shows the field's label itself

    def __init__(self, meta: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label: str = tr(meta["label"])
        self.doc: str = tr(meta["doc"])
        say(self.setToolTip, wrapped(self.doc))
        explain(self, meta["term"])

    def show_value(self, value: Any) -> None:
        """Show `value`; emits nothing."""
        raise NotImplementedError

    def _hold(self, control: QWidget) -> None:
        """Fill the editor with its one control."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(control)
        self._name(control)
        self.setFocusProxy(control)

    def _name(self, control: QWidget) -> None:
        say(control.setAccessibleName, self.label)
        say(control.setAccessibleDescription, self.doc)
        say(control.setToolTip, wrapped(self.doc))


class ChoiceEditor(FieldEditor):
    """A combo box of the options."""

    def __init__(self, meta: Any, value: str, parent: QWidget | None = None) -> None:
        super().__init__(meta, parent)
        self.combo = Combo()
        for key, text in meta["options"].items():
            add_item(self.combo, tr(text), key)
        explain_options(self.combo, (glossary.of_option(meta["term"], key) for key in meta["options"]))
        self.combo.setMinimumContentsLength(6)
        self._hold(self.combo)
        self.show_value(value)
        self.combo.currentIndexChanged.connect(self._choose)

    def show_value(self, value: Any) -> None:
        self.combo.blockSignals(True)
        self.combo.setCurrentIndex(self.combo.findData(value))
        self.combo.blockSignals(False)

    def _choose(self) -> None:
        self.changed.emit(self.combo.currentData())
        self.sealed.emit()


class FlagEditor(FieldEditor):
    """A check box with its label."""

    labelled = True

    def __init__(self, meta: Any, value: bool, parent: QWidget | None = None) -> None:
        super().__init__(meta, parent)
        self.box = QCheckBox()
        say(self.box.setText, self.label)
        self._hold(self.box)
        self.show_value(value)
        self.box.toggled.connect(self._toggle)

    def show_value(self, value: Any) -> None:
        self.box.blockSignals(True)
        self.box.setChecked(value)
        self.box.blockSignals(False)

    def _toggle(self, on: bool) -> None:
        self.changed.emit(on)
        self.sealed.emit()


class NumberEditor(FieldEditor):
    """A line to type the number into."""

    def __init__(self, meta: Any, value: float, parent: QWidget | None = None) -> None:
        super().__init__(meta, parent)
        self.field = NumberField(value, _range(meta, value))
        self._hold(self.field)
        say(self.field.explain, self.doc)
        self.field.taken.connect(self._take)

    def show_value(self, value: Any) -> None:
        self.field.show_value(value)

    def _take(self) -> None:
        self.changed.emit(self.field.value)
        self.sealed.emit()


class PresetEditor(FieldEditor):
    """A combo box of the values worth offering, which takes any other number in range as well."""

    def __init__(self, meta: Any, value: float, parent: QWidget | None = None) -> None:
        super().__init__(meta, parent)
        self.combo = Combo()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(Combo.InsertPolicy.NoInsert)
        self.field = NumberField(value, _range(meta, value))
        self.field.setProperty("inside", True)
        self.combo.setLineEdit(self.field)
        self.combo.setCompleter(None)  # type: ignore[arg-type]  # else it completes 0.0 to 0.001 under the fingers
        self._presets: tuple[float, ...] = meta["presets"]
        for preset in self._presets:
            self.combo.addItem(number_text.written(preset), preset)
        self._hold(self.combo)
        self._name(self.field)
        say(self.field.explain, self.doc)
        self._show_current(value)
        self.combo.activated.connect(self._choose)
        self.field.taken.connect(self._take)

    def show_value(self, value: Any) -> None:
        self.field.show_value(value)
        self._show_current(self.field.value)

    def _show_current(self, value: float) -> None:
        """Tick the preset in the list; setting the index also writes the text, so that is put back."""
        if self.field.isModified():
            return
        self.combo.blockSignals(True)
        self.combo.setCurrentIndex(self._presets.index(value) if value in self._presets else -1)
        self.combo.blockSignals(False)
        say(self.field.setText, number_text.written(value))

    def _choose(self, index: int) -> None:
        say(self.field.setText, number_text.written(self._presets[index]))
        self.field.take()
        if self.combo.from_list:
            self.combo.from_list = False
            self.field.give_back()

    def _take(self) -> None:
        self._show_current(self.field.value)
        self.changed.emit(self.field.value)
        self.sealed.emit()


class SliderEditor(FieldEditor):
    """Label on the left, the number on the right, editable, and a slider below both."""

    labelled = True

    def __init__(self, meta: Any, value: float, parent: QWidget | None = None, in_line: int = 0) -> None:
        """in_line: width in pixels of the label where all stands in one line, else 0."""
        super().__init__(meta, parent)
        allowed = _range(meta, value)
        self._ticks = _ticks(allowed)
        self.field = NumberField(value, allowed)
        self.field.setObjectName("inline")
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.field.setFixedWidth(48 if in_line else 72)
        self.slider = Slider()
        self.slider.setRange(0, len(self._ticks) - 1)
        self.slider.setPageStep(max(1, len(self._ticks) // 10))
        name = theme.styled(written(Elided(), self.label), "muted")
        name.setBuddy(self.slider)
        if in_line:
            name.setFixedWidth(in_line)
        self._arrange([[name, self.slider, self.field]] if in_line else [[name, self.field], [self.slider]])
        for control in (self.slider, self.field):
            self._name(control)
        say(self.field.explain, self.doc)
        self.setFocusProxy(self.slider)
        self.show_value(value)
        self.slider.valueChanged.connect(self._slide)
        self.slider.settled.connect(self.sealed)
        self.field.taken.connect(self._take)

    def _arrange(self, lines: list[list[QWidget]]) -> None:
        """Lay out the widgets line by line; label and slider share the room that is left."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for line in lines:
            row = QHBoxLayout()
            for widget in line:
                row.addWidget(widget, 0 if widget is self.field else 1)
            layout.addLayout(row)

    def show_value(self, value: Any) -> None:
        self.field.show_value(value)
        self.slider.blockSignals(True)
        self.slider.setValue(_nearest(self._ticks, value))
        self.slider.blockSignals(False)

    def _slide(self, position: int) -> None:
        self.field.show_value(self._ticks[position])
        self.changed.emit(self._ticks[position])

    def _take(self) -> None:
        self.show_value(self.field.value)
        self.changed.emit(self.field.value)
        self.sealed.emit()


def field_editor(spec: Spec, name: str, parent: QWidget | None = None) -> FieldEditor:
    """The editor that fits field `name` of `spec`, showing its value; raises KeyError for other fields."""
    meta: Any = type(spec).__dataclass_fields__[name].metadata
    value = getattr(spec, name)
    if "options" in meta:
        return ChoiceEditor(meta, value, parent)
    if "flag" in meta:
        return FlagEditor(meta, value, parent)
    if meta["presets"]:
        return PresetEditor(meta, value, parent)
    if meta["percent"] or meta["slider"] or (isinstance(value, int) and meta["high"] - meta["low"] in _SLIDER_SPANS):
        return SliderEditor(meta, value, parent)
    return NumberEditor(meta, value, parent)


def _range(meta: Any, value: float) -> Range:
    return Range(meta["low"], meta["high"], isinstance(value, int), meta["percent"], value)


def _ticks(allowed: Range) -> tuple[float, ...]:
    """Values at which a slider may stop: every whole percent, or whole numbers of two significant digits."""
    if allowed.percent:
        return tuple(n / 100 for n in range(round(allowed.low * 100), round(allowed.high * 100) + 1))
    low, high = int(allowed.low), int(allowed.high)
    counts = {digits * 10**power for power in range(max(len(str(high)) - 1, 1)) for digits in range(1, 101)}
    return tuple(sorted({low, high} | {n for n in counts if low <= n <= high}))


def _nearest(ticks: tuple[float, ...], value: float) -> int:
    """Index of the tick closest to `value`."""
    right = min(bisect_left(ticks, value), len(ticks) - 1)
    return right - 1 if right and value - ticks[right - 1] < ticks[right] - value else right
