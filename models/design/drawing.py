"""A drawing by hand as strokes, or a photo, and how it becomes the picture that a network reads. Reads no file."""

from dataclasses import dataclass

from models.design.data_kind import DataKind
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


@dataclass(frozen=True, kw_only=True)
class PhotoPreparation(Spec):
    """What is made of a photo, one step after the other; a learner may change each of them and see what it does."""

    crop: bool = flag(
        True,
        "Take the square in the middle; off: the whole photo, with white margins",
        label="Crop",
        term="photo_preparation",
    )
    grey: bool = flag(True, "Take the colours away", label="Grey", term="photo_preparation")
    invert: bool = flag(
        False,
        "Exchange light and dark where the photo has a light ground, as the pictures learned have a dark one",
        label="Invert",
        term="photo_preparation",
    )
    smooth: bool = flag(
        True,
        "Each pixel is the mean of what it covers; off: one pixel of the photo",
        label="Smooth",
        term="photo_preparation",
    )


def usual_preparation(info: DataKind) -> PhotoPreparation:
    """The steps that bring a photo into the form of these pictures.

    Files of a user's own are learned whole, with white margins, and as light or dark as they are. Light and dark are
    never exchanged for pictures that have dark ink, which is known once they are read (`photos.suited`).
    """
    as_they_are = info.own and not info.pixels
    return PhotoPreparation(
        crop=not as_they_are,
        grey=info.image[0] == 1,
        invert=not (as_they_are or info.photos),
    )


def photo_choices(info: DataKind) -> frozenset[str]:
    """Which of the steps make a difference to a network that reads these pictures."""
    found = {"crop", "smooth"}
    if info.image[0] > 1:
        found.add("grey")
    if usual_preparation(info).invert:
        found.add("invert")
    return frozenset(found)
