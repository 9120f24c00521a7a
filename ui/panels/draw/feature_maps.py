"""The feature maps of a drawing: one small picture per channel, layer by layer."""

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.network import INPUT_ID
from models.design.spec import SpecError
from models.language.text import tr, tr_count
from models.talk.probes import Float32
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say
from ui.network import thumbnails, words
from ui.panels.base.picture_view import as_image

_SIDES = ((8, 52), (20, 42), (64, 32))  # (most maps of a layer, px across each)
_GAP = 4  # px between two maps


def picture_layers(experiment: Experiment) -> tuple[str, ...]:
    """Ids of the layers that give pictures, in order; empty if there are none or the network cannot run."""
    try:
        shapes = experiment.shapes()
    except SpecError:
        return ()
    return tuple(layer_id for layer_id, shape in shapes.items() if len(shape) == 3 and layer_id != INPUT_ID)


class FeatureMapsView(QWidget):
    """A heading and a grid for each layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grids: dict[str, MapGrid] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._layers: tuple[str, ...] = ()
        self._titles: tuple[str, ...] = ()
        self.hint = label(tr("Draw something to see what each layer makes of it."), "caption")
        self.hint.setWordWrap(True)
        self._column.addWidget(self.hint)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show headings for the layers that give pictures."""
        layers = picture_layers(experiment)
        titles = tuple(words.title(experiment, layer_id) for layer_id in layers)
        if (layers, titles) == (self._layers, self._titles):
            return
        self._layers, self._titles = layers, titles
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.grids = {}
        for layer_id, title in zip(layers, titles, strict=True):
            grid = self.grids[layer_id] = MapGrid(title)
            self._column.addWidget(grid.heading)
            self._column.addWidget(grid)
        self.show_maps(experiment, None)

    def show_maps(self, experiment: Experiment, maps: Mapping[str, Float32] | None) -> None:
        """Show these maps: (channels, height, width) float32 by layer id; None while nothing is drawn."""
        self.hint.setVisible(maps is None)
        for layer_id, grid in self.grids.items():
            found = None if maps is None else maps.get(layer_id)
            grid.heading.setVisible(found is not None)
            grid.setVisible(found is not None)
            if found is not None:
                grid.show_maps(found, thumbnails.scaled(experiment, layer_id, found))


class MapGrid(QWidget):
    """The maps of one layer, as many in a line as fit."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.heading = label(title, "caption")
        self.values: Float32 = np.empty((0, 1, 1), np.float32)  # −1…1, as coloured
        self._images: list[QImage] = []
        self._theme = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_maps(self, maps: Float32, values: Float32) -> None:
        """Show maps; as measured and scaled for colours, both (channels, height, width)."""
        channels, height, width = maps.shape
        new = self.values.shape != values.shape
        self.values, self._images = values, []
        if new:
            maps_text = tr_count("{0} map", "{0} maps", channels)
            heading = tr("{0}   {1}, {2} × {3}").format(self.title, maps_text, height, width)
            say(self.heading.setText, heading)
            say(self.setAccessibleName, heading)
            self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        if not self._images or colours.name != self._theme:
            self._theme = colours.name
            self._images = [as_image(rgba) for rgba in theme.value_colours(self.values, colours)]
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        side, columns = self._side(), self._columns()
        for place, image in enumerate(self._images):
            row, column = divmod(place, columns)
            painter.drawImage(QRectF(column * (side + _GAP), row * (side + _GAP), side, side), image)

    def _fit(self) -> None:
        rows = -(-len(self.values) // self._columns())
        self.setFixedHeight(max(1, rows * (self._side() + _GAP)))

    def _side(self) -> int:
        return next((side for most, side in _SIDES if len(self.values) <= most), _SIDES[-1][1])

    def _columns(self) -> int:
        return max(1, (self.width() + _GAP) // (self._side() + _GAP))
