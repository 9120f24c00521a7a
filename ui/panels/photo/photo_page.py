"""A photo, the steps that bring it to the network, and the answer. Opens files by name only: the engine reads them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.design.data import DataKind
from models.design.drawing import SURE, PhotoPreparation, usual_preparation
from models.design.experiment import Experiment
from models.files import atomic
from models.files.class_folders import SUFFIXES
from models.language.text import tr
from models.talk.photo_probes import Photo, PhotoAnswer, takes_photos
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from ui.forms.controls import Elided, ElidedTool, flat_button, label
from ui.look import icons, theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.announcer import Announcer
from ui.panels.base.class_bars import ClassBars, likeliest
from ui.panels.base.class_reading import Guess, ReadingLine, best_two, in_words, sure
from ui.panels.base.picture_view import key
from ui.panels.photo.photo_strip import PhotoStrip

_SCROLL = 15  # px kept free for the scroll bar, whether or not there is one


class PhotoPage(QScrollArea):
    """One photo at a time, or none yet. The photo stays while the network learns and its design is changed."""

    asked = Signal()  # the question has changed
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo: Photo | None = None
        self._info: DataKind | None = None
        self._answer: PhotoAnswer | None = None
        self.strip, self.reading, self.bars = PhotoStrip(), ReadingLine(), ClassBars()
        self.name = theme.styled(Elided(), "caption")
        self.open_button = written(ElidedTool(), tr("Open a photo…"))
        self.open_button.setFont(theme.font(theme.CAPTION))
        say(self.open_button.setToolTip, wrapped(tr("Choose a picture file, or drop one on the window")))
        self.open_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.open_button, "photo_preparation")
        self.close_button = flat_button(tr("Close the photo (Esc)"), tr("Close the photo"))
        self.why = written(QCheckBox(), tr("Why"))
        about = tr("Tint what spoke for the answer (blue) and against it (orange)")
        say(self.why.setToolTip, wrapped(about))
        say(self.why.setAccessibleDescription, about)
        explain(self.why, "saliency")
        self.state, self.notes = label("", "caption"), label("", "caption")
        for text in (self.state, self.notes):
            text.setWordWrap(True)
        self.invitation = label(tr("Drop a photo on the window, or open one: the network says what it sees."), "muted")
        self.invitation.setWordWrap(True)
        self._announcer = Announcer(self)
        self._lay_out()
        self._connect()
        self.dress()
        self._show()

    def questions(self) -> frozenset[Probe[Any]]:
        """The photo, while there is one."""
        return frozenset() if self.photo is None else frozenset({self.photo})

    def open_photo(self) -> None:
        """Ask for a file and show it."""
        kinds = f"{tr('Pictures')} ({' '.join(f'*{suffix}' for suffix in SUFFIXES)});;{tr('All files')} (*)"
        before = "" if self.photo is None else str(Path(self.photo.path).parent)
        path, _ = QFileDialog.getOpenFileName(self, tr("Open a photo"), before, kinds)
        if path:
            self.show_photo(path)

    def show_photo(self, path: str) -> None:
        """Have the network read the photo in this file, prepared as is usual for it."""
        assert self._info is not None
        self.photo = Photo(path, atomic.stamp(path), usual_preparation(self._info), self.why.isChecked())
        self._answer = None
        self._show()
        self.asked.emit()
        self.setFocus()

    def close_photo(self) -> None:
        """Forget the photo; nothing happens without one."""
        if self.photo is not None:
            self._forget()
            self.closed.emit()

    def _forget(self) -> None:
        self.photo = self._answer = None
        self._show()
        self._announcer.say("", None)

    def show_experiment(self, experiment: Experiment) -> None:
        """The photo is prepared anew for other pictures; for what are no pictures it is forgotten."""
        if not takes_photos(experiment):
            self._info = None
            self._forget()
            return
        before, self._info = self._info, experiment.data.info
        if before != self._info:
            self._answer = None
            self.strip.show_choices(self._info)
            if self.photo is not None:
                self.photo = replace(self.photo, preparation=usual_preparation(self._info))
        self._show()  # also in another language

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the answer to the photo; until there is one, the last answer stays."""
        if self.photo is None or self._info is None:
            return
        answer = snapshot.reading(self.photo)
        right = answer is not None and (answer.error or len(answer.probabilities) == len(self._info.classes))
        if right and answer is not self._answer:
            self._answer = answer
            self._show()

    def show_state(self, *, stale: bool, heard: bool, trained: bool) -> None:
        """Say why the answer is worth little, or from where on it counts as sure."""
        if stale:
            text = tr("This design cannot run yet.")
        elif not heard:
            text = tr("Waiting for the engine…")
        elif not trained:
            text = tr("Not trained yet")
        else:
            text = tr("Sure from {0}").format(Guess("", SURE).percent)
        if text != self.state.text():
            say(self.state.setText, text)

    def fit(self, width: int, height: int) -> None:
        """Arrange everything in a panel of this size, in px."""
        self.strip.fit(width - _SCROLL, height)

    # ---------------------------------------------------------------- what happens

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_photo)
        self.close_button.clicked.connect(self.close_photo)
        self.why.toggled.connect(self._explain)
        self.strip.edited.connect(self._prepare)

    def _explain(self, on: bool) -> None:
        if self.photo is not None:
            self.photo = replace(self.photo, saliency=on)
            self._show()
            self.asked.emit()

    def _prepare(self, preparation: PhotoPreparation) -> None:
        if self.photo is not None:
            self.photo = replace(self.photo, preparation=preparation)
            self._show()
            self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.photo is not None:
            self.close_photo()
        else:
            super().keyPressEvent(event)

    # ---------------------------------------------------------------- what is shown

    def _show(self) -> None:
        """Write everything anew."""
        photo, info, answer = self.photo, self._info, self._answer
        error = "" if answer is None else answer.error
        self.invitation.setVisible(photo is None)
        self.close_button.setVisible(photo is not None)
        for part in (self.strip, self.reading, self.bars, self.why, self.state):
            part.setVisible(photo is not None and not error)
        say(self.name.setText, "" if photo is None else Path(photo.path).name)
        if photo is None or info is None:
            self.notes.hide()
            return
        self.strip.show_preparation(photo.preparation)
        self._say_notes(photo, info, answer)
        self.strip.show_answer(answer)
        classes = info.shown_classes
        if answer is None or error:
            self.reading.show_answer(classes, None)
            self.bars.show_shares((), None)
            self._announcer.say(error, (photo.path, error))
            return
        self.reading.show_answer(classes, answer.probabilities)
        self.bars.show_shares(*likeliest(classes, answer.probabilities))
        best = best_two(classes, answer.probabilities)[0]
        self._announcer.say(in_words(classes, answer.probabilities), (photo.path, best.name, sure(best)))

    def _say_notes(self, photo: Photo, info: DataKind, answer: PhotoAnswer | None) -> None:
        """Write why there is no answer; or which steps are not as usual, and what the tint means."""
        if answer is not None and answer.error:
            text = answer.error
        else:
            text = self.strip.notes(usual_preparation(info), answer is not None and answer.inverted)
            if self.why.isChecked():
                text = tr("{0}\n{1}").format(text, key()) if text else key()
        if text != self.notes.text():
            say(self.notes.setText, text)
        self.notes.setVisible(bool(text))

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.close_button.setIcon(icons.themed("close"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self.dress()

    def _lay_out(self) -> None:
        head, line = QHBoxLayout(), QHBoxLayout()
        for row in (head, line):
            row.setSpacing(theme.GAP)
        head.addWidget(self.name, 1)
        head.addWidget(self.open_button)
        head.addWidget(self.close_button)
        line.addWidget(self.reading, 1)
        line.addWidget(self.why)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 2, 3, 2)
        column.setSpacing(theme.GAP // 2)
        column.addLayout(head)
        column.addWidget(self.invitation)
        column.addWidget(self.strip)
        column.addLayout(line)
        column.addWidget(self.notes)
        column.addWidget(self.bars, 1)
        column.addWidget(self.state)
        column.addStretch()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setWidget(body)
