"""How many steps a second were done lately."""

from collections import deque

_WINDOW = 0.75  # s over which they are counted


class Speed:
    """Counts the steps of the last slices. Knows no clock."""

    def __init__(self) -> None:
        self._done: deque[tuple[float, int]] = deque()  # of the last slices: when each ended, and its steps

    def begin(self) -> None:
        """Count anew."""
        self._done.clear()

    def count(self, now: float, steps: int) -> None:
        """So many steps were done in the slice that ends now, in seconds of any clock."""
        self._done.append((now, steps))
        while now - self._done[0][0] > _WINDOW and len(self._done) > 2:
            self._done.popleft()

    def per_second(self) -> float:
        """0 as long as there is nothing to count."""
        if len(self._done) < 2:
            return 0.0
        return sum(steps for _, steps in list(self._done)[1:]) / max(self._done[-1][0] - self._done[0][0], 1e-9)
