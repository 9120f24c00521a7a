"""The table of samples: what it says is what the data and the network say."""

import csv
import io
from pathlib import Path

import numpy as np
import pytest

from models.design.layers import Linear
from models.problems.changes import with_loss
from playground.cli.main import main
from playground.probing import measure
from playground.probing.subject import Subject
from playground.session import samples_table
from playground.session.session import Session
from tests.playground.runs import experiment, started


@pytest.fixture(scope="module")
def flowers() -> Session:
    e = experiment(Linear(id="n", units=4), kind="iris", data={"samples": 150, "standardise": True})
    return started(with_loss(e, "cross_entropy"), 10)


def test_every_sample_has_a_line_that_gives_its_numbers_again(flowers: Session) -> None:
    run = flowers.run
    head, *lines = csv.reader(io.StringIO(samples_table.text(run)))
    assert head[:3] == ["number", "split", "Sepal length (cm)"]
    assert head[-3:] == ["truth", "answer", "probability"]
    assert [line[0] for line in lines] == [str(k + 1) for k in range(150)]
    assert [line[1] == "training" for line in lines] == run.dataset.training.tolist()
    np.testing.assert_array_equal(np.array([line[2:6] for line in lines], np.float32), run.dataset.points)
    answers = measure.predict_rows(Subject(run.experiment, run.net, run.dataset), run.dataset.points)
    classes = run.experiment.data.info.classes
    assert [line[-3] for line in lines] == [classes[int(t)] for t in run.dataset.targets]
    assert [line[-2] for line in lines] == [classes[k] for k in answers.argmax(1)]
    assert np.array([line[-1] for line in lines], float) == pytest.approx(answers.max(1), abs=1e-4)


def test_values_stand_in_their_own_unit() -> None:
    s = started(experiment(Linear(id="n", units=2), kind="plane", data={"samples": 40, "standardise_target": True}), 3)
    head, *lines = csv.reader(io.StringIO(samples_table.text(s.run)))
    assert head == ["number", "split", "x", "y", "truth", "answer"]
    answers = measure.predict_rows(Subject(s.run.experiment, s.run.net, s.run.dataset), s.run.dataset.points)
    assert np.array([line[-1] for line in lines], np.float32) == pytest.approx(answers[:, 0], abs=1e-6)
    np.testing.assert_array_equal(np.array([line[-2] for line in lines], np.float32), s.run.dataset.targets)


def test_a_save_to_a_table_writes_it(flowers: Session, tmp_path: Path) -> None:
    saved = flowers.save(str(tmp_path / "out.csv"), 7)
    assert (saved.ticket, saved.error) == (7, "")
    assert (tmp_path / "out.csv").read_text("utf-8-sig") == samples_table.text(flowers.run)
    refused = flowers.save(str(tmp_path / "none" / "out.csv"), 8)
    assert refused.error


def test_the_command_line_writes_the_same(flowers: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flowers.save(str(tmp_path / "net.safetensors"), 1)
    assert main(["predict", str(tmp_path / "net.safetensors"), "--samples"]) == 0
    assert capsys.readouterr().out == samples_table.text(flowers.run)
