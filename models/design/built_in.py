"""The data sets that the program offers, and `BuiltIn`, the choice of one of them in a design."""

from dataclasses import dataclass, replace

from models.design.data_kind import PICTURE_INPUTS, SIGNAL_INPUTS, Column, DataKind, Task
from models.design.spec import Spec, choice
from models.language.text import mark

PLANE_INPUTS = {
    "x": mark("x"),
    "y": mark("y"),
    "x2": mark("x²"),
    "y2": mark("y²"),
    "xy": mark("xy"),
    "sin_x": mark("sin x"),
    "sin_y": mark("sin y"),
    "cos_x": mark("cos x"),
    "cos_y": mark("cos y"),
}
"""What a network on the plane may be fed: key in files, name on screen."""

IRIS_COLUMNS = {
    "sepal_length": mark("Sepal length"),
    "sepal_width": mark("Sepal width"),
    "petal_length": mark("Petal length"),
    "petal_width": mark("Petal width"),
}

_PLANE = (Column(mark("x"), "", -6.0, 6.0), Column(mark("y"), "", -6.0, 6.0))
_IRIS = (
    Column(mark("Sepal length"), "cm", 4.0, 8.2),
    Column(mark("Sepal width"), "cm", 1.8, 4.6),
    Column(mark("Petal length"), "cm", 0.5, 7.4),
    Column(mark("Petal width"), "cm", 0.0, 2.7),
)


def _plane(name: str, task: Task) -> DataKind:
    two_classes = task == "classification"
    return DataKind(
        name,
        task,
        (mark("orange"), mark("blue")) if two_classes else (),
        _PLANE,
        PLANE_INPUTS,
        ("x", "y"),
        500 if two_classes else 1200,
    )


_TEN = tuple(str(digit) for digit in range(10))
_CLOTHES = (
    mark("T-shirt"), mark("trousers"), mark("pullover"), mark("dress"), mark("coat"),
    mark("sandal"), mark("shirt"), mark("trainer"), mark("bag"), mark("boot"),
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
        shape=(1, side, side),
        training=training,
        download=training > 0,
    )


def _signals(name: str) -> DataKind:
    return DataKind(
        name,
        "classification",
        _TEN,
        (),
        SIGNAL_INPUTS,
        ("signal",),
        5000,
        shape=(1, 40),
    )


KINDS: dict[str, DataKind] = {
    "circle": _plane(mark("Circle"), "classification"),
    "xor": _plane(mark("XOR"), "classification"),
    "gauss": _plane(mark("Gauss"), "classification"),
    "spiral": _plane(mark("Spiral"), "classification"),
    "plane": _plane(mark("Plane"), "regression"),
    "multi-gauss": _plane(mark("Multi-Gauss"), "regression"),
    "iris": DataKind(
        mark("Iris"),
        "classification",
        (mark("setosa"), mark("versicolor"), mark("virginica")),
        _IRIS,
        IRIS_COLUMNS,
        tuple(IRIS_COLUMNS),
        150,
        table=True,
    ),
    "digits": _pictures(mark("Digits 8×8"), _TEN, 8, 1797, 0),
    "mnist": _pictures(mark("MNIST"), _TEN, 28, 70_000, 60_000),
    "mnist-16": _pictures(mark("MNIST 16×16"), _TEN, 16, 70_000, 60_000),
    "fashion": _pictures(mark("Fashion-MNIST"), _CLOTHES, 28, 70_000, 60_000),
    "hands": replace(_pictures(mark("Hands"), _TEN, 32, 2062, 0), people=207, photos=True),
    "mnist-1d": _signals(mark("MNIST-1D")),
    "mnist-1d-shuffled": _signals(mark("MNIST-1D, shuffled")),
}
"""Every data set on offer, in gallery order."""


@dataclass(frozen=True, kw_only=True)
class BuiltIn(Spec):
    """A built-in data set as the source of samples."""

    kind: str = choice(
        "circle", {k: v.name for k, v in KINDS.items()}, "Which data set to learn", label="Data set", term="data_set"
    )

    @property
    def info(self) -> DataKind:
        """What is known of the set before its samples are made."""
        return KINDS[self.kind]
