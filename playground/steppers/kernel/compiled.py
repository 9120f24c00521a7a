"""How the kernel's functions are compiled, and how long what is compiled is believed."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from numba import njit
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import Compiler
from numba.core.types import unliteral

_FOLDER = Path(__file__).parent
# Never nnan or ninf: with them a comparison with NaN may be anything, and training must stop there. Without _nrt numba
# counts no references to arrays: the caller keeps them all, and counting took a third of a small step.
_OPTIONS: dict[str, Any] = {
    "_nrt": False,
    "nogil": True,
    "error_model": "numpy",
    "boundscheck": False,
    "fastmath": {"contract", "nsz"},
}


class _Part(JITCodeLibrary):  # type: ignore[misc]
    """The code of a function that is only part of others, which are optimised and made machine code with it inside.

    Numba would do both for each function alone first, and all of it again for each that calls it.
    """

    def _optimize_final_module(self) -> None:
        pass

    def _finalize_final_module(self) -> None:
        self._finalized = True

    def get_pointer_to_function(self, name: str) -> int:
        """No machine code, no address."""
        return 0

    @property
    def codegen(self) -> Any:
        return self

    def set_env(self, name: str, environment: Any) -> None:
        """What the interpreter would need to call it."""


class _PartCompiler(Compiler):  # type: ignore[misc]
    def define_pipelines(self) -> Any:
        self.state.library = _Part(self.state.targetctx.codegen(), self.state.func_id.func_qualname)
        return super().define_pipelines()


_PART = {**_OPTIONS, "pipeline_class": _PartCompiler, "no_cpython_wrapper": True, "no_cfunc_wrapper": True}


def source() -> str:
    """A hash of all files of the kernel."""
    digest = sha256()
    for file in sorted(_FOLDER.rglob("*.py")):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()


_SOURCE = source()


def compiled(function: Callable[..., Any]) -> Any:
    """A function in machine code that the interpreter can call, kept on the disk."""
    return _kept(njit(cache=True, **_OPTIONS)(function))


def inlined(function: Callable[..., Any]) -> Any:
    """A function that is put into whatever calls it, and is compiled with what is known there."""
    return _general(njit(forceinline=True, **_PART)(function))


def shared(function: Callable[..., Any]) -> Any:
    """A function that is there once in whatever is compiled with it; for what is long, or is called in many places."""
    return _general(njit(**_PART)(function))


def _general(dispatcher: Any) -> Any:
    """Have numba read it once for all whole numbers, not anew for each that is written in a call."""
    compile_for = dispatcher.compile
    dispatcher.compile = lambda kinds: compile_for(tuple(unliteral(kind) for kind in kinds))
    return dispatcher


def _kept(dispatcher: Any) -> Any:
    """Have numba compile again whenever any file of the kernel has changed.

    By itself it looks at the file of the function alone, and what a function calls lies in other files.
    """
    dispatcher._cache._cache_file._source_stamp = _SOURCE
    return dispatcher
