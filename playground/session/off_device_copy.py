"""The copy of a run on the CPU, for the case that its accelerator fails. Knows when to copy, not how."""

from collections.abc import Callable
from time import perf_counter

from models.files.checkpoint import Checkpoint

_OLD = 1.0  # s after which a copy is made anew
_REST = 9  # the pause is at least 9 times as long as the copying, so training keeps nine tenths of its speed


class OffDeviceCopy:
    """The newest copy, if there is one. An outdated one stays until another is made."""

    def __init__(self) -> None:
        self.copy: Checkpoint | None = None
        self._until = 0.0

    @property
    def due(self) -> bool:
        """Whether it is time for a new copy."""
        return self.copy is None or perf_counter() > self._until

    def keep(self, copy: Checkpoint) -> None:
        self.copy, self._until = copy, perf_counter() + _OLD

    def make(self, copied: Callable[[], Checkpoint]) -> None:
        """Make a new copy and keep it; a copy that took long to make is kept longer."""
        began = perf_counter()
        self.keep(copied())
        now = perf_counter()
        self._until = now + max(_OLD, _REST * (now - began))

    def expire(self) -> None:
        """Make `due` true: the run was changed by something else than a training step."""
        self._until = 0.0

    def forget(self) -> None:
        """Drop the copy, because another run begins."""
        self.copy = None
