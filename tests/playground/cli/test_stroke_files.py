"""A file of drawings is read bit by bit, and is what it is when it is read at once."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from models.design.drawing import Drawing
from models.design.spec import SpecError
from playground.cli import stroke_files

ROOT = Path(__file__).parents[3]
SEVEN = [[[60, 50], [200, 50], [110.5, 230]]]


def written(folder: Path, text: str) -> str:
    path = folder / "drawings.json"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("portion", [1, 7, 64, 1 << 20])
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("before", ["", "\ufeff", " \n\t "])
def test_the_size_of_the_portions_makes_no_difference(
    portion: int, indent: int | None, before: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stroke_files, "_AT_ONCE", portion)
    some = [SEVEN, [[[1e-3, 20], [-3.5e1, 0.125]], []], [[[0, 0]]]]
    found = list(
        stroke_files.read(written(tmp_path, before + json.dumps(some, indent=indent) + before.lstrip("\ufeff")))
    )
    assert [d.strokes for d in found] == [
        (((60.0, 50.0), (200.0, 50.0), (110.5, 230.0)),),
        (((0.001, 20.0), (-35.0, 0.125)), ()),
        (((0.0, 0.0),),),
    ]
    assert [d.side for d in found] == [230.0, 35.0, Drawing.side]


@pytest.mark.parametrize("portion", [1, 5, 1 << 20])
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "not JSON"),
        ("[", "not JSON"),
        ("[[[[1, 2]]]", "not JSON"),
        ("[[[[1, 2]]]] x", "not JSON"),
        ("[[[[1, 2]]],]", "drawing 2"),
        ("[,[[[1, 2]]]]", "drawing 1"),
        ("[[[[1, 2]]] [[[1, 2]]]]", "not JSON"),
        ("[[[[1, 2}]]]", "not JSON"),
        ("[[[[1, 2]]], [[[1 2]]], []]", "not JSON"),
        (f"[[[[1, 1{'0' * 5000}]]]]", "not JSON"),
        ("[[[[1, 1" + "0" * 500 + "]]]]", "point 1"),
        ('["a"]', "drawing 1"),
        ("[nul", "drawing 1"),
        ("\ud800", "not JSON"),
    ],
)
def test_damage_is_found_whatever_the_size_of_the_portions(
    text: str, why: str, portion: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stroke_files, "_AT_ONCE", portion)
    (tmp_path / "drawings.json").write_bytes(text.encode(errors="surrogatepass"))
    with pytest.raises(SpecError, match=why):
        list(stroke_files.read(str(tmp_path / "drawings.json")))


def test_a_drawing_without_an_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stroke_files, "_AT_ONCE", 100)
    monkeypatch.setattr(stroke_files, "_LONGEST", 1_000)
    with pytest.raises(SpecError, match=r"drawings\.json, drawing 1: is too long"):
        list(stroke_files.read(written(tmp_path, "[[[" + "[1, 2], " * 10_000)))


def test_a_file_that_is_larger_than_it_says_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, json.dumps([SEVEN] * 1_000))
    monkeypatch.setattr(stroke_files, "MAX_BYTES", 1_000)
    with pytest.raises(SpecError, match="it is larger than"):
        list(stroke_files.read(path))
    monkeypatch.setattr(stroke_files.os, "fstat", lambda _: os.stat_result((0o100644, *[0] * 9)))
    with pytest.raises(SpecError, match="it is larger than"):
        list(stroke_files.read(path))


@pytest.mark.parametrize("height", [5e-324, 1e-320, 1e-300, 1e-7])
def test_a_drawing_smaller_than_any_canvas_is_a_tap_of_the_pen(height: float, tmp_path: Path) -> None:
    (drawing,) = stroke_files.read(written(tmp_path, json.dumps([[[[0, 0], [0, height]]]])))
    assert drawing.side == 1e-6


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is measured differently there")
def test_a_hundred_thousand_drawings_take_little_time_and_memory(tmp_path: Path) -> None:
    """Of forty points each."""
    rng = np.random.default_rng(0)
    shapes = [(np.cumsum(rng.normal(0, 8, (40, 2)), 0) + 140).round().astype(int).tolist() for _ in range(100)]
    with open(tmp_path / "many.json", "w") as file:
        file.write("[" + ",".join(json.dumps([shapes[k % 100]], separators=(",", ":")) for k in range(100_000)) + "]")
    command = [sys.executable, "-m", "playground", "predict", "digits", "--strokes", str(tmp_path / "many.json")]
    code = (  # of a small process, as the memory of the one that starts it counts as its own
        "import os, subprocess, sys, time; began = time.perf_counter()\n"
        f"_, code, used = os.wait4(subprocess.Popen({command}).pid, 0)\n"
        "seconds, cores = time.perf_counter() - began, used.ru_utime + used.ru_stime\n"
        "print(code, seconds, cores, used.ru_maxrss / 1024, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    exit_code, seconds, cores, megabytes = map(float, done.stderr.split())
    print(f"{seconds:.1f} s, {cores:.1f} s of all cores together, {megabytes:.0f} MB")
    assert done.stdout.count("\n") == 100_000
    assert exit_code == 0
    assert megabytes < 300
    assert seconds < 20
