"""How training goes in each layer of a made-up network."""

import numpy as np

from models.design.experiment import Experiment
from models.talk.function_probes import activation_of
from models.talk.gradient_probes import FLAT_BELOW, FLAT_OUTSIDE, GradientCourse

_POINTS = 40


def canned_course(experiment: Experiment) -> GradientCourse:
    """Gradients that fall, smaller ones in the first layers; some idle units where the activation allows them."""
    shapes = [s for s in experiment.layer_shapes() if s.parameters or activation_of(s.layer)]
    step = np.arange(_POINTS, dtype=np.int64) * 75
    fall = np.exp(-np.arange(_POINTS) / 12.0)[:, None] + 0.05
    depth = 2.0 ** -np.arange(len(shapes))[::-1]
    learns = np.array([bool(s.parameters) for s in shapes])
    functions = [activation_of(s.layer) for s in shapes]
    gradient = np.where(learns, fall * depth, np.nan).astype(np.float32)
    dead, saturated = (
        np.where([f in kinds for f in functions], 0.25 * (1 - fall), np.nan).astype(np.float32).clip(0)
        for kinds in (FLAT_BELOW, FLAT_OUTSIDE)
    )
    ids, units = tuple(s.layer.id for s in shapes), tuple(s.outgoing[0] for s in shapes)
    return GradientCourse(
        ids, units, step, step / 25, gradient, (gradient / 100).astype(np.float32), dead, saturated, 0
    )
