"""A network that has learned a folder of pictures, which then is taken away: as on a pupil's computer."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.design.experiment import Experiment
from models.design.layers import Flatten, Linear
from models.files.class_folders import folder_data
from models.problems.changes import with_data
from playground.datasets.dataset import forget
from playground.session.session import Session
from tests.playground.runs import experiment, started
from tests.playground.small_pictures import small_large

GONE = "The folder discs cannot be read: No such file or directory. "
CURE = "Choose the folder where the pictures are now, or put it back."
ANSWERS = " The network answers all the same."


@dataclass
class Taught:
    """A trained network in `file`, the folder of dark discs on white that it has learned, and its session."""

    folder: Path
    file: str
    session: Session

    @property
    def experiment(self) -> Experiment:
        assert self.session.experiment is not None
        return self.session.experiment

    def take_away(self) -> Path:
        """Move the folder; where it is now. What is read of it in this process is forgotten."""
        forget()
        return self.folder.rename(self.folder.with_name("elsewhere"))

    def put_back(self) -> None:
        self.folder.with_name("elsewhere").rename(self.folder)


def taught(where: Path, steps: int = 6, data: dict[str, Any] | None = None, **training: Any) -> Taught:
    """Fourteen pictures to train and six to test; the default number of steps ends in the middle of an epoch."""
    folder = small_large(where / "discs", 10)
    design = experiment(Flatten(id="n"), Linear(id="n", units=4), kind="digits", data={"samples": 1797})
    e = with_data(design, replace(folder_data(folder, side=8), **(data or {})))
    settings: dict[str, Any] = {"batch": 4, "optimizer": "adam", **training}
    e = replace(e, training=replace(e.training, **settings))
    session, file = started(e, steps), str(where / "teacher.safetensors")
    assert session.save(file, 1).error == ""
    return Taught(folder, file, session)
