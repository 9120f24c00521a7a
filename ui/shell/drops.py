"""What somebody drops on the window: a file to open, a picture to read, a table, or a folder of pictures to learn."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QUrl

from models.design.experiment import Experiment
from models.files import picture_designs
from models.files.class_folders import is_picture
from models.files.other_kinds import TABLES
from models.problems import checks
from models.talk.probes import has_pictures


class Drop(Enum):
    """What was dropped."""

    FILE = auto()
    FOLDER = auto()
    PICTURE = auto()
    TABLE = auto()
    NOTHING = auto()
    """Several things, or one that is not on this computer."""


def dropped(urls: list[QUrl], experiment: Experiment) -> tuple[Drop, str]:
    """What was dropped and its path. A picture is read by the network on show if that takes pictures."""
    path = urls[0].toLocalFile()
    if len(urls) > 1 or not path:
        return Drop.NOTHING, ""
    if Path(path).is_dir():
        return Drop.FOLDER, path
    if path.lower().endswith(TABLES):
        return Drop.TABLE, path
    plain = is_picture(path) and not picture_designs.carries_design(path)
    reads = plain and has_pictures(experiment) and not checks.problems(experiment)
    return Drop.PICTURE if reads else Drop.FILE, path
