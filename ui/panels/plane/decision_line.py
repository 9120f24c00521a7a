"""Where one decision ends and another begins, as a line over the plane. No widgets."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from models.design.data import DataKind
from models.talk.probes import Float32
from ui.look import theme

_WIDTH = 1.1
"""Cells from the middle of the line to where it ends."""


def line_of(info: DataKind, answer: Float32) -> Float32:
    """How much of each cell lies on the line: (resolution, resolution) float32 from 0 to 1.

    answer: as of `Boundary`. Of values, the line runs along the middle of their range.
    """
    heights: NDArray[np.floating]
    if info.task == "regression":
        heights = info.in_colour_range(answer)[None]
    elif answer.ndim == 2:
        heights = 2 * answer[None] - 1
    else:
        heights = np.stack([answer[k] - np.delete(answer, k, 0).max(0) for k in range(len(answer))])
    found = np.zeros(answer.shape[-2:], np.float32)
    for height in heights:  # 0 on the line; a height by its slope is a distance in cells
        up, across = np.gradient(height)
        slope = np.maximum(np.hypot(up, across), 1e-6)
        found = np.maximum(found, np.clip(_WIDTH + 0.4 - np.abs(height) / slope, 0, 1).astype(np.float32))
    return found


def in_colour(line: Float32, colour: QColor) -> theme.RGBA:
    """A line of `line_of` as a picture, (resolution, resolution, 4) uint8, transparent beside it."""
    picture = np.empty((*line.shape, 4), np.uint8)
    picture[..., :3] = colour.red(), colour.green(), colour.blue()
    picture[..., 3] = (line * 255).round()
    return picture
