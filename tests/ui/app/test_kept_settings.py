"""Settings that an earlier version of the program kept are read as they were meant; see tests/kept/README.md."""

import shutil
from pathlib import Path

import pytest

from models.talk.commands import Command, Use
from ui.app.settings import Settings, store
from ui.shell.window import MainWindow

KEPT = Path(__file__).parents[2] / "kept" / "playground.ini"


@pytest.fixture
def kept_file() -> None:
    """The settings of this test are those of the file."""
    place = Path(store().fileName())
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(KEPT, place)


def test_every_entry_is_read(kept_file: None, qapp: object) -> None:
    settings = Settings()
    assert settings.recent() == ["/home/someone/Übung.safetensors", "/home/someone/older.json"]
    assert (settings.axes("iris"), settings.axes("circle")) == ((2, 3), (0, 1))
    assert [settings.text(key, "") for key in ("theme", "device", "speed")] == ["dark", "cpu", "10.0"]
    assert (settings.flag("lock/data", False), settings.flag("lock/weights", True)) == (True, False)
    for key in ("window/geometry", "window/columns", "window/results", "own-window/LossPanel-geometry"):
        assert settings.bytes(key), key


def test_a_window_looks_as_it_was_left(kept_file: None, window: MainWindow, sent: list[Command]) -> None:
    assert window.results.own_windows() == ["LossPanel"]
    assert not window.data.isVisible()
    assert window.results.isVisible()
    assert window.topbar.state() == "10.0"
    assert window.actions_["theme_dark"].isChecked()
    assert Use("cpu") in sent
