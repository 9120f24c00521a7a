"""Gradients: how training goes in each layer, over the run. The picture of the network shows the same as thin bars."""

from time import perf_counter
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.gradient_probes import GradientCourse, Gradients
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from ui.forms.controls import Combo, Elided, label
from ui.look import theme
from ui.look.sayings import add_item, say
from ui.look.terms import explain, explain_options
from ui.look.tips import wrapped
from ui.network import words
from ui.panels.base.exportable import Exportable
from ui.panels.base.pages import Pages
from ui.panels.base.panel import Panel
from ui.panels.base.tab_tools import TabTools
from ui.panels.gradients import measures
from ui.panels.gradients.course_chart import CourseChart, pen
from ui.panels.gradients.measures import MEASURES, Measure

_PAUSE = 0.1  # s between changes; nobody reads faster
_CHOICE = 84, 136  # px of width of the list of measures, at least and at most
_LAYERS, _CHART = 90, 96  # px of width of the list of layers and of the chart, at least
_BETWEEN = 6  # px from the chart to the list
_EDGE = 4  # px to the right of a name
_SWATCH = QSize(14, 10)  # px
_ID = Qt.ItemDataRole.UserRole


class GradientsPanel(Panel):
    """A chart with a line for each layer, and beside it the layers with their newest values."""

    title = tr("Gradients")
    term = "gradient"
    below = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._snapshot: Snapshot | None = None
        self._course: GradientCourse | None = None
        self._stale = False
        self._shown_at, self._widest = 0.0, 0  # px of width of the widest row of the list of layers
        self.choice, self.chart, self.layers = Combo(), CourseChart(), QListWidget()
        self.chart.setMinimumWidth(_CHART)
        self.message = label("", "muted")
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._choose)
        self.layers.currentRowChanged.connect(self.chart.show_chosen)
        self.chart.point_pointed.connect(self._say_point)
        self.chart.extra_actions = self.add_exports
        self._choose()

    @property
    def measure(self) -> Measure:
        """What is on show."""
        return MEASURES[self.choice.currentIndex()]

    def questions(self) -> frozenset[Probe[Any]]:
        return frozenset({Gradients()})

    def show_experiment(self, experiment: Experiment) -> None:
        """Layers that are gone go; their lines are dropped with the next look of the engine."""
        old, self._experiment = self._experiment, experiment
        if old is not None and (old.network, old.data.subject) != (experiment.network, experiment.data.subject):
            self._course = None
        self._show()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest look; until there is one, the last stays."""
        if self._experiment is None:
            self.show_experiment(snapshot.experiment)
        course, before = snapshot.reading(Gradients()), self._snapshot
        self._snapshot, now = snapshot, perf_counter()
        news = before is None or not snapshot.running or self._course is None
        if course is None or not self._fits(course):
            if self._course is None:
                self._show()
        elif course is not self._course and (news or now - self._shown_at >= _PAUSE):
            self._course, self._shown_at = course, now
            self._show()

    def show_language(self) -> None:
        self._show()

    def show_stale(self, stale: bool) -> None:
        super().show_stale(stale)
        self._stale = stale
        self._show()

    def show_alone(self, alone: bool) -> None:
        if alone:
            self._head.addWidget(self._tools)
            self._tools.show()
            self.fit_tools(_CHOICE[1])

    def fit_tools(self, room: int) -> None:
        self.choice.setFixedWidth(min(max(room, _CHOICE[0]), _CHOICE[1]))

    def exports(self) -> list[Exportable]:
        """The chart, with the whole course as a table."""
        course, experiment = self._course, self._experiment
        if course is None or experiment is None:
            return []
        told = tr("All four measures of every layer over the run, as far as this panel was open.")
        return [Exportable(self.title, self.chart, table=lambda: measures.as_csv(experiment, course), numbers=told)]

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 110)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "layers"):
            for row in range(self.layers.count()):
                self.layers.item(row).setIcon(_swatch(row))

    # ---------------------------------------------------------------- what is shown

    def _fits(self, course: GradientCourse) -> bool:
        """Whether the layers of this course are those of the design on show."""
        assert self._experiment is not None
        return set(course.layers) <= set(self._experiment.shapes())

    def _choose(self) -> None:
        """Another measure is on show."""
        say(self.choice.setToolTip, wrapped(tr(self.measure.doc)))
        name = tr(self.measure.name)
        say(self.quantity.setText, name if self.measure.share else tr("{0} (log)").format(name))
        explain(self.chart, self.measure.term)
        self._show()

    def _show(self) -> None:
        course, experiment = self._course, self._experiment
        why = measures.why_none(self._stale, self._snapshot, course)
        self._pages.show_parts(not why)
        say(self.message.setText, why)
        if why or course is None or experiment is None:
            return
        empty = not np.isfinite(self.measure.values(course)).any()
        no_such = tr("No layer here has such an activation.")
        begin = tr("Train, and the lines begin.")
        self.chart.show_course(course, self.measure, no_such if empty else begin)
        self._list(experiment, course)
        twin = measures.in_words(experiment, course, self.measure)
        if twin != self.chart.accessibleDescription():
            say(self.chart.setAccessibleDescription, twin)

    def _list(self, experiment: Experiment, course: GradientCourse) -> None:
        """The layers, with their newest values."""
        if tuple(self.layers.item(row).data(_ID) for row in range(self.layers.count())) != course.layers:
            self.layers.clear()
            self._widest = 0
            for row, layer_id in enumerate(course.layers):
                item = QListWidgetItem(_swatch(row), "")
                item.setData(_ID, layer_id)
                self.layers.addItem(item)
        for row, (layer_id, value) in enumerate(
            zip(course.layers, self.measure.values(course)[-1].tolist(), strict=True)
        ):
            item, name = self.layers.item(row), words.title(experiment, layer_id)
            text = f"{self.measure.written(value)}  {name}"
            if item.text() != text:
                item.setText(text)
                item.setToolTip(text)
                item.setSizeHint(QSize())
        self._share_width()

    def _share_width(self) -> None:
        """Let the names of layers be whole, as far as the chart leaves room; shorter numbers move nothing."""
        bar = self.layers.verticalScrollBar()
        items = [self.layers.item(row) for row in range(self.layers.count())]
        if any(not item.sizeHint().isValid() for item in items):
            self._widest = max(self._widest, self.layers.sizeHintForColumn(0))
            height = self.layers.sizeHintForRow(0)
            for item in items:
                item.setSizeHint(QSize(0, height))  # as wide as the list, so that what does not fit ends in dots
        needed = self._widest + _EDGE + (bar.sizeHint().width() if bar.maximum() else 0)
        self.layers.setFixedWidth(max(_LAYERS, min(needed, self.width() - _CHART - _BETWEEN)))

    def _say_point(self, point: int) -> None:
        course, experiment = self._course, self._experiment
        known = course is not None and experiment is not None and 0 <= point < len(course.step)
        self.hint.emit(measures.at_point(experiment, course, self.measure, point) if known else "")  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        for measure in MEASURES:
            add_item(self.choice, tr(measure.name))
        self.choice.setObjectName("small")
        self.choice.setMinimumContentsLength(1)
        say(self.choice.setAccessibleName, tr("Measure"))
        explain(self.choice, self.term)
        explain_options(self.choice, [measure.term for measure in MEASURES])
        self._tools = self.tab_tools = TabTools()
        self._tools.row.addWidget(self.choice)
        self.fit_tools(_CHOICE[1])
        say(self.layers.setAccessibleName, tr("Layers"))
        self.layers.setObjectName("small")
        self.layers.setIconSize(_SWATCH)
        self.layers.setFrameShape(QListWidget.Shape.NoFrame)
        self.layers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        explain(self.layers, "layer")
        say(
            self.layers.setToolTip,
            wrapped(tr("The newest value of each layer; a chosen layer stands out on the chart")),
        )
        self._head = QHBoxLayout()
        self._head.setSpacing(4)
        self.quantity = theme.styled(Elided(), "caption")
        self._head.addWidget(self.quantity, 1)
        parts, body = QWidget(), QWidget()
        row = QHBoxLayout(parts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        row.addWidget(self.chart, 1)
        row.addWidget(self.layers)
        self._pages = Pages(body, parts, self.message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addWidget(body, 1)


def _swatch(layer: int) -> QIcon:
    """A piece of the layer's line."""
    picture = QPixmap(_SWATCH * 2)
    picture.setDevicePixelRatio(2.0)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    line = pen(layer)
    line.setWidthF(3)
    painter.setPen(line)
    painter.drawLine(1, _SWATCH.height() // 2, _SWATCH.width() - 1, _SWATCH.height() // 2)
    painter.end()
    return QIcon(picture)


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(GradientsPanel)
