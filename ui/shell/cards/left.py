"""The left column: the data, or a lesson in their place."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.language.text import mark, tr
from ui.data.data_panel import DataPanel
from ui.lessons.lesson_list import LessonList
from ui.lessons.reader import LessonReader
from ui.look.terms import is_about
from ui.shell.cards.tab_row import TabRow

DATA, LESSON = "data", "lesson"
TITLES = {DATA: mark("Data"), LESSON: mark("Lesson")}
_TERMS = {DATA: "data_set", LESSON: "lesson"}


class LeftColumn(QWidget):
    """Shows the data until somebody wants a lesson; then there are tabs for both."""

    shown_changed = Signal()

    def __init__(self, data: DataPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data = data
        self.list, self.reader = is_about(LessonList(), "lesson"), is_about(LessonReader(), "lesson")
        self.tabs = TabRow()
        self._shown: QWidget = data
        self._tabs_wanted = True
        for name, title in TITLES.items():
            self.tabs.add(name, tr(title), _TERMS[name])
        self.tabs.check(DATA)
        self.tabs.hide()
        self.tabs.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tabs)
        for page in (data, self.list, self.reader):  # one is shown; those that are hidden ask for no room
            column.addWidget(page, 1)
            page.setVisible(page is data)

    @property
    def on_lesson(self) -> bool:
        """Whether a lesson, or the list of lessons, is shown."""
        return self._shown is not self.data

    def show_tabs(self, wanted: bool) -> None:
        """Whether there may be tabs for data and lesson, once there are two."""
        self._tabs_wanted = wanted
        self.tabs.setVisible(wanted and (self.on_lesson or self.reader.lesson is not None))

    def show_data(self) -> None:
        """Bring the data to the front."""
        self._show(self.data, DATA)

    def show_list(self) -> None:
        """Bring the list of lessons to the front."""
        self._show(self.list, LESSON)

    def show_lesson(self) -> None:
        """Bring the lesson to the front; the list where none is open."""
        self._show(self.list if self.reader.lesson is None else self.reader, LESSON)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.reader.dress()

    def _choose(self, name: object) -> None:
        if name == DATA:
            self.show_data()
        else:
            self.show_lesson()

    def _show(self, page: QWidget, tab: str) -> None:
        self.tabs.setVisible(self._tabs_wanted)
        self.tabs.check(tab)
        if page is not self._shown:
            self._shown.hide()
            self._shown = page
            page.show()
            self.shown_changed.emit()
