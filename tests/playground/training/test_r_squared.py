"""R² is scikit-learn's, whichever loss is learned, by either stepper and in either unit of the target."""

from dataclasses import replace

import pytest
from sklearn.metrics import r2_score

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.design.points import Points
from models.design.training import Training
from playground.datasets import dataset as datasets
from playground.session.session import Session
from playground.training import losses
from tests.playground.runs import started, through_torch


def run_of(data: Data, loss: str = "mse", slow: bool = False) -> Session:
    network = Network(layers=(Linear(id="layer-1", units=3),), output=replace(Network().output, activation="linear"))
    session = (through_torch if slow else started)(Experiment(data=data, network=network, training=Training(loss=loss)))
    session.advance(20)
    assert session.run.stepper.name == ("torch" if slow else "fused")
    return session


@pytest.mark.parametrize("slow", [False, True])
@pytest.mark.parametrize("loss", ["mse", "mae", "huber"])
def test_it_is_what_scikit_learn_finds_in_the_unit_of_the_target(loss: str, slow: bool) -> None:
    data = replace(Data.of("diabetes"), standardise_target=True)
    run = run_of(data, loss, slow).run
    made = datasets.make(data)
    metrics = run.metrics()
    assert metrics is not None
    for training, found in ((True, metrics.train_r2), (False, metrics.test_r2)):
        rows = made.training == training
        answers = losses.read_answers(run.experiment, run.net((run.train if training else run.test)[0]))
        shift, factor = made.scaling.target_shift, made.scaling.target_scale
        values = answers.detach().numpy() * factor + shift
        assert found == pytest.approx(r2_score(made.targets[rows], values), abs=1e-4)


def test_there_is_none_without_test_samples_or_where_the_target_never_varies() -> None:
    line = Points(columns=("x",), classes=(), target="y").added([((x,), 2.0 * x) for x in range(4)])
    everything = run_of(replace(Data.of(line), train_share=1.0)).run.metrics()
    assert everything is not None
    assert everything.train_r2 is not None
    assert everything.test_r2 is None
    flat = Points(columns=("x",), classes=(), target="y").added([((x,), 0.1) for x in range(49)])
    alike = run_of(Data.of(flat)).run.metrics()
    assert alike is not None
    assert (alike.train_r2, alike.test_r2) == (None, None)


def test_classes_have_none() -> None:
    session = Session()
    session.load(Experiment())
    metrics = session.run.metrics()
    assert metrics is not None
    assert (metrics.train_r2, metrics.test_r2) == (None, None)
