"""Where the kept runs of this user lie, also for who has no window."""

import os
import sys
from pathlib import Path


def place() -> Path:
    """The folder, whether it is there or not."""
    if sys.platform == "win32":
        data = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        data = str(Path.home() / "Library" / "Application Support")
    else:
        data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(data) / "NeuralNetworkPlayground" / "runs"
