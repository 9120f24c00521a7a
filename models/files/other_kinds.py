"""Files that are no designs but are often taken for something to open: what each is good for, in a sentence."""

from pathlib import Path

from models.design.spec import SpecError
from models.files.class_folders import SUFFIXES

TABLES = (".csv", ".tsv", ".xlsx")
_OTHER_TABLES = (".ods", ".xls")
_PICTURES = (*SUFFIXES, ".svg")


def other_kind(path: str | Path) -> SpecError | None:
    """What to do with a table or a picture, told by its name; None for any other file."""
    name = Path(path).name
    suffix = Path(path).suffix.lower()
    if suffix in TABLES:
        return SpecError(
            "{file} is a table, not a design. To learn it, drop it on the window, or make a design of it by "
            "python -m playground import; python -m playground predict TRAINED --csv {file} answers it.",
            file=name,
        )
    if suffix in _OTHER_TABLES:
        return SpecError("{file} is a table of a kind that is not read. Save it as .xlsx or as CSV.", file=name)
    if suffix in _PICTURES:
        return SpecError(
            "{file} is one picture, not a design. Open a network that has learned pictures and drop the picture on it, "
            "and it is read; python -m playground predict TRAINED --image {file} reads it too. To learn pictures, "
            "choose a folder that holds one folder of them a class.",
            file=name,
        )
    return None
