"""The selected layer's fields, above the picture: always in the same place, so that nothing jumps."""

from dataclasses import fields

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QToolButton, QWidget

from models.design.experiment import Experiment
from models.design.layers import Add, Layer
from models.design.network import INPUT_ID, OUTPUT_ID
from models.language.text import tr
from models.problems import pairing
from ui.forms.controls import label
from ui.forms.form import SpecForm
from ui.look import icons, theme
from ui.look.sayings import say
from ui.network import words
from ui.network.source_form import SourceForm

HEIGHT = 50  # px, for a name over a field; Chinese letters are higher than Latin ones
_ALL_ROOM = 100  # stretch of the part of the row that takes the room that is left
_BUTTON = 28  # px
_FIELD, _SOURCE = 120, 190  # px at most for each field, and for the choice of a source


class Inspector(QWidget):
    """The form of the selected layer, duplicate and remove; a sentence where there is no form."""

    changed = Signal(object, str)  # the new Layer, the field's name
    sealed = Signal()
    duplicate_wanted = Signal()
    remove_wanted = Signal()
    turned = Signal()  # a form has taken the place of the sentence, or the sentence that of the form

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, tuple[str, ...]] | None = None
        self._narrow = False
        self.setMinimumWidth(170)
        self.setFixedHeight(HEIGHT)
        self.form: SpecForm | SourceForm | None = None
        self._stack = QStackedLayout(self)
        self.nothing = label("", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._stack.addWidget(self.nothing)
        self._page = QWidget()
        self._row = QHBoxLayout(self._page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.note = label("", "muted")
        self.note.setWordWrap(True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self._row.addWidget(self.note, 1)
        self._row.addStretch(1)
        self.duplicate = self._button(tr("Duplicate this layer (Ctrl+D)"))
        self.duplicate.clicked.connect(self.duplicate_wanted)
        self.remove = self._button(tr("Remove this layer (Delete)"))
        self.remove.clicked.connect(self.remove_wanted)
        for button in (self.duplicate, self.remove):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self._stack.addWidget(self._page)
        self._stack.currentChanged.connect(lambda _place: self.turned.emit())
        self.dress()

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.duplicate.setIcon(icons.themed("duplicate"))
        self.remove.setIcon(icons.themed("trash"))

    @property
    def has_form(self) -> bool:
        """Whether a form is on show."""
        return not self.isHidden() and self._stack.currentWidget() is self._page

    def show_narrow(self, narrow: bool) -> None:
        """The fields alone where there is little room; the card's × and the keys do the rest."""
        self._narrow = narrow
        for sentence in (self.nothing, self.note):
            sentence.setFont(theme.font(theme.CAPTION if narrow else theme.BODY))
        self._fit_buttons()

    @property
    def needed(self) -> int:
        """Pixels of width that the fields on show need, without the buttons; 0 for a sentence."""
        return self.form.minimumSizeHint().width() if self.has_form and self.form is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """The buttons are there where the fields leave them room; the keys and the card's × do the same."""
        removable = self._shown is not None and self._shown[0] != OUTPUT_ID
        fits = self.needed + 2 * (_BUTTON + self._row.spacing()) <= self.width()
        for button in (self.duplicate, self.remove):
            button.setVisible(removable and not self._narrow and fits)

    def show_layer(self, experiment: Experiment, layer_id: str) -> None:
        """The form of this layer, or a sentence where it has none ("" for no layer)."""
        if layer_id in ("", INPUT_ID):
            say(self.nothing.setText, _sentence(experiment, layer_id))
            self._stack.setCurrentWidget(self.nothing)
            return
        layer = experiment.network.layer(layer_id)
        applied = pairing.applied_by_loss(experiment) if layer_id == OUTPUT_ID else ""
        left_out = "activation" if applied else ""
        names = tuple(f.name for f in fields(layer) if "label" in f.metadata and f.name != left_out)
        if self._shown != (layer_id, names) or self.form is None:
            self._build(layer, names)
            self._shown = layer_id, names
        elif isinstance(self.form, SpecForm):
            self.form.show_spec(layer)
        if isinstance(self.form, SourceForm) and isinstance(layer, Add):
            self.form.show_layer(experiment, layer)
        function = pairing.output_function(experiment)
        say(self.note.setText, tr("The loss applies {0} itself.").format(function) if applied else "")
        self.note.setVisible(bool(applied))
        self._row.setStretchFactor(self.note, _ALL_ROOM if applied else 1)
        if self.form is not None:
            self._row.setStretchFactor(self.form, 0 if applied else _ALL_ROOM)
        say(self._page.setAccessibleName, words.title(experiment, layer_id))
        self._stack.setCurrentWidget(self._page)
        self._fit_buttons()

    def _build(self, layer: Layer, names: tuple[str, ...]) -> None:
        if self.form is not None:
            self._row.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        shown = len(names)
        self.form = SourceForm() if isinstance(layer, Add) else SpecForm(layer, names, columns=max(shown, 1))
        room = QSizePolicy.Policy.Expanding if shown > 2 else QSizePolicy.Policy.Maximum
        self.form.setSizePolicy(room, QSizePolicy.Policy.Maximum)
        self.form.setMaximumWidth(_FIELD * max(shown, 1) if isinstance(self.form, SpecForm) else _SOURCE)
        self.form.edited.connect(self.changed)
        self.form.sealed.connect(self.sealed)
        self._row.insertWidget(2, self.form, _ALL_ROOM, Qt.AlignmentFlag.AlignBottom)

    def _button(self, tip: str) -> QToolButton:
        button = theme.styled(QToolButton(), "flat")
        button.setFixedSize(_BUTTON, _BUTTON)
        say(button.setToolTip, tip)
        say(button.setAccessibleName, tip)
        return button


def _sentence(experiment: Experiment, layer_id: str) -> str:
    if not layer_id:
        return tr("Drag in a layer, or click one to edit.")
    if experiment.data.info.image:
        return tr("Each sample is a picture of {0} pixels.").format(words.shape(experiment.input_shape))
    if experiment.data.info.signal:
        return tr("Each sample is a signal of {0} numbers.").format(words.shape(experiment.input_shape))
    used, offered = len(experiment.data.inputs), len(experiment.data.info.inputs)
    text = tr("{0} of {1} inputs is in use.") if used == 1 else tr("{0} of {1} inputs are in use.")
    return text.format(used, offered)
