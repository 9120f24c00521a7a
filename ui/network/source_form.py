"""The one field of an Add layer: which earlier layer it takes from."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.layers import Add
from models.design.network import INPUT_ID
from models.language.text import tr
from models.problems.fitting import sources
from ui.forms.controls import Combo, label
from ui.look.sayings import add_item, say
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.network import words

_LEAST, _ARROW = 150, 44  # px; enough for every name


class SourceForm(QWidget):
    """A combo box of the layers whose result can be added. Never changes the layer: it emits the new one."""

    edited = Signal(object, str)  # the new Add, the field's name
    sealed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer: Add | None = None
        meta = Add.__dataclass_fields__["source"].metadata
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = label(tr(meta["label"]), "muted")
        self.combo = Combo()
        say(self.combo.setAccessibleName, tr(meta["label"]))
        for widget in (name, self.combo):
            say(widget.setToolTip, wrapped(tr(meta["doc"])))
        explain(self, meta["term"])
        self.combo.currentIndexChanged.connect(self._choose)
        column.addWidget(name)
        column.addWidget(self.combo)
        self.setFocusProxy(self.combo)

    def show_layer(self, experiment: Experiment, layer: Add) -> None:
        """Offer the layers that fit, the nearest first, and choose the source in use; mark one that does not fit."""
        self._layer = layer
        offered = list(reversed(sources(experiment, layer.id)))
        self.combo.blockSignals(True)
        self.combo.clear()
        for source in offered:
            add_item(self.combo, _name(experiment, source), source)
        if layer.source not in offered:
            add_item(self.combo, tr("{0} (does not fit)").format(_name(experiment, layer.source)), layer.source)
        self.combo.setCurrentIndex(self.combo.findData(layer.source))
        needed = self.combo.fontMetrics().horizontalAdvance(self.combo.currentText()) + _ARROW
        self.combo.setMinimumWidth(max(_LEAST, needed))
        self.combo.blockSignals(False)

    def _choose(self) -> None:
        if self._layer is not None:
            self.edited.emit(replace(self._layer, source=self.combo.currentData()), "source")
            self.sealed.emit()


def _name(experiment: Experiment, layer_id: str) -> str:
    """Place and title of a layer, as titles may repeat: "3 · Conv2d 8"."""
    if layer_id == INPUT_ID:
        return words.title(experiment, layer_id)
    try:
        return f"{experiment.network.index(layer_id) + 1} · {words.title(experiment, layer_id)}"
    except KeyError:
        return tr("a layer that is gone")
