"""The data sets as descriptions. The arrays are made in `playground/datasets/`."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from models.design.picture_folder import PictureFolder, class_folders
from models.design.spec import Spec, SpecError, choice, flag, number

Task = Literal["classification", "regression"]
MAX_SEED = 2**31 - 1

PLANE_INPUTS = {
    "x": "x",
    "y": "y",
    "x2": "x²",
    "y2": "y²",
    "xy": "xy",
    "sin_x": "sin x",
    "sin_y": "sin y",
    "cos_x": "cos x",
    "cos_y": "cos y",
}
"""What a network on the plane may be fed: key in files, name on screen."""

IRIS_COLUMNS = {
    "sepal_length": "Sepal length",
    "sepal_width": "Sepal width",
    "petal_length": "Petal length",
    "petal_width": "Petal width",
}


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
    `train_share` decides. download: whether its files have to be fetched once.
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


_PLANE = (Column("x", "", -6.0, 6.0), Column("y", "", -6.0, 6.0))
_IRIS = (
    Column("Sepal length", "cm", 4.0, 8.2),
    Column("Sepal width", "cm", 1.8, 4.6),
    Column("Petal length", "cm", 0.5, 7.4),
    Column("Petal width", "cm", 0.0, 2.7),
)


def _plane(name: str, task: Task) -> DataKind:
    two_classes = task == "classification"
    return DataKind(
        name,
        task,
        ("orange", "blue") if two_classes else (),
        _PLANE,
        PLANE_INPUTS,
        ("x", "y"),
        500 if two_classes else 1200,
    )


PICTURE_INPUTS = {"pixels": "Pixels"}
_TEN = tuple(str(digit) for digit in range(10))
_CLOTHES = (
    "T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "trainer", "bag", "boot",
)  # fmt: skip


def _pictures(name: str, classes: tuple[str, ...], side: int, samples: int, training: int) -> DataKind:
    return DataKind(
        name,
        "classification",
        classes,
        (),
        PICTURE_INPUTS,
        ("pixels",),
        samples,
        table=True,
        image=(1, side, side),
        training=training,
        download=training > 0,
    )


KINDS: dict[str, DataKind] = {
    "circle": _plane("Circle", "classification"),
    "xor": _plane("XOR", "classification"),
    "gauss": _plane("Gauss", "classification"),
    "spiral": _plane("Spiral", "classification"),
    "plane": _plane("Plane", "regression"),
    "multi-gauss": _plane("Multi-Gauss", "regression"),
    "iris": DataKind(
        "Iris",
        "classification",
        ("setosa", "versicolor", "virginica"),
        _IRIS,
        IRIS_COLUMNS,
        tuple(IRIS_COLUMNS),
        150,
        table=True,
    ),
    "digits": _pictures("Digits 8×8", _TEN, 8, 1797, 0),
    "mnist": _pictures("MNIST", _TEN, 28, 70_000, 60_000),
    "mnist-16": _pictures("MNIST 16×16", _TEN, 16, 70_000, 60_000),
    "fashion": _pictures("Fashion-MNIST", _CLOTHES, 28, 70_000, 60_000),
}
"""Every data set on offer, in gallery order."""

FOLDER = "folder"
"""The kind that is no set of its own but a user's pictures; `Data.of_folder` makes it."""

_FOLDER = DataKind("Pictures", "classification", (), (), PICTURE_INPUTS, ("pixels",), 0, table=True)


@dataclass(frozen=True, kw_only=True)
class Data(Spec):
    """Which samples to learn from. The same value always gives the same samples.

    folder: the user's pictures where that is the kind, else None; `samples` says then how many there were when it was
    chosen.
    """

    kind: str = choice(
        "circle",
        {**{k: v.name for k, v in KINDS.items()}, FOLDER: _FOLDER.name},
        "Which data set to learn",
        label="Data set",
    )
    samples: int = number(500, 10, 100_000, "Points, training and test together", label="Samples")
    noise: float = number(0.0, 0.0, 0.5, "How far points or labels are jittered", label="Noise", percent=True)
    train_share: float = number(
        0.5, 0.1, 0.9, "Share of the samples used for training; the rest tests", label="Used for training", percent=True
    )
    seed: int = number(1, 0, MAX_SEED, "Same seed, same samples and the same split", label="Data seed")
    inputs: tuple[str, ...] = field(default=("x", "y"))
    standardise: bool = flag(
        False, "Bring every input to mean 0 and variance 1, measured on the training data", label="Standardise inputs"
    )
    folder: PictureFolder | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.kind != FOLDER:
            object.__setattr__(self, "folder", None)
        elif not isinstance(self.folder, PictureFolder) or not self.folder.path or len(self.folder.classes) < 2:
            raise SpecError("Choose a folder of pictures that holds one folder a class, two at least.")
        offered = tuple(self.info.inputs)
        known = isinstance(self.inputs, tuple) and all(name in offered for name in self.inputs)
        if not known or len(set(self.inputs)) != len(self.inputs):
            raise SpecError(
                "inputs must be different names out of {options}, got {value}",
                options=", ".join(offered),
                value=self.inputs,
            )
        ordered = tuple(name for name in offered if name in self.inputs)
        object.__setattr__(self, "inputs", ordered)

    @staticmethod
    def of(kind: str, *, seed: int = 1) -> "Data":
        """The data set as it is first offered: its own sample count, inputs and scaling."""
        if kind not in KINDS:
            return Data(kind=kind)  # raises the sentence that says what is missing
        info = KINDS[kind]
        return Data(
            kind=kind,
            samples=info.samples,
            seed=seed,
            inputs=info.default_inputs,
            standardise=info.table and not info.image,
            train_share=0.7 if info.table else 0.5,
        )

    @staticmethod
    def of_folder(path: str | Path, *, side: int = 28, colour: bool = False, seed: int = 1) -> "Data":
        """The pictures in the folder at `path`, one folder a class; raises SpecError where they cannot be learned."""
        counts = class_folders(path)
        folder = PictureFolder(path=str(path), classes=tuple(counts), side=side, colour=colour)
        return Data(
            kind=FOLDER,
            samples=sum(counts.values()),
            seed=seed,
            inputs=_FOLDER.default_inputs,
            train_share=0.7,
            folder=folder,
        )

    @property
    def info(self) -> DataKind:
        """What is true of the data set before it is made."""
        if self.folder is None:
            return KINDS[self.kind]
        name = Path(self.folder.path).name or _FOLDER.name
        return replace(_FOLDER, name=name, classes=self.folder.classes, image=self.folder.image, samples=self.samples)
