"""Draw a digit and watch the network read it, stroke by stroke."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from models.design.drawing import Drawing, Preparation
from models.design.experiment import Experiment
from models.talk.commands import Cancel, TakeBack
from models.talk.probes import Digit, DigitAnswer, FeatureMaps, Probe
from models.talk.snapshot import Snapshot
from ui.forms.controls import label
from ui.look import theme
from ui.panels.base.announcer import Announcer
from ui.panels.base.class_reading import best_two, in_words, sure
from ui.panels.base.disclosure import Disclosure
from ui.panels.base.panel import Panel
from ui.panels.draw.digit_answer import DigitAnswerView
from ui.panels.draw.digit_pad import DigitPad
from ui.panels.draw.digit_seen import SLIM, WIDE, SeenView
from ui.panels.draw.feature_maps import FeatureMapsView, picture_layers
from ui.panels.draw.pad_tools import LabelBar, PadTools
from ui.panels.draw.practice_section import PracticeSection

_MOST = 0.56  # of the width for the pad, at most
_LEAST = 80  # px of the pad's side, whatever there is room for
_BESIDE = 10  # px between pad and bars
_UNDER = 4  # px between pad and tools, bars and what stands under them
_APART = 6  # px between what stands one above the other
_EDGE = 2  # px above and below everything
_PEEK = 12  # px of the next line that is seen where it does not fit: there is more
_SCROLL = 12  # px kept free for the scroll bar, whether or not there is one
_DIGITS = tuple("0123456789")


class DigitPanel(Panel):
    """A pad, what the network reads on it, and how the drawing reaches the network."""

    labelled = Signal(Drawing, int)  # what was drawn, and the number of the class that it really belongs to

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
        self.mine = Disclosure()
        self.mine.setToolTip(self.tr("Show your drawings, and let the network practise on them"))
        self.maps_open = Disclosure(self.tr("Feature maps"))
        self.maps_open.setAccessibleName(self.tr("Feature maps"))
        self.maps_open.setToolTip(self.tr("Show what each layer that gives pictures makes of the drawing"))
        self.maps = FeatureMapsView()
        self.label_bar = LabelBar()
        self.label_bar.hide()
        self.practice = PracticeSection()
        self.practice.hide()
        self._news: QWidget | None = None  # what is to be scrolled to
        self._soon = QTimer(self, singleShot=True, interval=0)  # once the layout knows what is new
        self.message = label(self.tr("This panel reads drawings; choose a picture data set such as MNIST."), "muted")
        self._announcer = Announcer(self)
        self._maps_wanted = False  # they were opened for what is drawn, and have not come yet
        self._wide: bool | None = None
        self._lay_out()
        self._connect()
        self._show_count(0)
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
        for part in (self.label_bar, self.mine):
            part.setVisible(on)
        if not on:
            self.practice.forget_result()
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
        self.seen.why_toggled.connect(self.questions_changed)
        self.maps_open.toggled.connect(self._open_maps)
        self.label_bar.chosen.connect(self._label)
        self.mine.toggled.connect(self._open_mine)
        self.practice.count_changed.connect(self._show_count)
        self.practice.opened.connect(self._open_practice)
        self._soon.timeout.connect(self._reveal)
        self.answer.use_trained.clicked.connect(self._use_trained)
        self.practice.practise_asked.connect(self.requested)
        self.practice.take_back_asked.connect(self._take_back)
        self.practice.cancel_asked.connect(self._cancel)

    def _use_trained(self) -> None:
        self.requested.emit("open_digits")

    def _take_back(self) -> None:
        self.requested.emit(TakeBack())

    def _cancel(self) -> None:
        self.requested.emit(Cancel())

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
        self._maps_wanted = self._maps_shown() and not self.pad.drawing().empty
        if self._maps_shown():
            self._scroll_to(self.maps)
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
        self.practice.setVisible(self.mine.isChecked() and not self.mine.isHidden())

    def _open_mine(self) -> None:
        self._show_practice()
        if self.mine.isChecked():
            self._scroll_to(self.practice)

    def _open_practice(self) -> None:
        """A result stands under the pad; a sentence stands among the person's own drawings."""
        if self.practice.note.isHidden():
            self._scroll_to(self.practice.result)
        else:
            self.mine.setChecked(True)
            self._scroll_to(self.practice)

    def _scroll_to(self, news: QWidget) -> None:
        self._news = news
        self._soon.start()

    def _reveal(self) -> None:
        """Scroll to what is new, and no further: as much of the pad as can stays in sight."""
        news, self._news = self._news, None
        if news is None or not news.isVisible():
            return
        practice, room = self.practice, self._scroll.viewport().height() - _EDGE
        if news is practice.result:
            bottom = self._below(practice.result.take_back)
        elif news is practice:
            shown = (practice.note, practice.about, practice.practise, practice.undo)
            bottom = max(self._below(part) for part in shown if part.isVisible())
        else:
            bottom = min(self._below(self.maps), self.seen.geometry().top() + room)  # the switches stay in sight
        self._scroll.verticalScrollBar().setValue(max(bottom - room, 0))

    def _below(self, part: QWidget) -> int:
        """Where `part` ends, in px from the top of everything."""
        return part.mapTo(self._body, QPoint(0, part.height())).y()

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
            if self._maps_wanted:  # they take more room than the words that stood there
                self._maps_wanted = False
                self._scroll_to(self.maps)

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

    def _show_count(self, count: int) -> None:
        self.mine.setText(self.tr("My drawings ({0})").format(f"{count:,}"))
        self.mine.setAccessibleName(self.tr("My drawings: {0}").format(count))

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
        """Give the pad what the other parts leave; where that is little, what stands last is scrolled to."""
        width = max(self.width() - _SCROLL, 0)
        self.seen.fit(width, self.height())
        self._place_labels(width >= WIDE)
        bar = self.label_bar
        labels = 0 if bar.isHidden() else bar.sizeHint().height()
        beside = self.answer.least_height() + (labels + _UNDER if labels and self._wide else 0)
        tools = self.tools.sizeHint().height() + _UNDER
        more = self.mine.minimumHeight() if self._wide else _PEEK
        room = self.height() - 2 * _EDGE - self.seen.least_height() - more - 2 * _APART
        parts = [self.answer, bar] if labels and self._wide else [self.answer]
        most = width - _BESIDE - max(part.minimumSizeHint().width() for part in parts)
        side = max(min(max(room, beside) - tools, int(_MOST * width), most), _LEAST)  # a column may be next to nothing
        self.pad.setFixedSize(side, side)
        self.tools.setFixedWidth(side)
        self.tools.show_scale(side / self.pad.sketch.side)
        self.answer.show_tight(beside + self.answer.state_height() > max(room, side + tools))
        bar.show_roomy(not self._wide)
        self.maps_open.setText(self.tr("Maps") if width < SLIM else self.tr("Feature maps"))

    def _place_labels(self, wide: bool) -> None:
        """What was drawn is said under the bars; in a narrow panel, on a line of its own."""
        if wide == self._wide:
            return
        self._wide = wide
        if wide:
            self._right.addWidget(self.label_bar)
        else:
            self._column.insertWidget(self._column.indexOf(self.seen) + 1, self.label_bar)
        self._order(wide)

    def _order(self, wide: bool) -> None:
        """Let Tab go through everything as it stands there."""
        tools, practice, seen = self.tools, self.practice, self.seen
        labels = [self.label_bar.combo, self.label_bar.keep]
        pictures = [seen.why, *seen.switches.boxes]
        order = [self.pad, tools.undo, tools.clear, tools.pen, self.answer.use_trained, *(labels if wide else [])]
        order += [practice.result.keep, practice.result.take_back, *pictures, *([] if wide else labels)]
        order += [self.mine, self.maps_open, practice.practise, practice.cancel, practice.delete, practice.clear]
        order += [practice.undo, practice.shelf]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(_UNDER)
        left.addWidget(self.pad)
        left.addWidget(self.tools)
        left.addStretch()
        top = QHBoxLayout()
        top.setSpacing(_BESIDE)
        top.addLayout(left)
        self._right = QVBoxLayout()
        self._right.setSpacing(_UNDER)
        self._right.addWidget(self.answer, 1)
        top.addLayout(self._right, 1)
        headings = QHBoxLayout()
        headings.setSpacing(theme.GAP)
        headings.addWidget(self.mine)
        headings.addWidget(self.maps_open)
        headings.addStretch()
        self._body = QWidget()
        column = self._column = QVBoxLayout(self._body)
        column.setContentsMargins(0, _EDGE, 3, _EDGE)
        column.setSpacing(_APART)
        column.addLayout(top)
        column.addWidget(self.practice.result)
        column.addWidget(self.seen)
        column.addLayout(headings)
        for widget in (self.practice, self.maps):
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
    from ui.panels.base.alone import open_alone

    open_alone(DigitPanel, "mnist")
