"""The facts that the doctor's rules look at: what is measured of a run, and what the run says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.design.experiment import Experiment
from models.talk.gradient_probes import LayerHealth
from models.talk.probes import Probe
from models.talk.snapshot import History, Snapshot

GOOD = 0.95
"""The accuracy, or R², of the training data from which on a network counts as one that has learned its task."""

MOST = 5_000_000
"""Numbers that a network may learn to be looked at: looking at it needs several copies of them."""


@dataclass(frozen=True, eq=False)
class Facts:
    """What is measured at one instant, over some training samples.

    layers: by id, in order. units: how many each has. spread: by input as the network is fed it, its standard
    deviation. size: the root mean square of the largest input. counts, recall: by class, the training samples, and the
    share of them that is answered with their class, NaN where there is none. neighbours: how well the nearest other
    training samples answer each, as accuracy or R²; None where that is not known. batch_noise: by BatchNorm layer, how
    far the mean of a batch lies from that of all samples, in standard deviations. step: steps done then. behind: 0
    where all is of the present weights.
    """

    layers: Mapping[str, LayerHealth]
    units: Mapping[str, int]
    spread: Mapping[str, float]
    size: float
    counts: tuple[int, ...]
    recall: tuple[float, ...]
    neighbours: float | None
    batch_noise: Mapping[str, float]
    step: int
    behind: int


@dataclass(frozen=True)
class Checkup(Probe[Facts]):
    """The facts from which the doctor's rules conclude; measured now and then, on copies of all that is learned."""

    def suits(self, experiment: Experiment) -> bool:
        return sum(experiment.parameter_counts().values()) <= MOST


@dataclass(frozen=True, eq=False)
class Case:
    """A run as the rules see it.

    history: since the design was changed last. score: accuracy or R² of the training data; None where it is not known.
    rate: the learning rate in force. stuck, diverged: as in `Snapshot`.
    """

    experiment: Experiment
    facts: Facts
    history: History
    score: float | None
    test_loss: float | None
    epoch: float
    step: int
    rate: float
    stuck: bool
    diverged: int

    @property
    def learned(self) -> bool:
        """Whether the network has learned its task."""
        return self.score is not None and self.score >= GOOD

    def since(self, step: int) -> "Case":
        """The case as if nothing had been seen up to this step; all of it for step 0, with which a run begins."""
        return replace(self, history=self.history.after(step))


def case_of(snapshot: Snapshot) -> Case | None:
    """The case of this run; None while its facts are not known."""
    facts = snapshot.reading(Checkup())
    if facts is None or not facts.layers:
        return None
    metrics = snapshot.metrics
    classes = snapshot.experiment.data.info.task == "classification"
    score = None if metrics is None else metrics.train_accuracy if classes else metrics.train_r2
    return Case(
        snapshot.experiment,
        facts,
        snapshot.design_history,
        score,
        None if metrics is None else metrics.test_loss,
        snapshot.epoch + snapshot.batch / snapshot.batches,
        snapshot.step,
        snapshot.learning_rate,
        snapshot.stuck,
        snapshot.diverged,
    )
