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


@pytest.mark.parametrize("names", [{"path": "/data/caf\udce9"}, {"path": "x", "classes": ("cat", "caf\udce9")}])
def test_a_name_that_is_no_text_is_refused_with_its_cure(names: dict[str, object]) -> None:
    with pytest.raises(SpecError, match=r"caf\\xe9 is not Unicode text\. Rename the folder\."):
        PictureFolder(**names)
