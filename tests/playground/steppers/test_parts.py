"""How long the engine's parts take: `pytest -m slow tests/playground/steppers/test_parts.py`."""

from math import inf

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from models.talk.probes import Boundary, Neurons, Weights
from playground.bench.small import WINDOW, design
from playground.datasets.dataset import made_anew
from playground.session.session import Session
from playground.training.order import order

pytestmark = pytest.mark.slow


def session(*units: int) -> Session:
    made = Session()
    made.load(design(*units, batch=10))
    made.advance(10)
    return made


@pytest.mark.parametrize("units", [(4, 2), (8,) * 6, (64, 64)], ids=str)
def test_a_thousand_steps(benchmark: BenchmarkFixture, units: tuple[int, ...]) -> None:
    benchmark(session(*units).advance, 1000, inf)


@pytest.mark.parametrize("probe", [Boundary(), Neurons(), Weights()], ids=lambda p: type(p).__name__)
def test_one_answer(benchmark: BenchmarkFixture, probe: object) -> None:
    benchmark(session(8, 8).run.measure, frozenset({probe}))


def test_a_snapshot_with_all_panels(benchmark: BenchmarkFixture) -> None:
    benchmark(session(8, 8).snapshot, WINDOW)


def test_taking_over_an_edit(benchmark: BenchmarkFixture) -> None:
    made, other = session(8, 8), iter(range(10**6))
    benchmark(lambda: made.load(design(8, 8 + next(other) % 2, batch=10)))


def test_the_order_of_an_epoch(benchmark: BenchmarkFixture) -> None:
    benchmark(order, 1, 7, 250)


def test_making_a_data_set(benchmark: BenchmarkFixture) -> None:
    benchmark(made_anew, design(4, batch=10).data)
