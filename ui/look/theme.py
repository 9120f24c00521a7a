"""Colours, fonts and style of the window. Nothing else in ui/ names a colour.

`apply` sets the application's palette and style sheet; widgets that paint themselves read
`current()` while painting and are repainted through Qt's own PaletteChange event.
"""

from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from models.files.resources import RESOURCES

RGBA = NDArray[np.uint8]
W = TypeVar("W", bound=QWidget)
ICONS = RESOURCES / "icons"

BODY, CAPTION, TITLE, FIGURE = 13, 11, 15, 18
"""Font sizes in pixels: body text, captions, headings, the numbers that matter."""

GAP, CARD_RADIUS, RADIUS = 8, 10, 7
"""Grid and radii in pixels."""


@dataclass(frozen=True)
class Theme:
    """One set of colours, as #rrggbb. negative, zero, positive: the values −1, 0 and +1.

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
    classes: tuple[str, ...]
    good: str
    bad: str
    warning: str
    warning_background: str
    tooltip: str
    on_tooltip: str


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
    classes=("#f59322", "#0877bd", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8a7a00", "#555555"),
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
    classes=("#f5a24a", "#3ba0e6", "#2fc79a", "#e09bc3", "#ef7d3a", "#8fd0f5", "#d6c84a", "#aab4be"),
    good="#45c07e",
    bad="#ff7b72",
    warning="#ffc878",
    warning_background="#3a2f1c",
    tooltip="#e7ecf1",
    on_tooltip="#14181d",
)
THEMES = {"light": LIGHT, "dark": DARK}
SHAPES = ("o", "s", "t", "d", "p", "h", "star", "x")
"""pyqtgraph symbols, one a class."""

_current = LIGHT


def current() -> Theme:
    """The colours in force. GUI thread."""
    return _current


def system() -> Theme:
    """The theme that the desktop asks for; light where it does not say."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def choose(app: QApplication, theme: Theme) -> None:
    """Make `theme` the one in force: palette and font, but not yet the style sheet."""
    global _current
    _current = theme
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setFont(font(BODY))


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application in `theme`."""
    choose(app, theme)
    app.setStyleSheet(style_sheet(theme))


def styled(widget: W, role: str) -> W:
    """`widget`, drawn as the style sheet draws `role` ("card", "title", "caption", "flat", …)."""
    widget.setObjectName(role)
    return widget


def font(size: int, *, bold: bool = False) -> QFont:
    """The interface font at `size` pixels, with digits of equal width so that numbers do not dance."""
    result = QFont(QApplication.font())
    result.setPixelSize(size)
    result.setBold(bold)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def palette(theme: Theme) -> QPalette:
    """Qt's palette in the colours of `theme`."""
    p = QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: theme.background,
        role.WindowText: theme.text,
        role.Base: theme.panel,
        role.AlternateBase: theme.chip,
        role.Text: theme.text,
        role.Button: theme.chip,
        role.ButtonText: theme.text,
        role.BrightText: theme.on_accent,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.ToolTipBase: theme.tooltip,
        role.ToolTipText: theme.on_tooltip,
        role.PlaceholderText: theme.muted,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Light: theme.panel,
    }.items():
        p.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        p.setColor(QPalette.ColorGroup.Disabled, which, mix(theme.muted, theme.panel, 0.35))
    return p


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


def class_colours(probabilities: NDArray[np.floating], theme: Theme) -> RGBA:
    """The likeliest class's colour, paler the less sure: (classes, …) float to (…, 4) uint8."""
    classes = len(probabilities)
    table = np.array([channels(c) for c in theme.classes[:classes]])
    best = probabilities.argmax(0)
    sure = (np.nan_to_num(probabilities.max(0)) * classes - 1) / max(classes - 1, 1)
    pale = np.array(channels(theme.zero))
    strength = np.clip(0.15 + 0.75 * sure, 0, 1)[..., None]
    colour = pale + (table[best] - pale) * strength
    opaque = np.concatenate([colour, np.full((*best.shape, 1), 255.0)], -1)
    return np.asarray(opaque.round(), np.uint8)


def image(colours: RGBA) -> QImage:
    """(height, width, 4) uint8 as a QImage of its own memory, row 0 at the BOTTOM (y points up)."""
    flipped = np.ascontiguousarray(colours[::-1])
    height, width = flipped.shape[:2]
    return QImage(flipped.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def style_sheet(theme: Theme) -> str:
    """The style sheet of the whole window."""
    chevron = (ICONS / f"chevron-down-{theme.name}.svg").as_posix()
    tick = (ICONS / f"check-{theme.name}.svg").as_posix()
    t = theme
    return f"""
    QToolTip {{ background: {t.tooltip}; color: {t.on_tooltip}; border: none; padding: 6px 8px; }}
    QMainWindow, QDialog {{ background: {t.background}; }}
    QFrame#card {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {CARD_RADIUS}px; }}
    QFrame#bar {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line}; }}
    QFrame#notice {{ background: {t.warning_background}; border: none; border-radius: {RADIUS}px; }}
    QFrame#notice QLabel {{ color: {t.warning}; }}
    QFrame#progress {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {RADIUS}px; }}
    QProgressBar {{ background: {t.chip}; border: none; border-radius: 3px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
    QFrame#rule {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
    QLabel {{ background: transparent; }}
    QLabel#title {{ font-size: {TITLE}px; font-weight: 600; }}
    QLabel#figure {{ font-size: {FIGURE}px; font-weight: 600; }}
    QLabel#caption, QLabel#muted {{ color: {t.muted}; }}
    QLabel#caption {{ font-size: {CAPTION}px; }}
    QLabel#number-train, QLabel#number-test, QLabel#number-share {{ font-size: {FIGURE}px; font-weight: 600; }}
    QLabel#number-train[narrow="true"], QLabel#number-test[narrow="true"],
    QLabel#number-share[narrow="true"] {{ font-size: {TITLE}px; }}
    QLabel#number-train {{ color: {t.muted}; }}
    QLabel#number-test {{ color: {t.accent}; }}
    QLabel#number-train:disabled, QLabel#number-test:disabled,
    QLabel#number-share:disabled {{ color: {mix(t.muted, t.panel, 0.5).name()}; }}
    QLabel#bubble {{ background: {t.tooltip}; color: {t.on_tooltip}; border-radius: 6px; padding: 5px 8px;
        font-size: {CAPTION}px; }}
    QStatusBar {{ background: {t.panel}; color: {t.muted}; border-top: 1px solid {t.line}; }}
    QStatusBar::item {{ border: none; }}
    QMenuBar {{ background: {t.panel}; border-bottom: 1px solid {t.line}; }}
    QMenuBar::item {{ padding: 4px 10px; background: transparent; border-radius: 5px; }}
    QMenuBar::item:selected {{ background: {t.chip}; }}
    QMenu {{ background: {t.panel}; border: 1px solid {t.line}; padding: 5px; }}
    QMenu::item {{ padding: 5px 26px 5px 12px; border-radius: 5px; }}
    QMenu::item:selected {{ background: {t.chip}; }}
    QMenu::item:disabled {{ color: {t.muted}; }}
    QMenu::icon {{ padding-left: 8px; }}
    QMenu::separator {{ height: 1px; background: {t.line}; margin: 5px 8px; }}
    QPushButton, QToolButton {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {RADIUS}px;
        padding: 5px 12px; color: {t.text}; }}
    QToolButton {{ padding: 4px; }}
    QPushButton:hover, QToolButton:hover {{ background: {t.chip}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {t.hover}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {t.accent}; padding: 4px 11px; }}
    QToolButton:focus {{ padding: 3px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {t.muted}; background: {t.background}; }}
    QPushButton:default, QPushButton#primary {{ background: {t.accent}; color: {t.on_accent};
        border-color: {t.accent}; }}
    QToolButton#flat {{ border: 1px solid transparent; background: transparent; }}
    QToolButton#flat:hover {{ background: {t.chip}; }}
    QToolButton#flat:checked {{ background: {t.chip}; border-color: {t.line}; }}
    QToolButton#flat:focus {{ border: 2px solid {t.accent}; }}
    QToolButton#tab {{ border: 1px solid transparent; background: transparent; color: {t.muted}; padding: 4px 10px; }}
    QToolButton#tab:checked {{ background: {t.chip}; color: {t.text}; font-weight: 600; }}
    QToolButton#tab:focus {{ border: 2px solid {t.accent}; padding: 3px 9px; }}
    QToolButton#round {{ border: 1px solid {t.line}; background: {t.chip}; border-radius: 18px; padding: 0; }}
    QToolButton#round:hover {{ background: {t.hover}; }}
    QToolButton#round:focus {{ border: 2px solid {t.accent}; }}
    QToolButton#play {{ border: 2px solid {t.accent}; background: {t.accent}; border-radius: 22px; padding: 0; }}
    QToolButton#play:disabled {{ background: {t.chip}; border-color: {t.line}; }}
    QToolButton#play:focus {{ border: 3px solid {t.text}; }}
    QToolButton#pill {{ background: {t.chip}; border: 1px solid {t.chip}; border-radius: 14px; padding: 4px 12px; }}
    QToolButton#pill:hover {{ border-color: {t.line}; background: {t.hover}; }}
    QToolButton#pill:focus {{ border: 2px solid {t.accent}; padding: 3px 11px; }}
    QToolButton#toggle {{ border: 1px solid transparent; background: transparent; border-radius: 6px; padding: 2px 5px;
        color: {t.muted}; font-size: {CAPTION}px; }}
    QToolButton#toggle:hover {{ background: {t.hover}; }}
    QToolButton#toggle:checked {{ background: {t.chip}; color: {t.text}; }}
    QToolButton#toggle:focus {{ border-color: {t.accent}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QComboBox, QSpinBox, QDoubleSpinBox, QLineEdit {{ background: {t.background}; border: 1px solid {t.line};
        border-radius: 6px; padding: 3px 8px; min-height: 18px; color: {t.text};
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    QComboBox {{ padding-right: 1px; }}
    QComboBox#small {{ font-size: {CAPTION}px; }}
    QComboBox:hover, QSpinBox:hover, QDoubleSpinBox:hover, QLineEdit:hover {{ border-color: {t.muted}; }}
    QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QLineEdit:focus {{ border: 2px solid {t.accent};
        padding: 2px 7px; }}
    QComboBox:focus {{ padding-right: 0; }}
    QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QLineEdit:disabled {{ color: {t.muted}; }}
    QLineEdit#inline {{ background: transparent; border-color: transparent; padding: 0;
        min-height: 20px; }}
    QLineEdit#inline:hover {{ border-color: {t.line}; }}
    QLineEdit#inline:focus {{ background: {t.background}; border: 1px solid {t.accent}; padding: 0; }}
    QComboBox[bad="true"], QLineEdit[bad="true"], QLineEdit#inline[bad="true"] {{ border: 2px solid {t.bad}; }}
    QComboBox QLineEdit[bad="true"] {{ border: none; color: {t.bad}; }}
    QComboBox::drop-down {{ subcontrol-origin: padding; subcontrol-position: center right; width: 18px; border: none; }}
    QComboBox::down-arrow {{ image: url({chevron}); width: 12px; height: 12px; }}
    QComboBox QLineEdit {{ border: none; padding: 0; background: transparent; min-height: 0; }}
    QComboBox QAbstractItemView {{ background: {t.panel}; border: 1px solid {t.line}; outline: none; padding: 4px;
        selection-background-color: {t.chip}; selection-color: {t.text}; }}
    QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: 0; }}
    QCheckBox {{ spacing: 7px; padding: 2px; border: 1px solid transparent; border-radius: 5px; }}
    QCheckBox:focus {{ border-color: {t.accent}; }}
    QCheckBox::indicator {{ width: 15px; height: 15px; border: 1px solid {t.muted}; border-radius: 4px;
        background: {t.background}; }}
    QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url({tick}); }}
    QSlider {{ min-height: 22px; }}
    QSlider::groove:horizontal {{ height: 4px; background: {t.line}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{ background: {t.panel}; border: 2px solid {t.accent}; width: 12px; height: 12px;
        margin: -6px 0; border-radius: 8px; }}
    QSlider::handle:horizontal:focus {{ background: {t.accent}; }}
    QSlider::sub-page:horizontal:disabled {{ background: {t.muted}; }}
    QSlider::handle:horizontal:disabled {{ border-color: {t.muted}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QGraphicsView {{ background: transparent; border: none; }}
    QGraphicsView#plot {{ border: 1px solid transparent; border-radius: 6px; }}
    QGraphicsView#plot:focus {{ border-color: {t.accent}; }}
    QSplitter::handle {{ background: transparent; }}
    QScrollBar:vertical {{ background: transparent; width: 9px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 9px; margin: 0; }}
    QScrollBar::handle {{ background: {t.line}; border-radius: 4px; min-height: 24px; min-width: 24px; }}
    QScrollBar::handle:hover {{ background: {t.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
