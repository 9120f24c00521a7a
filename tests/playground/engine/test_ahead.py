"""Torch's library is linked ahead, and where it is not there nothing happens."""

import subprocess
import sys
from pathlib import Path

import pytest

from playground.engine import ahead

ROOT = Path(__file__).parents[3]
CODE = """
import sys, threading
from playground.engine.ahead import link_torch
link_torch()
for thread in threading.enumerate()[1:]:
    thread.join()
assert "torch" not in sys.modules
print(sum(line.count("libtorch_cpu.so") for line in open("/proc/self/maps")) > 0)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says what a process has loaded")
def test_the_library_is_there_before_torch_is_imported() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_without_it_nothing_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ahead._link(tmp_path / "libtorch_cpu.so")
    monkeypatch.setattr(ahead, "find_spec", lambda name: None)
    ahead.link_torch()
