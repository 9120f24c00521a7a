"""Whether the kernel is compiled on this machine, and compiling it, which takes seconds, once.

Numba keeps compiled code on disk, beside the source or, where that cannot be written, in the user's cache folder. A
stamp file beside it says which forms of the kernel are there, whole. Numba itself cannot tell without compiling, and it
fails at a file that was cut off by a power failure.
"""

import atexit
import logging
import subprocess
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import Literal

from models.files.resources import PROGRAM
from models.language.text import mark, tr
from playground.steppers.forms import FORMS, Form

State = Literal["ready", "coming", "never"]

_LOG = logging.getLogger(__name__)
_looks: dict[Form, tuple[Thread, list[State]]] = {}
"""The last look at the cache from a thread of its own, and what it has found, once it has."""
_state: dict[str, bool] = {**dict.fromkeys(FORMS, False), "given up": False}
_children: dict[Form, list[subprocess.Popen[bytes]]] = {form: [] for form in FORMS}

UNKEPT = mark(
    "small networks train more slowly, as the code compiled for them cannot be kept on the disk; make room there, or "
    "let NUMBA_CACHE_DIR name another folder"
)


def trouble() -> str:
    """What is wrong where the kernel could not be compiled into the cache, as a sentence without its ends; or ""."""
    return tr(UNKEPT) if _state["given up"] else ""


def ready(wait: bool) -> bool:
    """Whether the plain form of the kernel can be used now without compiling. wait: as for `state`."""
    return state(wait) == "ready"


def state(wait: bool, form: Form = "plain") -> State:
    """Whether this form of the kernel can be used now ("ready"), soon ("coming"), or not in this process ("never").

    wait: compile it in this call if need be. Otherwise this call takes no time: a thread of its own imports numba and
    reads what is compiled, which takes a second, and where nothing is, a process is started that compiles this form
    into the cache; compiling in a thread of this process would freeze the window again and again.
    """
    look = _looks.get(form)
    if wait and look is not None:
        look[0].join()
    if _state[form] or _state["given up"]:
        return "ready" if _state[form] else "never"
    children = _children[form]
    if children and children[-1].poll() is None:
        return "coming"
    if wait:
        return _look(True, form)
    if look is None or look[1] == ["coming"]:  # not yet, or before a process that has ended by now
        look = _looks[form] = _begin_look(form)
    return look[1][0] if look[1] else "coming"


def _begin_look(form: Form) -> tuple[Thread, list[State]]:
    found: list[State] = []
    thread = Thread(target=lambda: found.append(_look(False, form)), name=f"kernel: {form}", daemon=True)
    thread.start()
    atexit.register(thread.join)  # the interpreter's end would crash it
    return thread, found


def busy() -> bool:
    """Whether a thread imports numba or reads compiled code; the program's end would wait for it, up to a second."""
    return any(thread.is_alive() for thread, _ in _looks.values())


def _look(wait: bool, form: Form) -> State:
    """Look for the compiled code and read it; where there is none, compile it (wait) or start a process for that."""
    stamp = _stamp()
    if stamp is None:
        return "never"
    children = _children[form]
    if children and not wait:
        if children[-1].poll() or not stamp.exists():
            return "coming" if len(children) == 1 and _start_afresh(stamp, form) else _give_up()
    elif not _is_whole(stamp, form):
        if not wait:
            children.append(_start(form))
            return "coming"
        try:
            _compile_or_afresh(stamp, form)
        except OSError:  # a full disk, most likely
            return _give_up()
    if not wait:
        try:
            read(form)
        except Exception as error:  # numba may raise anything at a file that is not as it was written
            _LOG.error("the compiled kernel could not be read", exc_info=error)
            return "coming" if len(children) <= 1 and _start_afresh(stamp, form) else _give_up()
    _state[form] = True
    return "ready"


def _give_up() -> Literal["never"]:
    """Torch trains everything in this process from now on."""
    _state["given up"] = True
    return "never"


def read(form: Form) -> None:
    """Have this form in memory: read from the cache, or compiled."""
    from playground.steppers.fused_stepper import train_on_tiny_arrays

    train_on_tiny_arrays(form)


def compile_kernel(form: Form) -> None:
    """Compile this form, or read it from the cache, and note it in the stamp."""
    stamp = _stamp()
    known = [other for other in FORMS if _state[other] or (stamp is not None and _is_whole(stamp, other))]
    read(form)
    _state[form] = True
    if stamp is not None:
        with suppress(OSError):  # a cache that cannot be written: compiled again next time
            stamp.write_text(" ".join([_fingerprint(stamp), *known, form]))


def _compile_or_afresh(stamp: Path, form: Form) -> None:
    try:
        compile_kernel(form)
    except Exception:  # numba may raise anything at a file that is cut off
        if not _forget(stamp):
            raise
        _start(form).wait()  # in this process, what was read already would not be written again
        compile_kernel(form)


def _start_afresh(stamp: Path, form: Form) -> bool:
    """After a child process failed: empty the cache, which may be the reason, and start another child.

    Returns whether it was started; without files in the cache there is no reason to.
    """
    if not _forget(stamp):
        return False
    _children[form].append(_start(form))
    return True


def _forget(stamp: Path) -> bool:
    """Remove all compiled code; returns whether there was any."""
    files = _files(stamp)
    for file in files:
        with suppress(OSError):
            file.unlink()
    return bool(files)


def _is_whole(stamp: Path, form: Form) -> bool:
    """Whether the cache is as it was when the stamp was left, with this form in it."""
    try:
        fingerprint, *forms = stamp.read_text().split(" ")
        return form in forms and fingerprint == _fingerprint(stamp)
    except (OSError, ValueError):
        return False


def _files(stamp: Path) -> list[Path]:
    """Numba's files of the kernel: indexes and compiled code."""
    return sorted(stamp.parent.glob("*.nb[ci]"))


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

        from playground.steppers.kernel import compiled, steps
    except ImportError:
        return None
    except RuntimeError:  # numba found no folder that can be written
        _give_up()
        return None

    versions = f"{numba.__version__} {llvmlite.__version__} {sys.version} {binding.get_host_cpu_name()}"
    digest = sha256((compiled.source() + versions).encode()).hexdigest()[:16]
    return Path(str(steps.train.stats.cache_path)) / f"kernel-{digest}.compiled"


def _start(form: Form) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "playground.steppers.compile", form],
        cwd=PROGRAM,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl+C in the terminal is not meant for it
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),  # the same on Windows
    )
