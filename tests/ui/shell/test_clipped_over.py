"""No text over the window, or in a strip across it, is cut: questions, menus, the offer, notices, progress."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QMenu, QMessageBox, QWidget

from models.design.wording import LONGEST
from models.files import unsaved
from models.files.storage import read_design
from models.files.unsaved import Work
from models.language import languages
from models.language.text import tr
from models.problems.changes import with_kind
from models.talk.snapshot import Progress
from tests.building import all_built
from tests.sampling import first_quick
from tests.source_texts import texts
from tests.ui.clipped import clipped, cut_entries, speak_longer
from ui.app import questions
from ui.app.document_state import DocumentState
from ui.app.files import OPENING
from ui.bars.notice import Notice
from ui.bars.progress_strip import ProgressStrip
from ui.look import language, style, theme
from ui.network.hits import Hit
from ui.panels.base.plot import Plot
from ui.panels.draw.digit import DigitPanel
from ui.shell.window import MainWindow
from ui.unsaved import autosave
from ui.unsaved.offer import Offer

SIZES = ((1024, 680), (1280, 800))
SENTENCES = 8
"""How many of the longest sentences are said; the shorter ones fit where these do."""


@pytest.fixture(params=first_quick(["longer", languages.ENGLISH, "zh_TW", "zh_CN"], 3))
def spoken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[str]:
    """Each language; `window` has to come after it."""
    if request.param == "longer":
        speak_longer(monkeypatch)
    else:
        monkeypatch.setenv(languages.VARIABLE, request.param)
        language.speak(qapp, request.param)
        if language.lack_of_font() is not None:
            pytest.skip("no font with these characters")
    yield request.param
    monkeypatch.undo()
    language.speak(qapp, languages.ENGLISH)


def settle() -> None:
    for _ in range(2):
        QApplication.processEvents()


def fits(part: QWidget) -> bool:
    """Whether a small screen has room for it, under the bar that the system has there."""
    return part.width() <= SIZES[0][0] and part.height() <= SIZES[0][1]


@pytest.fixture
def screen(spoken: str, window: MainWindow) -> MainWindow:
    """The window, in one language after the other."""
    if spoken != "longer":
        window.choices.speak(spoken)
    return window


def test_everything_over_the_window_is_whole(screen: MainWindow, spoken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One test, as a window takes longer than all this."""
    every_question_is_whole(screen, monkeypatch)
    every_menu_is_whole(screen)
    the_offer_of_unsaved_work_is_whole(screen)
    every_notice_and_all_progress_is_whole(screen, elided=spoken != "longer")


# -------------------------------------------------------------------- question boxes


def ask_everything(window: MainWindow) -> None:
    """Each question that there is, about each of the reasons for it."""
    now = window.document.experiment
    edited = DocumentState(now, with_kind(now, "xor"), title="A document with a rather long name of its own")
    for state in (
        edited,
        replace(edited, path="/folder/mine.json", trained=7_500.0),
        replace(edited, saved=now, trained=90.0),
        replace(edited, restored=True),
    ):
        questions.save_before_leaving(window, state)
        questions.give_up(window, replace(state, title="Another"), [state])
    questions.replace_changed(window, "a file with a rather long name of its own.json")
    questions.replace_existing(window, "mine.json")


def looked_at(monkeypatch: pytest.MonkeyPatch, look: Callable[[QMessageBox], None]) -> None:
    """Have each question shown to `look`, and cancelled."""

    def exec_(box: QMessageBox) -> QMessageBox.StandardButton:
        box.show()
        settle()
        look(box)
        box.hide()
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "exec", exec_)


def every_question_is_whole(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[str] = []
    seen: list[str] = []

    def look(box: QMessageBox) -> None:
        seen.append(box.text())
        found.extend(clipped(box))
        assert fits(box), box.text()
        named = [tr(word) for word in ("&Save", "&Discard", "&Cancel", "Save &As…", "&Replace")]
        assert {button.text() for button in box.buttons()} <= set(named)

    looked_at(monkeypatch, look)
    ask_everything(window)
    assert len(seen) == 10
    assert found == []


def test_a_question_that_is_cut_is_found(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[str] = []

    def look(box: QMessageBox) -> None:
        for label in box.findChildren(QLabel):
            label.setFixedWidth(40)
            label.setFixedHeight(20)
        settle()
        found.extend(clipped(box))

    looked_at(monkeypatch, look)
    parent = QWidget()
    qtbot.addWidget(parent)
    questions.replace_existing(parent, "mine.json")
    assert any("mine.json" in text for text in found)


# -------------------------------------------------------------------- menus


def menus(window: MainWindow) -> Iterator[QMenu]:
    """Every menu, open: of the bar with all below, of buttons, of the network, of the panels."""
    pending = [action.menu() for action in window.menuBar().actions()]
    while pending:
        menu = pending.pop()
        assert isinstance(menu, QMenu)
        pending += [action.menu() for action in menu.actions() if action.menu() is not None]
        menu.popup(QPoint())
        yield menu
        menu.close()
    pointing = window.network.pointing
    opens: list[Callable[[], None]] = [lambda: pointing.open_menu(None, QPoint())]
    for column in window.network.stage.layout.columns:
        opens.append(lambda name=column.layer_id: pointing.open_menu(Hit("card", name), QPoint()))  # type: ignore[misc]
        opens.append(lambda name=column.layer_id: pointing.open_functions(name))  # type: ignore[misc]
    for panel in all_built(window).results.panels:
        about = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        opens.append(lambda part=panel, event=about: part.contextMenuEvent(event))  # type: ignore[misc]
        for plot in panel.findChildren(Plot):
            opens.append(lambda part=plot, event=about: part.contextMenuEvent(event))  # type: ignore[misc]
    for open_menu in opens:
        open_menu()
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):  # a picture without a table to take away has none
            yield popup
            popup.close()


def every_menu_is_whole(window: MainWindow) -> None:
    for path in ("/a/folder/with/a/long/name/and/a/design/that/was/opened/lately.json", "/mine.json"):
        window.settings.add_recent(path)
    window.files.recent_changed.emit()
    for kind in ("circle", "mnist"):
        window.document.open(with_kind(read_design(OPENING), kind))
        window.document.edit(with_kind(window.document.experiment, "xor"), tr("Choose {0}").format(tr("Gaussian")))
        window.document.undo_stack.undo()
        settle()
        seen, found = 0, []
        for menu in menus(window):
            settle()
            seen += 1
            found += list(cut_entries(menu))
            assert fits(menu), menu.title()
        assert seen >= 20
        assert found == []
    for size in SIZES:
        window.resize(*size)
        settle()
        bar = window.menuBar()
        assert all(bar.rect().contains(bar.actionGeometry(action)) for action in bar.actions())


def test_a_menu_that_is_cut_is_found(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = QMenu(parent)
    menu.addAction("An entry that is long").setShortcut("Ctrl+Alt+Shift+F12")
    menu.addAction("short")
    menu.setFixedWidth(180)
    menu.popup(QPoint())
    settle()
    found = list(cut_entries(menu))
    menu.close()
    assert len(found) == 1
    assert "An entry that is long" in found[0]


# -------------------------------------------------------------------- the offer of unsaved work


def the_offer_of_unsaved_work_is_whole(window: MainWindow) -> None:
    """Of as many documents as it shows at once, of which one lies in a deep folder; and what is cut is found."""
    deep = "/" + "/".join(f"folder number {number}" for number in range(9)) + "/mine.json"
    for path in ("", "", "", "/mine.json", deep):
        folder = unsaved.make(autosave.place())
        folder.write(Work(window.document.experiment, when="2026-01-02T03:04:05", path=path, epoch=12_345))
        folder.close()
    window.dialogs.unsaved(asked=False)
    (offer,) = window.findChildren(Offer)
    settle()
    assert len(offer.rows) == 5
    assert list(clipped(offer)) == []
    assert fits(offer)
    offer.findChildren(QLabel)[0].setFixedWidth(20)
    settle()
    assert len(list(clipped(offer))) == 1
    offer.close()


# -------------------------------------------------------------------- strips across the window


def every_notice_and_all_progress_is_whole(window: MainWindow, *, elided: bool) -> None:
    """elided: words of a button that end in an ellipsis are cut."""
    every = sorted({tr(text.source) for text in texts() if text.source.endswith(".")}, key=len)
    sentences = [sentence[:LONGEST] for sentence in every[-SENTENCES:]]
    buttons = [tr(word) for word in ("Copy details", "Read the folder", "Choose the folder")]
    buttons.append(tr("Begin again with learning rate {0}").format("0.0003"))
    doing = tr("Downloading {0}").format("Fashion-MNIST")
    strip = window.parts.progress
    for size in SIZES:
        window.resize(*size)
        for number, sentence in enumerate(sentences):
            window.notice.say("file", sentence, buttons[number % len(buttons)], settle)
            settle()
            assert list(clipped(window.notice, elided=elided)) == []
            assert (window.width(), window.height()) == size
        assert list(clipped(window, elided=False)) == []  # what has given room to the longest
        window.notice.say("file", "x" * LONGEST, buttons[0], settle)  # a name that cannot be broken
        settle()
        assert window.notice.minimumSizeHint().width() <= size[0]
        window.notice.clear()
        for progress in (Progress(doing, 3_200_000, 31_000_000), Progress(doing, 120, 300), Progress(doing)):
            strip.show_progress(progress)
            settle()
            assert strip.isVisible()
            assert list(clipped(strip)) == []
        strip.cancel.click()
        settle()
        assert list(clipped(strip)) == []
        assert (window.width(), window.height()) == size
        strip.show_progress(None)


def test_a_notice_and_a_progress_that_are_cut_are_found(qtbot: Any) -> None:
    notice, progress = Notice(), ProgressStrip()
    notice.say("file", "A sentence that is long enough.", "Cure", settle)
    progress.show_progress(Progress("Fetching all of it"))
    settle()
    for part in (notice, progress):
        qtbot.addWidget(part)
        part.label.setFixedSize(QSize(30, 20))
        settle()
        assert len(list(clipped(part))) == 1
    assert notice.label.shown().endswith("…")
    notice.label.setFixedSize(QSize(500, 20))
    assert notice.label.shown() == "A sentence that is long enough."


# -------------------------------------------------------------------- the dark theme


def sizes(window: MainWindow) -> dict[int, tuple[str, QSize, QSize]]:
    """What `parts` are, once they stand still."""
    before: dict[int, tuple[str, QSize, QSize]] = {}
    for _ in range(20):
        settle()
        if (now := parts(window)) == before:
            return now
        before = now
    raise AssertionError("The window is laid out again and again.")


def parts(window: MainWindow) -> dict[int, tuple[str, QSize, QSize]]:
    """Of each widget on screen what it is and its size; of those with a text, the size too that they ask for."""
    found = {}
    for part in window.findChildren(QWidget):
        if part.isVisible():
            asked = part.sizeHint() if isinstance(part, QLabel | QAbstractButton | QComboBox) else QSize()
            found[id(part)] = f"{type(part).__name__} {part.objectName()}", part.size(), asked
    return found


def test_every_part_is_as_large_in_the_dark_so_what_is_whole_in_the_light_is_whole_there(
    window: MainWindow, qapp: QApplication
) -> None:
    window.choices.speak("zh_TW")
    window.document.open(with_kind(read_design(OPENING), "mnist"))
    window.results.open(DigitPanel)
    window.notice.say("file", "A sentence.", "Cure", settle)
    window.parts.progress.show_progress(Progress("Fetching"))
    for colours in (theme.DARK, theme.LIGHT):  # a panel that was just built finds its sizes
        style.apply(qapp, colours)
        settle()
    light = sizes(window)
    style.apply(qapp, theme.DARK)
    dark = sizes(window)
    assert len(light) > 150
    assert dark == light
    style.apply(qapp, theme.LIGHT)
    language.speak(qapp, languages.ENGLISH)
