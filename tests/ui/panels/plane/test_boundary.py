"""The boundary panel, on what its image holds and what it asks."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from models.design.data import Column, Data, Points
from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.problems.changes import with_data
from models.talk.plane_probes import FoldLines
from models.talk.probes import AllSamples, Boundary, Neuron, SamplePoints
from models.talk.snapshot import Snapshot
from tests.contrast import contrast
from ui.canned.snapshot import canned_snapshot
from ui.look import style, theme
from ui.panels.base.alone import example
from ui.panels.base.panel import ChooseAxes
from ui.panels.plane.boundary import BoundaryPanel
from ui.panels.plane.map_view import MAX_POINTS, thinned
from ui.panels.plane.readings import held_in_words


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


def ground(colours: theme.RGBA) -> theme.RGBA:
    """The colours of a plane under samples."""
    return theme.paler(colours, theme.LIGHT)


def drawn_points(panel: BoundaryPanel) -> int:
    return sum(len(item.getData()[0]) for item in panel.map.samples)


def test_two_classes_are_painted_from_minus_one_to_plus_one(panel: BoundaryPanel) -> None:
    _, snapshot = shown(panel, "circle")
    answer = snapshot.reading(Boundary(100))
    assert answer is not None
    np.testing.assert_array_equal(panel.map.image.image, ground(theme.value_colours(2 * answer - 1, theme.LIGHT)))


def test_more_classes_are_painted_in_class_colours(panel: BoundaryPanel) -> None:
    _, snapshot = shown(panel, "iris")
    answer = snapshot.reading(Boundary(100))
    assert answer is not None
    np.testing.assert_array_equal(panel.map.image.image, ground(theme.class_colours(answer, theme.LIGHT)))


def test_values_are_clipped_to_the_colour_bar(panel: BoundaryPanel) -> None:
    experiment, _ = shown(panel, "plane")
    values = np.full((100, 100), 7.0, np.float32)
    values[0] = -7.0
    panel.show_snapshot(Snapshot(experiment, readings={Boundary(100): values}))
    image = panel.map.image.image
    ends = theme.value_colours(np.array([1.0, -1.0]), theme.LIGHT)
    np.testing.assert_array_equal(image[[99, 0], 0], ground(ends))
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
    samples = snapshot.reading(AllSamples())
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
    panel.show_snapshot(
        Snapshot(experiment, readings={AllSamples(): many, Boundary(100): snapshot.reading(Boundary(100))})
    )
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
    assert panel.questions() == {Boundary(100, 0, 1), AllSamples()}
    panel.set_axes(2, 3)
    panel.show_neuron(("layer-1", 1))
    assert panel.questions() == {Boundary(100, 2, 3), AllSamples(), Neuron("layer-1", 1, 100, 2, 3)}
    panel.show_neuron(None)
    assert panel.questions() == {Boundary(100, 2, 3), AllSamples()}


def test_a_hovered_neuron_is_shown_large_with_its_name(panel: BoundaryPanel) -> None:
    experiment, _ = shown(panel, "circle")
    before = panel.map.image.image.copy()
    panel.show_neuron(("layer-1", 1))
    snapshot = canned_snapshot(experiment)
    panel.show_snapshot(snapshot)
    values = snapshot.reading(Neuron("layer-1", 1, 100))
    assert values is not None
    np.testing.assert_array_equal(panel.map.image.image, ground(theme.value_colours(values, theme.LIGHT)))
    assert panel.map.bubble.text() == "Linear 4, neuron 2"
    panel.show_neuron(None)
    np.testing.assert_array_equal(panel.map.image.image, before)
    assert panel.map.bubble.isHidden()


def test_a_rebuilt_network_forgets_the_hovered_neuron(panel: BoundaryPanel) -> None:
    experiment, _ = shown(panel, "circle")
    panel.show_neuron(("layer-2", 0))
    panel.show_experiment(replace(experiment, network=experiment.network.remove("layer-2")))
    assert panel.questions() == {Boundary(100), AllSamples()}


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
    dark = theme.paler(theme.value_colours(2 * answer - 1, theme.DARK), theme.DARK)
    np.testing.assert_array_equal(panel.map.image.image, dark)


def test_the_menu_asks_for_the_picture_of_the_plane(panel: BoundaryPanel) -> None:
    shown(panel, "circle")
    asked: list[object] = []
    panel.taken_away.connect(lambda *what: asked.append(what))
    for action in panel.map.menu().actions():
        if action.text() in ("Copy Picture", "Export…"):
            action.trigger()
    assert asked == [("Boundary", True), ("Boundary", False)]


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


@pytest.mark.parametrize("name", ["light", "dark"])
def test_samples_stand_out_from_a_plane_in_their_own_colour(
    panel: BoundaryPanel, qapp: QApplication, name: str
) -> None:
    """Outlines differ from every saturated plane by what WCAG 2.1 asks of graphics; hollow ones by their fill."""
    style.apply(qapp, theme.THEMES[name])
    shown(panel, "iris")
    panel.test_points.setChecked(True)
    colours = theme.THEMES[name]
    saturated = np.stack([[*theme.channels(c), 255.0] for c in colours.classes]).astype(np.uint8)
    planes = theme.paler(saturated, colours)
    outlines = {item.opts["pen"].color().name() for item in panel.map.samples[:3]}
    assert len(outlines) == 1
    for plane in planes:
        assert contrast(outlines.copy().pop(), "#{:02x}{:02x}{:02x}".format(*plane[:3])) >= 3
    fills = [item.opts["brush"].color().name() for item in panel.map.samples]
    assert set(fills[:3]).isdisjoint("#{:02x}{:02x}{:02x}".format(*plane[:3]) for plane in planes)


@pytest.mark.parametrize("size", [(248, 240), (346, 380), (600, 600)])
def test_the_measurements_that_are_held_are_named_with_their_means(panel: BoundaryPanel, size: tuple[int, int]) -> None:
    panel.resize(*size)
    _, snapshot = shown(panel, "iris")
    samples = snapshot.reading(AllSamples())
    assert samples is not None
    means = samples.points[samples.training].mean(0)
    full = f"Held at their mean: Petal length {means[2]:.2f} cm, Petal width {means[3]:.2f} cm"
    short = f"Means: Petal length {means[2]:.2f}, Petal width {means[3]:.2f}"
    assert panel.held.isVisible()
    assert panel.held.text() == (short if size[0] == 248 else full)
    assert panel.held.toolTip().replace("\n", " ") == full
    assert panel.held.fontMetrics().horizontalAdvance(panel.held.text()) <= panel.held.width()
    panel.set_axes(3, 1)
    panel.show_snapshot(snapshot)
    assert panel.held.accessibleName() == (
        f"Held at their mean: Sepal length {means[0]:.2f} cm, Petal length {means[2]:.2f} cm"
    )
    shown(panel, "circle")
    assert panel.held.isHidden()


@pytest.mark.parametrize(("width", "height"), [(248, 250), (346, 330), (600, 600)])
@pytest.mark.parametrize("kind", ["circle", "iris", "plane"])
def test_the_plane_keeps_most_of_the_room(panel: BoundaryPanel, kind: str, width: int, height: int) -> None:
    panel.resize(width, height)
    shown(panel, kind)
    QApplication.processEvents()
    assert panel.map.view_rect().height() >= height - (136 if kind == "iris" else 106)


def test_without_samples_what_is_held_is_named_without_numbers(panel: BoundaryPanel) -> None:
    panel.show_experiment(example("iris"))
    assert panel.held.text() == "Held at their mean: Petal length, Petal width"


def test_of_many_measurements_only_their_number_is_said() -> None:
    columns = tuple(Column(f"c{k}", "", 0, 1) for k in range(9))
    assert held_in_words(columns, (0, 1), None) == ("The other 7 measurements are held at their mean",) * 2


@pytest.mark.parametrize(("kind", "lines"), [("circle", ["x 0.00", "y 0.00"]), ("plane", ["x 0.00", "y 0.00"])])
def test_the_numbers_stand_beside_the_mouse(panel: BoundaryPanel, kind: str, lines: list[str]) -> None:
    shown(panel, kind)
    panel.map.moved.emit(0.0, 0.0)
    assert panel.bubble.isVisible()
    assert panel.bubble.caption.split("\n") == lines
    assert panel.bubble.value == panel.read_out(0.0, 0.0).split("   ")[2]
    mouse = panel.map.place(0.0, 0.0)
    assert panel.map.view_rect().contains(mouse)
    assert abs(panel.bubble.geometry().center().x() - mouse.x()) <= 2
    assert 0 < mouse.y() - panel.bubble.geometry().bottom() < 30
    panel.map.left.emit()
    assert not panel.bubble.isVisible()


def test_the_numbers_beside_the_mouse_stay_inside_and_follow_training(panel: BoundaryPanel) -> None:
    panel.resize(248, 240)
    experiment, _ = shown(panel, "iris")
    for corner in ((4.4, 4.3), (7.8, 2.1)):
        panel.map.moved.emit(*corner)
        assert panel.map.rect().contains(panel.bubble.geometry())
    before = panel.bubble.value
    answer = np.zeros((3, 100, 100), np.float32)
    answer[1] = 1
    panel._hinted = 0.0
    panel.show_snapshot(Snapshot(experiment, readings={Boundary(100): answer}))
    assert panel.bubble.value == "versicolor 1.00" != before


def test_the_legend_says_what_a_pale_colour_means(panel: BoundaryPanel) -> None:
    shown(panel, "circle")
    QApplication.processEvents()
    assert panel.legend.entries() == ("orange", "blue", "unsure")


def test_an_answer_about_classes_is_not_drawn_for_values(panel: BoundaryPanel) -> None:
    rows = [((k / 2, k / 3), float(k % 3)) for k in range(1, 21)]
    for points in (
        Points(columns=("a", "b"), classes=("x", "y", "z")).added(rows),
        Points(columns=("a", "b"), classes=(), target="t").added(rows),
    ):
        experiment = with_data(example(), Data.of(points.fitted()))
        panel.show_experiment(experiment)
        panel.map.dressed.emit()  # as another theme does
        panel.map.moved.emit(2.0, 2.0)
        panel.read_out(2.0, 2.0)
        panel.show_snapshot(canned_snapshot(experiment))
    assert panel.map.image.image is not None


def test_fold_lines_are_asked_for_drawn_and_named_where_units_have_a_corner(panel: BoundaryPanel) -> None:
    network = Network().insert(0, Linear(id="new", units=3, activation="relu"))
    bent = replace(with_data(example(), Data.of("circle")), network=network)
    panel.show_experiment(with_data(example(), Data.of("circle")))
    assert panel.folds.switch.isHidden()
    panel.show_experiment(bent)
    assert not panel.folds.switch.isHidden()
    assert not any(isinstance(probe, FoldLines) for probe in panel.questions())
    panel.folds.switch.click()
    assert FoldLines() in panel.questions()
    panel.show_snapshot(canned_snapshot(bent))
    picture = panel.map.lines.image
    assert set(np.unique(picture[..., 3])) == {0, 255}
    line = picture[picture[..., 3] > 0][0, :3].tolist()
    assert line == list(theme.layer_colour(0, theme.current()).getRgb()[:3])
    assert "Linear 3" in panel.folds.names.text()
    assert "(layer" not in panel.folds.names.text()
    twice = replace(bent, network=network.insert(1, network.layers[0]))
    panel.show_experiment(twice)
    assert "Linear 3 (layer 1)" in panel.folds.names.text()
    assert "Linear 3 (layer 2)" in panel.folds.names.text()
    panel.show_experiment(bent)
    panel.set_axes(1, 0)
    assert panel.map.lines.image is None
    assert FoldLines(x_axis=1, y_axis=0) in panel.questions()
    panel.show_experiment(with_data(example(), Data.of("circle")))
    assert panel.folds.switch.isHidden()
    assert not any(isinstance(probe, FoldLines) for probe in panel.questions())
