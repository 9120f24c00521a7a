"""A save is whole or not at all, and leaves nothing behind, whoever dies in the middle."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from models.files import atomic

posix_only = pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions and signals")
ROOT = Path(__file__).parents[3]
COUNT = int(os.environ.get("PLAYGROUND_SLOW_COUNT", "100"))

SAVES_FOR_EVER = """
import sys
from models.files import atomic
print("ready", flush=True)
n = 0
while True:
    n += 1
    atomic.write(sys.argv[1], str(n % 10).encode() * 3_000_000)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def leftover(folder: Path, name: str = ".net.json.99999-0.playground-tmp") -> Path:
    path = folder / name
    path.write_bytes(b"half")
    return path


def test_a_file_is_made_or_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "net.json"
    for content in (b"first", b"", b"\r\n\x00" * 1000):
        atomic.write(path, content)
        assert path.read_bytes() == content
        assert names(tmp_path) == ["net.json"]


@posix_only
def test_a_new_file_has_the_permissions_that_any_program_gives(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    atomic.write(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode


@posix_only
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o400])
def test_a_replaced_file_keeps_its_permissions(mode: int, tmp_path: Path) -> None:
    path = tmp_path / "net.json"
    path.write_bytes(b"old")
    path.chmod(mode)
    atomic.write(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert path.read_bytes() == b"new"


@posix_only
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "real.json").write_bytes(b"old")
    (tmp_path / "link.json").symlink_to(Path("far") / "real.json")
    atomic.write(tmp_path / "link.json", b"new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "far" / "real.json").read_bytes() == b"new"
    assert names(tmp_path / "far") == ["real.json"]


@pytest.mark.parametrize("name", ["n" * 250, "ü" * 120, "漢" * 80 + ".json", "a b'c.json", ".hidden"])
def test_any_name_that_the_folder_can_hold_can_be_saved(name: str, tmp_path: Path) -> None:
    atomic.write(tmp_path / name, b"content")
    assert names(tmp_path) == [name]


def test_a_relative_name_is_taken_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    atomic.write("net.json", b"content")
    assert (tmp_path / "net.json").read_bytes() == b"content"


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "net.json"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, broken, full)
    with pytest.raises(OSError, match="No space left"):
        atomic.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["net.json"]


def test_a_folder_in_the_files_place_is_an_os_error_and_stays(tmp_path: Path) -> None:
    (tmp_path / "net.json").mkdir()
    with pytest.raises(OSError, match=r"."):
        atomic.write(tmp_path / "net.json", b"new")
    assert names(tmp_path) == ["net.json"]


def test_a_folder_that_does_not_exist_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        atomic.write(tmp_path / "gone" / "net.json", b"new")


def test_the_next_save_sweeps_what_dead_processes_left_and_nothing_else(tmp_path: Path) -> None:
    leftover(tmp_path)
    leftover(tmp_path, ".another.safetensors.7-3.playground-tmp")
    (tmp_path / ".mine.tmp").write_bytes(b"")
    (tmp_path / "notes.playground-tmp").write_bytes(b"")
    atomic.write(tmp_path / "net.json", b"new")
    assert names(tmp_path) == [".mine.tmp", "net.json", "notes.playground-tmp"]


@posix_only
def test_the_temporary_file_of_a_live_writer_is_not_swept(tmp_path: Path) -> None:
    import fcntl

    path = leftover(tmp_path)
    with open(path, "rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        atomic.write(tmp_path / "net.json", b"new")
        assert path.exists()
    atomic.write(tmp_path / "net.json", b"new")
    assert not path.exists()


def test_a_number_that_a_dead_process_used_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic, "_numbers", iter(range(3)))
    monkeypatch.setattr(atomic, "_sweep", lambda _: None)
    taken = leftover(tmp_path, f".net.json.{os.getpid()}-0.playground-tmp")
    atomic.write(tmp_path / "net.json", b"new")
    assert (tmp_path / "net.json").read_bytes() == b"new"
    assert taken.read_bytes() == b"half"


def test_threads_that_save_to_one_folder_do_not_disturb_each_other(tmp_path: Path) -> None:
    failures: list[BaseException] = []

    def save(number: int) -> None:
        try:
            for i in range(20):
                content = bytes([number]) * 10_000
                atomic.write(tmp_path / f"{number % 2}.json", content)
                atomic.write(tmp_path / f"own-{number}.json", content + bytes([i]))
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=save, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert names(tmp_path) == ["0.json", "1.json", *(f"own-{n}.json" for n in range(4))]
    for path in tmp_path.iterdir():
        assert len(set(path.read_bytes()[:10_000])) == 1


def killed_while_saving(path: Path, delay: float) -> None:
    """Let a process save to `path` over and over, and kill it `delay` seconds after it began."""
    command = [sys.executable, "-c", SAVES_FOR_EVER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(delay)
        child.send_signal(signal.SIGKILL)


def kill(times: int, folder: Path) -> int:
    """Kill `times` writers at different moments, checking after each; gives how many left a temporary file."""
    path, interrupted = folder / "net.safetensors", 0
    atomic.write(path, b"0" * 3_000_000)
    for i in range(times):
        killed_while_saving(path, 0.001 + 0.05 * (i * 0.618 % 1))
        content = path.read_bytes()
        assert len(content) == 3_000_000
        assert len(set(content)) == 1
        interrupted += len(names(folder)) > 1
        atomic.write(path, content)
        assert names(folder) == [path.name]
    return interrupted


@posix_only
def test_a_killed_writer_loses_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    kill(5, tmp_path)


@posix_only
@pytest.mark.slow
@pytest.mark.timeout(600)
def test_of_many_killed_writers_none_loses_anything(tmp_path: Path) -> None:
    interrupted = kill(COUNT, tmp_path)
    assert interrupted > COUNT / 10, "the kills did not hit the saves"


def test_a_stamp_tells_every_write_from_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "net.json"
    assert atomic.stamp(path) is None
    found = set()
    for _ in range(3):
        atomic.write(path, b"same")
        assert atomic.stamp(path) == atomic.stamp(path)
        found.add(atomic.stamp(path))
    assert len(found) == 3


def test_a_lock_that_another_holds_for_too_long_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic, "_PATIENCE", 0.05)
    path = tmp_path / "net.json"
    with (
        atomic.locked(path),
        pytest.raises(TimeoutError, match="another window of the program is using it"),
        atomic.locked(path),
    ):
        pass
    with atomic.locked(path):  # it was given back
        assert names(tmp_path) == [".net.json.lock"]


@posix_only
def test_where_the_file_system_has_no_locks_work_goes_on_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno
    import fcntl

    def without_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", without_locks)
    with atomic.locked(tmp_path / "net.json"):
        pass
