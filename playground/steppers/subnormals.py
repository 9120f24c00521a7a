"""Numbers below 1e-38, which a processor computes with a tenth of its speed, taken for 0 while a stepper works.

Units that are dead leave an optimizer's averages there, and then every step pays for it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import torch


@contextmanager
def flushed() -> Iterator[None]:
    """Within it this thread, in torch as in the kernel, takes them for 0; then it does as it did before.

    It is a mode of the processor that each thread has for itself. Torch sets it on x86 and arm64; elsewhere nothing
    changes.
    """
    before = _flushes()
    torch.set_flush_denormal(True)
    try:
        yield
    finally:
        torch.set_flush_denormal(before)


def _flushes() -> bool:
    return sys.float_info.min / 2 == 0
