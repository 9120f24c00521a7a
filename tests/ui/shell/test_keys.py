"""Space plays, from everywhere but a text field; Enter presses what has the focus."""

import re
from collections import Counter
from dataclasses import replace
from math import inf
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QMenu, QWidget

from models.language import languages
from models.problems import checks
from models.talk.commands import ACCELERATING, Command, Load, Run
from ui.forms.field_editors import PresetEditor
from ui.forms.number_field import NumberField
from ui.forms.number_text import Range
from ui.help import entries
from ui.panels.draw.digit_pad import DigitPad
from ui.panels.loss.loss import LossPanel
from ui.shell.window import MainWindow

PLAYS = [Run(inf, pace=ACCELERATING)]


@pytest.fixture
def active(window: MainWindow, qtbot: Any, sent: list[Command]) -> MainWindow:
    """The window in front, with nothing sent yet."""
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    sent.clear()
    return window


def runs(sent: list[Command]) -> list[Command]:
    return [command for command in sent if isinstance(command, Run)]


def focusable(window: MainWindow, kind: type[QWidget]) -> list[QWidget]:
    """Controls of this kind that a person can reach; a list into which text can be typed is a text field."""
    found = [w for w in window.findChildren(kind) if w.isVisible() and w.isEnabled() and w.focusPolicy()]
    return [w for w in found if not (isinstance(w, QComboBox) and w.isEditable())]


@pytest.mark.shares_window
@pytest.mark.parametrize("kind", [QAbstractButton, QComboBox, QAbstractSlider])
def test_space_plays_and_presses_nothing_whatever_has_the_focus(
    active: MainWindow, sent: list[Command], kind: type[QWidget]
) -> None:
    before = active.document.experiment
    for control in focusable(active, kind)[::3]:
        control.setFocus()
        sent.clear()
        QTest.keyClick(control, Qt.Key.Key_Space)
        assert len(runs(sent)) == 1, control.accessibleName()
    assert active.document.experiment == before
    assert not active.document.undo_stack.canUndo()


@pytest.mark.parametrize("why", ["The engine is not running", "This design cannot run yet"])
def test_where_nothing_can_be_played_space_says_why_and_presses_nothing_either(
    active: MainWindow, sent: list[Command], why: str
) -> None:
    if "engine" in why:
        active.lose_engine("torch.dll is missing")
    else:
        data = replace(active.document.experiment.data, inputs=())
        active.document.edit(replace(active.document.experiment, data=data), "Leave out all")
    before, steps = active.document.experiment, active.document.undo_stack.count()
    controls = [*focusable(active, QAbstractButton)[::3], active.network.palette_strip.templates]
    for control in controls:
        control.setFocus()
        sent.clear()
        active.statusBar().clearMessage()
        QTest.keyClick(control, Qt.Key.Key_Space)
        assert active.statusBar().currentMessage().startswith(why), control.accessibleName()
        assert not active.menus.templates.isVisible()
        assert runs(sent) == []
    assert (active.document.experiment, active.document.undo_stack.count()) == (before, steps)


@pytest.mark.shares_window
def test_space_says_what_is_wrong_with_the_design_and_plays_once_it_is_right(
    active: MainWindow, sent: list[Command]
) -> None:
    data = replace(active.document.experiment.data, inputs=())
    active.document.edit(replace(active.document.experiment, data=data), "Leave out all")
    QTest.keyClick(active.network.canvas, Qt.Key.Key_Space)
    (problem, *_) = checks.problems(active.document.experiment)
    assert active.statusBar().currentMessage() == f"This design cannot run yet: {problem.text}"
    active.document.undo_stack.undo()
    sent.clear()
    QTest.keyClick(active.network.canvas, Qt.Key.Key_Space)
    assert runs(sent) == PLAYS


def preset(active: MainWindow) -> PresetEditor:
    """A number of the toolbar, which can be typed or chosen from a list."""
    editor = active.training.fields["batch"]
    assert isinstance(editor, PresetEditor)
    return editor


def press(active: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key, for whatever has the focus."""
    QTest.keyClick(active.focusWidget() or active, key, held)


@pytest.mark.shares_window
def test_after_enter_a_number_gives_the_focus_back_and_the_keys_are_the_programs_again(
    active: MainWindow, sent: list[Command]
) -> None:
    before, editor = active.document.experiment, preset(active)
    active.network.setFocus()
    had = active.focusWidget()
    editor.combo.setFocus()
    editor.field.selectAll()
    QTest.keyClicks(editor.combo, "7")
    press(active, Qt.Key.Key_Return)
    assert active.document.experiment.training.batch == 7
    assert active.focusWidget() is had
    press(active, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert active.document.experiment == before
    sent.clear()
    press(active, Qt.Key.Key_Space)
    assert runs(sent) == PLAYS


@pytest.mark.shares_window
def test_from_number_to_number_the_focus_still_goes_back_to_what_is_no_text(active: MainWindow) -> None:
    fields = [field for field in focusable(active, NumberField) if not field.property("inside")]
    active.network.setFocus()
    had = active.focusWidget()
    for field in (preset(active).combo, fields[0], fields[1]):
        field.setFocus()
    press(active, Qt.Key.Key_Return)
    assert active.focusWidget() is had


def test_a_number_that_is_refused_keeps_the_focus(active: MainWindow) -> None:
    editor = preset(active)
    editor.combo.setFocus()
    editor.field.selectAll()
    QTest.keyClicks(editor.combo, "none")
    press(active, Qt.Key.Key_Return)
    assert editor.combo.hasFocus()


@pytest.mark.shares_window
def test_a_number_chosen_from_the_open_list_gives_the_focus_back_and_by_arrow_keys_it_does_not(
    active: MainWindow, sent: list[Command]
) -> None:
    editor = preset(active)
    active.network.setFocus()
    editor.combo.setFocus()
    press(active, Qt.Key.Key_Down)
    assert editor.combo.hasFocus()
    editor.combo.showPopup()
    QTest.keyClick(editor.combo.view(), Qt.Key.Key_Down)
    QTest.keyClick(editor.combo.view(), Qt.Key.Key_Return)
    assert not editor.combo.hasFocus()
    sent.clear()
    press(active, Qt.Key.Key_Space)
    assert runs(sent) == PLAYS


@pytest.mark.shares_window
def test_undo_in_a_number_is_of_its_text_while_one_was_typed_and_of_the_program_otherwise(active: MainWindow) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    before, editor = active.document.experiment, preset(active)
    editor.changed.emit(7)
    after = active.document.experiment
    editor.combo.setFocus()
    QTest.keyClicks(editor.combo, "5")
    press(active, Qt.Key.Key_Z, control)
    assert (active.document.experiment, editor.field.text()) == (after, "7")
    press(active, Qt.Key.Key_Escape)
    press(active, Qt.Key.Key_Z, control)
    assert active.document.experiment == before
    press(active, Qt.Key.Key_Z, control | shift)
    assert active.document.experiment == after
    assert editor.combo.hasFocus()


@pytest.mark.shares_window
def test_space_after_a_click_does_not_click_again(active: MainWindow, sent: list[Command]) -> None:
    button = active.topbar.buttons["step"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    sent.clear()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert runs(sent) == PLAYS


def test_space_in_a_text_field_is_text(active: MainWindow, sent: list[Command]) -> None:
    field = QLineEdit(active)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "a b")
    assert field.text() == "a b"
    number = NumberField(1, Range(1, 5000, whole=True), active)
    number.show()
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, "2 000")
    assert (number.text(), number.shown_number()) == ("2 000", 2000)
    assert runs(sent) == []


def test_space_plays_from_a_number_too_with_the_number_that_was_typed(active: MainWindow, sent: list[Command]) -> None:
    for number in focusable(active, NumberField):
        number.setFocus()
        shown = number.text()
        sent.clear()
        QTest.keyClick(number, Qt.Key.Key_Space)
        assert len(runs(sent)) == 1, number.accessibleName()
        assert number.text() == shown
    editor = active.training.fields["learning_rate"]
    assert isinstance(editor, PresetEditor)
    editor.combo.setFocus()
    editor.field.selectAll()
    QTest.keyClicks(editor.combo, "0.2")
    sent.clear()
    press(active, Qt.Key.Key_Space)
    assert active.document.experiment.training.learning_rate == 0.2
    assert [type(command) for command in sent] == [Load, Run]
    editor.field.selectAll()
    QTest.keyClicks(editor.combo, "none")
    sent.clear()
    press(active, Qt.Key.Key_Space)
    assert (sent, editor.combo.hasFocus()) == ([], True)


def test_space_plays_in_a_panels_own_window_too(active: MainWindow, sent: list[Command], qtbot: Any) -> None:
    panel = active.results.panel(LossPanel)
    active.results.tear_off(LossPanel)
    panel.window().activateWindow()
    qtbot.waitUntil(panel.window().isActiveWindow)
    sent.clear()
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert runs(sent) == PLAYS
    active.results.bring_back(LossPanel)


@pytest.mark.shares_window
def test_a_held_space_plays_once(active: MainWindow, sent: list[Command]) -> None:
    assert not active.actions_["play"].autoRepeat()


def test_enter_presses_the_focused_button_and_opens_a_list(active: MainWindow, sent: list[Command]) -> None:
    button = active.topbar.buttons["step"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert runs(sent) == [Run(1)]
    combo = focusable(active, QComboBox)[0]
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Return)
    assert combo.view().isVisible()  # type: ignore[attr-defined]
    combo.hidePopup()  # type: ignore[attr-defined]


def test_space_draws_while_arrow_keys_move_the_pen(active: MainWindow, sent: list[Command]) -> None:
    pad = DigitPad(active)
    pad.resize(280, 280)
    pad.show()
    pad.setFocus()
    QTest.keyClick(pad, Qt.Key.Key_Space)
    assert runs(sent) == PLAYS
    sent.clear()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Right):
        QTest.keyClick(pad, key)
    assert runs(sent) == []
    assert not pad.drawing().empty


@pytest.mark.shares_window
def test_every_action_stands_in_a_menu(window: MainWindow) -> None:
    """The command palette offers the menus, so what stands in none cannot be found."""
    found = {entry.text for entry in entries.of_menus(window.menuBar())}
    named = {action.text().replace("&", "") for action in window.actions_._all.values()}
    assert named <= found


@pytest.mark.shares_window
@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_in_every_language_the_entries_of_a_menu_have_letters_of_their_own(window: MainWindow, language: str) -> None:
    window.choices.speak(language)

    def check(actions: list[QAction]) -> None:
        letters = Counter(found[1].upper() for action in actions if (found := re.search("&([^&])", action.text())))
        assert not [letter for letter, count in letters.items() if count > 1], [action.text() for action in actions]
        for action in actions:
            if isinstance(menu := action.menu(), QMenu):
                check(menu.actions())

    check(window.menuBar().actions())
    window.choices.speak(languages.ENGLISH)
