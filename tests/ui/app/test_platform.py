"""What the platform itself must not get wrong; the versions in pyproject.toml keep clear of what does."""

import linecache
import sys

from PySide6.QtCore import QObject

import ui


def test_calls_that_return_nothing_do_not_use_none_up() -> None:
    """PySide6 6.12.0 drops a reference to None in every such call, which kills Python 3.11 after some thousands."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2_000):
        thing.setObjectName("name")
    assert before - sys.getrefcount(None) < 50


def test_the_source_of_what_is_imported_is_not_kept() -> None:
    """PySide6 reads it with every import, of torch too; `ui` puts an end to that."""
    assert ui.__file__
    sys.modules.pop("imaplib", None)
    import imaplib

    assert imaplib.__file__ not in linecache.cache
