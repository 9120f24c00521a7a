"""The one way this program writes a file: whole or not at all.

A temporary file in the same folder is written, synced and moved over the old one. Its writer locks
it; an unlocked one is left over from a process that died, and the next save deletes it.
"""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from time import monotonic, sleep

from models.files import reading
from models.language.text import tr

if sys.platform == "win32":
    import msvcrt
else:
    import errno
    import fcntl

_SUFFIX = ".playground-tmp"
_OWNER_ALONE = 0o600
_PATIENCE = 10.0  # s to wait for another process that changes the same file
_numbers = count()

Stamp = tuple[int, int, int]
"""Time of the last change in ns, size in bytes, and the number of the file: another one after every `write`."""


def stamp(path: str | Path) -> Stamp | None:
    """What tells whether the file at `path` is still the one that it was; None where there is none."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


@contextmanager
def locked(path: str | Path) -> Iterator[None]:
    """Keep other processes that ask for the same lock out, so that a file can be read, changed and written.

    The lock is on a small file beside `path`, which stays, as `write` replaces the file itself. Raises OSError where
    that cannot be made, and where another process holds it for long. A file system without locks gives none.
    """
    beside = Path(path).with_name(f".{Path(path).name}.lock")
    descriptor = os.open(beside, os.O_CREAT | os.O_RDWR, _OWNER_ALONE)
    try:
        _lock(descriptor, beside)
        yield
    finally:
        os.close(descriptor)  # and with it the lock


def _lock(descriptor: int, path: Path) -> None:
    """Lock this open file; raises OSError where that takes too long."""
    deadline = monotonic() + _PATIENCE
    while not try_lock(descriptor):
        if monotonic() > deadline:
            raise TimeoutError(None, tr("another window of the program is using it"), str(path))
        sleep(0.01)


def try_lock(descriptor: int) -> bool:
    """Lock this open file, if no other process has; True also where the file system knows no locks."""
    if sys.platform == "win32":
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in (errno.EACCES, errno.EAGAIN)
    return True


def write(path: str | Path, content: bytes, private: bool = False) -> None:
    """Replace the file at `path` by `content`, on disk when this returns; raises OSError.

    A link is followed; an existing file keeps its permissions. private: only its owner may read it, in any case. What
    is there and no file, such as a pipe, is left as it is. Safe to call from any thread.
    """
    target = Path(os.path.realpath(path))
    with suppress(FileNotFoundError):
        reading.check_kind(os.stat(target))
    _sweep(target.parent)
    descriptor, temporary = _create(target, _OWNER_ALONE if private else 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if not private:
                with suppress(FileNotFoundError):
                    os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            if sys.platform != "win32":  # moved while still locked, so that no sweep comes between
                os.replace(temporary, target)
        if sys.platform == "win32":  # an open file cannot be moved there
            os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(target.parent)


def _create(target: Path, mode: int) -> tuple[int, Path]:
    """A new, locked temporary file beside `target`: its descriptor, opened to write, and its path."""
    stem = target.name.encode(errors="ignore")[:100].decode(errors="ignore")  # a name has at most 255 bytes
    while True:
        temporary = target.parent / f".{stem}.{os.getpid()}-{next(_numbers)}{_SUFFIX}"
        try:
            descriptor = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), mode)
        except FileExistsError:  # left by a dead process with our number, and it could not be deleted
            continue
        if sys.platform == "win32":
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
            if sys.platform == "win32":
                leftover.unlink()  # refused by the system while its writer has it open
                continue
            with reading.opened(leftover) as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                leftover.unlink()


def _sync_folder(folder: Path) -> None:
    """Sync the folder, so that the new name survives a power failure, where the system can do that."""
    if sys.platform == "win32":
        return
    with suppress(OSError):  # a folder that may be written but not read, or a system that syncs no folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
