"""Names beside neurons and below inputs: whole, or shortened with the whole name in a tooltip."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QFontMetricsF

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.design.tables.table_file import TableColumn, TableFile
from models.problems.changes import with_data, with_kind
from ui.look import theme
from ui.network.inputs import InputsPicker
from ui.network.layout import layout
from ui.network.names import broken, shortened
from ui.network.neurons import label_shown
from ui.network.view import NetworkView

MATERIALS = ("aluminium alloy", "polyoxymethylenecopolymer")
TABLE = TableFile(
    path="machines.csv",
    columns=(
        TableColumn(name="motor_current_amps"),
        TableColumn(name="vibration rms", place=1),
        TableColumn(name="material", place=2, categories=MATERIALS),
    ),
    target=TableColumn(name="condition", place=3, categories=("bearing-damage-imminent", "inspect soon", "healthy")),
)


def machines() -> Experiment:
    network = Network(layers=(Linear(id="layer-1", units=4),))
    return with_data(Experiment(network=network), Data.of(TABLE))


@pytest.mark.parametrize(
    ("name", "most", "lines"),
    [
        ("Torgersen", 3, ["Torgersen"]),
        ("Island Torgersen", 2, ["Island", "Torgersen"]),
        ("bearing-damage-imminent", 3, ["bearing-", "damage-", "imminent"]),
        ("motor_current_amps", 2, ["motor_", "current_amps"]),
        ("a b c d e f", 2, ["a b c d e", "f"]),
        ("", 2, []),
    ],
)
def test_a_line_ends_where_a_word_does(name: str, most: int, lines: list[str]) -> None:
    assert broken(name, len, 9, most) == lines
    assert "".join(broken(name, len, 9, most)).replace(" ", "") == name.replace(" ", "")


def test_what_has_no_room_ends_in_an_ellipsis() -> None:
    assert shortened("Torgersen", len, 9) == "Torgersen"
    assert shortened("Proanthocyanins", len, 9) == "Proantho…"


def test_names_below_inputs_are_whole(qtbot: object) -> None:
    picker = InputsPicker()
    width = QFontMetricsF(theme.font(theme.CAPTION)).horizontalAdvance
    for kind in ("penguins", "iris", "circle"):
        picker.show_experiment(with_kind(Experiment(), kind))
        for tile in picker.tiles.values():
            assert max(map(width, tile.lines)) <= tile.sizeHint().width() <= 60, tile.text()
            assert len(tile.lines) <= 2


def test_a_shortened_name_beside_a_neuron_is_said_whole_by_a_tooltip(qtbot: object) -> None:
    view = NetworkView()
    view.show_experiment(machines())
    inputs, output = (view.stage.layout.columns[k] for k in (0, -1))
    said = [view.canvas.name_at(tile.x - 20, tile.centre[1]) for tile in inputs.tiles]
    assert said == ["", "", "", f"material = {MATERIALS[1]}"]
    assert [view.canvas.name_at(*tile.centre) for tile in output.tiles] == ["", "", ""]


@pytest.mark.parametrize("height", [300.0, 420.0, 700.0])
def test_names_of_two_neurons_never_lie_on_each_other(height: float, qtbot: object) -> None:
    line = QFontMetricsF(theme.font(theme.CAPTION)).lineSpacing()
    column = layout(machines(), height=height).columns[0]
    for (tile, below), label in zip(pairwise(column.tiles), column.labels, strict=False):
        assert len(label_shown(label, tile)) * line <= below.y - tile.y
