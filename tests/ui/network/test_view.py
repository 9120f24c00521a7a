"""The picture under mouse and keyboard: what goes up is exactly what was meant."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from math import ceil
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Dropout, Layer, Linear
from models.design.network import INPUT_ID, MAX_LAYERS, Network
from models.problems import checks
from models.problems.changes import with_kind, with_loss
from models.talk.commands import SetParameter
from models.talk.probes import Neurons, Weights
from ui.canned.snapshot import canned_snapshot
from ui.forms.form import SpecForm
from ui.look import style, theme
from ui.network.canvas import LARGEST
from ui.network.columns import marker_x
from ui.network.hints import hint
from ui.network.hits import Hit
from ui.network.palette import mime_data
from ui.network.tile_grid import MANY
from ui.network.view import NetworkView

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def designed(*layers: Layer) -> Experiment:
    network = Network()
    for layer in layers:
        network = network.insert(len(network), layer)
    return Experiment(network=network)


def linear(units: int = 4) -> Linear:
    return Linear(id="new", units=units)


@dataclass
class Desk:
    """A view whose edits come straight back down, as the document would send them."""

    view: NetworkView
    experiment: Experiment
    edits: list[tuple[str, str]] = field(default_factory=list)
    said: list[Any] = field(default_factory=list)

    def show(self, experiment: Experiment, text: str = "", merge: str = "") -> None:
        self.experiment = experiment
        self.edits.append((text, merge))
        self.view.show_experiment(experiment)
        self.view.show_problems(checks.problems(experiment))

    @property
    def ids(self) -> list[str]:
        return [layer.id for layer in self.experiment.network.layers]

    @property
    def port(self) -> QWidget:
        return self.view.canvas.viewport()

    def at(self, layer_id: str, part: str, k: int = 0) -> QPoint:
        """Where a part of the picture is on the viewport."""
        column = self.view.stage.layout.column(layer_id)
        assert column
        box = column.tiles[k] if part == "tile" else getattr(column, part)
        return self.view.canvas.mapFromScene(QPointF(*box.centre))

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view.canvas, key, held)

    def drag(self, start: QPoint, *way: QPoint) -> None:
        """Press, move along, and let go."""
        QTest.mousePress(self.port, LEFT, pos=start)
        for point in way:
            QTest.mouseMove(self.port, point)
        QTest.mouseRelease(self.port, LEFT, pos=way[-1])


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(720, 690)
    made = Desk(view, Experiment())
    view.edited.connect(made.show)
    made.show(designed(linear(4), linear(2)))
    view.show_snapshot(canned_snapshot(made.experiment))
    view.show()
    qtbot.waitExposed(view)
    made.edits.clear()
    return made


def heard(signal: Any) -> list[Any]:
    """Everything that the signal says from now on."""
    found: list[Any] = []
    signal.connect(lambda *values: found.append(values if len(values) != 1 else values[0]))
    return found


def test_clicking_a_card_selects_it_and_the_background_selects_nothing(desk: Desk) -> None:
    said = heard(desk.view.selected)
    QTest.mouseClick(desk.port, LEFT, pos=desk.at("layer-2", "card") - QPoint(0, 12))
    assert said == ["layer-2"]
    assert desk.view.inspector.form is not None
    QTest.mouseClick(desk.port, LEFT, pos=QPoint(3, 3))
    assert said == ["layer-2", ""]


def test_plus_and_minus_change_units_and_seal_when_released(desk: Desk) -> None:
    sealed = heard(desk.view.sealed)
    QTest.mouseClick(desk.port, LEFT, pos=desk.at("layer-1", "plus"))
    assert desk.experiment.network.layer("layer-1") == replace(linear(5), id="layer-1")
    QTest.mouseClick(desk.port, LEFT, pos=desk.at("layer-1", "minus"))
    assert desk.experiment.network.layer("layer-1") == replace(linear(4), id="layer-1")
    assert desk.edits == [("Change units", "units:layer-1")] * 2
    assert len(sealed) == 2


def test_holding_plus_repeats_under_one_merge_key(desk: Desk, qtbot: QtBot) -> None:
    sealed = heard(desk.view.sealed)
    place = desk.at("layer-1", "plus")
    QTest.mousePress(desk.port, LEFT, pos=place)
    qtbot.waitUntil(lambda: len(desk.edits) >= 3, timeout=3000)
    assert not sealed
    QTest.mouseRelease(desk.port, LEFT, pos=place)
    assert len(sealed) == 1
    assert {merge for _, merge in desk.edits} == {"units:layer-1"}


def test_dragging_the_grip_resizes_from_where_it_began(desk: Desk) -> None:
    sealed = heard(desk.view.sealed)
    start = desk.at("layer-1", "handle")
    desk.drag(start, start + QPoint(0, 30), start + QPoint(0, 60))
    assert desk.experiment.network.layer("layer-1") == replace(linear(10), id="layer-1")
    assert len(sealed) == 1


def test_a_card_is_dragged_to_another_place(desk: Desk) -> None:
    start, goal = desk.at("layer-1", "card"), desk.at("output", "card")
    desk.drag(start, start + QPoint(30, 0), goal - QPoint(60, 0))
    assert desk.ids == ["layer-2", "layer-1"]
    assert desk.edits == [("Move Linear 4", "")]


@pytest.mark.parametrize(("carried", "index", "order"), [(1, 2, "213"), (1, 3, "231"), (3, 1, "132"), (2, 1, "123")])
def test_a_dragged_card_ends_where_the_marker_was(desk: Desk, carried: int, index: int, order: str) -> None:
    desk.show(designed(linear(2), linear(2), linear(2)))
    start = desk.at(f"layer-{carried}", "card")
    goal = desk.view.canvas.mapFromScene(QPointF(marker_x(desk.view.stage.layout, index), 60))
    desk.drag(start, start + QPoint(0, 30), goal)
    assert desk.ids == [f"layer-{k}" for k in order]


def test_escape_gives_up_a_drag(desk: Desk) -> None:
    start = desk.at("layer-1", "card")
    QTest.mousePress(desk.port, LEFT, pos=start)
    QTest.mouseMove(desk.port, desk.at("output", "card"))
    desk.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(desk.port, LEFT, pos=desk.at("output", "card"))
    assert not desk.edits


def test_keys_select_move_resize_copy_and_remove(desk: Desk) -> None:
    said = heard(desk.view.selected)
    for _ in range(2):
        desk.key(Qt.Key.Key_Right)
    assert said == ["inputs", "layer-1"]
    desk.key(Qt.Key.Key_Up)
    assert desk.experiment.network.layer("layer-1") == replace(linear(5), id="layer-1")
    desk.key(Qt.Key.Key_Minus)
    assert desk.experiment.network.layer("layer-1") == replace(linear(4), id="layer-1")
    desk.key(Qt.Key.Key_Right, CONTROL)
    assert desk.ids == ["layer-2", "layer-1"]
    desk.key(Qt.Key.Key_Left, CONTROL)
    assert desk.ids == ["layer-1", "layer-2"]
    desk.key(Qt.Key.Key_D, CONTROL)
    assert desk.ids == ["layer-1", "layer-3", "layer-2"]
    desk.key(Qt.Key.Key_Delete)
    assert desk.ids == ["layer-1", "layer-2"]
    assert said[-1] == "layer-2"
    desk.key(Qt.Key.Key_Backspace)
    assert desk.ids == ["layer-1"]
    desk.key(Qt.Key.Key_Escape)
    assert said[-1] == ""


def test_the_close_button_of_the_selected_card_removes_it(desk: Desk) -> None:
    desk.view.intentions.select("layer-1")
    column = desk.view.stage.layout.column("layer-1")
    assert column
    corner = desk.view.canvas.mapFromScene(QPointF(column.card.right - 1, column.card.y + 1))
    QTest.mouseClick(desk.port, LEFT, pos=corner)
    assert desk.edits == [("Remove Linear 4", "")]


def test_a_chip_adds_behind_the_selected_layer(desk: Desk) -> None:
    chips = {chip.kind: chip for chip in desk.view.palette_strip.chips}
    QTest.mouseClick(chips[BatchNorm], LEFT)
    assert desk.ids == ["layer-1", "layer-2", "layer-3"]
    desk.view.intentions.select("layer-1")
    QTest.keyClick(chips[Dropout], Qt.Key.Key_Return)
    assert desk.ids == ["layer-1", "layer-4", "layer-2", "layer-3"]
    assert desk.view.intentions.selected == "layer-4"


def type_in(box: QLineEdit, value: float) -> None:
    box.selectAll()
    QTest.keyClicks(box, str(value))


def drop(desk: Desk, data: QMimeData, point: QPoint) -> bool:
    """What happens when `data` is dragged in and let go at the point: whether it is taken."""
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, action, data, LEFT, none)
    enter.ignore()
    QApplication.sendEvent(desk.port, enter)
    if enter.isAccepted():
        QApplication.sendEvent(desk.port, QDropEvent(QPointF(point), action, data, LEFT, none))
    return enter.isAccepted()


@pytest.mark.parametrize("index", [0, 1, 2])
def test_a_dropped_layer_goes_where_the_marker_was(desk: Desk, index: int) -> None:
    x = marker_x(desk.view.stage.layout, index)
    data = mime_data(Dropout)
    assert drop(desk, data, desk.view.canvas.mapFromScene(QPointF(x, 200)))
    assert desk.ids.index("layer-3") == index
    assert desk.edits == [("Add Dropout", "")]


def test_something_else_dropped_is_left_to_the_window(desk: Desk) -> None:
    data = QMimeData()
    data.setText("/some/design.json")
    assert not drop(desk, data, QPoint(100, 100))


def test_the_65th_layer_is_refused_with_a_hint(desk: Desk) -> None:
    desk.show(designed(*[linear(1)] * MAX_LAYERS))
    desk.edits.clear()
    hints = heard(desk.view.hint)
    QTest.mouseClick(desk.view.palette_strip.chips[0], LEFT)
    assert not desk.edits
    assert hints == ["A network holds at most 64 layers. Remove one first."]


def test_a_bias_is_edited_in_place(desk: Desk) -> None:
    said = heard(desk.view.parameter_edited)
    reading = canned_snapshot(desk.experiment).reading(Weights())
    assert reading
    before = float(reading["output"][1][0])
    column = desk.view.stage.layout.column("output")
    assert column
    corner = desk.view.canvas.mapFromScene(QPointF(column.tiles[0].x, column.tiles[0].bottom))
    QTest.mouseMove(desk.port, corner)
    assert desk.view.pointing.bubble.caption == "bias"
    QTest.mouseClick(desk.port, LEFT, pos=corner)
    box = desk.view.pointing.parameter_editor.box
    type_in(box, -0.25)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert said == [
        (SetParameter("output", "bias", (0,), before), SetParameter("output", "bias", (0,), -0.25), "Set bias")
    ]
    assert not box.isVisible()


def test_a_layer_without_a_bias_shows_none_and_has_none_to_edit(desk: Desk) -> None:
    desk.show(designed(replace(linear(3), bias=False), linear(2)))
    desk.view.show_snapshot(canned_snapshot(desk.experiment))
    column = desk.view.stage.layout.column("layer-1")
    assert column
    corner = desk.view.canvas.mapFromScene(QPointF(column.tiles[0].x + 1, column.tiles[0].bottom - 1))
    hints = heard(desk.view.hint)
    QTest.mouseMove(desk.port, corner)
    assert "Bias" not in hints[-1]
    assert {found.kind for found in desk.view.stage.parameters("layer-1")} == {"wire"}
    assert {found.kind for found in desk.view.stage.parameters("layer-2")} == {"wire", "bias"}
    assert (words_of_card(desk, "layer-1"), words_of_card(desk, "layer-2")) == (
        "Linear 3 · tanh, no bias",
        "Linear 2 · tanh",
    )


def words_of_card(desk: Desk, layer_id: str) -> str:
    return hint(desk.experiment, Hit("card", layer_id))


def test_the_bias_of_an_output_is_switched_also_where_the_loss_applies_the_function(desk: Desk) -> None:
    desk.show(with_loss(with_kind(desk.experiment, "iris"), "cross_entropy"))
    desk.view.intentions.select("output")
    form = desk.view.inspector.form
    assert isinstance(form, SpecForm)
    assert (list(form.editors), desk.view.inspector.note.text()) == (
        ["bias"],
        "The loss applies softmax itself.",
    )
    desk.edits.clear()
    form.editors["bias"].box.click()  # type: ignore[attr-defined]
    assert not desk.experiment.network.output.bias
    assert desk.edits[-1][0] == "Change bias"


def wire_middle(desk: Desk, layer_id: str, unit: int, source: int) -> QPoint:
    curves = desk.view.stage.items_of(layer_id)[2].curves
    (k,) = np.flatnonzero((curves.links == (unit, source)).all(1))
    return desk.view.canvas.mapFromScene(QPointF(*curves.sampled(np.array([k]))[0, 5].tolist()))


def test_a_wire_shows_its_weight_and_is_edited_in_place(desk: Desk) -> None:
    said = heard(desk.view.parameter_edited)
    reading = canned_snapshot(desk.experiment).reading(Weights())
    assert reading
    before = float(reading["output"][0][0, 1])
    place = wire_middle(desk, "output", 0, 1)
    QTest.mouseMove(desk.port, place)
    bubble = desk.view.pointing.bubble
    assert (bubble.isVisible(), bubble.caption, bubble.value) == (True, "weight", f"{before:.3f}".replace("-", "−"))
    QTest.mouseClick(desk.port, LEFT, pos=place)
    box = desk.view.pointing.parameter_editor.box
    assert box.value == pytest.approx(before, abs=1e-6)
    type_in(box, 1.5)
    QTest.keyClick(box, Qt.Key.Key_Enter)
    assert said == [
        (
            SetParameter("output", "weight", (0, 1), before),
            SetParameter("output", "weight", (0, 1), 1.5),
            "Set weight",
        )
    ]


@pytest.mark.parametrize("leave", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_an_unchanged_or_cancelled_value_edits_nothing(desk: Desk, leave: Qt.Key) -> None:
    said = heard(desk.view.parameter_edited)
    QTest.mouseClick(desk.port, LEFT, pos=wire_middle(desk, "output", 0, 0))
    box = desk.view.pointing.parameter_editor.box
    assert box.isVisible()
    if leave == Qt.Key.Key_Escape:
        type_in(box, 9.0)
    QTest.keyClick(box, leave)
    assert not said
    assert not box.isVisible()


def test_a_typed_weight_takes_effect_on_leaving_the_field(desk: Desk) -> None:
    said = heard(desk.view.parameter_edited)
    QTest.mouseClick(desk.port, LEFT, pos=wire_middle(desk, "output", 0, 0))
    box = desk.view.pointing.parameter_editor.box
    type_in(box, 1.25)
    QTest.mouseClick(desk.port, LEFT, pos=QPoint(3, 3))
    assert not box.isVisible()
    assert [(after.index, after.value) for _, after, _ in said] == [((0, 0), 1.25)]
    QTest.mouseClick(desk.port, LEFT, pos=wire_middle(desk, "output", 0, 1))
    QTest.mouseClick(desk.port, LEFT, pos=QPoint(3, 3))
    assert len(said) == 1


def test_a_bad_number_is_left_without_an_edit(desk: Desk) -> None:
    said = heard(desk.view.parameter_edited)
    QTest.mouseClick(desk.port, LEFT, pos=wire_middle(desk, "output", 0, 0))
    box = desk.view.pointing.parameter_editor.box
    box.clear()
    QTest.keyClicks(box, "much")
    QTest.mouseClick(desk.port, LEFT, pos=QPoint(3, 3))
    assert not box.isVisible()
    assert not said


def test_a_click_on_another_wire_takes_the_number_and_edits_that_wire(desk: Desk) -> None:
    said = heard(desk.view.parameter_edited)
    QTest.mouseClick(desk.port, LEFT, pos=wire_middle(desk, "output", 0, 0))
    box = desk.view.pointing.parameter_editor.box
    type_in(box, 1.25)
    QTest.mouseClick(desk.port, LEFT, pos=wire_middle(desk, "output", 0, 1))
    assert [(after.index, after.value) for _, after, _ in said] == [((0, 0), 1.25)]
    assert box.isVisible()
    assert box.value != 1.25


@pytest.mark.parametrize("text", ["2e6", "nan", "", "much"])
def test_a_number_that_cannot_be_a_weight_is_not_taken(desk: Desk, text: str) -> None:
    said = heard(desk.view.parameter_edited)
    QTest.mouseClick(desk.port, LEFT, pos=wire_middle(desk, "output", 0, 0))
    box = desk.view.pointing.parameter_editor.box
    box.clear()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.isVisible()
    assert box.error
    assert not said


def test_tab_goes_through_every_weight_and_bias_of_the_selected_layer(desk: Desk) -> None:
    said = heard(desk.view.parameter_edited)
    desk.view.intentions.select("output")
    desk.key(Qt.Key.Key_F2)
    box = desk.view.pointing.parameter_editor.box
    for value in (0.5, 0.25, -2.0):
        assert box.isVisible()
        type_in(box, value)
        QTest.keyClick(box, Qt.Key.Key_Tab)
    assert [(after.name, after.index, after.value) for _, after, _ in said] == [
        ("weight", (0, 0), 0.5),
        ("weight", (0, 1), 0.25),
        ("bias", (0,), -2.0),
    ]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_hovering_a_neuron_names_it_once_and_leaving_takes_it_back(desk: Desk) -> None:
    neurons, hints = heard(desk.view.neuron_hovered), heard(desk.view.hint)
    place = desk.at("layer-1", "tile", 1)
    QTest.mouseMove(desk.port, place)
    QTest.mouseMove(desk.port, place + QPoint(2, 2))
    assert neurons == [("layer-1", 1)]
    assert hints[-1] == "Linear 4, neuron 2"
    QApplication.sendEvent(desk.port, QEvent(QEvent.Type.Leave))
    assert neurons == [("layer-1", 1), None]


@pytest.mark.parametrize(("inputs", "verb"), [(("x",), "1 of 9 inputs is"), (("x", "y"), "2 of 9 inputs are")])
def test_the_inputs_in_use_are_counted(desk: Desk, inputs: tuple[str, ...], verb: str) -> None:
    desk.show(replace(Experiment(), data=replace(Experiment().data, inputs=inputs)))
    desk.view.intentions.select(INPUT_ID)
    assert desk.view.inspector.nothing.text() == f"{verb} in use."


def test_a_problem_marks_its_card_and_the_cure_is_one_click(desk: Desk) -> None:
    broken = designed(linear(), BatchNorm(id="new"))
    broken = replace(broken, training=replace(broken.training, batch=1))
    desk.show(broken)
    callout = desk.view.callout
    assert callout.isVisible()
    assert callout.label.text() == checks.problems(broken)[0].text
    desk.edits.clear()
    QTest.mouseClick(callout.button, LEFT)
    assert desk.edits == [("Set the batch size to 10", "")]
    assert not checks.problems(desk.experiment)
    assert not callout.isVisible()


@pytest.mark.parametrize("size", [(424, 480), (720, 690), (970, 880)])
def test_a_problem_covers_nothing(desk: Desk, size: tuple[int, int]) -> None:
    desk.view.resize(*size)
    broken = designed(linear(), BatchNorm(id="new"))
    desk.show(replace(broken, training=replace(broken.training, batch=1)))
    QApplication.processEvents()
    callout = desk.view.callout
    assert callout.isVisible()
    assert callout.label.height() >= callout.label.heightForWidth(callout.label.width())
    for part in (desk.view.canvas, desk.view.legend, desk.view.palette_strip, desk.view.inspector):
        assert not part.geometry().intersects(callout.geometry())
    whole = desk.view.canvas.mapFromScene(0, 0, desk.view.stage.layout.width, desk.view.stage.layout.height)
    assert desk.view.canvas.viewport().rect().adjusted(-1, -1, 1, 1).contains(whole.boundingRect())


@pytest.mark.parametrize("width", [400, 424, 576, 1000])
def test_the_legend_fits(desk: Desk, width: int) -> None:
    legend = desk.view.legend
    legend.resize(width, 16)
    full = ("Weight", "negative", "positive", "Neuron")
    assert legend.needed(legend.words()) <= width
    assert (legend.words() == full) == (legend.needed(full) <= width)


def test_a_legend_with_little_room_has_signs_in_place_of_words(desk: Desk) -> None:
    legend = desk.view.legend
    assert legend.isVisible()
    full, short = ("Weight", "negative", "positive", "Neuron"), ("Weight", "−", "+", "Neuron")
    needed = ceil(legend.needed(full))
    for width, words in ((needed, full), (needed - 2, short)):
        legend.resize(width, 16)
        assert legend.words() == words
    assert legend.needed(short) <= needed - 2


def menu_of(desk: Desk) -> QMenu:
    """The menu that is open."""
    (menu,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
    return menu


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Return])
def test_the_activation_menu_opens_from_the_card_and_from_the_keyboard(desk: Desk, key: Qt.Key | None) -> None:
    if key is None:
        QTest.mouseClick(desk.port, LEFT, pos=desk.at("layer-2", "card") + QPoint(0, 10))
    else:
        desk.view.intentions.select("layer-2")
        desk.key(key)
    menu = menu_of(desk)
    assert len([a for a in menu.actions() if a.isCheckable()]) == 10
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["tanh"]
    asked: list[str] = []
    desk.view.function_wanted.connect(asked.append)
    next(a for a in menu.actions() if a.text() == "Show as a Curve").trigger()
    assert asked == ["layer-2"]
    next(a for a in menu.actions() if a.text() == "sine").trigger()
    menu.close()
    assert desk.experiment.network.layer("layer-2") == Linear(id="layer-2", units=2, activation="sine")


def test_the_context_menu_offers_what_can_be_done_with_the_layer(desk: Desk) -> None:
    place = desk.at("layer-1", "card")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, desk.port.mapToGlobal(place))
    QApplication.sendEvent(desk.port, event)
    menu = menu_of(desk)
    actions = {a.text(): a for a in menu.actions()}
    assert not actions["Move Left"].isEnabled()
    actions["Move Right"].trigger()
    menu.close()
    assert desk.ids == ["layer-2", "layer-1"]


def test_opening_a_wide_layer_asks_for_all_its_neurons(desk: Desk) -> None:
    def limit() -> int:
        return next(q.limit for q in desk.view.questions() if isinstance(q, Neurons))

    desk.show(designed(linear(40)))
    asked = heard(desk.view.questions_changed)
    assert limit() == MANY
    QTest.mouseClick(desk.port, LEFT, pos=desk.at("layer-1", "pill"))
    assert limit() == 40
    assert len(asked) == 1
    column = desk.view.stage.layout.column("layer-1")
    assert column
    assert len(column.tiles) == 40
    QTest.mouseClick(desk.port, LEFT, pos=desk.at("layer-1", "pill"))
    assert limit() == MANY


def test_the_questions_follow_the_axes(desk: Desk) -> None:
    asked = heard(desk.view.questions_changed)
    desk.view.set_axes(2, 3)
    desk.view.set_axes(2, 3)
    assert len(asked) == 1
    assert desk.view.questions() == {Neurons(24, MANY, 2, 3), Weights()}


def test_the_form_edits_the_selected_layer(desk: Desk) -> None:
    desk.show(designed(linear(), Dropout(id="new")))
    desk.edits.clear()
    desk.view.intentions.select("layer-2")
    form = desk.view.inspector.form
    assert form
    form.edited.emit(Dropout(id="layer-2", rate=0.5), "rate")
    assert desk.experiment.network.layer("layer-2") == Dropout(id="layer-2", rate=0.5)
    assert desk.edits == [("Change rate", "rate:layer-2")]


@pytest.mark.parametrize("layers", [0, 1, 2, 4, 6])
def test_a_design_is_shown_whole_and_fills_a_large_room(desk: Desk, layers: int) -> None:
    canvas = desk.view.canvas
    for size in ((1500, 1200), (1000, 900), (720, 690)):
        desk.view.resize(*size)
        QApplication.processEvents()
        desk.show(designed(*[linear(8)] * layers))
        room = desk.view.stage.layout
        corners = canvas.mapFromScene(0, 0, room.width, room.height).boundingRect()
        assert canvas.viewport().rect().adjusted(-1, -1, 1, 1).contains(corners)
        assert canvas.scale_now <= LARGEST
        full = corners.width() >= 0.9 * canvas.width() or corners.height() >= 0.9 * canvas.height()
        assert full or canvas.scale_now == LARGEST


def test_the_grip_of_a_wide_layer_goes_in_larger_steps(desk: Desk) -> None:
    for units, moved in ((4, 4 + 3), (63, 63 + 3), (320, 320 + 3 * 10), (1000, 1024)):
        desk.show(designed(linear(units)))
        desk.view.intentions.begin_resize("layer-1")
        desk.view.intentions.resize("layer-1", 3)
        assert desk.experiment.network.layer("layer-1") == linear_of(moved)


def linear_of(units: int) -> Linear:
    return Linear(id="layer-1", units=units)


def test_zoom_is_kept_until_fit(desk: Desk) -> None:
    desk.view.canvas.zoom_in()
    zoomed = desk.view.canvas.scale_now
    assert zoomed > 1.0
    desk.show(designed(*[linear(8)] * 12))
    assert desk.view.canvas.scale_now == zoomed
    desk.view.canvas.zoom_out()
    desk.view.canvas.fit()
    assert desk.view.canvas.scale_now < 1.0


def test_stale_pictures_are_pale_also_on_new_layers(desk: Desk) -> None:
    desk.view.show_stale(True)
    desk.show(designed(linear(), linear(), linear()))
    assert {desk.view.stage.items_of(i)[1].opacity() for i in ("layer-1", "layer-3")} == {0.35}
    desk.view.show_stale(False)
    assert desk.view.stage.items_of("layer-3")[1].opacity() == 1.0


def test_another_theme_recolours_the_neurons(desk: Desk, qapp: QApplication) -> None:
    neurons = desk.view.stage.items_of("layer-1")[1]
    light = neurons.pixels.copy()
    style.apply(qapp, theme.DARK)
    qapp.processEvents()
    assert not (neurons.pixels == light).all()


def test_every_control_has_a_name_for_those_who_cannot_see_it(desk: Desk) -> None:
    desk.view.intentions.select("layer-1")
    view = desk.view
    parts: list[QWidget] = [view.canvas, view.inspector.duplicate, view.inspector.remove, *view.palette_strip.chips]
    assert all(part.accessibleName() for part in parts)


def test_any_snapshot_of_any_design_can_be_shown(desk: Desk) -> None:
    """A snapshot may belong to the design before the last edit."""
    designs: list[Callable[[], Experiment]] = [
        lambda: designed(),
        lambda: designed(linear(256), linear(3)),
        lambda: replace(with_kind(Experiment(), "iris"), network=designed(linear(2), Dropout(id="n")).network),
    ]
    for shown in designs:
        for taken in designs:
            desk.show(shown())
            desk.view.show_snapshot(canned_snapshot(taken()))
            desk.view.grab()


def test_the_palette_is_called_and_explained_in_plain_words(desk: Desk) -> None:
    for chip in desk.view.palette_strip.chips:
        name = chip.accessibleName()
        assert "`" not in chip.toolTip() + chip.accessibleDescription()
        assert len(set(name.split())) == len(name.split()), name  # "Add Add"


@pytest.mark.parametrize("size", [(720, 690), (440, 500), (620, 600)])
@pytest.mark.parametrize(("part", "first", "by"), [("plus", 1, 1), ("minus", 12, -1)])
@pytest.mark.parametrize("layer_id", ["layer-1", "layer-2"])
def test_a_button_of_a_layer_stays_under_the_mouse_for_repeated_clicks(
    desk: Desk, size: tuple[int, int], part: str, first: int, by: int, layer_id: str
) -> None:
    desk.view.resize(*size)
    network = desk.experiment.network.replace_layer(replace(linear(first), id=layer_id))
    desk.show(replace(desk.experiment, network=network))
    QApplication.processEvents()
    place = desk.at(layer_id, part)
    whole = desk.port.mapTo(desk.view, place)
    for clicks in range(1, 12):
        QTest.mouseClick(desk.port, LEFT, pos=desk.port.mapFrom(desk.view, whole))
        QApplication.processEvents()
        assert desk.experiment.network.layer(layer_id).units == max(first + by * clicks, 1)  # type: ignore[union-attr]
        moved = desk.port.mapTo(desk.view, desk.at(layer_id, part)) - whole
        assert moved.manhattanLength() <= 2
    for spot in (QPoint(3, 3), QPoint(4, 4)):  # the first may be where the mouse was at the end of another test
        QTest.mouseMove(desk.port, spot)
    after, canvas = desk.at(layer_id, part), desk.view.canvas
    assert canvas.sceneRect() == desk.view.stage.sceneRect()  # once the mouse has left, the whole fits again
    desk.view._arranged = None
    desk.view._arrange()
    assert desk.at(layer_id, part) == after
