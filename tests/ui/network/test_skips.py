"""Wires of Add layers, drawn by hand: from a socket to an Add, to a new one, and from another source."""

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.design.experiment import Experiment
from models.design.layers import Add, Layer, Linear
from models.design.network import INPUT_ID, OUTPUT_ID, Network
from models.problems import checks
from ui.network.columns import marker_x
from ui.network.hits import Hit
from ui.network.layout import layout
from ui.network.sockets import Landing, Loose, landing, socket_box, sockets
from ui.network.view import NetworkView

LEFT = Qt.MouseButton.LeftButton


def designed(*layers: Layer) -> Experiment:
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    return Experiment(network=network)


def linear(units: int = 4) -> Linear:
    return Linear(id="new", units=units)


def residual() -> Experiment:
    """4-4-4-Add-4: the Add is layer-4 and takes from layer-1."""
    return designed(linear(), linear(), linear(), Add(id="new", source="layer-1"), linear())


@dataclass
class Desk:
    """A view whose edits come straight back down."""

    view: NetworkView
    experiment: Experiment = field(default_factory=Experiment)
    edits: list[tuple[str, str]] = field(default_factory=list)

    def show(self, experiment: Experiment, text: str = "", merge: str = "") -> None:
        self.experiment = experiment
        self.edits.append((text, merge))
        self.view.show_experiment(experiment)
        self.view.show_problems(checks.problems(experiment))

    @property
    def port(self) -> QWidget:
        return self.view.canvas.viewport()

    def column(self, layer_id: str) -> QPoint:
        """A place below the card of this layer."""
        column = self.view.stage.layout.column(layer_id)
        assert column
        return self.view.canvas.mapFromScene(column.centre, column.body.y + 20)

    def socket(self, layer_id: str) -> QPoint:
        column = self.view.stage.layout.column(layer_id)
        assert column
        return self.view.canvas.mapFromScene(QPointF(*socket_box(column).centre))

    def gap(self, place: int) -> QPoint:
        """Before this hidden layer."""
        return self.view.canvas.mapFromScene(marker_x(self.view.stage.layout, place), 80)

    def drag(self, start: QPoint, *way: QPoint) -> None:
        QTest.mousePress(self.port, LEFT, pos=start)
        for point in way:
            QTest.mouseMove(self.port, point)
        QTest.mouseRelease(self.port, LEFT, pos=way[-1])

    def source(self, layer_id: str = "layer-4") -> str:
        layer = self.experiment.network.layer(layer_id)
        assert isinstance(layer, Add)
        return layer.source


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(900, 690)
    made = Desk(view)
    view.edited.connect(made.show)
    made.show(residual())
    view.show()
    qtbot.waitExposed(view)
    made.edits.clear()
    return made


@pytest.mark.parametrize(
    ("selected", "shown"),
    [
        ("", ()),
        (OUTPUT_ID, ()),
        (INPUT_ID, (INPUT_ID,)),
        ("layer-2", ("layer-2",)),
        ("layer-4", ("layer-1", "layer-2", "layer-3")),  # an Add shows what fits; the inputs do not
        ("layer-5", ()),  # nothing stands behind it
    ],
)
def test_sockets_are_where_a_wire_can_begin(selected: str, shown: tuple[str, ...]) -> None:
    assert sockets(residual(), selected) == shown


def test_where_a_wire_lands() -> None:
    found = layout(residual(), width=900)
    centre = {column.layer_id: column.centre for column in found.columns}
    from_first = Loose(source="layer-1")
    assert landing(found, from_first, centre["layer-4"] + 9, 99.0) == Landing("layer-1", "layer-4")
    assert landing(found, from_first, marker_x(found, 2), 99.0) == Landing("layer-1", place=2)
    assert landing(found, from_first, marker_x(found, 1), 99.0) is None  # right behind it
    assert landing(found, Loose(source="layer-3"), centre["layer-4"], 99.0) is None
    assert landing(found, from_first, 0.0, 99.0) is None
    assert landing(found, Loose(source="gone"), 400.0, 99.0) is None
    to_add = Loose(add="layer-4")
    assert landing(found, to_add, centre["layer-2"] + 20, 99.0) == Landing("layer-2", "layer-4")
    assert landing(found, to_add, centre["layer-3"], 99.0) == Landing("layer-2", "layer-4")  # it comes in already
    assert landing(found, to_add, -50.0, 99.0) == Landing(INPUT_ID, "layer-4")
    assert landing(found, Loose(add="gone"), 400.0, 99.0) is None
    for x, y in ((5000.0, 99.0), (centre["layer-2"], -99.0), (centre["layer-2"], 5000.0)):
        assert landing(found, to_add, x, y) is None  # given up


def test_a_wire_dragged_from_an_earlier_layer_ends_at_the_add(desk: Desk) -> None:
    desk.view.intentions.select("layer-2")
    desk.drag(desk.socket("layer-2"), desk.column("layer-3"), desk.column("layer-4"))
    assert desk.source() == "layer-2"
    assert desk.edits == [("Change source", "source:layer-4")]
    assert not checks.problems(desk.experiment)
    assert desk.view.stage.layout.skips[0].source == "layer-2"


def test_between_two_layers_it_makes_an_add(desk: Desk) -> None:
    desk.show(designed(linear(), linear(), linear(2)))
    desk.view.intentions.select("layer-1")
    desk.drag(desk.socket("layer-1"), desk.column("layer-2"), desk.gap(2))
    made = desk.experiment.network.layers[2]
    assert isinstance(made, Add)
    assert made.source == "layer-1"
    assert desk.view.intentions.selected == made.id
    assert not checks.problems(desk.experiment)


def test_what_does_not_fit_is_said_with_its_cure(desk: Desk) -> None:
    desk.view.intentions.select(INPUT_ID)
    desk.drag(desk.socket(INPUT_ID), desk.column("layer-3"), desk.column("layer-4"))
    assert desk.source() == INPUT_ID
    (problem,) = checks.problems(desk.experiment)
    assert problem.place == "layer-4"
    assert problem.cure is not None
    assert not checks.problems(problem.cure.experiment)


@pytest.mark.parametrize("goal", ["layer-2", INPUT_ID])
def test_the_wire_that_is_there_is_drawn_to_another_source(desk: Desk, goal: str) -> None:
    (skip,) = desk.view.stage.layout.skips
    middle = desk.view.canvas.mapFromScene((skip.start[0] + skip.end[0]) / 2, skip.depth)
    desk.drag(middle, middle - QPoint(0, 30), desk.column(goal))
    assert desk.source() == goal


def test_a_click_on_the_wire_selects_its_add_and_changes_nothing(desk: Desk) -> None:
    (skip,) = desk.view.stage.layout.skips
    middle = desk.view.canvas.mapFromScene((skip.start[0] + skip.end[0]) / 2, skip.depth)
    QTest.mouseClick(desk.port, LEFT, pos=middle)
    assert desk.view.intentions.selected == "layer-4"
    assert not desk.edits


def test_under_way_the_goal_is_marked_and_escape_gives_it_up(desk: Desk) -> None:
    desk.view.intentions.select("layer-1")
    stage = desk.view.stage
    QTest.mousePress(desk.port, LEFT, pos=desk.socket("layer-1"))
    QTest.mouseMove(desk.port, desk.gap(2))
    assert [item.isVisible() for item in (stage._loose, stage._marker)] == [True, True]
    QTest.mouseMove(desk.port, desk.column("layer-4"))
    assert [item.isVisible() for item in (stage._loose, stage._marker)] == [True, False]
    assert stage.items_of("layer-4")[0]._hovered == "card"
    QTest.keyClick(desk.view.canvas, Qt.Key.Key_Escape)
    assert [item.isVisible() for item in (stage._loose, stage._marker)] == [False, False]
    QTest.mouseRelease(desk.port, LEFT, pos=desk.column("layer-4"))
    assert not desk.edits


def test_a_socket_is_found_under_the_cursor_only_while_it_is_shown(desk: Desk) -> None:
    column = desk.view.stage.layout.column("layer-2")
    assert column
    x, y = socket_box(column).centre
    assert desk.view.stage.hit(x, y, "") != Hit("socket", "layer-2")
    desk.view.intentions.select("layer-2")
    assert desk.view.stage.hit(x, y, "layer-2") == Hit("socket", "layer-2")
    desk.show(replace(desk.experiment, network=desk.experiment.network.remove("layer-2")))
    assert desk.view.stage.hit(x, y, "") != Hit("socket", "layer-2")
