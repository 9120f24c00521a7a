"""Training steps with a guard: where a number becomes infinite, the run returns to where its loss was still low."""

from math import inf, isfinite
from time import perf_counter

import numpy as np
import torch
from torch import Tensor

from models.design.epochs import stop_rules
from models.design.spec import SpecError
from models.talk.snapshot import History
from models.talk.surface_probes import MOST_WITH_PATH
from playground.session.run_state import Moment, Retreat, RunState
from playground.training.path import size

_LOW = 10.0
"""Times the lowest loss so far: a point of the history with a higher loss is on the way to infinity already."""


class DivergedError(SpecError):
    """A loss or a weight became infinite or NaN."""


def advance(run: RunState, steps: float, seconds: float) -> int:
    """Train up to `steps` steps within about `seconds`; returns how many were done.

    Ends early where a stop rule holds, and then puts the best weights back if these are kept; the next call goes on.
    Raises DivergedError where loss or weights are not finite. The run is then back at the last point of its history
    whose loss was at most `_LOW` times the lowest so far, or at its first known state where there is no such point.
    """
    if size(run.net) > MOST_WITH_PATH:
        return advance_without_path(run, steps, seconds)
    deadline, done = perf_counter() + seconds, 0
    while True:
        due = run.path.due(run.net, run.position.epoch)
        part = min(steps - done, run.steps_to_epoch_end(due)) if due else steps - done
        run.path.begin(run.net, run.moved_by_hand)
        try:
            found = advance_without_path(run, part, deadline - perf_counter())
        finally:
            run.path.note(run.net)
        done += found
        if run.stopped or found < part or done >= steps or perf_counter() >= deadline:
            return done


def advance_without_path(run: RunState, steps: float, seconds: float) -> int:
    """As `advance`, but where the run has been is not remembered; it comes to the same weights."""
    before = _begin(run)
    if steps:
        run.note(before)
        run.stopped = False
        left = stop_rules.epochs_left(run.experiment.training, run.position.epoch)
        steps = min(steps, run.steps_to_epoch_end(int(left))) if left < inf else steps
    if _stays_finite(run, steps, seconds):
        _note_low_point(run, before)
    else:
        done = run.position.step - before.position.step
        run.go_back(before)
        bad = _find_fault(run, done)
        if bad is not None:
            _go_back(run, before)
            run.bad_step = bad
            raise DivergedError(
                "The loss became infinite at step {bad:,}, so training stopped and the weights of step {step:,} were "
                "kept. Try a smaller learning rate.",
                bad=bad,
                step=run.position.step,
            )
    run.stepped(before.position)
    done = run.position.step - before.position.step
    _stop(run, before, done)
    return done


def _stop(run: RunState, before: Moment, done: int) -> None:
    """Note whether a stop rule holds after these steps, and do what it asks for. before: the run as they began."""
    recorder, position, training = run.recorder, run.position, run.experiment.training
    if done and position.offset == 0 and stop_rules.epochs_left(training, position.epoch) == training.stop_epochs > 0:
        recorder.stopping = recorder.stopping.stopped_by(training, ("stop_epochs",), position.epoch, position.step)
    if recorder.stopping.stops is before.history.stopping.stops:
        return
    run.stopped = True
    here = {stop.rule for stop in recorder.stopping.stops if stop.step == position.step and stop.obeyed}
    if "stop_patience" in here and recorder.stopping.best is not None:
        run.put_best_back()


def settle(run: RunState) -> None:
    """Bring the retreat to its very step, before settings change: with others, repeated steps would lead elsewhere."""
    retreat = run.retreat
    if retreat is None or retreat.step == retreat.moment.position.step:
        return
    now = run.moment()
    _go_to(run, retreat)
    moment = run.moment()
    run.retreat = Retreat(moment, moment.position.step)
    run.go_back(now)


def _begin(run: RunState) -> Moment:
    """The run as it is now; kept as its retreat where it stands at a point with a low loss."""
    at_point = run.recorder.last_step == run.position.step
    if run.retreat is None or (at_point and _last_low_step(run.recorder.design_history()) == run.position.step):
        run.retreat = None  # frees its memory before more is taken
        before = run.moment()
        run.retreat = Retreat(before, before.position.step)
        return before
    return run.moment()


def _note_low_point(run: RunState, before: Moment) -> None:
    """Keep `before`, with which these steps began, as the retreat where they passed a point with a low loss."""
    if run.recorder.last_step >= before.position.step:
        step = _last_low_step(run.recorder.design_history())
        if step >= before.position.step:
            run.retreat = Retreat(before, step)


def _last_low_step(history: History) -> int:
    """The step of the last point with a low loss; -1 where there is none."""
    loss = history.train_loss
    if len(loss) and loss[-1] <= _LOW * loss.min() < inf:
        return int(history.step[-1])
    low = np.flatnonzero(np.isfinite(loss) & (loss <= _LOW * np.minimum.accumulate(loss)))
    return int(history.step[low[-1]]) if len(low) else -1


def _go_back(run: RunState, before: Moment) -> None:
    """Return to the last point with a low loss. The run stands just before its first bad step; its last slice began
    at `before`."""
    step = _last_low_step(run.recorder.design_history())
    retreat = Retreat(before, step) if step >= before.position.step else run.retreat
    assert retreat is not None
    _go_to(run, retreat)
    run.retreat = None


def _go_to(run: RunState, retreat: Retreat) -> None:
    run.go_back(retreat.moment)
    while retreat.step > run.position.step:  # a stop rule may have interrupted these steps
        if not _stays_finite(run, retreat.step - run.position.step, inf):
            run.go_back(retreat.moment)  # a device need not do a step twice in the same way
            return


def _stays_finite(run: RunState, steps: float, seconds: float) -> bool:
    """Train; returns whether the losses and everything learned are still finite."""
    run.position, loss = run.stepper.advance(run.position, steps, seconds, run.recorder)
    run.forget_metrics()
    learned = (*run.net.groups, *run.net.statistics.values(), *(() if loss is None else (loss,)))
    finite = all(_is_finite(tensor.detach()) for tensor in learned)
    found = run.metrics()
    return finite and (found is None or isfinite(found.train_loss))


def _is_finite(tensor: Tensor) -> bool:
    """Whether all its numbers are; through numpy where that is possible, which takes a tenth of the time."""
    if tensor.device.type == "cpu":
        return bool(np.isfinite(tensor.numpy()).all())
    return bool(torch.isfinite(tensor).all())


def _find_fault(run: RunState, steps: int) -> int | None:
    """The number of the first bad step, found by halving, with the run just before it.

    The last `steps` steps are repeated; None where none of them goes wrong this time.
    """
    while steps:
        before = run.moment()
        tried = max(steps // 2, 1)
        if _stays_finite(run, tried, inf):
            steps -= tried
            continue
        run.go_back(before)
        if tried == 1:
            return before.position.step + 1
        steps = tried
    return None
