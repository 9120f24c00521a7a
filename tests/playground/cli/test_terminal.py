"""A terminal that cannot show a letter gets a replacement, and no library's warning gets there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.design.layers import Flatten, MaxPool2d
from models.files.storage import write_design
from tests.playground.runs import experiment

ROOT = Path(__file__).parents[3]


def run(*arguments: bytes | str, encoding: str = "ascii") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    return subprocess.run(
        [sys.executable, "-m", "playground", *arguments], cwd=ROOT, env=environment, capture_output=True
    )


@pytest.mark.parametrize(
    ("encoding", "times"), [("ascii", rb"2\xd72"), ("cp1251", rb"2\xd72"), ("utf-8", b"2\xc3\x972")]
)
def test_a_sign_that_a_terminal_cannot_show_is_replaced(encoding: str, times: bytes, tmp_path: Path) -> None:
    pooled = experiment(MaxPool2d(id="n"), Flatten(id="n"), kind="digits", data={"samples": 1797})
    write_design(tmp_path / "pooled.json", pooled)
    done = run("info", str(tmp_path / "pooled.json"), encoding=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"MaxPool2d " + times in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_name_that_a_terminal_cannot_show_is_no_traceback(encoding: str, tmp_path: Path) -> None:
    done = run("info", str(tmp_path / "Ω × 👨.json"), encoding=encoding)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"cannot be read: No such file" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="names are text there")
def test_a_name_that_is_no_text_is_no_traceback(tmp_path: Path) -> None:
    write_design(tmp_path / "circle.json", experiment())
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.safetensors")
    done = run("train", str(tmp_path / "circle.json"), "--epochs", "1", "--device", "cpu", "--save", path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"caf\udce9.safetensors" in done.stdout
    assert os.path.exists(path)


def test_a_warning_of_a_library_is_not_shown_unless_it_is_asked_for(tmp_path: Path) -> None:
    code = "from playground.cli.terminal import tame; tame(); import warnings; warnings.warn('mind the gap')"
    for options, heard in (([], False), (["-W", "default"], True)):
        done = subprocess.run([sys.executable, *options, "-c", code], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0
        assert ("mind the gap" in done.stderr) == heard
