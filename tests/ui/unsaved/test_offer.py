"""What another window has left is offered; restored it is unsaved and knows its file."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from models.files import atomic, checkpoint, storage, unsaved
from models.files.unsaved import DOCUMENT, Work
from models.language import languages
from models.problems.changes import with_kind
from models.talk.commands import Command, Load
from ui.app.files import DIGITS
from ui.look import style, theme
from ui.shell.window import MainWindow
from ui.unsaved import autosave
from ui.unsaved.offer import Offer


def leave(window: MainWindow, **about: Any) -> Path:
    """Another window has crashed with unsaved work; its folder."""
    folder = unsaved.make(autosave.place())
    experiment = with_kind(window.document.experiment, "xor")
    if about.get("run"):
        (folder.path / about["run"]).write_bytes(b"weights")
    folder.write(Work(experiment, when="2026-01-02T03:04:05", **about))
    folder.close()
    return folder.path


def offered(window: MainWindow) -> Offer | None:
    window.dialogs.unsaved(asked=False)
    shown = [found for found in window.findChildren(Offer) if found.isVisible()]
    return shown[0] if shown else None


def press(offer: Offer, text: str, number: int = 0) -> None:
    buttons = [button for button in offer.findChildren(QPushButton) if button.text() == text]
    buttons[number].click()


def test_where_nothing_was_left_nothing_is_said(window: MainWindow) -> None:
    assert offered(window) is None
    window.actions_["unsaved"].trigger()
    assert window.statusBar().currentMessage() == "No window has left anything unsaved."


def test_a_restored_document_is_unsaved_and_goes_on_with_its_run(window: MainWindow, sent: list[Command]) -> None:
    folder = leave(window, title="Lesson", run="000000005.safetensors", epoch=12, trained=40.0, by_hand=1)
    offer = offered(window)
    assert offer is not None
    press(offer, "&Restore")
    document = window.document
    assert not offer.isVisible()
    assert (document.name, document.experiment.data.kind, window.files.dirty) == ("Lesson", "xor", True)
    load = [command for command in sent if isinstance(command, Load)][-1]
    assert (load.weights_from, load.fresh) == (str(folder / "000000005.safetensors"), True)
    assert list(unsaved.left(autosave.place())) == []  # this window holds it now


def test_saving_ends_that_and_a_file_that_has_changed_since_is_asked_about(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.json"
    storage.write_design(path, window.document.experiment)
    leave(window, path=str(path), on_disk=atomic.stamp(path))
    storage.write_design(path, with_kind(window.document.experiment, "spiral"))  # by somebody else
    offer = offered(window)
    assert offer is not None
    press(offer, "&Restore")
    assert window.document.path == str(path)
    asked: list[str] = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: (asked.append(box.text()), QMessageBox.StandardButton.Cancel)[1]
    )
    assert not window.files.save()
    assert "changed since" in asked[0]
    assert storage.read_design(path).data.kind == "spiral"
    monkeypatch.setattr(QMessageBox, "exec", lambda box: QMessageBox.StandardButton.Save)
    assert window.files.save()
    assert not window.files.dirty


def test_what_is_kept_for_later_is_offered_again(window: MainWindow) -> None:
    leave(window)
    for _ in range(2):
        offer = offered(window)
        assert offer is not None
        press(offer, "&Keep for Later")
        assert not offer.isVisible()


def test_what_is_discarded_is_gone(window: MainWindow) -> None:
    first, second = leave(window, title="First"), leave(window, title="Second")
    offer = offered(window)
    assert offer is not None
    press(offer, "&Discard", 0)
    assert offer.isVisible()
    press(offer, "&Discard", 1)
    assert not offer.isVisible()
    assert not first.exists()
    assert not second.exists()


def test_a_damaged_one_is_set_aside(window: MainWindow) -> None:
    folder = leave(window)
    (folder / DOCUMENT).write_text("{")
    good = leave(window, title="Good")
    offer = offered(window)
    assert offer is not None
    assert len(offer.rows) == 1
    press(offer, "&Restore")
    assert window.document.name == "Good"
    assert good.exists()
    assert offered(window) is None
    assert (folder / "document.damaged").read_text() == "{"


def test_a_document_that_cannot_run_is_restored_all_the_same(window: MainWindow, sent: list[Command]) -> None:
    folder = unsaved.make(autosave.place())
    impossible = replace(window.document.experiment, data=replace(window.document.experiment.data, inputs=()))
    folder.write(Work(impossible, title="Half Done"))
    folder.close()
    offer = offered(window)
    assert offer is not None
    press(offer, "&Restore")
    assert window.document.experiment == impossible


def test_the_epoch_is_that_of_the_run_which_is_restored(window: MainWindow, tmp_path: Path) -> None:
    run = "000000005.safetensors"
    folder = leave(window, run=run, epoch=12)
    (folder / run).write_bytes(DIGITS.read_bytes())
    offer = offered(window)
    assert offer is not None
    texts = [label.text() for label in offer.findChildren(QLabel)]
    assert f"Epoch {checkpoint.read_position(DIGITS).epoch}" in texts
    assert "Epoch 12" not in texts
    offer.close()


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_the_picture_can_be_seen(window: MainWindow, qapp: QApplication, colours: theme.Theme) -> None:
    leave(window)
    style.apply(qapp, colours)
    offer = offered(window)
    assert offer is not None
    picture = next(label.pixmap().toImage() for label in offer.findChildren(QLabel) if not label.pixmap().isNull())
    ground = QColor(colours.panel).lightness()
    far = [
        abs(picture.pixelColor(x, y).lightness() - ground) > 25 and picture.pixelColor(x, y).alpha() > 60
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    ]
    assert sum(far) > 0.05 * len(far)
    offer.close()


@pytest.mark.parametrize(("language", "date"), [("zh_CN", "2026/1/2"), ("zh_TW", "2026/1/2")])
def test_the_date_is_written_as_in_the_language_of_the_window(window: MainWindow, language: str, date: str) -> None:
    leave(window, title="Lesson")
    languages.use(language)
    offer = offered(window)
    assert offer is not None
    assert any(date in label.text() for label in offer.findChildren(QLabel))
    offer.close()


def test_a_long_name_and_a_long_path_leave_the_row_whole(window: MainWindow) -> None:
    leave(window, title="A lesson about " + "momentum " * 12)
    leave(window, path="/home/somebody/" + "networks-of-this-term/" * 6 + "momentum.json")
    offer = offered(window)
    assert offer is not None
    QApplication.processEvents()
    for row in offer.rows:
        assert row.minimumSizeHint().width() <= row.width() <= offer._scroll.viewport().width()
        assert row.height() >= row.heightForWidth(row.width())
    offer.reject()
