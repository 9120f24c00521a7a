"""The selected layer's fields, beside the palette: always in the same place, so that nothing jumps."""

from dataclasses import fields

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QToolButton, QWidget

from models.experiment import Experiment
from models.layers import Layer
from models.network import INPUT_ID, OUTPUT_ID
from ui import icons, theme
from ui.controls import label
from ui.form import SpecForm
from ui.network import words
from ui.network.words import tr


class Inspector(QWidget):
    """A form, duplicate and remove; one quiet sentence where nothing is selected."""

    changed = Signal(object, str)  # the new Layer, the field's name
    sealed = Signal()
    duplicate_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, type[Layer]] | None = None
        self._narrow = False
        self.setMinimumWidth(170)
        self.form: SpecForm | None = None
        self._stack = QStackedLayout(self)
        self.nothing = label("", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self._stack.addWidget(self.nothing)
        self._page = QWidget()
        self._row = QHBoxLayout(self._page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.duplicate = self._button(tr("Duplicate this layer (Ctrl+D)"))
        self.duplicate.clicked.connect(self.duplicate_wanted)
        self.remove = self._button(tr("Remove this layer (Delete)"))
        self.remove.clicked.connect(self.remove_wanted)
        for button in (self.duplicate, self.remove):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._stack.addWidget(self._page)
        self.dress()

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.duplicate.setIcon(icons.themed("duplicate"))
        self.remove.setIcon(icons.themed("trash"))

    def show_narrow(self, narrow: bool) -> None:
        """The fields alone where there is little room; the card's × and the keys do the rest."""
        self._narrow = narrow
        for button in (self.duplicate, self.remove):
            button.setVisible(not narrow and self._shown is not None and self._shown[0] != OUTPUT_ID)

    def show_layer(self, experiment: Experiment, layer_id: str) -> None:
        """The form of this layer, or a sentence where it has none ("" for no layer)."""
        if layer_id in ("", INPUT_ID) or (layer_id == OUTPUT_ID and words.given(experiment)):
            self.nothing.setText(_sentence(experiment, layer_id))
            self._stack.setCurrentWidget(self.nothing)
            return
        layer = experiment.network.layer(layer_id)
        if self._shown != (layer_id, type(layer)) or self.form is None:
            self._build(layer)
            self._shown = layer_id, type(layer)
        elif self.form is not None:
            self.form.show_spec(layer)
        self._page.setAccessibleName(words.title(experiment, layer_id))
        for button in (self.duplicate, self.remove):
            button.setVisible(layer_id != OUTPUT_ID and not self._narrow)
        self._stack.setCurrentWidget(self._page)

    def _build(self, layer: Layer) -> None:
        if self.form is not None:
            self._row.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = SpecForm(layer, columns=min(len(fields(layer)) - 1, 2))  # its id is not shown
        self.form.edited.connect(self.changed)
        self.form.sealed.connect(self.sealed)
        self._row.insertWidget(0, self.form, 1, Qt.AlignmentFlag.AlignBottom)

    def _button(self, tip: str) -> QToolButton:
        button = theme.styled(QToolButton(), "flat")
        button.setFixedSize(28, 28)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button


def _sentence(experiment: Experiment, layer_id: str) -> str:
    if not layer_id:
        return tr("Click a layer to change it.")
    if layer_id == OUTPUT_ID:
        return tr("The loss applies {0} to the output itself.").format(words.given(experiment))
    used, offered = len(experiment.data.inputs), len(experiment.data.info.inputs)
    return tr("{0} of {1} inputs are in use.").format(used, offered)
