"""Edits of a network give a new one, keep what they do not touch, and never use an id twice."""

from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from models.design.layers import Add, Conv2d, Dropout, Layer, Linear, Output
from models.design.network import INPUT_ID, MAX_LAYERS, OUTPUT_ID, Network
from models.design.spec import SpecError
from tests.strategies import layers, networks


class NetworkEdits(RuleBasedStateMachine):
    """Random edits beside a plain list of layers that obeys the same words."""

    @initialize(network=networks())
    def start(self, network: Network) -> None:
        self.network, self.plain = network, list(network.layers)
        self.used = {layer.id for layer in network.layers}

    @rule(layer=layers(), place=st.integers(0, 12))
    def insert(self, layer: Layer, place: int) -> None:
        before, place = self.network, min(place, len(self.plain))
        self.network = before.insert(place, layer)
        self._added(place)
        assert before.layers == tuple(self.plain[:place] + self.plain[place + 1 :])

    @rule(place=st.integers(0, 100))
    def duplicate(self, place: int) -> None:
        if self.plain:
            place %= len(self.plain)
            original = self.plain[place]
            self.network = self.network.duplicate(original.id)
            copy = self._added(place + 1)
            assert type(copy) is type(original)

    @rule(place=st.integers(0, 100))
    def remove(self, place: int) -> None:
        if self.plain:
            self.network = self.network.remove(self.plain.pop(place % len(self.plain)).id)

    @rule(place=st.integers(0, 100), to=st.integers(-2, 100))
    def move(self, place: int, to: int) -> None:
        if self.plain:
            moved = self.plain.pop(place % len(self.plain))
            self.plain.insert(max(0, to), moved)
            self.network = self.network.move(moved.id, to)

    @rule(place=st.integers(0, 100), units=st.integers(1, 256))
    def exchange(self, place: int, units: int) -> None:
        if self.plain:
            place %= len(self.plain)
            self.plain[place] = Linear(id=self.plain[place].id, units=units)
            self.network = self.network.replace_layer(self.plain[place])

    def _added(self, place: int) -> Layer:
        new = self.network.layers[place]
        assert new.id not in self.used, "an id was used twice"
        self.used.add(new.id)
        self.plain.insert(place, new)
        return new

    @invariant()
    def network_and_list_agree(self) -> None:
        assert self.network.layers == tuple(self.plain)
        assert [self.network.index(layer.id) for layer in self.plain] == list(range(len(self.plain)))

    @invariant()
    def shapes_go_from_layer_to_layer_whether_or_not_they_fit(self) -> None:
        for inputs in ((3,), (1, 8, 8)):
            shapes, layer_shapes = self.network.shapes(inputs, 2), self.network.layer_shapes(inputs, 2)
            assert list(shapes) == [INPUT_ID, *(layer.id for layer in self.plain), OUTPUT_ID]
            before = inputs
            for at in layer_shapes:
                layer = at.layer
                assert at.incoming == before
                before = shapes[layer.id]
                if at.error is None and not isinstance(layer, Output):
                    assert before == layer.output_shape(at.incoming)
                    assert at.count == layer.parameter_count(at.incoming)
            counts = self.network.parameter_counts(inputs, 2)
            assert counts == {shapes.layer.id: shapes.count for shapes in layer_shapes}
            assert counts[OUTPUT_ID] == (prod(layer_shapes[-1].incoming) + self.network.output.bias) * 2


class TestNetworkEdits(NetworkEdits.TestCase):
    settings = settings(stateful_step_count=20)


@pytest.mark.slow
class TestManyNetworkEdits(NetworkEdits.TestCase):
    settings = settings(stateful_step_count=100)


def test_no_hidden_layer_at_all_is_a_network() -> None:
    assert Network().shapes((2,), 1) == {INPUT_ID: (2,), OUTPUT_ID: (1,)}
    assert Network().parameter_counts((2,), 1) == {OUTPUT_ID: 3}


def test_the_opening_network_learns_25_numbers() -> None:
    network = Network().insert(0, Linear(id="new", units=4)).insert(1, Linear(id="new", units=2))
    assert sum(network.parameter_counts((2,), 1).values()) == (2 * 4 + 4) + (4 * 2 + 2) + (2 * 1 + 1) == 25


RESIDUAL = (Linear(id="a", units=3), Linear(id="b", units=3), Add(id="c", source="a"))


def errors(*layers: Layer) -> dict[str, str]:
    found = Network(layers=layers).layer_shapes((3,), 1)
    return {p.layer.id: str(p.error) for p in found if p.error is not None}


def test_an_add_takes_from_the_inputs_or_from_an_earlier_layer_of_the_same_shape() -> None:
    a, b, c = RESIDUAL
    assert errors(a, b, c) == errors(a, b, Add(id="c")) == errors(Add(id="c"), a, b) == {}
    assert "two equal shapes, but 3 comes in and its source gives 4" in errors(Linear(id="a", units=4), b, c)["c"]


def test_an_add_whose_source_is_moved_behind_it_or_removed_is_a_network_that_says_so() -> None:
    network = Network(layers=RESIDUAL)
    for edited in (network.remove("a"), network.move("a", 2), network.replace_layer(Add(id="c", source="c"))):
        assert "gone or comes later" in errors(*edited.layers)["c"]
    assert errors(*network.move("a", 1).layers) == {}


def test_behind_an_error_shapes_are_what_they_would_be_after_a_flatten() -> None:
    network = Network(layers=(Linear(id="a", units=4), Conv2d(id="b"), Linear(id="c", units=5)))
    assert network.shapes((1, 8, 8), 2) == {INPUT_ID: (1, 8, 8), "a": (4,), "b": (4,), "c": (5,), OUTPUT_ID: (2,)}
    assert network.parameter_counts((1, 8, 8), 2) == {"a": 65 * 4, "b": 0, "c": 5 * 5, OUTPUT_ID: 6 * 2}


def test_the_65th_layer_is_refused() -> None:
    network = Network()
    for _ in range(MAX_LAYERS):
        network = network.insert(0, Dropout(id="new"))
    with pytest.raises(SpecError, match="at most 64 layers, got 65"):
        network.insert(0, Dropout(id="new"))
    with pytest.raises(SpecError, match="at most 64"):
        network.duplicate(network.layers[0].id)


@pytest.mark.parametrize("taken", [OUTPUT_ID, INPUT_ID, "layer-1"])
def test_an_id_is_used_once(taken: str) -> None:
    with pytest.raises(SpecError, match="used twice"):
        Network(layers=(Linear(id="layer-1"), Linear(id=taken)))


def test_an_id_does_not_come_back_after_its_layer_was_removed() -> None:
    network = Network(layers=(Linear(id="layer-7"),), next_id=2).remove("layer-7")
    for _ in range(8):
        network = network.insert(0, Linear(id="new"))
    assert "layer-7" not in {layer.id for layer in network.layers}


def test_the_output_is_exchanged_by_its_id_and_cannot_be_renamed() -> None:
    assert Network().replace_layer(Output(id=OUTPUT_ID, activation="linear")).output.activation == "linear"
    with pytest.raises(SpecError, match="output's id"):
        Network(output=Output(id="other"))


@given(network=networks())
def test_an_unknown_layer_is_a_key_error(network: Network) -> None:
    for ask in (network.index, network.layer, network.remove, network.duplicate):
        with pytest.raises(KeyError):
            ask("nobody")
    assert network.layer(OUTPUT_ID) is network.output
