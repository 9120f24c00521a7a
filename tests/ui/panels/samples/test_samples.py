"""Samples: the page is the question, the chosen picture another; keys and mouse move through both."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.picture_folder import PictureFolder
from models.talk.commands import Command, Watch
from models.talk.probes import FileAnswer, PictureFile, Probe, Sample, SampleAnswer, SamplePage, SamplePictures
from models.talk.snapshot import Progress, Snapshot
from ui.canned.samples import canned_page
from ui.canned.snapshot import canned_snapshot
from ui.look import theme
from ui.panels.base.alone import example
from ui.panels.base.class_bars import likeliest
from ui.panels.base.picture_view import as_it_is
from ui.panels.catalogue import PANELS
from ui.panels.draw.digit import DigitPanel
from ui.panels.samples import sample_words as words
from ui.panels.samples import samples
from ui.panels.samples.sample_grid import _BADGE
from ui.panels.samples.samples import SamplesPanel
from ui.shell.window import MainWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
TOTAL = 50


class Engine:
    """Answers a panel from two plain lists: the labels, and what the network says; both (TOTAL,)."""

    def __init__(self, panel: SamplesPanel) -> None:
        self.panel = panel
        self.labels = np.arange(TOTAL) % 10
        self.said = self.labels.copy()
        self.said[[7, 13, 31]] = 0
        self.step, self.running, self.behind, self.unanswered, self.shift = 100, False, 0, 0, 0
        self.asked: list[frozenset[Probe[Any]]] = []
        panel.questions_changed.connect(self.tell)

    def tell(self) -> None:
        self.asked.append(self.panel.questions())
        self.say()

    def say(self, *, silent: type[Probe[Any]] | None = None) -> None:
        readings = {p: self.answer(p) for p in self.panel.questions() if not (silent and isinstance(p, silent))}
        self.panel.show_snapshot(
            Snapshot(
                self.panel._experiment or example("mnist"), step=self.step, running=self.running, readings=readings
            )
        )

    def answer(self, probe: Probe[Any]) -> object:
        if isinstance(probe, SamplePage):
            return self.page(probe)
        if isinstance(probe, PictureFile):
            return self.read(probe)
        assert isinstance(probe, Sample)
        shares = np.full(10, 0.02, np.float32)
        shares[self.said[probe.number]] = 0.82
        picture = np.full((1, 28, 28), probe.number, np.uint8)
        tint = np.full((28, 28), 0.5, np.float32) if probe.saliency else None
        return SampleAnswer(picture, int(self.labels[probe.number]), False, shares, tint)

    def read(self, probe: PictureFile) -> FileAnswer:
        if "bad" in probe.path:
            return FileAnswer(np.empty((0, 0, 0), np.uint8), np.empty(0, np.float32), error="bad.png cannot be read.")
        shares = np.full(10, 0.02, np.float32)
        shares[8] = 0.82
        tint = np.full((28, 28), 0.5, np.float32) if probe.saliency else None
        return FileAnswer(np.full((1, 28, 28), 99, np.uint8), shares, tint)

    def page(self, probe: SamplePage) -> SamplePictures:
        rows = np.arange(TOTAL)
        if probe.label is not None:
            rows = rows[self.labels == probe.label]
        rows = np.roll(rows, -self.shift)
        if probe.wrong_first:
            wrong = self.said[rows] != self.labels[rows]
            rows = np.concatenate([rows[wrong], rows[~wrong]])
        page = min(probe.page, max(0, (len(rows) - 1) // probe.per_page))
        shown = rows[page * probe.per_page : (page + 1) * probe.per_page]
        pictures = np.zeros((len(shown), 1, 28, 28), np.uint8) + shown[:, None, None, None].astype(np.uint8)
        confidence, fresh = np.full(len(shown), 0.82, np.float32), np.ones(len(shown), bool)
        said = self.labels[shown], self.said[shown], confidence, fresh
        wrong_ones = int((self.said[rows] != self.labels[rows]).sum())
        wrong = rows[self.said[rows] != self.labels[rows]]
        asked = rows[self.unanswered :]
        by_class = [np.bincount(self.labels[some], minlength=10).astype(np.int64) for some in (asked, wrong)]
        return SamplePictures(pictures, shown, *said, page, len(rows), wrong_ones, self.behind, *by_class)


@pytest.fixture
def panel(qtbot: Any) -> SamplesPanel:
    made = SamplesPanel()
    qtbot.addWidget(made)
    made.show_experiment(example("digits"))  # split by chance: a picture's number is that among all
    made.resize(346, 330)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def engine(panel: SamplesPanel) -> Iterator[Engine]:
    made = Engine(panel)
    made.say()
    yield made
    panel.blockSignals(True)


def page_asked(panel: SamplesPanel) -> SamplePage:
    return next(p for p in panel.questions() if isinstance(p, SamplePage))


def sample_asked(panel: SamplesPanel) -> Sample | None:
    return next((p for p in panel.questions() if isinstance(p, Sample)), None)


def click(panel: SamplesPanel, place: int) -> None:
    QTest.mouseClick(panel.grid, LEFT, NONE, panel.grid.cell(place).center())
    QApplication.processEvents()


def press(panel: SamplesPanel, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(panel.grid, key)
        QApplication.processEvents()


def shown(panel: SamplesPanel) -> list[int]:
    assert panel.grid.page is not None
    return list(panel.grid.page.numbers.tolist())


# -------------------------------------------------------------------- the page


def test_the_first_page_of_test_pictures_is_asked_for(panel: SamplesPanel) -> None:
    assert panel.questions() == {SamplePage(0, panel.grid.capacity)}
    assert panel.grid.capacity > 8


def test_the_accuracy_of_each_class_is_said_the_lowest_first(panel: SamplesPanel, engine: Engine) -> None:
    wrong = engine.said != engine.labels
    share = {k: round(100 * (1 - wrong[engine.labels == k].mean())) for k in range(10)}
    head, *listed = panel.by_class.toolTip().split("\n")
    assert head == "By class:"
    read = [item.removesuffix(" %").split(": ") for item in listed]
    assert {int(name): int(percent) for name, percent in read} == share
    assert [int(percent) for _, percent in read] == sorted(share.values())
    assert panel.by_class.isVisible()
    assert f"By class: {', '.join(listed)}" in panel.grid.accessibleDescription()
    assert panel.width() == 346
    engine.behind = 3
    engine.say()
    assert panel.by_class.toolTip().startswith("By class, about:\n")
    panel.filter.classes.setCurrentIndex(4)
    engine.say()
    assert not panel.by_class.isVisible()  # the total is that of the class
    panel.filter.classes.setCurrentIndex(0)
    engine.say()
    assert panel.by_class.isVisible()
    panel.resize(346, 240)
    QApplication.processEvents()
    assert panel.by_class.isVisible()
    click(panel, 1)
    assert not panel.by_class.isVisible()  # a low panel has no room for both


@pytest.mark.parametrize("width", [240, 346, 500])
def test_the_line_of_accuracies_is_cut_between_two_classes(panel: SamplesPanel, engine: Engine, width: int) -> None:
    panel.resize(width, 400)
    QApplication.processEvents()
    *whole, last = panel.by_class.text().removeprefix("By class: ").split(", ")
    assert last == "…"  # ten classes are more than fit
    assert whole == panel.by_class.toolTip().split("\n")[1 : 1 + len(whole)]
    assert panel.by_class.fontMetrics().horizontalAdvance(panel.by_class.text()) <= panel.width()
    panel.resize(1200, 400)
    QApplication.processEvents()
    assert panel.by_class.text().count(":") == 11


def test_all_of_a_hundred_classes_fit_on_a_screen() -> None:
    asked = np.full(100, 4)
    none = [np.zeros(0, np.int64)] * 3
    page = SamplePictures(
        *(np.zeros((0, 1, 8, 8), np.uint8), *none, np.zeros(0, np.float32), np.zeros(0, bool)),
        *(0, 400, 0, 0, asked, np.arange(100) % 5),
    )
    shares = words.shares_by_class(page, tuple(f"class {k}" for k in range(100)))
    lines = words.by_class_in_lines(page, shares).split("\n")
    assert len(lines) <= 30
    assert " · ".join(lines[1:]).split(" · ") == shares
    assert (shares[0], shares[-1]) == ("class 4: 0 %", "class 95: 100 %")


def test_where_no_pictures_are_at_hand_the_panel_says_so(panel: SamplesPanel) -> None:
    none = [np.zeros(0, np.int64)] * 3
    nothing = SamplePictures(
        np.zeros((0, 1, 8, 8), np.uint8), *none, np.zeros(0, np.float32), np.zeros(0, bool), 0, 0, 0, 0
    )
    page = {page_asked(panel): nothing}

    def heard(**values: Any) -> str:
        panel.show_snapshot(Snapshot(example("digits"), **values))
        assert panel.range.text() == panel.mistakes.text() == ""
        return panel.grid.accessibleDescription()

    assert "fetching" in heard(samples=1797)  # the page is on its way
    assert "Play fetches them" in heard(readings=page)
    assert "Play fetches them" in heard(error="MNIST could not be downloaded")
    data = Data(source=PictureFolder(path="mine", classes=("a", "b")), inputs=("pixels",))
    own = replace(example("digits"), data=data)
    panel.show_snapshot(Snapshot(own, error="The folder cannot be read."))
    assert "Play tries again" in panel.grid.accessibleDescription()
    panel.show_experiment(example("digits"))
    assert "is fetching" in heard(progress=Progress("Fetching", 1, 9))
    panel.show_stale(True)
    assert panel.grid.accessibleDescription() == "This design cannot run yet."
    panel.show_stale(False)
    Engine(panel).say()
    assert panel.range.text() == f"1–{panel.grid.capacity} of {TOTAL}"
    assert not panel.grid._instead


def test_nothing_is_asked_of_data_without_pictures(panel: SamplesPanel) -> None:
    assert not panel.suits(example("circle"))
    panel.show_experiment(example("circle"))
    assert panel.questions() == frozenset()


def test_the_filter_is_part_of_the_question(panel: SamplesPanel, engine: Engine) -> None:
    panel.filter.share.setCurrentIndex(1)
    panel.filter.classes.setCurrentIndex(4)
    panel.filter.wrong_first.click()
    assert page_asked(panel) == SamplePage(0, panel.grid.capacity, 3, True, True)
    assert [p for asked in engine.asked[-1:] for p in asked] == [page_asked(panel)]


def test_wrong_first_waits_until_the_network_was_trained(panel: SamplesPanel, engine: Engine) -> None:
    panel.filter.wrong_first.click()
    assert page_asked(panel).wrong_first
    engine.step = 0
    engine.say()
    assert not panel.filter.wrong_first.isEnabled()
    assert not page_asked(panel).wrong_first
    assert panel.mistakes.text() == "not trained yet"
    engine.step = 1
    engine.say()
    assert page_asked(panel).wrong_first


def test_buttons_page_keys_and_wheel_turn_pages(panel: SamplesPanel, engine: Engine) -> None:
    size = panel.grid.capacity
    assert shown(panel) == list(range(size))
    assert not panel.previous.isEnabled()
    panel.next.click()
    assert shown(panel) == list(range(size, 2 * size))
    press(panel, Qt.Key.Key_PageDown)
    assert shown(panel)[0] == 2 * size
    press(panel, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert shown(panel)[-1] == TOTAL - 1
    assert not panel.next.isEnabled()
    press(panel, Qt.Key.Key_PageUp)
    wheel(panel, 120)
    panel.previous.click()
    assert shown(panel)[0] == 0


def wheel(panel: SamplesPanel, turn: int) -> None:
    at = QPointF(20, 20)
    keys, phase = NONE, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, keys, phase, False)
    QApplication.sendEvent(panel.grid, event)


def test_every_page_together_shows_every_picture_once(panel: SamplesPanel, engine: Engine) -> None:
    seen = shown(panel)
    while panel.next.isEnabled():
        panel.next.click()
        seen += shown(panel)
    assert seen == list(range(TOTAL))


def test_the_line_below_says_where_one_is_and_how_many_are_wrong(panel: SamplesPanel, engine: Engine) -> None:
    assert panel.range.text() == f"1–{panel.grid.capacity} of 50"
    assert panel.mistakes.text() == "3 wrong, 6.0 %"
    assert panel.mistakes.toolTip() == ""
    engine.behind = 40
    engine.say()
    assert panel.mistakes.text() == "about 3 wrong, 6.0 %"
    assert "40 answers" in panel.mistakes.toolTip()


def test_three_mistakes_in_ten_thousand_are_not_none(panel: SamplesPanel, engine: Engine) -> None:
    (asked,) = [probe for probe in panel.questions() if isinstance(probe, SamplePage)]
    page = replace(engine.page(asked), total=10_000, wrong=3, class_asked=np.full(10, 1_000))
    assert words.mistakes(page) == "3 wrong, 0.03 %"


def test_no_mistakes_are_counted_before_every_picture_was_answered(panel: SamplesPanel, engine: Engine) -> None:
    engine.behind = engine.unanswered = 34
    engine.say()
    assert panel.mistakes.text() == "16 of 50 answered"
    assert "wrong" not in panel.grid.accessibleDescription().split(";")[0]
    engine.unanswered = 0
    engine.say()
    assert panel.mistakes.text() == "about 3 wrong, 6.0 %"


def test_the_pictures_are_painted_as_they_are(panel: SamplesPanel, engine: Engine) -> None:
    assert panel.grid._images[5].pixelColor(3, 3).getRgb()[:3] == (5, 5, 5)
    colours = np.arange(12, dtype=np.uint8).reshape(3, 2, 2)
    assert as_it_is(colours)[1, 0].tolist() == [2, 6, 10, 255]
    assert as_it_is(colours[:1])[0, 1].tolist() == [1, 1, 1, 255]


def test_only_wrong_ones_carry_a_badge_and_only_once_trained(panel: SamplesPanel, engine: Engine) -> None:
    red = theme.current().bad

    def marked() -> list[int]:
        picture = panel.grid.grab().toImage()
        corners = [panel.grid.cell(k).bottomRight() - QPoint(1, 1) for k in range(panel.grid.capacity)]
        return [k for k, corner in enumerate(corners) if picture.pixelColor(corner).name() == red]

    assert marked() == [7, 13]
    engine.step = 0
    engine.say()
    assert marked() == []


def test_a_larger_panel_asks_for_more_and_keeps_the_first_in_sight(panel: SamplesPanel, engine: Engine) -> None:
    panel.next.click()
    first, size = shown(panel)[0], panel.grid.capacity
    panel.resize(560, 420)
    QApplication.processEvents()
    assert panel.grid.capacity > size
    assert page_asked(panel).per_page == panel.grid.capacity
    assert first in shown(panel)


def test_other_data_begin_at_their_first_page(panel: SamplesPanel, engine: Engine) -> None:
    panel.next.click()
    click(panel, 2)
    panel.show_experiment(example("fashion"))
    assert panel.questions() == {SamplePage(0, panel.grid.capacity)}
    assert panel.grid.page is None
    assert panel.detail.isHidden()
    assert panel.filter.classes.itemText(1) == "T-shirt"


def test_an_edit_of_the_network_keeps_page_and_choice(panel: SamplesPanel, engine: Engine) -> None:
    panel.next.click()
    click(panel, 1)
    before = panel.questions()
    experiment = example("digits")
    panel.show_experiment(Experiment(data=experiment.data))
    assert panel.questions() == before


# -------------------------------------------------------------------- the chosen picture


def test_a_click_shows_it_large_with_label_answer_and_bars(panel: SamplesPanel, engine: Engine) -> None:
    click(panel, 7)
    assert sample_asked(panel) == Sample(7)
    assert panel.detail.isVisible()
    assert panel.detail.verdict.text() == "Labelled 7, read as 0"
    assert panel.detail.place.text() == "No. 8, for testing"
    assert panel.detail.bars.best == 0
    assert len(panel.detail.bars.shares) == 10
    assert panel.detail.picture.sample is not None
    assert panel.detail.picture.sample.picture[0, 0, 0] == 7


def test_what_is_chosen_stays_in_sight_when_the_large_picture_takes_its_room(
    panel: SamplesPanel, engine: Engine
) -> None:
    last = panel.grid.capacity - 1
    click(panel, last)
    QApplication.processEvents()
    assert panel.grid.capacity <= last
    assert last in shown(panel)
    assert panel.grid.chosen == last == sample_asked(panel).number  # type: ignore[union-attr]


def test_arrows_move_the_choice_and_turn_the_page_at_its_end(panel: SamplesPanel, engine: Engine) -> None:
    press(panel, Qt.Key.Key_Right)
    assert panel.grid.chosen == 0
    press(panel, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert panel.grid.chosen == 1
    press(panel, Qt.Key.Key_Down)
    columns = panel.grid._columns()
    assert panel.grid.chosen == 1 + columns
    press(panel, Qt.Key.Key_Up)
    size = panel.grid.capacity
    press(panel, *[Qt.Key.Key_Right] * (size - 1))
    assert panel.grid.chosen == size
    assert shown(panel)[0] == size
    press(panel, Qt.Key.Key_Left)
    assert (panel.grid.chosen, shown(panel)[0]) == (size - 1, 0)


def test_the_choice_stops_at_both_ends(panel: SamplesPanel, engine: Engine) -> None:
    press(panel, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert panel.grid.chosen == 0
    press(panel, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert panel.grid.chosen == TOTAL - 1


def test_page_keys_take_the_choice_along(panel: SamplesPanel, engine: Engine) -> None:
    click(panel, 2)
    QApplication.processEvents()
    size = panel.grid.capacity
    press(panel, Qt.Key.Key_PageDown)
    assert panel.grid.chosen == 2 + size
    assert panel.grid.chosen in shown(panel)


def test_escape_and_the_cross_close_the_large_picture(panel: SamplesPanel, engine: Engine) -> None:
    click(panel, 2)
    press(panel, Qt.Key.Key_Escape)
    assert sample_asked(panel) is None
    assert panel.detail.isHidden()
    click(panel, 2)
    panel.detail.close_button.click()
    assert sample_asked(panel) is None


def test_why_asks_for_saliency_and_tints_the_picture(panel: SamplesPanel, engine: Engine) -> None:
    click(panel, 2)
    plain = panel.detail.picture.grab().toImage().pixelColor(40, 40)
    panel.detail.why.click()
    assert sample_asked(panel) == Sample(2, saliency=True)
    assert panel.detail.picture.answer is not None
    assert panel.detail.picture.answer.saliency is not None
    assert panel.detail.picture.grab().toImage().pixelColor(40, 40) != plain


def files_asked(panel: SamplesPanel) -> list[PictureFile]:
    return [probe for probe in panel.questions() if isinstance(probe, PictureFile)]


def test_a_picture_file_is_shown_large_with_its_answer_until_a_sample_is_chosen(
    panel: SamplesPanel, engine: Engine
) -> None:
    panel.grid.picked.emit(1)
    panel.show_file("/pictures/mine.png")
    detail = panel.detail
    assert detail.isVisible()
    assert panel._cursor.number is None
    assert detail.verdict.toolTip() == "I read an 8, 82 %"
    assert detail.place.text() == "mine.png"
    assert max(detail.bars.shares) == pytest.approx(0.82)
    assert detail.picture.sample is not None
    assert detail.picture.sample.picture[0, 0, 0] == 99
    assert "I read an 8" in panel.accessibleDescription()
    detail.why.click()
    assert [probe.saliency for probe in files_asked(panel)] == [True]
    assert detail.picture.sample.saliency is not None
    panel.next.click()  # leafing through the pages leaves it where it is
    assert files_asked(panel)
    panel.grid.picked.emit(2)
    assert not files_asked(panel)
    assert detail.verdict.toolTip().startswith("Labelled")
    panel.show_file("/pictures/mine.png")
    detail.close_button.click()
    assert not detail.isVisible()
    assert not files_asked(panel)


def test_a_picture_file_that_cannot_be_read_is_said(panel: SamplesPanel, engine: Engine) -> None:
    panel.detail.why.setChecked(True)
    panel.show_file("/pictures/bad.png")
    assert panel.detail.trouble.isVisible()
    assert not panel.detail.key.isVisible()
    assert panel.detail.trouble.text() == panel.accessibleDescription() == "bad.png cannot be read."
    assert panel.detail.picture.sample is None
    panel.grid.picked.emit(2)
    assert not panel.detail.trouble.isVisible()
    assert panel.detail.key.isVisible()
    panel.show_file("/pictures/mine.png")
    panel.show_experiment(example("mnist"))
    assert not panel.detail.isVisible()
    assert not files_asked(panel)


def test_an_untrained_network_does_not_pretend_to_read_a_file(panel: SamplesPanel, engine: Engine) -> None:
    engine.step = 0
    panel.show_file("/pictures/mine.png")
    assert panel.detail.verdict.toolTip() == "not trained yet"


def test_with_the_wrong_ones_first_arrows_go_through_them(panel: SamplesPanel, engine: Engine) -> None:
    click(panel, 4)
    panel.filter.wrong_first.click()
    assert panel.grid.chosen == 7
    press(panel, Qt.Key.Key_Right)
    assert panel.grid.chosen == 13
    press(panel, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert panel.grid.chosen == 0


def test_a_key_pressed_before_the_page_is_there_counts(panel: SamplesPanel, engine: Engine) -> None:
    click(panel, 0)
    QApplication.processEvents()
    size = panel.grid.capacity
    panel.questions_changed.disconnect(engine.tell)
    press(panel, Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert sample_asked(panel) is None
    engine.say()
    assert sample_asked(panel) == Sample(size + 2)


def test_the_choice_stays_the_same_picture_when_training_moves_it(panel: SamplesPanel, engine: Engine) -> None:
    click(panel, 4)
    engine.shift = 2
    engine.say()
    assert panel.grid.chosen == 4
    press(panel, Qt.Key.Key_Right)
    assert panel.grid.chosen == 5


def test_while_training_pictures_do_not_change_places_too_often(
    panel: SamplesPanel, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(samples, "CALM", 10**9)
    engine.running, engine.shift = True, 3
    before = shown(panel)
    engine.say()
    assert shown(panel) == before
    monkeypatch.setattr(samples, "CALM", 0)
    engine.say()
    assert shown(panel) != before


def test_of_very_many_classes_the_likeliest_ten_are_shown() -> None:
    classes = tuple(f"class {k}" for k in range(100))
    shares = np.linspace(0, 1, 100, dtype=np.float32)
    names, values = likeliest(classes, shares)
    assert names == tuple(f"class {k}" for k in range(99, 89, -1))
    assert list(values) == sorted(shares, reverse=True)[:10]


# -------------------------------------------------------------------- for those who listen


@pytest.mark.parametrize(("behind", "told"), [(1, "One answer is of an earlier"), (2, "2 answers are of an earlier")])
def test_answers_that_are_not_renewed_yet_are_counted(behind: int, told: str) -> None:
    assert words.catching_up(replace(canned_page(example("mnist"), SamplePage()), behind=behind)).startswith(told)


def test_page_and_choice_are_told_in_words(panel: SamplesPanel, engine: Engine) -> None:
    told = panel.grid.accessibleDescription()
    assert told.startswith(
        f"1–{panel.grid.capacity} of 50. 3 wrong, 6.0 %. By class: 1: 80 %, 3: 80 %, 7: 80 %, 0: 100 %, "
    )
    assert ". No. 1: 0, read right (82 %); " in told
    assert "No. 8: 7, read as 0 (82 %)" in told
    click(panel, 7)
    assert panel.accessibleDescription() == "No. 8, for testing. Labelled 7, read as 0. 0 (82 %), then 1 (2 %)"
    panel.detail.close_button.click()
    assert panel.accessibleDescription() == ""


def test_a_test_picture_is_counted_within_the_test_set() -> None:
    mnist, digits = (example(kind).data.info for kind in ("mnist", "digits"))
    assert words.place(60_619, False, mnist) == "Test picture 620"
    assert words.place(619, True, mnist) == "Training picture 620"
    assert words.place(619, False, digits) == "No. 620, for testing"
    page = canned_page(example("mnist"), SamplePage())
    told = words.one_in_words(mnist, page, 0, True)
    assert told.startswith(f"No. {int(page.numbers[0]) - 60_000 + 1:,}: ")


@pytest.mark.parametrize(("size", "alone"), [((248, 250), False), ((346, 330), True)])
def test_pages_can_be_turned_with_a_picture_open(
    panel: SamplesPanel, engine: Engine, size: tuple[int, int], alone: bool
) -> None:
    panel.resize(*size)
    QApplication.processEvents()
    click(panel, 1)
    assert panel._pager.isVisible() is alone
    assert panel.next.isVisible()
    before = page_asked(panel).page
    panel.next.click()
    QApplication.processEvents()
    assert page_asked(panel).page == before + 1
    assert panel.rect().contains(panel.next.mapTo(panel, panel.next.rect().bottomRight()))
    press(panel, Qt.Key.Key_Escape)
    assert panel._pager.isAncestorOf(panel.next)
    assert panel.next.isVisible()


def test_in_a_low_panel_one_line_of_pictures_is_as_high_as_there_is_room(panel: SamplesPanel, engine: Engine) -> None:
    panel.grid.resize(248, 58)
    assert panel.grid.cell(0).height() == 54
    panel.grid.resize(248, 10)
    assert panel.grid.cell(0).height() >= 2 * _BADGE  # a badge hides a quarter of it at most


def test_a_narrow_filter_cuts_no_words(panel: SamplesPanel) -> None:
    assert panel.filter.classes.itemText(0) == "All classes"
    panel.resize(248, 250)
    QApplication.processEvents()
    assert panel.filter.classes.itemText(0) == "All"
    assert panel.filter.share.itemText(1) == "Train"
    for box, text in ((panel.filter.classes, "All"), (panel.filter.share, "Train")):
        assert box.fontMetrics().horizontalAdvance(text) + 28 <= box.width()
    check = panel.filter.wrong_first
    assert check.sizeHint().width() <= check.width()
    assert panel.rect().contains(check.mapTo(panel, check.rect().bottomRight()))
    panel.filter.show_classes(("0", "1"))
    assert panel.filter.classes.itemText(0) == "All"


def test_in_a_narrow_head_the_verdict_is_short_not_cut(panel: SamplesPanel, engine: Engine) -> None:
    panel.resize(248, 250)
    QApplication.processEvents()
    click(panel, 1)
    engine.said[1] = 8
    engine.say()
    assert panel.detail.verdict.text() == "1, read as 8"
    assert panel.detail.verdict.toolTip() == "Labelled 1, read as 8"


def test_why_comes_with_the_key_to_its_colours(panel: SamplesPanel, engine: Engine) -> None:
    click(panel, 7)
    assert panel.detail.key.isHidden()
    panel.detail.why.click()
    assert panel.detail.key.isVisible()
    assert panel.detail.key.text() == "Blue spoke for it, orange against."


def test_what_lies_under_the_mouse_is_hinted(panel: SamplesPanel, engine: Engine) -> None:
    hints: list[str] = []
    panel.hint.connect(hints.append)
    panel.grid.pointed.emit(13)
    panel.grid.pointed.emit(-1)
    assert hints == ["No. 14: 3, read as 0 (82 %)", ""]


def test_what_lies_under_the_mouse_stands_beside_it(panel: SamplesPanel, engine: Engine) -> None:
    for place in (1, 13):
        panel.grid.pointed.emit(place)
        assert panel.bubble.isVisible()
        assert panel.grid.rect().contains(panel.bubble.geometry())
    assert (panel.bubble.caption, panel.bubble.value) == ("No. 14: 3", "read as 0 (82 %)")
    QApplication.sendEvent(panel.grid, QEvent(QEvent.Type.Leave))
    assert not panel.bubble.isVisible()


def test_everything_has_a_name_for_screen_readers(panel: SamplesPanel) -> None:
    parts = [panel.grid, panel.previous, panel.next, panel.filter.share, panel.filter.classes]
    assert all(widget.accessibleName() for widget in [*parts, panel.detail.close_button])


# -------------------------------------------------------------------- in the window, and alone


@pytest.mark.parametrize("kind", ["mnist", "fashion", "digits"])
def test_the_panel_opens_alone(qtbot: Any, kind: str) -> None:
    made, experiment = SamplesPanel(), example(kind)
    qtbot.addWidget(made)
    made.show_experiment(experiment)
    made.show()
    snapshot = canned_snapshot(experiment)
    made.questions_changed.connect(lambda: made.show_snapshot(snapshot))
    made.show_snapshot(snapshot)
    click(made, 3)
    assert made.detail.isVisible()
    assert made.detail.bars.shares
    made.blockSignals(True)


def test_it_stands_behind_the_pad_in_the_menu() -> None:
    assert PANELS.index(SamplesPanel) == PANELS.index(DigitPanel) + 1


def test_browse_in_the_data_column_opens_the_tab(window: MainWindow, sent: list[Command]) -> None:
    assert not window.data.browse.isVisible()
    window.data.gallery.tiles["digits"].click()
    assert window.data.browse.isVisible()
    window.actions_["right"].trigger()
    window.data.browse.click()
    panel = window.results.panel(SamplesPanel)
    assert panel.isVisible()
    asked = next(c for c in reversed(sent) if isinstance(c, Watch)).probes
    assert any(isinstance(probe, SamplePage) for probe in asked)
    window.results.tear_off(SamplesPanel)
    window.data.browse.click()
    assert panel.isVisible()
    window.results.bring_back(SamplesPanel)


@pytest.mark.parametrize("size", [(1024, 680), (1280, 800)])
def test_in_the_window_nothing_of_the_large_picture_is_cut_off(
    window: MainWindow, size: tuple[int, int], qapp: QApplication
) -> None:
    window.resize(*size)
    window.data.gallery.tiles["fashion"].click()
    window.data.browse.click()
    panel = window.results.panel(SamplesPanel)
    engine = Engine(panel)
    engine.say()
    qapp.processEvents()
    click(panel, 2)
    qapp.processEvents()
    assert (window.width(), window.height()) == size
    detail = panel.detail
    parts = (detail.picture, detail.why, detail.bars, detail.close_button, panel.grid, panel.filter)
    for part in parts:
        corner = part.mapTo(panel, part.rect().bottomRight())
        assert panel.rect().contains(corner), type(part).__name__
    assert detail.bars.height() >= detail.bars.minimumSizeHint().height()
    assert panel.grid.geometry().bottom() < detail.geometry().top()
    panel.blockSignals(True)
