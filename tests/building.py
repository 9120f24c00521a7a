"""How a window is built in a test: as the program builds it, or with all that it may ever build."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from ui.panels.catalogue import PANELS
from ui.shell.window import MainWindow


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


def all_built(window: MainWindow) -> MainWindow:
    """The window with all its panels, for a test that looks at everything; else each is built on its first show."""
    for kind in PANELS:
        window.results.panel(kind)
    return window
