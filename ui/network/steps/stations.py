"""The stations of one step: the sample, forwards layer by layer, the loss, backwards, the update."""

from dataclasses import dataclass
from typing import Literal, get_args

from models.design.experiment import Experiment
from models.design.network import INPUT_ID
from models.language.text import Text, tr

Phase = Literal["sample", "forward", "loss", "backward", "update"]

PHASES: tuple[Phase, ...] = get_args(Phase)
"""In order."""


def title(phase: Phase) -> Text:
    """What the stations of a phase are called."""
    match phase:
        case "sample":
            return tr("Sample")
        case "forward":
            return tr("Forward")
        case "loss":
            return tr("Loss", "chart")
        case "backward":
            return tr("Backward")
        case "update":
            return tr("Update")


@dataclass(frozen=True)
class Station:
    """Where the step is. layer_id: the layer whose numbers have come in just now; "" at a phase without one."""

    phase: Phase
    layer_id: str = ""


def stations(experiment: Experiment) -> tuple[Station, ...]:
    """All of them in order."""
    ids = [layer_id for layer_id in experiment.shapes() if layer_id != INPUT_ID]
    return (
        Station("sample", INPUT_ID),
        *(Station("forward", layer_id) for layer_id in ids),
        Station("loss"),
        *(Station("backward", layer_id) for layer_id in reversed(ids)),
        Station("update"),
    )


@dataclass(frozen=True)
class Reached:
    """What is known at a station. values: layers that have given theirs; gradients: layers that have theirs."""

    values: frozenset[str]
    gradients: frozenset[str]
    loss: bool
    after: bool


def reached(every: tuple[Station, ...], place: int) -> Reached:
    """What is known at the station with this number."""
    passed = every[: place + 1]
    return Reached(
        frozenset(station.layer_id for station in passed if station.phase in ("sample", "forward")),
        frozenset(station.layer_id for station in passed if station.phase == "backward"),
        any(station.phase == "loss" for station in passed),
        passed[-1].phase == "update",
    )
