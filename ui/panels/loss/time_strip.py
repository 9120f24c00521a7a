"""The slim strip under the loss chart that looks back at the run: step by step, as a film, and on from there."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from models.language.text import tr
from models.talk.runs.moments import NO_MOMENTS, Moments
from ui.app.past.film import LEAST, LENGTHS, Film
from ui.forms.controls import Combo, flat_button
from ui.look import icons, theme
from ui.look.sayings import add_item, say
from ui.look.terms import explain
from ui.look.tips import wrapped

_SIDE, _ICON, _GAP = 24, 16, 2  # px of a button, its icon, and from one to the next
_ROOMY = 190  # px of height of a panel that has room for the strip at all times


class TimeStrip(QWidget):
    """Shown as soon as there is a moment to look back at; in a low panel, only while one looks back.

    Asks for what it wants; the keys stand in the menu.
    """

    wanted = Signal(object)  # the name of an action, or a Film

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments, self._film, self._roomy = NO_MOMENTS, Film(), True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self.buttons = {
            "first": flat_button(tr("To the first moment")),
            "back": flat_button(tr("One moment back")),
            "film": flat_button(tr("Play the film of this run, from the first moment to the present")),
            "on": flat_button(tr("One moment on")),
            "present": flat_button(tr("To the present")),
        }
        for name, button in self.buttons.items():
            button.setFixedSize(_SIDE, _SIDE)
            button.setIconSize(QSize(_ICON, _ICON))
            button.setAutoRepeat(name in ("back", "on"))
            button.clicked.connect(lambda _on=False, n=name: self._press(n))
            row.addWidget(explain(button, "looking_back"))
        self.pace = explain(Combo(), "looking_back")
        for seconds in LENGTHS:
            add_item(self.pace, tr("{0} s").format(seconds), seconds)
        say(self.pace.setAccessibleName, tr("Length of the film"))
        say(self.pace.setToolTip, wrapped(tr("How many seconds the film of the whole run takes")))
        self.pace.setCurrentIndex(LENGTHS.index(self._film.seconds))
        self.pace.currentIndexChanged.connect(lambda index: self._set_pace(LENGTHS[index]))
        row.addWidget(self.pace)
        row.addStretch(1)
        self.go_on = theme.styled(QToolButton(), "small")
        say(self.go_on.setText, tr("Go on from here"))
        say(self.go_on.setAccessibleName, tr("Go on from here"))
        kept = tr(
            "Make this moment the present run; the run of now is kept on the list of runs. "
            "Play goes on from now instead."
        )
        say(self.go_on.setToolTip, wrapped(kept))
        self.go_on.setFixedHeight(_SIDE)
        self.go_on.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.go_on.clicked.connect(lambda: self.wanted.emit("past_go_on"))
        row.addWidget(explain(self.go_on, "looking_back"))
        self._dress()
        self._offer()

    def show_moments(self, moments: Moments) -> None:
        """Offer what can be done with these."""
        before, self._moments = self._moments, moments
        same = min(len(before.steps), LEAST) == min(len(moments.steps), LEAST)
        if not same or (before.shown is None) != (moments.shown is None):
            self._offer()

    def show_room(self, height: int) -> None:
        """The panel is so high."""
        if (height >= _ROOMY) != self._roomy:
            self._roomy = height >= _ROOMY
            self._offer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words on the last button where they have room, else its icon."""
        words, icon = Qt.ToolButtonStyle.ToolButtonTextOnly, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.go_on.setToolButtonStyle(words)
        others = (_SIDE + _GAP) * len(self.buttons) + self.pace.sizeHint().width() + 2 * _GAP
        if others + self.go_on.sizeHint().width() > self.width():
            self.go_on.setToolButtonStyle(icon)

    def show_film(self, film: Film) -> None:
        """The film, as it plays now or not."""
        played, self._film = self._film.playing, film
        self.pace.blockSignals(True)
        self.pace.setCurrentIndex(LENGTHS.index(film.seconds))
        self.pace.blockSignals(False)
        if played != film.playing:
            self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "go_on"):
            self._dress()

    def _press(self, name: str) -> None:
        self.wanted.emit(f"past_{name}")

    def _set_pace(self, seconds: int) -> None:
        self.wanted.emit(replace(self._film, seconds=seconds))

    def _offer(self) -> None:
        count, back = len(self._moments.steps), self._moments.shown is not None
        self.setVisible(back or (count > 0 and self._roomy))
        self.buttons["film"].setEnabled(count >= LEAST)
        for name in ("on", "present"):
            self.buttons[name].setEnabled(back)
        self.go_on.setVisible(back)
        self._fit()

    def _dress(self) -> None:
        for name, drawing in {
            "first": "to-first",
            "back": "step-back",
            "film": "pause" if self._film.playing else "play",
            "on": "step",
            "present": "step-epoch",
        }.items():
            self.buttons[name].setIcon(icons.themed(drawing))
        self.go_on.setIcon(icons.themed("branch"))
