"""A table of one's own in the left column: the way to choose other columns."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from models.design.data import Source, TableFile
from models.language.text import tr
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped


class TablePart(QPushButton):
    """A button; hidden while the samples are no table."""

    columns_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        written(self, tr("Choose columns…"))
        say(self.setToolTip, wrapped(tr("What is learned of the table, and how its file is read")))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self, "input")
        self.clicked.connect(self.columns_wanted)
        self.hide()

    def show_source(self, source: Source) -> None:
        """Offer it where the samples are a table."""
        self.setVisible(isinstance(source, TableFile))
