"""The top bar: buttons for the run, its numbers, its pace and its device."""

from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.language.text import Text, joined, tr, tr_count
from models.talk.commands import ACCELERATING, FULL_SPEED, Pace
from models.talk.snapshot import Snapshot
from ui.app.actions import Actions
from ui.bars.device_button import DeviceButton
from ui.forms import numbers
from ui.forms.controls import Elided
from ui.look import icons, theme
from ui.look.sayings import say, without_key, written
from ui.look.terms import explain
from ui.look.tips import wrapped

PACES = (
    *(Pace(float(per_second)) for per_second in (1, 2, 5, 10, 25, 50, 100, 250, 1000, 10_000)),
    ACCELERATING,
    FULL_SPEED,
)
"""The pace at each position of the slider. The last but one is what a new user begins with."""
_SHARES = (2, 5)  # of the width beside the buttons: the name's, and that of numbers, pace and device
_WIDE, _WIDER = 1200, 1420  # px from which on there is room for the reason of the device; and beside a chip
_MANY = 1_000_000  # steps from which on their number is written in short
_LONG = 500  # batches from which an epoch is counted in tenths
_LARGE, _ROUND, _SMALL = 44, 36, 24  # px a side of a button
_SLIDER = 116  # px
_TERMS = {
    "reset": "initialisation",
    "new_weights": "initialisation",
    "play": "training",
    "step": "step",
    "step_epoch": "epoch",
}
_REFRESH = 0.1  # s between new numbers; nobody reads faster


class TopBar(QFrame):
    """Buttons for the run, the numbers of the run, and where it runs."""

    pace_changed = Signal(object)  # a Pace
    roomy_changed = Signal(bool)  # whether the chip has room for words

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._actions = actions
        self._shown_at = 0.0
        self._running = False
        self._state = ""
        self._newest: tuple[str, Snapshot | None] = ("", None)
        self._chip: QWidget | None = None  # beside the numbers of the run
        self._trailing = QTimer(self, singleShot=True)  # shows numbers that came too soon after the last ones
        self._trailing.timeout.connect(self._show_newest)
        self.epoch = explain(theme.styled(written(Elided(), tr("Epoch 0")), "figure"), "epoch")
        self.detail = explain(theme.styled(Elided(), "caption"), "step")
        self.device = explain(DeviceButton(), "device")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(theme.GAP)
        row.addWidget(_of_any_width(self._names()), _SHARES[0])
        sides = {"reset": _ROUND, "new_weights": _ROUND, "play": _LARGE, "step": _ROUND, "step_epoch": _ROUND}
        self.buttons = {name: self._button(name, side) for name, side in sides.items()}
        for name, button in self.buttons.items():
            row.addWidget(explain(button, _TERMS[name]))
        actions["play"].enabledChanged.connect(self.dress)
        row.addSpacing(2 * theme.GAP)
        facts = QHBoxLayout()
        facts.setSpacing(theme.GAP)
        facts.addLayout(self._numbers(), 1)
        self._facts = facts
        facts.addLayout(self._pace())
        facts.addSpacing(theme.GAP)
        facts.addWidget(self.device)
        row.addWidget(_of_any_width(facts), _SHARES[1])
        actions["full_speed"].toggled.connect(self._full_speed_wanted)
        self.dress()

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        for name, button in self.buttons.items():
            colours = theme.current()
            colour = colours.text if name != "play" else colours.on_accent if button.isEnabled() else colours.muted
            drawing = name.replace("_", "-")
            button.setIcon(icons.icon("pause" if name == "play" and self._running else drawing, colour))

    def hold(self, chip: QWidget) -> None:
        """Put this beside the numbers of the run."""
        self._chip = chip
        self._facts.insertWidget(1, chip, 0, Qt.AlignmentFlag.AlignVCenter)
        chip.installEventFilter(self)

    def show_name(self, name: str, unsaved: bool) -> None:
        """The document's name, and whether something of it is unsaved."""
        say(self.name.setText, name)
        self.unsaved.setVisible(unsaved)

    def show_running(self, running: bool) -> None:
        """Play or pause on the button, at once."""
        if running == self._running:
            return
        self._running = running
        text = tr("Pause") if running else tr("Play")
        say(self._actions["play"].setText, text)
        say(self.buttons["play"].setAccessibleName, text)
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
        say(self.epoch.setText, epoch_words(snapshot))
        if snapshot is None:
            say(self.detail.setText, state)
            return
        steps = tr_count("{0} step", "{0} steps", snapshot.step, _count(snapshot.step))
        parts = [state, tr("weights kept"), steps] if snapshot.weights_kept else [state, steps]
        if snapshot.kept_steps > 0:
            kept = str(snapshot.kept_steps)
            parts.append(tr_count("{0} update kept", "{0} updates kept", snapshot.kept_steps, kept))
        if snapshot.running and snapshot.steps_per_second > 0:
            parts.append(self._a_second(numbers.short(snapshot.steps_per_second)))
        say(self.detail.setText, joined(parts, " · "))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._chip and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._share_room()
        return super().eventFilter(watched, event)

    def _share_room(self) -> None:
        """Words for the device and the chip, as far as the numbers of the run stay whole."""
        self.device.use_room(self.width() >= (_WIDE if self._chip is None or self._chip.isHidden() else _WIDER))
        self.roomy_changed.emit(self.width() >= _WIDE)

    def pace(self) -> Pace:
        """The limit on the speed of training."""
        return PACES[self.slider.value()]

    def state(self) -> str:
        """The pace as the settings keep it."""
        return _written(self.pace())

    def restore(self, state: str) -> None:
        """Set the pace that `state` gave; anything else leaves it as it is."""
        known = [_written(pace) for pace in PACES]
        if state in known:
            self.slider.setValue(known.index(state))

    def change_pace(self, by: int) -> None:
        """Move the pace by so many places."""
        self.slider.setValue(self.slider.value() + by)

    def _names(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self.name = theme.styled(Elided(), "title")
        self.unsaved = theme.styled(written(QLabel(), tr("not saved")), "caption")
        column.addStretch()
        column.addWidget(self.name)
        column.addWidget(self.unsaved)
        column.addStretch()
        return column

    def _button(self, name: str, side: int) -> QToolButton:
        action = self._actions[name]
        kind = "play" if name == "play" else "flat" if action.isCheckable() else "round"
        button = theme.styled(QToolButton(), kind)
        button.setCheckable(action.isCheckable())
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setChecked(action.isChecked())
            button.setToolTip(action.toolTip())
            button.setAccessibleName(without_key(action.text()))

        follow()
        action.changed.connect(follow)
        button.setFixedSize(side, side)
        button.setIconSize(QSize(side // 2, side // 2))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _numbers(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(self.epoch)
        column.addWidget(self.detail)
        column.addStretch()
        return column

    def _pace(self) -> QVBoxLayout:
        column, row = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(0)
        row.setSpacing(4)
        self._pace_label = theme.styled(Elided(), "caption")
        self.slider = explain(QSlider(Qt.Orientation.Horizontal), "step")
        self.slider.setRange(0, len(PACES) - 1)
        self.slider.setPageStep(1)
        self.slider.setFixedWidth(_SLIDER)
        say(self.slider.setAccessibleName, tr("Speed"))
        say(
            self.slider.setToolTip,
            wrapped(
                tr(
                    "How fast to train. “Speeding up” begins with a few steps a second, so that you see how learning "
                    "begins, and then goes faster and faster."
                )
            ),
        )
        self.buttons["full_speed"] = explain(self._button("full_speed", _SMALL), "step")
        self.slider.valueChanged.connect(self._pace_moved)
        self.slider.setValue(PACES.index(ACCELERATING))
        row.addWidget(self.slider)
        row.addWidget(self.buttons["full_speed"])
        column.addStretch()
        column.addWidget(self._pace_label)
        column.addLayout(row)
        column.addStretch()
        return column

    def _pace_moved(self) -> None:
        pace = self.pace()
        say(self._pace_label.setText, tr("Speed: {0}").format(self._in_words(pace)))
        self._actions["full_speed"].setChecked(pace == FULL_SPEED)
        self.pace_changed.emit(pace)

    def _in_words(self, pace: Pace) -> str:
        if pace == FULL_SPEED:
            return tr("full")
        if pace.growth:
            return tr("speeding up")
        return self._a_second(numbers.grouped(int(pace.per_second)))

    def _a_second(self, steps: str) -> str:
        return tr_count("{0} step/s", "{0} steps/s", 1 if steps == "1" else 2, steps)

    def _full_speed_wanted(self, on: bool) -> None:
        if on != (self.pace() == FULL_SPEED):
            self.slider.setValue(PACES.index(FULL_SPEED if on else ACCELERATING))


def epoch_words(snapshot: Snapshot | None) -> Text:
    """How far training has come; None where nothing is known of the run."""
    return tr("Epoch 0") if snapshot is None else tr("Epoch {0}").format(_epoch(snapshot))


def moment_words(snapshot: Snapshot | None) -> Text:
    """The same where no line below tells the rest."""
    if snapshot is None or not (snapshot.looks_back or snapshot.weights_kept):
        return epoch_words(snapshot)
    epoch = tr("Epoch {0} · looking back") if snapshot.looks_back else tr("Epoch {0} · weights kept")
    return epoch.format(_epoch(snapshot))


def _written(pace: Pace) -> str:
    """A pace as a word of the settings."""
    return "full" if pace == FULL_SPEED else "speeding-up" if pace.growth else str(pace.per_second)


def _of_any_width(content: QLayout) -> QWidget:
    """A part of the bar that gets its share of the width, whatever its texts would like to have."""
    part = QWidget()
    part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    content.setContentsMargins(0, 0, 0, 0)
    part.setLayout(content)
    return part


def _epoch(snapshot: Snapshot) -> str:
    """Epochs done; with tenths where an epoch takes so long that the number would seem to stand still."""
    whole = numbers.grouped(snapshot.epoch)
    if snapshot.batches < _LONG or not snapshot.step:
        return whole
    return f"{whole}.{min(10 * snapshot.batch // snapshot.batches, 9)}"


def _count(steps: int) -> str:
    """A number of steps; a large one in short, so that the steps a second behind it are not cut."""
    return numbers.grouped(steps) if steps < _MANY else numbers.short(steps)
