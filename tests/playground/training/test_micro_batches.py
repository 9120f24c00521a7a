"""Steps and points of the history that are worked off in portions, so that somebody who draws does not wait."""

from dataclasses import replace
from math import inf
from pathlib import Path

import pytest
import torch

from models.design.drawing import Drawing
from models.design.experiment import Experiment
from models.design.layers import Activation, Add, BatchNorm, Conv2d, Dropout, Flatten, Layer, Output
from models.design.network import OUTPUT_ID, Network
from models.files.storage import read_design
from models.problems.changes import with_kind
from models.talk.probes import Digit
from playground.session.session import Session
from playground.training import micro_batches
from tests.playground.runs import without_kernel_for_pictures

TEMPLATES = Path(__file__).parents[3] / "resources" / "templates"


@pytest.fixture(autouse=True)
def torch_trains(monkeypatch: pytest.MonkeyPatch) -> None:
    without_kernel_for_pictures(monkeypatch)


def digits(*layers: Layer, batch: int = 50) -> Experiment:
    """A network on the digits of 8×8."""
    base = with_kind(Experiment(), "digits")
    network = Network(output=Output(id=OUTPUT_ID, activation="linear"))
    for layer in layers:
        network = network.insert(len(network), layer)
    return replace(base, network=network, training=replace(base.training, batch=batch))


def convolution(*more: Layer) -> Experiment:
    return digits(Conv2d(id="n", channels=4), *more, Flatten(id="n"))


def session(experiment: Experiment) -> Session:
    made = Session()
    made.use("cpu")
    made.load(experiment)
    return made


@pytest.mark.parametrize(("name", "parts"), [("mlp", 1), ("lenet-5", 1), ("small-cnn", 1), ("small-resnet", 3)])
def test_steps_of_the_templates_take_ten_to_twenty_milliseconds_a_part(name: str, parts: int) -> None:
    assert micro_batches.count(read_design(TEMPLATES / f"{name}.json")) == parts


def test_what_normalises_over_the_batch_sees_it_whole_and_rows_are_never_divided() -> None:
    large = digits(Conv2d(id="n", channels=256), Conv2d(id="n", channels=64), Flatten(id="n"))
    assert micro_batches.count(large) > 1
    normalised = replace(large, network=large.network.insert(1, BatchNorm(id="n")))
    assert micro_batches.count(normalised) == 1
    assert micro_batches.layer_by_layer(normalised)
    assert not micro_batches.layer_by_layer(large)
    assert micro_batches.count(Experiment()) == 1
    assert not micro_batches.layer_by_layer(Experiment())
    assert 1 <= micro_batches.rows(large) < micro_batches.rows(Experiment())


@pytest.mark.parametrize("more", [(), (Dropout(id="n", rate=0.5),), (Activation(id="n", function="tanh"),)])
def test_a_step_in_portions_is_the_same_however_often_somebody_draws_meanwhile(
    more: tuple[Layer, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(micro_batches, "count", lambda _experiment: 5)
    alone, asked = session(convolution(*more)), session(convolution(*more))
    alone.advance(7, inf)
    calls, probe = 0, Digit(Drawing((((60.0, 60.0), (200.0, 220.0)),)), saliency=True)
    while asked.run.position.step < 7:
        asked.advance(7 - asked.run.position.step, 0.0)  # each call has time for a single part
        asked.run.measure(frozenset({probe}))
        calls += 1
    assert calls >= 7 * 5 - 6
    assert torch.equal(alone.run.net.weights, asked.run.net.weights)
    assert torch.equal(alone.run.net.biases, asked.run.net.biases)


def test_five_portions_learn_what_the_whole_batch_does(monkeypatch: pytest.MonkeyPatch) -> None:
    design = convolution(Dropout(id="n", rate=0.5))
    whole = session(design)
    whole.advance(7, inf)
    monkeypatch.setattr(micro_batches, "count", lambda _experiment: 5)
    divided = session(design)
    divided.advance(7, inf)
    assert torch.allclose(whole.run.net.weights, divided.run.net.weights, atol=1e-5)


def test_a_step_under_way_begins_anew_when_the_weights_are_changed_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(micro_batches, "count", lambda _experiment: 5)
    one, other = session(convolution()), session(convolution())
    for _ in range(3):
        one.advance(1, 0.0)
    assert one.run.position.step == 0
    for s in (one, other):
        with torch.no_grad():
            s.run.net.weights.mul_(0.5)
        s.weights_changed()
        while s.run.position.step < 1:
            s.advance(1, 0.0)
    assert torch.equal(one.run.net.weights, other.run.net.weights)


def normalised() -> Experiment:
    """A residual network with batch normalisation and dropout."""
    return digits(
        Conv2d(id="n", channels=4),
        BatchNorm(id="n"),
        Activation(id="n", function="relu"),
        Dropout(id="n", rate=0.3),
        Conv2d(id="n", channels=4),
        BatchNorm(id="n"),
        Add(id="n", source="layer-1"),
        Flatten(id="n"),
    )


def test_layer_by_layer_a_step_learns_what_it_does_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(micro_batches, "layer_by_layer", lambda _experiment: False)
    at_once = session(normalised())
    at_once.advance(7, inf)
    monkeypatch.setattr(micro_batches, "layer_by_layer", lambda _experiment: True)
    by_layer = session(normalised())
    by_layer.advance(7, inf)
    for (_, one), (_, other) in zip(at_once.run.net.named_arrays(), by_layer.run.net.named_arrays(), strict=True):
        assert torch.allclose(one, other, atol=1e-5)


def test_layer_by_layer_a_step_is_the_same_however_often_somebody_draws_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(micro_batches, "layer_by_layer", lambda _experiment: True)
    alone, asked = session(normalised()), session(normalised())
    alone.advance(3, inf)
    probe = Digit(Drawing((((60.0, 60.0), (200.0, 220.0)),)), saliency=True)
    answers: dict[int, set[object]] = {}
    while asked.run.position.step < 3:
        (reading,) = asked.run.measure(frozenset({probe})).values()
        answers.setdefault(asked.run.position.step, set()).add(tuple(reading.probabilities))
        asked.advance(3 - asked.run.position.step, 0.0)  # each call has time for a single layer
    assert all(len(different) == 1 for different in answers.values())  # nothing of half a step is seen
    for (_, one), (_, other) in zip(alone.run.net.named_arrays(), asked.run.net.named_arrays(), strict=True):
        assert torch.equal(one, other)
