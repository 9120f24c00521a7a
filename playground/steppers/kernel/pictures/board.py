"""Work that threads share: one, the leader, announces tasks of so many items, and whoever is free takes an item.

The leader takes items as the helpers do, and goes on once all are done. So a helper that the system does not run holds
nobody up unless it has an item in hand, and one that comes late finds what is under way by then. Which thread does an
item makes no difference to what comes of it.

Announcements are counted in the same number as the items that are left; so an item is only ever taken of the task that
was looked at. Who has one sees all that the leader wrote before, and the leader, once all are done, what they wrote.
"""

import ctypes
import platform
import sys
from typing import Any

import llvmlite.binding as llvm
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

from playground.steppers.kernel.compiled import inlined, shared
from playground.steppers.kernel.lanes import get, put
from playground.steppers.kernel.layout import BOARD_DONE, BOARD_ITEMS, BOARD_OPEN, BOARD_PIECE, BOARD_TASK, OVER

_ANNOUNCED = 1 << 16
_PATIENCE = 100  # looks at what has not come yet before others may have the core; about 5 µs
_X86, _ARM = (platform.machine().lower() in names for names in (("x86_64", "amd64"), ("arm64", "aarch64")))
_WORD = ir.IntType(64)


def _system_call() -> int:
    """The address of the function that lets another thread have this core."""
    if sys.platform == "win32":
        found: Any = ctypes.windll.kernel32.SwitchToThread
    else:
        found = ctypes.CDLL(None).sched_yield
    return ctypes.cast(found, ctypes.c_void_p).value or 0


_GIVE_WAY = "playground_give_way"
llvm.add_symbol(_GIVE_WAY, _system_call())


def _place(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
    data = context.make_array(signature.args[0])(context, builder, arguments[0]).data
    return builder.gep(data, [arguments[1]])


def _call(builder: Any, name: str, result: Any, *arguments: Any) -> None:
    kind = ir.FunctionType(result, [a.type for a in arguments])
    builder.call(cgutils.get_or_insert_function(builder.module, kind, name), arguments)


@intrinsic
def see(typing: Any, board: Any, index: Any) -> Any:
    """A number as it is now, and with it all that was written before it."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.load_atomic(_place(context, builder, signature, arguments), "acquire", 8)

    return types.int64(board, types.intp), emit


@intrinsic
def show(typing: Any, board: Any, index: Any, value: Any) -> Any:
    """Write a number; whoever sees it sees all that was written before it."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        builder.store_atomic(arguments[2], _place(context, builder, signature, arguments), "release", 8)
        return context.get_dummy_value()

    return types.void(board, types.intp, types.int64), emit


@intrinsic
def count(typing: Any, board: Any, index: Any) -> Any:
    """Add 1, whoever else does so at the same time."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        place = _place(context, builder, signature, arguments)
        return builder.atomic_rmw("add", place, ir.Constant(_WORD, 1), "acq_rel")

    return types.int64(board, types.intp), emit


@intrinsic
def replace(typing: Any, board: Any, index: Any, old: Any, new: Any) -> Any:
    """Put `new` in the place of `old`; returns whether it was still `old`."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        place = _place(context, builder, signature, arguments)
        return builder.extract_value(builder.cmpxchg(place, *arguments[2:], "acq_rel", "acquire"), 1)

    return types.boolean(board, types.intp, types.int64, types.int64), emit


@intrinsic
def _rest(typing: Any) -> Any:
    """The processor's instruction between two looks at what has not come yet."""

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        if _X86:
            _call(builder, "llvm.x86.sse2.pause", ir.VoidType())
        elif _ARM:
            _call(builder, "llvm.aarch64.hint", ir.VoidType(), ir.Constant(ir.IntType(32), 1))
        return context.get_dummy_value()

    return types.void(), emit


@intrinsic
def _give_way(typing: Any) -> Any:
    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        _call(builder, _GIVE_WAY, ir.IntType(32))
        return context.get_dummy_value()

    return types.void(), emit


@inlined
def wait_a_little(looks):
    """Between two looks; returns how many there were. Soon others may have the core."""
    if looks < _PATIENCE:
        _rest()
    else:
        _give_way()
    return looks + 1


@shared
def announce(board, task, piece, items):
    """A new task; the one before must be done. items: 1 to 2^15."""
    put(board, BOARD_TASK, task)
    put(board, BOARD_PIECE, piece)
    put(board, BOARD_ITEMS, items)
    put(board, BOARD_DONE, 0)
    show(board, BOARD_OPEN, (see(board, BOARD_OPEN) // _ANNOUNCED + 1) * _ANNOUNCED + items)


@shared
def take(board):
    """The number of an item that nobody else has; -1 where none is left, -2 where no task comes any more."""
    while True:
        now = see(board, BOARD_OPEN)
        if now == OVER:
            return -2
        left = now % _ANNOUNCED
        if left == 0:
            return -1
        if replace(board, BOARD_OPEN, now, now - 1):
            return left - 1


@inlined
def all_done(board):
    """Whether all items of the task are done, so that the next one may be announced."""
    return see(board, BOARD_DONE) == get(board, BOARD_ITEMS)
