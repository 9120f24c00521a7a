"""Made-up snapshots answer the questions that the engine answers."""

from typing import Any

import pytest

from models.design.drawing import Drawing
from models.design.experiment import Experiment
from models.problems.changes import with_kind
from models.talk.hidden_probes import HiddenSpace
from models.talk.probes import (
    AllSamples,
    Augmented,
    Boundary,
    Digit,
    FeatureMaps,
    InputMaps,
    Neuron,
    Neurons,
    Predict,
    Probe,
    Sample,
    SampleMaps,
    SamplePage,
    Weights,
)
from ui.canned.snapshot import canned_snapshot

LINE = Drawing((((1.0, 1.0), (9.0, 9.0)),), 1, 10)
PROBES: list[Probe[Any]] = [
    Augmented(),
    Boundary(),
    Boundary(x_axis=2),
    Digit(LINE),
    Digit(Drawing()),
    FeatureMaps(LINE),
    InputMaps(),
    Neuron("output", 0),
    Neuron("gone", 0),
    Neurons(),
    AllSamples(),
    HiddenSpace("inputs"),
    HiddenSpace("gone"),
    Predict((1.0, 2.0)),
    Predict((1.0,)),
    Sample(3),
    SampleMaps(),
    SamplePage(),
    SamplePage(label=10),
    Weights(),
]


@pytest.mark.parametrize("probe", PROBES, ids=repr)
@pytest.mark.parametrize("kind", ["circle", "digits"])
def test_what_suits_the_experiment_is_answered_and_nothing_else(kind: str, probe: Probe[Any]) -> None:
    experiment = with_kind(Experiment(), kind)
    assert (canned_snapshot(experiment).reading(probe) is not None) == probe.suits(experiment)
