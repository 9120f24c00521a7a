"""What differs between two designs is said in the words of the window."""

from dataclasses import replace
from typing import Any

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Dropout, Linear
from models.design.network import Network
from models.design.training import Training
from models.runs.differences import differences

LAYERS = (Linear(id="layer-1", units=4, activation="tanh"), Linear(id="layer-2", units=2, activation="tanh"))
DESIGN = Experiment(data=Data.of("circle"), network=Network(layers=LAYERS))


def with_layers(*layers: Any) -> Experiment:
    return replace(DESIGN, network=Network(layers=layers))


def with_training(**values: Any) -> Experiment:
    return replace(DESIGN, training=replace(Training(), **values))


def said(after: Experiment, before: Experiment = DESIGN) -> list[str]:
    return [str(text) for text in differences(before, after)]


def test_equal_designs_do_not_differ() -> None:
    assert said(DESIGN) == []
    assert said(replace(DESIGN, network=replace(DESIGN.network, next_id=9))) == []


def test_layers_that_differ_are_named() -> None:
    one, two = LAYERS
    assert said(with_layers(replace(one, activation="relu"), two)) == ["Linear 4: tanh → ReLU"]
    assert said(with_layers(replace(one, units=8), two)) == ["Linear 4 → Linear 8"]
    assert said(with_layers(one)) == ["− Linear 2"]
    assert said(with_layers()) == ["− Linear 4", "− Linear 2"]
    assert said(with_layers(one, two, Dropout(id="layer-3"))) == ["+ Dropout"]
    dropped = with_layers(one, Dropout(id="layer-3", rate=0.2))
    assert said(with_layers(one, Dropout(id="layer-3", rate=0.5)), dropped) == ["Dropout: Rate 20 % → 50 %"]


def test_a_layer_is_the_same_one_in_another_document() -> None:
    """Ids of two documents have nothing to do with each other; then the kind and the order decide."""
    one, two = LAYERS
    assert said(with_layers(replace(one, id="layer-7"), replace(two, id="layer-9"))) == []
    assert said(with_layers(replace(two, id="layer-7"))) == ["Linear 4 → Linear 2", "− Linear 2"]


def test_settings_that_differ_are_named_as_on_their_controls() -> None:
    assert said(with_training(learning_rate=0.003)) == ["Learning rate 0.03 → 0.003"]
    assert said(with_training(optimizer="adam")) == ["Optimizer SGD → Adam"]
    assert said(with_training(class_weights=True)) == ["Class weights on"]
    assert said(DESIGN, with_training(class_weights=True)) == ["Class weights off"]
    assert said(with_training(seed=5, batch=25)) == ["Batch size 10 → 25", "Weight seed 1 → 5"]


def test_settings_that_nothing_reads_are_left_out() -> None:
    assert said(with_training(beta1=0.5)) == []
    assert said(with_training(optimizer="adam", beta1=0.5)) == ["Optimizer SGD → Adam", "Beta 1 0.9 → 0.5"]
    assert said(with_training(rate_every=3)) == []
    assert said(with_training(huber_delta=3.0)) == []


def test_data_that_differ_are_named() -> None:
    data = DESIGN.data
    assert said(replace(DESIGN, data=Data.of("xor"))) == ["Data Circle → XOR"]
    assert said(replace(DESIGN, data=replace(data, noise=0.2))) == ["Noise 0 % → 20 %"]
    assert said(replace(DESIGN, data=replace(data, inputs=("x", "x2")))) == ["+ input x²", "− input y"]
