"""Trains single runs for many threads at once; they can be held and given up. Does not know which runs there are."""

import logging
from collections.abc import Callable
from threading import Condition, Lock
from time import perf_counter, sleep

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.wording import unknown
from models.language.text import mark, tr
from models.variations.result import TrialResult
from models.variations.variation import Trial
from playground.datasets.dataset import Dataset, make
from playground.devices import devices
from playground.steppers import selection
from playground.variations.trial import run_trial

_LOG = logging.getLogger(__name__)
_SLICE = 0.1  # s of training between two looks at whether to go on; the kernel lets other threads work meanwhile
_TORCH_SLICE = 0.02  # s, where torch trains
_REST = 0.25  # times such a slice for other threads, as torch leaves Python's lock only while it computes
_LOOK = 0.1  # s between two looks at whether the kernel is there


class Trainer:
    """Runs that the kernel trains go on side by side, those that torch trains one at a time.

    The state is guarded by one condition, on which a held run waits. A run that is given up ends at its next look.
    """

    def __init__(self, *, wait: bool) -> None:
        """wait: compile the kernel if need be; else wait until another process has."""
        self._wait = wait
        self._state = Condition()
        self._held = self._cancelled = self._coming = False
        self._began: float | None = perf_counter()  # None while the clock stands still
        self._spent = 0.0
        self._one_by_one = Lock()  # held by the run that torch trains

    @property
    def held(self) -> bool:
        return self._held

    @property
    def cancelled(self) -> bool:
        return self._cancelled

    @property
    def seconds(self) -> float:
        """Since the beginning, without the time in which runs were held."""
        with self._state:
            return self._spent + (0.0 if self._began is None else perf_counter() - self._began)

    @property
    def waiting(self) -> str:
        """Why no run has begun yet, fit to show; "" where nothing is waited for."""
        return tr(_COMING) if self._coming and not self._cancelled else ""

    def hold(self, held: bool) -> None:
        """Have the runs wait, or go on."""
        with self._state:
            if held != self._held:
                self._held = held
                self._turn_clock(not held)
            self._state.notify_all()

    def cancel(self) -> None:
        """Give up the runs under way; none begins any more."""
        with self._state:
            self._cancelled = True
            self._state.notify_all()

    def ended(self) -> None:
        """Nothing more comes: the clock stands still."""
        with self._state:
            self._turn_clock(False)

    def go_on(self) -> bool:
        """Wait while runs are held; whether to go on then."""
        with self._state:
            while self._held and not self._cancelled:
                self._state.wait()
            return not self._cancelled

    def train(self, trial: Trial, epochs: int, samples: Callable[[Data], Dataset] = make) -> TrialResult | None:
        """What comes of this run; None where it was given up. samples: what it learns from."""
        try:
            if selection.fits_kernel(trial.experiment) and self._kernel_is_there(trial.experiment):
                with devices.at_most(1):  # the others have theirs
                    return run_trial(trial, epochs, self.go_on, _SLICE, wait=self._wait, samples=samples)
            with self._one_by_one:
                return run_trial(trial, epochs, self._rest, _TORCH_SLICE, wait=self._wait, samples=samples)
        except Exception as error:  # the others go on, and the window hears of it
            _LOG.error("a run of a variation failed", exc_info=error)
            template = mark("The run met a problem that the program does not know ({kind}: {why}).")
            return TrialResult(trial.number, error=unknown(template, error))

    def _turn_clock(self, on: bool) -> None:
        now = perf_counter()
        if self._began is not None:
            self._spent += now - self._began
        self._began = now if on else None

    def _kernel_is_there(self, experiment: Experiment) -> bool:
        """Whether the kernel trains this design; waits for the process that compiles it."""
        while (state := selection.kernel_state(experiment, self._wait)) == "coming" and not self._cancelled:
            self._coming = True
            sleep(_LOOK)
        self._coming = False
        return state == "ready"

    def _rest(self) -> bool:
        sleep(_REST * _TORCH_SLICE)
        return self.go_on()


_COMING = mark("The program compiles the code that trains small networks; the runs begin when it is there.")
