"""The shipped digit network: its recipe, its file, and how well it reads."""

import json
from pathlib import Path

import numpy as np
import pytest

from models.design.data import Data
from models.design.spec import SpecError
from models.files.checkpoint import read_checkpoint
from models.problems import checks
from playground.cli import pretraining
from playground.cli.drawings import SHIPPED, Reader, painted
from playground.cli.main import main
from playground.datasets import handwriting, unipen
from playground.datasets.dataset import make

WEIGHTS = SHIPPED["digits"]


def material(check: bool) -> handwriting.Material:
    try:
        return handwriting.gather(check)
    except SpecError as missing:
        pytest.skip(f"{missing}; PLAYGROUND_DATA names the folder of the data sets")


def shipped() -> Reader:
    return Reader(read_checkpoint(WEIGHTS), WEIGHTS.name)


def test_the_design_runs_and_its_file_stays_below_one_megabyte() -> None:
    e = pretraining.design()
    assert checks.problems(e) == []
    assert 4 * sum(e.parameter_counts().values()) < 900_000
    assert not e.data.standardise


def test_nobody_tests_what_was_learned() -> None:
    real, check = material(False), material(True)
    learned, tested = ({s.writer for s in part} for part in (real.drawings, real.test_drawings))
    assert tested == handwriting.TEST_WRITERS
    assert learned == set(range(1, 31)) - tested
    assert {s.writer for s in check.drawings} | {s.writer for s in check.test_drawings} == learned
    assert not {s.writer for s in check.drawings} & {s.writer for s in check.test_drawings}
    assert (len(real.pictures), len(real.test_pictures)) == (60_000, 10_000)
    assert (len(check.pictures), len(check.test_pictures)) == (55_000, 5_000)
    assert np.array_equal(check.test_pictures.pictures.numpy(), real.pictures.pictures[55_000:].numpy())


def test_training_learns_and_gives_the_same_network_again() -> None:
    found = material(True)
    few = handwriting.Material(
        handwriting.Examples(found.pictures.pictures[:1500], found.pictures.labels[:1500]),
        found.drawings[:300],
        found.test_pictures,
        found.test_drawings,
    )
    said: list[str] = []
    net, steps = pretraining.train(pretraining.design(), few, 1, said.append)
    assert (steps, len(said)) == ((1500 + 2 * 300) // 128, 1)
    again, _ = pretraining.train(pretraining.design(), few, 1, said.append)
    assert said[0] == said[1]
    assert all((a == b).all() for a, b in zip(net.groups, again.groups, strict=True))


@pytest.mark.skipif(not WEIGHTS.exists(), reason="the weights are not part of this copy")
def test_the_shipped_network_is_the_design_and_small() -> None:
    checkpoint = read_checkpoint(WEIGHTS)
    assert checkpoint.experiment == pretraining.design()
    assert WEIGHTS.stat().st_size <= 1_000_000


@pytest.mark.skipif(not WEIGHTS.exists(), reason="the weights are not part of this copy")
def test_the_shipped_network_reads_pens_of_people_it_has_never_met() -> None:
    path = unipen.find()
    if path is None:
        pytest.skip("pen-strokes/pendigits-orig.tra.gz is not here; PLAYGROUND_DATA names its folder")
    reader = shipped()
    strangers = [s for s in unipen.read(path) if s.writer in handwriting.TEST_WRITERS]
    answers = reader.read(painted([s.drawing for s in strangers], reader.side))
    assert (answers.argmax(1) == [s.label for s in strangers]).mean() >= 0.988


@pytest.mark.skipif(not WEIGHTS.exists(), reason="the weights are not part of this copy")
def test_the_shipped_network_reads_mnist() -> None:
    try:
        dataset = make(Data.of("mnist"))
    except SpecError as missing:
        pytest.skip(f"{missing}; PLAYGROUND_DATA names the folder of the data sets")
    pictures = dataset.points[~dataset.training][:2000, 0] / np.float32(255)
    assert (shipped().read(pictures).argmax(1) == dataset.targets[~dataset.training][:2000]).mean() >= 0.99


@pytest.mark.skipif(not WEIGHTS.exists(), reason="the weights are not part of this copy")
def test_predict_answers_drawings_with_the_shipped_network(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seven, one = [[[60, 50], [200, 50], [110, 230]]], [[[140, 30], [140, 200]]]
    (tmp_path / "drawings.json").write_text(json.dumps([seven, one]))
    assert main(["predict", "digits", "--strokes", str(tmp_path / "drawings.json"), "--json"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(a["label"], a["sure"]) for a in answers] == [("7", True), ("1", True)]
