"""The engine as tests drive it: a runner without its thread, commands in, turns, snapshots out."""

from math import inf
from queue import SimpleQueue
from time import perf_counter
from typing import Any

from models.talk.commands import FULL_SPEED, Command, Load, Run
from models.talk.snapshot import Snapshot
from playground.engine.mailbox import Mailbox
from playground.engine.runner import Runner
from playground.session.session import Session
from tests.playground.runs import experiment


class WouldWaitForEverError(Exception):
    """The inbox is empty and nothing else is left to do; a test has nobody who would say something."""


class Clock:
    """Made-up seconds: they pass only where something moves them on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Inbox(SimpleQueue[Command]):
    """Never waits for ever, and with a made-up clock not at all: the clock moves on instead."""

    LATE = 1e-6  # s: every wait ends a little late

    def __init__(self, clock: Clock | None) -> None:
        self._clock = clock

    def get(self, block: bool = True, timeout: float | None = None) -> Command:
        if block and timeout is None and self.empty():
            raise WouldWaitForEverError
        if self._clock is None:
            return super().get(block, timeout)
        if block and timeout is not None and self.empty():
            self._clock.now += timeout + self.LATE
        return super().get(block=False)


class TimedSession(Session):
    """Does at most 50 steps in a slice, and each slice takes 10 ms of a made-up clock."""

    STEPS, SECONDS = 50, 0.01

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock

    def advance(self, steps: float = inf, seconds: float = inf) -> int:
        self._clock.now += self.SECONDS
        return super().advance(min(steps, self.STEPS), inf)


class Engine:
    """A runner and the two ends of its pipes."""

    def __init__(self, *commands: Command, session: Any = None, clock: Clock | None = None) -> None:
        self.inbox = Inbox(clock)
        self.outbox: Mailbox[Snapshot] = Mailbox()
        self.session = session or Session()
        self.runner = Runner(self.session, self.inbox, self.outbox, clock or perf_counter)
        if commands:
            self.tell(*commands)

    def tell(self, *commands: Command) -> Snapshot:
        """Say this, let one turn pass, or as many as the steps asked for need, and read the answer."""
        for command in commands:
            self.inbox.put(command)
        assert self.runner.turn()
        snapshot = self.outbox.take()
        assert snapshot is not None
        counted = any(isinstance(c, Run) and 0 < c.amount < inf and c.pace == FULL_SPEED for c in commands)
        return self.until_idle(snapshot) if counted else snapshot  # a busy machine may need another slice

    def until_idle(self, last: Snapshot | None = None) -> Snapshot:
        """Turn until training has stopped by itself; the last snapshot. `last`: what was said before, if anything."""
        while last is None or last.running:
            assert self.runner.turn()
            last = self.outbox.take() or last
        return last

    def waits(self) -> bool:
        """Whether nothing is left to do but to wait for a command. Otherwise one turn passes."""
        try:
            self.runner.turn()
        except WouldWaitForEverError:
            return True
        return False


def loaded(**training: Any) -> Engine:
    """An engine that holds a small run at step 0."""
    return Engine(Load(experiment(**training)))


def timed(**training: Any) -> tuple[Engine, Clock]:
    """An engine that holds a small run at step 0, on a made-up clock."""
    clock = Clock()
    return Engine(Load(experiment(**training)), session=TimedSession(clock), clock=clock), clock
