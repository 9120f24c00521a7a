"""Whether the kernel is compiled on this machine, and how it comes to be. Compiling takes seconds, once.

Numba keeps compiled code on disk, beside the source or, where that cannot be written, in the user's cache folder. A
stamp beside it says that everything is there, since numba itself tells only by compiling.
"""

import subprocess
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal

_ROOT = Path(__file__).parents[1]

_state = {"ready": False}
_child: list[subprocess.Popen[bytes]] = []


def ready(wait: bool) -> bool:
    """Whether the kernel can be used now without compiling. wait: as for `state`."""
    return state(wait) == "ready"


def state(wait: bool) -> Literal["ready", "coming", "never"]:
    """Whether the kernel can be used now, will be soon, or not as long as this process lives.

    wait: compile it here and now if need be. Otherwise the first call starts a process that compiles into the cache:
    in a thread of this one, compiling would stall the window again and again.
    """
    if _state["ready"]:
        return "ready"
    if _child and _child[0].poll() is None:
        return "coming"
    stamp = _stamp()
    if stamp is None:
        return "never"
    if not stamp.exists():
        if wait:
            compile_kernel()
        elif not _child:
            _child.append(_start())
            return "coming"
        else:
            return "never"  # the child failed: torch trains on
    _state["ready"] = True
    return "ready"


def compile_kernel() -> None:
    """Compile everything, or read it from the cache, and leave the stamp."""
    from models.experiment import Experiment
    from playground.session import Session

    _state["ready"] = True
    session = Session()
    session.load(Experiment())
    session.advance(1)
    stamp = _stamp()
    if stamp is not None:
        with suppress(OSError):  # a cache that cannot be written: compiled again next time
            stamp.touch()


@cache
def _stamp() -> Path | None:
    """The file that says that the kernel, as it is, is compiled for this processor by this numba.

    None where numba does not work on this machine or finds no folder to write to; torch trains everything then.
    """
    try:
        import llvmlite
        import numba
        from llvmlite import binding

        from playground import fused_kernel
    except (ImportError, RuntimeError):
        return None

    source = Path(fused_kernel.__file__).read_bytes()
    versions = f"{numba.__version__} {llvmlite.__version__} {sys.version} {binding.get_host_cpu_name()}"
    digest = sha256(source + versions.encode()).hexdigest()[:16]
    return Path(str(fused_kernel.train.stats.cache_path)) / f"fused_kernel-{digest}.compiled"


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "playground.compile"],
        cwd=_ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
