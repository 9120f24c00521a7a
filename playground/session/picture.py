"""What a run has to say at one instant."""

from typing import Any

from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from playground.session.run_state import RunState


def picture(run: RunState, probes: frozenset[Probe[Any]], **about: Any) -> Snapshot:
    """The snapshot of this run, with answers to `probes`. about: the fields that the run does not know."""
    batch, batches = run.batches
    return Snapshot(
        experiment=run.experiment,
        epoch=run.position.epoch,
        step=run.position.step,
        batch=batch,
        batches=batches,
        metrics=run.finite_metrics(),
        history=run.recorder.history(),
        readings=run.measure(probes),
        rate_cuts=run.recorder.plateau.cuts,
        stepper=run.stepper.name,
        note=run.dataset.note,
        samples=len(run.dataset.targets),
        weights_kept=run.weights_kept and run.position.step == 0,
        kept_steps=run.moved.kept,
        stuck=run.stuck(),
        diverged=run.bad_step if run.position.step < run.bad_step else 0,
        changes=run.recorder.changes,
        stops=run.recorder.stopping.stops,
        **about,
    )
