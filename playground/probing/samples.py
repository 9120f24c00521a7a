"""The pictures of a data set, page by page, with the network's answers."""

import numpy as np
from numpy.typing import NDArray

from models.design.network import INPUT_ID
from models.talk.probes import Float32, Sample, SampleAnswer, SampleMaps, SamplePage, SamplePictures, has_pictures
from playground.probing import picture_answers
from playground.probing.kept_answers import KeptAnswers, Numbers
from playground.probing.subject import Subject, frozen, inputs_of


class SamplePages:
    """Pages of the training and of the test pictures. A GradualMeasurement."""

    def __init__(self, kept: KeptAnswers) -> None:
        self.kept, self._dataset = kept, kept.dataset
        self._classes = len(kept.experiment.data.info.classes)
        self._labels = kept.dataset.targets.astype(np.int64)

    def read(self, probe: SamplePage, seconds: float) -> SamplePictures:
        """One page, as up to date as `seconds` more of forward passes allow. See GradualMeasurement."""
        kept, rows = self.kept, self.kept.samples(probe.training, probe.label, probe.only)
        kept.notice_change()
        kept.catch_up(rows, self._on_page(rows, probe)[1], seconds)
        page, shown = self._on_page(rows, probe)
        arrays = self._dataset.points[shown], shown.astype(np.int64), self._labels[shown]
        predicted = np.where(kept.known(shown), kept.answers[shown], -1).astype(np.int64)
        said = predicted, kept.confidence[shown], kept.fresh(shown)
        behind = ~kept.fresh(rows)
        rows = kept.answered(rows, probe.answer)
        wrong = kept.wrong(rows)
        by_class = self._by_class(rows[kept.known(rows)]), self._by_class(rows[wrong])
        for array in (*arrays, *said, *by_class):
            array.flags.writeable = False
        return SamplePictures(*arrays, *said, page, len(rows), int(wrong.sum()), int(behind.sum()), *by_class)

    def _by_class(self, rows: Numbers) -> NDArray[np.int64]:
        """How many of these samples belong to each class."""
        return np.bincount(self._labels[rows], minlength=self._classes).astype(np.int64)

    def _on_page(self, rows: Numbers, probe: SamplePage) -> tuple[int, Numbers]:
        """The page's number and its samples, of these."""
        rows = self.kept.answered(rows, probe.answer)
        if probe.wrong_first:
            wrong = self.kept.wrong(rows)
            rows = np.concatenate([rows[wrong], rows[~wrong]])
        page = min(probe.page, max(0, (len(rows) - 1) // probe.per_page))
        return page, rows[page * probe.per_page : (page + 1) * probe.per_page]


def sample_answer(subject: Subject, probe: Sample) -> SampleAnswer:
    """One picture and the network's answer now. Call in eval mode and under inference_mode."""
    net, dataset = subject.net, subject.dataset
    picture = dataset.points[probe.number : probe.number + 1]
    x = inputs_of(net, dataset, picture)
    blank = inputs_of(net, dataset, picture_answers.paper(subject.experiment, picture)) if probe.saliency else None
    answer = picture_answers.answer(subject.experiment, net, x, blank)
    return SampleAnswer(picture[0], int(dataset.targets[probe.number]), bool(dataset.training[probe.number]), *answer)


def sample_maps(subject: Subject, probe: SampleMaps) -> dict[str, Float32]:
    """What each layer gives for one picture or signal, as in `SampleMaps`. Call in eval mode and inference_mode."""
    net, dataset = subject.net, subject.dataset
    # argmin: the first test picture, or the very first picture where all are trained on
    number = int(dataset.training.argmin()) if probe.number is None else probe.number
    picture = dataset.points[number : number + 1]
    shown = frozen(picture[0].astype(np.float32) / 255 if has_pictures(subject.experiment) else picture[0][:, None])
    return picture_answers.layer_maps(net, inputs_of(net, dataset, picture), probe.limit) | {INPUT_ID: shown}
