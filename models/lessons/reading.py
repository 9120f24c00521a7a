"""Lessons on disk: a folder, or the same files in a zip archive called .lesson, which is never unpacked."""

import io
import stat
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from models.design.spec import SpecError
from models.design.wording import sentence
from models.files import atomic, reading
from models.language.text import joined
from models.lessons import parsing
from models.lessons.lesson import Lesson

SUFFIX = ".lesson"
MAX_FILE_BYTES = 1 << 20
"""Of each file of a lesson."""
MAX_ARCHIVE_BYTES = 4 << 20
_MOST_ENTRIES = 20


def read_lesson(path: str | Path) -> Lesson:
    """The lesson in this folder or .lesson file; raises SpecError that names the file and the line."""
    path = Path(path)
    try:
        files = folder_files(path) if path.is_dir() else _in_archive(path)
        return parsing.lesson(path.stem if path.suffix == SUFFIX else path.name, files)
    except OSError as error:
        raise reading.unreadable(path, error) from None
    except SpecError as error:
        raise SpecError("{file} cannot be opened: {why}", file=path.name, why=sentence(error.text)) from None


def write_archive(path: str | Path, files: Mapping[str, bytes]) -> None:
    """Write these files of a lesson as a .lesson file, whole or not at all; raises OSError."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name), files[name], zipfile.ZIP_DEFLATED)
    atomic.write(path, buffer.getvalue())


def folder_files(folder: Path) -> dict[str, bytes]:
    """The files of a lesson that lie in this folder; others are left alone. Raises OSError."""
    return {name: reading.content(folder / name, MAX_FILE_BYTES) for name in parsing.FILES if (folder / name).exists()}


def _in_archive(path: Path) -> dict[str, bytes]:
    """What the archive holds, read into memory within the limits; raises SpecError before anything else is read."""
    content = reading.content(path, MAX_ARCHIVE_BYTES)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > _MOST_ENTRIES:
                raise SpecError("it holds more than {most} files", most=_MOST_ENTRIES)
            names = [_checked(entry) for entry in entries]
            if len(set(names)) < len(names):
                raise SpecError("it holds two files of one name")
            return {name: _entry(archive, entry) for name, entry in zip(names, entries, strict=True)}
    except SpecError:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        raise SpecError("it is no zip archive, or a damaged one") from None


def _checked(entry: zipfile.ZipInfo) -> str:
    """The name of this file in the lesson; raises SpecError where it does not belong there.

    One folder around all files is allowed, as archives of a folder have it.
    """
    folder, _, name = entry.filename.rpartition("/")
    mode = entry.external_attr >> 16
    odd = "/" in folder or folder in (".", "..") or entry.filename[0] == "/" or "\\" in entry.filename
    if odd or name not in parsing.FILES or (mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode)):
        raise SpecError("{value} does not belong into a lesson, which holds {files}", value=entry.filename[:100],
                        files=joined(parsing.FILES))  # fmt: skip
    if entry.flag_bits & 1:
        raise SpecError("it is locked with a password")
    if entry.file_size > MAX_FILE_BYTES:
        raise SpecError("{file} is larger than {most} KB", file=name, most=MAX_FILE_BYTES >> 10)
    return name


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """The content of one file. What an archive says of sizes may not be true, so no more is read than the limit."""
    with archive.open(entry) as file:
        content = file.read(MAX_FILE_BYTES + 1)
    if len(content) > MAX_FILE_BYTES:
        raise SpecError("{file} is larger than {most} KB", file=entry.filename[:100], most=MAX_FILE_BYTES >> 10)
    return content
