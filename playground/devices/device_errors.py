"""What an error of a device means: it ran out of memory, or it cannot be used any more.

Imports torch only when there is an error, so that the engine's loop can import this file without torch.
"""

from contextlib import suppress
from typing import Literal

from models.language.text import mark

Trouble = Literal["memory", "lost"]

NO_ROOM = mark(
    "There is not enough memory for this. Close other programs, make layers narrower or the batch smaller, "
    "or take fewer samples."
)

_SHORT = (
    "out of memory",
    "can't allocate memory",
    "not enough memory",
    "_STATUS_ALLOC_FAILED",
    "_STATUS_NOT_INITIALIZED",  # CUDA's libraries say so where memory is too short to start them
)
_LIBRARIES = ("CUBLAS_STATUS_", "CUDNN_STATUS_")
"""Errors of CUDA's libraries, which torch raises as plain RuntimeErrors."""
_RECORDING = "captur"  # in the first line of every error of CUDA about a step that cannot be recorded


def trouble(error: RuntimeError) -> Trouble | None:
    """The trouble that `error` tells of; None where the device is not to blame."""
    import torch

    text = str(error)
    if isinstance(error, torch.OutOfMemoryError) or any(words in text for words in _SHORT):
        return "memory"
    if any(words in text for words in _LIBRARIES):
        return "lost"
    if _RECORDING in text.partition("\n")[0]:
        return None
    return "lost" if isinstance(error, torch.AcceleratorError) else None


def short_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, on a device or in the computer itself."""
    return isinstance(error, MemoryError) or (isinstance(error, RuntimeError) and trouble(error) == "memory")


def free(trouble: Trouble) -> None:
    """Return unused memory that torch holds on the device; tensors in use stay.

    Does nothing for a lost device, as every call to it fails.
    """
    import torch

    if trouble == "memory" and torch.cuda.is_available():
        with suppress(RuntimeError):
            torch.cuda.empty_cache()
