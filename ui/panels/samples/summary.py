"""The data set as a whole: how many samples of which class, and what their measurements are like."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.data_probes import DataSummary, Summary
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from ui.forms.controls import label
from ui.forms.scroll import ColumnScroll
from ui.look import theme
from ui.look.sayings import say
from ui.look.terms import is_about
from ui.panels.base.panel import Panel
from ui.panels.samples import summary_words as words
from ui.panels.samples.summary_views import Averages, ClassCounts, ColumnList

_WRAPPED = 100  # px that a wrapped label needs at least; by itself it would rather be wide
_LEAST = QSize(220, 220)  # px


class SummaryPanel(Panel):
    """To be looked at before training: it never needs the network."""

    title = tr("Summary", "of the data")
    term = "data_set"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._found: Summary | None = None
        self._waiting = label("", "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setWordWrap(True)
        self.counts, self.imbalance = label("", ""), label("", "caption-now")
        self.headings = {name: label(text, "caption") for name, text in self._named()}
        self.classes = is_about(ClassCounts(), "class")
        self.columns = is_about(ColumnList(tr("Target")), "input")
        self.averages = is_about(Averages(), "class")
        for text in (self.counts, self.imbalance):
            text.setWordWrap(True)
            text.setMinimumWidth(_WRAPPED)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 2, 6, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.counts)
        column.addWidget(self.imbalance)
        for name, part in self._parts().items():
            column.addWidget(self.headings[name])
            column.addWidget(part)
        column.addStretch()
        self._scroll = ColumnScroll()
        self._scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        outer.addWidget(self._waiting)
        self._show(None)

    def _named(self) -> tuple[tuple[str, str], ...]:
        return (
            ("classes", tr("Classes: for training, and paler for testing")),
            ("averages", tr("The average of each class")),
            ("columns", tr("Measurements")),
        )

    def _parts(self) -> dict[str, ClassCounts | Averages | ColumnList]:
        return {"classes": self.classes, "averages": self.averages, "columns": self.columns}

    def questions(self) -> frozenset[Probe[Any]]:
        """The summary; the engine remembers it."""
        return frozenset({DataSummary()})

    def show_experiment(self, experiment: Experiment) -> None:
        """A summary of other data is dropped."""
        old, self._experiment = self._experiment, experiment
        if old is None or old.data != experiment.data:
            self._show(self._found if old is not None and old.data.info == experiment.data.info else None)

    def show_language(self) -> None:
        self._show(self._found)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        found = snapshot.reading(DataSummary())
        if self._experiment is None:
            self._experiment = snapshot.experiment
        if found is not None and found is not self._found:
            self._show(found)

    def _show(self, found: Summary | None) -> None:
        self._found = found
        self._scroll.setVisible(found is not None)
        self._waiting.setVisible(found is None)
        say(self._waiting.setText, tr("The samples are not there yet."))
        if found is None or self._experiment is None:
            return
        info = self._experiment.data.info.shown
        if len(found.classes) != len(info.classes):
            return  # of the data before
        say(self.counts.setText, words.counts(found))
        uneven = words.imbalance(info, found)
        say(self.imbalance.setText, uneven)
        self.imbalance.setVisible(bool(uneven))
        for name, part in self._parts().items():
            part.show_summary(info, found)
            self.headings[name].setVisible(not part.isHidden())
        say(self.setAccessibleDescription, words.in_words(info, found))

    def minimumSizeHint(self) -> QSize:
        return _LEAST


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(SummaryPanel, "iris")
