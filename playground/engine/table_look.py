"""Reads a table that a person may want to import, while the engine goes on listening."""

import logging
from dataclasses import replace
from threading import Event, Thread

from models.design.spec import SpecError
from models.design.wording import unknown
from models.language.text import mark
from models.talk.commands import LookAtTable
from models.talk.tables import TableAnswer
from playground.datasets.not_here import GivenUp
from playground.datasets.tables import choosing, reading

_LOG = logging.getLogger(__name__)


class TableLook:
    """The table that was asked for last, read in a daemon thread. All methods are for the engine's thread.

    No lock is needed: a thread only replaces its job's answer, which is a plain value. One that is given up goes on
    until it notices; what it finds then is seen by nobody.
    """

    def __init__(self) -> None:
        self._job: _Job | None = None
        self._told: TableAnswer | None = None

    def begin(self, command: LookAtTable) -> None:
        """Read this table, and no other any more."""
        if self._job is not None:
            self._job.cancelled.set()
        self._job = _Job(command) if command.path else None

    @property
    def news(self) -> bool:
        """Whether there is something that `answer` has not told."""
        return self._job is not None and (self._job.answer.under_way or self._job.answer is not self._told)

    def answer(self) -> TableAnswer | None:
        """How it stands; None where nothing is asked for."""
        self._told = None if self._job is None else self._job.answer
        return self._told


class _Job:
    def __init__(self, command: LookAtTable) -> None:
        self.answer = TableAnswer(command.path, command.wishes)
        self.cancelled = Event()
        Thread(target=self._work, name="table", daemon=True).start()

    def _work(self) -> None:
        answer = self.answer
        try:
            table = reading.read(answer.path, answer.wishes, self._report, self.cancelled.is_set)
            self.answer = replace(answer, found=choosing.found(table, answer.wishes))
        except GivenUp:
            return
        except SpecError as error:
            self.answer = replace(answer, error=error.text)
        except Exception as error:  # the window must hear of it
            _LOG.error("an error that nobody expected", exc_info=error)
            template = mark("The table met a problem that the program does not know ({kind}: {why}).")
            self.answer = replace(answer, error=unknown(template, error))

    def _report(self, done: int, total: int) -> None:
        self.answer = replace(self.answer, done=done, total=total)
