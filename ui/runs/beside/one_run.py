"""One of two runs side by side: its name, its boundary or its curve, and how it goes."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.design.data import DataKind
from models.language.text import Text, joined, mark, tr
from models.talk.probes import Float32
from models.talk.snapshot import Snapshot
from ui.forms import numbers
from ui.forms.controls import Elided, label
from ui.look import theme
from ui.look.sayings import say
from ui.panels.base.legend import class_colour
from ui.panels.plane.readings import answer_colours, heights_of

_SIDES = 92, 140  # px of the picture where there is little room, and else
_DOT = 9  # px
_ANY = 16_777_215  # px: Qt's word for no limit


class OneRun(QWidget):
    """Shows what it is told. colour: of its dot, and of its curve."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info: DataKind | None = None
        self._answer: Float32 | None = None
        self.dot, self.name, self.map = _Dot(), Elided(), _Map()
        self.figures = label("", "caption")
        self.figures.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.setSpacing(5)
        head.addWidget(self.dot)
        head.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(4)
        self._body.addWidget(self.map)
        self._body.addWidget(self.figures)
        column.addLayout(self._body)
        column.addStretch()

    def show_run(self, name: str, colour: QColor) -> None:
        """Whose it is."""
        say(self.name.setText, name)
        say(self.name.setToolTip, name)
        say(self.map.setAccessibleName, tr("Boundary of {0}").format(name))
        self.dot.show_colour(colour)

    def show_state(self, snapshot: Snapshot, answer: Float32 | None, waits: str) -> None:
        """How it stands. answer: of `Boundary` or `Curve`, None where there is none. waits: for what, if it does."""
        say(self.figures.setText, _figures(snapshot, waits))
        self.map.setVisible(answer is not None)
        if answer is not None:
            self._info, self._answer = snapshot.experiment.data.info, answer
            self.draw()

    def use_room(self, roomy: bool) -> None:
        """Where there is not much, figures stand beside a small picture, not below it."""
        self.map.use_room(roomy)
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if roomy else QBoxLayout.Direction.LeftToRight)
        top, beside = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag(0)
        self._body.setAlignment(self.figures, beside if roomy else top)

    def draw(self) -> None:
        """Draw the boundary, or the curve, in the colours of the theme in force."""
        info, answer = self._info, self._answer
        if info is None or answer is None:
            return
        if len(info.columns) == 1:
            self.map.show_lines(_lines(info, answer))
        else:
            self.map.show_image(theme.image(answer_colours(info, answer, discrete=False)))


class _Map(QWidget):
    """A square picture: an image, or lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._lines: list[tuple[str, list[float]]] = []
        self.setMinimumWidth(_SIDES[0] // 2)
        self.use_room(True)

    def use_room(self, roomy: bool) -> None:
        self.setFixedHeight(_SIDES[roomy])
        self.setMaximumWidth(_ANY if roomy else _SIDES[roomy])

    def show_image(self, image: QImage) -> None:
        self._image, self._lines = image, []
        self.update()

    def show_lines(self, lines: list[tuple[str, list[float]]]) -> None:
        """Of each the colour, and its heights from 0 (the lower edge) to 1, from left to right."""
        self._image, self._lines = None, lines
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.height(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None and not self._lines:
            return
        side = min(self.width(), self.height()) - 1
        painter, room = QPainter(self), QRectF(0.5, 0.5, side, side)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is not None:
            painter.drawImage(room, self._image)
        painter.setPen(QPen(QColor(theme.current().line), 1))
        painter.drawRect(room)
        painter.setClipRect(room)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, heights in self._lines:
            step = side / max(len(heights) - 1, 1)
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawPolyline(QPolygonF([QPointF(k * step, side * (1 - y)) for k, y in enumerate(heights)]))


class _Dot(QWidget):
    """A dot in the colour of the run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor()
        self.setFixedSize(_DOT, _DOT)

    def show_colour(self, colour: QColor) -> None:
        if colour != self._colour:
            self._colour = colour
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawEllipse(self.rect())


def _lines(info: DataKind, answer: Float32) -> list[tuple[str, list[float]]]:
    """The curves of a reading of `Curve`, as `_Map` draws them: values within their range, or shares of classes."""
    heights = heights_of(answer)
    if not info.classes:
        low, high = info.target.low, info.target.high
        inside = [(np.clip(row, low - (high - low), high + (high - low)) - low) / (high - low) for row in heights]
        return [(theme.current().accent, row.tolist()) for row in inside]
    first = len(answer) - len(heights)
    return [(class_colour(first + k), row.tolist()) for k, row in enumerate(heights)]


def _figures(snapshot: Snapshot, waits: str) -> Text:
    """Epoch, and loss and accuracy unless it waits."""
    metrics = snapshot.metrics
    said: list[str] = [tr("epoch {0}").format(numbers.grouped(snapshot.epoch))]
    if waits:
        said.append(waits)
    elif metrics is not None:
        if metrics.test_loss is None:
            said.append(tr("training loss {0}").format(numbers.loss(metrics.train_loss)))
        else:
            said.append(tr("test loss {0}").format(numbers.loss(metrics.test_loss)))
        accuracy = metrics.train_accuracy if metrics.test_loss is None else metrics.test_accuracy
        if accuracy is not None:
            said.append(tr("accuracy {0}").format(numbers.counted_percent(accuracy)))
    return joined(said, mark("\n"))
