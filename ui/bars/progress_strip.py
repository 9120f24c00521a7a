"""Long work that training waits for, such as a download: what, how far, and a way out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from models.language.text import tr
from models.talk.snapshot import Progress
from ui.bars.strip import Strip
from ui.look import theme
from ui.look.sayings import say

_STEPS = 1000
_WRAPPED = 100  # px that the sentence needs at least
_BESIDE = 200  # px that amount and button have to leave to it, and to the space between them
_MEGABYTE = 1e6


class ProgressStrip(Strip):
    """A quiet strip with a bar; hidden while nothing is under way."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.styled(self, "progress")
        self.progress: Progress | None = None
        self._below = False  # the amount stands below the bar
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(14, 6, 8, 6)
        grid.setHorizontalSpacing(2 * theme.GAP)
        grid.setVerticalSpacing(4)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setMinimumWidth(_WRAPPED)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.amount = theme.styled(QLabel(), "muted")
        self.cancel = QPushButton()
        self.cancel.clicked.connect(self._cancel)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.amount, 0, 1)
        grid.addWidget(self.bar, 1, 0, 1, 2)
        grid.addWidget(self.cancel, 0, 2, 2, 1)
        grid.setColumnStretch(0, 1)

    def show_progress(self, progress: Progress | None) -> None:
        """Show this; None once nothing is under way any more."""
        if progress == self.progress:
            return
        if self.progress is None or progress is None:
            say(self.cancel.setText, tr("Cancel"))
            self.cancel.setEnabled(True)
        self.progress = progress
        self.want(progress is not None)
        if progress is None:
            return
        say(self.label.setText, progress.text)
        say(self.setAccessibleName, progress.text)
        say(self.bar.setAccessibleName, progress.text)
        self.bar.setRange(0, _STEPS if progress.total else 0)
        if progress.total:
            self.bar.setValue(round(_STEPS * min(progress.done / progress.total, 1.0)))
        say(self.amount.setText, self._amount(progress))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The amount beside the words, or below the bar where that would leave the words a narrow column."""
        room = self.width() - self.amount.sizeHint().width() - self.cancel.sizeHint().width()
        below = room < _BESIDE
        if below != self._below:
            self._below = below
            self._grid.removeWidget(self.amount)
            self._grid.addWidget(self.amount, *((2, 0) if below else (0, 1)))

    def _amount(self, progress: Progress) -> str:
        """How much is done: "3.2 of 11.6 MB"; small numbers as a count, "120 of 300"."""
        if max(progress.done, progress.total) < _MEGABYTE / 10:
            return tr("{0} of {1}").format(f"{progress.done:,}", f"{progress.total:,}") if progress.total else ""
        done, total = progress.done / _MEGABYTE, progress.total / _MEGABYTE
        if not progress.total:
            return tr("{0} MB").format(f"{done:.1f}")
        return tr("{0} of {1} MB").format(f"{done:.1f}", f"{total:.1f}")

    def _cancel(self) -> None:
        """Ask once; the strip disappears when the engine reports that the work has stopped."""
        self.cancel.setEnabled(False)
        say(self.cancel.setText, tr("Cancelling…"))
        self.cancelled.emit()
