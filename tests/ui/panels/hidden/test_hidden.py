"""The panel of the hidden space, on what it asks, draws, and lets one choose and mark."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.talk.hidden_probes import HiddenSpace, LayerView
from models.talk.snapshot import Snapshot
from ui.canned.snapshot import canned_snapshot
from ui.look import theme
from ui.panels.base.alone import example
from ui.panels.hidden import hidden_words as words
from ui.panels.hidden.hidden import TILES, HiddenPanel
from ui.panels.hidden.points_item import Look
from ui.panels.plane.boundary import BoundaryPanel
from ui.panels.samples.rows import RowsPanel
from ui.panels.samples.samples import SamplesPanel
from ui.shell.results import Results


@pytest.fixture
def panel(qtbot: Any) -> HiddenPanel:
    made = HiddenPanel()
    qtbot.addWidget(made)
    made.resize(360, 420)
    made.show()
    return made


def shown(panel: HiddenPanel, kind: str, place: int | None = None) -> tuple[Snapshot, LayerView]:
    """Show data of this kind as the layer at this place sees them."""
    experiment = example(kind)
    panel.show_experiment(experiment)
    if place is not None:
        panel.choice.slider.setValue(place)
    snapshot = canned_snapshot(experiment)
    panel.show_snapshot(snapshot)
    found = snapshot.reading(asked(panel))
    assert found is not None
    return snapshot, found


def asked(panel: HiddenPanel) -> HiddenSpace:
    (probe,) = panel.questions()
    assert isinstance(probe, HiddenSpace)
    return probe


def drawn(panel: HiddenPanel) -> dict[Look, int]:
    return {look: len(places) for look, places in panel.view.points.groups}


def spot(panel: HiddenPanel, place: int) -> QPoint:
    """The pixel of the sample at this place of the arrays."""
    return panel.view.place(*panel.view.places[place].tolist())


def alone(panel: HiddenPanel) -> int:
    """The place of a drawn sample that no other is near to."""
    pixels = panel.view._pixels()
    away = np.hypot(*(pixels[:, None] - pixels[None]).T)
    np.fill_diagonal(away, np.inf)
    lonely = np.where(panel.view.drawn_rows, away.min(0), 0)
    return int(lonely.argmax())


def test_the_slider_goes_over_all_layers_and_begins_at_the_last_hidden_one(panel: HiddenPanel, qtbot: Any) -> None:
    shown(panel, "iris")
    assert asked(panel).layer_id == "layer-2"
    with qtbot.waitSignal(panel.questions_changed):
        qtbot.keyClick(panel.choice.slider, Qt.Key.Key_Home)
    assert asked(panel).layer_id == "inputs"
    qtbot.keyClick(panel.choice.slider, Qt.Key.Key_End)
    assert asked(panel).layer_id == "output"
    assert panel.choice.slider.accessibleDescription() == panel.choice.title.text() == "Output 3"


def test_a_layer_is_kept_while_others_come_and_go(panel: HiddenPanel) -> None:
    shown(panel, "circle", 1)
    experiment = example("circle")
    network = experiment.network.insert(0, Linear(id="n", units=3))
    panel.show_experiment(replace(experiment, network=network))
    assert asked(panel).layer_id == "layer-1"
    assert panel.choice.slider.value() == 2
    panel.show_experiment(replace(experiment, network=network.remove("layer-1")))
    assert asked(panel).layer_id == "layer-2"  # what stands in its place now


def test_more_units_are_said_to_be_projected_and_how_much_that_keeps(panel: HiddenPanel) -> None:
    _, view = shown(panel, "iris", 1)
    assert panel.choice.how.text() == f"PCA, keeps {100 * sum(view.shares):.0f} %"
    assert [name.text() for name in panel.view.names] == ["PC 1", "PC 2"]
    assert "PC 1 keeps" in panel.keys.held.text()
    assert panel.view.image.image is None


def test_two_units_are_the_axes_over_what_the_network_answers(panel: HiddenPanel) -> None:
    _, view = shown(panel, "iris", 2)
    assert panel.choice.how.text() == "its two units"
    np.testing.assert_array_equal(
        panel.view.image.image, theme.paler(theme.class_colours(view.regions, theme.LIGHT), theme.LIGHT)
    )
    np.testing.assert_allclose(panel.view.places, view.places)


def test_one_unit_is_a_strip_in_which_each_sample_keeps_its_height(panel: HiddenPanel) -> None:
    _, view = shown(panel, "circle", 3)
    assert panel.choice.how.text() == "its one unit"
    assert panel.view.image.image.shape[0] == 1
    np.testing.assert_allclose(panel.view.places[:, 0], view.places[:, 0])
    heights = panel.view.places[:, 1]
    assert 0 < heights.min() < heights.max() < 1
    assert len(np.unique(heights)) == len(heights)


def test_an_axis_has_numbers_again_once_it_has_a_name(panel: HiddenPanel) -> None:
    _, view = shown(panel, "iris", 1)
    panel.view._show_area(view, ("", ""))  # as when the room changes before the names are known
    axis = panel.view.getPlotItem().getAxis("left")
    assert axis._tickLevels == [[]]
    panel.view._show_area(view, ("PC 1", "PC 2"))
    assert any(text for _, text in axis._tickLevels[0])


def test_classes_have_their_shapes_and_wrong_and_test_samples_can_be_told(panel: HiddenPanel) -> None:
    _, view = shown(panel, "iris", 1)
    wrong = view.answers != view.targets
    for with_test in (False, True):
        panel.keys.test_points.setChecked(with_test)
        for look, count in drawn(panel).items():
            mine = (view.targets == look.shape) & (wrong == look.wrong) & (view.training != look.hollow)
            assert count == mine.sum()
            assert look.colour == theme.LIGHT.classes[look.shape]
        assert sum(drawn(panel).values()) == (len(view.numbers) if with_test else view.training.sum())


def test_before_anything_is_learned_nothing_is_called_wrong(panel: HiddenPanel) -> None:
    snapshot, _ = shown(panel, "iris", 1)
    panel.show_snapshot(replace(snapshot, step=0))
    assert not any(look.wrong for look in drawn(panel))


def test_a_click_chooses_the_sample_and_a_ring_marks_it(panel: HiddenPanel, qtbot: Any) -> None:
    _, view = shown(panel, "iris", 1)
    place = alone(panel)
    with qtbot.waitSignal(panel.sample_chosen) as heard:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=spot(panel, place))
    assert heard.args == [int(view.numbers[place])]
    panel.show_sample(heard.args[0])
    assert panel.view.ring.isVisible()
    assert np.array(panel.view.ring.getData()).ravel().tolist() == pytest.approx(panel.view.places[place].tolist())
    assert asked(panel).also == heard.args[0]  # so that it is there where it is not among the samples shown
    panel.show_sample(None)
    assert not panel.view.ring.isVisible()


def test_arrow_keys_walk_from_sample_to_sample(panel: HiddenPanel, qtbot: Any) -> None:
    shown(panel, "iris", 1)
    heard: list[int] = []
    panel.sample_chosen.connect(heard.append)
    panel.sample_chosen.connect(panel.show_sample)
    for _ in range(4):
        qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    places = [panel.view.place_of(number) for number in heard]
    across = [panel.view.places[place, 0] for place in places if place is not None]
    assert across == sorted(across)
    assert len(set(heard)) == 4
    qtbot.keyClick(panel.view, Qt.Key.Key_Escape)
    assert heard[-1] == -1


def drag(panel: HiddenPanel, qtbot: Any, begin: QPoint, end: QPoint) -> None:
    target, button = panel.view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(target, button, pos=begin)
    qtbot.mouseMove(target, (begin + end) / 2)
    qtbot.mouseMove(target, end)
    qtbot.mouseRelease(target, button, pos=end)


def test_a_rectangle_marks_what_lies_in_it(panel: HiddenPanel, qtbot: Any) -> None:
    _, view = shown(panel, "iris", 1)
    panel.samples_marked.connect(panel.show_marked)
    middle, right = float(np.median(panel.view.places[:, 0])), panel.view.view_rect()
    begin = QPoint(panel.view.place(middle, 0.0).x(), right.top() + 2)
    drag(panel, qtbot, begin, right.bottomRight() - QPoint(2, 2))
    edge = panel.view.at(begin.x(), 0).x()
    expected = view.numbers[(panel.view.places[:, 0] >= edge) & view.training]
    assert panel.view.marked == frozenset(expected.tolist())
    assert sum(count for look, count in drawn(panel).items() if look.marked) == len(expected) > 0
    qtbot.keyClick(panel.view, Qt.Key.Key_Escape)
    assert not panel.view.marked


def test_shift_and_arrows_mark_around_the_chosen_sample(panel: HiddenPanel, qtbot: Any) -> None:
    _, view = shown(panel, "iris", 1)
    panel.samples_marked.connect(panel.show_marked)
    panel.show_sample(int(view.numbers[view.training.argmax()]))
    before = 0
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up) * 8:
        qtbot.keyClick(panel.view, key, Qt.KeyboardModifier.ShiftModifier)
        assert len(panel.view.marked) >= before
        before = len(panel.view.marked)
    assert before > 1


def test_what_is_chosen_or_marked_is_so_in_every_panel(qtbot: Any) -> None:
    experiment = example("iris")
    results = Results(experiment)
    qtbot.addWidget(results)
    hidden, boundary, rows = (results.panel(kind) for kind in (HiddenPanel, BoundaryPanel, RowsPanel))
    snapshot = replace(canned_snapshot(experiment), samples=150)
    for one in (hidden, boundary, rows):
        one.show_snapshot(snapshot)
    training = np.flatnonzero(boundary._samples.training) if boundary._samples is not None else []
    hidden.samples_marked.emit(frozenset(training[:3].tolist()))
    assert len(boundary.chosen.marks.data) == 3
    assert rows.model.marked == hidden.view.marked == frozenset(training[:3].tolist())
    boundary.sample_chosen.emit(7)
    assert hidden.view.number == rows.model.chosen == 7
    hidden.sample_chosen.emit(9)
    assert boundary.chosen.number == 9
    results.show_experiment(example("circle"), stale=False)
    assert boundary.chosen.marked == rows.model.marked == frozenset()


def test_a_picture_that_is_chosen_in_a_panel_is_shown_large_among_the_samples(qtbot: Any) -> None:
    experiment = example("digits")
    results = Results(experiment)
    qtbot.addWidget(results)
    hidden, pictures = results.panel(HiddenPanel), results.panel(SamplesPanel)
    for one in (hidden, pictures):
        one.show_snapshot(canned_snapshot(experiment))
    hidden.sample_chosen.emit(5)
    assert pictures.grid.chosen == 5
    pictures.show_snapshot(canned_snapshot(experiment))
    assert pictures.detail.picture.sample is not None
    pictures.grid.picked.emit(2)
    assert hidden.view.number == pictures.grid.chosen != 5
    hidden.samples_marked.emit(frozenset({1, 2}))
    assert pictures.grid.marked == {1, 2}


def test_pointing_at_a_picture_shows_it(panel: HiddenPanel, qtbot: Any) -> None:
    _, view = shown(panel, "digits", 1)
    place = alone(panel)
    qtbot.mouseMove(panel.view.viewport(), spot(panel, place))
    assert view.pictures is not None
    assert panel.bubble.isVisible()
    assert panel.bubble.picture is not None
    assert panel.bubble.picture.size().toTuple() == view.pictures.shape[:1:-1]
    assert panel.bubble.caption.endswith("for training")


def test_an_atlas_takes_the_place_of_the_points_and_only_pictures_have_one(panel: HiddenPanel) -> None:
    shown(panel, "iris", 1)
    assert panel.atlas.isHidden()
    snapshot, _ = shown(panel, "digits", 1)
    assert not panel.atlas.isHidden()
    panel.atlas.setChecked(True)
    assert asked(panel) == HiddenSpace(asked(panel).layer_id, None, TILES, test=False)
    panel.show_snapshot(snapshot)
    assert panel.view.atlas.atlas is not None
    assert not panel.view.points.groups
    panel.grab()
    panel.atlas.setChecked(False)
    panel.show_snapshot(snapshot)
    assert panel.view.points.groups


def test_values_have_the_colours_of_values(panel: HiddenPanel) -> None:
    shown(panel, "plane", 1)
    assert len({look.colour for look in drawn(panel)}) > 5
    assert not any(look.wrong for look in drawn(panel))
    panel.grab()


def test_why_there_is_nothing_to_see_is_said(panel: HiddenPanel) -> None:
    experiment = example("iris")
    panel.show_experiment(experiment)
    assert panel.view.message.text() == "Waiting for the engine…"
    panel.show_stale(True)
    assert panel.view.message.text() == "This design cannot run yet."
    panel.show_stale(False)
    panel.show_snapshot(Snapshot(experiment, error="The file is gone."))
    assert panel.view.message.text() == "The file is gone."
    shown(panel, "iris")
    assert panel.view.message.isHidden()


def test_a_screen_reader_hears_where_the_classes_lie(panel: HiddenPanel) -> None:
    _, view = shown(panel, "iris", 1)
    text = panel.accessibleDescription()
    assert text.startswith("Linear 4: PCA, keeps ")
    assert f"{len(view.numbers)} samples shown" in text
    assert "setosa: around " in text


def test_of_large_layers_and_sets_what_is_left_out_is_said() -> None:
    experiment: Experiment = example("digits")
    panel_view = canned_snapshot(experiment).reading(HiddenSpace("inputs"))
    assert panel_view is not None
    for features, units, said in (
        ((1024,), 25_088, "1,024 of 25,088 units"),
        ((600, 1, 1), 600 * 49, "the mean of each of 600 channels"),
        ((32, 5, 5), 25_088, "averages over areas: 32 × 5×5 of 25,088 numbers"),
    ):
        text = words.details(experiment, "inputs", replace(panel_view, features=features, units=units))
        assert said in text
        assert "60 of 1,797 samples" in text
    for part, said in ((0.932, "93 %"), (0.996, "99.60 %"), (1.0, "100 %")):
        assert words.share(part) == said


def test_the_table_has_a_line_for_each_sample(panel: HiddenPanel) -> None:
    _, view = shown(panel, "iris", 1)
    lines = panel._table().splitlines()
    assert lines[0] == "sample,component 1,component 2,target,answer,training"
    assert len(lines) == len(view.numbers) + 1
    QApplication.processEvents()
