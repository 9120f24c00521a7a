"""Rows of a data set in any order, with the network's answers."""

import numpy as np
from numpy.typing import NDArray

from models.talk.data_probes import Rows, SampleRows
from playground.probing.kept_answers import KeptAnswers, Numbers

_QUICK = 20_000  # rows that are put in order each time; of more, at most once in _PAUSE
_PAUSE = 1.0  # s


class RowPages:
    """Rows with the answers of one network. A GradualMeasurement."""

    def __init__(self, kept: KeptAnswers) -> None:
        self.kept, self._dataset = kept, kept.dataset
        self._values = kept.experiment.data.info.task == "regression"
        self._ordered: tuple[object, float, Numbers] | None = None  # what was asked, when, and the rows

    def read(self, probe: SampleRows, seconds: float) -> Rows:
        """Some rows, as up to date as `seconds` more of forward passes allow. See GradualMeasurement."""
        kept, rows = self.kept, self.kept.samples(probe.training, probe.label, probe.only)
        kept.notice_change()
        kept.catch_up(rows, self._shown(rows, probe)[1], seconds)
        first, shown = self._shown(rows, probe)
        known = kept.known(shown)
        arrays = (
            shown.astype(np.int64),
            self._dataset.points[shown],
            self._dataset.targets[shown],
            np.where(known, kept.answers[shown], np.float32(0)),
            kept.confidence[shown],
            known,
            kept.fresh(shown),
        )
        for array in arrays:
            array.flags.writeable = False
        behind = int((~kept.fresh(rows)).sum())
        rows = kept.answered(rows, probe.answer)
        wrong = 0 if self._values else int(kept.wrong(rows).sum())
        return Rows(*arrays, first, len(rows), wrong, behind)

    def _shown(self, rows: Numbers, probe: SampleRows) -> tuple[int, Numbers]:
        """The place of the first row that is shown, and the rows that are, of these."""
        rows = self.kept.answered(rows, probe.answer)
        first = min(probe.first, max(0, len(rows) - probe.count))
        return first, self._in_order(rows, probe)[first : first + probe.count]

    def _in_order(self, rows: Numbers, probe: SampleRows) -> Numbers:
        asked = probe.label, probe.answer, probe.training, probe.only, probe.order, probe.descending, probe.wrong_first
        now, before = self.kept.clock(), self._ordered
        if before is not None and before[0] == asked and len(rows) > _QUICK and now - before[1] < _PAUSE:
            return before[2]
        keys = self._keys(rows, probe.order)
        order = np.argsort(-keys if probe.descending else keys, kind="stable")
        if probe.wrong_first and not self._values:
            order = order[np.argsort(~self.kept.wrong(rows)[order], kind="stable")]
        self._ordered = asked, now, rows[order]
        return self._ordered[2]

    def _keys(self, rows: Numbers, order: str | int) -> NDArray[np.float64]:
        """What the rows are put in order by: (n,). Rows without an answer come last among errors, so as 0."""
        kept, targets = self.kept, self._dataset.targets[rows]
        if isinstance(order, int):
            found = self._dataset.points[rows, order]
        elif order == "number":
            found = rows
        elif order == "truth":
            found = targets
        elif order == "answer":
            found = np.nan_to_num(kept.answers[rows])
        elif order == "confidence":
            found = kept.confidence[rows]
        elif self._values:
            found = np.abs(np.nan_to_num(kept.answers[rows] - targets))
        else:
            found = np.where(kept.wrong(rows), kept.confidence[rows], -kept.confidence[rows])
        return np.asarray(found, np.float64)
