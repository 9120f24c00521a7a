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
from playground.drawing.plain_strokes import plain_strokes

ROOT = Path(__file__).parents[3]
SEVEN = [[[60, 50], [200, 50], [110.5, 230]]]


def written(folder: Path, text: str) -> str:
    path = folder / "drawings.json"
    path.write_text(text, encoding="utf-8")
    return str(path)


def strokes_in(path: str, at_once: int = 100) -> list[list[list[list[float]]]]:
    """The drawings of the file, as lists again; strokes without points are left out."""
    found: list[list[list[list[float]]]] = []
    for some in stroke_files.read(path, at_once):
        drawings: list[list[list[list[float]]]] = [[] for _ in some.sides]
        strokes = np.split(some.points.T, np.cumsum(some.lengths)[:-1])
        for owner, stroke in zip(some.owners, strokes, strict=True):
            drawings[owner].append(stroke.tolist())
        found += drawings
    return found


@pytest.mark.parametrize("at_once", [1, 2, 100])
@pytest.mark.parametrize("portion", [1, 7, 64, 1 << 20])
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("before", ["", "\ufeff", " \n\t "])
def test_the_size_of_the_portions_makes_no_difference(
    portion: int, at_once: int, indent: int | None, before: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stroke_files, "_AT_ONCE", portion)
    some = [SEVEN, [[[1e-3, 20], [-3.5e1, 0.125]], []], [[[0, 0]]]]
    path = written(tmp_path, before + json.dumps(some, indent=indent) + before.lstrip("\ufeff"))
    assert strokes_in(path, at_once) == [SEVEN, [[[0.001, 20], [-35, 0.125]]], [[[0, 0]]]]
    assert np.concatenate([each.sides for each in stroke_files.read(path, at_once)]).tolist() == [230, 35, Drawing.side]


@pytest.mark.parametrize("at_once", [1, 3, 100])
@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ("[[[1, 2]], [[3]]]", "drawing 5, stroke 2, point 1: must be .*, got .3.$"),
        ("[[[1, 2]], [[3, true]]]", "drawing 5, stroke 2, point 1: .* got .3, True.$"),
        ("[[[1, 2]], 3]", "drawing 5, stroke 2: must be a list of points"),
        ("[[[1, 2], 3]]", "drawing 5, stroke 1, point 2: .* got 3$"),
        ("[[], []]", "drawing 5: nothing was drawn"),
        ("[[[1, 2], [3, NaN]]]", "drawing 5, stroke 1, point 2"),
        ("[[[1, 2], [3, -Infinity]]]", "drawing 5, stroke 1, point 2"),
        ("[[[1, 2], [-1000001, 4]]]", "drawing 5, stroke 1, point 2"),
        (f"[[[1, 2], [3, {10**400}]]]", "drawing 5, stroke 1, point 2"),
        (f"[[{', '.join(['[1, 2]'] * 100_001)}]]", "drawing 5: more than 100,?000 points"),
        ("[[[1 2]]]", "is not JSON"),
        ("3", "drawing 5: must be a list of strokes"),
    ],
)
def test_a_mistake_is_named_whatever_comes_before_and_after_it(
    wrong: str, why: str, at_once: int, tmp_path: Path
) -> None:
    path = written(tmp_path, "[" + ", ".join([*[json.dumps(SEVEN)] * 4, wrong, "[]", json.dumps(SEVEN), "4"]) + "]")
    found = stroke_files.read(path, at_once)
    assert [len(next(found).sides) for _ in range(4 // at_once)] == [at_once] * (4 // at_once)
    with pytest.raises(SpecError, match=why):
        list(found)


def outcome(path: str) -> tuple[list[object], str]:
    """What a file holds, and what is said about it."""
    found: list[object] = []
    try:
        for some in stroke_files.read(path, 3):
            found += some.points.T.tolist(), some.lengths.tolist(), some.owners.tolist(), some.sides.tolist()
    except SpecError as error:
        return [], str(error)
    return found, ""


def test_plain_drawings_are_what_a_json_reader_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And whatever else may stand in their text is seen by both."""
    rng, said = np.random.default_rng(0), set()
    marks = [*"[],-0123456789. e\u00e9", "", "00", "[]", "],[", "3[", "[[", "]]", "1000001"]
    plain = "[[[[0,10],[-5,999999]],[],[[7,7]]],[[[12,-0]]],[[],[[1000000,3]],[]],[[[1,2],[3,4],[5,6]]],[[[80,9]]]]"
    for k in range(600):
        text, place = "[[[[-,7]]]]" if k == 0 else plain, int(rng.integers(len(plain)))
        for _ in range(k % 3):
            mark = str(rng.choice(marks))
            text = text[:place] + mark + text[place + int(rng.integers(2)) :]
            place = int(rng.integers(max(0, place - 3), min(len(text), place + 3)))
        path = written(tmp_path, text)
        found = outcome(path)
        with monkeypatch.context() as without:
            without.setattr(stroke_files, "plain_strokes", lambda _text, _most: None)
            assert found == outcome(path), text
        said.add(found[1].split(":")[0])
    assert len(said) > 10


def test_plain_drawings_are_understood_together() -> None:
    text = json.dumps([[[[1, -2], [30, 400]], [[5, 6]]], [[], [[7, 8]]], [[[9, 9]]]], separators=(",", ":"))[1:-1]
    found = plain_strokes(text + ",[[[1,2.5]]]", 2)
    assert found is not None
    assert found.points.tolist() == [[1, 30, 5, 7], [-2, 400, 6, 8]]
    assert (found.lengths.tolist(), found.strokes.tolist()) == ([2, 1, 0, 1], [2, 2])
    assert text[found.length :] == ",[[[9,9]]]"
    assert plain_strokes(text[found.length + 1 :] + ",[[[1,2.5]]]", 2) is None


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_mistakes_the_first_is_named(order: int, tmp_path: Path) -> None:
    mistakes = ("[[]]", "drawing 2: nothing was drawn"), ("3", "drawing 2: must be a list")
    (one, why), (other, _) = mistakes[::order]
    with pytest.raises(SpecError, match=why):
        strokes_in(written(tmp_path, f"[{json.dumps(SEVEN)}, {one}, {other}]"))


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
        strokes_in(str(tmp_path / "drawings.json"))


def test_a_drawing_without_an_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stroke_files, "_AT_ONCE", 100)
    monkeypatch.setattr(stroke_files, "_LONGEST", 1_000)
    with pytest.raises(SpecError, match=r"drawings\.json, drawing 1: is too long"):
        strokes_in(written(tmp_path, "[[[" + "[1, 2], " * 10_000))


def test_a_file_that_is_larger_than_it_says_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, json.dumps([SEVEN] * 1_000))
    monkeypatch.setattr(stroke_files, "MAX_BYTES", 1_000)
    with pytest.raises(SpecError, match="it is larger than"):
        strokes_in(path)
    monkeypatch.setattr(stroke_files.os, "fstat", lambda _: os.stat_result((0o100644, *[0] * 9)))
    with pytest.raises(SpecError, match="it is larger than"):
        strokes_in(path)


@pytest.mark.parametrize("height", [5e-324, 1e-320, 1e-300, 1e-7])
def test_a_drawing_smaller_than_any_canvas_is_a_tap_of_the_pen(height: float, tmp_path: Path) -> None:
    (found,) = stroke_files.read(written(tmp_path, json.dumps([[[[0, 0], [0, height]]]])), 1)
    assert found.sides.tolist() == [1e-6]


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
