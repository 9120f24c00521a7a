"""Folders and files on other computers: which these are, and whether the user has asked for them. Touches none.

A system that is asked for a folder on another computer tells that computer who is asking, on Windows with something
that a password can be found from. A design from a stranger may name any folder, so that opening one must not be enough.
"""

import re

from models.design.data import Data, PictureFolder, TableFile
from models.design.spec import SpecError
from models.language.text import mark

_SHARE = re.compile(r"[/\\]([/\\]|\?\?)|[A-Za-z][A-Za-z0-9+.-]+:[/\\]{2}|file:", re.IGNORECASE)
"""How the path of one begins: `//host/…`, `\\\\host\\…`, or an address; a drive has one letter."""

_PICTURES = mark(
    "The pictures of this design lie on another computer ({folder}), and are not read before you ask for it."
)
_TABLE = mark("The table of this design lies on another computer ({folder}), and is not read before you ask for it.")
_allowed: set[str] = set()
"""The paths that the user has asked for in this process. Any thread may look; entries are only ever added."""


class NotAskedForError(SpecError):
    """The samples lie on another computer, and nobody has asked for them yet. table: they are a table."""

    def __init__(self, path: str, table: bool) -> None:
        super().__init__(_TABLE if table else _PICTURES, folder=path)


def is_share(path: str) -> bool:
    """Whether this is the path of a folder on another computer, by its spelling, on any system."""
    return _SHARE.match(path) is not None


def waits(data: Data) -> bool:
    """Whether these samples lie on another computer and the user has not asked for them."""
    return isinstance(data.source, PictureFolder | TableFile) and _waits(data.source.path)


def allow(data: Data) -> None:
    """The user has asked for these samples."""
    if isinstance(data.source, PictureFolder | TableFile):
        allow_path(data.source.path)


def allow_path(path: str) -> None:
    """The user has asked for this folder or file."""
    _allowed.add(path)


def check(path: str, *, table: bool = False) -> None:
    """Raise NotAskedForError before a folder, or a table, is touched that the user has not asked for."""
    if _waits(path):
        raise NotAskedForError(path, table)


def _waits(path: str) -> bool:
    return is_share(path) and path not in _allowed
