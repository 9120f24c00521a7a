"""The network picture where samples are signals: lines in place of pictures, and the layers that fit on offer."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from models.design.experiment import Experiment
from models.design.layers import Conv1d, Conv2d, Flatten, GlobalAvgPool, Layer, Linear, MaxPool1d
from models.problems import checks
from models.problems.changes import with_kind
from models.talk.probes import SampleMaps
from ui.canned.snapshot import canned_snapshot
from ui.network import words
from ui.network.layout import layout
from ui.network.thumbnails import scaled, weight_pictures
from ui.network.view import NetworkView


def designed(*layers: Layer, kind: str = "mnist-1d") -> Experiment:
    experiment = with_kind(Experiment(), kind)
    network = replace(experiment.network, layers=(), next_id=1)
    for layer in layers:
        network = network.insert(len(network), layer)
    return replace(experiment, network=network)


CNN = Conv1d(id="n", channels=6), MaxPool1d(id="n"), Flatten(id="n"), Linear(id="n", units=4)


@pytest.fixture
def view(qtbot: QtBot) -> NetworkView:
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    return view


def test_the_inputs_are_one_signal_and_a_convolution_gives_maps() -> None:
    columns = layout(designed(*CNN)).columns
    assert [column.form for column in columns] == ["picture", "maps", "bar", "bar", "plain", "plain"]
    assert [column.title for column in columns] == [
        "Inputs", "Conv1d 6", "Max pool", "Flatten", "Linear 4", "Output 10"
    ]  # fmt: skip
    assert [column.subtitle for column in columns[:3]] == ["1×40", "5 ReLU", "2"]
    assert columns[1].foot_text == "6 × 40"


def test_signals_are_named_in_words() -> None:
    e = designed(*CNN)
    assert words.neuron(e, "inputs", 0) == "A signal of 1×40 numbers"
    assert words.neuron(e, "layer-1", 2) == "Conv1d 6, feature map 3"


def test_a_sample_goes_through_as_lines(view: NetworkView) -> None:
    e = designed(*CNN)
    view.show_experiment(e)
    assert SampleMaps().suits(e)
    view.show_snapshot(canned_snapshot(e))
    inputs, maps = (view.stage.items_of(layer_id)[1].pixels for layer_id in ("inputs", "layer-1"))
    assert inputs.shape[0] == 1
    assert maps.shape[0] == 6
    assert inputs.shape[1] == inputs.shape[2] >= 40
    assert len(np.unique(maps)) > 3


def test_a_line_lies_high_where_the_signal_is_high() -> None:
    e = designed(*CNN)
    rising = np.linspace(-1, 1, 40, dtype=np.float32)[None, None]
    (curve,) = scaled(e, "inputs", rising)
    strongest = np.abs(curve).argmax(0)
    assert strongest[0] < 4  # row 0 is the lowest
    assert strongest[-1] > len(curve) - 5
    assert scaled(e, "layer-1", np.zeros((0, 1, 40), np.float32)).shape[0] == 0


def test_neurons_on_all_numbers_show_their_weights_as_lines(view: NetworkView) -> None:
    e = designed(Flatten(id="n"))
    view.show_experiment(e)
    assert layout(e).columns[-1].pixels == (1, 40)
    weights = np.random.default_rng(0).standard_normal((10, 40)).astype(np.float32)
    found = weight_pictures(weights, (1, 40))
    assert found is not None
    assert found.shape == (10, 56, 56)
    view.show_snapshot(canned_snapshot(e))
    assert view.stage.items_of("output")[1].pixels.shape[0] == 10


def offered(view: NetworkView) -> set[type[Layer]]:
    return {chip.kind for chip in view.palette_strip.chips if not chip.isHidden()}


def test_the_palette_offers_the_layers_that_the_data_need(view: NetworkView) -> None:
    view.show_experiment(designed(*CNN))
    assert {Conv1d, MaxPool1d, GlobalAvgPool, Flatten, Linear} < offered(view)
    assert Conv2d not in offered(view)
    view.show_experiment(designed(Conv2d(id="n"), kind="mnist"))
    assert Conv2d in offered(view)
    assert Conv1d not in offered(view)
    view.show_experiment(designed(kind="circle"))
    assert Conv1d not in offered(view)


def test_a_click_adds_a_convolution_before_the_flatten(view: NetworkView) -> None:
    e = designed(Flatten(id="n"))
    view.show_experiment(e)
    made: list[Experiment] = []
    view.edited.connect(lambda after, *_: made.append(after))
    next(chip for chip in view.palette_strip.chips if chip.kind is Conv1d).click()
    assert [type(layer) for layer in made[-1].network.layers] == [Conv1d, Flatten]
    assert checks.problems(made[-1]) == []
