"""A made-up decision, so that views can be opened and tested without the engine."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.talk.plane_probes import Decision
from models.talk.probes import Affine

Float = NDArray[np.float64]


def canned_decision(
    experiment: Experiment, weights: Mapping[str, Affine], given: Mapping[str, Float], answer: Float
) -> Decision:
    """What each wire carries is its weight times what comes in; a unit has what its wires carry. answer: (classes,)."""
    ids = list(given)
    wires = {k: (w * given[ids[ids.index(k) - 1]][0]).astype(np.float32) for k, (w, _) in weights.items()}
    units = {k: wires[k].sum(1) if k in wires else values[0].astype(np.float32) for k, values in given.items()}
    second, likeliest = (int(k) for k in answer.argsort()[-2:]) if len(answer) > 1 else (-1, -1)
    totals = {k: float(np.abs(each).sum()) for k, each in wires.items()}
    best = float(answer[likeliest])
    return Decision(likeliest, second, best, best, 0.0, units, wires, totals, np.arange(5))
