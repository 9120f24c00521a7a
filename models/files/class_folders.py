"""A folder of pictures on this disk: its classes, and how many pictures each has. Knows names, opens no picture."""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from models.design.data import Data
from models.design.picture_folder import MAX_CLASSES, PictureFolder, is_plain_name
from models.design.spec import SpecError
from models.files import reading
from models.language.text import Text, joined, tr, tr_count

SUFFIXES = (".png", ".jpg", ".jpeg", ".jfif", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".heic", ".heif")
"""How the name of a picture ends, in small letters."""

_NOT_READ = (
    *(".avif", ".jxl", ".jp2", ".svg", ".psd", ".xcf", ".ico", ".tga", ".ppm", ".pgm", ".pbm", ".eps", ".pdf"),
    *(".raw", ".dng", ".cr2", ".cr3", ".nef", ".arw", ".orf", ".raf", ".rw2"),
)
"""How the name of a picture of a kind ends that is not read; other files are no pictures and not worth a word."""

MAX_PICTURES = 20_000
FEWEST = 10  # pictures; no data set may have fewer samples
_ADDED_BY_MACS = "__MACOSX"  # a folder that macOS adds to archives; other systems show it
_LEVELS = 3  # folders in folders in which classes are looked for
_LOOKED_AT = 100  # folders of one level
_NUMBER = re.compile("([0-9]+)")


class WrongLevelError(SpecError):
    """The classes lie above or below the folder that was chosen. better: the folder that holds them."""

    def __init__(self, template: str, better: Path, /, **values: object) -> None:
        super().__init__(template, **values)
        self.better = better


def folder_data(path: str | Path, *, side: int = 28, colour: bool = False, seed: int = 1) -> Data:
    """The pictures in the folder at `path`, one folder a class; raises SpecError where they cannot be learned."""
    counts = class_folders(path)
    folder = PictureFolder(path=str(path), classes=tuple(counts), side=side, colour=colour)
    return Data.of(folder, samples=sum(counts.values()), seed=seed)


def class_folders(path: str | Path) -> dict[str, int]:
    """The classes in the folder at `path`, and how many pictures each has, in the order of names and numbers.

    Raises SpecError with the cure where nothing can be learned from it; WrongLevelError where the classes lie above or
    below it. Hidden folders never count. Folders without pictures count only where fewer than two others are left, as
    one of them may be meant as a class then.
    """
    folder = Path(os.path.abspath(path))
    try:
        counts = _counts(folder)
        filled = _filled(counts)
        loose = 0 if filled else len(picture_names(folder))
    except OSError as error:
        raise unreadable_folder(folder, error) from None
    except ValueError:  # what Python raises for such names
        raise unreadable_folder(folder, OSError(errno.EINVAL, tr("no folder can have this name"))) from None
    if len(filled) > 1:
        counts = filled
    else:
        _check_level(folder, loose)
    _check(folder, counts, 0 if counts else loose)
    return counts


def empty_folders(path: str | Path) -> list[str]:
    """The names of the folders in `path` that directly contain no picture, in order; raises OSError."""
    return [name for name, count in _counts(Path(path)).items() if not count]


def picture_names(folder: Path) -> list[str]:
    """The names of the picture files directly in `folder`, sorted; raises OSError.

    Letter by letter, so `10.png` comes before `2.png`: in another order, the split into training and test pictures of
    networks that are trained already would change.
    """
    return _names(folder, SUFFIXES)


def is_picture(path: str | Path) -> bool:
    """Whether the name is that of a picture of a kind that is read."""
    return str(path).lower().endswith(SUFFIXES)


def names_not_read(folder: Path) -> list[str]:
    """The names of the pictures directly in `folder` that are of a kind which is not read, sorted; raises OSError."""
    return _names(folder, _NOT_READ)


def check_below(folder: Path) -> None:
    """Raise WrongLevelError where the classes lie in a folder below this one.

    The nearest one counts; of several, one for training, or else the one with the most pictures.
    """
    best = max(_below(folder), key=_preference, default=None)
    if best is not None:
        better, classes = best
        raise WrongLevelError(
            "{folder} holds no two classes, but {better} in it holds {count} ({classes}). Choose {better}; part of its "
            "pictures is kept for testing.",
            better,
            folder=folder.name or str(folder),
            better=better.relative_to(folder).as_posix(),
            count=len(classes),
            classes=_first(classes),
        )


def unreadable_folder(folder: Path, error: OSError) -> SpecError:
    """The sentence for a folder that the system would not list."""
    return SpecError(
        "The folder {folder} cannot be read: {why}. Choose the folder where the pictures are now, or put it back.",
        folder=folder.name or str(folder),
        why=reading.reason(error),
    )


def _counts(folder: Path) -> dict[str, int]:
    """By name, in order: how many pictures are directly in each folder that is not hidden; raises OSError."""
    return {name: len(picture_names(folder / name)) for name in _folders(folder)}


def _filled(counts: dict[str, int]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count}


def _folders(folder: Path) -> list[str]:
    """The names of the folders in `folder` that are not hidden, in order; raises OSError."""
    names = (f.name for f in folder.iterdir() if f.is_dir() and is_plain_name(f.name) and f.name != _ADDED_BY_MACS)
    return sorted(names, key=_by_number)


def _names(folder: Path, suffixes: tuple[str, ...]) -> list[str]:
    with os.scandir(folder) as entries:
        found = [e.name for e in entries if e.name.lower().endswith(suffixes) and not e.name.startswith(".")]
    return sorted(found, key=_in_order)


def _check_level(folder: Path, loose: int) -> None:
    """Raise WrongLevelError where the classes lie below this folder, or above as it is one of them.

    loose: how many pictures are directly in it.
    """
    beside: dict[str, int] = {}
    if loose:
        with suppress(OSError):
            beside = _filled(_counts(folder.parent))
    if folder.name in beside and len(beside) > 1:
        raise WrongLevelError(
            "{folder} seems to be one class. Choose {better}, the folder that holds all {count} ({classes}).",
            folder.parent,
            folder=folder.name,
            better=folder.parent.name or str(folder.parent),
            count=len(beside),
            classes=_first(beside),
        )
    check_below(folder)


def _below(folder: Path) -> list[tuple[Path, dict[str, int]]]:
    """The nearest folders below this one that hold two classes or more, all of one level, and their classes."""
    level = [folder]
    for _ in range(_LEVELS):
        level = [child for parent in level for child in _children(parent)][:_LOOKED_AT]
        found = []
        for child in level:
            with suppress(OSError):
                found.append((child, _filled(_counts(child))))
        found = [(child, classes) for child, classes in found if len(classes) > 1]
        if found:
            return found
    return []


def _preference(found: tuple[Path, dict[str, int]]) -> tuple[bool, int]:
    folder, classes = found
    return "train" in folder.name.casefold(), sum(classes.values())


def _children(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from (folder / name for name in _folders(folder))


def _first(classes: dict[str, int]) -> Text:
    """The first classes by name: `cat, dog, fish, …`."""
    names = list(classes)
    return joined(names if len(names) <= 3 else [*names[:3], "…"])


def _check(folder: Path, counts: dict[str, int], loose: int) -> None:
    about: dict[str, object] = {"folder": folder.name or str(folder)}
    if loose:
        raise SpecError(
            "{folder} holds {count} but no folders; put the pictures of each class into a folder of its own.",
            count=tr_count("one picture", "{0:,} pictures", loose),
            **about,
        )
    if not counts:
        raise SpecError(
            "{folder} holds no folders. Make one folder a class in it, and put that class's pictures there.", **about
        )
    if len(counts) == 1:
        raise SpecError("{folder} holds one class only, {name}. Add a second folder.", name=next(iter(counts)), **about)
    if len(counts) > MAX_CLASSES:
        raise SpecError(
            "{folder} holds {count} folders, and at most {most} classes can be learned. Take some out.",
            count=len(counts),
            most=MAX_CLASSES,
            **about,
        )
    for name, count in counts.items():
        if count < 2:
            raise _too_few(folder / name, count)
    total = sum(counts.values())
    if not FEWEST <= total <= MAX_PICTURES:
        raise SpecError(
            "{folder} holds {count:,} pictures; {low} to {high:,} can be learned from. Add some, or take some out.",
            count=total,
            low=FEWEST,
            high=MAX_PICTURES,
            **about,
        )


def _too_few(folder: Path, count: int) -> SpecError:
    about: dict[str, object] = {"name": folder.name, "count": tr("one picture") if count else tr("no picture")}
    others: list[str] = []
    with suppress(OSError):
        others = names_not_read(folder)
    if others:
        return SpecError(
            "The class {name} has {count} of a kind that is read, but needs 2 at least. Save {example} as JPEG or PNG."
            if len(others) == 1
            else "The class {name} has {count} of a kind that is read, but needs 2 at least. "
            "Save the {others:,} others, such as {example}, as JPEG or PNG.",
            others=len(others),
            example=others[0],
            **about,
        )
    return SpecError(
        "The class {name} has {count}, but needs 2 at least: one to train, one to test. "
        "Add some, or take its folder out.",
        **about,
    )


def _in_order(name: str) -> tuple[str, str]:
    """A sort key that ignores the case of letters and is the same on every system."""
    return name.casefold(), name


def _by_number(name: str) -> tuple[list[str | int], str]:
    """A sort key like `_in_order` that compares numbers in names by their value: 2 comes before 10."""
    parts = _NUMBER.split(name.casefold())
    return [int(part) if k % 2 else part for k, part in enumerate(parts)], name
