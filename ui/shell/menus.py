"""The window's menus: the table of actions, and the submenus that are filled here."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu

from models.language.text import tr
from ui.app.actions import Actions
from ui.app.files import Files, example_title, examples
from ui.app.templates import templates
from ui.look.sayings import say, written
from ui.look.tips import wrapped


class Menus(QObject):
    """Fills the menu bar, and keeps Open Recent up to date."""

    def __init__(
        self, window: QMainWindow, actions: Actions, files: Files, undo_stack: QUndoStack, given: dict[str, QMenu]
    ) -> None:
        """window: whose menu bar it is, and the parent of all menus; given: submenus made elsewhere, by their @name."""
        super().__init__(window)
        self._window, self._actions, self._files = window, actions, files
        self.recent = written(QMenu(window), tr("Open &Recent"))
        undo, redo = self._undo(undo_stack)
        self.templates = self._templates()
        places: dict[str, QAction | QMenu] = {
            **given,
            "@recent": self.recent,
            "@examples": self._examples(),
            "@templates": self.templates,
            "@undo": undo,
            "@redo": redo,
            "@theme": self._choice(tr("&Theme"), "theme"),
            "@language": self._choice(tr("&Language").through(_with_english), "language"),
        }
        actions.build_menus(window, places)
        files.recent_changed.connect(self._fill_recent)
        self._fill_recent()

    def _undo(self, stack: QUndoStack) -> tuple[QAction, QAction]:
        undo = stack.createUndoAction(self._window, tr("&Undo"))
        redo = stack.createRedoAction(self._window, tr("&Redo"))
        undo.setShortcut("Ctrl+Z")
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        return undo, redo

    def _examples(self) -> QMenu:
        menu = written(QMenu(self._window), tr("&Examples"))
        for number, path in enumerate(examples(), 1):
            action = menu.addAction(example_title(path))
            action.setShortcut(f"Ctrl+Alt+{number % 10}" if number <= 10 else "")
            say(action.setToolTip, tr("Open this example as a new document"))
            action.triggered.connect(lambda _checked=False, p=path: self._files.open_example(p))
        return menu

    def _templates(self) -> QMenu:
        menu = written(QMenu(self._window), tr("&Templates"))
        menu.setToolTipsVisible(True)
        for template in templates():
            action = menu.addAction(template.title)
            say(action.setToolTip, wrapped(template.about))
            say(action.setStatusTip, template.about)
            action.triggered.connect(lambda _checked=False, t=template: self._files.use_template(t))
        menu.addSeparator()
        trained = menu.addAction(tr("Digit Reader, Trained"))
        say(trained.setToolTip, wrapped(tr("A network that has learned handwriting: draw, and it answers")))
        say(trained.setStatusTip, trained.toolTip())
        trained.triggered.connect(self._files.open_digits)
        self._actions.add("open_digits", trained)
        return menu

    def _choice(self, title: str, kind: str) -> QMenu:
        """A submenu of the actions of one kind, of which one is chosen."""
        menu = written(QMenu(self._window), title)
        group = QActionGroup(self)
        for action in self._actions.of_kind(kind):
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _fill_recent(self) -> None:
        paths = self._files.recent()
        self.recent.clear()
        for number, path in enumerate(paths, 1):
            action = self.recent.addAction(f"&{number} {path}")
            action.triggered.connect(lambda _checked=False, p=path: self._files.open_path(p))
        self.recent.addSeparator()
        self.recent.addAction(tr("&Clear This List")).triggered.connect(self._files.forget_recent)
        self.recent.setEnabled(bool(paths))


def _with_english(title: str) -> str:
    """The title of the menu of languages, which is found also by who does not read the language in force."""
    return title if "Language" in title else f"{title} Language"
