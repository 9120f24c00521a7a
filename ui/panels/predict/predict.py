"""Try it: type one sample's measurements in and read the network's answer."""

import random
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from models.design.data import Column
from models.design.experiment import Experiment
from models.language.text import joined, tr
from models.talk.probes import AllSamples, Float32, Predict, Probe, SamplePoints
from models.talk.snapshot import Snapshot
from ui.forms.controls import Elided, label
from ui.forms.number_field import NumberField
from ui.forms.number_text import Range
from ui.forms.scroll import ColumnScroll
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.panels.base.panel import Panel
from ui.panels.predict.answer import AnswerView

_ANY = Range(-1e6, 1e6)
_ROOMY = 330  # px of height; in less, the answer takes the place of the introduction
_DIGITS = 2  # decimals of the numbers of a sample from the data


_WRAPPED = 100  # px


class PredictPanel(Panel):
    """One number field per measurement; the answer follows typing and training."""

    title = tr("Try it")
    term = "output"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._samples: SamplePoints | None = None
        self._values: tuple[float, ...] = ()
        self.fields: list[NumberField] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(3)
        self.intro = label("", "muted")
        self.intro.setWordWrap(True)
        self.intro.setMinimumWidth(_WRAPPED)  # a wrapped label would rather be wide
        self.random = QPushButton()
        explain(self.random, "sample")
        self.random.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.random.clicked.connect(self._take_random)
        self.random.setEnabled(False)
        self.message = label("", "caption")
        self.message.setWordWrap(True)
        self.answer = AnswerView()
        self._lay_out()

    @classmethod
    def suits(cls, experiment: Experiment) -> bool:
        """Samples that are pictures have no columns to type in."""
        return AllSamples().suits(experiment)

    def questions(self) -> frozenset[Probe[Any]]:
        """The answer to the typed sample; the samples of the data until they are known."""
        found: set[Probe[Any]] = {Predict(self._values)} if self._values else set()
        return frozenset(found if self._samples is not None else {*found, AllSamples()})

    def show_experiment(self, experiment: Experiment) -> None:
        """Show fields for the measurements of this data set."""
        old, self._experiment = self._experiment, experiment
        if old is not None and old.data == experiment.data:
            return
        self._samples = None
        self.random.setEnabled(False)
        if old is None or _asked(old) != _asked(experiment):
            self._show_columns(experiment.data.info.shown.columns)
            intro, random = _words(experiment)
            say(self.intro.setText, intro)
            say(self.random.setText, random)
            say(self.random.setToolTip, tr("Fill in one of the samples of the data set"))
            self.answer.show_answer(experiment.data.info.shown, None)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest answer to the typed sample."""
        if self._experiment is None or _asked(snapshot.experiment) != _asked(self._experiment):
            self.show_experiment(snapshot.experiment)
        samples = snapshot.reading(AllSamples())
        if samples is not None and self._samples is None and len(samples.points):
            self._samples = samples
            self.random.setEnabled(True)
            self._judge_ranges()
            self.questions_changed.emit()
        found: Float32 | None = snapshot.reading(Predict(self._values)) if self._values else None
        if found is not None and self._experiment is not None:
            self.answer.show_answer(self._experiment.data.info.shown, found)

    def fill(self, values: tuple[float, ...]) -> None:
        """Put this sample into the fields and ask about it."""
        for field, value in zip(self.fields, values, strict=True):
            field.show_value(value)
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.intro.setVisible(self.height() >= _ROOMY)

    def _show_columns(self, columns: tuple[Column, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = []
        for place, column in enumerate(columns):
            middle = round((column.low + column.high) / 2, 1)
            field = NumberField(middle, _ANY)
            name = tr("{0} ({1})").format(column.name, column.unit) if column.unit else column.name
            say(field.setAccessibleName, name)
            say(field.explain, tr("{0} to {1} in the data").format(f"{column.low:g}", f"{column.high:g}"))
            explain(field, "input")
            field.typed.connect(self._ask)
            field.taken.connect(self._ask)
            field.refused.connect(self._refuse)
            caption = theme.styled(written(Elided(), name), "caption")
            caption.setBuddy(field)
            row, side = divmod(place, 2)
            self._grid.addWidget(caption, 3 * row, side)
            self._grid.addWidget(field, 3 * row + 1, side)
            self._grid.setRowMinimumHeight(3 * row + 2, 3)
            self.fields.append(field)
        self._ask()

    def _ask(self) -> None:
        """Ask about the typed numbers if all of them are good."""
        if any(field.error for field in self.fields):
            return
        values = tuple(float(field.shown_number()) for field in self.fields)
        if values != self._values:
            self._values = values
            self._judge_ranges()
            self.questions_changed.emit()

    def _judge_ranges(self) -> None:
        """Warn of numbers outside of the range of the data; they are asked about nevertheless."""
        if self._experiment is None:
            return
        beyond = [
            column.name
            for column, value, low, high in zip(
                self._experiment.data.info.shown.columns, self._values, *self._ranges(), strict=True
            )
            if not low <= value <= high
        ]
        self._say(tr("{0}: outside the data. The answer there is a guess.").format(joined(beyond)) if beyond else "")

    def _ranges(self) -> tuple[list[float], list[float]]:
        assert self._experiment is not None
        if self._samples is None:
            columns = self._experiment.data.info.shown.columns
            return [c.low for c in columns], [c.high for c in columns]
        points = self._samples.points
        return [round(v, 4) for v in points.min(0).tolist()], [round(v, 4) for v in points.max(0).tolist()]

    def _refuse(self, why: str) -> None:
        bad = next((field.error for field in self.fields if field.error), "")
        self.answer.fade(bool(bad))
        if bad:
            self._say(bad)
        else:
            self._judge_ranges()

    def _say(self, text: str) -> None:
        say(self.message.setText, text)
        self.message.setVisible(bool(text))

    def _take_random(self) -> None:
        if self._samples is None or self._experiment is None:
            return
        number = random.randrange(len(self._samples.points))
        self.fill(tuple(round(float(value), _DIGITS) for value in self._samples.points[number]))
        target, classes = float(self._samples.targets[number]), self._experiment.data.info.shown_classes
        truth = classes[int(target)] if classes else f"{target:.3f}".replace("-", "−")
        self._say(tr("What the data says: {0}").format(truth))

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 2, 4, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.intro)
        column.addLayout(self._grid)
        column.addWidget(self.random, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.message)
        column.addWidget(self.answer)
        column.addStretch()
        scroll = ColumnScroll()
        scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)


def _asked(experiment: Experiment) -> tuple[object, ...]:
    """Equal for data whose samples are typed in the same way."""
    data = experiment.data
    return data.kind, tuple((column.name, column.unit) for column in data.info.columns), data.info.classes


def _words(experiment: Experiment) -> tuple[str, str]:
    """What to do here, and what a sample is called."""
    if experiment.data.kind == "iris":
        intro = tr("Measure a flower, type it in, and read which kind the network takes it for.")
        return intro, tr("A random flower")
    if experiment.data.info.direct:
        return tr("Type numbers in and read what the network answers to them."), tr("A random row")
    return tr("Type a point in and read what the network answers there."), tr("A random point")


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(PredictPanel)
