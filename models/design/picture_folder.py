"""A user's own pictures as a source of samples: a folder that holds one folder of pictures a class. Reads no disk."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar

from models.design.data_kind import PICTURE_INPUTS, DataKind
from models.design.spec import Spec, SpecError, flag, number
from models.language.text import mark

MAX_CLASSES = 100
_LONGEST = 255  # characters of a folder's name on any usual system
_PICTURES = DataKind(mark("Pictures"), "classification", (), (), PICTURE_INPUTS, ("pixels",), 0, table=True, own=True)


@dataclass(frozen=True, kw_only=True)
class PictureFolder(Spec):
    """Where the pictures lie and what is made of them.

    path: the folder. classes: the names of the folders in it that are learned, in the order of the class numbers.
    """

    kind: ClassVar[str] = "folder"
    path: str = ""
    classes: tuple[str, ...] = field(default=())
    side: int = number(28, 8, 64, "Every picture becomes a square of so many pixels a side", label="Picture size")
    colour: bool = flag(False, "Three channels, red, green and blue, instead of one", label="Colour", term="channel")

    def __post_init__(self) -> None:
        super().__post_init__()
        if not isinstance(self.path, str) or "\0" in self.path:
            raise SpecError("path must be the name of a folder, got {value}", value=self.path)
        names = self.classes
        for name in (self.path, *(names if isinstance(names, tuple) else ())):
            if isinstance(name, str) and not is_text(name):
                raise SpecError("The name of the folder {name} is not Unicode text. Rename the folder.", name=name)
        plain = isinstance(names, tuple) and all(is_plain_name(name) for name in names)
        if not plain or len(set(names)) != len(names):
            raise SpecError("classes must be different names of folders, got {value}", value=names)
        if len(names) > MAX_CLASSES:
            raise SpecError("There may be at most {most} classes, got {count}.", most=MAX_CLASSES, count=len(names))

    @property
    def image(self) -> tuple[int, int, int]:
        """Channels, height and width of a sample."""
        return (3 if self.colour else 1, self.side, self.side)

    @property
    def info(self) -> DataKind:
        """What is known of the pictures before they are read, without their number.

        Raises SpecError while no folder with two classes is named.
        """
        if not self.path or len(self.classes) < 2:
            raise SpecError("Choose a folder of pictures that holds one folder a class, two at least.")
        name = Path(self.path).name or _PICTURES.name
        return replace(_PICTURES, name=name, classes=self.classes, shape=self.image)


def is_text(name: str) -> bool:
    """Whether this name can be written to a file; a name of bytes that are not UTF-8 cannot."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_plain_name(name: object) -> bool:
    """Whether this is a folder's name and not a path: a design from elsewhere must not reach outside its folder."""
    return (
        isinstance(name, str)
        and 0 < len(name) <= _LONGEST
        and not name.startswith(".")
        and not any(c in name for c in "/\\:\0")
    )
