"""A photo in Draw: every step is shown and can be changed, and the answer is said."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from models.design.data import Data
from models.design.drawing import PhotoPreparation
from models.design.experiment import Experiment
from models.design.picture_folder import PictureFolder
from models.files.atomic import stamp
from models.language import languages
from models.problems.changes import with_data
from models.talk.commands import Command, Watch
from models.talk.photo_probes import Photo, PhotoAnswer
from models.talk.probes import PictureFile
from models.talk.snapshot import Snapshot
from tests.ui.panels.draw.digit_acts import draw
from ui.look import style, theme
from ui.panels.base.alone import example
from ui.panels.draw.digit import DigitPanel
from ui.panels.samples.samples import SamplesPanel
from ui.shell.window import MainWindow

HANDS, CLOTHES = "hands", "fashion"


def in_colour() -> Experiment:
    source = PictureFolder(path="/pets", classes=("cat", "dog"), side=16, colour=True)
    return with_data(example("digits"), Data.of(source))


def answer(probe: Photo, best: int = 5, classes: int = 10, **values: Any) -> PhotoAnswer:
    shares = np.full(classes, 0.1 / (classes - 1), np.float32)
    shares[best] = 0.9
    steps = tuple(np.full(shape, 60 * k, np.uint8) for k, shape in enumerate(((3, 60, 96), (3, 60, 60), (1, 60, 60))))
    tint = np.full((32, 32), 0.5, np.float32) if probe.saliency else None
    return PhotoAnswer((*steps, np.full((1, 32, 32), 240, np.uint8)), shares, tint, **values)


Hear = Callable[..., None]


@pytest.fixture
def panel(qtbot: Any) -> DigitPanel:
    made = DigitPanel()
    qtbot.addWidget(made)
    made.show_experiment(example(HANDS))
    made.resize(346, 330)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def path(tmp_path: Path) -> str:
    (tmp_path / "mine.jpg").write_bytes(b"a photo")
    return str(tmp_path / "mine.jpg")


def photo(panel: DigitPanel) -> Photo:
    (probe,) = panel.questions()
    assert isinstance(probe, Photo)
    return probe


def hear(panel: DigitPanel, step: int = 100, **values: Any) -> None:
    probe = photo(panel)
    readings = {probe: values.pop("reading", None) or answer(probe, **values)}
    assert panel._experiment is not None
    panel.show_snapshot(Snapshot(panel._experiment, step=step, readings=readings))


def test_an_opened_photo_comes_in_the_place_of_the_pad_and_is_read(
    panel: DigitPanel, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_parent: object, _title: str, _folder: str, kinds: str) -> tuple[str, str]:
        asked.append(kinds)
        return path, ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    panel.photo_button.click()
    assert "*.heic" in asked[0]
    assert not panel.pad.isVisible()
    assert photo(panel) == Photo(path, stamp(path), PhotoPreparation())
    hear(panel)
    page = panel.photos
    assert page.name.text() == "mine.jpg"
    assert page.reading.texts() == ("5", "90 %")
    assert page.bars.shares[5] == pytest.approx(0.9)
    assert [view.picture.flat[0] for view in page.strip.steps if view.picture is not None] == [0, 60, 120, 240]
    assert page.accessibleDescription() == "I read a 5, 90 %"
    assert page.state.text() == "Sure from 80 %"


def test_a_dialog_without_a_choice_leaves_the_pad(panel: DigitPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    panel.photo_button.click()
    assert panel.pad.isVisible()
    assert not panel.questions()


@pytest.mark.parametrize("way", ["escape", "button"])
def test_back_to_the_pad_with_the_drawing_on_it(panel: DigitPanel, path: str, way: str) -> None:
    draw(panel, (60, 60), (90, 90))
    panel.show_photo(path)
    hear(panel)
    if way == "escape":
        focus = QApplication.focusWidget()
        assert focus is panel.photos
        QTest.keyClick(focus, Qt.Key.Key_Escape)
    else:
        panel.photos.close_button.click()
    assert panel.pad.isVisible()
    assert not any(isinstance(probe, Photo) for probe in panel.questions())
    assert panel.questions()


def test_each_step_that_makes_a_difference_can_be_changed_and_what_it_means_is_said(
    panel: DigitPanel, path: str
) -> None:
    panel.show_photo(path)
    hear(panel)
    page, editors = panel.photos, panel.photos.strip.editors
    assert not page.notes.isVisible()
    assert not editors["invert"].isVisible()
    assert not editors["grey"].isEnabled()
    assert "grey only" in editors["grey"].toolTip()
    QTest.keyClick(editors["crop"].focusProxy(), Qt.Key.Key_Space)
    assert photo(panel).preparation == PhotoPreparation(crop=False)
    assert page.reading.texts()[0] == "5"  # until the new answer is there
    assert "whole photo" in page.notes.text()
    editors["smooth"].focusProxy().click()
    hear(panel, best=2)
    assert photo(panel).preparation == PhotoPreparation(crop=False, smooth=False)
    assert page.reading.texts()[0] == "2"
    assert "single pixels" in page.notes.text()


def test_light_and_dark_cannot_be_exchanged_for_a_network_that_learned_dark_ink(panel: DigitPanel, path: str) -> None:
    panel.show_experiment(example(CLOTHES))
    panel.show_photo(path)
    invert = panel.photos.strip.editors["invert"]
    for dark in (False, True, False):
        hear(panel, dark_ink=dark)
        assert invert.isVisible()
        assert invert.isEnabled() is not dark
        assert ("dark ink" in invert.toolTip()) is dark


def test_a_negative_is_said(panel: DigitPanel, path: str) -> None:
    panel.show_experiment(example(CLOTHES))
    panel.show_photo(path)
    hear(panel, inverted=True)
    assert photo(panel).preparation == PhotoPreparation(invert=True)
    assert panel.photos.strip.editors["invert"].isVisible()
    assert "light and dark are exchanged" in panel.photos.notes.text()
    panel.photos.strip.editors["invert"].focusProxy().click()
    hear(panel)
    assert "as in the photo" in panel.photos.notes.text()
    assert "are exchanged" not in panel.photos.notes.text()


def test_why_asks_for_saliency_and_tints_the_last_step_alone(panel: DigitPanel, path: str) -> None:
    panel.show_photo(path)
    hear(panel)
    panel.photos.why.click()
    assert photo(panel).saliency
    hear(panel)
    tints = [view.answer.saliency is not None for view in panel.photos.strip.steps if view.answer is not None]
    assert tints == [False, False, False, True]
    assert "Blue spoke for it" in panel.photos.notes.text()


def test_a_file_that_is_no_picture_gets_one_sentence(panel: DigitPanel, path: str) -> None:
    panel.show_photo(path)
    sentence = "mine.jpg cannot be read: it is damaged."
    hear(panel, reading=PhotoAnswer((), np.empty(0, np.float32), error=sentence))
    page = panel.photos
    assert page.notes.text() == page.accessibleDescription() == sentence
    assert not page.strip.isVisible()
    assert not page.bars.isVisible()
    assert page.close_button.isVisible()


def test_a_network_for_colours_has_the_page_for_photos_alone(panel: DigitPanel, path: str) -> None:
    experiment = in_colour()
    assert panel.suits(experiment)
    panel.show_experiment(experiment)
    page = panel.photos
    assert page.isVisible()
    assert page.invitation.isVisible()
    assert not page.close_button.isVisible()
    assert not panel.questions()
    panel.show_photo(path)
    assert photo(panel).preparation == PhotoPreparation(crop=False, grey=False)
    assert page.strip.editors["grey"].isEnabled()
    hear(panel, best=1, classes=2)
    assert page.reading.texts() == ("dog", "90 %")
    page.strip.editors["grey"].focusProxy().click()
    assert "no colours" in page.notes.text()
    page.close_button.click()
    assert page.invitation.isVisible()


def test_the_photo_stays_for_other_pictures_and_is_prepared_for_them(panel: DigitPanel, path: str) -> None:
    panel.show_photo(path)
    hear(panel)
    panel.photos.strip.editors["smooth"].focusProxy().click()
    panel.show_experiment(example(CLOTHES))
    assert photo(panel).preparation == PhotoPreparation(invert=True)
    assert panel.photos.reading.texts() == ("–",)
    panel.show_experiment(example("mnist"))
    assert panel.pad.isVisible()
    assert not panel.photo_button.isVisible()
    assert not panel.questions()


@pytest.mark.parametrize("size", [(346, 330), (240, 290), (226, 210), (700, 700)])
@pytest.mark.parametrize("kind", [HANDS, CLOTHES])
def test_the_steps_stand_side_by_side_without_scrolling_sideways(
    panel: DigitPanel, path: str, kind: str, size: tuple[int, int]
) -> None:
    panel.show_experiment(example(kind))
    panel.resize(*size)
    panel.show_photo(path)
    panel.photos.why.setChecked(True)
    hear(panel, inverted=True)
    QApplication.processEvents()
    page = panel.photos
    assert page.horizontalScrollBar().maximum() == 0
    views = page.strip.steps
    assert all(before.geometry().right() < after.geometry().left() for before, after in pairwise(views))
    for box in page.strip.boxes:
        if box.isVisible():
            assert box.width() >= box.sizeHint().width()


def test_another_language_names_the_classes_anew(panel: DigitPanel, path: str) -> None:
    panel.show_experiment(example(CLOTHES))
    panel.show_photo(path)
    hear(panel, best=8)
    assert panel.photos.reading.texts()[0] == "bag"
    languages.use("zh_CN")
    try:
        panel.show_experiment(example(CLOTHES))
        assert panel.photos.reading.texts()[0] != "bag"
        assert "bag" not in panel.photos.bars.accessibleName()
    finally:
        languages.use(languages.ENGLISH)


@pytest.fixture
def dressed() -> Iterator[Callable[[theme.Theme], None]]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    yield lambda colours: style.apply(app, colours)
    style.apply(app, theme.LIGHT)


def test_steps_are_shown_as_they_are_whole_and_in_the_middle(
    panel: DigitPanel, path: str, dressed: Callable[[theme.Theme], None]
) -> None:
    panel.show_photo(path)
    hear(panel)
    for colours in (theme.LIGHT, theme.DARK):
        dressed(colours)
        for view, level in zip(panel.photos.strip.steps, (0, 60, 120, 240), strict=True):
            seen = view.grab().toImage()
            assert seen.pixelColor(seen.width() // 2, seen.height() // 2).red() == level
    wide = panel.photos.strip.steps[0].grab().toImage()  # 96 × 60
    assert wide.pixelColor(wide.width() // 2, 2).name() != "#000000"
    assert wide.pixelColor(2, wide.height() // 2).red() == 0


# ---------------------------------------------------------------- in the window


def test_a_dropped_photo_opens_draw_and_is_asked_about(
    window: MainWindow, sent: list[Command], hear: Any, path: str
) -> None:
    window.data.gallery.tiles[HANDS].click()
    window.results.open(SamplesPanel)
    window._read_picture(path)
    panel = window.results.panel(DigitPanel)
    assert panel.isVisible()
    asked = next(c for c in reversed(sent) if isinstance(c, Watch)).probes
    (probe,) = (p for p in asked if isinstance(p, Photo))
    assert probe == Photo(path, stamp(path), PhotoPreparation())
    assert not any(isinstance(p, PictureFile) for p in asked)
    hear(step=50, samples=2062, readings={probe: answer(probe)})
    assert panel.photos.reading.texts() == ("5", "90 %")


def test_a_photo_of_a_written_digit_is_still_read_as_ink_beside_the_samples(
    window: MainWindow, sent: list[Command], path: str
) -> None:
    window.data.gallery.tiles["digits"].click()
    window._read_picture(path)
    assert window.results.panel(SamplesPanel).isVisible()
    asked = next(c for c in reversed(sent) if isinstance(c, Watch)).probes
    assert any(isinstance(p, PictureFile) for p in asked)
    assert not window.results.panel(DigitPanel).photo_button.isVisible()
