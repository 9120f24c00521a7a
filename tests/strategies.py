"""Hypothesis strategies for descriptions: every value that a field may hold, built from its declaration."""

from dataclasses import fields, replace
from typing import Any

import numpy as np
from hypothesis import strategies as st

from models.design.data import OFFERED, Data
from models.design.experiment import Experiment
from models.design.layers import LAYERS, MAX_UNITS, Add, Layer, Output
from models.design.network import INPUT_ID, OUTPUT_ID, Network
from models.design.spec import Spec
from models.design.training import Training
from models.files.checkpoint import OPTIMIZER_STATE, PLATEAU, Checkpoint, Position, parameter_layout, statistics
from models.problems import checks
from models.problems.fitting import sources
from models.talk.snapshot import History

WIDTHS = ("units", "channels")
SOURCES = (INPUT_ID, *(f"layer-{k}" for k in range(1, 9)))


def declared(cls: type[Spec], widest: int = MAX_UNITS) -> dict[str, st.SearchStrategy[Any]]:
    """By field name, every value that the field's own declaration allows; at most `widest` units or channels."""
    found: dict[str, st.SearchStrategy[Any]] = {}
    for f in fields(cls):
        meta = f.metadata
        if "low" in meta and isinstance(f.default, int):
            found[f.name] = st.integers(meta["low"], min(meta["high"], widest) if f.name in WIDTHS else meta["high"])
        elif "low" in meta:
            found[f.name] = st.floats(meta["low"], meta["high"])
        elif "options" in meta:
            found[f.name] = st.sampled_from(sorted(meta["options"]))
        elif "flag" in meta:
            found[f.name] = st.booleans()
        elif "reference" in meta:
            found[f.name] = st.sampled_from(SOURCES)
    return found


@st.composite
def data_sets(draw: st.DrawFn) -> Data:
    source = OFFERED[draw(st.sampled_from(sorted(OFFERED)))]
    inputs = draw(st.lists(st.sampled_from(sorted(source.info.inputs)), unique=True))
    values = {name: draw(strategy) for name, strategy in declared(Data).items()}
    return Data(source=source, inputs=tuple(inputs), **values)


def layers(widest: int = MAX_UNITS) -> st.SearchStrategy[Layer]:
    """A layer of any kind, under an id that the network replaces on insertion."""
    return st.one_of([st.builds(cls, id=st.just("new"), **declared(cls, widest)) for cls in LAYERS])


@st.composite
def networks(draw: st.DrawFn, most: int = 6, widest: int = MAX_UNITS) -> Network:
    network = Network(output=Output(id=OUTPUT_ID, **{k: draw(v) for k, v in declared(Output).items()}))
    for layer in draw(st.lists(layers(widest), max_size=most)):
        network = network.insert(draw(st.integers(0, len(network))), layer)
    return network


@st.composite
def experiments(draw: st.DrawFn, widest: int = MAX_UNITS) -> Experiment:
    """Any experiment, runnable or not; some of its Adds take from where the shape is right."""
    training = draw(st.builds(Training, **declared(Training)))
    experiment = Experiment(data=draw(data_sets()), network=draw(networks(widest=widest)), training=training)
    for layer in experiment.network.layers:
        if isinstance(layer, Add) and draw(st.booleans()):
            source = draw(st.sampled_from(sources(experiment, layer.id)))
            fitting = experiment.network.replace_layer(replace(layer, source=source))
            experiment = replace(experiment, network=fitting)
    return experiment


def cured(experiment: Experiment) -> Experiment:
    """The experiment after every cure that it offers; fails where a problem has none or cures do not end."""
    for _ in range(30):
        problems = checks.problems(experiment)
        if not problems:
            return experiment
        assert problems[0].cure, problems[0].text
        experiment = problems[0].cure.experiment
    raise AssertionError(f"cures go round in circles: {[p.text for p in checks.problems(experiment)]}")


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
    if experiment.training.schedule == "plateau":
        tensors[PLATEAU] = np.array([0.25, 3.0, 2.0])
    for name, shape in statistics(experiment).items():
        tensors[f"network.{name}"] = rng.normal(size=shape).astype(np.float32)
    for column in fields(History):
        whole = column.name == "step"
        tensors[f"history.{column.name}"] = np.arange(points).astype(np.int64 if whole else np.float64)
    return Checkpoint(experiment, Position(epoch=4, offset=20, step=102, stride=2), tensors)
