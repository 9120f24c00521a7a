"""Long work under way: what is said of it, and the way out."""

from typing import Any

from models.talk.commands import Cancel, Command
from models.talk.snapshot import Progress
from ui.shell.window import MainWindow

HALF = Progress("Fetching MNIST", 5_800_000, 11_600_000)


def test_it_is_there_while_something_is_under_way_and_goes_when_it_is_done(window: MainWindow, hear: Any) -> None:
    assert not window.parts.progress.isVisible()
    hear(progress=HALF, metrics=None)
    assert window.parts.progress.isVisible()
    assert window.parts.progress.label.text() == "Fetching MNIST"
    assert window.parts.progress.amount.text() == "5.8 of 11.6 MB"
    assert window.parts.progress.bar.value() * 2 == window.parts.progress.bar.maximum()
    assert window.parts.state.text() == "Fetching data"
    hear()
    assert not window.parts.progress.isVisible()


def test_a_size_that_is_not_known_is_a_bar_without_an_end(window: MainWindow, hear: Any) -> None:
    hear(progress=Progress("Fetching pictures", 2_000_000), metrics=None)
    assert window.parts.progress.bar.maximum() == 0
    assert window.parts.progress.amount.text() == "2.0 MB"


def test_a_few_pieces_are_counted(window: MainWindow, hear: Any) -> None:
    hear(progress=Progress("Reading pictures", 120, 300), metrics=None)
    assert window.parts.progress.amount.text() == "120 of 300"


def test_it_is_heard_although_another_design_is_being_fetched_for(window: MainWindow, hear: Any) -> None:
    old = window.document.experiment
    window.data.gallery.tiles["mnist"].click()
    hear(old, progress=HALF, metrics=None)
    assert window.parts.progress.isVisible()


def test_cancel_is_sent_once_and_offered_again_the_next_time(
    window: MainWindow, hear: Any, sent: list[Command]
) -> None:
    hear(progress=HALF, metrics=None)
    window.parts.progress.cancel.click()
    window.parts.progress.cancel.click()
    assert sent.count(Cancel()) == 1
    assert window.parts.progress.cancel.text() == "Cancelling…"
    hear(progress=Progress("Fetching MNIST", 5_900_000, 11_600_000), metrics=None)
    assert not window.parts.progress.cancel.isEnabled()
    hear(error="MNIST could not be fetched. Try again.")
    assert "could not be fetched" in window.notice.label.text()
    hear(progress=HALF, metrics=None)
    assert window.parts.progress.cancel.isEnabled()
