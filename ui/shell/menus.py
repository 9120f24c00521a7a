"""The window's menus: the table of actions, and the places that differ from window to window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.app.files import examples
from ui.app.templates import templates

if TYPE_CHECKING:
    from ui.shell.window import MainWindow


class Menus(QObject):
    """Fills the menu bar, and keeps Open Recent up to date."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.recent = QMenu(self.tr("Open &Recent"), window)
        undo, redo = self._undo()
        places: dict[str, QAction | QMenu] = {
            "@recent": self.recent,
            "@examples": self._examples(),
            "@templates": self._templates(),
            "@undo": undo,
            "@redo": redo,
            "@device": window.topbar.device_menu,
            "@panels": window.results.menu,
            "@theme": self._themes(),
        }
        window.actions_.build_menus(window, places)
        window.files.recent_changed.connect(self._fill_recent)
        self._fill_recent()

    def _undo(self) -> tuple[QAction, QAction]:
        stack = self._window.document.undo_stack
        undo = stack.createUndoAction(self._window, self.tr("&Undo"))
        redo = stack.createRedoAction(self._window, self.tr("&Redo"))
        undo.setShortcut("Ctrl+Z")
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        return undo, redo

    def _examples(self) -> QMenu:
        menu = QMenu(self.tr("&Examples"), self._window)
        for number, path in enumerate(examples(), 1):
            action = menu.addAction(path.stem.replace("-", " "))
            action.setShortcut(f"Ctrl+Alt+{number % 10}" if number <= 10 else "")
            action.setToolTip(self.tr("Open this example as a new document"))
            action.triggered.connect(lambda _checked=False, p=path: self._window.files.open_example(p))
        return menu

    def _templates(self) -> QMenu:
        menu = QMenu(self.tr("&Templates"), self._window)
        menu.setToolTipsVisible(True)
        for template in templates():
            action = menu.addAction(template.title)
            action.setToolTip(template.about)
            action.setStatusTip(template.about)
            action.triggered.connect(lambda _checked=False, t=template: self._window.files.use_template(t))
        menu.addSeparator()
        trained = menu.addAction(self.tr("Digit Reader, Trained"))
        trained.setToolTip(self.tr("A network that has learned handwriting: draw, and it answers"))
        trained.setStatusTip(trained.toolTip())
        trained.triggered.connect(self._window.files.open_digits)
        self._window.actions_.add("open_digits", trained)
        self._window.network.offer_templates(menu)
        self._window.data.offer_templates(menu)
        return menu

    def _themes(self) -> QMenu:
        menu = QMenu(self.tr("&Theme"), self._window)
        group = QActionGroup(self)
        for name in ("theme_system", "theme_light", "theme_dark"):
            group.addAction(self._window.actions_[name])
            menu.addAction(self._window.actions_[name])
        return menu

    def _fill_recent(self) -> None:
        paths = self._window.settings.recent()
        self.recent.clear()
        for number, path in enumerate(paths, 1):
            action = self.recent.addAction(f"&{number} {path}")
            action.triggered.connect(lambda _checked=False, p=path: self._window.files.open_path(p))
        self.recent.addSeparator()
        self.recent.addAction(self.tr("&Clear This List")).triggered.connect(self._forget_recent)
        self.recent.setEnabled(bool(paths))

    def _forget_recent(self) -> None:
        self._window.settings.forget_recent()
        self._fill_recent()
