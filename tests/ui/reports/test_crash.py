"""What Python cannot catch is reported by the next start; where the window was late is written down."""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from ui.reports import crash, log
from ui.reports.watchdog import Watchdog

ROOT = Path(__file__).parents[3]


def test_a_fault_is_reported_at_the_next_start_and_once(tmp_path: Path) -> None:
    code = (
        "import ctypes, sys; from pathlib import Path; from ui.reports import crash\n"
        "file = crash.begin(Path(sys.argv[1]))\n"
        "ctypes.string_at(0)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True)
    assert done.returncode != 0
    report = crash.take(tmp_path)
    assert "Fatal Python error" in report or "Windows fatal exception" in report
    assert str(ROOT) not in report
    assert crash.take(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_ends_well_leaves_nothing(tmp_path: Path) -> None:
    file = crash.begin(tmp_path)
    assert crash.take(tmp_path) == ""  # of a process that lives
    crash.end(file)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert crash.begin(tmp_path / "file" / "log") is None
    crash.end(None)
    assert crash.take(tmp_path / "nowhere") == ""


def test_where_the_window_was_late_is_written_down_once(qtbot: Any, caplog: pytest.LogCaptureFixture) -> None:
    watchdog = Watchdog()
    with caplog.at_level(logging.WARNING):
        watchdog.begin()
        qtbot.wait(150)
        assert caplog.text == ""
        time.sleep(0.7)  # a slot that takes too long
        qtbot.wait(150)
        watchdog.end()
    assert len(caplog.records) == 1
    assert "test_where_the_window_was_late" in caplog.text
    assert threading.active_count() == len(threading.enumerate())


def test_a_watchdog_that_never_began_ends(qtbot: Any) -> None:
    Watchdog().end()


def test_texts_lose_what_stands_in_quotes_and_paths() -> None:
    assert log.without_names("cannot read 'C:\\Users\\mei\\a.json'") == "cannot read '…'"
    assert log.without_names("no /home/mei/a/b.json there") == "no … there"
    assert len(log.without_names("x" * 1000)) == 300
    assert log.without_names("no C:\\Users\\Mei Lin\\my nets\\a b.json there") == "no … there"
    assert log.without_names("[Errno 2] /home/Mei Lin/a.json") == "[Errno 2] …"
    assert log.without_names("3/4 of (2, 3) and 1/2") == "3/4 of (2, 3) and 1/2"
    assert "secret" not in log.without_names("'" + 3_000 * "secret ")
    assert time_of(lambda: log.without_names("/a b" * 100_000)) < 1


def test_the_newest_error_is_found_in_the_log(tmp_path: Path) -> None:
    handler = log.begin(tmp_path)
    logger = logging.getLogger("playground.engine")
    try:
        for text in ("first", "second"):
            try:
                raise RuntimeError(text)
            except RuntimeError as error:
                logger.error("an error that nobody expected", exc_info=error)
        logger.warning("the window was late")
    finally:
        log.end(handler)
    found = log.last_error(tmp_path)
    assert "RuntimeError: second" in found
    assert "test_crash.py" in found
    assert "late" not in found
    assert "first" not in found


def time_of(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (str(ROOT / "main.py"), "main.py"),
        (str(ROOT / "ui" / "app" / "files.py"), "ui/app/files.py"),
        ("/home/mei/main.py", "main.py"),
        ("/home/mei/.venv/lib/python3.11/site-packages/torch/nn/modules/linear.py", "torch/nn/modules/linear.py"),
        ("<string>", "<string>"),
    ],
)
def test_a_place_in_the_code_names_no_person(path: str, place: str) -> None:
    assert log.place_of(path) == place
