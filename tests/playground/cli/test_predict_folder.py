"""`predict --image` reads pictures as the folder was read on which the network was trained."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from models.design.layers import Flatten
from models.files.class_folders import folder_data
from models.problems.changes import with_data, with_loss
from playground.cli.main import main
from playground.datasets.dataset import forget
from playground.probing.picture_answers import class_probabilities
from playground.probing.subject import inputs_of, undisturbed
from playground.session.session import Session
from tests.playground.runs import experiment, started

Draw = Callable[[np.random.Generator, int], Image.Image]
SIDE = 60


def disc(rng: np.random.Generator, label: int) -> Image.Image:
    """A small or a large one anywhere: cropped and scaled to one size, both look the same."""
    image = Image.new("L", (SIDE, SIDE), 255)
    radius = (6, 18)[label] + int(rng.integers(0, 3))
    x, y = rng.integers(radius, SIDE - radius, 2)
    ImageDraw.Draw(image).ellipse((x - radius, y - radius, x + radius, y + radius), 0)
    return image


def side(rng: np.random.Generator, label: int) -> Image.Image:
    """The same square on the left or on the right."""
    image = Image.new("L", (SIDE, SIDE // 2), 255)
    left, top = (4, 36)[label] + int(rng.integers(0, 4)), int(rng.integers(2, 10))
    ImageDraw.Draw(image).rectangle((left, top, left + 14, top + 14), 30)
    return image


def shade(rng: np.random.Generator, label: int) -> Image.Image:
    """Dark or light all over, without any ink."""
    return Image.new("L", (SIDE, SIDE), (60, 190)[label] + int(rng.integers(0, 30)))


def stripes(rng: np.random.Generator, label: int) -> Image.Image:
    """Upright or lying, a little moved."""
    wave = np.sin(np.arange(SIDE) / 3 + rng.uniform(0, 1)) > 0
    grid = np.broadcast_to(wave, (SIDE, SIDE))
    return Image.fromarray(np.where(grid.T if label else grid, 220, 30).astype(np.uint8))


def colour(rng: np.random.Generator, label: int) -> Image.Image:
    """Red or blue, equally light in grey, on a transparent ground in part."""
    image = Image.new("RGBA", (SIDE, SIDE), ((200, 40, 40), (40, 60, 250))[label])
    image.paste((0, 0, 0, 0), (0, 0, int(rng.integers(1, 20)), SIDE))
    return image


def trained(where: Path, draw: Draw, steps: int = 400, **settings: Any) -> tuple[Session, Path, list[Path]]:
    """A session that has learned 24 pictures of two classes, its file, and the pictures in the data set's order."""
    rng = np.random.default_rng(3)
    for label, name in enumerate(("a", "b")):
        (where / "pictures" / name).mkdir(parents=True)
        for k in range(12):
            draw(rng, label).save(where / "pictures" / name / f"{k:02}.png")
    standardise = settings.pop("standardise", False)
    data = folder_data(where / "pictures", **settings)
    how = {"optimizer": "adam", "learning_rate": 0.005, "initialisation": "kaiming", "batch": 20}
    e = experiment(Flatten(id="n"), kind="digits", data={"samples": 1797}, **how)
    e = with_loss(with_data(e, replace(data, standardise=standardise)), "cross_entropy")
    session = started(e, steps)
    assert not session.save(str(where / "trained.safetensors"), 1).error
    return session, where / "trained.safetensors", sorted((where / "pictures").glob("*/*.png"))


def expected(session: Session) -> np.ndarray:
    """The probabilities of the session for every picture of its data set."""
    run = session.run
    with undisturbed(run.net):
        x = inputs_of(run.net, run.dataset, run.dataset.points)
        return class_probabilities(run.experiment, run.net, x).cpu().numpy()


def answers(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[dict[str, Any]]:
    assert main(["predict", *map(str, arguments), "--json"]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return [json.loads(line) for line in captured.out.splitlines()]


@pytest.mark.parametrize("draw", [disc, side, shade, stripes, colour])
@pytest.mark.parametrize("standardise", [False, True])
def test_pictures_are_answered_as_in_the_session(
    draw: Draw, standardise: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session, file, pictures = trained(tmp_path, draw, side=20, colour=draw is colour, standardise=standardise)
    found = answers(capsys, file, "--image", *pictures)
    numbers = np.array([list(a["probabilities"].values()) for a in found])
    assert np.allclose(numbers, expected(session), atol=1e-6)
    right = np.array([a["label"] == path.parent.name for a, path in zip(found, pictures, strict=True)])
    assert right[session.run.dataset.training].mean() == session.run.metrics().train_accuracy == 1
    assert right[~session.run.dataset.training].mean() == pytest.approx(session.run.metrics().test_accuracy)


def test_the_folder_need_not_be_there_any_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session, file, pictures = trained(tmp_path, disc, steps=20)
    shutil.copy(pictures[0], tmp_path / "one.png")
    shutil.rmtree(tmp_path / "pictures")
    (found,) = answers(capsys, file, "--image", tmp_path / "one.png")
    assert np.allclose(list(found["probabilities"].values()), expected(session)[0], atol=1e-6)


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main(["predict", *map(str, arguments)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    return captured.err


def test_what_cannot_be_read_is_refused_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, file, _ = trained(tmp_path, colour, steps=2, colour=True)
    (tmp_path / "text.png").write_text("no picture")
    said = refused(capsys, file, "--image", tmp_path / "text.png")
    assert "text.png cannot be read: it holds no picture of a known kind" in said
    (tmp_path / "strokes.json").write_text("[[[[1, 2], [30, 40]]]]")
    assert "trained.safetensors reads colours" in refused(capsys, file, "--strokes", tmp_path / "strokes.json")


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_pictures_that_cannot_be_read_are_said_and_the_others_answered(
    form: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, file, pictures = trained(tmp_path, shade, steps=20)
    (tmp_path / "text.png").write_text("no picture")
    good = list(map(str, (pictures[0], pictures[20])))
    assert main(["predict", str(file), "--image", *good, *form]) == 0
    wanted = capsys.readouterr().out
    bad = str(tmp_path / "text.png"), str(tmp_path / "gone.png")
    assert main(["predict", str(file), "--image", bad[0], good[0], bad[1], good[1], *form]) == 2
    said = capsys.readouterr()
    assert said.out == wanted
    assert said.err.splitlines() == [
        "playground predict: text.png cannot be read: it holds no picture of a known kind.",
        "playground predict: gone.png cannot be read: No such file or directory.",
    ]
    assert main(["predict", str(file), "--image", *bad, *form]) == 2
    assert capsys.readouterr().out == ""


def test_standardised_inputs_need_the_folder_however_many_pictures_it_has(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("playground.datasets.folder.AT_ONCE", 1000)
    session, file, pictures = trained(tmp_path, shade, steps=20, standardise=True)
    wanted = expected(session)[0]
    monkeypatch.setattr("playground.datasets.folder.AT_ONCE", 1)
    monkeypatch.setattr("playground.datasets.folder._memory", {})
    forget()
    (found,) = answers(capsys, file, "--image", pictures[0])
    assert np.allclose(list(found["probabilities"].values()), wanted, atol=1e-6)
    forget()
    (tmp_path / "pictures").rename(tmp_path / "gone")
    said = refused(capsys, file, "--image", tmp_path / "gone" / "a" / "00.png")
    assert "The folder pictures cannot be read" in said
