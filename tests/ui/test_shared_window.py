"""A window that tests share is given to the next one only where nothing is left of the one before."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from models.problems.changes import with_kind
from tests.building import untouched
from ui.canned.snapshot import canned_snapshot
from ui.panels.loss.loss import LossPanel
from ui.shell.window import MainWindow


@pytest.mark.shares_window
def test_whatever_a_test_leaves_is_noticed(window: MainWindow) -> None:
    document, network = window.document, window.network
    header, results = window.data.gallery.header, window.results

    def edit() -> None:
        document.edit(with_kind(document.experiment, "xor"), "Choose XOR")

    def take_back() -> None:
        document.undo_stack.undo()
        document.undo_stack.clear()

    acts: list[tuple[Callable[[], object], Callable[[], object]]] = [
        (edit, take_back),
        (lambda: network.intentions.select("layer-1"), lambda: network.intentions.select("")),
        (window.data.hide, window.data.show),
        (lambda: header.open("pictures"), lambda: header.open("plane")),
        (lambda: window.notice.say("file", "Gone."), window.notice.clear),
        (lambda: window.resize(1024, 680), lambda: window.resize(1280, 800)),
        (lambda: results.tear_off(LossPanel), lambda: results.bring_back(LossPanel)),
        (lambda: window.choices.speak("zh_CN"), lambda: window.choices.speak("en")),
    ]
    assert untouched(window)
    for number, (touch, put_back) in enumerate(acts):
        touch()
        QApplication.processEvents()
        assert not untouched(window), number
        put_back()
        QApplication.processEvents()
        assert untouched(window), number
    window.run.snapshot = canned_snapshot(document.experiment)
    assert not untouched(window)
    window.run.snapshot = None
