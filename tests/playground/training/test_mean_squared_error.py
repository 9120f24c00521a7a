"""The mean squared error that is shown is the one of textbooks, worked out by hand."""

from dataclasses import replace

import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.network import Network
from models.design.points import Points
from models.design.training import Training
from models.talk.commands import SetParameter
from tests.playground.runs import started, through_torch

BY_HAND = [
    ([(1, 3), (2, 5)], -1.0, 5.0, 2.5),
    ([(1, 3), (2, 5), (3, 7), (4, 9), (5, 11), (6, 13)], 0.3, 0.1, 55.35),
]


@pytest.mark.parametrize("slow", [False, True])
@pytest.mark.parametrize(("pairs", "slope", "intercept", "wanted"), BY_HAND)
def test_a_line_set_by_hand_has_the_loss_worked_out_by_hand(
    pairs: list[tuple[float, float]], slope: float, intercept: float, wanted: float, slow: bool
) -> None:
    points = Points(columns=("x",), classes=(), target="y").added([((x,), y) for x, y in pairs])
    output = replace(Network().output, activation="linear")
    data = replace(Data.of(points), train_share=1.0)
    e = Experiment(data=data, network=Network(output=output), training=Training(loss="mse"))
    session = (through_torch if slow else started)(e)
    session.set_parameter(SetParameter("output", "weight", (0, 0), slope))
    session.set_parameter(SetParameter("output", "bias", (0,), intercept))
    metrics = session.snapshot(frozenset()).metrics
    assert metrics is not None
    assert session.run.stepper.name == ("torch" if slow else "fused")
    assert metrics.train_loss == pytest.approx(wanted, abs=0.005)  # as it is written in textbooks
    assert metrics.test_loss is None
