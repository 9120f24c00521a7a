"""One sample, or a picture file, as a large picture, with its label, the network's answer, and the reason for it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from models.design.data import DataKind
from models.language.text import tr
from models.talk.probes import FileAnswer, SampleAnswer
from ui.forms.controls import flat_button, label
from ui.look import icons, theme
from ui.look.sayings import say, written
from ui.look.tips import wrapped
from ui.panels.base.class_bars import ClassBars, likeliest
from ui.panels.base.picture_view import key
from ui.panels.samples import sample_words as words
from ui.panels.samples.sample_picture import SamplePictureView

_SIDE = (84, 280)  # px of the picture, at least and at most


class SampleDetail(QWidget):
    """The large picture on the left, a bar for each class on the right."""

    why_toggled = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture, self.bars = SamplePictureView(), ClassBars()
        self.verdict, self.place = QLabel(), label("", "caption")
        self.verdict.setFont(theme.font(theme.BODY, bold=True))
        self.why = written(QCheckBox(), tr("Why"))
        about = tr("Tint what spoke for the answer (blue) and against it (orange)")
        say(self.why.setToolTip, wrapped(about))
        say(self.why.setAccessibleDescription, about)
        self.key = label(key(), "caption")
        self.key.hide()
        self.why.toggled.connect(self.key.setVisible)
        self.why.toggled.connect(self.why_toggled)
        self.close_button = flat_button(tr("Close the large picture (Esc)"), tr("Close the large picture"))
        self.close_button.clicked.connect(self.closed)
        self.trouble = label("", "caption")  # why a file cannot be read
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self._room = 200  # px for verdict and place
        self._short = ""
        self._lay_out()
        self.dress()

    def show_sample(self, info: DataKind | None, number: int, answer: SampleAnswer | None, trained: bool) -> None:
        """Show this sample of the data set; None while its answer is not there."""
        self.picture.show_sample(answer)
        self._show_trouble("")
        if info is None or answer is None:
            self._say("", "", "")
            self.bars.show_shares((), None)
            return
        said = words.verdict(info.classes, answer, trained), words.short_verdict(info.classes, answer, trained)
        self._say(*said, words.place(number, answer.training, info))
        self.bars.show_shares(*likeliest(info.classes, answer.probabilities))

    def show_file(self, info: DataKind, name: str, answer: FileAnswer, trained: bool) -> None:
        """Show the picture in the file called `name`, or why it cannot be read."""
        self._show_trouble(answer.error)
        if answer.error:
            self.picture.show_sample(None)
            self._say(name, name, "")
            self.bars.show_shares((), None)
            return
        self.picture.show_sample(answer)
        said = (
            words.file_verdict(info.classes, answer, trained),
            words.short_file_verdict(info.classes, answer, trained),
        )
        self._say(*said, name)
        self.bars.show_shares(*likeliest(info.classes, answer.probabilities))

    def _show_trouble(self, text: str) -> None:
        """Show this sentence where the key to the colours stands; "" for none."""
        say(self.trouble.setText, text)
        self.trouble.setVisible(bool(text))
        self.key.setVisible(self.why.isChecked() and not text)

    def take_turners(self, *turners: QToolButton) -> None:
        """Put the buttons that turn pages into the head, if there is no room for their own line."""
        for place, button in enumerate(turners, self._head.indexOf(self.close_button)):
            self._head.insertWidget(place, button)

    def fit(self, width: int, height: int) -> None:
        """Give the picture its share of a panel of this size, in px."""
        side = min(0.36 * width, 0.34 * height)
        self.picture.setFixedSize(*[round(min(max(side, _SIDE[0]), _SIDE[1]))] * 2)
        buttons = self.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._room = width - sum(button.sizeHint().width() + theme.GAP for button in buttons) - theme.GAP
        self._say(self.verdict.toolTip(), self._short, self.place.text())

    def _say(self, verdict: str, short: str, place: str) -> None:
        """Write verdict and place if they fit; otherwise only the verdict, or its short form."""
        self._short = short
        measure = self.verdict.fontMetrics()
        shown = verdict if measure.horizontalAdvance(verdict) <= self._room else short
        say(self.verdict.setText, measure.elidedText(shown, Qt.TextElideMode.ElideRight, self._room))
        say(self.verdict.setToolTip, wrapped(verdict))
        say(self.place.setText, place)
        needed = measure.horizontalAdvance(verdict) + theme.GAP + self.place.fontMetrics().horizontalAdvance(place)
        self.place.setVisible(needed <= self._room)

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.close_button.setIcon(icons.themed("close"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self.dress()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.picture)
        left.addWidget(self.why)
        left.addStretch()
        parts = QHBoxLayout()
        parts.setSpacing(10)
        parts.addLayout(left)
        parts.addWidget(self.bars, 1)
        head = self._head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.verdict)
        head.addWidget(self.place)
        head.addStretch()
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(theme.styled(QFrame(), "rule"))
        column.addLayout(head)
        column.addLayout(parts)
        column.addWidget(self.key)
        column.addWidget(self.trouble)
