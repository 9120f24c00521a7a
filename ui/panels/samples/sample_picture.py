"""A sample as a picture, unchanged in grey or colours, or large and tinted by what spoke for the answer."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent

from models.language.text import tr
from models.talk.probes import DigitAnswer, FileAnswer, SampleAnswer
from ui.look import theme
from ui.look.sayings import say
from ui.panels.base.drawn_signal import paint_framed, signal_image
from ui.panels.base.picture_view import PictureView, as_image, as_it_is

_SIGNAL_SIDE = 96  # px of a signal's square, before it is brought to the size of a place in the grid


def drawn(sample: NDArray[Any]) -> QImage:
    """A picture (channels, height, width) as it is; a signal (channels, length) as a line."""
    return signal_image(sample, _SIGNAL_SIDE) if sample.ndim == 2 else as_image(as_it_is(sample))


class SamplePictureView(PictureView):
    """The large picture or signal; a picture in grey, and either tinted by what spoke for and against the answer."""

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
        flat: NDArray[Any] = sample.picture
        if flat.ndim == 2:
            self.show_answer(DigitAnswer(sample.probabilities, flat))
            return
        grey = sample.picture.mean(0, dtype=np.float32) / np.float32(255)
        self.show_answer(DigitAnswer(sample.probabilities, grey, sample.saliency))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.sample is None or self.sample.picture.ndim != 2:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        signal: NDArray[Any] = self.sample.picture
        paint_framed(painter, QRectF(self.rect()), signal, self.sample.saliency)

    def _made(self, answer: DigitAnswer, colours: theme.Theme) -> QImage:
        if self.sample is None or answer.saliency is not None:
            return super()._made(answer, colours)
        return as_image(as_it_is(self.sample.picture))
