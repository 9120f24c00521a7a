"""The log in the user's folder: what went wrong and where, without contents of files and without names of people."""

import logging
import re
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from ui.app import my_drawings

NAME = "playground.log"
_BYTES, _OLDER = 200_000, 2  # of a file; how many older ones are kept
_LONGEST = 300  # characters of an error's own text
_QUOTED = re.compile(r"""(["'“‘]).*?(["'”’])""", re.DOTALL)
_PATHS = re.compile(r"(?:[A-Za-z]:)?[\\/][^\s\"'“”‘’:;,()]*[\\/][^\s\"'“”‘’:;,()]*")


def folder() -> Path:
    """Where the log and the reports of crashes lie."""
    return my_drawings.place().parent / "log"


def without_names(text: str) -> str:
    """The text without what stands in quotes, without paths, and cut: it may have come from a file."""
    return _PATHS.sub("…", _QUOTED.sub(r"\1…\2", text))[:_LONGEST]


def in_full(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """What happened, for a person who can mend it: the kind of error, its text, and the places in the code."""
    text = without_names(str(error)) if error is not None else ""
    frames = traceback.extract_tb(trace)
    places = [f"  {_module(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}: {text}", *places])


def _module(path: str) -> str:
    """The end of a source file's path: its package and name."""
    return "/".join(Path(path).parts[-3:])


class _Format(logging.Formatter):
    """A line for what happened, and the places below it."""

    def formatException(self, ei: Any) -> str:
        return "" if ei[0] is None else in_full(*ei)


def begin(place: Path | None = None) -> logging.Handler | None:
    """Have the program's log written; the handler, None where the folder cannot be written. place: the folder."""
    place = place or folder()
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = RotatingFileHandler(
            place / NAME, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", errors="backslashreplace"
        )
    except OSError:
        return None
    handler.setFormatter(_Format("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    for name in ("playground", "ui", "models"):
        logging.getLogger(name).addHandler(handler)
    return handler


def end(handler: logging.Handler | None) -> None:
    """Stop writing."""
    if handler is None:
        return
    for name in ("playground", "ui", "models"):
        logging.getLogger(name).removeHandler(handler)
    handler.close()


def last_lines(count: int = 40, place: Path | None = None) -> str:
    """The end of the log; "" where there is none."""
    try:
        text = ((place or folder()) / NAME).read_text("utf-8", "replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-count:])


def to_terminal(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The traceback on the terminal, where there is one."""
    if sys.stderr is not None:
        sys.__excepthook__(kind, error, trace)
