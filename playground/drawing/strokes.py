"""From pen strokes to the picture that a network reads: for the canvas, the command line and training alike."""

from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from models.design.drawing import Drawing, Preparation
from models.design.spec import SpecError
from models.talk.probes import Float32


@dataclass(frozen=True)
class Frame:
    """How the digits of a data set lie in their pictures, in pixels.

    box: the longer side of the ink. centre: the number, on both axes, of the pixel in whose middle the centre of mass
    lies; may be a fraction. width: of a stroke.
    """

    box: float
    centre: float
    width: float


MNIST = 28, Frame(box=20.0, centre=14.0, width=2.2)
"""The side of its pictures, and their frame: measured on all of them; strokes are 2.0 to 2.4 wide."""

_FRAMES = {8: Frame(box=8.0, centre=3.5, width=1.25)}  # scikit-learn's digits fill their pictures
DOT = 0.01
"""Share of the canvas; a shorter drawing is a tap of the pen and is not scaled up."""

STEP = 0.3
"""Pixels between painted points; a pen gives more points than can be seen."""

_AT_ONCE = 512  # lines at once, so that a long scribble needs little memory
_EVERY_STEP = Preparation()

Points = NDArray[np.float64]


def frame(side: int) -> Frame:
    """How digits lie in pictures of this side; MNIST's frame in proportion where nothing else is known."""
    known, usual = MNIST
    share = side / known
    return _FRAMES.get(side) or Frame(usual.box * share, (usual.centre + 0.5) * share - 0.5, usual.width * share)


def paint(
    drawing: Drawing, preparation: Preparation = _EVERY_STEP, side: int = MNIST[0], width: float | None = None
) -> Float32:
    """The drawing as the network is fed it: (side, side) float32 in 0…1.

    Raises SpecError where nothing was drawn, or on a canvas so small that it has no scale.

    side: of the picture in pixels. width: of the strokes in pixels; None for the frame's. What each step does, and what
    happens without it:

    - scale: the longer side of the ink, pen included, becomes the frame's box; without it the whole canvas becomes
      the whole picture;
    - pen_width: strokes are `width` wide; without it as wide as the drawing's pen, scaled like the drawing;
    - centre: the centre of mass of the ink lies where the frame has it, or as near as leaves no ink outside of the
      picture; without it the drawing stays where it was on the canvas, or, where it is scaled and might leave the
      picture, its box lies in the middle;
    - polarity: ink is 1 and paper 0; without it the other way round.

    Parts that lie outside of the picture are cut off. A tap of the pen is a dot and is never scaled.
    """
    if drawing.empty:
        raise SpecError("nothing was drawn")
    strokes = [np.array(stroke, np.float64).reshape(-1, 2) for stroke in drawing.strokes if stroke]
    low = np.min([stroke.min(0) for stroke in strokes], 0)
    high = np.max([stroke.max(0) for stroke in strokes], 0)
    wanted = frame(side)
    width = (width or wanted.width) if preparation.pen_width else None
    factor = side / drawing.side
    if preparation.scale:
        factor = _factor(drawing, float((high - low).max()), wanted.box, width) or factor
    if not isfinite(factor):
        raise SpecError("the drawing is too small to be painted")
    segments = np.concatenate([_segments(stroke * factor) for stroke in strokes])
    radius = (width or drawing.pen * factor) / 2
    if preparation.scale or preparation.centre:
        segments += np.tile(side / 2 - (low + high) / 2 * factor, 2)
    picture = _ink(segments, radius, side)
    if preparation.centre and picture.any():
        room = np.maximum(side - (high - low) * factor - 2 * radius, 0) / 2
        segments += np.tile(np.clip(wanted.centre + 0.5 - centre_of_mass(picture), -room, room), 2)
        picture = _ink(segments, radius, side)
    return picture if preparation.polarity else 1 - picture


def centre_of_mass(picture: Float32) -> Points:
    """The centre of mass of the ink, (x, y) in pixels from the upper left corner; the middle of pixel 0 is 0.5."""
    total = picture.sum(dtype=np.float64)
    across = np.arange(picture.shape[1]) + 0.5
    down = np.arange(picture.shape[0]) + 0.5
    moments = [picture.sum(0, dtype=np.float64) @ across, picture.sum(1, dtype=np.float64) @ down]
    return np.array(moments, np.float64) / float(total)


def _factor(drawing: Drawing, longer: float, box: float, width: float | None) -> float | None:
    """The scale at which the ink fills the box, in picture pixels per canvas pixel; None for a tap of the pen.

    longer: the longer side of the box around the points. width: of the strokes, None where the pen scales with them.
    """
    ink = longer if width else longer + drawing.pen
    if ink < DOT * drawing.side:
        return None
    return (box - (width or 0.0)) / ink


def _segments(points: Points) -> Points:
    """The pieces of a stroke, (m, 4): from x, y to x, y; one piece of no length for a single point."""
    if len(points) > 1:
        gone = np.cumsum(np.hypot(*np.diff(points, axis=0).T)) / STEP
        far = np.diff(np.floor(gone), prepend=0.0) > 0
        far[-1] = True
        points = points[np.concatenate([[True], far])]
    return np.hstack([points[:-1], points[1:]]) if len(points) > 1 else np.tile(points, 2)


def _ink(segments: Points, radius: float, side: int) -> Float32:
    """The share of each pixel that lines with round ends cover: (side, side). segments: (m, 4), see `_segments`.

    Computed from the distance between the pixel's middle and the nearest line; an edge is a ramp one pixel wide.
    """
    squared = np.full((side, side), np.inf, np.float32)
    for start in range(0, len(segments), _AT_ONCE):
        np.minimum(squared, _squared_distance(segments[start : start + _AT_ONCE], side), out=squared)
    picture: Float32 = np.clip(np.float32(radius + 0.5) - np.sqrt(squared), 0, 1)
    return picture


def _squared_distance(segments: Points, side: int) -> Float32:
    """Squared distance, px², from every pixel's middle to the nearest of these lines: (side, side) float32."""
    starts = segments[:, :2].astype(np.float32)
    way = (segments[:, 2:] - segments[:, :2]).astype(np.float32)
    length = np.maximum((way * way).sum(1), np.float32(1e-12))[:, None, None]
    middles = np.arange(side, dtype=np.float32) + np.float32(0.5)
    x = (middles - starts[:, :1])[:, None, :]
    y = (middles - starts[:, 1:])[:, :, None]
    dx, dy = way[:, 0, None, None], way[:, 1, None, None]
    along = x * (dx / length) + y * (dy / length)  # 0 at the start of a line, 1 at its end
    np.clip(along, 0, 1, out=along)
    across = x - along * dx
    across *= across
    upright = y - along * dy
    upright *= upright
    across += upright
    nearest: Float32 = across.min(0)
    return nearest
