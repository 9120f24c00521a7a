"""What a class sees: how the run stands, the lesson's page where one is read, and beside it one view."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from models.language.text import tr
from models.talk.snapshot import Snapshot
from ui.app.actions import Actions
from ui.bars.topbar import moment_words
from ui.forms import numbers
from ui.forms.controls import Elided, label
from ui.look import icons, theme
from ui.look.sayings import say, without_key
from ui.look.terms import explain
from ui.panels.base.panel import Panel

_PLAY = 36  # px a side
_PAGE = 0.37  # of the width for the lesson's page
_ROOMY = 640  # px of width from which on there is room for the keys beside the numbers
_ANY = 16_777_215  # px: Qt's word for no limit


class Board(QWidget):
    """Holds parts of the window for a while; where they come from and go back to it does not know."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: QWidget | None = None
        self._panel: Panel | None = None
        self._running: bool | None = None
        self.play = self._play(actions)
        self.epoch = explain(label("", "figure"), "epoch")
        self.loss = explain(theme.styled(Elided(), "figure"), "loss")
        self.keys = explain(label(tr("→ on · ↓ next view · Esc leaves"), "caption"), "presentation")
        self.title, self.place = label("", "title"), label("", "caption")
        head = QHBoxLayout()
        head.setSpacing(2 * theme.GAP)
        head.addWidget(self.play)
        head.addWidget(self.epoch)
        head.addWidget(self.loss, 1)
        head.addWidget(self.keys)
        self._head_of_view = QHBoxLayout()
        self._head_of_view.setSpacing(theme.GAP)
        self._head_of_view.addWidget(self.title)
        self._head_of_view.addWidget(self.place)
        self._head_of_view.addStretch(1)
        self.card = theme.styled(QFrame(), "card")
        self._view = QVBoxLayout(self.card)
        self._view.setContentsMargins(10, 6, 10, 8)
        self._view.setSpacing(4)
        self._view.addLayout(self._head_of_view)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.GAP)
        self._row.addWidget(self.card, 1)
        self.strips = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # never larger than the screen
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._row, 1)
        column.addLayout(self.strips)

    def hold_page(self, page: QWidget) -> None:
        """Put the lesson's page, or what stands in its place, on the left."""
        self._page = page
        self._row.insertWidget(0, page)

    def let_page_go(self) -> None:
        """It is about to go back, as wide as it was."""
        if self._page is not None:
            self._page.setMinimumWidth(0)
            self._page.setMaximumWidth(_ANY)
            self._page = None

    def show_page(self, shown: bool) -> None:
        """Whether a lesson is read."""
        if self._page is not None:
            self._page.setVisible(shown)
            self._fit()

    def show_title(self, shown: bool) -> None:
        """Whether a line says what the view is."""
        for part in (self.title, self.place):
            part.setVisible(shown)

    def hold_view(self, view: QWidget, title: str, place: str) -> None:
        """Show this part of the window. place: which one of them it is, in words."""
        say(self.title.setText, title)
        say(self.place.setText, place)
        self._view.addWidget(view, 1)
        self._panel = view if isinstance(view, Panel) else None
        if self._panel is not None and self._panel.tab_tools is not None:
            self._head_of_view.addWidget(self._panel.tab_tools)
            self._panel.tab_tools.show()
        view.show()
        self._fit()

    def show_run(self, running: bool, snapshot: Snapshot | None) -> None:
        """Play or pause, how far training has come, and the newest losses that are known."""
        if running is not self._running:
            self._running = running
            self.dress()
        say(self.epoch.setText, moment_words(snapshot))
        metrics = None if snapshot is None else snapshot.metrics
        if metrics is not None and metrics.test_loss is not None:
            train, test = numbers.loss(metrics.train_loss), numbers.loss(metrics.test_loss)
            say(self.loss.setText, tr("Loss {0} · test {1}").format(train, test))
        elif metrics is not None:
            say(self.loss.setText, tr("Loss {0}").format(numbers.loss(metrics.train_loss)))
        elif snapshot is None or not snapshot.step:
            self.loss.setText("")

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        colour = theme.current().text if self.play.isEnabled() else theme.current().muted
        self.play.setIcon(icons.icon("pause" if self._running else "play", colour))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keys.setVisible(self.width() >= _ROOMY)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "play"):
            self.dress()

    def _fit(self) -> None:
        """Give the page its width, and tell the panel how much room its tools have beside the title."""
        if self._page is not None:
            self._page.setFixedWidth(max(round(_PAGE * self.width()), self._page.minimumSizeHint().width()))
        if self._panel is not None:
            page = 0 if self._page is None or self._page.isHidden() else self._page.width() + theme.GAP
            named = self.title.sizeHint().width() + self.place.sizeHint().width() + 3 * theme.GAP
            self._panel.fit_tools(self.width() - page - named - 40)

    def _play(self, actions: Actions) -> QToolButton:
        action, button = actions["play"], theme.styled(QToolButton(), "round")
        button.setFixedSize(_PLAY, _PLAY)
        button.setIconSize(QSize(_PLAY // 2, _PLAY // 2))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.toolTip())
            button.setAccessibleName(without_key(action.text()))

        follow()
        action.changed.connect(follow)
        return explain(button, "training")
