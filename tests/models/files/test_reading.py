"""Only files are opened, without waiting for anything, and limits hold for what was really read."""

import errno
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest

from models.design.spec import SpecError
from models.files import atomic, personal, reading
from models.files.checkpoint import read_checkpoint, read_experiment
from models.files.storage import read_design
from models.language import languages

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


@pytest.fixture
def chinese() -> Iterator[None]:
    languages.use("zh_CN")
    yield
    languages.use(languages.ENGLISH)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOENT, "没有这个文件或文件夹"),
        (errno.EACCES, "没有权限"),
        (errno.ENOSPC, "磁盘空间不足"),
        (errno.EROFS, "文件系统是只读的"),
        (errno.EISDIR, "这是文件夹"),
        (errno.ENAMETOOLONG, "文件名太长"),
        (errno.EMFILE, "打开的文件过多"),
        (errno.ENFILE, "打开的文件过多"),
        (errno.ENOTEMPTY, "文件夹不是空的"),
    ],
)
def test_usual_errors_are_said_in_our_words_whatever_the_system_calls_them(code: int, said: str, chinese: None) -> None:
    assert reading.reason(OSError(code, "what a system says in its own language")) == said


def test_words_that_are_not_ours_are_quoted(chinese: None) -> None:
    assert reading.reason(OSError(errno.ERANGE, "Numerical result out of range")) == "“Numerical result out of range”"
    assert reading.reason(OSError("image file is truncated")) == "“image file is truncated”"
    assert reading.reason(OSError()) == "未知错误"


def test_a_file_that_another_program_holds_is_no_matter_of_permission(chinese: None) -> None:
    error = PermissionError(errno.EACCES, "Permission denied")
    error.winerror = 32  # type: ignore[attr-defined]  # as Windows gives it
    assert reading.reason(error) == "文件正被另一个程序打开"
