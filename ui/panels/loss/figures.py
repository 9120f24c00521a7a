"""The numbers above the chart, each with its name."""

from math import isfinite

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from models.language.text import tr
from models.talk.judged_samples import JUDGED, LARGE_DATA
from ui.forms import numbers
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.loss.newest import Newest


class Figures(QHBoxLayout):
    """The newest losses, and accuracy or R²."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(theme.GAP)
        part = tr("of more than {0} samples, {1} stand for all").format(f"{LARGE_DATA:,}", f"{JUDGED:,}")
        within = tr("{0} within an epoch; at its end, and while it is paused, all count").format(part)
        kinds = ("train", "test", "share", "train", "test")
        self.all = [label("–", f"number-{kind}") for kind in kinds]
        self.train, self.test, self.accuracy, self.train_r2, self.test_r2 = self.all
        columns = []
        for figure, text, doc in (
            (
                self.train,
                tr("training"),
                tr("Mean loss over the training data, without the penalty of L1 and L2; {0}").format(part),
            ),
            (
                self.test,
                tr("test"),
                tr(
                    "Mean loss over the test data, which training never sees, without the penalty of L1 and L2; {0}"
                ).format(within),
            ),
            (
                self.accuracy,
                tr("accuracy"),
                tr("Share of the test data that is answered correctly; {0}").format(within),
            ),
            (
                self.train_r2,
                tr("R², training"),
                tr("How much variation of the training targets is explained: 1 is all, 0 no better than their mean"),
            ),
            (
                self.test_r2,
                tr("R², test"),
                _of_test(),
            ),
        ):
            columns.append(_with_caption(figure, text, doc))
            self.addWidget(columns[-1], 4 if len(columns) <= 3 else 3)  # R² is the shorter number
        self._accuracy, *self._explained = columns[2:]
        for column in self._explained:
            explain(column, "r_squared")

    def show_task(self, classes: bool) -> None:
        """Accuracy for classes, R² for a regression."""
        self._accuracy.setVisible(classes)
        self._explained[1].setVisible(not classes)

    def fit(self, narrow: bool) -> None:
        """Smaller numbers in a narrow panel, and fewer."""
        for figure in self.all:
            theme.mark(figure, "narrow", narrow)
        self._explained[0].setVisible(not narrow and not self._explained[1].isHidden())  # its tooltip says both

    def show_numbers(self, known: Newest | None, quiet: bool = False) -> None:
        """Show these numbers; quiet: in a muted colour, as newer ones will follow."""
        metrics = known.metrics if known else None
        say(self.train.setText, _loss(metrics.train_loss) if metrics else "–")
        say(self.test.setText, "–" if metrics is None or metrics.test_loss is None else _loss(metrics.test_loss))
        share = metrics.test_accuracy if metrics else None
        say(self.accuracy.setText, "–" if share is None else numbers.counted_percent(share))
        before = self.train_r2.text()
        for figure, found in ((self.train_r2, "train_r2"), (self.test_r2, "test_r2")):
            explained = getattr(metrics, found) if metrics else None
            say(figure.setText, "–" if explained is None else numbers.r_squared(explained))
        if self.train_r2.text() != before:  # in a narrow panel it is not in sight
            of_training = tr("R² of the training data: {0}").format(self.train_r2.text())
            say(self._explained[1].setToolTip, wrapped(tr("{0}\n{1}").format(_of_test(), of_training)))
        why = tr("Measured at step {0}; newer numbers follow").format(f"{known.step:,}") if known and quiet else ""
        for figure in self.all:
            if figure.accessibleDescription() != why:
                say(figure.setAccessibleDescription, why)
                say(figure.setToolTip, why)  # "" leaves the tooltip of the part around it, which says what is measured
            theme.mark(figure, "quiet", quiet)


def _loss(value: float) -> str:
    """A loss in as many characters as fit between the other figures."""
    said = numbers.loss(value) if isfinite(value) else "∞"
    return said if len(said) < 8 else numbers.loss(float(f"{value:.1e}"))


def _of_test() -> str:
    return tr("How much variation of the test targets is explained: 1 is all, 0 no better than their mean")


def _with_caption(figure: QLabel, text: str, doc: str) -> QWidget:
    """A number below its name."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    figure.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    say(figure.setAccessibleName, text)
    say(holder.setToolTip, wrapped(doc))
    column.addWidget(label(text, "caption"))
    column.addWidget(figure)
    return holder
