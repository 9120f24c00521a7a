"""One step on the picture: what stands where, what a click asks for, and the two ways out."""

from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import INPUT_ID, OUTPUT_ID, Network
from models.language import languages
from models.talk.commands import TakeStep
from models.talk.snapshot import Snapshot
from models.talk.stepping.probes import Chain, ChainOf, Factor, LayerNumbers, Line, Spot, StepNumbers, StepThrough
from tests.ui.clipped import clipped
from ui.look.sayings import say_again
from ui.network.hits import Hit
from ui.network.layout import layout
from ui.network.questions import Questions
from ui.network.steps.stations import Station, reached, stations
from ui.network.steps.step_labels import Label, labels, short
from ui.network.steps.step_words import name, symbol
from ui.network.steps.stepping import Stepping
from ui.network.view import NetworkView

NEW = Linear(id="new", units=3)
EXPERIMENT = Experiment(network=Network().insert(0, NEW).insert(1, replace(NEW, units=40)))
FIRST, SECOND = (layer.id for layer in EXPERIMENT.network.layers)
EVERY = stations(EXPERIMENT)


def numbers(limit: int = 10) -> StepNumbers:
    """Numbers as a step of this design might have them, each its own."""
    rng, layers = np.random.default_rng(0), {}
    before = 0
    for layer_id, shape in EXPERIMENT.shapes().items():
        units, sources = min(shape[0], limit), min(before, limit)
        drawn = [rng.normal(size=units).astype(np.float32) for _ in range(6)]
        weights = [rng.normal(size=(units, sources)).astype(np.float32) for _ in range(3)]
        strongest = tuple((k, 1.0 / (k + 1)) for k in (17, 3))
        layers[layer_id] = (
            LayerNumbers(drawn[0], strongest=strongest)
            if layer_id == INPUT_ID
            else LayerNumbers(*drawn[:4], *weights, drawn[4], drawn[3], drawn[5], strongest=strongest)
        )
        before = shape[0]
    return StepNumbers(layers, (7,), 250, (1.0,), 0.25, 0, 0.03)


def at(station: Station, chosen: Spot | None = None) -> tuple[Label, ...]:
    place = EVERY.index(station)
    return labels(layout(EXPERIMENT), numbers(), reached(EVERY, place), station.layer_id, chosen)


def kinds(found: tuple[Label, ...], layer_id: str) -> set[str]:
    return {spot.kind for label in found for spot in label.spots if spot.layer_id == layer_id}


def test_a_step_goes_forward_layer_by_layer_and_back_the_same_way() -> None:
    assert [station.phase for station in EVERY] == ["sample", *["forward"] * 3, "loss", *["backward"] * 3, "update"]
    assert [station.layer_id for station in EVERY[5:8]] == [OUTPUT_ID, SECOND, FIRST]


def test_values_come_in_forwards_and_gradients_beneath_them_backwards() -> None:
    assert kinds(at(Station("sample", INPUT_ID)), INPUT_ID) == {"value"}
    assert "value" not in kinds(at(Station("sample", INPUT_ID)), FIRST)
    half = at(Station("backward", SECOND))
    assert {"value_gradient", "weight_gradient"} <= kinds(half, SECOND)
    assert not {"value_gradient", "weight_gradient"} & kinds(half, FIRST)
    assert "weight_after" in kinds(at(Station("update")), FIRST)
    assert "weight" not in kinds(at(Station("update")), FIRST)


def test_no_number_covers_another_and_the_chosen_neuron_has_its_wires_first() -> None:
    for chosen in (None, Spot("value", SECOND, (5,))):
        found = at(Station("backward", FIRST), chosen)
        for one, other in combinations([label.box for label in found], 2):
            apart = one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y
            assert apart, (one, other)
    wires = [label.spot.index for label in found if label.spot.kind == "weight" and label.spot.layer_id == SECOND]
    assert {(5, 0), (5, 1), (5, 2)} <= set(wires)


def test_of_a_small_network_each_weight_has_its_number_and_none_moves_from_phase_to_phase() -> None:
    small = Experiment(network=Network().insert(0, replace(NEW, units=4)).insert(1, replace(NEW, units=2)))
    every, rng, layers, before = stations(small), np.random.default_rng(0), {}, 0
    for layer_id, shape in small.shapes().items():
        drawn = [rng.normal(size=shape[0]).astype(np.float32) for _ in range(4)]
        weights = [rng.normal(size=(shape[0], before)).astype(np.float32) for _ in range(3)]
        layers[layer_id] = LayerNumbers(*drawn, *(weights if before else ()))
        before = shape[0]
    step = StepNumbers(layers, (7,), 250, (1.0,), 0.25, 0, 0.03)
    centres: dict[tuple[str, tuple[int, ...]], set[tuple[float, float]]] = {}
    for place, station in enumerate(every):
        for label in labels(layout(small), step, reached(every, place), station.layer_id, None):
            if label.spot.kind.startswith("weight"):
                centres.setdefault((label.spot.layer_id, label.spot.index), set()).add(label.box.centre)
    assert len(centres) == 2 * 4 + 4 * 2 + 2
    assert all(len(found) == 1 for found in centres.values())


@pytest.mark.parametrize(
    ("value", "said"), [(0.0, "0.000"), (-0.5, "−0.500"), (12.34, "12.3"), (2e-7, "2.0e-7"), (12345.0, "1.2e4")]
)
def test_numbers_are_short(value: float, said: str) -> None:
    assert short(value) == said.replace("-", "−")


@pytest.fixture
def view(qtbot: QtBot) -> NetworkView:
    found = NetworkView()
    qtbot.addWidget(found)
    found.resize(640, 640)
    found.show_experiment(EXPERIMENT)
    found.show()
    return found


def hear(view: NetworkView, **chains: Any) -> None:
    """The engine answers what is asked."""
    readings: dict[Any, Any] = {}
    for probe in view.stepping.questions():
        if isinstance(probe, StepThrough):
            readings[probe] = numbers(probe.limit)
        elif isinstance(probe, ChainOf):
            factors = (Factor(Spot("weight", SECOND, (0, 1)), 2.0), "*", Factor(Spot("value", FIRST, (1,)), -3.0))
            readings[probe] = Chain(probe.spot, -6.0, (Line(probe.spot, factors, -6.0),))
    view.show_snapshot(Snapshot(EXPERIMENT, readings=readings))


def stepping(view: NetworkView) -> Stepping:
    view.stepping.begin()
    hear(view)
    return view.stepping


def test_it_asks_nothing_while_it_is_off_and_the_palette_has_its_place_again(view: NetworkView) -> None:
    assert not view.stepping.questions()
    on = stepping(view)
    assert StepThrough(0, 10) in view.questions()
    assert (view.palette_strip.isVisible(), on.bar.isVisible(), view.gestures.edits) == (False, True, False)
    on.press("cancel")
    assert (view.palette_strip.isVisible(), on.bar.isVisible(), view.gestures.edits) == (True, False, True)
    assert not view.stepping.questions()


def test_the_picture_shows_the_sample_that_is_stepped_through(view: NetworkView, qtbot: QtBot) -> None:
    chosen = Questions(sample=3)
    assert view.stepping.asked(chosen) == chosen
    with qtbot.waitSignal(view.stepping.questions_changed):
        view.stepping.begin()
    with qtbot.waitSignal(view.stepping.questions_changed):
        hear(view)
    assert view.stepping.asked(chosen) == Questions(sample=7)
    view.stepping.leave()
    assert view.stepping.asked(chosen) == chosen


def test_a_zoom_by_hand_comes_back_afterwards(view: NetworkView) -> None:
    canvas = view.canvas
    canvas.zoom(2.5)
    canvas.centerOn(120, 90)
    zoomed, middle = canvas.scale_now, canvas.mapToScene(canvas.viewport().rect().center())
    view.stepping.begin()
    assert canvas.scale_now < zoomed
    view.stepping.leave()
    assert canvas.scale_now == pytest.approx(zoomed)
    found = canvas.mapToScene(canvas.viewport().rect().center())
    assert (found - middle).manhattanLength() < 6
    canvas.fit()
    view.stepping.begin()
    view.stepping.leave()
    assert canvas.scale_now < zoomed


def test_at_the_update_a_wire_under_the_mouse_says_its_new_weight(view: NetworkView) -> None:
    on = stepping(view)
    wire = Hit("wire", SECOND, (0, 1))
    assert on.updated(wire) is None
    on.press("last")
    after = numbers().layers[SECOND].weights_after
    assert after is not None
    assert view.pointing.updated(wire) == after[0, 1]
    on.leave()
    assert on.updated(wire) is None


def test_keys_walk_through_the_step_and_from_edge_to_edge(view: NetworkView) -> None:
    on = stepping(view)
    view.canvas.setFocus()
    for _ in range(6):
        QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    assert on.station == Station("backward", SECOND)
    QTest.keyClick(view.canvas, Qt.Key.Key_Down)
    first = on.chosen
    QTest.keyClick(view.canvas, Qt.Key.Key_Down)
    assert first is not None
    assert on.chosen not in (None, first)
    assert on.chosen.kind.endswith("gradient")
    assert ChainOf(0, on.chosen) in view.questions()
    QTest.keyClick(on.bar.forward, Qt.Key.Key_Left)
    assert on.station == Station("backward", OUTPUT_ID)
    QTest.keyClick(view.canvas, Qt.Key.Key_Home)
    assert on.station == EVERY[0]


def test_a_click_on_a_number_shows_its_factors_and_these_lead_on_and_back(view: NetworkView) -> None:
    on = stepping(view)
    on.go_to_phase("forward")
    hear(view)
    on.click(Hit("neuron", FIRST, (1,)), view.canvas.mapToScene(0, 0))
    hear(view)
    assert "2 · (−3)" in on.card.text.toPlainText()
    assert "−6" in on.card.value.text()
    assert on.card.return_.isHidden()
    on.card.text.anchorClicked.emit(QUrl("0"))
    assert on.chosen == Spot("weight", SECOND, (0, 1))
    hear(view)
    assert on.card.return_.isVisible()
    on.card.return_.click()
    assert on.chosen == Spot("value", FIRST, (1,))


def test_a_setting_of_the_optimizer_is_named_and_leads_back(view: NetworkView) -> None:
    on = stepping(view)
    on.choose(Factor(Spot("beta1"), 0.9))
    hear(view)
    assert on.questions() == {StepThrough(0, 10)}
    assert (on.card.title.text(), on.card.value.text()) == ("Beta 1", "= 0.9")
    on.press("cancel")
    assert on.chosen is None


def test_the_picture_says_in_words_what_it_shows(view: NetworkView) -> None:
    before = view.canvas.accessibleDescription()
    on = stepping(view)
    assert "Value of Input x: " in view.canvas.accessibleDescription()
    on.click(Hit("neuron", INPUT_ID, (1,)), view.canvas.mapToScene(0, 0))
    hear(view)
    assert view.canvas.accessibleDescription() == "Value of Input y: 2 · (−3) = −6".replace("(−3)", "−3")
    on.leave()
    assert view.canvas.accessibleDescription() == before


def test_a_wide_layer_names_its_strongest_neurons(view: NetworkView) -> None:
    on = stepping(view)
    on.press("next")
    on.press("next")
    hear(view)
    assert "neuron 18: 0.05556" in on.card.text.toPlainText()
    on.card.text.anchorClicked.emit(QUrl("0"))
    assert on.chosen == Spot("value", SECOND, (17,))


def test_focus_fades_the_wires_that_do_not_touch_the_chosen_neuron(view: NetworkView) -> None:
    on = stepping(view)
    on.click(Hit("neuron", FIRST, (1,)), view.canvas.mapToScene(0, 0))
    on.bar.focus_.click()
    wires = view.stage.items_of(FIRST)[2]
    assert [wires.link(k)[0] == 1 for k in range(len(wires.curves))] == [
        wires.in_focus(k) for k in range(len(wires.curves))
    ]
    on.leave()
    assert all(wires.in_focus(k) for k in range(len(wires.curves)))


def test_keeping_the_update_asks_for_it_once_and_leaves(view: NetworkView) -> None:
    on, asked = stepping(view), list[tuple[Any, ...]]()
    view.parameter_edited.connect(lambda *what: asked.append(what))
    on.bar.choose(4)
    hear(view)
    on.bar.keep.click()
    assert asked == [(TakeStep(4, 1, back=True), TakeStep(4, 1), "Keep the update")]
    assert not on.on


def test_the_picture_is_not_edited_meanwhile(view: NetworkView) -> None:
    edits = list[Any]()
    view.edited.connect(lambda *what: edits.append(what))
    stepping(view)
    view.canvas.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_Minus, Qt.Key.Key_F2):
        QTest.keyClick(view.canvas, key)
    plus = view.stage.layout.column(FIRST)
    assert plus is not None
    assert plus.plus is not None
    QTest.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=view.canvas.mapFromScene(*plus.plus.centre))
    assert edits == []


@pytest.mark.parametrize("language", list(languages.LANGUAGES))
def test_every_word_is_whole_in_the_narrowest_column(view: NetworkView, language: str) -> None:
    languages.use(language)
    say_again()
    view.resize(410, 470)
    on = stepping(view)
    for phase in ("sample", "backward", "update"):
        on.go_to_phase(phase)
        QApplication.processEvents()
        assert list(clipped(on.bar)) == []


def test_a_step_is_said_in_chinese_without_the_mark_of_a_key_and_without_english_in_formulas(view: NetworkView) -> None:
    on, new = stepping(view), Spot("weight_after", SECOND, (0, 1))
    on.offer(QAction("逐步查看(&H)", view))
    languages.use("zh_CN")
    say_again()
    assert (on.button.text(), on.bar.phases["loss"].text()) == (
        "逐步查看",
        "损失",
    )  # not 损失函数
    assert name(EXPERIMENT, new) == "更新后的权重（全连接 3，神经元 2 → 全连接 40，神经元 1）"
    assert "new" not in symbol(EXPERIMENT, new)
