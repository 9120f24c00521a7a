"""What is known of the run that is chosen in the list, and what can be done with it."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from models.language.text import mark, tr
from models.runs.record import LONGEST_NAME, LONGEST_NOTE, Picture, RunRecord
from ui.forms.controls import ElidedLines, flat_button
from ui.look import icons, theme
from ui.look.sayings import say, written
from ui.look.tips import wrapped
from ui.runs import run_picture

_SIDE = 76  # px of the picture
_COLOURS = (mark("Magenta"), mark("Green"), mark("Violet"), mark("Olive"), mark("Crimson"))
"""What the colours of `theme.layer_colour` are called."""


class RunDetails(QFrame):
    """Picture, name, note, difference, and buttons; asks for changes, and makes none."""

    opened = Signal(object)  # the RunRecord
    pinned = Signal(object, bool)
    renamed = Signal(object, str)
    annotated = Signal(object, str)
    coloured = Signal(object, int)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: RunRecord | None = None
        self._shown: tuple[str, str, str] = "", "", ""
        self.picture = _RunPicture()
        self.name, self.note = QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.note.setMaxLength(LONGEST_NOTE)
        for field, text, tip in (
            (self.name, tr("Name"), tr("What you call this run")),
            (self.note, tr("Note"), tr("What you want to remember of this run")),
        ):
            field.setAcceptDrops(False)
            say(field.setAccessibleName, text)
            say(field.setToolTip, wrapped(tip))
        say(self.note.setPlaceholderText, tr("Note"))
        self.name.editingFinished.connect(self._take_name)
        self.note.editingFinished.connect(self._take_note)
        self.differs = theme.styled(ElidedLines(), "caption")
        self.differs.setTextFormat(Qt.TextFormat.PlainText)
        self.open = written(QPushButton(), tr("Open"))
        say(self.open.setToolTip, wrapped(tr("Go on with this run, with its design and its weights; undo comes back")))
        self.open.clicked.connect(self._open)
        self.pin = theme.styled(QToolButton(), "small")
        self.pin.setCheckable(True)
        self.pin.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        written(self.pin, tr("Pin"))
        say(self.pin.setToolTip, wrapped(tr("Show its curve on the charts; a pinned run is never deleted by itself")))
        self.pin.clicked.connect(self._pin)
        self.colour = flat_button(tr("Colour of its curve and its dot"), tr("Colour"))
        self.colour.clicked.connect(self._offer_colours)
        self.remove = flat_button(tr("Remove it from the list; undo brings it back"), tr("Remove"))
        self.remove.clicked.connect(self.removed)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        fields, buttons, middle = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        fields.setSpacing(theme.GAP)
        fields.addWidget(self.name, 2)
        fields.addWidget(self.note, 3)
        for part in (self.open, self.pin, self.colour, self.remove):
            buttons.addWidget(part)
        buttons.addStretch()
        middle.setSpacing(4)
        middle.addLayout(fields)
        middle.addWidget(self.differs, 1)
        middle.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(middle, 1)
        self.dress()

    def show_run(self, record: RunRecord | None, differs: str) -> None:
        """Show this run; None: the part goes. What is being typed stays."""
        other = self._record is None or record is None or self._record.id != record.id
        self._record = record
        self.setVisible(record is not None)
        if record is None:
            return
        if other or not self.name.isModified():
            self.name.setText(record.name)
        if other or not self.note.isModified():
            self.note.setText(record.note)
        say(self.name.setPlaceholderText, record.called)
        say(self.differs.setText, differs)
        self.pin.setChecked(record.pinned)
        self.picture.show_picture(record.picture)
        self.colour.setIcon(_dot(record.colour))

    def dress(self) -> None:
        """Take the colours of the theme in force."""
        self.remove.setIcon(icons.themed("trash"))
        if self._record is not None:
            self.colour.setIcon(_dot(self._record.colour))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "remove"):
            self.dress()

    def _open(self) -> None:
        if self._record is not None:
            self.opened.emit(self._record)

    def _pin(self, on: bool) -> None:
        if self._record is not None:
            self.pinned.emit(self._record, on)

    def _take_name(self) -> None:
        if self._record is not None and self.name.isModified():
            self.name.setModified(False)
            self.renamed.emit(self._record, self.name.text())

    def _take_note(self) -> None:
        if self._record is not None and self.note.isModified():
            self.note.setModified(False)
            self.annotated.emit(self._record, self.note.text())

    def _offer_colours(self) -> None:
        record = self._record
        if record is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, name in enumerate(_COLOURS):
            action = menu.addAction(_dot(number), str(tr(name)))
            action.triggered.connect(lambda _checked=False, n=number: self.coloured.emit(record, n))
        menu.popup(self.colour.mapToGlobal(QPoint(0, self.colour.height() + 2)))


class _RunPicture(QWidget):
    """The picture of the run; without one, no room is taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        say(self.setAccessibleName, tr("Picture of its answer"))

    def show_picture(self, picture: Picture | None) -> None:
        self._picture = picture
        self.setVisible(picture is not None)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is not None:
            QPainter(self).drawImage(0, 0, run_picture.image_of(self._picture, _SIDE, self.devicePixelRatioF()))


def _dot(number: int) -> QIcon:
    """A dot in the colour with this number."""
    pixmap = QPixmap(32, 32)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.layer_colour(number, theme.current()))
    painter.drawEllipse(6, 6, 20, 20)
    painter.end()
    return QIcon(pixmap)
