"""All words that a condition of a lesson may have, with what each means, in a window beside the writing."""

from collections.abc import Iterator, Mapping
from html import escape

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from models.design.data import OFFERED
from models.language.text import Text, joined, tr
from models.lessons import situation
from models.lessons.situation import ASPECTS, EVENTS, FACTS, PLACES
from ui.look.sayings import say

_SIZE = QSize(560, 520)  # px


class ConditionWords(QDialog):
    """A page to read and to copy from."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        say(self.setWindowTitle, tr("Words of conditions"))
        self.page = QTextBrowser()
        say(self.page.setAccessibleName, tr("Words of conditions"))
        say(self.page.setHtml, Text(_html))
        column = QVBoxLayout(self)
        column.addWidget(self.page)
        self.resize(_SIZE)


def _html() -> str:
    """The page, in the language in force."""
    return "".join(_lines())


def _lines() -> Iterator[str]:
    asked = tr("A step is done, and a challenge passed, once all its conditions hold. Write ; between two of them.")
    yield f"<p>{escape(asked)}</p>"
    facts = {name: tr(fact.label) for name, fact in FACTS.items()}
    yield from _section(tr("What the run has come to: a name, one of < <= > >= = != and a number, or 95 %"), "", facts)
    settings = {name: tr(fact.label) for name, fact in situation.settings().items()}
    yield from _section(tr("A setting, in the same way; a word, or on and off, by = or !="), "", settings)
    yield from _section(
        tr("Something that was done since the lesson was set up"),
        "did ",
        {name: tr(words) for name, words in EVENTS.items()},
    )
    yield from _section(
        tr("A panel that was opened since then"), "opened ", {name: words.again() for name, words in PLACES.items()}
    )
    kept = {name: tr(words) for name, (words, _) in ASPECTS.items()}
    yield from _section(tr("A part of the design that has to stay as the lesson gave it"), "keeps ", kept)


def _section(title: str, before: str, words: Mapping[str, str]) -> Iterator[str]:
    yield f"<h4>{escape(title)}</h4><table cellpadding='2'>"
    for name, meaning in words.items():
        options = () if before else tuple(OFFERED) if name == "data" else situation.options(name)
        told = str(meaning) + (f": {joined(options)}" if options else "")
        yield f"<tr><td><code>{before}{name}</code>&nbsp;&nbsp;</td><td>{escape(told)}</td></tr>"
    yield "</table>"
