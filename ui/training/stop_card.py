"""When training ends by itself: a button that shows whether a rule is on, and the card in which rules are set."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from models.design.epochs.stop_rules import RULES, stop
from models.design.experiment import Experiment
from models.design.training import Training
from models.language.text import Text, joined, mark, tr
from models.talk.stopped import reason
from ui.forms.controls import label
from ui.forms.form import SpecForm
from ui.forms.popup import PopupCard
from ui.look import icons, theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped

_WIDTH, _SIDE = 252, 14  # px, and the room left and right of what is in it
_FIELDS = ("stop_epochs", "stop_loss", "stop_accuracy", "stop_on_test", "stop_stalled", "stop_patience", "keep_best")


class StopButton(QToolButton):
    """A flag, in the accent colour while there is a rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flat")
        self.setFixedSize(28, 28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        say(self.setAccessibleName, tr("When training stops"))
        self._rules: tuple[str, ...] = ()
        explain(self, "early_stopping")

    def show_training(self, training: Training) -> None:
        """Say which rules there are."""
        self._rules = tuple(rule for rule in RULES if getattr(training, rule))
        told: Text = tr("Training goes on until you pause it. Set here when it stops by itself")
        if self._rules:
            whys = joined((reason(stop(training, rule, 0, 0)) for rule in self._rules), mark("; "))
            told = tr("Training stops by itself: {0}").format(whys)
        say(self.setToolTip, wrapped(told))
        say(self.setAccessibleDescription, told)
        self.dress()

    def dress(self) -> None:
        """The icon in the colours of the theme in force."""
        colours = theme.current()
        self.setIcon(icons.icon("stop-rules", colours.accent if self._rules else colours.muted))


class StopCard(PopupCard):
    """The rules, and what they have in common. Floats until something else is clicked."""

    edited = Signal(str, object)  # the field's name and its new value
    sealed = Signal()
    closed = Signal()

    def __init__(self, experiment: Experiment, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = SpecForm(experiment.training, _FIELDS)
        self.form.edited.connect(lambda spec, name: self.edited.emit(name, getattr(spec, name)))
        self.form.sealed.connect(self.sealed)
        self._words = words = label(
            tr(
                "0 switches a rule off. Rules look at the end of each epoch, and at losses without the penalty. "
                "After a stop, play goes on until a rule holds anew."
            ),
            "caption",
        )
        words.setWordWrap(True)
        words.setFixedWidth(_WIDTH - 2 * _SIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 10, _SIDE, 12)
        column.setSpacing(theme.GAP)
        column.addWidget(theme.styled(written(QLabel(), tr("Training stops")), "title"))
        column.addWidget(self.form)
        column.addWidget(words)
        self.setFixedWidth(_WIDTH)
        self.show_experiment(experiment)
        self.form.setFocus()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show these rules, and the fields that they read."""
        training = experiment.training
        self.form.show_spec(training)
        hidden = set()
        if experiment.data.info.task != "classification":
            hidden.add("stop_accuracy")
        if not (training.stop_loss or training.stop_accuracy):
            hidden.add("stop_on_test")
        if not training.stop_patience:
            hidden.add("keep_best")
        self.form.show_only([name for name in _FIELDS if name not in hidden])
        self._words.ensurePolished()
        self._words.setFixedHeight(self._words.heightForWidth(self._words.width()))  # else the form would give way
        self.adjustSize()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
