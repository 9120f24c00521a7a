"""How the kernel's functions are compiled, and how long what is compiled is believed."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from numba import njit

_FOLDER = Path(__file__).parent
# Never nnan or ninf: with them a comparison with NaN may be anything, and training must stop there. Without _nrt numba
# counts no references to arrays: the caller keeps them all, and counting took a third of a small step.
_OPTIONS: dict[str, Any] = {
    "cache": True,
    "_nrt": False,
    "nogil": True,
    "error_model": "numpy",
    "boundscheck": False,
    "fastmath": {"contract", "nsz"},
}


def source() -> str:
    """A hash of all files of the kernel."""
    digest = sha256()
    for file in sorted(_FOLDER.rglob("*.py")):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


_SOURCE = source()


def compiled(function: Callable[..., Any]) -> Any:
    """A function of its own in machine code."""
    return _kept(njit(**_OPTIONS)(function))


def inlined(function: Callable[..., Any]) -> Any:
    """A function that becomes part of whatever calls it, and is compiled with what is known there.

    It is not kept by itself, as whatever calls it is.
    """
    return njit(forceinline=True, **{**_OPTIONS, "cache": False})(function)


def shared(function: Callable[..., Any]) -> Any:
    """A function of its own that is kept with whatever calls it, and compiled once for it."""
    return njit(**{**_OPTIONS, "cache": False})(function)


def _kept(dispatcher: Any) -> Any:
    """Have numba compile again whenever any file of the kernel has changed.

    By itself it looks at the file of the function alone, and what a function calls lies in other files.
    """
    dispatcher._cache._cache_file._source_stamp = _SOURCE
    return dispatcher
