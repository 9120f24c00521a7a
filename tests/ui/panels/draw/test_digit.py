"""Draw: the drawing is the question, and the answer follows the strokes."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from models.design.drawing import SURE, Drawing, Preparation
from models.design.experiment import Experiment
from models.design.layers import Layer, Shape
from models.files.class_folders import folder_data
from models.problems.changes import with_data
from models.talk.probes import Digit, DigitAnswer, FeatureMaps, Float32, Probe
from models.talk.snapshot import Snapshot
from tests.ui.panels.draw.digit_acts import draw, read_parts, settle, share_in_sight
from ui.canned.snapshot import canned_snapshot
from ui.forms.tab_order import stops
from ui.look import theme
from ui.panels.base.alone import example
from ui.panels.base.picture_view import grey, tinted
from ui.panels.catalogue import PANELS
from ui.panels.draw.digit import DigitPanel
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import BoundaryPanel
from ui.panels.predict.predict import PredictPanel
from ui.shell.window import MainWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, kw_only=True)
class Pictures(Layer):
    """Stands for any layer that gives pictures."""

    channels: int = 3

    def output_shape(self, shape: Shape) -> Shape:
        return (self.channels, *shape[1:])


@pytest.fixture
def panel(qtbot: Any) -> DigitPanel:
    made = DigitPanel()
    qtbot.addWidget(made)
    made.show_experiment(example("mnist"))
    made.resize(346, 330)
    made.show()
    qtbot.waitExposed(made)
    return made


def probabilities(*pairs: tuple[int, float], classes: int = 10) -> Float32:
    """These classes' shares; the others have what is left."""
    found = np.zeros(classes, np.float32)
    for number, share in pairs:
        found[number] = share
    found[found == 0] = (1 - found.sum()) / (classes - len(pairs))
    return found


def answer(*pairs: tuple[int, float], saliency: bool = False, classes: int = 10) -> DigitAnswer:
    picture = np.zeros((28, 28), np.float32)
    picture[10:18, 14] = 1
    return DigitAnswer(probabilities(*pairs, classes=classes), picture, picture - 0.5 if saliency else None)


def hear(panel: DigitPanel, readings: dict[Probe[Any], Any], step: int = 100, **values: Any) -> None:
    experiment = values.pop("experiment", panel._experiment)
    panel.show_snapshot(Snapshot(experiment, step=step, readings=readings, **values))


def convolutional() -> Experiment:
    experiment = example("mnist")
    return replace(experiment, network=experiment.network.insert(0, Pictures(id="new")))


# -------------------------------------------------------------------- the question


def test_empty_paper_is_not_asked_about(panel: DigitPanel) -> None:
    assert panel.questions() == frozenset()


def test_the_drawing_is_the_question(panel: DigitPanel) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    assert panel.questions() == {Digit(drawing, Preparation(), False)}


def test_every_movement_is_a_new_question_at_once(panel: DigitPanel) -> None:
    asked: list[frozenset[Probe[Any]]] = []
    panel.questions_changed.connect(lambda: asked.append(panel.questions()))
    QTest.mousePress(panel.pad, LEFT, NONE, QPoint(20, 20))
    for x in (30, 40, 50):
        QTest.mouseMove(panel.pad, QPoint(x, 20))
        QApplication.processEvents()
    QTest.mouseRelease(panel.pad, LEFT, NONE, QPoint(50, 20))
    QApplication.processEvents()
    assert len(set(asked)) == len(asked) >= 3


def test_after_clearing_nothing_is_asked_and_no_answer_stays(panel: DigitPanel) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(drawing): answer((7, 0.98))})
    panel.tools.clear.click()
    QApplication.processEvents()
    assert panel.questions() == frozenset()
    assert panel.answer.reading.texts() == ("–",)
    assert panel.answer.bars.shares == ()
    assert panel.seen.picture.answer is None
    assert panel.accessibleDescription() == ""


def test_undo_asks_about_what_is_left(panel: DigitPanel) -> None:
    first = draw(panel, (20, 20), (60, 60))
    draw(panel, (60, 20), (20, 60))
    panel.tools.undo.click()
    QApplication.processEvents()
    assert panel.questions() == {Digit(first)}


def test_buttons_offer_only_what_can_be_done(panel: DigitPanel) -> None:
    states = [(panel.tools.undo.isEnabled(), panel.tools.clear.isEnabled())]
    draw(panel, (20, 20), (60, 60))
    states.append((panel.tools.undo.isEnabled(), panel.tools.clear.isEnabled()))
    panel.tools.clear.click()
    QApplication.processEvents()
    states.append((panel.tools.undo.isEnabled(), panel.tools.clear.isEnabled()))
    assert states == [(False, False), (True, True), (True, False)]


def test_the_pen_slider_changes_the_pen_of_the_drawing(panel: DigitPanel) -> None:
    draw(panel, (20, 20), (60, 60))
    panel.tools.pen.setValue(30)
    QApplication.processEvents()
    (question,) = panel.questions()
    assert isinstance(question, Digit)
    assert question.drawing.pen == 30.0


@pytest.mark.parametrize("name", ["scale", "centre", "pen_width", "polarity"])
def test_a_switch_changes_the_question_and_says_what_that_does(panel: DigitPanel, name: str) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    assert panel.seen.note.isHidden()
    asked: list[bool] = []
    panel.questions_changed.connect(lambda: asked.append(True))
    box = panel.seen.switches.editors[name]
    box.box.click()  # type: ignore[attr-defined]
    assert asked == [True]
    assert panel.questions() == {Digit(drawing, replace(Preparation(), **{name: False}))}
    assert "it learned" in panel.seen.note.text()
    assert panel.seen.note.isVisibleTo(panel)
    box.box.click()  # type: ignore[attr-defined]
    assert panel.questions() == {Digit(drawing)}
    assert panel.seen.note.isHidden()


def test_switches_are_called_and_explained_as_the_spec_says(panel: DigitPanel) -> None:
    for name, editor in panel.seen.switches.editors.items():
        meta = Preparation.__dataclass_fields__[name].metadata
        assert (editor.label, editor.toolTip().replace("\n", " ")) == (meta["label"], meta["doc"])


def test_a_saliency_map_is_asked_for_only_while_why_is_on(panel: DigitPanel) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    panel.seen.why.click()
    assert panel.questions() == {Digit(drawing, saliency=True)}
    panel.seen.why.click()
    assert panel.questions() == {Digit(drawing)}


# -------------------------------------------------------------------- the answer


def test_the_likeliest_class_is_large_and_every_class_has_a_bar(panel: DigitPanel) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(drawing): answer((7, 0.98))})
    assert panel.answer.reading.texts() == ("7", "98 %")
    assert panel.answer.bars.best == 7
    assert panel.answer.bars.shares == pytest.approx(tuple(probabilities((7, 0.98))))
    assert panel.answer.bars.accessibleName().startswith("Probabilities: 0: 0 %, 1: 0 %")
    assert panel.accessibleDescription() == "I read a 7, 98 %"


def test_an_unsure_network_says_so_with_its_two_best_guesses(panel: DigitPanel) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(drawing): answer((7, 0.55), (1, 0.31))})
    assert panel.answer.reading.texts() == ("I am not sure", "7 or 1?")
    assert panel.accessibleDescription() == "I am not sure: 7 (55 %), or 1 (31 %)"


@pytest.mark.parametrize(("share", "is_sure"), [(SURE + 0.001, True), (SURE - 0.001, False)])
def test_the_threshold_is_the_one_that_is_shown(panel: DigitPanel, share: float, is_sure: bool) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(drawing): answer((4, share))})
    assert (panel.answer.reading.texts()[0] == "4") is is_sure
    assert panel.answer.state.text() == "Sure from 80 %"


def test_nearly_sure_is_not_a_hundred_percent(panel: DigitPanel) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(drawing): answer((7, 0.998))})
    assert panel.answer.reading.texts() == ("7", "99 %")


def test_the_last_answer_stays_until_the_new_one_is_there(panel: DigitPanel) -> None:
    first = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(first): answer((7, 0.98))})
    second = draw(panel, (60, 20), (20, 60))
    hear(panel, {Digit(first): answer((1, 0.9))})  # older than the drawing
    assert panel.answer.reading.texts() == ("7", "98 %")
    hear(panel, {Digit(second): answer((8, 0.9))})
    assert panel.answer.reading.texts() == ("8", "90 %")
    assert panel.accessibleDescription() == "I read an 8, 90 %"


def test_training_changes_the_answer_to_the_same_drawing(panel: DigitPanel) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(drawing): answer((7, 0.85))})
    hear(panel, {Digit(drawing): answer((7, 0.95))})
    assert panel.answer.reading.texts() == ("7", "95 %")


def test_clothes_have_names_and_no_digit_as_an_example(panel: DigitPanel) -> None:
    panel.show_experiment(example("fashion"))
    assert not panel.pad.guide
    drawing = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(drawing): answer((1, 0.9))})
    assert panel.answer.reading.texts() == ("trousers", "90 %")
    assert panel.accessibleDescription() == "I see: trousers, 90 %"


def test_another_data_set_drops_the_answer_and_keeps_the_drawing(panel: DigitPanel) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(drawing): answer((1, 0.9))})
    panel.show_experiment(example("fashion"))
    assert panel.answer.reading.texts() == ("–",)
    assert panel.questions() == {Digit(drawing)}


def test_another_folder_of_pictures_has_its_own_classes(panel: DigitPanel, tmp_path: Path) -> None:
    for number, names in enumerate((("cat", "dog"), ("ant", "bee", "fly"))):
        for name in names:
            (tmp_path / str(number) / name).mkdir(parents=True)
            for k in range(5):
                (tmp_path / str(number) / name / f"{k}.png").touch()
    first, second = (with_data(Experiment(), folder_data(tmp_path / name)) for name in "01")
    panel.show_experiment(first)
    drawing = draw(panel, (20, 20), (60, 60))
    panel.show_snapshot(Snapshot(first, readings={Digit(drawing): answer((1, 0.9), classes=2)}))
    assert panel.answer.reading.texts() == ("dog", "90 %")
    panel.show_experiment(second)
    assert panel.answer.reading.texts() == ("–",)
    assert panel.label_bar._names == ("ant", "bee", "fly")
    panel.show_snapshot(Snapshot(first))
    assert panel.label_bar._names == ("cat", "dog")


def test_an_answer_with_other_classes_is_not_shown(panel: DigitPanel) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(drawing): answer((1, 0.9), classes=4)})
    assert panel.answer.reading.texts() == ("–",)


# -------------------------------------------------------------------- spoken


def test_the_answer_is_spoken_when_it_changes_and_not_with_every_percent(panel: DigitPanel) -> None:
    spoken: list[str] = []
    panel._announcer.spoken.connect(spoken.append)
    first = draw(panel, (20, 20), (60, 60))
    for share in (0.9, 0.93, 0.96):
        hear(panel, {Digit(first): answer((7, share))})
    panel._announcer._pause.timeout.emit()
    assert spoken == ["I read a 7, 90 %"]
    second = draw(panel, (60, 20), (20, 60))
    hear(panel, {Digit(second): answer((8, 0.9))})
    assert len(spoken) == 1  # not while the last sentence is being read
    panel._announcer._pause.timeout.emit()
    assert spoken == ["I read a 7, 90 %", "I read an 8, 90 %"]


# -------------------------------------------------------------------- the picture


def test_the_picture_is_grey_from_paper_to_ink() -> None:
    found = grey(np.array([[0.0, 0.5, 1.0, np.nan]], np.float32))
    assert found[0, :, 0].tolist() == [0, 128, 255, 0]
    assert (found[..., 3] == 255).all()


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
def test_what_speaks_for_is_blue_and_against_orange(colours: theme.Theme) -> None:
    picture = np.full((1, 3), 0.5, np.float32)
    found = tinted(picture, np.array([[1.0, -1.0, 0.0]], np.float32), colours)
    assert found[0, 0, :3].tolist() == pytest.approx(theme.channels(colours.positive), abs=1)
    assert found[0, 1, :3].tolist() == pytest.approx(theme.channels(colours.negative), abs=1)
    assert len(set(found[0, 2, :3].tolist())) == 1


def test_the_picture_shown_is_the_one_of_the_answer(panel: DigitPanel) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(drawing): answer((7, 0.98))})
    view = panel.seen.picture
    image = view.grab().toImage()
    pixel = image.width() / 28
    assert image.pixelColor(int(14.5 * pixel), int(14.5 * pixel)).lightness() == 255
    assert image.pixelColor(int(12.5 * pixel), int(14.5 * pixel)).lightness() == 0


# -------------------------------------------------------------------- feature maps


def test_without_a_layer_of_pictures_there_is_no_section_of_maps(panel: DigitPanel) -> None:
    assert panel.maps_open.isHidden()
    panel.show_experiment(convolutional())
    assert not panel.maps_open.isHidden()


def test_feature_maps_are_asked_for_only_while_their_section_is_open(panel: DigitPanel) -> None:
    experiment = convolutional()
    panel.show_experiment(experiment)
    drawing = draw(panel, (20, 20), (60, 60))
    assert panel.questions() == {Digit(drawing)}
    panel.maps_open.click()
    assert panel.questions() == {Digit(drawing), FeatureMaps(drawing)}
    panel.show_snapshot(canned_snapshot(experiment))
    ((layer_id, grid),) = panel.maps.grids.items()
    assert layer_id == experiment.network.layers[0].id
    assert grid.values.shape == (3, 28, 28)
    assert "3 maps, 28 × 28" in grid.heading.text()
    panel.show_experiment(example("mnist"))
    assert panel.questions() == {Digit(drawing)}
    assert not panel.maps.isVisible()


def test_feature_maps_that_are_known_already_show_at_once(panel: DigitPanel) -> None:
    """The picture of the network asks for them too, and while nothing trains no new snapshot comes."""
    experiment = convolutional()
    panel.show_experiment(experiment)
    draw(panel, (20, 20), (60, 60))
    panel.show_snapshot(canned_snapshot(experiment))
    panel.maps_open.click()
    assert panel.maps.hint.isHidden()
    (grid,) = panel.maps.grids.values()
    assert not grid.isHidden()


# -------------------------------------------------------------------- states


def test_data_without_pictures_gets_a_sentence_and_no_question(panel: DigitPanel) -> None:
    draw(panel, (20, 20), (60, 60))
    panel.show_experiment(example("circle"))
    assert panel.message.isVisible()
    assert not panel.pad.isVisible()
    assert panel.questions() == frozenset()
    panel.show_snapshot(canned_snapshot(example("circle")))
    panel.show_experiment(example("mnist"))
    assert panel.pad.isVisible()


def test_the_line_under_the_bars_says_how_far_the_engine_is(panel: DigitPanel) -> None:
    said = [panel.answer.state.text()]
    hear(panel, {}, step=0)
    said.append(panel.answer.state.text())
    hear(panel, {}, step=1)
    said.append(panel.answer.state.text())
    panel.show_stale(True)
    said.append(panel.answer.state.text())
    assert said == ["Waiting for the engine…", "Not trained yet", "Sure from 80 %", "This design cannot run yet."]


def test_a_trained_network_is_offered_while_this_one_has_not_learned_its_digits(panel: DigitPanel, qtbot: Any) -> None:
    button = panel.answer.use_trained
    assert button.isHidden()
    hear(panel, {}, step=0)
    with qtbot.waitSignal(panel.requested) as request:
        button.click()
    assert request.args == ["open_digits"]
    hear(panel, {}, step=1)
    assert button.isHidden()
    panel.show_experiment(example("fashion"))
    panel.show_snapshot(canned_snapshot(example("fashion")))
    assert button.isHidden()


def test_only_suitable_panels_suit_pictures() -> None:
    def suitable(kind: str) -> set[type]:
        return {cls for cls in PANELS if cls.suits(example(kind))}

    assert suitable("mnist") >= {DigitPanel, LossPanel}
    assert not suitable("mnist") & {BoundaryPanel, PredictPanel}
    assert suitable("iris") >= {BoundaryPanel, PredictPanel, LossPanel}
    assert DigitPanel not in suitable("iris")


def test_other_pictures_begin_at_the_pad(panel: DigitPanel) -> None:
    panel.resize(346, 255)
    bar = panel.page.verticalScrollBar()
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    panel.show_experiment(convolutional())
    assert bar.value() > 0  # the same pictures
    panel.show_experiment(example("fashion"))
    assert bar.value() == 0


def test_labelling_is_offered_only_where_it_is_wanted(panel: DigitPanel) -> None:
    said: list[tuple[Drawing, int]] = []
    panel.labelled.connect(lambda drawing, number: said.append((drawing, number)))
    assert panel.label_bar.isVisible()
    panel.show_experiment(example("fashion"))
    assert not panel.label_bar.isVisible()
    panel.show_experiment(example("mnist"))
    assert panel.label_bar.isVisible()
    panel.label_bar.keep.click()
    assert said == []  # empty paper
    drawing = draw(panel, (20, 20), (60, 60))
    panel.label_bar.combo.setCurrentIndex(4)
    panel.label_bar.keep.click()
    assert said == [(drawing, 4)]


@pytest.mark.parametrize("size", [(246, 255), (272, 255), (346, 329), (536, 560)])
@pytest.mark.parametrize("kind", ["mnist", "fashion", "digits"])
def test_nothing_is_wider_than_the_panel(panel: DigitPanel, size: tuple[int, int], kind: str) -> None:
    panel.show_experiment(convolutional() if kind == "mnist" else example(kind))
    panel.resize(*size)
    panel.maps_open.setChecked(True)
    draw(panel, (20, 20), (60, 60))
    panel.seen.switches.editors["polarity"].box.click()  # type: ignore[attr-defined]
    panel.show_labelling(True)
    assert panel._experiment is not None
    panel.show_snapshot(canned_snapshot(panel._experiment))
    QApplication.processEvents()
    for part in panel.findChildren(QWidget):
        if part.isVisible() and panel.page.widget().isAncestorOf(part):
            right = part.mapTo(panel, QPoint(part.width(), 0)).x()
            assert right <= panel.width(), part
    assert panel.page.widget().width() <= panel.width()


@pytest.mark.parametrize("step", [0, 100])
@pytest.mark.parametrize(("size", "side"), [((246, 244), 100), ((346, 316), 155), ((560, 560), 240)])
def test_what_is_needed_to_draw_to_change_what_is_seen_and_to_teach_is_there_without_scrolling(
    panel: DigitPanel, size: tuple[int, int], side: int, step: int
) -> None:
    panel.resize(*size)
    drawing = draw(panel, (20, 20), (60, 60))
    hear(panel, {Digit(drawing): answer((7, 0.98))}, step=step)
    QApplication.processEvents()
    bar = panel.label_bar
    parts = [panel.pad, panel.answer.reading, panel.answer.bars, panel.seen.picture, panel.seen.why]
    parts += panel.seen.switches.editors.values()
    if size[0] > 300:
        parts += [bar.keep, bar.combo]
    if step and size[0] > 300:
        parts += [panel.mine]
    if not step:
        parts = [*parts[:3], panel.seen.why, panel.answer.use_trained]
    for part in parts:
        assert part.isVisible()
        assert panel.rect().contains(QRect(part.mapTo(panel, QPoint(0, 0)), part.size())), part
        assert part.width() >= part.minimumSizeHint().width()
    assert panel.pad.width() >= side


@pytest.mark.parametrize("size", [(246, 244), (346, 316), (560, 560)])
def test_the_key_to_the_colours_is_said_once_while_they_are_shown(panel: DigitPanel, size: tuple[int, int]) -> None:
    panel.resize(*size)
    drawing = draw(panel, (20, 20), (60, 60))
    panel.seen.why.click()
    hear(panel, {Digit(drawing, saliency=True): answer((7, 0.98), saliency=True)})
    QApplication.processEvents()
    said = [part for part in panel.findChildren(QLabel) if part.isVisible() and "orange against" in part.text()]
    assert len(said) == 1
    if size[0] > 300:
        assert panel.rect().contains(QRect(said[0].mapTo(panel, QPoint(0, 0)), said[0].size()))
    panel.seen.why.click()
    assert not any("orange" in part.text() for part in panel.findChildren(QLabel))


def test_the_own_drawings_are_spoken_of_in_words(panel: DigitPanel) -> None:
    bar = panel.label_bar
    panel.practice.count_changed.emit(4)
    assert (bar.title.text(), bar.keep.text(), panel.mine.text()) == ("It is a", "Add", "My drawings (4)")
    assert panel.mine.accessibleName() == "My drawings: 4"
    assert "practise" in bar.keep.toolTip()
    panel.resize(272, 243)
    assert bar.title.text() == "Teach it: it is a"


def test_empty_paper_says_that_keys_draw_too_where_there_is_room(panel: DigitPanel) -> None:
    def words_on_it(side: int) -> Any:
        panel.pad.setFixedSize(side, side)
        with_keys = panel.pad.grab().toImage()
        keys, panel.pad.keys = panel.pad.keys, ""
        without = panel.pad.grab().toImage()
        panel.pad.keys = keys
        return with_keys != without

    assert "arrow keys" in panel.pad.keys
    assert words_on_it(185)
    assert not words_on_it(112)
    assert "arrow keys" in panel.pad.toolTip()


# -------------------------------------------------------------------- what is in sight


@pytest.fixture
def reader(window: MainWindow, hear: Any) -> DigitPanel:
    """The panel in the window, with the network that reads digits, a drawing and its answer."""
    window.files.open_digits()
    window.results.open(DigitPanel)
    panel = window.results.panel(DigitPanel)
    QApplication.processEvents()
    drawing = draw(panel, (30, 20), (60, 20), (40, 80))
    hear(step=8992, readings={Digit(drawing): answer((7, 0.98))})
    return panel


def seen_parts(panel: DigitPanel) -> list[QWidget]:
    return [panel.seen.picture, panel.seen.why, *panel.seen.switches.boxes]


SIZES = [(1024, 680), (1280, 800), (1440, 900), (1600, 1000), (1920, 1080)]


def test_pad_answer_picture_switches_and_headings_are_in_sight(reader: DigitPanel, window: MainWindow) -> None:
    for size in SIZES:
        settle(window, *size)
        assert [share_in_sight(part) for part in read_parts(reader) + seen_parts(reader)] == [1.0] * 10, size
        assert reader.pad.width() >= (155 if size[0] > 1100 else 110), size
        if size == (1024, 680):  # the next line peeks out
            assert 0.25 < share_in_sight(reader.label_bar) < 1
        else:
            parts = [reader.label_bar.combo, reader.label_bar.keep, reader.mine, reader.maps_open]
            assert [share_in_sight(part) for part in parts] == [1.0] * 4, size
            assert reader.page.verticalScrollBar().maximum() == 0, size


def test_an_unsure_answer_says_how_sure_is_sure(reader: DigitPanel, window: MainWindow, hear: Any) -> None:
    for size in SIZES:
        settle(window, *size)
        hear(step=8992, readings={Digit(reader.pad.drawing()): answer((7, 0.6), (1, 0.3))})
        state, reading = reader.answer.state, reader.answer.reading
        if share_in_sight(state) < 1:
            said = reading.grab().toImage()
            reading.show_note()
            assert reading.grab().toImage() != said, size
        hear(step=8992, readings={Digit(reader.pad.drawing()): answer((7, 0.98))})


def test_what_it_means_to_leave_a_step_out_is_in_sight(reader: DigitPanel, window: MainWindow) -> None:
    for name in ("scale", "centre", "pen_width", "polarity"):
        box = reader.seen.switches.editors[name].box  # type: ignore[attr-defined]
        box.click()
        settle(window, 1280, 800)
        assert [share_in_sight(part) for part in [*seen_parts(reader), reader.seen.note]] == [1.0] * 7, name
        box.click()
        settle(window)
        assert share_in_sight(reader.seen.note) == 0, name


def test_a_network_that_has_not_learned_yet_has_its_switches_in_sight_too(
    reader: DigitPanel, window: MainWindow, hear: Any
) -> None:
    hear(step=0)
    settle(window, 1280, 800)
    assert share_in_sight(reader.answer.use_trained) == 1
    assert [share_in_sight(part) for part in read_parts(reader) + seen_parts(reader)] == [1.0] * 10


def test_opened_feature_maps_are_seen_beside_the_switches(reader: DigitPanel, window: MainWindow, hear: Any) -> None:
    settle(window, 1280, 800)
    reader.maps_open.click()
    settle(window)
    hear(step=8992, readings=canned_snapshot(window.document.experiment).readings)
    maps = np.zeros((16, 28, 28), np.float32)
    layer_id = next(iter(reader.maps.grids))
    hear(step=8992, readings={FeatureMaps(reader.pad.drawing(), Preparation()): {layer_id: maps}})
    settle(window)
    assert share_in_sight(reader.maps.grids[layer_id]) > 0.8
    assert [share_in_sight(part) for part in [*seen_parts(reader), reader.maps_open]] == [1.0] * 7


def test_a_stroke_never_scrolls_the_pad_away(reader: DigitPanel, window: MainWindow, hear: Any) -> None:
    settle(window, 1280, 800)
    reader.tools.clear.click()
    QApplication.processEvents()
    reader.maps_open.click()
    settle(window)
    reader.page.verticalScrollBar().setValue(0)
    drawing = draw(reader, (30, 20), (60, 20))
    maps = {next(iter(reader.maps.grids)): np.zeros((16, 28, 28), np.float32)}
    hear(step=8992, readings={FeatureMaps(drawing, Preparation()): maps})
    settle(window)
    assert share_in_sight(reader.pad) == 1


def test_everything_is_large_enough_to_hit_and_tab_goes_from_top_to_bottom(
    reader: DigitPanel, window: MainWindow
) -> None:
    bar, tools = [reader.label_bar.combo, reader.label_bar.keep], [reader.tools.undo, reader.tools.clear]
    pictures, headings = seen_parts(reader)[1:], [reader.mine, reader.maps_open]
    for size in ((1024, 680), (1280, 800), (1920, 1080)):
        settle(window, *size)
        for part in [*pictures, *tools, *bar, *headings]:
            assert min(part.width(), part.height()) >= 24, (part, size)
        narrow = size[0] < 1200
        order = [*tools, reader.tools.pen, *([] if narrow else bar), *pictures, *(bar if narrow else []), *headings]
        found = [stop for stop in stops(reader) if stop is not reader.pad]
        assert found == [part for part in order if part.isEnabled()], size


@pytest.mark.parametrize("size", [(272, 255), (346, 280), (346, 329), (560, 560), (900, 400)])
def test_what_the_network_sees_is_there_without_scrolling(size: tuple[int, int], panel: DigitPanel) -> None:
    for wanted in ((600, 700), size, (272, 255), size):
        panel.resize(*wanted)
        QApplication.processEvents()
    picture = panel.seen.picture
    assert picture.isVisible()
    seen = QRect(picture.mapTo(panel, QPoint(0, 0)), picture.size())
    assert panel.rect().contains(seen)
    assert not seen.intersects(QRect(panel.pad.mapTo(panel, QPoint(0, 0)), panel.pad.size()))


@pytest.mark.parametrize("size", [(1, 1), (5, 300), (300, 5)])
def test_a_panel_with_no_room_computes_no_negative_sizes(size: tuple[int, int], panel: DigitPanel, qtlog: Any) -> None:
    panel.setMinimumSize(1, 1)
    panel.resize(*size)
    QApplication.processEvents()
    assert panel.pad.width() > 0
    assert not [record.message for record in qtlog.records if "Negative" in record.message]


def test_a_drawing_keeps_its_place_when_the_panel_grows(panel: DigitPanel) -> None:
    before = draw(panel, (20, 20), (60, 60))
    panel.resize(600, 600)
    QApplication.processEvents()
    assert panel.pad.drawing() == before
    assert panel.pad.width() == panel.pad.height() > 200
