"""Looking back at a run: the moments that the engine has kept of it, and the command that shows one of them."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class LookBack:
    """Show the run as it was after this many steps, or at the kept moment next to it; None: as it is now.

    Training pauses. The run itself is not touched, and what changes it (an edit, play, a reset, …) ends looking back.
    """

    step: int | None


def _no_steps() -> NDArray[np.int64]:
    return np.empty(0, np.int64)


@dataclass(frozen=True, eq=False)
class Moments:
    """The moments of a run that can be shown, without the present one.

    steps: done at each of them, (n,) rising, read-only. now: steps done by the run itself.
    shown: the step of the moment that a snapshot shows; None for the present.
    in_file: how many of them the run's file can keep: those of the present design, with its samples.
    bytes_in_file: that the file takes with those, about.
    """

    steps: NDArray[np.int64] = field(default_factory=_no_steps)
    now: int = 0
    shown: int | None = None
    in_file: int = 0
    bytes_in_file: int = 0

    def nearest(self, step: float) -> int | None:
        """The step of the moment next to `step`; None where the present is as near."""
        if not len(self.steps):
            return None
        index = int(np.abs(self.steps - step).argmin())
        found = int(self.steps[index])
        return found if abs(found - step) < abs(self.now - step) else None

    def beside(self, places: int) -> int | None:
        """The step of the moment so many places after the one shown (before it, where negative); None: the present."""
        here = len(self.steps) if self.shown is None else int(np.searchsorted(self.steps, self.shown))
        there = min(max(here + places, 0), len(self.steps))
        return int(self.steps[there]) if there < len(self.steps) else None


NO_MOMENTS = Moments()
