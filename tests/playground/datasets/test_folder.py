"""A user's own pictures are read whole, upright and on white, and what cannot be read is named."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.picture_folder import PictureFolder
from models.design.spec import SpecError
from models.files import network_shares
from models.files.class_folders import folder_data
from models.problems.changes import with_data
from playground.datasets import folder as module
from playground.datasets.dataset import make
from playground.datasets.not_here import GivenUp, NotHere
from tests.playground.runs import started

ROOT = Path(__file__).parents[3]
HEIC = Path(__file__).parents[1] / "drawing" / "quarters.heic"
BLUE, WHITE, BLACK = (0, 0, 255), (255, 255, 255), (0, 0, 0)


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Two classes, blue and black, six pictures each of 20×20."""
    for name, colour in (("black", BLACK), ("blue", BLUE)):
        (tmp_path / name).mkdir()
        for k in range(6):
            Image.new("RGB", (20, 20), colour).save(tmp_path / name / f"{k}.png")
    return tmp_path


def one(path: Path, pictures: Path, **changes: object) -> np.ndarray:
    """The picture at `path`, the last of the class blue, as it is learned: (channels, side, side)."""
    data = folder_data(pictures, **changes)
    return np.asarray(make(data).points[-1])


def test_classes_pictures_and_split(pictures: Path) -> None:
    dataset = make(folder_data(pictures, side=8, colour=True))
    assert (dataset.points.shape, dataset.points.dtype) == ((12, 3, 8, 8), np.uint8)
    assert list(dataset.targets) == [0] * 6 + [1] * 6
    assert (dataset.points[:6] == 0).all()
    assert (dataset.points[6:].mean((0, 2, 3)) == BLUE).all()
    assert [int(dataset.training[dataset.targets == k].sum()) for k in (0, 1)] == [4, 4]
    assert not any(a.flags.writeable for a in (dataset.points, dataset.targets))
    assert make(folder_data(pictures, side=8)).points.shape == (12, 1, 8, 8)


@pytest.mark.parametrize("suffix", ["png", "jpg", "jfif", "bmp", "gif", "webp", "tif", "tiff"])
def test_every_kind_of_picture_is_read(suffix: str, pictures: Path) -> None:
    Image.new("RGB", (30, 30), BLUE).save(pictures / "blue" / f"z.{suffix}")
    read = one(pictures / "blue", pictures, side=10, colour=True)
    assert np.abs(read.transpose(1, 2, 0).astype(int) - BLUE).max() < 12


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_kind_of_pixel_is_read(mode: str, pictures: Path) -> None:
    if mode == "CMYK":
        Image.new(mode, (9, 9)).save(pictures / "blue" / "z.jpg")
    else:
        Image.new(mode, (9, 9)).save(pictures / "blue" / "z.png")
    assert one(pictures / "blue", pictures, side=9).shape == (1, 9, 9)
    assert make(folder_data(pictures)).note == ""


def test_deep_greys_are_scaled_and_not_cut_off(pictures: Path) -> None:
    Image.fromarray(np.full((9, 9), 0x4000, np.uint16)).save(pictures / "blue" / "z.png")
    assert (one(pictures / "blue", pictures, side=9) == 64).all()


def test_photos_of_a_phone_are_learned(pictures: Path) -> None:
    shutil.copy(HEIC, pictures / "blue" / "z.HEIC")
    read = one(pictures / "blue", pictures, side=16, colour=True).astype(int)
    assert np.abs(read[:, 8, 3] - BLUE).max() < 40
    assert np.abs(read[:, 12, 12] - BLACK).max() < 40
    assert make(folder_data(pictures)).note == ""


def test_what_is_transparent_lies_on_white(pictures: Path) -> None:
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(pictures / "blue" / "z.png")
    assert (one(pictures / "blue", pictures) == 255).all()


def test_a_picture_that_is_not_square_stays_whole_in_the_middle(pictures: Path) -> None:
    Image.new("RGB", (40, 20), BLACK).save(pictures / "blue" / "z.png")
    read = one(pictures / "blue", pictures, side=8)[0]
    assert (read[2:6] == 0).all()
    assert (read[:2] == 255).all()
    assert (read[6:] == 255).all()


def test_a_photograph_is_turned_as_its_camera_says(pictures: Path) -> None:
    photograph = Image.new("RGB", (20, 20), WHITE)
    photograph.paste(BLACK, (0, 0, 20, 10))  # black above
    turned = Image.Exif()
    turned[0x0112] = 6  # to be turned clockwise: black to the right
    photograph.save(pictures / "blue" / "z.jpg", exif=turned, quality=95)
    read = one(pictures / "blue", pictures, side=8)[0].astype(int)
    assert read[:, 5:].max() < 60
    assert read[:, :3].min() > 195


def test_files_that_are_no_pictures_are_left_out_and_named(pictures: Path) -> None:
    (pictures / "blue" / "3.png").write_bytes(b"no picture")
    whole = (pictures / "blue" / "4.png").read_bytes()
    (pictures / "blue" / "4.png").write_bytes(whole[: len(whole) // 2])
    dataset = make(folder_data(pictures))
    assert dataset.points.shape[0] == len(dataset.targets) == 10
    known = "it holds no picture of a known kind"
    assert dataset.note == f"2 are left out: blue/3.png ({known}), blue/4.png (it is damaged)."


def test_pictures_of_kinds_that_are_not_read_are_named(pictures: Path) -> None:
    (pictures / "blue" / "IMG_1.CR2").touch()
    (pictures / "blue" / "notes.txt").touch()
    assert make(folder_data(pictures)).note == "Left out: blue/IMG_1.CR2 (.cr2 is not read)."


def test_photos_of_which_only_the_header_is_there_are_named_and_the_others_learned(pictures: Path) -> None:
    for k in range(30):
        (pictures / "blue" / f"IMG_{1000 + k}.HEIC").write_bytes(HEIC.read_bytes()[:36])
    dataset = make(folder_data(pictures))
    assert len(dataset.points) == 12
    names = "blue/IMG_1000.HEIC, blue/IMG_1001.HEIC, blue/IMG_1002.HEIC"
    assert dataset.note == f"30 are left out: {names} (it holds no picture of a known kind) and others."


def test_no_other_format_is_tried_whatever_the_name(pictures: Path) -> None:
    Image.new("RGB", (20, 20), BLACK).save(pictures / "blue" / "z.png", format="PPM")
    assert "blue/z.png" in make(folder_data(pictures)).note


def test_a_huge_picture_is_left_out_without_a_word_on_the_terminal(pictures: Path) -> None:
    Image.new("1", (10_000, 10_000)).save(pictures / "blue" / "z.png")
    read = (
        "import sys; from models.files.class_folders import folder_data; from playground.datasets.dataset import make; "
        "print(make(folder_data(sys.argv[1])).note)"
    )
    found = subprocess.run(
        [sys.executable, "-c", read, str(pictures)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert "blue/z.png (it has more than 40 million pixels)" in found.stdout
    assert found.stderr == ""


def test_a_class_without_readable_pictures_is_said(pictures: Path) -> None:
    for k in range(5):
        (pictures / "blue" / f"{k}.png").write_bytes(b"no picture")
    with pytest.raises(SpecError, match="The class blue has fewer than 2 pictures that can be read"):
        make(folder_data(pictures))


def test_a_folder_without_pictures_is_left_out_and_named(pictures: Path) -> None:
    without = make(folder_data(pictures, side=8))
    for name in ("archive", ".git", "__MACOSX"):
        (pictures / name).mkdir()
    data = replace(folder_data(pictures, side=8), train_share=0.6)
    dataset = make(data)
    assert data.info.classes == ("black", "blue")
    assert "Left out" in dataset.note
    assert "archive (a folder without pictures)" in dataset.note
    assert "git" not in dataset.note
    assert "MACOSX" not in dataset.note
    assert (dataset.points == without.points).all()
    assert (dataset.targets == without.targets).all()


def test_a_class_of_which_nothing_can_be_read_keeps_its_number_and_is_named(pictures: Path) -> None:
    (pictures / "apple").mkdir()
    for k in range(5):
        (pictures / "apple" / f"{k}.jpg").write_bytes(b"no picture")
    (pictures / "blue" / "3.png").write_bytes(b"no picture")
    data = folder_data(pictures)
    dataset = make(data)
    assert data.info.classes == ("apple", "black", "blue")
    assert list(dataset.targets) == [1] * 6 + [2] * 5
    assert "apple (the whole folder: it holds no picture of a known kind)" in dataset.note
    assert "apple/0.jpg" not in dataset.note  # the folder is enough
    assert "blue/3.png" in dataset.note


def test_a_network_learns_the_other_classes(pictures: Path) -> None:
    (pictures / "apple").mkdir()
    for k in range(5):
        (pictures / "apple" / f"{k}.jpg").write_bytes(b"no picture")
    session = started(with_data(Experiment(), folder_data(pictures, side=8)), steps=300)
    assert session.run.metrics().test_accuracy == 1


def test_a_class_emptied_since_it_was_chosen_is_said(pictures: Path) -> None:
    (pictures / "apple").mkdir()
    for k in range(2):
        Image.new("RGB", (20, 20), WHITE).save(pictures / "apple" / f"{k}.png")
    data = folder_data(pictures)
    for path in (pictures / "apple").iterdir():
        path.unlink()
    with pytest.raises(SpecError, match="The class apple has fewer than 2 pictures that can be read"):
        make(data)


def test_one_class_is_not_enough_whatever_else_cannot_be_read(pictures: Path) -> None:
    for k in range(6):
        (pictures / "blue" / f"{k}.png").write_bytes(b"no picture")
    with pytest.raises(SpecError, match="The class blue has fewer than 2 pictures that can be read"):
        make(folder_data(pictures))


def test_a_design_that_names_a_folder_one_level_too_high_is_told_the_right_one(tmp_path: Path) -> None:
    for part in ("test", "train"):
        for name in ("cat", "dog"):
            (tmp_path / part / name).mkdir(parents=True)
            for k in range(6):
                Image.new("L", (9, 9)).save(tmp_path / part / name / f"{k}.png")
    source = PictureFolder(path=str(tmp_path), classes=("test", "train"))
    with pytest.raises(SpecError, match=r"but train in it holds 2 \(cat, dog\). Choose train;"):
        make(replace(Experiment().data, source=source, inputs=("pixels",)))


def test_a_design_made_before_keeps_the_order_of_its_classes(pictures: Path) -> None:
    source = PictureFolder(path=str(pictures), classes=("blue", "black"), colour=True)
    dataset = make(replace(Experiment().data, source=source, inputs=("pixels",)))
    assert (dataset.points[dataset.targets == 1] == 0).all()


def test_a_class_that_is_gone_is_said(pictures: Path) -> None:
    data = folder_data(pictures)
    (pictures / "blue").rename(pictures / "green")
    with pytest.raises(SpecError, match="The folder blue cannot be read"):
        make(data)


def test_a_folder_that_is_gone_as_a_whole_is_said_by_its_own_name(pictures: Path) -> None:
    data = folder_data(pictures)
    pictures.rename(pictures.with_name("elsewhere"))
    with pytest.raises(SpecError, match=f"The folder {pictures.name} cannot be read"):
        make(data)


def test_a_picture_added_later_is_read_when_the_folder_is_chosen_again(pictures: Path) -> None:
    make(folder_data(pictures))
    Image.new("RGB", (20, 20), BLUE).save(pictures / "blue" / "z.png")
    assert len(make(folder_data(pictures)).points) == 13


def test_many_pictures_are_read_only_after_they_were_brought(pictures: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 11)
    data = replace(folder_data(pictures), seed=7)
    with pytest.raises(NotHere) as caught:
        make(data)
    assert caught.value.doing == f"Reading the pictures in {pictures.name}"
    told: list[tuple[int, int]] = []
    caught.value.bring(lambda done, total: told.append((done, total)), lambda: False)
    assert told == [(k, 12) for k in range(1, 13)]
    assert len(make(data).points) == 12


def test_reading_can_be_given_up(pictures: Path) -> None:
    folder = folder_data(pictures, side=9).source
    told: list[int] = []
    with pytest.raises(GivenUp):
        module.bring(folder, lambda done, _total: told.append(done), lambda: len(told) == 5)
    assert told == [1, 2, 3, 4, 5]


def test_a_folder_on_another_computer_is_not_touched_before_it_is_asked_for(
    pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_shares, "_allowed", set())
    data = replace_path(folder_data(pictures), f"/{pictures}")  # two slashes
    touched: list[object] = []
    with monkeypatch.context() as watched:
        for name in ("stat", "scandir", "open", "listdir", "lstat"):
            watched.setattr(os, name, lambda path, *_, **__: touched.append(path))
        with pytest.raises(network_shares.NotAskedForError, match="another computer"):
            make(data)
    assert touched == []
    network_shares.allow(data)
    assert len(make(data).targets) == 12


def replace_path(data: Data, path: str) -> Data:
    assert isinstance(data.source, PictureFolder)
    return replace(data, source=replace(data.source, path=path))
