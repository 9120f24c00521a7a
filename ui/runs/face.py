"""Runs: the same network many times. What is tried stands above the list of runs, what is compared below it."""

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from ui.forms.scroll import ColumnScroll
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain, is_about
from ui.look.tips import wrapped
from ui.panels.base.exportable import Exportable
from ui.panels.base.panel import Panel
from ui.runs.beside.part import BesidePart
from ui.runs.list_part import ListPart
from ui.runs.run_list import RunList
from ui.runs.vary.vary import VaryPart


class RunsFace(Panel):
    """A column of parts, each of them a Panel that is built when it is first wanted. A hidden part asks nothing."""

    title = tr("Runs")
    term = "run"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[Panel] = []
        self._experiment: Experiment | None = None
        self._stale = False
        self._axes = 0, 1
        self.list = ListPart()
        self.keep = QPushButton()
        say(self.keep.setAccessibleName, tr("Keep This Run"))
        say(self.keep.setToolTip, wrapped(tr("Keep the present run as it is now, and go on with it")))
        self.keep.clicked.connect(lambda: self.requested.emit("keep_run"))
        self.save = written(QPushButton(), tr("Save CSV…"))
        say(self.save.setToolTip, wrapped(tr("All kept runs as a table: how each went, and all its settings")))
        self.save.clicked.connect(self.list.save_csv)
        self.vary = written(QPushButton(), tr("Vary"))
        self.vary.setCheckable(True)
        explain(self.vary, "hyperparameter")
        self.vary.toggled.connect(self.show_vary)
        self._vary: VaryPart | None = None
        self.beside = written(QPushButton(), tr("Side by Side"))
        self.beside.setCheckable(True)
        is_about(self.beside, "side_by_side")
        say(
            self.beside.setToolTip,
            wrapped(tr("Train two chosen runs, or one and the present one, on the same batches")),
        )
        self.beside.clicked.connect(lambda: self.requested.emit("side_by_side"))
        self._beside: BesidePart | None = None
        head, body = QHBoxLayout(), QWidget()
        head.addWidget(self.keep)
        head.addWidget(self.save)
        head.addStretch()
        head.addWidget(self.beside)
        head.addWidget(self.vary)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._scroll = ColumnScroll()
        self._scroll.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self._take(self.list, 0)
        self._column.setStretchFactor(self.list, 1)

    def take_runs(self, runs: RunList) -> None:
        """Show this list of runs."""
        self.list.take_runs(runs)

    def put_above(self, part: Panel) -> None:
        """Put this part above the list of runs."""
        self._take(part, 0)

    def put_below(self, part: Panel) -> None:
        """Put this part below the list of runs."""
        self._take(part, self._column.count())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are for the list."""
        super().focusInEvent(event)
        self._scroll.ensureWidgetVisible(self.list.view)
        self.list.view.setFocus()

    def show_vary(self, on: bool = True) -> None:
        """Open, or close, the form for many runs at once."""
        self.vary.setChecked(on)
        if on and self._vary is None:
            self._vary = VaryPart()
            self.put_above(self._vary)
        if self._vary is not None:
            self._vary.setVisible(on)
            self.questions_changed.emit()

    def begin_vary(self) -> None:
        """Open the form for many runs at once; the keys go to it."""
        self.show_vary()
        assert self._vary is not None
        self._scroll.ensureWidgetVisible(self._vary.form.kind)
        self._vary.form.kind.setFocus()

    def show_beside(self, mine: str) -> None:
        """Show the present run and the one beside it. mine: what the present one is called, "" for "this one"."""
        if self._beside is None:
            self._beside = is_about(BesidePart(), BesidePart.term)
            self.put_below(self._beside)
        self._beside.show_names(mine)
        self._beside.show()
        self._scroll.ensureWidgetVisible(self._beside)
        self.list.show_details(False)
        self.questions_changed.emit()

    def hide_beside(self) -> None:
        """Show one run alone again."""
        if self._beside is not None:
            self._beside.hide()
        self.list.show_details(True)
        self.questions_changed.emit()

    # ---------------------------------------------------------------- state, downwards

    def questions(self) -> frozenset[Probe[Any]]:
        return frozenset[Probe[Any]]().union(*(part.questions() for part in self._seen()))

    def show_experiment(self, experiment: Experiment) -> None:
        self._experiment = experiment
        for part in self._parts:
            part.show_experiment(experiment)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        for part in self._seen():
            part.show_snapshot(snapshot)

    def show_sample(self, number: int | None) -> None:
        for part in self._parts:
            part.show_sample(number)

    def set_axes(self, x_axis: int, y_axis: int) -> None:
        self._axes = x_axis, y_axis
        for part in self._parts:
            part.set_axes(x_axis, y_axis)

    def show_language(self) -> None:
        for part in self._parts:
            part.show_language()
        self._fit()

    def show_stale(self, stale: bool) -> None:
        """Runs of other designs can be opened also while this one cannot run."""
        self._stale = stale
        for part in self._parts:
            part.show_stale(stale)

    def exports(self) -> list[Exportable]:
        return [exportable for part in self._seen() for exportable in part.exports()]

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The button that keeps in one word where the four have no room beside each other."""
        say(self.keep.setText, tr("Keep This Run"))
        buttons = (self.keep, self.save, self.beside, self.vary)
        if sum(one.sizeHint().width() for one in buttons) + (len(buttons) - 1) * theme.GAP > self.width():
            say(self.keep.setText, tr("Keep"))

    # ---------------------------------------------------------------- parts

    def _seen(self) -> list[Panel]:
        """The parts that are shown where this face is."""
        return [part for part in self._parts if not part.isHidden()]

    def _take(self, part: Panel, place: int) -> None:
        self._parts.append(part)
        self._column.insertWidget(place, part)
        part.show()
        part.requested.connect(self.requested)
        part.edited.connect(self.edited)
        part.parameters_moved.connect(self.parameters_moved)
        part.questions_changed.connect(self.questions_changed)
        part.taken_away.connect(self.taken_away)
        part.hint.connect(self.hint)
        if self._experiment is not None:
            part.show_experiment(self._experiment)
        part.show_stale(self._stale)
        part.set_axes(*self._axes)
        self.questions_changed.emit()


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(RunsFace)
