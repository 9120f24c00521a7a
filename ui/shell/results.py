"""Results: the right column. Panels as tabs above, others below; each can have a window of its own."""

from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.probes import Probe
from ui.forms import controls
from ui.look import icons, presses, theme
from ui.look.sayings import say, written
from ui.look.terms import is_about
from ui.panels.base.panel import Panel
from ui.panels.catalogue import PANELS
from ui.shell.remember import ResultsState
from ui.shell.tab_row import TabRow

P = TypeVar("P", bound=Panel)

_UPPER = 0.62  # of the height for the panels above, at least
_BARS = 110  # px that tabs, legend and switches take above and below a square picture
_BELOW = 230  # px in which the charts below can be read well


def usual_heights(width: int, height: int) -> tuple[int, int]:
    """Pixels for the panels above and for those below in a column of `width` by `height` pixels.

    In a high column the upper ones get a square picture as wide as the column.
    """
    above = round(max(min(width + _BARS, height - _BELOW), _UPPER * height))
    return above, height - above


class Results(QSplitter):
    """Holds one of each panel and knows which of them are seen."""

    seen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.GAP)
        self.panels: list[Panel] = [is_about(cls(), cls.term) for cls in PANELS]
        for panel in self.panels:
            panel.sample_chosen.connect(self._choose_sample)
        self._unsuited: frozenset[Panel] = frozenset()
        self._windows: dict[Panel, _PanelWindow] = {}
        self._dragged = False  # the heights are as a person has set them
        self._tab_row = TabRow()
        self._tabs = self._tab_row.tabs
        self.addWidget(self._top())
        self.addWidget(self._bottom())
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.splitterMoved.connect(self._drag)
        self.menu = self._menu()

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the panels that have something to show for this data; the first one where the shown one has not."""
        self._unsuited = frozenset(panel for panel in self.panels if not panel.suits(experiment))
        for panel, window in self._windows.items():
            window.setVisible(panel not in self._unsuited)
        for panel, action in self._actions.items():
            action.setVisible(panel not in self._unsuited)
            action.setEnabled(panel not in self._unsuited)
        self._show_tabs()
        self._show_below()

    def suited(self) -> list[Panel]:
        """The panels that have something to show for this data."""
        return [panel for panel in self.panels if panel not in self._unsuited]

    def seen(self) -> list[Panel]:
        """The panels that are on screen."""
        return [panel for panel in self.panels if panel.isVisible()]

    def questions(self) -> frozenset[Probe[Any]]:
        """What the panels on screen want to know."""
        return frozenset[Probe[Any]]().union(*(panel.questions() for panel in self.seen()))

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.expand.setIcon(icons.themed("expand"))

    def panel(self, kind: type[P]) -> P:
        """The panel of this class."""
        return next(panel for panel in self.panels if isinstance(panel, kind))

    def open(self, kind: type[Panel]) -> None:
        """Bring this panel to the front, in the column or in its own window."""
        panel = self.panel(kind)
        if panel in self._windows:
            self._windows[panel].raise_()
            self._windows[panel].activateWindow()
        elif panel in self._tabs and panel not in self._unsuited:
            self._show(panel)

    def names(self) -> list[str]:
        """Names of all panels, as the settings keep them."""
        return [_name(panel) for panel in self.panels]

    def own_windows(self) -> list[str]:
        """Names of the panels that have a window of their own."""
        return [_name(panel) for panel in self._windows]

    def tear_off(self, panel: Panel, geometry: QByteArray | None = None) -> None:
        """Give `panel` a window of its own, where it was last time if that is known."""
        if panel in self._windows:
            return
        window = _PanelWindow(panel, self.window())
        window.closed.connect(self._bring_back)
        if geometry is not None:
            window.restoreGeometry(geometry)
        self._windows[panel] = window
        self._actions[panel].setChecked(True)
        if panel.below:
            self._show_below()
        else:
            self._show_tabs()
        panel.show()
        window.show()
        self.seen_changed.emit()

    def bring_back(self, panel: Panel) -> None:
        """Put `panel` back into the column."""
        if panel in self._windows:
            self._windows[panel].close()

    def state(self) -> ResultsState:
        """How the column is shared out, and which panels have windows of their own, and where."""
        return ResultsState(
            self.saveState() if self._dragged else None,
            {_name(panel): panel in self._windows for panel in self.panels},
            {_name(panel): window.saveGeometry() for panel, window in self._windows.items()},
            type(self._stack.currentWidget()).__name__,
        )

    def restore(self, state: ResultsState) -> None:
        """Put everything where `state` says that it was."""
        for panel in self.panels:
            if state.own_windows.get(_name(panel)):
                self.tear_off(panel, state.places.get(_name(panel)))
        self._dragged = state.split is not None and self.restoreState(state.split)
        front = next((panel for panel in self._tabs if _name(panel) == state.front), None)
        if front is not None and front not in self._windows and front not in self._unsuited:
            self._show(front)

    def _choose_sample(self, number: int) -> None:
        """Mark the sample with this number wherever samples are shown; −1 for none."""
        for panel in self.panels:
            panel.show_sample(number if number >= 0 else None)

    def close_windows(self) -> None:
        """The main window closes: the torn-off ones go with it."""
        for window in list(self._windows.values()):
            window.blockSignals(True)
            window.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share out the height, unless a person has done so."""
        if not self._dragged:
            self.setSizes(usual_heights(self.width(), self.height() - self.handleWidth()))

    def _drag(self) -> None:
        self._dragged = True

    def _top(self) -> QWidget:
        self._top_card = theme.styled(QFrame(), "card")
        column = QVBoxLayout(self._top_card)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(2)
        self._stack = QStackedWidget()
        self._tab_row.chosen.connect(self._show)
        for panel in self.panels:
            if not panel.below:
                self._tab_row.add(panel)
                self._stack.addWidget(panel)
        row.addWidget(self._tab_row, 1)
        self.expand = theme.styled(QToolButton(), "flat")
        say(self.expand.setToolTip, tr("Give this panel a window of its own"))
        say(self.expand.setAccessibleName, tr("Own window"))
        self.expand.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.expand.clicked.connect(self._tear_off_shown)
        row.addWidget(self.expand)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        first = next(iter(self._tabs))
        self._tab_row.check(first)
        self._stack.setCurrentWidget(first)
        self.dress()
        return self._top_card

    def _bottom(self) -> QWidget:
        self._bottom_card = theme.styled(QFrame(), "card")
        self._below = QVBoxLayout(self._bottom_card)
        self._below.setContentsMargins(12, 8, 12, 8)
        for panel in self.panels:
            if panel.below:
                self._below.addWidget(panel)
        return self._bottom_card

    def _tear_off_shown(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, Panel):
            self.tear_off(shown)

    def _show(self, panel: Panel) -> None:
        self._tab_row.check(panel)
        self._stack.setCurrentWidget(panel)
        self.seen_changed.emit()

    def _show_tabs(self) -> None:
        """A tab for each panel that suits the data and has no window of its own; the card goes with the last one."""
        offered = [panel for panel in self._tabs if panel not in self._windows and panel not in self._unsuited]
        self._tab_row.offer(offered)
        self._top_card.setVisible(bool(offered))
        self._fit()
        if not offered:
            return
        shown = next((panel for panel in offered if panel is self._stack.currentWidget()), None)
        if shown is None:
            self._show(offered[0])
        else:
            self._tab_row.check(shown)  # Qt may have switched to it, when the one before left

    def _show_below(self) -> None:
        """The panels below that suit the data and have no window of their own; the card goes with the last one."""
        inside = [panel for panel in self.panels if panel.below and panel not in self._windows]
        for panel in inside:
            panel.setVisible(panel not in self._unsuited)
        self._bottom_card.setVisible(any(panel not in self._unsuited for panel in inside))
        self._fit()

    def _menu(self) -> QMenu:
        menu = written(QMenu(self), tr("Own &Window"))
        self._actions: dict[Panel, QAction] = {}
        number = 2
        for panel in self.panels:
            number += not panel.instead
            action = written(QAction(self, checkable=True), panel.title)
            action.setShortcut(f"Ctrl+Shift+{number}" if panel.instead else f"Ctrl+{number}")
            say(action.setToolTip, tr("Give this panel a window of its own"))
            action.triggered.connect(lambda checked, p=panel: self.tear_off(p) if checked else self.bring_back(p))
            menu.addAction(action)
            self._actions[panel] = action
        return menu

    def _bring_back(self, panel: Panel) -> None:
        del self._windows[panel]
        self._actions[panel].setChecked(False)
        if panel.below:
            self._below.addWidget(panel)
            self._show_below()
        else:
            self._stack.addWidget(panel)
            _tab_through(panel, self.expand)
            self._show_tabs()
            if panel not in self._unsuited:
                self._show(panel)
        self.seen_changed.emit()


def _name(panel: Panel) -> str:
    return type(panel).__name__


def _tab_through(panel: Panel, behind: QWidget) -> None:
    """Let Tab go through `panel` after `behind`: Qt puts what comes back from another window at the very end."""
    order: list[QWidget] = []
    widget = panel.nextInFocusChain()
    while widget is not None and widget is not panel:
        if panel.isAncestorOf(widget) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.focusProxy():
            order.append(widget)
        widget = widget.nextInFocusChain()
    for before, after in zip([behind, *order], order, strict=False):
        QWidget.setTabOrder(before, after)


class _PanelWindow(QFrame):
    """One panel in a window of its own; closing it gives the panel back."""

    closed = Signal(object)

    def __init__(self, panel: Panel, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._panel = panel
        say(self.setWindowTitle, panel.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.addWidget(panel)
        self.resize(560, 560)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        presses.watch(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not controls.pressed_by(event, self.focusWidget()):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit(self._panel)
