"""Where the file asked for cannot be written at the end, the trained network is saved elsewhere, and that is said."""

from pathlib import Path

import pytest

from models.files import atomic
from models.files.checkpoint import read_checkpoint
from playground.cli.exit_codes import WRONG_INPUT
from playground.cli.main import main

DESIGN = Path(__file__).parents[3] / "resources" / "examples" / "circle.json"
WRITE = atomic.write


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's data folder and that for temporary files lie in the folder of this test."""
    for name in ("LOCALAPPDATA", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "temporary"))


def full(monkeypatch: pytest.MonkeyPatch, *folders: str) -> None:
    """Let the disk be full in the folders with these names."""

    def write(path: str | Path, content: bytes, private: bool = False) -> None:
        if not {part.name for part in Path(path).parents}.isdisjoint(folders):
            raise OSError(28, "No space left on device")
        WRITE(path, content, private)

    monkeypatch.setattr(atomic, "write", write)


def train(out: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Train for one epoch and save to `out`, where there is no room; what was said about it."""
    out.parent.mkdir(exist_ok=True)
    assert main(["train", str(DESIGN), "--epochs", "1", "--save", str(out)]) == WRONG_INPUT
    said = capsys.readouterr()
    assert "training loss" in said.out  # the result is said all the same
    assert "saved" not in said.out
    return said.err


def test_without_room_in_the_folder_asked_for_it_is_saved_in_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    full(monkeypatch, "asked")
    for _ in range(2):
        said = train(tmp_path / "asked" / "out.safetensors", capsys)
        assert "could not be saved (No space left on device); the trained network is in " in said
        other = Path(said.strip().rpartition(" in ")[2].removesuffix(" instead."))
        assert read_checkpoint(other).position.epoch == 1
        assert "NeuralNetworkPlayground" in other.parts
    assert len(list(other.parent.iterdir())) == 2  # the second did not replace the first


def test_without_room_there_it_is_saved_among_the_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    full(monkeypatch, "asked", "NeuralNetworkPlayground")
    said = train(tmp_path / "asked" / "out.safetensors", capsys)
    assert f"the trained network is in {tmp_path / 'temporary' / 'out.safetensors'}" in said
    full(monkeypatch, "asked", "NeuralNetworkPlayground", "temporary")
    assert "and neither could it in " in train(tmp_path / "asked" / "out.safetensors", capsys)
