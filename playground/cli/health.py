"""What this machine has of what the program needs: `python main.py --check`. Runs without any of it."""

import importlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.files import reading
from models.language.text import joined, mark, tr
from playground.cli.terminal import padded, speak

_PYTHON = (3, 11)
_PARTS = {
    "PySide6.QtWidgets": mark("the window"),
    "pyqtgraph": mark("the charts"),
    "numpy": mark("everything"),
    "torch": mark("training"),
    "numba": mark("training small networks fast"),
    "sklearn": mark("the data sets Iris and Digits"),
    "safetensors": mark("files of trained networks"),
    "pooch": mark("downloads of data sets"),
    "PIL": mark("pictures"),
    "pi_heif": mark("pictures of phones (HEIC)"),
}
"""Module: what it is needed for."""
_AGAIN = mark("Run `make run` again; it installs what is missing.")
_WORD = 7  # columns of a terminal for "missing"
_ROOM = 200 << 20  # bytes for data sets and compiled code


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. cure: what to do where it is missing, "" where it is there."""

    text: str
    cure: str = ""

    def __str__(self) -> str:
        if not self.cure:
            return f"{padded(tr('ok'), _WORD)}  {self.text}"
        return f"{padded(tr('missing'), _WORD)}  {joined([self.text, self.cure], ' ')}"


def check() -> int:
    """Print what was found; 0 where nothing is missing, else 1."""
    speak()
    found = []
    for finding in findings():
        print(finding, flush=True)
        found.append(finding)
    return int(any(finding.cure for finding in found))


def findings() -> Iterator[Finding]:
    """Everything that is looked at, one after the other."""
    version = ".".join(map(str, sys.version_info[:3]))
    old = sys.version_info < _PYTHON
    yield Finding(f"Python {version}", tr("Install Python 3.11 or newer.") if old else "")
    for name, purpose in _PARTS.items():
        yield _package(name, tr(purpose))
    yield _folder(
        tr("the folder for temporary files"), Path(tempfile.gettempdir()), tr("Let TMPDIR name another folder.")
    )
    yield _folder(tr("your own folder"), Path.home(), tr("Make it writable: settings and unsaved work are kept in it."))
    yield _accelerator()


def _package(name: str, purpose: str) -> Finding:
    try:
        module = importlib.import_module(name)
    except Exception as error:  # also an OSError, where a library of the system is missing
        why = " ".join(str(error).split())[:200]
        return Finding(tr("{0}, for {1}: {2}.").format(name, purpose, why), tr(_AGAIN))
    version = getattr(module, "__version__", "") or getattr(sys.modules.get(name.split(".")[0]), "__version__", "")
    return Finding(tr("{0} {1}, for {2}").format(name, version, purpose))


def _folder(name: str, path: Path, cure: str) -> Finding:
    try:
        with tempfile.TemporaryFile(dir=path):
            pass
        free = shutil.disk_usage(path).free
    except OSError as error:
        return Finding(tr("{0} cannot be written: {1}.").format(name, reading.reason(error)), cure)
    if free < _ROOM:
        text = tr("{0} has {1} MB of room left.").format(name, free >> 20)
        return Finding(text, tr("Free {0} MB.").format(_ROOM >> 20))
    return Finding(tr("{0} can be written, {1} GB free").format(name, free >> 30))


def _accelerator() -> Finding:
    """Where networks are trained; the CPU alone is no fault."""
    try:
        from playground.devices import devices

        reason = devices.choose("auto").state(compiled=False).reason
    except Exception as error:
        return Finding(tr("training: {0}.").format(type(error).__name__), tr(_AGAIN))
    return Finding(tr("training: {0} {1} CPU cores").format(reason, os.cpu_count()))
