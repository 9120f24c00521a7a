"""Who decided an answer, lit in the picture: a wire as wide as its share, a frame and a number around each unit."""

from collections.abc import Mapping
from functools import cache
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from models.language.text import tr
from models.talk.plane_probes import Decision
from ui.look import theme
from ui.network.columns import Layout
from ui.network.curves import Curves
from ui.network.paths import level_curve
from ui.network.tile_grid import Box

BEHIND = 0.12
"""Opacity of the wires as they usually are, behind those that are lit."""
_MOST = 200  # wires between two layers that are lit
_LEAST = 0.004  # share of a wire, or a unit, that is lit
_WIDEST = 9.0  # px of a wire with all of its layer's share; the area seen goes with the share
_FRAME = 1.5, 4.0  # px
_STRONG = 0.15  # share from which a colour is at its strongest
_LABELLED = 28.0  # px; smaller units have no number
_PLATE = QRectF(0, 0, 30, 14)  # px; room for two digits

Shares = NDArray[np.float32]


class Decided(QGraphicsItem):
    """Painted over wires and neurons; nothing while no decision is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._decision: Decision | None = None
        self._layout = Layout((), 0.0, 0.0)
        self._curves: Mapping[str, Curves] = {}
        self._paths: dict[tuple[str, int], QPainterPath] = {}
        self.wires: dict[str, list[tuple[int, int]]] = {}
        """By layer id: number of each lit curve, and its share in signed thousandths; the strongest last."""
        self.units: dict[str, list[int]] = {}
        """By layer id: the share of each unit on show, in signed hundredths; of layers with more than one."""
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setZValue(3)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def show_decision(self, decision: Decision | None, layout: Layout, curves: Mapping[str, Curves]) -> None:
        """Light the parts of this layout; curves: of the wires that lead to each layer."""
        moved = layout != self._layout
        if moved:
            self.prepareGeometryChange()
            self._layout, self._curves = layout, curves
            self._paths.clear()
        wires, units = ({}, {}) if decision is None else (self._lit(decision), _of_units(decision, layout))
        before = self._decision
        colours = (decision.likeliest, decision.second) if decision else None
        same = (before.likeliest, before.second) == colours if before else colours is None
        if moved or not same or (wires, units) != (self.wires, self.units):
            self.wires, self.units = wires, units
            self.update()
        self._decision = decision
        self.setVisible(decision is not None)

    def _lit(self, decision: Decision) -> dict[str, list[tuple[int, int]]]:
        found = {}
        for column in self._layout.columns[1:]:
            curves = self._curves[column.layer_id]
            if not len(curves):
                continue
            if column.layer_id in decision.wires:
                shares = _at(decision.wire_shares(column.layer_id), curves.links)
            else:
                own = decision.units.get(column.layer_id, np.zeros(0, np.float32))
                shares = _at(own[:, None] / max(float(np.abs(own).sum()), 1e-30), curves.links * np.array([1, 0]))
            strength = np.abs(shares)
            order = np.argsort(strength, kind="stable")[-_MOST:]
            order = order[strength[order] >= _LEAST]
            thousandths = np.round(1000 * shares[order]).astype(int)
            found[column.layer_id] = list(zip(order.tolist(), thousandths.tolist(), strict=True))
        return found

    def boundingRect(self) -> QRectF:
        return QRectF(-20, 0, self._layout.width + 40, self._layout.height)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._decision is None:
            return
        colours = theme.current()
        speaking = speaking_colours(self._decision, colours)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for layer_id, wires in self.wires.items():
            for wire, share in wires:
                width = min(max(_WIDEST * sqrt(abs(share) / 1000), 0.8), _WIDEST)
                painter.setPen(_pen(colours.panel, speaking[share > 0], abs(share) / 1000, width))
                painter.drawPath(self._path(layer_id, wire))
        painter.setFont(theme.font(theme.CAPTION))
        for column in self._layout.columns:
            for tile, share in zip(column.tiles, self.units.get(column.layer_id, []), strict=False):
                if share:
                    _paint_unit(painter, colours, tile, share, speaking[share > 0])

    def _path(self, layer_id: str, wire: int) -> QPainterPath:
        path = self._paths.get((layer_id, wire))
        if path is None:
            curves = self._curves[layer_id]
            start, end = curves.starts[wire].tolist(), curves.ends[wire].tolist()
            path = self._paths[layer_id, wire] = level_curve(QPointF(*start), QPointF(*end))
        return path


def speaking_colours(decision: Decision, colours: theme.Theme) -> tuple[str, str]:
    """The colour of what speaks against the answer, and of what speaks for it: those of the two classes."""
    if decision.likeliest < 0:
        return colours.negative, colours.positive
    second, likeliest = (colours.classes[k % len(colours.classes)] for k in (decision.second, decision.likeliest))
    return second, likeliest


def _of_units(decision: Decision, layout: Layout) -> dict[str, list[int]]:
    shown = [column for column in layout.columns if len(decision.units.get(column.layer_id, ())) > 1]
    return {
        column.layer_id: np.round(100 * decision.unit_shares(column.layer_id)[: len(column.tiles)]).astype(int).tolist()
        for column in shown
    }


def _at(shares: Shares, links: NDArray[np.intp]) -> Shares:
    """The shares at these places (n, 2); 0 for places that lie outside."""
    inside = (links < np.array(shares.shape)).all(1)
    found = np.zeros(len(links), np.float32)
    found[inside] = shares[links[inside, 0], links[inside, 1]]
    return found


def _paint_unit(painter: QPainter, colours: theme.Theme, tile: Box, share: int, colour: str) -> None:
    """A frame around the unit and, where there is room, its share as a number."""
    box, radius = QRectF(*tile), tile.width / 6
    strength = min(abs(share) / 100 / _STRONG, 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colours.panel, colour, abs(share) / 100, _FRAME[0] + (_FRAME[1] - _FRAME[0]) * strength))
    painter.drawRoundedRect(box, radius, radius)
    if tile.width < _LABELLED:
        return
    plate = QRectF(_PLATE)
    plate.setWidth(plate.width() + 6 * (abs(share) > 99))
    plate.moveCenter(QPointF(tile.centre[0], tile.bottom - 5))
    painter.setPen(QPen(QColor(colour), 1))
    painter.setBrush(QColor(colours.panel))
    painter.drawRoundedRect(plate, 4, 4)
    painter.setPen(QColor(colours.text))
    painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), tr("{0} %").format(abs(share)))


@cache
def _pen(panel: str, colour: str, share: float, width: float) -> QPen:
    pale = theme.mix(panel, colour, 0.4 + 0.6 * min(share / _STRONG, 1))
    return QPen(pale, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
