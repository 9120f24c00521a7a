"""A convolution in numbers: which channels and which sample, the kernel on its patch, a run over the whole picture."""

from math import ceil

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.tensors.probes import Numbers, TensorTable
from ui.forms.controls import Combo, Elided
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.tensors import convolution
from ui.tensors.convolution_view import ConvolutionView

_TICK = 40  # ms between two places of a run
_LONGEST = 12_000  # ms that a run over the picture takes at most


class ConvolutionDetail(QWidget):
    """Choices above, the convolution at one place below."""

    wanted_changed = Signal()
    hint = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self.layer_id = ""
        self.view = ConvolutionView()
        self.view.placed.connect(self._say)
        self.out = self._combo(tr("Channel of the output: each has a kernel of its own"))
        self.into = self._combo(tr("Channel of the input whose patch is shown; all of them are added up"))
        self.sample = self._combo(tr("Which sample of the batch"))
        for combo in (self.out, self.sample):
            combo.currentIndexChanged.connect(lambda _place: self.wanted_changed.emit())
        self.into.currentIndexChanged.connect(lambda _place: self._show())
        self.run = written(theme.styled(QToolButton(), "small"), tr("Run over the whole picture"))
        self.run.setCheckable(True)
        self.run.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # as high as the lists
        say(self.run.setToolTip, wrapped(tr("Let the kernel go over all places, one after the other")))
        self.run.toggled.connect(self._run)
        self._timer = QTimer(self, interval=_TICK)
        self._timer.timeout.connect(self._step)
        self.said = theme.styled(Elided(), "caption")
        row = QHBoxLayout()
        row.setSpacing(4)
        for part in (self.out, self.into, self.sample):
            row.addWidget(part, 1)
        row.addWidget(self.run)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self.view, 1)

    def _combo(self, tip: str) -> Combo:
        combo = theme.styled(Combo(), "small")
        say(combo.setToolTip, wrapped(tip))
        say(combo.setAccessibleName, tip)
        return explain(combo, "kernel")

    # ---------------------------------------------------------------- state, downwards

    def questions(self) -> tuple[Numbers, ...]:
        """The numbers that are to be shown."""
        if self._experiment is None or not self.layer_id:
            return ()
        sample, channel = max(self.sample.currentIndex(), 0), max(self.out.currentIndex(), 0)
        return convolution.wanted(self._experiment, self.layer_id, sample, channel)

    def show_layer(self, experiment: Experiment, layer_id: str, samples: int) -> None:
        """Show this layer, a convolution, once its numbers come. samples: how many went through."""
        if (experiment.network, layer_id) != (self._experiment and self._experiment.network, self.layer_id):
            self.view.show_numbers(None, 0)
            self.run.setChecked(False)
        self._experiment, self.layer_id = experiment, layer_id
        shapes = next(each for each in experiment.layer_shapes() if each.layer.id == layer_id)
        self._offer(self.out, tr("output {0}", "channel"), shapes.outgoing[0])
        self._offer(self.into, tr("input {0}", "channel"), shapes.incoming[0])
        self._offer(self.sample, tr("sample {0}"), samples)
        self.sample.setVisible(samples > 1)

    def show_table(self, table: TensorTable) -> None:
        """The newest numbers, if they are there."""
        if self._experiment is None:
            return
        sample, channel = max(self.sample.currentIndex(), 0), max(self.out.currentIndex(), 0)
        found = convolution.numbers_of(self._experiment, self.layer_id, table, sample, channel)
        if found is not None:
            self.view.show_numbers(found, max(self.into.currentIndex(), 0))
            self._say()

    def _offer(self, combo: Combo, text: str, count: int) -> None:
        """Let one of so many be chosen."""
        if combo.count() == count and combo.itemText(0) == text.format(0):
            return
        before = combo.currentIndex()
        combo.blockSignals(True)
        combo.clear()
        combo.addItems([text.format(k) for k in range(count)])
        combo.setCurrentIndex(min(max(before, 0), count - 1))
        combo.blockSignals(False)

    # ---------------------------------------------------------------- what happens

    def _show(self) -> None:
        self.view.show_numbers(self.view.numbers, max(self.into.currentIndex(), 0))
        self._say()

    def _run(self, on: bool) -> None:
        self.view.running = on
        if on:
            self.view.go((0, 0))
            self._timer.start()
        else:
            self._timer.stop()
            self.view.update()

    def _step(self) -> None:
        """The next place; of a large picture, some places further."""
        numbers = self.view.numbers
        if numbers is None:
            self.run.setChecked(False)
            return
        rows, columns = numbers.z.shape
        by = ceil(rows * columns * _TICK / _LONGEST)
        after = self.view.place[0] * columns + self.view.place[1] + by
        if after >= rows * columns:
            self.view.go((rows - 1, columns - 1))
            self.run.setChecked(False)
        else:
            self.view.go(divmod(after, columns))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.run.setChecked(False)

    def _say(self) -> None:
        """How the pixel under the mouse comes about."""
        numbers = self.view.numbers
        text = "" if numbers is None else convolution.in_words(numbers, self.view.place, self.view.channel)
        if text != self.said.text():
            say(self.said.setText, text)
            say(self.said.setToolTip, wrapped(text))
            say(self.view.setAccessibleDescription, text)
            self.hint.emit(text if self.view.underMouse() or self.view.hasFocus() else "")

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 150)
