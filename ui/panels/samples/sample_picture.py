"""A picture of a data set, unchanged in grey or colours, or large and tinted by what spoke for the answer."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from models.language.text import tr
from models.talk.probes import DigitAnswer, FileAnswer, SampleAnswer
from ui.look import theme
from ui.look.sayings import say
from ui.panels.base.picture_view import PictureView, as_image


def as_it_is(picture: NDArray[np.uint8]) -> theme.RGBA:
    """(channels, height, width) uint8 of one or three channels to (height, width, 4) uint8."""
    colours = np.broadcast_to(picture, (3, *picture.shape[1:]))
    opaque = np.full((1, *picture.shape[1:]), 255, np.uint8)
    return np.ascontiguousarray(np.concatenate([colours, opaque]).transpose(1, 2, 0))


class SamplePictureView(PictureView):
    """The large picture; in grey and tinted by what spoke for and against the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.sample: SampleAnswer | FileAnswer | None = None
        say(self.setAccessibleName, tr("The picture"))

    def show_sample(self, sample: SampleAnswer | FileAnswer | None) -> None:
        """Show this picture; None shows nothing."""
        if sample is self.sample:
            return
        self.sample = sample
        if sample is None:
            self.show_answer(None)
            return
        grey = sample.picture.mean(0, dtype=np.float32) / np.float32(255)
        self.show_answer(DigitAnswer(sample.probabilities, grey, sample.saliency))

    def _made(self, answer: DigitAnswer, colours: theme.Theme) -> QImage:
        if self.sample is None or answer.saliency is not None:
            return super()._made(answer, colours)
        return as_image(as_it_is(self.sample.picture))
