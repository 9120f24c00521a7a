"""A folder of pictures on this disk: its classes, and how many pictures each has. Knows names, opens no picture."""

import os
from pathlib import Path

from models.design.data import Data
from models.design.picture_folder import MAX_CLASSES, PictureFolder, is_plain_name
from models.design.spec import SpecError

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp")
"""How the name of a picture ends, in small letters."""

MAX_PICTURES = 20_000
FEWEST = 10  # pictures; no data set may have fewer samples
_ADDED_BY_MACS = "__MACOSX"  # a folder that macOS adds to archives; other systems show it


def folder_data(path: str | Path, *, side: int = 28, colour: bool = False, seed: int = 1) -> Data:
    """The pictures in the folder at `path`, one folder a class; raises SpecError where they cannot be learned."""
    counts = class_folders(path)
    folder = PictureFolder(path=str(path), classes=tuple(counts), side=side, colour=colour)
    return Data.of(folder, samples=sum(counts.values()), seed=seed)


def class_folders(path: str | Path) -> dict[str, int]:
    """The classes in the folder at `path`, and how many pictures each has, sorted by name.

    Raises SpecError with the cure where nothing can be learned from it. Hidden folders never count. Folders without
    pictures count only where fewer than two others are left, as one of them may be meant as a class then.
    """
    folder = Path(path)
    try:
        counts = _counts(folder)
        loose = 0 if counts else len(picture_names(folder))
    except OSError as error:
        raise unreadable_folder(folder, error) from None
    filled = {name: count for name, count in counts.items() if count}
    counts = filled if len(filled) > 1 else counts
    _check(folder, counts, loose)
    return counts


def empty_folders(path: str | Path) -> list[str]:
    """The names of the folders in `path` that directly contain no picture, sorted; raises OSError."""
    return [name for name, count in _counts(Path(path)).items() if not count]


def picture_names(folder: Path) -> list[str]:
    """The names of the picture files directly in `folder`, sorted; raises OSError."""
    with os.scandir(folder) as entries:
        found = [e.name for e in entries if e.name.lower().endswith(SUFFIXES) and not e.name.startswith(".")]
    return sorted(found, key=_in_order)


def unreadable_folder(folder: Path, error: OSError) -> SpecError:
    """The sentence for a folder that the system would not list."""
    return SpecError(
        "The folder {folder} cannot be read: {why}. Choose another one, or put it back.",
        folder=folder.name or str(folder),
        why=error.strerror or "unknown error",
    )


def _counts(folder: Path) -> dict[str, int]:
    """By name, sorted: how many pictures are directly in each folder that is not hidden; raises OSError."""
    names = (f.name for f in folder.iterdir() if f.is_dir() and is_plain_name(f.name) and f.name != _ADDED_BY_MACS)
    return {name: len(picture_names(folder / name)) for name in sorted(names, key=_in_order)}


def _check(folder: Path, counts: dict[str, int], loose: int) -> None:
    about: dict[str, object] = {"folder": folder.name or str(folder)}
    if loose:
        raise SpecError(
            "{folder} holds {count} but no folders; put the pictures of each class into a folder of its own.",
            count=f"{loose:,} pictures" if loose > 1 else "one picture",
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
            raise SpecError(
                "The class {name} has {count}, but needs 2 at least: one to train, one to test. "
                "Add some, or take its folder out.",
                name=name,
                count="one picture" if count else "no picture",
            )
    total = sum(counts.values())
    if not FEWEST <= total <= MAX_PICTURES:
        raise SpecError(
            "{folder} holds {count:,} pictures; {low} to {high:,} can be learned from. Add some, or take some out.",
            count=total,
            low=FEWEST,
            high=MAX_PICTURES,
            **about,
        )


def _in_order(name: str) -> tuple[str, str]:
    """A sort key that ignores the case of letters and is the same on every system."""
    return name.casefold(), name
