"""The facts for the doctor's rules: measured now and then, so seldom that training does not feel it."""

from time import perf_counter

import numpy as np
import torch
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.layers import BatchNorm
from models.doctor.facts import Checkup, Facts
from models.talk.gradient_probes import Gradients
from models.talk.probes import Float32
from playground.datasets.dataset import Dataset
from playground.net.build import Net
from playground.probing.health.course import LayerHealths
from playground.probing.kept_answers import KeptAnswers
from playground.probing.subject import Subject
from playground.training import losses, micro_batches

_REST = 100, 0.5, 60.0  # times the duration of a check-up until the next; seconds at least and at most
_ROWS, _PICTURES = 500, 64  # training samples that are looked at, at most
_NEIGHBOURS = 5


class Checkups:
    """The check-ups of one network. A GradualMeasurement that is Following. Has LayerHealths look at the layers."""

    def __init__(self, kept: KeptAnswers) -> None:
        self._kept, self._net, self._dataset = kept, kept.net, kept.dataset
        self._healths = LayerHealths(kept)
        self._subject: Subject | None = None
        self._facts: Facts | None = None
        self._fixed: tuple[dict[str, float], float, tuple[int, ...], float | None] | None = None
        self._rows: NDArray[np.intp] = np.empty(0, np.intp)
        self._due = 0.0
        self._spent = 0.0  # seconds, on the check-up under way
        self._step = -1  # at the last question

    def follow(self, subject: Subject) -> None:
        """The run as it stands now. See Following."""
        self._subject = subject
        found = subject.kept.setdefault(Gradients, self._healths)
        assert isinstance(found, LayerHealths)
        self._healths = found
        self._healths.follow(subject)

    def read(self, probe: Checkup, seconds: float) -> Facts:
        """The newest facts; those of before as long as it is too early for others. See GradualMeasurement.

        A run that stands still is looked at once more at once: then no later question may come.
        """
        began, still = perf_counter(), self._stands_still()
        rests = (began < self._due and not still) or not self._healths.is_old()
        if self._facts is not None and not self._spent and rests:
            return self._told()
        self._healths.read(Gradients(), seconds)
        left = self._healths.under_way
        self._spent += perf_counter() - began
        if not left:
            self._facts = self._measured()
            self._spent += perf_counter() - began
            often, least, most = _REST
            self._due = perf_counter() + min(max(often * self._spent, least), most)
            self._spent = 0.0
        if self._facts is None:
            return Facts({}, {}, {}, 0.0, (), (), None, {}, 0, 1)
        return self._told()

    def _stands_still(self) -> bool:
        """Whether no step was done since the last question, although no point of the history is being measured."""
        assert self._subject is not None
        coming = self._subject.next_step
        now = coming.step if coming else 0
        before, self._step = self._step, now
        return now == before and not (coming and coming.measures)

    def _told(self) -> Facts:
        """The facts, with how fresh they are; the same object as long as nothing has changed."""
        assert self._facts is not None
        behind = self._healths.told().behind
        if behind != self._facts.behind:
            self._facts = _renewed(self._facts, behind)
        return self._facts

    def _measured(self) -> Facts:
        subject = self._subject
        assert subject is not None
        if self._fixed is None:
            self._rows = _some(self._dataset)
            self._fixed = _of_data(subject.experiment, self._dataset, self._rows)
        spread, size, counts, neighbours = self._fixed
        course = self._healths.told()
        units = dict(zip(course.layers, course.units, strict=True))
        x = torch.from_numpy(self._dataset.inputs(self._dataset.points[self._rows])).to(self._net.weights.device)
        shares = _class_recall(subject.experiment, self._net, x, self._dataset.targets[self._rows])
        noise = _batch_noise(subject.experiment, self._net, x)
        step = int(course.step[-1])
        return Facts(course.now, units, spread, size, counts, shares, neighbours, noise, step, course.behind)


def _renewed(facts: Facts, behind: int) -> Facts:
    return Facts(**{**vars(facts), "behind": behind})


def _some(dataset: Dataset) -> NDArray[np.intp]:
    rows = np.flatnonzero(dataset.training)
    most = _PICTURES if dataset.data.info.shape else _ROWS
    return rows[np.linspace(0, len(rows) - 1, min(most, len(rows))).round().astype(np.intp)]


def _of_data(
    experiment: Experiment, dataset: Dataset, rows: NDArray[np.intp]
) -> tuple[dict[str, float], float, tuple[int, ...], float | None]:
    """What follows from the data alone: spread of the inputs, size of the largest, samples by class, neighbours."""
    x = dataset.inputs(dataset.points[rows]).astype(np.float64)
    spread, size = {}, float(np.sqrt(np.square(x).mean()))
    if not dataset.data.info.shape:
        spread = dict(zip(dataset.data.inputs, x.std(0).tolist(), strict=True))
        size = float(np.sqrt(np.square(x).mean(0).max(initial=0.0)))
    classes = len(dataset.data.info.classes)
    all_targets = dataset.targets[dataset.training].astype(np.int64)
    counts = tuple(np.bincount(all_targets, minlength=classes).tolist()) if classes else ()
    return spread, size, counts, neighbour_score(x.reshape(len(x), -1), dataset.targets[rows], classes)


def neighbour_score(x: NDArray[np.float64], targets: Float32, classes: int) -> float | None:
    """How well the nearest five others answer each of these samples: accuracy, or R²; None where they are too few.

    x: (n, inputs), each brought to variance 1 first. targets: (n,), class numbers or values.
    """
    if len(x) <= 2 * _NEIGHBOURS or not x.shape[1]:
        return None
    deviation = x.std(0)
    x = (x - x.mean(0)) / np.where(deviation > 0, deviation, 1)
    squares = np.square(x).sum(1)
    apart = squares[:, None] + squares[None] - 2 * x @ x.T
    np.fill_diagonal(apart, np.inf)
    near = targets[np.argpartition(apart, _NEIGHBOURS, 1)[:, :_NEIGHBOURS]]
    if classes:
        votes = np.stack([(near == k).sum(1) for k in range(classes)], 1)
        return float((votes.argmax(1) == targets).mean())
    spread = float(np.square(targets - targets.mean()).sum())
    return 1 - float(np.square(near.mean(1) - targets).sum()) / spread if spread > 0 else None


def _class_recall(experiment: Experiment, net: Net, x: torch.Tensor, targets: Float32) -> tuple[float, ...]:
    """By class, the share of these samples that is answered with it; NaN where there is none."""
    classes = len(experiment.data.info.classes)
    if not classes:
        return ()
    rows = micro_batches.rows(experiment)
    said = torch.cat([losses.answered(experiment, net(part)) for part in torch.split(x, rows)]).cpu().numpy()
    right = said == targets
    return tuple(float(right[targets == k].mean()) if (targets == k).any() else np.nan for k in range(classes))


def _batch_noise(experiment: Experiment, net: Net, x: torch.Tensor) -> dict[str, float]:
    """By BatchNorm layer, how far means of batches lie from the mean of all, in standard deviations."""
    names = [layer.id for layer in experiment.network.layers if isinstance(layer, BatchNorm)]
    if not names:
        return {}
    batch, found, incoming = experiment.training.batch, {}, x
    for name, outgoing in net.activations(x):
        if name in names:
            values = incoming.transpose(0, 1).flatten(2).mean(2) if incoming.ndim > 2 else incoming.T
            found[name] = _error_of_means(values, min(batch, len(x)))
        incoming = outgoing
    return found


def _error_of_means(values: torch.Tensor, batch: int) -> float:
    """Root mean square over the units of the spread of batch means, by the spread of the values (units, n)."""
    whole = values.shape[1] // batch * batch
    if whole < 2 * batch:
        return 0.0
    spread = values.std(1, correction=0)
    means = values[:, :whole].reshape(len(values), -1, batch).mean(2).std(1, correction=0)
    alive = spread > 0
    return float((means[alive] / spread[alive]).square().mean().sqrt()) if bool(alive.any()) else 0.0
