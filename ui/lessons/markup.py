"""From the blocks of a lesson to what a label shows: Markdown with live numbers, formulas and tables as rich text."""

import re
from html import escape

from models.lessons.markdown import LIVE
from models.lessons.situation import FACTS, Situation
from ui.forms import numbers
from ui.look.theme import Theme

_INDEX = re.compile(r"([_^])(?:\{([^{}]*)\}|(\S))")
_WORD = re.compile(r"&\w+;|<[^>]*>|[A-Za-zα-ωŷ]+")  # first what is no word: entities and tags
_UPRIGHT = {"log", "exp", "softmax", "MSE", "RMSE", "ReLU", "sigmoid", "sin", "tanh", "max", "min"}
_HEADING = re.compile(r"^(#{2,4}) +(.+)$", re.M)


def parts(markdown: str) -> list[tuple[str, str]]:
    """The text in headings and paragraphs, in order: ("heading" or "text", what it says)."""
    found: list[tuple[str, str]] = []
    for paragraph in re.split(r"\n\s*\n", _HEADING.sub(r"\n\n\g<0>\n\n", markdown)):
        heading = _HEADING.fullmatch(paragraph.strip())
        found.append(("heading", heading[2].strip()) if heading else ("text", paragraph.strip()))
    return [part for part in found if part[1]]


def without_last_heading(markdown: str) -> str:
    """The text without a heading at its end: what follows has one of its own."""
    *before, last = markdown.rstrip().split("\n")
    return "\n".join(before).rstrip() if _HEADING.fullmatch(last) else markdown


def is_live(markdown: str) -> bool:
    """Whether numbers of the run stand in it."""
    return LIVE.search(markdown) is not None


def with_numbers(markdown: str, situation: Situation | None) -> str:
    """The text with the live numbers of this instant; a dash where one is not known."""
    return LIVE.sub(lambda found: f"**{_number(found[1], situation)}**", markdown)


def _number(name: str, situation: Situation | None) -> str:
    value = None if situation is None else FACTS[name].value(situation)
    if value is None or isinstance(value, str):
        return value or "–"
    if FACTS[name].share:
        return numbers.percent(value)
    return f"{value:,}" if isinstance(value, int) else in_short(value)


def in_short(value: float) -> str:
    """A number in at most seven characters, as a person would write it."""
    if value != value:
        return "–"
    if abs(value) >= 100_000 or 0 < abs(value) < 0.001:
        return f"{value:.2e}".replace("-", "−")
    return (f"{value:,.0f}" if abs(value) >= 10_000 else f"{value:,.4g}").replace("-", "−")


def formula(text: str, theme: Theme) -> str:
    """A line of mathematics as rich text: letters slanted, `_` and `^` as indices."""
    marked = _INDEX.sub(lambda m: f"<{_tag(m[1])}>{m[2] or m[3]}</{_tag(m[1])}>", escape(text, quote=False))
    slanted = _WORD.sub(lambda m: m[0] if m[0] in _UPRIGHT or m[0][0] in "&<" else f"<i>{m[0]}</i>", marked)
    return f'<div align="center" style="font-family: serif; font-size: 16px; color: {theme.text}">{slanted}</div>'


def _tag(sign: str) -> str:
    return "sub" if sign == "_" else "sup"


def table(head: list[str], rows: list[list[str]], theme: Theme, last: list[str] | None = None) -> str:
    """A small table as rich text. last: a row that sums up, in bold."""
    cell = f'style="border-bottom: 1px solid {theme.line}; padding: 3px 10px 3px 0"'
    quiet = f'style="color: {theme.muted}; border-bottom: 1px solid {theme.line}; padding: 3px 10px 3px 0"'
    lines = ["".join(f"<td {quiet}>{escape(name)}</td>" for name in head)]
    lines += ["".join(f"<td {cell}>{escape(value)}</td>" for value in row) for row in rows]
    if last:
        lines.append("".join(f"<td {cell}><b>{escape(value)}</b></td>" for value in last))
    return '<table cellspacing="0">' + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
