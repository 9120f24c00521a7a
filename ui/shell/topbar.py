"""The top bar: buttons for the run, its numbers, its speed and its device."""

from math import inf
from time import perf_counter

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.talk.snapshot import Snapshot
from ui.app.actions import Actions
from ui.forms import numbers
from ui.look import icons, theme
from ui.shell.device_button import DeviceButton

SPEEDS = (1, 2, 5, 10, 25, 50, 100, 250, 1000, 10_000, inf)
"""Steps a second at each position of the speed slider; the last is as fast as it goes."""
_WIDE = 1200  # px from which on there is room for the reason of the device
_LONG = 500  # batches from which an epoch is counted in tenths
_REFRESH = 0.1  # s between new numbers; nobody reads faster


class TopBar(QFrame):
    """Buttons for the run, the numbers of the run, and where it runs."""

    speed_changed = Signal(float)  # steps a second at most

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._actions = actions
        self._shown_at = 0.0
        self._running = False
        self._state = ""
        self._newest: tuple[str, Snapshot | None] = ("", None)
        self._trailing = QTimer(self, singleShot=True)  # shows numbers that came too soon after the last ones
        self._trailing.timeout.connect(self._show_newest)
        self.epoch = theme.styled(QLabel(self.tr("Epoch 0")), "figure")
        self.detail = theme.styled(_Elided(), "caption")
        self.device = DeviceButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(theme.GAP)
        row.addLayout(self._names(), 3)
        self.buttons = {name: self._button(name) for name in ("reset", "new_weights", "play", "step", "step_epoch")}
        for button in self.buttons.values():
            row.addWidget(button)
        actions["play"].enabledChanged.connect(self.dress)
        row.addSpacing(2 * theme.GAP)
        row.addLayout(self._numbers(), 3)
        row.addLayout(self._speed())
        row.addSpacing(theme.GAP)
        row.addWidget(self.device)
        self.dress()

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        for name, button in self.buttons.items():
            colours = theme.current()
            colour = colours.text if name != "play" else colours.on_accent if button.isEnabled() else colours.muted
            drawing = {"new_weights": "new-weights", "step_epoch": "step-epoch"}.get(name, name)
            button.setIcon(icons.icon("pause" if name == "play" and self._running else drawing, colour))

    def show_name(self, name: str, edited: bool) -> None:
        """The document's name, and whether it differs from its file."""
        self.name.setText(name)
        self.edited.setVisible(edited)

    def show_running(self, running: bool) -> None:
        """Play or pause on the button, at once."""
        if running == self._running:
            return
        self._running = running
        text = self.tr("Pause") if running else self.tr("Play")
        self._actions["play"].setText(text)
        self.buttons["play"].setAccessibleName(text)
        self._shown_at = 0.0
        self.dress()

    def show_state(self, state: str, snapshot: Snapshot | None) -> None:
        """State, epoch, steps and steps a second; at most ten times a second unless the state changes."""
        self._newest = state, snapshot
        wait = _REFRESH - (perf_counter() - self._shown_at)
        if wait <= 0 or state != self._state:
            self._show_newest()
        elif not self._trailing.isActive():
            self._trailing.start(round(1000 * wait))

    def _show_newest(self) -> None:
        state, snapshot = self._newest
        self._trailing.stop()
        self._shown_at, self._state = perf_counter(), state
        if snapshot is None:
            self.epoch.setText(self.tr("Epoch 0"))
            self.detail.setText(state)
            return
        self.epoch.setText(self.tr("Epoch {0}").format(_epoch(snapshot)))
        steps = self.tr("1 step") if snapshot.step == 1 else self.tr("{0} steps").format(numbers.grouped(snapshot.step))
        parts = [state, steps]
        if snapshot.running and snapshot.steps_per_second > 0:
            parts.append(self.tr("{0} steps/s").format(numbers.short(snapshot.steps_per_second)))
        self.detail.setText(" · ".join(parts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.device.use_room(self.width() >= _WIDE)

    def speed(self) -> float:
        """Steps a second at most."""
        return SPEEDS[self.slider.value()]

    def state(self) -> str:
        """The speed as the settings keep it."""
        return str(float(self.speed()))

    def restore(self, state: str) -> None:
        """Set the speed that `state` gave; anything else leaves it as it is."""
        known = [str(float(speed)) for speed in SPEEDS]
        if state in known:
            self.slider.setValue(known.index(state))

    def change_speed(self, by: int) -> None:
        """Move the speed by so many places."""
        self.slider.setValue(self.slider.value() + by)

    def _names(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self.name = theme.styled(_Elided(), "title")
        self.edited = theme.styled(QLabel(self.tr("edited")), "caption")
        column.addStretch()
        column.addWidget(self.name)
        column.addWidget(self.edited)
        column.addStretch()
        return column

    def _button(self, name: str) -> QToolButton:
        play = name == "play"
        button = theme.styled(QToolButton(), "play" if play else "round")
        action = self._actions[name]
        button.clicked.connect(action.trigger)
        button.setToolTip(action.toolTip())

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.toolTip())

        action.changed.connect(follow)
        button.setFixedSize(*((44, 44) if play else (36, 36)))
        button.setIconSize(QSize(22, 22) if play else QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().replace("&", ""))
        return button

    def _numbers(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(self.epoch)
        column.addWidget(self.detail)
        column.addStretch()
        return column

    def _speed(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self._speed_label = theme.styled(QLabel(), "caption")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(SPEEDS) - 1)
        self.slider.setPageStep(1)
        self.slider.setFixedWidth(132)
        self.slider.setAccessibleName(self.tr("Speed"))
        self.slider.setToolTip(self.tr("Steps a second at most; the right end is as fast as it goes"))
        self.slider.valueChanged.connect(self._speed_moved)
        self.slider.setValue(len(SPEEDS) - 1)
        column.addStretch()
        column.addWidget(self._speed_label)
        column.addWidget(self.slider)
        column.addStretch()
        return column

    def _speed_moved(self) -> None:
        speed = self.speed()
        text = (
            self.tr("as fast as it goes")
            if speed == inf
            else self.tr("{0} steps/s").format(numbers.grouped(int(speed)))
        )
        self._speed_label.setText(self.tr("Speed: {0}").format(text))
        self.speed_changed.emit(speed)


def _epoch(snapshot: Snapshot) -> str:
    """Epochs done; with tenths where an epoch takes so long that the number would seem to stand still."""
    whole = numbers.grouped(snapshot.epoch)
    if snapshot.batches < _LONG or not snapshot.step:
        return whole
    return f"{whole}.{min(10 * snapshot.batch // snapshot.batches, 9)}"


class _Elided(QLabel):
    """A label that shortens its text with an ellipsis instead of asking for more room."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
