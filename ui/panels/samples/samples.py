"""The pictures of a data set, page by page, and what the network says to them."""

from typing import Any

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.talk.probes import Probe, Sample, SampleAnswer, SamplePage, SamplePictures
from models.talk.snapshot import Snapshot
from ui.forms.controls import label
from ui.look import icons, theme
from ui.panels.base.announcer import Announcer
from ui.panels.base.panel import Panel
from ui.panels.samples import sample_words as words
from ui.panels.samples.sample_detail import SampleDetail
from ui.panels.samples.sample_filter import SampleFilter
from ui.panels.samples.sample_grid import SampleGrid

CALM = 1000
"""ms for which pictures stay where they are while training makes others the wrong ones; so that one can be clicked."""

_ENOUGH = 290  # px of height from which there is room for everything


class SamplesPanel(Panel):
    """A filter, a page of pictures, and the chosen one large below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Samples")
        self._experiment: Experiment | None = None
        self._trained = self._stale = False
        self._absent = ""  # why there are no pictures; "" where there are, or nobody has said yet
        self._page = 0
        self._position: int | None = None  # of the chosen one among all; None while none is chosen
        self._number: int | None = None  # and which sample that is; None until its page is there
        self._shown: tuple[SamplePage, SamplePictures] | None = None
        self._since = QElapsedTimer()  # since the pictures were last arranged otherwise
        self._since.start()
        self.filter, self.grid, self.detail = SampleFilter(), SampleGrid(), SampleDetail()
        self.back = self._turner(self.tr("Previous page (Page Up)"))
        self.on = self._turner(self.tr("Next page (Page Down)"))
        self.range, self.mistakes = label("", "caption"), label("", "caption")
        self.message = label(self.tr("This panel shows pictures; choose a picture data set such as MNIST."), "muted")
        self._announcer = Announcer(self)
        self._lay_out()
        self._connect()
        self.dress()

    def suits(self, experiment: Experiment) -> bool:
        """Pictures of any kind."""
        return bool(experiment.data.info.image)

    def questions(self) -> frozenset[Probe[Any]]:
        """The page, and the chosen picture."""
        if self._experiment is None or not self.suits(self._experiment):
            return frozenset()
        asked: set[Probe[Any]] = {self._question()}
        if self._number is not None:
            asked.add(Sample(self._number, self.detail.why.isChecked()))
        return frozenset(asked)

    def show_experiment(self, experiment: Experiment) -> None:
        """Names of the classes; pictures of other data are dropped."""
        old, self._experiment = self._experiment, experiment
        suits = self.suits(experiment)
        self._pages.setCurrentIndex(0 if suits else 1)
        if old is not None and old.data == experiment.data:
            return
        self.filter.show_classes(experiment.data.info.classes if suits else ())
        self._page, self._shown = 0, None
        self._choose(None)
        self._show_page()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The page and the chosen picture as they are now; until they are there, the last ones stay."""
        if self._experiment is None or snapshot.experiment.data != self._experiment.data:
            self.show_experiment(snapshot.experiment)
        assert self._experiment is not None
        if not self.suits(self._experiment):
            return
        self._hear_of_training(snapshot.step > 0)
        question = self._question()
        page = snapshot.reading(question)
        absent = "" if snapshot.samples or (page is not None and page.total) else self._why_absent(snapshot)
        if absent != self._absent:
            self._absent = absent
            self._show_page()
        if page is not None and not (snapshot.running and self._too_soon(question, page)):
            self._take(question, page)
        if self._number is not None:
            answer = snapshot.reading(Sample(self._number, self.detail.why.isChecked()))
            if answer is not None:
                self._show_answer(self._number, answer)

    def show_stale(self, stale: bool) -> None:
        """The engine is not asked about a design that cannot run: where its pictures are not there, none are coming."""
        super().show_stale(stale)
        self._stale = stale
        self._show_page()

    # ---------------------------------------------------------------- what happens

    def _connect(self) -> None:
        self.filter.changed.connect(self._refilter)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        grid = self.grid
        grid.picked.connect(self._pick)
        grid.moved.connect(self._move)
        grid.turned.connect(self._turn)
        grid.ended.connect(lambda last: self._go(self._total() - 1 if last else 0))
        grid.closed.connect(self._close)
        grid.pointed.connect(self._point)
        grid.capacity_changed.connect(self._recount)
        self.detail.closed.connect(self._close)
        self.detail.why_toggled.connect(self.questions_changed)

    def _pick(self, place: int) -> None:
        if self._shown is not None:
            question, page = self._shown
            self._position = page.page * question.per_page + place
            self._choose(int(page.numbers[place]))
            self.questions_changed.emit()

    def _move(self, places: int) -> None:
        """The choice, by so many places; the first one of the page where none is chosen."""
        if self._position is None:
            self._go(self._page * self.grid.capacity)
        else:
            self._go(self._position + places if 0 <= self._position + places < self._total() else self._position)

    def _turn(self, pages: int) -> None:
        """Pages on or back, and the choice with them."""
        if self._position is not None:
            self._go(self._position + pages * self.grid.capacity)
            return
        last = max(0, (self._total() - 1) // self.grid.capacity)
        self._page = min(max(self._page + pages, 0), last)
        self.questions_changed.emit()

    def _go(self, position: int) -> None:
        """Choose what stands at this position among all, as soon as its page is there."""
        if not self._total():
            return
        self._position = min(max(position, 0), self._total() - 1)
        self._page = self._position // self.grid.capacity
        self._number = None
        self._find_choice()
        self.questions_changed.emit()

    def _refilter(self) -> None:
        """Begin at the first; if one was chosen, the first is chosen."""
        self._page = 0
        if self._position is not None:
            self._position, self._number = 0, None
        self.questions_changed.emit()

    def _recount(self) -> None:
        """Another number of pictures fits on a page: what was seen first, or chosen, stays in sight."""
        if self._shown is None:
            return
        question = self._shown[0]
        at = self._page * question.per_page if self._position is None else self._position
        self._page = at // self.grid.capacity
        self.questions_changed.emit()

    def _close(self) -> None:
        self._choose(None)
        self.questions_changed.emit()

    def _point(self, place: int) -> None:
        if place < 0 or self._shown is None or self._experiment is None:
            self.hint.emit("")
            return
        (question, page), info = self._shown, self._experiment.data.info
        self.hint.emit(words.one_in_words(info, page, place, question.training, self._trained))

    # ---------------------------------------------------------------- what is shown

    def _question(self) -> SamplePage:
        kept = self.filter
        return SamplePage(self._page, self.grid.capacity, kept.label, kept.training, kept.mistakes)

    def _total(self) -> int:
        return 0 if self._shown is None else self._shown[1].total

    def _hear_of_training(self, trained: bool) -> None:
        if trained == self._trained:
            return
        self._trained = trained
        before = self.filter.mistakes
        self.filter.show_trained(trained)
        if self.filter.mistakes != before:
            self._refilter()
        self._show_page()

    def _too_soon(self, question: SamplePage, page: SamplePictures) -> bool:
        """Whether the pictures would change places again before anybody could click one."""
        if self._shown is None or self._shown[0] != question or self._since.elapsed() >= CALM:
            return False
        return not np.array_equal(self._shown[1].numbers, page.numbers)

    def _take(self, question: SamplePage, page: SamplePictures) -> None:
        """Show this answer."""
        before = self._shown
        if before is None or before[0] != question or not np.array_equal(before[1].numbers, page.numbers):
            self._since.restart()
        self._page, self._shown = page.page, (question, page)
        self._show_page()
        if self._position is not None:
            self._find_choice()

    def _find_choice(self) -> None:
        """The sample at the chosen position, if its page is there; a choice that was made stays the same sample."""
        if self._shown is None or self._position is None:
            return
        question, page = self._shown
        numbers = page.numbers.tolist()
        first = page.page * question.per_page
        if self._number in numbers:
            self._position = first + numbers.index(self._number)
        elif self._number is None and question == self._question() and 0 <= self._position - first < len(numbers):
            self._choose(numbers[self._position - first])
            self.questions_changed.emit()

    def _choose(self, number: int | None) -> None:
        """Make this sample the chosen one; its answer follows."""
        if number is None:
            self._position = None
            self._announcer.say("", None)
        self._number = number
        self.grid.show_chosen(number)
        self.detail.setVisible(number is not None)
        self._fit()
        if number is None:
            self.detail.show_sample(None, 0, None, self._trained)

    def _show_answer(self, number: int, answer: SampleAnswer) -> None:
        assert self._experiment is not None
        info = self._experiment.data.info
        if len(answer.probabilities) != len(info.classes):
            return
        self.detail.show_sample(info, number, answer, self._trained)
        text = words.in_words(info, number, answer, self._trained)
        self._announcer.say(text, (number, int(answer.probabilities.argmax())))

    def _show_page(self) -> None:
        page = None if self._shown is None else self._shown[1]
        info = None if self._experiment is None else self._experiment.data.info
        self.grid.show_page(page, () if info is None else info.classes, self._trained)
        if self._shown is None or page is None or info is None or (self._absent and not page.total):
            text = self._why_none()
            self.grid.say(text)
            self.range.clear()
            self.mistakes.clear()
        else:
            self.grid.say("")
            question = self._shown[0]
            self.range.setText(words.shown_range(page, question.per_page))
            self.mistakes.setText(words.mistakes(page) if self._trained else self.tr("not trained yet"))
            text = words.page_in_words(info, page, question, self._trained)
        self.mistakes.setToolTip("" if page is None or not self._trained else words.catching_up(page))
        if text != self.grid.accessibleDescription():
            self.grid.setAccessibleDescription(text)
        self.back.setEnabled(page is not None and page.page > 0)
        self.on.setEnabled(page is not None and (page.page + 1) * self._shown_per_page() < page.total)

    def _why_none(self) -> str:
        """Why there is no page at all, and what brings one."""
        if self._stale:
            return self.tr("This design cannot run yet.")
        return self._absent or self.tr("The engine is fetching the pictures…")

    def _why_absent(self, snapshot: Snapshot) -> str:
        """Where the engine has no samples: being fetched, or not at hand."""
        if snapshot.progress is not None and not snapshot.practising:
            return self.tr("The engine is fetching the pictures…")
        if snapshot.experiment.data.info.own:
            return self.tr("The pictures could not be read. Play tries again.")
        return self.tr("The pictures are not on this machine. Play fetches them.")

    def _shown_per_page(self) -> int:
        return 1 if self._shown is None else self._shown[0].per_page

    # ---------------------------------------------------------------- layout

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.back.setIcon(icons.themed("chevron-left"))
        self.on.setIcon(icons.themed("chevron-right"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "on"):
            self.dress()

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 220)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The large picture gets its share; where that leaves little, its head takes the arrows in."""
        roomy = self.detail.isHidden() or self.height() >= _ENOUGH
        if roomy == self._pager.isHidden():
            self._pager.setVisible(roomy)
            if roomy:
                self._pager_row.insertWidget(0, self.back)
                self._pager_row.insertWidget(2, self.on)
            else:
                self.detail.take_turners(self.back, self.on)
        self.detail.fit(self.width(), self.height())

    def _turner(self, tip: str) -> QToolButton:
        button = theme.styled(QToolButton(), "flat")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        self._pager = QWidget()
        pager = self._pager_row = QHBoxLayout(self._pager)
        pager.setContentsMargins(0, 0, 0, 0)
        pager.setSpacing(2)
        for widget in (self.back, self.range, self.on):
            pager.addWidget(widget)
        pager.addStretch()
        pager.addWidget(self.mistakes)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.filter)
        column.addWidget(self.grid, 1)
        column.addWidget(self._pager)
        column.addWidget(self.detail)
        self.detail.hide()
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(body)
        self._pages.addWidget(self.message)


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(SamplesPanel, "mnist")
