"""The runs of one variation under way, in daemon threads: on all cores but one, or one at a time where torch trains."""

import os
from collections.abc import Callable
from threading import Lock, Thread

from models.talk.runs.variations import VariedAnswer
from models.variations.result import TrialResult
from models.variations.variation import Trial, Variation
from playground.variations.trainer import Trainer


def workers() -> int:
    """How many runs are trained at once: all cores but one, which is for the window, and at least one."""
    return max(1, (os.cpu_count() or 2) - 1)


class Fan:
    """Does all runs of `variation`; whoever holds it reads `answer`, from any thread. One lock guards the results."""

    def __init__(
        self,
        variation: Variation,
        *,
        jobs: int | None = None,
        wait: bool = False,
        ended: Callable[[TrialResult], None] | None = None,
    ) -> None:
        """jobs: how many runs at once. wait: as for `Trainer`.

        ended: called with each result, in the thread of its run, one at a time.
        """
        self._variation, self._told = variation, ended
        self._trials = iter(variation.trials())
        self._trainer = Trainer(wait=wait)
        self._state = Lock()
        self._results: tuple[TrialResult, ...] = ()
        self._running, self._alive = 0, min(jobs or workers(), variation.count)
        self._threads = [Thread(target=self._work, name="variation", daemon=True) for _ in range(self._alive)]
        for thread in self._threads:
            thread.start()

    @property
    def under_way(self) -> bool:
        return self._alive > 0

    def answer(self) -> VariedAnswer:
        """How it stands."""
        with self._state:
            work, ended = self._trainer, not self._alive
            waiting = "" if ended else work.waiting
            return VariedAnswer(
                self._variation, self._results, self._running, work.held, ended, waiting, work.seconds
            )  # fmt: skip

    def hold(self, held: bool) -> None:
        """Have the runs wait, or go on."""
        if self._alive:
            self._trainer.hold(held)

    def cancel(self) -> None:
        """Give up what has not ended; the threads end soon."""
        self._trainer.cancel()

    def join(self) -> None:
        """Wait until all has ended."""
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        try:
            while (trial := self._next()) is not None:
                result = self._trainer.train(trial, self._variation.epochs)
                with self._state:
                    self._running -= 1
                    if result is not None:
                        self._results = (*self._results, result)
                        if self._told is not None:
                            self._told(result)
        finally:
            with self._state:
                self._alive -= 1
                if not self._alive:
                    self._trainer.ended()

    def _next(self) -> Trial | None:
        may = self._trainer.go_on()
        with self._state:
            trial = next(self._trials, None) if may else None
            self._running += trial is not None
            return trial
