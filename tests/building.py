"""How a window is built in a test: as the program builds it, or with all that it may ever build."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from models.files.storage import read_design
from models.language import languages
from models.talk.commands import Command
from models.talk.snapshot import Snapshot
from ui.app.document import Document
from ui.app.document_state import DocumentState
from ui.app.engine_link import EngineLink
from ui.app.files import OPENING
from ui.forms.later import Later
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


def opening_window(send: Callable[[Command], None], take: Callable[[], Snapshot | None]) -> MainWindow:
    """The window with the opening design, not shown yet, and these two ends of an engine that there is not."""
    link = EngineLink(send, take)
    link.stop()
    with dressed_afterwards():
        made = MainWindow(Document(read_design(OPENING)), link)
    for lonely in (made.document, link):  # what answers them holds the window, which no collector sees
        lonely.setParent(made)
    made.autosave.end()  # it has tests of its own; here it would ask the engine for copies of the run
    made.resize(1280, 800)
    return made


def opening_state() -> DocumentState:
    """The document that a window begins with."""
    design = read_design(OPENING)
    return DocumentState(design, design, titled=design)


def untouched(window: MainWindow) -> bool:
    """Whether an opening window is as a test expects it: nothing edited, run, said, chosen, hidden or resized."""
    document = window.document
    parts = (window.topbar, window.training, window.data, window.network, window.results, window.menuBar())
    return (
        document.state == opening_state()
        and document.undo_stack.count() == 0
        and (window.run.snapshot, window.run.running) == (None, False)
        and window.network.intentions.selected == ""
        and all(part.isVisible() and part.isEnabled() for part in parts)
        and (window.data.gallery.header.group, window.data.gallery.header.words) == ("plane", "")
        and not window.notice.isVisible()
        and (window.width(), window.height()) == (1280, 800)
        and window.results.own_windows() == []
        and languages.current() == languages.ENGLISH
    )


def all_built(window: MainWindow) -> MainWindow:
    """The window with all its panels, for a test that looks at everything; else each is built on its first show."""
    for kind in PANELS:
        window.results.panel(kind)
    while places := window.findChildren(Later):
        for place in places:
            place.part()
    return window
