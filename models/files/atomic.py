"""The one way this program writes a file: whole or not at all.

A temporary file in the same folder is written, synced and moved over the old one. Its writer locks
it; an unlocked one is left over from a process that died, and the next save deletes it.
"""

import os
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path

from models.files import reading

if os.name == "posix":
    import fcntl

_SUFFIX = ".playground-tmp"
_numbers = count()


def write(path: str | Path, content: bytes) -> None:
    """Replace the file at `path` by `content`, on disk when this returns; raises OSError.

    A link is followed; an existing file keeps its permissions. What is there and no file, such as a pipe, is left as it
    is. Safe to call from any thread.
    """
    target = Path(os.path.realpath(path))
    with suppress(FileNotFoundError):
        reading.check_kind(os.stat(target))
    _sweep(target.parent)
    descriptor, temporary = _create(target)
    try:
        with os.fdopen(descriptor, "wb") as file:
            with suppress(FileNotFoundError):
                os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            if os.name == "posix":  # moved while still locked, so that no sweep comes between
                os.replace(temporary, target)
        if os.name != "posix":  # an open file cannot be moved there
            os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(target.parent)


def _create(target: Path) -> tuple[int, Path]:
    """A new, locked temporary file beside `target`: its descriptor, opened to write, and its path."""
    stem = target.name.encode(errors="ignore")[:100].decode(errors="ignore")  # a name has at most 255 bytes
    while True:
        temporary = target.parent / f".{stem}.{os.getpid()}-{next(_numbers)}{_SUFFIX}"
        try:
            descriptor = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
        except FileExistsError:  # left by a dead process with our number, and it could not be deleted
            continue
        if os.name != "posix":
            return descriptor, temporary
        with suppress(OSError):  # a file system without locks is never swept
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        try:
            if os.stat(temporary).st_ino == os.fstat(descriptor).st_ino:
                return descriptor, temporary
        except FileNotFoundError:
            pass  # swept by another process before the lock was ours: once more
        os.close(descriptor)


def _sweep(folder: Path) -> None:
    """Remove the temporary files whose writer is gone; a file that resists is left alone."""
    for leftover in folder.glob(f".*{_SUFFIX}"):
        with suppress(OSError):
            if os.name != "posix":
                leftover.unlink()  # refused by the system while its writer has it open
                continue
            with reading.opened(leftover) as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                leftover.unlink()


def _sync_folder(folder: Path) -> None:
    """Sync the folder, so that the new name survives a power failure, where the system can do that."""
    if os.name != "posix":
        return
    with suppress(OSError):  # a folder that may be written but not read, or a system that syncs no folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
