"""A photo is answered as the command line's `predict --image` answers it, and every step of its way is shown."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from models.design.drawing import usual_preparation
from models.design.layers import Flatten, Linear
from models.files.atomic import stamp
from models.files.checkpoint import read_checkpoint
from models.problems.changes import with_loss
from models.talk.photo_probes import Photo, PhotoAnswer
from models.talk.probes import PictureFile
from playground.cli.main import main
from playground.session.session import Session
from tests.playground.missing_folder import taught
from tests.playground.runs import experiment, started


def ask(session: Session, probe: Photo) -> PhotoAnswer:
    found = session.snapshot(frozenset({probe})).reading(probe)
    assert found is not None
    return found


def photo_of(session: Session, path: Path) -> Photo:
    assert session.experiment is not None
    return Photo(str(path), stamp(path), usual_preparation(session.experiment.data.info))


def predicted(capsys: pytest.CaptureFixture[str], file: str, path: Path) -> list[float]:
    assert main(["predict", file, "--image", str(path), "--json"]) == 0
    return list(json.loads(capsys.readouterr().out)["probabilities"].values())


@pytest.fixture
def hands(tmp_path: Path) -> tuple[Session, str]:
    e = experiment(Flatten(id="n"), Linear(id="n", units=8), kind="hands", data={"samples": 2062}, batch=50)
    session = started(with_loss(e, "cross_entropy"), 30)
    assert not session.save(str(tmp_path / "hands.safetensors"), 1).error
    return session, str(tmp_path / "hands.safetensors")


def holiday(path: Path) -> Path:
    """A wide photo in colours."""
    pixels = np.random.default_rng(3).integers(0, 256, (12, 20, 3), np.uint8)
    Image.fromarray(pixels).resize((200, 120), Image.Resampling.BICUBIC).save(path)
    return path


def test_the_answer_is_that_of_the_command_line_and_of_the_network_to_the_last_step(
    hands: tuple[Session, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session, file = hands
    path = holiday(tmp_path / "hand.png")
    answer = ask(session, photo_of(session, path))
    assert np.allclose(answer.probabilities, predicted(capsys, file, path), atol=1e-6)
    assert [step.shape for step in answer.steps] == [(3, 58, 96), (3, 77, 77), (1, 77, 77), (1, 32, 32)]
    assert all(step.dtype == np.uint8 and not step.flags.writeable for step in answer.steps)
    with torch.inference_mode():
        x = torch.from_numpy(session.run.dataset.inputs(answer.steps[-1][None]))
        wanted = session.run.net.eval()(x).softmax(1)[0].numpy()
    assert np.allclose(answer.probabilities, wanted, atol=1e-6)


def test_a_step_that_is_changed_changes_what_the_network_reads(hands: tuple[Session, str], tmp_path: Path) -> None:
    session, _ = hands
    probe = photo_of(session, holiday(tmp_path / "hand.png"))
    before = ask(session, probe)
    for step in ("crop", "smooth"):
        after = ask(session, replace(probe, preparation=replace(probe.preparation, **{step: False})))
        assert not np.array_equal(after.steps[-1], before.steps[-1])
        assert not np.allclose(after.probabilities, before.probabilities)


def test_saliency_comes_on_request(hands: tuple[Session, str], tmp_path: Path) -> None:
    session, _ = hands
    probe = photo_of(session, holiday(tmp_path / "hand.png"))
    assert ask(session, probe).saliency is None
    tint = ask(session, replace(probe, saliency=True)).saliency
    assert tint is not None
    assert tint.shape == (32, 32)
    assert np.abs(tint).max() == pytest.approx(1)


@pytest.mark.parametrize("away", [False, True])
def test_a_network_of_ones_own_pictures_reads_them_as_it_learned_them_also_without_the_folder(
    away: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    t = taught(tmp_path)
    learned = t.session.run.dataset.points
    path = (t.take_away() if away else t.folder) / "b_large" / "3.png"
    session = Session()
    session.load(t.experiment, t.file)
    answer = ask(session, photo_of(session, path))
    assert np.allclose(answer.probabilities, predicted(capsys, t.file, path), atol=1e-6)
    assert (learned == answer.steps[-1]).all((1, 2, 3)).any()


def test_the_picture_of_a_file_has_the_same_default_preparation(hands: tuple[Session, str], tmp_path: Path) -> None:
    session, _ = hands
    path = holiday(tmp_path / "hand.png")
    probe = PictureFile(str(path), stamp(path))
    plain = session.snapshot(frozenset({probe})).reading(probe)
    assert plain is not None
    assert np.array_equal(plain.picture, ask(session, photo_of(session, path)).steps[-1])


def test_what_is_no_picture_is_answered_with_one_sentence(hands: tuple[Session, str], tmp_path: Path) -> None:
    path = tmp_path / "mine.png"
    path.write_text("no picture")
    answer = ask(hands[0], photo_of(hands[0], path))
    assert answer.error == "mine.png cannot be read: it holds no picture of a known kind."
    assert (answer.steps, len(answer.probabilities)) == ((), 0)
    assert "No such file" in ask(hands[0], photo_of(hands[0], tmp_path / "gone.png")).error


def test_another_version_of_the_file_is_read_anew(hands: tuple[Session, str], tmp_path: Path) -> None:
    session, _ = hands
    path = holiday(tmp_path / "hand.png")
    before = ask(session, photo_of(session, path))
    Image.open(path).transpose(Image.Transpose.ROTATE_180).save(path)
    assert not np.array_equal(ask(session, photo_of(session, path)).steps[-1], before.steps[-1])


@pytest.mark.parametrize("kind", ["circle", "digits"])
def test_rows_and_written_digits_have_no_answer_to_photos(kind: str, tmp_path: Path) -> None:
    e = experiment(Flatten(id="n"), kind=kind, data={"samples": 1797}) if kind == "digits" else experiment()
    probe = Photo(str(tmp_path / "a.png"))
    assert started(e).snapshot(frozenset({probe})).reading(probe) is None


@pytest.mark.parametrize("dark_ink", [False, True])
def test_the_pictures_of_a_table_take_a_photo_as_light_or_dark_as_they_are(
    dark_ink: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rng = np.random.default_rng(2)
    rows = np.zeros((30, 28, 28), int)
    for place, row in enumerate(rows):
        row[4:24, (8 if place % 2 else 18) : (11 if place % 2 else 21)] = rng.integers(200, 256)
    rows = 255 - rows if dark_ink else rows
    lines = [f"{place % 2}," + ",".join(map(str, row.ravel())) for place, row in enumerate(rows)]
    table = tmp_path / "strokes.csv"
    table.write_text("\n".join([",".join(["label", *(f"p{k}" for k in range(784))]), *lines]), encoding="utf-8")
    design, file = str(tmp_path / "d.json"), str(tmp_path / "t.safetensors")
    assert main(["import", str(table), "--save", design]) == 0
    assert main(["train", design, "--epochs", "20", "--device", "cpu", "--save", file]) == 0
    capsys.readouterr()
    session = Session()
    checkpoint = read_checkpoint(file)
    session.load(checkpoint.experiment, checkpoint)
    path = tmp_path / "stroke.png"  # dark ink on a wide sheet of white paper
    sheet = np.pad(rows[1] if dark_ink else 255 - rows[1], ((0, 0), (9, 9)), constant_values=255)
    Image.fromarray(sheet.astype(np.uint8)).save(path)
    answer = ask(session, photo_of(session, path))
    assert answer.inverted != dark_ink
    assert np.allclose(answer.steps[-1][0], rows[1], atol=1)
    assert answer.probabilities.argmax() == 1
    assert np.allclose(answer.probabilities, predicted(capsys, file, path), atol=1e-6)
