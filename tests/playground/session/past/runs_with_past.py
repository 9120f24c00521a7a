"""Runs with a past, as the tests of it need them."""

import numpy as np

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Linear
from models.talk.probes import Boundary
from playground.session.session import Session
from tests.playground.runs import experiment, started

BIG = Linear(id="n", units=6, activation="relu")
CASES: dict[str, Experiment] = {
    "plain": experiment(),
    "adam": experiment(optimizer="adam", batch=7),
    "batch norm": experiment(BIG, BatchNorm(id="n"), optimizer="rmsprop", momentum=0.5, learning_rate=0.003, batch=13),
    "plateau, stop rule": experiment(schedule="plateau", stop_patience=50, keep_best=True, optimizer="adamw"),
}
SLICES = (3, 1, 5, 4, 2, 11, 7, 9)
PICTURE = Boundary(resolution=20)


def gone(e: Experiment, session: Session | None = None) -> Session:
    """A session that has gone so many steps in slices, each of which begins at a moment."""
    session = session or started(e)
    for steps in SLICES:
        assert session.advance(steps, float("inf")) == steps
    return session


def same(a: Session, b: Session) -> bool:
    """Whether everything that a file keeps agrees in every bit."""
    one, two = a.checkpoint(), b.checkpoint()
    return one.position == two.position and all(
        np.array_equal(x, two.tensors[name], equal_nan=True) for name, x in one.tensors.items()
    )


def moments(session: Session) -> list[int]:
    found: list[int] = session.snapshot(frozenset()).moments.steps.tolist()
    return found
