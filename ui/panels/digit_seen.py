"""What the network gets to see of a drawing: the picture, why it answers so, and the steps before it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.drawing import Preparation
from models.probes import DigitAnswer
from ui.controls import label
from ui.panels.digit_picture import PictureView, key
from ui.panels.preparation_switches import PreparationSwitches

_WIDE = 300  # px from which the switches stand in two columns, with the note beneath them
_PICTURES = ((480, 140), (_WIDE, 84), (0, 56))
"""Px of width from which, and the side of the picture: 5, 3 or 2 px a pixel of MNIST."""

_HEAD = 4  # px between head and picture


class SeenView(QWidget):
    """The picture on the left, the switches and what they say on the right."""

    why_toggled = Signal(bool)
    edited = Signal(object)  # the new Preparation

    def __init__(self, preparation: Preparation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = PictureView()
        self.switches = PreparationSwitches(preparation)
        self.switches.edited.connect(self.edited)
        self.why = QCheckBox(self.tr("Why"))
        self.why.setToolTip(self.tr("Tint what spoke for the answer (blue) and against it (orange)"))
        self.why.setAccessibleDescription(self.why.toolTip())
        self.why.toggled.connect(self._toggle_why)
        self.note = label("", "caption")
        self.note.setWordWrap(True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._wide: bool | None = None
        self._keyed = True  # the key to the colours stands here
        self._lay_out()

    def show_answer(self, answer: DigitAnswer | None) -> None:
        """The newest picture; None while nothing is drawn."""
        self.picture.show_answer(answer)

    def show_preparation(self, preparation: Preparation) -> None:
        """Which steps are on, and what it means that others are off."""
        self.switches.show_preparation(preparation)
        self._say()

    def least_height(self) -> int:
        """Px that head and picture take, without the note that comes and goes."""
        return self.why.sizeHint().height() + _HEAD + self.picture.height()

    def show_picture_here(self, here: bool) -> None:
        """Whether picture and Why stand here, with their heading; if not, someone else has put them elsewhere."""
        self._title.setVisible(here)
        if here:
            self._grid.addWidget(self.picture, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
            self._head.addWidget(self.why)

    def show_key(self, here: bool) -> None:
        """Whether the key to the colours stands here; if not, someone else says it."""
        self._keyed = here
        self._say()

    def fit(self, width: int) -> None:
        """Arrange everything for so many px of width."""
        side = next(side for least, side in _PICTURES if width >= least)
        self.picture.setFixedSize(side, side)
        wide = width >= _WIDE
        if wide == self._wide:
            return
        self._wide = wide
        self.switches.set_columns(2 if wide else 1)
        self._grid.removeWidget(self.note)
        self.note.setIndent(3 if wide else 0)  # in line with the boxes above it
        self._grid.addWidget(self.note, *((1, 1, 1, 1) if wide else (2, 0, 1, 2)))

    def _lay_out(self) -> None:
        head = self._head = QHBoxLayout()
        self._title = label(self.tr("What the network sees"), "muted")
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self.why)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.addWidget(self.picture, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.switches, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_HEAD)
        column.addLayout(head)
        column.addLayout(self._grid)
        self._say()

    def _toggle_why(self, on: bool) -> None:
        self._say()
        self.why_toggled.emit(on)

    def _say(self) -> None:
        """What is left out, and the key to the colours."""
        colours = key() if self._keyed and self.why.isChecked() else ""
        text = "\n".join(part for part in (self.switches.left_out(), colours) if part)
        self.note.setText(text)
        self.note.setVisible(bool(text))
