"""A user's own pictures: a folder that holds one folder of pictures a class. Knows names, opens no picture."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from models.design.spec import Spec, SpecError, flag, number

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp")
"""How the name of a picture ends, in small letters."""

MAX_PICTURES = 20_000
MAX_CLASSES = 100
FEWEST = 10  # pictures; no data set may have fewer samples
_ADDED_BY_MACS = "__MACOSX"  # to archives, beside what was put in; no system hides it
_LONGEST = 255  # characters of a folder's name on any usual system


@dataclass(frozen=True, kw_only=True)
class PictureFolder(Spec):
    """Where the pictures lie and what is made of them.

    path: the folder. classes: the names of the folders in it that are learned, in the order of the class numbers.
    """

    path: str = ""
    classes: tuple[str, ...] = field(default=())
    side: int = number(28, 8, 64, "Every picture becomes a square of so many pixels a side", label="Picture size")
    colour: bool = flag(False, "Three channels, red, green and blue, instead of one", label="Colour")

    def __post_init__(self) -> None:
        super().__post_init__()
        if not isinstance(self.path, str) or "\0" in self.path:
            raise SpecError("path must be the name of a folder, got {value}", value=self.path)
        names = self.classes
        if not isinstance(names, tuple) or not all(_is_plain(name) for name in names) or len(set(names)) != len(names):
            raise SpecError("classes must be different names of folders, got {value}", value=names)
        if len(names) > MAX_CLASSES:
            raise SpecError("There may be at most {most} classes, got {count}.", most=MAX_CLASSES, count=len(names))

    @property
    def image(self) -> tuple[int, int, int]:
        """Channels, height and width of a sample."""
        return (3 if self.colour else 1, self.side, self.side)


def class_folders(path: str | Path) -> dict[str, int]:
    """The classes in the folder at `path`, and how many pictures each has, sorted by name.

    Raises SpecError with the cure where nothing can be learned from it. Hidden folders do not count, and folders
    without pictures only where fewer than two others are left: then one of them may be meant as a class.
    """
    folder = Path(path)
    try:
        counts = _counts(folder)
        loose = 0 if counts else len(picture_names(folder))
    except OSError as error:
        raise unreadable(folder, error) from None
    filled = {name: count for name, count in counts.items() if count}
    counts = filled if len(filled) > 1 else counts
    _check(folder, counts, loose)
    return counts


def empty_folders(path: str | Path) -> list[str]:
    """The names of the folders at `path` without a picture right in them, sorted; raises OSError."""
    return [name for name, count in _counts(Path(path)).items() if not count]


def picture_names(folder: Path) -> list[str]:
    """The names of the pictures right in `folder`, sorted; raises OSError."""
    with os.scandir(folder) as entries:
        found = [e.name for e in entries if e.name.lower().endswith(SUFFIXES) and not e.name.startswith(".")]
    return sorted(found, key=_in_order)


def unreadable(folder: Path, error: OSError) -> SpecError:
    """The sentence for a folder that the system would not list."""
    return SpecError(
        "The folder {folder} cannot be read: {why}. Choose another one, or put it back.",
        folder=folder.name or str(folder),
        why=error.strerror or "unknown error",
    )


def _counts(folder: Path) -> dict[str, int]:
    """How many pictures lie right in each folder that is not hidden, sorted by name; raises OSError."""
    names = (f.name for f in folder.iterdir() if f.is_dir() and _is_plain(f.name) and f.name != _ADDED_BY_MACS)
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


def _is_plain(name: object) -> bool:
    """Whether this names a folder right here: a design from elsewhere must not lead out of its folder."""
    return (
        isinstance(name, str)
        and 0 < len(name) <= _LONGEST
        and not name.startswith(".")
        and not any(c in name for c in "/\\:\0")
    )


def _in_order(name: str) -> tuple[str, str]:
    """Sorts alike on every system, whatever the case of letters."""
    return name.casefold(), name
