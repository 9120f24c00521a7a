"""idx files are read as what was asked for, or refused with one sentence."""

import gzip
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.design.spec import SpecError
from playground.datasets import idx

VALUES = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)
CONTENT = struct.pack(">HBB3I", 0, 8, 3, 2, 3, 4) + VALUES.tobytes()


def zipped(content: bytes) -> bytes:
    """Without the time, which would be in the names of the tests: processes that share them would not agree."""
    return gzip.compress(content, mtime=0)


def written(folder: Path, content: bytes) -> Path:
    path = folder / "values-idx3-ubyte.gz"
    path.write_bytes(content)
    return path


def test_values_come_back_in_their_shape_read_only(tmp_path: Path) -> None:
    read = idx.read(written(tmp_path, zipped(CONTENT)), (2, 3, 4))
    assert np.array_equal(read, VALUES)
    assert read.dtype == np.uint8
    assert not read.flags.writeable


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "its content is damaged"),
        (CONTENT, "its content is damaged"),
        (zipped(CONTENT)[:-9], "its content is damaged"),
        (zipped(CONTENT)[:-8] + bytes(8), "its content is damaged"),
        (zipped(CONTENT[:-1]), "it is too short or too long"),
        (zipped(CONTENT + b"x"), "it is too short or too long"),
        (zipped(CONTENT + bytes(10**7)), "it is too short or too long"),
        (zipped(b""), "it is not an idx file of 2 × 3 × 4 bytes"),
        (zipped(CONTENT.replace(b"\x08", b"\x0d", 1)), "it is not an idx file of 2 × 3 × 4 bytes"),
        (zipped(struct.pack(">HBB3I", 0, 8, 3, 4, 3, 2) + VALUES.tobytes()), "it is not an idx file"),
    ],
)
def test_what_is_wrong_is_said_with_the_cure(content: bytes, why: str, tmp_path: Path) -> None:
    path = written(tmp_path, content)
    with pytest.raises(SpecError) as caught:
        idx.read(path, (2, 3, 4))
    assert str(caught.value).startswith(f"{path.name} cannot be used: {why}")
    assert str(caught.value).endswith(f"Delete it from {tmp_path}, and load the data again.")


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="No such file"):
        idx.read(tmp_path / "gone.gz", (1,))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    start=st.integers(0, 60),
    put=st.binary(max_size=8),
    packed=st.booleans(),
    shape=st.lists(st.integers(0, 5), max_size=4).map(tuple),
)
def test_no_damage_gets_further_than_a_sentence(
    start: int, put: bytes, packed: bool, shape: tuple[int, ...], tmp_path: Path
) -> None:
    """Bytes are overwritten, before packing or after it."""

    def damaged(content: bytes) -> bytes:
        return content[:start] + put + content[start + len(put) :]

    content = damaged(zipped(CONTENT)) if packed else zipped(damaged(CONTENT))
    try:
        read = idx.read(written(tmp_path, content), shape)
    except SpecError:
        return
    assert read.shape == shape == (2, 3, 4)
