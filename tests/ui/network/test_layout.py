"""Where the network picture puts things, and what lies under a point."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from models.design.experiment import Experiment
from models.design.layers import Activation, BatchNorm, Dropout, Flatten, GlobalAvgPool, Layer, LayerNorm, Linear
from models.design.network import Network
from models.files.class_folders import folder_data
from models.language import languages
from models.problems.changes import with_data, with_kind, with_loss
from ui.look import language as look_language
from ui.look import theme
from ui.network import spacing, words
from ui.network.columns import LABEL_GAP, LABEL_ROOM, TIGHT, Layout, insertion_index, marker_x
from ui.network.hits import Hit, bias_box, close_box, hit
from ui.network.layout import layout
from ui.network.tile_grid import FEW, MANY, Box


def designed(*layers: Layer, kind: str = "circle") -> Experiment:
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    experiment = with_kind(Experiment(), kind)
    return replace(experiment, network=replace(network, output=experiment.network.output))


def linear(units: int = 4) -> Linear:
    return Linear(id="new", units=units)


def overlapping(a: Box, b: Box) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


DESIGNS = [
    designed(),
    designed(linear(), linear(2)),
    designed(*[linear(8)] * 6),
    designed(linear(256), Dropout(id="new"), BatchNorm(id="new"), Activation(id="new"), linear(1)),
    designed(linear(6), kind="iris"),
    designed(*[linear(3)] * 64),
    replace(designed(linear()), data=replace(Experiment().data, inputs=())),
]


@pytest.mark.parametrize("experiment", DESIGNS)
@pytest.mark.parametrize("size", [(700.0, 520.0), (400.0, 300.0), (1500.0, 900.0), (0.0, 0.0)])
@pytest.mark.parametrize("opened", [frozenset[str](), frozenset({"layer-1"})])
def test_nothing_overlaps_at_any_size(
    experiment: Experiment, size: tuple[float, float], opened: frozenset[str]
) -> None:
    found = layout(experiment, opened, *size)
    boxes: list[Box] = []
    for column in found.columns:
        parts = [column.card, *column.tiles, column.pill, column.minus, column.handle, column.plus]
        boxes += [box for box in parts if box is not None]
    for k, box in enumerate(boxes):
        assert not any(overlapping(box, other) for other in boxes[k + 1 :])
        assert box.x >= 0
        assert box.right <= found.width
        assert box.bottom <= found.height


def test_the_columns_are_the_layers_in_order_with_their_shapes_and_parameters() -> None:
    experiment = designed(linear(4), Dropout(id="new"), linear(2))
    found = layout(experiment)
    assert [c.layer_id for c in found.columns] == list(experiment.shapes())
    assert [c.title for c in found.columns] == ["Inputs", "Linear 4", "Dropout", "Linear 2", "Output 1"]
    assert [c.subtitle for c in found.columns] == ["(2,)", "tanh", "20 %", "tanh", "tanh"]
    assert [c.chip_text for c in found.columns] == ["", "(2,)", "(4,)", "(4,)", "(2,)"]
    assert [c.caption for c in found.columns[1:]] == [
        "12 parameters",
        "0 parameters",
        "10 parameters",
        "3 parameters",
    ]


def test_the_output_is_named_after_what_the_loss_applies() -> None:
    iris = designed(linear(), kind="iris")
    assert layout(iris).columns[-1].subtitle == "softmax"
    assert layout(iris).columns[-1].title == "Output 3"
    assert layout(with_loss(Experiment(), "binary_cross_entropy")).columns[-1].subtitle == "sigmoid"
    assert not layout(iris).columns[-1].choices
    assert layout(Experiment()).columns[-1].choices


def test_a_wide_layer_shows_its_first_neurons_until_it_is_opened() -> None:
    closed = layout(designed(linear(256))).columns[1]
    assert len(closed.tiles) == FEW
    assert closed.pill_text == "248 more"
    opened = layout(designed(linear(256)), frozenset({"layer-1"})).columns[1]
    assert len(opened.tiles) == 256
    assert opened.grid
    wider = [layout(designed(linear(1024)), frozenset(ids)).columns[1] for ids in ((), ("layer-1",))]
    assert [(len(c.tiles), c.pill_text) for c in wider] == [(FEW, "1,016 more"), (256, "256 of 1,024")]
    assert layout(designed(linear(MANY))).columns[1].pill is None


def test_only_linear_layers_can_be_resized() -> None:
    found = layout(designed(linear(), Dropout(id="new")))
    assert [c.layer_id for c in found.columns if c.minus] == ["layer-1"]


def middle(box: Box) -> tuple[float, float]:
    return box.centre


def test_every_part_is_found_where_it_stands() -> None:
    found = layout(designed(linear(12), linear(2)))
    wide, small = found.columns[1:3]
    assert wide.pill
    assert small.minus
    assert small.plus
    assert small.handle
    places = {
        Hit("card", "layer-2"): (small.card.centre[0], small.card.y + 5),
        Hit("menu", "layer-2"): (small.card.centre[0], small.card.bottom - 5),
        Hit("neuron", "layer-2", (1,)): middle(small.tiles[1]),
        Hit("bias", "layer-2", (0,)): middle(bias_box(small.tiles[0])),
        Hit("pill", "layer-1"): middle(wide.pill),
        Hit("minus", "layer-2"): middle(small.minus),
        Hit("plus", "layer-2"): middle(small.plus),
        Hit("handle", "layer-2"): middle(small.handle),
        Hit("card", "inputs"): middle(found.columns[0].card),
    }
    for expected, place in places.items():
        assert hit(found, *place) == expected
    assert hit(found, -50, -50) is None


def test_only_a_selected_hidden_layer_has_a_close_button() -> None:
    found = layout(designed(linear(), linear()))
    corner = middle(close_box(found.columns[1].card))
    assert hit(found, *corner, "layer-1") == Hit("close", "layer-1")
    assert hit(found, *corner, "") != Hit("close", "layer-1")
    assert hit(found, *corner, "layer-2") != Hit("close", "layer-1")
    assert hit(found, *middle(close_box(found.columns[3].card)), "output") != Hit("close", "output")


def test_a_drop_goes_where_the_marker_stands() -> None:
    found: Layout = layout(designed(linear(), linear(), linear()))
    for index in range(4):
        x = marker_x(found, index)
        assert insertion_index(found, x) == index
        assert found.columns[index].card.right < x < found.columns[index + 1].card.x
    assert insertion_index(found, -1000) == 0
    assert insertion_index(found, 10_000) == 3


def test_columns_stand_tight_only_where_that_shows_them_larger() -> None:
    deep = designed(*[linear(4)] * 7)
    assert not layout(deep, width=1400).columns[0].tight
    assert layout(deep, width=575).columns[0].tight
    wide = designed(linear(8), linear(8))  # a low room: the height decides, and more air costs nothing
    assert not layout(wide, width=396, height=345).columns[0].tight


@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("experiment", DESIGNS)
@pytest.mark.parametrize("size", [(700.0, 520.0), (575.0, 400.0), (400.0, 300.0), (1500.0, 900.0)])
def test_all_numbers_of_parameters_take_the_same_lines(
    experiment: Experiment, size: tuple[float, float], language: str
) -> None:
    languages.use(language)
    measure = QFontMetricsF(theme.font(theme.CAPTION))
    captioned = [c for c in layout(experiment, width=size[0], height=size[1]).columns if c.caption]
    assert len({c.caption.count("\n") for c in captioned}) <= 1
    for c in captioned:
        lines = c.caption.split("\n")
        assert all(measure.horizontalAdvance(line) <= c.caption_box.width for line in lines), c.caption
        assert measure.lineSpacing() * len(lines) <= c.caption_box.height + 1
        assert c.caption_box.bottom <= min(tile.y for tile in c.tiles) + 0.01


def test_a_row_of_numbers_of_parameters_is_broken_only_where_one_is_too_long() -> None:
    tight = layout(designed(*[linear(4)] * 7), width=575)
    assert tight.columns[0].tight
    assert [c.caption for c in tight.columns[1:]] == ["12\nparameters", *["20\nparameters"] * 6, "5\nparameters"]
    short = layout(designed(*[linear(2)] * 7), width=575)
    assert [c.caption for c in short.columns[1:]] == [*["6 parameters"] * 7, "3 parameters"]
    wider = layout(designed(linear(2), linear(4)), width=1400)
    assert [c.caption for c in wider.columns[1:]] == ["6 parameters", "12 parameters", "5 parameters"]


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_a_shape_between_two_cards_has_the_room_that_it_needs(language: str, qapp: QApplication) -> None:
    look_language.speak(qapp, language)
    measure = QFontMetricsF(theme.font(theme.CAPTION))
    for shape in ("8×28×28", "16×14×14", "28×28", "1×8×8", "(784,)", "(2,)"):
        assert measure.horizontalAdvance(shape) <= spacing.chip_width(shape), shape
    look_language.speak(qapp, languages.ENGLISH)


@pytest.mark.parametrize("kind", [BatchNorm, LayerNorm, GlobalAvgPool, Flatten, Dropout])
def test_what_a_tight_card_says_is_whole(kind: type[Layer]) -> None:
    e = designed(kind(id="new"), kind="mnist")
    text = words.subtitle(e, e.network.layers[0].id)
    assert text
    assert QFontMetricsF(theme.font(10)).horizontalAdvance(text) <= TIGHT - 6


def test_a_long_name_of_a_class_has_room_but_not_all_of_the_picture(tmp_path: Path) -> None:
    for name in ("a very long name of a class", "b", "c"):
        (tmp_path / name).mkdir()
        for number in range(5):
            (tmp_path / name / f"{number}.png").touch()
    found = layout(with_data(Experiment(), folder_data(tmp_path)))
    assert found.width - found.columns[-1].tiles[0].right >= LABEL_ROOM
    assert found.width <= 720


@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("width", [396.0, 700.0])
def test_the_names_of_classes_are_inside_of_the_picture(language: str, width: float) -> None:
    languages.use(language)
    e = designed(linear(6), kind="iris")
    found = layout(e, width=width)
    measure = QFontMetricsF(theme.font(theme.CAPTION))
    needed = max(measure.horizontalAdvance(name) for name in e.data.info.shown_classes)
    assert found.width - found.columns[-1].tiles[0].right >= LABEL_GAP + needed
