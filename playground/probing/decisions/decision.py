"""Who decided the answer at one place of the plane."""

from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.talk.plane_probes import MOST_WIRES, NEAREST, Decision
from models.talk.probes import Float32
from playground.datasets.dataset import Dataset
from playground.probing.decisions.contributions import contributions
from playground.probing.subject import Subject, fixed, in_units, inputs_of, read_only

_COMPARED = 8, 100  # training samples that an answer is compared with, at least and at most
_WORK = 3_000_000  # multiplications of a pass through the network with all of them


def decision(subject: Subject, values: tuple[float, ...]) -> Decision:
    """As `Decision` describes it. Call in eval mode and under inference_mode."""
    net, dataset, experiment = subject.net, subject.dataset, subject.experiment
    place = np.array([values], np.float32)
    x = inputs_of(net, dataset, place)
    others = inputs_of(net, dataset, _compared(dataset, sum(len(group) for group in net.groups)))
    raw = net(torch.cat([x, others]))
    answer = _number(in_units(experiment, dataset, raw[:1])[0]) if raw.shape[1] == 1 else 0.0
    likeliest = second = -1
    asked = torch.zeros(raw.shape[1], device=raw.device)
    if experiment.data.info.task == "regression":
        asked[0] = dataset.scaling.target_scale
    elif raw.shape[1] == 1:
        likeliest = int(answer >= 0.5)
        second, answer = 1 - likeliest, answer if likeliest else 1 - answer
        asked[0] = 2 * likeliest - 1
    else:
        likeliest, second = (int(k) for k in raw[0].topk(2).indices)
        answer = _number(torch.softmax(raw[0], 0)[likeliest])
        asked[likeliest], asked[second] = 1, -1
    found = contributions(net, x, others, asked)
    margins = raw @ asked + (dataset.scaling.target_shift if likeliest < 0 else 0)
    return Decision(
        likeliest,
        second,
        answer,
        _number(margins[0]),
        _number(margins[1:].mean()),
        {layer_id: read_only(each) for layer_id, each in found.units.items()},
        {layer_id: read_only(each[:MOST_WIRES, :MOST_WIRES]) for layer_id, each in found.wires.items()},
        {layer_id: _number(each.abs().sum()) for layer_id, each in found.wires.items()},
        nearest(dataset, values),
    )


def _number(value: Tensor) -> float:
    return float(value.nan_to_num())


def _compared(dataset: Dataset, parameters: int) -> Float32:
    """Training samples, evenly spread, that the answer is compared with; where there are none, their means."""
    rows = np.flatnonzero(dataset.training)
    if not len(rows):
        return dataset.means[None]
    most = min(max(_WORK // max(parameters, 1), _COMPARED[0]), _COMPARED[1], len(rows))
    return dataset.points[rows[np.linspace(0, len(rows) - 1, most).round().astype(np.intp)]]


@lru_cache(maxsize=2)
def nearest(dataset: Dataset, values: tuple[float, ...]) -> NDArray[np.int64]:
    """The training samples that are nearest to a place, with each column in parts of its range: (n,) int64."""
    rows = np.flatnonzero(dataset.training)
    if not len(rows):
        return fixed(rows.astype(np.int64))
    ranges = np.array([column.high - column.low for column in dataset.data.info.columns], np.float32)
    away = np.square((dataset.points[rows] - np.array(values, np.float32)) / ranges).sum(1)
    count = min(NEAREST, len(rows))
    few = np.argpartition(away, count - 1)[:count]
    return fixed(rows[few[np.lexsort((few, away[few]))]].astype(np.int64))
