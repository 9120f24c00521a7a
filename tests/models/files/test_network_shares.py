"""A folder on another computer is known by its path, and waits until the user asks for it."""

import pytest

from models.design.data import Data
from models.design.picture_folder import PictureFolder
from models.files import network_shares


def pictures(path: str) -> Data:
    return Data.of(PictureFolder(path=path, classes=("a", "b")), samples=10)


@pytest.mark.parametrize(
    "path",
    [
        "//host/share",
        r"\\host\share",
        r"/\host",
        r"\/host",
        r"\\?\UNC\host\share",
        r"\??\UNC\host\share",
        "file:///C:/x",
        "FILE://host/x",
        "smb://host/x",
    ],
)
def test_a_folder_on_another_computer_waits_until_it_is_asked_for(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_shares, "_allowed", set())
    data = pictures(path)
    assert network_shares.waits(data)
    with pytest.raises(network_shares.NotAskedForError, match="another computer"):
        network_shares.check(path)
    network_shares.allow(data)
    assert not network_shares.waits(data)
    network_shares.check(path)
    assert network_shares.waits(pictures(path + "2"))


@pytest.mark.parametrize(
    "path", ["/home/me/pictures", "C:/pictures", r"c:\pictures", "C://pictures", "pictures", r"\p", ""]
)
def test_a_folder_on_this_one_does_not(path: str) -> None:
    network_shares.check(path)


def test_other_data_never_wait() -> None:
    assert not network_shares.waits(Data.of("circle"))
    network_shares.allow(Data.of("circle"))
