"""The questions about a document that is left, or a file that is replaced. They decide nothing."""

from collections.abc import Iterable
from typing import Literal

from PySide6.QtWidgets import QMessageBox, QWidget

from models.language.text import joined, tr, tr_count
from models.talk.snapshot import Snapshot
from ui.app.document_state import DocumentState
from ui.look.sayings import say

Answer = Literal["save", "discard", "cancel"]
_Button = QMessageBox.StandardButton
_SAVE_AS, _REPLACE = _Button.SaveAll, _Button.Yes  # Qt has no buttons of its own for them


def kind_with_past(snapshot: Snapshot | None) -> str:
    """What a file dialog calls a trained network with the moments of its run; "" where there are none."""
    count = 0 if snapshot is None else snapshot.moments.in_file
    if snapshot is None or not count:
        return ""
    moments, size = tr_count("{0} moment", "{0} moments", count), max(snapshot.moments.bytes_in_file / 1e6, 0.1)
    return tr("Trained network with its past, {0}, about {1} MB (*.safetensors)").format(moments, f"{size:.1f}")


def save_before_leaving(window: QWidget, state: DocumentState) -> Answer:
    """Whether to save the document, which has something unsaved, before it is left."""
    text = tr("Save the changes to “{0}”?").format(state.name)
    answers = _Button.Save | _Button.Discard | _Button.Cancel
    answer = _ask(window, text, _why(state), answers, _Button.Save)
    return "save" if answer == _Button.Save else "discard" if answer == _Button.Discard else "cancel"


def give_up(window: QWidget, now: DocumentState, left: Iterable[DocumentState]) -> bool:
    """Whether documents that undo would bring back may be lost, although they have something unsaved.

    now: the document on show, which has taken their place.
    """
    place = tr("“{0}”, which is on show now, has taken its place. Undo brings “{1}” back, and then it can be saved.")
    for state in left:
        text = tr("Give up the changes to “{0}”?").format(state.name)
        more = joined([_why(state), place.format(now.name, state.name)], " ")
        answer = _ask(window, text, more, _Button.Discard | _Button.Cancel, _Button.Cancel)
        if answer != _Button.Discard:
            return False
    return True


def replace_changed(window: QWidget, name: str) -> Literal["save", "save as", "cancel"]:
    """What to do with the file of this name, which somebody else has changed meanwhile."""
    text = tr("“{0}” was changed since it was opened or saved here. Save over it?").format(name)
    more = tr("Another window or program wrote it. Its version would be lost; Save As keeps both.")
    answer = _ask(window, text, more, _Button.Save | _SAVE_AS | _Button.Cancel, _SAVE_AS)
    return "save" if answer == _Button.Save else "save as" if answer == _SAVE_AS else "cancel"


def replace_existing(window: QWidget, name: str) -> bool:
    """Whether to write over the file of this name, which the system has not asked about."""
    text = tr("“{0}” exists already. Replace it?").format(name)
    return _ask(window, text, "", _REPLACE | _Button.Cancel, _Button.Cancel, tr("Replace")) == _REPLACE


def _why(state: DocumentState) -> str:
    """What has happened to the document since it was saved, and the rule for asking."""
    minutes = int(state.trained // 60)
    span = tr("more than a minute") if minutes < 2 else tr("{0} minutes").format(f"{minutes:,}")
    if state.restored:
        return tr("It was restored after the program had ended without closing it, and has not been saved since.")
    if not state.trained_long:
        happened = tr("It was edited since it was last saved.")
    elif not state.edited:
        happened = tr("It has trained for {0} since it was last saved.").format(span)
    else:
        happened = tr("It was edited, and has trained for {0}, since it was last saved.").format(span)
    return joined([happened, tr("You are asked after an edit, or more than a minute of training.")], " ")


def _ask(window: QWidget, text: str, more: str, answers: _Button, first: _Button, title: str = "") -> int:
    box = QMessageBox(window)
    say(box.setWindowTitle, title or tr("Changes"))
    say(box.setText, text)
    say(box.setInformativeText, more)
    box.setStandardButtons(answers)
    box.setDefaultButton(first)
    keys = {
        _Button.Save: tr("&Save"),
        _SAVE_AS: tr("Save &As…"),
        _REPLACE: tr("&Replace"),
        _Button.Discard: tr("&Discard"),
        _Button.Cancel: tr("&Cancel"),
    }
    for answer, name in keys.items():  # not every desktop gives them keys
        if answer & answers:
            say(box.button(answer).setText, name)
    return box.exec()
