"""Answers to probes: one small function per question. Looks at the network and never changes it."""

from dataclasses import dataclass
from functools import lru_cache, singledispatch
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.data import Data
from models.network import INPUT_ID, OUTPUT_ID
from models.probes import (
    Boundary,
    Float32,
    InputMaps,
    Neuron,
    Neurons,
    Points,
    Predict,
    Probe,
    SamplePoints,
    Weights,
)
from playground.build import Net
from playground.datasets import make
from playground.datasets.dataset import Dataset
from playground.samples import Samples


@dataclass(frozen=True, eq=False)
class View:
    """What there is to look at."""

    net: Net
    samples: Samples

    @property
    def dataset(self) -> Dataset:
        return self.samples.dataset

    @property
    def device(self) -> torch.device:
        return self.samples.inputs.device


def readings(probes: frozenset[Probe[Any]], view: View) -> dict[Probe[Any], object]:
    """Answers to the questions that make sense; arrays in them are read-only.

    A question about a layer, neuron or column that is not there is left out: a panel may ask about
    the network of a moment ago.
    """
    found: dict[Probe[Any], object] = {}
    with torch.inference_mode():
        view.net.eval()
        for probe in probes:
            reading = answer(probe, view)
            if reading is not None:
                found[probe] = reading
    return found


@singledispatch
def answer(probe: Probe[Any], view: View) -> object | None:
    """The reading of one question, or None where it makes no sense; in inference mode and eval mode."""
    raise NotImplementedError(type(probe).__name__)


@answer.register
def _(probe: Boundary, view: View) -> object | None:
    if not _on_plot(probe.x_axis, probe.y_axis, view.dataset):
        return None
    grid = _grid(view.dataset.data, probe.resolution, probe.x_axis, probe.y_axis, view.device)
    found = view.samples.meaning.answer(view.net(grid))
    maps = _maps(found[:, 1:] if found.shape[1] == 2 else found, probe.resolution)
    return maps if len(maps) > 1 else maps[0]


@answer.register
def _(probe: Neurons, view: View) -> object | None:
    if not _on_plot(probe.x_axis, probe.y_axis, view.dataset):
        return None
    grid = _grid(view.dataset.data, probe.resolution, probe.x_axis, probe.y_axis, view.device)
    first = {layer_id: values[:, : probe.limit] for layer_id, values in view.net.activations(grid).items()}
    maps = _maps(torch.cat(tuple(first.values()), dim=1), probe.resolution)
    ends = np.cumsum([values.shape[1] for values in first.values()])
    return dict(zip(first, np.split(maps, ends[:-1]), strict=True))


@answer.register
def _(probe: Neuron, view: View) -> object | None:
    known = probe.layer_id in (INPUT_ID, OUTPUT_ID, *view.net.ids)
    if not known or not _on_plot(probe.x_axis, probe.y_axis, view.dataset):
        return None
    grid = _grid(view.dataset.data, probe.resolution, probe.x_axis, probe.y_axis, view.device)
    values = view.net.activations(grid)[probe.layer_id]
    if not 0 <= probe.index < values.shape[1]:
        return None
    return _maps(values[:, probe.index : probe.index + 1], probe.resolution)[0]


@answer.register
def _(probe: InputMaps, view: View) -> object | None:
    if not _on_plot(probe.x_axis, probe.y_axis, view.dataset):
        return None
    return _input_maps(view.dataset.data, probe)


@answer.register
def _(probe: Weights, view: View) -> object | None:
    flat = view.net.flat
    whole = _array(flat.all.clone())
    found: dict[str, dict[str, Float32]] = {}
    start = 0
    for (layer_id, name), parameter in flat.views.items():
        end = start + parameter.numel()
        found.setdefault(layer_id, {})[name] = whole[start:end].reshape(parameter.shape)
        start = end
    return {i: (pair["weight"], pair["bias"]) for i, pair in found.items() if pair["weight"].ndim == 2}


@answer.register
def _(probe: Points, view: View) -> object | None:
    dataset = view.dataset
    return SamplePoints(dataset.points, dataset.targets, dataset.training)


@answer.register
def _(probe: Predict, view: View) -> object | None:
    values = np.array([probe.values], np.float32)
    if values.shape[1] != len(view.dataset.data.info.columns) or not np.isfinite(values).all():
        return None
    return _array(predict(view, values)[0])


def predict(view: View, points: Float32) -> Tensor:
    """Probabilities (rows, classes) or values (rows, 1) for raw measurements (rows, columns)."""
    x = torch.from_numpy(view.dataset.inputs(points)).to(view.device)
    return view.samples.meaning.answer(view.net(x))


def _on_plot(x_axis: int, y_axis: int, dataset: Dataset) -> bool:
    columns = range(len(dataset.data.info.columns))
    return x_axis in columns and y_axis in columns


def _maps(values: Tensor, resolution: int) -> Float32:
    """Values on a grid (resolution², n) as pictures (n, resolution, resolution)."""
    return _array(values.T.contiguous()).reshape(-1, resolution, resolution)


def _array(tensor: Tensor) -> Float32:
    """The tensor, which nobody will change, as a read-only array."""
    array: NDArray[np.float32] = tensor.cpu().numpy()
    array.flags.writeable = False
    return array


def _places(dataset: Dataset, resolution: int, x_axis: int, y_axis: int) -> Float32:
    """Raw measurements at the centres of a grid's cells, other columns at their mean: (resolution², columns)."""
    at = (np.arange(resolution) + 0.5) / resolution
    x, y = (dataset.data.info.columns[axis] for axis in (x_axis, y_axis))
    places = np.tile(dataset.means, (resolution * resolution, 1))
    places[:, x_axis] = np.tile(x.low + at * (x.high - x.low), resolution)
    places[:, y_axis] = np.repeat(y.low + at * (y.high - y.low), resolution)
    return places


@lru_cache(maxsize=16)
def _grid(data: Data, resolution: int, x_axis: int, y_axis: int, device: torch.device) -> Tensor:
    """The network's inputs over a grid: (resolution², inputs)."""
    dataset = make(data)
    with torch.inference_mode(False):
        return torch.from_numpy(dataset.inputs(_places(dataset, resolution, x_axis, y_axis))).to(device)


@lru_cache(maxsize=8)
def _input_maps(data: Data, probe: InputMaps) -> dict[str, Float32]:
    dataset = make(data)
    places = _places(dataset, probe.resolution, probe.x_axis, probe.y_axis)
    maps = {n: dataset.input(n, places).reshape(probe.resolution, probe.resolution) for n in data.info.inputs}
    for array in maps.values():
        array.flags.writeable = False
    return maps
