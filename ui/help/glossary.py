"""The glossary as a window of its own: look for a term, read what it means, and go on to the next."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from models.language import glossary
from models.language.text import tr
from ui.help import entry_text
from ui.look import theme
from ui.look.sayings import say

_SIZE = QSize(720, 480)  # px
_LIST = 238  # px of width of the list
_PAGE = 10  # rows that PageUp and PageDown move
_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}


class Glossary(QDialog):
    """A field, below it the terms that fit, and beside them the entry. The program can be used while it is open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFixedWidth(_LIST)
        self.list.setUniformItemSizes(True)
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.document().setDocumentMargin(12)
        self.page.setFont(theme.font(theme.BODY))
        self._lay_out()
        say(self.setWindowTitle, tr("Glossary"))
        say(self.field.setPlaceholderText, tr("A term, or a question such as “why is the plane orange”"))
        say(self.field.setAccessibleName, tr("Find a term"))
        say(self.list.setAccessibleName, tr("Terms"))
        say(self.page.setAccessibleName, tr("Explanation"))
        self.field.textChanged.connect(self._find)
        self.list.currentItemChanged.connect(self._show)
        self.page.anchorClicked.connect(self._follow)
        self.resize(_SIZE)
        self._find("")

    def open_at(self, term: str = "") -> None:
        """Come to the front with this entry; "" for where it was, ready to look for another."""
        if term:
            self.read(term)
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()
        self.field.selectAll()

    def read(self, term: str) -> None:
        """Show this entry, whatever was looked for."""
        if self._row(term) is None:
            self.field.clear()
        row = self._row(term)
        if row is not None:
            self.list.setCurrentRow(row)

    @property
    def shown(self) -> str:
        """The id of the entry on show; "" where nothing fits."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            moved = self.list.currentRow() + _MOVES[Qt.Key(event.key())]
            self.list.setCurrentRow(min(max(moved, 0), self.list.count() - 1))
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.page.setFocus()  # and Tab goes from link to link
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowTitleChange:  # another language
            self._find(self.field.text(), self.shown)
        elif event.type() == QEvent.Type.PaletteChange:
            self._show()

    def _find(self, question: str, chosen: str = "") -> None:
        """List the terms that fit, and show the chosen one, or the best."""
        self.list.blockSignals(True)
        self.list.clear()
        for entry in glossary.matching(question):
            item = QListWidgetItem(entry.term)
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            self.list.addItem(item)
        self.list.setCurrentRow(self._row(chosen) or 0)
        self.list.blockSignals(False)
        self._show()

    def _row(self, term: str) -> int | None:
        rows = range(self.list.count())
        return next((row for row in rows if self.list.item(row).data(Qt.ItemDataRole.UserRole) == term), None)

    def _show(self) -> None:
        if self.shown:
            self.page.setHtml(entry_text.written(glossary.entry(self.shown)))
        else:
            self.page.setPlainText(tr("No term fits. Try another word."))

    def _follow(self, link: QUrl) -> None:
        self.read(link.toString())

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(theme.GAP)
        below.addWidget(self.list)
        below.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(theme.GAP)
        column.addWidget(self.field)
        column.addLayout(below, 1)
