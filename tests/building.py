"""How a window is built in a test: as the program builds it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication


@contextmanager
def dressed_afterwards() -> Iterator[None]:
    """The style sheet comes back at the end, as in `main.py`: under one, building a window takes twice as long."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)
