"""Results: the right column. Two cards of panels as tabs; each panel can have a window of its own."""

from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.probes import Probe
from ui.forms import controls
from ui.forms.tab_order import go_on
from ui.look import icons, presses, theme
from ui.look.sayings import say, written
from ui.panels.base.panel import Panel, SampleChoice
from ui.panels.catalogue import PANELS
from ui.shell.cards.card import Card, Kind
from ui.shell.cards.panels import Panels
from ui.shell.remember import ResultsState

P = TypeVar("P", bound=Panel)

_UPPER = 0.62  # of the height for the panels above, at least
_BARS = 110  # px that tabs, legend and switches take above and below a square picture
_KEYS = 9  # the last digit that can be a key
_BELOW = 230  # px in which the charts below can be read well
_LEAST_ABOVE, _LEAST_BELOW = QSize(220, 220), QSize(220, 119)  # px that all panels there need


def usual_heights(width: int, height: int) -> tuple[int, int]:
    """Pixels for the panels above and for those below in a column of `width` by `height` pixels.

    In a high column the upper ones get a square picture as wide as the column.
    """
    above = round(max(min(width + _BARS, height - _BELOW), _UPPER * height))
    return above, height - above


class Results(QSplitter):
    """Has a tab for each panel that suits the data, and knows which of them are seen."""

    seen_changed = Signal()
    opened = Signal(object)  # the class of the panel that somebody wants to see
    offered = Signal()  # there may be other panels to be seen
    sample_shown = Signal(object)  # the number of the sample that is chosen in any panel, or None

    def __init__(self, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._suited = frozenset(kind for kind in PANELS if kind.suits(experiment))
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.GAP)
        self.panels = Panels(experiment, self)
        self.panels.built.connect(self._take)
        self._windows: dict[Kind, _PanelWindow] = {}
        self._covered = False
        self._dragged = False  # the heights are as a person has set them
        self.expand = self._expander()
        self.above = Card([kind for kind in PANELS if not kind.below], self.panels, _LEAST_ABOVE, self.expand)
        self.below = Card([kind for kind in PANELS if kind.below], self.panels, _LEAST_BELOW)
        for card in (self.above, self.below):
            card.shown_changed.connect(self.seen_changed)
            self.addWidget(card)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.splitterMoved.connect(self._drag)
        self.menu = self._menu()

    def show_experiment(self, experiment: Experiment, *, stale: bool) -> None:
        """Offer the panels that have something to show for this data; the first one where the shown one has not.

        stale: the design cannot run.
        """
        self.panels.show_experiment(experiment, stale=stale)
        self._suited = frozenset(kind for kind in PANELS if kind.suits(experiment))
        for kind, window in self._windows.items():
            window.setVisible(kind in self._suited and not self._covered)
        self._offer()

    def suited(self) -> list[Kind]:
        """The panels that have something to show for this data."""
        return [kind for kind in PANELS if kind in self._suited]

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
        """The panel of this class; it is built if it is not there yet."""
        return self.panels.panel(kind)

    def open(self, kind: Kind) -> None:
        """Bring this panel to the front, in the column or in its own window."""
        if kind in self._windows:
            self._windows[kind].raise_()
            self._windows[kind].activateWindow()
        elif kind in self._suited:
            self._card(kind).show_panel(kind)
        self.opened.emit(kind)

    def shown_view(self, kind: Kind) -> int:
        """The number of the view in which this panel is shown, or would be."""
        return self._card(kind).shown_view(kind)

    def cover(self, covered: bool) -> None:
        """Whether something else has the whole screen: no panel has a window of its own to be seen meanwhile."""
        self._covered = covered
        self.menu.menuAction().setEnabled(not covered)
        self.menu.setEnabled(not covered)
        for kind, window in self._windows.items():
            window.setVisible(kind in self._suited and not covered)

    def take_back(self, panel: Panel) -> None:
        """Put a panel that was shown elsewhere into its place: its card, or its own window."""
        window = self._windows.get(type(panel))
        if window is None:
            self._card(type(panel)).take(panel)
        else:
            window.hold(panel)

    def names(self) -> list[str]:
        """Names of all panels, as the settings keep them."""
        return [kind.__name__ for kind in PANELS]

    def own_windows(self) -> list[str]:
        """Names of the panels that have a window of their own."""
        return [kind.__name__ for kind in self._windows]

    def tear_off(self, kind: Kind, geometry: QByteArray | None = None) -> None:
        """Give this panel a window of its own, where it was last time if that is known."""
        if kind in self._windows:
            return
        panel = self.panel(kind)
        self._card(kind).release(panel)
        window = _PanelWindow(panel, self.window())
        window.closed.connect(self._bring_back)
        if geometry is not None:
            window.restoreGeometry(geometry)
        self._windows[kind] = window
        self._actions[kind].setChecked(True)
        self._offer()
        panel.show()
        window.show()
        self.seen_changed.emit()

    def bring_back(self, kind: Kind) -> None:
        """Put this panel back into the column."""
        if kind in self._windows:
            self._windows[kind].close()

    def state(self) -> ResultsState:
        """How the column is shared out, and which panels have windows of their own, and where."""
        return ResultsState(
            self.saveState() if self._dragged else None,
            {kind.__name__: kind in self._windows for kind in PANELS},
            {kind.__name__: window.saveGeometry() for kind, window in self._windows.items()},
            self.above.current.__name__,
            f"{self.below.current.__name__}/{self.below.shown_view(self.below.current)}",
        )

    def restore(self, state: ResultsState) -> None:
        """Put everything where `state` says that it was."""
        torn_off = [kind for kind in PANELS if state.own_windows.get(kind.__name__)]
        for card, front in ((self.above, state.front), (self.below, state.front_below)):
            name, _, view = front.partition("/")
            for kind in card.kinds:
                if kind.__name__ == name and kind not in torn_off and kind in self._suited:
                    card.show_panel(kind, int(view) if view.isdecimal() and int(view) < len(kind.views()) else None)
        for kind in torn_off:
            self.tear_off(kind, state.places.get(kind.__name__))
        self._dragged = state.split is not None and self.restoreState(state.split)

    def choose_sample(self, number: int) -> None:
        """Mark the sample with this number wherever samples are shown; −1 for none."""
        self.panels.show_sample(number if number >= 0 else None)
        self.sample_shown.emit(number if number >= 0 else None)

    def _list_samples(self, choice: SampleChoice) -> None:
        """Bring the panel that lists the samples of such data to the front, with these alone."""
        for kind in self.suited():
            if kind.lists_samples:
                self.panel(kind).list_samples(choice)
                self.open(kind)

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

    def _expander(self) -> QToolButton:
        button = theme.styled(QToolButton(), "flat")
        button.setIcon(icons.themed("expand"))
        say(button.setToolTip, tr("Give this panel a window of its own"))
        say(button.setAccessibleName, tr("Own window"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.tear_off(self.above.current))
        return button

    def _take(self, panel: Panel) -> None:
        """Put a new panel into its place."""
        panel.sample_chosen.connect(self.choose_sample)
        panel.samples_wanted.connect(self._list_samples)
        panel.samples_marked.connect(self.panels.mark_samples)
        self._card(type(panel)).take(panel)

    def _card(self, kind: Kind) -> Card:
        """The card that this panel belongs to."""
        return self.below if kind.below else self.above

    def _offer(self) -> None:
        """Tabs and menu entries for the panels that suit the data; a card goes with its last tab."""
        for kind, action in self._actions.items():
            action.setVisible(kind in self._suited)
            action.setEnabled(kind in self._suited)
        for card in (self.above, self.below):
            offered = [kind for kind in card.kinds if kind not in self._windows and kind in self._suited]
            card.offer(offered)
            card.setVisible(bool(offered))
        self._fit()
        self.offered.emit()

    def _menu(self) -> QMenu:
        menu = written(QMenu(self), tr("Own &Window"))
        self._actions: dict[Kind, QAction] = {}
        number = 2
        for kind in PANELS:
            number += not kind.instead
            action = written(QAction(self, checkable=True), kind.title)
            if number <= _KEYS:
                action.setShortcut(f"Ctrl+Shift+{number}" if kind.instead else f"Ctrl+{number}")
            say(action.setToolTip, tr("Give this panel a window of its own"))
            action.triggered.connect(lambda checked, k=kind: self.tear_off(k) if checked else self.bring_back(k))
            menu.addAction(action)
            self._actions[kind] = action
        return menu

    def _bring_back(self, panel: Panel) -> None:
        kind = type(panel)
        del self._windows[kind]
        self._actions[kind].setChecked(False)
        card = self._card(kind)
        card.take(panel)
        self._offer()
        if kind in self._suited:
            card.show_panel(kind)
        self.seen_changed.emit()


class _PanelWindow(QFrame):
    """One panel in a window of its own; closing it gives the panel back."""

    closed = Signal(object)

    def __init__(self, panel: Panel, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._panel = panel
        say(self.setWindowTitle, panel.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        QVBoxLayout(self)
        self.hold(panel)
        self.resize(560, 560)

    def hold(self, panel: Panel) -> None:
        """Show the panel here, with its tools."""
        panel.show_alone(True)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(panel)
        panel.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        presses.watch(self)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return go_on(self, forwards) or super().focusNextPrevChild(forwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not controls.pressed_by(event, self.focusWidget()):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit(self._panel)
