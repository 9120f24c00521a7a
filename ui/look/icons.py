"""The program's own SVG icons, in the colour that the theme asks for."""

from functools import cache
from math import ceil
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.look import theme

_SIZES = (18, 22)  # px; what menus and buttons use


@cache
def icon(name: str, colour: str) -> QIcon:
    """resources/icons/<name>.svg drawn in `colour` (#rrggbb), sharp at the usual sizes on every connected screen.

    Raises FileNotFoundError for a name that does not exist.
    """
    drawing = (theme.ICONS / f"{name}.svg").read_text(encoding="utf-8").replace("#000", colour)
    result = QIcon()
    for ratio in _ratios():
        for size in _SIZES:
            result.addPixmap(_drawn(drawing, size, ratio))
    return result


@cache
def _ratios() -> tuple[float, ...]:
    """Pixel ratios of the connected screens. No other is drawn, because the first window waits for the icons."""
    return tuple(sorted({float(ceil(screen.devicePixelRatio())) for screen in QGuiApplication.screens()})) or (1.0,)


def themed(name: str) -> QIcon:
    """The icon in the colour of ordinary text."""
    return icon(name, theme.current().text)


@cache
def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(str(Path(theme.ICONS) / "app.svg"))


def _drawn(drawing: str, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(int(size * ratio), int(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
