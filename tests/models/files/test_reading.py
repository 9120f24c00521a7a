"""Only files are opened, without waiting for anything, and limits hold for what was really read."""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from models.design.spec import SpecError
from models.files import atomic, personal, reading
from models.files.checkpoint import read_checkpoint, read_experiment
from models.files.storage import read_design

posix = pytest.mark.skipif(os.name != "posix", reason="there are no such files")


@pytest.fixture
def odd(tmp_path: Path) -> Callable[[str], Path]:
    """Makes what is no file: "folder", "pipe", "socket", "device", or a link to a device."""

    def make(kind: str) -> Path:
        path = tmp_path / "odd.safetensors"
        if kind == "folder":
            path.mkdir()
        elif kind == "pipe":
            os.mkfifo(path)
        elif kind == "socket":
            with socket.socket(socket.AF_UNIX) as made:
                made.bind(os.path.relpath(path))  # the name of a socket must be short
        else:
            path.symlink_to("/dev/zero")
        return path

    return make


KINDS = ["folder", *(pytest.param(kind, marks=posix) for kind in ("pipe", "socket", "device"))]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("read", [read_design, read_experiment, read_checkpoint])
def test_what_is_no_file_is_refused_at_once(
    kind: str, read: Callable[[Path], object], odd: Callable[[str], Path]
) -> None:
    path = odd(kind)
    began = perf_counter()
    with pytest.raises(SpecError, match=rf"odd\.safetensors cannot be read: it is a {kind}, not a file\."):
        read(path)
    assert perf_counter() - began < 1


@pytest.mark.parametrize("kind", KINDS)
def test_own_drawings_are_not_read_from_anything_else(kind: str, odd: Callable[[str], Path]) -> None:
    with pytest.raises(OSError, match=f"it is a {kind}"):
        personal.read(odd(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_a_file_is_replaced(kind: str, odd: Callable[[str], Path]) -> None:
    path = odd(kind)
    before = path.lstat().st_mode
    with pytest.raises(OSError, match=f"it is a {kind}"):
        atomic.write(path, b"new")
    assert path.lstat().st_mode == before
    assert list(path.parent.iterdir()) == [path]


@posix
def test_a_pipe_among_left_over_files_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".a.playground-tmp")
    atomic.write(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json").read_bytes() == b"new"


@posix
def test_a_pipe_that_takes_a_files_place_meanwhile_is_refused_too(
    odd: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, status = odd("pipe"), os.stat(__file__)
    monkeypatch.setattr(os, "stat", lambda *_: status)
    with pytest.raises(OSError, match="it is a pipe"):
        reading.opened(path)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="files of this system")
def test_the_limit_holds_for_what_was_read_whatever_the_system_says_of_a_size() -> None:
    endless = Path("/proc/self/mountinfo")
    assert endless.stat().st_size == 0
    assert len(reading.content(endless, 1 << 20)) > 10
    with pytest.raises(OSError, match="larger than 0 MB"):
        reading.content(endless, 9)


def test_the_most_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"x" * 10)
    assert reading.content(path, 10) == b"x" * 10
    with pytest.raises(OSError, match="it is larger than 0 MB"):
        reading.content(path, 9)


@pytest.mark.parametrize("name", ["a\0b", "\ud800", "x" * 100_000, "caf\udce9.json", "", "\n"])
def test_odd_names_are_one_sentence(name: str) -> None:
    with pytest.raises(SpecError) as caught:
        read_design(name)
    assert "cannot be read" in str(caught.value)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) <= 300
