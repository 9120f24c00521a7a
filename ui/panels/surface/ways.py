"""Which way it goes down from the ball, which way the run has come, and how high on a curve. No widgets."""

import numpy as np

from models.talk.surface_probes import Heights, Standing
from ui.panels.surface import contours

_ARROW = 0.15  # of the window's width, on the surface of a larger network
_FLAT = 1e-9  # a shorter way has no direction

Numbers = tuple[float, ...]


def way(
    spot: Numbers, standing: Standing | None, heights: Heights | None, window: tuple[Numbers, Numbers]
) -> tuple[contours.Float, contours.Float]:
    """The way of steepest descent from the ball, 0 where it is unknown, and the path of the run: (points, numbers)."""
    slope, path = np.zeros(len(spot)), np.zeros((0, len(spot)))
    if standing is not None:
        path = standing.path.astype(np.float64)
        if spot == tuple(float(v) for v in standing.values):
            slope = -np.asarray(standing.gradient, np.float64)
    elif heights is not None and heights.path.shape[1] == len(spot) and heights.downhill:
        path = np.vstack([heights.path, spot]).astype(np.float64)
        slope = _pointing(heights.downhill, window) if spot == heights.at else slope
    return slope, path


def heights_of(losses: contours.Float, window: tuple[Numbers, Numbers], spots: contours.Float) -> contours.Float:
    """The loss on a curve (columns,) at these places (n,)."""
    across = np.linspace(window[0][0], window[1][0], len(losses))
    return np.where(np.isnan(spots), np.nan, np.interp(spots, across, losses))


def _pointing(downhill: Numbers, window: tuple[Numbers, Numbers]) -> contours.Float:
    """The same way, so long that it is seen: among many weights a step moves each of them little."""
    length = float(np.linalg.norm(downhill))
    return np.asarray(downhill) * (_ARROW * (window[1][0] - window[0][0]) / max(length, _FLAT))
