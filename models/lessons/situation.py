"""What a lesson can ask about: the design, how its run stands, and what a person has done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from operator import attrgetter

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.training import Training
from models.language.text import Text, mark, tr
from models.talk.snapshot import Snapshot


@dataclass(frozen=True)
class Situation:
    """One instant of work on a lesson.

    experiment: the design as it is. begun: the design that the lesson began with. snapshot: how the run stands; None
    where nothing is known yet. by_hand: how often weights were moved by hand since the run's beginning. done: what was
    done since the lesson was set up, in the words of `EVENTS` and `PLACES`.
    """

    experiment: Experiment
    begun: Experiment
    snapshot: Snapshot | None = None
    by_hand: int = 0
    done: frozenset[str] = frozenset()

    @property
    def hidden(self) -> tuple[Linear, ...]:
        """The linear layers before the output."""
        return tuple(layer for layer in self.experiment.network.layers if isinstance(layer, Linear))


@dataclass(frozen=True)
class Fact:
    """A number or a word that a condition may compare. label: how a verdict calls it. share: it is shown in percent."""

    label: str
    value: Callable[[Situation], float | str | None]
    share: bool = False


def _of_run(read: Callable[[Snapshot], float | None]) -> Callable[[Situation], float | None]:
    return lambda situation: None if situation.snapshot is None else read(situation.snapshot)


def _metric(name: str) -> Callable[[Situation], float | None]:
    return _of_run(lambda snapshot: None if snapshot.metrics is None else getattr(snapshot.metrics, name))


def _gap(snapshot: Snapshot) -> float | None:
    if snapshot.metrics is None or snapshot.metrics.test_loss is None:
        return None
    return snapshot.metrics.test_loss - snapshot.metrics.train_loss


def _restored(snapshot: Snapshot) -> float | None:
    """The epoch whose weights the last stop has put back; None where none has."""
    return max((stop.restored for stop in snapshot.stopped_by), default=0) or None


FACTS: Mapping[str, Fact] = {
    "steps": Fact(mark("Steps"), _of_run(lambda snapshot: snapshot.step)),
    "epochs": Fact(mark("Epochs"), _of_run(lambda snapshot: snapshot.epoch)),
    "training_loss": Fact(mark("Training loss"), _metric("train_loss")),
    "test_loss": Fact(mark("Test loss"), _metric("test_loss")),
    "gap": Fact(mark("Test loss − training loss"), _of_run(_gap)),
    "training_accuracy": Fact(mark("Training accuracy"), _metric("train_accuracy"), share=True),
    "test_accuracy": Fact(mark("Test accuracy"), _metric("test_accuracy"), share=True),
    "parameters": Fact(mark("Parameters"), lambda s: sum(s.experiment.parameter_counts().values())),
    "neurons": Fact(mark("Hidden neurons"), lambda s: sum(layer.units for layer in s.hidden)),
    "layers": Fact(mark("Hidden layers"), lambda s: len(s.hidden)),
    "inputs": Fact(mark("Inputs"), lambda s: len(s.experiment.data.inputs)),
    "data": Fact(mark("Data set"), lambda s: s.experiment.data.kind),
    "restored": Fact(mark("Epoch whose weights were put back"), _of_run(_restored)),
    "by_hand": Fact(mark("Weights moved by hand"), lambda s: s.by_hand),
}
"""What a condition may compare, besides the settings."""


def setting(name: str) -> Fact | None:
    """A field of `Training` or `Data`, or the activation of all hidden layers; None where there is none."""
    if name == "activation":
        return Fact(mark("Activation"), _activation)
    for part, cls in (("training", Training), ("data", Data)):
        for f in fields(cls):
            if f.name == name and "label" in f.metadata:
                read = attrgetter(f"{part}.{name}")
                return Fact(f.metadata["label"], _setting(read), bool(f.metadata.get("percent")))
    return None


def _setting(read: Callable[[Experiment], object]) -> Callable[[Situation], float | str | None]:
    return lambda situation: _plain(read(situation.experiment))


def settings() -> Mapping[str, Fact]:
    """All settings that a condition may compare, by name."""
    names = [f.name for cls in (Training, Data) for f in fields(cls)]
    return {name: fact for name in ("activation", *names) if (fact := setting(name)) is not None}


def options(name: str) -> tuple[str, ...]:
    """The words that a setting may have; () where it is a number."""
    from_fields = [f for cls in (Training, Data) for f in fields(cls) if f.name == name]
    if name == "activation":
        from_fields = [f for f in fields(Linear) if f.name == name]
    for f in from_fields:
        if f.metadata.get("flag"):
            return "on", "off"
        return tuple(f.metadata.get("options", ()))
    return ()


def _plain(value: object) -> float | str | None:
    if isinstance(value, bool):
        return "on" if value else "off"
    return value if isinstance(value, int | float | str) else None


def _activation(situation: Situation) -> str | None:
    kinds = {layer.activation for layer in situation.hidden}
    return kinds.pop() if len(kinds) == 1 else None


ASPECTS: Mapping[str, tuple[str, Callable[[Experiment], object]]] = {
    "data": (mark("the data"), lambda e: e.data),
    "samples": (mark("the samples"), lambda e: replace(e.data, inputs=(), standardise=False, standardise_target=False)),
    "network": (mark("the network"), lambda e: e.network),
    "loss": (mark("the loss"), lambda e: e.training.loss),
    "optimizer": (mark("the optimizer"), lambda e: e.training.optimizer),
    "learning_rate": (mark("the learning rate"), lambda e: e.training.learning_rate),
    "batch": (mark("the batch size"), lambda e: e.training.batch),
    "start": (mark("the initial weights"), lambda e: (e.start, e.training.initialisation, e.training.seed)),
}
"""What `keeps` may name: its words, and what has to be as it was in the lesson's design."""

EVENTS: Mapping[str, str] = {
    "move_weight": mark("Change a weight by hand"),
    "move_ball": mark("Move the ball on the surface"),
    "race": mark("Start a race of optimizers"),
    "race_valley": mark("Start a race in the long valley"),
    "race_saddle": mark("Start a race on the saddle"),
    "race_two_minima": mark("Start a race on two minima"),
    "draw": mark("Draw a digit"),
    "reset": mark("Reset"),
    "choose_sample": mark("Choose a sample"),
    "see_sample": mark("Look at one sample in “Tensors”"),
    "move_kernel": mark("Move the kernel of a convolution in “Tensors”"),
    "keep_run": mark("Keep a run"),
    "look_back": mark("Look back on the loss chart"),
    "vary": mark("Vary the design"),
    "search": mark("Search for a design"),
    "side_by_side": mark("Put two runs side by side"),
    "stage_sample": mark("Step through: Sample"),
    "stage_forward": mark("Step through: Forward"),
    "stage_loss": mark("Step through: Loss"),
    "stage_backward": mark("Step through: Backward"),
    "stage_update": mark("Step through: Update"),
}
"""What a person may have done: the word in a lesson's file, and in a verdict."""

PLACES: Mapping[str, Text] = {
    "network": tr("Network"),
    "tensors": tr("Tensors"),
    "runs": tr("Runs"),
    "boundary": tr("Boundary"),
    "curve": tr("Curve"),
    "predict": tr("Try it"),
    "digit": tr("Draw"),
    "samples": tr("Samples", "panel"),
    "rows": tr("List"),
    "hidden": tr("Hidden space"),
    "summary": tr("Summary", "of the data"),
    "surface": tr("Surface"),
    "function": tr("Function"),
    "loss": tr("Loss", "chart"),
    "quality": tr("How well"),
    "gradients": tr("Gradients"),
    "step_through": tr("Step Through"),
    "doctor": tr("Doctor"),
}
"""What a lesson may open, and `opened` may name: faces of the network, panels, and two that come by a command."""


def said(event: str) -> Text:
    """An event in words."""
    if event.startswith("open "):
        return tr("Open “{0}”").format(PLACES[event.removeprefix("open ")])
    return tr(EVENTS[event])
