"""Where the engine computes: a button that says it, and the menu to choose another device."""

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from models.talk.commands import DeviceChoice
from models.talk.snapshot import DeviceState
from ui.look import theme
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
        self.choices = QMenu(self.tr("De&vice"), self)
        self._actions = self._fill_menu()
        self.setText(self.tr("starting…"))
        self.setMenu(self.choices)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Device"))

    def show_device(self, device: DeviceState | None) -> None:
        """Where the engine computes, and why; None while it is starting."""
        if device == self._device:
            return
        self._device = device
        name = device.name.upper() if device else self.tr("starting…")
        self._show_text()
        self.setToolTip(wrapped(device.reason if device else self.tr("The engine is starting.")))
        self.setAccessibleName(self.tr("Device: {0}").format(name))
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
        self.setToolTip(wrapped(self.tr("Where to compute is chosen once there is a network.")))
        self.setAccessibleName(self.tr("Device: {0}").format(self.text()))

    def show_lost(self) -> None:
        """There is no engine."""
        self._lost = True
        self._show_text()
        self.setToolTip(self.tr("The engine is not running."))
        self.setAccessibleName(self.tr("Device: {0}").format(self.text()))
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
            self.setText(self.tr("no engine"))
        elif device is None:
            self.setText(self.tr("no network yet") if self._started else self.tr("starting…"))
        else:
            self.setText(device.reason.rstrip(".") if self._roomy else device.name.upper())

    def _fill_menu(self) -> dict[DeviceChoice, QAction]:
        group = QActionGroup(self)
        names: dict[DeviceChoice, str] = {
            "auto": self.tr("Automatic"),
            "cpu": self.tr("CPU"),
            "cuda": self.tr("CUDA GPU"),
            "mps": self.tr("Apple GPU (mps)"),
            "xpu": self.tr("Intel GPU (xpu)"),
        }
        actions: dict[DeviceChoice, QAction] = {}
        for key, (choice, name) in zip("ACGMX", names.items(), strict=True):
            action = QAction(name, group, checkable=True)
            action.setShortcut(f"Ctrl+Alt+{key}")
            action.setVisible(choice in ("auto", "cpu"))
            action.triggered.connect(lambda _checked=False, c=choice: self.chosen.emit(c))
            self.choices.addAction(action)
            actions[choice] = action
        actions["auto"].setChecked(True)
        return actions
