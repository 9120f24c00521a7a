"""No text of the window is cut, in any language, at the sizes that small screens have."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from models.design.drawing import PhotoPreparation
from models.files.storage import read_design
from models.language import languages
from models.problems.changes import with_kind
from models.talk.snapshot import Snapshot
from tests.building import dressed_afterwards
from tests.sampling import first_quick
from tests.ui.clipped import clipped, speak_longer
from tests.ui.panels.photo.test_photo_page import answer, in_colour
from tests.ui.shell.test_room import cards_of
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import OPENING
from ui.export.dialog import ExportDialog
from ui.forms.scroll import ColumnScroll
from ui.help.about import AboutDialog
from ui.help.entries import of_menus
from ui.help.glossary import Glossary
from ui.help.palette import Palette as Commands
from ui.help.shortcuts import Shortcuts
from ui.look import language
from ui.panels.catalogue import PANELS
from ui.panels.draw.digit import DigitPanel
from ui.shell.dialogs import network_picture
from ui.shell.window import MainWindow


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.speak(qapp, languages.ENGLISH)


def cut_on_any_tab(window: MainWindow, *, elided: bool = True) -> list[str]:
    """What is cut at either size, with each panel open in turn."""
    found: list[str] = []
    for size in ((1024, 680), (1280, 800)):
        window.resize(*size)
        for kind in PANELS:
            window.results.open(kind)
            for _ in range(3):  # a page tells its column, the column the window, and the window gives it room
                QApplication.processEvents()
            found += clipped(window, elided=elided)
    return found


def cut_beside_a_photo(window: MainWindow, *, elided: bool = True) -> list[str]:
    """What is cut on the page for photos: without a photo, and with one of which no step is as usual."""
    found: list[str] = []
    panel = window.results.panel(DigitPanel)
    page, unusual = panel.photos, PhotoPreparation(crop=False, grey=True, invert=False, smooth=False)
    page.why.setChecked(True)
    for pictures in (in_colour(), with_kind(read_design(OPENING), "fashion")):
        window.document.open(pictures)
        window.results.open(DigitPanel)
        panel.show_photo("/photos/mine.jpg")
        page.strip.edited.emit(replace(unusual, crop=pictures.data.info.own))
        assert page.photo is not None
        read = answer(page.photo, classes=len(pictures.data.info.classes), best=1, inverted=True)
        page.show_snapshot(Snapshot(pictures, step=9, readings={page.photo: read}))
        page.show_state(stale=False, heard=True, trained=True)
        for size in ((1024, 680), (1280, 800)):
            window.resize(*size)
            for _ in range(3):  # the row of tabs takes a turn of its own before the page has its room
                QApplication.processEvents()
            assert page.notes.isVisible()
            found += clipped(panel, elided=elided)
        page.close_photo()
        if not panel.pad.isVisible():
            QApplication.processEvents()
            assert page.invitation.isVisible()
            found += clipped(panel, elided=elided)
    return found


@pytest.mark.parametrize(
    ("kind", "name"),
    first_quick(
        [
            *[
                ("circle", "en"),
                ("circle", "zh_TW"),
                ("iris", "en"),
                ("iris", "zh_TW"),
                ("mnist", "en"),
                ("mnist", "zh_CN"),
            ],
            *[("circle", "zh_CN"), ("iris", "zh_CN"), ("mnist", "zh_TW")],
        ],
        quick=6,
    ),
)
def test_every_text_is_whole(window: MainWindow, kind: str, name: str) -> None:
    window.choices.speak(name)
    if language.lack_of_font() is not None:
        pytest.skip("no font with these characters")
    window.document.open(with_kind(read_design(OPENING), kind))
    assert cut_on_any_tab(window) == []
    if kind == "mnist":
        assert cut_beside_a_photo(window) == []


@pytest.mark.parametrize("name", list(languages.LANGUAGES))
def test_the_left_column_of_the_first_window_is_seen_without_a_scroll(window: MainWindow, name: str) -> None:
    window.choices.speak(name)
    if language.lack_of_font() is not None:
        pytest.skip("no font with these characters")
    window.resize(1280, 800)
    for kind in ("circle", "spiral"):
        window.document.open(with_kind(read_design(OPENING), kind))
        QApplication.processEvents()
        assert window.data.inputs.isVisible()
        assert window.data.findChildren(ColumnScroll)[0].verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("kind", ["circle", "iris", "plane", "mnist"])
def test_a_language_whose_words_are_longer_has_room(
    kind: str, qtbot: Any, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    speak_longer(monkeypatch)
    link = EngineLink(lambda command: None, lambda: None)
    link.stop()
    with dressed_afterwards():
        window = MainWindow(Document(with_kind(read_design(OPENING), kind)), link)
    window.autosave.end()
    qtbot.addWidget(window, before_close_func=lambda made: made.files.give_up())
    window.show()
    assert cut_on_any_tab(window, elided=False) == []
    if kind == "mnist":
        assert cut_beside_a_photo(window, elided=False) == []


def opened(window: MainWindow) -> Iterator[QWidget]:
    """Each dialog and card, open."""
    entries = list(of_menus(window.menuBar()))
    network = network_picture(window.network)
    for dialog in (
        AboutDialog(window),
        Shortcuts(window, entries),
        Commands(window, entries),
        Glossary(window),
        ExportDialog(window, [network], lambda: "", lambda name, suffix: Path(name + suffix)),
    ):
        dialog.show()
        yield dialog
        dialog.close()
    yield from cards_of(window)


@pytest.mark.parametrize("name", [*languages.LANGUAGES, "longer"])
def test_every_text_of_a_dialog_is_whole(window: MainWindow, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "longer":
        speak_longer(monkeypatch)
    else:
        window.choices.speak(name)
        if language.lack_of_font() is not None:
            pytest.skip("no font with these characters")
    for dialog in opened(window):
        QApplication.processEvents()
        QApplication.processEvents()
        assert list(clipped(dialog, elided=name != "longer")) == [], type(dialog).__name__
        assert dialog.width() <= 1024, type(dialog).__name__
        assert dialog.height() <= 680, type(dialog).__name__


def test_a_cut_text_is_found(qtbot: object, qapp: QApplication) -> None:
    around = QWidget()
    around.resize(60, 100)
    label = QLabel("much longer than sixty pixels", around)
    label.resize(50, 20)
    outside = QLabel("x", around)
    outside.setGeometry(55, 40, 20, 20)
    around.show()
    found = list(clipped(around))
    around.close()
    assert len(found) == 1
    assert "much longer" in found[0]
