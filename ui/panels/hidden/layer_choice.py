"""The slider over the layers, from the inputs to the output, and what it stands on."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.network import OUTPUT_ID
from models.language.text import tr
from ui.forms.controls import Elided, Slider, label
from ui.look import theme
from ui.look.sayings import say
from ui.look.terms import explain, is_about
from ui.look.tips import wrapped
from ui.network import words


class LayerChoice(QWidget):
    """Chooses a layer. It keeps the layer while the design changes, or else its place."""

    chosen = Signal(str)  # the layer's id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer_id = ""
        self._ids: list[str] = []
        self._experiment: Experiment | None = None
        self._details = ""
        self.title, self.how = Elided(), is_about(label("", "caption"), "pca")
        theme.styled(self.title, "strong")
        self.slider = explain(Slider(), "hidden_layer")
        self.slider.setPageStep(1)
        say(self.slider.setAccessibleName, tr("Layer"))
        about = tr("From the inputs on the left to the output on the right: the samples as this layer sees them")
        say(self.slider.setToolTip, wrapped(about))
        self.slider.valueChanged.connect(self._move)
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.how)
        self.how.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.slider)

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the layers of this design."""
        ids = list(experiment.shapes())
        at = self._ids.index(self.layer_id) if self.layer_id in self._ids else None
        self._experiment, self._ids = experiment, ids
        if self.layer_id in ids:
            place = ids.index(self.layer_id)
        elif at is None:
            place = max(ids.index(OUTPUT_ID) - 1, 0)  # the last layer before the output has parted the classes best
        else:
            place = min(at, len(ids) - 1)
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(ids) - 1)
        self.slider.setValue(place)
        self.slider.blockSignals(False)
        self._move(place)

    def show_language(self) -> None:
        """Write the name of the layer anew."""
        if self._experiment is not None:
            said = words.name(self._experiment, self.layer_id)
            say(self.title.setText, said)
            say(self.slider.setAccessibleDescription, said)

    def show_how(self, text: str) -> None:
        """Say how the layer's values became places; "" while that is not known."""
        if text != self.how.text():
            say(self.how.setText, text)
        self.how.setFixedWidth(QFontMetrics(self.how.font()).horizontalAdvance(text) + 2)  # of this language

    def show_details(self, text: str) -> None:
        """Say more about that in a tooltip."""
        if text != self._details:
            self._details = text
            say(self.how.setToolTip, wrapped(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _move(self, place: int) -> None:
        before, self.layer_id = self.layer_id, self._ids[place]
        self.show_language()
        if before != self.layer_id:
            self.chosen.emit(self.layer_id)
