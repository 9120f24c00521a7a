"""Points of a person's own in the left column: the way to paint them and the way to type them."""

from random import Random

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.design.data import Data, Points
from models.design.plane.vocabulary import COLOURS
from models.language.text import tr
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped

_CENTRES = ((-2.0, -1.5), (2.0, 1.5))
_EACH, _SPREAD = 10, 1.0


def starter() -> Points:
    """A few points of two classes to begin with; always the same."""
    draw = Random(1)
    rows = [
        ((round(draw.gauss(x, _SPREAD), 2), round(draw.gauss(y, _SPREAD), 2)), float(k))
        for _ in range(_EACH)
        for k, (x, y) in enumerate(_CENTRES)
    ]
    names = tuple(str(tr(name)) for name in COLOURS[: len(_CENTRES)])
    return Points(classes=names, ranges=((-6.0, 6.0), (-6.0, 6.0))).added(rows)


class PointsForm(QWidget):
    """Three buttons; hidden while the samples are no points."""

    paint_wanted, table_wanted = Signal(), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paint = written(QPushButton(), tr("Paint"))
        say(self.paint.setToolTip, wrapped(tr("Add, move and take away points, while the network learns them")))
        self.table = written(QPushButton(), tr("Edit as table…"))
        say(self.table.setToolTip, wrapped(tr("Type the numbers, or paste them from a spreadsheet")))
        self.rescale = written(QPushButton(), tr("Rescale"))
        tip = tr(
            "Standardise anew, as fits the points that there are now. Edits leave the scale as it is, so that no other "
            "point moves. Off while the scale fits."
        )
        say(self.rescale.setToolTip, wrapped(tip))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button, term in ((self.paint, "sample"), (self.table, "sample"), (self.rescale, "standardise")):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            explain(button, term)
        self.paint.clicked.connect(self.paint_wanted)
        self.table.clicked.connect(self.table_wanted)
        row.addWidget(self.paint, 1)
        row.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self.rescale)
        self.hide()

    def do_rescale(self, action: QAction) -> None:
        """Rescale by this action, and only while it is offered."""
        self.rescale.setEnabled(action.isEnabled())
        self.rescale.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.rescale.setEnabled)

    def show_data(self, data: Data) -> None:
        """Offer what can be done where the samples are points."""
        self.setVisible(isinstance(data.source, Points))
        self.rescale.setVisible(data.standardise or data.standardise_target)
