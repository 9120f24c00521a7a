"""A run on a table is resumed bit for bit, also while the table is away."""

from pathlib import Path

import numpy as np
import pytest

from models.design.data import Data, TableFile
from models.design.experiment import Experiment
from models.files.checkpoint import read_checkpoint
from models.problems.starting import starting
from models.talk.probes import AllSamples, Boundary, Predict
from models.talk.tables import TableWishes
from playground.datasets import dataset
from playground.datasets.tables import choosing, reading
from playground.session.session import Session

CARS = "engine,weight,year,price\n" + "".join(
    f"{('petrol', 'diesel', '')[i % 3]},{900 + 10 * (i % 37)},{2000 + i % 20},{8000 + 100 * (i % 37) + i % 3}\n"
    for i in range(120)
)


def experiment(path: Path, **wishes: object) -> Experiment:
    asked = TableWishes(**wishes)  # type: ignore[arg-type]
    found = choosing.found(reading.read(str(path), asked, lambda _done, _total: None, lambda: False), asked)
    assert found.source is not None, found.error
    return starting(Data.of(found.source))


def forget() -> None:
    dataset.forget()
    reading._memory.clear()


@pytest.fixture
def cars(tmp_path: Path) -> Path:
    path = tmp_path / "cars.csv"
    path.write_text(CARS, encoding="utf-8")
    return path


def weights(session: Session) -> list[np.ndarray]:
    return [array.detach().numpy().copy() for _, array in session.run.net.named_arrays()]


@pytest.mark.parametrize("wishes", [{"target": 3}, {"target": 0, "missing": "mean"}], ids=["number", "classes"])
def test_a_run_goes_on_bit_for_bit(wishes: dict[str, object], cars: Path) -> None:
    e = experiment(cars, **wishes)
    whole, half, again = Session(), Session(), Session()
    whole.load(e)
    whole.advance(70)
    half.load(e)
    half.advance(33)
    assert not half.save(str(cars.parent / "half.safetensors"), 1).error
    forget()
    checkpoint = read_checkpoint(cars.parent / "half.safetensors")
    assert checkpoint.experiment == e
    again.load(e, checkpoint)
    again.advance(37)
    for one, other in zip(weights(whole), weights(again), strict=True):
        assert np.array_equal(one, other)


def test_while_the_table_is_away_the_network_answers_as_before_and_then_goes_on(cars: Path) -> None:
    e = experiment(cars, target=3)
    whole, half = Session(), Session()
    whole.load(e)
    whole.advance(70)
    half.load(e)
    half.advance(33)
    asked = frozenset({Predict((1000.0, 2005.0, 1.0, 0.0)), Boundary(20), AllSamples()})
    before = half.snapshot(asked)
    assert not half.save(str(cars.parent / "half.safetensors"), 1).error
    away = cars.rename(cars.parent / "away.csv")
    forget()
    again = Session()
    again.load(e, read_checkpoint(cars.parent / "half.safetensors"))
    assert again.missing is not None
    assert str(again.missing) == "cars.csv cannot be read: No such file or directory. The network answers all the same."
    probe = next(probe for probe in asked if isinstance(probe, Predict))
    after = again.snapshot(asked)
    assert np.array_equal(before.reading(probe), after.reading(probe))
    away.rename(cars)
    again.load(e)
    assert again.missing is None
    again.advance(37)
    for one, other in zip(weights(whole), weights(again), strict=True):
        assert np.array_equal(one, other)


def test_a_table_in_another_place_keeps_the_weights(cars: Path) -> None:
    from dataclasses import replace

    e = experiment(cars, target=3)
    session = Session()
    session.load(e)
    session.advance(30)
    before = weights(session)
    there = cars.rename(cars.parent / "there.csv")
    source = e.data.source
    assert isinstance(source, TableFile)
    session.load(replace(e, data=replace(e.data, source=replace(source, path=str(there)))))
    assert session.step == 30
    for one, other in zip(before, weights(session), strict=True):
        assert np.array_equal(one, other)


def test_a_table_of_pixels_is_learned_as_pictures(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    path = tmp_path / "digits.csv"
    rows = rng.integers(0, 256, (40, 784))
    rows[:20, :300] = 0
    path.write_text(
        ",".join(["label", *(f"p{k}" for k in range(784))])
        + "\n"
        + "".join(f"{i // 20}," + ",".join(map(str, row)) + "\n" for i, row in enumerate(rows.tolist())),
        encoding="utf-8",
    )
    e = experiment(path)
    assert e.data.info.image == (1, 28, 28)
    assert e.data.info.classes == ("0", "1")
    session = Session()
    session.load(e)
    assert np.array_equal(session.run.dataset.points, rows.reshape(40, 1, 28, 28))
    session.advance(session.steps_to_epoch_end(20))
    assert session.run.final_metrics().test_accuracy == 1
    plain = experiment(path, pictures=False)
    assert len(plain.data.inputs) == 784
