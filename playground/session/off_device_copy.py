"""The copy of a run that is kept off an accelerator, for the case that it fails. Knows when, not how."""

from collections.abc import Callable
from time import perf_counter

from models.files.checkpoint import Checkpoint

_OLD = 1.0  # s after which a copy is made anew
_REST = 9  # times as long as a copy took, at least, so that training keeps nine tenths of its speed


class OffDeviceCopy:
    """The newest copy, if there is one. An outdated one stays until another is made."""

    def __init__(self) -> None:
        self.copy: Checkpoint | None = None
        self._until = 0.0

    @property
    def due(self) -> bool:
        """Whether another copy is to be made."""
        return self.copy is None or perf_counter() > self._until

    def keep(self, copy: Checkpoint) -> None:
        self.copy, self._until = copy, perf_counter() + _OLD

    def make(self, copied: Callable[[], Checkpoint]) -> None:
        """Make a new copy and keep it; for longer if making it took long."""
        began = perf_counter()
        self.keep(copied())
        now = perf_counter()
        self._until = now + max(_OLD, _REST * (now - began))

    def renew(self) -> None:
        """The run has changed in a leap: another copy is made at the next occasion."""
        self._until = 0.0

    def forget(self) -> None:
        """Another run begins."""
        self.copy = None
