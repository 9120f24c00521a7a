"""Where the parts of the Draw panel stand: sizes, the order of Tab, and what is scrolled to. Knows no network."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from models.language.text import tr
from ui.look import theme
from ui.look.sayings import say
from ui.panels.base.disclosure import Disclosure
from ui.panels.draw.digit_answer import DigitAnswerView
from ui.panels.draw.digit_pad import DigitPad
from ui.panels.draw.digit_seen import SLIM, WIDE, SeenView
from ui.panels.draw.feature_maps import FeatureMapsView
from ui.panels.draw.pad_tools import LabelBar, PadTools
from ui.panels.draw.practice_section import PracticeSection

_MOST = 0.56  # of the width for the pad, at most
_LEAST = 80  # px of the pad's side, whatever there is room for
_BESIDE = 10  # px between pad and bars
_UNDER = 4  # px between the pad and its tools, and between the bars and the row below them
_APART = 6  # px between parts that stand one above the other
_EDGE = 2  # px above and below everything
_PEEK = 12  # px of the next line that stay visible where it does not fit: a sign that there is more
_SCROLL = 12  # px kept free for the scroll bar, whether or not there is one


@dataclass(frozen=True)
class DigitParts:
    """The widgets that a `DigitPage` arranges. mine and maps_open: headings that open practice and maps.

    photo: goes to the page for photos.
    """

    pad: DigitPad
    tools: PadTools
    answer: DigitAnswerView
    seen: SeenView
    label_bar: LabelBar
    practice: PracticeSection
    mine: Disclosure
    maps_open: Disclosure
    maps: FeatureMapsView
    photo: QToolButton


class DigitPage(QScrollArea):
    """The parts one above the other, the pad as large as the others allow."""

    def __init__(self, parts: DigitParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._wide: bool | None = None
        self.pad_first = False  # the pad gets all of the height; what stands below it is reached by scrolling
        self._news: QWidget | None = None  # the part to scroll to
        self._soon = QTimer(self, singleShot=True, interval=0)  # once the layout knows the new part
        self._soon.timeout.connect(self._reveal)
        self._lay_out()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._body)

    def fit(self, width: int, height: int) -> None:
        """Give the pad the room that the other parts leave in a panel of this size, in px.

        Where that is little, the lowest parts are reached by scrolling.
        """
        parts, bar = self._parts, self._parts.label_bar
        width = max(width - _SCROLL, 0)
        parts.seen.fit(width, height)
        self._place_labels(width >= WIDE)
        labels = 0 if bar.isHidden() else bar.sizeHint().height()
        beside = parts.answer.least_height() + (labels + _UNDER if labels and self._wide else 0)
        tools = parts.tools.sizeHint().height() + _UNDER
        more = parts.mine.minimumHeight() if self._wide else _PEEK
        below = _PEEK if self.pad_first else parts.seen.least_height() + more
        room = height - 2 * _EDGE - below - 2 * _APART
        right = [parts.answer, bar] if labels and self._wide else [parts.answer]
        most = width - _BESIDE - max(part.minimumSizeHint().width() for part in right)
        side = max(min(max(room, beside) - tools, int(_MOST * width), most), _LEAST)  # a column may be next to nothing
        parts.pad.setFixedSize(side, side)
        parts.tools.setFixedWidth(side)
        parts.tools.show_scale(side / parts.pad.sketch.side)
        parts.answer.show_tight(beside + parts.answer.state_height() > max(room, side + tools))
        bar.show_roomy(not self._wide)
        say(parts.maps_open.setText, tr("Maps") if width < SLIM else tr("Feature maps"))

    def scroll_to(self, part: QWidget) -> None:
        """Bring this part, practice, its result or the maps, into sight once it has its place."""
        self._news = part
        self._soon.start()

    def scroll_to_top(self) -> None:
        """Bring the pad into sight."""
        self.verticalScrollBar().setValue(0)

    def _reveal(self) -> None:
        """Scroll to the new part and no further, so that as much of the pad as can stays in sight."""
        news, self._news = self._news, None
        if news is None or not news.isVisible():
            return
        parts, practice = self._parts, self._parts.practice
        room = self.viewport().height() - _EDGE
        if news is practice.result:
            bottom = self._below(practice.result.take_back)
        elif news is practice:
            shown = (practice.note, practice.about, practice.practise, practice.undo)
            bottom = max(self._below(part) for part in shown if part.isVisible())
        else:
            bottom = min(self._below(parts.maps), parts.seen.geometry().top() + room)  # the switches stay in sight
        self.verticalScrollBar().setValue(max(bottom - room, 0))

    def _below(self, part: QWidget) -> int:
        """Where `part` ends, in px from the top of everything."""
        return part.mapTo(self._body, QPoint(0, part.height())).y()

    def _place_labels(self, wide: bool) -> None:
        """Put the choice of a class under the bars, or in a narrow panel on a line of its own."""
        if wide == self._wide:
            return
        self._wide = wide
        if wide:
            self._right.addWidget(self._parts.label_bar)
        else:
            below = self._column.indexOf(self._parts.seen) + 1
            self._column.insertWidget(below, self._parts.label_bar)

    def _lay_out(self) -> None:
        parts = self._parts
        left = QVBoxLayout()
        left.setSpacing(_UNDER)
        left.addWidget(parts.pad)
        left.addWidget(parts.tools)
        left.addStretch()
        top = QHBoxLayout()
        top.setSpacing(_BESIDE)
        top.addLayout(left)
        self._right = QVBoxLayout()
        self._right.setSpacing(_UNDER)
        self._right.addWidget(parts.answer, 1)
        top.addLayout(self._right, 1)
        headings = QHBoxLayout()
        headings.setSpacing(theme.GAP)
        headings.addWidget(parts.mine)
        headings.addWidget(parts.maps_open)
        headings.addStretch()
        headings.addWidget(parts.photo)
        self._body = QWidget()
        column = self._column = QVBoxLayout(self._body)
        column.setContentsMargins(0, _EDGE, 3, _EDGE)
        column.setSpacing(_APART)
        column.addLayout(top)
        column.addWidget(parts.practice.result)
        column.addWidget(parts.seen)
        column.addLayout(headings)
        for widget in (parts.practice, parts.maps):
            column.addWidget(widget)
        column.addStretch()
