"""The answer beside the drawing pad: the reading in large letters, a bar for each class, and a line of state."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.design.drawing import SURE
from models.language.text import tr
from models.talk.probes import Float32
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.panels.base.class_bars import ClassBars
from ui.panels.base.class_reading import Guess, ReadingLine

_SPACING = 2  # px between the parts


class DigitAnswerView(QWidget):
    """The answer to a drawing, and one line about its worth, such as that the network only guesses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading, self.bars = ReadingLine(), ClassBars()
        self.state = label("", "caption")
        self.state.setWordWrap(True)
        self.use_trained = QToolButton()
        say(self.use_trained.setText, tr("Use a trained one"))
        self.use_trained.setFont(theme.font(theme.CAPTION))  # so that the words fit into a narrow column
        self.use_trained.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        say(
            self.use_trained.setToolTip,
            wrapped(tr("Open the network that comes with the program and has learned handwriting")),
        )
        self.use_trained.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.use_trained.hide()
        self._tight = self._telling = self._guessing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACING)
        for part, stretch in ((self.reading, 0), (self.bars, 1), (self.state, 0), (self.use_trained, 0)):
            column.addWidget(part, stretch)
        column.addStretch()

    def show_answer(self, classes: tuple[str, ...], probabilities: Float32 | None) -> None:
        """Probabilities (classes,) float32; None while there is no answer."""
        self.reading.show_answer(classes, probabilities)
        self.bars.show_shares(classes, probabilities)

    def least_height(self) -> int:
        """Px of height without the line of state."""
        parts = [self.reading.height(), self.bars.minimumSizeHint().height()]
        if not self.use_trained.isHidden():
            parts.append(self.use_trained.sizeHint().height())
        return sum(parts) + _SPACING * (len(parts) - 1)

    def state_height(self) -> int:
        """Px of height of the state where it is one line."""
        return self.state.fontMetrics().height() + _SPACING

    def show_tight(self, tight: bool) -> None:
        """With little height, put the state beside the answer, unless it tells why the answer is worth little."""
        self._tight = tight
        shown = self._telling or not tight
        self.state.setVisible(shown)
        limit = Guess("", SURE).percent
        notes = self.state.text(), tr("sure ≥ {0}").format(limit), tr("≥ {0}").format(limit)
        self.reading.show_note(*(() if shown or self._guessing else notes))

    def show_state(self, *, stale: bool, heard: bool, trained: bool, digits: bool) -> None:
        """Say why the answer is worth little: the design is gone, the engine has not answered, the network guesses.

        Where it guesses and the classes are digits, a trained network is offered.
        """
        self.use_trained.setVisible(heard and digits and not trained)
        if stale:
            text = tr("This design cannot run yet.")
        elif not heard:
            text = tr("Waiting for the engine…")
        elif not trained:
            text = tr("Not trained yet")
        else:
            text = tr("Sure from {0}").format(Guess("", SURE).percent)
        self._guessing = not trained
        self._telling = stale or not heard or (self._guessing and self.use_trained.isHidden())
        if text != self.state.text():
            say(self.state.setText, text)
        self.show_tight(self._tight)
