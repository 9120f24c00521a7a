"""Turns gestures, keys and buttons into edits of the experiment. Owns the selection, draws nothing."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.design.experiment import Experiment
from models.design.layers import Layer, Linear
from models.design.network import INPUT_ID, OUTPUT_ID
from ui.network import edits
from ui.network.edits import Edit, RefusedError
from ui.network.sockets import Landing


class Intentions(QObject):
    """Emits the edited experiment; the owner of the document accepts it and shows it here again."""

    edited = Signal(object, str, str)  # the new Experiment, undo text, merge key
    selected_changed = Signal(str)
    refused = Signal(str)  # why an edit was not made

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.experiment = experiment
        self.selected = ""
        self._units = 0

    def show_experiment(self, experiment: Experiment) -> None:
        """Edit this experiment from now on; a selected layer that is gone is deselected."""
        self.experiment = experiment
        if self.selected and self.selected not in self.ids():
            self.select("")

    def ids(self) -> list[str]:
        """Ids of all layers from the inputs to the output."""
        return [INPUT_ID, *(layer.id for layer in self.experiment.network.layers), OUTPUT_ID]

    def select(self, layer_id: str) -> None:
        """Select this layer, "" for none."""
        if layer_id != self.selected:
            self.selected = layer_id
            self.selected_changed.emit(layer_id)

    def select_neighbour(self, by: int) -> None:
        """Select the layer `by` places to the right (left where negative), or the layer at that end."""
        ids = self.ids()
        if self.selected in ids:
            place = max(0, min(ids.index(self.selected) + by, len(ids) - 1))
        else:
            place = 0 if by > 0 else len(ids) - 1
        self.select(ids[place])

    def add(self, kind: type[Layer], index: int | None = None) -> None:
        """Add a layer of this kind at `index`, or behind the selected one."""
        if index is None:
            self._make(lambda: edits.add_after(self.experiment, kind, self.selected))
        else:
            self._make(lambda: edits.add(self.experiment, kind, index))

    def remove(self, layer_id: str) -> None:
        self._make(lambda: edits.remove(self.experiment, layer_id))

    def duplicate(self, layer_id: str) -> None:
        self._make(lambda: edits.duplicate(self.experiment, layer_id))

    def move(self, layer_id: str, index: int) -> None:
        """Move the layer to place `index` among the hidden layers."""
        self._make(lambda: edits.move(self.experiment, layer_id, index))

    def shift(self, layer_id: str, by: int) -> None:
        """Move the layer `by` places to the right."""
        self._make(lambda: edits.shift(self.experiment, layer_id, by))

    def wire(self, landed: Landing) -> None:
        """Let an Add layer, perhaps a new one, take from another layer."""
        self._make(lambda: edits.wire(self.experiment, landed))

    def activate(self, layer_id: str, function: str) -> None:
        """Give this layer another activation."""
        self._make(lambda: edits.activate(self.experiment, layer_id, function))

    def change(self, layer: Layer, field: str) -> None:
        """Put `layer`, with a new value in `field`, in place of the layer with its id."""
        self._make(lambda: edits.change(self.experiment, layer, field))

    def toggle_input(self, name: str) -> None:
        """Use this input, or leave it out."""
        self._make(lambda: edits.toggle_input(self.experiment, name))

    def step(self, layer_id: str, by: int) -> None:
        """Add `by` neurons to this layer."""
        self._make(lambda: edits.resize(self.experiment, layer_id, self._size(layer_id) + by))

    def begin_resize(self, layer_id: str) -> None:
        """A drag of the grip begins: `resize` counts from the present size."""
        self._units = self._size(layer_id)

    def resize(self, layer_id: str, by: int) -> None:
        """Give the layer more neurons than when the drag began: `by` times one, or of a wide layer a thirty-second."""
        self._make(lambda: edits.resize(self.experiment, layer_id, self._units + by * max(self._units // 32, 1)))

    def do(self, name: str) -> None:
        """A key's intention for the selected layer: remove, duplicate, left, right, more, fewer…"""
        chosen = self.selected
        hidden = chosen not in ("", INPUT_ID, OUTPUT_ID)
        actions: dict[str, Callable[[], Any]] = {
            "previous": lambda: self.select_neighbour(-1),
            "next": lambda: self.select_neighbour(1),
            "first": lambda: self.select(INPUT_ID),
            "last": lambda: self.select(OUTPUT_ID),
            "cancel": lambda: self.select(""),
        }
        if hidden:
            actions |= {
                "remove": lambda: self.remove(chosen),
                "duplicate": lambda: self.duplicate(chosen),
                "left": lambda: self.shift(chosen, -1),
                "right": lambda: self.shift(chosen, 1),
                "more": lambda: self.step(chosen, 1),
                "fewer": lambda: self.step(chosen, -1),
            }
        if name in actions:
            actions[name]()

    def _size(self, layer_id: str) -> int:
        if layer_id in (INPUT_ID, OUTPUT_ID):
            return 0
        layer = self.experiment.network.layer(layer_id)
        return layer.units if isinstance(layer, Linear) else 0

    def _make(self, edit: Callable[[], Edit | None]) -> None:
        try:
            made = edit()
        except RefusedError as refusal:
            self.refused.emit(str(refusal))
            return
        if made is not None:
            # The layer to select may exist only after the new experiment has come back.
            self.edited.emit(made.experiment, made.text, made.merge)
            if made.select in ("", *self.ids()):
                self.select(made.select)
