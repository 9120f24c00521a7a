"""The panel that shows functions: what it offers, asks and says."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from models.design.data import Data
from models.problems.changes import with_data, with_loss
from models.talk.function_probes import BINS, IntoActivation, IntoLoss
from models.talk.shapes import ACTIVATION_SHAPES
from ui.canned.snapshot import canned_snapshot
from ui.panels.base.alone import example
from ui.panels.function.function import LOSS, FunctionPanel
from ui.shell.window import MainWindow


@pytest.fixture
def panel(qtbot: Any) -> FunctionPanel:
    made = FunctionPanel()
    qtbot.addWidget(made)
    made.resize(320, 360)
    made.show()
    made.show_experiment(example())
    return made


def offered(panel: FunctionPanel) -> list[str]:
    return [panel.choice.itemText(row) for row in range(panel.choice.count())]


def test_every_activation_and_the_loss_are_offered_and_softmax_is_no_curve(panel: FunctionPanel) -> None:
    assert offered(panel) == ["Linear 4: tanh", "Linear 2: tanh", "Output 1: tanh", "Loss: MSE"]
    panel.show_experiment(with_data(example("iris"), Data.of("iris")))
    assert offered(panel)[-1] == "Loss: Cross-entropy"
    assert not any(text.startswith("Output") for text in offered(panel))
    panel.show_experiment(with_loss(example(), "binary_cross_entropy"))
    assert "Output 1: sigmoid" in offered(panel)


def test_what_is_chosen_is_asked_drawn_and_said(panel: FunctionPanel) -> None:
    assert panel.view.shape is ACTIVATION_SHAPES["tanh"]
    assert panel.questions() == {IntoActivation("layer-1")}
    panel.show_function(LOSS)
    assert panel.questions() == {IntoLoss()}
    assert panel.across.text() == "answer − target"
    panel.show_function("layer-2")
    shares = np.zeros(BINS, np.float32)
    shares[0], shares[BINS // 2] = 0.75, 0.25
    snapshot = canned_snapshot(example())
    panel.show_snapshot(replace(snapshot, readings={IntoActivation("layer-2"): shares}))
    assert panel.fact.text().startswith("75 % of the numbers")
    assert panel.view.accessibleDescription() == panel.fact.text()
    assert panel.view.shares is shares
    steep = np.zeros(BINS, np.float32)
    steep[BINS // 2] = 1
    panel.show_snapshot(replace(snapshot, readings={IntoActivation("layer-2"): steep}))
    assert panel.fact.text().startswith("Hardly a number")
    panel.show_snapshot(replace(snapshot, readings={IntoActivation("layer-2"): shares}))
    panel.show_experiment(example())
    assert panel.chosen == "layer-2"  # it stays where it is still there
    assert panel.view.shares is shares


def test_curve_slope_and_numbers_are_painted(panel: FunctionPanel) -> None:
    panel.show_snapshot(canned_snapshot(example()))
    picture = panel.view.grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(0, picture.height(), 2)}
    assert len(seen) > 20


def test_the_picture_and_the_settings_lead_to_it(window: MainWindow) -> None:
    panel = window.results.panel(FunctionPanel)
    window.network.function_wanted.emit("layer-2")
    assert panel.isVisible()
    assert panel.chosen == "layer-2"
    window.training.function_wanted.emit(LOSS)
    assert panel.chosen == LOSS
