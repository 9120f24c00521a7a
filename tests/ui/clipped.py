"""Which texts of a window do not fit where they stand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionMenuItem,
    QToolButton,
    QWidget,
)

from models.language import languages
from models.language.text import Text
from ui.forms.controls import Combo, Elided, ElidedButton, ElidedLines, ElidedPush, ElidedTool

_NEAR = 1  # px that rounding may take
_SHORTENED = Elided | ElidedButton | ElidedLines | ElidedPush | ElidedTool | Combo
_WORD = 12  # letters of the longest word in the language that there is not


def clipped(window: QWidget, *, elided: bool = True) -> Iterator[str]:
    """Each text on screen that is cut at its right or lower edge, with where it stands.

    elided: count those too that end in an ellipsis by themselves where there is no room.
    """
    for part in window.findChildren(QWidget):
        if not elided and isinstance(part, _SHORTENED):
            continue
        if part.isVisible() and (text := _text(part)):
            room, needed = _room(part), _needed(part, text)
            if needed.width() > room.width() + _NEAR or needed.height() > room.height() + _NEAR:
                size = f"{needed.width()}×{needed.height()} in {room.width()}×{room.height()}"
                yield f"{type(part).__name__} {part.objectName()}: {text!r}, {size}"
            elif (outside := _outside(part, window)) is not None:
                yield f"{type(part).__name__} {part.objectName()}: {text!r} stands outside of {type(outside).__name__}"


def cut_entries(menu: QMenu) -> Iterator[str]:
    """Each entry of an open menu that has no room for its text and its key beside each other."""
    measure = menu.fontMetrics()
    for action in menu.actions():
        option = QStyleOptionMenuItem()
        menu.initStyleOption(option, action)
        text, _, key = option.text.partition("\t")
        size = QSize(measure.horizontalAdvance(text.replace("&", "")), measure.height())
        needed = menu.style().sizeFromContents(QStyle.ContentsType.CT_MenuItem, option, size, menu)
        width, room = needed.width() + measure.horizontalAdvance(key), menu.actionGeometry(action) & menu.rect()
        if action.isVisible() and text and (width > room.width() + _NEAR or needed.height() > room.height() + _NEAR):
            yield f"{text!r} {key}, {width}×{needed.height()} in {room.width()}×{room.height()}"


def speak_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every text be in the language that there is not, also those that were made before."""
    monkeypatch.setattr(languages, "forms", longer)
    monkeypatch.setattr(languages, "plural", lambda count: 0)
    monkeypatch.setattr(Text, "now", Text.again)


def longer(source: str, meaning: str = "") -> list[str]:
    """A language that there is not: brackets around each text, and two fifths more of it."""
    letters = any(character.isalpha() for character in source)
    words = (f"{'~' * _WORD} " * len(source))[: round(0.4 * len(source))]
    return [f"[{source}{words}]"] if letters else [source]


def _text(part: QWidget) -> str:
    if isinstance(part, QComboBox):
        return part.currentText()
    if isinstance(part, QLabel | QPushButton | QToolButton | QCheckBox | QRadioButton):
        return part.text()
    return ""


def _needed(part: QWidget, text: str) -> QRect:
    """The size that the text asks for."""
    if isinstance(part, QLabel) and part.wordWrap():
        return QRect(0, 0, 0, part.heightForWidth(part.width()))
    if isinstance(part, QComboBox):
        return QRect(0, 0, part.fontMetrics().horizontalAdvance(text), part.fontMetrics().height())
    if isinstance(part, QPushButton) or not isinstance(part, QAbstractButton):
        return QRect(QPoint(), part.sizeHint())  # with the padding
    return _button(part, text)


def _button(part: QAbstractButton, text: str) -> QRect:
    measure, icon = part.fontMetrics(), 0
    style = part.toolButtonStyle() if isinstance(part, QToolButton) else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    if not part.icon().isNull() and style != Qt.ToolButtonStyle.ToolButtonTextOnly:
        if style == Qt.ToolButtonStyle.ToolButtonIconOnly:
            return QRect()
        icon = part.iconSize().width() + 4
    return QRect(0, 0, measure.horizontalAdvance(text.replace("&", "")) + icon, measure.height())


def _room(part: QWidget) -> QRect:
    if isinstance(part, QComboBox):
        option = QStyleOptionComboBox()
        part.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        return part.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, part)
    return part.rect()


def _outside(part: QWidget, window: QWidget) -> QWidget | None:
    """The widget around it that cuts it off sideways; what a scroll area hides below can be scrolled to."""
    around = part.parentWidget()
    while around is not None and around is not window and not around.isWindow():
        left = part.mapTo(around, QPoint()).x()
        if left < -_NEAR or left + part.width() > around.width() + _NEAR:
            return around
        if isinstance(around, QScrollArea):
            return None
        around = around.parentWidget()
    return None
