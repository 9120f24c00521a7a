"""Above the tiles of the gallery: a tab a group, and a field to look for a data set by name."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QWidget,
)

from models.language.text import tr
from ui.forms.controls import ElidedButton
from ui.look import icons, theme
from ui.look.sayings import say
from ui.look.terms import explain
from ui.look.tips import wrapped

_LOW = 22  # px: the line of a title is no higher for this button


class GalleryHeader(QWidget):
    """The tabs, or in their place the field.

    The button that brings the field, `glass`, stands where who holds this puts it.
    """

    opened = Signal()  # another group
    looked_for = Signal()  # other words
    first_wanted = Signal()  # Enter in the field
    left_for_tiles = Signal()  # arrow down in the field

    def __init__(self, groups: Mapping[str, str], parent: QWidget | None = None) -> None:
        """groups: key to name."""
        super().__init__(parent)
        self.tabs: dict[str, ElidedButton] = {}
        self.glass = self._button(tr("Find a data set"), self.look)
        self.glass.setFixedHeight(_LOW)
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self._tab_page(groups))
        self._pages.addWidget(self._field_page())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.dress()

    @property
    def group(self) -> str:
        """The key of the open group."""
        return next(key for key, tab in self.tabs.items() if tab.isChecked())

    @property
    def words(self) -> str:
        """What is looked for, "" for nothing."""
        return self.field.text().strip() if self._pages.currentIndex() else ""

    def open(self, group: str) -> None:
        """Open this group."""
        if not self.tabs[group].isChecked():
            self.tabs[group].setChecked(True)

    def look(self) -> None:
        """Show the field, ready to type."""
        self._pages.setCurrentIndex(1)
        self.field.setFocus()

    def stop_looking(self) -> None:
        """Show the groups again."""
        if self._pages.currentIndex():
            focused = self.field.hasFocus()
            self._pages.setCurrentIndex(0)
            self.field.clear()
            self.looked_for.emit()
            if focused:
                self.glass.setFocus()

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.glass.setIcon(icons.themed("search"))
        self.close_field.setIcon(icons.themed("close"))

    def _tab_page(self, groups: Mapping[str, str]) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key, name in groups.items():
            tab = self.tabs[key] = theme.styled(ElidedButton(), "group")
            say(tab.setText, name)
            say(tab.setAccessibleName, name)
            tab.setCheckable(True)
            tab.setAutoExclusive(True)
            tab.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            explain(tab, "data_set")
            row.addWidget(tab)
        next(iter(self.tabs.values())).setChecked(True)
        for tab in self.tabs.values():
            tab.toggled.connect(lambda on: self.opened.emit() if on else None)
        row.addStretch()
        return page

    def _field_page(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.field = _Field()
        self.field.setAcceptDrops(False)  # a dropped file is for the window
        say(self.field.setPlaceholderText, tr("Find a data set"))
        say(self.field.setAccessibleName, tr("Find a data set"))
        explain(self.field, "data_set")
        self.field.textChanged.connect(self.looked_for)
        self.field.returnPressed.connect(self.first_wanted)
        self.field.down.connect(self.left_for_tiles)
        self.field.escape.connect(self.stop_looking)
        row.addWidget(self.field, 1)
        self.close_field = self._button(tr("Show the groups"), self.stop_looking)
        row.addWidget(self.close_field)
        return page

    def _button(self, name: str, clicked: object) -> QToolButton:
        button = theme.styled(QToolButton(), "flat")
        say(button.setAccessibleName, name)
        say(button.setToolTip, wrapped(name))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(button, "data_set")
        button.clicked.connect(clicked)
        return button


class _Field(QLineEdit):
    """Says the keys that mean something outside of it."""

    down = Signal()
    escape = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escape.emit()
        else:
            super().keyPressEvent(event)
