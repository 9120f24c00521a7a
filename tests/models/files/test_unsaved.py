"""Unsaved work on disk: one folder a window, found again only where its window is gone."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files import unsaved
from models.files.unsaved import DOCUMENT, Work
from models.problems.changes import with_kind

WORK = Work(
    with_kind(Experiment(), "xor"),
    "Mine",
    "/home/å/mine.json",
    (1, 2, 3),
    "2026-01-02T03:04:05",
    12,
    3.5,
    2,
    "7.safetensors",
)


def crash(folder: unsaved.Folder) -> None:
    """The process dies: what it held is free, what it wrote is there."""
    folder.close()


def test_what_a_crashed_window_has_left_is_found_as_it_was(tmp_path: Path) -> None:
    folder = unsaved.make(tmp_path / "unsaved")
    (folder.path / WORK.run).write_bytes(b"weights")
    folder.write(WORK)
    crash(folder)
    (found,) = unsaved.left(tmp_path / "unsaved")
    assert found.path == folder.path
    assert found.read() == WORK


def test_a_window_that_is_open_is_left_alone(tmp_path: Path) -> None:
    folder = unsaved.make(tmp_path)
    folder.write(WORK)
    assert list(unsaved.left(tmp_path)) == []
    crash(folder)
    (found,) = unsaved.left(tmp_path)
    assert list(unsaved.left(tmp_path)) == []  # held by whoever was offered it
    found.close()
    assert len(list(unsaved.left(tmp_path))) == 1


def test_a_folder_in_which_nothing_was_unsaved_is_deleted(tmp_path: Path) -> None:
    folder = unsaved.make(tmp_path)
    folder.write(WORK)
    folder.empty()
    crash(folder)
    assert list(unsaved.left(tmp_path)) == []
    assert list(tmp_path.iterdir()) == []


def test_older_copies_of_the_run_go_once_the_new_one_is_there(tmp_path: Path) -> None:
    folder = unsaved.make(tmp_path)
    for name in ("1.safetensors", "2.safetensors"):
        (folder.path / name).write_bytes(name.encode())
    folder.write(replace(WORK, run="3.safetensors"))  # which the engine has not written yet
    assert folder.read().run == "2.safetensors"
    (folder.path / "3.safetensors").write_bytes(b"3")
    folder.write(replace(WORK, run="3.safetensors"))
    assert [path.name for path in folder.path.glob("*.safetensors")] == ["3.safetensors"]
    folder.write(replace(WORK, run=""))
    (folder.path / "3.safetensors").unlink()
    folder.write(replace(WORK, run="3.safetensors"))
    assert (folder.read().run, folder.read().epoch) == ("", 0)


def test_only_its_owner_can_look_into_it(tmp_path: Path) -> None:
    folder = unsaved.make(tmp_path / "unsaved")
    folder.write(WORK)
    if os.name == "posix":
        assert [path.stat().st_mode & 0o077 for path in (folder.path, folder.path / DOCUMENT)] == [0, 0]


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"experiment": "{}x"},
        {"experiment": 3},
        {"run": "../../other.safetensors"},
        {"run": "..\\\\other.safetensors"},
        {"epoch": -1},
        {"epoch": True},
        {"trained": 1e400},
        {"trained": "long"},
        {"on_disk": [1, 2]},
        {"on_disk": "abc"},
        {"title": "x" * 20_000},
        {"path": None},
    ],
)
def test_a_damaged_document_is_one_sentence(change: dict[str, object], tmp_path: Path) -> None:
    folder = unsaved.make(tmp_path)
    folder.write(WORK)
    path = folder.path / DOCUMENT
    path.write_text(json.dumps({**json.loads(path.read_text()), **change}))
    with pytest.raises(SpecError):
        folder.read()


@pytest.mark.parametrize("text", ["", "[", "[" * 5000, "null", "{}", '{"version": 1}', "\xff"])
def test_what_is_no_document_is_one_sentence(text: str, tmp_path: Path) -> None:
    folder = unsaved.make(tmp_path)
    (folder.path / DOCUMENT).write_bytes(text.encode("latin-1"))
    with pytest.raises(SpecError):
        folder.read()
