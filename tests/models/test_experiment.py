"""Whatever an experiment looks like, it runs or says why not, and its cures lead to one that runs."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.data import KINDS, Data
from models.experiment import TRAINING_ID, Experiment
from models.layers import BatchNorm, Linear
from models.network import INPUT_ID, OUTPUT_ID, Network
from models.training import Training
from tests.strategies import cured, experiments


@given(experiment=experiments())
def test_cures_applied_one_after_the_other_lead_to_an_experiment_that_runs(experiment: Experiment) -> None:
    runs = cured(experiment)
    assert runs.network.layers == experiment.network.layers, "a cure never removes a layer"


@given(experiment=experiments())
def test_every_problem_sits_at_a_place_on_screen_and_reads_as_a_sentence(experiment: Experiment) -> None:
    places = {INPUT_ID, OUTPUT_ID, TRAINING_ID, *(layer.id for layer in experiment.network.layers)}
    for problem in experiment.problems():
        assert problem.place in places
        assert problem.text[-1] == "."
        assert "!" not in problem.text


@given(experiment=experiments(), kind=st.sampled_from(sorted(KINDS)))
def test_choosing_data_gives_a_run_from_any_run(experiment: Experiment, kind: str) -> None:
    chosen = cured(experiment).with_data(kind)
    assert chosen.problems() == []
    assert chosen.data.kind == kind
    assert chosen.data.seed == experiment.data.seed
    assert chosen.network.layers == experiment.network.layers


@given(experiment=experiments())
def test_shapes_begin_with_the_inputs_and_end_with_the_units_that_data_and_loss_need(experiment: Experiment) -> None:
    shapes = experiment.shapes()
    assert shapes[INPUT_ID] == (len(experiment.data.inputs),)
    assert shapes[OUTPUT_ID] == (experiment.outputs,)
    assert set(experiment.parameter_counts()) == set(shapes) - {INPUT_ID}


def test_the_opening_values_run() -> None:
    assert Experiment().problems() == []


def test_inputs_are_kept_among_data_sets_that_offer_the_same() -> None:
    chosen = Experiment(data=Data(inputs=("x2", "y2")))
    assert chosen.with_data("spiral").data.inputs == ("x2", "y2")
    assert chosen.with_data("iris").data.inputs == KINDS["iris"].default_inputs


def test_loss_and_output_stay_where_the_task_stays() -> None:
    hinge = Experiment().with_loss("hinge")
    assert hinge.with_data("xor").training.loss == "hinge"
    assert hinge.with_data("iris").training.loss == "cross_entropy"
    assert hinge.with_data("plane").training.loss == "mse"
    assert hinge.with_data("plane").network.output.activation == "linear"


def test_a_network_for_classes_gets_a_linear_output_for_numbers_and_back() -> None:
    plane = Experiment().with_data("plane")
    assert (plane.training.loss, plane.network.output.activation) == ("mse", "linear")
    assert plane.with_data("xor").network.output.activation == "tanh"


def test_no_input_is_said_at_the_inputs() -> None:
    (problem,) = Experiment(data=Data(inputs=())).problems()
    assert problem.place == INPUT_ID
    assert problem.cure is not None
    assert problem.cure.text == "Use x, y"
    assert problem.cure.experiment.data.inputs == ("x", "y")


def test_batch_norm_on_single_samples_is_said_at_each_of_its_layers() -> None:
    network = Network(layers=(Linear(id="layer-1"), BatchNorm(id="layer-2"), BatchNorm(id="layer-3")))
    one = Experiment(network=network, training=Training(batch=1))
    assert [p.place for p in one.problems()] == ["layer-2", "layer-3"]
    assert replace(one, training=Training(batch=2)).problems() == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_data_set_is_first_offered_with_its_own_inputs_and_scaling(kind: str) -> None:
    data, info = Data.of(kind, seed=9), KINDS[kind]
    assert (data.kind, data.seed, data.inputs, data.samples) == (kind, 9, info.default_inputs, info.samples)
    assert data.standardise == info.table
