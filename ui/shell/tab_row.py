"""A row of tabs. What has no room stands in a list behind the last one."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say
from ui.look.terms import explain
from ui.panels.base.panel import Panel

_SPACING = 2  # px
_LEAST = 120  # px


class TabRow(QWidget):
    """A tab for each panel; one is checked."""

    chosen = Signal(object)  # the panel whose tab was clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs: dict[Panel, QToolButton] = {}
        self._offered: list[Panel] = []
        self._widths: dict[bool, dict[QToolButton, int]] = {
            True: {},
            False: {},
        }  # with the space behind, by whether small
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._measure)
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

    def add(self, panel: Panel) -> None:
        """Add a tab for this panel."""
        tab = theme.styled(QToolButton(), "tab")
        say(tab.setText, panel.title)
        tab.setCheckable(True)
        say(tab.setAccessibleName, panel.title)
        say(tab.setToolTip, tr("Show {0}").format(panel.title))
        explain(tab, panel.term)
        tab.clicked.connect(lambda _checked=False: self.chosen.emit(panel))
        tab.installEventFilter(self)
        self._group.addButton(tab)
        self._row.insertWidget(len(self.tabs), tab)
        self.tabs[panel] = tab
        self._offered.append(panel)

    def offer(self, panels: list[Panel]) -> None:
        """Show these tabs, as far as there is room."""
        self._offered = panels
        self._fit()

    def check(self, panel: Panel) -> None:
        """Mark this tab, and let Tab stop there: Qt does so only where a person has clicked it."""
        self.tabs[panel].setChecked(True)
        for tab in self.tabs.values():
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus if tab.isChecked() else Qt.FocusPolicy.NoFocus)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
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

    def _measure(self) -> None:
        """Find out how wide the tabs are, and fit them anew."""
        self._widths = {narrow: self._widths_of(narrow) for narrow in (True, False)}
        self._fit()

    def _widths_of(self, narrow: bool) -> dict[QToolButton, int]:
        self._narrow(narrow)
        return {tab: tab.sizeHint().width() + _SPACING for tab in (*self.tabs.values(), self.more)}

    def _fit(self) -> None:
        """Show as many tabs as there is room for, the checked one among them; smaller ones if that helps."""
        if len(self._widths[False]) != len(self.tabs) + 1:
            self._measure()
            return
        shown, room = list(self._offered), self.width() + _SPACING
        narrow = self._needed(shown, False) > room
        hidden = narrow and self._needed(shown, True) > room
        if hidden:
            room -= self._widths[True][self.more]
            for panel in reversed(self._offered):
                if self._needed(shown, True) <= room:
                    break
                if not self.tabs[panel].isChecked():
                    shown.remove(panel)
        self._narrow(narrow)
        for panel, tab in self.tabs.items():
            tab.setVisible(panel in shown)
        self.more.setVisible(hidden)

    def _needed(self, panels: list[Panel], narrow: bool) -> int:
        """px of width for the tabs of these panels."""
        return sum(self._widths[narrow][self.tabs[panel]] for panel in panels)

    def _narrow(self, on: bool) -> None:
        """Make the tabs smaller, or as large as usual."""
        for tab in (*self.tabs.values(), self.more):
            theme.mark(tab, "narrow", on)

    def _fill(self) -> None:
        self.menu.clear()
        for panel in self._offered:
            if self.tabs[panel].isHidden():
                self.menu.addAction(panel.title, partial(self.chosen.emit, panel))
