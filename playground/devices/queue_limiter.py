"""Limits the work in an accelerator's queue. A call to an accelerator returns at once; its work is done later.

Without a limit, a slice of ten milliseconds can queue a second of work, and a drawing's answer has to wait for it.
"""

from time import perf_counter

import torch

_QUEUED = 0.004  # s of work that may be in the queue; waiting for its end costs some ten microseconds


class QueueLimiter:
    """Makes the program wait for its device now and then. Changes no result. Does nothing on a CPU."""

    def __init__(self, device: torch.device) -> None:
        self._queues = device.type != "cpu"
        self._most = 1  # steps in the queue
        self._steps, self._since = 0, 0.0

    def begin(self) -> None:
        """Start counting, with nothing in the queue."""
        self._steps, self._since = 0, perf_counter()

    def step(self) -> None:
        """Count a step that was put into the queue; waits where the queue is full."""
        self._steps += 1
        if not self._queues or self._steps < self._most:
            return
        torch.accelerator.synchronize()
        longest = (perf_counter() - self._since) / self._steps
        self._most = min(max(int(_QUEUED / max(longest, 1e-9)), 1), 2 * self._most)
        self.begin()
