"""Where the engine computes: a button that says it, and the menu to choose another device."""

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from models.design.wording import phrase
from models.language.text import tr
from models.talk.commands import DeviceChoice
from models.talk.snapshot import DeviceState
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.tips import wrapped

DEVICES: tuple[DeviceChoice, ...] = get_args(DeviceChoice)


def device_choice(text: str) -> DeviceChoice:
    """`text` as a device choice; automatic where it is none."""
    return next((known for known in DEVICES if known == text), "auto")


class DeviceButton(QToolButton):
    """Says the device and why it is that one, or only the device where there is no room."""

    chosen = Signal(str)  # a DeviceChoice

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.styled(self, "pill")
        self._device: DeviceState | None = None
        self._lost = self._roomy = self._started = False
        self.choices = written(QMenu(self), tr("De&vice"))
        self._actions = self._fill_menu()
        say(self.setText, tr("starting…"))
        self.setMenu(self.choices)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        say(self.setAccessibleName, tr("Device"))

    def show_device(self, device: DeviceState | None) -> None:
        """Where the engine computes, and why; None while it is starting."""
        if device == self._device:
            return
        self._device = device
        name = device.name.upper() if device else tr("starting…")
        self._show_text()
        say(self.setToolTip, wrapped(device.reason if device else tr("The engine is starting.")))
        say(self.setAccessibleName, tr("Device: {0}").format(name))
        available = device.available if device else ("cpu",)
        for choice, action in self._actions.items():
            there = choice == "auto" or any(a.split(":")[0] == choice for a in available)
            action.setVisible(there or action.isChecked())  # what was chosen while it was there can be seen and left

    def show_started(self) -> None:
        """The engine is there, and holds no network yet that it could compute with."""
        if self._started or self._device is not None:
            return
        self._started = True
        self._show_text()
        say(self.setToolTip, wrapped(tr("Where to compute is chosen once there is a network.")))
        say(self.setAccessibleName, tr("Device: {0}").format(self.text()))

    def show_lost(self) -> None:
        """There is no engine."""
        self._lost = True
        self._show_text()
        say(self.setToolTip, tr("The engine is not running."))
        say(self.setAccessibleName, tr("Device: {0}").format(self.text()))
        self.setEnabled(False)
        self.choices.setEnabled(True)  # the menu bar has it too: what is chosen holds from the next start on

    def show_choice(self, choice: DeviceChoice) -> None:
        """Which entry of the menu is ticked."""
        self._actions[choice].setChecked(True)

    def use_room(self, roomy: bool) -> None:
        """Say the reason too, or not."""
        self._roomy = roomy
        self._show_text()

    def _show_text(self) -> None:
        device = self._device
        if self._lost:
            say(self.setText, tr("no engine"))
        elif device is None:
            say(self.setText, tr("no network yet") if self._started else tr("starting…"))
        else:
            say(self.setText, phrase(device.reason) if self._roomy else device.name.upper())

    def _fill_menu(self) -> dict[DeviceChoice, QAction]:
        group = QActionGroup(self)
        names: dict[DeviceChoice, str] = {
            "auto": tr("Automatic"),
            "cpu": tr("CPU"),
            "cuda": tr("CUDA GPU"),
            "mps": tr("Apple GPU (mps)"),
            "xpu": tr("Intel GPU (xpu)"),
        }
        actions: dict[DeviceChoice, QAction] = {}
        for key, (choice, name) in zip("ACGMX", names.items(), strict=True):
            action = written(QAction(group, checkable=True), name)
            action.setShortcut(f"Ctrl+Alt+{key}")
            action.setVisible(choice in ("auto", "cpu"))
            action.triggered.connect(lambda _checked=False, c=choice: self.chosen.emit(c))
            self.choices.addAction(action)
            actions[choice] = action
        actions["auto"].setChecked(True)
        return actions
