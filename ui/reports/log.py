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
_ROOT = Path(__file__).parents[2].parts  # of the program
_LIBRARIES = ("site-packages", "dist-packages", "lib-dynload", f"python{sys.version_info[0]}.{sys.version_info[1]}")
_LONGEST, _READ = 300, 2_000  # characters of an error's own text: written, and looked at
_LINES = 1_000  # at the end of the log, among which the newest error is looked for
_ENTRY = re.compile(r"(?m)^(?=\d{4}-\d\d-\d\d \d\d:)")
_QUOTED = re.compile(r"""(["'“‘]).*?(["'”’])""", re.DOTALL)
_PLAIN = r"[^\s\"'“”‘’:;,()]"
_PART = rf"(?:{_PLAIN}|[ ](?={_PLAIN}*[\\/.]\w))*"  # of a path; a blank in one is followed by a folder or a suffix
_PATHS = re.compile(rf"(?:[A-Za-z]:)?[\\/]{_PART}[\\/]{_PART}")


def folder() -> Path:
    """Where the log and the reports of crashes lie."""
    return my_drawings.place().parent / "log"


def without_names(text: str) -> str:
    """The text without what stands in quotes, without paths, and cut: it may have come from a file."""
    if len(text) > _READ:
        text = f"{text[:_READ]}'"  # a quotation that is cut is one all the same
    return _PATHS.sub("…", _QUOTED.sub(r"\1…\2", text))[:_LONGEST]


def in_full(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """What happened, for a person who can mend it: the kind of error, its text, and the places in the code."""
    text = without_names(str(error)) if error is not None else ""
    frames = traceback.extract_tb(trace)
    places = [f"  {place_of(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}: {text}", *places])


def place_of(path: str) -> str:
    """A source file without the folders above its package, which may name a person."""
    parts = Path(path).parts
    if parts[: len(_ROOT)] == _ROOT:
        return "/".join(parts[len(_ROOT) :])
    installed = next((at for at in range(len(parts) - 1, 0, -1) if parts[at] in _LIBRARIES), len(parts) - 2)
    return "/".join(parts[installed + 1 :])


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


def last_error(place: Path | None = None) -> str:
    """The newest error in the log, with the places in the code; "" where there is none."""
    entries = _ENTRY.split(last_lines(_LINES, place))
    return next((entry for entry in reversed(entries) if " ERROR " in entry.partition("\n")[0]), "")


def to_terminal(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The traceback on the terminal, where there is one."""
    if sys.stderr is not None:
        sys.__excepthook__(kind, error, trace)
