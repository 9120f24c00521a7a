"""A run that changes its device while it trains, compared with one that stays on the CPU."""

from dataclasses import dataclass
from time import perf_counter

from models.design.experiment import Experiment
from models.talk.commands import DeviceChoice
from playground.bench.rows import settle
from playground.session.session import Session


@dataclass(frozen=True)
class Moved:
    """devices: where the run trained, in order. there, back: seconds that a move takes.

    difference: the largest of any parameter, as a share of the largest parameter.
    """

    devices: tuple[str, ...]
    there: float
    back: float
    difference: float


def moved(experiment: Experiment, choice: DeviceChoice, steps: int) -> Moved:
    """Train so many steps on the CPU, on the device of this choice, and on the CPU again."""
    stays, moves = Session(), Session()
    stays.load(experiment)
    stays.advance(3 * steps)
    moves.load(experiment)
    trained, seconds = [], []
    for where in ("cpu", choice, "cpu"):
        began = perf_counter()
        moves.use(where)
        settle(moves.device)
        seconds.append(perf_counter() - began)
        train(moves, steps)
        trained.append(str(moves.device))
    pairs = [(a.detach(), b.detach()) for a, b in zip(moves.run.net.groups, stays.run.net.groups, strict=True)]
    apart = max(float((a - b).abs().max()) for a, b in pairs)
    return Moved(tuple(trained), seconds[1], seconds[2], apart / max(float(b.abs().max()) for _, b in pairs))


def train(session: Session, steps: int) -> None:
    """Do so many steps more; where the device fails, those since the last copy are done again."""
    wanted = session.step + steps
    while session.step < wanted:
        session.advance(wanted - session.step)
    settle(session.device)
