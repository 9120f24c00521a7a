"""Tooltips that fit: Qt breaks a plain one only where it is wider than the screen."""

from functools import lru_cache

from PySide6.QtGui import QTextLayout, QTextOption

from models.language.text import Text
from ui.look import theme

WIDTH = 340  # px of a line, at most
_LETTERS = 3  # a last line has so many at least; Chinese, which may be broken anywhere, would often end in one
_STEP = 7  # px by which lines become narrower until it has


def wrapped(text: str) -> str:
    """`text` in lines of at most WIDTH pixels, for a tooltip; its own line breaks stay."""
    return text.through(_wrapped) if isinstance(text, Text) else _wrapped(text)


def _wrapped(text: str) -> str:
    font = theme.interface()
    return "\n".join(line for paragraph in text.split("\n") for line in _lines(paragraph, font))


@lru_cache(2048)  # a window has hundreds, and says each again whenever its language or a value changes
def _lines(paragraph: str, font: str) -> list[str]:
    """font: as `theme.interface` says it."""
    found = _broken(paragraph, WIDTH)
    for width in range(WIDTH - _STEP, WIDTH // 2, -_STEP):
        if len(found) == 1 or len(found[-1]) >= _LETTERS:
            break
        narrower = _broken(paragraph, width)
        if len(narrower) > len(found):
            break
        found = narrower
    return found


def _broken(paragraph: str, width: int) -> list[str]:
    layout = QTextLayout(paragraph, theme.font(theme.BODY))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        found.append(paragraph[start : start + line.textLength()].strip())
    layout.endLayout()
    return found or [""]
