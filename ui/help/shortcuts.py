"""The list of all shortcuts: those of the menus, and the keys of the network picture and of a presentation."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.language.text import tr
from ui.help.entries import Entry
from ui.look.sayings import say


class Shortcuts(QDialog):
    """A table of keys and what they do."""

    def __init__(self, parent: QWidget, entries: list[Entry]) -> None:
        super().__init__(parent)
        say(self.setWindowTitle, tr("Keyboard Shortcuts"))
        rows = [(entry.keys, entry.text, entry.group) for entry in entries if entry.keys]
        rows += self._of_the_network() + self._of_a_presentation()
        self.table = QTableWidget(len(rows), 3)
        self.table.setHorizontalHeaderLabels([tr("Keys"), tr("What they do"), tr("Where")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(row, column, item)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addWidget(self.table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(620, 560)

    def _of_the_network(self) -> list[tuple[str, str, str]]:
        where = tr("Network picture")
        return [
            (keys, text, where)
            for keys, text in (
                (tr("Left, Right"), tr("Select the layer before, the next")),
                (tr("Home, End"), tr("Select the first layer, the last")),
                (tr("Up, Down"), tr("One neuron more, one fewer")),
                (tr("Ctrl+Left, Ctrl+Right"), tr("Move the layer")),
                (tr("Ctrl+D, Delete"), tr("Duplicate the layer, remove it")),
                (tr("F2"), tr("Edit the weight or the layer")),
                (tr("Enter, Escape"), tr("Open, leave")),
            )
        ]

    def _of_a_presentation(self) -> list[tuple[str, str, str]]:
        where = tr("Presentation")
        return [
            (keys, text, where)
            for keys, text in (
                (tr("Right, Page Down"), tr("Read on in the lesson; without one, the next view")),
                (tr("Left, Page Up"), tr("Back in the lesson; without one, the view before")),
                (tr("Down, Up"), tr("The next view, the one before")),
                (tr("Escape"), tr("Leave the presentation")),
            )
        ]
