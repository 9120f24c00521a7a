"""A picture as the network gets it, enlarged with sharp pixels, and tinted by what spoke for the answer."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from models.language.text import tr
from models.talk.probes import DigitAnswer
from ui.look import theme
from ui.look.sayings import say

_DIM = 0.55  # brightness of the picture under the tint


def grey(picture: NDArray[np.float32]) -> theme.RGBA:
    """0…1 as black to white: (height, width) float32 to (height, width, 4) uint8."""
    level = np.nan_to_num(np.clip(picture, 0, 1)) * 255
    return np.asarray(np.stack([level, level, level, np.full_like(level, 255)], -1).round(), np.uint8)


def tinted(picture: NDArray[np.float32], saliency: NDArray[np.float32], colours: theme.Theme) -> theme.RGBA:
    """The dimmed picture, tinted by what spoke for (> 0) and against (< 0) the answer: (height, width, 4) uint8."""
    strength = np.sqrt(np.abs(np.nan_to_num(np.clip(saliency, -1, 1))))[..., None]  # small values show too
    below = grey(picture)[..., :3] * np.float32(_DIM)
    above = theme.value_colours(np.sign(saliency), colours)[..., :3]
    mixed = below + (above - below) * strength
    return np.concatenate([mixed.round().astype(np.uint8), np.full((*picture.shape, 1), 255, np.uint8)], -1)


def key() -> str:
    """The meaning of the colours of `tinted`, in words."""
    return tr("Blue spoke for it, orange against.")


def as_image(colours: theme.RGBA) -> QImage:
    """(height, width, 4) uint8 as a QImage with a copy of the data, row 0 on top."""
    height, width = colours.shape[:2]
    whole = np.ascontiguousarray(colours)
    return QImage(whole.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def as_it_is(picture: NDArray[np.uint8]) -> theme.RGBA:
    """(channels, height, width) uint8 of one or three channels to (height, width, 4) uint8."""
    colours = np.broadcast_to(picture, (3, *picture.shape[1:]))
    opaque = np.full((1, *picture.shape[1:]), 255, np.uint8)
    return np.ascontiguousarray(np.concatenate([colours, opaque]).transpose(1, 2, 0))


class PictureView(QWidget):
    """A square with the picture; each of its pixels is a whole number of screen pixels where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer: DigitAnswer | None = None
        self._image: QImage | None = None
        self._theme = ""
        say(self.setAccessibleName, tr("What the network sees"))

    def show_answer(self, answer: DigitAnswer | None) -> None:
        """Show this picture, tinted if it has a saliency map; None shows nothing."""
        if answer is not self.answer:
            self.answer, self._image = answer, None
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(84, 84)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        frame = QRectF(self.rect())
        if not self.isEnabled():
            painter.setOpacity(0.4)
        if self.answer is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(_edge(colours))
            painter.setBrush(QColor(colours.background))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        target = self._target(painter)
        painter.drawImage(target, self._made(self.answer, colours))
        painter.setPen(_edge(colours))  # a light picture on a light panel needs an edge
        painter.drawRect(target.adjusted(0.5, 0.5, -0.5, -0.5))

    def _target(self, painter: QPainter) -> QRectF:
        assert self.answer is not None
        height, width = self.answer.picture.shape
        ratio = painter.device().devicePixelRatioF()
        times = max(1, int(min(self.width() / width, self.height() / height) * ratio)) / ratio
        if times < 1:
            return QRectF(self.rect())
        return QRectF(0, 0, width * times, height * times)

    def _made(self, answer: DigitAnswer, colours: theme.Theme) -> QImage:
        if self._image is None or colours.name != self._theme:
            self._theme = colours.name
            tint = answer.saliency
            self._image = as_image(
                grey(answer.picture) if tint is None else tinted(answer.picture, tint, colours),
            )
        return self._image


def _edge(colours: theme.Theme) -> QPen:
    pen = QPen(QColor(colours.line), 1)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
