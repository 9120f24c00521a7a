"""What a failure of a device means: whether it ran out of memory, or is not to be used any more.

Imports torch only when there is a failure, so that the engine's loop, which asks, can be imported without it.
"""

from contextlib import suppress
from typing import Final, Literal

Trouble = Literal["memory", "lost"]

WHAT: Final[dict[Trouble | None, str]] = {"memory": "ran out of memory", "lost": "failed", None: "failed"}
"""What the device did, in words."""

NO_ROOM = (
    "There is not enough memory for this. Close other programs, make layers narrower or the batch smaller, "
    "or take fewer samples."
)

_SHORT = (
    "out of memory",
    "can't allocate memory",
    "not enough memory",
    "_STATUS_ALLOC_FAILED",
    "_STATUS_NOT_INITIALIZED",  # CUDA's libraries say so where there is no room for what they begin with
)
_LIBRARIES = ("CUBLAS_STATUS_", "CUDNN_STATUS_")
"""Errors of CUDA's libraries, which torch raises as plain RuntimeErrors."""
_RECORDING = "captur"  # in the first line of every error of CUDA about a step that cannot be recorded


def trouble(error: RuntimeError) -> Trouble | None:
    """Which kind `error` is; None where the device is not to blame."""
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
    """Whether there was no room, on a device or in the machine itself."""
    return isinstance(error, MemoryError) or (isinstance(error, RuntimeError) and trouble(error) == "memory")


def free(trouble: Trouble) -> None:
    """Give back what torch keeps of the device's memory; what is still referred to stays.

    A device that is lost is left alone: every call to it fails.
    """
    import torch

    if trouble == "memory" and torch.cuda.is_available():
        with suppress(RuntimeError):
            torch.cuda.empty_cache()
