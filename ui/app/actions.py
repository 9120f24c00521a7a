"""Every action of the window in one table: its words, icon, shortcut and tooltip.

The window connects them; menus and buttons show them. Nothing here knows what an action does.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu

from models.language.text import Text, mark, tr
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
    _Entry("new", mark("&New"), "new", "Ctrl+N", mark("Begin with the opening example")),
    _Entry("open", mark("&Open…"), "open", "Ctrl+O", mark("Open a design or a trained network")),
    _Entry("import_table", mark("&Import a Table…"), "open", "Ctrl+I", mark("Learn a table of your own: CSV or .xlsx")),
    _Entry("save", mark("&Save"), "save", "Ctrl+S", mark("Save to the same file")),
    _Entry(
        "save_as",
        mark("Save &As…"),
        "save-as",
        "Ctrl+Shift+S",
        mark("Save the design, or the trained network with its weights"),
    ),
    _Entry(
        "export",
        mark("E&xport…"),
        "picture",
        "Ctrl+E",
        mark("Save or copy a picture of what is on screen, or its numbers"),
    ),
    _Entry(
        "export_samples",
        mark("Export Sa&mples…"),
        "save-as",
        "Ctrl+Shift+E",
        mark("All samples with the network's answers as a table (CSV)"),
    ),
    _Entry(
        "export_lesson",
        mark("Export &Lesson…"),
        "book",
        "Ctrl+Shift+X",
        mark("Write a lesson about this design: text, steps and challenges, as one file"),
    ),
    _Entry(
        "unsaved",
        mark("&Unsaved Work…"),
        "reset",
        "Ctrl+Alt+U",
        mark("What windows that did not end well have left unsaved"),
    ),
    _Entry("quit", mark("&Quit"), "close", "Ctrl+Q", mark("Leave the program")),
    _Entry("play", mark("&Play"), "play", "Space", mark("Train, or pause training")),
    _Entry("step", mark("&Step"), "step", "F10", mark("Train on one mini-batch")),
    _Entry(
        "step_epoch",
        mark("Step an &Epoch"),
        "step-epoch",
        "Shift+F10",
        mark("Train to the end of this pass over the data"),
    ),
    _Entry(
        "step_through",
        mark("Step T&hrough"),
        "step-through",
        "F9",
        mark("Look at one step of training number by number: forward, loss, backward, update"),
        True,
    ),
    _Entry("reset", mark("&Reset"), "reset", "Ctrl+R", mark("Back to the same initial weights")),
    _Entry("new_weights", mark("New &Weights"), "new-weights", "Ctrl+Shift+R", mark("Start from other random weights")),
    _Entry(
        "start_here",
        mark("Start From &These Weights"),
        "reset",
        "Ctrl+Alt+B",
        mark("Write these weights into the design: training starts with them, also after a reset"),
    ),
    _Entry(
        "new_sample",
        mark("New Sample"),
        "new-sample",
        "Ctrl+Shift+D",
        mark("Draw other samples from the same data set"),
    ),
    _Entry(
        "rescale",
        mark("Res&cale"),
        "fit",
        "Ctrl+Alt+R",
        mark("Standardise anew, as fits the points that there are now; edits leave the scaling as it is"),
    ),
    _Entry(
        "keep_run",
        mark("&Keep This Run"),
        "point",
        "Ctrl+Alt+P",
        mark("Put the run as it is now on the list of runs"),
    ),
    _Entry(
        "shadow",
        mark("Sh&adow Run"),
        "shadow",
        "F7",
        mark("With the next change of a setting, the old settings go on beside the new ones, on the same batches"),
        True,
    ),
    _Entry(
        "side_by_side",
        mark("S&ide by Side"),
        "runs",
        "Shift+F7",
        mark("Train two runs of the list, or one and the present one, side by side on the same batches"),
        True,
    ),
    _Entry(
        "past_first", mark("To the &First Moment"), "to-first", "Alt+Home", mark("Show the first moment of this run")
    ),
    _Entry("past_back", mark("Look &Back"), "step-back", "Alt+Left", mark("Show the moment before this one")),
    _Entry(
        "past_film", mark("Play F&ilm"), "play", "Ctrl+Alt+F", mark("Show the run from its first moment to now"), True
    ),
    _Entry("past_on", mark("Look F&orward"), "step", "Alt+Right", mark("Show the moment after this one")),
    _Entry("past_present", mark("&To the Present"), "step-epoch", "Alt+End", mark("Show the run as it is now")),
    _Entry(
        "past_go_on",
        mark("&Go On from Here"),
        "branch",
        "Ctrl+Alt+O",
        mark("Make the moment that is shown the present run; the run of now is kept on the list of runs"),
    ),
    _Entry("doctor", mark("&Doctor…"), "warning", "F8", mark("What ails this run, and what helps")),
    _Entry("faster", mark("&Faster"), "plus", "Ctrl+Up", mark("More steps a second")),
    _Entry("slower", mark("S&lower"), "minus", "Ctrl+Down", mark("Fewer steps a second")),
    _Entry(
        "full_speed",
        mark("F&ull Speed"),
        "full-speed",
        "Ctrl+Shift+Up",
        mark("Train as fast as it goes from the first step"),
        True,
    ),
    _Entry("fit", mark("&Fit Network"), "fit", "Ctrl+0", mark("Show the whole network")),
    _Entry("zoom_in", mark("Zoom &In"), "zoom-in", "Ctrl++", mark("Show the network larger")),
    _Entry("zoom_out", mark("Zoom &Out"), "zoom-out", "Ctrl+-", mark("Show the network smaller")),
    _Entry("face_network", mark("&Network"), "picture", "Ctrl+Alt+N", mark("The network as a picture"), True),
    _Entry("face_tensors", mark("T&ensors"), "matrix", "Ctrl+Alt+W", mark("The network in numbers"), True),
    _Entry("face_runs", mark("R&uns"), "runs", "Ctrl+Alt+K", mark("All runs that were kept: compare, open"), True),
    _Entry("vary", mark("Var&y…"), "runs", "Ctrl+Alt+V", mark("Train this design many times: other seeds, settings")),
    _Entry("left", mark("&Data Column"), "chevron-left", "Ctrl+1", mark("Show or fold away the data"), True),
    _Entry("right", mark("&Results Column"), "chevron-right", "Ctrl+2", mark("Show or fold away the results"), True),
    _Entry(
        "present",
        mark("&Present"),
        "present",
        "F11",
        mark("One view on the whole screen, in type that a class can read; Esc leaves"),
        True,
    ),
    _Entry("theme_system", mark("As the &System"), "sun", "Ctrl+Alt+S", mark("Light or dark, as the desktop is"), True),
    _Entry("theme_light", mark("&Light"), "sun", "Ctrl+Alt+L", mark("Light colours"), True),
    _Entry("theme_dark", mark("&Dark"), "moon", "Ctrl+Alt+D", mark("Dark colours"), True),
    *(
        _Entry(f"language_{name}", text, "globe", keys, mark("The language of the window"), True)
        for name, text, keys in (
            ("system", mark("As the S&ystem"), "Ctrl+Alt+Y"),
            ("en", "English", "Ctrl+Alt+E"),
            ("zh_CN", "简体中文", "Ctrl+Alt+H"),
            ("zh_TW", "繁體中文", "Ctrl+Alt+T"),
        )
    ),
    _Entry(
        "lessons", mark("&Lessons"), "book", "Ctrl+L", mark("Short lessons, read and done beside the network"), True
    ),
    _Entry("open_lesson", mark("Open a L&esson…"), "open", "Ctrl+Shift+L", mark("A lesson that a teacher wrote")),
    _Entry(
        "palette", mark("&Commands…"), "search", "Ctrl+K", mark("Find any command, data set, template, setting or term")
    ),
    _Entry("explain", mark("E&xplain This"), "help", "F1", mark("What the control clicked or focused last means")),
    _Entry("glossary", mark("&Glossary…"), "book", "Ctrl+F1", mark("Every term of the program, explained")),
    _Entry("shortcuts", mark("&Keyboard Shortcuts"), "keyboard", "Shift+F1", mark("All keys and what they do")),
    _Entry(
        "diagnostics",
        mark("Copy &Diagnostics"),
        "copy",
        "Ctrl+Alt+I",
        mark("Copy facts about this machine and program"),
    ),
    _Entry(
        "about", mark("&About"), "info", "Ctrl+Shift+F1", mark("Version, and the licences of what this is built on")
    ),
)

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        mark("&File"),
        (
            "new",
            "open",
            "@recent",
            "@examples",
            "@templates",
            "import_table",
            SEPARATOR,
            "save",
            "save_as",
            "export",
            "export_samples",
            "export_lesson",
            SEPARATOR,
            "unsaved",
            SEPARATOR,
            "quit",
        ),
    ),
    (mark("&Edit"), ("@undo", "@redo")),
    (
        mark("&Train"),
        (
            *("play", "step", "step_epoch", "step_through", SEPARATOR),
            *("reset", "new_weights", "start_here", "new_sample", "rescale", "keep_run", SEPARATOR),
            *("vary", "shadow", "side_by_side", "doctor", SEPARATOR),
            *("@past", SEPARATOR),
            *("faster", "slower", "full_speed", SEPARATOR, "@device"),
        ),
    ),
    (
        mark("&View"),
        (
            *("face_network", "face_tensors", "face_runs", SEPARATOR, "fit", "zoom_in", "zoom_out", SEPARATOR),
            *("left", "right", "@panels", SEPARATOR, "present", SEPARATOR, "@theme", "@language"),
        ),
    ),
    (mark("Lesson&s"), ("lessons", "open_lesson")),
    (mark("&Help"), ("palette", "explain", "glossary", "shortcuts", SEPARATOR, "diagnostics", SEPARATOR, "about")),
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
        self._all["explain"].setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)  # in cards over the window too
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

    def of_kind(self, kind: str) -> list[QAction]:
        """The actions that stand for one choice each, such as "theme"."""
        return [action for name, action in self._all.items() if name.startswith(f"{kind}_")]

    def add(self, name: str, action: QAction) -> None:
        """Register an action that a menu has created."""
        self._all[name] = action

    def offer(self, name: str, on: bool, why_not: str = "") -> None:
        """Enable the action or not; its tooltip says why not, if there is something to say."""
        action, tip = self._all[name], next(tr(entry.tip) for entry in _ENTRIES if entry.name == name)
        action.setEnabled(on)
        shortcut = action.shortcut()

        keys = Text(lambda: shortcut.toString(QKeySequence.SequenceFormat.NativeText))
        say(action.setToolTip, wrapped(tr("{0} ({1})").format(tip, keys) if on or not why_not else why_not))

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        for entry in _ENTRIES:
            self._all[entry.name].setIcon(icons.themed(entry.icon))

    def build_menus(self, window: QMainWindow, places: dict[str, QAction | QMenu]) -> None:
        """Fill the window's menu bar; `places` has what stands at the names that start with @."""
        for title, names in MENUS:
            menu = written(QMenu(window), tr(title))
            window.menuBar().addMenu(menu)
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
