"""The card for the learning rate and its schedule over the epochs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.design.training import SCHEDULE_FIELDS, Training
from models.language.text import tr
from models.talk.snapshot import Snapshot
from ui.forms import numbers
from ui.forms.controls import label
from ui.forms.form import SpecForm
from ui.forms.popup import PopupCard
from ui.look import theme
from ui.look.sayings import say, written
from ui.training.rate_curve import RateCurve, course

_WIDTH = 252  # px


class RateCard(PopupCard):
    """Schedule, its settings, the curve, and the current rate. Floats until something else is clicked."""

    edited = Signal(str, object)  # the field's name and its new value
    sealed = Signal()
    closed = Signal()

    def __init__(self, training: Training, snapshot: Snapshot | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._training, self._snapshot = training, snapshot
        self.choice = self._form(("schedule",))
        self.settings = self._form(SCHEDULE_FIELDS[training.schedule])
        self.curve = RateCurve()
        self.now, self.epoch = label("", "figure"), label("", "caption")
        self._lay_out()
        self.show_training(training)

    def show_training(self, training: Training) -> None:
        """Show these settings, with the fields that their schedule reads."""
        other = training.schedule != self._training.schedule
        self._training = training
        if other:
            old, self.settings = self.settings, self._form(SCHEDULE_FIELDS[training.schedule])
            self._column.replaceWidget(old, self.settings)
            old.hide()
            old.deleteLater()
        self.choice.show_spec(training)
        self.settings.show_spec(training)
        self.settings.setVisible(bool(self.settings.editors))
        self._show_course()
        self.adjustSize()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Where the run stands."""
        self._snapshot = snapshot
        self._show_course()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _show_course(self) -> None:
        training, snapshot = self._training, self._snapshot
        epoch = snapshot.epoch if snapshot else 0
        shown = course(training, epoch, snapshot.rate_cuts if snapshot else ())
        self.curve.show_course(shown)
        say(self.now.setText, numbers.rate(shown.now[1]))
        say(self.epoch.setText, tr("in epoch {0}").format(numbers.grouped(epoch)))

    def _form(self, names: tuple[str, ...]) -> SpecForm:
        form = SpecForm(self._training, names)
        form.edited.connect(lambda spec, name: self.edited.emit(name, getattr(spec, name)))
        form.sealed.connect(self.sealed)
        return form

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(6)
        for figure in (self.now, self.epoch):
            figures.addWidget(figure, alignment=Qt.AlignmentFlag.AlignBaseline)
        figures.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 12)
        self._column.setSpacing(theme.GAP)
        self._column.addWidget(theme.styled(written(QLabel(), tr("Learning rate")), "title"))
        self._column.addLayout(figures)
        self._column.addWidget(self.curve)
        self._column.addWidget(self.choice)
        self._column.addWidget(self.settings)
        self.setFixedWidth(_WIDTH)
        self.choice.setFocus()
