"""Pen movements read from UNIPEN text."""

import gzip
from pathlib import Path

import pytest

from models.design.spec import SpecError
from playground.datasets import unipen

TEXT = """.VERSION 1.0
.COMMENT anything at all
.LEXICON "0" "1" "2"
.SEGMENT DIGIT    0 ? "8"
.COMMENT 8 12  224
.PEN_DOWN
 100  300
 110  280
.PEN_UP
.DT 100
.PEN_DOWN
 250  500
.PEN_UP
.SEGMENT DIGIT    1 ? "0"
.COMMENT 0 3  7
.PEN_DOWN
   0    0
.PEN_UP
"""


def written(folder: Path, text: str) -> Path:
    path = folder / unipen.FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode()))
    return path


def test_drawings_have_labels_writers_and_strokes_with_y_down() -> None:
    first, second = unipen.parse(iter(TEXT.splitlines()))
    assert (first.label, first.writer, second.label, second.writer) == (8, 12, 0, 3)
    assert first.drawing.strokes == (((100.0, 200.0), (110.0, 220.0)), ((250.0, 0.0),))
    assert second.drawing.strokes == (((0.0, 500.0),),)
    assert first.drawing.side == 500


def test_the_file_is_found_in_the_data_folder_or_a_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLAYGROUND_DATA", raising=False)
    assert unipen.find(tmp_path / "cache") is None
    cached = written(tmp_path / "cache", TEXT)
    assert unipen.find(tmp_path / "cache") == cached
    monkeypatch.setenv("PLAYGROUND_DATA", str(tmp_path / "data"))
    assert unipen.find(tmp_path / "cache") == cached
    own = written(tmp_path / "data", TEXT)
    assert unipen.find(tmp_path / "cache") == own
    assert len(unipen.read(own)) == 2


def test_a_damaged_file_is_one_sentence(tmp_path: Path) -> None:
    bad = written(tmp_path, TEXT.replace("110  280", "110  many"))
    with pytest.raises(SpecError, match=r"pendigits-orig.tra.gz cannot be read: line 8 is not understood"):
        unipen.read(bad)
    bad.write_bytes(bad.read_bytes()[:40])
    with pytest.raises(SpecError, match="cannot be read"):
        unipen.read(bad)


def test_the_real_file_holds_what_its_makers_say() -> None:
    path = unipen.find()
    if path is None:
        pytest.skip("pen-strokes/pendigits-orig.tra.gz is not here; PLAYGROUND_DATA names its folder")
    samples = unipen.read(path)
    assert len(samples) == 7494
    assert {s.writer for s in samples} == set(range(1, 31))
    assert {s.label for s in samples} == set(range(10))
    assert all(0 <= x <= 500 and 0 <= y <= 500 for s in samples for stroke in s.drawing.strokes for x, y in stroke)
    assert {len(s.drawing.strokes) for s in samples} <= {1, 2, 3, 4, 5}
