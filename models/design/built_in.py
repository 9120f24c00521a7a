"""The data sets that the program offers, and `BuiltIn`, the choice of one of them in a design."""

from dataclasses import dataclass, replace

from models.design.data_kind import PICTURE_INPUTS, SIGNAL_INPUTS, DataKind
from models.design.plane.vocabulary import of_classes, of_curve, of_values
from models.design.spec import Spec, choice
from models.design.tables.measured import MEASURED
from models.language.text import mark

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
    "circle": of_classes(mark("Circle")),
    "xor": of_classes(mark("XOR")),
    "gauss": of_classes(mark("Gauss")),
    "spiral": of_classes(mark("Spiral")),
    "moons": of_classes(mark("Moons")),
    "rings": of_classes(mark("Rings")),
    "checkerboard": of_classes(mark("Checkerboard")),
    "three-spirals": of_classes(mark("Three spirals"), 3),
    "plane": of_values(mark("Plane")),
    "multi-gauss": of_values(mark("Multi-Gauss")),
    "x-sin-x": of_curve(mark("x·sin x"), -5.5, 2.5),
    **MEASURED,
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
