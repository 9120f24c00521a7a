"""Whatever an experiment looks like, it runs or says why not, and its cures lead to one that runs."""

from dataclasses import replace
from math import prod
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.design.data import KINDS, OFFERED, Data
from models.design.experiment import Experiment
from models.design.layers import (
    Activation,
    Add,
    AvgPool2d,
    BatchNorm,
    Conv1d,
    Conv2d,
    Dropout,
    Flatten,
    GlobalAvgPool,
    Layer,
    LayerNorm,
    Linear,
    MaxPool1d,
    MaxPool2d,
)
from models.design.network import INPUT_ID, OUTPUT_ID, Network
from models.design.training import Training
from models.problems import checks
from models.problems.changes import with_kind, with_loss
from models.problems.fitting import sources
from models.problems.limits import MAX_BATCH_NUMBERS, MAX_NUMBERS, MAX_PARAMETERS
from models.problems.problem import TRAINING_ID
from tests.strategies import cured, experiments

STAYS = {Linear, Activation, Dropout, BatchNorm, LayerNorm}
"""The layers that no cure ever takes away."""


@given(experiment=experiments())
def test_cures_applied_one_after_the_other_lead_to_an_experiment_that_runs(experiment: Experiment) -> None:
    before, after = (e.network.layers for e in (experiment, cured(experiment)))
    assert {layer.id for layer in before if type(layer) in STAYS} <= {layer.id for layer in after}
    new = {layer.id for layer in after} - {layer.id for layer in before}
    assert all(isinstance(layer, Flatten) for layer in after if layer.id in new)


@given(experiment=experiments())
def test_every_problem_sits_at_a_place_on_screen_and_reads_as_a_sentence(experiment: Experiment) -> None:
    places = {INPUT_ID, OUTPUT_ID, TRAINING_ID, *(layer.id for layer in experiment.network.layers)}
    for problem in checks.problems(experiment):
        assert problem.place in places
        assert problem.text[-1] == "."
        assert "!" not in problem.text


@given(experiment=experiments(), kind=st.sampled_from(sorted(OFFERED)))
def test_choosing_data_gives_a_run_from_any_run(experiment: Experiment, kind: str) -> None:
    chosen = with_kind(cured(experiment), kind)
    assert chosen.data.kind == kind
    assert chosen.data.seed == experiment.data.seed
    assert cured(chosen).data == chosen.data
    if all(type(layer) in STAYS for layer in chosen.network.layers):
        places = {p.place for p in checks.problems(chosen)}
        assert places <= {TRAINING_ID}, "only the batch may be too large"


def test_the_opening_values_run() -> None:
    assert checks.problems(Experiment()) == []


def test_inputs_are_kept_among_data_sets_that_offer_the_same() -> None:
    chosen = Experiment(data=Data(inputs=("x2", "y2")))
    assert with_kind(chosen, "spiral").data.inputs == ("x2", "y2")
    assert with_kind(chosen, "iris").data.inputs == KINDS["iris"].default_inputs


def test_loss_and_output_stay_where_the_task_stays() -> None:
    hinge = with_loss(Experiment(), "hinge")
    assert with_kind(hinge, "xor").training.loss == "hinge"
    assert with_kind(hinge, "iris").training.loss == "cross_entropy"
    assert with_kind(hinge, "plane").training.loss == "mse"
    assert with_kind(hinge, "plane").network.output.activation == "linear"


def test_a_network_for_classes_gets_a_linear_output_for_numbers_and_back() -> None:
    plane = with_kind(Experiment(), "plane")
    assert (plane.training.loss, plane.network.output.activation) == ("mse", "linear")
    assert with_kind(plane, "xor").network.output.activation == "tanh"


def test_no_input_is_said_at_the_inputs() -> None:
    (problem,) = checks.problems(Experiment(data=Data(inputs=())))
    assert problem.place == INPUT_ID
    assert problem.cure is not None
    assert problem.cure.text == "Use x, y"
    assert problem.cure.experiment.data.inputs == ("x", "y")


def test_batch_norm_on_single_samples_is_said_at_each_of_its_layers() -> None:
    network = Network(layers=(Linear(id="layer-1"), BatchNorm(id="layer-2"), BatchNorm(id="layer-3")))
    one = Experiment(network=network, training=Training(batch=1))
    assert [p.place for p in checks.problems(one)] == ["layer-2", "layer-3"]
    assert checks.problems(replace(one, training=Training(batch=2))) == []


def designed(*layers: Layer, data: str = "digits", batch: int = 10) -> Experiment:
    """Layers a, b, c, … on a data set, with what else it needs."""
    named = tuple(replace(layer, id=name) for layer, name in zip(layers, "abcdefgh", strict=False))
    started = with_kind(Experiment(training=Training(batch=batch)), data)
    return replace(started, network=replace(started.network, layers=named))


def said(experiment: Experiment) -> list[tuple[str, str, str]]:
    """Place, sentence and cure of every problem."""
    return [(p.place, p.text, p.cure.text if p.cure else "") for p in checks.problems(experiment)]


def after_cure(experiment: Experiment) -> list[str]:
    """The layers after the first problem's cure, which leaves no problem."""
    cure = checks.problems(experiment)[0].cure
    assert cure is not None
    assert checks.problems(cure.experiment) == []
    return [type(layer).__name__ for layer in cure.experiment.network.layers]


NET = (Conv2d(id="n"), MaxPool2d(id="n"), Flatten(id="n"), Linear(id="n"))


def test_a_network_for_pictures_runs() -> None:
    residual = (Conv2d(id="n"), BatchNorm(id="n"), Conv2d(id="n"), Add(id="n", source="b"), GlobalAvgPool(id="n"))
    for data in ("digits", "mnist", "mnist-16", "fashion"):
        assert checks.problems(designed(*NET, data=data)) == []
        assert checks.problems(designed(*residual, data=data)) == []


def test_a_linear_that_pictures_meet_gets_a_flatten_before_it() -> None:
    e = designed(Conv2d(id="n"), Linear(id="n"))
    sentence = "Linear takes a row of numbers, but 8×8×8 pictures come in. Put a Flatten before it."
    assert said(e) == [("b", sentence, "Put a Flatten before it")]
    assert after_cure(e) == ["Conv2d", "Flatten", "Linear"]


def test_an_output_that_pictures_meet_gets_a_flatten_before_it() -> None:
    e = designed(Conv2d(id="n"))
    assert [place for place, _, _ in said(e)] == [OUTPUT_ID]
    assert after_cure(e) == ["Conv2d", "Flatten"]


def test_a_full_network_has_no_room_for_the_flatten_and_no_cure() -> None:
    layers = tuple(Dropout(id=f"d{k}") for k in range(64))
    started = designed()
    (problem,) = checks.problems(replace(started, network=replace(started.network, layers=layers)))
    assert problem.cure is None
    assert "Put a Flatten" in problem.text


def test_layers_for_pictures_on_points_are_marked_and_leave_with_one_click() -> None:
    e = designed(*NET, data="circle")
    cure = "Remove the 3 layers for pictures"
    assert [(place, c) for place, _, c in said(e)] == [("a", cure), ("b", cure)]
    assert after_cure(e) == ["Linear"]
    assert said(designed(AvgPool2d(id="n"), data="circle"))[0][2] == "Remove AvgPool2d"


def test_layers_for_signals_on_points_leave_with_one_click_too() -> None:
    e = designed(Conv1d(id="n"), MaxPool1d(id="n"), Flatten(id="n"), Linear(id="n"), data="circle")
    cure = "Remove the 3 layers for signals"
    assert [(place, c) for place, _, c in said(e)] == [("a", cure), ("b", cure)]
    assert after_cure(e) == ["Linear"]


def test_signals_that_come_to_layers_for_pictures_get_their_twins_and_the_other_way_round() -> None:
    e = designed(*NET, data="mnist-1d")
    assert said(e)[0][::2] == ("a", "Use the 2 layers for signals instead")
    cured = checks.problems(e)[0].cure
    assert cured is not None
    assert checks.problems(cured.experiment) == []
    names = [type(layer).__name__ for layer in cured.experiment.network.layers]
    assert names == ["Conv1d", "MaxPool1d", "Flatten", "Linear"]
    back = designed(*cured.experiment.network.layers)
    assert said(back)[0][::2] == ("a", "Use the 2 layers for pictures instead")
    assert after_cure(back) == ["Conv2d", "MaxPool2d", "Flatten", "Linear"]
    one = designed(Conv2d(id="n"), Flatten(id="n"), data="mnist-1d")
    assert said(one)[0][::2] == ("a", "Use Conv1d instead")


def test_signals_that_meet_a_row_get_a_flatten() -> None:
    e = designed(Linear(id="n"), data="mnist-1d")
    assert said(e)[0][::2] == ("a", "Put a Flatten before it")
    assert after_cure(e) == ["Flatten", "Linear"]


@pytest.mark.parametrize(
    ("layers", "after", "cure"),
    [
        ("CLCMFL", "CCMFLL", "Put Linear"),
        ("CFLCMFL", "CCMFLL", "Put Flatten, Linear"),
        ("CLLC", "CCFLL", "Put Flatten, Linear"),
        ("FCL", "CFL", "Put Flatten"),
        ("FLDC", "DCFL", "Put Flatten, Linear"),
        ("CGCL", "CCGL", "Put GlobalAvgPool"),
        ("LCGL", "CGLL", "Put Linear"),
    ],
)
@pytest.mark.parametrize(("data", "what"), [("digits", "pictures"), ("mnist-1d", "signals")])
def test_layers_for_rows_among_convolutions_go_behind_them_with_one_click(
    layers: str, after: str, cure: str, data: str, what: str
) -> None:
    kinds: dict[str, type[Layer]] = {"F": Flatten, "L": Linear, "D": Dropout, "G": GlobalAvgPool}
    kinds |= {"C": Conv2d, "M": MaxPool2d} if what == "pictures" else {"C": Conv1d, "M": MaxPool1d}
    e = designed(*(kinds[letter](id="n") for letter in layers), data=data)
    assert {said for _, _, said in said(e)[:1]} == {f"{cure} behind the layers for {what}"}
    assert after_cure(e) == [kinds[letter].__name__ for letter in after]


def test_a_kernel_larger_than_the_picture_is_fitted() -> None:
    e = designed(Conv2d(id="n", kernel=11, padding=0), Flatten(id="n"))
    assert said(e)[0][2] == "Set the kernel to 8"
    assert after_cure(e) == ["Conv2d", "Flatten"]


def test_a_pool_larger_than_the_picture_is_fitted_or_removed() -> None:
    small = Conv2d(id="n", kernel=6, padding=0)
    pools = MaxPool2d(id="n", size=4), Flatten(id="n")
    assert said(designed(small, *pools))[0][::2] == ("b", "Set the size to 3")
    assert said(designed(replace(small, kernel=8), *pools))[0][::2] == ("b", "Remove MaxPool2d")


def test_an_add_takes_from_the_nearest_layer_that_fits_and_gives_what_does_not_come_in_anyway() -> None:
    e = designed(Flatten(id="n"), Linear(id="n"), Linear(id="n", units=5), Linear(id="n"), Add(id="n", source="gone"))
    assert sources(e, "e") == ("b", "d")
    assert said(e)[0][::2] == ("e", "Take from Linear, layer 2")
    assert after_cure(e) == ["Flatten", "Linear", "Linear", "Linear", "Add"]
    only = designed(Linear(id="n", units=2), Add(id="n", source="c"), data="circle")
    assert said(only)[0][::2] == ("b", "Take from the inputs")
    none = designed(Linear(id="n", units=3), Add(id="n"), data="circle")
    assert "two equal shapes, but 3 comes in and its source gives 2" in said(none)[0][1]
    assert said(none)[0][::2] == ("b", "Remove Add")


def test_an_add_behind_another_fault_waits_for_its_cure() -> None:
    e = designed(Conv2d(id="n", kernel=11, padding=0), Conv2d(id="n"), Add(id="n"), Flatten(id="n"))
    assert [place for place, _, _ in said(e)] == ["a"]


@pytest.mark.parametrize("kind", ["digits", "mnist", "mnist-16", "fashion"])
def test_a_network_for_points_gets_a_flatten_for_pictures_and_loses_it_on_the_way_back(kind: str) -> None:
    layers = (BatchNorm(id="n"), Add(id="n"), Linear(id="n"))
    points = designed(*layers, data="iris")
    assert checks.problems(points) == []
    pictures = with_kind(points, kind)
    assert [type(layer).__name__ for layer in pictures.network.layers] == ["Flatten", "BatchNorm", "Add", "Linear"]
    assert checks.problems(pictures) == []
    assert with_kind(pictures, "iris").network.layers == points.network.layers


def test_among_pictures_and_for_a_network_that_takes_them_nothing_is_put_in_or_taken_away() -> None:
    e = designed(*NET)
    assert with_kind(e, "mnist").network == e.network
    assert with_kind(with_kind(e, "circle"), "mnist").network.layers == e.network.layers


def test_more_than_50_million_parameters_are_refused_where_most_of_them_are() -> None:
    wide = designed(Conv2d(id="n", channels=256), Flatten(id="n"), Linear(id="n", units=256), data="mnist")
    assert sum(wide.parameter_counts().values()) > MAX_PARAMETERS
    ((place, sentence, cure),) = said(wide)
    assert place == "c"
    assert sentence.startswith("The network would learn 51,")
    assert sentence.endswith("50,000,000 is the limit.")
    assert cure == "Set the units to 128"
    assert after_cure(wide) == ["Conv2d", "Flatten", "Linear"]


def test_what_a_picture_becomes_may_not_fill_the_memory() -> None:
    wide = designed(*[Conv2d(id="n", channels=256, kernel=1, padding=5)] * 6, Flatten(id="n"), data="mnist")
    assert sum(prod(shape) for shape in wide.shapes().values()) > MAX_NUMBERS
    ((place, sentence, cure),) = said(wide)
    assert place == "f"
    assert "4,194,304 is the limit" in sentence
    assert cure.startswith("Make ")
    assert after_cure(wide) == ["Conv2d"] * 6 + ["Flatten"]


def test_a_batch_of_pictures_stops_at_1024_or_where_the_memory_is_full() -> None:
    assert checks.problems(designed(*NET, batch=1024)) == []
    e = designed(*NET, batch=1025)
    assert [(place, cure) for place, _, cure in said(e)] == [(TRAINING_ID, "Set the batch size to 1,024")]
    assert after_cure(e) == [type(layer).__name__ for layer in NET]
    wide = designed(Conv2d(id="n", channels=256), Conv2d(id="n", channels=64), *NET[1:], data="mnist", batch=1024)
    assert [cure for _, _, cure in said(wide)] == ["Set the batch size to 512"]
    assert sum(prod(shape) for shape in wide.shapes().values()) * 1024 > MAX_BATCH_NUMBERS
    assert checks.problems(designed(Linear(id="n"), data="circle", batch=100_000)) == []


def deep(layers: int, units: int) -> Experiment:
    """So many Linear layers on rows, and a batch of all samples."""
    started = designed(data="circle", batch=100_000)
    named = tuple(Linear(id=f"layer-{k}", units=units) for k in range(layers))
    return replace(started, network=replace(started.network, layers=named))


def test_a_batch_of_rows_stops_where_the_memory_is_full() -> None:
    wide = deep(40, 1024)
    assert checks.problems(wide) == []  # of 500 samples
    many = replace(wide, data=replace(wide.data, samples=100_000, train_share=0.9))
    assert said(many) == [
        (
            TRAINING_ID,
            "A batch of 100,000 samples takes too much memory; with this network 32,768 is the limit.",
            "Set the batch size to 32,768",
        )
    ]
    assert len(after_cure(many)) == 40
    assert checks.problems(replace(deep(64, 256), data=many.data)) == []


def test_more_than_50_million_parameters_are_refused_among_rows_too() -> None:
    wide = deep(64, 1024)
    ((_, sentence, cure),) = said(wide)
    assert sentence.endswith("50,000,000 is the limit.")
    assert cure.startswith("Make ")
    assert len(after_cure(wide)) == 64


@pytest.mark.parametrize(
    ("rules", "cure"),
    [
        ({"stop_patience": 5}, {"stop_patience": 0, "stop_stalled": 5}),
        ({"stop_patience": 5, "stop_stalled": 9}, {"stop_patience": 0, "stop_stalled": 9}),
        ({"stop_loss": 0.1, "stop_on_test": True}, {"stop_loss": 0.1, "stop_on_test": False}),
        ({"stop_accuracy": 0.9, "stop_on_test": True}, {"stop_on_test": False}),
    ],
)
def test_a_stop_rule_that_asks_for_test_samples_needs_some(rules: dict[str, Any], cure: dict[str, Any]) -> None:
    training = Training(**rules)
    assert not checks.problems(Experiment(training=training))
    experiment = Experiment(data=Data(train_share=1.0), training=training)
    (found,) = checks.problems(experiment)
    assert found.place == TRAINING_ID
    cured_training = cured(experiment).training
    assert {name: getattr(cured_training, name) for name in cure} == cure


def test_a_watch_over_test_samples_without_a_target_is_no_rule() -> None:
    experiment = Experiment(data=Data(train_share=1.0), training=Training(stop_on_test=True))
    assert not checks.problems(experiment)
