"""The numbers of the chosen tensor: a slice in numpy's notation, the cells, and their distribution over the run."""

import numpy as np
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.language.text import tr
from models.talk.tensors.notation import parse
from models.talk.tensors.probes import MOST_NUMBERS, Numbers, TensorFacts, TensorKey, TensorTable
from models.talk.tensors.views import Broadcast, View, usual, written
from ui.forms.controls import ElidedLines, label
from ui.look import theme
from ui.look.sayings import say
from ui.look.sayings import written as with_text
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.tensors import tensor_words as words
from ui.tensors.number_grid import NumberGrid
from ui.tensors.over_run_view import OverRunView


class GridDetail(QWidget):
    """What is typed is parsed at each letter; what is wrong with it is said below, and the last numbers stay, pale."""

    wanted_changed = Signal()  # other numbers are asked for
    hint = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._facts: TensorFacts | None = None
        self._batch = 1
        self._texts: dict[TensorKey, str] = {}  # what was typed for each tensor
        self.view: View | None = None
        self.error = ""
        self.field = explain(QLineEdit(), "shape")
        self.field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.field.textEdited.connect(self._type)
        say(self.field.setAccessibleName, tr("Slice"))
        tip = tr("A slice in numpy's notation, such as W[0:3, :], W[-1], W[::2], W[..., 0], W.T or W.reshape(-1, 4)")
        say(self.field.setToolTip, wrapped(tip))
        self.shape = label("", "caption")
        self.whole = self._button(tr("Whole"), tr("All of the tensor, or its first matrix"))
        self.transpose = self._button(tr("Transpose"), tr("Rows become columns: .T"))
        self.reshape = self._button(tr("Reshape"), tr("The same numbers in another shape: .reshape()"))
        self.broadcast = self._button(
            tr("Broadcast"), tr("Repeat the bias for each sample of the batch, as adding it does; no number is copied")
        )
        self.over_run = self._button(
            tr("Over the run"), tr("Keep histograms of this tensor from now on, as long as they are shown")
        )
        self.over_run.setCheckable(True)
        self.whole.clicked.connect(lambda: self._write(self._usual()))
        self.transpose.clicked.connect(lambda: self._write(self.field.text().strip() + ".T"))
        self.reshape.clicked.connect(self._reshape)
        self.broadcast.clicked.connect(self._broadcast)
        self.over_run.toggled.connect(self._switch)
        self.said = theme.styled(ElidedLines(), "caption")
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.grid, self.over = NumberGrid(), OverRunView()
        self.grid.marked_changed.connect(self._say)
        self._pages = QStackedWidget()
        for page in (self.grid, self.over):
            self._pages.addWidget(page)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for part in (self.field, self.shape, self.over_run):
            row.addWidget(part, part is self.field)
        self.over_run.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # as high as the field
        below = QHBoxLayout()
        below.setSpacing(4)
        for part in (self.said, self.whole, self.transpose, self.reshape, self.broadcast):
            below.addWidget(part, part is self.said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(below)
        column.addWidget(self._pages, 1)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = with_text(theme.styled(QToolButton(), "small"), text)
        say(button.setToolTip, wrapped(tip))
        return button

    # ---------------------------------------------------------------- state, downwards

    def questions(self) -> tuple[Numbers, ...]:
        """The numbers that are to be shown."""
        if self._facts is None or self.view is None or self.over_run.isChecked():
            return ()
        return (Numbers(self._facts.key, self.view),)

    def over_key(self) -> TensorKey | None:
        """The tensor whose histograms are to be kept."""
        return self._facts.key if self._facts is not None and self.over_run.isChecked() else None

    def show_tensor(self, experiment: Experiment, facts: TensorFacts, batch: int) -> None:
        """Show this tensor. batch: how many samples went through."""
        other = self._facts is None or self._facts.key != facts.key or self._experiment != experiment
        moved = self._facts is None or self._facts.shape != facts.shape
        self._experiment, self._facts, self._batch = experiment, facts, batch
        if other:
            self.view = None
            self.grid.clear()
            self.over.show_over(None)
            self.field.setText(self._texts.get(facts.key, self._usual()))
            self.broadcast.setVisible(facts.key.kind == "bias")
        if other or moved:
            self._parse()

    def show_table(self, table: TensorTable) -> None:
        """The newest numbers, if they are there."""
        if self._facts is None:
            return
        if self.over_run.isChecked():
            self.over.show_over(table.over_run)
        for asked in self.questions():
            found = table.numbers.get(asked)
            if found is not None:
                largest = max(abs(self._facts.low), abs(self._facts.high))
                self.grid.show_numbers(found, largest, self._repeated(asked.view))
        self._say(self.grid.marked)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 110)

    # ---------------------------------------------------------------- what happens

    def _usual(self) -> str:
        assert self._facts is not None
        assert self._experiment is not None
        return usual(self._facts.shape, words.symbol(self._experiment, self._facts.key))

    def _write(self, text: str) -> None:
        self.field.setText(text)
        self._type(text)

    def _type(self, text: str) -> None:
        if self._facts is not None:
            self._texts[self._facts.key] = text
            self._parse()
            self.wanted_changed.emit()

    def _reshape(self) -> None:
        """All samples as rows, or all numbers as one row."""
        shape = self._shape_now()
        to = f"{shape[0]}, -1" if len(shape) > 2 else "-1" if len(shape) == 2 else "1, -1"
        self._write(f"{self.field.text().strip()}.reshape({to})")

    def _broadcast(self) -> None:
        shape = self._shape_now()
        to = (self._batch, *shape[-1:])
        self._write(f"np.broadcast_to({self.field.text().strip()}, {written(to)})")

    def _shape_now(self) -> tuple[int, ...]:
        assert self._facts is not None
        return self._facts.shape if self.view is None else self.view.result(self._facts.shape)

    def _switch(self, on: bool) -> None:
        self._pages.setCurrentWidget(self.over if on else self.grid)
        self._say(None)
        self.wanted_changed.emit()

    def _parse(self) -> None:
        """Read what is typed; without a view where it says nothing that there is."""
        assert self._facts is not None
        assert self._experiment is not None
        self.view, self.error, text = None, "", ""
        try:
            view = parse(self.field.text(), words.symbol(self._experiment, self._facts.key))
            shape = view.result(self._facts.shape)
            count = int(np.prod(shape, dtype=np.int64))
            if count > MOST_NUMBERS:
                raise SpecError(
                    "That would be {count} numbers; at most {most} are shown. Take a smaller slice.",
                    count=f"{count:,}",
                    most=f"{MOST_NUMBERS:,}",
                )
            self.view, text = view, tr("shape {0}").format(written(shape))
        except SpecError as error:
            self.error = error.text
        say(self.shape.setText, text)
        theme.mark(self.field, "bad", bool(self.error))
        self.grid.show_stale(bool(self.error))
        self._say(self.grid.marked)

    # ---------------------------------------------------------------- what is said

    def _say(self, place: tuple[int, ...] | None) -> None:
        """What is wrong, or which number the marked cell has, or what is to be seen."""
        text = self.error or (self._of_cell(place) if place is not None and self.view is not None else self._of_all())
        if text != self.said.text():
            say(self.said.setText, text)
            say(self.said.setToolTip, wrapped(text))
            say(self.grid.setAccessibleDescription, text)
            self.hint.emit(text if place is not None else "")

    def _of_cell(self, place: tuple[int, ...]) -> str:
        """Which number of the tensor this is: "W[1, 2] = −0.3712"."""
        assert self._facts is not None
        assert self._experiment is not None
        value = self.grid.value(place)
        name = words.symbol(self._experiment, self._facts.key)
        if self.view is None or value is None or self._facts.size > MOST_NUMBERS:
            return ""
        sources = self.view.sources(self._facts.shape)
        if sources.shape != self.grid.shape:
            return ""
        index = np.unravel_index(int(sources[place]), self._facts.shape) if self._facts.shape else ()
        where = f"{name}[{', '.join(str(part) for part in index)}]" if index else name
        return tr("{0} = {1}").format(where, f"{value:.6g}".replace("-", "−"))

    def _of_all(self) -> str:
        if self._facts is None or self._experiment is None:
            return ""
        if self.view is not None and any(isinstance(step, Broadcast) for step in self.view.steps):
            before, after = written(self._facts.shape), written(self._shape_now())
            text = tr("{0} is read as {1}: the pale numbers are the same ones again, none is copied.")
            return text.format(before, after)
        return words.in_words(self._experiment, self._facts)

    def _repeated(self, view: View) -> np.ndarray | None:
        """Which cells show a number again, where the tensor is broadcast."""
        assert self._facts is not None
        if not any(isinstance(step, Broadcast) for step in view.steps):
            return None
        sources = view.sources(self._facts.shape)
        _, first = np.unique(sources, return_index=True)
        again = np.ones(sources.size, np.bool_)
        again[first] = False
        return again.reshape(sources.shape)
