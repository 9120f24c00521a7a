"""Brings samples that are not on this machine yet, such as files to download, while the engine goes on listening."""

import logging
from dataclasses import replace
from threading import Event, Thread

from models.design.spec import SpecError
from models.design.wording import unknown
from models.language.text import mark
from models.talk.commands import Load, Run
from models.talk.snapshot import Progress, Saved, Snapshot
from playground.datasets.not_here import GivenUp, NotHere

_LOG = logging.getLogger(__name__)
LOOK = 0.1  # s between two looks at the progress


class Fetch:
    """One job of bringing samples, done in a daemon thread, and the commands that wait for its end.

    No lock is needed: the thread only replaces `progress` and `_error`, which are plain values, and sets `_ended` last.
    After `cancel` it goes on until it notices, which may take seconds; what it reports then changes nothing.

    load: obeyed when the samples are there, and `run` after it. settled: the engine has dealt with the end. Only the
    engine's thread touches these three.
    """

    def __init__(self, missing: NotHere, load: Load, run: Run | None = None) -> None:
        self.missing, self.load, self.run = missing, load, run or Run(0)
        self.settled = False
        self.progress = Progress(missing.doing)
        self._error: str = ""
        self._ended, self._cancelled = Event(), Event()
        Thread(target=self._work, name="fetching", daemon=True).start()

    @property
    def under_way(self) -> bool:
        return not (self._ended.is_set() or self._cancelled.is_set())

    @property
    def ended(self) -> bool:
        """Whether it is over and the engine has not dealt with that yet."""
        return not (self.under_way or self.settled)

    @property
    def error(self) -> str:
        """Why the samples will not come; empty while they still may, and after they came."""
        return GivenUp(self.missing.doing).text if self._cancelled.is_set() else self._error

    def cancel(self) -> None:
        """Give up now; the thread removes half-done files."""
        if self.under_way:
            self._cancelled.set()

    def snapshot(self, saved: Saved | None) -> Snapshot:
        """The experiment asked for, with the progress or the error; shown while its samples are missing."""
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
            self._error = error.text
        except Exception as error:  # the window must hear of it
            _LOG.error("an error that nobody expected", exc_info=error)
            template = mark("{doing} met a problem it does not know ({kind}: {why}).")
            self._error = unknown(template, error, doing=self.missing.doing)
        self._ended.set()

    def _report(self, done: int, total: int) -> None:
        self.progress = replace(self.progress, done=done, total=total)
