"""An experiment that the session does not hold yet: its samples are missing, or it could not be loaded."""

import logging
from dataclasses import dataclass, replace

from models.design.spec import SpecError
from models.design.wording import unknown
from models.language.text import mark, tr
from models.talk.commands import Load
from models.talk.snapshot import Saved, Snapshot
from playground.datasets.not_here import NotHere
from playground.devices import device_errors
from playground.engine.fetching import Fetch
from playground.engine.session_port import SessionPort

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Refused:
    """A load that failed, and the reason, fit to show. Play and reset try it again; the run before stays as it is."""

    load: Load
    error: str
    under_way = False

    def cancel(self) -> None:
        """There is nothing to give up."""

    def snapshot(self, saved: Saved | None) -> Snapshot:
        """The experiment asked for, and why it could not be loaded."""
        return Snapshot(self.load.experiment, error=self.error, saved=saved)


Waiting = Fetch | Refused


def in_words(error: Exception) -> str:
    """The error as a sentence, fit to show; one that nobody expected is logged."""
    if isinstance(error, SpecError):
        return error.text
    if device_errors.short_of_memory(error):
        return tr(device_errors.NO_ROOM)
    _LOG.error("an error that nobody expected", exc_info=error)
    return unknown(mark("The engine met a problem it does not know ({kind}: {why})."), error)


def why_not(waiting: Waiting) -> str:
    """Why nothing can be done with the experiment asked for now."""
    return waiting.error or tr("The data of this design are not here yet; wait until they are.")


def is_held(waiting: Waiting, session: SessionPort) -> bool:
    """Whether the session holds this network already: while its samples are missing it answers drawings."""
    load = waiting.load
    missing = session.missing is not None
    return missing and session.experiment == load.experiment and not (load.fresh or load.weights_from)


def going_on(load: Load, before: Waiting | None) -> Load:
    """`load`, or the load before it with this experiment, where `load` is an edit of that, which was not obeyed yet.

    So the edit begins as that load would have begun: anew, or from its file. It also has its ticket, by which the
    window knows the run. A job that failed is tried again by play, not by an edit.
    """
    if before is None or load.fresh or load.weights_from is not None:
        return load
    new, asked = load.experiment.data, before.load.experiment.data
    if isinstance(before, Fetch) and new.source == asked.source:
        return load if before.error else replace(before.load, experiment=load.experiment)
    if new == asked:
        return replace(before.load, experiment=load.experiment)
    return replace(load, fresh=before.load.fresh, ticket=before.load.ticket)


def fetch_for(load: Load, missing: NotHere, before: Waiting | None) -> Fetch:
    """The job that brings the samples for `load`: `before` if it brings the same ones, otherwise a new job.

    A job that failed is also kept: play and opening a document try it again, an edit does not.
    """
    brings = isinstance(before, Fetch) and before.missing.source == missing.source
    if not isinstance(before, Fetch) or not brings or (load.fresh and not before.under_way):
        if before is not None:
            before.cancel()
        return Fetch(missing, load)
    if not load.fresh and load.weights_from is None:  # an edit of what was to be opened
        load = replace(before.load, experiment=load.experiment)
    before.load = load
    return before
