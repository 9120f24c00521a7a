"""What decided an answer is lit in the picture: as many wires and as strong as their shares say."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.problems.changes import with_kind
from models.talk.plane_probes import Decision
from ui.look import theme
from ui.network.decided import BEHIND, speaking_colours
from ui.network.view import NetworkView

E = Experiment(network=Network().insert(0, Linear(id="n", units=3)))
UNITS = {
    "inputs": np.array([1.0, 0.0], np.float32),
    "layer-1": np.array([0.6, -0.3, 0.1], np.float32),
    "output": np.array([0.4], np.float32),
}
WIRES = {
    "layer-1": np.array([[0.6, 0.0], [-0.3, 0.0], [0.1, 0.0]], np.float32),
    "output": np.array([[0.6, -0.3, 0.1]], np.float32),
}
DECISION = Decision(1, 0, 0.8, 0.6, 0.2, UNITS, WIRES, {"layer-1": 1.0, "output": 1.0}, np.arange(3))


@pytest.fixture
def view(qtbot: Any) -> NetworkView:
    made = NetworkView()
    qtbot.addWidget(made)
    made.resize(640, 560)
    made.show()
    made.show_experiment(E)
    return made


def test_wires_and_units_are_lit_by_their_shares(view: NetworkView) -> None:
    stage = view.stage
    view.show_decision(DECISION)
    links = stage.items_of("layer-1")[2].curves.links
    lit = {tuple(links[wire].tolist()): share for wire, share in stage.decided.wires["layer-1"]}
    assert lit == {(0, 0): 600, (1, 0): -300, (2, 0): 100}
    assert list(lit)[-1] == (0, 0)  # the strongest last, on top
    assert stage.decided.units == {"inputs": [100, 0], "layer-1": [60, -30, 10]}  # one output is no news
    assert stage.items_of("layer-1")[2].opacity() == pytest.approx(BEHIND)
    view.grab()
    view.show_decision(None)
    assert not stage.decided.isVisible()
    assert stage.items_of("layer-1")[2].opacity() == 1


def test_a_changed_layer_ends_it_and_shares_of_another_design_do_no_harm(view: NetworkView) -> None:
    view.show_decision(DECISION)
    view.show_experiment(replace(E, network=E.network.insert(1, Linear(id="n", units=5))))
    assert not view.stage.decided.isVisible()
    view.show_decision(DECISION)  # of a moment ago
    assert view.stage.decided.wires.keys() >= {"layer-1", "output"}
    view.grab()


def test_colours_are_those_of_the_two_classes(view: NetworkView) -> None:
    classes = theme.LIGHT.classes
    assert speaking_colours(replace(DECISION, likeliest=2, second=1), theme.LIGHT) == (classes[1], classes[2])
    assert speaking_colours(replace(DECISION, likeliest=-1), theme.LIGHT) == (classes[0], classes[1])
    view.show_decision(DECISION)
    assert view.legend.words() == ("Speaks for", "orange", "blue", "Neuron")
    flowers = with_kind(E, "iris")
    view.show_experiment(flowers)
    view.legend.show_decision(replace(DECISION, likeliest=2, second=1), flowers.data.info.shown_classes)
    view.legend.resize(600, 16)
    assert view.legend.words()[1:3] == flowers.data.info.shown_classes[1:3]
    view.legend.resize(350, 16)
    assert view.legend.needed(view.legend.words()) <= 350
    assert view.legend.words()[2].endswith("…")
