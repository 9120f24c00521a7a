"""`predict` with drawings and picture files: answers, and how it refuses."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from models.design.drawing import SURE, Drawing
from models.design.layers import Flatten, Linear
from models.files.checkpoint import read_checkpoint
from models.problems.changes import with_loss
from playground.cli import drawings
from playground.cli.main import main
from playground.drawing import strokes
from playground.net.build import Net
from playground.probing import picture_answers
from tests.playground.runs import experiment, started

SEVEN = [[[60, 50], [200, 50], [110, 230]]]
ONE = [[[140, 30.5], [140, 200]], []]


@pytest.fixture
def trained(tmp_path: Path) -> Path:
    layers = Flatten(id="n"), Linear(id="n", units=16)
    e = experiment(*layers, kind="digits", data={"samples": 1797}, learning_rate=0.2, batch=50)
    path = tmp_path / "trained.safetensors"
    assert not started(with_loss(e, "cross_entropy"), 100).save(str(path), 1).error
    return path


def written(folder: Path, content: object) -> Path:
    path = folder / "drawings.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


def answers(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[dict[str, Any]]:
    assert main(["predict", *map(str, arguments), "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main(["predict", *map(str, arguments)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    return captured.err


def test_every_drawing_has_an_answer(trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, [SEVEN, ONE, SEVEN])
    found = answers(capsys, trained, "--strokes", file)
    assert found[0] == found[2] != found[1]
    for answer in found:
        assert list(answer) == ["label", "probabilities", "sure"]
        assert list(answer["probabilities"]) == [str(digit) for digit in range(10)]
        assert sum(answer["probabilities"].values()) == pytest.approx(1, abs=1e-5)
        most = max(answer["probabilities"], key=answer["probabilities"].get)
        assert answer["label"] == most
        assert answer["sure"] == (answer["probabilities"][most] >= SURE)
    assert main(["predict", str(trained), "--strokes", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [answer["label"] for answer in found]
    assert [line.split()[1] for line in lines] == ["sure" if answer["sure"] else "unsure" for answer in found]


def test_answers_to_many_portions_keep_the_order_of_the_file(
    trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seven, one = answers(capsys, trained, "--strokes", written(tmp_path, [SEVEN, ONE]))
    monkeypatch.setattr(drawings, "_DRAWINGS", 3)
    wanted = np.random.default_rng(1).integers(0, 2, 200)
    found = answers(capsys, trained, "--strokes", written(tmp_path, [(ONE, SEVEN)[k] for k in wanted]))
    assert [answer["label"] for answer in found] == [(one, seven)[k]["label"] for k in wanted]
    assert one["label"] != seven["label"]
    place = written(tmp_path, [SEVEN] * 100 + [[]])
    assert "drawing 101" in refused(capsys, trained, "--strokes", place)


def test_a_drawing_has_one_answer_alone_among_others_and_in_the_window(tmp_path: Path) -> None:
    rng = np.random.default_rng(5)
    content = [[(np.cumsum(rng.normal(0, 9, (20, 2)), 0) + 140).round().astype(int).tolist()] for _ in range(60)]
    checkpoint = read_checkpoint(drawings.shipped_or_file("digits"))
    reader = drawings.Reader(checkpoint, "digits")
    path = written(tmp_path, json.dumps(content, separators=(",", ":")))
    found = drawings.read_strokes(reader, str(path))
    net, scaling = Net(checkpoint.experiment, torch.device("cpu")).eval(), reader._dataset.scaling
    for name, array in net.named_arrays():
        array.data.copy_(torch.from_numpy(np.array(checkpoint.tensors[f"network.{name}"])))
    for drawing, answer in zip(content[:5], found, strict=False):
        alone = drawings.read_strokes(reader, str(written(tmp_path, [drawing])))[0]
        side = min(280.0, float(np.abs(drawing[0]).max()))
        picture = strokes.paint(Drawing((tuple(map(tuple, drawing[0])),), side=side))
        with torch.inference_mode():
            shown = picture_answers.class_probabilities(
                checkpoint.experiment, net, picture_answers.fed(net, picture[None], scaling)
            )[0]
        assert np.abs(alone - answer).max() < 1e-5
        assert np.abs(shown.numpy() - answer).max() < 2e-5


def test_a_picture_is_answered_like_the_drawing(
    trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = strokes.paint(Drawing((tuple(map(tuple, SEVEN[0])),)), side=8)
    large = Image.fromarray(np.rint(255 * (1 - picture)).astype(np.uint8)).resize((80, 80), Image.Resampling.BOX)
    large.save(tmp_path / "a.png")
    (drawn,) = answers(capsys, trained, "--strokes", written(tmp_path, [SEVEN]))
    first, second = answers(capsys, trained, "--image", tmp_path / "a.png", tmp_path / "a.png")
    assert first == second
    assert np.allclose(list(first["probabilities"].values()), list(drawn["probabilities"].values()), atol=0.05)


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("{", "not JSON"),
        ({}, "list of drawings"),
        ([], "list of drawings"),
        ([SEVEN, 3], "drawing 2"),
        ([SEVEN, []], "drawing 2: nothing was drawn"),
        ([[[]]], "drawing 1: nothing was drawn"),
        ([[SEVEN[0], 7]], "stroke 2"),
        ([[[[1, 2], [3]]]], "point 2"),
        ([[[[1, "2"]]]], "point 1"),
        ([[[[1, True]]]], "point 1"),
        ("[[[[1, NaN]]]]", "point 1"),
        ([[[[1, 1e7]]]], "two numbers of at most 1,000,000, got [1, 10000000.0]"),
        (SEVEN, "got 60"),  # a drawing, not a list of them
        ("[[[[1, 1e400]]]]", "point 1"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_what_is_no_drawing_is_named(
    content: object, named: str, trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, trained, "--strokes", written(tmp_path, content))
    assert "drawings.json" in said
    assert named in said


def test_a_network_whose_answers_are_no_numbers_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its weights are numbers still, so its file can be read."""
    e = experiment(Flatten(id="n"), Linear(id="n", units=16), kind="digits", data={"samples": 1797})
    session = started(with_loss(e, "cross_entropy"))
    for group in session.run.net.groups:
        group.data.fill_(3e38)
    assert not session.save(str(tmp_path / "huge.safetensors"), 1).error
    said = refused(capsys, tmp_path / "huge.safetensors", "--strokes", written(tmp_path, [SEVEN]))
    assert "huge.safetensors has weights so large that its answers are no numbers" in said


def test_a_picture_without_a_digit_is_refused(
    trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new("L", (30, 30), 255).save(tmp_path / "blank.png")
    assert "blank.png shows no ink" in refused(capsys, trained, "--image", tmp_path / "blank.png")
    assert "missing.png" in refused(capsys, trained, "--image", tmp_path / "missing.png")


def test_one_that_shows_nothing_is_said_and_the_others_are_answered(
    trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new("L", (30, 30), 255).save(tmp_path / "blank.png")
    picture = strokes.paint(Drawing((tuple(map(tuple, SEVEN[0])),)), side=8)
    Image.fromarray(np.rint(255 * picture).astype(np.uint8)).resize((80, 80)).save(tmp_path / "seven.png")
    (wanted,) = answers(capsys, trained, "--image", tmp_path / "seven.png")
    asked = ["predict", str(trained), "--image", str(tmp_path / "blank.png"), str(tmp_path / "seven.png"), "--json"]
    assert main(asked) == 2
    said = capsys.readouterr()
    assert [json.loads(line) for line in said.out.splitlines()] == [wanted]
    assert said.err == "playground predict: blank.png shows no ink.\n"


def test_networks_and_questions_have_to_fit(
    trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    plane = tmp_path / "plane.safetensors"
    assert not started(experiment(), 1).save(str(plane), 1).error
    file = written(tmp_path, [SEVEN])
    assert "plane.safetensors does not read pictures" in refused(capsys, plane, "--strokes", file)
    assert "--strokes" in refused(capsys, trained, "--csv", file)
    assert "--strokes" in refused(capsys, trained)
    assert "not allowed" in refused(capsys, trained, "--strokes", file, "--image", file)
    monkeypatch.setitem(drawings.SHIPPED, "digits", tmp_path / "gone.safetensors")
    assert "not part of this copy" in refused(capsys, "digits", "--strokes", file)


def test_the_canvas_may_be_of_any_size(trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def scaled(factor: float, off: float) -> list[Any]:
        return [[[off + factor * x, off + factor * y] for x, y in stroke] for stroke in SEVEN]

    file = written(tmp_path, [SEVEN, scaled(0.004, 0), scaled(0.2, 500), scaled(10, 0)])
    found = [list(a["probabilities"].values()) for a in answers(capsys, trained, "--strokes", file)]
    assert np.allclose(found, found[0], atol=0.01)


def test_a_class_may_have_a_name_with_a_percent_sign() -> None:
    (line,) = drawings.answer_lines(np.array([[0.25, 0.75]], np.float32), ("100 %", "%s"), as_json=False)
    assert line == "%s  unsure  100 % 0.2500  %s 0.7500"
