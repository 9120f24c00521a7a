"""The network as a picture that is edited by hand: the part of ui/network/ that the window uses.

State flows down through `show_*`, intentions go up through signals; nothing here changes an
experiment. `python -m ui.network.view` opens it alone.
"""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.language import languages
from models.language.text import tr
from models.problems import checks, remarks
from models.problems.problem import Problem
from models.talk.gradient_probes import Gradients
from models.talk.plane_probes import Decision
from models.talk.probes import Digit, Probe, Weights
from models.talk.snapshot import Snapshot
from models.talk.surface_probes import Place
from ui.forms.controls import Elided, label
from ui.look import theme
from ui.look.sayings import say
from ui.look.terms import is_about
from ui.network import words
from ui.network.callout import Callout
from ui.network.canvas import LARGEST, READABLE, Canvas
from ui.network.columns import MARGIN
from ui.network.differences import changed_layers
from ui.network.hits import Hit
from ui.network.hold import Hold
from ui.network.inspector import Inspector
from ui.network.intentions import Intentions
from ui.network.keys import Keys
from ui.network.layout import layout, layout_to_scale
from ui.network.legend import Legend
from ui.network.mouse_gestures import MouseGestures
from ui.network.palette import Palette
from ui.network.pointing import Pointing
from ui.network.questions import Questions
from ui.network.sockets import sockets
from ui.network.stage import Stage
from ui.network.steps.stepping import Stepping
from ui.network.tile_grid import MANY, PICTURE

_LEGIBLE = 1.1  # scale in which the smallest letters of the picture are as large as captions
_LEAST_TILES = 11, 32  # px of a neuron there, and of one with a number on it
_NARROW, _LOW = 500, 520  # px of width; in less, the selected layer's fields take the place of its buttons; of height


class NetworkView(QWidget):
    """The selected layer's fields, picture, and below it the palette. summary: words for beside it. GUI thread."""

    edited = Signal(object, str, str)  # the new Experiment, undo text, merge key
    sealed = Signal()  # a drag has ended
    parameter_edited = Signal(object, object, str)  # SetParameter before, after, undo text
    neuron_hovered = Signal(object)  # (layer id, index) or None
    selected = Signal(str)  # layer id, "inputs", "output" or ""
    hint = Signal(str)
    taken_away = Signal(bool)  # the picture: copy it (True), or offer every form of it
    questions_changed = Signal()
    parameter_picked = Signal(object)  # the Place that was clicked while one is asked for
    function_wanted = Signal(str)  # show the activation of the layer with this id as a curve

    def __init__(self, experiment: Experiment | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment = Experiment() if experiment is None else experiment
        self._problems: list[Problem] = []
        self._opened: frozenset[str] = frozenset()
        self._arranged: tuple[object, ...] | None = None  # the design, its room, language, steps
        self._questions = Questions()
        self.stage = Stage(self)
        self.canvas = Canvas(self.stage)
        self.canvas.name_at = self.stage.name_at
        self.gestures = MouseGestures(self.canvas, self.stage)
        self._hold = Hold(self, self.canvas, self.stage)
        self.keys = Keys(self.canvas)
        self.intentions = Intentions(self._experiment, self)
        self.pointing = Pointing(self.canvas, self.stage, self.intentions)
        self.callout, self.legend = Callout(), Legend()
        self.palette_strip = Palette()
        self.inspector = Inspector()
        self.stepping = Stepping(self.stage, self)
        self._build()
        self._connect()
        self.show_experiment(self._experiment)

    # ---------------------------------------------------------------- state, downwards

    def show_experiment(self, experiment: Experiment) -> None:
        """Draw this design; layers that did not change keep their pictures."""
        changed = changed_layers(self._experiment, experiment)
        self._experiment = experiment
        self.palette_strip.show_signals(bool(experiment.data.info.signal))
        self.intentions.show_experiment(experiment)
        self.stepping.show_experiment(experiment)
        self._opened &= frozenset(layer_id for layer_id, shape in experiment.shapes().items() if shape[0] > MANY)
        self.stage.forget(changed)
        if changed:
            self.show_decision(None)
        self._arrange()
        count = sum(experiment.parameter_counts().values())
        remark = remarks.of_design(experiment)
        say(self.remark.setText, tr(remark.template).format(**remark.values) if remark else "")
        self.remark.setVisible(remark is not None)
        say(self.summary.setText, f"{words.layers(len(experiment.network) + 2)} · {words.parameters(count)}")

    def show_problems(self, problems: list[Problem]) -> None:
        """Mark the layers that cannot stay as they are."""
        self._problems = problems
        self._show_selected()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Pictures and weights of a run of the design on show."""
        weights = snapshot.reading(Weights())
        if weights is not None:
            self.stage.show_weights(weights)
        pictures = self.stepping.asked(self._questions).pictures(snapshot)
        if pictures:
            self.stage.show_values(self._experiment, pictures)
        course = snapshot.reading(Gradients())
        self.stage.show_health(course.now if course is not None else {})
        self.pointing.refresh()
        self.stepping.show_snapshot(snapshot)

    def show_findings(self, findings: dict[str, str]) -> None:
        """Mark the layers in which the doctor has found something: a sentence by layer id."""
        self.stage.show_findings(findings)

    def show_stale(self, stale: bool) -> None:
        """Grey the pictures: they belong to the last design that could run."""
        self.stage.show_stale(stale)

    def look_again(self) -> None:
        """Say what is under the cursor, as the design has changed."""
        self.pointing.look_again(self.gestures.at)

    def set_axes(self, x_axis: int, y_axis: int) -> None:
        """The columns of the data that the pictures of neurons span."""
        if (x_axis, y_axis) != self._questions.axes:
            self._questions = replace(self._questions, axes=(x_axis, y_axis))
            self.questions_changed.emit()

    def questions(self) -> frozenset[Probe[Any]]:
        """The probes of the picture."""
        return self.stepping.asked(self._questions).probes(self._experiment) | self.stepping.questions()

    def show_drawing(self, drawing: Digit | None) -> None:
        """Show how this drawing goes through the network; None removes the pictures of the last one."""
        if drawing is None and self._questions.drawing is not None:
            self.stage.forget_pictures()
        self._questions = replace(self._questions, drawing=drawing)

    def show_sample(self, number: int | None) -> None:
        """Show how this sample goes through while there is no drawing; None for the first test sample."""
        self._questions = replace(self._questions, sample=number)

    def show_decision(self, decision: Decision | None) -> None:
        """Light what decided an answer; None for nothing."""
        self.stage.show_decision(decision)
        self.legend.show_decision(decision, self._experiment.data.info.shown_classes)

    def show_picked(self, places: tuple[Place, ...], picking: bool) -> None:
        """Mark these weights and biases. picking: a click on a wire or a bias chooses it, until further notice."""
        self.stage.show_picked(places)
        self.pointing.picking = picking

    def hold_strips(self, *strips: QWidget) -> None:
        """Put these below the picture: what appears there takes its room from the picture, and moves nothing else."""
        for strip in strips:
            self._column.insertWidget(self._column.indexOf(self.callout), strip)

    def present(self, on: bool) -> None:
        """Show the picture without the palette, and never smaller than a class can read it; or as usual."""
        self.canvas.readable = _LEGIBLE if on else READABLE
        self.stepping.present(on)
        self._show_strips()
        self.stage.keep_pictures(not on)
        self._arrange()

    # ---------------------------------------------------------------- building

    def _build(self) -> None:
        say(self.canvas.setAccessibleName, tr("Network"))
        self.keys.say()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        self.summary = theme.styled(Elided(), "caption")  # the window has it beside the tabs
        self.summary.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._rule = QFrame()
        self._rule.setObjectName("rule")
        column.addWidget(self.inspector)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.callout)
        self.remark = label("", "caption")
        self.remark.setWordWrap(True)
        column.addWidget(self.remark)
        below = QHBoxLayout()
        below.addWidget(self.legend, 1)
        below.addWidget(self.stepping.button)
        column.addLayout(below)
        column.addWidget(self.stepping.card_place)
        column.addWidget(self._rule)
        column.addWidget(self.palette_strip)
        column.addWidget(self.stepping.bar_place)

    def _connect(self) -> None:
        intentions, gestures, pointing = self.intentions, self.gestures, self.pointing
        intentions.edited.connect(self.edited)
        intentions.refused.connect(self.hint)
        intentions.selected_changed.connect(self._select)
        self.canvas.resized.connect(self._arrange)
        self.keys.pressed.connect(self._press_key)
        gestures.hovered.connect(pointing.hover)
        gestures.clicked.connect(self._click)
        gestures.menu_wanted.connect(pointing.open_menu)
        gestures.functions_wanted.connect(pointing.open_functions)
        pointing.neuron_hovered.connect(self.neuron_hovered)
        pointing.hint.connect(self.hint)
        pointing.taken_away.connect(self.taken_away)
        pointing.function_wanted.connect(self.function_wanted)
        pointing.pill_pressed.connect(self._open)
        pointing.parameter_edited.connect(self.parameter_edited)
        pointing.picked.connect(self.parameter_picked)
        gestures.dropped.connect(intentions.add)
        gestures.carried.connect(intentions.move)
        gestures.wired.connect(intentions.wire)
        gestures.stepping.connect(self._hold.begin)
        gestures.stepped.connect(intentions.step)
        gestures.button_left.connect(self._let_button_go)
        gestures.resizing.connect(intentions.begin_resize)
        gestures.resized.connect(intentions.resize)
        for ended in (self.keys.released, gestures.sealed, self.inspector.sealed):
            ended.connect(self.sealed)
        self.palette_strip.chosen.connect(intentions.add)
        self.inspector.changed.connect(intentions.change)
        self.inspector.duplicate_wanted.connect(lambda: intentions.duplicate(intentions.selected))
        self.inspector.remove_wanted.connect(lambda: intentions.remove(intentions.selected))
        self.callout.cured.connect(self._cure)
        self.stepping.questions_changed.connect(self.questions_changed)
        self.stepping.update_kept.connect(self.parameter_edited)
        self.stepping.layer_wanted.connect(self._bring_into_view)
        self.stepping.switched.connect(self._switch)
        self.pointing.updated = self.stepping.updated
        self.stepping.told.connect(lambda text: say(self.canvas.setAccessibleDescription, text))

    # ---------------------------------------------------------------- drawing

    def _arrange(self) -> None:
        """Lay the design out for the present room, unless that has been done."""
        room = self.canvas.maximumViewportSize()
        key = *_drawn(self._experiment), self._opened, room, languages.current(), self.stepping.on, self.canvas.readable
        if key != self._arranged:
            self._arranged = key
            self._lay_out(room)
        if not self._hold.keep():
            self.canvas.refit()
        self._show_selected()

    def _lay_out(self, room: QSize) -> None:
        width, height = room.width() - 2 * MARGIN, room.height() - 2 * MARGIN
        if self._hold.on:
            found = layout(self._experiment, self._opened, *self.stage.layout.room)
        else:
            low = PICTURE if self.canvas.readable == READABLE else _LEAST_TILES[self.stepping.on]
            found = layout_to_scale(self._experiment, self._opened, width, height, (self.canvas.readable, LARGEST), low)
        self.stage.show_layout(found)
        most = max(MANY, *(len(column.tiles) for column in found.columns))
        self._questions = replace(self._questions, limit=most)
        self.stepping.show_layout(most)

    def _let_button_go(self) -> None:
        if self._hold.end():
            self._arranged = None
            self._arrange()

    def _show_selected(self) -> None:
        selected = self.gestures.selected = self.intentions.selected
        places = {p.place: p for p in reversed(self._problems)}
        self.stage.show_selected(selected, frozenset(places))
        self.stage.show_sockets(sockets(self._experiment, selected))
        self.inspector.show_layer(self._experiment, selected)
        is_about(self.canvas, words.term(self._experiment, selected))
        on_cards = [p for p in self._problems if self.stage.layout.column(p.place)]
        self.callout.show_problem(places.get(selected) or (on_cards[0] if on_cards else None))

    def _select(self, layer_id: str) -> None:
        self._show_selected()
        self._bring_into_view(layer_id)
        self.selected.emit(layer_id)

    def _bring_into_view(self, layer_id: str) -> None:
        column = self.stage.layout.column(layer_id)
        if column is not None:
            self.canvas.ensureVisible(column.card.x, 0, column.card.width, 40, 60, 10)

    def _show_strips(self) -> None:
        presented, stepping = self.canvas.readable != READABLE, self.stepping.on
        self._rule.setVisible(not presented)
        self.palette_strip.setVisible(not presented and not stepping)
        for part in (self.legend, self.stepping.button):
            part.setVisible(not presented or not stepping)

    def _switch(self, stepping: bool) -> None:
        """Step through one step of training, or edit the picture again."""
        self.gestures.edits = not stepping
        (self.canvas.show_all if stepping else self.canvas.zoom_back)()
        self._show_strips()
        self.inspector.setVisible(not stepping)
        if not stepping:
            self.keys.say()
        self.intentions.select("")
        self.canvas.setFocus()

    # ---------------------------------------------------------------- intentions, upwards

    def _open(self, layer_id: str) -> None:
        """Show more neurons of a wide layer, or only the first again."""
        self._opened ^= {layer_id}
        self._arrange()
        self.questions_changed.emit()

    def _click(self, found: Hit | None, at: QPoint) -> None:
        if self.stepping.on:
            self.stepping.click(found, self.canvas.mapToScene(at))
        else:
            self.pointing.click(found, at)

    def _press_key(self, name: str) -> None:
        if self.stepping.on:
            self.stepping.press(name)
        elif name == "open":
            self.pointing.open_functions(self.intentions.selected)
        elif name == "edit":
            self.pointing.edit_first(self.intentions.selected)
        elif name != "cancel" or not self.gestures.cancel():
            self.intentions.do(name)

    def _cure(self, problem: Problem) -> None:
        if problem.cure is not None:
            self.edited.emit(problem.cure.experiment, problem.cure.text, "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Around the picture: its menu as well."""
        if not self.stepping.on:
            self.pointing.open_menu(None, event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.palette_strip.show_width(event.size().width())
        self.inspector.show_narrow(narrow := event.size().width() < _NARROW)
        self.stepping.show_room(narrow=narrow, low=event.size().height() < _LOW)
        self._show_selected()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            for part in (self.stage, self.palette_strip, self.inspector, self.stepping):
                part.dress()


def main() -> None:
    """Open the picture alone, with a made-up snapshot; edits are shown at once."""
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
        view.show_problems(checks.problems(experiment))
        if not checks.problems(experiment):
            view.show_snapshot(canned_snapshot(experiment))

    view.edited.connect(show)
    show(Experiment(network=Network().insert(0, Linear(id="new")).insert(1, Linear(id="new", units=2))))
    view.resize(720, 690)
    view.show()
    app.exec()


def _drawn(experiment: Experiment) -> tuple[object, ...]:
    """All of a design that its picture shows; the number of samples, which painting changes, is no part of it."""
    data = experiment.data
    return experiment.network, experiment.training, data.inputs, data.standardise, replace(data.info, samples=0)


if __name__ == "__main__":
    main()
