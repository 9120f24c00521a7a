"""A user's own pictures, read from the files in one folder a class, and how one picture becomes a sample."""

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from models.design.drawing import usual_preparation
from models.design.picture_folder import PictureFolder
from models.design.spec import SpecError
from models.files import class_folders, network_shares
from models.files.class_folders import MAX_PICTURES, picture_names
from models.language.text import Text, tr
from models.talk.probes import Float32
from playground.datasets.not_here import Cancelled, GivenUp, NotHere, Report

LeftOut = tuple[str, Text]
"""What is not learned, as class/name, and why in a few words."""

AT_ONCE = 100  # pictures that are read at once; for more a progress bar is worth while


@dataclass(frozen=True, eq=False)
class Read:
    """The pictures read from a folder.

    files: by class, the names of its picture files. pictures: (n, channels, side, side) uint8. labels: (n,) float32.
    left_out: the files without a readable picture; a folder without any is named once instead of its files.
    """

    files: dict[str, list[str]]
    pictures: NDArray[np.uint8]
    labels: Float32
    left_out: tuple[LeftOut, ...]


_memory: dict[PictureFolder, Read] = {}
"""The last folder read. `_lock` guards it: a helper thread reads a large folder, and the engine's thread uses it."""
_lock = Lock()


def pictures(folder: PictureFolder) -> tuple[NDArray[np.uint8], Float32]:
    """All pictures (n, channels, side, side) and their labels (n,), class by class, sorted by name.

    Raises NotHere where there are so many that reading them takes long, and SpecError where they cannot be read.
    """
    files = _files(folder)
    with _lock:
        found = _memory.get(folder)
    if found is None or found.files != files:
        if sum(len(names) for names in files.values()) > AT_ONCE:
            raise NotHere(
                _doing(folder),
                folder,
                partial(bring, folder),
                "The pictures in {folder} have to be read first.",
                folder=Path(folder.path).name,
            )
        bring(folder, lambda _done, _total: None, lambda: False)
        found = _memory[folder]
    return found.pictures, found.labels


def left_out(folder: PictureFolder) -> tuple[LeftOut, ...]:
    """What is not learned: folders without pictures, files of a folder just read, and kinds that are not read."""
    with _lock:
        found = _memory.get(folder)
    return (*_empty(folder), *(found.left_out if found else ()), *_of_other_kinds(folder))


def _empty(folder: PictureFolder) -> list[LeftOut]:
    with suppress(OSError):
        names = class_folders.empty_folders(folder.path)
        return [(name, tr("a folder without pictures")) for name in names if name not in folder.classes]
    return []


def _of_other_kinds(folder: PictureFolder) -> list[LeftOut]:
    with suppress(OSError):
        found = [(name, class_folders.names_not_read(Path(folder.path) / name)) for name in folder.classes]
        return [
            (f"{name}/{file}", tr("{0} is not read").format(Path(file).suffix.lower()))
            for name, files in found
            for file in files
        ]
    return []


def bring(folder: PictureFolder, report: Report, cancelled: Cancelled) -> None:
    """Read the folder into memory; raises SpecError where it fails or is given up.

    A class without a readable file keeps its number, as the network has an output for it.
    """
    from playground.drawing.picture_files import PictureError  # with Pillow, which other data do not need

    files = _files(folder)
    total, done = sum(len(names) for names in files.values()), 0
    if total > MAX_PICTURES:
        raise SpecError(
            "{folder} holds {count:,} pictures, and at most {most:,} can be learned from. Take some out.",
            folder=Path(folder.path).name,
            count=total,
            most=MAX_PICTURES,
        )
    if not total:
        class_folders.check_below(Path(folder.path))  # a design written by hand may name a folder a level too high
    found = np.empty((total, *folder.image), np.uint8)
    labels: list[int] = []
    missing: list[LeftOut] = []
    hopeless: list[str] = []  # classes
    for number, (name, names) in enumerate(files.items()):
        unread: list[LeftOut] = []
        for file in names:
            if cancelled():
                raise GivenUp(_doing(folder))
            try:
                found[len(labels)] = picture(Path(folder.path) / name / file, folder)
                labels.append(number)
            except PictureError as error:
                unread.append((f"{name}/{file}", error.why))
            done += 1
            report(done, total)
        if names and len(unread) == len(names):
            hopeless.append(name)
            unread = [(name, tr("the whole folder: {0}").format(unread[0][1]))]
        elif len(names) - len(unread) < 2:
            raise _too_few(name, unread)
        missing += unread
    if len(files) - len(hopeless) < 2:
        raise _too_few(hopeless[0], [])
    read = Read(files, found[: len(labels)], np.array(labels, np.float32), tuple(missing))
    read.pictures.flags.writeable = read.labels.flags.writeable = False
    with _lock:
        _memory.clear()
        _memory[folder] = read


def _too_few(name: str, unread: list[LeftOut]) -> SpecError:
    """unread: the files of this class that could not be read."""
    if not unread:
        return SpecError(
            "The class {name} has fewer than 2 pictures that can be read. Add some as PNG or JPEG, or take its "
            "folder out and choose the folder again.",
            name=name,
        )
    return SpecError(
        "The class {name} has fewer than 2 pictures that can be read; {file} is left out, as {why}. Add some as PNG or "
        "JPEG, or take its folder out and choose the folder again.",
        name=name,
        file=unread[0][0],
        why=unread[0][1],
    )


def _doing(folder: PictureFolder) -> Text:
    return tr("Reading the pictures in {0}").format(Path(folder.path).name)


def _files(folder: PictureFolder) -> dict[str, list[str]]:
    """By class, the names of its pictures."""
    network_shares.check(folder.path)
    try:
        return {name: picture_names(Path(folder.path) / name) for name in folder.classes}
    except OSError as error:
        gone = not Path(folder.path).is_dir()  # then the message names the folder, not its first class
        where = Path(folder.path if gone else error.filename or folder.path)
        raise class_folders.unreadable_folder(where, error) from None


def picture(path: str | Path, folder: PictureFolder) -> NDArray[np.uint8]:
    """The picture in a file as this folder's are learned: (channels, side, side).

    It stands upright and whole in the middle of a square, on white where it is transparent. Raises PictureError.
    """
    from playground.drawing import photos

    return photos.picture(path, folder.image, usual_preparation(folder.info))
