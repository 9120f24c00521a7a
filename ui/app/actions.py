"""Every action of the window in one table: its words, icon, shortcut and tooltip.

The window connects them; menus and buttons show them. Nothing here knows what an action does.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu

from models.language.text import tr
from ui.look import icons
from ui.look.sayings import say, written
from ui.look.tips import wrapped


@dataclass(frozen=True)
class _Entry:
    name: str
    text: str
    icon: str
    keys: str
    tip: str
    checkable: bool = False


SEPARATOR = ""

_ENTRIES = (
    _Entry("new", "&New", "new", "Ctrl+N", "Begin with the opening example"),
    _Entry("open", "&Open…", "open", "Ctrl+O", "Open a design or a trained network"),
    _Entry("save", "&Save", "save", "Ctrl+S", "Save to the same file"),
    _Entry(
        "save_as", "Save &As…", "save-as", "Ctrl+Shift+S", "Save the design, or the trained network with its weights"
    ),
    _Entry(
        "export",
        "&Export…",
        "picture",
        "Ctrl+E",
        "Save or copy a picture of what is on screen, or its numbers",
    ),
    _Entry("unsaved", "&Unsaved Work…", "reset", "Ctrl+Alt+U", "What windows that did not end well have left unsaved"),
    _Entry("quit", "&Quit", "close", "Ctrl+Q", "Leave the program"),
    _Entry("play", "&Play", "play", "Space", "Train, or pause training"),
    _Entry("step", "&Step", "step", "F10", "Train on one mini-batch"),
    _Entry("step_epoch", "Step an &Epoch", "step-epoch", "Shift+F10", "Train to the end of this pass over the data"),
    _Entry("reset", "&Reset", "reset", "Ctrl+R", "Back to the same initial weights"),
    _Entry("new_weights", "New &Weights", "new-weights", "Ctrl+Shift+R", "Start from other random weights"),
    _Entry("new_sample", "New Sample", "new-sample", "Ctrl+Shift+D", "Draw other samples from the same data set"),
    _Entry("faster", "&Faster", "plus", "Ctrl+Up", "More steps a second"),
    _Entry("slower", "S&lower", "minus", "Ctrl+Down", "Fewer steps a second"),
    _Entry(
        "full_speed", "F&ull Speed", "full-speed", "Ctrl+Shift+Up", "Train as fast as it goes from the first step", True
    ),
    _Entry("fit", "&Fit Network", "fit", "Ctrl+0", "Show the whole network"),
    _Entry("zoom_in", "Zoom &In", "zoom-in", "Ctrl++", "Show the network larger"),
    _Entry("zoom_out", "Zoom &Out", "zoom-out", "Ctrl+-", "Show the network smaller"),
    _Entry("left", "&Data Column", "chevron-left", "Ctrl+1", "Show or fold away the data", True),
    _Entry("right", "&Results Column", "chevron-right", "Ctrl+2", "Show or fold away the results", True),
    _Entry("theme_system", "As the &System", "sun", "Ctrl+Alt+S", "Light or dark, as the desktop is", True),
    _Entry("theme_light", "&Light", "sun", "Ctrl+Alt+L", "Light colours", True),
    _Entry("theme_dark", "&Dark", "moon", "Ctrl+Alt+D", "Dark colours", True),
    _Entry("palette", "&Commands…", "search", "Ctrl+K", "Find any command, data set, template or setting"),
    _Entry("shortcuts", "&Keyboard Shortcuts", "keyboard", "F1", "All keys and what they do"),
    _Entry("diagnostics", "Copy &Diagnostics", "copy", "Ctrl+Alt+I", "Copy facts about this machine and program"),
    _Entry("about", "&About", "info", "Shift+F1", "Version, and the licences of what this is built on"),
)

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "&File",
        (
            "new",
            "open",
            "@recent",
            "@examples",
            "@templates",
            SEPARATOR,
            "save",
            "save_as",
            "unsaved",
            SEPARATOR,
            "quit",
        ),
    ),
    ("&Edit", ("@undo", "@redo")),
    (
        "&Train",
        (
            *("play", "step", "step_epoch", SEPARATOR, "reset", "new_weights", "new_sample", SEPARATOR),
            *("faster", "slower", "full_speed", SEPARATOR, "@device"),
        ),
    ),
    ("&View", ("fit", "zoom_in", "zoom_out", SEPARATOR, "left", "right", "@panels", SEPARATOR, "@theme")),
    ("&Help", ("palette", "shortcuts", SEPARATOR, "diagnostics", SEPARATOR, "about")),
)
"""Menus in order; a name that starts with @ is a place that the window fills."""


class Actions:
    """The window's actions, by name: `actions["play"]`. no_play: Space where there is nothing to play."""

    def __init__(self, window: QMainWindow) -> None:
        self._all: dict[str, QAction] = {}
        for entry in _ENTRIES:
            action = written(QAction(window, checkable=entry.checkable), tr(entry.text))
            action.setShortcut(QKeySequence(entry.keys))
            say(action.setStatusTip, tr(entry.tip))
            action.setIconVisibleInMenu(not entry.checkable)  # a menu shows either an icon or a tick
            window.addAction(action)
            self._all[entry.name] = action
            self.offer(entry.name, True)
        self.no_play = self._stand_in(window)
        self.dress()

    def __getitem__(self, name: str) -> QAction:
        return self._all[name]

    def _stand_in(self, window: QMainWindow) -> QShortcut:
        """Hears Space while play is disabled: Qt gives the key of a disabled action to the focused button, to press it.

        Every window of the program plays by Space. Qt asks the focused widget first, and only text fields want it.
        """
        play = self._all["play"]
        play.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        play.setAutoRepeat(False)
        stand_in = QShortcut(play.shortcut(), window)
        stand_in.setContext(Qt.ShortcutContext.ApplicationShortcut)
        stand_in.setAutoRepeat(False)
        stand_in.setEnabled(False)
        play.enabledChanged.connect(lambda on: stand_in.setEnabled(not on))
        return stand_in

    def add(self, name: str, action: QAction) -> None:
        """Register an action that a menu has created."""
        self._all[name] = action

    def offer(self, name: str, on: bool, why_not: str = "") -> None:
        """Enable the action or not; its tooltip says why not, if there is something to say."""
        action, tip = self._all[name], next(tr(entry.tip) for entry in _ENTRIES if entry.name == name)
        action.setEnabled(on)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        say(action.setToolTip, wrapped(f"{tip} ({keys})" if on or not why_not else why_not))

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        for entry in _ENTRIES:
            self._all[entry.name].setIcon(icons.themed(entry.icon))

    def build_menus(self, window: QMainWindow, places: dict[str, QAction | QMenu]) -> None:
        """Fill the window's menu bar; `places` has what stands at the names that start with @."""
        for title, names in MENUS:
            menu = window.menuBar().addMenu(tr(title))
            for name in names:
                place = places.get(name)
                if name == SEPARATOR:
                    menu.addSeparator()
                elif isinstance(place, QMenu):
                    menu.addMenu(place)
                elif place is not None:
                    menu.addAction(place)
                else:
                    menu.addAction(self._all[name])
