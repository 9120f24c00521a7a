"""The filter of the samples: for training, for testing or marked, of one class, with one answer, wrong ones first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from models.language.text import tr
from models.talk.probes import SamplePage
from ui.forms.controls import Combo, ElidedTool
from ui.look.sayings import add_item, say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.panel import SampleChoice

_NARROW = 300  # px of width below which words are short
_MARKED = 2  # the number of the entry for marked samples
_BOX = 52  # px of width of a box, at least


class SampleFilter(QWidget):
    """Two combo boxes and a switch, in whose place an answer stands while only samples with that answer are shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share, self.classes = Combo(), Combo()
        for box in (self.share, self.classes):
            box.setObjectName("small")
            box.setMinimumContentsLength(1)
            box.setMinimumWidth(_BOX)
        for text in (tr("Test", "data"), self._training()):
            add_item(self.share, text)
        say(self.share.setAccessibleName, tr("Which samples"))
        about = tr("Show the samples that test the network, those that it learns from, or those that are marked")
        say(self.share.setToolTip, wrapped(about))
        say(self.classes.setAccessibleName, tr("Class"))
        say(self.classes.setToolTip, tr("Show one class only"))
        self.wrong_first = written(QCheckBox(), tr("Wrong first"))
        self.answer: int | None = None
        self._marked: frozenset[int] = frozenset()
        self.answered = ElidedTool()
        self.answered.setObjectName("small")
        self.answered.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        say(self.answered.setToolTip, wrapped(tr("Only samples with this answer are shown. Click to show all answers")))
        self.answered.clicked.connect(self._forget_answer)
        self.answered.hide()
        explain(self.answered, "confusion_matrix")
        explain(self.share, "split")
        explain(self.classes, "class")
        self.show_classes(())
        self.show_trained(False)
        self.share.currentIndexChanged.connect(self.changed)
        self.classes.currentIndexChanged.connect(self.changed)
        self.wrong_first.toggled.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.share, 4)
        row.addWidget(self.classes, 4)
        row.addSpacing(4)
        row.addWidget(self.wrong_first)
        row.addWidget(self.answered)

    @property
    def training(self) -> bool:
        """Whether training pictures are asked for."""
        return self.share.currentIndex() == 1

    @property
    def only(self) -> frozenset[int] | None:
        """The marked samples, where these alone are asked for."""
        return self._marked if self.share.currentIndex() == _MARKED else None

    def show_marked(self, numbers: frozenset[int]) -> None:
        """Offer these samples, where there are some."""
        before, self._marked = self.only, numbers
        self.share.blockSignals(True)
        if numbers and self.share.count() <= _MARKED:
            add_item(self.share, "")
        elif not numbers and self.share.count() > _MARKED:
            if before is not None:
                self.share.setCurrentIndex(0)
            self.share.removeItem(_MARKED)
        if numbers:
            say(self.share.setItemText, _MARKED, self._some_marked())
        self.share.blockSignals(False)
        if self.only != before:
            self.changed.emit()

    def page(self, page: int, per_page: int) -> SamplePage:
        """The question for this page of what passes."""
        return SamplePage(page, per_page, self.label, self.training, self.mistakes, self.answer, self.only)

    @property
    def label(self) -> int | None:
        """Number of the class that is asked for, None for all."""
        return self.classes.currentIndex() - 1 if self.classes.currentIndex() > 0 else None

    @property
    def mistakes(self) -> bool:
        """Whether wrong ones come first; never before training, while the network only guesses."""
        return self.answer is None and self.wrong_first.isEnabled() and self.wrong_first.isChecked()

    def choose(self, choice: SampleChoice) -> None:
        """Let these samples alone pass."""
        for box, index in (
            (self.share, int(choice.training)),
            (self.classes, 0 if choice.label is None else choice.label + 1),
        ):
            box.blockSignals(True)
            box.setCurrentIndex(index)
            box.blockSignals(False)
        self._show_answer(choice.answer)
        self.changed.emit()

    def _forget_answer(self) -> None:
        self._show_answer(None)
        self.changed.emit()

    def _show_answer(self, answer: int | None) -> None:
        self.answer = answer
        self.answered.setVisible(answer is not None)
        self.wrong_first.setVisible(answer is None)
        if answer is not None:
            name = self.classes.itemText(answer + 1)
            say(self.answered.setText, tr("→ {0} ✕").format(name))
            say(self.answered.setAccessibleName, tr("Only answer {0}").format(name))

    def show_classes(self, classes: tuple[str, ...]) -> None:
        """Offer these classes; all of them are chosen."""
        self._show_answer(None)
        self.classes.blockSignals(True)
        self.classes.clear()
        for text in (self._all(), *classes):
            add_item(self.classes, text)
        self.classes.blockSignals(False)

    def show_split(self, tested: bool) -> None:
        """Turn from the test samples to those for training where there are none to test with."""
        if not tested and self.share.currentIndex() == 0:
            self.share.blockSignals(True)
            self.share.setCurrentIndex(1)
            self.share.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        say(self.classes.setItemText, 0, self._all())
        say(self.share.setItemText, 1, self._training())
        if self.share.count() > _MARKED:
            say(self.share.setItemText, _MARKED, self._some_marked())

    def _training(self) -> str:
        return tr("Train", "data") if self.width() < _NARROW else tr("Training", "data")

    def _some_marked(self) -> str:
        return tr("Marked") if self.width() < _NARROW else tr("{0} marked").format(f"{len(self._marked):,}")

    def _all(self) -> str:
        return tr("All") if self.width() < _NARROW else tr("All classes")

    def show_trained(self, trained: bool) -> None:
        """Enable the switch for wrong ones once the network has been trained."""
        self.wrong_first.setEnabled(trained)
        say(
            self.wrong_first.setToolTip,
            wrapped(
                tr("Show the samples that the network gets wrong before the others")
                if trained
                else tr("Train the network first: it only guesses yet")
            ),
        )
