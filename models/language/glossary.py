"""The glossary: what the terms on controls and in lessons mean, in the languages of the program.

`resources/glossary/<language>.json` has the entries by their ids, which never change: controls, links and lessons name
them. The entry of an option has the id of its field's entry, a dot, and the option's key: `activation.relu`. A language
that lacks something of an entry has it in English; links and formulas without words stand there alone.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from models.language import languages

FOLDER = Path(__file__).parents[2] / "resources" / "glossary"

_SENTENCE = re.compile(r".*?(?:[.!?](?=\s|$)|[。！？]|$)")
_WORDS = re.compile(r"[^\s?？!！,，.。;；:：]+")
_MOST = 0.5  # share of the words of a question that an entry has to know


@dataclass(frozen=True)
class Entry:
    """A term, as the field prints it, and what it means. search: other words by which people look for it.

    see: ids of the entries to read next.
    """

    id: str
    term: str
    explanation: str
    formula: str
    search: tuple[str, ...]
    see: tuple[str, ...]

    @property
    def gist(self) -> str:
        """The first sentence of the explanation."""
        found = _SENTENCE.match(self.explanation)
        return found[0] if found else self.explanation


def entries(language: str = "") -> Mapping[str, Entry]:
    """All entries by their ids, in the order of reading. language: its code; the one in force if ""."""
    return _entries(language or languages.current())


def entry(term: str) -> Entry:
    """The entry with this id, in the language in force; raises KeyError where there is none."""
    return entries()[term]


def of_option(term: str, option: str) -> str:
    """The id of the entry of an option of a field whose own entry is `term`; "" where the option has none."""
    found = f"{term}.{option}"
    return found if found in entries(languages.ENGLISH) else ""


def matching(question: str) -> list[Entry]:
    """The entries that these words ask for, best first: words of the language in force or of English; all for none."""
    wanted = question.casefold().strip()
    found = [(_distance(wanted, one, entries(languages.ENGLISH)[one.id]), one) for one in entries().values()]
    return [one for far, one in sorted(found, key=lambda pair: pair[0]) if far < _FAR]


_FAR = 100  # the distance of an entry that does not fit


def _distance(wanted: str, own: Entry, english: Entry) -> int:
    """How far this entry is from the words; 0 is nearest. Terms are nearer than search words, these than sentences."""
    terms = [own.term.casefold(), english.term.casefold()]
    names = [*terms, *(word.casefold() for word in (*own.search, *english.search))]
    if wanted in terms or not wanted:
        return 0
    ranks = (
        wanted in names,
        any(name.startswith(wanted) for name in terms),
        any(name.startswith(wanted) for name in names),
        any(wanted in name for name in names),
    )
    if any(ranks):
        return 1 + ranks.index(True)
    words = _WORDS.findall(wanted)
    text = " ".join([own.explanation, english.explanation]).casefold()
    if words and all(word in " ".join(names) for word in words):
        return 10
    known = sum(word in text or any(word in name for name in names) for word in words)
    return _FAR if not words or known < _MOST * len(words) else 20 + len(words) - known


@cache
def _entries(language: str) -> Mapping[str, Entry]:
    english = _read(languages.ENGLISH)
    own = english if language == languages.ENGLISH else _read(language)
    return MappingProxyType({term: _entry(term, own.get(term, {}), english[term]) for term in english})


def _entry(term: str, own: Mapping[str, Any], english: Mapping[str, Any]) -> Entry:
    def said(what: str) -> Any:
        return own.get(what) or english.get(what, "")

    def listed(what: str) -> tuple[str, ...]:
        found: Iterable[str] = said(what) or ()
        return tuple(found)

    return Entry(term, said("term"), said("explanation"), said("formula"), listed("search"), listed("see"))


def _read(language: str) -> dict[str, dict[str, Any]]:
    """What the file of a language has; nothing where there is no file."""
    path = FOLDER / f"{language}.json"
    found: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found
