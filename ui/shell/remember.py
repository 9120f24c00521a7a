"""What the window was like last time: size, columns, theme, locks, device, torn-off panels."""

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QSize

from models.talk.commands import DeviceChoice, Use
from ui.look import theme

if TYPE_CHECKING:
    from ui.shell.window import MainWindow

DEVICES: tuple[DeviceChoice, ...] = get_args(DeviceChoice)


def restore(window: "MainWindow") -> None:
    """Make `window` look as it was left; as it is meant to look the first time."""
    settings = window.settings
    geometry = settings.bytes("window/geometry")
    if geometry is None or not window.restoreGeometry(geometry):
        window.resize(_first_size(window))
    columns = settings.bytes("window/columns")
    window.own_columns = columns is not None and window.columns.restoreState(columns)
    for side, part in (("left", window.data), ("right", window.results)):
        shown = settings.flag(f"window/{side}", True)
        window.actions_[side].setChecked(shown)
        part.setVisible(shown)
    for what, holder in (("data", window.data), ("weights", window.training)):
        locked = settings.flag(f"lock/{what}", False)
        holder.show_lock(locked)
        window.lock(what, locked)
    choice = settings.text("theme", "system", ("system", *theme.THEMES))
    window.actions_[f"theme_{choice}"].setChecked(True)
    device = device_choice(settings.text("device", "auto"))
    window.topbar.show_device_choice(device)
    if device != "auto":
        window.link.send(Use(device))
    for panel in window.results.panels:
        if settings.flag(f"own-window/{type(panel).__name__}", False):
            window.results.tear_off(panel, settings.bytes(f"own-window/{type(panel).__name__}-geometry"))
    split = settings.bytes("window/results")
    if split is not None:
        window.results.restoreState(split)
    window.topbar.show_speed(settings.text("speed", ""))


def keep(window: "MainWindow") -> None:
    """Write down how `window` is left, to disk."""
    settings = window.settings
    settings.set_bytes("window/geometry", window.saveGeometry())
    if window.own_columns:
        settings.set_bytes("window/columns", window.columns.saveState())
    settings.set_bytes("window/results", window.results.saveState())
    settings.set_text("speed", window.topbar.speed_text())
    for name, place in window.results.geometries().items():
        settings.set_bytes(f"own-window/{name}-geometry", place)
    torn = window.results.own_windows()
    for panel in window.results.panels:
        settings.set_flag(f"own-window/{type(panel).__name__}", type(panel).__name__ in torn)
    settings.sync()


def device_choice(text: str) -> DeviceChoice:
    """`text` as a device choice; automatic where it is none."""
    return next((known for known in DEVICES if known == text), "auto")


def _first_size(window: "MainWindow") -> QSize:
    screen = window.screen().availableGeometry().size()
    return QSize(min(1280, screen.width()), min(800, screen.height()))
