"""The path of a table in a design: from the folder of the design's file, so that both can be moved together."""

import os
from pathlib import Path, PurePath

from models.files import network_shares


def from_folder(path: str, folder: str | Path) -> str:
    """An absolute path as seen from `folder`, with `/` on every system; as it is where there is no way from there."""
    if network_shares.is_share(path) or not os.path.isabs(path):
        return path
    try:
        return PurePath(os.path.relpath(path, os.path.abspath(folder))).as_posix()
    except ValueError:  # on another drive
        return path


def in_folder(path: str, folder: str | Path) -> str:
    """The absolute path of what `from_folder` gave; an absolute path, or one to another computer, is as it was."""
    if network_shares.is_share(path) or os.path.isabs(path):
        return path
    return os.path.normpath(os.path.join(os.path.abspath(folder), path))
