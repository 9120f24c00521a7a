"""What this machine has of what the program needs: `python main.py --check`. Runs without any of it."""

import importlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PYTHON = (3, 11)
_PARTS = {
    "PySide6.QtWidgets": "the window",
    "pyqtgraph": "the charts",
    "numpy": "everything",
    "torch": "training",
    "numba": "training small networks fast",
    "sklearn": "the data sets Iris and Digits",
    "safetensors": "files of trained networks",
    "pooch": "downloads of data sets",
    "PIL": "pictures",
    "pi_heif": "pictures of phones (HEIC)",
}
"""Module: what it is needed for."""
_ROOM = 200 << 20  # bytes for data sets and compiled code


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. cure: what to do where it is missing, "" where it is there."""

    text: str
    cure: str = ""

    def __str__(self) -> str:
        return f"ok       {self.text}" if not self.cure else f"missing  {self.text} {self.cure}"


def check() -> int:
    """Print what was found; 0 where nothing is missing, else 1."""
    found = []
    for finding in findings():
        print(finding, flush=True)
        found.append(finding)
    return int(any(finding.cure for finding in found))


def findings() -> Iterator[Finding]:
    """Everything that is looked at, one after the other."""
    version = ".".join(map(str, sys.version_info[:3]))
    old = sys.version_info < _PYTHON
    yield Finding(f"Python {version}", "Install Python 3.11 or newer." if old else "")
    for name, purpose in _PARTS.items():
        yield _package(name, purpose)
    yield _folder("the folder for temporary files", Path(tempfile.gettempdir()), "Let TMPDIR name another folder.")
    yield _folder("your own folder", Path.home(), "Make it writable: settings and unsaved work are kept in it.")
    yield _accelerator()


def _package(name: str, purpose: str) -> Finding:
    try:
        module = importlib.import_module(name)
    except Exception as error:  # also an OSError, where a library of the system is missing
        why = " ".join(str(error).split())[:200]
        return Finding(f"{name}, for {purpose}: {why}.", "Run `make run` again; it installs what is missing.")
    version = getattr(module, "__version__", "") or getattr(sys.modules.get(name.split(".")[0]), "__version__", "")
    return Finding(f"{name} {version}, for {purpose}")


def _folder(name: str, path: Path, cure: str) -> Finding:
    try:
        with tempfile.TemporaryFile(dir=path):
            pass
        free = shutil.disk_usage(path).free
    except OSError as error:
        return Finding(f"{name} cannot be written: {error.strerror or error}.", cure)
    if free < _ROOM:
        return Finding(f"{name} has {free >> 20} MB of room left.", f"Free {_ROOM >> 20} MB.")
    return Finding(f"{name} can be written, {free >> 30} GB free")


def _accelerator() -> Finding:
    """Where networks are trained; the CPU alone is no fault."""
    try:
        from playground.devices import devices

        reason = devices.choose("auto").state(compiled=False).reason
    except Exception as error:
        return Finding(f"training: {type(error).__name__}.", "Run `make run` again; it installs what is missing.")
    return Finding(f"training: {reason} {os.cpu_count()} CPU cores")
