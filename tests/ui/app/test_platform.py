"""What the platform itself must not get wrong; the versions in pyproject.toml keep clear of what does."""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_do_not_use_none_up() -> None:
    """PySide6 6.12.0 drops a reference to None in every such call, which kills Python 3.11 after some thousands."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2_000):
        thing.setObjectName("name")
    assert before - sys.getrefcount(None) < 50
