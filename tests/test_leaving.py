"""The real program in a process of its own, ended from outside: by Ctrl+C, and by the system."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from types import SimpleNamespace

import pytest

import main
from models.design.experiment import Experiment
from models.files import storage
from models.files.checkpoint import read_checkpoint

ROOT = Path(__file__).parent.parent
OFFSCREEN = "This plugin does not support propagateSizeHints()\n"  # Qt's, where there is no display and a dialog opens
SOON = 4  # s on a busy machine; one that does nothing else takes less than 2
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")


@contextmanager
def child(*command: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A process with this command, killed in the end if it still runs then."""
    started = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield started
    finally:
        started.kill()
        started.communicate()


def window_ended_by(folder: Path, how: str, numbers: list[int]) -> tuple[int, float, str]:
    """Start the window, and send these signals once it trains: exit code, seconds until it was gone, stderr."""
    temporary = folder / "temporary"
    temporary.mkdir()
    with child("tests/drive.py", "signal", str(folder), how, TMPDIR=str(temporary)) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        assert [path.name.split("-")[0] for path in temporary.iterdir()] == ["playground"]  # the run that was reset
        began = monotonic()
        for number in numbers:
            process.send_signal(number)
            sleep(0.3)  # for a question to open
        _, said = process.communicate(timeout=30)
        seconds = monotonic() - began - 0.3 * (len(numbers) - 1)
        assert list(temporary.iterdir()) == []
        return process.returncode, seconds, said.replace(OFFSCREEN, "")


@pytest.mark.parametrize(
    ("how", "numbers"),
    [
        ("kept", [signal.SIGTERM]),
        pytest.param("asking", [signal.SIGTERM], marks=pytest.mark.slow),
        pytest.param("kept", [signal.SIGHUP], marks=pytest.mark.slow),
    ],
)
def test_the_system_ends_the_window_soon_without_a_trace(how: str, numbers: list[int], tmp_path: Path) -> None:
    code, seconds, said = window_ended_by(tmp_path, how, numbers)
    assert (code, said) == (0, "")
    assert seconds < SOON


@pytest.mark.slow
def test_ctrl_c_ends_the_window_although_something_is_unsaved(tmp_path: Path) -> None:
    code, seconds, said = window_ended_by(tmp_path, "kept", [signal.SIGINT])
    assert (code, said) == (130, "")
    assert seconds < SOON


class Busy:
    """An engine that does not come to its end."""

    def wait(self, milliseconds: int) -> bool:
        sleep(milliseconds / 1000)
        return False


def test_where_the_system_is_in_a_hurry_a_busy_engine_gets_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    assert main._HURRIED == 1_000  # ms; the test waits for less
    monkeypatch.setattr(main, "_HURRIED", 200)
    for hurried, most, low, high in ((True, 8_000, 0.2, SOON), (False, 400, 0.4, 60.0)):
        began = monotonic()
        assert not main._join(Busy(), most, SimpleNamespace(hurried=hurried))  # type: ignore[arg-type]
        assert low <= monotonic() - began < high


@contextmanager
def training(out: Path, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """`train` on a design that takes for ever, under way."""
    design = out.parent / "design.json"
    storage.write_design(design, Experiment())
    command = ("-m", "playground", "train", str(design), "--seconds", "1000", "--save", str(out), "--json")
    with child(*command, **environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("{")  # a first report
        yield process


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), pytest.param(signal.SIGINT, 130, marks=pytest.mark.slow)]
)
def test_train_saves_what_it_has_when_it_is_interrupted(number: int, code: int, tmp_path: Path) -> None:
    out = tmp_path / "out.safetensors"
    with training(out) as process:
        process.send_signal(number)
        said, error = process.communicate(timeout=30)
    assert process.returncode == code
    assert error == "playground train: interrupted; what was learned so far is saved.\n"
    assert f'"steps": {read_checkpoint(out).position.step}' in said.splitlines()[-1]
