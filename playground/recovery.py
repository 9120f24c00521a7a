"""What a failure of a device means: whether it ran out of memory, or is not to be used any more."""

from typing import Literal

import torch

Trouble = Literal["memory", "lost"]

_SHORT = ("out of memory", "can't allocate memory", "not enough memory")


def trouble(error: RuntimeError) -> Trouble | None:
    """Which kind `error` is; None where the device is not to blame."""
    if isinstance(error, torch.OutOfMemoryError) or any(words in str(error) for words in _SHORT):
        return "memory"
    return "lost" if isinstance(error, torch.AcceleratorError) else None


def free() -> None:
    """Give back what torch keeps of the device's memory; what is still referred to stays."""
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
