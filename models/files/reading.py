"""Opens the files that a user names. What is no file is refused at once, and no more is read than a limit.

A pipe would be waited for, a device never ends, and opening some devices does something. So the kind is looked at first
and once more when the file is open. Limits hold for what was read: what the system says of a size may not be true.
"""

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path

from models.design.spec import SpecError

_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def opened(path: str | Path) -> BufferedReader:
    """The file at `path`, opened to read bytes; raises OSError, also for everything that is no file."""
    try:
        check_kind(os.stat(path))
        file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115  the caller closes it
    except ValueError:  # what Python raises for such names
        raise OSError(errno.EINVAL, "no file can have this name") from None
    try:
        check_kind(os.fstat(file.fileno()))
    except OSError:
        file.close()
        raise
    return file


def content(path: str | Path, most: int) -> bytes:
    """All bytes of the file at `path`; raises OSError, also where there are more than `most`."""
    with opened(path) as file:
        found = file.read(most + 1)
    if found is None:  # a file of the system that has nothing to say now
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
    if len(found) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most >> 20} MB")
    return found


def check_kind(status: os.stat_result) -> None:
    """Raise OSError where this is the status of something else than a file."""
    kind = stat.S_IFMT(status.st_mode)
    if kind != stat.S_IFREG:
        raise OSError(errno.EINVAL, f"it is {_KINDS.get(kind, 'something else')}, not a file")


def unreadable(path: str | Path, error: OSError) -> SpecError:
    """The sentence for a file that could not be read."""
    why = error.strerror or "unknown error"
    return SpecError("{file} cannot be read: {why}.", file=Path(path).name or str(path) or "The file", why=why)


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
