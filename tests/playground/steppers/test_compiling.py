"""The kernel is compiled once a machine, by a child process where a window is waiting."""

import json
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from playground.cli.main import main
from playground.session.session import Session
from playground.steppers import compiling
from playground.steppers.forms import Form
from playground.steppers.kernel import compiled, steps

ROOT = Path(__file__).parents[3]

WINDOW = """
from time import perf_counter, sleep
from models.design.experiment import Experiment
from playground.session.session import Session
session = Session(wait=False)
session.load(Experiment())
seen, losses, deadline = [session.run.stepper.name], [], perf_counter() + 100
while session.run.stepper.name == "torch" and perf_counter() < deadline:
    session.advance(1)
    losses.append(session.run.metrics().train_loss)
    sleep(0.01)
seen.append(session.run.stepper.name)
session.advance(1)
losses.append(session.run.metrics().train_loss)
assert all(abs(a - b) < 0.2 for a, b in zip(losses, losses[1:])), losses
print(*seen)
"""


def run(code: str, cache: Path) -> list[str]:
    environment = {**os.environ, "NUMBA_CACHE_DIR": str(cache)}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


KERNEL = """
from playground.steppers.kernel.compiled import compiled


@compiled
def twice(x):
    return 2 * x
"""


def test_a_change_in_any_file_of_the_kernel_has_all_of_it_compiled_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Numba alone would go by the file of each function; see `compiled.py`."""
    (tmp_path / "twice.py").write_text(KERNEL)
    hits = []
    for hash_of_all in ("one", "one", "another"):
        monkeypatch.setattr(compiled, "_SOURCE", hash_of_all)
        found = runpy.run_path(str(tmp_path / "twice.py"))["twice"]
        assert found(21) == 42
        hits.append(sum(found.stats.cache_hits.values()))
    assert hits == [0, 1, 0]
    before = compiled.source()
    folder = Path(shutil.copytree(compiled._FOLDER, tmp_path / "kernel"))
    monkeypatch.setattr(compiled, "_FOLDER", folder)
    assert compiled.source() == before == steps.train._cache._cache_file._source_stamp
    (folder / "losses.py").write_text("# changed")
    assert compiled.source() != before


PARTS = """
from playground.steppers.kernel.compiled import compiled, inlined


@inlined
def times(x, factor):
    return factor * x


@compiled
def twice_and_x_times(x):
    return times(x, 2) + times(x, x)
"""


def test_what_is_part_of_others_is_read_once_and_has_no_machine_code_of_its_own(tmp_path: Path) -> None:
    """It would take as long as all the rest; see `compiled.py`."""
    (tmp_path / "parts.py").write_text(PARTS)
    found = runpy.run_path(str(tmp_path / "parts.py"))
    assert found["twice_and_x_times"](4) == 24
    (part,) = found["times"].overloads.values()  # not one for 2 and one for x
    assert not part.library.get_pointer_to_function(part.fndesc.llvm_func_name)
    (whole,) = found["twice_and_x_times"].overloads.values()
    assert whole.library.get_pointer_to_function(whole.fndesc.llvm_func_name)


class Child:
    """A process that compiles, or has ended."""

    def __init__(self, code: int | None) -> None:
        self.code = code

    def poll(self) -> int | None:
        return self.code


@pytest.fixture
def cold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """As in a process that has just begun; returns the stamp, which is not there."""
    stamp = tmp_path / "kernel.compiled"
    monkeypatch.setattr(compiling, "_state", {"plain": False, "layers": False, "given up": False})
    monkeypatch.setattr(compiling, "_children", {"plain": []})
    monkeypatch.setattr(compiling, "_looks", {})
    monkeypatch.setattr(compiling, "_stamp", lambda: stamp)
    monkeypatch.setattr(compiling, "_start", lambda form: Child(None))
    return stamp


def after_a_look() -> compiling.State:
    """What is said once a thread has looked."""
    compiling.state(wait=False)
    compiling._looks["plain"][0].join()
    assert not compiling.busy()
    return compiling.state(wait=False)


def test_what_is_being_compiled_is_told_from_what_never_will_be(cold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert after_a_look() == "coming"
    (child,) = compiling._children["plain"]
    child.code = 1  # type: ignore[attr-defined]
    assert after_a_look() == "never"
    assert "cannot be kept on the disk" in compiling.trouble()
    monkeypatch.setitem(compiling._state, "given up", False)
    monkeypatch.setattr(compiling, "_looks", {})
    child.code = 0  # type: ignore[attr-defined]
    cold.touch()
    assert after_a_look() == "ready"
    monkeypatch.setitem(compiling._state, "plain", False)
    monkeypatch.setattr(compiling, "_stamp", lambda: None)
    assert compiling.state(wait=True) == "never"
    monkeypatch.setattr(compiling, "_looks", {})
    monkeypatch.setattr(compiling, "_children", {"plain": []})
    assert after_a_look() == "never"


def test_compiled_code_is_read_by_a_thread_and_compiled_again_where_it_cannot_be(
    cold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiling, "_is_whole", lambda stamp, form: True)
    begun, go_on = Event(), Event()

    def read(form: Form) -> None:
        begun.set()
        assert go_on.wait(60)
        if fails:
            raise EOFError

    monkeypatch.setattr(compiling, "read", read)
    for fails in (False, True):
        monkeypatch.setattr(compiling, "_looks", {})
        assert compiling.state(wait=False) == "coming"
        assert begun.wait(60)
        assert compiling.busy()
        assert compiling.state(wait=False) == "coming"
        go_on.set()
        (cold.parent / "steps.train-1.py311.nbi").touch()
        assert after_a_look() == ("coming" if fails else "ready")
        assert len(compiling._children["plain"]) == fails
        monkeypatch.setitem(compiling._state, "plain", False)
        go_on.clear()
        begun.clear()


def test_where_files_may_have_stopped_a_child_another_one_begins_without_them(
    cold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = cold.parent / "steps.train-1.py311.nbi"
    old.touch()
    monkeypatch.setattr(compiling, "_children", {"plain": [Child(1)]})
    monkeypatch.setattr(compiling, "_start", lambda form: Child(1))
    after_a_look()
    assert after_a_look() == "never"
    assert len(compiling._children["plain"]) == 2
    assert not old.exists()


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_on_a_full_disk_torch_trains_and_that_is_said(
    cold: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(compiling, "compile_kernel", full)
    design = str(ROOT / "resources" / "examples" / "circle.json")
    assert main(["train", design, "--epochs", "1", "--json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out.splitlines()[-1])["stepper"] == "torch"
    assert said.err == f"playground train: {compiling.UNKEPT}.\n"
    session = Session(wait=False)
    assert session.device_state.reason.endswith(f"; {compiling.UNKEPT}.")


NO_FOLDER = """
from numba.core import caching
caching.CacheImpl._locator_classes = []
from playground.steppers import compiling
print(compiling.state(wait=True), "NUMBA_CACHE_DIR" in compiling.trouble())
"""


def test_where_no_folder_can_be_written_torch_trains_and_that_is_said(tmp_path: Path) -> None:
    assert run(NO_FOLDER, tmp_path) == ["never", "True"]


SMALL_FILES = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
from playground.cli.main import main
sys.exit(main(["train", "resources/examples/circle.json", "--epochs", "1", "--json"]))
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="needs POSIX limits")
def test_where_compiled_code_cannot_be_written_torch_trains(tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk."""
    assert '"stepper": "torch"' in " ".join(run(SMALL_FILES, tmp_path))


@pytest.mark.slow
def test_torch_stands_in_until_a_child_has_compiled(tmp_path: Path) -> None:
    assert run(WINDOW, tmp_path) == ["torch", "fused"]
    compiled = kept(tmp_path)
    assert run(WINDOW, tmp_path)[-1] == "fused"  # torch, perhaps, while what was compiled is read
    assert kept(tmp_path) == compiled


def kept(folder: Path) -> dict[str, int]:
    """When each file of compiled code was written."""
    return {file.name: file.stat().st_mtime_ns for file in folder.rglob("*.nb[ci]")}


WAITING = """
from models.design.experiment import Experiment
from playground.session.session import Session
session = Session()
session.load(Experiment())
session.advance(1)
print(session.run.stepper.name)
"""


@pytest.mark.slow
@pytest.mark.parametrize("damage", ["empty", "missing"])
@pytest.mark.parametrize(("program", "said"), [(WINDOW, ["torch", "fused"]), (WAITING, ["fused"])])
def test_a_cache_that_lost_files_is_compiled_again(tmp_path: Path, damage: str, program: str, said: list[str]) -> None:
    """After a power cut files may be empty; cleaners of cache folders take some."""
    run(WAITING, tmp_path)
    for file in tmp_path.rglob("steps.train*.nb[ci]"):
        if damage == "missing":
            file.unlink()
        else:
            file.write_bytes(b"")
    assert run(program, tmp_path) == said
    compiled = kept(tmp_path)
    assert run(WINDOW, tmp_path)[-1] == "fused"
    assert kept(tmp_path) == compiled
