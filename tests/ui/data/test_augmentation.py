"""How far pictures are changed: shown for pictures alone, with a sample while there is something to see."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.design.experiment import Experiment
from models.design.training import AUGMENTATION_FIELDS
from models.problems.changes import with_kind
from models.talk.commands import Command, Watch
from models.talk.probes import Augmented
from ui.canned.snapshot import canned_snapshot
from ui.data.augmentation import AugmentationPart, SampleRow, as_colours
from ui.shell.window import MainWindow

pytestmark = pytest.mark.shares_window


@pytest.fixture
def part(window: MainWindow) -> AugmentationPart:
    window.data.gallery.tiles["digits"].click()
    return window.data.augmentation


def watched(sent: list[Command]) -> frozenset[Any]:
    return next(c for c in reversed(sent) if isinstance(c, Watch)).probes


def test_there_is_nothing_to_augment_where_samples_are_no_pictures(window: MainWindow, part: AugmentationPart) -> None:
    assert part.isVisible()
    window.data.gallery.tiles["circle"].click()
    assert not part.isVisible()


@pytest.mark.parametrize("name", AUGMENTATION_FIELDS)
def test_every_strength_has_a_slider(window: MainWindow, part: AugmentationPart, name: str) -> None:
    part.fields[name].slider.setValue(7)
    part.fields[name].slider.setValue(10)
    assert getattr(window.document.experiment.training, name) == (10 if name == "rotate" else 0.1)
    assert window.document.undo_stack.count() == 2  # the data set, and one drag
    window.document.undo_stack.undo()
    assert part.fields[name].slider.value() == 0


def test_a_sample_is_asked_for_and_shown_while_something_changes(
    window: MainWindow, part: AugmentationPart, sent: list[Command], hear: Any
) -> None:
    assert not part.row.isVisible()
    assert not any(isinstance(p, Augmented) for p in watched(sent))
    part.fields["shift"].slider.setValue(10)
    assert part.row.isVisible()
    asked = next(p for p in watched(sent) if isinstance(p, Augmented))
    pictures = np.random.default_rng(1).random((5, 1, 8, 8), np.float32)
    hear(readings={asked: pictures})
    assert part.row.pictures is pictures
    assert not part.row.grab().isNull()


def test_in_a_low_window_the_sample_is_scrolled_to(window: MainWindow, part: AugmentationPart) -> None:
    window.resize(1024, 680)
    window.data.gallery.tiles["mnist"].click()
    QApplication.processEvents()
    slider = part.fields["shift"].slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    QApplication.processEvents()
    assert part.row.visibleRegion().boundingRect().height() == part.row.height()
    assert slider.visibleRegion().boundingRect().height() == slider.height()


def test_a_click_asks_for_another_picture(part: AugmentationPart, sent: list[Command]) -> None:
    part.fields["shift"].slider.setValue(10)
    part.row.click()
    assert Augmented(1, 4) in watched(sent)


def test_another_data_set_drops_the_sample(window: MainWindow, part: AugmentationPart, hear: Any) -> None:
    part.fields["shift"].slider.setValue(10)
    hear(readings={Augmented(): np.zeros((5, 1, 8, 8), np.float32)})
    window.data.gallery.tiles["mnist"].click()
    assert part.row.pictures is None
    assert part.isVisible()


def test_the_made_up_engine_answers_as_the_real_one() -> None:
    snapshot = canned_snapshot(with_kind(Experiment(), "digits"))
    shown = snapshot.reading(Augmented(2, 4))
    assert shown is not None
    assert (shown.shape, shown.dtype) == ((5, 1, 8, 8), np.float32)


@pytest.mark.parametrize("channels", [1, 3])
def test_grey_and_coloured_pictures_are_painted_as_they_are(channels: int) -> None:
    picture = np.zeros((channels, 4, 6), np.float32)
    picture[0, 1, 2] = 1.0
    painted = as_colours(picture)
    assert painted.shape == (4, 6, 4)
    assert painted[1, 2].tolist() == [255, *([255, 255] if channels == 1 else [0, 0]), 255]
    assert painted[0, 0].tolist() == [0, 0, 0, 255]


def test_a_narrow_row_shrinks_its_pictures(qtbot: Any) -> None:
    row = SampleRow()
    qtbot.addWidget(row)
    row.resize(120, 40)
    row.show_pictures(np.ones((5, 1, 4, 4), np.float32))
    assert not row.grab().isNull()


def test_the_pictures_have_captions(qtbot: Any) -> None:
    row = SampleRow()
    qtbot.addWidget(row)
    row.resize(row.sizeHint())
    shown = row.grab().toImage()
    paper = shown.pixelColor(shown.width() - 1, shown.height() - 1)
    written = [x for x in range(shown.width()) for y in range(42, shown.height()) if shown.pixelColor(x, y) != paper]
    assert min(written) < 20  # beneath the picture as it is
    assert max(written) > 80  # beneath its copies
