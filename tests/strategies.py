"""Hypothesis strategies for descriptions: every value that a field may hold, built from its declaration."""

from dataclasses import fields
from typing import Any

import numpy as np
from hypothesis import strategies as st

from models.checkpoint import OPTIMIZER_STATE, Checkpoint, Position, parameter_layout
from models.data import KINDS, Data
from models.experiment import Experiment
from models.layers import LAYERS, BatchNorm, Layer, Output
from models.network import OUTPUT_ID, Network
from models.snapshot import History
from models.spec import Spec
from models.training import Training


def declared(cls: type[Spec]) -> dict[str, st.SearchStrategy[Any]]:
    """By field name, every value that the field's own declaration allows."""
    found: dict[str, st.SearchStrategy[Any]] = {}
    for f in fields(cls):
        meta = f.metadata
        if "low" in meta and isinstance(f.default, int):
            found[f.name] = st.integers(meta["low"], meta["high"])
        elif "low" in meta:
            found[f.name] = st.floats(meta["low"], meta["high"])
        elif "options" in meta:
            found[f.name] = st.sampled_from(sorted(meta["options"]))
        elif "flag" in meta:
            found[f.name] = st.booleans()
    return found


@st.composite
def data_sets(draw: st.DrawFn) -> Data:
    kind = draw(st.sampled_from(sorted(KINDS)))
    inputs = draw(st.lists(st.sampled_from(sorted(KINDS[kind].inputs)), unique=True))
    values = {name: draw(strategy) for name, strategy in declared(Data).items()}
    return Data(**{**values, "kind": kind, "inputs": tuple(inputs)})


def layers() -> st.SearchStrategy[Layer]:
    """A layer of any kind, under an id that the network replaces on insertion."""
    return st.one_of([st.builds(cls, id=st.just("new"), **declared(cls)) for cls in LAYERS])


@st.composite
def networks(draw: st.DrawFn, most: int = 6) -> Network:
    network = Network(output=Output(id=OUTPUT_ID, **{k: draw(v) for k, v in declared(Output).items()}))
    for layer in draw(st.lists(layers(), max_size=most)):
        network = network.insert(draw(st.integers(0, len(network))), layer)
    return network


def experiments() -> st.SearchStrategy[Experiment]:
    """Any experiment, runnable or not."""
    return st.builds(
        Experiment, data=data_sets(), network=networks(), training=st.builds(Training, **declared(Training))
    )


def cured(experiment: Experiment) -> Experiment:
    """The experiment after every cure that it offers; fails where a problem has none or cures do not end."""
    for _ in range(10):
        problems = experiment.problems()
        if not problems:
            return experiment
        assert problems[0].cure, problems[0].text
        experiment = problems[0].cure.experiment
    raise AssertionError(f"cures go round in circles: {[p.text for p in experiment.problems()]}")


def checkpoint_of(experiment: Experiment, *, points: int = 3, state: bool = True, seed: int = 0) -> Checkpoint:
    """A checkpoint of a runnable experiment, its arrays random numbers of the right shapes."""
    rng = np.random.default_rng(seed)
    tensors: dict[str, np.ndarray] = {}
    for group, parameters in zip(("weights", "biases"), parameter_layout(experiment), strict=True):
        for p in parameters:
            tensors[f"network.{p.layer_id}.{p.name}"] = rng.normal(size=p.shape).astype(np.float32)
        size = sum(p.size for p in parameters)
        for name in OPTIMIZER_STATE[experiment.training.optimizer] if state else ():
            shape = () if name == "step" else (size,)
            tensors[f"optimizer.{group}.{name}"] = np.asarray(rng.normal(size=shape), np.float32)
    shapes = experiment.shapes()
    for layer in experiment.network.layers:
        if isinstance(layer, BatchNorm):
            for name in ("running_mean", "running_var"):
                tensors[f"network.{layer.id}.{name}"] = rng.normal(size=shapes[layer.id]).astype(np.float32)
    for column in fields(History):
        whole = column.name in ("epoch", "step")
        tensors[f"history.{column.name}"] = np.arange(points).astype(np.int64 if whole else np.float64)
    return Checkpoint(experiment, Position(epoch=4, offset=20, step=102, stride=2), tensors)
