"""What people who use a screen reader hear while they paint."""

from models.language.text import tr, tr_count
from ui.panels.base.announcer import Announcer
from ui.panels.paint.pad import PaintPad
from ui.panels.paint.painter import SELECT, Painter


class Spoken:
    """Says what the last touch has done, what is selected, and what lies under the keyboard's cursor."""

    def __init__(self, pad: PaintPad) -> None:
        self._announcer = Announcer(pad)

    def touch(self, hand: Painter, stroke: str) -> None:
        """A touch is over. stroke: which one."""
        count = len(hand.points.rows)
        if hand.tool == SELECT:
            self.selection(hand)
        else:
            self._announcer.say(tr_count("{0} point", "{0} points", count), (count, stroke))

    def selection(self, hand: Painter) -> None:
        """Other points are selected."""
        text = tr("{0} of {1} points selected").format(len(hand.selected), len(hand.points.rows))
        self._announcer.say(text, (hand.selected, hand.points))

    def place(self, text: str, x: float, y: float) -> None:
        """The cursor has moved."""
        self._announcer.say(text, (x, y))

    def choice(self, name: str) -> None:
        """Another class, or another tool, is in the hand."""
        self._announcer.say(name, object())
