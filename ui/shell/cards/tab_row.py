"""A row of tabs. What has no room stands in a list behind the last one."""

from collections.abc import Hashable
from functools import lru_cache, partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from models.language.text import again, tr
from ui.look import theme
from ui.look.sayings import say
from ui.look.terms import explain

_SPACING = 2  # px
_LEAST = 120  # px


class TabRow(QWidget):
    """Some tabs, one of which is checked; each has a key."""

    chosen = Signal(object)  # the key of the tab that was clicked
    measured = Signal()  # the tabs may need another width than before

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs: dict[Hashable, QToolButton] = {}
        self._offered: list[Hashable] = []
        self._titles: dict[Hashable, str] = {}
        self._widths: dict[bool, dict[QToolButton, int]] = {
            True: {},
            False: {},
        }  # with the space behind, by whether small
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._measure_again)
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.more = theme.styled(QToolButton(), "tab")
        self.more.setText("⋯")
        say(self.more.setToolTip, tr("More views"))
        say(self.more.setAccessibleName, tr("More views"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self.menu)
        self._row.addWidget(self.more)
        self._row.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, key: Hashable, title: str, term: str) -> None:
        """Add a tab. term: the entry of the glossary about what it shows, "" for none."""
        tab = theme.styled(QToolButton(), "tab")
        say(tab.setText, title)
        tab.setCheckable(True)
        say(tab.setAccessibleName, title)
        say(tab.setToolTip, tr("Show {0}").format(title))
        explain(tab, term)
        tab.clicked.connect(lambda _checked=False: self.chosen.emit(key))
        tab.installEventFilter(self)
        self._group.addButton(tab)
        self._row.insertWidget(len(self.tabs), tab)
        self.tabs[key] = tab
        self._titles[key] = title
        self._offered.append(key)

    def offer(self, keys: list[Hashable]) -> None:
        """Show these tabs, as far as there is room."""
        self._offered = keys
        self._fit()

    def needed(self, keys: list[Hashable], *, narrow: bool = True) -> int:
        """px of width for these tabs, at their smallest or of the usual size."""
        if len(self._widths[narrow]) != len(self.tabs) + 1:
            self._measure()
        return self._needed(keys, narrow)

    def check(self, key: Hashable) -> None:
        """Mark this tab, and let Tab stop there: Qt does so only where a person has clicked it."""
        self.tabs[key].setChecked(True)
        for tab in self.tabs.values():
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus if tab.isChecked() else Qt.FocusPolicy.NoFocus)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._again.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew once a tab has another text."""
        if event.type() == QEvent.Type.ToolTipChange:  # it is written with the text
            self._again.start()
        return super().eventFilter(watched, event)

    def _measure_again(self) -> None:
        self._measure()
        self.measured.emit()

    def _measure(self) -> None:
        """Find out how wide the tabs are, and fit them anew."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        words = ((self.more.text(), False), *((tab.text(), tab.isChecked()) for tab in self.tabs.values()))
        for narrow in (True, False):
            sizes = _sizes(words, narrow, theme.interface(), app.styleSheet())
            widths = (size.width() + _SPACING for size in sizes)
            self._widths[narrow] = dict(zip((self.more, *self.tabs.values()), widths, strict=True))
        self.setMinimumHeight(max(size.height() for size in sizes))  # of the usual size
        self._fit()

    def _fit(self) -> None:
        """Show as many tabs as there is room for, the checked one among them; smaller ones if that helps."""
        if len(self._widths[False]) != len(self.tabs) + 1:
            self._measure()
            return
        width = self.width()
        shown, room = list(self._offered), width + _SPACING
        narrow = self._needed(shown, False) > room
        hidden = narrow and self._needed(shown, True) > room
        if hidden:
            room -= self._widths[True][self.more]
            for key in reversed(self._offered):
                if self._needed(shown, True) <= room:
                    break
                if not self.tabs[key].isChecked():
                    shown.remove(key)
        self._narrow(narrow)
        for key, tab in self.tabs.items():
            tab.setVisible(key in shown)
        self.more.setVisible(hidden)
        self._row.activate()  # now, as a tab would be cut until the next turn of the event loop
        if self.width() != width:  # what was shown or hidden has changed it
            self._fit()

    def _needed(self, keys: list[Hashable], narrow: bool) -> int:
        """px of width for these tabs."""
        return sum(self._widths[narrow][self.tabs[key]] for key in keys)

    def _narrow(self, on: bool) -> None:
        """Make the tabs smaller, or as large as usual; it has time until they are shown."""
        if self.isVisible():
            for tab in (*self.tabs.values(), self.more):
                theme.mark(tab, "narrow", on)

    def _fill(self) -> None:
        self.menu.clear()
        for key in self._offered:
            if self.tabs[key].isHidden():
                self.menu.addAction(str(again(self._titles[key])), partial(self.chosen.emit, key))


@lru_cache(256)
def _sizes(words: tuple[tuple[str, bool], ...], narrow: bool, font: str, sheet: str) -> list[QSize]:
    """How large tabs are with these words, each checked or not. font, sheet: what the application is dressed in.

    One tab takes the words in turn, as other words cost less than another style.
    """
    sample = theme.styled(QToolButton(), "tab")
    sample.setCheckable(True)
    theme.mark(sample, "narrow", narrow)
    sample.ensurePolished()
    found = []
    for text, checked in words:
        sample.setText(text)
        sample.setChecked(checked)
        found.append(sample.sizeHint())
    return found
