"""A card of the right column: a row of tabs, and below it the panel, or the view of a panel, that is chosen."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.look import theme
from ui.panels.base.panel import Panel
from ui.shell.cards.panels import Panels
from ui.shell.cards.tab_row import TabRow

_SPACING = 2  # px between tabs, tools and corner
_MARGINS = 12, 8, 12, 8  # px: left, top, right, bottom

Kind = type[Panel]
View = tuple[Kind, int]
"""What a tab shows: a panel, by its class, and the number of one of its views."""


class Card(QFrame):
    """Shows one of its panels. Some may be missing for a while: they have windows of their own, or suit no such data.

    A panel is built when it is first in front. Its tools stand at the end of the row of tabs.
    """

    shown_changed = Signal()

    def __init__(
        self,
        kinds: list[Kind],
        panels: Panels,
        least: QSize,
        corner: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """kinds: of the panels that belong here. least: px that each of them needs.

        corner: what stands behind the tabs and the tools, whichever panel is shown.
        """
        super().__init__(parent)
        theme.styled(self, "card")
        self.kinds, self._panels, self._corner = kinds, panels, corner
        self.current = kinds[0]  # of the panel that is shown, as long as there is one here
        self._away: set[Kind] = set()  # those with windows of their own
        self._offered: list[View] = []
        self.tab_row, self._stack, self._tools = TabRow(), _Stack(least), QHBoxLayout()
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
        for kind in kinds:
            for view, (title, term) in enumerate(kind.views()):
                self.tab_row.add((kind, view), title, term)
        self.tab_row.chosen.connect(lambda chosen: self.show_panel(*chosen))
        self.tab_row.measured.connect(self._fit)

    def shown_view(self, kind: Kind) -> int:
        """The number of the view in which this panel is shown, or would be."""
        return (self._panels.find(kind) or kind).shown_view

    def take(self, panel: Panel) -> None:
        """Have this panel here, with its tools."""
        self._away.discard(type(panel))
        panel.show_alone(False)
        self._stack.addWidget(panel)
        if panel.tab_tools is not None:
            panel.tab_tools.hide()
            self._tools.addWidget(panel.tab_tools)

    def release(self, panel: Panel) -> None:
        """Give the tools of this panel back to it, which gets a window of its own."""
        panel.show_alone(True)
        here = [kind for kind in self.kinds if kind not in self._away]
        self._away.add(type(panel))
        if type(panel) is self.current and len(here) > 1:
            place = here.index(self.current)
            self.current = here[place + 1] if place + 1 < len(here) else here[place - 1]

    def offer(self, kinds: list[Kind]) -> None:
        """Offer the tabs of these panels alone; the first one is shown where the shown one is missing."""
        data = self._panels.experiment
        self._offered = [(kind, n) for kind in kinds for n in range(len(kind.views())) if kind.offers(n, data)]
        self.tab_row.offer(list(self._offered))
        if not kinds:
            return
        if self.current not in kinds:
            self.show_panel(kinds[0])
        else:
            self._bring()

    def show_panel(self, kind: Kind, view: int | None = None) -> None:
        """Show this panel, in this view, if it is offered, or in the one that it had."""
        if view is not None and view != self.shown_view(kind) and kind.offers(view, self._panels.experiment):
            self._panels.panel(kind).show_view(view)
        self.current = kind
        self._bring()
        self.shown_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring()

    def _bring(self) -> None:
        """Bring the panel that is chosen to the front. It is built unless this card is hidden or folded away."""
        if self.isVisibleTo(self.window()):
            self._stack.setCurrentWidget(self._panels.panel(self.current))
        self.tab_row.check((self.current, self.shown_view(self.current)))
        for panel in self._panels:
            if panel.tab_tools is not None and self.isAncestorOf(panel):
                panel.tab_tools.setVisible(type(panel) is self.current)
        self._fit()

    def _fit(self) -> None:
        """Tell the panel how much room its tools have beside all tabs."""
        panel = self._panels.find(self.current)
        if panel is not None and self.isAncestorOf(panel):
            left, _, right, _ = _MARGINS
            taken = max(self.tab_row.needed(list(self._offered)), self.tab_row.minimumSizeHint().width())
            panel.fit_tools(self.width() - left - right - taken - 2 * _SPACING)


class _Stack(QStackedWidget):
    """Needs as much room before all panels are built as afterwards, so that no column moves when one is."""

    def __init__(self, least: QSize) -> None:
        super().__init__()
        self._least = least

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(self._least)
