"""The runs of one variation under way, in daemon threads: on all cores but one, or one at a time where torch trains."""

import logging
import os
from collections.abc import Callable
from threading import Condition, Lock, Thread
from time import perf_counter, sleep

from models.design.wording import unknown
from models.language.text import mark, tr
from models.talk.runs.variations import VariedAnswer
from models.variations.result import TrialResult
from models.variations.variation import Trial, Variation
from playground.steppers import compiling, selection
from playground.variations.trial import run_trial

_LOG = logging.getLogger(__name__)
_SLICE = 0.1  # s of training between two looks at whether to go on; the kernel lets other threads work meanwhile
_TORCH_SLICE = 0.02  # s, where torch trains
_REST = 0.25  # times such a slice for other threads, as torch leaves Python's lock only while it computes
_LOOK = 0.1  # s between two looks at whether the kernel is there


def workers() -> int:
    """How many runs are trained at once: all cores but one, which is for the window, and at least one."""
    return max(1, (os.cpu_count() or 2) - 1)


class Fan:
    """Does all runs of `variation`; whoever holds it reads `answer`, from any thread.

    The state is guarded by one condition, on which a held run waits. A run that is given up ends at its next look.
    """

    def __init__(
        self,
        variation: Variation,
        *,
        jobs: int | None = None,
        wait: bool = False,
        ended: Callable[[TrialResult], None] | None = None,
    ) -> None:
        """jobs: how many runs at once. wait: compile the kernel if need be; else wait until another process has.

        ended: called with each result, in the thread of its run, one at a time.
        """
        self._variation, self._wait, self._told = variation, wait, ended
        self._trials = iter(variation.trials())
        self._state = Condition()
        self._results: tuple[TrialResult, ...] = ()
        self._running, self._alive = 0, 0
        self._held = self._cancelled = False
        self._began, self._spent = perf_counter(), 0.0
        self._coming = False  # the kernel is being compiled
        self._one_by_one = Lock()  # held by the run that torch trains
        wanted = min(jobs or workers(), variation.count)
        self._alive = wanted
        self._threads = [Thread(target=self._work, name="variation", daemon=True) for _ in range(wanted)]
        for thread in self._threads:
            thread.start()

    @property
    def under_way(self) -> bool:
        return self._alive > 0

    def answer(self) -> VariedAnswer:
        """How it stands."""
        with self._state:
            seconds = self._spent + (0.0 if self._held or not self._alive else perf_counter() - self._began)
            waiting = tr(_COMING) if self._coming and self._alive else ""
            return VariedAnswer(
                self._variation, self._results, self._running, self._held, not self._alive, waiting, seconds
            )

    def hold(self, held: bool) -> None:
        """Have the runs wait, or go on."""
        with self._state:
            if held != self._held and self._alive:
                now = perf_counter()
                self._spent += now - self._began if held else 0.0
                self._began = now
            self._held = held
            self._state.notify_all()

    def cancel(self) -> None:
        """Give up what has not ended; the threads end soon."""
        with self._state:
            self._cancelled = True
            self._state.notify_all()

    def join(self) -> None:
        """Wait until all has ended."""
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        try:
            while (trial := self._next()) is not None:
                result = self._run(trial)
                with self._state:
                    self._running -= 1
                    if result is not None:
                        self._results = (*self._results, result)
                        if self._told is not None:
                            self._told(result)
        finally:
            with self._state:
                self._alive -= 1
                if not self._alive and not self._held:
                    self._spent += perf_counter() - self._began

    def _next(self) -> Trial | None:
        with self._state:
            while self._held and not self._cancelled:
                self._state.wait()
            trial = None if self._cancelled else next(self._trials, None)
            self._running += trial is not None
            return trial

    def _run(self, trial: Trial) -> TrialResult | None:
        try:
            if selection.fits_kernel(trial.experiment) and self._kernel_is_there():
                return run_trial(trial, self._variation.epochs, self._go_on, _SLICE, wait=self._wait)
            with self._one_by_one:
                return run_trial(trial, self._variation.epochs, self._go_on_after_a_rest, _TORCH_SLICE, wait=self._wait)
        except Exception as error:  # the others go on, and the window hears of it
            _LOG.error("a run of a variation failed", exc_info=error)
            template = mark("The run met a problem that the program does not know ({kind}: {why}).")
            return TrialResult(trial.number, error=unknown(template, error))

    def _kernel_is_there(self) -> bool:
        """Whether the kernel trains; waits for the process that compiles it."""
        if self._wait:
            return compiling.ready(wait=True)
        while (state := compiling.state(wait=False)) == "coming" and not self._cancelled:
            self._coming = True
            sleep(_LOOK)
        self._coming = False
        return state == "ready"

    def _go_on(self) -> bool:
        with self._state:
            while self._held and not self._cancelled:
                self._state.wait()
            return not self._cancelled

    def _go_on_after_a_rest(self) -> bool:
        sleep(_REST * _TORCH_SLICE)
        return self._go_on()


_COMING = mark("The program compiles the code that trains small networks; the runs begin when it is there.")
