"""What a document is at one instant, and what would be missed without saving it."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from models.design.experiment import Experiment
from models.design.layers import Shape
from models.files import atomic
from models.files.checkpoint import parameter_layout

LONG = 60.0  # s of training that a person would miss


@dataclass(frozen=True)
class DocumentState:
    """A document at one instant: its experiment, its file, and what has happened since it was saved.

    saved: the experiment as it was saved, opened or begun. path: its file, "" for none. title: its name without a
    file, "" for that of its data set. titled: the design that the program gave this title; None where the title is a
    file's name, which stays. weights: the file with its weights: opened, saved, or kept when it was left.
    by_hand: how many weights were set by hand since it was saved, less those undone. trained: for how many seconds it
    has trained since then. dropped: weights that its file has were dropped since then, by an edit or a reset. on_disk:
    the file as it was then. restored: it comes from a window that did not end well, and was not saved since.
    """

    experiment: Experiment
    saved: Experiment
    path: str = ""
    title: str = ""
    titled: Experiment | None = None
    weights: str = ""
    by_hand: int = 0
    trained: float = 0.0
    dropped: bool = False
    on_disk: atomic.Stamp | None = None
    restored: bool = False

    @property
    def name(self) -> str:
        """What the window's title calls it."""
        return Path(self.path).name if self.path else self.title_now or self.experiment.data.info.shown_name

    @property
    def title_now(self) -> str:
        """The title, "" where the program gave it to other data or to a network of other layers."""
        titled = self.titled
        return self.title if titled is None or _named(titled) == _named(self.experiment) else ""

    @property
    def edited(self) -> bool:
        """Whether the design is not as it was saved, or weights are not for another reason than training."""
        return self.experiment != self.saved or self.by_hand != 0 or self.dropped

    @property
    def trained_long(self) -> bool:
        """Whether it has trained for long since it was saved."""
        return self.trained > LONG

    @property
    def unsaved(self) -> bool:
        """Whether something would be missed without saving: the one rule for asking before it is left."""
        return self.edited or self.trained_long or self.restored


def _named(experiment: Experiment) -> tuple[object, ...]:
    """What a title that the program gives is about: the data set and the kinds of the layers."""
    return experiment.data.info.name, *map(type, experiment.network.layers)


class KeptRun(NamedTuple):
    """A run that another has replaced. file: where it is kept, "" where it is not; the rest as in DocumentState."""

    file: str = ""
    by_hand: int = 0
    trained: float = 0.0
    dropped: bool = False


def drops_weights(before: Experiment, after: Experiment) -> bool:
    """Whether something learned has no place in `after`, as its layer is gone or has another shape."""
    now = shapes(after)
    return any(now.get(key) != shape for key, shape in shapes(before).items())


def shapes(experiment: Experiment) -> dict[tuple[str, str], Shape]:
    """Shape of every learned array, by layer id and name."""
    return {(p.layer_id, p.name): p.shape for group in parameter_layout(experiment) for p in group}
