"""Threads that help one other thread with what it computes. Knows nothing of what that is."""

import atexit
import weakref
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

import torch

NAME = "helper"
"""Of the threads."""

_R = TypeVar("_R")
_Inbox = SimpleQueue[Callable[[], object] | None]


class Team:
    """The thread that calls, and helpers, which begin when they are needed first and wait between two calls.

    They end with the team, or before the interpreter does.
    """

    def __init__(self) -> None:
        self._helpers: list[tuple[Thread, _Inbox]] = []
        _teams.add(self)

    def run(self, threads: int, work: Callable[[int], _R]) -> _R:
        """Call work(0) here and work(1) … work(threads - 1) in helpers; returns what work(0) gives.

        It does not wait for helpers: their calls may begin late, also after the end of this one, and must do no harm
        then. Nothing that a call of `work` holds may hold this team.
        """
        while len(self._helpers) < threads - 1:
            self._helpers.append(self._hire())
        for number, (_, inbox) in enumerate(self._helpers[: threads - 1], 1):
            inbox.put(partial(work, number))
        return work(0)

    def _hire(self) -> tuple[Thread, _Inbox]:
        inbox: _Inbox = SimpleQueue()
        thread = Thread(target=_help, args=(inbox,), name=NAME, daemon=True)
        thread.start()
        weakref.finalize(self, inbox.put, None)
        return thread, inbox

    def end(self) -> None:
        """Have the helpers end, and wait until they have."""
        for _, inbox in self._helpers:
            inbox.put(None)
        for thread, _ in self._helpers:
            thread.join()
        self._helpers.clear()


_teams: weakref.WeakSet[Team] = weakref.WeakSet()


@atexit.register
def _end_all() -> None:
    for team in list(_teams):
        team.end()


def _help(inbox: _Inbox) -> None:
    """Do what comes, until None comes. Like the other thread this one takes numbers below 1e-38 for 0."""
    torch.set_flush_denormal(True)
    while (work := inbox.get()) is not None:
        work()
        del work  # nor does it hold arrays while it waits
