"""What the network says to each sample of its data set, kept from one measurement to the next.

A convolutional network takes seconds for 10,000 pictures, and training would stand still meanwhile. So every answer is
kept together with the state of the network that gave it, and each measurement renews as many as its time allows:
first those that are looked at, then the oldest. The runner rests nine times as long as a measurement took, so training
keeps nine tenths of its speed. While nothing trains, the runner measures again until none is old, as the state stays
the same from then on. A new state is found by comparing parameters, not by counting steps, so nothing that changes a
weight has to report it.
"""

from time import perf_counter

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.design.experiment import Experiment
from models.talk.probes import Float32
from playground.datasets.dataset import Dataset
from playground.net.build import Net
from playground.probing.subject import in_units, inputs_of
from playground.training import kept_state
from playground.training.kept_state import KeptState

_FIRST = 16  # samples in the very first pass, while the time for one sample is unknown
_MOST = {True: 512, False: 8192}  # samples in one pass, of pictures or signals, and of rows

Numbers = NDArray[np.intp]
"""Which samples: their numbers in the data set, (n,)."""


class KeptAnswers:
    """The answers of one network to all samples, and the state that gave each of them.

    answers: (n,) float32, the likeliest class's number, or the value; NaN where the network was not asked yet.
    confidence: (n,) float32, the probability of that class; 0 of values.
    """

    def __init__(self, experiment: Experiment, net: Net, dataset: Dataset) -> None:
        self.experiment, self.dataset, self.net = experiment, dataset, net
        self._classes = experiment.data.info.task == "classification"
        count = len(dataset.targets)
        self.answers: Float32 = np.full(count, np.nan, np.float32)
        self.confidence: Float32 = np.zeros(count, np.float32)
        self._state = 0  # number of the network's newest state
        self._asked = np.full(count, -1, np.int64)  # the state that gave each answer
        self._seen: KeptState | None = None  # the network in its newest state
        self._seconds = 0.0  # time that one sample takes; 0 while unknown
        self._most = _MOST[bool(experiment.data.info.shape)]

    def clock(self) -> float:
        """Seconds since some moment."""
        return perf_counter()

    def samples(self, training: bool, label: int | None, only: frozenset[int] | None = None) -> Numbers:
        """The samples that are trained on, or those that are not; of this class alone, unless it is None.

        only: of these samples, trained on or not.
        """
        chosen = self.dataset.training == training
        if only is not None:
            chosen = np.isin(np.arange(len(chosen)), list(only))
        if label is not None:
            chosen = chosen & (self.dataset.targets == label)
        return np.flatnonzero(chosen)

    def answered(self, rows: Numbers, answer: int | None) -> Numbers:
        """Those of these samples that are known to be answered with this class; all of them where it is None."""
        return rows if answer is None else rows[self.known(rows) & (self.answers[rows] == answer)]

    def fresh(self, rows: Numbers) -> NDArray[np.bool_]:
        """Which of these samples have been answered by the network's newest state: (n,) bool."""
        return np.asarray(self._asked[rows] == self._state)

    def wrong(self, rows: Numbers) -> NDArray[np.bool_]:
        """Which of these samples are known to be answered with another class: (n,) bool."""
        return np.asarray(self.known(rows) & (self.answers[rows] != self.dataset.targets[rows]))

    def known(self, rows: Numbers) -> NDArray[np.bool_]:
        """Which of these samples have been answered at all: (n,) bool."""
        return np.asarray(self._asked[rows] >= 0)

    def notice_change(self) -> None:
        """Look whether the network is in a new state; to be called before each `catch_up`."""
        if self._seen is None or not kept_state.is_current(self._seen, self.net):
            self._seen = kept_state.keep(self.net)
            self._state += 1

    def catch_up(self, rows: Numbers, first: Numbers, seconds: float) -> None:
        """Renew the old answers of `rows`, those in `first` before the others, until the time is up.

        Makes at least one pass, so that a slow network is done at last too.
        """
        behind = rows[self._asked[rows] < self._state]
        age = self._asked[behind]
        age[np.isin(behind, first)] = -2
        waiting = behind[np.argsort(age, kind="stable")]
        began = now = self.clock()
        while len(waiting) and now - began < seconds:
            left = seconds - (now - began)
            count = _FIRST if not self._seconds else int(min(max(left / self._seconds, 1), self._most))
            part, waiting = waiting[:count], waiting[count:]
            self._ask(part)
            before, now = now, self.clock()
            self._seconds = (now - before) / len(part)

    def _ask(self, rows: Numbers) -> None:
        self._note(rows, self._raw_answers(rows, inputs_of(self.net, self.dataset, self.dataset.points[rows])))
        self._asked[rows] = self._state

    def _raw_answers(self, rows: Numbers, x: Tensor) -> Tensor:
        """What the network gives for these samples, (n, outputs); x: what it is fed for them."""
        raw: Tensor = self.net(x)
        return raw

    def _note(self, rows: Numbers, raw: Tensor) -> None:
        read = in_units(self.experiment, self.dataset, raw)
        if self._classes:
            best = (torch.stack([1 - read, read], 1) if read.ndim == 1 else read).max(1)
            self.answers[rows] = best.indices.cpu().numpy()
            self.confidence[rows] = torch.nan_to_num(best.values.float()).cpu().numpy()
        else:
            self.answers[rows] = torch.nan_to_num(read.float()).cpu().numpy()
