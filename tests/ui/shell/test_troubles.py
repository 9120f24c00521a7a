"""What the notice says of a run, such as that what was learned can be kept for another task."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from models.design.wording import unknown
from models.problems.changes import with_kind
from models.talk.commands import Command, Load, Save
from ui.reports import log
from ui.shell.window import MainWindow


def last_load(sent: list[Command]) -> Load:
    return next(c for c in reversed(sent) if isinstance(c, Load))


def test_after_training_another_data_set_offers_to_keep_the_weights(
    window: MainWindow, hear: Any, sent: list[Command], qtbot: Any
) -> None:
    hear(step=50, epoch=2)
    window.data.gallery.tiles["xor"].click()
    assert last_load(sent).weights_from is None
    (kept,) = (c for c in sent if isinstance(c, Save))
    assert sent.index(kept) < sent.index(last_load(sent))
    assert window.notice.isVisible()
    assert window.notice.button.text() == "Keep the weights"
    window.notice.button.click()
    assert (last_load(sent).weights_from, last_load(sent).only_weights) == (kept.path, True)
    assert last_load(sent).experiment == window.document.experiment
    assert not window.notice.isVisible()
    hear(weights_kept=True, opened=window.link.opened)
    qtbot.waitUntil(lambda: "weights kept" in window.topbar.detail.text())
    window.actions_["play"].trigger()
    hear(step=1, running=True, opened=window.link.opened)
    qtbot.waitUntil(lambda: window.topbar.epoch.text() == "Epoch 0")


def test_undo_after_another_data_set_brings_the_run_back(window: MainWindow, hear: Any, sent: list[Command]) -> None:
    before = window.document.experiment
    hear(step=50, epoch=2)
    window.data.gallery.tiles["xor"].click()
    (kept,) = (c for c in sent if isinstance(c, Save))
    window.document.undo_stack.undo()
    assert last_load(sent) == Load(before, kept.path, True)
    assert not window.notice.isVisible()


@pytest.mark.parametrize("last", ["gauss", "reset"])
def test_undo_offers_nothing_as_the_run_that_it_brings_back_has_learned(
    window: MainWindow, hear: Any, last: str
) -> None:
    hear(step=50)
    window.data.gallery.tiles["xor"].click()
    hear(step=70)
    if last == "reset":
        window.actions_["reset"].trigger()
    else:
        window.data.gallery.tiles[last].click()
    hear()
    window.document.undo_stack.undo()
    assert window.document.experiment.data.kind == "xor"
    assert not window.notice.isVisible()


@pytest.mark.parametrize("learned", [True, False])
def test_redo_offers_the_weights_where_it_begins_anew_and_not_where_it_brings_a_run_back(
    window: MainWindow, hear: Any, learned: bool
) -> None:
    hear(step=50)
    window.data.gallery.tiles["xor"].click()
    hear(step=70 * learned)
    window.document.undo_stack.undo()
    hear(step=50, opened=window.link.opened)
    window.document.undo_stack.redo()
    assert window.notice.isVisible() != learned


def test_an_offer_comes_and_stays_while_training_goes_on(window: MainWindow, hear: Any) -> None:
    window.actions_["play"].trigger()
    hear(step=50, running=True)
    window.data.gallery.tiles["xor"].click()
    hear(step=3, running=True)
    assert window.notice.isVisible()
    window.actions_["play"].trigger()  # whoever goes on by hand has decided
    assert not window.notice.isVisible()


def test_where_nothing_was_learned_nothing_is_offered(window: MainWindow, hear: Any) -> None:
    hear()
    window.data.gallery.tiles["xor"].click()
    assert not window.notice.isVisible()


def test_the_offer_ends_with_the_next_edit_and_with_play_and_can_be_dismissed(window: MainWindow, hear: Any) -> None:
    def offer() -> None:
        hear(step=50, epoch=2)
        window.data.gallery.tiles["xor" if window.document.experiment.data.kind != "xor" else "spiral"].click()
        assert window.notice.isVisible()

    offer()
    window.training.fields["batch"].changed.emit(7)
    assert not window.notice.isVisible()
    offer()
    window.actions_["play"].trigger()
    assert not window.notice.isVisible()
    window.actions_["play"].trigger()
    offer()
    window.notice.dismiss.click()
    assert not window.notice.isVisible()


@pytest.mark.parametrize(("kind", "said"), [("xor", True), ("circle", True), ("gauss", False)])
def test_without_a_hidden_layer_the_network_says_that_it_draws_a_line(
    window: MainWindow, kind: str, said: bool
) -> None:
    network = window.document.experiment.network
    for layer in network.layers:
        network = network.remove(layer.id)
    window.document.edit(with_kind(replace(window.document.experiment, network=network), kind), "Remove all")
    assert window.network.remark.isVisible() == said
    assert window.actions_["play"].isEnabled()
    assert not window.notice.isVisible()
    if said:
        assert "no straight line divides" in window.network.remark.text()
        data = window.document.experiment.data
        window.document.edit(
            replace(window.document.experiment, data=replace(data, inputs=("x", "y", "x2", "y2", "xy"))), "Choose"
        )
        assert not window.network.remark.isVisible()


def test_an_error_of_the_engine_that_nobody_expected_has_details_to_copy(
    window: MainWindow, hear: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "last_error", lambda: "RuntimeError: no\n  playground/a.py:7 in f")
    hear(error=unknown("The engine met {kind}: {why}.", RuntimeError("/home/mei/a.json")))
    notice = window.notice
    assert notice.label.text() == "Something went wrong while the engine was at work; your work is kept."
    assert notice.button.text() == "Copy details"
    notice.button.click()
    assert QGuiApplication.clipboard().text() == "RuntimeError: no\n  playground/a.py:7 in f"
