"""The strip of training settings above the network."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.training import OPTIMIZER_FIELDS, Training
from models.language.text import tr
from models.problems.changes import with_loss
from models.talk.snapshot import Snapshot
from ui.forms import numbers
from ui.forms.controls import Elided
from ui.forms.form import FieldEditor, SpecForm, field_editor
from ui.forms.lock import LockButton
from ui.forms.popup import PopupCard
from ui.look import icons, theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.training.rate_card import RateCard
from ui.training.rate_curve import RateButton, course
from ui.training.stop_card import StopButton, StopCard

_FIELDS = {
    "loss": 166,
    "optimizer": 94,
    "learning_rate": 88,
    "momentum": 72,
    "batch": 70,
    "l1": 77,
    "l2": 77,
    "initialisation": 146,
    "seed": 68,
}
"""The fields on the strip and the width of each in pixels."""


_WIDE = 1100  # px from which on there is room for the usual grid
_NARROW = 3  # px between fields below that


class TrainingBar(QFrame):
    """Loss, optimizer, rates, batch, regularisation, initial weights and their seed."""

    edited = Signal(object, str, str)  # the new Experiment, undo text, merge key
    sealed = Signal()
    locked = Signal(bool)  # the weight seed is kept
    function_wanted = Signal(str)  # "loss": show it as a curve

    def __init__(self, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._experiment = experiment
        self._snapshot: Snapshot | None = None
        self.rate_card: RateCard | None = None  # while it is open
        self.stop_card: StopCard | None = None  # while it is open
        self._row = row = QHBoxLayout(self)
        self.fields: dict[str, FieldEditor] = {}
        self.captions: dict[str, QLabel] = {}
        self._columns: dict[str, QWidget] = {}
        for name, width in _FIELDS.items():
            self._columns[name] = column = self._column(name, width)
            row.addWidget(column)
            if name == "optimizer":
                row.addWidget(self._more(), alignment=Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._lock(), alignment=Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._stop(), alignment=Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.dress()
        self.show_experiment(experiment)

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.more.setIcon(icons.themed("settings"))
        self.lock.dress()
        self.stop.dress()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show these settings."""
        self._experiment = experiment
        training = experiment.training
        for name, field in self.fields.items():
            field.show_value(getattr(training, name))
        self._columns["momentum"].setVisible("momentum" in OPTIMIZER_FIELDS[training.optimizer])

        self._show_rate()
        self.stop.show_training(training)
        if self.rate_card is not None:
            self.rate_card.show_training(training)
        if self.stop_card is not None:
            self.stop_card.show_experiment(experiment)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show which epoch the run is in, on the curve of the learning rate."""
        before, self._snapshot = self._snapshot, snapshot
        if before is None or (before.epoch, before.rate_cuts) != (snapshot.epoch, snapshot.rate_cuts):
            self._show_rate()
            if self.rate_card is not None:
                self.rate_card.show_snapshot(snapshot)

    def _show_rate(self) -> None:
        training, snapshot = self._experiment.training, self._snapshot
        shown = course(training, snapshot.epoch, snapshot.rate_cuts) if snapshot else course(training, 0)
        self.rate.show_course(shown)
        now = numbers.rate(shown.now[1])
        say(self.rate.setToolTip, wrapped(tr("How the learning rate changes over time; now it is {0}").format(now)))
        say(self.rate_now.setText, numbers.short_rate(shown.now[1]))
        say(self.rate_now.setToolTip, wrapped(tr("The learning rate at this epoch: {0}").format(now)))
        self.rate_now.setVisible(training.schedule != "constant")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        self._row.setSpacing(theme.GAP if wide else _NARROW)
        self._row.setContentsMargins(*((16, 6, 8, 8) if wide else (12, 6, 4, 8)))

    def settings(self) -> list[tuple[str, QWidget]]:
        """The name and the editor of each field on the strip."""
        fields = Training.__dataclass_fields__
        return [(tr(fields[name].metadata["label"]), editor) for name, editor in self.fields.items()]

    def show_lock(self, locked: bool) -> None:
        """Whether the weight seed is kept."""
        self.lock.setChecked(locked)
        self.fields["seed"].setEnabled(not locked)

    def _column(self, name: str, width: int) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        field = Training.__dataclass_fields__[name]
        self.captions[name] = label = theme.styled(written(Elided(), tr(field.metadata["label"])), "caption")
        say(label.setToolTip, wrapped(tr(field.metadata["doc"])))
        self.fields[name] = editor = field_editor(self._experiment.training, name)
        editor.setFixedWidth(width)
        editor.changed.connect(lambda value, n=name: self._change(n, value))
        editor.sealed.connect(self.sealed)
        if name == "learning_rate":
            layout.addLayout(self._above_rate(label))
            layout.addLayout(self._with_course(editor))
        else:
            layout.addWidget(label)
            layout.addWidget(editor)
        return column

    def _above_rate(self, label: QLabel) -> QHBoxLayout:
        """The caption, and above the course of the rate the one in force, where it is another one than in the field."""
        line = QHBoxLayout()
        line.setSpacing(_NARROW)
        self.rate_now = explain(theme.styled(QLabel(), "caption-now"), "schedule")
        self.rate_now.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # as high as its caption
        line.addWidget(label, 1)
        line.addWidget(self.rate_now)
        return line

    def _with_course(self, editor: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(_NARROW)
        line.addWidget(editor)
        line.addWidget(self._rate(), alignment=Qt.AlignmentFlag.AlignBottom)
        return line

    def _change(self, name: str, value: object) -> None:
        label = tr(Training.__dataclass_fields__[name].metadata["label"]).through(str.lower)
        if name == "loss":
            after = with_loss(self._experiment, str(value))
        else:
            changed: dict[str, Any] = {name: value}
            after = replace(self._experiment, training=replace(self._experiment.training, **changed))
        self.edited.emit(after, tr("Change {0}").format(label), f"training.{name}")

    def _more(self) -> QToolButton:
        self.more = theme.styled(QToolButton(), "flat")
        say(self.more.setToolTip, tr("The optimizer's and the loss's own settings"))
        say(self.more.setAccessibleName, tr("More training settings"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.more, "optimizer")
        self.more.setFixedSize(28, 28)
        self.more.clicked.connect(self.open_more)
        return self.more

    def open_more(self) -> None:
        """A small form under the button: the fields that this optimizer and loss read."""
        training = self._experiment.training
        names = OPTIMIZER_FIELDS[training.optimizer] + (("huber_delta",) if training.loss == "huber" else ())
        if self._experiment.data.info.task == "classification":
            names += ("class_weights",)
        if self._experiment.data.info.shape:
            names += ("precision",)
        popup = _Popup(self)
        form = SpecForm(training, names)
        form.edited.connect(lambda spec, name: self._change(name, getattr(spec, name)))
        form.sealed.connect(self.sealed)
        curve = written(QPushButton(), tr("Show the loss as a curve"))
        explain(curve, "loss")
        curve.clicked.connect(popup.close)
        curve.clicked.connect(lambda: self.function_wanted.emit("loss"))
        popup.hold(training, form, tr("{0} settings").format(_label("optimizer", training.optimizer)), curve)
        popup.move(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
        popup.show()

    def _rate(self) -> QToolButton:
        self.rate = explain(RateButton(), "schedule")
        self.rate.clicked.connect(self.open_rate)
        return self.rate

    def open_rate(self) -> None:
        """A card under the button: the course of the learning rate, and what it needs."""
        self.rate_card = card = RateCard(self._experiment.training, self._snapshot, self)
        card.edited.connect(self._change)
        card.sealed.connect(self.sealed)
        card.closed.connect(self._forget_card)
        card.move(self.rate.mapToGlobal(QPoint(0, self.rate.height() + 4)))
        card.show()

    def _forget_card(self) -> None:
        self.rate_card = None

    def _stop(self) -> QToolButton:
        self.stop = StopButton()
        self.stop.clicked.connect(self.open_stop)
        return self.stop

    def open_stop(self) -> None:
        """A card under the button: the rules that end training."""
        self.stop_card = card = StopCard(self._experiment, self)
        card.edited.connect(self._change)
        card.sealed.connect(self.sealed)
        card.closed.connect(self._forget_stop_card)
        right = self.stop.mapToGlobal(QPoint(self.stop.width(), self.stop.height() + 4))
        card.move(right - QPoint(card.width(), 0))
        card.show()

    def _forget_stop_card(self) -> None:
        self.stop_card = None

    def _lock(self) -> QToolButton:
        self.lock = LockButton(
            tr("Keep the weight seed"), tr("Keep this weight seed: New Weights is off while it is locked")
        )
        explain(self.lock, "seed")
        self.lock.toggled.connect(self.locked)
        return self.lock


def _label(field: str, key: str) -> str:
    return tr(Training.__dataclass_fields__[field].metadata["options"][key])


class _Popup(PopupCard):
    """A card that floats until something else is clicked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def hold(self, training: Training, form: SpecForm, title: str, button: QPushButton) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.addWidget(theme.styled(QLabel(title), "title"))
        layout.addWidget(form)
        layout.addWidget(button)
        form.setMinimumWidth(220)
        form.setFocus()
