"""Answers to the mouse in the picture: bubbles, the editor of a parameter, menus, the selection."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from models.design.network import INPUT_ID
from models.language.text import tr
from models.talk.commands import SetParameter
from ui.network import menus, words
from ui.network.bubble import Bubble
from ui.network.canvas import Canvas
from ui.network.health import in_words as health_in_words
from ui.network.hints import hint as hint_of
from ui.network.hits import Hit
from ui.network.intentions import Intentions
from ui.network.parameter_editor import ParameterEditor
from ui.network.picked import place_of
from ui.network.stage import Stage


class Pointing(QObject):
    """Answers hovers and clicks; edits go through `Intentions`."""

    neuron_hovered = Signal(object)  # (layer id, index) or None
    hint = Signal(str)
    pill_pressed = Signal(str)  # a wide layer is to be opened or closed
    taken_away = Signal(bool)  # the whole picture: copy it (True), or offer every form of it
    function_wanted = Signal(str)  # show the activation of the layer with this id as a curve
    parameter_edited = Signal(object, object, str)  # SetParameter before, after, undo text
    picked = Signal(object)  # the Place that was clicked while one is asked for

    def __init__(self, canvas: Canvas, stage: Stage, intentions: Intentions) -> None:
        super().__init__(canvas)
        self._canvas, self._stage, self._intentions = canvas, stage, intentions
        self.picking = False  # a click on a wire or a bias is a choice, and opens no editor
        self._hovered: tuple[str, int] | None = None
        self._under: tuple[Hit | None, QPoint] = (None, QPoint())
        self.updated: Callable[[Hit], float | None] = lambda _hit: None  # where a step is looked at, the new weight
        self.bubble = Bubble(canvas.viewport())
        self.parameter_editor = ParameterEditor(canvas.viewport())
        self.parameter_editor.committed.connect(self._set_parameter)
        self.parameter_editor.closed.connect(canvas.setFocus)
        self.parameter_editor.stepped.connect(self._step)

    def hover(self, found: Hit | None, at: QPoint) -> None:
        """The cursor is at this point of the viewport, over `found`."""
        self._stage.hover(found)
        self._under = found, at
        neuron = (found.layer_id, found.index[0]) if found and found.kind == "neuron" else None
        if neuron != self._hovered:
            self._hovered = neuron
            self.neuron_hovered.emit(neuron)
        self.refresh()
        self.hint.emit(self._said(found) if found else "")

    def _said(self, found: Hit) -> str:
        """Words about the part under the cursor; of a card, also its layer's health, where that is shown."""
        said, health = hint_of(self._intentions.experiment, found), self._stage.healths.get(found.layer_id)
        finding = self._stage.findings.get(found.layer_id)
        if finding is not None and found.kind == "card":
            return finding
        if health is None or found.kind != "card":
            return said
        return tr("{0} · {1}").format(said, health_in_words(health))

    def look_again(self, hit: Callable[[QPoint], Hit | None]) -> None:
        """The design has changed: what was under the cursor may be called otherwise now, or be gone.

        hit: gives the part at a point of the viewport.
        """
        found, at = self._under
        if found is not None:
            self.hover(hit(at), at)

    def refresh(self) -> None:
        """Show the newest value of the weight or bias under the cursor."""
        found, at = self._under
        value = self._stage.parameter(found) if found and found.kind in ("wire", "bias") else None
        if found is None or value is None or self.parameter_editor.isVisible():
            self.bubble.hide()
        else:
            caption = tr("weight") if found.kind == "wire" else tr("bias")
            new = self.updated(found)
            if new is not None:
                caption, value = tr("new weight") if found.kind == "wire" else tr("new bias"), new
            self.bubble.say(caption, words.number(value), at)

    def click(self, found: Hit | None, at: QPoint) -> None:
        """This part was clicked, or the background."""
        if found is None:
            self._intentions.select("")
        elif found.kind in ("wire", "bias") and self.picking:
            self.picked.emit(place_of(found))
        elif found.kind in ("wire", "bias"):
            self._edit_parameter(found, at)
        elif found.kind == "pill":
            self.pill_pressed.emit(found.layer_id)
        elif found.kind == "close":
            self._intentions.remove(found.layer_id)
        else:
            self._intentions.select(found.layer_id)
            if found.kind == "menu":
                self.open_functions(found.layer_id)
            elif found.kind == "plus":
                menu = menus.inputs(self._canvas, self._intentions.experiment, self._intentions.toggle_input)
                self._popup(menu, self._canvas.viewport().mapToGlobal(at))

    def edit_first(self, layer_id: str) -> None:
        """Edit the first weight or bias of this layer; Tab goes on to the next."""
        for found in self._stage.parameters(layer_id)[:1]:
            self._edit_parameter(found, self._place(found))

    def open_functions(self, layer_id: str) -> None:
        """The menu of this layer's activations, or of the inputs."""
        column = self._stage.layout.column(layer_id)
        if column is None:
            return
        if layer_id == INPUT_ID:
            menu: QMenu | None = menus.inputs(self._canvas, self._intentions.experiment, self._intentions.toggle_input)
        else:
            choose = partial(self._intentions.activate, layer_id)
            menu = menus.functions(
                self._canvas, self._intentions.experiment, layer_id, choose, self.function_wanted.emit
            )
        if menu is not None:
            below = self._canvas.mapFromScene(column.card.x, column.card.bottom + 2)
            self._popup(menu, self._canvas.viewport().mapToGlobal(below))

    def open_menu(self, found: Hit | None, at: QPoint) -> None:
        """Open the menu of actions on the layer that was hit, else on the picture. at: a point of the screen."""
        layer_id = found.layer_id if found else ""
        if not layer_id:
            canvas = self._canvas
            look = {"fit": canvas.fit, "larger": canvas.zoom_in, "smaller": canvas.zoom_out}
            take = {"copy": partial(self.taken_away.emit, True), "export": partial(self.taken_away.emit, False)}
            self._popup(menus.picture(canvas, look | take), at)
            return
        self._intentions.select(layer_id)
        if layer_id == INPUT_ID:
            menu = menus.inputs(self._canvas, self._intentions.experiment, self._intentions.toggle_input)
        else:
            steps: dict[str, Callable[[], None]] = {
                name: partial(self._intentions.do, name) for name in ("duplicate", "remove", "left", "right")
            }
            if self._stage.parameters(layer_id):
                steps["edit"] = partial(self.edit_first, layer_id)
            column = self._stage.layout.column(layer_id)
            if column and column.pill:
                steps["fewer" if column.opened else "more"] = partial(self.pill_pressed.emit, layer_id)
            choose = partial(self._intentions.activate, layer_id)
            show = self.function_wanted.emit
            menu = menus.layer(self._canvas, self._intentions.experiment, layer_id, steps, choose, show)
        self._popup(menu, at)

    def _edit_parameter(self, found: Hit, at: QPoint) -> None:
        value = self._stage.parameter(found)
        if value is not None:
            self.bubble.hide()
            self._stage.hover(found)
            before = SetParameter(found.layer_id, "weight" if found.kind == "wire" else "bias", found.index, value)
            self.parameter_editor.open(before, hint_of(self._intentions.experiment, found), at)

    def _set_parameter(self, before: SetParameter, after: SetParameter) -> None:
        self.parameter_edited.emit(before, after, tr("Set weight") if after.name == "weight" else tr("Set bias"))

    def _step(self, here: SetParameter, by: int) -> None:
        every = self._stage.parameters(here.layer_id)
        hit = Hit("wire" if here.name == "weight" else "bias", here.layer_id, here.index)
        if hit in every:
            found = every[(every.index(hit) + by) % len(every)]
            self._edit_parameter(found, self._place(found))

    def _place(self, found: Hit) -> QPoint:
        """Bring a weight or bias into view and give its point on the viewport."""
        x, y = self._stage.place(found)
        self._canvas.ensureVisible(x - 1, y - 1, 2, 2)
        return self._canvas.mapFromScene(x, y)

    def _popup(self, menu: QMenu, at: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
