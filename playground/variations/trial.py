"""One run of a variation: a pure function of its design and its epochs. Knows no thread and no other run.

It is built and trained by the same code as the run that a window shows, on the CPU; so both are equal, bit for bit.
"""

from collections.abc import Callable
from functools import partial
from math import isfinite

import numpy as np

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.problems import checks
from models.talk.probes import Boundary
from models.talk.snapshot import History, Metrics
from models.variations.result import Float, Measure, TrialResult
from models.variations.variation import Trial
from playground.datasets.dataset import Dataset, make
from playground.devices import devices
from playground.net.build import initialise
from playground.session import assembly
from playground.session.advancing import DivergedError, advance_without_path
from playground.session.run_state import RunState
from playground.steppers import selection

RESOLUTION = 32
"""Of the picture that is kept of a run."""

_POINTS = 128  # of a curve that are kept

GoOn = Callable[[], bool]
"""Called between two slices; waits as long as it likes, and returns whether to go on."""


def run_trial(
    trial: Trial,
    epochs: int,
    go_on: GoOn,
    seconds: float = 0.1,
    *,
    wait: bool = True,
    samples: Callable[[Data], Dataset] = make,
) -> TrialResult | None:
    """Train `trial` for so many epochs, or until a stop rule of its design holds; None where it was given up.

    seconds: of training between two calls of `go_on`. wait: as for `selection.choose`. samples: gives what it learns
    from and is tested on. What is wrong with the design or its data stands in the result's `error`.
    """
    try:
        if trial.error:
            raise SpecError("{why}", why=trial.error)
        run = begun(trial.experiment, wait, samples)
    except SpecError as error:
        return TrialResult(trial.number, error=error.text)
    try:
        if not _train(run, epochs, go_on, seconds):
            return None
    except DivergedError as error:
        return _result(trial.number, run, error)
    return _result(trial.number, run)


def begun(experiment: Experiment, wait: bool, samples: Callable[[Data], Dataset] = make) -> RunState:
    """A run of this design at step 0, on the CPU; raises SpecError."""
    for problem in checks.problems(experiment):
        raise SpecError("{why}", why=problem.text)
    choose = partial(selection.choose, wait=wait)
    run = assembly.build(experiment, devices.CPU, lambda net, _: initialise(net, experiment), choose, stand_in=None,
                         halved=False, samples=samples)  # fmt: skip
    run.start_history()
    return run


def _train(run: RunState, epochs: int, go_on: GoOn, seconds: float) -> bool:
    """Whether all epochs were trained; raises DivergedError."""
    owed = run.steps_to_epoch_end(epochs)
    while owed > 0:
        if not go_on():
            return False
        owed -= advance_without_path(run, owed, seconds)
        if run.stopped:
            break
    return True


def _result(number: int, run: RunState, error: DivergedError | None = None) -> TrialResult:
    picture = run.measure(frozenset({_PICTURE})).get(_PICTURE) if _PICTURE.suits(run.experiment) else None
    return TrialResult(
        number,
        run.position.epoch,
        run.position.step,
        _measures(run.final_metrics()),
        _curve(run.recorder.history()),
        None if picture is None else np.asarray(picture, np.float32),
        error.text if error else "",
        error is not None,
        run.stepper.name,
    )


_PICTURE = Boundary(RESOLUTION)


def _measures(metrics: Metrics) -> dict[Measure, float]:
    """What there is of these metrics, and is finite."""
    found: dict[Measure, float | None] = {
        "test_accuracy": metrics.test_accuracy,
        "test_r2": metrics.test_r2,
        "test_loss": metrics.test_loss,
        "train_accuracy": metrics.train_accuracy,
        "train_r2": metrics.train_r2,
        "train_loss": metrics.train_loss,
    }
    return {name: float(value) for name, value in found.items() if value is not None and isfinite(value)}


def _curve(history: History) -> Float:
    """The losses of a history, thinned out: (points, 3) as in `TrialResult.curve`."""
    count = len(history.epoch)
    chosen = np.unique(np.linspace(0, count - 1, min(count, _POINTS)).astype(int)) if count else np.empty(0, int)
    return np.stack([history.epoch[chosen], history.train_loss[chosen], history.test_loss[chosen]], 1)
