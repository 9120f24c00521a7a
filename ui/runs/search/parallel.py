"""The trials of a search as lines over parallel axes: one axis a setting, and the score at the right."""

from math import isfinite
from time import perf_counter

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from models.language.text import tr
from models.variations import setting as settings
from models.variations.search import Range, Search, SearchTrial, searched
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.runs.search import words

_HEIGHT = 176  # px
_TOP, _BOTTOM, _SIDE, _RIGHT = 22, 8, 22, 48  # px around the axes
_NEAR = 7  # px from a line that count as on it
_PAINTED_FOR = 0.004  # s of painting between two looks at what else is to be done
_LEAST_NAMED = 13  # px between two options that are both named
_FAINT = 0.25  # share of the accent in the line of the worst
_BOLD = 0.8  # share of the range of scores from which a line is thicker


class ParallelAxes(QWidget):
    """Lines coloured by score, the best on top. Painted bit by bit, so that thousands do not hold up the window.

    opened: the number of the trial whose line was clicked. pointed: of the one under the mouse, −1 for none.
    """

    opened = Signal(int)
    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search: Search | None = None
        self._trials: list[SearchTrial] = []
        self._shares = np.empty((0, 1))  # (trials, axes), 0 to 1 upwards; NaN where there is no score
        self._range = (0.0, 1.0)  # of the scores
        self._lit = -1  # the row of the trial that is pointed at
        self._shown: QPixmap | None = None
        self._coming: QPixmap | None = None
        self._painted: tuple[list[SearchTrial], NDArray[np.float64]] = ([], self._shares)  # what `_coming` shows
        self._next = 0
        self._again = False  # other trials have come while lines were painted
        self._known: dict[int, tuple[float, ...]] = {}  # the shares of each trial, whose values never change
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._paint_some)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        say(self.setAccessibleName, tr("The trials as lines: one axis for each setting, and the score at the right"))

    def show_trials(self, search: Search | None, trials: list[SearchTrial]) -> None:
        """Draw these, the best first."""
        lit = self.lit
        if search is not self._search:
            self._known.clear()
        self._search, self._trials = search, trials
        ranges = search.ranges if search is not None else ()
        scores = np.array([trial.score for trial in trials], float)
        known = scores[np.isfinite(scores)]
        low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
        self._range = low, high
        for trial in trials:
            if trial.number not in self._known or trial.state in ("waiting", "running"):
                self._known[trial.number] = tuple(_share(one, trial) for one in ranges)
        last = (scores - low) / (high - low) if high > low else np.where(np.isfinite(scores), 1.0, np.nan)
        settings_of_all = np.array([self._known[trial.number] for trial in trials]).reshape(len(trials), len(ranges))
        self._shares = np.column_stack([settings_of_all, last])
        self._lit = next((row for row, trial in enumerate(trials) if trial.number == lit), -1)
        self._begin()

    @property
    def lit(self) -> int:
        """The number of the trial whose line stands out; −1 for none."""
        return self._trials[self._lit].number if 0 <= self._lit < len(self._trials) else -1

    def light(self, number: int) -> None:
        """Have the line of this trial stand out; −1 for none."""
        row = next((row for row, trial in enumerate(self._trials) if trial.number == number), -1)
        if row != self._lit:
            self._lit = row
            self.update()

    # ---------------------------------------------------------------- places

    def _x(self) -> NDArray[np.float64]:
        """Where each axis stands."""
        count = self._shares.shape[1]
        return np.linspace(_SIDE, max(self.width() - _RIGHT, _SIDE + 1), max(count, 2))[:count]

    def _y(self, shares: NDArray[np.float64]) -> NDArray[np.float64]:
        return self.height() - _BOTTOM - shares * (self.height() - _TOP - _BOTTOM)

    def _line(self, shares: NDArray[np.float64]) -> QPolygonF:
        """The points of a line; a trial without a score ends at its last setting."""
        places = zip(self._x().tolist(), self._y(shares).tolist(), strict=True)
        return QPolygonF([QPointF(x, y) for x, y in places if isfinite(y)])

    def _at(self, x: float, y: float) -> int:
        """The row of the nearest line; of several in one place the best."""
        axes = self._x()
        if not len(self._trials) or not axes[0] - _NEAR <= x <= axes[-1] + _NEAR:
            return -1
        k = int(np.clip(np.searchsorted(axes, x) - 1, 0, len(axes) - 2))
        share = np.clip((x - axes[k]) / (axes[k + 1] - axes[k]), 0, 1)
        heights = self._y(self._shares)
        apart = np.abs(heights[:, k] * (1 - share) + heights[:, k + 1] * share - y)
        apart = np.where(np.isfinite(apart), apart, np.inf)
        row = int(apart.argmin())
        return row if apart[row] <= _NEAR else -1

    # ---------------------------------------------------------------- painting

    def _begin(self) -> None:
        """Paint all lines anew, after those that are being painted; what was painted stays on show meanwhile."""
        self._again = self._timer.isActive()
        if not self._again and self.isVisible():
            self._coming = None
            self._timer.start()

    def _paint_some(self) -> None:
        if self._coming is None:
            self._coming = QPixmap(self.size() * self.devicePixelRatio())
            self._coming.setDevicePixelRatio(self.devicePixelRatio())
            self._coming.fill(Qt.GlobalColor.transparent)
            self._painted = self._trials, self._shares
            self._next = len(self._trials)
        trials, shares = self._painted
        painter = QPainter(self._coming)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        end = perf_counter() + _PAINTED_FOR
        while self._next > 0 and perf_counter() < end:  # the best is the first, and painted last
            self._next -= 1
            painter.setPen(_pen(trials[self._next], float(shares[self._next, -1])))
            painter.drawPolyline(self._line(shares[self._next]))
        painter.end()
        if self._next == 0:
            self._timer.stop()
            self._shown, self._coming = self._coming, None
            self.update()
            if self._again:
                self._begin()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.CAPTION))
        if self._search is None:
            return
        if self._shown is not None:
            painter.drawPixmap(0, 0, self._shown)
        self._paint_axes(painter)
        if 0 <= self._lit < len(self._trials):
            painter.setPen(QPen(QColor(theme.current().text), 2.5))
            painter.drawPolyline(self._line(self._shares[self._lit]))

    def _paint_axes(self, painter: QPainter) -> None:
        assert self._search is not None
        colours, measure = theme.current(), painter.fontMetrics()
        axes = self._x()
        wide = float(axes[1] - axes[0]) if len(axes) > 1 else float(self.width())
        names = [*(words.heading(self._search, one) for one in self._search.ranges), tr("Score")]
        for k, (x, name) in enumerate(zip(axes, names, strict=True)):
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(x, _TOP), QPointF(x, self.height() - _BOTTOM))
            painter.setPen(QColor(colours.muted))
            text = measure.elidedText(name, Qt.TextElideMode.ElideRight, int(wide) - 4)
            left = min(max(x - measure.horizontalAdvance(text) / 2, 0), self.width() - measure.horizontalAdvance(text))
            painter.drawText(QPointF(left, _TOP - 9), text)
            for share, said in self._marks(k):
                self._paint_mark(
                    painter, float(x), share, measure.elidedText(said, Qt.TextElideMode.ElideRight, int(wide) - 12)
                )

    def _marks(self, axis: int) -> list[tuple[float, str]]:
        """What stands at an axis: options, or both ends."""
        assert self._search is not None
        if axis == len(self._search.ranges):
            low, high = self._range
            return [(0.0, words.score(self._search, low)), (1.0, words.score(self._search, high))]
        one = self._search.ranges[axis]
        if not one.options:
            return [(0.0, f"{one.low:g}"), (1.0, f"{one.high:g}")]
        room = (self.height() - _TOP - _BOTTOM) / max(len(one.options) - 1, 1)
        step = max(1, -int(-_LEAST_NAMED // room))
        model = searched(self._search.experiment)
        return [(one.share(v), settings.in_words(model, one.setting, v)) for v in one.options[::step]]

    def _paint_mark(self, painter: QPainter, x: float, share: float, text: str) -> None:
        """A word right of its axis, on a ground of its own, so that it can be read over lines."""
        colours, measure = theme.current(), painter.fontMetrics()
        y = float(self._y(np.array(share)))
        box = QRectF(x + 3, y - 6, measure.horizontalAdvance(text) + 4, 12)
        ground = QColor(colours.panel)
        ground.setAlphaF(0.75)
        painter.fillRect(box, ground)
        painter.setPen(QColor(colours.muted))
        painter.drawText(
            box.adjusted(2, 0, 4, 0), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text
        )

    # ---------------------------------------------------------------- Qt's own

    def sizeHint(self) -> QSize:
        return QSize(360, _HEIGHT)

    def showEvent(self, event: QShowEvent) -> None:
        self._begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._timer.stop()
        self._shown = None
        self._begin()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._begin()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._at(event.position().x(), event.position().y())
        self.setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
        if row != self._lit:
            self._lit = row
            self.pointed.emit(self.lit)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._lit = -1
        self.pointed.emit(-1)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._at(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            self.opened.emit(self._trials[row].number)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._search is not None:
            row = self._at(event.pos().x(), event.pos().y())
            text = wrapped(words.of_trial(self._search, self._trials[row])) if row >= 0 else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)


def _pen(trial: SearchTrial, share: float) -> QPen:
    """The pen of a line. share: where its score lies among all, 0 to 1."""
    colours = theme.current()
    if not isfinite(trial.score):
        pen = QPen(QColor(colours.warning if trial.state == "failed" else colours.muted), 1)
        pen.setStyle(Qt.PenStyle.DotLine if trial.state == "failed" else Qt.PenStyle.DashLine)
        return pen
    return QPen(theme.mix(colours.panel, colours.accent, _FAINT + (1 - _FAINT) * share**2), 2 if share > _BOLD else 1)


def _share(one: Range, trial: SearchTrial) -> float:
    value = trial.values.get(one.setting.key)
    return float("nan") if value is None else one.share(value)
