"""Tensors: the network in numbers. A table of all of them; below it, what is chosen there."""

from typing import Any

from PySide6.QtCore import QElapsedTimer, QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.network import INPUT_ID
from models.language.text import tr
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from models.talk.tensors.probes import TensorFacts, TensorKey, Tensors, TensorTable
from ui.forms.controls import Elided, label
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.tips import wrapped
from ui.panels.base.announcer import Announcer
from ui.panels.base.exportable import Exportable
from ui.panels.base.panel import Panel
from ui.panels.hidden.hidden_words import why_none
from ui.tensors import tensor_words as words
from ui.tensors.convolution import is_convolution
from ui.tensors.convolution_detail import ConvolutionDetail
from ui.tensors.grid_detail import GridDetail
from ui.tensors.layer_detail import LayerDetail
from ui.tensors.sums import is_sum
from ui.tensors.table_model import TableModel
from ui.tensors.table_view import TableView

_CALM = 100  # ms for which numbers stay while training


class TensorsFace(Panel):
    """Asks for the tensors of the next batch, or of the sample that is chosen anywhere."""

    title = tr("Tensors")
    term = "tensor"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._number: int | None = None
        self._stale = False
        self._last: Snapshot | None = None
        self._asked: Tensors | None = None  # the question that the numbers on show answer
        self._since = QElapsedTimer()  # since they were shown
        self.shown: TensorTable | None = None
        self.chosen: TensorKey | str | None = None
        self.batch, self.sample = self._choice(), self._choice()
        written(self.batch, tr("Batch"))
        written(self.sample, tr("Sample"))
        say(self.batch.setToolTip, wrapped(tr("Show the batch that the next step learns from, as in training")))
        say(self.sample.setToolTip, wrapped(tr("Show one sample, as the network answers it; choose it in any panel")))
        self._group = QButtonGroup(self)
        for button in (self.batch, self.sample):
            self._group.addButton(button)
            button.clicked.connect(self._ask)
        self.batch.setChecked(True)
        self.fed = theme.styled(Elided(), "caption")
        self.model = TableModel(self)
        self.table = TableView(self.model)
        self.table.chosen.connect(self.choose)
        self.setFocusProxy(self.table)
        self.numbers = GridDetail()
        self.numbers.wanted_changed.connect(self._ask)
        self.numbers.hint.connect(self.hint)
        self.layer = LayerDetail()
        self.layer.hint.connect(self.hint)
        self.layer.neuron_pointed.connect(self.neuron_pointed)
        self.convolution = ConvolutionDetail()
        self.convolution.wanted_changed.connect(self._ask)
        self.convolution.hint.connect(self.hint)
        self.convolution.view.placed.connect(lambda: self.done.emit("move_kernel"))
        self.message = label("", "muted")
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._announcer = Announcer(self)
        self._lay_out()
        self._wait()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.batch)
        row.addWidget(self.sample)
        row.addSpacing(theme.GAP)
        row.addWidget(self.fed, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(theme.GAP)
        self.splitter.addWidget(self.table)
        self.details = QStackedWidget()
        for page in (self.numbers, self.layer, self.convolution):
            self.details.addWidget(page)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.details.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(row)
        column.addWidget(self.message, 1)
        column.addWidget(self.splitter, 1)

    def _choice(self) -> QToolButton:
        button = theme.styled(QToolButton(), "small")
        button.setCheckable(True)
        return button

    # ---------------------------------------------------------------- state, downwards

    def questions(self) -> frozenset[Probe[Any]]:
        return frozenset({self._question()} if self._experiment is not None else ())

    def show_experiment(self, experiment: Experiment) -> None:
        """Tensors of another design are dropped."""
        old, self._experiment = self._experiment, experiment
        if old is None or (old.data.kind, old.network) != (experiment.data.kind, experiment.network):
            self._drop()
        if self._number is not None and old is not None and old.data.kind != experiment.data.kind:
            self.show_sample(None)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The newest tensors; until there are some, the last ones stay."""
        if self._experiment is None:
            self.show_experiment(snapshot.experiment)
        self._last = snapshot
        found = snapshot.reading(self._question())
        if found is not None and found.rows and not (snapshot.running and self._too_soon()):
            self._show(snapshot.experiment, found)
        self._wait()

    def show_sample(self, number: int | None) -> None:
        """This sample is looked at where not the batch is."""
        before = self._question()
        self._number = number
        if before != self._question():
            self.questions_changed.emit()

    def show_stale(self, stale: bool) -> None:
        super().show_stale(stale)
        self._stale = stale
        self._wait()

    def show_language(self) -> None:
        if self._experiment is not None and self.shown is not None:
            found = self.shown
            self.model.clear()
            self._show(self._experiment, found)

    def exports(self) -> list[Exportable]:
        page = self.details.currentWidget()
        if self.shown is None or self.details.isHidden() or page is None:
            return []
        numbers = self.numbers.grid.csv if page is self.numbers and not self.numbers.over_run.isChecked() else None
        return [Exportable(self.title, page, table=numbers)]

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 200)

    def _too_soon(self) -> bool:
        """Whether these numbers can hardly have been read: while training, they change ten times a second at most."""
        asked = self._question()
        if asked == self._asked and self._since.isValid() and self._since.elapsed() < _CALM:
            return True
        self._asked = asked
        self._since.start()
        return False

    # ---------------------------------------------------------------- what happens

    def choose(self, chosen: TensorKey | str) -> None:
        """Show this tensor, or this layer."""
        self.chosen = chosen
        self.table.show_chosen(chosen)
        self._show_chosen()
        self._ask()

    def _question(self) -> Tensors:
        sample = (self._number or 0) if self.sample.isChecked() else None
        if self.details.isHidden():
            return Tensors(sample)
        for page in (self.layer, self.convolution):
            if self.details.currentWidget() is page:
                return Tensors(sample, page.questions())
        return Tensors(sample, self.numbers.questions(), self.numbers.over_key())

    def _ask(self) -> None:
        self.questions_changed.emit()

    # ---------------------------------------------------------------- what is shown

    def _show(self, experiment: Experiment, found: TensorTable) -> None:
        self.shown = found
        if self.model.show_rows(experiment, found.rows):
            if self.chosen is None or self.model.row_of(self.chosen) < 0:
                self._begin()
            self.table.show_chosen(self.chosen)
        asked = self._question().sample
        fed = words.fed(found, asked)
        say(self.fed.setText, fed if not found.rows else tr("{0}; indices from 0").format(fed))
        say(self.fed.setToolTip, wrapped(words.counted(fed) if found.rows else fed))
        before = self._question()
        self._show_chosen()
        if before != self._question():
            self._ask()

    def _begin(self) -> None:
        """Choose the first layer that computes sums."""
        layers = (row for row in self.model.rows if isinstance(row, str))
        self.chosen = next((each for each in layers if self._kind(each)), None)

    def _show_chosen(self) -> None:
        """Below the table, the numbers of the chosen tensor or layer."""
        found, experiment, chosen = self.shown, self._experiment, self.chosen
        if found is None or experiment is None or chosen is None:
            return
        kind, facts = self._kind(chosen), self._facts()
        self.details.setVisible(bool(kind) or facts is not None)
        if kind == "sum":
            self.details.setCurrentWidget(self.layer)
            self.layer.show_layer(experiment, str(chosen))
            self.layer.show_table(found)
        elif kind == "convolution":
            self.details.setCurrentWidget(self.convolution)
            self.convolution.show_layer(experiment, str(chosen), len(found.samples))
            self.convolution.show_table(found)
        elif facts is not None:
            self.details.setCurrentWidget(self.numbers)
            self.numbers.show_tensor(experiment, facts, len(found.samples))
            self.numbers.show_table(found)
        self._describe()

    def _kind(self, chosen: TensorKey | str) -> str:
        """How a layer is shown: "sum" or "convolution"; "" where it is no layer, or only its values can be shown."""
        if self._experiment is None or not isinstance(chosen, str) or chosen in ("", INPUT_ID):
            return ""
        if self.model.row_of(chosen) < 0:
            return ""
        layer = self._experiment.network.layer(chosen)
        return "sum" if is_sum(layer) else "convolution" if is_convolution(layer) else ""

    def _facts(self) -> TensorFacts | None:
        """What is known of the chosen tensor; of a layer, of its values."""
        rows, chosen = self.shown.rows if self.shown is not None else (), self.chosen
        key = TensorKey(chosen, "value" if chosen else "loss") if isinstance(chosen, str) else chosen
        return next((row for row in rows if row.key == key), None)

    def _describe(self) -> None:
        """Tell people who use a screen reader what the chosen tensor is."""
        facts = self._facts()
        if facts is not None and self._experiment is not None:
            self._announcer.say(words.in_words(self._experiment, facts), self.chosen)

    def _drop(self) -> None:
        self.shown = None
        self.model.clear()
        say(self.fed.setText, "")
        self._wait()

    def _wait(self) -> None:
        """Say why there is nothing to see, where that is so."""
        there = self.shown is not None
        say(self.message.setText, "" if there else why_none(self._stale, self._last))
        self.message.setVisible(not there)
        self.splitter.setVisible(there)


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(TensorsFace, "iris")
