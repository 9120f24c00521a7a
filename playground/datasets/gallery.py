"""Draws the data sets' thumbnails: `python -m playground.datasets.gallery`.

From the real samples where these ship with the program, otherwise as drawings of our own.

An SVG whose colours are names for the window to fill in: #00000k is class k, #00001k the k-th of
nine steps from value −1 to +1.
"""

import numpy as np

from models.design.data import OFFERED, Column, Data, DataKind
from models.files.resources import RESOURCES
from models.talk.probes import Float32
from playground.datasets.dataset import make
from playground.datasets.gallery_drawings import DRAWN
from playground.datasets.images import resized

FOLDER = RESOURCES / "thumbnails"
_SIDE = 48  # units of the drawing
_POINTS = 110
_RADIUS = 1.25
_STEPS = 9
_COARSE, _SHADES, _NEAR_WALL = 16, 5, 12  # pixels across a photograph, its shades, and of 255 what passes for the wall
_SHOWN, _PERSON = (5, 2, 3, 0), 0  # the digits of which photographs are shown, and whose hand it is
_FAINT = 40  # of 255; fainter ink is left out
_AXES = {"iris": (2, 3)}
"""The columns drawn; for every other set the first two."""


KINDS_DRAWN = tuple(dict.fromkeys((*OFFERED, *DRAWN)))
"""What has a thumbnail: every data set on offer, and a user's own folder."""


def thumbnail(kind: str) -> str:
    """The data set's picture as SVG text."""
    content = DRAWN.get(kind) or _drawn(kind)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIDE} {_SIDE}">{content}</svg>\n'


def _drawn(kind: str) -> str:
    info = OFFERED[kind].info
    if info.signal:
        return _lines(kind)
    if info.photos:
        return _photos(kind)
    return _pictures(kind) if info.image else _dots(kind)


def _pictures(kind: str) -> str:
    """The first picture of each of four classes, two by two, one square a pixel that has ink."""
    samples = make(Data.of(kind))
    pixel = _SIDE / 2 / samples.points.shape[-1]
    squares = []
    for k in range(4):
        ink = samples.points[np.flatnonzero(samples.targets == k)[0], 0]
        for y, x in np.argwhere(ink > _FAINT):
            left, top = k % 2 * _SIDE / 2 + x * pixel, k // 2 * _SIDE / 2 + y * pixel
            opacity = f' fill-opacity="{ink[y, x] / 255:.2f}"' if ink[y, x] < 255 else ""
            squares.append(
                f'<rect x="{left:g}" y="{top:g}" width="{pixel:g}" height="{pixel:g}" fill="#00000{k}"{opacity}/>'
            )
    return "".join(squares)


def _photos(kind: str) -> str:
    """A photograph of each of four classes, two by two, in few pixels and shades; the light wall is left out."""
    samples = make(Data.of(kind))
    side = _SIDE / 2 / _COARSE
    squares = []
    for k, digit in enumerate(_SHOWN):
        photo = samples.points[np.flatnonzero(samples.targets == digit)[_PERSON], 0]
        small = resized(photo[None], _COARSE)[0].astype(float)
        wall = np.median(np.concatenate([small[0], small[:, 0], small[:, -1]])) - _NEAR_WALL
        ink = np.rint(np.clip((wall - small) / (wall - small.min()), 0, 1) * _SHADES) / _SHADES
        for y, x in np.argwhere(ink > 0):
            left, top = k % 2 * _SIDE / 2 + x * side, k // 2 * _SIDE / 2 + y * side
            squares.append(
                f'<rect x="{left:g}" y="{top:g}" width="{side:g}" height="{side:g}" fill="#00000{k}" '
                f'fill-opacity="{ink[y, x]:.2g}"/>'
            )
    return "".join(squares)


def _lines(kind: str) -> str:
    """The first signal of each of four classes, one below the other."""
    samples = make(Data.of(kind))
    high = _SIDE / 4
    paths = []
    for k in range(4):
        signal = samples.points[np.flatnonzero(samples.targets == k)[0], 0]
        x = np.linspace(2, _SIDE - 2, len(signal))
        y = (k + 0.5) * high - signal / np.abs(signal).max() * (high / 2 - 1)
        points = " ".join(f"{a:.1f},{b:.1f}" for a, b in zip(x, y, strict=True))
        paths.append(f'<polyline points="{points}" fill="none" stroke="#00000{k}" stroke-width="1.5"/>')
    return "".join(paths)


def _dots(kind: str) -> str:
    """The samples on two axes."""
    info = OFFERED[kind].info
    samples = make(Data.of(kind))
    every = max(1, len(samples.points) // _POINTS)
    targets = samples.targets[::every]
    shown = [(samples.points[::every, axis], info.columns[axis]) for axis in _axes(kind, info)]
    x, y = (_scaled(*one) for one in (shown if len(shown) == 2 else (*shown, (targets, info.target))))
    if info.task == "classification":
        colours = [f"#00000{int(t)}" for t in targets]
    else:
        steps = np.clip(np.rint((info.in_colour_range(targets) + 1) / 2 * (_STEPS - 1)), 0, _STEPS - 1)
        colours = [f"#00001{int(s)}" for s in steps]
    return "".join(
        f'<circle cx="{a:.1f}" cy="{_SIDE - b:.1f}" r="{_RADIUS}" fill="{c}"/>'
        for a, b, c in zip(x, y, colours, strict=True)
    )


def _axes(kind: str, info: DataKind) -> tuple[int, ...]:
    """The columns drawn; where there is one, the value stands over it."""
    return _AXES.get(kind, (0, 1)[: len(info.columns)])


def _scaled(values: Float32, column: Column) -> Float32:
    """Measurements as places in the drawing."""
    return (values - column.low) / (column.high - column.low) * np.float32(_SIDE)


def main() -> None:
    """Write every thumbnail anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for kind in KINDS_DRAWN:
        (FOLDER / f"{kind}.svg").write_text(thumbnail(kind), encoding="utf-8")


if __name__ == "__main__":
    main()
