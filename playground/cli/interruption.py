"""Ctrl+C and SIGTERM during long work: the first is noted, so that what is done can be saved; the second ends it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from playground.cli.exit_codes import INTERRUPTED, TERMINATED

_CODES = {signal.SIGINT: INTERRUPTED, signal.SIGTERM: TERMINATED}


class Interruption:
    """code: the exit code of the signal that came; 0 while none has."""

    code = 0


@contextmanager
def noted() -> Iterator[Interruption]:
    """Note the first signal instead of ending at it; the second raises KeyboardInterrupt. For the main thread."""
    found = Interruption()

    def note(number: int, frame: FrameType | None) -> None:
        if found.code:
            raise KeyboardInterrupt
        found.code = _CODES[signal.Signals(number)]

    before: dict[signal.Signals, Any] = {number: signal.signal(number, note) for number in _CODES}
    try:
        yield found
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
