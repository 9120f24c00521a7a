"""The pictures of neurons: values over the plane to colours. No layout, no painting."""

from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from models.design.experiment import Experiment
from models.design.layers import Activation, Conv1d, Conv2d, Layer, Linear, Output
from models.design.network import INPUT_ID
from ui.look import theme

Float32 = NDArray[np.float32]
_BOUNDED = ("tanh", "sigmoid", "sine")
_CURVE = 56  # columns of a signal's picture, at least
_LINE, _AREA = 0.7, 0.5  # how strong the colour of a curve is at least, and that of its area, as a share
_LEAST = 1e-3  # a neuron that never gets larger than this is shown as 0, not as enlarged noise


def scaled(experiment: Experiment, layer_id: str, maps: Float32) -> Float32:
    """Values brought to −1…1 for colouring; (neurons, rows, columns) in and out, or curves (neurons, columns) in.

    Signals (neurons, 1, numbers) become curves too, with y upwards.

    Bounded activations and the output show their value itself, probabilities from −1 (never) to
    +1 (sure); anything else is divided by its largest absolute value: each neuron by its own, single values by the
    layer's, as divided by itself each would be ±1.
    """
    if maps.ndim == 2:
        return _curves(_scaled(experiment, layer_id, maps[:, None])[:, 0])
    values = _scaled(experiment, layer_id, maps)
    return _curves(_wide(values[:, 0])) if are_signals(experiment, maps) else values


def are_signals(experiment: Experiment, maps: Float32) -> bool:
    """Whether these values (neurons, rows, columns) are signals, and no single numbers or pictures."""
    return bool(experiment.data.info.signal) and maps.shape[2] > 1


def _scaled(experiment: Experiment, layer_id: str, maps: Float32) -> Float32:
    if layer_id == INPUT_ID:
        return centred(maps)
    layer = experiment.network.layer(layer_id)
    if isinstance(layer, Output):
        if experiment.data.info.shape:
            return maps  # probabilities for one sample: grey for never, blue for sure
        probabilities = experiment.training.loss in ("cross_entropy", "binary_cross_entropy")
        return 2 * maps - 1 if probabilities else maps
    return maps if _function(layer) in _BOUNDED else _full_range(maps)


def centred(maps: Float32) -> Float32:
    """Inputs divided by their largest absolute value; those far from 0 are centred around 0 first.

    (neurons, rows, columns) in and out, or curves (neurons, columns) in.
    """
    if maps.ndim == 2:
        return _curves(centred(maps[:, None])[:, 0])
    low = maps.min(axis=(1, 2), keepdims=True, initial=np.inf)
    high = maps.max(axis=(1, 2), keepdims=True, initial=-np.inf)
    far = (low > 0.25 * high) | (high < 0.25 * low)
    moved = np.where(far, maps - (low + high) / 2, maps)
    return _full_range(moved)


def _wide(values: Float32) -> Float32:
    """Signals (neurons, n) with at least `_CURVE` columns: as many of each number as fit, linear in between."""
    n = values.shape[1]
    if n >= _CURVE:
        return values
    at = np.linspace(0, n - 1, _CURVE)
    left = np.minimum(at.astype(int), n - 2)
    share = (at - left).astype(np.float32)
    return np.asarray(values[:, left] * (1 - share) + values[:, left + 1] * share)


def _curves(values: Float32) -> Float32:
    """Curves (neurons, n) in −1…1 as pictures (neurons, n, n): a line in the colour of the value, and a paler area."""
    n = values.shape[1]
    half = np.float32(1 / n)
    values = np.clip(values, half - 1, 1 - half)[:, None, :]
    before = np.concatenate([values[..., :1], values[..., :-1]], -1)
    height = ((np.arange(n, dtype=np.float32) + 0.5) / n * 2 - 1)[None, :, None]
    line = (height >= np.minimum(values, before) - half) & (height <= np.maximum(values, before) + half)
    area = np.where(values > 0, (height > 0) & (height < values), (height < 0) & (height > values))
    strong = np.copysign(np.maximum(np.abs(values), _LINE), values)
    return np.asarray(np.where(line, strong, np.where(area, _AREA * values, 0)), np.float32)


def pictures(values: Float32, colours: theme.Theme, upright: bool = False) -> NDArray[np.uint32]:
    """Values −1…1 as 0xffRRGGBB, row 0 on top.

    On the plane y points up, so the order of rows is reversed unless the values are `upright` pictures.
    """
    place = np.nan_to_num(values * np.float32(127.5) + np.float32(127.5), nan=127.5)
    np.clip(place, 0, 255, out=place)
    found = _table(colours)[place.astype(np.uint8)]
    return np.ascontiguousarray(found if upright else found[..., ::-1, :])


def image(pixels: NDArray[np.uint32]) -> QImage:
    """(rows, columns) uint32 as a QImage that uses the array's memory: keep the array alive."""
    rows, columns = pixels.shape
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)


@cache
def _table(colours: theme.Theme) -> NDArray[np.uint32]:
    rgba = theme.diverging(colours).astype(np.uint32)
    return np.asarray((255 << 24) | (rgba[:, 0] << 16) | (rgba[:, 1] << 8) | rgba[:, 2], np.uint32)


def weight_pictures(weight: Float32, side: tuple[int, int]) -> Float32 | None:
    """The pattern that each neuron responds to: its weights (units, pixels) as pictures (units, *side) in −1…1.

    Of a signal, whose side is (1, length), they are curves, with y upwards. None if there is not one weight per pixel.
    """
    if weight.shape[1] != side[0] * side[1]:
        return None
    found = _full_range(weight.reshape(-1, *side))
    return _curves(_wide(found[:, 0])) if side[0] == 1 else found


def _full_range(maps: Float32) -> Float32:
    axes = (0, 1, 2) if maps.shape[1:] == (1, 1) else (1, 2)
    largest = np.abs(maps).max(axis=axes, keepdims=True, initial=0.0)
    return np.asarray(maps / np.where(largest > _LEAST, largest, np.inf), np.float32)


def _function(layer: Layer) -> str:
    if isinstance(layer, Linear | Conv1d | Conv2d):
        return layer.activation
    return layer.function if isinstance(layer, Activation) else ""
