"""Draw a digit and watch the network read it, stroke by stroke; or give it a photo."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from models.design.drawing import Drawing, Preparation
from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.commands import Cancel, TakeBack
from models.talk.photo_probes import takes_photos
from models.talk.probes import Digit, DigitAnswer, FeatureMaps, Probe, takes_drawings
from models.talk.snapshot import Snapshot
from ui.forms.controls import label
from ui.look import icons, theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped
from ui.panels.base.announcer import Announcer
from ui.panels.base.class_reading import best_two, in_words, sure
from ui.panels.base.disclosure import Disclosure
from ui.panels.base.exportable import Exportable
from ui.panels.base.pages import Pages
from ui.panels.base.panel import Panel
from ui.panels.draw.digit_answer import DigitAnswerView
from ui.panels.draw.digit_pad import DigitPad
from ui.panels.draw.digit_page import DigitPage, DigitParts
from ui.panels.draw.digit_seen import SLIM, SeenView
from ui.panels.draw.feature_maps import FeatureMapsView, picture_layers
from ui.panels.draw.pad_tools import LabelBar, PadTools
from ui.panels.draw.practice_section import PracticeSection
from ui.panels.photo.photo_page import PhotoPage

_DIGITS = tuple("0123456789")


class DigitPanel(Panel):
    """A pad, the network's reading of the drawing on it, and the steps from drawing to network; or a photo instead."""

    title = tr("Draw")
    term = "classification"

    labelled = Signal(Drawing, int)  # what was drawn, and the number of the class that it really belongs to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._preparation = Preparation()
        self._last: Snapshot | None = None  # of the design on show
        self._heard = self._stale = self._trained = False
        self.pad = DigitPad()
        self.tools = PadTools(self.pad.sketch.pen)
        self.answer = DigitAnswerView()
        self.seen = SeenView(self._preparation)
        self.mine = Disclosure()
        say(self.mine.setToolTip, wrapped(tr("Show your drawings, and let the network practise on them")))
        self.maps_open = Disclosure(tr("Feature maps"))
        say(self.maps_open.setAccessibleName, tr("Feature maps"))
        say(self.maps_open.setToolTip, wrapped(tr("Show what each layer that gives pictures makes of the drawing")))
        explain(self.mine, "fine_tuning")
        explain(self.maps_open, "feature_map")
        self.maps = FeatureMapsView()
        self.label_bar = LabelBar(self)  # until the page knows where it goes
        self.label_bar.hide()
        self.practice = PracticeSection()
        self.practice.hide()
        self.photo_button = written(QToolButton(), tr("Open a photo…"))
        self.photo_button.setFont(theme.font(theme.CAPTION))
        say(self.photo_button.setToolTip, wrapped(tr("Choose a picture file, or drop one on the window")))
        self.photo_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.photo_button, "photo_preparation")
        self.photos = PhotoPage()
        self.page = DigitPage(
            DigitParts(
                self.pad,
                self.tools,
                self.answer,
                self.seen,
                self.label_bar,
                self.practice,
                self.mine,
                self.maps_open,
                self.maps,
                self.photo_button,
            )
        )
        self.message = label(tr("This panel reads drawings; choose a picture data set such as MNIST."), "muted")
        self._announcer = Announcer(self)
        self._maps_wanted = False  # they were opened for this drawing and have not arrived yet
        self._pages = Pages(self, self.page, self.message)
        self._pages.addWidget(self.photos)
        self._connect()
        self._dress()
        self._show_count(0)
        self._show_tools()
        self._say_state()

    @classmethod
    def suits(cls, experiment: Experiment) -> bool:
        """Pictures: in grey for drawings, which have no colours; of any kind but digits on paper for photos."""
        return takes_drawings(experiment) or takes_photos(experiment)

    def questions(self) -> frozenset[Probe[Any]]:
        """The photo; or the reading of the drawing and its feature maps if open, nothing while the paper is empty."""
        if self._shows_photos():
            return self.photos.questions()
        drawing = self.pad.drawing()
        if drawing.empty or self._experiment is None or not takes_drawings(self._experiment):
            return frozenset()
        asked: set[Probe[Any]] = {self._digit(drawing)}
        if self._maps_shown():
            asked.add(FeatureMaps(drawing, self._preparation))
        return frozenset(asked)

    def present(self, on: bool) -> None:
        self.page.pad_first = on
        self._fit()

    def show_photo(self, path: str) -> None:
        """Have the network read the photo in this file, for a network that takes photos."""
        self.photos.show_photo(path)

    def exports(self) -> list[Exportable]:
        if self._shows_photos():
            return [] if self.photos.photo is None else [Exportable(self.title, self.photos)]
        return [] if self.pad.drawing().empty else [Exportable(self.title, self, self._pad_and_answer)]

    def _pad_and_answer(self) -> QRectF:
        """The pad and the answer to it, in pixels of this panel."""
        found = QRect()
        for part in (self.pad, self.answer):
            found = found.united(QRect(part.mapTo(self, QPoint()), part.size()))
        return QRectF(found.intersected(self.rect()))

    def preparation(self) -> Preparation:
        """The steps between a drawing and the network, as switched on or off."""
        return self._preparation

    def show_labelling(self, on: bool) -> None:
        """Offer to label drawings and to practise on them, or not."""
        for part in (self.label_bar, self.mine):
            part.setVisible(on)
        if not on:
            self.practice.forget_result()
        self._show_practice()
        self._fit()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the classes of this design; an answer about other data is dropped."""
        old, self._experiment, self._last = self._experiment, experiment, None
        info = experiment.data.info.shown
        self.photos.show_experiment(experiment)
        self._show_page()
        if not takes_drawings(experiment):
            self._show_answer(None)
            return
        self.maps_open.setVisible(bool(picture_layers(experiment)))
        self.maps.setVisible(self._maps_shown())
        self.maps.show_experiment(experiment)
        if old is None or _pictures(old) != _pictures(experiment):
            digits = all(name.isdigit() for name in info.classes) and not info.photos
            self.pad.say(tr("Draw a digit") if digits else tr("Draw one of the classes"), digits)
            self.label_bar.show_classes(info.classes)
            self.show_labelling(digits)
            self._show_answer(None)
            self.page.scroll_to_top()
        if not self.label_bar.isHidden():
            self.practice.show_classes(info.classes)
        self._fit()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the answer to the present drawing; until there is one, the last answer stays."""
        if self._experiment is None or _pictures(snapshot.experiment) != _pictures(self._experiment):
            self.show_experiment(snapshot.experiment)
        assert self._experiment is not None
        self._heard, self._trained = True, snapshot.step > 0
        self.photos.show_snapshot(snapshot)
        if not takes_drawings(self._experiment):
            self._say_state()
            return
        self._last = snapshot
        self.practice.show_snapshot(snapshot)
        drawing = self.pad.drawing()
        if not drawing.empty:
            answer = snapshot.reading(self._digit(drawing))
            if answer is not None and len(answer.probabilities) == len(self._experiment.data.info.classes):
                self._show_answer(answer)
            self._show_maps(snapshot)
        self._say_state()

    def show_stale(self, stale: bool) -> None:
        """Fade the answer of a design that is gone; the drawing stays."""
        super().show_stale(stale)
        self._stale = stale
        self._say_state()

    # ---------------------------------------------------------------- what happens

    def _connect(self) -> None:
        self.pad.drawn.connect(self._drawn)
        self.pad.pen_up.connect(self._show_tools)
        self.photo_button.clicked.connect(self.photos.open_photo)
        self.photos.asked.connect(self._ask_photo)
        self.photos.closed.connect(self._close_photo)
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

    def _ask_photo(self) -> None:
        """Have the photo read, which comes in the place of the pad."""
        self._pages.setCurrentWidget(self.photos)
        self.questions_changed.emit()

    def _close_photo(self) -> None:
        """Back to the pad, if a drawing says something to this network."""
        self._show_page()
        if not self._shows_photos():
            self.pad.setFocus()
        self.questions_changed.emit()

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
            self.page.scroll_to(self.maps)
        self.questions_changed.emit()
        if self._last is not None:  # the network picture may have asked the same: then nothing new will come
            self._show_maps(self._last)

    def _label(self, number: int) -> None:
        """Keep the drawing, and clear the paper for the next one."""
        drawing = self.pad.drawing()
        if drawing.empty:
            return
        self.labelled.emit(drawing, number)
        assert self._experiment is not None
        name = self._experiment.data.info.shown_classes[number]
        if name.isdigit() and self.practice.add(drawing, int(name)):
            self.pad.clear()

    def _show_practice(self) -> None:
        self.practice.setVisible(self.mine.isChecked() and not self.mine.isHidden())

    def _open_mine(self) -> None:
        self._show_practice()
        if self.mine.isChecked():
            self.page.scroll_to(self.practice)

    def _open_practice(self) -> None:
        """Scroll to a result, which is under the pad, or to a sentence, which is in the open section."""
        if self.practice.note.isHidden():
            self.page.scroll_to(self.practice.result)
        else:
            self.mine.setChecked(True)
            self.page.scroll_to(self.practice)

    # ---------------------------------------------------------------- what is shown

    def _shows_photos(self) -> bool:
        return self._pages.currentWidget() is self.photos

    def _show_page(self) -> None:
        """Show pad or photo: the photo as long as it is open, and where a drawing cannot be read."""
        experiment = self._experiment
        if experiment is None or not self.suits(experiment):
            self._pages.show_parts(False)
            return
        draws, photos = takes_drawings(experiment), takes_photos(experiment)
        self.photo_button.setVisible(photos)
        if photos and (self.photos.photo is not None or not draws):
            self._pages.setCurrentWidget(self.photos)
        else:
            self._pages.show_parts(True)

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
            if self._maps_wanted:  # they take more room than the words before them
                self._maps_wanted = False
                self.page.scroll_to(self.maps)

    def _show_answer(self, answer: DigitAnswer | None) -> None:
        assert self._experiment is not None
        classes = self._experiment.data.info.shown_classes
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
        say(self.mine.setText, tr("My drawings ({0})").format(f"{count:,}"))
        say(self.mine.setAccessibleName, tr("My drawings: {0}").format(count))

    def _say_state(self) -> None:
        digits = self._experiment is not None and _written_digits(self._experiment)
        shown = self.answer.use_trained.isHidden()
        self.answer.show_state(stale=self._stale, heard=self._heard, trained=self._trained, digits=digits)
        self.photos.show_state(stale=self._stale, heard=self._heard, trained=self._trained)
        if shown != self.answer.use_trained.isHidden():
            self._fit()

    # ---------------------------------------------------------------- layout

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "photo_button"):
            self._dress()

    def _dress(self) -> None:
        self.photo_button.setIcon(icons.themed("picture"))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 170)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        slim = self.width() < SLIM
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if slim else Qt.ToolButtonStyle.ToolButtonTextOnly
        self.photo_button.setToolButtonStyle(style)
        self.page.fit(self.width(), self.height())
        self.photos.fit(self.width(), self.height())


def _written_digits(experiment: Experiment) -> bool:
    """Whether this network reads digits as people write them."""
    info = experiment.data.info
    return info.classes == _DIGITS and not info.photos


def _pictures(experiment: Experiment) -> object:
    """Equal for designs with the same pictures, and so with the same classes."""
    return experiment.data.source


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(DigitPanel, "mnist")
