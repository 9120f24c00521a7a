"""Paints a part of the window once more: larger, as lines instead of pixels, in another theme, or on nothing."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from xml.sax.saxutils import escape, unescape

from pyqtgraph import GraphicsItem
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget

from ui.look import style, theme
from ui.look.theme import Theme
from ui.panels.base.exportable import Exportable

SCALES = 1, 2, 3, 4
_MARGIN = 12  # px around the picture
_LONGEST = 16_000  # px of a side of an image; Qt paints on no larger one than twice that
_FAMILY = re.compile(r'font-family="([^"]*)"')


def pixels(what: Exportable, scale: int) -> QSize:
    """Size of the image, `scale` times as many pixels each way as on screen, less where that is beyond all use."""
    size = _Plan(what).size
    return size * min(scale, max(_LONGEST // max(size.width(), size.height(), 1), 1))


def as_image(what: Exportable, scale: int, *, transparent: bool = False) -> QImage:
    """The picture, `scale` times as many pixels each way as on screen."""
    plan = _Plan(what)
    image = QImage(pixels(what, scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(image.width() / plan.size.width())  # so that hairlines grow too
    image.fill(Qt.GlobalColor.transparent if transparent else QColor(theme.current().panel))
    painter = QPainter(image)
    plan.paint(painter)
    painter.end()
    image.setDevicePixelRatio(1)
    return image


def as_png(image: QImage) -> bytes:
    """The image as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stubs want bytes, which it refuses
    return bytes(buffer.data().data())


def as_svg(what: Exportable, title: str, *, transparent: bool = False) -> bytes:
    """The picture as an SVG file: lines and letters as such, pictures within it as pixels."""
    plan, buffer = _Plan(what), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(what.widget.logicalDpiX())  # else what was recorded for the screen, as axes, is scaled
    generator.setSize(plan.size)
    generator.setViewBox(QRect(QPoint(), plan.size))
    generator.setTitle(title)
    painter = QPainter(generator)
    if not transparent:
        painter.fillRect(QRect(QPoint(), plan.size), QColor(theme.current().panel))
    plan.paint(painter)
    painter.end()
    return _FAMILY.sub(_known_family, bytes(buffer.data().data()).decode()).encode()


def _known_family(found: re.Match[str]) -> str:
    """The font that Qt has really taken, and any without serifs where a reader has not got it."""
    family = QFontInfo(QFont(unescape(found[1]))).family()
    return f'font-family="{escape(family, {chr(34): ""})}, sans-serif"'


class _Plan:
    """Where everything of a picture stands: what is shown, and its legend below."""

    def __init__(self, what: Exportable) -> None:
        self._what, self._shown = what, _shown(what)
        self._below = what.below() if what.below is not None else None
        width, height = ceil(self._shown.width()), ceil(self._shown.height())
        self._foot = QPoint(_MARGIN, height + 2 * _MARGIN)
        if self._below is not None:
            width = max(width, self._below.minimumSizeHint().width())
            self._below.resize(width, max(self._below.heightForWidth(width), 0))  # some have a height of their own
            height += self._below.height() + _MARGIN
        self.size = QSize(width + 2 * _MARGIN, height + 2 * _MARGIN)

    def paint(self, painter: QPainter) -> None:
        """Paint all of it, without a ground."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        widget, corner = self._what.widget, QPoint(_MARGIN, _MARGIN)
        if isinstance(widget, QGraphicsView):
            seen = self._shown if self._what.area else widget.mapToScene(widget.viewport().rect()).boundingRect()
            with self._what.during(), _as_lines(widget.scene()):
                target = QRectF(QPointF(corner), self._shown.size())
                widget.scene().render(painter, target, seen, Qt.AspectRatioMode.KeepAspectRatio)
        else:
            _paint_widget(painter, widget, corner, self._shown.toRect())
        for words in self._what.over:
            if words.isVisible():
                _paint_widget(painter, words, corner + words.mapTo(widget, QPoint()), words.rect())
        if self._below is not None:
            _paint_widget(painter, self._below, self._foot, self._below.rect())


def _shown(what: Exportable) -> QRectF:
    """What is painted: its size is that of the picture at scale 1."""
    if what.area is not None:
        return what.area()
    return QRectF(what.widget.viewport().rect() if isinstance(what.widget, QGraphicsView) else what.widget.rect())


def _paint_widget(painter: QPainter, widget: QWidget, at: QPoint, part: QRect) -> None:
    children = QWidget.RenderFlag.DrawChildren  # and no ground
    widget.render(painter, at, QRegion(part), children)


@contextmanager
def _as_lines(scene: QGraphicsScene) -> Iterator[None]:
    """The items of the scene painted stroke by stroke, instead of as images that are kept for the screen."""
    kept = [(item, item.cacheMode()) for item in scene.items()]
    plots = [item for item, _ in kept if isinstance(item, GraphicsItem)]
    for item, _ in kept:
        item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
    for plot in plots:
        plot.setExportMode(True, {"antialias": True})
    try:
        yield
    finally:
        for plot in plots:
            plot.setExportMode(False)
        for item, mode in kept:
            item.setCacheMode(mode)


@contextmanager
def dressed(what: Exportable, wanted: Theme) -> Iterator[None]:
    """What is painted in this theme, unseen, and then as it was."""
    before = theme.current()
    if wanted is before:
        yield
        return
    try:
        style.dress_alone(what.widget, wanted)
        yield
    finally:
        style.undress_alone(what.widget, before)
