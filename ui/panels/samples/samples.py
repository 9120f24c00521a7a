"""The pictures of a data set, page by page, with the network's answers."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.files import atomic
from models.language.text import tr
from models.talk.probes import FileAnswer, PictureFile, Probe, Sample, SampleAnswer, SamplePage, SamplePictures
from models.talk.snapshot import Snapshot
from ui.forms.controls import flat_button, label
from ui.look import icons
from ui.look.sayings import say
from ui.look.tips import wrapped
from ui.network.bubble import Bubble
from ui.panels.base.announcer import Announcer
from ui.panels.base.pages import Pages
from ui.panels.base.panel import Panel, SampleChoice
from ui.panels.samples import sample_words as words
from ui.panels.samples.sample_cursor import SampleCursor
from ui.panels.samples.sample_detail import SampleDetail
from ui.panels.samples.sample_filter import SampleFilter
from ui.panels.samples.sample_grid import SampleGrid

CALM = 1000
"""ms for which pictures keep their places while training changes which ones are wrong, so that one can be clicked."""

_BUBBLE_INSIDE = 10  # px of the picture that the words about it may reach over
_ENOUGH = 290  # px of height from which all parts fit


class SamplesPanel(Panel):
    """A filter, a page of pictures, and below them a large one: the chosen one, or one from a file."""

    title = tr("Samples", "panel")
    term = "sample"
    lists_samples = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._trained = self._stale = False
        self._shares: list[str] = []  # of each class, read right
        self._absent = ""  # why there are no pictures; "" if there are some or it is not known yet
        self._cursor = SampleCursor()
        self._told: int | None = None  # the chosen sample that the other panels know
        self._file: PictureFile | None = None  # what the large picture is of, instead of a sample
        self._since = QElapsedTimer()  # since the order of the pictures last changed
        self._since.start()
        self.filter, self.grid, self.detail = SampleFilter(), SampleGrid(), SampleDetail()
        self.bubble, self._announcer = Bubble(self.grid), Announcer(self)
        self._pointed = -1  # the place of the picture under the mouse
        self.previous = flat_button(tr("Previous page (Page Up)"))
        self.next = flat_button(tr("Next page (Page Down)"))
        self.range, self.mistakes, self.by_class = label("", "caption"), label("", "caption"), label("", "caption")
        self.message = label(tr("This panel shows pictures; choose a picture data set such as MNIST."), "muted")
        self._lay_out()
        self._connect()
        self.dress()

    @classmethod
    def suits(cls, experiment: Experiment) -> bool:
        """Pictures of any kind."""
        return SamplePage().suits(experiment)

    def questions(self) -> frozenset[Probe[Any]]:
        """The page, and the large picture."""
        if self._experiment is None or not self.suits(self._experiment):
            return frozenset()
        asked: set[Probe[Any]] = {self._question()}
        if self._cursor.number is not None:
            asked.add(Sample(self._cursor.number, self.detail.why.isChecked()))
        if self._file is not None:
            asked.add(replace(self._file, saliency=self.detail.why.isChecked()))
        return frozenset(asked)

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the classes of this design; pictures of other data are dropped."""
        old, self._experiment = self._experiment, experiment
        suits = self.suits(experiment)
        self._pages.show_parts(suits)
        if old is not None and old.data == experiment.data:
            return
        self.filter.show_classes(experiment.data.info.shown_classes if suits else ())
        self._cursor.reset()
        self._file = None
        self._show_choice()
        self._show_page()

    def show_file(self, path: str) -> None:
        """Have the network read the picture in this file, and show it large."""
        self._cursor.drop()
        self._file = PictureFile(path, atomic.stamp(path))
        self._show_choice()
        self.questions_changed.emit()

    def list_samples(self, choice: SampleChoice) -> None:
        self.filter.choose(choice)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show the newest page and chosen picture; until they arrive, the last ones stay."""
        if self._experiment is None or snapshot.experiment.data != self._experiment.data:
            self.show_experiment(snapshot.experiment)
        assert self._experiment is not None
        if not self.suits(self._experiment):
            return
        self._hear_of_training(snapshot.step > 0)
        question = self._question()
        page = snapshot.reading(question)
        absent = "" if snapshot.samples or (page is not None and page.total) else words.why_absent(snapshot)
        if absent != self._absent:
            self._absent = absent
            self._show_page()
        if page is not None and not (snapshot.running and self._too_soon(question, page)):
            self._take(question, page)
        number = self._cursor.number
        if number is not None:
            answer = snapshot.reading(Sample(number, self.detail.why.isChecked()))
            if answer is not None:
                self._show_answer(number, answer)
        if self._file is not None:
            read = snapshot.reading(replace(self._file, saliency=self.detail.why.isChecked()))
            if read is not None:
                self._show_read(self._file, read)

    def show_sample(self, number: int | None) -> None:
        """Show this sample large."""
        self._told = number
        if number != self._cursor.number:
            self._cursor.look_at(number)
            self._show_choice()

    def show_marked(self, numbers: frozenset[int]) -> None:
        """Put a thin ring around these samples, and offer to show them alone."""
        self.grid.show_marked(numbers)
        self.filter.show_marked(numbers)

    def show_stale(self, stale: bool) -> None:
        """Say so where pictures are missing: the engine is not asked about a design that cannot run."""
        super().show_stale(stale)
        self._stale = stale
        self._show_page()

    # ---------------------------------------------------------------- what happens

    def _connect(self) -> None:
        self.filter.changed.connect(self._refilter)
        self.previous.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        grid = self.grid
        grid.picked.connect(self._pick)
        grid.moved.connect(self._move)
        grid.turned.connect(self._turn)
        grid.ended.connect(self._end)
        grid.closed.connect(self._close)
        grid.pointed.connect(self._point)
        grid.capacity_changed.connect(self._recount)
        self.detail.closed.connect(self._close)
        self.detail.why_toggled.connect(self.questions_changed)

    def _pick(self, place: int) -> None:
        if self._cursor.shown is not None:
            self._cursor.pick(place)
            self._show_choice()
            self.questions_changed.emit()

    def _move(self, places: int) -> None:
        if self._cursor.move(places, self.grid.capacity):
            self._ask()

    def _turn(self, pages: int) -> None:
        if self._cursor.turn(pages, self.grid.capacity):
            self._ask()

    def _end(self, last: bool) -> None:
        """Choose the last sample of all, or the first."""
        if self._cursor.go(self._cursor.total - 1 if last else 0, self.grid.capacity):
            self._ask()

    def _ask(self) -> None:
        """Ask for the new page or choice, which may be on show already."""
        self._find_choice()
        self.questions_changed.emit()

    def _refilter(self) -> None:
        self._cursor.restart()
        self.questions_changed.emit()

    def _recount(self) -> None:
        if self._cursor.shown is not None:
            self._cursor.recount(self.grid.capacity)
            self.questions_changed.emit()

    def _close(self) -> None:
        self._cursor.drop()
        self._file = None
        self._show_choice()
        self.questions_changed.emit()

    def _point(self, place: int) -> None:
        """Say what the picture at this place of the page is, beside it and in the status bar; -1 for none."""
        self._pointed = place
        if place < 0 or self._cursor.shown is None or self._experiment is None:
            self.bubble.hide()
            self.hint.emit("")
            return
        (_, page), info = self._cursor.shown, self._experiment.data.info.shown
        number, name, answer = words.one_in_parts(info, page, place, self._trained)
        cell = self.grid.cell(place)
        at = QPoint(cell.center().x(), cell.top() + _BUBBLE_INSIDE)
        if answer:
            self.bubble.say(tr("{0}: {1}").format(number, name), answer, at)
        else:
            self.bubble.say(number, name, at)
        self.hint.emit(words.one_in_words(info, page, place, self._trained))

    # ---------------------------------------------------------------- what is shown

    def _question(self) -> SamplePage:
        return self.filter.page(self._cursor.page, self.grid.capacity)

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
        """Whether this page would change the places of pictures too soon after the last change."""
        shown = self._cursor.shown
        if shown is None or shown[0] != question or self._since.elapsed() >= CALM:
            return False
        return not np.array_equal(shown[1].numbers, page.numbers)

    def _take(self, question: SamplePage, page: SamplePictures) -> None:
        """Show this answer."""
        before = self._cursor.shown
        if before is None or before[0] != question or not np.array_equal(before[1].numbers, page.numbers):
            self._since.restart()
        self._cursor.show(question, page)
        self._show_page()
        if self._pointed >= 0:
            self._point(self._pointed if self._pointed < len(page.numbers) else -1)
        self._find_choice()

    def _find_choice(self) -> None:
        """Show the sample at the chosen position, if its page is there."""
        if self._cursor.find(self._question()):
            self._show_choice()
            self.questions_changed.emit()

    def _show_choice(self) -> None:
        """Mark the chosen sample and make room for the large picture, which follows with its answer."""
        number = self._cursor.number
        if number is None:
            self._announcer.say("", None)
        else:
            self._file = None
        self.grid.show_chosen(number)
        self.detail.setVisible(number is not None or self._file is not None)
        self._fit()
        if number is None:
            self.detail.show_sample(None, 0, None, self._trained)
        if number != self._told:
            self._told = number
            self.sample_chosen.emit(-1 if number is None else number)

    def _show_answer(self, number: int, answer: SampleAnswer) -> None:
        assert self._experiment is not None
        info = self._experiment.data.info.shown
        if len(answer.probabilities) != len(info.classes):
            return
        self.detail.show_sample(info, number, answer, self._trained)
        text = words.in_words(info, number, answer, self._trained)
        self._announcer.say(text, (number, int(answer.probabilities.argmax())))

    def _show_read(self, file: PictureFile, answer: FileAnswer) -> None:
        assert self._experiment is not None
        info, name = self._experiment.data.info.shown, Path(file.path).name
        if not answer.error and len(answer.probabilities) != len(info.classes):
            return
        self.detail.show_file(info, name, answer, self._trained)
        text = answer.error or words.file_verdict(info.classes, answer, self._trained)
        self._announcer.say(text, (file.path, answer.error or int(answer.probabilities.argmax())))

    def _show_page(self) -> None:
        shown = self._cursor.shown
        page = None if shown is None else shown[1]
        info = None if self._experiment is None else self._experiment.data.info.shown
        self.grid.show_page(page, () if info is None else info.classes, self._trained)
        if shown is None or page is None or info is None or (self._absent and not page.total):
            text = words.why_none(self._stale, self._absent)
            self.grid.say(text)
            self.range.clear()
            self.mistakes.clear()
            self._shares = []
        else:
            self.grid.say("")
            question = shown[0]
            say(self.range.setText, words.shown_range(page, question.per_page))
            say(self.mistakes.setText, words.mistakes(page) if self._trained else tr("not trained yet"))
            self._shares = (
                words.shares_by_class(page, info.classes) if self._trained and question.answer is None else []
            )
            text = words.page_in_words(info, page, question, self._trained)
        say(self.by_class.setToolTip, wrapped("" if page is None else words.by_class_in_lines(page, self._shares)))
        self._fit_by_class()
        say(self.mistakes.setToolTip, wrapped("" if page is None or not self._trained else words.catching_up(page)))
        if text != self.grid.accessibleDescription():
            say(self.grid.setAccessibleDescription, text)
        self.previous.setEnabled(page is not None and page.page > 0)
        self.next.setEnabled(shown is not None and (shown[1].page + 1) * shown[0].per_page < shown[1].total)

    # ---------------------------------------------------------------- layout

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.previous.setIcon(icons.themed("chevron-left"))
        self.next.setIcon(icons.themed("chevron-right"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "next"):
            self.dress()

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 170)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the large picture its share; if that leaves little room, put the arrows into its head."""
        roomy = self.detail.isHidden() or self.height() >= _ENOUGH
        if roomy == self._pager.isHidden():
            self._pager.setVisible(roomy)
            if roomy:
                self._pager_row.insertWidget(0, self.previous)
                self._pager_row.insertWidget(2, self.next)
            else:
                self.detail.take_turners(self.previous, self.next)
        self.detail.fit(self.width(), self.height())
        self._fit_by_class()

    def _fit_by_class(self) -> None:
        """Say the accuracy of as many classes as the line holds, if there is room for it; the tooltip says all."""
        shown, shares = self._cursor.shown, self._shares
        roomy = self.detail.isHidden() or self.height() >= _ENOUGH
        self.by_class.setVisible(roomy and shown is not None and bool(shares))
        if shown is None or not shares:
            self.by_class.clear()
            return
        measure, room = self.by_class.fontMetrics(), self.width() - 2
        text = measure.elidedText(words.by_class(shown[1], shares, 1), Qt.TextElideMode.ElideRight, room)
        for most in range(2, len(shares) + 1):
            longer = words.by_class(shown[1], shares, most)
            if measure.horizontalAdvance(longer) > room:
                break
            text = longer
        say(self.by_class.setText, text)

    def _lay_out(self) -> None:
        self._pager = QWidget()
        pager = self._pager_row = QHBoxLayout(self._pager)
        pager.setContentsMargins(0, 0, 0, 0)
        pager.setSpacing(2)
        for widget in (self.previous, self.range, self.next):
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
        column.addWidget(self.by_class)
        column.addWidget(self.detail)
        self.detail.hide()
        self.by_class.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.by_class.hide()
        self._pages = Pages(self, body, self.message)


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(SamplesPanel, "mnist")
