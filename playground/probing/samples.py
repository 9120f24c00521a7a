"""What the network says to each picture of its data set, kept from one measurement to the next.

A convolutional network takes seconds for 10,000 pictures, and training would stand still meanwhile. So every answer is
kept together with the state of the network that gave it, and each measurement renews as many as its time allows:
first those on the visible page, then the oldest. The runner rests nine times as long as a measurement took, so training
keeps nine tenths of its speed. While nothing trains, the runner measures again until `behind` is 0, as the state stays
the same from then on. A new state is found by comparing parameters, not by counting steps, so nothing that changes a
weight has to report it.
"""

from collections.abc import Callable
from time import perf_counter
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.network import INPUT_ID
from models.talk.probes import Float32, Sample, SampleAnswer, SampleMaps, SamplePage, SamplePictures, has_pictures
from playground.datasets.dataset import Dataset
from playground.net.build import Net
from playground.probing import picture_answers
from playground.probing.subject import Subject, frozen, inputs_of, read_only
from playground.training import kept_state
from playground.training.kept_state import KeptState

_FIRST = 16  # pictures in the very first pass, while the time for one picture is unknown
_MOST = 512  # pictures in one pass

Rows = NDArray[np.intp]


class SamplePages:
    """The answers of one network to its training and test pictures, and the state that gave each of them.

    A GradualMeasurement.
    """

    def __init__(
        self, experiment: Experiment, net: Net, dataset: Dataset, clock: Callable[[], float] = perf_counter
    ) -> None:
        """clock: gives seconds."""
        self._experiment, self._net, self._dataset, self._clock = experiment, net, dataset, clock
        self._labels = dataset.targets.astype(np.int64)
        count = len(self._labels)
        self._predicted = np.full(count, -1, np.int64)
        self._confidence = np.zeros(count, np.float32)
        self._state = 0  # number of the network's newest state
        self._asked = np.full(count, -1, np.int64)  # the state that gave each answer
        self._seen: KeptState | None = None  # the network in its newest state
        self._seconds = 0.0  # time that one picture takes; 0 while unknown

    def read(self, probe: SamplePage, seconds: float) -> SamplePictures:
        """One page, as up to date as `seconds` more of forward passes allow. See GradualMeasurement."""
        self._notice_change()
        rows = self._rows(probe)
        self._catch_up(rows, self._on_page(rows, probe)[1], seconds)
        page, shown = self._on_page(rows, probe)
        arrays = self._dataset.points[shown], shown.astype(np.int64), self._labels[shown]
        said = self._predicted[shown], self._confidence[shown], self._asked[shown] == self._state
        wrong, behind = self._wrong(rows), self._asked[rows] < self._state
        by_class = self._by_class(rows[self._predicted[rows] >= 0]), self._by_class(rows[wrong])
        for array in (*arrays, *said, *by_class):
            array.flags.writeable = False
        return SamplePictures(*arrays, *said, page, len(rows), int(wrong.sum()), int(behind.sum()), *by_class)

    # ------------------------------------------------------------ which ones

    def _rows(self, probe: SamplePage) -> Rows:
        """The samples on all pages together, by number."""
        chosen = self._dataset.training == probe.training
        if probe.label is not None:
            chosen = chosen & (self._labels == probe.label)
        return np.flatnonzero(chosen)

    def _wrong(self, rows: Rows) -> NDArray[np.bool_]:
        predicted = self._predicted[rows]
        return np.asarray((predicted >= 0) & (predicted != self._labels[rows]))

    def _by_class(self, rows: Rows) -> NDArray[np.int64]:
        """How many of these samples belong to each class."""
        return np.bincount(self._labels[rows], minlength=len(self._experiment.data.info.classes)).astype(np.int64)

    def _on_page(self, rows: Rows, probe: SamplePage) -> tuple[int, Rows]:
        """The page's number and its samples."""
        if probe.wrong_first:
            wrong = self._wrong(rows)
            rows = np.concatenate([rows[wrong], rows[~wrong]])
        page = min(probe.page, max(0, (len(rows) - 1) // probe.per_page))
        return page, rows[page * probe.per_page : (page + 1) * probe.per_page]

    # ------------------------------------------------------------ asking

    def _notice_change(self) -> None:
        if self._seen is None or not kept_state.is_current(self._seen, self._net):
            self._seen = kept_state.keep(self._net)
            self._state += 1

    def _catch_up(self, rows: Rows, first: Rows, seconds: float) -> None:
        """Renew the old answers of `rows`, those in `first` before the others, until the time is up.

        Makes at least one pass, so that a slow network is done at last too.
        """
        behind = rows[self._asked[rows] < self._state]
        age = self._asked[behind]
        age[np.isin(behind, first)] = -2
        waiting = behind[np.argsort(age, kind="stable")]
        began = now = self._clock()
        while len(waiting) and now - began < seconds:
            left = seconds - (now - began)
            count = _FIRST if not self._seconds else int(min(max(left / self._seconds, 1), _MOST))
            part, waiting = waiting[:count], waiting[count:]
            self._ask(part)
            before, now = now, self._clock()
            self._seconds = (now - before) / len(part)

    def _ask(self, rows: Rows) -> None:
        x = inputs_of(self._net, self._dataset, self._dataset.points[rows])
        best = picture_answers.class_probabilities(self._experiment, self._net, x).max(1)
        self._predicted[rows] = best.indices.cpu().numpy()
        self._confidence[rows] = torch.nan_to_num(best.values.float()).cpu().numpy()
        self._asked[rows] = self._state


def sample_answer(subject: Subject, probe: Sample) -> SampleAnswer:
    """One picture and the network's answer now. Call in eval mode and under inference_mode."""
    net, dataset = subject.net, subject.dataset
    picture = dataset.points[probe.number : probe.number + 1]
    x = inputs_of(net, dataset, picture)
    probabilities = read_only(picture_answers.class_probabilities(subject.experiment, net, x)[0])
    shares: Float32 | None = None
    if probe.saliency:
        blank = inputs_of(net, dataset, paper(subject.experiment, picture))
        shares = frozen(picture_answers.saliency(net, x, blank, int(probabilities.argmax())))
    label, training = int(dataset.targets[probe.number]), bool(dataset.training[probe.number])
    return SampleAnswer(picture[0], label, training, probabilities, shares)


def sample_maps(subject: Subject, probe: SampleMaps) -> dict[str, Float32]:
    """What each layer gives for one picture or signal. Call in eval mode and under inference_mode."""
    net, dataset = subject.net, subject.dataset
    # argmin: the first test picture, or the very first picture where all are trained on
    number = int(dataset.training.argmin()) if probe.number is None else probe.number
    picture = dataset.points[number : number + 1]
    shown = frozen(picture[0].astype(np.float32) / 255 if has_pictures(subject.experiment) else picture[0][:, None])
    return picture_answers.layer_maps(net, inputs_of(net, dataset, picture), probe.limit) | {INPUT_ID: shown}


def paper(experiment: Experiment, picture: NDArray[Any]) -> NDArray[Any]:
    """Blank paper, or a signal of zeros, which saliency starts from: of the shape of `picture`.

    Black for the built-in sets, where ink is light; for a user's own pictures the median colour along the edge.
    """
    if not experiment.data.info.own:
        return np.zeros_like(picture)
    edge = np.concatenate([picture[0][:, 0], picture[0][:, -1], picture[0][:, :, 0], picture[0][:, :, -1]], 1)
    blank = np.median(edge, 1).astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(blank[None, :, None, None], picture.shape))
