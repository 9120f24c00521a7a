"""The tiles for data of one's own: each asks for something, and `DataPanel` says what happens then.

A further kind: a line here, its picture in `playground/datasets/gallery_drawings.py`, and what its click does in
`DataPanel.own`.
"""

from dataclasses import dataclass

from models.design.data import PictureFolder, Points, TableFile
from models.language.text import mark


@dataclass(frozen=True)
class OwnTile:
    """What is written on a tile, what it is called in full, and its tooltip."""

    short: str
    name: str
    tip: str


OWN: dict[str, OwnTile] = {
    Points.kind: OwnTile(mark("Points"), mark("Points"), mark("Points of your own: painted, typed or pasted")),
    TableFile.kind: OwnTile(
        mark("Table…"),
        mark("A table of your own"),
        mark("Learn the rows of a table of your own: CSV, TSV or a workbook"),
    ),
    PictureFolder.kind: OwnTile(
        mark("Folder…"),
        mark("Pictures of your own"),
        mark("Learn pictures of your own: a folder that holds one folder of pictures a class"),
    ),
}
"""By the kind of the source that comes of it."""
