"""Whether the kernel is compiled on this machine, and compiling it, which takes seconds, once.

Numba keeps compiled code on disk, beside the source or, where that cannot be written, in the user's cache folder. A
stamp file beside it says that all of it is there and whole. Numba itself cannot tell without compiling, and it fails
at a file that was cut off by a power failure.
"""

import subprocess
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal

from models.files.resources import PROGRAM
from models.language.text import mark, tr

_state = {"ready": False, "given up": False}
_child: list[subprocess.Popen[bytes]] = []


UNKEPT = mark(
    "small networks train more slowly, as the code compiled for them cannot be kept on the disk; make room there, or "
    "let NUMBA_CACHE_DIR name another folder"
)


def trouble() -> str:
    """What is wrong where the kernel could not be compiled into the cache, as a sentence without its ends; or ""."""
    return tr(UNKEPT) if _state["given up"] else ""


def ready(wait: bool) -> bool:
    """Whether the kernel can be used now without compiling. wait: as for `state`."""
    return state(wait) == "ready"


def state(wait: bool) -> Literal["ready", "coming", "never"]:
    """Whether the kernel can be used now ("ready"), soon ("coming"), or not in this process ("never").

    wait: compile it in this call if need be. Otherwise the first call starts a process that compiles into the cache;
    compiling in a thread of this process would freeze the window again and again.
    """
    if _state["ready"] or _state["given up"]:
        return "ready" if _state["ready"] else "never"
    if _child and _child[-1].poll() is None:
        return "coming"
    stamp = _stamp()
    if stamp is None:
        return "never"
    if _child and not wait:
        if _child[-1].poll() or not stamp.exists():
            return "coming" if len(_child) == 1 and _start_afresh(stamp) else _give_up()
    elif not _is_whole(stamp):
        if not wait:
            _child.append(_start())
            return "coming"
        try:
            _compile_or_afresh(stamp)
        except OSError:  # a full disk, most likely
            return _give_up()
    _state["ready"] = True
    return "ready"


def _give_up() -> Literal["never"]:
    """Torch trains everything in this process from now on."""
    _state["given up"] = True
    return "never"


def compile_kernel() -> None:
    """Compile everything, or read it from the cache, and leave the stamp."""
    from playground.steppers.fused_stepper import train_on_tiny_arrays

    train_on_tiny_arrays()
    _state["ready"] = True
    stamp = _stamp()
    if stamp is not None:
        with suppress(OSError):  # a cache that cannot be written: compiled again next time
            stamp.write_text(_fingerprint(stamp))


def _compile_or_afresh(stamp: Path) -> None:
    try:
        compile_kernel()
    except Exception:  # numba may raise anything at a file that is cut off
        if not _forget(stamp):
            raise
        _start().wait()  # in this process, what was read already would not be written again
        compile_kernel()


def _start_afresh(stamp: Path) -> bool:
    """After a child process failed: empty the cache, which may be the reason, and start another child.

    Returns whether it was started; without files in the cache there is no reason to.
    """
    if not _forget(stamp):
        return False
    _child.append(_start())
    return True


def _forget(stamp: Path) -> bool:
    """Remove all compiled code; returns whether there was any."""
    files = _files(stamp)
    for file in files:
        with suppress(OSError):
            file.unlink()
    return bool(files)


def _is_whole(stamp: Path) -> bool:
    """Whether the cache is as it was when the stamp was left."""
    try:
        return stamp.read_text() == _fingerprint(stamp)
    except (OSError, ValueError):
        return False


def _files(stamp: Path) -> list[Path]:
    """Numba's files of the kernel: indexes and compiled code."""
    return sorted(stamp.parent.glob("fused_kernel.*.nb[ci]"))


def _fingerprint(stamp: Path) -> str:
    """A hash of all files in the cache; takes a few milliseconds."""
    digest = sha256()
    for file in _files(stamp):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


@cache
def _stamp() -> Path | None:
    """The path of the stamp; its name has a hash of the kernel, of numba's and Python's versions, and the processor.

    None where numba does not work on this machine or finds no folder to write to; torch trains everything then.
    """
    try:
        import llvmlite
        import numba
        from llvmlite import binding

        from playground.steppers import fused_kernel
    except ImportError:
        return None
    except RuntimeError:  # numba found no folder that can be written
        _give_up()
        return None

    source = Path(fused_kernel.__file__).read_bytes()
    versions = f"{numba.__version__} {llvmlite.__version__} {sys.version} {binding.get_host_cpu_name()}"
    digest = sha256(source + versions.encode()).hexdigest()[:16]
    return Path(str(fused_kernel.train.stats.cache_path)) / f"fused_kernel-{digest}.compiled"


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "playground.steppers.compile"],
        cwd=PROGRAM,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl+C in the terminal is not meant for it
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),  # the same on Windows
    )
