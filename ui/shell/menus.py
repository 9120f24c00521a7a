"""The window's menus: the table of actions, and the submenus that are filled here."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu

from models.language.text import tr
from ui.app.actions import Actions
from ui.app.files import Files, example_title, examples
from ui.app.templates import templates
from ui.app.undo.steps import Step
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
            "@past": self._past(),
            "@undo": undo,
            "@redo": redo,
            "@theme": self._choice(tr("&Theme"), "theme"),
            "@language": self._choice(tr("&Language").through(_with_english), "language"),
        }
        actions.build_menus(window, places)
        files.recent_changed.connect(self._fill_recent)
        self._fill_recent()

    def _undo(self, stack: QUndoStack) -> tuple[QAction, QAction]:
        undo, redo = QAction(self._window), QAction(self._window)
        undo.triggered.connect(stack.undo)
        redo.triggered.connect(stack.redo)
        stack.canUndoChanged.connect(undo.setEnabled)
        stack.canRedoChanged.connect(redo.setEnabled)
        stack.undoTextChanged.connect(lambda _text: self._show_steps(stack, undo, redo))
        stack.redoTextChanged.connect(lambda _text: self._show_steps(stack, undo, redo))
        self._show_steps(stack, undo, redo)
        undo.setShortcut("Ctrl+Z")
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        return undo, redo

    def _show_steps(self, stack: QUndoStack, undo: QAction, redo: QAction) -> None:
        """Say which step each of them would take."""
        for action, alone, title, place in (
            (undo, tr("&Undo"), tr("&Undo {0}"), stack.index() - 1),
            (redo, tr("&Redo"), tr("&Redo {0}"), stack.index()),
        ):
            step = stack.command(place) if 0 <= place < stack.count() else None
            action.setEnabled(step is not None)
            say(action.setText, title.format(step.said) if isinstance(step, Step) else alone)

    def _examples(self) -> QMenu:
        menu = written(QMenu(self._window), tr("&Examples"))
        for number, path in enumerate(examples(), 1):
            action = written(menu.addAction(""), example_title(path))
            action.setShortcut(f"Ctrl+Alt+{number % 10}" if number <= 10 else "")
            say(action.setToolTip, tr("Open this example as a new document"))
            action.triggered.connect(lambda _checked=False, p=path: self._files.open_example(p))
        return menu

    def _templates(self) -> QMenu:
        menu = written(QMenu(self._window), tr("&Templates"))
        groups = {"": menu}
        for template in templates():
            if template.group not in groups:
                groups[template.group] = self._group(menu, template.group)
            action = written(groups[template.group].addAction(""), template.title)
            say(action.setToolTip, wrapped(template.about))
            say(action.setStatusTip, template.about)
            action.triggered.connect(lambda _checked=False, t=template: self._files.use_template(t))
        menu.addSeparator()
        trained = written(menu.addAction(""), tr("Digit Reader, Trained"))
        about = tr("A network that has learned handwriting: draw, and it answers")
        say(trained.setToolTip, wrapped(about))
        say(trained.setStatusTip, about)
        trained.triggered.connect(self._files.open_digits)
        self._actions.add("open_digits", trained)
        return menu

    def _group(self, menu: QMenu, title: str) -> QMenu:
        """A submenu with this title."""
        group = written(QMenu(menu), title)
        menu.addMenu(group)
        return group

    def _past(self) -> QMenu:
        """A submenu of the actions that look back at the run."""
        menu = written(QMenu(self._window), tr("Lo&ok Back"))
        menu.addActions(self._actions.of_kind("past"))
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
            action.setData(path)  # the command palette has no numbers
            action.triggered.connect(lambda _checked=False, p=path: self._files.open_path(p))
        self.recent.addSeparator()
        written(self.recent.addAction(""), tr("&Clear This List")).triggered.connect(self._files.forget_recent)
        self.recent.setEnabled(bool(paths))


def _with_english(title: str) -> str:
    """The title of the menu of languages, which is found also by who does not read the language in force."""
    return title if "Language" in title else f"{title} Language"
