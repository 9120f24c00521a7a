"""Results: the right column. Two cards of panels as tabs; each panel can have a window of its own."""

from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, Qt, Signal
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
from ui.look import icons, presses, theme
from ui.look.sayings import say, written
from ui.look.terms import is_about
from ui.panels.base.panel import Panel, SampleChoice
from ui.panels.catalogue import PANELS
from ui.shell.cards.card import Card
from ui.shell.remember import ResultsState

P = TypeVar("P", bound=Panel)

_UPPER = 0.62  # of the height for the panels above, at least
_BARS = 110  # px that tabs, legend and switches take above and below a square picture
_KEYS = 9  # the last digit that can be a key
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
    sample_shown = Signal(object)  # the number of the sample that is chosen in any panel, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.GAP)
        self.panels: list[Panel] = [is_about(cls(), cls.term) for cls in PANELS]
        for panel in self.panels:
            panel.sample_chosen.connect(self.choose_sample)
            panel.samples_wanted.connect(self._list_samples)
            panel.samples_marked.connect(self._mark_samples)
        self._unsuited: frozenset[Panel] = frozenset()
        self._windows: dict[Panel, _PanelWindow] = {}
        self._dragged = False  # the heights are as a person has set them
        self.expand = self._expander()
        self.above = Card([panel for panel in self.panels if not panel.below], self.expand)
        self.below = Card([panel for panel in self.panels if panel.below])
        for card in (self.above, self.below):
            card.shown_changed.connect(self.seen_changed)
            self.addWidget(card)
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
        self._offer()

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
        elif panel not in self._unsuited:
            self._card(panel).show_panel(panel)

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
        self._card(panel).release(panel)
        window = _PanelWindow(panel, self.window())
        window.closed.connect(self._bring_back)
        if geometry is not None:
            window.restoreGeometry(geometry)
        self._windows[panel] = window
        self._actions[panel].setChecked(True)
        self._offer()
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
            _name(self.above.current),
            f"{_name(self.below.current)}/{self.below.current.shown_view}",
        )

    def restore(self, state: ResultsState) -> None:
        """Put everything where `state` says that it was."""
        for panel in self.panels:
            if state.own_windows.get(_name(panel)):
                self.tear_off(panel, state.places.get(_name(panel)))
        self._dragged = state.split is not None and self.restoreState(state.split)
        for card, front in ((self.above, state.front), (self.below, state.front_below)):
            name, _, view = front.partition("/")
            for panel in card.panels:
                if _name(panel) == name and panel not in self._windows and panel not in self._unsuited:
                    card.show_panel(panel, int(view) if view.isdecimal() and int(view) < len(panel.views()) else None)

    def choose_sample(self, number: int) -> None:
        """Mark the sample with this number wherever samples are shown; −1 for none."""
        for panel in self.panels:
            panel.show_sample(number if number >= 0 else None)
        self.sample_shown.emit(number if number >= 0 else None)

    def _list_samples(self, choice: SampleChoice) -> None:
        """Bring the panel that lists the samples of such data to the front, with these alone."""
        for panel in self.suited():
            if panel.list_samples(choice):
                self.open(type(panel))

    def _mark_samples(self, numbers: frozenset[int]) -> None:
        """Mark the samples with these numbers wherever samples are shown."""
        for panel in self.panels:
            panel.show_marked(numbers)

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

    def _card(self, panel: Panel) -> Card:
        """The card that this panel belongs to."""
        return self.below if panel.below else self.above

    def _offer(self) -> None:
        """Tabs for the panels that suit the data and have no window of their own; a card goes with its last one."""
        for card in (self.above, self.below):
            offered = [panel for panel in card.panels if panel not in self._windows and panel not in self._unsuited]
            card.offer(offered)
            card.setVisible(bool(offered))
        self._fit()

    def _menu(self) -> QMenu:
        menu = written(QMenu(self), tr("Own &Window"))
        self._actions: dict[Panel, QAction] = {}
        number = 2
        for panel in self.panels:
            number += not panel.instead
            action = written(QAction(self, checkable=True), panel.title)
            if number <= _KEYS:
                action.setShortcut(f"Ctrl+Shift+{number}" if panel.instead else f"Ctrl+{number}")
            say(action.setToolTip, tr("Give this panel a window of its own"))
            action.triggered.connect(lambda checked, p=panel: self.tear_off(p) if checked else self.bring_back(p))
            menu.addAction(action)
            self._actions[panel] = action
        return menu

    def _bring_back(self, panel: Panel) -> None:
        del self._windows[panel]
        self._actions[panel].setChecked(False)
        card = self._card(panel)
        card.take(panel)
        card.order_focus()
        self._offer()
        if panel not in self._unsuited:
            card.show_panel(panel)
        self.seen_changed.emit()


def _name(panel: Panel) -> str:
    return type(panel).__name__


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
