"""The boundary panel, on what its image holds and what it asks."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from models.design.experiment import Experiment
from models.talk.probes import Boundary, Neuron, Points, SamplePoints
from models.talk.snapshot import Snapshot
from ui.canned.snapshot import canned_snapshot
from ui.look import style, theme
from ui.panels.base.alone import example
from ui.panels.base.panel import ChooseAxes
from ui.panels.plane.boundary import BoundaryPanel
from ui.panels.plane.map_view import MAX_POINTS, thinned


@pytest.fixture
def panel(qtbot: Any) -> BoundaryPanel:
    made = BoundaryPanel()
    qtbot.addWidget(made)
    made.resize(340, 380)
    made.show()
    return made


def shown(panel: BoundaryPanel, kind: str) -> tuple[Experiment, Snapshot]:
    experiment = example(kind)
    panel.show_experiment(experiment)
    snapshot = canned_snapshot(experiment)
    panel.show_snapshot(snapshot)
    return experiment, snapshot


def drawn_points(panel: BoundaryPanel) -> int:
    return sum(len(item.getData()[0]) for item in panel.map.samples)


def test_two_classes_are_painted_from_minus_one_to_plus_one(panel: BoundaryPanel) -> None:
    _, snapshot = shown(panel, "circle")
    answer = snapshot.reading(Boundary(100))
    assert answer is not None
    np.testing.assert_array_equal(panel.map.image.image, theme.value_colours(2 * answer - 1, theme.LIGHT))


def test_more_classes_are_painted_in_class_colours(panel: BoundaryPanel) -> None:
    _, snapshot = shown(panel, "iris")
    answer = snapshot.reading(Boundary(100))
    assert answer is not None
    np.testing.assert_array_equal(panel.map.image.image, theme.class_colours(answer, theme.LIGHT))


def test_values_are_clipped_to_the_colour_bar(panel: BoundaryPanel) -> None:
    experiment, _ = shown(panel, "plane")
    values = np.full((100, 100), 7.0, np.float32)
    values[0] = -7.0
    panel.show_snapshot(Snapshot(experiment, readings={Boundary(100): values}))
    image = panel.map.image.image
    assert tuple(image[99, 0, :3]) == theme.channels(theme.LIGHT.positive)
    assert tuple(image[0, 0, :3]) == theme.channels(theme.LIGHT.negative)
    assert not panel.bar.isHidden()
    assert panel.legend.isHidden()


def test_row_0_lies_at_the_low_end_of_the_upward_axis(panel: BoundaryPanel) -> None:
    shown(panel, "circle")
    item = panel.map.image
    low = item.mapToView(item.boundingRect().topLeft())
    high = item.mapToView(item.boundingRect().bottomRight())
    assert (low.x(), low.y(), high.x(), high.y()) == (-6, -6, 6, 6)
    row_0 = panel.map.getPlotItem().getViewBox().mapViewToScene(low).y()
    row_99 = panel.map.getPlotItem().getViewBox().mapViewToScene(high).y()
    assert row_0 > row_99


@pytest.mark.parametrize(("kind", "colours"), [("circle", 2), ("iris", 3), ("plane", 11)])
def test_discretised_there_are_only_decisions(panel: BoundaryPanel, kind: str, colours: int) -> None:
    shown(panel, kind)
    panel.discretise.setChecked(True)
    found = np.unique(panel.map.image.image.reshape(-1, 4), axis=0)
    assert 1 <= len(found) <= colours


def test_the_picture_is_square_at_every_size(panel: BoundaryPanel, qapp: QApplication) -> None:
    shown(panel, "iris")
    for width, height in ((270, 300), (360, 400), (600, 300), (300, 700)):
        panel.resize(width, height)
        qapp.processEvents()
        box = panel.map.view_rect()
        assert abs(box.width() - box.height()) <= 2
        assert panel.map.rect().contains(box)


def test_test_points_appear_only_when_asked_for(panel: BoundaryPanel) -> None:
    _, snapshot = shown(panel, "circle")
    samples = snapshot.reading(Points())
    assert samples is not None
    assert drawn_points(panel) == samples.training.sum()
    panel.test_points.setChecked(True)
    assert drawn_points(panel) == len(samples.training)


def test_classes_differ_in_colour_and_in_shape(panel: BoundaryPanel) -> None:
    shown(panel, "iris")
    looks = {(item.opts["symbol"], item.opts["brush"].color().name()) for item in panel.map.samples}
    assert looks == set(zip(theme.SHAPES[:3], theme.LIGHT.classes[:3], strict=True))


def test_test_points_look_different_from_training_points(panel: BoundaryPanel) -> None:
    shown(panel, "circle")
    panel.test_points.setChecked(True)
    brushes = [item.opts["brush"].color().name() for item in panel.map.samples]
    assert brushes == [*theme.LIGHT.classes[:2], theme.LIGHT.panel, theme.LIGHT.panel]


def test_many_points_are_thinned_evenly_and_the_read_out_says_so(panel: BoundaryPanel) -> None:
    experiment, snapshot = shown(panel, "circle")
    rng = np.random.default_rng(0)
    n = 5000
    many = SamplePoints(
        rng.uniform(-6, 6, (n, 2)).astype(np.float32), (np.arange(n) % 2).astype(np.float32), np.ones(n, bool)
    )
    panel.show_snapshot(Snapshot(experiment, readings={Points(): many, Boundary(100): snapshot.reading(Boundary(100))}))
    assert drawn_points(panel) == MAX_POINTS
    assert "2,000 of 5,000 points drawn" in panel.read_out(0, 0)
    assert np.diff(thinned(np.arange(n), MAX_POINTS)).max() <= 3


def test_samples_are_not_drawn_again_while_they_stay_the_same(panel: BoundaryPanel) -> None:
    _, snapshot = shown(panel, "circle")
    before = list(panel.map.samples)
    panel.show_snapshot(snapshot)
    assert panel.map.samples == before


def test_the_question_follows_axes_and_hovered_neuron(panel: BoundaryPanel) -> None:
    shown(panel, "iris")
    assert panel.questions() == {Boundary(100, 0, 1), Points()}
    panel.set_axes(2, 3)
    panel.show_neuron(("layer-1", 1))
    assert panel.questions() == {Boundary(100, 2, 3), Points(), Neuron("layer-1", 1, 100, 2, 3)}
    panel.show_neuron(None)
    assert panel.questions() == {Boundary(100, 2, 3), Points()}


def test_a_hovered_neuron_is_shown_large_with_its_name(panel: BoundaryPanel) -> None:
    experiment, _ = shown(panel, "circle")
    before = panel.map.image.image.copy()
    panel.show_neuron(("layer-1", 1))
    snapshot = canned_snapshot(experiment)
    panel.show_snapshot(snapshot)
    values = snapshot.reading(Neuron("layer-1", 1, 100))
    assert values is not None
    np.testing.assert_array_equal(panel.map.image.image, theme.value_colours(values, theme.LIGHT))
    assert panel.map.bubble.text() == "Linear 4, neuron 2"
    panel.show_neuron(None)
    np.testing.assert_array_equal(panel.map.image.image, before)
    assert panel.map.bubble.isHidden()


def test_a_rebuilt_network_forgets_the_hovered_neuron(panel: BoundaryPanel) -> None:
    experiment, _ = shown(panel, "circle")
    panel.show_neuron(("layer-2", 0))
    panel.show_experiment(replace(experiment, network=experiment.network.remove("layer-2")))
    assert panel.questions() == {Boundary(100), Points()}


def test_choosing_axes_is_told_and_asked(panel: BoundaryPanel) -> None:
    shown(panel, "iris")
    heard: list[object] = []
    asked: list[bool] = []
    panel.requested.connect(heard.append)
    panel.questions_changed.connect(lambda: asked.append(True))
    panel.choice.across.setCurrentIndex(3)
    assert heard == [ChooseAxes(3, 1)]
    assert asked
    assert panel.axes() == (3, 1)


def test_choosing_the_other_axis_column_swaps_the_two(panel: BoundaryPanel) -> None:
    shown(panel, "iris")
    panel.choice.across.setCurrentIndex(1)
    assert panel.axes() == (1, 0)
    assert (panel.choice.across.currentIndex(), panel.choice.upwards.currentIndex()) == (1, 0)


def test_setting_axes_is_not_told_back(panel: BoundaryPanel) -> None:
    shown(panel, "iris")
    heard: list[object] = []
    panel.requested.connect(heard.append)
    panel.set_axes(2, 3)
    assert heard == []


def test_axes_are_on_offer_only_for_more_than_two_measurements(panel: BoundaryPanel) -> None:
    shown(panel, "circle")
    assert panel.choice.isHidden()
    shown(panel, "iris")
    assert not panel.choice.isHidden()


def test_other_data_with_fewer_columns_brings_the_axes_back(panel: BoundaryPanel) -> None:
    shown(panel, "iris")
    panel.set_axes(2, 3)
    shown(panel, "circle")
    assert panel.axes() == (0, 1)


def test_the_read_out_names_place_class_and_probability(panel: BoundaryPanel) -> None:
    experiment, _ = shown(panel, "circle")
    answer = np.full((100, 100), 0.25, np.float32)
    answer[41, 70] = 0.93
    panel.show_snapshot(Snapshot(experiment, readings={Boundary(100): answer}))
    assert panel.read_out(2.41, -1.08) == "x 2.41   y −1.08   blue 0.93"
    assert panel.read_out(-5, 5) == "x −5.00   y 5.00   orange 0.75"
    assert panel.read_out(7, 0) == ""


def test_the_read_out_of_a_table_has_units_and_of_numbers_the_value(panel: BoundaryPanel) -> None:
    shown(panel, "iris")
    assert panel.read_out(5, 3).startswith("Sepal length 5.00 cm   Sepal width 3.00 cm   ")
    shown(panel, "plane")
    assert "value " in panel.read_out(1, 1)


def test_moving_over_the_picture_hints_and_leaving_clears(panel: BoundaryPanel) -> None:
    shown(panel, "circle")
    heard: list[str] = []
    panel.hint.connect(heard.append)
    panel.map.moved.emit(0.0, 0.0)
    panel.map.left.emit()
    assert heard[0].startswith("x 0.00")
    assert heard[1:] == [""]


def test_before_the_first_answer_words_stand_in_the_plot(panel: BoundaryPanel) -> None:
    panel.show_experiment(example("circle"))
    assert panel.map.message.text() == "Waiting for the engine…"
    panel.show_snapshot(canned_snapshot(example("circle")))
    assert panel.map.message.isHidden()


def test_a_design_that_never_ran_says_that_it_cannot(panel: BoundaryPanel) -> None:
    panel.show_experiment(example("circle"))
    panel.show_stale(True)
    assert panel.map.message.text() == "This design cannot run yet."


def test_other_data_is_awaited_without_words(panel: BoundaryPanel) -> None:
    shown(panel, "circle")
    panel.show_experiment(example("iris"))
    assert panel.map.message.isHidden()
    assert panel.map.samples == []


def test_a_stale_picture_fades(panel: BoundaryPanel) -> None:
    shown(panel, "circle")
    panel.show_stale(True)
    assert panel.map.getPlotItem().getViewBox().opacity() < 0.5
    panel.show_stale(False)
    assert panel.map.getPlotItem().getViewBox().opacity() == 1


def test_a_change_of_theme_repaints_the_picture(panel: BoundaryPanel, qapp: QApplication) -> None:
    _, snapshot = shown(panel, "circle")
    style.apply(qapp, theme.DARK)
    qapp.processEvents()
    answer = snapshot.reading(Boundary(100))
    assert answer is not None
    np.testing.assert_array_equal(panel.map.image.image, theme.value_colours(2 * answer - 1, theme.DARK))


def test_copying_puts_a_picture_on_the_clipboard(panel: BoundaryPanel, qapp: QApplication) -> None:
    shown(panel, "circle")
    panel.map.copy_picture()
    assert qapp.clipboard().pixmap().size() == panel.map.size()


@pytest.mark.parametrize("kind", ["circle", "iris", "plane"])
def test_a_wide_panel_can_become_narrow_again(panel: BoundaryPanel, qapp: QApplication, kind: str) -> None:
    shown(panel, kind)
    for width in (600, 246):
        panel.resize(width, 300)
        qapp.processEvents()
        assert panel.width() == width
        for part in (panel.legend, panel.test_points, panel.discretise, panel.choice.across, panel.choice.upwards):
            if part.isVisible():
                assert panel.rect().contains(part.rect().translated(part.mapTo(panel, part.rect().topLeft())))
