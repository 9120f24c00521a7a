"""Networks that are known to work, each with its data: one click, and undoable like any other edit."""

from pathlib import Path
from typing import NamedTuple

from models.files.resources import RESOURCES
from models.language.text import tr

FOLDER = RESOURCES / "templates"


class Template(NamedTuple):
    """A design that comes with the program. name: of its file; title, about: what people read.

    group: the data set under whose name it stands in the menu; "" for those that stand there by themselves.
    """

    name: str
    title: str
    about: str
    group: str = ""

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}.json"


def templates() -> tuple[Template, ...]:
    """All of them, in each group the simplest first."""
    signals, hands = tr("MNIST-1D"), tr("Hands")
    return (
        Template("logistic-regression", tr("Logistic Regression"), tr("No hidden layer: each output is one picture")),
        Template("mlp", tr("Two Layers"), tr("784-128-10: the plain network that most courses begin with")),
        Template("lenet-5", tr("LeNet-5"), tr("The network that read cheques in 1998")),
        Template("small-cnn", tr("Small CNN"), tr("Two convolutions with pooling, quick to train")),
        Template("small-resnet", tr("Small ResNet"), tr("Two blocks that are added to what came into them")),
        Template("signal-logistic", tr("Logistic Regression, Signals"), tr("No hidden layer: reads places"), signals),
        Template("signal-mlp", tr("Two Layers, Signals"), tr("Does not know which numbers are neighbours"), signals),
        Template("signal-cnn", tr("CNN, Signals"), tr("Finds a shape wherever it lies in the signal"), signals),
        Template("hands-dense", tr("Two Layers, Hands"), tr("512 neurons each: learns its people by heart"), hands),
        Template("hands-cnn", tr("CNN, Hands"), tr("Three convolutions with pooling, and dropout"), hands),
        Template(
            "hands-cnn-augmented",
            tr("CNN with Augmentation, Hands"),
            tr("The same network; pictures are turned, scaled and moved a little while it learns"),
            hands,
        ),
    )
