"""Writes the run of a session into files that a person has named."""

from collections.abc import Callable
from typing import Any, Protocol

from models.design.experiment import Experiment
from models.files.checkpoint import Checkpoint
from models.language.text import tr
from models.talk.snapshot import Saved
from playground.session import checkpointing, samples_table
from playground.session.looking_back import checkpoint_at
from playground.session.run_state import RunState


class Kept(Protocol):
    """What is needed of a session."""

    @property
    def experiment(self) -> Experiment | None: ...
    @property
    def run(self) -> RunState: ...
    def checkpoint(self) -> Checkpoint: ...
    def with_failover(self, work: Callable[[], Any]) -> Any: ...


def save(session: Kept, path: str, ticket: int, moment: int | None) -> Saved:
    """Write the trained network to `path`, or where that ends in .csv, the samples with its answers.

    moment: as it was at the moment next to this step. A failure is returned in `Saved.error`, not raised.
    """
    if session.experiment is None:
        return Saved(ticket, path, tr("there is no network yet"))
    if path.lower().endswith(samples_table.SUFFIX):
        found: Saved = session.with_failover(lambda: samples_table.save(path, ticket, session.run))
        return found
    past = None if moment is None else session.with_failover(lambda: checkpoint_at(session.run, moment))
    return checkpointing.write(path, ticket, past or session.checkpoint())
