"""A thousand random edits with undo and redo in between: the window always shows the document.

A hypothesis state machine drives the real window as a person would. After every step: each view
equals the model; undo gives back exactly what was; what is saved is what is loaded.
"""

import os
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtWidgets import QApplication

from models.design.data import OFFERED, Data
from models.design.experiment import Experiment
from models.design.layers import ACTIVATIONS, LAYERS, Layer
from models.design.network import INPUT_ID, MAX_LAYERS, OUTPUT_ID
from models.design.training import Training
from models.files import storage
from models.problems import checks
from models.problems.changes import with_loss
from tests.building import all_built
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import OPENING
from ui.shell.window import MainWindow

EDITS = int(os.environ.get("PLAYGROUND_RANDOM_EDITS", "120"))


def number_values(spec: type, name: str) -> st.SearchStrategy[Any]:
    meta = spec.__dataclass_fields__[name].metadata  # type: ignore[attr-defined]
    if "options" in meta:
        return st.sampled_from(sorted(meta["options"]))
    if "flag" in meta:
        return st.booleans()
    low, high = meta["low"], meta["high"]
    if isinstance(spec.__dataclass_fields__[name].default, int):  # type: ignore[attr-defined]
        return st.integers(low, min(high, low + 500))
    return st.floats(low, high, allow_nan=False)


TRAINING = [f.name for f in fields(Training)]
DATA = [f.name for f in fields(Data) if f.name not in ("source", "inputs")]


class Person(RuleBasedStateMachine):
    """Someone who clicks on everything."""

    window: MainWindow

    @initialize()
    def begin(self) -> None:
        self.before: list[Experiment] = []  # what each undo must give back
        self.after: list[Experiment] = []  # what each redo must give back
        self.window.document.open(storage.read_design(OPENING))

    def edit(self, act: Callable[[], object]) -> None:
        """Do something and remember what it must be undone to; a merged edit keeps the older memory."""
        document = self.window.document
        count, old = document.undo_stack.index(), document.experiment
        act()
        document.seal()
        if document.undo_stack.index() > count:
            self.before.append(old)
            self.after = []
        else:
            assert document.experiment == old

    def change(self, after: Experiment) -> None:
        self.edit(lambda: self.window.document.edit(after, "Change"))

    @rule(kind=st.sampled_from(list(OFFERED)))
    def choose_data(self, kind: str) -> None:
        self.edit(self.window.data.gallery.tiles[kind].click)

    @rule(data=st.data(), name=st.sampled_from(TRAINING))
    def change_training(self, data: st.DataObject, name: str) -> None:
        value = data.draw(number_values(Training, name))
        experiment = self.window.document.experiment
        if name == "loss":
            self.change(with_loss(experiment, value))
        else:
            self.change(replace(experiment, training=replace(experiment.training, **{name: value})))

    @rule(data=st.data(), name=st.sampled_from(DATA))
    def change_data(self, data: st.DataObject, name: str) -> None:
        experiment = self.window.document.experiment
        value = data.draw(number_values(Data, name))
        self.change(replace(experiment, data=replace(experiment.data, **{name: value})))

    @rule(data=st.data())
    def choose_inputs(self, data: st.DataObject) -> None:
        experiment = self.window.document.experiment
        offered = list(experiment.data.info.inputs)
        chosen = data.draw(st.lists(st.sampled_from(offered), unique=True))
        self.change(replace(experiment, data=replace(experiment.data, inputs=tuple(chosen))))

    @rule(kind=st.sampled_from(LAYERS), place=st.integers(0, MAX_LAYERS))
    @precondition(lambda self: len(self.window.document.experiment.network) < 12)
    def add_layer(self, kind: type[Layer], place: int) -> None:
        experiment = self.window.document.experiment
        place = min(place, len(experiment.network))
        self.change(replace(experiment, network=experiment.network.insert(place, kind(id="new"))))

    @rule(which=st.integers(0, 63), how=st.sampled_from(["remove", "duplicate", "left", "right"]))
    @precondition(lambda self: len(self.window.document.experiment.network) > 0)
    def arrange_layers(self, which: int, how: str) -> None:
        experiment = self.window.document.experiment
        network = experiment.network
        index = which % len(network)
        layer_id = network.layers[index].id
        if how == "remove":
            network = network.remove(layer_id)
        elif how == "duplicate" and len(network) < 12:
            network = network.duplicate(layer_id)
        else:
            network = network.move(layer_id, index + (1 if how == "right" else -1))
        self.change(replace(experiment, network=network))

    @rule(which=st.integers(0, 63), data=st.data())
    @precondition(lambda self: len(self.window.document.experiment.network) > 0)
    def change_layer(self, which: int, data: st.DataObject) -> None:
        experiment = self.window.document.experiment
        layer = experiment.network.layers[which % len(experiment.network)]
        names = [f.name for f in fields(layer) if "label" in f.metadata]
        if not names:  # a Flatten has nothing to change
            return
        name = data.draw(st.sampled_from(names))
        if name == "units":
            values: st.SearchStrategy[Any] = st.integers(1, 20)
        elif name == "source":  # of an Add: any layer, also one that does not fit
            values = st.sampled_from([INPUT_ID, *(other.id for other in experiment.network.layers)])
        else:
            values = number_values(type(layer), name)
        value = data.draw(values)
        changed = replace(layer, **{name: value})
        self.change(replace(experiment, network=experiment.network.replace_layer(changed)))

    @rule(activation=st.sampled_from(sorted(ACTIVATIONS)))
    def change_output(self, activation: str) -> None:
        experiment = self.window.document.experiment
        output = replace(experiment.network.layer(OUTPUT_ID), activation=activation)
        self.change(replace(experiment, network=experiment.network.replace_layer(output)))

    @rule(name=st.sampled_from(["new_weights", "new_sample"]))
    def new_seed(self, name: str) -> None:
        self.edit(self.window.actions_[name].trigger)

    @rule()
    @precondition(lambda self: bool(checks.problems(self.window.document.experiment)))
    def take_the_cure(self) -> None:
        cure = checks.problems(self.window.document.experiment)[0].cure
        if cure is not None:
            self.change(cure.experiment)

    @rule()
    @precondition(lambda self: bool(self.before))
    def undo(self) -> None:
        self.after.append(self.window.document.experiment)
        self.window.document.undo_stack.undo()
        assert self.window.document.experiment == self.before.pop()

    @rule()
    @precondition(lambda self: bool(self.after))
    def redo(self) -> None:
        self.before.append(self.window.document.experiment)
        self.window.document.undo_stack.redo()
        assert self.window.document.experiment == self.after.pop()

    @invariant()
    def every_view_shows_the_document(self) -> None:
        experiment = self.window.document.experiment
        window = self.window
        assert window.data.gallery.tiles[experiment.data.kind].isChecked()
        assert window.data.form._spec == experiment.data
        assert window.training._experiment == experiment
        assert window.data.inputs._experiment == experiment
        assert window.network._experiment == experiment
        assert window.actions_["play"].isEnabled() == (not checks.problems(experiment))

    @invariant()
    def what_is_saved_is_what_is_loaded(self) -> None:
        experiment = self.window.document.experiment
        assert storage.loads(storage.dumps(experiment)) == experiment


def run(edits: int, qapp: QApplication) -> None:
    link = EngineLink(lambda _command: None, lambda: None)
    link.stop()
    Person.window = window = all_built(MainWindow(Document(storage.read_design(OPENING)), link))
    window.resize(1280, 800)
    window.show()
    steps = 40
    try:
        run_state_machine_as_test(
            Person,
            settings=settings(
                max_examples=max(1, edits // steps),
                stateful_step_count=steps,
                deadline=None,
                derandomize=True,
                suppress_health_check=list(HealthCheck),
                phases=[Phase.generate],
                database=None,
            ),
        )
    finally:
        window.files.give_up()
        window.close()
        qapp.processEvents()
        del Person.window


def test_random_edits(qapp: QApplication) -> None:
    run(EDITS, qapp)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_thousand_random_edits(qapp: QApplication) -> None:
    run(1000, qapp)
