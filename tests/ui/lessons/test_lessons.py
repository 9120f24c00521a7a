"""Lessons in the window: set up, ticked by what is done, judged, kept; the work before is one undo away."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.files.resources import RESOURCES
from models.lessons import progress, reading
from models.lessons.conditions import parse
from models.lessons.lesson import Challenge
from models.lessons.situation import Situation
from models.talk.commands import Command, Reset, Vary, Watch
from models.talk.data_probes import Rows
from models.talk.runs.variations import VariedAnswer
from models.talk.snapshot import Metrics, Snapshot
from models.variations.result import TrialResult
from tests.ui.clipped import clipped
from ui.lessons.blocks import ChallengeCard, LiveTable, TaskRow
from ui.lessons.reader import SAMPLES, LessonReader
from ui.look import language
from ui.panels.surface.surface import SurfacePanel
from ui.shell.window import MainWindow


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.speak(qapp, "en")


def states(window: MainWindow) -> dict[str, str]:
    """How each step of the lesson is marked."""
    tasks = window.parts.left.reader.tasks()
    return {name: made.state for name, made in tasks.items() if isinstance(made, TaskRow)}


def verdict(window: MainWindow, challenge: str) -> str:
    """What is said of a challenge."""
    card = window.parts.left.reader.tasks()[challenge]
    assert isinstance(card, ChallengeCard)
    return card.verdict.text()


def rows() -> Rows:
    """The two points of the first lesson with the answers of its start."""
    numbers, known = np.arange(2), np.ones(2, bool)
    points, targets = np.array([[1.0], [2.0]], np.float32), np.array([3.0, 5.0], np.float32)
    answers = np.array([4.0, 3.0], np.float32)
    return Rows(numbers, points, targets, answers, np.ones(2, np.float32), known, known, 0, 2, 0, 0)


def test_a_lesson_is_set_up_ticked_judged_and_kept(
    window: MainWindow, sent: list[Command], hear: Any, english_again: None
) -> None:
    before, left = window.document.experiment, window.parts.left
    assert not left.tabs.isVisibleTo(window)  # nothing to choose from until somebody wants a lesson
    window.actions_["lessons"].trigger()
    assert left.list.isVisibleTo(window)
    row = left.list.rows[0].parentWidget()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())  # beside the title, which is a button
    first = window.lessons.all[0]
    assert window.document.experiment == first.experiment
    assert window.results.panel(SurfacePanel).isVisibleTo(window)
    assert any(isinstance(command, Watch) and SAMPLES in command.probes for command in sent)
    assert set(states(window).values()) == {"next", "open"}

    hear(step=0, opened=window.link.opened, readings={SAMPLES: rows()})
    table = next(made for made in left.reader.parts if isinstance(made, LiveTable))
    assert "<b>2.5</b>" in table.text()  # the mean of 1 and 4
    hear(step=1, metrics=Metrics(1.825, None), opened=window.link.opened)
    assert states(window)["one-step"] == "reached"
    assert any("1.825" in made.text() for part in left.reader.parts for made, _ in getattr(part, "live", ()))

    window.document.edit(before, "Another design")  # of which the engine has not spoken yet
    situation = window.lessons.work.situation()
    assert situation is not None
    assert situation.snapshot is None
    window.document.undo_stack.undo()

    for held in ((5.0, 4.0), (4.0, 3.0)):  # of one drag
        moved = tuple((window_bias(value),) for value in held)
        window.results.panel(SurfacePanel).parameters_moved.emit(*moved, "Move the ball", "surface:1")
    situation = window.lessons.work.situation()
    assert situation is not None
    assert situation.by_hand == 1
    hear(step=20, metrics=Metrics(0.05, None), opened=window.link.opened)
    assert states(window)["drag"] == "reached"
    window.link.send(Reset())
    hear(step=1, metrics=Metrics(1.825, None), opened=window.link.opened)

    card = left.reader.tasks()["forty-steps"]
    assert isinstance(card, ChallengeCard)
    left.reader._scroll.ensureWidgetVisible(card.button, 0, 0)  # what is said below it has no room yet
    card.button.click()
    assert "Training loss < 0.06 (now 1.82" in verdict(window, "forty-steps")
    QTest.qWait(20)
    assert card.verdict.visibleRegion().boundingRect() == card.verdict.rect()
    hear(step=30, metrics=Metrics(0.05, None), opened=window.link.opened)
    window.document.set_parameter(window_bias(1.0), first_bias := window_bias(0.9), "Move")
    left.reader.check_wanted.emit("forty-steps")
    assert "Weights were moved by hand" in verdict(window, "forty-steps")
    assert first_bias in sent
    window.link.send(Reset())
    hear(step=30, metrics=Metrics(0.05, None), opened=window.link.opened)
    left.reader.check_wanted.emit("forty-steps")
    assert verdict(window, "forty-steps") == "Passed."

    kept, _ = progress.read(window.lessons.work._path)
    assert kept.of(first) == {"one-step", "drag", "forty-steps"}
    window.choices.speak("zh_CN")
    assert states(window)["one-step"] == "reached"
    assert left.reader.next.text() == "下一课"
    for _ in ("the bias", "the ball"):
        window.document.undo_stack.undo()
    hear(step=30, readings={SAMPLES: rows()}, opened=window.link.opened)
    table = next(made for made in left.reader.parts if isinstance(made, LiveTable))
    assert "<b>2.5</b>" in table.text()
    assert left.reader.elsewhere.isHidden()
    window.document.undo_stack.undo()  # the lesson itself
    assert window.document.experiment == before
    told_elsewhere(window)
    window.document.undo_stack.redo()
    assert left.reader.elsewhere.isHidden()
    assert SAMPLES in left.reader.questions()
    window.document.undo_stack.undo()
    left.reader.set_up.click()
    assert window.document.experiment == first.experiment
    assert left.reader.elsewhere.isHidden()
    window.document.open(before)  # another document, without undo
    told_elsewhere(window)
    left.tabs.tabs["data"].click()
    assert window.data.isVisibleTo(window)
    left.reader.set_up_wanted.emit()
    hear(step=7, metrics=Metrics(0.321, None), opened=window.link.opened)
    left.tabs.tabs["lesson"].click()  # the page shows what came meanwhile
    assert any("0.321" in made.text() for part in left.reader.parts for made, _ in getattr(part, "live", ()))


def told_elsewhere(window: MainWindow) -> None:
    """The window shows another design than the lesson's: the page tells nothing of it, and offers the lesson's."""
    reader = window.parts.left.reader
    assert reader.elsewhere.isVisibleTo(window)
    assert reader.again.isHidden()
    assert reader.questions() == frozenset()
    for made in reader.parts:
        if isinstance(made, ChallengeCard):
            assert not made.button.isEnabled()
        for shown, _ in getattr(made, "live", ()):
            assert "**–**" in shown.text()
        assert not isinstance(made, LiveTable) or not made.text()


def window_bias(value: float) -> Any:
    """A bias that a person sets."""
    from models.talk.commands import SetParameter

    return SetParameter("output", "bias", (0,), value)


def test_a_challenge_over_seeds_trains_anew(window: MainWindow, sent: list[Command], hear: Any) -> None:
    first = window.lessons.all[0]
    when = (parse("training_loss < 0.1"), parse("by_hand = 0"))
    challenge = Challenge("forty-steps", when, seeds=3, epochs=50, least=2)
    window.lessons.open(replace(first, challenges=(challenge,)))
    window.parts.left.reader.check_wanted.emit("forty-steps")
    asked = sent[-1]
    assert isinstance(asked, Vary)
    assert asked.variation is not None
    assert (asked.variation.seeds, asked.variation.epochs) == ((1, 2, 3), 50)
    results = tuple(TrialResult(n, 50, 50, {"train_loss": loss}) for n, loss in enumerate((0.05, 0.2, 0.3)))
    opened = window.link.opened
    hear(opened=opened, varied=VariedAnswer(asked.variation, results[:1]))
    assert "1 done" in verdict(window, "forty-steps")
    hear(opened=opened, varied=VariedAnswer(asked.variation, results, ended=True))
    assert verdict(window, "forty-steps") == (
        "Not yet: 1 of 3 seeds pass, and 2 have to. Training loss < 0.1 (now 0.2)."
    )
    assert "vary" not in window.lessons.work._done  # the check itself is nothing that was done
    window.parts.left.reader.check_wanted.emit("forty-steps")
    good = (results[0], replace(results[1], measures={"train_loss": 0.01}), results[2])
    hear(opened=opened, varied=VariedAnswer(asked.variation, good, ended=True))
    assert verdict(window, "forty-steps") == "Passed: 2 of 3 seeds pass."


def test_a_teachers_lesson_is_opened_and_a_bad_one_says_its_line(window: MainWindow, tmp_path: Path) -> None:
    from tests.models.lessons.test_parsing import FILES, TOML

    reading.write_archive(tmp_path / "mine.lesson", FILES)
    window.lessons.open_path(str(tmp_path / "mine.lesson"))
    assert window.parts.left.reader.title.text() == "A title"
    assert not window.parts.left.reader.next.isVisibleTo(window)
    bad = TOML.replace("steps >= 1", "steps >= one").encode()
    reading.write_archive(tmp_path / "bad.lesson", {**FILES, "lesson.toml": bad})
    window.lessons.open_path(str(tmp_path / "bad.lesson"))
    assert "lesson.toml, line 7" in window.notice.label.text()
    assert window.parts.left.reader.title.text() == "A title"


def test_the_first_start_offers_the_first_lesson_until_somebody_plays(window: MainWindow) -> None:
    window.lessons.offer_first()
    assert "begin with a lesson" in window.notice.label.text()
    window.actions_["play"].trigger()
    assert not window.notice.wanted
    window.lessons.offer_first()
    assert not window.notice.wanted


def test_every_lesson_brings_its_design_and_its_panels(window: MainWindow) -> None:
    assert len(window.lessons.all) == 17
    for lesson in window.lessons.all:
        window.lessons.open(lesson)
        assert window.document.experiment == lesson.experiment
        shown = window.lessons._visible() | {"step_through" if window.network.stepping.on else ""}
        assert set(lesson.opens) <= shown, lesson.name
        assert window.lessons.work._done == frozenset()
    window.actions_["lessons"].trigger()
    window.parts.left.reader.all.click()
    for _ in range(3):
        QApplication.processEvents()
    assert window.parts.left.width() == 320  # as on a lesson's page
    names = [row.text().split("  ")[0] for row in window.parts.left.list.rows]
    assert names == [str(number) for number in range(1, 18)]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["en", "zh_CN", "zh_TW"])
def test_no_lesson_is_cut_in_any_language(window: MainWindow, english_again: None, name: str) -> None:
    window.choices.speak(name)
    for size in ((1024, 680), (1280, 800)):
        window.resize(*size)
        for lesson in window.lessons.all:
            assert name in lesson.texts
            window.lessons.open(lesson)
            for _ in range(3):
                QApplication.processEvents()
            bar = window.parts.left.reader._scroll.horizontalScrollBar()
            assert bar.maximum() == 0
            cut = [text for text in clipped(window) if not text.startswith("Elided title:")]  # the document's name
            assert cut == [], (lesson.name, size)


def test_numbers_in_the_words_of_a_step_are_those_of_the_run(qtbot: Any) -> None:
    lesson = reading.read_lesson(RESOURCES / "lessons" / "14-handwritten-digits")
    snapshot = Snapshot(lesson.experiment, metrics=Metrics(0.2, 0.2, 0.95, 0.951))
    reader = LessonReader()
    qtbot.addWidget(reader)
    reader.show_lesson(lesson, 14, 17)
    reader.show_snapshot(snapshot, Situation(lesson.experiment, lesson.experiment, snapshot))
    step = reader.tasks()["train"]
    assert "{{" not in step.told.live[0][0].text()
    assert "95.1" in step.told.live[0][0].text()


def test_after_the_set_up_the_keys_go_to_the_picture(window: MainWindow) -> None:
    window.show()
    window.lessons.open(window.lessons.all[8])
    assert window.network.stepping.on
    assert window.focusWidget() is window.network.canvas
