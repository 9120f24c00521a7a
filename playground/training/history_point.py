"""One point of the history, measured in pieces, so that the engine can look at its inbox in between."""

from collections.abc import Callable, Iterator
from time import perf_counter

from models.design.epochs import stop_rules
from models.design.training import Training
from models.files.checkpoint import Position
from models.talk.snapshot import Metrics
from playground.training.history import Recorder, row
from playground.training.marks import Marks
from playground.training.stopping import Learned

Evaluation = Iterator[Metrics | None]
"""None after each piece of the work, the metrics at last."""


class HistoryPoint:
    """Measures the point at a position of the run for the recorder. The weights must not change meanwhile."""

    def __init__(self, marks: Marks, training: Training) -> None:
        self._marks, self._training = marks, training
        self._under_way: tuple[Position, Evaluation] | None = None

    def is_missing(self, position: Position, recorder: Recorder) -> bool:
        """Whether the history lacks a point that belongs to this position, or a stop rule has not looked at it yet."""
        judged = not stop_rules.measures(self._training) or position.epoch <= recorder.stopping.search.judged
        return recorder.misses(position, self._marks) or (position.offset == 0 and not judged)

    def forget(self) -> None:
        """Drop a measurement under way: the run is at another position."""
        self._under_way = None

    def measure(
        self,
        position: Position,
        recorder: Recorder,
        deadline: float,
        evaluate: Callable[[bool], Evaluation],
        learned: Learned,
    ) -> bool:
        """Go on measuring the point at this position; returns whether the history has it now.

        deadline: a time of `perf_counter`, s. Only large data stop there; small data are measured to the end at once.
        evaluate: begins an evaluation; True asks for all test samples, also where data are large. Neither it nor
        `learned` is kept, as they mostly belong to the owner of this object, and a cycle of both would keep a run that
        was given up in memory.
        """
        if self._under_way is None or self._under_way[0] != position:
            self._under_way = position, evaluate(position.offset == 0 and position.epoch > 0)
        for found in self._under_way[1]:
            if found is not None:
                self._under_way = None
                epoch = self._marks.epoch(position)
                recorder.add(self._marks.at(position), epoch, position.step, found)
                recorder.watch(self._training)
                recorder.judge(self._training, row(epoch, position.step, found), learned)
                return True
            if self._marks.large and perf_counter() >= deadline:
                return False
        raise AssertionError("an evaluation ends with its result")
