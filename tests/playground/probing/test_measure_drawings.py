"""Answers about drawings, held against the network asked directly."""

import numpy as np
import pytest
import torch

from models.design.drawing import Drawing, Preparation
from models.design.layers import BatchNorm, Conv2d, Flatten, Linear, MaxPool2d
from models.problems.changes import with_loss
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
    SampleMaps,
    Weights,
)
from playground.datasets.dataset import without_samples
from playground.drawing.strokes import paint
from playground.probing import picture_answers
from playground.probing.measure import measure
from playground.probing.subject import Subject
from playground.session.session import Session
from tests.playground.runs import experiment, started

SEVEN = Drawing((((60.0, 50.0), (200.0, 50.0), (110.0, 230.0)),))
CONVOLUTIONS = (
    Conv2d(id="n", channels=6),
    BatchNorm(id="n"),
    MaxPool2d(id="n"),
    Flatten(id="n"),
    Linear(id="n", units=12, activation="relu"),
)


def session(standardise: bool = False) -> Session:
    about = {"samples": 1797, "standardise": standardise}
    e = experiment(*CONVOLUTIONS, kind="digits", data=about, learning_rate=0.1, batch=50)
    return started(with_loss(e, "cross_entropy"), 30)


def ask(s: Session, probe: object) -> object:
    return s.run.measure(frozenset({probe}))[probe]


@pytest.mark.parametrize("standardise", [False, True])
def test_a_digit_is_answered_as_the_network_answers_its_picture(standardise: bool) -> None:
    s = session(standardise)
    answer = ask(s, Digit(SEVEN))
    assert np.array_equal(answer.picture, paint(SEVEN, side=8))
    x = torch.from_numpy((answer.picture[None, None] - s.run.dataset.scaling.shift) / s.run.dataset.scaling.scale)
    with torch.no_grad():
        expected = torch.softmax(s.run.net.eval()(x), 1)[0].numpy()
    assert np.allclose(answer.probabilities, expected, atol=1e-6)
    assert answer.probabilities.sum() == pytest.approx(1, abs=1e-5)
    assert answer.saliency is None


def test_the_preparation_asked_for_is_the_one_that_is_read() -> None:
    bare = Preparation(scale=False, centre=False, pen_width=False, polarity=False)
    assert np.array_equal(ask(session(), Digit(SEVEN, bare)).picture, paint(SEVEN, bare, 8))


def test_saliency_lies_on_the_ink_and_is_at_most_one() -> None:
    for preparation in (Preparation(), Preparation(polarity=False)):
        answer = ask(session(), Digit(SEVEN, preparation, saliency=True))
        ink = answer.picture if preparation.polarity else 1 - answer.picture
        assert (answer.saliency.shape, answer.saliency.dtype) == ((8, 8), np.float32)
        assert np.abs(answer.saliency).max() == pytest.approx(1)
        assert not answer.saliency[ink == 0].any()


def test_the_shares_of_all_pixels_are_what_the_drawing_changed() -> None:
    s = session()
    s.run.net.eval()
    x = picture_answers.fed(s.run.net, paint(SEVEN, side=8)[None], s.run.dataset.scaling)
    blank = torch.zeros_like(x)
    with torch.no_grad():
        before, after = s.run.net(blank)[0], s.run.net(x)[0]
    likeliest = int(after.argmax())
    growth = (after[likeliest] - after.mean() - before[likeliest] + before.mean()).item()
    shares = picture_answers.attribution(s.run.net, x, blank, likeliest)
    assert shares.sum() == pytest.approx(growth, rel=0.05)


def test_of_a_linear_network_the_saliency_is_weight_times_ink() -> None:
    s = started(with_loss(experiment(Flatten(id="n"), kind="digits", data={"samples": 1797}), "cross_entropy"), 20)
    answer = ask(s, Digit(SEVEN, saliency=True))
    weight = s.run.net.parameter("output", "weight").detach().numpy()
    lead = (weight[answer.probabilities.argmax()] - weight.mean(0)).reshape(8, 8) * answer.picture
    assert np.allclose(answer.saliency, lead / np.abs(lead).max(), atol=1e-4)


def test_feature_maps_are_what_the_layers_give() -> None:
    s = session()
    maps = ask(s, FeatureMaps(SEVEN, limit=4))
    shapes = {name: (*shape, 1, 1)[:3] for name, shape in s.experiment.shapes().items()}
    assert {name: m.shape for name, m in maps.items()} == {n: (min(c, 4), h, w) for n, (c, h, w) in shapes.items()}
    x = picture_answers.fed(s.run.net, paint(SEVEN, side=8)[None], s.run.dataset.scaling)
    with torch.no_grad():
        first = s.run.net.eval().stack[0](x)[0, :4].numpy()
    assert np.allclose(maps["layer-1"], first, atol=1e-6)


@pytest.mark.parametrize("standardise", [False, True])
def test_a_sample_goes_through_every_layer_as_in_the_plain_forward(standardise: bool) -> None:
    s = session(standardise)
    maps = ask(s, SampleMaps(7, limit=200))
    picture = s.run.dataset.points[7:8].astype(np.float32) / 255
    assert np.array_equal(maps["inputs"], picture[0])
    x = torch.from_numpy((picture - s.run.dataset.scaling.shift) / s.run.dataset.scaling.scale)
    expected = []
    with torch.no_grad():
        for module in s.run.net.eval().stack:
            x = module(x)
            expected.append(x)
        expected[-1] = torch.softmax(x, 1)
    assert [*maps] == ["inputs", *s.run.net.ids]
    for name, values in zip(s.run.net.ids, expected, strict=True):
        assert np.allclose(maps[name].squeeze(), values[0].squeeze().numpy(), atol=1e-5), name
        assert maps[name].ndim == 3


def test_without_a_number_it_is_the_first_test_sample() -> None:
    s = session()
    first = int(np.flatnonzero(~s.run.dataset.training)[0])
    maps, expected = ask(s, SampleMaps()), ask(s, SampleMaps(first))
    assert all(np.array_equal(maps[name], expected[name]) for name in expected)
    assert all(len(array) <= 3 for array in ask(s, SampleMaps(limit=3)).values())


def test_samples_that_are_not_there_are_left_out() -> None:
    s = session()
    assert s.run.measure(frozenset({SampleMaps(-1), SampleMaps(1797)})) == {}
    assert started(experiment()).run.measure(frozenset({SampleMaps(), SampleMaps(0)})) == {}
    subject = Subject(s.experiment, s.run.net, without_samples(s.experiment.data))
    assert measure(frozenset({SampleMaps(), SampleMaps(0), Augmented()}), subject) == {}


def test_readings_are_read_only_and_change_nothing() -> None:
    s = session()
    s.run.net.train()
    before = [array.detach().clone() for _, array in s.run.net.named_arrays()]
    gradients = [p.grad.clone() for p in s.run.net.groups]
    answer = ask(s, Digit(SEVEN, saliency=True))
    arrays = [answer.picture, answer.probabilities, answer.saliency, *ask(s, FeatureMaps(SEVEN)).values()]
    arrays += ask(s, SampleMaps()).values()
    assert not any(array.flags.writeable for array in arrays)
    assert s.run.net.training
    assert all(torch.equal(a, b) for a, (_, b) in zip(before, s.run.net.named_arrays(), strict=True))
    assert all(torch.equal(a, p.grad) for a, p in zip(gradients, s.run.net.groups, strict=True))


def test_questions_about_a_plane_are_left_out_where_samples_are_pictures() -> None:
    plane = {Boundary(4), Neurons(4), Neuron("layer-1", 0, 4), InputMaps(4), AllSamples(), Predict(())}
    assert session().run.measure(frozenset({*plane, Weights(), Digit(SEVEN)})).keys() == {Weights(), Digit(SEVEN)}


def test_questions_about_drawings_are_left_out_elsewhere_and_for_blank_paper() -> None:
    asked = frozenset({Digit(SEVEN), FeatureMaps(SEVEN)})
    assert started(experiment()).run.measure(asked) == {}
    assert session().run.measure(frozenset({Digit(Drawing()), FeatureMaps(Drawing(((),)))})) == {}
