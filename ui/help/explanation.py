"""A small card beside a control: what the control is about, in the words of the glossary."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from models.language import glossary
from models.language.text import joined, tr
from ui.help import entry_text
from ui.look import theme

_WIDTH = 320  # px of the text
_BELOW = 4  # px between the edges of the control and of the card
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)  # with another key, as Shift and Tab
ALL = "all"
"""The link to the glossary itself."""


class Explanation(QFrame):
    """One entry or two, one above the other: of a field, and of what is chosen in it. A key or a click closes it."""

    wanted = Signal(str)  # the id of an entry to be read in the glossary, or ALL

    def __init__(self, terms: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        theme.styled(self, "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.terms = tuple(terms)
        entries = [glossary.entry(term) for term in terms]
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 11)
        column.setSpacing(theme.GAP + 2)
        self.texts = [self._text(entry_text.written(entry)) for entry in entries]
        for place, text in enumerate(self.texts):
            if place:
                column.addWidget(theme.styled(QFrame(), "rule"))
            column.addWidget(text)
        column.addWidget(self._text(entry_text.link(ALL, tr("All terms (Ctrl+F1)"))))
        self.setAccessibleName(joined(entry.term for entry in entries))
        self.setAccessibleDescription(joined((entry.explanation for entry in entries), " "))

    def open_beside(self, control: QWidget) -> None:
        """Show it below the control, or above where there is no room; in a large one, such as a picture, at its top."""
        self.adjustSize()
        around = QRect(control.mapToGlobal(QPoint()), control.size())
        room = control.screen().availableGeometry()
        place = QRect(around.bottomLeft() + QPoint(0, _BELOW), self.size())
        if around.height() > self.height():
            place.moveTopLeft(around.topLeft() + QPoint(_BELOW, _BELOW))
        elif place.bottom() > room.bottom():
            place.moveBottom(around.top() - _BELOW)
        place.moveTop(max(room.top(), place.top()))
        place.moveLeft(max(room.left(), min(place.left(), room.right() + 1 - place.width())))
        self.setGeometry(place)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _HELD:  # Tab goes from link to link and Enter opens one: they do not come here
            self.close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close()

    def _text(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        label.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        label.setFixedWidth(_WIDTH)
        label.setFixedHeight(label.heightForWidth(_WIDTH))
        label.linkActivated.connect(self._follow)
        return label

    def _follow(self, link: str) -> None:
        self.close()
        self.wanted.emit(link)
