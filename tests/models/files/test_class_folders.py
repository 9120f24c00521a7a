"""A folder of folders becomes a data set, or a sentence that says what to do."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.picture_folder import PictureFolder
from models.design.spec import SpecError
from models.files.class_folders import (
    WrongLevelError,
    class_folders,
    empty_folders,
    folder_data,
    names_not_read,
    picture_names,
)
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
    for name in ("b.JPG", "A.jpeg", "c.png", "d.webp", "e.gif", "f.bmp", "g.svg", "h", "i.HEIC", "j.jfif", "k.tif"):
        (tmp_path / name).touch()
    read = ["A.jpeg", "b.JPG", "c.png", "d.webp", "e.gif", "f.bmp", "i.HEIC", "j.jfif", "k.tif"]
    assert picture_names(tmp_path) == read
    assert names_not_read(tmp_path) == ["g.svg"]


def test_classes_follow_their_numbers_but_pictures_keep_the_order_that_their_split_hangs_on(tmp_path: Path) -> None:
    names = [str(k) for k in range(1, 13)]
    filled(tmp_path, **dict.fromkeys(reversed(names), 2))
    filled(tmp_path, **{"Class 10": 2, "class 9": 2})
    assert list(class_folders(tmp_path)) == [*names, "class 9", "Class 10"]
    for k in range(2, 11):
        (tmp_path / "1" / f"{k}.png").touch()
    assert picture_names(tmp_path / "1")[:3] == ["0.png", "1.png", "10.png"]


def nested(where: Path, *parts: str, classes: tuple[str, ...] = ("cat", "dog"), count: int = 6) -> Path:
    for part in parts:
        (where / part).mkdir(parents=True)
        filled(where / part, **dict.fromkeys(classes, count))
    return where


def better(folder: Path) -> Path:
    with pytest.raises(WrongLevelError) as caught:
        class_folders(folder)
    assert caught.value.better.name in str(caught.value)
    assert len(str(caught.value)) < 300
    return caught.value.better


def test_of_a_folder_one_level_too_high_the_right_one_is_named(tmp_path: Path) -> None:
    both = nested(tmp_path / "both", "test", "train")
    assert better(both) == both / "train"
    assert list(class_folders(better(both))) == ["cat", "dog"]
    one = nested(tmp_path / "one", "dataset")
    (one / "__MACOSX").mkdir()
    assert better(one) == one / "dataset"
    deep = nested(tmp_path / "deep", "archive/dataset/Training", "archive/dataset/a")
    assert better(deep) == deep / "archive" / "dataset" / "Training"
    beside = filled(nested(tmp_path / "beside", "data"), samples=4)
    assert better(beside) == beside / "data"
    nested(tmp_path / "sizes", "a")
    nested(tmp_path / "sizes", "b", count=9)
    assert better(tmp_path / "sizes") == tmp_path / "sizes" / "b"


def test_of_a_single_class_the_folder_of_all_is_named(tmp_path: Path) -> None:
    filled(tmp_path, cat=6, dog=6)
    assert better(tmp_path / "cat") == tmp_path
    (tmp_path / "cat" / "new").mkdir()
    assert better(tmp_path / "cat") == tmp_path


def test_two_classes_that_lie_where_they_should_are_never_left_for_others(tmp_path: Path) -> None:
    filled(nested(tmp_path / "all", "more"), cat=6, dog=6)
    assert list(class_folders(tmp_path / "all")) == ["cat", "dog"]


def test_a_class_of_pictures_that_are_not_read_is_told_so(tmp_path: Path) -> None:
    filled(tmp_path, cat=12, dog=0)
    for k in range(3):
        (tmp_path / "dog" / f"IMG_{k}.NEF").touch()
    with pytest.raises(
        SpecError, match=r"The class dog has no picture of a kind that is read.*the 3 others.*IMG_0.NEF"
    ):
        class_folders(tmp_path)


def test_a_single_picture_that_is_not_read_is_called_by_its_name(tmp_path: Path) -> None:
    filled(tmp_path, cat=12, dog=1)
    (tmp_path / "dog" / "IMG.NEF").touch()
    with pytest.raises(SpecError, match=r"needs 2 at least\. Save IMG\.NEF as JPEG or PNG\."):
        class_folders(tmp_path)


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
    loose = tmp_path / "all"
    (loose / ".git").mkdir(parents=True)
    for k in range(count):
        (loose / f"{k}.jpg").touch()
    with pytest.raises(SpecError, match=f"holds {found} but no folders; put the pictures of each class into a folder"):
        class_folders(loose)


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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names are text there")
def test_a_class_whose_name_is_no_text_is_named_with_its_cure(tmp_path: Path) -> None:
    for name in (b"cat", b"caf\xe9"):
        folder = os.path.join(os.fsencode(tmp_path), name)
        os.mkdir(folder)
        for k in range(6):
            with open(os.path.join(folder, b"%d.png" % k), "wb"):
                pass
    with pytest.raises(SpecError, match=r"The name of the folder caf\\xe9 is not Unicode text\. Rename the folder\."):
        folder_data(tmp_path)
