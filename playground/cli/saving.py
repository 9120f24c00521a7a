"""Saves what was trained, in another folder where the one asked for takes it no more."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from models.design.wording import phrase
from models.files import atomic
from models.language.text import joined, tr
from playground.session.session import Session

_PROGRAM = "NeuralNetworkPlayground"


def save(session: Session, path: str) -> str:
    """Save the trained network to `path`, or else where there is room; what went wrong, as a sentence, or ""."""
    error = session.save(path, 0).error
    if not error:
        return ""
    failed, tried = tr("{0} could not be saved ({1})").format(Path(path).name, phrase(error)), list[str]()
    for folder in _folders():
        other = _free_name(folder, Path(path))
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        if not session.save(str(other), 0).error:
            return tr("{0}; the trained network is in {1} instead").format(failed, other)
        tried.append(str(folder))
    return tr("{0}, and neither could it in {1}").format(failed, joined(tried, " or "))


def _folders() -> Iterator[Path]:
    """The user's data folder, then the one for temporary files."""
    home = Path.home()
    if sys.platform == "win32":
        data = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        data = home / "Library" / "Application Support"
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    yield data / _PROGRAM
    with suppress(OSError):
        yield Path(tempfile.gettempdir())


def _free_name(folder: Path, wanted: Path) -> Path:
    """A path in `folder` that no file has yet, called like `wanted`."""
    names = (f"{wanted.stem}{f'-{n}' if n else ''}{wanted.suffix}" for n in count())
    return next(folder / name for name in names if atomic.stamp(folder / name) is None)
