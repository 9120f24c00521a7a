"""Every loss on every data set under every output activation: sensible, or put right by its cure."""

from dataclasses import replace
from itertools import product

import pytest

from models.design.data import KINDS, Data
from models.design.experiment import Experiment
from models.design.layers import ACTIVATIONS, Flatten, Output
from models.design.network import OUTPUT_ID, Network
from models.design.picture_folder import PictureFolder
from models.design.training import LOSSES, Training
from models.problems import checks, pairing
from models.problems.changes import with_data, with_kind, with_loss
from models.problems.problem import TRAINING_ID

MAY_PAIR = {
    ("two classes", "cross_entropy"): {"linear"},
    ("two classes", "binary_cross_entropy"): {"sigmoid", "linear"},
    ("two classes", "mse"): {"linear", "leaky_relu", "elu", "tanh", "sine"},
    ("two classes", "mae"): {"linear", "leaky_relu", "elu", "tanh", "sine"},
    ("two classes", "huber"): {"linear", "leaky_relu", "elu", "tanh", "sine"},
    ("two classes", "hinge"): {"linear", "leaky_relu", "elu", "tanh", "sine"},
    ("more classes", "cross_entropy"): {"linear"},
    ("a number", "mse"): {"linear", "leaky_relu", "elu", "tanh", "sine"},
    ("a number", "mae"): {"linear", "leaky_relu", "elu", "tanh", "sine"},
    ("a number", "huber"): {"linear", "leaky_relu", "elu", "tanh", "sine"},
}
"""Output activations that make sense; every pairing of task and loss that is not named makes none."""


def task(kind: str) -> str:
    classes = len(KINDS[kind].classes)
    return {0: "a number", 2: "two classes"}.get(classes, "more classes")


def paired(kind: str, loss: str, activation: str) -> Experiment:
    network = Network(layers=(Flatten(id="layer-1"),), output=Output(id=OUTPUT_ID, activation=activation))
    return Experiment(data=Data.of(kind), network=network, training=Training(loss=loss))


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_of_pairings_is_what_the_program_accepts(kind: str) -> None:
    for loss, activation in product(LOSSES, ACTIVATIONS):
        accepted = not checks.problems(paired(kind, loss, activation))
        assert accepted == (activation in MAY_PAIR.get((task(kind), loss), set())), (loss, activation)


@pytest.mark.parametrize("kind", KINDS)
def test_a_refused_pairing_says_why_at_its_place_and_its_cure_puts_that_place_right(kind: str) -> None:
    for loss, activation in product(LOSSES, ACTIVATIONS):
        for problem in checks.problems(paired(kind, loss, activation)):
            assert problem.place in (TRAINING_ID, OUTPUT_ID)
            assert problem.text.endswith(".")
            assert problem.cure is not None
            assert "{" not in problem.text + problem.cure.text
            left = checks.problems(problem.cure.experiment)
            assert problem.place not in {p.place for p in left}, (loss, activation, problem.cure.text)


@pytest.mark.parametrize(("kind", "loss"), [*product(KINDS, LOSSES)])
def test_choosing_a_loss_that_fits_leaves_no_problem(kind: str, loss: str) -> None:
    for activation in ACTIVATIONS:
        chosen = with_loss(paired(kind, pairing.fitting_loss(KINDS[kind]), activation), loss)
        assert chosen.training.loss == loss
        assert bool(checks.problems(chosen)) == ((task(kind), loss) not in MAY_PAIR)


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_data_set_is_offered_with_fits(kind: str) -> None:
    info = KINDS[kind]
    loss = pairing.fitting_loss(info)
    assert pairing.loss_problem(info, loss) is None
    for any_loss in LOSSES:
        if pairing.loss_problem(info, any_loss) is None:
            fitting = pairing.fitting_activation(info, any_loss)
            assert pairing.activation_problem(info, any_loss, fitting) is None


def test_two_classes_of_pictures_begin_with_cross_entropy_and_two_of_points_with_mse() -> None:
    pictures = Data.of(PictureFolder(path="cards", classes=("dark", "light")), samples=60)
    chosen = with_data(Experiment(), pictures)
    assert (chosen.training.loss, chosen.network.output.activation) == ("cross_entropy", "linear")
    back = with_kind(chosen, "circle")
    assert (back.training.loss, back.network.output.activation) == ("mse", "tanh")
    other = replace(pictures, source=replace(pictures.source, path="coins"))
    mse = with_loss(chosen, "mse")
    assert with_data(mse, other).training.loss == "mse"  # chosen by hand, and it still fits


def test_only_cross_entropy_has_a_unit_for_each_class() -> None:
    for kind, loss in product(KINDS, LOSSES):
        classes = len(KINDS[kind].classes)
        wanted = classes if loss == "cross_entropy" and classes else 1
        assert paired(kind, loss, "linear").outputs == wanted


def test_an_output_that_already_fits_is_kept_when_the_same_loss_is_chosen_again() -> None:
    linear = paired("circle", "mse", "linear")
    assert with_loss(linear, "mse") == linear
    assert with_loss(replace(linear, training=replace(linear.training, batch=1)), "mse").network == linear.network
