"""Files come from one mirror or the other, whole and right or not at all, and what went wrong is one sentence."""

import os
from collections.abc import Callable
from errno import ENOSPC
from pathlib import Path

import pooch
import pytest

from models.design.spec import SpecError
from playground.datasets import download
from playground.datasets.not_here import GivenUp, NotHere
from tests.playground.datasets.mirrors import CONTENT, files_in, serving, source

NOBODY = "http://127.0.0.1:9/"
"""Where nobody listens."""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache; no proxy, no folder of one's own."""
    monkeypatch.delenv("PLAYGROUND_DATA", raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(pooch, "os_cache", lambda _program: tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def mirrors(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes the small data set the only one, to be had from these addresses."""
    return lambda *addresses: monkeypatch.setattr(download, "REMOTE_SETS", {"tiny": source(*addresses)})


def never() -> bool:
    return False


def fetch(report: Callable[[int, int], None] = lambda _done, _total: None) -> None:
    download.fetch("tiny", report, never)


def test_files_that_are_not_here_are_named_without_asking_the_network(mirrors: Callable[..., None]) -> None:
    with serving() as mirror:
        mirrors(mirror.address)
        with pytest.raises(NotHere, match=r"Tiny has to be downloaded first \(0 MB\)") as caught:
            download.located("tiny")
        assert caught.value.doing == "Downloading Tiny"
        assert mirror.asked == []


def test_files_arrive_in_the_cache_and_progress_ends_at_the_whole(mirrors: Callable[..., None], cache: Path) -> None:
    told: list[tuple[int, int]] = []
    with serving() as mirror:
        mirrors(mirror.address)
        fetch(lambda done, total: told.append((done, total)))
        assert [path.read_bytes() for path in download.located("tiny")] == list(CONTENT.values())
        fetch()
        assert mirror.asked == list(CONTENT)  # what is here is not asked for again
    whole = sum(len(c) for c in CONTENT.values())
    assert files_in(cache) == list(CONTENT)
    assert {total for _, total in told} == {whole}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (whole, whole)
    assert len(told) > 10


def test_the_second_mirror_gives_what_the_first_has_not(mirrors: Callable[..., None], cache: Path) -> None:
    with serving(one="404") as first, serving() as second:
        mirrors(first.address, second.address)
        fetch()
    assert second.asked == ["one.gz"]
    assert files_in(cache) == list(CONTENT)


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ("404", "answered with error 404"),
        ("other", "sent something else than the file"),
        ("endless", "sent something else than the file"),
        ("cut", "could not be reached, or the connection broke off"),
    ],
)
def test_what_a_mirror_did_wrong_is_said_and_nothing_is_left(
    how: str, why: str, mirrors: Callable[..., None], cache: Path
) -> None:
    with serving(one=how) as mirror:
        mirrors(mirror.address)
        with pytest.raises(SpecError) as caught:
            fetch()
        host = mirror.address.removeprefix("http://").rstrip("/")
        assert mirror.asked == ["one.gz"] * download.ROUNDS
    assert str(caught.value) == (
        f"Tiny could not be downloaded: {host} {why}. Check the connection to the internet and try again; "
        "the digits of 8×8 pixels need no download."
    )
    assert files_in(cache) == []


def test_an_answer_without_an_end_does_not_fill_the_disk(mirrors: Callable[..., None]) -> None:
    with serving(one="endless") as mirror:
        mirrors(mirror.address)
        with pytest.raises(SpecError):
            fetch()
        assert mirror.pieces < 100 * download.ROUNDS  # what lies in the system's buffers


def test_without_a_network_each_mirror_is_named(mirrors: Callable[..., None], cache: Path) -> None:
    mirrors(NOBODY, "http://localhost:9/")
    with pytest.raises(SpecError, match=r"127\.0\.0\.1:9 could not be reached.*; localhost:9 could not"):
        fetch()
    assert files_in(cache) == []


def test_what_arrived_whole_stays_when_the_next_file_fails(mirrors: Callable[..., None], cache: Path) -> None:
    with serving(two="cut") as mirror:
        mirrors(mirror.address)
        with pytest.raises(SpecError):
            fetch()
        assert files_in(cache) == ["one.gz"]
        mirror.wrong, mirror.asked = {}, []
        fetch()
        assert mirror.asked == ["two.gz"]


def test_cancelling_in_the_middle_leaves_nothing(mirrors: Callable[..., None], cache: Path) -> None:
    told: list[int] = []
    with serving(one="slow") as mirror:
        mirrors(mirror.address)
        with pytest.raises(GivenUp, match="Downloading Tiny was cancelled"):
            download.fetch("tiny", lambda done, _total: told.append(done), lambda: len(told) > 3)
        assert not mirror.let_go.is_set()  # it was not waited for
        assert mirror.asked == ["one.gz"]
    assert 0 < told[-1] < len(CONTENT["one.gz"])
    assert files_in(cache) == []


def test_a_full_disk_is_said_at_once(
    mirrors: Callable[..., None], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(ENOSPC, os.strerror(ENOSPC))

    with serving() as mirror:
        mirrors(mirror.address)
        monkeypatch.setattr("shutil.move", full)
        with pytest.raises(SpecError, match=r"could not be stored in .*No space left on device\. Make room there"):
            fetch()
        assert mirror.asked == ["one.gz"]
    assert files_in(cache) == []


def test_a_cache_that_cannot_be_made_is_said(mirrors: Callable[..., None], cache: Path) -> None:
    cache.write_text("in the way")
    mirrors(NOBODY)
    with pytest.raises(SpecError, match="could not be stored"):
        fetch()


def test_a_damaged_file_in_the_cache_is_fetched_anew(mirrors: Callable[..., None], cache: Path) -> None:
    with serving() as mirror:
        mirrors(mirror.address)
        fetch()
        damaged = cache / "tiny" / "one.gz"
        damaged.write_bytes(damaged.read_bytes()[::-1])
        with pytest.raises(NotHere):
            download.located("tiny")
        fetch()
    assert damaged.read_bytes() == CONTENT["one.gz"]


def test_what_an_ended_process_left_is_swept_but_not_what_another_one_writes(
    mirrors: Callable[..., None], cache: Path
) -> None:
    (cache / "tiny").mkdir(parents=True)
    old, new = cache / "tiny" / "tmpold", cache / "tiny" / "tmpnew"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    with serving() as mirror:
        mirrors(mirror.address)
        fetch()
    assert files_in(cache) == ["one.gz", "tmpnew", "two.gz"]


def test_the_folder_of_ones_own_comes_first(
    mirrors: Callable[..., None], cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mirrors(NOBODY)
    own = tmp_path / "own" / "tiny"
    own.mkdir(parents=True)
    for name, content in CONTENT.items():
        (own / name).write_bytes(content)
    monkeypatch.setenv("PLAYGROUND_DATA", str(tmp_path / "own"))
    assert download.located("tiny") == tuple(own / name for name in CONTENT)
    fetch()
    assert files_in(cache) == []


def test_a_file_of_ones_own_is_compared_once_and_again_after_it_changed(
    mirrors: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mirrors(NOBODY)
    own = tmp_path / "own" / "tiny"
    own.mkdir(parents=True)
    for name, content in CONTENT.items():
        (own / name).write_bytes(content)
    monkeypatch.setenv("PLAYGROUND_DATA", str(tmp_path / "own"))
    compared: list[Path] = []
    real = download._is

    def counted(path: Path, file: download.RemoteFile) -> bool:
        compared.append(path)
        return real(path, file)

    monkeypatch.setattr(download, "_is", counted)
    for _ in range(3):
        download.located("tiny")
    assert sorted(compared) == sorted(own / name for name in CONTENT)
    damaged = own / "one.gz"
    damaged.write_bytes(damaged.read_bytes()[::-1])
    os.utime(damaged, (1, 1))
    with pytest.raises(SpecError, match=r"one\.gz in .*tiny is not the file of Tiny.*Delete it"):
        download.located("tiny")


def test_every_address_is_https() -> None:
    for remote in download.REMOTE_SETS.values():
        assert remote.mirrors
        for mirror in remote.mirrors:
            assert mirror.startswith("https://")
            assert mirror.endswith("/")


def test_an_address_that_leads_elsewhere_is_not_followed(mirrors: Callable[..., None], cache: Path) -> None:
    with serving() as other, serving(one="elsewhere") as mirror:
        mirror.elsewhere = other.address
        mirrors(mirror.address)
        with pytest.raises(SpecError, match="sent something else than the file"):
            fetch()
        assert other.asked == []
    assert files_in(cache) == []


@pytest.mark.parametrize("name", sorted(download.REMOTE_SETS))
def test_the_table_of_files_is_that_of_the_official_ones(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = OWN and Path(OWN) / download.REMOTE_SETS[name].folder
    if not folder or not folder.is_dir():
        pytest.skip("PLAYGROUND_DATA names no folder with these files")
    for file in download.REMOTE_SETS[name].files:
        assert (folder / file.name).stat().st_size == file.size
        assert pooch.file_hash(str(folder / file.name)) == file.sha256


OWN = os.environ.get("PLAYGROUND_DATA")
