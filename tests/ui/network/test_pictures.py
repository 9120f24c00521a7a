"""The network picture where samples are pictures: what stands for neurons and wires, and what it shows."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from models.design.drawing import Drawing, Preparation
from models.design.experiment import Experiment
from models.design.layers import (
    Activation,
    Add,
    BatchNorm,
    Conv2d,
    Dropout,
    Flatten,
    GlobalAvgPool,
    Layer,
    LayerNorm,
    Linear,
    MaxPool2d,
)
from models.problems import checks
from models.problems.changes import with_kind
from models.talk.probes import Digit, DigitAnswer, FeatureMaps, Neurons, SampleMaps, Weights
from models.talk.snapshot import Snapshot
from ui.canned.snapshot import canned_snapshot
from ui.look import theme
from ui.network.columns import MARGIN, Column, Layout
from ui.network.hints import hint
from ui.network.hits import Hit
from ui.network.layout import layout
from ui.network.thumbnails import pictures, scaled, weight_pictures
from ui.network.tile_grid import MAPS_FEW, MAPS_MOST, Box
from ui.network.view import NetworkView


def designed(*layers: Layer, kind: str = "mnist") -> Experiment:
    experiment = with_kind(Experiment(), kind)
    network = replace(experiment.network, layers=(), next_id=1)
    for layer in layers:
        network = network.insert(len(network), layer)
    return replace(experiment, network=network)


def conv(channels: int = 8, padding: int = 1) -> Conv2d:
    return Conv2d(id="new", channels=channels, padding=padding)


def flat() -> Flatten:
    return Flatten(id="new")


def linear(units: int = 4) -> Linear:
    return Linear(id="new", units=units)


def residual(source: str = "layer-1") -> Experiment:
    """Two convolutions and an Add, which takes from the first of them."""
    experiment = designed(conv(), conv(), Add(id="new"), MaxPool2d(id="new"), flat())
    layer = Add(id=experiment.network.layers[2].id, source=experiment.network.layers[0].id if source else "inputs")
    return replace(experiment, network=experiment.network.replace_layer(layer))


def column(found: Layout, place: int) -> Column:
    return found.columns[place]


DESIGNS = [
    designed(),
    designed(flat()),
    designed(flat(), linear(128), Dropout(id="new"), linear(10)),
    designed(conv(), MaxPool2d(id="new"), conv(16), GlobalAvgPool(id="new")),
    designed(conv(64), BatchNorm(id="new"), LayerNorm(id="new"), Activation(id="new"), flat()),
    residual(),
    designed(linear(4), conv(), kind="digits"),
]


@pytest.fixture
def view(qtbot: QtBot) -> NetworkView:
    made = NetworkView()
    qtbot.addWidget(made)
    made.resize(720, 690)
    return made


@pytest.mark.parametrize("experiment", DESIGNS)
@pytest.mark.parametrize("size", [(700.0, 520.0), (400.0, 300.0), (1500.0, 900.0), (0.0, 0.0)])
@pytest.mark.parametrize("opened", [frozenset[str](), frozenset({"layer-1", "layer-2", "layer-3"})])
def test_nothing_overlaps_at_any_size(
    experiment: Experiment, size: tuple[float, float], opened: frozenset[str]
) -> None:
    found = layout(experiment, opened, *size)
    boxes: list[Box] = []
    for c in found.columns:
        parts = [
            c.card,
            c.chip,
            c.caption and c.caption_box,
            *c.tiles,
            c.bar,
            c.foot,
            c.pill,
            c.minus,
            c.handle,
            c.plus,
        ]
        boxes += [box for box in parts if box]
    for k, a in enumerate(boxes):
        for b in boxes[k + 1 :]:
            apart = a.x >= b.right - 0.01 or b.x >= a.right - 0.01 or a.y >= b.bottom or b.y >= a.bottom
            assert apart, (a, b)
        assert a.x >= -MARGIN - 2
        assert a.right <= found.width + MARGIN + 2  # captions reach into it
        assert a.bottom <= found.height


def test_a_picture_is_one_input_and_its_wires_are_a_band(view: NetworkView) -> None:
    view.show_experiment(designed(flat(), linear(3)))
    inputs = column(view.stage.layout, 0)
    assert (inputs.form, len(inputs.tiles), inputs.subtitle) == ("picture", 1, "28×28")
    assert inputs.plus is None  # there is nothing to choose
    _, _, wires = view.stage.items_of("layer-1")
    assert wires.band is not None
    assert len(wires.curves) == 0


def test_the_shape_stands_on_every_wire() -> None:
    experiment = designed(conv(8, padding=0), MaxPool2d(id="new"), flat(), linear(16))
    texts = [c.chip_text for c in layout(experiment).columns[1:]]
    assert texts == ["28×28", "8×26×26", "8×13×13", "(1352,)", "(16,)"]
    assert layout(experiment).columns[1].foot_text == "8 × 26×26"


def test_a_chip_is_as_wide_as_its_text_needs() -> None:
    found = layout(designed(conv(16), conv(16), conv(16), conv(16), flat()), width=300.0)
    for c in found.columns[1:]:
        assert c.chip
        assert c.chip.width >= 6 * sum(letter not in "(,)" for letter in c.chip_text) + 9


def test_layers_that_pass_something_on_are_bars_without_neurons() -> None:
    experiment = designed(conv(), BatchNorm(id="new"), MaxPool2d(id="new"), Dropout(id="new"), flat())
    for c in layout(experiment).columns[2:-1]:
        assert c.form == "bar"
        assert c.bar
        assert not c.tiles
    captions = [c.caption.replace("\n", " ") for c in layout(experiment).columns[2:4]]
    assert captions == ["16 parameters", ""]


def test_on_the_plane_they_have_neurons_as_before() -> None:
    network = designed(linear(4), Dropout(id="new"), kind="circle").network
    assert [c.form for c in layout(Experiment(network=network)).columns] == ["neurons"] * 4


def test_many_feature_maps_show_the_first_until_opened() -> None:
    assert len(layout(designed(conv(MAPS_MOST))).columns[1].tiles) == MAPS_MOST
    closed = layout(designed(conv(64))).columns[1]
    assert (len(closed.tiles), closed.pill_text) == (MAPS_FEW, f"{64 - MAPS_FEW} more")
    assert len(layout(designed(conv(64)), frozenset({"layer-1"})).columns[1].tiles) == 64


def test_feature_maps_are_shown_with_their_first_row_on_top(view: NetworkView) -> None:
    experiment = designed(conv(2), flat())
    view.show_experiment(experiment)
    maps = np.zeros((2, 28, 28), np.float32)
    maps[:, 0] = 1.0
    question = next(p for p in view.questions() if isinstance(p, Neurons))
    view.show_snapshot(Snapshot(experiment, readings={question: {"layer-1": maps}}))
    shown = view.stage.items_of("layer-1")[1].pixels
    assert shown.shape == (2, 28, 28)
    assert (shown == pictures(maps, theme.current(), upright=True)).all()
    blue = pictures(np.ones((1, 1, 1), np.float32), theme.current())[0, 0, 0]
    assert (shown[:, 0] == blue).all()
    assert (shown[:, 27] != blue).all()


def test_neurons_on_pixels_show_their_weights_as_pictures(view: NetworkView) -> None:
    experiment = designed(flat(), linear(3), kind="digits")
    view.show_experiment(experiment)
    weights = np.random.default_rng(0).standard_normal((3, 64)).astype(np.float32)
    found = {"layer-2": (weights, np.zeros(3, np.float32))}
    view.show_snapshot(Snapshot(experiment, readings={Weights(): found}))
    expected = weights.reshape(3, 8, 8) / np.abs(weights).max(1)[:, None, None]
    shown = weight_pictures(weights, (8, 8))
    assert shown is not None
    np.testing.assert_allclose(shown, expected, rtol=1e-6)
    assert (view.stage.items_of("layer-2")[1].pixels == pictures(shown, theme.current(), upright=True)).all()


def test_behind_a_convolution_weights_are_no_pictures() -> None:
    found = layout(designed(conv(1), flat(), linear(3)))
    assert column(found, 3).pixels is None
    assert column(layout(designed(flat(), Dropout(id="new"), linear(3))), 3).pixels == (28, 28)


def test_no_single_wire_of_784_is_drawn_or_edited(view: NetworkView) -> None:
    experiment = designed(flat(), linear(128))
    view.show_experiment(experiment)
    view.show_snapshot(canned_snapshot(experiment))
    _, neurons, wires = view.stage.items_of("layer-2")
    assert len(wires.drawn) == 0
    assert wires.band is not None
    assert len(wires.band.lines) == 8  # one hairline for each neuron on show
    assert len(neurons.pixels) == 8
    assert all(found.kind == "bias" for found in view.stage.parameters("layer-2"))


def test_all_128_neurons_open_and_close_again(view: NetworkView) -> None:
    experiment = designed(flat(), linear(128))
    view.show_experiment(experiment)
    view.pointing.pill_pressed.emit("layer-2")
    question = next(p for p in view.questions() if isinstance(p, Neurons))
    assert question.limit == 128
    view.show_snapshot(canned_snapshot(experiment))
    _, neurons, wires = view.stage.items_of("layer-2")
    assert len(neurons.pixels) == 128
    assert wires.band is not None
    assert not wires.band.lines  # one band into a grid
    view.pointing.pill_pressed.emit("layer-2")
    assert len(column(view.stage.layout, 2).tiles) == 8


def test_the_wire_of_an_add_runs_below_everything_from_its_source() -> None:
    found = layout(residual())
    (skip,) = found.skips
    source, target = found.columns[1], found.columns[3]
    assert (skip.source, skip.layer_id) == ("layer-1", "layer-3")
    assert skip.start[0] == source.body.right
    assert skip.end[0] == target.body.x
    assert skip.depth > max(c.lowest for c in found.columns[1:4])
    assert skip.depth < found.height
    assert layout(residual("")).skips[0].source == "inputs"


def test_the_wire_of_an_add_is_found_under_the_cursor_and_says_what_it_is(view: NetworkView) -> None:
    experiment = residual()
    view.show_experiment(experiment)
    (skip,) = view.stage.layout.skips
    middle = (skip.start[0] + skip.end[0]) / 2
    assert view.stage.hit(middle, skip.depth + 3, "") == Hit("skip", "layer-3")
    assert view.stage.hit(middle, skip.depth + 20, "") is None
    assert hint(experiment, Hit("skip", "layer-3")).startswith("Layer 1 is added to what comes in here")
    view.stage.hover(Hit("skip", "layer-3"))
    assert view.stage.skip_of("layer-3").hovered
    view.stage.hover(None)
    assert not view.stage.skip_of("layer-3").hovered


def test_the_wire_goes_with_its_layer(view: NetworkView) -> None:
    experiment = residual()
    view.show_experiment(experiment)
    view.show_experiment(replace(experiment, network=experiment.network.remove("layer-3")))
    assert not view.stage.layout.skips
    with pytest.raises(KeyError):
        view.stage.skip_of("layer-3")


def test_a_new_add_takes_from_the_nearest_layer_that_fits(view: NetworkView) -> None:
    view.show_experiment(designed(conv(), conv(), flat()))
    heard: list[Experiment] = []
    view.edited.connect(lambda experiment, _text, _merge: heard.append(experiment))
    view.intentions.add(Add, 2)
    added = heard[0].network.layers[2]
    assert isinstance(added, Add)
    assert added.source == "layer-1"
    assert not checks.problems(heard[0])


def test_the_source_is_chosen_among_the_layers_that_fit(view: NetworkView) -> None:
    experiment = designed(conv(), conv(), conv(), Add(id="new", source="layer-9"), flat())
    add = experiment.network.layers[3]
    view.show_experiment(experiment)
    view.show_problems(checks.problems(experiment))
    view.intentions.select(add.id)
    combo = view.inspector.form.combo  # type: ignore[union-attr]
    offered = [combo.itemText(i) for i in range(combo.count())]
    assert offered == ["3 · Conv2d 8", "2 · Conv2d 8", "1 · Conv2d 8", "a layer that is gone (does not fit)"]
    heard: list[tuple[Experiment, str, str]] = []
    view.edited.connect(lambda *edit: heard.append(edit))
    combo.setCurrentIndex(2)
    after, text, merge = heard[0]
    assert after.network.layer(add.id) == replace(add, source=experiment.network.layers[0].id)
    assert (text, merge) == ("Change source", f"source:{add.id}")


def test_a_design_that_cannot_run_is_drawn_with_its_cure(view: NetworkView) -> None:
    experiment = designed(linear(4), conv(), kind="digits")
    view.show_experiment(experiment)
    view.show_problems(checks.problems(experiment))
    assert len(view.stage.layout.columns) == 4
    assert view.callout.problem == checks.problems(experiment)[0]
    assert view.callout.button.text() == "Put Flatten, Linear behind the layers for pictures"


def test_a_drawing_goes_through_the_network_and_is_forgotten_with_it(view: NetworkView) -> None:
    experiment = designed(conv(2), flat())
    view.show_experiment(experiment)
    drawing = Drawing((((10.0, 10.0), (90.0, 200.0)),))
    probe = Digit(drawing, Preparation())
    view.show_drawing(probe)
    asked = FeatureMaps(drawing, Preparation())
    assert {probe, asked} <= view.questions()
    maps = np.ones((2, 28, 28), np.float32)
    answer = DigitAnswer(np.linspace(0, 0.2, 10, dtype=np.float32), np.eye(28, dtype=np.float32))
    view.show_snapshot(Snapshot(experiment, readings={probe: answer, asked: {"layer-1": maps}}))
    shown = {name: view.stage.items_of(name)[1].pixels for name in ("inputs", "layer-1", "output")}
    assert {name: p.shape for name, p in shown.items()} == {
        "inputs": (1, 28, 28),
        "layer-1": (2, 28, 28),
        "output": (10, 1, 1),
    }
    sure = pictures(answer.probabilities[:, None, None], theme.current())
    assert (shown["output"] == sure).all()  # grey for never: orange would speak of a negative value
    view.show_drawing(None)
    assert len(view.stage.items_of("layer-1")[1].pixels) == 0
    assert asked not in view.questions()


def test_while_nothing_is_drawn_a_sample_goes_through_the_network(view: NetworkView) -> None:
    experiment = designed(conv(2), flat(), linear(4))
    view.show_experiment(experiment)
    view.show_snapshot(canned_snapshot(experiment))
    shown = {name: view.stage.items_of(name)[1].pixels.shape for name in ("inputs", "layer-1", "layer-3", "output")}
    assert shown == {"inputs": (1, 28, 28), "layer-1": (2, 28, 28), "layer-3": (4, 1, 1), "output": (10, 1, 1)}
    view.show_sample(12)
    (asked,) = (probe for probe in view.questions() if isinstance(probe, SampleMaps))
    assert asked.number == 12
    found = {"inputs": np.eye(28, dtype=np.float32)[None], "layer-1": np.ones((2, 28, 28), np.float32)}
    view.show_snapshot(Snapshot(experiment, readings={asked: found}))
    expected = pictures(found["layer-1"], theme.current(), upright=True)
    assert (view.stage.items_of("layer-1")[1].pixels == expected).all()


def test_a_drawing_goes_before_the_sample(view: NetworkView) -> None:
    view.show_experiment(designed(conv(2), flat(), linear(4)))
    view.show_drawing(Digit(Drawing((((10.0, 10.0), (90.0, 200.0)),))))
    assert not any(isinstance(probe, SampleMaps) for probe in view.questions())
    view.show_drawing(None)
    assert any(isinstance(probe, SampleMaps) for probe in view.questions())


def test_a_drawing_leaves_nothing_of_the_sample(view: NetworkView) -> None:
    experiment = designed(conv(2), flat(), linear(4))
    view.show_experiment(experiment)
    names = ("inputs", "layer-1", "layer-3", "output")
    probe = Digit(Drawing((((10.0, 10.0), (90.0, 200.0)),)))
    shown = []
    for drawing in (probe, None, probe):
        view.show_drawing(drawing)
        view.show_snapshot(canned_snapshot(experiment))
        shown.append([view.stage.items_of(name)[1].pixels.tolist() for name in names])
    assert shown[0] == shown[2]


def test_the_colours_of_a_picture_are_one_tile(view: NetworkView) -> None:
    experiment = designed(conv(2), flat())
    view.show_experiment(experiment)
    (asked,) = (probe for probe in view.questions() if isinstance(probe, SampleMaps))
    coloured = np.random.default_rng(0).random((3, 28, 28), np.float32)
    view.show_snapshot(Snapshot(experiment, readings={asked: {"inputs": coloured}}))
    expected = pictures(scaled(experiment, "inputs", coloured.mean(0)[None]), theme.current(), upright=True)
    assert (view.stage.items_of("inputs")[1].pixels == expected).all()


def test_single_values_are_coloured_by_the_largest_of_their_layer() -> None:
    experiment = designed(conv(2), flat(), Linear(id="new", units=3, activation="leaky_relu"))
    values = np.array([4.0, -1.0, 0.0], np.float32)[:, None, None]
    assert scaled(experiment, "layer-3", values).ravel().tolist() == [1.0, -0.25, 0.0]


def test_on_the_plane_no_sample_is_asked_for(view: NetworkView) -> None:
    assert not any(isinstance(probe, SampleMaps) for probe in view.questions())
