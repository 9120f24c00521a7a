"""What is remembered comes back, and damage counts as absent."""

import json
import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from ui.app.settings import MAX_RECENT, Settings, reset_settings, store
from ui.help.about import LIBRARIES, AboutDialog


def test_recent_files_are_newest_first_once_and_few(qapp: object) -> None:
    settings = Settings()
    for name in [*(f"{i}.json" for i in range(12)), "3.json"]:
        settings.add_recent(name)
    assert settings.recent() == ["3.json", *(f"{i}.json" for i in range(11, 4, -1) if i != 3)][:MAX_RECENT]
    settings.forget_recent("3.json")
    assert "3.json" not in Settings().recent()
    settings.forget_recent()
    assert Settings().recent() == []


def test_the_lists_of_two_windows_are_merged(qapp: object) -> None:
    one, other = Settings(), Settings()
    assert one.recent() == other.recent() == []
    for number in range(3):
        one.add_recent(f"one-{number}.json")
        other.add_recent(f"other-{number}.json")
    one.forget_recent("other-1.json")
    newest_first = ["other-2.json", "one-2.json", "one-1.json", "other-0.json", "one-0.json"]
    assert one.recent() == Settings().recent() == newest_first
    other.sync()
    assert other.recent() == newest_first


def test_what_another_process_has_added_to_the_list_stays(qapp: object, tmp_path: Path) -> None:
    """Two `Settings` of one process share what Qt has read, so the other one writes a file of its own first."""
    one = Settings()
    one.add_recent("one.json")
    place = Path(store().fileName())
    other = QSettings(str(shutil.copy(place, tmp_path / "other.ini")), QSettings.Format.IniFormat)
    other.setValue("recent", json.dumps(["other.json", "one.json"]))
    other.sync()
    os.replace(tmp_path / "other.ini", place)
    one.add_recent("two.json")
    assert Settings().recent() == ["two.json", "other.json", "one.json"]


DAMAGED_LISTS = {
    "deep": "[" * 1000,
    "very deep": "[" * 100_000,
    "open": "{" * 10,
    "null": "null",
    "number": "3",
    "object": '{"a": 1}',
    "mixed": "[1, null, [2]]",
    "zero": "\x00",
}


@pytest.mark.parametrize("text", DAMAGED_LISTS.values(), ids=DAMAGED_LISTS)
def test_recent_files_in_a_damaged_list_are_none(qapp: object, text: str) -> None:
    raw = store()
    raw.setValue("recent", text)
    raw.sync()
    settings = Settings()
    assert settings.recent() == []
    settings.add_recent("mine.json")
    assert Settings().recent() == ["mine.json"]


def test_damaged_entries_count_as_absent(qapp: object) -> None:
    raw = store()
    for key, value in {"recent": "{", "theme": "pink", "axes/iris": "2 2", "window/geometry": "x"}.items():
        raw.setValue(key, value)
    raw.sync()
    settings = Settings()
    assert settings.recent() == []
    assert settings.text("theme", "system", ("system", "light", "dark")) == "system"
    assert settings.axes("iris") == (0, 1)
    assert settings.bytes("window/geometry") is None


def test_axes_are_kept_for_each_data_set(qapp: object) -> None:
    Settings().set_axes("iris", 2, 3)
    assert Settings().axes("iris") == (2, 3)
    assert Settings().axes("circle") == (0, 1)


def test_about_names_every_dependency_and_its_licence(qtbot: object) -> None:
    import tomllib
    from pathlib import Path

    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text())["project"]
    needed = {line.split(">")[0].split(";")[0].strip().lower() for line in project["dependencies"]}
    assert needed == {package.lower() for package, _, _ in LIBRARIES}
    dialog = AboutDialog()
    assert all(licence for _, _, licence in LIBRARIES)
    dialog.deleteLater()


def test_settings_are_set_aside_on_request_and_none_is_overwritten(qapp: object) -> None:
    assert reset_settings().startswith("There are no settings")
    for number in (1, 2):
        Settings().set_text("theme", f"dark {number}")
        Settings().sync()
        assert f"aside-{number}" in reset_settings()
    assert Settings().text("theme", "") == ""
