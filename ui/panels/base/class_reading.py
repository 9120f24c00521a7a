"""The network's reading of a picture: as words, and as one large line."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from models.design.drawing import SURE
from models.language.text import tr
from models.talk.probes import Float32
from ui.look import theme

HEIGHT = 36  # px
_BASE = 24  # px from the top to the baseline of large letters
_SECOND = 30  # px from the top to the baseline of a second line
_LARGE = (30, 24, theme.FIGURE, theme.TITLE, theme.BODY)  # px; the largest that fits is used
_SPACE = 7  # px between name and percent


@dataclass(frozen=True)
class Guess:
    """One class and its probability, 0 to 1."""

    name: str
    share: float

    @property
    def percent(self) -> str:
        """Whole percents; 100 % only from 99.95 % on."""
        shown = min(round(100 * self.share), 99 if self.share < 0.9995 else 100)
        return tr("{0} %").format(shown)


def best_two(classes: tuple[str, ...], probabilities: Float32) -> tuple[Guess, Guess]:
    """The likeliest class and the one after it."""
    order = (-probabilities).argsort(kind="stable")[:2]
    first, second = (Guess(classes[k], float(probabilities[k])) for k in order)
    return first, second


def sure(best: Guess) -> bool:
    """Whether the best guess is likely enough to be shown as the answer."""
    return best.share >= SURE


def in_words(classes: tuple[str, ...], probabilities: Float32) -> str:
    """The answer as a sentence, for screen readers."""
    first, second = best_two(classes, probabilities)
    if not sure(first):
        text = tr("I am not sure: {0} ({1}), or {2} ({3})")
        return text.format(first.name, first.percent, second.name, second.percent)
    if not first.name.isdigit():
        return tr("I see: {0}, {1}").format(first.name, first.percent)
    text = tr("I read an {0}, {1}") if first.name in ("8", "11", "18") else tr("I read a {0}, {1}")
    return text.format(first.name, first.percent)


class ReadingLine(QWidget):
    """The likeliest class and its probability in large letters; two small guesses if the network is not sure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guesses: tuple[Guess, Guess] | None = None
        self._notes: tuple[str, ...] = ()
        self.setFixedHeight(HEIGHT)

    def show_answer(self, classes: tuple[str, ...], probabilities: Float32 | None) -> None:
        """Probabilities (classes,) float32, or None while there is no answer."""
        guesses = None if probabilities is None else best_two(classes, probabilities)
        if guesses != self.guesses:
            self.guesses = guesses
            self.update()

    def show_note(self, *notes: str) -> None:
        """Show a small note at the end of the line: the first of these that fits."""
        if notes != self._notes:
            self._notes = notes
            self.update()

    def texts(self) -> tuple[str, ...]:
        """The texts on show: name and percent, or the doubt and the two guesses; a dash without an answer."""
        if self.guesses is None:
            return ("–",)
        first, second = self.guesses
        if sure(first):
            return first.name, first.percent
        return tr("I am not sure"), tr("{0} or {1}?").format(first.name, second.name)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        if self.guesses is not None and not sure(self.guesses[0]):
            self._two_lines(painter, *self.texts())
        else:
            self._paint_answer(painter, *self.texts())

    def _paint_answer(self, painter: QPainter, name: str, percent: str = "") -> None:
        """Paint name and percent on one line, as large as fits; a long name gets the line to itself."""
        colours = theme.current()
        small = theme.font(theme.TITLE)
        room = self.width() - (QFontMetricsF(small).horizontalAdvance(percent) + _SPACE if percent else 0)
        size = next((s for s in _LARGE if _width(name, s) <= room), 0)
        painter.setPen(QColor(colours.text if percent else colours.muted))
        if size:
            painter.setFont(theme.font(size, bold=bool(percent)))
            painter.drawText(QPointF(0, _BASE), name)
            painter.setFont(small)
            painter.setPen(QColor(colours.muted))
            left = _width(name, size) + _SPACE
            painter.drawText(QPointF(left, _BASE), percent)
            self._paint_note(painter, left + QFontMetricsF(small).horizontalAdvance(percent), _BASE)
            return
        self._two_lines(painter, name, percent)

    def _two_lines(self, painter: QPainter, first: str, second: str) -> None:
        colours = theme.current()
        for text, top, bold in ((first, -3, True), (second, 16, False)):
            sizes = (theme.TITLE, theme.BODY, 12) if bold else (theme.BODY, 12)
            size = next((s for s in sizes if _width(text, s) <= self.width()), theme.CAPTION)
            font = theme.font(size, bold=bold)
            painter.setFont(font)
            painter.setPen(QColor(colours.text if bold else colours.muted))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(QRectF(0, top, self.width(), 20), Qt.AlignmentFlag.AlignVCenter, shown)
        self._paint_note(painter, QFontMetricsF(painter.font()).horizontalAdvance(second), _SECOND)

    def _paint_note(self, painter: QPainter, left: float, base: float) -> None:
        """Paint the note at the right end, unless it would touch the text that ends at `left`."""
        font = theme.font(theme.CAPTION)
        starts = {note: self.width() - QFontMetricsF(font).horizontalAdvance(note) for note in self._notes}
        note = next((n for n, start in starts.items() if start >= left + _SPACE), None)
        if note is not None:
            painter.setFont(font)
            painter.setPen(QColor(theme.current().muted))
            painter.drawText(QPointF(starts[note], base), note)


def _width(text: str, size: int) -> float:
    return QFontMetricsF(theme.font(size, bold=True)).horizontalAdvance(text)
