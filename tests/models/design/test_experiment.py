"""What an experiment knows of itself, and the data that it starts with."""

import pytest
from hypothesis import given

from models.design.data import OFFERED, Data
from models.design.experiment import Experiment
from models.design.network import INPUT_ID, OUTPUT_ID
from tests.strategies import experiments


@given(experiment=experiments())
def test_shapes_begin_with_the_inputs_and_end_with_the_units_that_data_and_loss_need(experiment: Experiment) -> None:
    shapes = experiment.shapes()
    assert shapes[INPUT_ID] == experiment.input_shape
    assert shapes[OUTPUT_ID] == (experiment.outputs,)
    assert set(experiment.parameter_counts()) == set(shapes) - {INPUT_ID}


@pytest.mark.parametrize("kind", OFFERED)
def test_a_data_set_is_first_offered_with_its_own_inputs_and_scaling(kind: str) -> None:
    data, info = Data.of(kind, seed=9), OFFERED[kind].info
    assert (data.kind, data.seed, data.inputs, data.samples) == (kind, 9, info.default_inputs, info.samples)
    assert data.standardise == (info.table and not info.image)
