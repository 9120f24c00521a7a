"""The thumbnails in resources show the samples that the generators make today."""

import pytest

from models.data import KINDS
from playground.gallery import FOLDER, thumbnail


@pytest.mark.parametrize("kind", KINDS)
def test_the_thumbnail_is_current(kind: str) -> None:
    assert (FOLDER / f"{kind}.svg").read_text(encoding="utf-8") == thumbnail(kind)
