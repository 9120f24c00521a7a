"""Each edit of the picture gives exactly the experiment that it says."""

from dataclasses import replace

import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import LAYERS, Activation, BatchNorm, Conv2d, Dropout, Flatten, Layer, Linear, MaxPool2d
from models.design.network import MAX_LAYERS, Network
from models.problems.changes import with_data
from ui.network import edits


def linear(units: int = 4) -> Linear:
    return Linear(id="new", units=units)


@pytest.fixture
def experiment() -> Experiment:
    network = Network().insert(0, linear(4)).insert(1, Dropout(id="new")).insert(2, linear(2))
    return Experiment(network=network)


@pytest.mark.parametrize("kind", LAYERS)
def test_adding_puts_a_new_layer_of_that_kind_in_its_place(experiment: Experiment, kind: type[Layer]) -> None:
    edit = edits.add(experiment, kind, 1)
    assert [layer.id for layer in edit.experiment.network.layers] == ["layer-1", "layer-4", "layer-2", "layer-3"]
    assert isinstance(edit.experiment.network.layers[1], kind)
    assert edit.text == f"Add {kind.__name__}"
    assert edit.select == "layer-4"


def test_adding_goes_behind_the_selected_layer_or_before_the_output(experiment: Experiment) -> None:
    def place(selected: str) -> int:
        return edits.add_after(experiment, BatchNorm, selected).experiment.network.index("layer-4")

    assert [place(s) for s in ("", "output", "inputs", "layer-1", "layer-3")] == [3, 3, 0, 1, 3]


def test_with_nothing_selected_a_layer_goes_to_the_last_place_that_suits_it() -> None:
    cnn = with_data(Experiment(), Data.of("mnist"))
    network = Network().insert(0, Conv2d(id="n")).insert(1, Flatten(id="n")).insert(2, Linear(id="n"))
    cnn = replace(cnn, network=network)

    def kinds(kind: type[Layer]) -> list[str]:
        return [type(layer).__name__ for layer in edits.add_after(cnn, kind, "").experiment.network.layers]

    assert kinds(Conv2d) == ["Conv2d", "Conv2d", "Flatten", "Linear"]
    assert kinds(MaxPool2d) == ["Conv2d", "MaxPool2d", "Flatten", "Linear"]
    assert kinds(Linear) == ["Conv2d", "Flatten", "Linear", "Linear"]


def test_a_layer_that_suits_no_place_goes_to_the_end(experiment: Experiment) -> None:
    edit = edits.add_after(experiment, Conv2d, "")
    assert edit.experiment.network.index(edit.select) == 3


def test_the_65th_layer_is_refused_with_a_sentence() -> None:
    network = Network()
    for _ in range(MAX_LAYERS):
        network = network.insert(0, linear(1))
    full = Experiment(network=network)
    with pytest.raises(edits.RefusedError, match="at most 64 layers"):
        edits.add(full, Linear, 0)
    with pytest.raises(edits.RefusedError, match="at most 64 layers"):
        edits.duplicate(full, "layer-1")


def test_removing_selects_the_right_neighbour_then_the_last(experiment: Experiment) -> None:
    first = edits.remove(experiment, "layer-1")
    assert first
    assert first.select == "layer-2"
    last = edits.remove(experiment, "layer-3")
    assert last
    assert last.select == "layer-2"
    only = edits.remove(Experiment(network=Network().insert(0, linear())), "layer-1")
    assert only
    assert (only.select, only.experiment) == ("", Experiment(network=replace(Network(), next_id=2)))


def test_inputs_and_output_cannot_be_removed_moved_or_copied(experiment: Experiment) -> None:
    for place in ("inputs", "output", ""):
        assert edits.remove(experiment, place) is None
        assert edits.duplicate(experiment, place) is None
        assert edits.shift(experiment, place, 1) is None
        assert edits.resize(experiment, place, 3) is None


def test_moving_keeps_the_layers_and_changes_their_order(experiment: Experiment) -> None:
    edit = edits.shift(experiment, "layer-1", 1)
    assert edit
    assert edit.experiment.network == experiment.network.move("layer-1", 1)
    assert edits.shift(experiment, "layer-1", -1) is None
    assert edits.shift(experiment, "layer-3", 1) is None


def test_resizing_stays_within_the_range_and_merges(experiment: Experiment) -> None:
    more = edits.resize(experiment, "layer-1", 9)
    assert more
    assert more.experiment.network.layer("layer-1") == Linear(id="layer-1", units=9)
    assert more.merge == "units:layer-1"
    most = edits.resize(experiment, "layer-1", 5000)
    assert most
    assert most.experiment.network.layer("layer-1") == Linear(id="layer-1", units=1024)
    least = edits.resize(experiment, "layer-1", -5)
    assert least
    assert least.experiment.network.layer("layer-1") == Linear(id="layer-1", units=1)
    assert edits.resize(experiment, "layer-2", 9) is None
    assert edits.resize(experiment, "layer-1", 4) is None


def test_an_activation_is_chosen_in_the_field_that_holds_it() -> None:
    experiment = Experiment(network=Network().insert(0, Activation(id="new")).insert(1, linear()))
    first = edits.activate(experiment, "layer-1", "sine")
    second = edits.activate(experiment, "layer-2", "sine")
    output = edits.activate(experiment, "output", "linear")
    assert first
    assert second
    assert output
    assert first.experiment.network.layer("layer-1") == Activation(id="layer-1", function="sine")
    assert second.experiment.network.layer("layer-2") == Linear(id="layer-2", activation="sine")
    assert output.experiment.network.output.activation == "linear"
    assert edits.activate(experiment, "layer-2", "tanh") is None


def test_inputs_toggle_and_keep_their_order(experiment: Experiment) -> None:
    used = edits.toggle_input(experiment, "x2")
    assert used.experiment.data.inputs == ("x", "y", "x2")
    assert used.text == "Use x²"
    left = edits.toggle_input(used.experiment, "x")
    assert left.experiment.data.inputs == ("y", "x2")
    assert left.text == "Leave out x"
