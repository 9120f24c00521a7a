"""The window: Qt, pyqtgraph and numpy only."""

import builtins

from PySide6 import QtCore  # noqa: F401  which puts its own import in the place of Python's

# PySide6 looks through the source of every module that is imported from then on, in any thread, for the names of its
# optional features, and the lines are kept: 77 MB and half a second of the start. None of those features is used here.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
