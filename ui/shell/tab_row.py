"""A row of tabs. What has no room stands in a list behind the last one."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew where a tab has another text or font."""
        if event.type() == QEvent.Type.LayoutRequest or event.type() == QEvent.Type.FontChange:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Show as many tabs as there is room for, the checked one among them."""
        widths = {panel: self.tabs[panel].sizeHint().width() + _SPACING for panel in self._offered}
        room = self.width() + _SPACING
        hidden = sum(widths.values()) > room
        shown = list(self._offered)
        if hidden:
            room -= self.more.sizeHint().width() + _SPACING
            for panel in reversed(self._offered):
                if sum(widths[one] for one in shown) <= room:
                    break
                if not self.tabs[panel].isChecked():
                    shown.remove(panel)
        for panel, tab in self.tabs.items():
            tab.setVisible(panel in shown)
        self.more.setVisible(hidden)

    def _fill(self) -> None:
        self.menu.clear()
        for panel in self._offered:
            if self.tabs[panel].isHidden():
                self.menu.addAction(panel.title, partial(self.chosen.emit, panel))
