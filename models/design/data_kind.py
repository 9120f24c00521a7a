"""What can be said of a data set before its samples are made. Knows no particular set."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from models.language.text import mark, tr

Task = Literal["classification", "regression"]

PICTURE_INPUTS = {"pixels": mark("Pixels")}
"""What a network that learns pictures is fed: key in files, name on screen."""

SIGNAL_INPUTS = {"signal": mark("Signal")}
"""What a network that learns signals is fed: key in files, name on screen."""

POINTS = mark("Points")
"""What points of a person's own are called."""


GROUPS = {
    "plane": mark("Plane"),
    "tables": mark("Tables"),
    "pictures": mark("Pictures"),
    "signals": mark("Signals"),
    "mine": mark("Mine"),
}
"""How data sets are grouped: key, name on screen."""


@dataclass(frozen=True)
class Column:
    """One measured quantity: its name, its unit, and the range that plots show."""

    name: str
    unit: str
    low: float
    high: float


_UNIT_VALUES = Column("", "", -1.0, 1.0)


@dataclass(frozen=True)
class DataKind:
    """What is known of a data set before its samples are made.

    columns: the quantities that are measured of a sample. inputs: what a network may be fed, key in files to name;
    default_inputs: the keys that are chosen at first. classes: their names, empty for regression. These names, and
    `name`, are English or the user's own, and tables and files have them; the screen has those of `shown`. samples: how
    many there are, or are made at first; 0 where only `Data.samples` says it.
    table: whether the samples are a fixed number of real rows and not points drawn at random; `Data.samples` and
    `Data.noise` have no meaning then. shape: of a sample that is no row: (channels, height, width) of a picture,
    (channels, length) of a signal; such a set has no columns, and one input. training: how many samples, the first
    ones, the set's makers meant for training; 0: by `train_share`. download: whether its files have to be fetched once.
    people: how many people the samples are of, where nobody may stand in both training and test; else 0. photos:
    whether pictures are photographs and not light ink on dark paper. own: whether the samples are the user's own; their
    pictures may have dark ink on light paper. pixels: whether its pictures come as numbers in a table. target: the
    quantity that regression predicts; its range is that of the colours.
    """

    name: str
    task: Task
    classes: tuple[str, ...]
    columns: tuple[Column, ...]
    inputs: dict[str, str]
    default_inputs: tuple[str, ...]
    samples: int
    table: bool = False
    shape: tuple[int, ...] = ()
    training: int = 0
    download: bool = False
    people: int = 0
    photos: bool = False
    own: bool = False
    pixels: bool = False
    target: Column = _UNIT_VALUES

    @property
    def direct(self) -> bool:
        """Whether each input is a column as it is; otherwise inputs are computed from columns, or are pictures."""
        return len(self.inputs) == len(self.columns)

    @property
    def group(self) -> str:
        """Its key in `GROUPS`."""
        if self.own:
            return "mine"
        return "pictures" if self.image else "signals" if self.signal else "tables" if self.table else "plane"

    @property
    def image(self) -> tuple[int, ...]:
        """(channels, height, width) where a sample is a picture, else ()."""
        return self.shape if len(self.shape) == 3 else ()

    @property
    def signal(self) -> tuple[int, ...]:
        """(channels, length) where a sample is a signal, else ()."""
        return self.shape if len(self.shape) == 2 else ()

    def in_colour_range(self, values: NDArray[np.floating]) -> NDArray[np.floating]:
        """Values of any shape brought to the range of the colours: the target's range becomes −1 to 1."""
        middle, half = (self.target.low + self.target.high) / 2, (self.target.high - self.target.low) / 2
        return (values - middle) / half

    @property
    def shown_name(self) -> str:
        """Its name in the language in force; a person's own name stays as it is."""
        return self.name if self.own and self.name != POINTS else tr(self.name)

    @property
    def shown_classes(self) -> tuple[str, ...]:
        """The names of its classes, likewise."""
        return self.classes if self.own else tuple(map(tr, self.classes))

    @property
    def shown_inputs(self) -> dict[str, str]:
        """The names of its inputs by their keys, likewise."""
        return self.inputs if self.own and self.columns else {key: tr(name) for key, name in self.inputs.items()}

    @property
    def shown(self) -> "DataKind":
        """The same with all its names in the language in force; where one kind of them is enough, ask for that."""
        return replace(
            self,
            name=self.shown_name,
            classes=self.shown_classes,
            columns=self.columns if self.own else tuple(replace(c, name=tr(c.name)) for c in self.columns),
            inputs=self.shown_inputs,
            target=replace(self.target, name=tr(self.target.name))
            if self.target.name and not self.own
            else self.target,
        )
