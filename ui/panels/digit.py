"""Draw a digit and watch the network read it, stroke by stroke."""

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from models.drawing import Drawing, Preparation
from models.experiment import Experiment
from models.probes import Digit, DigitAnswer, FeatureMaps, Probe
from models.snapshot import Snapshot
from ui import theme
from ui.controls import label
from ui.panels.announcer import Announcer
from ui.panels.digit_answer import DigitAnswerView
from ui.panels.digit_pad import DigitPad
from ui.panels.digit_picture import key
from ui.panels.digit_reading import best_two, in_words, sure
from ui.panels.digit_seen import SeenView
from ui.panels.feature_maps import FeatureMapsView, picture_layers
from ui.panels.pad_tools import LabelBar, PadTools
from ui.panels.panel import Panel
from ui.panels.practice_section import PracticeSection

_SHARE = (0.5, 0.56)  # of the width for the pad, at least and at most
_LEAST = 80  # px of the pad's side, whatever there is room for
_ENOUGH = 240  # px of the pad's side from which it gives way to what stands below it
_BESIDE = 10  # px between pad and bars
_SPACES = 18  # px between pad, tools and what the network sees
_SCROLL = 12  # px kept free for the scroll bar, whether or not there is one
_DIGITS = tuple("0123456789")
_CAPTION = 64  # px beside the picture for more than one word


class DigitPanel(Panel):
    """A pad, what the network reads on it, and how the drawing reaches the network."""

    labelled = Signal(Drawing, int)  # what was drawn, and the number of the class that it really belongs to
    practise_asked = Signal(object)  # a Practise
    take_back_asked, cancel_asked = Signal(), Signal()
    trained_wanted = Signal()  # a network that has learned digits already

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Draw")
        self._experiment: Experiment | None = None
        self._preparation = Preparation()
        self._last: Snapshot | None = None  # of the design that is shown
        self._heard = self._stale = self._trained = False
        self.pad = DigitPad()
        self.tools = PadTools(self.pad.sketch.pen)
        self.answer = DigitAnswerView()
        self.seen = SeenView(self._preparation)
        self.maps_open = QCheckBox(self.tr("Feature maps"))
        self.maps_open.setToolTip(self.tr("Show what each layer that gives pictures makes of the drawing"))
        self.maps = FeatureMapsView()
        self.label_bar = LabelBar()
        self.label_bar.hide()
        self.practice = PracticeSection()
        self.practice.hide()
        self._soon = QTimer(self, singleShot=True, interval=0)  # once the layout knows what is new
        self.message = label(self.tr("This panel reads drawings; choose a picture data set such as MNIST."), "muted")
        self._announcer = Announcer(self)
        self._low = False  # the picture that the network sees stands under the pad
        self._under_pad = QGridLayout()
        self._caption = label("", "caption")
        self._lay_out()
        self._connect()
        self._show_tools()
        self._say_state()

    def suits(self, experiment: Experiment) -> bool:
        """Pictures in grey: a drawing has no colours."""
        return experiment.data.info.image[:1] == (1,)

    def questions(self) -> frozenset[Probe[Any]]:
        """What the network reads in the drawing; nothing while the paper is empty."""
        drawing = self.pad.drawing()
        if drawing.empty or self._experiment is None or not self.suits(self._experiment):
            return frozenset()
        asked: set[Probe[Any]] = {self._digit(drawing)}
        if self._maps_shown():
            asked.add(FeatureMaps(drawing, self._preparation))
        return frozenset(asked)

    def preparation(self) -> Preparation:
        """The steps between a drawing and the network, as they are switched."""
        return self._preparation

    def show_labelling(self, on: bool) -> None:
        """Offer to say what a drawing really shows, or not."""
        self.label_bar.setVisible(on)
        self._show_practice()
        self._fit()

    def show_experiment(self, experiment: Experiment) -> None:
        """Names of the classes; an answer about other data is dropped."""
        old, self._experiment, self._last = self._experiment, experiment, None
        info = experiment.data.info
        suits = self.suits(experiment)
        self._pages.setCurrentIndex(0 if suits else 1)
        if not suits:
            self._show_answer(None)
            return
        self.maps_open.setVisible(bool(picture_layers(experiment)))
        self.maps.setVisible(self._maps_shown())
        self.maps.show_experiment(experiment)
        if old is None or _pictures(old) != _pictures(experiment):
            digits = all(name.isdigit() for name in info.classes)
            self.pad.say(self.tr("Draw a digit") if digits else self.tr("Draw one of the classes"), digits)
            self.label_bar.show_classes(info.classes)
            self.show_labelling(digits)
            self._show_answer(None)
            self._scroll.verticalScrollBar().setValue(0)  # to the pad: what was scrolled to is gone
        if not self.label_bar.isHidden():
            self.practice.show_classes(info.classes)
        self._fit()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The answer to the drawing as it is now; until there is one, the last answer stays."""
        if self._experiment is None or _pictures(snapshot.experiment) != _pictures(self._experiment):
            self.show_experiment(snapshot.experiment)
        assert self._experiment is not None
        if not self.suits(self._experiment):
            return
        self._last = snapshot
        self._heard, self._trained = True, snapshot.step > 0
        self.practice.show_snapshot(snapshot)
        drawing = self.pad.drawing()
        if not drawing.empty:
            answer = snapshot.reading(self._digit(drawing))
            if answer is not None and len(answer.probabilities) == len(self._experiment.data.info.classes):
                self._show_answer(answer)
            self._show_maps(snapshot)
        self._say_state()

    def show_stale(self, stale: bool) -> None:
        """Fade what a design said that is gone; what is drawn stays."""
        super().show_stale(stale)
        self._stale = stale
        self._say_state()

    # ---------------------------------------------------------------- what happens

    def _connect(self) -> None:
        self.pad.drawn.connect(self._drawn)
        self.pad.pen_up.connect(self._show_tools)
        self.tools.undo_asked.connect(self.pad.undo)
        self.tools.clear_asked.connect(self.pad.clear)
        self.tools.pen_chosen.connect(self.pad.set_pen)
        self.seen.edited.connect(self._prepare)
        self.seen.why_toggled.connect(self._say_caption)
        self.seen.why_toggled.connect(self.questions_changed)
        self.maps_open.toggled.connect(self._open_maps)
        self.label_bar.chosen.connect(self._label)
        self.label_bar.mine_toggled.connect(self._show_practice)
        self.practice.count_changed.connect(self.label_bar.show_count)
        self.practice.opened.connect(self._open_practice)
        self._soon.timeout.connect(self._reveal)
        self.answer.use_trained.clicked.connect(self.trained_wanted)
        self.practice.practise_asked.connect(self.practise_asked)
        self.practice.take_back_asked.connect(self.take_back_asked)
        self.practice.cancel_asked.connect(self.cancel_asked)

    def _drawn(self) -> None:
        if self.pad.drawing().empty:
            self._show_answer(None)
        self._show_tools()
        self.questions_changed.emit()

    def _show_tools(self) -> None:
        sketch = self.pad.sketch
        self.tools.show_state(sketch.undoable, sketch.empty)
        self.label_bar.show_drawn(not sketch.empty)

    def _prepare(self, preparation: Preparation) -> None:
        self._preparation = preparation
        self.practice.show_preparation(preparation)
        self.seen.show_preparation(preparation)
        self.questions_changed.emit()

    def _open_maps(self) -> None:
        self.maps.setVisible(self._maps_shown())
        self.questions_changed.emit()
        if self._last is not None:  # the picture of the network may ask the same: then nothing new is coming
            self._show_maps(self._last)

    def _label(self, number: int) -> None:
        """Keep the drawing, and clear the paper for the next one."""
        drawing = self.pad.drawing()
        if drawing.empty:
            return
        self.labelled.emit(drawing, number)
        assert self._experiment is not None
        name = self._experiment.data.info.classes[number]
        if name.isdigit() and self.practice.add(drawing, int(name)):
            self.pad.clear()

    def _show_practice(self) -> None:
        shown = self.label_bar.mine.isChecked() and not self.label_bar.isHidden()
        self.practice.setVisible(shown)
        if shown:
            self._soon.start()

    def _open_practice(self) -> None:
        self.label_bar.mine.setChecked(True)
        self._soon.start()

    def _reveal(self) -> None:
        """Scroll to what can be done with the person's own drawings, or to what came of it."""
        result = self.practice.result
        self._scroll.ensureWidgetVisible(result.keep if result.isVisible() else self.practice, 0, theme.GAP)

    # ---------------------------------------------------------------- what is shown

    def _digit(self, drawing: Drawing) -> Digit:
        return Digit(drawing, self._preparation, self.seen.why.isChecked())

    def _maps_shown(self) -> bool:
        return self.maps_open.isChecked() and not self.maps_open.isHidden()

    def _show_maps(self, snapshot: Snapshot) -> None:
        drawing = self.pad.drawing()
        if self._experiment is None or drawing.empty or not self._maps_shown():
            return
        maps = snapshot.reading(FeatureMaps(drawing, self._preparation))
        if maps is not None:
            self.maps.show_maps(self._experiment, maps)

    def _show_answer(self, answer: DigitAnswer | None) -> None:
        assert self._experiment is not None
        classes = self._experiment.data.info.classes
        probabilities = None if answer is None else answer.probabilities
        self.answer.show_answer(classes, probabilities)
        self.seen.show_answer(answer)
        if answer is None:
            self.maps.show_maps(self._experiment, None)
            self._announcer.say("", None)
        else:
            best = best_two(classes, answer.probabilities)[0]
            about = (self.pad.drawing(), best.name, sure(best))
            self._announcer.say(in_words(classes, answer.probabilities), about)

    def _say_state(self) -> None:
        digits = self._experiment is not None and self._experiment.data.info.classes == _DIGITS
        shown = self.answer.use_trained.isHidden()
        self.answer.show_state(stale=self._stale, heard=self._heard, trained=self._trained, digits=digits)
        if shown != self.answer.use_trained.isHidden():
            self._fit()

    # ---------------------------------------------------------------- layout

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 220)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the pad what the other parts leave; where that is little, they scroll."""
        width = max(self.width() - _SCROLL, 0)
        self.seen.fit(width)
        least, most = (int(share * width) for share in _SHARE)
        others = self.tools.sizeHint().height() + self.seen.least_height() + _SPACES
        room = self.height() - others
        beside = self.answer.minimumSizeHint().height() + 4
        beside += 0 if self.label_bar.isHidden() else self.label_bar.sizeHint().height()
        low = room < min(least, _ENOUGH) or self.height() < beside + self.seen.least_height() + theme.GAP + 4
        self._move_picture(low)
        if low:
            room = self.height() - self.tools.sizeHint().height() - self._under_pad.sizeHint().height() - _SPACES
        parts = [part for part in (self.answer, self.label_bar) if not part.isHidden()]
        most = min(most, width - _BESIDE - max(part.minimumSizeHint().width() for part in parts))
        side = max(min(room, most), _LEAST)  # a column may have next to no width for a moment
        self.pad.setFixedSize(side, side)
        self.tools.setFixedWidth(side)
        self._say_caption()
        self.tools.show_scale(side / self.pad.sketch.side)

    def _say_caption(self) -> None:
        """What the picture beside it is; while it is tinted, what the colours mean."""
        roomy = self.pad.width() - self.seen.picture.width() >= _CAPTION
        keyed = roomy and self._low
        self.seen.show_key(not keyed)
        if keyed and self.seen.why.isChecked():
            self._caption.setText(key())
        else:
            self._caption.setText(self.tr("What the network sees") if roomy else self.tr("Input"))

    def _move_picture(self, low: bool) -> None:
        """In a low panel, what the network sees and why stand right under a smaller pad, where nobody has to scroll."""
        if low:
            small = self.seen.picture.width() < _CAPTION
            self._under_pad.addWidget(self.seen.picture, 0, 0, 1 if small else 2, 1, Qt.AlignmentFlag.AlignTop)
            self._under_pad.addWidget(self.seen.why, 1, 0 if small else 1, 1, 2 if small else 1)
        if low == self._low:
            return
        self._low = low
        self._caption.setVisible(low)
        self.seen.show_picture_here(not low)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.pad)
        left.addWidget(self.tools)
        self._caption.setWordWrap(True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._caption.setMinimumWidth(1)
        self._caption.hide()
        self._under_pad.setHorizontalSpacing(6)
        self._under_pad.setVerticalSpacing(2)
        self._under_pad.setColumnStretch(1, 1)
        self._under_pad.addWidget(self._caption, 0, 1)
        left.addLayout(self._under_pad)
        left.addStretch()
        top = QHBoxLayout()
        top.setSpacing(_BESIDE)
        top.addLayout(left)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.answer, 1)
        right.addWidget(self.label_bar)
        top.addLayout(right, 1)
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 2, 3, 2)
        column.setSpacing(theme.GAP)
        column.addLayout(top)
        for widget in (self.practice, self.seen, self.maps_open, self.maps):
            column.addWidget(widget)
        column.addStretch()
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(scroll)
        self._pages.addWidget(self.message)


def _pictures(experiment: Experiment) -> tuple[object, ...]:
    """Equal where the pictures, and so the classes, are the same."""
    return experiment.data.kind, experiment.data.folder


if __name__ == "__main__":
    from ui.panels.alone import open_alone

    open_alone(DigitPanel, "mnist")
