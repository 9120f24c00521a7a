"""Paints a part of the window once more: larger, as lines instead of pixels, in another theme, or on nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

from ui.look import style, theme
from ui.look.sayings import say
from ui.look.theme import Theme
from ui.panels.base.exportable import Exportable

SCALES = 1, 2, 3, 4
_MARGIN = 12  # px around the picture


def as_image(what: Exportable, scale: int, *, transparent: bool = False) -> QImage:
    """The picture, `scale` times as many pixels each way as on screen."""
    size = _size(what)
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)  # so that hairlines grow too
    image.fill(Qt.GlobalColor.transparent if transparent else QColor(theme.current().panel))
    painter = QPainter(image)
    _paint(what, painter)
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
    size, buffer = _size(what), QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    say(generator.setTitle, title)
    painter = QPainter(generator)
    if not transparent:
        painter.fillRect(QRect(QPoint(), size), QColor(theme.current().panel))
    _paint(what, painter)
    painter.end()
    return bytes(buffer.data().data())


@contextmanager
def dressed(wanted: Theme) -> Iterator[None]:
    """The whole window in this theme, unseen, and then as it was."""
    before, app = theme.current(), QApplication.instance()
    assert isinstance(app, QApplication)
    if wanted is before:
        yield
        return
    windows = [window for window in app.topLevelWidgets() if window.isVisible() and window.updatesEnabled()]
    for window in windows:
        window.setUpdatesEnabled(False)
    try:
        style.apply(app, wanted)
        yield
    finally:
        style.apply(app, before)
        for window in windows:
            window.setUpdatesEnabled(True)


def _size(what: Exportable) -> QSize:
    """Pixels of the picture at scale 1."""
    return _source(what).size().toSize() + QSize(2 * _MARGIN, 2 * _MARGIN)


def _source(what: Exportable) -> QRectF:
    """What is painted, in pixels of the widget: what a view shows, or a part of any other widget."""
    widget = what.widget
    if isinstance(widget, QGraphicsView):
        return QRectF(widget.viewport().rect())
    return QRectF(widget.rect() if what.area is None else what.area())


def _paint(what: Exportable, painter: QPainter) -> None:
    widget, source = what.widget, _source(what)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    target = QRectF(_MARGIN, _MARGIN, source.width(), source.height())
    if isinstance(widget, QGraphicsView):
        seen = widget.mapToScene(source.toRect()).boundingRect()
        widget.scene().render(painter, target, seen, Qt.AspectRatioMode.KeepAspectRatio)
    else:
        children = QWidget.RenderFlag.DrawChildren  # and no ground
        widget.render(painter, target.topLeft().toPoint(), QRegion(source.toRect()), children)
