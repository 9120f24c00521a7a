"""Steps through one step of training on the picture: keeps where it is and what is chosen, and shows it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from models.design.experiment import Experiment
from models.language.text import tr
from models.talk.commands import TakeStep
from models.talk.probes import Probe
from models.talk.snapshot import Snapshot
from models.talk.stepping.probes import (
    ANSWERED,
    Chain,
    ChainOf,
    Factor,
    Spot,
    StepNumbers,
    StepThrough,
    can_be_stepped_through,
)
from ui.forms.later import Later
from ui.look import theme
from ui.look.sayings import say, without_key
from ui.look.terms import is_about
from ui.network.hits import Hit
from ui.network.questions import Questions
from ui.network.stage import Stage
from ui.network.steps import step_words
from ui.network.steps.chain_card import ChainCard
from ui.network.steps.labels_item import LabelsItem
from ui.network.steps.stations import Phase, Reached, Station, reached, stations
from ui.network.steps.step_bar import StepBar
from ui.network.steps.step_labels import Label, in_focus, labels, renewed, touches
from ui.network.tile_grid import Box


class Stepping(QObject):
    """On from `begin` to `leave`. Changes nothing; what is to be kept is asked for."""

    switched = Signal(bool)  # on or off
    questions_changed = Signal()
    phase_shown = Signal(str)
    update_kept = Signal(object, object, str)  # TakeStep back, TakeStep, undo text
    told = Signal(object)  # what the picture shows now, as a Text
    layer_wanted = Signal(str)  # bring this layer into view

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on = False
        self.bar_place, self.card_place, self.item = Later(self._make_bar), Later(self._make_card), LabelsItem()
        self._low = self._presented = False
        self.button = is_about(theme.styled(QToolButton(), "small"), "step")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        say(self.button.setAccessibleName, tr("Step through"))
        self._stage = stage
        self._experiment = Experiment()
        self._every: tuple[Station, ...] = stations(self._experiment)
        self._place = 0
        self._trail: list[Spot] = []  # numbers that were looked at one after another; the last one is chosen
        self._probe = StepThrough()
        self._numbers: StepNumbers | None = None
        self._snapshot: Snapshot | None = None
        self._given: dict[Spot, float] = {}  # numbers that were followed, as they stood in their formulas
        self._placed: tuple[Label, ...] = ()
        self._laid: tuple[object, ...] | None = None  # what the labels on show were placed for
        self._tickets = 0
        stage.addItem(self.item)
        self.item.hide()

    @property
    def bar(self) -> StepBar:
        """What leads through the stations."""
        return self.bar_place.part()

    @property
    def card(self) -> ChainCard:
        """What says how a number comes about."""
        return self.card_place.part()

    def _make_bar(self) -> StepBar:
        made = StepBar()
        made.moved.connect(self.press)
        made.phase_wanted.connect(self.go_to_phase)
        made.sample_wanted.connect(self._take_sample)
        made.focused.connect(lambda _on: self._show())
        made.kept.connect(self._keep)
        made.left.connect(self.leave)
        made.choices.setVisible(not self._presented)
        return made

    def _make_card(self) -> ChainCard:
        made = ChainCard()
        made.wanted.connect(self.choose)
        made.back.connect(self._go_back)
        made.short = self._presented
        made.show_room(low=self._low)
        return made

    def offer(self, action: QAction) -> None:
        """Let the button beside the legend do this, which begins and leaves."""
        say(action.setIconText, tr("Step T&hrough").through(without_key))
        self.button.setDefaultAction(action)
        say(action.setIconText, tr("Step through"))  # without the letter that is underlined in menus

    def show_room(self, *, narrow: bool, low: bool) -> None:
        """Take less room in a small window."""
        style = Qt.ToolButtonStyle
        self.button.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)
        self._low = low
        if self.card_place.built is not None:
            self.card_place.built.show_room(low=low)

    def present(self, on: bool) -> None:
        """Leave the room to the picture, as little of it can be shown at once; or as usual."""
        self._presented = on
        if self.bar_place.built is not None:
            self.bar_place.built.choices.setVisible(not on)
        if self.card_place.built is not None:
            self.card_place.built.short = on

    # ---------------------------------------------------------------- on and off

    def begin(self) -> None:
        """Begin with the sample."""
        if not self.on:
            self.on, self._place, self._trail = True, 0, []
            self._switch()

    def leave(self) -> None:
        """Show the network as it is."""
        if self.on:
            self.on, self._numbers = False, None
            self.bar.focus_.setChecked(False)
            self._stage.focus(None)
            self._switch()

    def _switch(self) -> None:
        for part in (self.bar, self.card, self.item):
            part.setVisible(self.on)
        self._stage.show_controls(not self.on)
        self.switched.emit(self.on)
        self._ask()

    # ---------------------------------------------------------------- state, downwards

    def show_experiment(self, experiment: Experiment) -> None:
        """Step through this design; where it is another network, from the beginning."""
        before, self._experiment = self._experiment, experiment
        if before.shapes() != experiment.shapes():
            self._every, self._place, self._trail = stations(experiment), 0, []
        if before != experiment:
            self._numbers = None
        self._show()

    def show_layout(self, limit: int) -> None:
        """The picture is laid out anew. limit: so many neurons of a layer are on show at most."""
        self._probe = replace(self._probe, limit=limit)
        self._show()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        found = snapshot.reading(self._probe)
        if found is not None and self.on:
            before, self._numbers = self.sample, found
            self.bar.show_numbers(found)
            if self.sample != before:
                self.questions_changed.emit()  # the picture shows how this sample goes through
        self._show()

    def questions(self) -> frozenset[Probe[Any]]:
        """What is asked while it is on."""
        if not self.on or not can_be_stepped_through(self._experiment):
            return frozenset()
        spot = self._explained
        if spot is None or spot.kind not in ANSWERED:
            return frozenset({self._probe})
        return frozenset({self._probe, ChainOf(self._probe.sample, spot)})

    def asked(self, questions: Questions) -> Questions:
        """What the picture asks: of the sample that is stepped through, while one is."""
        return questions if self.sample is None else replace(questions, drawing=None, sample=self.sample)

    @property
    def _explained(self) -> Spot | None:
        """The number whose formulas are shown: the chosen one; where none is, the loss at its station."""
        return self.chosen or (Spot("loss") if self.station.phase == "loss" else None)

    # ---------------------------------------------------------------- moving

    @property
    def station(self) -> Station:
        return self._every[self._place]

    @property
    def chosen(self) -> Spot | None:
        """The number that is looked at."""
        return self._trail[-1] if self._trail else None

    @property
    def sample(self) -> int | None:
        """The number in the data set of what goes through the network now, of a batch its first; None while off."""
        return self._numbers.numbers[0] if self.on and self._numbers is not None else None

    @property
    def known(self) -> Reached:
        return reached(self._every, self._place)

    def go(self, where: str) -> None:
        """To the station before, the next, the first or the last."""
        places = {"previous": self._place - 1, "next": self._place + 1, "first": 0, "last": len(self._every) - 1}
        self._go_to(places[where])

    def go_to_phase(self, phase: Phase) -> None:
        """To the first station of this phase."""
        self._go_to(next(k for k, station in enumerate(self._every) if station.phase == phase))

    def _go_to(self, place: int) -> None:
        self._place = max(0, min(place, len(self._every) - 1))
        self._trail = []
        if self.station.layer_id:
            self.layer_wanted.emit(self.station.layer_id)
        self._ask()

    def press(self, name: str) -> None:
        """A key in the picture, by the name that `keys.py` gives it."""
        match name:
            case "previous" | "next" | "first" | "last":
                self.go(name)
            case "more" | "fewer":
                self._walk(-1 if name == "more" else 1)
            case "open":
                self.card.text.setFocus()
            case "cancel" if self.chosen is not None:
                self._go_back()
            case "cancel":
                self.leave()

    def _walk(self, by: int) -> None:
        """To the next number that has just come in: each neuron, then edge by edge."""
        place = 0 if self.known.after else -1
        every = [label.spots[place] for label in self.item.labels if label.strong]
        if not every:
            return
        place = every.index(self.chosen) + by if self.chosen in every else (0 if by > 0 else -1)
        self._trail = [every[place % len(every)]]
        self._ask()

    def click(self, found: Hit | None, at: QPointF) -> None:
        """Choose the number here, or that of the part that was hit."""
        spot = self.item.spot_at(at.x(), at.y()) or self._spot_of(found)
        if spot is not None:
            self._trail = [spot]
        elif found is not None:
            places = [k for k, station in enumerate(self._every) if station.layer_id == found.layer_id]
            if places:
                self._go_to(min(places, key=lambda k: abs(k - self._place)))
            return
        else:
            self._trail = []
        self._ask()

    def _spot_of(self, found: Hit | None) -> Spot | None:
        if found is None or found.kind not in ("neuron", "wire", "bias"):
            return None
        known = self.known
        gradient, after = found.layer_id in known.gradients, known.after
        if found.kind == "neuron":
            return Spot("value_gradient" if gradient and not after else "value", found.layer_id, found.index)
        kind = "weight" if found.kind == "wire" else "bias"
        ending = "_after" if after else "_gradient" if gradient else ""
        return Spot(f"{kind}{ending}", found.layer_id, found.index)  # type: ignore[arg-type]

    def choose(self, factor: Factor) -> None:
        """Look at this number, and remember the one before."""
        self._trail.append(factor.spot)
        self._given[factor.spot] = factor.value
        self._ask()

    def _go_back(self) -> None:
        self._trail = self._trail[:-1]
        self._ask()

    def updated(self, found: Hit) -> float | None:
        """What this weight or bias is after the update, where that is on show; else None."""
        layer = self._numbers.layers.get(found.layer_id) if self.on and self._numbers and self.known.after else None
        array = None if layer is None else layer.weights_after if found.kind == "wire" else layer.biases_after
        if array is None or any(k >= n for k, n in zip(found.index, array.shape, strict=False)):
            return None
        return float(array[found.index])

    def _take_sample(self, sample: int | None) -> None:
        self._probe = replace(self._probe, sample=sample)
        self._numbers = None
        self._trail = [replace(spot, row=None) for spot in self._trail]
        self._ask()

    def _keep(self) -> None:
        self._tickets += 1
        take = TakeStep(self._probe.sample, self._tickets)
        self.update_kept.emit(replace(take, back=True), take, tr("Keep the update"))
        self.leave()

    def _ask(self) -> None:
        self.questions_changed.emit()
        self._show()

    # ---------------------------------------------------------------- showing

    def _show(self) -> None:
        if not self.on:
            return
        at = self.station
        self.phase_shown.emit(at.phase)
        self.bar.show_place(at.phase, first=self._place == 0, last=self._place == len(self._every) - 1)
        self.bar.keep.setEnabled(self._numbers is not None)
        self._show_card(at)
        self._show_labels()

    def _show_card(self, at: Station) -> None:
        if not can_be_stepped_through(self._experiment):
            self.card.show_error(tr("This network learns too many numbers to be copied for each look."))
            return
        if (spot := self._explained) is not None and self._snapshot is not None:
            chain = self._snapshot.reading(ChainOf(self._probe.sample, spot))
            if spot.kind not in ANSWERED:
                chain = Chain(spot, self._given.get(spot, 0.0))
            if chain is not None:
                self.card.show_chain(self._experiment, chain, len(self._trail) > 1)
                self.told.emit(step_words.plain(self._experiment, chain))
            return
        self.card.show_station(self._experiment, at, self._numbers)

    def _show_labels(self) -> None:
        found: tuple[Label, ...] = ()
        layout, room = self._stage.layout, self._stage.sceneRect()
        laid = layout, self._probe, self._every, self._place, self.chosen
        if self._numbers is not None and laid == self._laid:
            found = renewed(self._placed, self._numbers)  # numbers that change stay where they are
        elif self._numbers is not None:
            found = labels(layout, self._numbers, self.known, self.station.layer_id, self.chosen)
            self.told.emit(step_words.told(self._experiment, self.station, found))
        self._laid = laid if self._numbers is not None else None
        neuron = self._focused()
        self._stage.focus(neuron)
        shown = found if neuron is None else in_focus(found, neuron, layout)
        self._placed = found
        self.item.show_labels(shown, self.chosen, self._veiled(neuron), QRectF(room))

    def _focused(self) -> tuple[str, int] | None:
        """The neuron that all that does not touch it fades for, where it is in the picture."""
        neuron = touches(self.chosen) if self.bar.focus_.isChecked() else None
        column = self._stage.layout.column(neuron[0]) if neuron is not None else None
        return neuron if neuron is not None and column is not None and neuron[1] < len(column.tiles) else None

    def _veiled(self, neuron: tuple[str, int] | None) -> tuple[Box, ...]:
        """The neurons that do not touch the chosen one: all of its own layer, and of layers further away."""
        if neuron is None:
            return ()
        columns = self._stage.layout.columns
        place = next((k for k, column in enumerate(columns) if column.layer_id == neuron[0]), -1)
        found: list[Box] = []
        for k, column in enumerate(columns):
            touched = abs(k - place) == 1
            found += [
                tile for unit, tile in enumerate(column.tiles) if not touched and not (k == place and unit == neuron[1])
            ]
        return tuple(found)

    def dress(self) -> None:
        """The theme has changed."""
        for part in (self.bar_place.built, self.card_place.built):
            if part is not None:
                part.dress()
        self.item.update()
