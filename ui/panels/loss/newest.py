"""The newest losses that are known of a run, kept where the engine says older ones again. Knows no widget."""

from dataclasses import dataclass

from models.design.data import Data
from models.design.network import Network
from models.talk.judged_samples import LARGE_DATA
from models.talk.snapshot import Metrics, Snapshot


@dataclass(frozen=True)
class Newest:
    """Metrics, and the moment of the run that they are of.

    epoch: with its fraction. restarts: that of the snapshot. network, data: what was measured.
    """

    metrics: Metrics
    step: int
    epoch: float
    restarts: int
    network: Network
    data: Data


def newest(before: Newest | None, snapshot: Snapshot) -> Newest | None:
    """The newest metrics known: those of `snapshot`, or those known `before` where they are of a later step.

    Large data are measured at every tenth of an epoch, and completely while the run stands still. With the next step
    the engine says the metrics of the last tenth again, which are older.
    """
    found = _said_by(snapshot)
    if before is None or not _slow_to_measure(snapshot) or before.restarts != snapshot.restarts:
        return found
    if before.step > snapshot.step:
        return found  # the run has gone back
    if found is None:  # at the same step: what is measured by now is not finite
        return before if before.step < snapshot.step else None
    return before if before.step > found.step else found


def outdated(known: Newest, snapshot: Snapshot) -> bool:
    """Whether newer metrics will follow soon: of the network as it stands, or the first ones of a network that learns.

    In between, training counts those of the last tenth of an epoch as the present ones.
    """
    experiment = snapshot.experiment
    if (known.step, known.network, known.data) == (snapshot.step, experiment.network, experiment.data):
        return False
    steps = snapshot.history.step
    return not (snapshot.running and known.step > 0 and len(steps) and known.step == steps[-1])


def measuring(known: Newest | None, snapshot: Snapshot) -> bool:
    """Whether the engine measures a run that stands still, which takes seconds for large data."""
    if snapshot.running or snapshot.error or not _slow_to_measure(snapshot):
        return False
    return not len(snapshot.history.step) if known is None else outdated(known, snapshot)


def _said_by(snapshot: Snapshot) -> Newest | None:
    """The metrics of the snapshot with the moment they are of; None where nothing is known of the network now."""
    metrics, history = snapshot.metrics, snapshot.history
    if metrics is None or (not snapshot.samples and snapshot.practised):
        return None  # practice has changed the weights, and there are no data to measure them on
    step, epoch = snapshot.step, snapshot.epoch + snapshot.batch / max(snapshot.batches, 1)
    if _slow_to_measure(snapshot) and metrics.losses == history.last_losses:
        step, epoch = int(history.step[-1]), float(history.epoch[-1])
    return Newest(metrics, step, epoch, snapshot.restarts, snapshot.experiment.network, snapshot.experiment.data)


def _slow_to_measure(snapshot: Snapshot) -> bool:
    """Whether metrics may be of an earlier step; those of small data never are."""
    return snapshot.samples > LARGE_DATA
