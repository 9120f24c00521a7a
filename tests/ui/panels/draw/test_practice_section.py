"""Teach it my 9: drawings that are kept, the practice that is asked for, and what is shown of it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.design.drawing import Drawing, Preparation
from models.files import personal
from models.files.personal import MAX_DRAWINGS, Own, PersonalSet
from models.talk.commands import Cancel, Command, Practise, Run, TakeBack
from models.talk.practice import Accuracies, Practice
from models.talk.snapshot import Metrics, Progress
from tests.ui.panels.draw.digit_acts import draw, read_parts, settle, share_in_sight
from ui.app.my_drawings import MyDrawings
from ui.panels.draw.digit import DigitPanel
from ui.panels.draw.practice_result import PracticeResult, percent
from ui.panels.draw.practice_section import PracticeSection
from ui.panels.draw.shelf import Shelf
from ui.shell.window import MainWindow

NAMES = tuple("0123456789")
LINE = Drawing((((10.0, 20.0), (100.0, 200.0)),))


def line(x: float) -> Drawing:
    return Drawing((((x, 20.0), (100.0, 200.0)),))


def practice(**values: Any) -> Practice:
    before, after = Accuracies(0.58, 0.991, (0.99,) * 10), Accuracies(0.92, 0.989, (0.99,) * 9 + (0.97,))
    return replace(Practice(1, 12, 2000, 640, 40, 2.94, before, after), **values)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "mine.json"


@pytest.fixture
def store(path: Path) -> MyDrawings:
    return MyDrawings(path)


@pytest.fixture
def section(qtbot: Any, store: MyDrawings) -> PracticeSection:
    made = PracticeSection(store)
    qtbot.addWidget(made)
    made.resize(330, 300)
    made.show_classes(NAMES)
    made.show()
    return made


@pytest.fixture
def panel(window: MainWindow) -> DigitPanel:
    window.data.gallery.tiles["digits"].click()
    panel = window.results.panel(DigitPanel)
    panel.mine.click()
    return panel


def heard(store: MyDrawings) -> list[str]:
    said: list[str] = []
    store.failed.connect(said.append)
    return said


# -------------------------------------------------------------------- the set and its file


def test_what_is_added_is_there_in_the_next_run(store: MyDrawings, path: Path) -> None:
    assert store.add(LINE, 9)
    later = MyDrawings(path)
    later.load()
    assert [(own.drawing, own.digit) for own in later.own.drawings] == [(LINE, 9)]
    assert later.own.drawings[0].when


def test_reading_alone_writes_nothing(store: MyDrawings, path: Path) -> None:
    store.load()
    assert not path.parent.exists()


def test_deleting_and_clearing_can_be_undone(store: MyDrawings, path: Path) -> None:
    for x in range(3):
        store.add(line(x), x)
    all_three = store.own
    store.delete(all_three.drawings[1])
    assert personal.read(path).of(1) == ()
    assert store.undoable == 1
    store.undo()
    assert personal.read(path) == store.own == all_three
    store.clear()
    assert (len(personal.read(path)), store.undoable) == (0, 3)
    store.undo()
    assert personal.read(path) == all_three
    assert store.undoable == 0


def test_adding_ends_the_undo(store: MyDrawings) -> None:
    store.add(LINE, 9)
    store.clear()
    store.add(line(1), 3)
    assert store.undoable == 0
    store.undo()
    assert len(store.own) == 1


def test_two_windows_do_not_overwrite_each_other(store: MyDrawings, path: Path) -> None:
    other = MyDrawings(path)
    other.add(line(2), 5)
    store.add(LINE, 9)
    other.add(line(1), 3)
    assert [own.digit for own in personal.read(path).drawings] == [5, 9, 3]


def test_a_damaged_file_is_put_aside_and_said(store: MyDrawings, path: Path) -> None:
    path.parent.mkdir()
    path.write_text("{ damaged", encoding="utf-8")
    said = heard(store)
    store.load()
    assert len(said) == 1
    assert "mine-damaged-1.json" in said[0]
    assert (path.parent / "mine-damaged-1.json").read_text(encoding="utf-8") == "{ damaged"
    assert store.add(LINE, 9)
    assert len(personal.read(path)) == 1


def test_a_folder_that_cannot_be_written_is_a_sentence(store: MyDrawings, path: Path) -> None:
    path.parent.write_text("a file, no folder", encoding="utf-8")
    said = heard(store)
    assert not store.add(LINE, 9)
    assert "cannot be kept" in said[0]
    assert len(store.own) == 0


def test_a_full_set_says_so_and_stays(store: MyDrawings, path: Path) -> None:
    with personal.changing(path):
        personal.write(path, PersonalSet((Own(LINE, 1),) * MAX_DRAWINGS))
    said = heard(store)
    assert not store.add(LINE, 9)
    assert "2,000" in said[0]
    assert len(store.own) == MAX_DRAWINGS


# -------------------------------------------------------------------- the shelf


def test_a_drawing_is_chosen_by_a_click_and_deleted_by_a_key(section: PracticeSection) -> None:
    for x in range(3):
        section.add(line(x), x)
    shelf = section.shelf
    QTest.mouseClick(shelf, Qt.MouseButton.LeftButton, pos=shelf.at(section.store.own.drawings[1]).center())
    assert shelf.choice == section.store.own.drawings[1]
    assert section.delete.isEnabled()
    QTest.keyClick(shelf, Qt.Key.Key_Delete)
    assert [own.digit for own in section.store.own.drawings] == [0, 2]
    assert shelf.choice is None
    assert not section.delete.isEnabled()
    section.undo.click()
    assert len(section.store.own) == 3


def test_arrow_keys_go_through_the_drawings(section: PracticeSection) -> None:
    for digit in (7, 3):
        section.add(LINE, digit)
    found = []
    for _ in range(3):
        QTest.keyClick(section.shelf, Qt.Key.Key_Right)
        found.append(section.shelf.choice.digit if section.shelf.choice else None)
    assert found == [3, 7, 3]  # as they stand there, by digit


def test_every_drawing_has_a_place_of_its_own_inside(section: PracticeSection) -> None:
    for x in range(40):
        section.store.own = section.store.own.plus(Own(line(x), x % 10))
    section.shelf.show_drawings(section.store.own)
    for width in (120, 246, 340):
        shelf = Shelf()
        shelf.resize(width, 10)
        shelf.show_drawings(section.store.own)
        places = [shelf.at(own) for own in section.store.own.drawings]
        assert not any(a.intersects(b) for a in places for b in places if a is not b and a != b)
        assert len({(place.x(), place.y()) for place in places}) == 40
        assert all(place.left() >= 0 and place.right() < width for place in places)
        assert all(place.bottom() < shelf.sizeHint().height() for place in places)


# -------------------------------------------------------------------- the practice


def test_an_empty_set_explains_itself(section: PracticeSection) -> None:
    assert section.about.isVisible()
    assert not section.practise.isVisible()


def test_the_button_counts_and_waits_for_the_engine(section: PracticeSection, window: MainWindow) -> None:
    section.add(LINE, 9)
    assert section.practise.text() == "Practise (1 drawing)"
    assert not section.practise.isEnabled()
    section.add(line(1), 9)
    assert section.practise.text() == "Practise (2 drawings)"


def test_only_drawings_of_known_classes_are_practised(section: PracticeSection) -> None:
    asked: list[Practise] = []
    section.practise_asked.connect(asked.append)
    section.show_classes(("7", "3"))
    section.show_preparation(Preparation(centre=False))
    section.add(LINE, 9)
    section.add(line(1), 3)
    section._ready = True
    section._show_button()
    section.practise.click()
    assert asked == [Practise(((line(1), 1),), Preparation(centre=False))]


def test_adding_keeps_the_drawing_and_clears_the_paper(panel: DigitPanel) -> None:
    drawing = draw(panel, (20, 20), (60, 60))
    panel.label_bar.combo.setCurrentIndex(9)
    panel.label_bar.keep.click()
    assert [(own.drawing, own.digit) for own in panel.practice.store.own.drawings] == [(drawing, 9)]
    assert panel.pad.drawing().empty
    assert "1" in panel.mine.text()
    panel.pad.undo()
    assert panel.pad.drawing() == drawing


def test_nothing_is_added_before_it_was_said_what_it_is(panel: DigitPanel) -> None:
    bar = panel.label_bar
    draw(panel, (20, 20), (60, 60))
    assert bar.combo.currentIndex() == -1
    assert not bar.keep.isEnabled()
    assert "Choose what you drew" in bar.keep.toolTip()
    bar.combo.setCurrentIndex(9)
    assert bar.keep.isEnabled()
    bar.keep.click()
    assert not bar.keep.isEnabled()  # empty paper
    draw(panel, (20, 20), (60, 60))
    assert bar.keep.isEnabled()  # one 9 after the other
    assert bar.combo.currentText() == "9"


def test_a_drawing_that_cannot_be_kept_stays_on_the_paper(panel: DigitPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    panel.mine.setChecked(False)
    monkeypatch.setattr(personal, "write", _refuse)
    drawing = draw(panel, (20, 20), (60, 60))
    panel.label_bar.combo.setCurrentIndex(0)
    panel.label_bar.keep.click()
    assert panel.pad.drawing() == drawing
    assert panel.practice.note.isVisible()
    assert "No space left on device" in panel.practice.note.text()


def _refuse(*_: object) -> None:
    raise OSError(28, "Disk full")


def test_practise_pauses_training_and_sends_the_drawings(
    panel: DigitPanel, sent: list[Command], hear: Any, window: MainWindow
) -> None:
    panel.practice.add(LINE, 9)
    hear(step=400)
    panel.practice.practise.click()
    assert sent[-2:] == [Run(0), Practise(((LINE, 9),), Preparation())]
    hear(step=400, progress=Progress("Practising on your drawing", 10, 40), metrics=Metrics(0.1, 0.1))
    assert panel.practice.practise.text() == "Practising… 25 %"
    assert not panel.practice.practise.isEnabled()
    assert window.parts.state.text() == "Practising"
    panel.practice.cancel.click()
    assert sent[-1] == Cancel()
    hear(step=400, metrics=Metrics(0.1, 0.1))
    assert panel.practice.practise.text() == "Practise (1 drawing)"
    assert panel.practice.cancel.isHidden()


def test_nothing_moves_while_it_practises(panel: DigitPanel, hear: Any, window: MainWindow) -> None:
    panel.practice.add(LINE, 9)
    hear(step=400)
    QApplication.processEvents()
    before = window.parts.columns.geometry(), panel.practice.geometry(), panel.practice.shelf.geometry()
    hear(step=400, progress=Progress("Practising on your drawing", 10, 40), metrics=Metrics(0.1, 0.1))
    QApplication.processEvents()
    assert not window.parts.progress.isVisible()
    assert (window.parts.columns.geometry(), panel.practice.geometry(), panel.practice.shelf.geometry()) == before


def test_fetching_data_is_no_practice(panel: DigitPanel, hear: Any, window: MainWindow) -> None:
    panel.practice.add(LINE, 9)
    hear(progress=Progress("Downloading", 1, 2), metrics=None)
    assert window.parts.progress.isVisible()
    assert panel.practice.practise.text() == "Practise (1 drawing)"
    assert not panel.practice.practise.isEnabled()


def test_the_result_stands_there_until_it_is_kept(panel: DigitPanel, hear: Any) -> None:
    panel.practice.add(LINE, 9)
    hear(step=400, practice=practice(), practised=1)
    result = panel.practice.result
    assert result.isVisible()
    assert (result.mine.text, result.tests.text) == ("58 % → 92 %", "99.1 % → 98.9 %")
    assert "Forgotten most: 9, 99 % → 97 %." in result.note.text()
    assert "2,000" in result.note.text()
    result.keep.click()
    hear(step=400, practice=practice(), practised=1)
    assert not result.isVisible()
    hear(step=400, practice=practice(number=2), practised=2)
    assert result.isVisible()


def test_an_old_result_does_not_come_back_as_that_of_a_practice_that_failed(panel: DigitPanel, hear: Any) -> None:
    panel.practice.add(LINE, 9)
    hear(step=400, practice=practice(), practised=1)
    panel.practice.practise.click()
    hear(step=400, practice=practice(), practised=1, error="MNIST could not be downloaded.")
    assert not panel.practice.result.isVisible()
    hear(step=400, practice=practice(number=2), practised=2)
    assert panel.practice.result.isVisible()


def test_a_result_is_there_again_after_other_work_but_not_scrolled_to(panel: DigitPanel, hear: Any) -> None:
    opened: list[bool] = []
    panel.practice.opened.connect(lambda: opened.append(True))
    hear(step=400, practice=practice(), practised=1)
    hear(step=400, practice=practice(), practised=1, progress=Progress("Downloading", 1, 2))
    assert not panel.practice.result.isVisible()
    hear(step=400, practice=practice(), practised=1, error="MNIST could not be downloaded.")
    assert panel.practice.result.isVisible()
    assert opened == [True]


def test_taking_back_is_asked_of_the_engine(panel: DigitPanel, hear: Any, sent: list[Command]) -> None:
    hear(step=400, practice=practice(), practised=1)
    panel.practice.result.take_back.click()
    assert sent[-1] == TakeBack()
    assert panel.practice.result.isVisible()  # until the engine has done it
    hear(step=400)
    assert not panel.practice.result.isVisible()


def test_without_test_pictures_there_is_no_bar_for_them(qtbot: Any) -> None:
    result = PracticeResult()
    qtbot.addWidget(result)
    result.show()
    alone = practice(pictures=0, rehearsed=0, before=Accuracies(0.2), after=Accuracies(1.0))
    result.show_practice(alone, NAMES)
    assert not result.tests.isVisible()
    assert result.mine.text == "20 % → 100 %"
    assert "on your drawings alone" in result.note.text()


def test_nothing_forgotten_is_said_too(qtbot: Any) -> None:
    result = PracticeResult()
    qtbot.addWidget(result)
    result.show_practice(practice(after=Accuracies(1.0, 0.991, (0.99,) * 10)), NAMES)
    assert "No digit was forgotten." in result.note.text()
    result.show_practice(practice(steps=1), NAMES)
    assert "1 step in 2.9 s, tested on 2,000 pictures." in result.note.text()


@pytest.mark.parametrize(
    ("share", "exact", "text"),
    [
        (0.584, False, "58 %"),
        (1.0, True, "100 %"),
        (0.9994, True, "99.9 %"),
        (0.9996, True, "99.9 %"),
        (0.996, False, "99 %"),
        (0.98, True, "98 %"),
        (0.0, True, "0 %"),
    ],
)
def test_shares_in_words(share: float, exact: bool, text: str) -> None:
    assert percent(share, exact) == text


def test_at_the_smallest_window_everything_is_reached_by_scrolling(window: MainWindow, hear: Any) -> None:
    window.resize(1024, 680)
    window.data.gallery.tiles["mnist"].click()
    panel = window.results.panel(DigitPanel)
    panel.practice.add(LINE, 9)
    panel.mine.click()
    hear(step=400, practice=practice(), practised=1)
    for _ in range(3):
        QApplication.processEvents()
    assert panel.page.widget().width() <= panel.width()
    keep = panel.practice.result.keep
    bottom = keep.mapTo(panel, QPoint(0, keep.height())).y()
    assert 0 < bottom <= panel.height()


def test_what_a_practice_gave_is_seen_together_with_the_pad(panel: DigitPanel, window: MainWindow, hear: Any) -> None:
    panel.practice.add(LINE, 9)
    for number, size in enumerate([(1024, 680), (1280, 800), (1440, 900), (1920, 1080)], 1):
        hear(step=400 * number)
        settle(window, *size)
        bar = panel.page.verticalScrollBar()
        bar.setValue(bar.maximum())  # to where it says Practise
        hear(step=400 * number, practice=practice(number=number), practised=number)
        settle(window)
        result = panel.practice.result
        parts = [*read_parts(panel), result.mine, result.tests, result.keep, result.take_back]
        assert [share_in_sight(part) for part in parts] == [1.0] * 8, size
        assert min(result.keep.height(), result.take_back.height()) >= 24, size


def test_opening_my_drawings_brings_the_button_into_sight(panel: DigitPanel, window: MainWindow, hear: Any) -> None:
    panel.practice.add(LINE, 9)
    hear(step=400)
    for size in ((1024, 680), (1280, 800), (1920, 1080)):
        panel.mine.click()
        settle(window, *size)
        panel.page.verticalScrollBar().setValue(0)
        panel.mine.click()
        settle(window)
        assert share_in_sight(panel.practice.practise) == share_in_sight(panel.mine) == 1, size
        assert share_in_sight(panel.pad) > (0.6 if size[0] > 1200 else 0.0), size


def test_a_result_is_not_about_other_pictures(panel: DigitPanel, window: MainWindow, hear: Any) -> None:
    hear(step=400, practice=practice(), practised=1)
    assert panel.practice.result.isVisible()
    window.data.gallery.tiles["fashion"].click()
    assert not panel.practice.result.isVisible()


def test_the_metrics_of_before_do_not_make_it_a_download(window: MainWindow, hear: Any) -> None:
    hear(progress=Progress("Downloading", 1, 2), metrics=None)
    assert window.parts.state.text() == "Fetching data"
    hear(progress=Progress("Practising", 1, 2), metrics=Metrics(0.1, 0.1))
    assert window.parts.state.text() == "Practising"


def test_another_data_set_of_digits_keeps_the_set(panel: DigitPanel, window: MainWindow) -> None:
    panel.practice.add(LINE, 9)
    window.data.gallery.tiles["mnist"].click()
    assert len(panel.practice.store.own) == 1
    assert panel.practice.isVisible()
    window.data.gallery.tiles["fashion"].click()
    assert not panel.label_bar.isVisible()
    assert not panel.practice.isVisible()
