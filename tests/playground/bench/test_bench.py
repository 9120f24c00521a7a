"""The benchmark races fairly, trains what it says, and prints what it found."""

import json

import pytest
import torch

from playground.bench import pictures, small
from playground.bench.eager import Eager
from playground.bench.ours import Ours
from playground.bench.rows import Effort, Row, race
from playground.bench.table import table
from playground.cli import bench, main
from playground.session.session import Session
from playground.steppers.torch_stepper import TorchStepper


def test_contestants_take_turns_and_the_median_counts() -> None:
    log: list[str] = []

    def contestant(name: str, rates: list[float]):  # type: ignore[no-untyped-def]
        def rate(seconds: float) -> float:
            log.append(name)
            return rates.pop(0)

        return rate

    found = race({"a": contestant("a", [99, 1, 5, 2]), "b": contestant("b", [99, 7, 6, 8])}, Effort(0.0, 3))
    assert found == {"a": 2, "b": 7}
    assert log == ["a", "b", *"ab" * 3]


def test_plain_pytorch_learns_what_we_learn() -> None:
    session = Session()
    session.load(small.design(4, 2, batch=10))
    eager = Eager(small.design(4, 2, batch=10), *session.run.train)
    x, targets = session.run.train

    def loss() -> float:
        return torch.nn.functional.mse_loss(eager._model(x), targets).item()

    before = loss()
    torch.manual_seed(0)
    for _ in range(20):  # on a busy machine few steps are done in a tenth of a second
        eager.rate(0.1)
        if loss() < 0.5 * before:
            return
    raise AssertionError(f"from {before} only to {loss()}")


def test_a_step_that_takes_longer_than_a_round_is_counted() -> None:
    ours = Ours(pictures.cnn(32, batch=1000), pictures.made_up(), kind=TorchStepper)
    assert ours.rate(0.001) > 0


def test_a_watched_run_is_counted() -> None:
    assert small.live(small.design(2, batch=10), 0.2) > 1000


def test_every_network_of_the_table_runs_compiled() -> None:
    for units in small.NETWORKS.values():
        session = Session()
        session.load(small.design(*units, batch=0))
        session.advance(3)
        assert session.run.stepper.name == "fused"
        assert session.epoch == 3


def test_rows_say_what_they_compare_with() -> None:
    assert "12,345 steps/s" in bench._line(Row("g", "n", 12345.0, "steps/s", 2.0))
    assert bench._line(Row("g", "n", 1.0, "s", 2.0, "headless")).endswith("2.00 × headless")


def test_the_table_has_a_line_for_each_network() -> None:
    rows = [
        Row("headless", "net", 12345.0, "steps/s", 123.4),
        Row("live", "net", 12000.0, "steps/s", 0.934, "headless"),
        Row("program", "window shown", 0.85, "s"),
    ]
    assert list(table(rows))[2:] == [
        "| net | 12,345 steps/s | 123 × | live 0.93 × headless |",
        "| window shown | 0.85 s |  |  |",
    ]


@pytest.mark.slow
def test_the_quick_benchmark_takes_less_than_a_minute(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["bench", "--quick", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["seconds"] < 60
    ratios = {row["name"]: row["ratio"] for row in found["rows"] if row["against"] == "eager PyTorch"}
    assert min(r for r in ratios.values() if r) > 0.9
