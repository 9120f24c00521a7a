"""What a failure of a device means: whether it ran out of memory, or is not to be used any more."""

from contextlib import suppress
from typing import Final, Literal

import torch

Trouble = Literal["memory", "lost"]

WHAT: Final[dict[Trouble | None, str]] = {"memory": "ran out of memory", "lost": "failed", None: "failed"}
"""What the device did, in words."""

_SHORT = ("out of memory", "can't allocate memory", "not enough memory")


def trouble(error: RuntimeError) -> Trouble | None:
    """Which kind `error` is; None where the device is not to blame."""
    if isinstance(error, torch.OutOfMemoryError) or any(words in str(error) for words in _SHORT):
        return "memory"
    return "lost" if isinstance(error, torch.AcceleratorError) else None


def free(trouble: Trouble) -> None:
    """Give back what torch keeps of the device's memory; what is still referred to stays.

    A device that is lost is left alone: every call to it fails.
    """
    if trouble == "memory" and torch.cuda.is_available():
        with suppress(RuntimeError):
            torch.cuda.empty_cache()
