"""The course of the learning rate: a button that shows it, and a card in which it is chosen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication

from models.design.epochs.schedule import rate
from models.design.training import SCHEDULE_FIELDS, SCHEDULES, Training
from ui.forms import numbers
from ui.shell.window import MainWindow
from ui.training.rate_card import RateCard
from ui.training.rate_curve import course

pytestmark = pytest.mark.shares_window


@pytest.fixture
def card(window: MainWindow, qapp: QApplication) -> Iterator[RateCard]:
    window.training.rate.click()
    opened = window.training.rate_card
    assert opened is not None
    yield opened
    opened.close()
    assert window.training.rate_card is None  # else the bar would go on talking to it
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def choose(card: RateCard, schedule: str) -> None:
    combo = card.choice.editors["schedule"].combo  # type: ignore[attr-defined]
    combo.setCurrentIndex(combo.findData(schedule))


def test_only_the_fields_that_the_schedule_reads_are_shown(window: MainWindow, card: RateCard) -> None:
    for schedule in SCHEDULES:
        choose(card, schedule)
        assert window.document.experiment.training.schedule == schedule
        assert tuple(card.settings.editors) == SCHEDULE_FIELDS[schedule]
        assert card.settings.isVisible() == bool(SCHEDULE_FIELDS[schedule]), schedule


def test_choosing_a_schedule_is_one_undo(window: MainWindow, card: RateCard) -> None:
    before = window.document.experiment
    choose(card, "cosine")
    assert window.document.undo_stack.count() == 1
    window.document.undo_stack.undo()
    assert window.document.experiment == before
    assert tuple(card.settings.editors) == ()


def test_the_card_follows_the_run(window: MainWindow, card: RateCard, hear: Any) -> None:
    choose(card, "cosine")
    hear(epoch=50, step=1250)
    assert card.now.text() == "0.015"
    assert card.epoch.text() == "in epoch 50"
    assert card.curve.course is not None
    assert card.curve.course.now == (50.0, pytest.approx(0.015))
    assert "0.015" in window.training.rate.toolTip()


def test_an_edit_shows_before_the_engine_answers(window: MainWindow, card: RateCard, hear: Any) -> None:
    hear(epoch=100, step=2500)
    choose(card, "step")
    assert card.now.text() == f"{0.03 / 8:.3g}"


def test_what_a_plateau_has_cut_the_engine_says(window: MainWindow, card: RateCard, hear: Any) -> None:
    choose(card, "plateau")
    hear(epoch=90, step=2250, rate_cuts=(30, 75))
    assert card.now.text() == "0.0075"
    assert card.curve.course is not None
    shown = card.curve.course
    assert shown.epochs[1:][np.diff(shown.rates) < 0].tolist() == [30, 75]
    assert (shown.epochs[-1], shown.rates[-1]) == shown.now == (90, 0.0075)


@pytest.mark.parametrize("width", [960, 1280])
def test_the_strip_shows_the_rate_in_force_beside_its_label(window: MainWindow, hear: Any, width: int) -> None:
    window.resize(width, 800)
    window.show()
    strip = window.training
    caption, now = strip.captions["learning_rate"], strip.rate_now
    hear(epoch=60, step=1500)
    assert (caption.text(), now.isVisible()) == ("Learning rate", False)
    training = replace(window.document.experiment.training, schedule="step", rate_every=30)
    window.document.edit(replace(window.document.experiment, training=training), "Change schedule")
    assert (caption.text(), now.text(), now.isVisible()) == ("Learning rate", "0.0075", True)
    hear(epoch=300, step=7500)
    assert (caption.text(), now.text()) == ("Learning rate", "2.9e-5")
    assert "2.93e-05" in now.toolTip()
    QApplication.processEvents()
    assert caption.fontMetrics().horizontalAdvance(caption.text()) <= caption.width()
    assert now.sizeHint().width() <= now.width()
    assert caption.mapTo(strip, QPoint()).y() == strip.captions["batch"].mapTo(strip, QPoint()).y()
    assert strip.rate.mapTo(strip, QPoint()).x() > strip.fields["learning_rate"].mapTo(strip, QPoint()).x()
    window.document.undo_stack.undo()
    assert (caption.text(), now.isVisible()) == ("Learning rate", False)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.03, "0.03"),
        (0.00123, "0.0012"),
        (2.93e-5, "2.9e-5"),
        (3.4e-87, "3.4e-87"),
        (3e-4, "3e-4"),
        (12.5, "12"),
        (100, "100"),
    ],
)
def test_a_rate_in_short(value: float, said: str) -> None:
    assert numbers.short_rate(value) == said


def test_a_long_run_is_still_on_the_chart() -> None:
    for schedule in SCHEDULES:
        for epoch in (0, 1, 99, 100, 101, 10**6):
            shown = course(Training(schedule=schedule), epoch)
            assert shown.span >= epoch
            assert len(shown.epochs) == len(shown.rates) <= 300
            assert (np.diff(shown.epochs) >= 0).all()
            assert shown.rates.max() <= shown.most


@pytest.mark.parametrize("schedule", [name for name in SCHEDULES if name != "plateau"])
def test_the_curve_is_the_rate_and_the_dot_lies_on_it(schedule: str) -> None:
    training = Training(schedule=schedule)
    shown = course(training, 40)
    assert [rate(training, int(epoch)) for epoch in shown.epochs] == pytest.approx(shown.rates.tolist())
    assert np.interp(40, shown.epochs, shown.rates) == pytest.approx(shown.now[1], rel=0.02)


def test_a_few_epochs_are_drawn_as_the_steps_that_they_are() -> None:
    training = Training(schedule="cosine", rate_epochs=3)
    shown = course(training, 1)
    assert shown.epochs.tolist() == [0, 1, 1, 2, 2, 3]
    assert shown.rates.tolist() == [rate(training, epoch) for epoch in (0, 0, 1, 1, 2, 2)]


def test_the_whole_strip_fits_into_a_narrow_window(window: MainWindow, qapp: QApplication) -> None:
    window.resize(1024, 680)
    qapp.processEvents()
    for editor in window.training.fields.values():
        if editor.isVisible():
            assert editor.geometry().right() <= editor.parentWidget().width()
    assert window.training.stop.geometry().right() <= window.training.width()
