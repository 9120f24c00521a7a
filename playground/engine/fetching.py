"""Gets samples that are not at hand, such as files to download, while the engine goes on listening."""

from dataclasses import replace
from threading import Event, Thread

from models.design.spec import SpecError
from models.talk.commands import Load, Run
from models.talk.snapshot import Progress, Saved, Snapshot
from playground.datasets.not_here import GivenUp, NotHere

LOOK = 0.1  # s between two looks at how far it is


class Fetch:
    """Work in a daemon helper thread that nobody waits for, and the commands that wait for it.

    The helper replaces `progress` and `_error`, plain values, and at last sets `_ended`, so nothing needs a lock. One
    that was cancelled goes on until it notices, which may take seconds; what it says then changes nothing.

    load: to be obeyed when the samples are there, and `run` after it. settled: its end was seen. Only the engine's
    thread touches these three.
    """

    def __init__(self, missing: NotHere, load: Load, run: Run | None = None) -> None:
        self.missing, self.load, self.run = missing, load, run or Run(0)
        self.settled = False
        self.progress = Progress(missing.doing)
        self._error = ""
        self._ended, self._cancelled = Event(), Event()
        Thread(target=self._work, name="fetching", daemon=True).start()

    @property
    def under_way(self) -> bool:
        return not (self._ended.is_set() or self._cancelled.is_set())

    @property
    def ended(self) -> bool:
        """Whether it has come to its end, and nobody has seen that yet."""
        return not (self.under_way or self.settled)

    @property
    def error(self) -> str:
        """Why the samples will not come; empty while they may, and where they are there."""
        return str(GivenUp(self.missing.doing)) if self._cancelled.is_set() else self._error

    def cancel(self) -> None:
        """Give up now; the helper removes what is half done."""
        if self.under_way:
            self._cancelled.set()

    def snapshot(self, saved: Saved | None) -> Snapshot:
        """What the window sees meanwhile: the experiment asked for, and how far it is or what went wrong."""
        waiting = self.under_way
        return Snapshot(
            self.load.experiment,
            running=waiting and self.run.amount > 0,
            error=self.error,
            saved=saved,
            progress=self.progress if waiting else None,
        )

    def _work(self) -> None:
        try:
            self.missing.bring(self._report, self._cancelled.is_set)
        except SpecError as error:
            self._error = str(error)
        except Exception as error:  # the window must hear of it
            self._error = f"{self.missing.doing} met a problem it does not know ({type(error).__name__}: {error})."
        self._ended.set()

    def _report(self, done: int, total: int) -> None:
        self.progress = replace(self.progress, done=done, total=total)
