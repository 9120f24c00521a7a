"""Combo boxes and sliders that a passing mouse wheel cannot change; labels, flat buttons; what Enter presses."""

from bisect import bisect_left

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QToolTip,
    QWidget,
)

from ui.look import presses, theme
from ui.look.sayings import say, written
from ui.look.tips import wrapped

_AROUND, _LEAST, _EDGE = 8, 26, 1  # px around the word of a button, of a button that has no room, and of its border
_POPUP_AIR = 16  # px of the screen that an open list leaves free


class Combo(QComboBox):
    """A combo box that takes the wheel only while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self.from_list = False  # the entry is chosen from the open list, not by a key
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.setMaxVisibleItems(16)

    def show_whole_words(self) -> None:
        """Be as wide as the longest entry needs, for a place where nothing else gives it that room."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest entry and high enough for all rows; Qt forgets the padding."""
        view, rows = self.view(), min(self.count(), self.maxVisibleItems())
        view.ensurePolished()
        edges = 2 * view.frameWidth()
        bar = view.verticalScrollBar().sizeHint().width() if rows < self.count() else 0
        height = sum(view.sizeHintForRow(row) for row in range(rows)) + edges
        room = self.screen().availableGeometry().height() - _POPUP_AIR
        view.setMinimumSize(view.sizeHintForColumn(0) + edges + bar, min(height, room))
        super().showPopup()
        presses.watch(view)
        self._open = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """As usual, with an ellipsis where the entry is longer than its room, such as the name of a class."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def hidePopup(self) -> None:
        self.from_list, self._open = self._open, False
        super().hidePopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.from_list = False
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Elided(QLabel):
    """A label that shortens its text with an ellipsis instead of asking for more room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)


class ElidedLines(QLabel):
    """Lines of words that end in an ellipsis where there is no room for all; a tooltip has them whole then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)

    def shown(self) -> str:
        """As much of the text as there is room for."""
        measure, room, text = self.fontMetrics(), self.rect(), self.text()
        if self.heightForWidth(room.width()) <= room.height():
            return text

        def fits(letters: int) -> bool:
            wrap = int(Qt.TextFlag.TextWordWrap)
            return measure.boundingRect(room, wrap, text[:letters] + "…").height() <= room.height()

        return text[: bisect_left(range(len(text)), True, key=lambda letters: not fits(letters + 1))] + "…"

    def paintEvent(self, event: QPaintEvent) -> None:
        text = self.shown()
        if text == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(Qt.TextFlag.TextWordWrap), text)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.shown() != self.text():
            QToolTip.showText(event.globalPos(), wrapped(self.text()), self)
            return True
        return super().event(event)


class Slider(QSlider):
    """A level slider that takes the wheel only while it has the focus, and says when a gesture is over."""

    settled = Signal()  # the mouse or the key was released

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.hasFocus():
            event.ignore()
            return
        super().wheelEvent(event)
        self.settled.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.settled.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self.settled.emit()


def label(text: str, kind: str = "") -> QLabel:
    """A label of one of the style sheet's kinds: title, figure, caption, muted, or plain."""
    made = written(QLabel(), text)
    made.setObjectName(kind)
    return made


def flat_button(tip: str, name: str = "") -> QToolButton:
    """A button without a frame, for an icon, that a click does not focus. name: for screen readers, the tip if ""."""
    made = theme.styled(QToolButton(), "flat")
    say(made.setToolTip, wrapped(tip))
    say(made.setAccessibleName, name or tip)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def pressed_by(event: QKeyEvent, control: QWidget | None) -> bool:
    """Whether this is Enter and `control` could be pressed by it: a button is clicked, a list opens.

    A window calls this for keys that its focused control has left to it, as Space, which usually presses, plays.
    """
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
        return False
    if isinstance(control, QAbstractButton):
        control.click()
    elif isinstance(control, QComboBox):
        control.showPopup()
    else:
        return False
    return True


class ElidedButton(QToolButton):
    """As wide as its word; with less room the word ends in an ellipsis."""

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # the style sheet has another font
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + _AROUND, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        room = max(self.width() - 2 * _EDGE, 0)
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)


class ElidedPush(QPushButton):
    """As wide as its words; with less room, down to `least` px, they end in an ellipsis."""

    least = 160

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.least, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = _shortened(self)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class ElidedTool(QToolButton):
    """The same, as low as a tool button."""

    least = 60

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.least, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = _shortened(self)
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)


def _shortened(button: QAbstractButton) -> str:
    """The words of a button, as far as there is room for them."""
    measure, words = button.fontMetrics(), button.text()
    padding = button.sizeHint().width() - measure.horizontalAdvance(words)
    room = button.width() - padding + 1  # widths are rounded
    return measure.elidedText(words, Qt.TextElideMode.ElideRight, room)
