"""Presentation: parts of the window, larger and one at a time, for a class; afterwards each is where it was.

Nothing of it is written down, so that the next start knows nothing of it, however the program ends.
"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from models.language.text import tr
from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.run_control import RunControl
from ui.look.terms import is_about
from ui.network.canvas import Zoom
from ui.panels.base.panel import Panel
from ui.shell.cards.centre import NETWORK, TERMS, TITLES
from ui.shell.parts import Parts
from ui.shell.present.board import Board
from ui.shell.present.magnifier import Magnifier

_FORWARD, _BACK = (Qt.Key.Key_Right, Qt.Key.Key_PageDown), (Qt.Key.Key_Left, Qt.Key.Key_PageUp)
_NEXT, _BEFORE = Qt.Key.Key_Down, Qt.Key.Key_Up
_KEYS = frozenset({*_FORWARD, *_BACK, _NEXT, _BEFORE, Qt.Key.Key_Escape})
_STEPPING = {Qt.Key.Key_Right: "next", Qt.Key.Key_Left: "previous", Qt.Key.Key_Escape: "cancel"}
_NOT_NOW = ("left", "right")
"""Actions about columns that are not there."""


@dataclass(frozen=True)
class Shown:
    """A face of the network by its name, or a view of a panel by its class and number."""

    face: str = ""
    kind: type[Panel] | None = None
    view: int = 0

    @property
    def title(self) -> str:
        return self.kind.views()[self.view][0] if self.kind is not None else tr(TITLES[self.face])

    @property
    def term(self) -> str:
        """The entry of the glossary about it."""
        return self.kind.views()[self.view][1] if self.kind is not None else TERMS[self.face]


class Presentation(QObject):
    """Lends parts of the window to a board that fills the screen, and takes them back."""

    def __init__(
        self, window: QMainWindow, parts: Parts, actions: Actions, document: Document, run: RunControl
    ) -> None:
        super().__init__(window)
        self._window, self._parts, self._actions = window, parts, actions
        self._document, self._run = document, run
        self._central: QWidget | None = None  # what else fills the window
        self._gap: QWidget | None = None  # where the left column was
        self._zoom: Zoom | None = None
        self._state = Qt.WindowState.WindowNoState
        self._views: dict[type[Panel], int] = {}  # which view of each panel was shown before
        self.board: Board | None = None
        self.magnifier: Magnifier | None = None
        self.shown = Shown(NETWORK)
        self._lent: QWidget | None = None
        actions["present"].triggered.connect(lambda on: self.enter() if on else self.leave())
        parts.results.opened.connect(lambda kind: self.show(Shown(kind=kind, view=parts.results.shown_view(kind))))
        parts.results.offered.connect(self._look_again)
        for face in TITLES:
            actions[f"face_{face}"].triggered.connect(partial(self.show, Shown(face)))
        parts.left.shown_changed.connect(self._show_page)
        parts.network.stepping.switched.connect(self._show_page)
        run.changed.connect(self._show_run)

    # ---------------------------------------------------------------- in and out

    def enter(self) -> None:
        """Show the view that a person was in, on the whole screen; where none was chosen, the one shown last time."""
        if self.board is not None:
            return
        first = self._chosen() or self.shown
        self.board = board = Board(self._actions)
        self.magnifier = Magnifier(board, _KEYS)
        self.magnifier.pressed.connect(self.press)
        self._state = self._window.windowState()
        self._central = central = self._window.takeCentralWidget()
        assert central is not None
        central.hide()
        central.setParent(self._window)
        self._window.setCentralWidget(self.magnifier)
        for part in (self._window.menuBar(), self._window.statusBar()):
            part.hide()
        self._parts.results.cover(True)
        self._gap = QWidget()
        self._parts.columns.replaceWidget(self._parts.columns.indexOf(self._parts.left), self._gap)
        self._parts.left.show_tabs(False)
        self._zoom = self._parts.network.canvas.zoomed()
        self._parts.network.present(True)
        board.hold_page(self._parts.left)
        self._parts.centre.lend_strips(board.strips)
        for name in _NOT_NOW:
            self._actions[name].setEnabled(False)
        self._actions["present"].setChecked(True)
        self._show_page()
        self._show_run()
        self._window.showFullScreen()
        self.magnifier.setFocus()
        self.show(first if first in self.offered() else Shown(NETWORK))

    def leave(self) -> None:
        """Put everything where it was."""
        board, magnifier, central = self.board, self.magnifier, self._central
        if board is None or magnifier is None or central is None or self._gap is None:
            return
        self._give_back()
        board.let_page_go()
        self._parts.columns.replaceWidget(self._parts.columns.indexOf(self._gap), self._parts.left)
        self._gap.deleteLater()
        self.board = self.magnifier = self._central = self._gap = None
        self._parts.left.show_tabs(True)
        self._parts.left.setVisible(self._actions["left"].isChecked())
        self._parts.network.present(False)
        self._parts.centre.lend_strips(None)
        for kind, view in self._views.items():
            self._parts.results.panel(kind).show_view(view)
        self._views.clear()
        self._window.takeCentralWidget()
        for gone in (board, magnifier):
            gone.hide()
        magnifier.deleteLater()
        self._window.setCentralWidget(central)
        central.show()
        for part in (self._window.menuBar(), self._window.statusBar()):
            part.show()
        self._parts.results.cover(False)
        for name in _NOT_NOW:
            self._actions[name].setEnabled(True)
        self._actions["present"].setChecked(False)
        self._window.setWindowState(self._state)
        canvas = self._parts.network.canvas
        canvas.setFocus()
        QTimer.singleShot(0, canvas, partial(canvas.zoom_as, self._zoom))  # once it has its place
        self._parts.results.seen_changed.emit()

    # ---------------------------------------------------------------- views

    def offered(self) -> list[Shown]:
        """All that can be shown, in order."""
        experiment = self._document.experiment
        views = [
            Shown(kind=kind, view=view)
            for kind in self._parts.results.suited()
            for view in range(len(kind.views()))
            if kind.offers(view, experiment)
        ]
        faces = [face for face in TITLES if face != "runs" or face == self._parts.centre.face]
        return [*map(Shown, faces), *views]

    def show(self, wanted: Shown, _on: bool = True) -> None:
        """Show this view, while something is presented."""
        board, offered = self.board, self.offered()
        if board is None or self.magnifier is None or wanted not in offered:
            return
        self._give_back()
        self.shown = wanted
        if wanted.kind is not None:
            view: QWidget = self._parts.results.panel(wanted.kind)
            self._parts.results.panel(wanted.kind).present(True)
            before = self._parts.results.shown_view(wanted.kind)
            if before != wanted.view:
                self._views.setdefault(wanted.kind, before)
                self._parts.results.panel(wanted.kind).show_view(wanted.view)
        else:
            view = self._parts.centre.part(wanted.face)
        self._lent = view
        is_about(self.magnifier, wanted.term)  # for F1
        self._show_page()
        board.hold_view(view, wanted.title, tr("{0} of {1}").format(offered.index(wanted) + 1, len(offered)))
        self.magnifier.setFocus()  # what had the keys may be gone
        self._parts.results.seen_changed.emit()

    def press(self, key: int) -> None:
        """A key that the view does not need."""
        pressed, stepping = Qt.Key(key), self._parts.network.stepping
        if stepping.on and self._lent is self._parts.network and pressed in _STEPPING:
            stepping.press(_STEPPING[pressed])
        elif pressed == Qt.Key.Key_Escape:
            self.leave()
        else:
            by = 1 if pressed in (*_FORWARD, _NEXT) else -1
            if pressed in (_NEXT, _BEFORE) or not self._parts.left.reader.isVisible():
                self._turn(by)
            else:
                self._parts.left.reader.read_on(by)

    def _turn(self, by: int) -> None:
        """The next view, or the one before; after the last one comes the first."""
        offered = self.offered()
        place = offered.index(self.shown) if self.shown in offered else -1
        self.show(offered[(place + by) % len(offered)])

    def _chosen(self) -> Shown | None:
        """The panel that has the keyboard, or the face in the middle if it is another than the picture."""
        focused = QApplication.focusWidget()
        for panel in self._parts.results.panels:
            if focused is not None and panel.isAncestorOf(focused):
                return Shown(kind=type(panel), view=panel.shown_view)
        face = self._parts.centre.face
        return Shown(face) if face != NETWORK else None

    def _give_back(self) -> None:
        lent, self._lent = self._lent, None
        if lent is None:
            return
        if self.shown.kind is None:
            self._parts.centre.take_back(lent)
        else:
            panel = self._parts.results.panel(self.shown.kind)
            panel.present(False)
            self._parts.results.take_back(panel)

    # ---------------------------------------------------------------- state, downwards

    def _look_again(self) -> None:
        """Other data may have no such view."""
        if self.board is not None:
            self.show(self.shown if self.shown in self.offered() else Shown(NETWORK))

    def _show_page(self, _on: bool = True) -> None:
        if self.board is not None:
            stepping = self._parts.network.stepping.on and self.shown == Shown(NETWORK)  # needs the room
            self.board.show_page(self._parts.left.on_lesson and not stepping)
            self.board.show_title(self.shown != Shown(NETWORK))  # which says itself what it is

    def _show_run(self) -> None:
        if self.board is not None:
            known = self._run.is_of(self._document.experiment)
            self.board.show_run(self._run.running, self._run.snapshot if known else None)
