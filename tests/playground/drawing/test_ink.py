"""A drawing reaches the network with ink and paper as in the pictures that it learns."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from models.design.data import Data
from models.design.drawing import Drawing, Preparation
from models.design.layers import Flatten, Linear
from models.files.checkpoint import read_checkpoint
from models.files.class_folders import folder_data
from models.problems.changes import with_data
from models.talk.commands import Practise
from models.talk.probes import Digit
from playground.cli.drawings import Reader
from playground.datasets.dataset import forget, make
from playground.drawing.strokes import paint
from playground.session.session import Session
from tests.playground.runs import experiment, started

SEVEN = Drawing((((60.0, 50.0), (200.0, 50.0), (110.0, 230.0)),))


def data(folder: Path, ink: int, paper: int, **changes: object) -> Data:
    """Two classes, twelve pictures each: crosses and lines, wide strokes that reach the border in some."""
    rng = np.random.default_rng(0)
    for name in ("0", "1"):
        (folder / name).mkdir()
        for k in range(12):
            image = Image.new("L", (40, 40), paper)
            x, y = (int(value) for value in rng.integers(0, 20, 2))
            pen = ImageDraw.Draw(image)
            pen.line((x, y, x + 20, y + 20), ink, 5)
            if name == "0":
                pen.line((x + 20, y, x, y + 20), ink, 5)
            image.save(folder / name / f"{k}.png")
    return folder_data(folder, **changes)


def session(chosen: Data) -> Session:
    return started(
        with_data(experiment(Flatten(id="n"), Linear(id="n", units=8), kind="digits", data={"samples": 1797}), chosen)
    )


def seen(s: Session, preparation: Preparation) -> np.ndarray:
    probe = Digit(SEVEN, preparation)
    return np.asarray(s.run.measure(frozenset({probe}))[probe].picture)


@pytest.mark.parametrize(("ink", "paper", "dark"), [(0, 255, True), (90, 200, True), (255, 0, False), (200, 90, False)])
@pytest.mark.parametrize("colour", [False, True])
def test_the_pictures_of_a_folder_say_whether_ink_is_dark(
    ink: int, paper: int, dark: bool, colour: bool, tmp_path: Path
) -> None:
    assert make(data(tmp_path, ink, paper, colour=colour)).dark_ink == dark


def test_named_sets_have_light_ink() -> None:
    assert not make(Data.of("digits")).dark_ink


@pytest.mark.parametrize(("ink", "paper"), [(0, 255), (255, 0)])
def test_a_drawing_has_the_paper_of_the_pictures_and_without_polarity_the_opposite(
    ink: int, paper: int, tmp_path: Path
) -> None:
    s = session(data(tmp_path, ink, paper))
    light = paint(SEVEN, side=28)
    with_polarity, without = seen(s, Preparation()), seen(s, Preparation(polarity=False))
    assert with_polarity[0, 0] == paper / 255
    assert np.allclose(with_polarity, light if ink else 1 - light)
    assert np.allclose(without, 1 - with_polarity)


def test_paper_says_nothing_for_an_answer_whatever_its_colour(tmp_path: Path) -> None:
    s = session(data(tmp_path, 0, 255))
    probe = Digit(SEVEN, saliency=True)
    answer = s.run.measure(frozenset({probe}))[probe]
    assert np.abs(answer.saliency).max() == pytest.approx(1)
    assert not answer.saliency[answer.picture == 1].any()


def test_practice_paints_drawings_as_the_pictures_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Practise] = []
    monkeypatch.setattr(
        "playground.practice.fine_tuning.FineTuningRun", lambda _inputs, command, _number: asked.append(command)
    )
    session(data(tmp_path, 0, 255)).fine_tuning.begin(Practise(((SEVEN, 1),)))
    assert not asked[0].preparation.polarity


def test_a_snapshot_says_how_many_pictures_were_read(tmp_path: Path) -> None:
    chosen = data(tmp_path, 0, 255)
    (tmp_path / "0" / "3.png").write_text("no picture")
    said = session(chosen).snapshot(frozenset())
    assert (said.experiment.data.samples, said.samples) == (24, 23)
    assert "0/3.png" in said.note


def test_the_command_line_knows_the_ink_also_without_the_pictures(tmp_path: Path) -> None:
    pictures, file = tmp_path / "pictures", tmp_path / "trained.safetensors"
    pictures.mkdir()
    s = session(data(pictures, 0, 255))
    assert not s.save(str(file), 1).error
    probe = Digit(SEVEN)
    wanted = s.run.measure(frozenset({probe}))[probe].probabilities
    forget()
    pictures.rename(tmp_path / "gone")
    found = Reader(read_checkpoint(file), file.name).read(paint(SEVEN, side=28)[None])
    assert np.allclose(found[0], wanted, atol=1e-6)


@pytest.mark.parametrize("at_once", [100, 1])
def test_the_command_line_reads_a_drawing_as_the_window_does(
    at_once: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures, file = tmp_path / "pictures", tmp_path / "trained.safetensors"
    pictures.mkdir()
    s = session(data(pictures, 0, 255))
    assert not s.save(str(file), 1).error
    probe = Digit(SEVEN)
    expected = s.run.measure(frozenset({probe}))[probe].probabilities
    monkeypatch.setattr("playground.datasets.folder.AT_ONCE", at_once)
    monkeypatch.setattr("playground.datasets.folder._memory", {})
    forget()
    assert np.allclose(Reader(read_checkpoint(file), "x").read(paint(SEVEN)[None])[0], expected, atol=1e-6)
