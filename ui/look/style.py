"""Puts a theme in force: Qt's style, its palette, the font, and the style sheet of the whole window.

Widgets that paint themselves are repainted through Qt's own PaletteChange event.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.look.theme import (
    BODY,
    CAPTION,
    CARD_RADIUS,
    FIGURE,
    ICONS,
    RADIUS,
    TITLE,
    Theme,
    font,
    mix,
    set_current,
)


def coloured(colour: str, *, bold: bool = False) -> str:
    """The style of one label whose colour says how things stand."""
    return f"color: {colour}; font-weight: {600 if bold else 400}"


def choose(app: QApplication, theme: Theme) -> None:
    """Make `theme` the one in force: palette and font, but not yet the style sheet."""
    set_current(theme)
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setFont(font(BODY))


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application in `theme`."""
    app.setStyleSheet("")  # with one in force, each change takes Qt four times as long
    choose(app, theme)
    app.setStyleSheet(style_sheet(theme))


def dress_alone(part: QWidget, theme: Theme) -> None:
    """Put `theme` in force with this part of the window dressed in it, for a picture that is painted at once."""
    set_current(theme)
    part.setStyleSheet(style_sheet(theme))
    _say_changed(part)


def undress_alone(part: QWidget, theme: Theme) -> None:
    """Put `theme`, which the rest of the window has kept, in force again, also for this part."""
    set_current(theme)
    part.setStyleSheet("")
    _say_changed(part)


def _say_changed(part: QWidget) -> None:
    """Tell the part, what is in it, and what it is in that the colours are others now."""
    for child in (part, *part.findChildren(QWidget)):
        QApplication.sendEvent(child, QEvent(QEvent.Type.PaletteChange))
    while not part.isWindow() and (holder := part.parentWidget()) is not None and not holder.isWindow():
        part = holder
        QApplication.sendEvent(part, QEvent(QEvent.Type.PaletteChange))


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


def style_sheet(theme: Theme) -> str:
    """The style sheet of the whole window."""
    chevron = (ICONS / f"chevron-down-{theme.name}.svg").as_posix()
    tick = (ICONS / f"check-{theme.name}.svg").as_posix()
    t = theme
    return f"""
    QToolTip {{ background: {t.tooltip}; color: {t.on_tooltip}; border: none; padding: 0 2px; }}
    QMainWindow, QDialog {{ background: {t.background}; }}
    QFrame#challenge {{ border: 1px solid {t.accent}; border-radius: {CARD_RADIUS}px; }}
    QFrame#card {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {CARD_RADIUS}px; }}
    QFrame#bar {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line}; }}
    QFrame#notice {{ background: {t.warning_background}; border: none; border-radius: {RADIUS}px; }}
    QFrame#notice QLabel {{ color: {t.warning}; }}
    QFrame#notice[quiet="true"] {{ background: {t.panel}; border: 1px solid {t.line}; }}
    QFrame#notice[quiet="true"] QLabel {{ color: {t.text}; }}
    QFrame#progress {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {RADIUS}px; }}
    QProgressBar {{ background: {t.chip}; border: none; border-radius: 3px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
    QFrame#rule {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
    QLabel {{ background: transparent; }}
    QLabel#title {{ font-size: {TITLE}px; font-weight: 600; }}
    QLabel#figure {{ font-size: {FIGURE}px; font-weight: 600; }}
    QLabel#caption, QLabel#muted {{ color: {t.muted}; }}
    QLabel#caption, QLabel#caption-now {{ font-size: {CAPTION}px; }}
    QLabel#axis {{ background: {t.panel}; color: {t.muted}; border-radius: 4px; padding: 0 4px;
        font-size: {CAPTION}px; }}
    QLabel#caption-now {{ color: {t.accent}; }}
    QLabel#number-train, QLabel#number-test, QLabel#number-share {{ font-size: {FIGURE}px; font-weight: 600; }}
    QLabel#number-train[narrow="true"], QLabel#number-test[narrow="true"],
    QLabel#number-share[narrow="true"] {{ font-size: {TITLE - 1}px; }}
    QLabel#number-train {{ color: {t.muted}; }}
    QLabel#number-test {{ color: {t.accent}; }}
    QLabel#number-train[quiet="true"], QLabel#number-test[quiet="true"],
    QLabel#number-share[quiet="true"] {{ color: {t.muted}; font-weight: 400; }}
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
    QPushButton:checked {{ background: {t.chip}; border-color: {t.accent}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {t.hover}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {t.accent}; padding: 4px 11px; }}
    QToolButton:focus {{ padding: 3px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {t.muted}; background: {t.background}; }}
    QPushButton:default:enabled, QPushButton#primary:enabled {{ background: {t.accent}; color: {t.on_accent};
        border-color: {t.accent}; }}
    QPushButton:default:enabled:focus, QPushButton#primary:enabled:focus {{ border-color: {t.text}; }}
    QToolButton#flat {{ border: 1px solid transparent; background: transparent; }}
    QToolButton#flat:hover {{ background: {t.chip}; }}
    QToolButton#flat:checked {{ background: {t.chip}; border-color: {t.line}; }}
    QToolButton#flat:focus {{ border: 2px solid {t.accent}; }}
    QToolButton#tab {{ border: 1px solid transparent; background: transparent; color: {t.muted}; padding: 4px 10px; }}
    QToolButton#tab[narrow="true"] {{ padding: 4px 3px; font-size: {CAPTION}px; }}
    QToolButton#tab:checked {{ background: {t.chip}; color: {t.text}; font-weight: 600; }}
    QToolButton#tab:focus {{ border: 2px solid {t.accent}; padding: 3px 9px; }}
    QToolButton#tab[narrow="true"]:focus {{ padding: 3px 2px; }}
    QToolButton#group {{ border: 1px solid transparent; background: transparent; color: {t.muted}; padding: 4px 0;
        font-size: {CAPTION}px; }}
    QToolButton#group:checked {{ background: {t.chip}; color: {t.text}; }}
    QToolButton#group:focus {{ border: 1px solid {t.accent}; padding: 4px 0; }}
    QToolButton#round {{ border: 1px solid {t.line}; background: {t.chip}; border-radius: 18px; padding: 0; }}
    QToolButton#round:hover {{ background: {t.hover}; }}
    QToolButton#round:focus {{ border: 2px solid {t.accent}; }}
    QToolButton#play {{ border: 2px solid {t.accent}; background: {t.accent}; border-radius: 22px; padding: 0; }}
    QToolButton#play:disabled {{ background: {t.chip}; border-color: {t.line}; }}
    QToolButton#play:focus {{ border: 3px solid {t.text}; }}
    QToolButton#pill {{ background: {t.chip}; border: 1px solid {t.chip}; border-radius: 14px; padding: 4px 12px; }}
    QToolButton#finding {{ background: {t.warning_background}; color: {t.warning}; border: 1px solid
        {t.warning_background}; border-radius: 14px; padding: 4px 10px; }}
    QToolButton#finding[quiet="true"] {{ background: {t.chip}; color: {t.text}; border-color: {t.chip}; }}
    QToolButton#finding:hover {{ border-color: {t.warning}; }}
    QToolButton#finding:focus {{ border: 2px solid {t.accent}; padding: 3px 9px; }}
    QFrame#finding-part {{ border: 1px solid {t.line}; border-radius: {RADIUS}px; }}
    QLabel#strong {{ font-weight: bold; }}
    QToolButton#pill:hover {{ border-color: {t.line}; background: {t.hover}; }}
    QToolButton#pill:focus {{ border: 2px solid {t.accent}; padding: 3px 11px; }}
    QToolButton#small {{ padding: 0 7px; font-size: {CAPTION}px; }}
    QToolButton#small:checked {{ background: {t.chip}; border-color: {t.accent}; }}
    QToolButton#small:focus {{ padding: 0 6px; }}
    QToolButton#toggle {{ border: 1px solid transparent; background: transparent; border-radius: 6px; padding: 2px 5px;
        color: {t.muted}; font-size: {CAPTION}px; }}
    QToolButton#toggle[narrow="true"] {{ padding: 2px 0; }}
    QToolButton#toggle:hover {{ background: {t.hover}; }}
    QToolButton#toggle:checked {{ background: {t.chip}; color: {t.text}; }}
    QToolButton#toggle:focus {{ border-color: {t.accent}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QComboBox, QSpinBox, QDoubleSpinBox, QLineEdit {{ background: {t.background}; border: 1px solid {t.line};
        border-radius: 6px; padding: 3px 8px; min-height: 18px; color: {t.text};
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    QComboBox {{ padding-right: 1px; }}
    QComboBox#small, QSpinBox#small {{ font-size: {CAPTION}px; }}
    QSpinBox QLineEdit, QSpinBox QLineEdit:focus {{ border: none; padding: 0 6px; background: transparent;
        min-height: 0; }}
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
    QComboBox QLineEdit, QComboBox QLineEdit:focus {{ border: none; padding: 0; background: transparent;
        min-height: 0; }}
    QComboBox QAbstractItemView {{ background: {t.panel}; border: 1px solid {t.line}; outline: none; padding: 4px;
        selection-background-color: {t.chip}; selection-color: {t.text}; }}
    QListWidget, QTextBrowser {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: {RADIUS}px; }}
    QPlainTextEdit {{ background: {t.background}; border: 1px solid {t.line}; border-radius: {RADIUS}px; padding: 4px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    QPlainTextEdit:focus {{ border: 2px solid {t.accent}; padding: 3px; }}
    QListWidget {{ padding: 3px; outline: none; }}
    QListWidget::item {{ padding: 5px 8px; border-radius: 5px; color: {t.text}; }}
    QListWidget#small {{ border: none; padding: 0; font-size: {CAPTION}px; }}
    QListWidget#small::item {{ padding: 2px 3px; }}
    QListWidget::item:selected {{ background: {t.accent}; color: {t.on_accent}; }}
    QListWidget#small::item:selected {{ background: {t.hover}; color: {t.text}; }}
    QListWidget::item:disabled {{ color: {t.muted}; }}
    QTableView {{ background: {t.panel}; alternate-background-color: {t.background}; gridline-color: {t.line};
        border: 1px solid {t.line}; border-radius: {RADIUS}px; outline: none; font-size: {CAPTION}px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    QTableView::item:focus {{ border: none; }}
    QTableView#kept-columns {{ border: none; border-right: 1px solid {t.line}; border-radius: 0; }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{ background: {t.chip}; color: {t.muted}; border: none; padding: 3px 7px;
        border-right: 1px solid {t.line}; border-bottom: 1px solid {t.line}; font-size: {CAPTION}px; }}
    QTableView#tensors, QTableView#runs {{ selection-background-color: {t.hover}; selection-color: {t.text}; }}
    QTableView#tensors:focus, QTableView#runs:focus {{ border-color: {t.accent}; }}
    QTableView#sample-rows QHeaderView::section, QTableView#kept-columns QHeaderView::section,
    QTableView#tensors QHeaderView::section, QTableView#runs QHeaderView::section {{ padding: 3px 4px; }}
    QTableCornerButton::section {{ background: {t.chip}; border: none; }}
    QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: 0; }}
    QCheckBox {{ spacing: 7px; padding: 2px; border: 1px solid transparent; border-radius: 5px; }}
    QCheckBox[narrow="true"] {{ font-size: {CAPTION}px; }}
    QCheckBox:focus {{ border-color: {t.accent}; }}
    QCheckBox::indicator, QListWidget::indicator {{ width: 15px; height: 15px; border: 1px solid {t.muted};
        border-radius: 4px; background: {t.background}; }}
    QCheckBox::indicator:checked, QListWidget::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
        image: url({tick}); }}
    QSlider {{ min-height: 18px; }}
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
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QSplitter::handle {{ background: transparent; }}
    QScrollBar:vertical {{ background: transparent; width: 9px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 9px; margin: 0; }}
    QScrollBar::handle {{ background: {t.line}; border-radius: 4px; min-height: 24px; min-width: 24px; }}
    QScrollBar::handle:hover {{ background: {t.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
