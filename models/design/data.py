"""Data as a description: where samples come from and how they are used. `playground/datasets/` makes the arrays."""

from dataclasses import dataclass, field, replace
from math import floor

from models.design.built_in import KINDS, BuiltIn
from models.design.data_kind import Column, DataKind, Task
from models.design.picture_folder import PictureFolder
from models.design.plane.pinwheel import Pinwheel
from models.design.plane.typed import Curve, Formula
from models.design.points import Points
from models.design.spec import Spec, SpecError, flag, number
from models.design.tables.table_file import TableFile
from models.language.text import joined

__all__ = [
    "FLAWS",
    "KINDS",
    "MAX_SEED",
    "OFFERED",
    "BuiltIn",
    "Column",
    "Data",
    "DataKind",
    "PictureFolder",
    "Points",
    "Source",
    "TableFile",
    "Task",
]

MAX_SEED = 2**31 - 1
_SMALL = 1.5  # values up to here are learned well as they are
FEWEST, MOST = 10, 100_000  # samples that are made; a table may have others

FLAWS = ("label_noise", "imbalance", "outliers")
"""Fields of `Data` that give generated samples a flaw of real ones; imbalance is for classes alone."""

Source = BuiltIn | Pinwheel | Formula | Curve | PictureFolder | Points | TableFile
"""Where samples come from. Each source has a `kind`, its name in files, and an `info`; a new one joins this union.

`models/files/storage.py` writes and reads it, `playground/datasets/samples.py` makes its arrays.
"""

OFFERED: dict[str, Source] = {
    **{kind: BuiltIn(kind=kind) for kind in KINDS},
    **{source.kind: source for source in (Pinwheel(), Formula(), Curve())},
}
"""Every source that can be chosen without naming a file, as it is at first, by its kind."""


@dataclass(frozen=True, kw_only=True)
class Data(Spec):
    """Which samples to learn from. The same value always gives the same samples.

    samples: how many points of a generated set are made; of a picture folder, how many pictures it had when it was
    chosen. Sets of a fixed size ignore it. inputs: the chosen ones, in the source's order.
    """

    source: Source = field(default=BuiltIn())
    samples: int = number(500, FEWEST, MOST, "Points, training and test together", label="Samples", term="sample")
    noise: float = number(
        0.0, 0.0, 0.5, "How far points or labels are jittered", label="Noise", term="noise", percent=True
    )
    label_noise: float = number(
        0.0,
        0.0,
        0.5,
        "Share of the training samples with a wrong class; of values, how much noise is added. Test samples stay right",
        label="Label noise",
        term="label_noise",
        percent=True,
    )
    imbalance: float = number(
        0.0,
        0.0,
        0.95,
        "Share of the samples of every class but the first that gives way to more of the first, in training and test",
        label="Class imbalance",
        term="class_imbalance",
        percent=True,
    )
    outliers: float = number(
        0.0,
        0.0,
        0.3,
        "Share of the training samples that lie anywhere, or whose value is far off. Test samples stay as they are",
        label="Outliers",
        term="outlier",
        percent=True,
    )
    train_share: float = number(
        0.5,
        0.1,
        1.0,
        "Share of the samples used for training; the rest tests",
        label="Used for training",
        term="split",
        percent=True,
    )
    seed: int = number(1, 0, MAX_SEED, "Same seed, same samples and the same split", label="Data seed", term="seed")
    inputs: tuple[str, ...] = field(default=("x", "y"))
    standardise: bool = flag(
        False,
        "Bring every input to mean 0 and variance 1, measured on the training data",
        label="Standardise inputs",
        term="standardise",
    )
    standardise_target: bool = flag(
        False,
        "Learn the value at mean 0 and variance 1, measured on the training data. Answers are in its own unit; the "
        "loss is not.",
        label="Standardise target",
        term="standardise_target",
    )

    def __post_init__(self) -> None:
        super().__post_init__()
        offered = tuple(self.source.info.inputs)
        known = isinstance(self.inputs, tuple) and all(name in offered for name in self.inputs)
        if not known or len(set(self.inputs)) != len(self.inputs):
            raise SpecError(
                "inputs must be different names out of {options}, got {value}",
                options=joined(offered),
                value=self.inputs,
            )
        ordered = tuple(name for name in offered if name in self.inputs)
        object.__setattr__(self, "inputs", ordered)

    @staticmethod
    def of(source: str | Source, *, samples: int = 0, seed: int = 1) -> "Data":
        """The data of this source with the settings that it is first offered with.

        source: a source, or the kind of one in `OFFERED`. samples: how many pictures a picture folder has.
        """
        if isinstance(source, str):
            source = OFFERED[source]
        info = source.info
        count, raw = info.samples or samples, info.own and not info.direct  # what a person painted is learned as it is
        return Data(
            source=source,
            samples=min(max(count, FEWEST), MOST),  # of a table it says nothing
            seed=seed,
            inputs=info.default_inputs,
            standardise=info.table and not info.shape and not raw,
            standardise_target=info.task == "regression"
            and not raw
            and max(-info.target.low, info.target.high) > _SMALL,
            train_share=0.8 if info.people or info.signal else 0.7 if info.table else 0.5,
        )

    @property
    def kind(self) -> str:
        """The name of the source in files and settings; of a built-in set, its key in `KINDS`."""
        return self.source.kind

    @property
    def info(self) -> DataKind:
        """What is known of the data set before its samples are made."""
        info = self.source.info
        return info if info.samples or (info.table and not info.shape) else replace(info, samples=self.samples)

    @property
    def subject(self) -> object:
        """Equal for data that ask the same of a network.

        Points of a person's own may be edited while it learns, and a table is the same wherever its file lies.
        """
        return self.source.subject if isinstance(self.source, Points | TableFile) else self.source

    @property
    def apart_from_points(self) -> "Data":
        """This without what may change in points of a person's own while a network learns: rows, names, ranges."""
        if not isinstance(self.source, Points):
            return self
        return replace(self, source=self.source.without_rows, samples=500, noise=0.0)  # these say nothing of points

    @property
    def has_test_samples(self) -> bool:
        """Whether anything is left for the test."""
        if isinstance(self.source, Points):
            return not all(self.source.trained(self.train_share, self.seed))
        return self.train_share < 1.0 or bool(self.info.training)

    @property
    def has_training_samples(self) -> bool:
        """Whether there is anything to train on; only points of a person's own may all be left for the test."""
        source = self.source
        return not isinstance(source, Points) or any(source.trained(self.train_share, self.seed))

    @property
    def training_samples(self) -> int:
        """How many samples are trained on; of a table, which is split class by class, and of people, about so many."""
        info = self.info
        samples = info.samples if info.table else self.samples
        if self.train_share == 1.0:
            return info.training or samples
        return info.training or max(min(floor(samples * self.train_share + 1e-9), samples - 1), 1)
