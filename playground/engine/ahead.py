"""Torch's largest library, read from the disk and linked while the window is being built."""

import atexit
import ctypes
import sys
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

_NAMES = {"linux": "libtorch_cpu.so", "darwin": "libtorch_cpu.dylib"}  # on Windows torch is imported before Qt


def link_torch() -> None:
    """Begin with it in a thread, which does not hold the interpreter: the import of torch is then a fifth shorter.

    Where it cannot be done, the import says why.
    """
    spec = find_spec("torch")  # without importing it
    if sys.platform in _NAMES and spec is not None and spec.origin is not None:
        library = Path(spec.origin).parent / "lib" / _NAMES[sys.platform]
        thread = Thread(target=_link, args=(library,), name="torch-library", daemon=True)
        thread.start()
        atexit.register(thread.join)  # the interpreter's end in the middle of it would crash


def _link(library: Path) -> None:
    with suppress(OSError):
        ctypes.CDLL(str(library))
