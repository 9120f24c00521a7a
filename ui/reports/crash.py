"""A report of a crash that Python cannot catch, such as a fault in a library: written as it happens, offered later."""

import faulthandler
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from models.files import atomic
from ui.reports import log

_NAME = "crash-*.txt"
_MOST = 20_000  # characters of a report that are offered
_FILE = re.compile(r'File "([^"]*)"')


def begin(place: Path | None = None) -> TextIO | None:
    """Have a crash of this process reported; the open file, None where it cannot be written. place: the folder."""
    place = place or log.folder()
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = open(place / f"crash-{os.getpid()}.txt", "w", encoding="utf-8")  # noqa: SIM115  open as long as we live
    except OSError:
        return None
    atomic.try_lock(file.fileno())
    faulthandler.enable(file)
    return file


def end(file: TextIO | None) -> None:
    """This process ends well: no report."""
    if file is not None:
        faulthandler.disable()
        file.close()
        with suppress(OSError):
            Path(file.name).unlink()


def take(place: Path | None = None) -> str:
    """What crashed processes have reported, which is deleted; "" where none has."""
    found = []
    for path in sorted((place or log.folder()).glob(_NAME)):
        with suppress(OSError), open(path, "r+", encoding="utf-8", errors="replace") as file:
            if not atomic.try_lock(file.fileno()):
                continue  # of a process that lives
            text = _FILE.sub(lambda found: f'File "{log.place_of(found[1])}"', file.read(_MOST))
            path.unlink()
            if text.strip():
                found.append(text)
    return "\n".join(found)
