"""The picture that the network gets of a drawing, the tint that explains the answer, and the steps before it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from models.design.drawing import Preparation
from models.language.text import joined, tr
from models.talk.probes import DigitAnswer
from ui.forms.controls import Elided, label
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.picture_view import PictureView, key
from ui.panels.draw.preparation_switches import TARGET, PreparationSwitches

WIDE = 300  # px of width from which notes and labels stand beside pad and picture instead of below them
SLIM = 256  # px of width below which all texts are small
_PICTURES = ((480, 0, 140), (WIDE, 420, 112), (WIDE, 300, 84), (0, 0, 56))
"""Px of width and height from which, and the side of the picture: 5, 4, 3 or 2 px a pixel of MNIST."""


class SeenView(QWidget):
    """The picture on the left; on the right the switches that change it, and notes about them."""

    why_toggled = Signal(bool)
    edited = Signal(object)  # the new Preparation

    def __init__(self, preparation: Preparation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = PictureView()
        self.switches = PreparationSwitches(preparation)
        self.switches.edited.connect(self.edited)
        self.why = written(QCheckBox(), tr("Why"))
        about = tr("Tint what spoke for the answer (blue) and against it (orange)")
        say(self.why.setToolTip, wrapped(about))
        say(self.why.setAccessibleDescription, about)
        explain(self.why, "saliency")
        self.why.setMinimumHeight(TARGET)
        self.why.toggled.connect(self._toggle_why)
        self.note = label("", "caption")
        self.note.setWordWrap(True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._wide: bool | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()

    def show_answer(self, answer: DigitAnswer | None) -> None:
        """Show the newest picture; None while nothing is drawn."""
        self.picture.show_answer(answer)

    def show_preparation(self, preparation: Preparation) -> None:
        """Show which steps are on, and notes about those that are off."""
        self.switches.show_preparation(preparation)
        self._say()

    def least_height(self) -> int:
        """Px of height of picture and switches, without the note that comes and goes."""
        beside = TARGET + self.switches.sizeHint().height()
        return max(self.picture.height(), beside)

    def fit(self, width: int, height: int) -> None:
        """Arrange everything for this width, in a panel of this height, in px."""
        side = next(side for least, low, side in _PICTURES if width >= least and height >= low)
        self.picture.setFixedSize(side, side)
        self._show_slim(width < SLIM)
        room = width - side - self._grid.horizontalSpacing()
        if self.switches.least_width() > room:  # as the words of some languages are longer
            self._show_slim(True)
        self.switches.show_across(1 if self.switches.least_width() > room else 2)
        wide = width >= WIDE
        if wide == self._wide:
            return
        self._wide = wide
        self._grid.removeWidget(self.note)
        self.note.setIndent(3 if wide else 0)  # in line with the boxes above it
        self._grid.addWidget(self.note, *((2, 1, 1, 1) if wide else (3, 0, 1, 2)))

    def _show_slim(self, slim: bool) -> None:
        say(self._title.setText, tr("Input") if slim else tr("What the network sees"))
        self.switches.show_small(slim)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(3, 0, 0, 0)  # in line with the boxes below it
        self._title = theme.styled(Elided(), "caption")
        head.addWidget(self._title, 1)
        head.addWidget(self.why)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self.picture, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(head, 0, 1)
        self._grid.addWidget(self.switches, 1, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(2, 1)
        self._say()

    def _toggle_why(self, on: bool) -> None:
        self._say()
        self.why_toggled.emit(on)

    def _say(self) -> None:
        """Write which steps are off, and what the tint means."""
        colours = key() if self.why.isChecked() else ""
        text = joined((part for part in (self.switches.left_out(), colours) if part), "\n")
        say(self.note.setText, text)
        self.note.setVisible(bool(text))
