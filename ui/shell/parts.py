"""The parts of the window and their places: bars above, three columns side by side, strips below the network."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QSplitter,
    QStatusBar,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from models.design.experiment import Experiment
from ui.app.actions import Actions
from ui.bars.notice import Notice
from ui.bars.progress_strip import ProgressStrip
from ui.bars.topbar import TopBar
from ui.data.data_panel import DataPanel
from ui.doctor.chip import DoctorChip
from ui.look import theme
from ui.network.view import NetworkView
from ui.panels.base.panel import Panel
from ui.shell.cards.centre import Centre
from ui.shell.cards.left import LeftColumn
from ui.shell.results import Results
from ui.training.training_bar import TrainingBar

_WIDE = 1200  # px of the window
_LEFT = 256, 258
"""Width in pixels of the left column in a narrow and in a wide (from _WIDE on) window. Its controls need no more."""
_LESSON = 320
"""Width in pixels of the left column with a lesson: its lines are read."""
_RIGHT = 272, 760
"""Width in pixels of the right column, at least and at most."""
_LOW = 1024  # px of the window up to which the right column has its least width
_GROWTH = 0.39  # px that the right column gets of each further px; the network gets the rest
_EDGE = 14  # px of the status bar left and right of its words
_AROUND = 2, 3, 0, -2  # px that Qt leaves free around the labels of a status bar: left, top, right, bottom
_SQUARE = 0.6  # of the window's height; beside the square pictures of a wider right column would be nothing


def usual_widths(width: int, height: int) -> tuple[int, int, int]:
    """Pixels for the left column, the network and the right column in a window of `width` by `height` pixels."""
    left = _LEFT[width >= _WIDE]
    right = round(min(_RIGHT[0] + _GROWTH * (width - _LOW), _SQUARE * height))
    right = min(max(right, _RIGHT[0]), _RIGHT[1])
    return left, max(width - left - right, 0), right


class Columns(QSplitter):
    """The columns have their usual widths until a person drags one of them."""

    def __init__(self, left: QWidget, centre: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._dragged = False
        self._reading = False
        self.setHandleWidth(theme.GAP + 2)
        self.setChildrenCollapsible(False)
        for part in (left, centre, right):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._drag)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_usual_widths()

    def event(self, event: QEvent) -> bool:
        """A column that needed more room for a while gives it back."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._take_usual_widths()
        return done

    def make_room(self, reading: bool) -> None:
        """Whether a lesson is read in the left column, which is wider then."""
        self._reading = reading
        self._take_usual_widths()

    def state(self) -> QByteArray | None:
        """The widths that a person has set; None for the usual ones."""
        return self.saveState() if self._dragged else None

    def restore(self, state: QByteArray | None) -> None:
        """The widths that `state` gave."""
        self._dragged = state is not None and self.restoreState(state)

    def _take_usual_widths(self) -> None:
        if not self._dragged:
            left, _, right = usual_widths(self.window().width(), self.window().height())
            left = _LESSON if self._reading else left
            self.setSizes([left, self.width() - 2 * self.handleWidth() - left - right, right])

    def _drag(self) -> None:
        self._dragged = True


class StatusBar(QStatusBar):
    """A status bar whose passing words stand where the lasting ones do; Qt begins them nearer to the edge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(_EDGE, 0, _EDGE, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        words = self.currentMessage()
        if not words:
            super().paintEvent(event)
            return
        painter, option = QPainter(self), QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option, painter, self)
        room = self.contentsRect().adjusted(*_AROUND)
        lasting = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        room.setRight(min([room.right(), *(part.x() - theme.GAP for part in lasting if part.isVisible())]))
        words = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)


@dataclass(frozen=True)
class Parts:
    """Everything that a person sees. state, hint: labels of the status bar, left and right."""

    topbar: TopBar
    doctor: DoctorChip
    training: TrainingBar
    notice: Notice
    progress: ProgressStrip
    data: DataPanel
    left: LeftColumn
    network: NetworkView
    centre: Centre
    results: Results
    columns: Columns
    state: QLabel
    hint: QLabel


def build(experiment: Experiment, actions: Actions) -> Parts:
    """The parts, showing `experiment`; only the columns are in their places yet."""
    topbar, training, notice, progress = TopBar(actions), TrainingBar(experiment), Notice(), ProgressStrip()
    doctor = DoctorChip(topbar)
    topbar.hold(doctor)
    topbar.roomy_changed.connect(doctor.use_room)
    data, network, results = DataPanel(experiment, actions), NetworkView(experiment), Results(experiment)
    results.panels.built.connect(partial(_link, network))
    centre = Centre(network, notice, progress)
    results.sample_shown.connect(centre.show_sample)
    centre.built.connect(lambda panel: panel.sample_chosen.connect(results.choose_sample))
    centre.built.connect(lambda panel: panel.neuron_pointed.connect(network.neuron_hovered))
    left = LeftColumn(data)
    columns = Columns(left, centre, results)
    return Parts(
        topbar, doctor, training, notice, progress, data, left, network, centre, results, columns, QLabel(), QLabel()
    )


def _link(network: NetworkView, panel: Panel) -> None:
    """Let a panel and the picture of the network show what is pointed out in the other one."""
    panel.decided.connect(network.show_decision)
    panel.parameters_shown.connect(network.show_picked)
    network.parameter_picked.connect(panel.take_parameter)


def lay_out(parts: Parts, status_bar: QStatusBar) -> QWidget:
    """Put every part in its place; the widget that fills the window."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(theme.GAP)
    column.addWidget(parts.columns, 1)
    whole = QWidget()
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(parts.topbar)
    rows.addWidget(parts.training)
    rows.addWidget(body, 1)
    status_bar.addWidget(parts.state, 1)
    status_bar.addPermanentWidget(parts.hint)
    return whole
