"""The command palette: type a few letters of what you want, and press Enter."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from models.language.text import tr
from ui.help.entries import Entry, matching
from ui.look import theme
from ui.look.sayings import say, written

_SIZE = QSize(560, 420)  # px
_ROW = 34  # px
_PAGE = 8  # rows that PageUp and PageDown move
_KEYS = 96  # px at the right end for the keys, so that the words before them stand in one column
_FROM_TOP = 70  # px between the tops of the window and of the palette
_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}


class Palette(QDialog):
    """A field and a list below it; the chosen entry is done once the dialog is closed."""

    def __init__(self, parent: QWidget, entries: list[Entry]) -> None:
        super().__init__(parent)
        say(self.setWindowTitle, tr("Commands"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._entries = entries
        self._shown: list[Entry] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        self.field = QLineEdit()
        say(self.field.setPlaceholderText, tr("A command, data set, template, setting or term"))
        say(self.field.setAccessibleName, self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_Row(self.list))
        self.list.setUniformItemSizes(True)
        say(self.list.setAccessibleName, tr("What fits"))
        self.list.itemClicked.connect(lambda _item: self._choose())
        self.nothing = theme.styled(written(QLabel(), tr("Nothing fits these letters.")), "muted")
        layout.addWidget(self.field)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list)
        self.resize(_SIZE)
        self.move(parent.mapToGlobal(QPoint((parent.width() - _SIZE.width()) // 2, _FROM_TOP)))
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _MOVES:
                self.list.setCurrentRow(min(max(self.list.currentRow() + _MOVES[key], 0), self.list.count() - 1))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def _show(self, letters: str) -> None:
        self._shown = matching(self._entries, letters)
        self.list.clear()
        for entry in self._shown:
            item = QListWidgetItem(entry.text)
            item.setData(Qt.ItemDataRole.UserRole, (entry.group, entry.keys))
            if not entry.enabled:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        first = next((row for row, entry in enumerate(self._shown) if entry.enabled), -1)
        self.list.setCurrentRow(first)
        self.nothing.setVisible(not self._shown)

    def _choose(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown) and self._shown[row].enabled:
            entry = self._shown[row]
            self.accept()
            entry.run()


class _Row(QStyledItemDelegate):
    """The text on the left, where it stands and its keys on the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        group, keys = index.data(Qt.ItemDataRole.UserRole)
        colours = theme.current()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        room = QRect(option.rect).adjusted(0, 0, -10, 0)
        painter.save()
        painter.setPen(colours.on_accent if chosen else colours.muted)
        painter.setFont(theme.font(theme.CAPTION))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, keys)
        painter.drawText(room.adjusted(0, 0, -_KEYS, 0), right, group)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW)
