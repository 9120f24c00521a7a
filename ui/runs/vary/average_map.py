"""The average answer of many networks over the plane, and where they disagree."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.design.data import DataKind
from models.language.text import tr
from models.talk.probes import Float32
from ui.look import theme
from ui.look.sayings import say
from ui.panels.plane.readings import answer_colours

_SIDE = 148  # px
_STRONGEST = 0.85  # of the shade where half of the networks say otherwise


class AverageMap(QWidget):
    """A square picture; the darker a place, the more networks say otherwise there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        say(self.setAccessibleName, tr("The average boundary, darker where the runs disagree"))
        say(self.setToolTip, tr("The average boundary, darker where the runs disagree"))

    def show_average(self, info: DataKind, found: tuple[Float32, Float32] | None) -> None:
        """The mean answer and the disagreement, 0 to 1, as `average` gives them."""
        self._picture = None
        if found is not None:
            mean, apart = found
            colours = answer_colours(info, mean, False).astype(np.float32)
            dark = np.array(theme.channels(theme.current().outline), np.float32)
            share = (_STRONGEST * apart)[..., None]
            colours[..., :3] += (dark - colours[..., :3]) * share
            self._picture = theme.image(colours.round().astype(np.uint8))
            much = round(100 * float((apart > 0.5).mean()))
            text = tr("On {0} % of the plane a quarter of the runs or more say otherwise").format(much)
            say(self.setAccessibleDescription, text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        if self._picture is not None:
            painter.drawImage(box, self._picture)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.current().chip))
            painter.drawRoundedRect(box, 4, 4)
