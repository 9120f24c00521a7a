"""The bar under the picture while one step of training is looked at: where the step is, and what it learns from."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QSpinBox, QToolButton, QVBoxLayout, QWidget

from models.language.text import tr
from models.talk.stepping.probes import StepNumbers
from ui.forms.controls import Combo, ElidedTool, flat_button
from ui.look import icons, theme
from ui.look.sayings import add_item, say
from ui.look.terms import explain, is_about
from ui.look.tips import wrapped
from ui.network.steps.stations import PHASES, Phase, title

_TERMS: dict[Phase, str] = {
    "sample": "sample",
    "forward": "forward_pass",
    "loss": "loss",
    "backward": "backpropagation",
    "update": "optimizer",
}
_AIR, _NARROW_AIR, _BETWEEN = 24, 10, 16  # px around the name of a phase, of a smaller one, and between all of them
_NARROW_NUMBER, _WIDEST = 44, 16777215  # px; the second is what Qt takes for no limit
_KEYS = {
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
    Qt.Key.Key_Up: "more",
    Qt.Key.Key_Down: "fewer",
}


class StepBar(QWidget):
    """Buttons back and forward, the phases, the choice of the sample, and two ways out."""

    moved = Signal(str)  # as the keys of the picture are called: "previous", "next", "first", "last", "more", "fewer"
    phase_wanted = Signal(str)
    sample_wanted = Signal(object)  # number among the training samples, or None for the next batch
    focused = Signal(bool)
    kept = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = flat_button(tr("One station back (Left)"))
        self.forward = flat_button(tr("One station on (Right)"))
        self.back.clicked.connect(lambda: self.moved.emit("previous"))
        self.forward.clicked.connect(lambda: self.moved.emit("next"))
        self.phases: dict[Phase, QToolButton] = {}
        group = QButtonGroup(self)
        first = QHBoxLayout()
        first.setSpacing(2)
        first.addWidget(self.back)
        for phase in PHASES:
            button = theme.styled(QToolButton(), "tab")
            say(button.setText, title(phase))
            button.setCheckable(True)
            explain(button, _TERMS[phase])
            button.clicked.connect(lambda _checked=False, p=phase: self.phase_wanted.emit(p))
            group.addButton(button)
            first.addWidget(button)
            self.phases[phase] = button
        first.addWidget(self.forward)
        first.addStretch()
        self.choices = QWidget()
        self._second = second = QHBoxLayout(self.choices)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(theme.GAP)
        self._add_choices(second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.choices)
        is_about(self, "gradient_descent")
        for button in (self.back, self.forward, *self.phases.values()):
            button.installEventFilter(self)
        self.dress()

    def _add_choices(self, row: QHBoxLayout) -> None:
        self.source = theme.styled(Combo(), "small")
        add_item(self.source, tr("One sample"), "sample")
        add_item(self.source, tr("Next batch"), "batch")
        self.source.show_whole_words()
        say(self.source.setAccessibleName, tr("What the step learns from"))
        explain(self.source, "batch")
        self.number = theme.styled(QSpinBox(), "small")
        self.number.setMinimum(1)
        self.number.setKeyboardTracking(False)
        for part in (self.number, self.number.lineEdit()):
            say(part.setAccessibleName, tr("Number of the training sample"))
            say(part.setToolTip, tr("Number of the training sample"))
        is_about(self.number, "sample")
        self.source.currentIndexChanged.connect(lambda _index: self._ask())
        self.number.valueChanged.connect(lambda _value: self._ask())
        self.focus_ = theme.styled(QToolButton(), "small")
        say(self.focus_.setText, tr("Focus"))
        say(self.focus_.setToolTip, wrapped(tr("Fade what does not touch the chosen neuron")))
        self.focus_.setCheckable(True)
        self.focus_.toggled.connect(self.focused)
        self.keep, self.leave = (theme.styled(ElidedTool(), "small") for _ in range(2))
        say(self.keep.setAccessibleName, tr("Keep the update"))
        say(self.keep.setToolTip, wrapped(tr("Go on with the new weights of this one step; undo takes them back")))
        say(self.leave.setText, tr("Leave"))
        say(self.leave.setToolTip, wrapped(tr("Back to the network as it is (Esc); looking has changed nothing")))
        self.keep.clicked.connect(self.kept)
        self.leave.clicked.connect(self.left)
        for button in (self.focus_, self.keep, self.leave):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # as high as the fields
        row.addWidget(self.source)
        row.addWidget(self.number)
        row.addWidget(self.focus_)
        row.addStretch()
        row.addWidget(self.keep)
        row.addWidget(self.leave)

    def show_place(self, phase: Phase, *, first: bool, last: bool) -> None:
        """The phase that the step is in, and whether it goes further back or on."""
        self.phases[phase].setChecked(True)
        self.back.setEnabled(not first)
        self.forward.setEnabled(not last)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Phases as wide as their names are when they are checked; smaller ones where these have no room.

        The choices likewise: the button that keeps says in one word what it does where three have no room.
        """
        room = self.width() - 2 * self.back.sizeHint().width() - _BETWEEN
        widths = self._widths(theme.BODY, _AIR)
        if narrow := sum(widths) > room:
            widths = self._widths(theme.CAPTION, _NARROW_AIR)
        for button, width in zip(self.phases.values(), widths, strict=True):
            theme.mark(button, "narrow", narrow)
            button.setMinimumWidth(width)
        self._fit_choices()

    def _fit_choices(self) -> None:
        """The button that keeps in three words, or in one beside a narrow number where the row has no room for them."""
        say(self.keep.setText, tr("Keep the update"))
        parts = (self.source, self.number, self.focus_, self.keep, self.leave)
        needed = sum(part.sizeHint().width() for part in parts) + len(parts) * self._second.spacing()
        narrow = needed > self.width()
        if narrow:
            say(self.keep.setText, tr("Keep"))
        self.number.setMaximumWidth(_NARROW_NUMBER if narrow else _WIDEST)

    def show_numbers(self, numbers: StepNumbers) -> None:
        """Offer the training samples that there are."""
        self.number.blockSignals(True)
        self.number.setMaximum(max(numbers.total, 1))
        self.number.blockSignals(False)

    @property
    def sample(self) -> int | None:
        """Which sample is chosen, from 0; None for the next batch."""
        return self.number.value() - 1 if self.source.currentData() == "sample" else None

    def choose(self, sample: int) -> None:
        """A step on this training sample."""
        self.number.setMaximum(max(self.number.maximum(), sample + 1))
        self.source.setCurrentIndex(0)
        self.number.setValue(sample + 1)

    def dress(self) -> None:
        """The theme has changed."""
        self.back.setIcon(icons.themed("chevron-left"))
        self.forward.setIcon(icons.themed("chevron-right"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows on the buttons walk through the step; by themselves they would move the focus."""
        name = _KEYS.get(Qt.Key(event.key()), "") if isinstance(event, QKeyEvent) else ""
        if name and event.type() == QEvent.Type.KeyPress:
            self.moved.emit(name)
        return bool(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _widths(self, size: int, air: int) -> list[int]:
        measure = QFontMetrics(theme.font(size, bold=True)).horizontalAdvance
        return [measure(button.text()) + air for button in self.phases.values()]

    def _ask(self) -> None:
        self.number.setEnabled(self.source.currentData() == "sample")
        self.sample_wanted.emit(self.sample)
