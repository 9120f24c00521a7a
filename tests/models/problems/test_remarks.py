"""What is said of designs that run but cannot do what is asked of them."""

from dataclasses import replace

import numpy as np
import pytest

from models.design.data import KINDS, Data
from models.design.experiment import Experiment
from models.design.layers import Activation, BatchNorm, Dropout, Layer, LayerNorm, Linear, Output
from models.design.network import OUTPUT_ID, Network
from models.design.training import Training
from models.problems import checks
from models.problems.changes import with_kind
from models.problems.remarks import straight_line, stuck
from playground.datasets.dataset import make

PLANE_CLASSES = [kind for kind, info in KINDS.items() if info.group == "plane" and len(info.classes) == 2]


def design(kind: str, *layers: Layer, inputs: tuple[str, ...] = ("x", "y"), output: str = "tanh") -> Experiment:
    network = Network(output=Output(id=OUTPUT_ID, activation=output))
    for layer in layers:
        network = network.insert(len(network), layer)
    e = with_kind(Experiment(network=network), kind)
    return replace(e, data=replace(e.data, inputs=inputs))


def best_line(kind: str, inputs: tuple[str, ...]) -> float:
    """Share of the samples that a least-squares fit of these inputs puts on the right side."""
    dataset = make(replace(Data.of(kind), inputs=inputs))
    x = np.column_stack([dataset.inputs(dataset.points), np.ones(len(dataset.points))])
    signs = 2 * dataset.targets - 1
    fit, *_ = np.linalg.lstsq(x, signs, rcond=None)
    return float(((x @ fit > 0) == (signs > 0)).mean())


@pytest.mark.parametrize("kind", PLANE_CLASSES)
def test_it_is_said_exactly_where_no_straight_line_divides_the_data(kind: str) -> None:
    said = straight_line(design(kind))
    assert (said is not None) == (best_line(kind, ("x", "y")) < 0.8)
    if said is not None:
        assert said.text.startswith("Without a hidden layer the network draws one straight line")
        assert KINDS[kind].name in said.text


@pytest.mark.parametrize(("kind", "inputs", "named"), [("xor", ("xy",), "x·y"), ("circle", ("x2", "y2"), "x² and y²")])
def test_the_inputs_that_it_names_are_enough(kind: str, inputs: tuple[str, ...], named: str) -> None:
    said = straight_line(design(kind))
    assert said is not None
    assert f"add {named} to the inputs" in said.text
    assert best_line(kind, inputs) > 0.95
    assert straight_line(design(kind, inputs=("x", "y", *inputs))) is None


@pytest.mark.parametrize(
    ("layers", "said"),
    [
        ((), True),
        ((Linear(id="n", activation="linear"),), True),
        ((Linear(id="n", activation="linear"), BatchNorm(id="n"), Dropout(id="n")), True),
        ((Activation(id="n", function="linear"),), True),
        ((Linear(id="n", activation="tanh"),), False),
        ((Linear(id="n", activation="linear"), Activation(id="n", function="relu")), False),
        ((LayerNorm(id="n"),), False),
    ],
)
def test_it_depends_on_whether_any_layer_bends(layers: tuple[Layer, ...], said: bool) -> None:
    remark = straight_line(design("xor", *layers))
    assert (remark is not None) == said
    if remark is not None:
        assert "one straight line" in remark.text
        assert "{" not in remark.text
        assert ("Linear layers" in remark.text) == any(isinstance(layer, Linear) for layer in layers)


def test_a_wave_is_not_a_line() -> None:
    assert straight_line(design("xor", output="sine")) is None


def test_it_is_a_hint_and_no_problem() -> None:
    assert checks.problems(design("circle")) == []


# ------------------------------------------------------------ stuck


def with_training(**training: object) -> Experiment:
    return replace(design("circle", Linear(id="n")), training=Training(**training))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("training", "rate", "said", "cured"),
    [
        ({"learning_rate": 10.0}, 10.0, "steps that were too large", {"learning_rate": 0.03}),
        ({"learning_rate": 0.01}, 0.01, "steps that were too large", {"learning_rate": 0.001}),
        ({"learning_rate": 0.1, "optimizer": "adam"}, 0.1, "steps that were too large", {"learning_rate": 0.003}),
        ({"learning_rate": 1e-7}, 1e-7, "steps that were too large", {"learning_rate": 1e-7}),
        ({"initialisation": "zeros"}, 0.03, "all begin at 0", {"initialisation": "xavier"}),
        ({"l2": 3.0}, 0.03, "the penalty L2", {"l2": 0.0, "l1": 0.0}),
        ({"schedule": "step"}, 3e-87, "has fallen to 3e-87", {"schedule": "constant"}),
    ],
)
def test_what_has_stopped_it_is_named_with_its_cure(
    training: dict[str, object], rate: float, said: str, cured: dict[str, object]
) -> None:
    remark = stuck(with_training(**training), rate)
    assert remark is not None
    assert remark.text.startswith("The network does not learn any more")
    assert said in remark.text
    assert "\n" not in remark.text
    assert remark.cure is not None
    assert "{" not in remark.text + remark.cure.text
    assert {name: getattr(remark.cure.experiment.training, name) for name in cured} == cured
    assert checks.problems(remark.cure.experiment) == []


def test_where_a_straight_line_is_all_there_is_the_rate_is_not_blamed() -> None:
    assert stuck(design("xor"), 0.03) is None
