"""The texts of the program, found once in a process and not while tests are collected, as that takes seconds."""

from functools import cache
from pathlib import Path

from models.language import extraction
from models.language.extraction import Found
from tests.source_tree import parsed

ROOT = Path(__file__).parents[1]


@cache
def texts() -> tuple[Found, ...]:
    """Every text of the program."""
    return tuple(extraction.texts(ROOT, parsed))


@cache
def said() -> frozenset[str]:
    """All of them as they stand in the code, singulars too."""
    return frozenset(words for text in texts() for words in (text.source, text.one))
