"""A drawing by hand: strokes as vectors, and how they become the picture that a network reads."""

from dataclasses import dataclass

from models.design.spec import Spec, flag

Stroke = tuple[tuple[float, float], ...]
"""Points (x, y) of one pen-down to pen-up, in pixels of the canvas, y down."""

SURE = 0.8
"""An answer with at least this probability counts as sure; otherwise the program says that it is unsure."""


@dataclass(frozen=True)
class Drawing:
    """Strokes on a square canvas. pen: width of the pen; side: of the canvas; both in pixels of the canvas."""

    strokes: tuple[Stroke, ...] = ()
    pen: float = 18.0
    side: float = 280.0

    @property
    def empty(self) -> bool:
        return not any(self.strokes)


@dataclass(frozen=True, kw_only=True)
class Preparation(Spec):
    """Which steps lie between a drawing and the network; a learner may leave out each of them and see what it does.

    With all of them: the strokes are scaled so that the longer side is 20 px of 28, painted anew with one width, and
    moved until their centre of mass lies on pixel 14.0; ink is 1 and paper 0, as in MNIST. Where a user's own pictures
    have dark ink on light paper, polarity gives drawings dark ink on light paper too.
    """

    scale: bool = flag(True, "Bring the drawing to the size of the digits in MNIST", label="Scale", term="preparation")
    centre: bool = flag(True, "Put the centre of mass where MNIST has it", label="Centre", term="preparation")
    pen_width: bool = flag(
        True, "Paint the strokes anew, all with the same width", label="Pen width", term="preparation"
    )
    polarity: bool = flag(
        True,
        "Ink and paper as in the training pictures; off: the other way round",
        label="Polarity",
        term="preparation",
    )
