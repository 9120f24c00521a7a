"""The companion: a run in a session of its own. Knows nothing of the run that it accompanies."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import torch

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.design.wording import unknown
from models.files.checkpoint import Checkpoint
from models.language.text import mark, tr
from models.talk.probes import Probe
from models.talk.snapshot import Companion
from playground.devices import device_errors
from playground.session.session import Session

_LOG = logging.getLogger(__name__)


class CompanionRun:
    """Whatever fails in it becomes its `error`, and is never raised, so the other run does not notice.

    session: for this run alone. said: what a snapshot says of it besides how it stands. Torch's number of threads,
    which follows the size of a network, is its own while it works, and the other run's again afterwards.
    """

    def __init__(
        self, session: Session, experiment: Experiment, weights_from: str | Checkpoint | None, said: Companion
    ) -> None:
        self._session, self._said = session, said
        self._threads = torch.get_num_threads()
        self.error = ""
        self._try(lambda: session.load(experiment, weights_from))

    @property
    def experiment(self) -> Experiment | None:
        """Its design; None where it could not be built."""
        return self._session.experiment

    @property
    def shadow(self) -> bool:
        return self._said.shadow

    def owes(self, step: int) -> int:
        """How many steps it has to do until it stands at `step`; 0 where it is there, or does not go on any more."""
        over = self.error or self._session.stopped or self._session.experiment is None
        return 0 if over else max(step - self._session.step, 0)

    def advance(self, steps: int, seconds: float) -> None:
        """Train up to so many steps within about `seconds`."""
        self._try(lambda: self._session.advance(steps, seconds))

    def reset(self) -> None:
        """Back to step 0 with the initial weights of its own design."""
        if self._session.experiment is not None:
            self.error = ""
            self._try(self._session.reset)

    def checkpoint(self) -> Checkpoint | None:
        """The run as it is now, to `go_back` to; None where there is none."""
        try:
            return self._session.checkpoint()
        except Exception:  # a reset goes on without it
            return None

    def go_back(self, there: Checkpoint) -> None:
        """Be the run that it was."""
        self.error = ""
        self._try(lambda: self._session.load(there.experiment, there))

    def use(self, device: torch.device) -> None:
        """Compute there from now on."""
        if device != self._session.device:
            self._try(lambda: self._session.use(device.type))  # type: ignore[arg-type]  # a device that a run is on

    def say(self, probes: frozenset[Probe[Any]]) -> tuple[Companion, dict[Probe[Any], object]]:
        """How it stands, and its answers to these questions."""
        said = self._said
        if self._session.experiment is None:
            return replace(said, error=self.error), {}
        try:
            with self._own_threads():
                now = self._session.snapshot(probes)
        except Exception as error:  # the other run is shown all the same
            self.error = _in_words(error)
            return replace(said, error=self.error), {}
        return replace(said, now=replace(now, readings={}), error=self.error), dict(now.readings)

    def _try(self, work: Callable[[], object]) -> None:
        try:
            with self._own_threads():
                work()
        except Exception as error:  # the other run goes on
            self.error = _in_words(error)

    @contextmanager
    def _own_threads(self) -> Iterator[None]:
        before = torch.get_num_threads()
        _set_threads(self._threads)
        try:
            yield
        finally:
            self._threads = torch.get_num_threads()
            _set_threads(before)


def _set_threads(wanted: int) -> None:
    if torch.get_num_threads() != wanted:
        torch.set_num_threads(wanted)


def _in_words(error: Exception) -> str:
    if isinstance(error, SpecError):
        return error.text
    if device_errors.short_of_memory(error):
        return tr(device_errors.NO_ROOM)
    _LOG.error("the companion met an error that nobody expected", exc_info=error)
    return unknown(mark("The run beside met a problem that the program does not know ({kind}: {why})."), error)
