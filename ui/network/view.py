"""The network as a picture that is edited by hand: what the window sees of ui/network/.

State flows down through `show_*`, intentions go up through signals; nothing here changes an
experiment. `python -m ui.network.view` opens it alone.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.commands import SetParameter
from models.experiment import Experiment, Problem
from models.network import INPUT_ID
from models.probes import Neurons, Probe, Weights
from models.snapshot import Snapshot
from ui import theme
from ui.controls import label
from ui.network import menus, words
from ui.network.bubble import Bubble
from ui.network.callout import Callout
from ui.network.canvas import READABLE, Canvas
from ui.network.hands import Hands
from ui.network.hints import hint as hint_of
from ui.network.hits import Hit
from ui.network.inspector import Inspector
from ui.network.intentions import Intentions
from ui.network.keys import Keys
from ui.network.layout import MANY, MARGIN, layout
from ui.network.palette import Palette
from ui.network.parameter_editor import ParameterEditor
from ui.network.stage import Stage
from ui.network.words import tr

RESOLUTION = 24
_FORM_ROOM = 230  # px beside the palette for the selected layer's fields


class NetworkView(QWidget):
    """Header, picture, and below it the palette and the selected layer's fields. GUI thread."""

    edited = Signal(object, str, str)  # the new Experiment, undo text, merge key
    sealed = Signal()  # a drag has ended
    parameter_edited = Signal(object, object, str)  # SetParameter before, after, undo text
    neuron_hovered = Signal(object)  # (layer id, index) or None
    selected = Signal(str)  # layer id, "inputs", "output" or ""
    hint = Signal(str)
    questions_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment = Experiment()
        self._problems: list[Problem] = []
        self._opened: frozenset[str] = frozenset()
        self._axes = (0, 1)
        self._hovered: object = None
        self.stage = Stage(self)
        self.canvas = Canvas(self.stage)
        self.hands = Hands(self.canvas, self.stage)
        self.keys = Keys(self.canvas)
        self.intentions = Intentions(self._experiment, self)
        self.bubble = Bubble(self.canvas.viewport())
        self.parameter_editor = ParameterEditor(self.canvas.viewport())
        self.callout = Callout(self.canvas.viewport())
        self.palette_strip = Palette()
        self.inspector = Inspector()
        self._build()
        self._connect()
        self.show_experiment(self._experiment)

    # ---------------------------------------------------------------- state, downwards

    def show_experiment(self, experiment: Experiment) -> None:
        """Draw this design; what is known about layers that did not change stays on show."""
        changed = _changed(self._experiment, experiment)
        self._experiment = experiment
        self.intentions.show_experiment(experiment)
        self._opened &= frozenset(layer_id for layer_id, shape in experiment.shapes().items() if shape[0] > MANY)
        self.stage.forget(changed)
        self._arrange()
        count = sum(experiment.parameter_counts().values())
        self.summary.setText(f"{words.layers(len(experiment.network) + 2)} · {words.parameters(count)}")

    def show_problems(self, problems: list[Problem]) -> None:
        """Mark the layers that cannot stay as they are."""
        self._problems = problems
        self._show_selected()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Pictures and weights of a run of the design on show."""
        weights = snapshot.reading(Weights())
        if weights is not None:
            self.stage.show_weights(weights)
        maps = snapshot.reading(self._neurons())
        if maps is not None:
            self.stage.show_values(self._experiment, maps)

    def show_stale(self, stale: bool) -> None:
        """Grey the pictures: they belong to the last design that could run."""
        self.stage.show_stale(stale)

    def set_axes(self, x_axis: int, y_axis: int) -> None:
        """The columns of the data that the pictures of neurons span."""
        if (x_axis, y_axis) != self._axes:
            self._axes = x_axis, y_axis
            self.questions_changed.emit()

    def questions(self) -> frozenset[Probe[Any]]:
        """What the picture wants to know of every snapshot."""
        return frozenset({self._neurons(), Weights()})

    def fit(self) -> None:
        """Show the whole network."""
        self.canvas.fit()

    def zoom_in(self) -> None:
        self.canvas.zoom_in()

    def zoom_out(self) -> None:
        self.canvas.zoom_out()

    # ---------------------------------------------------------------- building

    def _build(self) -> None:
        self.canvas.setAccessibleName(tr("Network"))
        self.canvas.setAccessibleDescription(
            tr("Arrow keys select layers, Ctrl with an arrow moves one, + and − resize it, Delete removes it")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        header = QHBoxLayout()
        self.summary = label("", "muted")
        header.addWidget(label(tr("Network"), "title"))
        header.addStretch()
        header.addWidget(self.summary)
        foot = QHBoxLayout()
        foot.setSpacing(20)
        foot.addWidget(self.palette_strip)
        foot.addWidget(self.inspector, 1)
        rule = QFrame()
        rule.setObjectName("rule")
        column.addLayout(header)
        column.addWidget(self.canvas, 1)
        column.addWidget(rule)
        column.addLayout(foot)

    def _connect(self) -> None:
        intentions, hands = self.intentions, self.hands
        intentions.edited.connect(self.edited)
        intentions.refused.connect(self.hint)
        intentions.selected_changed.connect(self._select)
        self.canvas.resized.connect(self._arrange)
        self.canvas.moved.connect(self._place_callout)
        self.keys.pressed.connect(self._press_key)
        self.keys.released.connect(self.sealed)
        hands.hovered.connect(self._hover)
        hands.clicked.connect(self._click)
        hands.menu_wanted.connect(self._open_menu)
        hands.functions_wanted.connect(self._open_functions)
        hands.dropped.connect(intentions.add)
        hands.carried.connect(intentions.move)
        hands.stepped.connect(intentions.step)
        hands.resizing.connect(intentions.begin_resize)
        hands.resized.connect(intentions.resize)
        hands.sealed.connect(self.sealed)
        self.palette_strip.chosen.connect(intentions.add)
        self.inspector.changed.connect(intentions.change)
        self.inspector.sealed.connect(self.sealed)
        self.inspector.duplicate_wanted.connect(lambda: intentions.duplicate(intentions.selected))
        self.inspector.remove_wanted.connect(lambda: intentions.remove(intentions.selected))
        self.callout.cured.connect(self._cure)
        self.parameter_editor.committed.connect(self._set_parameter)
        self.parameter_editor.closed.connect(self.canvas.setFocus)

    # ---------------------------------------------------------------- drawing

    def _arrange(self) -> None:
        """Lay the design out in the room there is."""
        room = self.canvas.maximumViewportSize()
        width, height = room.width() - 2 * MARGIN, room.height() - 2 * MARGIN
        found = layout(self._experiment, self._opened, width, height)
        if found.width > width > 0:
            # It is going to be shown smaller, so there is more height to spread out in.
            found = layout(self._experiment, self._opened, width, height / max(width / found.width, READABLE))
        self.stage.show_layout(found)
        self.canvas.refit()
        self._show_selected()

    def _show_selected(self) -> None:
        selected = self.hands.selected = self.intentions.selected
        places = {p.place: p for p in reversed(self._problems)}
        self.stage.show_selected(selected, frozenset(places))
        self.inspector.show_layer(self._experiment, selected)
        on_cards = [p for p in self._problems if self.stage.layout.column(p.place)]
        self.callout.show_problem(places.get(selected) or (on_cards[0] if on_cards else None))
        self._place_callout()

    def _select(self, layer_id: str) -> None:
        self._show_selected()
        column = self.stage.layout.column(layer_id)
        if column is not None:
            self.canvas.ensureVisible(column.card.x, 0, column.card.width, 40, 60, 10)
        self.selected.emit(layer_id)

    def _place_callout(self) -> None:
        problem = self.callout.problem
        column = self.stage.layout.column(problem.place) if problem else None
        if column is not None:
            self.callout.place(self.canvas.mapFromScene(column.centre, column.card.bottom + 22))

    def _neurons(self) -> Neurons:
        shapes = self._experiment.shapes()
        limit = max((shapes[i][0] for i in self._opened if i in shapes), default=MANY)
        return Neurons(RESOLUTION, limit, *self._axes)

    # ---------------------------------------------------------------- intentions, upwards

    def _hover(self, found: Hit | None, at: QPoint) -> None:
        self.stage.hover(found)
        neuron = (found.layer_id, found.index[0]) if found and found.kind == "neuron" else None
        if neuron != self._hovered:
            self._hovered = neuron
            self.neuron_hovered.emit(neuron)
        value = self.stage.parameter(found) if found and found.kind in ("wire", "bias") else None
        if found is None or value is None or self.parameter_editor.isVisible():
            self.bubble.hide()
        else:
            self.bubble.say(tr("weight") if found.kind == "wire" else tr("bias"), words.number(value), at)
        self.hint.emit(hint_of(self._experiment, found) if found else "")

    def _click(self, found: Hit | None, at: QPoint) -> None:
        if found is None:
            self.intentions.select("")
        elif found.kind in ("wire", "bias"):
            self._edit_parameter(found, at)
        elif found.kind == "pill":
            self._opened ^= {found.layer_id}
            self._arrange()
            self.questions_changed.emit()
        elif found.kind == "close":
            self.intentions.remove(found.layer_id)
        else:
            self.intentions.select(found.layer_id)
            if found.kind == "menu":
                self._open_functions(found.layer_id)
            elif found.kind == "plus":
                menu = menus.inputs(self, self._experiment, self.intentions.toggle_input)
                self._popup(menu, self.canvas.viewport().mapToGlobal(at))

    def _press_key(self, name: str) -> None:
        if name == "open":
            self._open_functions(self.intentions.selected)
        elif name != "cancel" or not self.hands.cancel():
            self.intentions.do(name)

    def _edit_parameter(self, found: Hit, at: QPoint) -> None:
        value = self.stage.parameter(found)
        if value is not None:
            self.bubble.hide()
            before = SetParameter(found.layer_id, "weight" if found.kind == "wire" else "bias", found.index, value)
            self.parameter_editor.open(before, hint_of(self._experiment, found), at)

    def _set_parameter(self, before: SetParameter, after: SetParameter) -> None:
        self.parameter_edited.emit(before, after, tr("Set weight") if after.name == "weight" else tr("Set bias"))

    def _cure(self, problem: Problem) -> None:
        if problem.cure is not None:
            self.edited.emit(problem.cure.experiment, problem.cure.text, "")

    def _open_functions(self, layer_id: str) -> None:
        column = self.stage.layout.column(layer_id)
        if column is None:
            return
        if layer_id == INPUT_ID:
            menu: QMenu | None = menus.inputs(self, self._experiment, self.intentions.toggle_input)
        else:
            choose = self.intentions.activate
            menu = menus.functions(self, self._experiment, layer_id, lambda key: choose(layer_id, key))
        if menu is not None:
            below = self.canvas.mapFromScene(column.card.x, column.card.bottom + 2)
            self._popup(menu, self.canvas.viewport().mapToGlobal(below))

    def _open_menu(self, found: Hit | None, at: QPoint) -> None:
        layer_id = found.layer_id if found else ""
        if not layer_id:
            return
        self.intentions.select(layer_id)
        if layer_id == INPUT_ID:
            menu = menus.inputs(self, self._experiment, self.intentions.toggle_input)
        else:
            do = self.intentions.do
            steps: dict[str, Callable[[], None]] = {
                name: partial(do, name) for name in ("duplicate", "remove", "left", "right")
            }
            choose = self.intentions.activate
            menu = menus.layer(self, self._experiment, layer_id, steps, lambda key: choose(layer_id, key))
        self._popup(menu, at)

    def _popup(self, menu: QMenu, at: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.palette_strip.show_width(event.size().width() - _FORM_ROOM)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            for part in (self.stage, self.palette_strip, self.inspector):
                part.dress()


def _changed(before: Experiment, after: Experiment) -> frozenset[str]:
    """Layers whose inputs or neurons are not the same as before, so that old pictures mislead."""
    if before.data.kind != after.data.kind or before.data.inputs != after.data.inputs:
        return frozenset(after.shapes())
    old, new = _wiring(before), _wiring(after)
    return frozenset(layer_id for layer_id, shape in new.items() if old.get(layer_id) != shape)


def _wiring(experiment: Experiment) -> dict[str, tuple[int, int]]:
    """How many values come into each layer and go out of it, by id."""
    shapes = experiment.shapes()
    sizes = [shape[0] for shape in shapes.values()]
    return dict(zip(shapes, zip([0, *sizes], sizes, strict=False), strict=True))


def main() -> None:
    """The picture alone, on a made-up snapshot; edits are shown at once."""
    from PySide6.QtWidgets import QApplication

    from models.layers import Linear
    from models.network import Network
    from ui.canned import canned_snapshot

    app = QApplication([])
    theme.apply(app, theme.system())
    view = NetworkView()

    def show(experiment: Experiment) -> None:
        view.show_experiment(experiment)
        view.show_problems(experiment.problems())
        if not experiment.problems():
            view.show_snapshot(canned_snapshot(experiment))

    view.edited.connect(show)
    show(Experiment(network=Network().insert(0, Linear(id="new")).insert(1, Linear(id="new", units=2))))
    view.resize(720, 690)
    view.show()
    app.exec()


if __name__ == "__main__":
    main()
