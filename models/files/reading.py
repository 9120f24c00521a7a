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
from models.design.wording import quoted
from models.language.text import Text, mark, tr

_KINDS = {
    stat.S_IFDIR: mark("a folder"),
    stat.S_IFIFO: mark("a pipe"),
    stat.S_IFSOCK: mark("a socket"),
    stat.S_IFCHR: mark("a device"),
    stat.S_IFBLK: mark("a device"),
}

_ELSE = mark("something else")
_USUAL = {
    "ENOENT": mark("No such file or directory"),
    "EACCES": mark("Permission denied"),
    "EPERM": mark("Operation not permitted"),
    "ENOSPC": mark("No space left on device"),
    "EDQUOT": mark("Disk quota exceeded"),
    "EROFS": mark("Read-only file system"),
    "EISDIR": mark("Is a directory"),
    "ENOTDIR": mark("Not a directory"),
    "ENOTEMPTY": mark("Directory not empty"),
    "EEXIST": mark("File exists"),
    "ENAMETOOLONG": mark("File name too long"),
    "EFBIG": mark("File too large"),
    "EINVAL": mark("Invalid argument"),
    "EIO": mark("Input/output error"),
    "ELOOP": mark("Too many levels of symbolic links"),
    "EMFILE": mark("Too many open files"),
    "ENFILE": mark("Too many open files"),
    "EBUSY": mark("Device or resource busy"),
    "ETXTBSY": mark("Text file busy"),
    "ESTALE": mark("Stale file handle"),
    "ENODEV": mark("No such device"),
    "ENXIO": mark("No such device or address"),
    "EHOSTDOWN": mark("Host is down"),
    "EHOSTUNREACH": mark("No route to host"),
    "ETIMEDOUT": mark("Connection timed out"),
    "EAGAIN": mark("Resource temporarily unavailable"),
    "ENOMEM": mark("Cannot allocate memory"),
}
"""What systems mean by the errors of files. Each system has words of its own, in its own language; these are ours."""
_SHARED = 32
"""Windows' number for a file that another program holds, which it calls "Permission denied" too."""


def opened(path: str | Path) -> BufferedReader:
    """The file at `path`, opened to read bytes; raises OSError, also for everything that is no file."""
    try:
        check_kind(os.stat(path))
        file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115  the caller closes it
    except ValueError:  # what Python raises for such names
        raise OSError(errno.EINVAL, tr("no file can have this name")) from None
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
        raise too_large(most)
    return found


def too_large(most: int) -> OSError:
    """The error for a file of more than `most` bytes."""
    return OSError(errno.EFBIG, tr("it is larger than {0} MB").format(most >> 20))


def check_kind(status: os.stat_result) -> None:
    """Raise OSError where this is the status of something else than a file."""
    kind = stat.S_IFMT(status.st_mode)
    if kind != stat.S_IFREG:
        raise OSError(errno.EINVAL, tr("it is {0}, not a file").format(tr(_KINDS.get(kind, _ELSE))))


def unreadable(path: str | Path, error: OSError) -> SpecError:
    """The sentence for a file that could not be read."""
    name = Path(path).name or str(path) or tr("The file")
    return SpecError("{file} cannot be read: {why}.", file=name, why=reason(error))


def reason(error: OSError | SpecError) -> Text:
    """What the system or this program says of the failure; words that are not ours are in quotation marks."""
    if isinstance(error, SpecError):
        return error.text
    said = error.strerror
    if isinstance(said, Text):
        return said
    if getattr(error, "winerror", None) == _SHARED:
        return tr("Another program has it open")
    known = _USUAL.get(errno.errorcode.get(error.errno or 0, ""))
    words = said or str(error)
    return tr(known) if known else quoted(words) if words else tr("unknown error")


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
