"""Which questions make sense for which experiment."""

from typing import Any

import pytest

from models.design.drawing import Drawing
from models.design.experiment import Experiment
from models.problems.changes import with_kind
from models.talk.probes import (
    AllSamples,
    Augmented,
    Boundary,
    Digit,
    FeatureMaps,
    InputMaps,
    Neuron,
    Neurons,
    PictureFile,
    Predict,
    Probe,
    Sample,
    SampleMaps,
    SamplePage,
)

LINE = Drawing((((1.0, 1.0), (9.0, 9.0)),), 1, 10)
ROWS: list[Probe[Any]] = [Boundary(), Neurons(), Neuron("output", 0), InputMaps(), AllSamples(), Predict((1.0, 2.0))]
PICTURES: list[Probe[Any]] = [
    Digit(LINE),
    FeatureMaps(LINE),
    Augmented(),
    SamplePage(),
    SamplePage(label=9),
    Sample(3),
    SampleMaps(),
    SampleMaps(3),
    PictureFile("a.png"),
]
CIRCLE, DIGITS = Experiment(), with_kind(Experiment(), "digits")


@pytest.mark.parametrize("probe", ROWS, ids=repr)
def test_questions_about_a_plane_suit_rows(probe: Probe[Any]) -> None:
    assert probe.suits(CIRCLE)
    assert not probe.suits(DIGITS)


@pytest.mark.parametrize("probe", PICTURES, ids=repr)
def test_questions_about_pictures_suit_pictures(probe: Probe[Any]) -> None:
    assert probe.suits(DIGITS)
    assert not probe.suits(CIRCLE)


@pytest.mark.parametrize(
    "probe",
    [
        Boundary(x_axis=2),
        Neurons(y_axis=-1),
        InputMaps(y_axis=2),
        Neuron("output", 1),
        Neuron("output", -1),
        Neuron("gone", 0),
        Predict((1.0,)),
        Predict((1.0, float("nan"))),
    ],
    ids=repr,
)
def test_a_column_a_layer_or_a_number_that_is_not_there_does_not_suit(probe: Probe[Any]) -> None:
    assert not probe.suits(CIRCLE)


@pytest.mark.parametrize(
    "probe",
    [
        Digit(Drawing((), 1, 10)),
        FeatureMaps(Drawing((), 1, 10)),
        SamplePage(-1),
        SamplePage(per_page=0),
        SamplePage(label=10),
        Sample(-1),
        SampleMaps(-1),
    ],
    ids=repr,
)
def test_an_empty_drawing_a_page_or_a_class_that_is_not_there_does_not_suit(probe: Probe[Any]) -> None:
    assert not probe.suits(DIGITS)
