"""A card of the right column: a row of tabs, and below it the panel, or the view of a panel, that is chosen."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.look import theme
from ui.panels.base.panel import Panel
from ui.shell.cards.tab_row import TabRow

_SPACING = 2  # px between tabs, tools and corner
_MARGINS = 12, 8, 12, 8  # px: left, top, right, bottom

View = tuple[Panel, int]
"""What a tab shows: a panel, and the number of one of its views."""


class Card(QFrame):
    """Shows one of its panels. Some may be missing for a while: they have windows of their own, or suit no such data.

    The tools of the panel on show stand at the end of the row of tabs.
    """

    shown_changed = Signal()

    def __init__(self, panels: list[Panel], corner: QWidget | None = None, parent: QWidget | None = None) -> None:
        """corner: what stands behind the tabs and the tools, whichever panel is shown."""
        super().__init__(parent)
        theme.styled(self, "card")
        self.panels, self._corner = panels, corner
        self._offered: list[View] = []
        self.tab_row, self._stack, self._tools = TabRow(), QStackedWidget(), QHBoxLayout()
        self._tools.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(_SPACING)
        row.addWidget(self.tab_row, 1)
        row.addLayout(self._tools)
        if corner is not None:
            row.addWidget(corner)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        for panel in panels:
            for view, (title, term) in enumerate(panel.views()):
                self.tab_row.add((panel, view), title, term)
            self.take(panel)
        self._stack.setCurrentWidget(panels[0])
        self.tab_row.chosen.connect(lambda chosen: self.show_panel(*chosen))
        self.tab_row.measured.connect(self._fit)
        self.offer(panels)
        self.order_focus()

    @property
    def current(self) -> Panel:
        """The panel that is shown, as long as there is one here."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Panel) else self.panels[0]

    def take(self, panel: Panel) -> None:
        """Have this panel here, with its tools."""
        panel.show_alone(False)
        self._stack.addWidget(panel)
        if panel.tab_tools is not None:
            self._tools.addWidget(panel.tab_tools)

    def release(self, panel: Panel) -> None:
        """Give the tools of this panel back to it, which gets a window of its own."""
        panel.show_alone(True)

    def offer(self, panels: list[Panel]) -> None:
        """Offer the tabs of these panels alone; the first one is shown where the shown one is missing."""
        self._offered = [(p, n) for p in panels for n in range(len(p.views())) if p.offers(n)]
        self.tab_row.offer(list(self._offered))
        if not panels:
            return
        if self.current not in panels:
            self.show_panel(panels[0])
        else:
            self._check()  # Qt may have switched to it, when the one before left

    def show_panel(self, panel: Panel, view: int | None = None) -> None:
        """Show this panel, in this view or in the one that it had."""
        if view is not None and panel.offers(view):
            panel.show_view(view)
        self._stack.setCurrentWidget(panel)
        self._check()
        self.shown_changed.emit()

    def order_focus(self) -> None:
        """Let Tab go through tabs, tools and panels in this order; Qt puts what came back at the very end."""
        here = [panel for panel in self.panels if self.isAncestorOf(panel)]
        order = _stops(self.tab_row)
        for tools in (panel.tab_tools for panel in here):
            order += _stops(tools) if tools is not None else []
        order += [self._corner] if self._corner is not None else []
        for panel in here:
            order += _stops(panel)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _check(self) -> None:
        self.tab_row.check((self.current, self.current.shown_view))
        for panel in self.panels:
            if panel.tab_tools is not None and self.isAncestorOf(panel):
                panel.tab_tools.setVisible(panel is self.current)
        self._fit()

    def _fit(self) -> None:
        """Tell the panel how much room its tools have beside all tabs."""
        left, _, right, _ = _MARGINS
        taken = max(self.tab_row.needed(list(self._offered)), self.tab_row.minimumSizeHint().width())
        self.current.fit_tools(self.width() - left - right - taken - 2 * _SPACING)


def _stops(whole: QWidget) -> list[QWidget]:
    """What Tab may stop at in this widget, in the order in which it does."""
    found, widget = [], whole.nextInFocusChain()
    while widget is not None and widget is not whole:
        stops = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.focusProxy()
        if stops and whole.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
