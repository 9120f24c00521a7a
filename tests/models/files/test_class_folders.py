"""A folder of folders becomes a data set, or a sentence that says what to do."""

from dataclasses import replace
from pathlib import Path

import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.picture_folder import PictureFolder
from models.design.spec import SpecError
from models.files.class_folders import class_folders, empty_folders, folder_data, picture_names
from models.files.storage import dumps, loads
from models.problems import checks
from models.problems.changes import with_data, with_kind


def filled(folder: Path, **counts: int) -> Path:
    """A folder with so many files a class, empty but named like pictures."""
    for name, count in counts.items():
        (folder / name).mkdir()
        for k in range(count):
            (folder / name / f"{k}.png").touch()
    return folder


def test_classes_are_the_folders_and_samples_their_pictures(tmp_path: Path) -> None:
    filled(tmp_path, dogs=5, Cats=4, birds=3)
    (tmp_path / "dogs" / "notes.txt").touch()
    (tmp_path / "dogs" / ".hidden.png").touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / "readme.txt").touch()
    data = folder_data(tmp_path, side=16, colour=True)
    assert data.info.classes == ("birds", "Cats", "dogs")
    assert (data.kind, data.samples, data.info.samples) == ("folder", 12, 12)
    assert (data.info.name, data.info.image, data.inputs) == (tmp_path.name, (3, 16, 16), ("pixels",))
    assert replace(data, source=replace(data.source, colour=False)).info.image == (1, 16, 16)


def test_pictures_of_every_known_kind_are_found_in_one_order(tmp_path: Path) -> None:
    for name in ("b.JPG", "A.jpeg", "c.png", "d.webp", "e.gif", "f.bmp", "g.svg", "h"):
        (tmp_path / name).touch()
    assert picture_names(tmp_path) == ["A.jpeg", "b.JPG", "c.png", "d.webp", "e.gif", "f.bmp"]


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ({}, "holds no folders. Make one folder a class"),
        ({"cats": 20}, "holds one class only, cats. Add a second folder."),
        ({"cats": 20, "dogs": 0}, "The class dogs has no picture, but needs 2 at least"),
        ({"cats": 20, "dogs": 1}, "The class dogs has one picture, but needs 2 at least"),
        ({"cats": 4, "dogs": 5}, "holds 9 pictures; 10 to 20,000 can be learned from"),
        ({f"class {k}": 0 for k in range(101)}, "holds 101 folders, and at most 100 classes"),
    ],
)
def test_what_cannot_be_learned_from_is_said_with_its_cure(
    counts: dict[str, int], sentence: str, tmp_path: Path
) -> None:
    with pytest.raises(SpecError) as caught:
        class_folders(filled(tmp_path, **counts))
    assert sentence in str(caught.value)


def test_folders_without_pictures_are_left_out_where_two_classes_are_left(tmp_path: Path) -> None:
    filled(tmp_path, dogs=5, Cats=5, new=0)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "readme.txt").touch()
    (tmp_path / ".git").mkdir()
    assert list(class_folders(tmp_path).items()) == [("Cats", 5), ("dogs", 5)]
    assert folder_data(tmp_path).samples == 10
    assert empty_folders(tmp_path) == ["new", "notes"]
    (tmp_path / "new" / "0.png").touch()  # somebody meant it
    with pytest.raises(SpecError, match="The class new has one picture, but needs 2 at least"):
        class_folders(tmp_path)


def test_as_many_classes_as_may_be_are_learned_beside_an_empty_folder(tmp_path: Path) -> None:
    filled(tmp_path, empty=0, **{f"class {k}": 2 for k in range(100)})
    assert len(class_folders(tmp_path)) == 100


@pytest.mark.parametrize(("count", "found"), [(1, "one picture"), (12, "12 pictures")])
def test_pictures_that_lie_loose_are_counted_in_the_refusal(count: int, found: str, tmp_path: Path) -> None:
    for k in range(count):
        (tmp_path / f"{k}.jpg").touch()
    (tmp_path / ".git").mkdir()
    with pytest.raises(SpecError, match=f"holds {found} but no folders; put the pictures of each class into a folder"):
        class_folders(tmp_path)


def test_what_a_mac_adds_to_an_archive_is_no_class(tmp_path: Path) -> None:
    filled(tmp_path, dogs=5, cats=5, __MACOSX=5)
    assert list(class_folders(tmp_path)) == ["cats", "dogs"]
    assert PictureFolder(path="p", classes=("cats", "__MACOSX"))  # a design from before still opens


def test_too_many_pictures_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("models.files.class_folders.MAX_PICTURES", 11)
    with pytest.raises(SpecError, match="holds 12 pictures; 10 to 11"):
        class_folders(filled(tmp_path, a=6, b=6))


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="The folder gone cannot be read: No such file"):
        class_folders(tmp_path / "gone")


def test_another_data_set_forgets_the_folder(tmp_path: Path) -> None:
    chosen = with_data(Experiment(), folder_data(filled(tmp_path, a=6, b=6, c=6)))
    assert (chosen.outputs, chosen.training.loss, checks.problems(chosen)) == (3, "cross_entropy", [])
    back = with_kind(chosen, "digits")
    assert (back.data, back.outputs) == (Data.of("digits"), 10)


def test_a_design_keeps_its_folder_and_others_do_not_speak_of_one(tmp_path: Path) -> None:
    chosen = with_data(Experiment(), folder_data(filled(tmp_path, a=6, b=6), side=20, colour=True))
    assert loads(dumps(chosen)) == chosen
    assert "folder" not in dumps(Experiment())


@pytest.mark.parametrize(
    ("folder", "sentence"),
    [
        ("null", "Choose a folder"),
        ("[]", "data.folder must be an object"),
        ('{"path": "p"}', "Choose a folder"),
        ('{"path": "p", "classes": "ab"}', "data.folder.classes must be a list of names"),
        ('{"path": "p", "classes": ["a", "../b"]}', "classes must be different names"),
        ('{"path": 5, "classes": ["a", "b"]}', "path must be the name of a folder"),
        ('{"path": "p", "classes": ["a", "b"], "side": 65}', "side must lie between 8 and 64"),
        ('{"path": "p", "classes": ["a", "b"], "depth": 1}', "unknown key 'depth'"),
    ],
)
def test_a_folder_written_by_hand_is_checked(folder: str, sentence: str) -> None:
    with pytest.raises(SpecError) as caught:
        loads(f'{{"version": 1, "data": {{"kind": "folder", "folder": {folder}}}}}')
    assert sentence in str(caught.value)
