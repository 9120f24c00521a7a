"""The rules that end training: the flag that shows whether there is one, and the card in which they are set."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from models.design.epochs.stop_rules import Stop
from models.problems.changes import with_kind
from ui.shell.window import MainWindow
from ui.training.stop_card import StopCard

pytestmark = pytest.mark.shares_window


@pytest.fixture
def card(window: MainWindow, qapp: QApplication) -> Iterator[StopCard]:
    window.training.stop.click()
    opened = window.training.stop_card
    assert opened is not None
    yield opened
    opened.close()
    assert window.training.stop_card is None
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def seen(card: StopCard) -> set[str]:
    return {name for name, editor in card.form.editors.items() if editor.isVisible()}


def test_a_rule_that_is_set_is_one_undo_and_stands_in_the_tooltip_of_the_flag(
    window: MainWindow, card: StopCard
) -> None:
    before = window.document.experiment
    card.form.editors["stop_patience"].changed.emit(20)
    assert window.document.experiment.training.stop_patience == 20
    assert "no lower test loss for 20 epochs" in window.training.stop.accessibleDescription()
    assert window.document.undo_stack.count() == 1
    window.document.undo_stack.undo()
    assert window.document.experiment == before
    assert "until you pause" in window.training.stop.toolTip()


def test_only_fields_that_a_rule_reads_are_shown(window: MainWindow, card: StopCard) -> None:
    always = {"stop_epochs", "stop_loss", "stop_accuracy", "stop_stalled", "stop_patience"}
    assert seen(card) == always
    card.form.editors["stop_patience"].changed.emit(20)
    assert seen(card) == always | {"keep_best"}
    card.form.editors["stop_loss"].changed.emit(0.1)
    assert seen(card) == always | {"keep_best", "stop_on_test"}
    window.document.edit(with_kind(window.document.experiment, "plane"), "Choose data")
    assert seen(card) == always - {"stop_accuracy"} | {"keep_best", "stop_on_test"}


def test_the_window_says_why_training_stopped_and_what_play_does(window: MainWindow, hear: Any) -> None:
    stops = (Stop("stop_patience", 10, 30, 750, restored=20),)
    hear(epoch=30, step=750, stops=stops)
    assert window.notice.label.text() == (
        "Stopped at epoch 30: no lower test loss for 10 epochs. The weights of epoch 20 are back, the best that were "
        "kept. Play goes on until a rule holds anew."
    )
    assert window.run.in_words(impossible=False, loading=False) == "Stopped"
    window.notice.dismiss.click()
    hear(epoch=30, step=750, stops=stops)
    assert not window.notice.wanted
    hear(epoch=31, step=751, stops=stops)
    assert window.run.in_words(impossible=False, loading=False) == "Paused"


def test_a_stop_in_the_past_or_one_that_was_not_obeyed_stops_nothing(window: MainWindow, hear: Any) -> None:
    hear(epoch=30, step=750, stops=(Stop("stop_epochs", 30, 30, 750, obeyed=False),))
    assert not window.notice.wanted
    hear(epoch=30, step=750, running=True, stops=(Stop("stop_epochs", 30, 30, 750),))
    assert not window.notice.wanted
