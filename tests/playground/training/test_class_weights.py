"""Class weights in a whole run, against scikit-learn."""

from dataclasses import replace

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.network import Network
from models.design.points import Points, Row
from models.problems.changes import with_loss
from tests.playground.runs import started, through_torch, tuned

RNG = np.random.default_rng(3)
X = np.concatenate([RNG.normal(-0.6, 1, (90, 2)), RNG.normal(0.6, 1, (12, 2))])
Y = np.repeat([0.0, 1.0], [90, 12])


def points() -> Experiment:
    rows = tuple(Row(k + 1, (float(x), float(y)), float(c)) for k, ((x, y), c) in enumerate(zip(X, Y, strict=True)))
    source = Points(columns=("x", "y"), classes=("often", "rare"), rows=rows, next_id=len(rows) + 1)
    e = Experiment(data=replace(Data.of(source), train_share=1.0), network=Network())
    return tuned(with_loss(e, "binary_cross_entropy"), optimizer="adam", learning_rate=0.03, batch=1000)


@pytest.mark.parametrize("weighted", [True, False])
def test_a_line_between_a_frequent_and_a_rare_class_is_scikit_learns(weighted: bool) -> None:
    wanted = LogisticRegression(C=1e8, class_weight="balanced" if weighted else None, tol=1e-8).fit(X, Y)
    for start in (started, through_torch):
        session = start(tuned(points(), class_weights=weighted))
        session.advance(1000, float("inf"))
        net = session.run.net
        np.testing.assert_allclose(net.parameter("output", "weight").detach().numpy(), wanted.coef_, rtol=0.01)
        np.testing.assert_allclose(net.parameter("output", "bias").detach().numpy(), wanted.intercept_, rtol=0.01)
