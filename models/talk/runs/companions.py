"""A companion: another run beside the one that is shown, trained by the same steps."""

from dataclasses import dataclass
from typing import Any

from models.design.experiment import Experiment
from models.talk.probes import Probe, R


@dataclass(frozen=True)
class Accompany:
    """Train another run beside the one that is shown, until it stands where that one stands, and on with it.

    weights_from: a trained network's file to go on from; None for initial weights. name, colour: repeated by the
    snapshot's `companion`. There is one companion at most: the newest.
    """

    experiment: Experiment
    weights_from: str | None = None
    name: str = ""
    colour: int = 0


@dataclass(frozen=True)
class Shadow:
    """From now on, what an edit changes goes on as it was, as the companion: design, weights, optimizer, epoch.

    The first edit makes it, later ones leave it as it is. on: False takes it away, and none is made any more.
    """

    on: bool


@dataclass(frozen=True)
class GoAlone:
    """Take the companion away that `Accompany` has brought."""


Company = Accompany | Shadow | GoAlone


@dataclass(frozen=True)
class Beside(Probe[R]):
    """The same question to the companion; without one it has no answer."""

    probe: Probe[R]

    def suits(self, experiment: Experiment) -> bool:
        return self.probe.suits(experiment)


def to_companion(probes: frozenset[Probe[Any]]) -> frozenset[Probe[Any]]:
    """What of these is asked of the companion, without `Beside`."""
    return frozenset(probe.probe for probe in probes if isinstance(probe, Beside))
