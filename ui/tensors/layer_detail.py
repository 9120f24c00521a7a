"""The chosen layer in numbers: as matrices, or a convolution place by place; of others, what goes in and comes out."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.tensors.probes import MOST_NUMBERS, Numbers, TensorKey, TensorTable
from ui.forms.controls import Elided
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.tensors import sums
from ui.tensors.sums import INPUT, SAMPLE, UNIT, LayerNumbers, Mark
from ui.tensors.sums_view import SumsView
from ui.tensors.wires_view import WiresView

_ROOMY = 520  # px of width from which there is room for the wires


class LayerDetail(QWidget):
    """W·x + b as matrices, a line that says how the marked number comes about, and the wires."""

    neuron_pointed = Signal(object)  # layer id and number, or None
    hint = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self.layer_id = ""
        self.said = theme.styled(Elided(), "caption")
        self.sums, self.wires = SumsView(), WiresView()
        self.sums.pointed.connect(self._point)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.sums, 1)
        row.addWidget(self.wires)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.said)
        column.addLayout(row, 1)

    def questions(self) -> tuple[Numbers, ...]:
        """The numbers that are to be shown."""
        if self._experiment is None or not self.layer_id:
            return ()
        return sums.wanted(self._experiment, self.layer_id)

    def show_layer(self, experiment: Experiment, layer_id: str) -> None:
        """Show this layer, one of sums, once its numbers come."""
        if (experiment.network, layer_id) != (self._experiment and self._experiment.network, self.layer_id):
            self._show(None)
        self._experiment, self.layer_id = experiment, layer_id

    def show_table(self, table: TensorTable) -> None:
        """The newest numbers, if they are there."""
        if self._experiment is not None and self.layer_id:
            found = sums.numbers_of(self._experiment, self.layer_id, table)
            if found is not None:
                self._show(found)
            elif any(row.key == TensorKey(self.layer_id, "weight") and row.size > MOST_NUMBERS for row in table.rows):
                self._show(None)
                say(self.said.setText, tr("This layer has too many weights to be shown at once; look at slices of W."))

    def _show(self, numbers: LayerNumbers | None) -> None:
        self.sums.show_numbers(numbers)
        self._say()

    def _point(self, mark: Mark) -> None:
        self._say()
        unit = mark.get(UNIT)
        self.neuron_pointed.emit(None if unit is None else (self.layer_id, unit))

    def _say(self) -> None:
        """How the marked number comes about, or what is to be seen."""
        numbers, mark = self.sums.numbers, self.sums.mark
        self.wires.show_layer(numbers, self.sums.places, mark)
        text = "" if numbers is None else sums.in_words(numbers, mark) or self._about(numbers)
        if text != self.said.text():
            say(self.said.setText, text)
            say(self.said.setToolTip, wrapped(text))
            say(self.sums.setAccessibleDescription, text)
            self.hint.emit(text if mark else "")

    def _about(self, numbers: LayerNumbers) -> str:
        """What the matrices are, and what of them is left out."""
        sizes, places = numbers.sizes, self.sums.places
        if sizes[SAMPLE] == 1:
            text = tr("W·x + b, then {0}: {1} neurons with {2} inputs each")
        else:
            text = tr("X·Wᵀ + b, then {0}, for {3} samples at once; b is broadcast: the same row for each of them")
        said = text.format(numbers.function, sizes[UNIT], sizes[INPUT], sizes[SAMPLE])
        if len(places[INPUT]) < sizes[INPUT]:
            left = tr(" ({0} strongest of {1} inputs shown)").format(len(places[INPUT]), f"{sizes[INPUT]:,}")
            return said + left
        return said

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.wires.setVisible(self.width() >= _ROOMY)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 110)
