"""Accuracy before and after practising: on one's own drawings, and on the test pictures."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from models.language.text import joined, tr, tr_count
from models.talk.practice import Practice
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say
from ui.look.tips import wrapped

_TEXT, _BAR = 15, 5  # px: height of the line of text, and of each of the two bars


def percent(share: float, exact: bool) -> str:
    """A share of 1 in percent, with one decimal if `exact` and not whole; "100 %" only if it is all."""
    most = 100.0 if share >= 1 else 99.9 if exact else 99.0
    text = f"{min(100 * share, most):.1f}" if exact else f"{min(100 * share, most):.0f}"
    return tr("{0} %").format(text.removesuffix(".0"))


class PairBar(QWidget):
    """A name, "58 % → 92 %", and below it one bar for before and one for after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self.text = ""
        self._before = self._after = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pair(self, name: str, before: float, after: float, exact: bool) -> None:
        """Two shares of 1."""
        self.name, self._before, self._after = name, before, after
        self.text = f"{percent(before, exact)} → {percent(after, exact)}"
        say(self.setAccessibleName, f"{name}: {self.text}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, _TEXT + 2 * _BAR + 3)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRectF(0, 0, self.width(), _TEXT)
        middle = Qt.AlignmentFlag.AlignVCenter
        bold = theme.font(theme.CAPTION, bold=True)
        painter.setFont(bold)
        painter.setPen(QColor(colours.text))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, self.text)
        plain = theme.font(theme.CAPTION)
        painter.setFont(plain)
        painter.setPen(QColor(colours.muted))
        room = self.width() - QFontMetricsF(bold).horizontalAdvance(self.text) - theme.GAP
        name = QFontMetricsF(plain).elidedText(self.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(Qt.PenStyle.NoPen)
        shades = (QColor(colours.muted), self._before), (QColor(colours.accent), self._after)
        for row, (colour, share) in enumerate(shades):
            top = _TEXT + 1 + row * (_BAR + 1)
            for fill, length in ((QColor(colours.chip), self.width()), (colour, self.width() * share)):
                if length >= 1:
                    painter.setBrush(fill)
                    painter.drawRoundedRect(QRectF(0, top, length, _BAR), min(2.5, length / 2), 2.5)


class PracticeResult(QWidget):
    """The result of a practice, and the choice to keep it or not."""

    kept, taken_back = Signal(), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mine, self.tests = PairBar(), PairBar()
        say(
            self.mine.setToolTip,
            wrapped(
                tr("Share of your drawings that is read right, before and after. It has seen these; draw a new one.")
            ),
        )
        self.note = label("", "caption")
        self.note.setWordWrap(True)
        self.keep = QToolButton()
        say(self.keep.setText, tr("Keep"))
        say(self.keep.setToolTip, wrapped(tr("Go on with the network as it is now; saving it saves what it learned")))
        self.keep.clicked.connect(self.kept)
        self.take_back = QToolButton()
        say(self.take_back.setText, tr("Take back"))
        say(self.take_back.setToolTip, tr("The weights from before the practice"))
        self.take_back.clicked.connect(self.taken_back)
        for button in (self.keep, self.take_back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setFont(theme.font(theme.CAPTION))  # the bars beside them need the width
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, (bar, button) in enumerate(((self.mine, self.keep), (self.tests, self.take_back))):
            grid.addWidget(bar, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(button, row, 1)
        grid.addWidget(self.note, 2, 0, 1, 2)

    def show_practice(self, practice: Practice, classes: tuple[str, ...]) -> None:
        """classes: their names."""
        before, after = practice.before, practice.after
        self.mine.show_pair(tr("My drawings"), before.drawings, after.drawings, False)
        self.tests.setVisible(practice.pictures > 0)
        if practice.pictures:
            name = tr("Test pictures")
            self.tests.show_pair(name, before.pictures, after.pictures, True)
            say(
                self.tests.setToolTip,
                wrapped(
                    tr("Share of {0} test pictures that is read right, before and after").format(
                        f"{practice.pictures:,}"
                    )
                ),
            )
        say(self.note.setText, joined(self._sentences(practice, classes), " "))

    def _sentences(self, practice: Practice, classes: tuple[str, ...]) -> list[str]:
        """Sentences about what was forgotten, and about steps, time and tests."""
        found: list[str] = []
        worst = practice.forgotten
        if worst is not None:
            number = worst[0]
            pair = [percent(marks.by_class[number], True) for marks in (practice.before, practice.after)]
            found.append(tr("Forgotten most: {0}, {1} → {2}.").format(classes[number], *pair))
        elif practice.pictures:
            found.append(tr("No digit was forgotten."))
        steps = tr_count("{0} step", "{0} steps", practice.steps)
        seconds, tests = f"{practice.seconds:.1f}", f"{practice.pictures:,}"
        if practice.pictures:
            found.append(tr("{0} in {1} s, tested on {2} pictures.").format(steps, seconds, tests))
        else:
            found.append(tr("{0} in {1} s.").format(steps, seconds))
        if not practice.rehearsed:
            found.append(tr("The training pictures are not at hand, so it practised on your drawings alone."))
        return found
