"""The film of a run: how fast it plays, and where it is after so many seconds. Knows no clock."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LENGTHS = (3, 5, 10, 20, 60, 180)
"""s that the film of the whole run may take."""
LEAST = 2
"""Moments that a film needs."""


@dataclass(frozen=True)
class Film:
    """Whether the film plays, and how many seconds that of the whole run takes."""

    playing: bool = False
    seconds: int = 10


def moment_at(steps: NDArray[np.int64], begin: int | None, film: Film, seconds: float) -> int | None:
    """The step of the moment that is shown so many seconds after the beginning; None: the film is at the present.

    As moments are dense where much changes, each is shown equally long. steps: of all moments, (n,) rising. begin: the
    step of the moment with which the film began; None where it began at the first one.
    """
    first = 0 if begin is None else int(np.searchsorted(steps, begin))
    place = first + int(seconds * len(steps) / film.seconds)
    return int(steps[place]) if place < len(steps) else None
