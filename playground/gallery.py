"""Draws the data sets' thumbnails from the real samples: `python -m playground.gallery`.

An SVG whose colours are names for the window to fill in: #00000k is class k, #00001k the k-th of
nine steps from value −1 to +1.
"""

from pathlib import Path

import numpy as np

from models.data import KINDS, Column, Data
from models.probes import Float32
from playground.datasets import make

FOLDER = Path(__file__).parent.parent / "resources" / "thumbnails"
_SIDE = 48  # units of the drawing
_POINTS = 110
_RADIUS = 1.25
_STEPS = 9
_AXES = {"iris": (2, 3)}
"""The columns that tell most; the first two elsewhere."""


def thumbnail(kind: str) -> str:
    """The data set's picture as SVG text."""
    info = KINDS[kind]
    samples = make(Data.of(kind))
    every = max(1, len(samples.points) // _POINTS)
    x, y = (_scaled(samples.points[::every, axis], info.columns[axis]) for axis in _AXES.get(kind, (0, 1)))
    targets = samples.targets[::every]
    if info.task == "classification":
        colours = [f"#00000{int(t)}" for t in targets]
    else:
        steps = np.clip(np.rint((targets + 1) / 2 * (_STEPS - 1)), 0, _STEPS - 1)
        colours = [f"#00001{int(s)}" for s in steps]
    dots = "".join(
        f'<circle cx="{a:.1f}" cy="{_SIDE - b:.1f}" r="{_RADIUS}" fill="{c}"/>'
        for a, b, c in zip(x, y, colours, strict=True)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIDE} {_SIDE}">{dots}</svg>\n'


def _scaled(values: Float32, column: Column) -> Float32:
    """Measurements as places in the drawing."""
    return (values - column.low) / (column.high - column.low) * np.float32(_SIDE)


def main() -> None:
    """Write every thumbnail anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        (FOLDER / f"{kind}.svg").write_text(thumbnail(kind), encoding="utf-8")


if __name__ == "__main__":
    main()
