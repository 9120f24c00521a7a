"""The pictures of neurons hold the colours of their values."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.design.points import Points as OwnPoints
from models.problems.changes import with_kind
from models.talk.probes import Neurons
from ui.canned.snapshot import canned_snapshot
from ui.look import theme
from ui.network.thumbnails import centred, image, pictures, scaled
from ui.network.view import NetworkView


def with_activation(function: str) -> Experiment:
    return Experiment(network=Network().insert(0, Linear(id="new", activation=function)))


@pytest.mark.parametrize("colours", theme.THEMES.values(), ids=list(theme.THEMES))
def test_pixels_are_the_themes_value_colours_with_y_upwards(colours: theme.Theme) -> None:
    values = np.linspace(-1.5, 1.5, 2 * 6 * 6, dtype=np.float32).reshape(2, 6, 6)
    values[0, 0, 0] = np.nan
    expected = theme.value_colours(values, colours).astype(np.uint32)
    packed = 255 << 24 | expected[..., 0] << 16 | expected[..., 1] << 8 | expected[..., 2]
    assert (pictures(values, colours) == packed[:, ::-1]).all()


def test_an_image_has_the_pixels_of_its_array(qtbot: QtBot) -> None:
    values = np.linspace(-1, 1, 12, dtype=np.float32).reshape(1, 3, 4)
    pixels = pictures(values, theme.LIGHT)[0]
    drawn = image(pixels)
    assert [[drawn.pixel(x, y) for x in range(4)] for y in range(3)] == pixels.tolist()


def test_bounded_activations_show_their_value_and_others_are_scaled() -> None:
    maps = np.full((1, 2, 2), 0.25, np.float32)
    maps[0, 0, 0] = -0.5
    assert (scaled(with_activation("tanh"), "layer-1", maps) == maps).all()
    assert (scaled(with_activation("relu"), "layer-1", maps) == maps * 2).all()


def test_a_neuron_that_is_zero_everywhere_stays_zero() -> None:
    assert not scaled(with_activation("relu"), "layer-1", np.zeros((1, 2, 2), np.float32)).any()


def test_probabilities_run_from_never_to_sure() -> None:
    iris = with_kind(Experiment(), "iris")
    maps = np.array([[[0.0, 0.5], [1.0, 0.25]]], np.float32)
    assert scaled(iris, "output", maps).tolist() == [[[-1.0, 0.0], [1.0, -0.5]]]


def test_inputs_far_from_zero_are_moved_around_it() -> None:
    maps = np.array([[[4.0, 8.0]], [[-6.0, 6.0]], [[0.1, 36.0]]], np.float32)
    assert centred(maps)[:, 0].tolist() == [[-1, 1], [-1, 1], [pytest.approx(0.1 / 36), 1]]


def test_the_view_shows_the_arrays_of_the_snapshot(qtbot: QtBot) -> None:
    view = NetworkView()
    qtbot.addWidget(view)
    experiment = with_activation("tanh")
    view.show_experiment(experiment)
    snapshot = canned_snapshot(experiment)
    view.show_snapshot(snapshot)
    question = next(q for q in view.questions() if isinstance(q, Neurons))
    maps = snapshot.reading(question)
    assert maps is not None
    neurons = view.stage.items_of("layer-1")[1]
    assert (neurons.pixels == pictures(maps["layer-1"], theme.current())).all()
    view.show_experiment(replace(experiment, network=experiment.network.duplicate("layer-1")))
    assert (view.stage.items_of("layer-1")[1].pixels == pictures(maps["layer-1"], theme.current())).all()
    assert not view.stage.items_of("layer-2")[1].pixels.size


def test_an_edit_forgets_the_pictures_of_what_it_changed_and_no_others(qtbot: QtBot) -> None:
    view = NetworkView()
    qtbot.addWidget(view)
    network = Network()
    for k in range(4):
        network = network.insert(k, Linear(id="new"))
    experiment = Experiment(network=network)
    view.show_experiment(experiment)
    view.show_snapshot(canned_snapshot(experiment))
    view.show_experiment(replace(experiment, network=network.replace_layer(Linear(id="layer-2", units=5))))
    shown = {k: bool(view.stage.items_of(f"layer-{k}")[1].pixels.size) for k in range(1, 5)}
    assert shown == {1: True, 2: False, 3: False, 4: True}
    assert view.stage.parameters("layer-1")
    assert not view.stage.parameters("layer-3")


def test_over_a_line_a_neuron_is_a_small_curve() -> None:
    data = Data.of(OwnPoints(columns=("x",), classes=(), target="y").added([((1,), 3), ((2,), 5)]))
    rising = np.linspace(-2, 2, 24, dtype=np.float32)
    (found,) = scaled(Experiment(data=data), "inputs", rising[None])
    assert found.shape == (24, 24)
    assert found[0, 0] < -0.5 < 0.5 < found[-1, -1]  # row 0 lies below
    assert found[-1, 0] == found[0, -1] == 0
    assert (np.abs(found).max(0) >= 0.69).all()  # the line is seen everywhere, also near 0
    assert centred(rising[None]).shape == (1, 24, 24)
