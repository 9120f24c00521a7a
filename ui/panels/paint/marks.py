"""Thousands of symbols on a plot, painted into an image once and copied from it as long as they stay."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from ui.look import theme
from ui.panels.base.legend import class_colour, symbol

SHADES = 33
"""Colours from value −1 to 1."""
Look = tuple[int, str, bool]
"""Number of the symbol, its colour, and whether it is hollow."""


def class_looks(count: int) -> list[Look]:
    """The looks of the classes, filled; then hollow."""
    return [(k, class_colour(k), hollow) for hollow in (False, True) for k in range(count)]


def value_looks() -> list[Look]:
    """The looks of values from −1 to 1 in even steps, filled; then hollow."""
    table = theme.value_colours(np.linspace(-1, 1, SHADES), theme.current())
    colours = [f"#{r:02x}{g:02x}{b:02x}" for r, g, b, _ in table.tolist()]
    return [(0, colour, hollow) for hollow in (False, True) for colour in colours]


def plain_looks() -> list[Look]:
    """The look of samples that say their value by their height: filled, and hollow."""
    return [(0, theme.current().text, hollow) for hollow in (False, True)]


class Marks:
    """Symbols on a transparent image. Where only new ones are added at the end, only those are painted."""

    def __init__(self) -> None:
        self._image = QImage()
        self._about: tuple[object, ...] = ()
        self._spots = np.zeros((0, 2), np.int32)
        self._which = np.zeros(0, np.intp)
        self.painted = 0  # symbols that the last call of `image` had to paint

    def image(
        self, spots: NDArray[np.float64], which: NDArray[np.intp], looks: list[Look], across: float, size: QSize,
        ratio: float,
    ) -> QImage:  # fmt: skip
        """The image of `size` px.

        spots: (n, 2), centres in px. which: (n,), the look of each. across: px of a symbol. ratio: of the screen.
        """
        about = (tuple(looks), across, size, ratio, theme.current().name)
        quarters = np.round(spots * 4).astype(np.int32)  # a quarter of a pixel is beyond what can be seen
        before = len(self._spots)
        same = about == self._about and np.array_equal(self._spots, quarters[:before])
        if not same or not np.array_equal(self._which, which[:before]):
            before = 0
            self._image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
            self._image.setDevicePixelRatio(ratio)
            self._image.fill(Qt.GlobalColor.transparent)
        self._about, self._spots, self._which = about, quarters, which
        self.painted = len(spots) - before
        if self.painted:
            stamps = [_stamp(look, across, ratio, theme.current().name) for look in looks]
            half = stamps[0].width() / ratio / 2
            painter = QPainter(self._image)
            draw = painter.drawImage
            for (x, y), k in zip((quarters[before:] / 4 - half).tolist(), which[before:].tolist(), strict=True):
                draw(QPointF(x, y), stamps[k])
            painter.end()
        return self._image


@lru_cache(1024)
def _stamp(look: Look, across: float, ratio: float, theme_name: str) -> QImage:
    """One symbol in the middle of an image that is a little larger than the symbol."""
    number, colour, hollow = look
    side = int(np.ceil((across + 4) * ratio))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / ratio / 2, side / ratio / 2)
    pen = QPen(QColor(colour if hollow else theme.current().outline), 1.5 if hollow else 1.0)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(QColor(theme.current().panel if hollow else colour))
    painter.scale(across, across)
    painter.drawPath(symbol(number))
    painter.end()
    return image
