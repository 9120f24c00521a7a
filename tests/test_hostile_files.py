"""Damaged and hostile files, and odd paths, on the command line: an answer of numbers, or one sentence; at once.

`pytest -m slow tests/test_hostile_files.py` tries thousands of each kind; PLAYGROUND_FUZZ_SEED gives other ones.
"""

import io
import json
import os
import re
import socket
import sys
import warnings
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import numpy as np
import pytest
from PIL import Image

from models.design.layers import Conv2d, Flatten, Linear
from models.design.spec import SpecError
from models.design.wording import one_line
from models.files import personal, storage
from models.files.class_folders import folder_data
from models.problems.changes import with_loss
from playground.cli.main import main
from playground.datasets.dataset import Dataset, make
from playground.datasets.not_here import NotHere
from tests.mutations import damaged, damaged_json, damaged_trained
from tests.playground.runs import experiment, started

SEED = int(os.environ.get("PLAYGROUND_FUZZ_SEED", "1"))
SHARE = int(os.environ.get("PLAYGROUND_SLOW_COUNT", "100")) / 100
PATIENCE = 10.0  # s besides the one for each megabyte; a busy machine is no failure
ROOT = Path(__file__).parents[1]
NO_NUMBER = re.compile(r"\b(nan|inf|infinity)\b", re.IGNORECASE)
FORMATS = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF")

T = TypeVar("T")
Damage = Callable[[bytes, np.random.Generator], bytes]


@dataclass(frozen=True)
class Outcome:
    """What a command said: its exit code, both outputs, and the seconds that it took."""

    code: int
    out: str
    err: str
    seconds: float


def ask(*arguments: object) -> Outcome:
    """Run a command in this process, as `python -m playground` does."""
    out, err = io.StringIO(), io.StringIO()
    began = perf_counter()
    with redirect_stdout(out), redirect_stderr(err), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as `terminal.tame` has it
        code = main([str(argument) for argument in arguments])
    return Outcome(code, out.getvalue(), err.getvalue(), perf_counter() - began)


def check(outcome: Outcome, megabytes: float = 0.0) -> None:
    """Fail unless this is an answer of numbers or one sentence, and came soon enough."""
    assert outcome.code in (0, 1, 2)
    if outcome.code:
        assert outcome.err == one_line(outcome.err) + "\n"
        assert outcome.err.startswith("playground")
    else:
        assert outcome.err == ""
        assert not NO_NUMBER.search(outcome.out)
    assert outcome.seconds < PATIENCE + megabytes


def attack(
    folder: Path, name: str, goods: list[bytes], damage: Damage, count: int, seed: int, *question: object
) -> dict[int, int]:
    """Ask `question`, in which FILE stands for the file, of damaged files; how often each exit code came."""
    codes: dict[int, int] = {}
    for number in range(count):
        rng = np.random.default_rng((seed, number))
        content = damage(goods[number % len(goods)], rng)
        path = folder / name
        path.write_bytes(content)
        try:
            outcome = ask(*(path if word == "FILE" else word for word in question))
            check(outcome, len(content) / 1e6)
        except BaseException as error:
            error.add_note(f"{name}, seed {seed}, number {number}: {content[:300]!r}")
            raise
        codes[outcome.code] = codes.get(outcome.code, 0) + 1
    return codes


# ---------------------------------------------------------------- good files


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def designs() -> list[bytes]:
    """Designs of different kinds as files."""
    folder = {"kind": "folder", "folder": {"path": "/nowhere", "classes": ["a", "b"], "side": 8}, "inputs": ["pixels"]}
    convolutional = experiment(Conv2d(id="n"), Flatten(id="n"), kind="digits", data={"samples": 1797})
    own = json.loads(storage.dumps(convolutional)) | {"data": folder}
    made = [storage.dumps(e) for e in (experiment(), experiment(kind="iris"), convolutional)]
    return [text.encode() for text in (*made, json.dumps(own))]


@pytest.fixture(scope="module")
def iris(place: Path) -> Path:
    path = place / "iris.safetensors"
    assert not started(experiment(kind="iris", optimizer="adam"), 20).save(str(path), 1).error
    return path


@pytest.fixture(scope="module")
def small(place: Path) -> Path:
    """A small network that reads pictures."""
    e = experiment(Flatten(id="n"), Linear(id="n", units=4), kind="digits", data={"samples": 1797})
    path = place / "digits.safetensors"
    assert not started(with_loss(e, "cross_entropy"), 5).save(str(path), 1).error
    return path


def pictures() -> list[bytes]:
    """A dark 1 on white paper in every format, and in other modes than grey."""
    grey = np.full((40, 40), 250, np.uint8)
    grey[8:32, 18:22] = 10
    found = []
    for kind in FORMATS:
        for mode in ("L", "RGB") if kind == "JPEG" else ("L", "RGB", "P"):
            stream = io.BytesIO()
            Image.fromarray(grey).convert(mode).save(stream, kind)
            found.append(stream.getvalue())
    return found


STROKES = [
    b"[[[[60, 50], [200, 50], [110, 230]]], [[[140, 30.5], [140, 200]], []]]",
    json.dumps([[[[k % 40, k * k % 70] for k in range(60)]]] * 5).encode(),
]
TABLES = [
    b"5.1,3.5,1.4,0.2\n6.3,3.3,6.0,2.5\n",
    b"Petal Width,petal_length,sepal length (cm),SEPAL_WIDTH\n0.2,1.4,5.1,3.5\n2.5,6.0,6.3,3.3\n",
    b"sep=;\nsepal length;sepal width;petal length;petal width\n5,1;3,5;1,4;0,2\n\n6,3;3,3;6,0;2,5\n",
    b"Id\tSepalLengthCm\tSepalWidthCm\tPetalLengthCm\tPetalWidthCm\tSpecies\n1\t5.1\t3.5\t1.4\t0.2\tx\n",
]


# ---------------------------------------------------------------- the attack, a sample of it and the whole


def attack_designs(place: Path, designs: list[bytes], count: int, seed: int) -> None:
    codes = attack(place, "design.json", designs, damaged_json, count, seed, "info", "FILE")
    assert {0, 2} <= codes.keys()  # some are designs still
    attack(place, "design.json", designs, damaged, count // 4, seed, "info", "FILE")


def attack_trained(place: Path, iris: Path, small: Path, count: int, seed: int) -> None:
    goods = [iris.read_bytes(), small.read_bytes()]
    attack(place, "trained.safetensors", goods, damaged_trained, count, seed, "info", "FILE")
    rows = place / "good.csv"
    rows.write_bytes(TABLES[0])
    attack(place, "trained.safetensors", goods[:1], damaged_trained, count // 8, seed, "predict", "FILE", "--csv", rows)
    drawn = place / "good-strokes.json"
    drawn.write_bytes(STROKES[0])
    question = "predict", "FILE", "--strokes", drawn, "--json"
    attack(place, "trained.safetensors", goods[1:], damaged_trained, count // 8, seed, *question)


def attack_strokes(place: Path, small: Path, count: int, seed: int) -> None:
    for damage in (damaged, damaged_json):
        attack(place, "strokes.json", STROKES, damage, count // 2, seed, "predict", small, "--strokes", "FILE")


def attack_tables(place: Path, iris: Path, count: int, seed: int) -> None:
    attack(place, "rows.csv", TABLES, damaged, count, seed, "predict", iris, "--csv", "FILE")


def attack_pictures(place: Path, small: Path, count: int, seed: int) -> None:
    goods = pictures()
    for k, suffix in enumerate(("png", "jpg")):  # the name says nothing of the format
        attack(place, f"a.{suffix}", goods, damaged, count // 2, seed + k, "predict", small, "--image", "FILE")


def attack_own_drawings(place: Path, count: int, seed: int) -> None:
    one = {"digit": 7, "pen": 18.0, "side": 280.0, "strokes": [[60, 50, 200, 50, 110, 230], [3, 4]]}
    good = json.dumps({"version": 1, "drawings": [one, one]}).encode()
    for number in range(count):
        rng = np.random.default_rng((seed, number))
        (place / "mine.json").write_bytes((damaged_json if number % 2 else damaged)(good, rng))
        check_sentence(lambda: personal.read(place / "mine.json"))


def attack_folder(folder: Path, count: int, seed: int) -> None:
    """Pictures in a user's own folder: a damaged one is left out and named, or all of it is a sentence."""
    goods = pictures()
    number = 0
    for some in range(max(count // 20, 1)):
        place = folder / str(some)
        for name in ("a", "b"):
            (place / name).mkdir(parents=True)
            for k in range(10):
                rng = np.random.default_rng((seed, number))
                good = goods[number % len(goods)]
                (place / name / f"{k}.png").write_bytes(damaged(good, rng) if k > 2 else good)
                number += 1
        found = check_sentence(partial(learned, place))
        assert found is None or found.note == one_line(found.note)


def learned(folder: Path) -> Dataset:
    """The pictures in the folder, read here and now."""
    data = folder_data(folder, side=8)
    try:
        return make(data)
    except NotHere as missing:
        missing.bring(lambda _done, _total: None, lambda: False)
        return make(data)


def check_sentence(work: Callable[[], T]) -> T | None:
    """What `work` gives; None where it refuses with a sentence, which has to be one short line."""
    try:
        return work()
    except SpecError as error:
        said = str(error)
    assert said == one_line(said)
    return None


def test_a_sample_of_damaged_designs(place: Path, designs: list[bytes]) -> None:
    attack_designs(place, designs, 120, 0)


def test_a_sample_of_damaged_networks(place: Path, iris: Path, small: Path) -> None:
    attack_trained(place, iris, small, 60, 0)


@pytest.mark.filterwarnings("ignore")
def test_a_sample_of_damaged_drawings_tables_and_pictures(place: Path, iris: Path, small: Path, tmp_path: Path) -> None:
    attack_strokes(place, small, 20, 0)
    attack_tables(place, iris, 8, 0)
    attack_pictures(place, small, 36, 0)
    attack_own_drawings(place, 40, 0)
    attack_folder(tmp_path, 40, 0)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.filterwarnings("ignore")
class TestTheWholeAttack:
    """20,000 designs and networks, 2,000 of everything else."""

    def test_designs(self, place: Path, designs: list[bytes]) -> None:
        attack_designs(place, designs, round(8_000 * SHARE), SEED)

    def test_networks(self, place: Path, iris: Path, small: Path) -> None:
        attack_trained(place, iris, small, round(8_000 * SHARE), SEED)

    def test_strokes(self, place: Path, small: Path) -> None:
        attack_strokes(place, small, round(2_000 * SHARE), SEED)

    def test_tables(self, place: Path, iris: Path) -> None:
        attack_tables(place, iris, round(2_000 * SHARE), SEED)

    def test_pictures(self, place: Path, small: Path) -> None:
        attack_pictures(place, small, round(2_000 * SHARE), SEED)

    def test_own_drawings(self, place: Path) -> None:
        attack_own_drawings(place, round(2_000 * SHARE), SEED)

    def test_folders(self, tmp_path: Path) -> None:
        attack_folder(tmp_path, round(2_000 * SHARE), SEED)


# ---------------------------------------------------------------- odd paths


def odd_paths(folder: Path) -> list[str]:
    """A hundred paths that name no file, or not one that a careful program opens; some of them exist."""
    folder.mkdir(exist_ok=True)
    names = [
        "", " ", ".", "..", "/", "//", "///", "~", "-", "--", "*", "?", "%s", "%00", "{x}", "{0}", "$HOME", "`id`",
        "|id", ";", "&", "\n", "\t", "a\nb", "a\rb", "\x1b[31m", "\x07", "\x7f", "\u202e", "\ufeff", "\u200b", "é",
        "e\u0301", "字", "👨\u200d👩", "caf\udce9", "\udcff\udcfe", "\ud800", "a\0b", "\0", "x" * 255, "x" * 256,
        "x" * 100_000, "a/" * 2_000,
        "../" * 50, "C:", "C:\\x", "\\\\host\\share", "//host/share", "//host", "\\\\?\\UNC\\h\\s", "file:///etc/passwd",
        "file://host/x", "http://127.0.0.1:9/x", "smb://host/x", "data:,x", "con", "nul", "com1", "aux.json", "prn.csv",
        "/dev/null", "/dev/zero", "/dev/random", "/dev/full", "/dev/stdin", "/dev/tty", "/dev/fd/0", "/proc/self/mem",
        "/proc/self/fd", "/proc/kmsg", "/proc/kcore", "/proc/self/environ", "/proc/self/pagemap", "/proc", "/sys",
        "/dev", "/nonexistent/x/y", "README.md/x", "main.py", ".git", "resources",
    ]  # fmt: skip
    for suffix in (".json", ".safetensors", ".csv", ".png"):
        for kind in ("pipe", "socket", "folder", "loop", "dangling", "zero"):
            path = folder / f"{kind}{suffix}"
            if not os.path.lexists(path):
                _make(kind, path)
            names.append(str(path))
    return names


def _make(kind: str, path: Path) -> None:
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(os.path.relpath(path))
    elif kind == "folder":
        path.mkdir()
    elif kind == "zero":
        path.symlink_to("/dev/zero")
    else:
        path.symlink_to(path if kind == "loop" else path.with_name("gone"))


QUESTIONS = [
    ("info", "PATH"),
    ("train", "PATH", "--epochs", "1"),
    ("train", "DESIGN", "--epochs", "1", "--device", "cpu", "--save", "PATH"),
    ("predict", "PATH", "--csv", "CSV"),
    ("predict", "IRIS", "--csv", "PATH"),
    ("predict", "SMALL", "--strokes", "PATH"),
    ("predict", "SMALL", "--image", "PATH"),
]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="paths of this system")
@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_odd_paths_are_one_sentence(
    question: tuple[str, ...],
    place: Path,
    designs: list[bytes],
    iris: Path,
    small: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    (place / "fine.json").write_bytes(designs[0])
    known: dict[str, object] = {"DESIGN": place / "fine.json", "IRIS": iris, "SMALL": small, "CSV": place / "good.csv"}
    before = sorted(os.listdir(ROOT))
    for path in odd_paths(place / f"odd-{QUESTIONS.index(question)}"):
        try:
            outcome = ask(*(path if word == "PATH" else known.get(word, word) for word in question))
            if path.startswith("-") and outcome.code == 0:  # help
                continue
            check(outcome)
            assert outcome.code or "--save" in question, outcome.out
        except BaseException as error:
            error.add_note(f"{question}: {path[:200]!r}")
            raise
    assert sorted(os.listdir(ROOT)) == before
