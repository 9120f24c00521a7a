"""Limits the work in an accelerator's queue. Calls to an accelerator come back at once and are worked off later.

Without a limit a slice of ten milliseconds puts a second's work into the queue, and a drawing is answered after it.
"""

from time import perf_counter

import torch

_QUEUED = 0.004  # s of work that may be in the queue; waiting for its end costs some ten microseconds


class QueueLimiter:
    """Lets the program wait for its device now and then. Changes nothing but the time."""

    def __init__(self, device: torch.device) -> None:
        self._queues = device.type != "cpu"
        self._most = 1  # steps in the queue
        self._steps, self._since = 0, 0.0

    def begin(self) -> None:
        """Start counting, with nothing in the queue."""
        self._steps, self._since = 0, perf_counter()

    def step(self) -> None:
        """A step was put into the queue."""
        self._steps += 1
        if not self._queues or self._steps < self._most:
            return
        torch.accelerator.synchronize()
        longest = (perf_counter() - self._since) / self._steps
        self._most = min(max(int(_QUEUED / max(longest, 1e-9)), 1), 2 * self._most)
        self.begin()
