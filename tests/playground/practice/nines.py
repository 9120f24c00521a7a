"""A made-up way to write a 9, networks that read digits, and a practice from its beginning to its end."""

import numpy as np
import torch
from torch import Tensor

from models.design.drawing import Drawing
from models.design.layers import Flatten, Linear
from models.talk.commands import Practise
from models.talk.practice import Practice
from playground.session.session import Session
from tests.playground.runs import experiment


def digits(*layers: object, **training: object) -> object:
    chosen = layers or (Flatten(id="n"), Linear(id="n", units=32))
    settings = {"optimizer": "adam", "learning_rate": 0.003, "batch": 32, **training}
    return experiment(*chosen, kind="digits", data={"samples": 1797}, **settings)


def nine(k: int) -> Drawing:
    """A 9 as nobody writes it: a square whose left side goes on downwards."""
    rng = np.random.default_rng(k)
    x, y, width, height = *rng.uniform(60, 120, 2), *rng.uniform(60, 90, 2)
    box = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
    return Drawing((box, ((x, y + height), (x + 5, y + height + 80))))


NINES = tuple((nine(k), 9) for k in range(12))


def weights(session: Session) -> list[Tensor]:
    return [array.detach().clone() for _, array in session.run.net.named_arrays()]


def same(a: list[Tensor], b: list[Tensor]) -> bool:
    return all(torch.equal(x, y) for x, y in zip(a, b, strict=True))


def practise(session: Session, *drawings: tuple[Drawing, int]) -> Practice:
    session.fine_tuning.begin(Practise(drawings or NINES))
    while session.fine_tuning.under_way:
        session.fine_tuning.advance(0.01)
    practice = session.fine_tuning.said()["practice"]
    assert isinstance(practice, Practice)
    return practice
