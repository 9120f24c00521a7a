"""The thumbnails in resources show the samples that the generators make today, or what is drawn instead."""

import pytest

from models.design.data import KINDS, PictureFolder, TableFile
from playground.datasets.gallery import FOLDER, KINDS_DRAWN, thumbnail
from playground.datasets.gallery_drawings import DRAWN


@pytest.mark.parametrize("kind", KINDS_DRAWN)
def test_the_thumbnail_is_current(kind: str) -> None:
    assert (FOLDER / f"{kind}.svg").read_text(encoding="utf-8") == thumbnail(kind)


def test_what_has_to_be_downloaded_is_drawn_without_its_data() -> None:
    assert set(DRAWN) == {kind for kind, info in KINDS.items() if info.download} | {PictureFolder.kind, TableFile.kind}
