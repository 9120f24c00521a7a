"""F1 explains the control that was focused or clicked last, Ctrl+F1 opens all terms, and Ctrl+K finds them."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from models.language import glossary, languages
from ui.help.explanation import ALL, Explanation
from ui.help.glossary import Glossary
from ui.help.palette import Palette
from ui.look import style, theme
from ui.look.language import speak
from ui.network.view import NetworkView
from ui.panels.plane.boundary import BoundaryPanel
from ui.shell.window import MainWindow

pytestmark = pytest.mark.shares_window


@pytest.fixture
def active(window: MainWindow, qtbot: Any) -> Iterator[MainWindow]:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    for dialog in (*window.findChildren(Glossary), *window.findChildren(Palette), *window.findChildren(Explanation)):
        dialog.close()


def cards() -> list[Explanation]:
    return [card for card in QApplication.topLevelWidgets() if isinstance(card, Explanation) and card.isVisible()]


def asked(window: MainWindow, control: QWidget) -> Explanation:
    """The card that F1 opens while the control has the focus."""
    control.setFocus()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F1)
    (card,) = cards()
    return card


def listed(window: MainWindow) -> Glossary:
    """The glossary, which is open."""
    (found,) = [dialog for dialog in window.findChildren(Glossary) if dialog.isVisible()]
    return found


def test_f1_explains_the_field_and_what_is_chosen_in_it(active: MainWindow) -> None:
    card = asked(active, active.training.fields["batch"])
    assert card.terms == ("batch",)
    assert glossary.entry("batch").explanation in card.accessibleDescription()
    card.close()
    loss = asked(active, active.training.fields["loss"])
    assert loss.terms == ("loss", f"loss.{active.document.experiment.training.loss}")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_A, Qt.Key.Key_F1, Qt.Key.Key_Return])
def test_a_key_closes_the_card_and_changes_nothing(active: MainWindow, key: Qt.Key) -> None:
    before = active.document.experiment
    card = asked(active, active.training.fields["momentum"])
    QTest.keyClick(card, key)
    assert cards() == []
    assert active.document.experiment == before
    assert not active.document.undo_stack.canUndo()


def test_the_links_of_the_card_are_reached_by_keys(active: MainWindow) -> None:
    card = asked(active, active.training.fields["batch"])
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Shift, Qt.Key.Key_Tab):  # to the text, and in it to the first link
        QTest.keyClick(card.focusWidget() or card, key)
        assert card.isVisible()
    focused = card.focusWidget()
    assert focused is card.texts[0]
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert cards() == []
    assert listed(active).shown == glossary.entry("batch").see[0]


def test_a_click_closes_the_card(active: MainWindow) -> None:
    card = asked(active, active.training.fields["l2"])
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert cards() == []


def test_the_card_stands_on_the_screen_whole(active: MainWindow) -> None:
    for control in (active.training.fields["loss"], active.training.fields["seed"], active.data.seed.field):
        card = asked(active, control)
        assert active.screen().availableGeometry().contains(card.geometry())
        card.close()


def test_a_link_of_the_card_opens_the_glossary_there(active: MainWindow) -> None:
    card = asked(active, active.training.fields["batch"])
    card.texts[0].linkActivated.emit("epoch")
    assert cards() == []
    assert listed(active).shown == "epoch"
    card = asked(active, active.training.fields["batch"])
    card.wanted.emit(ALL)
    assert listed(active).isVisible()


def test_f1_in_the_picture_explains_the_selected_layer(active: MainWindow) -> None:
    view: NetworkView = active.network
    assert asked(active, view.canvas).terms == ("neural_network",)
    cards()[0].close()
    for key, term in ((Qt.Key.Key_Home, "input"), (Qt.Key.Key_Right, "layer.linear"), (Qt.Key.Key_End, "output")):
        QTest.keyClick(view.canvas, key)
        card = asked(active, view.canvas)
        assert card.terms == (term,)
        card.close()


def test_f1_explains_in_cards_over_the_window_too(active: MainWindow) -> None:
    active.training.open_rate()
    rate = active.training.rate_card
    assert rate is not None
    rate.choice.editors["schedule"].setFocus()
    active.actions_["explain"].trigger()
    (card,) = cards()
    assert card.terms == ("schedule",)
    card.close()
    rate.close()


def test_f1_on_the_plane_says_what_the_colours_mean(active: MainWindow) -> None:
    plane = active.results.panel(BoundaryPanel)
    plane.map.setFocus()
    assert asked(active, plane.map).terms == ("colours",)


def test_f1_where_there_is_no_term_opens_the_glossary(active: MainWindow) -> None:
    active.network.palette_strip.templates.setFocus()
    active.actions_["explain"].trigger()
    assert cards() == []
    assert listed(active).isVisible()


def clicked(window: MainWindow, control: QWidget) -> None:
    """A click as the system sends it: to the window."""
    handle = window.windowHandle()
    assert handle is not None
    at = control.mapTo(window, control.rect().center())
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def explained(window: MainWindow) -> tuple[str, ...]:
    """The terms on the card that F1 opens now."""
    window.actions_["explain"].trigger()
    (card,) = cards()
    card.close()
    window.activateWindow()  # without a screen, a card takes the focus with it
    QApplication.processEvents()
    return card.terms


def test_f1_explains_the_button_that_was_clicked_although_buttons_leave_the_focus_where_it_is(
    active: MainWindow,
) -> None:
    active.network.canvas.setFocus()
    assert explained(active) == ("neural_network",)
    for control, term in ((active.data.seed.new_sample, "sample"), (active.data.gallery.tiles["circle"], "data_set")):
        clicked(active, control)
        assert active.focusWidget() is active.network.canvas
        assert explained(active) == (term,)


def test_after_a_click_f1_follows_the_keyboard_as_soon_as_it_is_used(active: MainWindow) -> None:
    active.network.canvas.setFocus()
    clicked(active, active.data.seed.new_sample)
    handle = active.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Home)
    assert explained(active) == ("input",)
    clicked(active, active.data.seed.new_sample)
    active.training.fields["batch"].setFocus()
    assert explained(active) == ("batch",)


def test_a_click_on_what_is_about_no_term_changes_nothing_for_f1(active: MainWindow) -> None:
    active.training.fields["batch"].setFocus()
    clicked(active, active.statusBar())
    assert explained(active) == ("batch",)
    clicked(active, active.data.seed.new_sample)
    clicked(active, active.menuBar())
    assert explained(active) == ("sample",)


def test_what_was_clicked_may_be_gone(active: MainWindow) -> None:
    active.training.fields["batch"].setFocus()
    clicked(active, active.data.seed.new_sample)
    active.data.hide()
    assert explained(active) == ("batch",)


def test_the_glossary_finds_as_one_types_and_arrows_go_through_the_list(active: MainWindow) -> None:
    active.actions_["glossary"].trigger()
    dialog = listed(active)
    assert dialog.list.count() == len(glossary.entries())
    QTest.keyClicks(dialog.field, "softmax")
    assert dialog.shown == "softmax"
    assert glossary.entry("softmax").explanation in dialog.page.toPlainText()
    dialog.field.setText("relu")
    first = dialog.shown
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 1
    QTest.keyClick(dialog.field, Qt.Key.Key_PageUp)
    assert dialog.shown == first
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.page
    assert dialog.isVisible()
    dialog.field.setText("qqqq")
    assert (dialog.shown, dialog.list.count()) == ("", 0)
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    assert "No term fits" in dialog.page.toPlainText()


def test_a_link_leads_to_an_entry_that_was_not_looked_for(active: MainWindow) -> None:
    active.actions_["glossary"].trigger()
    dialog = listed(active)
    dialog.field.setText("softmax")
    dialog.page.anchorClicked.emit(QUrl("one_hot"))
    assert dialog.shown == "one_hot"


def test_the_glossary_is_one_window_however_often_it_is_asked_for(active: MainWindow) -> None:
    for _ in range(3):
        active.actions_["glossary"].trigger()
        listed(active).close()
    assert len(active.findChildren(Glossary)) == 1


def test_the_open_glossary_follows_language_and_theme(active: MainWindow, qapp: QApplication) -> None:
    active.actions_["glossary"].trigger()
    dialog = listed(active)
    dialog.field.setText("batch")
    try:
        speak(qapp, "zh_CN")
        assert dialog.shown == "batch"
        assert glossary.entries("zh_CN")["batch"].explanation in dialog.page.toPlainText()
        assert dialog.list.currentItem().text() == glossary.entries("zh_CN")["batch"].term
        assert "Batch size" in dialog.page.toPlainText()  # so it is called in books and programs
        style.apply(qapp, theme.DARK)
        assert theme.DARK.accent in dialog.page.toHtml()
    finally:
        speak(qapp, languages.ENGLISH)
        style.apply(qapp, theme.LIGHT)


@pytest.mark.parametrize(
    ("letters", "term"),
    [("softmax", "softmax"), ("why is the plane orange", "colours"), ("backprop", "backpropagation")],
)
def test_the_palette_opens_the_entry_of_a_term(active: MainWindow, letters: str, term: str) -> None:
    active.actions_["palette"].trigger()
    (palette,) = [one for one in active.findChildren(Palette) if one.isVisible()]
    QTest.keyClicks(palette.field, letters)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert listed(active).shown == term


def test_in_the_palette_what_can_be_done_stands_before_the_term_of_the_same_name(active: MainWindow) -> None:
    active.actions_["palette"].trigger()
    (palette,) = [one for one in active.findChildren(Palette) if one.isVisible()]
    for letters in ("batch", "epoch", "L2"):
        palette.field.setText(letters)
        rows = [palette.list.item(row).data(Qt.ItemDataRole.UserRole)[0] for row in range(2)]
        assert rows[0] != "Glossary"
        assert rows[1] == "Glossary", letters


def test_f1_in_an_open_list_explains_what_is_marked_in_it(active: MainWindow) -> None:
    combo = active.training.fields["optimizer"].findChild(QComboBox)
    assert combo is not None
    combo.setFocus()
    combo.showPopup()
    combo.view().setCurrentIndex(combo.model().index(combo.findData("adam"), 0))
    QTest.keyClick(combo.view(), Qt.Key.Key_F1)
    (card,) = cards()
    assert card.terms == ("optimizer", "optimizer.adam")
    card.close()
    combo.hidePopup()
