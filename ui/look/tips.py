"""Tooltips that fit: Qt breaks a plain one only where it is wider than the screen."""

from PySide6.QtGui import QTextLayout, QTextOption

from models.language.text import Text
from ui.look import theme

WIDTH = 340  # px of a line, at most


def wrapped(text: str) -> str:
    """`text` in lines of at most WIDTH pixels, for a tooltip; its own line breaks stay."""
    return text.through(_wrapped) if isinstance(text, Text) else _wrapped(text)


def _wrapped(text: str) -> str:
    return "\n".join(line for paragraph in text.split("\n") for line in _lines(paragraph))


def _lines(paragraph: str) -> list[str]:
    layout = QTextLayout(paragraph, theme.font(theme.BODY))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(WIDTH)
        start = line.textStart()
        found.append(paragraph[start : start + line.textLength()].strip())
    layout.endLayout()
    return found or [""]
