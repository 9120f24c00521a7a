"""What can be said of a data set before its samples are made. Knows no particular set."""

from dataclasses import dataclass
from typing import Literal

Task = Literal["classification", "regression"]

PICTURE_INPUTS = {"pixels": "Pixels"}
"""What a network that learns pictures is fed: key in files, name on screen."""


@dataclass(frozen=True)
class Column:
    """One measured quantity: its name on screen, its unit, and the range that plots show."""

    name: str
    unit: str
    low: float
    high: float


@dataclass(frozen=True)
class DataKind:
    """What is true of a data set before it is made.

    columns: the quantities that a sample is given by; inputs: what may be fed to the network, key
    and name; `default_inputs` of these at first. classes: names, empty for regression.
    table: a fixed number of real rows (samples and noise have no meaning) rather than drawn points.
    image: (channels, height, width) where a sample is a picture; it has no columns then, and one input. An image
    set is also a table. training: how many samples, the first ones, its makers set apart for training; 0 where
    `train_share` decides. download: whether its files have to be fetched once. own: whether the samples are the
    user's own; of pictures it is then not known which of ink and paper is dark.
    """

    name: str
    task: Task
    classes: tuple[str, ...]
    columns: tuple[Column, ...]
    inputs: dict[str, str]
    default_inputs: tuple[str, ...]
    samples: int
    table: bool = False
    image: tuple[int, ...] = ()
    training: int = 0
    download: bool = False
    own: bool = False
