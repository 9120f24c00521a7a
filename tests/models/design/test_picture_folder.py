"""A folder of pictures as a source of samples."""

import pytest

from models.design.data import Data
from models.design.picture_folder import PictureFolder
from models.design.spec import SpecError


def test_a_data_set_of_this_kind_needs_its_folder() -> None:
    for folder in (PictureFolder(), PictureFolder(path="x", classes=("one",))):
        with pytest.raises(SpecError, match="Choose a folder"):
            Data(source=folder, inputs=("pixels",))


@pytest.mark.parametrize("name", ["..", ".", "", "a/b", "a\\b", "c:d", ".hidden", "x" * 256, 5])
def test_a_class_cannot_lead_out_of_its_folder(name: str) -> None:
    with pytest.raises(SpecError, match="classes must be different names of folders"):
        PictureFolder(path="pictures", classes=("cats", name))
