"""How long training may go on between two looks at the inbox. Knows no clock."""

SHORT = 0.015
"""Seconds while the window asks for something, as a hand that draws does, and as training begins."""
LONG = 0.02
"""Seconds later: in a frame there are two slices, and each costs about a thousandth of a second besides its steps."""
_LIVELY = 1.0  # s after a command in which slices are short


class Slices:
    """The length of the next slice of training, in seconds of any clock."""

    def __init__(self) -> None:
        self._lively_until = 0.0

    def shorten(self, now: float) -> None:
        """A command has come."""
        self._lively_until = now + _LIVELY

    def length(self, now: float) -> float:
        """Of the slice that begins now."""
        return SHORT if now < self._lively_until else LONG
