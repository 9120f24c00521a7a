"""Colours, sizes and fonts of the window. Nothing else in ui/ names a colour.

Widgets that paint themselves read `current()` while painting; ui/look/style.py puts a theme in force.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QLinearGradient
from PySide6.QtWidgets import QApplication, QWidget

from models.files.resources import RESOURCES

RGBA = NDArray[np.uint8]
W = TypeVar("W", bound=QWidget)
ICONS = RESOURCES / "icons"

BODY, CAPTION, TITLE, FIGURE = 13, 11, 15, 18
"""Font sizes in pixels: body text, captions, headings, the numbers that matter."""

_PALE = np.float32(0.25)  # share of the panel's colour in a plane under samples

GAP, CARD_RADIUS, RADIUS = 8, 10, 7
"""Grid and radii in pixels."""


@dataclass(frozen=True)
class Theme:
    """One set of colours, as #rrggbb. negative, zero, positive: the values −1, 0 and +1.

    tooltip, on_tooltip: of all words that appear over others; light where the window is dark, so that they stand out.

    outline: around the symbols of samples, so that they stand out from a plane in their own colour.

    classes: one colour a class, told apart by colour-blind people too (after Okabe and Ito); plots
    give every class a shape of its own besides.
    """

    name: str
    background: str
    panel: str
    line: str
    chip: str
    text: str
    muted: str
    accent: str
    on_accent: str
    hover: str
    negative: str
    zero: str
    positive: str
    outline: str
    more_classes: tuple[str, ...]
    good: str
    bad: str
    warning: str
    warning_background: str
    tooltip: str
    on_tooltip: str

    @property
    def classes(self) -> tuple[str, ...]:
        """A colour for each class. The first two are those of −1 and +1, as on a map of two classes."""
        return self.negative, self.positive, *self.more_classes


LIGHT = Theme(
    name="light",
    background="#f6f7f9",
    panel="#ffffff",
    line="#e3e6ea",
    chip="#eef1f4",
    text="#1f2933",
    muted="#5f6b78",
    accent="#0877bd",
    on_accent="#ffffff",
    hover="#e4e9ee",
    negative="#f59322",
    zero="#e8eaeb",
    positive="#0877bd",
    outline="#1f2933",
    more_classes=("#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8a7a00", "#555555"),
    good="#2f9e62",
    bad="#c62f2f",
    warning="#8a5300",
    warning_background="#fff3df",
    tooltip="#1f2933",
    on_tooltip="#ffffff",
)
DARK = Theme(
    name="dark",
    background="#14181d",
    panel="#1c2229",
    line="#2b333c",
    chip="#262e37",
    text="#e7ecf1",
    muted="#93a0ae",
    accent="#3ba0e6",
    on_accent="#14181d",
    hover="#303944",
    negative="#f5a24a",
    zero="#39424c",
    positive="#3ba0e6",
    outline="#0d1014",
    more_classes=("#2fc79a", "#e09bc3", "#ef7d3a", "#8fd0f5", "#d6c84a", "#aab4be"),
    good="#45c07e",
    bad="#ff7b72",
    warning="#ffc878",
    warning_background="#3a2f1c",
    tooltip="#e7ecf1",
    on_tooltip="#14181d",
)
THEMES = {"light": LIGHT, "dark": DARK}
SHAPES = ("o", "s", "t", "d", "p", "h", "star", "x")
"""pyqtgraph symbols, one a class; see `shape`."""

_current = LIGHT
_interface: tuple[QFont | None, str] = None, ""


def current() -> Theme:
    """The colours in force. GUI thread."""
    return _current


def set_current(theme: Theme) -> None:
    """Make these the colours in force; only ui/look/style.py calls this. GUI thread."""
    global _current
    _current = theme


def system() -> Theme:
    """The theme that the desktop asks for; light where it does not say."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def shape(index: int) -> str:
    """The symbol of class `index`. Where there are more classes than colours, none has both in common with another."""
    return SHAPES[(index + index // len(SHAPES)) % len(SHAPES)]


def styled(widget: W, role: str) -> W:
    """`widget`, drawn as the style sheet draws `role` ("card", "title", "caption", "flat", …)."""
    widget.setObjectName(role)
    return widget


def mark(widget: QWidget, name: str, on: bool) -> None:
    """Have the style sheet draw the widget with this property, or without."""
    if bool(widget.property(name)) is not on:
        widget.setProperty(name, on)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is styled when it is first shown
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def font(size: int, *, bold: bool = False) -> QFont:
    """The interface font at `size` pixels, with digits of equal width so that numbers do not dance."""
    return QFont(_font(interface(), size, bold))


def interface() -> str:
    """Which font the application has now: what was found out with it holds as long as this stays the same."""
    global _interface
    if _interface[0] != QApplication.font():
        _interface = QApplication.font(), QApplication.font().toString()
    return _interface[1]


@lru_cache(64)
def _font(of: str, size: int, bold: bool) -> QFont:
    """of: the application's font, so that another one has other entries."""
    found = QFont()  # the application's; what is not set here follows it, as the family does with the language
    found.setPixelSize(size)
    found.setBold(bold)
    found.setFeature(QFont.Tag("tnum"), 1)
    return found


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of #rrggbb, each 0–255."""
    c = QColor(colour)
    return float(c.red()), float(c.green()), float(c.blue())


def mix(a: str, b: str, share: float) -> QColor:
    """`a` with `share` (0–1) of `b` stirred in."""
    return QColor(*(round(x + (y - x) * share) for x, y in zip(channels(a), channels(b), strict=True)))


@cache
def diverging(theme: Theme) -> RGBA:
    """256 colours from value −1 over 0 to +1: (256, 4) uint8, read-only."""
    stops = np.array([(*channels(c), 255.0) for c in (theme.negative, theme.zero, theme.positive)])
    at = np.linspace(0, 1, 256)
    table: RGBA = np.stack([np.interp(at, [0, 0.5, 1], stops[:, k]) for k in range(4)], 1).round().astype(np.uint8)
    table.flags.writeable = False
    return table


def value_colours(values: NDArray[np.floating], theme: Theme) -> RGBA:
    """Colours of values in [−1, 1], clipped, NaN as 0: (…) float to (…, 4) uint8."""
    finite = np.nan_to_num(values, nan=0.0, posinf=1.0, neginf=-1.0)
    colours: RGBA = diverging(theme)[np.clip((finite + 1) * 127.5, 0, 255).astype(np.uint8)]
    return colours


_LAYER_HUES = (300, 145, 265, 60, 345)  # degrees; far from the orange and the blue of values


def layer_colour(number: int, theme: Theme) -> QColor:
    """The colour of the hidden layer with this number, from 0: dark on a light ground, light on a dark one."""
    hue = _LAYER_HUES[number % len(_LAYER_HUES)]
    return QColor.fromHsl(hue, 200, 75 if theme.name == "light" else 185)


def value_gradient(bar: QRectF) -> QLinearGradient:
    """The colours of values from −1 to 1, in the theme in force, from the left end of this rectangle to the right."""
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    for at, colour in ((0, current().negative), (0.5, current().zero), (1, current().positive)):
        gradient.setColorAt(at, QColor(colour))
    return gradient


def class_colours(probabilities: NDArray[np.floating], theme: Theme) -> RGBA:
    """The likeliest class's colour, paler the less sure: (classes, …) float to (…, 4) uint8."""
    classes = len(probabilities)
    table = np.array([channels(theme.classes[k % len(theme.classes)]) for k in range(classes)])
    best = probabilities.argmax(0)
    sure = (np.nan_to_num(probabilities.max(0)) * classes - 1) / max(classes - 1, 1)
    pale = np.array(channels(theme.zero))
    strength = np.clip(0.15 + 0.75 * sure, 0, 1)[..., None]
    colour = pale + (table[best] - pale) * strength
    opaque = np.concatenate([colour, np.full((*best.shape, 1), 255.0)], -1)
    return np.asarray(opaque.round(), np.uint8)


def paler(colours: RGBA, theme: Theme) -> RGBA:
    """Colours of a plane, as pale as a ground for samples in the same colours has to be: (…, 4) uint8 in and out."""
    panel = np.array([*channels(theme.panel), 255.0], np.float32)
    mixed: RGBA = (colours + (panel - colours) * _PALE).round().astype(np.uint8)
    return mixed


def image(colours: RGBA) -> QImage:
    """(height, width, 4) uint8 as a QImage of its own memory, row 0 at the BOTTOM (y points up)."""
    flipped = np.ascontiguousarray(colours[::-1])
    height, width = flipped.shape[:2]
    return QImage(flipped.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
