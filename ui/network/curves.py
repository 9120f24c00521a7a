"""The geometry of wires: where each curve runs and which one is near a point. numpy only."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ui.network.columns import Column

Float = NDArray[np.float32]
_SAMPLES = np.linspace(0, 1, 25, dtype=np.float32)


@dataclass(frozen=True)
class Curves:
    """Cubic curves that leave and arrive level.

    starts, ends: (n, 2) x and y in scene pixels. links: (n, 2) int, numbers of the
    neuron at a curve's end and of the one at its start.
    """

    starts: Float
    ends: Float
    links: NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.starts)

    def sampled(self, which: NDArray[np.intp]) -> Float:
        """Points along the curves `which`: (len(which), 25, 2)."""
        t = _SAMPLES[None, :, None]
        a, d = self.starts[which, None], self.ends[which, None]
        bend = np.stack([(d - a)[..., 0] / 2, np.zeros_like(a[..., 0])], -1)
        b, c = a + bend, d - bend
        u = 1 - t
        return np.asarray(u**3 * a + 3 * u**2 * t * b + 3 * u * t**2 * c + t**3 * d, np.float32)

    def nearest(self, x: float, y: float, which: NDArray[np.intp]) -> tuple[int, float] | None:
        """The curve among `which` that runs closest to the point, and its distance in pixels."""
        if not len(which):
            return None
        points = self.sampled(which)
        start, along = points[:, :-1], np.diff(points, axis=1)
        to = np.array([x, y], np.float32) - start
        length = np.maximum((along**2).sum(-1), 1e-9)
        share = np.clip((to * along).sum(-1) / length, 0, 1)
        gap = np.hypot(*np.moveaxis(to - share[..., None] * along, -1, 0)).min(1)
        best = int(gap.argmin())
        return int(which[best]), float(gap[best])


def between(left: Column, right: Column) -> Curves:
    """Every wire from the neurons shown on the left to those on the right.

    Row by row of the weight matrix where the right layer has weights; otherwise one to one.
    """
    starts = np.array([(t.right, t.centre[1]) for t in left.tiles], np.float32).reshape(-1, 2)
    ends = np.array([(t.x, t.centre[1]) for t in right.tiles], np.float32).reshape(-1, 2)
    if right.weighted:
        units, inputs = np.divmod(np.arange(len(starts) * len(ends)), max(len(starts), 1))
    else:
        units = inputs = np.arange(min(len(starts), len(ends)))
    return Curves(starts[inputs], ends[units], np.stack([units, inputs], 1))
