"""Facts about this machine and this program for whoever is asked for help. Names no person and no file."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from models.talk.snapshot import Snapshot
from ui.reports import log

_PACKAGES = ("PySide6-Essentials", "pyqtgraph", "numpy", "torch", "numba", "pillow", "safetensors")


def facts(program: str, snapshot: Snapshot | None) -> str:
    """The lines to copy. program: its version. snapshot: the newest one."""
    screen = QGuiApplication.primaryScreen()
    lines = [
        f"Neural Network Playground {program}",
        f"Python {platform.python_version()} on {platform.platform()}",
        f"Qt {qVersion()}, platform {QGuiApplication.platformName()}",
    ]
    if screen is not None:
        size = screen.size()
        lines.append(f"Screen {size.width()} × {size.height()}, {screen.devicePixelRatio():g} pixels a point")
    lines += [f"{package} {_installed(package)}" for package in _PACKAGES]
    if snapshot is not None and snapshot.device is not None:
        lines.append(f"Device {snapshot.device.name}, stepper {snapshot.stepper or 'none'}")
    last = log.last_lines()
    return "\n".join([*lines, "", "Last lines of the log:", last or "(nothing)"]) + "\n"


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "is not installed" if package not in sys.modules else "of unknown version"
