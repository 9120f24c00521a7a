"""Training steps with a guard: where a number becomes infinite, the run returns to its last finite state."""

from math import inf, isfinite

import torch

from playground.session.run_state import RunState


class DivergedError(RuntimeError):
    """A loss or a weight became infinite or NaN; the message is fit to show."""


def advance(run: RunState, steps: float, seconds: float) -> int:
    """Train up to `steps` steps within about `seconds`; returns how many were done.

    Raises DivergedError where loss or weights are not finite, with the last finite state restored.
    """
    before = run.moment()
    if not _stays_finite(run, steps, seconds):
        done = run.position.step - before.position.step
        run.go_back(before)
        _find_fault(run, done)
    run.stepped(before.position)
    return run.position.step - before.position.step


def _stays_finite(run: RunState, steps: float, seconds: float) -> bool:
    """Train; returns whether the losses and everything learned are still finite."""
    torch.set_flush_denormal(True)  # in this thread: numbers below 1e-38 take a processor ten times as long
    try:
        run.position, loss = run.stepper.advance(run.position, steps, seconds, run.recorder)
    finally:
        torch.set_flush_denormal(False)
    run.forget_metrics()
    learned = (*run.net.groups, *run.net.buffers(), *(() if loss is None else (loss,)))
    finite = all(bool(torch.isfinite(tensor.detach()).all()) for tensor in learned)
    found = run.metrics()
    return finite and (found is None or isfinite(found.train_loss))


def _find_fault(run: RunState, steps: int) -> None:
    """Find the first bad step by halving, and raise DivergedError with the run just before that step.

    The last `steps` steps are repeated; without an error when none of them goes wrong this time.
    """
    while steps:
        before = run.moment()
        tried = max(steps // 2, 1)
        if _stays_finite(run, tried, inf):
            steps -= tried
            continue
        run.go_back(before)
        if tried == 1:
            raise DivergedError(
                f"The loss became infinite at step {before.position.step + 1:,}, so training stopped and the last good "
                "weights were kept. Try a smaller learning rate, and reset if the loss stays high."
            )
        steps = tried
