"""Networks that are known to work, each with its data: one click, and undoable like any other edit."""

from pathlib import Path
from typing import NamedTuple

from models.files.resources import RESOURCES
from models.language.text import tr

FOLDER = RESOURCES / "templates"


class Template(NamedTuple):
    """A design that comes with the program. name: of its file; title, about: what people read."""

    name: str
    title: str
    about: str

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}.json"


def templates() -> tuple[Template, ...]:
    """All of them, the simplest first."""
    return (
        Template("logistic-regression", tr("Logistic Regression"), tr("No hidden layer: each output is one picture")),
        Template("mlp", tr("Two Layers, 784-128-10"), tr("The plain network that most courses begin with")),
        Template("lenet-5", tr("LeNet-5"), tr("The network that read cheques in 1998")),
        Template("small-cnn", tr("Small CNN"), tr("Two convolutions with pooling, quick to train")),
        Template("small-resnet", tr("Small ResNet"), tr("Two blocks that are added to what came into them")),
    )
