"""A photo is brought into the form of the pictures that a network learned."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from models.design.built_in import KINDS
from models.design.drawing import PhotoPreparation, photo_choices, usual_preparation
from models.design.picture_folder import PictureFolder
from playground.datasets import folder
from playground.datasets.sign_language import pack
from playground.drawing.photos import picture, prepared
from playground.drawing.picture_files import PictureError

HANDS, CLOTHES = KINDS["hands"], KINDS["fashion"]


def photo(path: Path, width: int = 90, height: int = 60, mode: str = "RGB") -> Path:
    """Something with all colours, different at every place."""
    rng = np.random.default_rng(5)
    pixels = rng.integers(0, 256, (height // 3, width // 3, len(mode)), np.uint8)
    Image.fromarray(pixels.repeat(3, 0).repeat(3, 1), mode).save(path)
    return path


def as_folders_were_always_read(path: Path, side: int, colour: bool) -> NDArray[np.uint8]:
    """The recipe for a user's own pictures, written once more."""
    upright = Image.open(path).convert("RGBA")
    upright.thumbnail((4 * side, 4 * side), Image.Resampling.BOX)
    longest = max(upright.size)
    square = Image.new("RGBA", (longest, longest), "white")
    square.alpha_composite(upright, ((longest - upright.width) // 2, (longest - upright.height) // 2))
    small = square.convert("RGB" if colour else "L").resize((side, side), Image.Resampling.BOX)
    return np.asarray(small).reshape(side, side, -1).transpose(2, 0, 1)


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize(
    ("mode", "size"), [("RGB", (90, 60)), ("RGBA", (40, 90)), ("RGB", (600, 240)), ("RGB", (9, 9))]
)
def test_for_a_folder_of_ones_own_a_photo_is_what_the_folder_reader_makes_of_it(
    tmp_path: Path, mode: str, size: tuple[int, int], colour: bool
) -> None:
    path = photo(tmp_path / "mine.png", *size, mode)
    source = PictureFolder(path="x", classes=("a", "b"), side=16, colour=colour)
    wanted = as_folders_were_always_read(path, 16, colour)
    assert np.array_equal(picture(path, source.image, usual_preparation(source.info)), wanted)
    assert np.array_equal(folder.picture(path, source), wanted)


@pytest.mark.parametrize("seed", range(5))
def test_a_photo_of_a_hand_becomes_what_the_set_of_hands_made_of_it(tmp_path: Path, seed: int) -> None:
    """The photographs of the set have 100 × 100 px."""
    path = tmp_path / "hand.JPG"
    smooth = np.random.default_rng(seed).integers(0, 256, (10, 10, 3), np.uint8)
    Image.fromarray(smooth).resize((100, 100), Image.Resampling.BICUBIC).save(path)
    assert np.array_equal(picture(path, HANDS.image, usual_preparation(HANDS))[0], pack._small(path))


def test_the_square_is_the_middle_of_a_wide_and_of_a_high_photo(tmp_path: Path) -> None:
    wide = np.zeros((30, 90), np.uint8)
    wide[:, 30:60] = 200
    Image.fromarray(wide).save(tmp_path / "wide.png")
    Image.fromarray(wide.T).save(tmp_path / "high.png")
    whole = np.zeros((30, 30), np.uint8)
    whole[:, 10:20] = 200
    whole[:10] = whole[20:] = 255
    for name, wanted in (("wide.png", whole), ("high.png", whole.T)):
        assert (picture(tmp_path / name, (1, 30, 30), PhotoPreparation()) == 200).all()
        assert np.array_equal(picture(tmp_path / name, (1, 30, 30), PhotoPreparation(crop=False))[0], wanted)


@pytest.mark.parametrize(("ground", "thing", "inverted"), [(230, 40, True), (20, 220, False)])
def test_clothes_are_light_on_a_dark_ground_whatever_the_photo(
    tmp_path: Path, ground: int, thing: int, inverted: bool
) -> None:
    pixels = np.full((80, 80), ground, np.uint8)
    pixels[20:60, 20:60] = thing
    Image.fromarray(pixels).save(tmp_path / "shirt.png")
    found = prepared(tmp_path / "shirt.png", CLOTHES.image, usual_preparation(CLOTHES))
    assert found.inverted == inverted
    small = np.asarray(found.small)
    assert small[14, 14] > 200
    assert small[0, 0] < 30
    as_it_is = prepared(tmp_path / "shirt.png", CLOTHES.image, PhotoPreparation())
    assert not as_it_is.inverted
    assert np.asarray(as_it_is.small)[14, 14] == thing


def test_photos_of_hands_and_of_a_folder_stay_as_light_as_they_are(tmp_path: Path) -> None:
    Image.new("L", (50, 50), 240).save(tmp_path / "light.png")
    own = PictureFolder(path="x", classes=("a", "b")).info
    for info in (HANDS, own):
        assert (picture(tmp_path / "light.png", info.image, usual_preparation(info)) == 240).all()


def test_without_smoothing_every_pixel_is_one_of_the_photo(tmp_path: Path) -> None:
    stripes = np.tile(np.array([0, 255], np.uint8), (60, 30))
    Image.fromarray(stripes).save(tmp_path / "stripes.png")
    rough = picture(tmp_path / "stripes.png", (1, 15, 15), PhotoPreparation(smooth=False))
    assert set(np.unique(rough)) <= {0, 255}
    means = picture(tmp_path / "stripes.png", (1, 15, 15), PhotoPreparation())
    assert set(np.unique(means)) <= {127, 128}


def test_a_network_for_colours_can_be_given_a_photo_without_them(tmp_path: Path) -> None:
    path = photo(tmp_path / "mine.png", 60, 60)
    coloured = picture(path, (3, 12, 12), PhotoPreparation(grey=False))
    grey = picture(path, (3, 12, 12), PhotoPreparation(grey=True))
    assert (grey == grey[:1]).all()
    assert not (coloured == coloured[:1]).all()
    assert np.array_equal(grey[0], picture(path, (1, 12, 12), PhotoPreparation())[0])
    assert np.array_equal(picture(path, (1, 12, 12), PhotoPreparation(grey=False)), grey[:1])


def test_which_steps_can_be_chosen_follows_from_the_pictures() -> None:
    assert photo_choices(HANDS) == {"crop", "smooth"}
    assert photo_choices(CLOTHES) == {"crop", "smooth", "invert"}
    colour = PictureFolder(path="x", classes=("a", "b"), colour=True).info
    assert photo_choices(colour) == {"crop", "smooth", "grey"}
    assert not usual_preparation(colour).grey
    assert not usual_preparation(colour).crop


def test_a_file_that_is_no_picture_gets_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "mine.png").write_text("no picture")
    with pytest.raises(PictureError, match=r"mine\.png cannot be read: it holds no picture of a known kind\."):
        prepared(tmp_path / "mine.png", HANDS.image, usual_preparation(HANDS))
