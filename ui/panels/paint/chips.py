"""The classes to paint with: a chip with symbol and name for each, and one that adds a class."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLineEdit, QMenu, QWidget

from models.design.plane.vocabulary import COLOURS
from models.design.points import MAX_CLASSES, is_name
from models.language.text import tr
from ui.forms.controls import flat_button
from ui.look import icons, theme
from ui.look.sayings import say
from ui.look.terms import explain, is_about
from ui.look.tips import wrapped
from ui.panels.base.legend import SYMBOL, draw_symbol

_HEIGHT, _GAP, _SIDE = 24, 4, 7
_LONGEST = 130  # px of a chip


class ClassChips(QWidget):
    """One chip a class, on as many lines as they need. Emits what is asked for."""

    chosen = Signal(int)  # paint with this class
    added = Signal(str)  # a class of this name
    renamed = Signal(int, str)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.chips: list[Chip] = []
        self._group = QButtonGroup(self)
        self.add = flat_button(tr("Add a class"), tr("Add a class"))
        self.add.setParent(self)
        self.add.setIconSize(QSize(14, 14))
        self.add.clicked.connect(lambda: self.added.emit(self._new_name()))
        explain(self.add, "class")
        self.line = QLineEdit(self)
        self.line.setMaxLength(60)
        say(self.line.setAccessibleName, tr("Name of the class"))
        say(self.line.setToolTip, tr("Name of the class"))
        is_about(self.line, "class")
        self.line.hide()
        self._renaming = -1
        self.line.editingFinished.connect(self._take_name)
        self.line.textEdited.connect(self._mark_bad)
        self.line.installEventFilter(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()

    def show_classes(self, names: tuple[str, ...], chosen: int) -> None:
        """Offer these classes and mark the one under the brush."""
        if names != self._names:
            more = len(names) > len(self._names) > 0
            self._names = names
            self._rename_nothing()
            for chip in self.chips[len(names) :]:
                self._group.removeButton(chip)
                chip.hide()
                chip.deleteLater()
            del self.chips[len(names) :]
            for number in range(len(self.chips), len(names)):
                self.chips.append(self._chip(number))
            for chip, name in zip(self.chips, names, strict=True):
                chip.show_name(name)
            self.add.setEnabled(len(names) < MAX_CLASSES)
            full = tr("There may be at most {0} classes").format(MAX_CLASSES)
            say(self.add.setToolTip, wrapped(tr("Add a class") if len(names) < MAX_CLASSES else full))
            self._place()
            self.updateGeometry()
            if more and self.isVisible():
                self.rename(len(names) - 1)
        if 0 <= chosen < len(self.chips):
            self.chips[chosen].setChecked(True)

    def rename(self, number: int) -> None:
        """Let the name of this class be typed in its place."""
        self._renaming = number
        chip = self.chips[number]
        self.line.setGeometry(chip.geometry().adjusted(0, 0, max(0, 90 - chip.width()), 0))
        self.line.setText(self._names[number])
        self._mark_bad(self._names[number])
        self.line.selectAll()
        self.line.show()
        self.line.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(sum(chip.sizeHint().width() + _GAP for chip in self.chips) + _HEIGHT, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LONGEST, _HEIGHT)

    def resizeEvent(self, event: object) -> None:
        self._place()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self.line and key == Qt.Key.Key_Escape:
            self._rename_nothing()
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_renaming"):
            self._dress()

    def _dress(self) -> None:
        self.add.setIcon(icons.themed("plus"))

    def _chip(self, number: int) -> "Chip":
        chip = Chip(number, self)
        chip.clicked.connect(lambda _checked=False, n=number: self.chosen.emit(n))
        chip.renaming.connect(lambda n=number: self.rename(n))
        chip.removing.connect(lambda n=number: self.removed.emit(n))
        chip.removable = lambda: len(self._names) > 2
        self._group.addButton(chip)
        chip.show()
        return chip

    def _new_name(self) -> str:
        """A name that no class has, after the colour that the new one gets."""
        name = tr(COLOURS[len(self._names) % len(COLOURS)])
        number = 2
        found = str(name)
        while found in self._names:
            found, number = f"{name} {number}", number + 1
        return found

    def _fits(self, name: str) -> bool:
        others = (*self._names[: self._renaming], *self._names[self._renaming + 1 :])
        return is_name(name) and name not in others

    def _mark_bad(self, text: str) -> None:
        bad = not self._fits(text.strip())
        theme.mark(self.line, "bad", bad)
        say(
            self.line.setToolTip, tr("A class needs a name that no other class has") if bad else tr("Name of the class")
        )

    def _take_name(self) -> None:
        number, name = self._renaming, self.line.text().strip()
        if number < 0:
            return
        good = self._fits(name)
        self._rename_nothing()
        if good and name != self._names[number]:
            self.renamed.emit(number, name)

    def _rename_nothing(self) -> None:
        number, self._renaming = self._renaming, -1
        if self.line.hasFocus() and 0 <= number < len(self.chips):
            self.chips[number].setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.hide()

    def _places(self, width: int) -> list[QRect]:
        """Where the chips stand, and the button that adds one."""
        found: list[QRect] = []
        left = top = 0
        for wide in (*(chip.sizeHint().width() for chip in self.chips), _HEIGHT):
            if left and left + wide > width:
                left, top = 0, top + _HEIGHT + 2
            found.append(QRect(left, top, wide, _HEIGHT))
            left += wide + _GAP
        return found

    def _place(self) -> None:
        for part, place in zip((*self.chips, self.add), self._places(self.width()), strict=True):
            part.setGeometry(place)


class Chip(QAbstractButton):
    """One class: symbol and name. A double click or F2 renames it."""

    renaming, removing = Signal(), Signal()

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.number = number
        self.removable: Callable[[], bool] = lambda: False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFont(theme.font(theme.CAPTION))
        explain(self, "class")

    def show_name(self, name: str) -> None:
        """Show this name; it is the person's own and the same in each language."""
        say(self.setText, name)
        say(self.setAccessibleName, tr("Paint {0}").format(name))
        say(
            self.setToolTip,
            wrapped(tr("Paint {0} (key {1}); a double click renames it").format(name, self.number + 1)),
        )
        self.update()

    def sizeHint(self) -> QSize:
        measure = QFontMetrics(theme.font(theme.CAPTION)).horizontalAdvance(self.text())
        return QSize(min(int(SYMBOL) + 3 * _SIDE - 2 + measure, _LONGEST), _HEIGHT)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.renaming.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.renaming.emit()
        elif event.key() == Qt.Key.Key_Delete and self.removable():
            self.removing.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Rename…")).triggered.connect(self.renaming)
        remove = menu.addAction(tr("Remove with its points"))
        remove.triggered.connect(self.removing)
        remove.setEnabled(self.removable())
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        chosen = self.isChecked()
        painter.setPen(QPen(QColor(colours.accent if chosen or self.hasFocus() else colours.line), 2 if chosen else 1))
        painter.setBrush(QColor(colours.chip if chosen or self.underMouse() else colours.panel))
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.text), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(edge.adjusted(2.5, 2.5, -2.5, -2.5), 8, 8)
        draw_symbol(painter, self.number, QPointF(_SIDE + SYMBOL / 2 + 1, self.height() / 2))
        painter.setPen(QColor(colours.text if chosen else colours.muted))
        room = QRectF(self.rect()).adjusted(SYMBOL + 2 * _SIDE - 1, 0, -_SIDE + 1, 0)
        name = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), name)
