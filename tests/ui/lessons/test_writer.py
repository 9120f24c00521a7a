"""A teacher writes a lesson in the window, saves it, and opens it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QFileDialog

from models.lessons import reading
from models.lessons.draft import Draft, DraftTask
from models.lessons.situation import PLACES
from tests.ui.clipped import clipped
from ui.forms.scroll import ColumnScroll
from ui.lessons.writer import LessonWriter
from ui.look import language
from ui.panels.surface.surface import SurfacePanel
from ui.shell.window import MainWindow


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.speak(qapp, "en")


def test_a_lesson_is_written_checked_saved_and_opened(
    window: MainWindow, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, english_again: None
) -> None:
    window.actions_["export_lesson"].trigger()
    writer = window.lessons.writer
    assert writer is not None
    assert writer.said.text() == "Write a title."
    writer.title.setText("A ring")
    writer.about.setText("How few neurons do?")
    writer.text.setPlainText("Words.\n\nNow {{lose}}.")
    writer.opens["surface"].setChecked(True)
    assert not writer.opens["digit"].isEnabled()  # the present design has no pictures
    writer.opens["digit"].setChecked(True)
    assert writer.draft().opens == ("surface",)
    writer.steps.add_row().words.setText("Gone again.")
    step = writer.steps.add_row()
    step.words.setText("Train.")
    step.when.setText("steps >= 1")
    writer.steps.rows[0].remove.click()
    assert step.number.text() == "Step 1"
    (challenge,) = writer.challenges.rows
    assert challenge.remove.isHidden()  # a lesson has one at least
    challenge.words.setText("Be right.")
    challenge.when.setText("training_accuracy >= 95 %")
    challenge.seeds.setValue(3)
    assert challenge.task().least == 3  # all of them, until somebody says otherwise
    qtbot.waitUntil(lambda: writer.said.text().startswith("Line 3 of the text: 'lose' is no live number"))
    assert not writer.save.isEnabled()

    writer.leave.click()  # what is typed is kept
    window.actions_["export_lesson"].trigger()
    assert window.lessons.writer is writer
    again = LessonWriter(window, lambda: window.document.experiment, lambda: PLACES, lambda *_: tmp_path, writer._path)
    assert set(again.draft().opens) == {"surface", "digit"}  # kept on disk, also what does not fit today
    assert (again.title.text(), again.challenges.tasks()) == ("A ring", writer.challenges.tasks())
    again.clear.click()
    assert again.draft() == Draft(challenges=(DraftTask(),))
    again.clear.click()
    assert again.draft().text == writer.draft().text
    again.deleteLater()
    assert writer.said.text().startswith("Line 3")
    writer.text.setPlainText("Words.\n\nNow {{training_loss}}.")
    qtbot.waitUntil(writer.save.isEnabled)

    window.choices.speak("zh_CN")
    writer.resize(QSize(680, 560))
    bar = writer.findChild(ColumnScroll).verticalScrollBar()  # type: ignore[attr-defined]
    for place in (0, bar.maximum()):
        bar.setValue(place)
        QApplication.processEvents()
        assert not list(clipped(writer))

    writer.help.click()
    page = writer.findChild(type(writer._words)).page.toPlainText()  # type: ignore[union-attr]
    for word in (
        "training_loss",
        "learning_rate",
        "did move_ball",
        "opened surface",
        "keeps start",
        "multi-gauss",
        "adamw",
    ):
        assert word in page

    chosen = [str(tmp_path / "no folder" / "ring.lesson"), str(tmp_path / "ring")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen.pop(0), ""))
    window.choices.speak("en")
    writer.save.click()
    assert writer.said.text().startswith("ring.lesson could not be saved:")
    assert writer.open_it.isHidden()
    window.choices.speak("zh_CN")
    before = window.document.experiment
    writer.save.click()
    lesson = reading.read_lesson(tmp_path / "ring.lesson")
    assert list(lesson.texts) == ["zh_CN"]
    assert lesson.experiment == before

    writer.open_it.click()
    assert not writer.isVisible()
    assert window.parts.left.reader.lesson == lesson
    assert window.results.panel(SurfacePanel).isVisibleTo(window)
