"""The shipped digit network: its recipe, its file, and how well it reads."""

import json
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
import torch

from models.design.data import Data
from models.design.drawing import SURE
from models.design.spec import SpecError
from models.files.checkpoint import read_checkpoint
from models.problems import checks
from playground.cli.drawings import SHIPPED, Reader, painted
from playground.cli.main import main
from playground.cli.pretraining import recipe
from playground.datasets import handwriting, unipen
from playground.datasets.dataset import make
from playground.drawing.doodle_shapes import HELD_OUT
from playground.drawing.doodles import doodle, doodles

WEIGHTS = SHIPPED["digits"]
SURE_OF_DRAWINGS, SURE_OF_PICTURES = 0.9833, {2000: 0.987, 10_000: 0.9897}
"""The shares of digits of which the network was sure before it learned what is no digit."""


def gathered(check: bool) -> handwriting.Material:
    try:
        return handwriting.gather(check)
    except SpecError as missing:
        pytest.skip(f"{missing}; PLAYGROUND_DATA names the folder of the data sets")


@pytest.fixture(scope="module")
def real() -> handwriting.Material:
    return gathered(check=False)


@pytest.fixture(scope="module")
def check() -> handwriting.Material:
    return gathered(check=True)


def shipped() -> Reader:
    return Reader(read_checkpoint(WEIGHTS), WEIGHTS.name)


def test_the_design_runs_and_its_file_stays_below_one_megabyte() -> None:
    e = recipe.design()
    assert checks.problems(e) == []
    assert 4 * sum(e.parameter_counts().values()) < 900_000
    assert not e.data.standardise


def test_nobody_tests_what_was_learned(real: handwriting.Material, check: handwriting.Material) -> None:
    learned, tested = ({s.writer for s in part} for part in (real.drawings, real.test_drawings))
    assert tested == handwriting.TEST_WRITERS
    assert learned == set(range(1, 31)) - tested
    assert {s.writer for s in check.drawings} | {s.writer for s in check.test_drawings} == learned
    assert not {s.writer for s in check.drawings} & {s.writer for s in check.test_drawings}
    assert (len(real.pictures), len(real.test_pictures)) == (60_000, 10_000)
    assert (len(check.pictures), len(check.test_pictures)) == (55_000, 5_000)
    assert np.array_equal(check.test_pictures.pictures.numpy(), real.pictures.pictures[55_000:].numpy())


def test_kinds_of_doodles_that_are_tested_are_not_learned(
    real: handwriting.Material, check: handwriting.Material
) -> None:
    assert real.test_shapes == HELD_OUT
    assert not set(real.shapes) & set(real.test_shapes)
    assert {*check.shapes, *check.test_shapes} == set(real.shapes)
    assert not set(check.shapes) & set(check.test_shapes)


def test_what_is_no_digit_has_no_label_and_the_same_probability_for_all(check: handwriting.Material) -> None:
    found = handwriting.no_digits(30, check, np.random.default_rng(1))
    assert found.pictures.shape == (30, 1, 28, 28)
    assert (found.labels == handwriting.NO_DIGIT).all()
    targets = recipe._targets(torch.tensor([3, handwriting.NO_DIGIT]))
    assert torch.allclose(targets.sum(1), torch.ones(2))
    assert targets[0, 3] == pytest.approx(0.973)
    assert torch.allclose(targets[1], torch.tensor(0.1))


PICTURES, DRAWINGS = 500, 100


@pytest.fixture
def few(check: handwriting.Material) -> handwriting.Material:
    examples = handwriting.Examples(check.pictures.pictures[:PICTURES], check.pictures.labels[:PICTURES])
    return replace(check, pictures=examples, drawings=check.drawings[:DRAWINGS])


def test_every_epoch_shows_the_same_pictures_and_all_drawings_anew(few: handwriting.Material) -> None:
    first, second = (recipe._shown(few, np.random.default_rng(epoch)) for epoch in (0, 1))
    pictures, drawn = slice(0, PICTURES), slice(PICTURES, PICTURES + 4 * DRAWINGS)
    assert torch.equal(first.pictures[pictures], second.pictures[pictures])
    assert first.labels[drawn].tolist() == second.labels[drawn].tolist() == [s.label for s in few.drawings] * 4
    each = torch.cat([shown.pictures[drawn].view(4, DRAWINGS, -1) for shown in (first, second)])
    alike = sum(torch.equal(one[k], other[k]) for one, other in combinations(each, 2) for k in range(DRAWINGS))
    assert alike == 0
    assert (first.labels[drawn.stop :] == handwriting.NO_DIGIT).all()


def test_training_learns_and_gives_the_same_network_again(few: handwriting.Material) -> None:
    said: list[str] = []
    net, steps = recipe.train(recipe.design(), few, 1, said.append)
    assert (steps, len(said)) == ((PICTURES + 4 * DRAWINGS + PICTURES // 10) // 128, 1)
    again, _ = recipe.train(recipe.design(), few, 1, said.append)
    assert said[0] == said[1]
    assert all((a == b).all() for a, b in zip(net.groups, again.groups, strict=True))


@pytest.mark.skipif(not WEIGHTS.exists(), reason="the weights are not part of this copy")
def test_the_shipped_network_is_the_design_and_small() -> None:
    checkpoint = read_checkpoint(WEIGHTS)
    assert checkpoint.experiment == recipe.design()
    assert WEIGHTS.stat().st_size <= 1_000_000


def strangers() -> list[unipen.Sample]:
    path = unipen.find()
    if path is None or not WEIGHTS.exists():
        pytest.skip("pen-strokes/pendigits-orig.tra.gz is not here (PLAYGROUND_DATA names its folder), or no weights")
    return [sample for sample in unipen.read(path) if sample.writer in handwriting.TEST_WRITERS]


def test_the_shipped_network_reads_pens_of_people_it_has_never_met() -> None:
    reader, samples = shipped(), strangers()
    answers = reader.read(painted([sample.drawing for sample in samples], reader.side))
    assert len(samples) == 1499
    assert (answers.argmax(1) == [sample.label for sample in samples]).mean() >= 0.993
    assert (answers.max(1) >= SURE).mean() >= SURE_OF_DRAWINGS - 0.01


@pytest.mark.parametrize("count", [2000, pytest.param(10_000, marks=pytest.mark.slow)])
@pytest.mark.skipif(not WEIGHTS.exists(), reason="the weights are not part of this copy")
def test_the_shipped_network_reads_mnist(count: int) -> None:
    try:
        dataset = make(Data.of("mnist"))
    except SpecError as missing:
        pytest.skip(f"{missing}; PLAYGROUND_DATA names the folder of the data sets")
    pictures = dataset.points[~dataset.training][:count, 0] / np.float32(255)
    answers = shipped().read(pictures)
    right = answers.argmax(1) == dataset.targets[~dataset.training][:count]
    assert right.mean() >= (0.996 if count == 10_000 else 0.994)
    assert (answers.max(1) >= SURE).mean() >= SURE_OF_PICTURES[count] - 0.01


@pytest.mark.skipif(not WEIGHTS.exists(), reason="the weights are not part of this copy")
@pytest.mark.parametrize("seed", [1, 2])
def test_the_shipped_network_is_unsure_of_other_things_than_digits(seed: int) -> None:
    reader = shipped()
    drawn = doodles(500, HELD_OUT, np.random.default_rng(seed))
    unsure = reader.read(painted(drawn, reader.side)).max(1) < SURE
    assert unsure.mean() >= 0.95


@pytest.mark.skipif(not WEIGHTS.exists(), reason="the weights are not part of this copy")
@pytest.mark.parametrize(
    ("label", "shape"),
    [
        (7, "0,0 7,0 2.5,10 1,5 6,5"),  # its bar joined to the stem
        (7, "0,1 6,0 3,10 0,5.5 7,5"),
        (6, "~5,0 2.5,3 1.3,7 2,9.7 3.2,10 3.9,9 3.2,8 1.6,8.7"),  # with a small loop
        (6, "~4,0 2,4 1.2,8 1.8,9.8 2.8,9.8 3,8.7 1.5,8.6"),
    ],
)
def test_the_shipped_network_reads_other_ways_to_write_a_digit(label: int, shape: str) -> None:
    reader, rng = shipped(), np.random.default_rng(1)
    answers = reader.read(painted([doodle(shape, rng) for _ in range(40)], reader.side))
    assert (answers.argmax(1) == label).mean() >= 0.9


@pytest.mark.skipif(not WEIGHTS.exists(), reason="the weights are not part of this copy")
def test_predict_answers_drawings_with_the_shipped_network(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seven, one = [[[60, 50], [200, 50], [110, 230]]], [[[140, 30], [140, 200]]]
    (tmp_path / "drawings.json").write_text(json.dumps([seven, one]))
    assert main(["predict", "digits", "--strokes", str(tmp_path / "drawings.json"), "--json"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(a["label"], a["sure"]) for a in answers] == [("7", True), ("1", True)]
