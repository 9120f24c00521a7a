"""A person's own digits: the set as a value, its file, and what becomes of a damaged one."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from models.design.drawing import Drawing
from models.design.spec import SpecError
from models.files import personal
from models.files.personal import MAX_BYTES, MAX_DRAWINGS, MAX_POINTS, MAX_POINTS_IN_ALL, Own, PersonalSet

ROOT = Path(__file__).parents[3]
LINE = Drawing((((10.0, 20.5), (30.0, 40.5)), ((1.0, 2.0),)), pen=12.0, side=280.0)


def own(digit: int = 9, x: float = 10.0) -> Own:
    return Own(Drawing((((x, 1.0), (50.0, 60.0)),)), digit, "2026-01-02T03:04:05")


def test_a_set_survives_its_file(tmp_path: Path) -> None:
    kept = PersonalSet((Own(LINE, 3), own(9), own(0)))
    path = tmp_path / "new folder" / "mine.json"
    with personal.changing(path):
        personal.write(path, kept)
    assert personal.read(path) == kept


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_only_its_owner_can_read_the_set_also_one_that_an_earlier_version_wrote(tmp_path: Path) -> None:
    path = tmp_path / "NeuralNetworkPlayground" / "mine.json"
    path.parent.mkdir(mode=0o755)
    path.write_text(personal.dumps(PersonalSet((own(9),))), encoding="utf-8")
    path.chmod(0o644)
    with personal.changing(path):
        personal.write(path, personal.read(path).plus(own(0)))
    modes = {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in (path.parent, *path.parent.iterdir())}
    assert modes == {"NeuralNetworkPlayground": 0o700, "mine.json": 0o600, ".mine.json.lock": 0o600}


ADDS = """
import sys
from tests.models.files.test_personal import own
from models.files import personal
for n in range(int(sys.argv[2])):
    with personal.changing(sys.argv[1]):
        personal.write(sys.argv[1], personal.read(sys.argv[1]).plus(own(n % 10)))
"""


def add_at_once(path: Path, each: int) -> int:
    """How many drawings are kept where two processes add so many each, at the same time."""
    command = [sys.executable, "-c", ADDS, str(path), str(each)]
    children = [subprocess.Popen(command, cwd=ROOT) for _ in range(2)]
    assert [child.wait() for child in children] == [0, 0]
    return len(personal.read(path))


def test_two_windows_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    assert add_at_once(tmp_path / "mine.json", 40) == 80


@pytest.mark.slow
def test_two_windows_that_add_hundreds_at_once_lose_nothing(tmp_path: Path) -> None:
    assert add_at_once(tmp_path / "mine.json", 400) == 800


def test_where_there_is_no_file_the_set_is_empty(tmp_path: Path) -> None:
    assert personal.read(tmp_path / "mine.json") == PersonalSet()
    assert list(tmp_path.iterdir()) == []


def test_coordinates_are_kept_to_a_tenth_of_a_pixel() -> None:
    fine = Own(Drawing((((1.23456, 7.0),),)), 1)
    assert personal.loads(personal.dumps(PersonalSet((fine,)))).drawings[0].drawing.strokes == (((1.2, 7.0),),)


def test_adding_taking_out_and_counting() -> None:
    kept = PersonalSet().plus(own(9)).plus(own(3)).plus(own(9, x=11.0))
    assert len(kept) == 3
    assert kept.of(9) == (own(9), own(9, x=11.0))
    assert kept.without(own(9)) == PersonalSet((own(3), own(9, x=11.0)))
    assert kept.without(own(5)) == kept


def test_a_full_set_takes_no_more() -> None:
    full = PersonalSet((own(),) * MAX_DRAWINGS)
    with pytest.raises(SpecError, match="2,000"):
        full.plus(own())
    longest = Own(Drawing((((1.0, 2.0),) * MAX_POINTS,)), 1)
    full = PersonalSet((longest,) * (MAX_POINTS_IN_ALL // MAX_POINTS))
    with pytest.raises(SpecError, match="800,000 points"):
        full.plus(own())


@pytest.mark.parametrize(
    ("drawing", "why"),
    [
        (Drawing(), "nothing on the paper"),
        (Drawing(((),)), "nothing on the paper"),
        (Drawing((((1.0, 2.0),) * (MAX_POINTS + 1),)), "too long"),
        (Drawing((((1.0, float("nan")),),)), "lie on its canvas"),
        (Drawing((((1.0, 9000.0),),)), "lie on its canvas"),
        (Drawing((((1.0, 2.0),),), pen=0.0), "sensible size"),
        (Drawing((((1.0, 2.0),),), side=float("inf")), "sensible size"),
    ],
)
def test_what_cannot_be_kept_says_why(drawing: Drawing, why: str) -> None:
    with pytest.raises(SpecError, match=why):
        Own(drawing, 1)


@pytest.mark.parametrize("digit", [-1, 10, True, 1.0, "1"])
def test_a_drawing_shows_a_digit(digit: object) -> None:
    with pytest.raises(SpecError, match="from 0 to 9"):
        Own(LINE, digit)  # type: ignore[arg-type]


def test_the_longest_drawings_there_may_be_fit_into_the_file() -> None:
    point = (-123.4, 1999.9)
    longest = Own(Drawing(((point,) * MAX_POINTS,), side=1000.0), 1)
    in_all = len(personal.dumps(PersonalSet((longest,)))) * (MAX_POINTS_IN_ALL // MAX_POINTS)
    assert in_all + 100 * MAX_DRAWINGS < personal.MAX_BYTES


MEASURED = """
import re, sys, time
from models.design.spec import SpecError
from models.files import personal
began = time.process_time()
try:
    personal.read(sys.argv[1])
except SpecError:
    pass
print(time.process_time() - began, re.search("VmHWM: *([0-9]+)", open("/proc/self/status").read().expandtabs())[1])
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the memory used")
def test_the_largest_file_takes_a_second_a_megabyte_and_little_memory(tmp_path: Path) -> None:
    """Of empty lists, which take the most memory a byte."""
    path, head = tmp_path / "mine.json", '{"version": 1, "drawings": ['
    path.write_text(head + ",".join(["[]"] * ((MAX_BYTES - len(head) - 2) // 3)) + "]}")
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    seconds, kilobytes = map(float, done.stdout.split())
    assert seconds < 1 + MAX_BYTES / 1e6
    assert kilobytes < 500_000


GOOD = json.loads(personal.dumps(PersonalSet((own(),))))


def damaged(**changes: object) -> str:
    return json.dumps({**GOOD, "drawings": [{**GOOD["drawings"][0], **changes}]})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 100_000,
        '{"version": 1}',
        json.dumps({**GOOD, "version": 2}),
        json.dumps({**GOOD, "drawings": [3]}),
        json.dumps({**GOOD, "drawings": GOOD["drawings"] * (MAX_DRAWINGS + 1)}),
        damaged(digit="9"),
        damaged(digit=10),
        damaged(pen="thick"),
        damaged(side=True),
        damaged(strokes=[[1, 2, 3]]),
        damaged(strokes=[[1, "2"]]),
        damaged(strokes=3),
        damaged(strokes=[]),
        damaged(strokes=[[1, 10**400]]),
        damaged(when=5),
        damaged(other=1),
        damaged(strokes=[[1, float("nan")]]),
    ],
)
def test_a_damaged_file_is_one_sentence(text: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        personal.read(path)
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text_are_damage(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SpecError, match="UTF-8"):
        personal.read(path)


def test_a_damaged_file_is_set_aside_and_replaces_nothing(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    for content in ("first", "second"):
        path.write_text(content, encoding="utf-8")
        personal.set_aside(path)
    assert not path.exists()
    assert (tmp_path / "mine-damaged-1.json").read_text(encoding="utf-8") == "first"
    assert (tmp_path / "mine-damaged-2.json").read_text(encoding="utf-8") == "second"
