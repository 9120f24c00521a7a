"""Writes the run of a session into files that a person has named."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

from models.design.experiment import Experiment
from models.files.checkpoint import Checkpoint
from models.language.text import tr
from models.talk.snapshot import Saved
from playground.session import checkpointing, samples_table
from playground.session.past.looking_back import LookingBack, checkpoint_at
from playground.session.past.written_past import arrays_of_past
from playground.session.run_state import RunState


class Kept(Protocol):
    """What is needed of a session."""

    @property
    def experiment(self) -> Experiment | None: ...
    @property
    def run(self) -> RunState: ...

    looking_back: LookingBack

    def checkpoint(self) -> Checkpoint: ...
    def with_failover(self, work: Callable[[], Any]) -> Any: ...


def save(session: Kept, path: str, ticket: int, moment: int | None, past: bool = False) -> Saved:
    """Write the trained network to `path`, or where that ends in .csv, the samples with its answers.

    moment: as it was at the moment next to this step. past: with the moments before. A failure is returned in
    `Saved.error`, not raised.
    """
    if moment is None:
        session.looking_back.end()
    if session.experiment is None:
        return Saved(ticket, path, tr("there is no network yet"))
    if path.lower().endswith(samples_table.SUFFIX):
        table: Saved = session.with_failover(lambda: samples_table.save(path, ticket, session.run))
        return table
    then = None if moment is None else session.with_failover(lambda: checkpoint_at(session.run, moment))
    found = then or session.checkpoint()
    if past and then is None:
        found = replace(found, tensors={**found.tensors, **arrays_of_past(session.run, found)})
    return checkpointing.write(path, ticket, found)
