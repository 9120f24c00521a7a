"""A picture file that a person gives the network is answered as the command line's `predict --image` answers it."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from models.design.drawing import Drawing
from models.design.layers import Flatten, Linear
from models.files.atomic import stamp
from models.problems.changes import with_loss
from models.talk.probes import FileAnswer, PictureFile
from playground.cli.main import main
from playground.drawing import strokes
from playground.session.session import Session
from tests.playground.missing_folder import taught
from tests.playground.runs import experiment, started

SEVEN = Drawing((((60.0, 50.0), (200.0, 50.0), (110.0, 230.0)),))


def ask(session: Session, path: Path, saliency: bool = False) -> FileAnswer:
    probe = PictureFile(str(path), stamp(path), saliency)
    found = session.snapshot(frozenset({probe})).reading(probe)
    assert found is not None
    return found


def predicted(capsys: pytest.CaptureFixture[str], file: str, path: Path) -> list[float]:
    assert main(["predict", file, "--image", str(path), "--json"]) == 0
    return list(json.loads(capsys.readouterr().out)["probabilities"].values())


@pytest.fixture
def digits(tmp_path: Path) -> tuple[Session, str]:
    e = experiment(Flatten(id="n"), Linear(id="n", units=8), kind="digits", data={"samples": 1797}, batch=50)
    session = started(with_loss(e, "cross_entropy"), 30)
    assert not session.save(str(tmp_path / "digits.safetensors"), 1).error
    return session, str(tmp_path / "digits.safetensors")


def scan(path: Path) -> Path:
    picture = strokes.paint(SEVEN, side=28)
    Image.fromarray(np.rint(255 * (1 - picture)).astype(np.uint8)).resize((140, 140)).save(path)
    return path


def test_a_scanned_digit(digits: tuple[Session, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session, file = digits
    path = scan(tmp_path / "seven.png")
    answer = ask(session, path, saliency=True)
    assert np.allclose(answer.probabilities, predicted(capsys, file, path), atol=1e-6)
    assert (answer.picture.shape, answer.picture.dtype, answer.error) == ((1, 8, 8), np.uint8, "")
    assert answer.saliency is not None
    assert np.abs(answer.saliency).max() == pytest.approx(1)
    assert np.abs(answer.saliency[answer.picture[0] == 0]).max() < 0.05
    assert not any(array.flags.writeable for array in (answer.picture, answer.probabilities, answer.saliency))


@pytest.mark.parametrize("away", [False, True])
def test_a_picture_like_those_of_a_folder_also_without_the_folder(
    away: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    t = taught(tmp_path)
    path = (t.take_away() if away else t.folder) / "b_large" / "3.png"
    session = Session()
    session.load(t.experiment, t.file)
    answer = ask(session, path, saliency=True)
    assert np.allclose(answer.probabilities, predicted(capsys, t.file, path), atol=1e-6)
    assert answer.picture.shape == (1, 8, 8)
    assert answer.saliency is not None
    assert not answer.picture.flags.writeable


def test_what_cannot_be_read_is_answered_with_the_reason(digits: tuple[Session, str], tmp_path: Path) -> None:
    path = tmp_path / "mine.png"
    path.write_text("no picture")
    answer = ask(digits[0], path)
    assert answer.error == "mine.png cannot be read: it holds no picture of a known kind."
    assert len(answer.probabilities) == 0
    assert "cannot be read: No such file" in ask(digits[0], tmp_path / "gone.png").error


def test_another_version_of_the_file_is_read_anew(digits: tuple[Session, str], tmp_path: Path) -> None:
    path = scan(tmp_path / "mine.png")
    before = ask(digits[0], path)
    Image.open(path).transpose(Image.Transpose.ROTATE_180).save(path)
    assert not np.array_equal(ask(digits[0], path).picture, before.picture)


def test_rows_have_no_answer_to_pictures(tmp_path: Path) -> None:
    probe = PictureFile(str(tmp_path / "a.png"))
    assert started(experiment()).snapshot(frozenset({probe})).reading(probe) is None
