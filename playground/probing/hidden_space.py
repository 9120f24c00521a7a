"""How a layer sees the samples: each of them as a point, from the values of its units or by principal components."""

from math import isqrt, prod
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  its usual name

from models.design.experiment import Experiment
from models.design.network import INPUT_ID, OUTPUT_ID
from models.talk.hidden_probes import MOST_FEATURES, MOST_SAMPLES, Atlas, HiddenSpace, LayerView
from models.talk.probes import Float32
from playground.datasets.dataset import Dataset
from playground.net.build import Net
from playground.probing.kept_answers import KeptAnswers, Numbers
from playground.probing.principal_components import Float64, PrincipalComponents
from playground.probing.subject import fixed, frozen, in_units, read_only

_SIDE = 32  # px of a picture; of a larger one every second, third, … pixel is taken
_REGIONS = {1: 200, 2: 64}  # places along an axis at which the regions are looked at, by axes
_LEAST = 12  # places along an axis
_WORK = 8_000_000  # multiplications for all regions together
_MARGIN = 0.12  # share of the picture that stays free where it is made anew
_SHRINK = 0.5  # the picture is made anew where the points need less than this share of it
_HUGE = 1e30  # larger numbers would overflow when they are squared
_FORWARD = 0.6  # of the time for passes through the network, the rest for what is made of them


class HiddenSpaces:
    """The samples as the layer that was asked for last sees them. A GradualMeasurement."""

    def __init__(self, kept: KeptAnswers) -> None:
        self._experiment, self._net, self._dataset = kept.experiment, kept.net, kept.dataset
        self._rows = chosen(len(self._dataset.targets), self._experiment.data.seed)
        self._pictures = _pictures(self._dataset, self._rows)
        self._layer: _KeptLayer | None = None
        self._frames: dict[str, _Frame] = {}
        self._components: dict[str, PrincipalComponents] = {}
        self._looked = 0  # how many answers of the layer the components know

    def read(self, probe: HiddenSpace, seconds: float) -> LayerView:
        """The layer's view, as up to date as `seconds` more of work allow. See GradualMeasurement."""
        layer = self._layer
        if layer is None or layer.layer_id != probe.layer_id:
            layer = self._layer = _KeptLayer(self._experiment, self._net, self._dataset, probe.layer_id, self._rows)
            self._looked = 0
        began = layer.clock()
        layer.notice_change()
        layer.catch_up(self._rows, self._rows[:0], _FORWARD * seconds)
        drawn = self._rows[layer.known(self._rows)]
        rows, also = drawn, probe.also
        if also is not None and also < len(self._dataset.targets) and also not in self._rows:
            layer.ask_also(also)
            rows = np.append(drawn, also)
        values = layer.values_of(rows)
        projected, behind = layer.features > 2, int((~layer.fresh(self._rows)).sum())
        shares, components = (1.0, 0.0), (0, 1)
        places: Float64 = values
        if projected:
            found = self._components.setdefault(probe.layer_id, PrincipalComponents())
            places = np.zeros((len(rows), 2))
            if len(drawn):
                self._find(found, layer, values[: len(drawn)])
                while not found.exact and layer.clock() - began < seconds:
                    found.refine()
                places, shares, components = found.places(values), found.shares, found.components
                behind += not found.exact
        bounds = self._frames.setdefault(probe.layer_id, _Frame()).take(places, alike=projected)
        regions = np.zeros(0, np.float32) if projected else _regions(self._experiment, self._net, layer, bounds)
        return LayerView(
            fixed(rows.astype(np.int64)),
            frozen(places.astype(np.float32)),
            fixed(self._dataset.targets[rows]),
            fixed(self._dataset.training[rows]),
            fixed(layer.answers[rows]),
            self._shown(rows),
            projected,
            components,
            shares,
            prod(layer.shape),
            layer.looked_at,
            bounds,
            len(self._dataset.targets),
            behind,
            regions,
            self._atlas(probe, rows, places, bounds),
        )

    def _find(self, found: PrincipalComponents, layer: "_KeptLayer", values: Float64) -> None:
        """Look for the components of these values, where they are new; at least one step."""
        if self._looked != layer.asked_in_all:
            found.take(values, whole=len(values) == len(self._rows))
            self._looked = layer.asked_in_all
        if not found.exact:
            found.refine()

    def _shown(self, rows: Numbers) -> NDArray[Any] | None:
        """The pictures of these rows, the same array as long as these are all."""
        if self._pictures is None:
            return None
        if len(rows) == len(self._rows):
            return self._pictures
        pictures = self._pictures[np.isin(self._rows, rows)]
        extra = rows[len(pictures) :]
        return fixed(np.concatenate([pictures, _small(self._dataset, extra)]) if len(extra) else pictures)

    def _atlas(self, probe: HiddenSpace, rows: Numbers, places: Float64, bounds: "_Bounds") -> Atlas | None:
        if not probe.atlas or self._pictures is None or not self._dataset.data.info.image:
            return None
        drawn = np.isin(rows, self._rows)
        drawn &= self._dataset.training[rows] | probe.test
        pictures = self._shown(rows)
        assert pictures is not None
        return _averages(pictures[drawn], places[drawn], bounds, probe.atlas)


def chosen(count: int, seed: int) -> Numbers:
    """The samples that are shown, in order: all, or of many a random part."""
    if count <= MOST_SAMPLES:
        return np.arange(count)
    return np.sort(np.random.default_rng(seed).choice(count, MOST_SAMPLES, replace=False))


class _KeptLayer(KeptAnswers):
    """Answers to some samples, and what one layer gives for them."""

    def __init__(self, experiment: Experiment, net: Net, dataset: Dataset, layer_id: str, rows: Numbers) -> None:
        super().__init__(experiment, net, dataset)
        self.layer_id, self.shape = layer_id, experiment.shapes()[layer_id]
        self.looked_at = features_of(self.shape)
        self.features = prod(self.looked_at)
        self.asked_in_all = 0
        self._slots = np.full(len(dataset.targets), len(rows), np.intp)
        self._slots[rows] = np.arange(len(rows))
        self._values = np.zeros((len(rows) + 1, self.features))  # the last row is that of one sample more

    def values_of(self, rows: Numbers) -> Float64:
        """What the layer gave for these samples: (n, features); not a copy where these are all, or all and one more."""
        count = len(self._values) - 1
        if len(rows) >= count:
            return self._values[: len(rows)]
        return self._values[self._slots[rows]]

    def ask_also(self, number: int) -> None:
        """Ask about a sample that is not one of the rows."""
        before = self.asked_in_all
        self._ask(np.array([number]))
        self.asked_in_all = before

    def _raw_answers(self, rows: Numbers, x: Tensor) -> Tensor:
        self.asked_in_all += len(rows)
        if self.layer_id == INPUT_ID:
            self._keep(rows, x)
        raw = x
        for layer_id, raw in self.net.results(x):
            if layer_id == self.layer_id:
                self._keep(rows, self.net.squash(raw) if layer_id == OUTPUT_ID else raw)
        return raw

    def _keep(self, rows: Numbers, values: Tensor) -> None:
        flat = reduced(values, self.looked_at).flatten(1)
        self._values[self._slots[rows]] = torch.nan_to_num(flat).clamp(-_HUGE, _HUGE).double().cpu().numpy()


def features_of(shape: tuple[int, ...]) -> tuple[int, ...]:
    """The shape of what is looked at of a layer's values for one sample, at most `MOST_FEATURES` numbers."""
    if prod(shape) <= MOST_FEATURES:
        return shape
    channels = min(shape[0], MOST_FEATURES)
    room = MOST_FEATURES // channels
    if len(shape) == 1:
        return (channels,)
    sides = (min(room, shape[1]),) if len(shape) == 2 else (min(isqrt(room), shape[1]), min(isqrt(room), shape[2]))
    return (channels, *sides)


def reduced(values: Tensor, shape: tuple[int, ...]) -> Tensor:
    """(n, …) to (n, *shape): averages over areas of each channel, and every n-th of what has no areas."""
    if values.shape[1:] == shape:
        return values
    if values.shape[1] > shape[0]:
        values = values[:, torch.linspace(0, values.shape[1] - 1, shape[0], device=values.device).long()]
    if len(shape) == 3:
        return F.adaptive_avg_pool2d(values, shape[1:])
    return F.adaptive_avg_pool1d(values, shape[1]) if len(shape) == 2 else values


_Bounds = tuple[float, float, float, float]


class _Frame:
    """The part of the plane that is shown. It changes seldom, so that points move and not the axes."""

    def __init__(self) -> None:
        self._bounds: list[tuple[float, float]] = []

    def take(self, places: Float64, *, alike: bool) -> _Bounds:
        """Left, bottom, right and top for these points (n, 1) or (n, 2); alike: a unit is as long on both axes."""
        if not self._bounds or (len(places) and not self._fit(places, alike)):
            self._bounds = _around(places, alike)
        (left, right), (bottom, top) = self._bounds
        return left, bottom, right, top

    def _fit(self, places: Float64, alike: bool) -> bool:
        sizes: list[float] = []
        for values, (low, high) in zip(places.T, self._bounds, strict=False):
            if values.min() < low or values.max() > high:
                return False
            sizes.append(float(values.max() - values.min()) / (high - low))
        return (max(sizes) if alike else min(sizes)) >= _SHRINK


def _around(places: Float64, alike: bool) -> list[tuple[float, float]]:
    """Low and high end of each axis, with a margin."""
    if not len(places):
        return [(-1.0, 1.0), (-1.0, 1.0)]
    low, high = places.min(0), places.max(0)
    half = np.maximum(high - low, 1e-6 * np.maximum(np.abs(low), np.abs(high))) / 2
    half = np.where(half > 0, half, 1.0) / (1 - 2 * _MARGIN)
    if alike:
        half = np.full_like(half, half.max())
    middle = (low + high) / 2
    ends = [(float(m - h), float(m + h)) for m, h in zip(middle, half, strict=True)]
    return ends if len(ends) == 2 else [*ends, (0.0, 1.0)]


def _regions(experiment: Experiment, net: Net, layer: _KeptLayer, bounds: _Bounds) -> Float32:
    """What the network answers for all values of one or two units; empty where it needs more than these."""
    axes = layer.features
    after = experiment.layer_shapes()[0 if layer.layer_id == INPUT_ID else net.ids.index(layer.layer_id) + 1 :]
    side = int((_WORK / max(sum(shapes.count for shapes in after), 1)) ** (1 / axes))
    side = max(min(side, _REGIONS[axes]), _LEAST)
    centres = (torch.arange(side, dtype=torch.float64) + 0.5) / side
    left, bottom, right, top = bounds
    x, y = left + centres * (right - left), bottom + centres * (top - bottom)
    cells = x[:, None] if axes == 1 else torch.stack([x.repeat(side), y.repeat_interleave(side)], 1)
    cells = cells.to(net.weights.device, torch.float32)
    if layer.layer_id == OUTPUT_ID:
        read = _read_output(experiment, net, layer.dataset, cells)
    else:
        raw = cells
        try:
            for _, raw in net.results(cells.reshape(-1, *layer.shape), after=layer.layer_id):  # noqa: B007
                pass
        except KeyError:  # an Add takes from a layer before
            return np.zeros(0, np.float32)
        read = in_units(experiment, layer.dataset, raw)
    grid = (side,) * axes
    return read_only(read.reshape(grid) if read.ndim == 1 else read.T.reshape(-1, *grid))


def _read_output(experiment: Experiment, net: Net, dataset: Dataset, shown: Tensor) -> Tensor:
    """What it means that the output shows these values."""
    if not net.logits:
        return in_units(experiment, dataset, shown)
    first = 1 - shown[:, 0] if shown.shape[1] == 1 else shown[:, 0]
    return ((1 + shown[:, -1] - first) / 2).clamp(0, 1)


def _pictures(dataset: Dataset, rows: Numbers) -> NDArray[Any] | None:
    return fixed(_small(dataset, rows)) if dataset.data.info.shape else None


def _small(dataset: Dataset, rows: Numbers) -> NDArray[Any]:
    """Pictures as they are shown while one points at a sample; signals as they are."""
    if not dataset.data.info.image:
        return dataset.points[rows]
    step = -(-max(dataset.points.shape[2:]) // _SIDE)
    return dataset.points[:, :, step // 2 :: step, step // 2 :: step][rows]


def _averages(pictures: NDArray[np.uint8], places: Float64, bounds: _Bounds, across: int) -> Atlas:
    """The average picture of each tile of the picture; of places on a line, in the middle row."""
    left, bottom, right, top = bounds
    column = ((places[:, 0] - left) / (right - left) * across).astype(np.int64)
    row = np.full(len(places), across // 2)
    if places.shape[1] > 1:
        row = ((places[:, 1] - bottom) / (top - bottom) * across).astype(np.int64)
    tile = np.clip(row, 0, across - 1) * across + np.clip(column, 0, across - 1)
    order = np.argsort(tile, kind="stable")
    found, first, counts = np.unique(tile[order], return_index=True, return_counts=True)
    flat = pictures[order].reshape(len(order), -1)
    sums = np.add.reduceat(flat, first, axis=0, dtype=np.float32) if len(order) else flat.astype(np.float32)
    means = (sums / counts[:, None]).round().astype(np.uint8).reshape(-1, *pictures.shape[1:])
    tiles = np.stack([found % across, found // across], 1).astype(np.int64)
    return Atlas(fixed(tiles), fixed(counts.astype(np.int64)), fixed(means))
