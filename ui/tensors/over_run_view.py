"""How the numbers of a tensor were distributed over the run: steps across, values upwards, darker where many are."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from models.talk.tensors.probes import OverRun
from ui.look import theme
from ui.look.sayings import say
from ui.tensors import tensor_words as words

_ROWS = 96  # parts of the range of values
_PALE = 0.08  # share of the colour where the fewest numbers are


class OverRunView(QWidget):
    """Paints the histograms side by side, each as wide as the steps that it stands for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: OverRun | None = None
        say(self.setAccessibleName, tr("Distribution over the run"))

    def show_over(self, over: OverRun | None) -> None:
        """Show these."""
        self.shown = over
        if over is not None and len(over.steps):
            text = tr("From step {0} to step {1}; now {2} … {3}")
            ends = words.number(float(over.low[-1])), words.number(float(over.high[-1]))
            say(self.setAccessibleDescription, text.format(f"{over.steps[0]:,}", f"{over.steps[-1]:,}", *ends))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        over, painter, colours = self.shown, QPainter(self), theme.current()
        painter.setFont(theme.font(theme.CAPTION))
        painter.setPen(QColor(colours.muted))
        if over is None or len(over.steps) < 2:
            text = tr("Histograms are kept from now on: let the network train.")
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)
            return
        metrics = QFontMetrics(painter.font())
        low, high = float(over.low.min()), float(over.high.max())
        ends = words.number(high), words.number(low)
        left, line = max(map(metrics.horizontalAdvance, ends)) + 6, metrics.height()
        room = QRect(left, 2, self.width() - left - 2, self.height() - line - 6)
        painter.drawImage(room, _image(over, low, high, room.width()))
        side = int(Qt.AlignmentFlag.AlignRight)
        painter.drawText(QRect(0, room.top(), left - 6, line), side, ends[0])
        painter.drawText(QRect(0, room.bottom() - line, left - 6, line), side, ends[1])
        below = QRect(room.left(), room.bottom() + 3, room.width(), line)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), tr("step {0}").format(f"{over.steps[0]:,}"))
        painter.drawText(below, side, f"{over.steps[-1]:,}")

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 80)


def densities(over: OverRun, low: float, high: float) -> NDArray[np.float64]:
    """How dense the numbers lie in each of _ROWS parts, from low upwards, at each step: (_ROWS, n) in 0…1."""
    edges = np.linspace(low, high, _ROWS + 1)
    found = np.zeros((_ROWS, len(over.steps)))
    for place, (start, end, counts) in enumerate(zip(over.low, over.high, over.counts, strict=True)):
        if end <= start:
            row = int((start - low) / max(high - low, 1e-300) * _ROWS)
            found[min(row, _ROWS - 1), place] = 1
            continue
        below = np.concatenate([[0], np.cumsum(counts)])
        inside = np.interp(edges, np.linspace(start, end, len(counts) + 1), below)
        found[:, place] = np.diff(inside)
        found[:, place] /= max(found[:, place].max(), 1e-300)
    return found


def _image(over: OverRun, low: float, high: float, width: int) -> QImage:
    dense = densities(over, low, high)
    steps = np.linspace(over.steps[0], over.steps[-1], max(width, 1))
    nearest = np.clip(np.searchsorted(over.steps, steps, side="right") - 1, 0, len(over.steps) - 1)
    colours = theme.current()
    panel, full = (np.array([*theme.channels(colour), 255.0]) for colour in (colours.panel, colours.accent))
    share = np.where(dense > 0, _PALE + (1 - _PALE) * np.sqrt(dense), 0)[:, nearest, None]
    return theme.image(np.asarray((panel + (full - panel) * share).round(), np.uint8))
