"""The network as a picture that is edited by hand: what the window sees of ui/network/.

State flows down through `show_*`, intentions go up through signals; nothing here changes an
experiment. `python -m ui.network.view` opens it alone.
"""

from typing import Any

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.design.experiment import Experiment, Problem
from models.design.network import INPUT_ID, OUTPUT_ID
from models.talk.probes import Digit, FeatureMaps, Float32, Neurons, Probe, SampleMaps, Weights
from models.talk.snapshot import Snapshot
from ui.forms.controls import label
from ui.look import theme
from ui.network import words
from ui.network.callout import Callout
from ui.network.canvas import READABLE, Canvas
from ui.network.differences import changed_layers
from ui.network.inspector import Inspector
from ui.network.intentions import Intentions
from ui.network.keys import Keys
from ui.network.layout import MARGIN, layout
from ui.network.mouse_gestures import MouseGestures
from ui.network.palette import Palette
from ui.network.pointing import Pointing
from ui.network.sockets import sockets
from ui.network.stage import Stage
from ui.network.tile_grid import MANY
from ui.network.words import tr

RESOLUTION = 24
_NARROW = 500  # px; in less the selected layer's fields need the room of its buttons


class NetworkView(QWidget):
    """Header with the selected layer's fields, picture, and below it the palette. GUI thread."""

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
        self._arranged: tuple[Experiment, frozenset[str], QSize] | None = None  # what is laid out, and in what room
        self._axes = (0, 1)
        self._drawing: Digit | None = None
        self._sample: int | None = None
        self.stage = Stage(self)
        self.canvas = Canvas(self.stage)
        self.gestures = MouseGestures(self.canvas, self.stage)
        self.keys = Keys(self.canvas)
        self.intentions = Intentions(self._experiment, self)
        self.pointing = Pointing(self.canvas, self.stage, self.intentions)
        self.callout = Callout(self.canvas.viewport())
        self.palette_strip = Palette()
        self.inspector = Inspector()
        self._build()
        self._connect()
        self.show_experiment(self._experiment)

    # ---------------------------------------------------------------- state, downwards

    def show_experiment(self, experiment: Experiment) -> None:
        """Draw this design; what is known about layers that did not change stays on show."""
        changed = changed_layers(self._experiment, experiment)
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
        over = snapshot.reading(self._neurons())
        maps = {**(over if over is not None else {}), **self._of_picture(snapshot)}
        if maps:
            self.stage.show_values(self._experiment, maps)
        self.pointing.refresh()

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
        asked: set[Probe[Any]] = {self._neurons(), Weights()}
        if self._drawing is not None:
            asked |= {self._drawing, self._drawn(self._drawing)}
        elif self._experiment.data.info.image:
            asked.add(self._sampled())
        return frozenset(asked)

    def show_drawing(self, drawing: Digit | None) -> None:
        """Show how this drawing goes through the network; None for no drawing, whose pictures are forgotten."""
        if drawing is None and self._drawing is not None:
            self.stage.forget_pictures()
        self._drawing = drawing

    def show_sample(self, number: int | None) -> None:
        """While nothing is drawn, show how this picture of the data goes through; None for the first test sample."""
        self._sample = number

    def offer_templates(self, menu: QMenu) -> None:
        """Let this menu open from below the picture."""
        self.palette_strip.offer_templates(menu)

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
            tr(
                "Arrow keys select layers, Ctrl with an arrow moves one, "
                "+ and − resize it, F2 edits its weights, Delete removes it"
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        header = QHBoxLayout()
        header.setSpacing(16)
        self.summary = label("", "caption")
        names = QVBoxLayout()
        names.setSpacing(0)
        self.heading = label(tr("Network"), "title")
        names.addWidget(self.heading)
        names.addWidget(self.summary)
        names.addStretch()
        header.addLayout(names)
        header.addWidget(self.inspector, 1)
        rule = QFrame()
        rule.setObjectName("rule")
        column.addLayout(header)
        column.addWidget(self.canvas, 1)
        column.addWidget(rule)
        column.addWidget(self.palette_strip)

    def _connect(self) -> None:
        intentions, gestures, pointing = self.intentions, self.gestures, self.pointing
        intentions.edited.connect(self.edited)
        intentions.refused.connect(self.hint)
        intentions.selected_changed.connect(self._select)
        self.canvas.resized.connect(self._arrange)
        self.canvas.moved.connect(self._place_callout)
        self.keys.pressed.connect(self._press_key)
        self.keys.released.connect(self.sealed)
        gestures.hovered.connect(pointing.hover)
        gestures.clicked.connect(pointing.click)
        gestures.menu_wanted.connect(pointing.open_menu)
        gestures.functions_wanted.connect(pointing.open_functions)
        pointing.neuron_hovered.connect(self.neuron_hovered)
        pointing.hint.connect(self.hint)
        pointing.pill_pressed.connect(self._open)
        pointing.parameter_edited.connect(self.parameter_edited)
        gestures.dropped.connect(intentions.add)
        gestures.carried.connect(intentions.move)
        gestures.wired.connect(intentions.wire)
        gestures.stepped.connect(intentions.step)
        gestures.resizing.connect(intentions.begin_resize)
        gestures.resized.connect(intentions.resize)
        gestures.sealed.connect(self.sealed)
        self.palette_strip.chosen.connect(intentions.add)
        self.inspector.changed.connect(intentions.change)
        self.inspector.sealed.connect(self.sealed)
        self.inspector.crowded.connect(self._show_names)
        self.inspector.duplicate_wanted.connect(lambda: intentions.duplicate(intentions.selected))
        self.inspector.remove_wanted.connect(lambda: intentions.remove(intentions.selected))
        self.callout.cured.connect(self._cure)

    def _show_names(self, crowded: bool) -> None:
        """The title gives way where the selected layer has many fields and there is little room."""
        for part in (self.heading, self.summary):
            part.setVisible(not crowded)

    # ---------------------------------------------------------------- drawing

    def _arrange(self) -> None:
        """Lay the design out in the room there is, unless it is."""
        room = self.canvas.maximumViewportSize()
        if (asked := (self._experiment, self._opened, room)) != self._arranged:
            self._arranged = asked
            self._lay_out(room)
        self.canvas.refit()
        self._show_selected()

    def _lay_out(self, room: QSize) -> None:
        width, height = room.width() - 2 * MARGIN, room.height() - 2 * MARGIN
        found = layout(self._experiment, self._opened, width, height)
        if width > 0 and height > 0 and (found.width > width or found.height > height):
            # It is going to be shown smaller, so there is more room to spread out in.
            scale = max(min(width / found.width, height / found.height), READABLE)
            found = layout(self._experiment, self._opened, width / scale, height / scale)
        self.stage.show_layout(found)

    def _show_selected(self) -> None:
        selected = self.gestures.selected = self.intentions.selected
        places = {p.place: p for p in reversed(self._problems)}
        self.stage.show_selected(selected, frozenset(places))
        self.stage.show_sockets(sockets(self._experiment, selected))
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
        limit = max(MANY, *(len(column.tiles) for column in self.stage.layout.columns))
        return Neurons(RESOLUTION, limit, *self._axes)

    def _drawn(self, drawing: Digit) -> FeatureMaps:
        # the default limit is what the panel for drawings asks with: then both are one question
        limit = max(FeatureMaps.limit, self._neurons().limit)
        return FeatureMaps(drawing.drawing, drawing.preparation, limit)

    def _sampled(self) -> SampleMaps:
        return SampleMaps(self._sample, self._neurons().limit)

    def _of_picture(self, snapshot: Snapshot) -> dict[str, Float32]:
        """What the drawing, or else a sample, gives at the inputs and in each layer; by layer id."""
        if self._drawing is None:
            sample = snapshot.reading(self._sampled())
            # one tile stands for all channels of the inputs
            return {} if sample is None else {**sample, INPUT_ID: sample[INPUT_ID].mean(0, keepdims=True)}
        maps = snapshot.reading(self._drawn(self._drawing))
        found = dict(maps) if maps is not None else {}
        answer = snapshot.reading(self._drawing)
        if answer is not None:
            found |= {INPUT_ID: answer.picture[None], OUTPUT_ID: answer.probabilities[:, None, None]}
        return found

    # ---------------------------------------------------------------- intentions, upwards

    def _open(self, layer_id: str) -> None:
        """Show all neurons of a wide layer, or only the first again."""
        self._opened ^= {layer_id}
        self._arrange()
        self.questions_changed.emit()

    def _press_key(self, name: str) -> None:
        if name == "open":
            self.pointing.open_functions(self.intentions.selected)
        elif name == "edit":
            self.pointing.edit_first(self.intentions.selected)
        elif name != "cancel" or not self.gestures.cancel():
            self.intentions.do(name)

    def _cure(self, problem: Problem) -> None:
        if problem.cure is not None:
            self.edited.emit(problem.cure.experiment, problem.cure.text, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.palette_strip.show_width(event.size().width())
        self.inspector.show_narrow(event.size().width() < _NARROW)
        self._show_selected()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            for part in (self.stage, self.palette_strip, self.inspector):
                part.dress()


def main() -> None:
    """The picture alone, on a made-up snapshot; edits are shown at once."""
    from PySide6.QtWidgets import QApplication

    from models.design.layers import Linear
    from models.design.network import Network
    from ui.canned.snapshot import canned_snapshot
    from ui.look import style

    app = QApplication([])
    style.apply(app, theme.system())
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
