"""One of two runs side by side: its name, its boundary, and how it goes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.design.data import DataKind
from models.language.text import Text, joined, mark, tr
from models.talk.probes import Float32
from models.talk.snapshot import Snapshot
from ui.forms import numbers
from ui.forms.controls import Elided, label
from ui.look import theme
from ui.look.sayings import say
from ui.panels.plane.readings import answer_colours

_SIDES = 104, 140  # px of the picture where there is little room, and else
_DOT = 9  # px


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
        column.addWidget(self.map)
        column.addWidget(self.figures)
        column.addStretch()

    def show_run(self, name: str, colour: QColor) -> None:
        """Whose it is."""
        say(self.name.setText, name)
        say(self.name.setToolTip, name)
        say(self.map.setAccessibleName, tr("Boundary of {0}").format(name))
        self.dot.show_colour(colour)

    def show_state(self, snapshot: Snapshot, answer: Float32 | None, waits: str) -> None:
        """How it stands. answer: over the plane, None where there is none. waits: for what, in the place of figures."""
        say(self.figures.setText, _figures(snapshot, waits))
        self.map.setVisible(answer is not None)
        if answer is not None:
            self._info, self._answer = snapshot.experiment.data.info, answer
            self.draw()

    def draw(self) -> None:
        """Draw the boundary in the colours of the theme in force."""
        if self._info is not None and self._answer is not None:
            self.map.show_image(theme.image(answer_colours(self._info, self._answer, discrete=False)))


class _Map(QWidget):
    """A square picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setMinimumWidth(_SIDES[0] // 2)
        self.use_room(True)

    def use_room(self, roomy: bool) -> None:
        self.setFixedHeight(_SIDES[roomy])

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.height(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        side = min(self.width(), self.height()) - 1
        painter, room = QPainter(self), QRectF(0.5, 0.5, side, side)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(room, self._image)
        painter.setPen(QPen(QColor(theme.current().line), 1))
        painter.drawRect(room)


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
