"""The scene of the network picture. It keeps one set of items per layer id and changes only those that differ."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem, QGraphicsPixmapItem, QGraphicsScene

from models.design.experiment import Experiment
from models.talk.gradient_probes import LayerHealth
from models.talk.plane_probes import Decision
from models.talk.probes import Affine
from models.talk.surface_probes import Place
from ui.look import theme
from ui.network.cards import Card
from ui.network.columns import MARGIN, Column, Layout, marker_x
from ui.network.decided import BEHIND, Decided
from ui.network.health import tiny_gradients
from ui.network.hits import Hit, bias_box, hit
from ui.network.loose_wire import LooseWire, Sockets
from ui.network.neurons import Neurons
from ui.network.picked import Picked, hit_of
from ui.network.skip_wires import SkipWire
from ui.network.skips import arrives, leaves
from ui.network.sockets import Loose, socket_box
from ui.network.thumbnails import are_signals, scaled, weight_pictures
from ui.network.wires import REACH, Wires

Float32 = NDArray[np.float32]
STALE_OPACITY = 0.35


class _Items(NamedTuple):
    """The items of one layer; the wires are those that lead to it."""

    card: Card
    neurons: Neurons
    wires: Wires


class Stage(QGraphicsScene):
    """Shows a layout, the readings on it, and which parts are selected, hovered or wrong."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A few dozen items that move together: an index would cost more than it saves.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.layout = Layout((), 0.0, 0.0)
        self._items: dict[str, _Items] = {}
        self._skips: dict[str, SkipWire] = {}
        self._weights: Mapping[str, Affine] = {}
        self.healths: dict[str, LayerHealth] = {}
        self.findings: dict[str, str] = {}  # what the doctor says, by layer
        self._stale, self._controls = False, True
        self._kept = QGraphicsItem.CacheMode.DeviceCoordinateCache
        self._marker = QGraphicsLineItem()
        self._marker.setZValue(5)
        self._marker.hide()
        self.addItem(self._marker)
        self._ghost = QGraphicsPixmapItem()
        self._ghost.setZValue(6)
        self._ghost.setOpacity(0.85)
        self._ghost.hide()
        self._sockets, self._loose = Sockets(), LooseWire()
        self._sockets_on_show: tuple[str, ...] = ()
        self.decided, self.picked = Decided(), Picked()
        self._decision: Decision | None = None
        self._places: tuple[Place, ...] = ()
        for item in (self._ghost, self._sockets, self._loose, self.decided, self.picked):
            self.addItem(item)
        self.dress()

    def show_layout(self, layout: Layout) -> None:
        """Show this layout; items of layers that stay are kept."""
        if layout == self.layout:
            return
        self.layout = layout
        for gone in self._items.keys() - {c.layer_id for c in layout.columns}:
            for item in self._items.pop(gone):
                self.removeItem(item)
        before: Column | None = None
        for column in layout.columns:
            items = self._items.get(column.layer_id) or self._new(column.layer_id)
            items.card.show_column(column)
            items.neurons.show_column(column)
            if before is not None:
                items.wires.show_columns(before, column)
            before = column
        self._show_skips()
        self.show_sockets(self._sockets_on_show)
        self.show_decision(self._decision)
        self.show_picked(self._places)
        self.setSceneRect(-MARGIN, -MARGIN, layout.width + 2 * MARGIN, layout.height + MARGIN)

    def _show_skips(self) -> None:
        """The wires of the Add layers."""
        wanted = {skip.layer_id: skip for skip in self.layout.skips}
        for gone in self._skips.keys() - wanted.keys():
            self.removeItem(self._skips.pop(gone))
        for layer_id, skip in wanted.items():
            if layer_id not in self._skips:
                self._skips[layer_id] = item = SkipWire()
                item.setOpacity(STALE_OPACITY if self._stale else 1.0)
                self.addItem(item)
            self._skips[layer_id].show_skip(skip)

    def keep_pictures(self, kept: bool) -> None:
        """Whether items may be kept as pixels, which are blurred where the whole view is magnified."""
        modes = QGraphicsItem.CacheMode
        self._kept = modes.DeviceCoordinateCache if kept else modes.NoCache
        for items in self._items.values():
            self._keep(items)

    def _keep(self, items: _Items) -> None:
        items.card.setCacheMode(self._kept)
        items.wires.setCacheMode(self._kept)

    def show_selected(self, selected: str, warned: frozenset[str]) -> None:
        """Outline the selected layer and those with a problem."""
        hidden = {c.layer_id for c in self.layout.columns[1:-1]}
        for layer_id, items in self._items.items():
            items.card.show_state(selected=layer_id == selected, closable=layer_id in hidden, warned=layer_id in warned)

    def show_sockets(self, layer_ids: tuple[str, ...]) -> None:
        """Let wires be dragged from these layers."""
        self._sockets_on_show = layer_ids
        columns = (column for column in self.layout.columns if column.layer_id in layer_ids)
        self._sockets.show_boxes({column.layer_id: socket_box(column) for column in columns})

    def show_loose(self, loose: Loose | None, x: float = 0.0, y: float = 0.0) -> None:
        """Show the wire that is being dragged, with its loose end at (x, y); None for none."""
        for layer_id, wire in self._skips.items():
            lifted = loose is not None and layer_id == loose.add
            wire.setOpacity(STALE_OPACITY if self._stale or lifted else 1.0)
        column = self.layout.column(loose.source or loose.add) if loose else None
        if loose is None or column is None:
            self._loose.hide()
        else:
            self._loose.show_between(leaves(column.body) if loose.source else arrives(column.body), (x, y))

    def show_values(self, experiment: Experiment, maps: Mapping[str, Float32]) -> None:
        """Show pictures in the tiles; maps: (neurons, rows, columns) by layer id."""
        for column in self.layout.columns:
            found = maps.get(column.layer_id)
            if found is None or column.pixels:
                continue
            shown = found[: len(column.tiles)]
            if column.grid and column.form == "neurons":
                shown = shown[:, ::2, ::2]
            values = scaled(experiment, column.layer_id, shown)
            upright = column.form != "neurons" and not are_signals(experiment, shown)
            self._items[column.layer_id].neurons.show_values(values, upright)

    def show_weights(self, weights: Mapping[str, Affine]) -> None:
        """Colour wires and biases, by layer id; layers without weights keep plain wires."""
        self._weights = weights
        for column in self.layout.columns[1:]:
            weight, bias = weights.get(column.layer_id, (None, None))
            self._items[column.layer_id].wires.show_weights(weight)
            self._items[column.layer_id].neurons.show_bias(bias)
            if weight is not None and column.pixels:
                pictures = weight_pictures(weight[: len(column.tiles)], column.pixels)
                self._items[column.layer_id].neurons.show_values(pictures, upright=column.pixels[0] > 1)

    def show_findings(self, findings: dict[str, str]) -> None:
        """Mark the layers in which the doctor has found something: a sentence by layer id."""
        self.findings = findings
        for layer_id, items in self._items.items():
            items.card.show_finding(layer_id in findings)

    def show_health(self, healths: dict[str, LayerHealth]) -> None:
        """Show how training goes in these layers, by id; nothing in the others."""
        self.healths, tiny = healths, tiny_gradients(healths)
        for layer_id, items in self._items.items():
            items.card.show_health(healths.get(layer_id), layer_id in tiny)

    def show_decision(self, decision: Decision | None) -> None:
        """Light the units and wires that decided an answer; None for none."""
        begins = (decision is None) != (self._decision is None)
        self._decision = decision
        curves = {layer_id: items.wires.curves for layer_id, items in self._items.items()}
        self.decided.show_decision(decision, self.layout, curves)
        if begins:
            self.show_stale(self._stale)

    def show_picked(self, places: tuple[Place, ...]) -> None:
        """Mark the numbers on the axes of a surface, where they are in the picture."""
        self._places = places
        self.picked.show_spots(tuple(self._spot(hit_of(place)) for place in places))

    def _spot(self, found: Hit) -> tuple[float, float] | None:
        """Point of a weight or bias; None for one that is not on show."""
        column = self.layout.column(found.layer_id)
        if column is None or found.index[0] >= len(column.tiles):
            return None
        links = self._items[found.layer_id].wires.curves.links
        if found.kind == "wire" and (len(found.index) != 2 or not (links == found.index).all(1).any()):
            return None
        return self.place(found)

    def forget(self, layer_ids: frozenset[str]) -> None:
        """Clear these layers, whose shapes have changed."""
        for layer_id in layer_ids & self._items.keys():
            self._items[layer_id].wires.show_weights(None)
            self._items[layer_id].neurons.show_values(None)
            self._items[layer_id].neurons.show_bias(None)
        self._weights = {k: v for k, v in self._weights.items() if k not in layer_ids}

    def forget_pictures(self) -> None:
        """Clear the pictures of one sample in all layers; the pictures of weights stay."""
        for column in self.layout.columns:
            if column.form != "neurons" and not column.pixels:
                self._items[column.layer_id].neurons.show_values(None)

    def show_stale(self, stale: bool) -> None:
        """Fade neurons and wires while they belong to an older design."""
        self._stale = stale
        for items in self._items.values():
            items.neurons.setOpacity(STALE_OPACITY if stale else 1.0)
            items.wires.setOpacity(self._wires_opacity)
        for wire in self._skips.values():
            wire.setOpacity(STALE_OPACITY if stale else 1.0)
        self.decided.setOpacity(STALE_OPACITY if stale else 1.0)

    @property
    def _wires_opacity(self) -> float:
        return STALE_OPACITY if self._stale else BEHIND if self._decision is not None else 1.0

    def parameter(self, found: Hit) -> float | None:
        """Value of the weight or bias that was hit, as last shown."""
        weight, bias = self._weights.get(found.layer_id, (None, None))
        array = weight if found.kind == "wire" else bias
        if array is None or len(found.index) != array.ndim:
            return None
        inside = all(i < n for i, n in zip(found.index, array.shape, strict=True))
        return float(array[found.index]) if inside else None

    def parameters(self, layer_id: str) -> list[Hit]:
        """All weights and biases on show of this layer, neuron by neuron; empty while none is known."""
        column = self.layout.column(layer_id)
        if column is None or not column.weighted or layer_id not in self._weights:
            return []
        links = [tuple(link) for link in self._items[layer_id].wires.curves.links.tolist()]
        wires = [Hit("wire", layer_id, link) for link in links]
        biases = [Hit("bias", layer_id, (k,)) for k in range(len(column.tiles) if column.biased else 0)]
        return sorted([*wires, *biases], key=lambda found: (found.index[0], found.kind == "bias"))

    def place(self, found: Hit) -> tuple[float, float]:
        """Point of a weight or bias on show: the middle of its wire, or of its square."""
        if found.kind == "wire":
            return self._items[found.layer_id].wires.middle(found.index)
        column = self.layout.column(found.layer_id)
        return bias_box(column.tiles[found.index[0]]).centre if column else (0.0, 0.0)

    def hit(self, x: float, y: float, selected: str) -> Hit | None:
        """The part under the point, wires included."""
        for column in self.layout.columns:
            if column.layer_id in self._sockets_on_show and socket_box(column).contains(x, y, 2):
                return Hit("socket", column.layer_id)
        found = hit(self.layout, x, y, selected)
        if found is not None:
            return found
        for skip in self.layout.skips:
            if skip.distance(x, y) <= REACH:
                return Hit("skip", skip.layer_id)
        for column in self.layout.columns[1:]:
            wires = self._items[column.layer_id].wires
            near = wires.nearest(x, y)
            if near is not None:
                return Hit("wire", column.layer_id, wires.link(near[0]))
        return None

    def hover(self, found: Hit | None) -> None:
        """Highlight the part under the cursor."""
        for layer_id, items in self._items.items():
            mine = found if found is not None and found.layer_id == layer_id else None
            items.card.hover(mine.kind if mine and mine.kind in ("card", "menu", "close") else "")
            items.neurons.hover(mine)
            items.wires.hover(mine.index if mine and mine.kind == "wire" else None)
        for layer_id, wire in self._skips.items():
            wire.hover(found is not None and found.kind in ("card", "skip") and found.layer_id == layer_id)
        self._sockets.hover(found.layer_id if found is not None and found.kind == "socket" else "")

    def show_controls(self, on: bool) -> None:
        """Show the buttons below the neurons, with which layers are resized, or not."""
        self._controls = on
        for items in self._items.values():
            items.neurons.show_controls(on)

    def focus(self, neuron: tuple[str, int] | None) -> None:
        """Fade the wires that do not touch this neuron: its layer, and its number there; None for none."""
        before = ""
        for column in self.layout.columns:
            on: tuple[int | None, int | None] | None = None if neuron is None else (None, None)
            if neuron is not None and neuron[0] == column.layer_id:
                on = (neuron[1], None)
            elif neuron is not None and neuron[0] == before:
                on = (None, neuron[1])
            self._items[column.layer_id].wires.focus(on)
            before = column.layer_id

    def name_at(self, x: float, y: float) -> str:
        """The whole name of the input or output here, where it stands shortened beside it; "" otherwise."""
        found = (items.neurons.name_at(x, y) for items in self._items.values())
        return next((name for name in found if name), "")

    def show_marker(self, index: int | None) -> None:
        """Show a line before hidden layer `index`, where something would be inserted; None hides it."""
        self._marker.setVisible(index is not None)
        if index is not None:
            x = marker_x(self.layout, index)
            self._marker.setLine(x, -8.0, x, self.layout.height - 30.0)

    def show_ghost(self, layer_id: str, x: float, y: float) -> None:
        """Show the card that is being dragged around (x, y); "" for none."""
        self._ghost.setVisible(bool(layer_id))
        for key, items in self._items.items():
            items.card.setOpacity(0.35 if key == layer_id else 1.0)
        column = self.layout.column(layer_id)
        if column is None:
            return
        if self._ghost.data(0) != layer_id:
            self._ghost.setPixmap(self._items[layer_id].card.pictured())
            self._ghost.setData(0, layer_id)
        self._ghost.setPos(QPointF(x - column.card.width / 2 - 14, y - column.card.height / 2 - 14))

    def dress(self) -> None:
        """The theme has changed."""
        pen = QPen(theme.mix(theme.current().accent, theme.current().accent, 0), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._marker.setPen(pen)
        self._ghost.setData(0, None)
        for items in self._items.values():
            for item in items:
                item.dress()
        for wire in (*self._skips.values(), self._sockets, self._loose, self.decided, self.picked):
            wire.update()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """The network as such while this lasts, for a picture to take away: nothing that is there to be clicked."""
        sockets = self._sockets_on_show
        self.hover(None)
        self.show_sockets(())
        self._say_alone(True)
        try:
            yield
        finally:
            self._say_alone(False)
            self.show_sockets(sockets)

    def _say_alone(self, alone: bool) -> None:
        for items in self._items.values():
            items.card.alone = items.neurons.alone = alone

    def items_of(self, layer_id: str) -> tuple[Card, Neurons, Wires]:
        """Card, neurons and incoming wires of a layer on show; raises KeyError when there is none."""
        return self._items[layer_id]

    def skip_of(self, layer_id: str) -> SkipWire:
        """The wire from its source to this Add layer; raises KeyError when there is none."""
        return self._skips[layer_id]

    def _new(self, layer_id: str) -> _Items:
        items = _Items(Card(), Neurons(), Wires())
        items.neurons.show_controls(self._controls)
        for item in items:
            self.addItem(item)
        items.neurons.setOpacity(STALE_OPACITY if self._stale else 1.0)
        items.wires.setOpacity(self._wires_opacity)
        self._items[layer_id] = items
        self._keep(items)
        return items
