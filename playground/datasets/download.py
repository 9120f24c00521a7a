"""Files that are too large to ship: where they lie on this machine, and how they get there.

Files are looked for in the folder that the environment variable PLAYGROUND_DATA names, then in the user's cache. A
download gets its final name only after its checksum is compared, so every file in the cache is complete. Checksums are
compared again when a file is used, as it may have been damaged or replaced since.
"""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import time
from urllib.parse import urlsplit

from models.design.spec import SpecError
from models.files import reading
from models.language.text import Text, joined, tr
from playground.datasets.not_here import Cancelled, GivenUp, NotHere, Report

PROGRAM = "neural-network-playground"
ROUNDS = 2  # how often each mirror is asked for a file
TIMEOUT = (10.0, 20.0)  # s to connect, and between two pieces
_CHUNK = 1 << 14  # bytes; after each the download looks whether it was cancelled
_LEFT_OVER = 86_400  # s, the age from which a temporary file counts as abandoned
_compared: set[tuple[Path, str, int, int]] = set()  # the user's own files that were found right in this process


@dataclass(frozen=True)
class RemoteFile:
    """One file: its size in bytes and its checksum."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class RemoteSet:
    """Files that belong together.

    folder: their folder's name. mirrors: addresses that a file's name is appended to; all are https.
    """

    title: str
    folder: str
    mirrors: tuple[str, ...]
    files: tuple[RemoteFile, ...]


REMOTE_SETS: dict[str, RemoteSet] = {
    "mnist": RemoteSet(
        "MNIST",
        "mnist",
        (
            "https://ossci-datasets.s3.amazonaws.com/mnist/",
            "https://storage.googleapis.com/cvdf-datasets/mnist/",
        ),
        (
            RemoteFile(
                "train-images-idx3-ubyte.gz",
                9_912_422,
                "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
            ),
            RemoteFile(
                "train-labels-idx1-ubyte.gz",
                28_881,
                "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
            ),
            RemoteFile(
                "t10k-images-idx3-ubyte.gz",
                1_648_877,
                "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
            ),
            RemoteFile(
                "t10k-labels-idx1-ubyte.gz",
                4_542,
                "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
            ),
        ),
    ),
    "fashion": RemoteSet(
        "Fashion-MNIST",
        "fashion-mnist",
        (
            "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
            "https://storage.googleapis.com/tensorflow/tf-keras-datasets/",
        ),
        (
            RemoteFile(
                "train-images-idx3-ubyte.gz",
                26_421_880,
                "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
            ),
            RemoteFile(
                "train-labels-idx1-ubyte.gz",
                29_515,
                "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
            ),
            RemoteFile(
                "t10k-images-idx3-ubyte.gz",
                4_422_102,
                "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
            ),
            RemoteFile(
                "t10k-labels-idx1-ubyte.gz",
                5_148,
                "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
            ),
        ),
    ),
}
"""By kind of data set. Order of the files: training pictures, training labels, test pictures, test labels."""


def located(name: str) -> tuple[Path, ...]:
    """The files of a set on this machine; raises NotHere where one is missing, without asking the network."""
    remote = REMOTE_SETS[name]
    found = [_found(remote, file) for file in remote.files]
    present = tuple(path for path in found if path is not None)
    if len(present) < len(found):
        raise NotHere(
            _doing(remote),
            name,
            partial(fetch, name),
            "{title} has to be downloaded first ({size:.0f} MB).",
            title=remote.title,
            size=sum(file.size for file in remote.files) / 1e6,
        )
    return present


def fetch(name: str, report: Report, cancelled: Cancelled) -> None:
    """Download what is missing of a set into the cache, from one mirror after another.

    report: called with the bytes done and the bytes in all. Raises SpecError with the cure where it fails, and GivenUp
    where `cancelled` says so. Then no partial file is left; complete files stay, so the next try continues from them.
    """
    remote = REMOTE_SETS[name]
    missing = [file for file in remote.files if _found(remote, file) is None]
    total, done = sum(file.size for file in missing), 0
    try:
        folder = _cache() / remote.folder
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder, remote)
        for file in missing:
            _fetch_file(remote, file, folder, _Bar(remote, file, partial(_tell, report, done, total), cancelled))
            done += file.size
    except OSError as error:
        raise SpecError(
            "{title} could not be stored in {folder}: {why}. Make room there, or let the environment variable "
            "PLAYGROUND_DATA name a folder that holds its files, and try again.",
            title=remote.title,
            folder=folder,
            why=reading.reason(error),
        ) from None


def _doing(remote: RemoteSet) -> Text:
    return tr("Downloading {0}").format(remote.title)


def _tell(report: Report, before: int, total: int, done: int) -> None:
    report(before + done, total)


def _fetch_file(remote: RemoteSet, file: RemoteFile, folder: Path, bar: "_Bar") -> None:
    """Bring one file; raises SpecError where no mirror gives it, OSError where it cannot be stored."""
    import pooch

    pooch.get_logger().setLevel("WARNING")  # it would print every address
    downloader = pooch.HTTPDownloader(
        progressbar=bar,
        chunk_size=_CHUNK,
        timeout=TIMEOUT,
        headers={"Accept-Encoding": "identity"},
        allow_redirects=False,  # it could lead to an address that is not https
    )
    reasons: dict[str, Text] = {}
    for mirror in remote.mirrors * ROUNDS:
        bar.reset()
        try:
            pooch.retrieve(mirror + file.name, f"sha256:{file.sha256}", file.name, folder, downloader=downloader)
            return
        except SpecError:  # given up
            raise
        except (OSError, ValueError) as error:
            if isinstance(error, OSError) and error.errno is not None:  # of the disk; network errors have none
                raise
            host = urlsplit(mirror).netloc
            reasons[host] = _reason(host, error)
    raise SpecError(
        "{title} could not be downloaded: {reasons}. Check the connection to the internet and try again; "
        "the digits of 8×8 pixels need no download.",
        title=remote.title,
        reasons=joined(reasons.values(), "; "),
    )


def _reason(host: str, error: Exception) -> Text:
    """What went wrong at a mirror."""
    status = getattr(getattr(error, "response", None), "status_code", None)
    if status is not None:
        return tr("{0} answered with error {1}").format(host, status)
    if isinstance(error, OSError):
        return tr("{0} could not be reached, or the connection broke off").format(host)
    return tr("{0} sent something else than the file").format(host)


class _Bar:
    """The progress bar that pooch asks for; reports progress, and ends the transfer by raising."""

    total = 0  # pooch sets it to the size that the server announces; not used, as it may be wrong

    def __init__(self, remote: RemoteSet, file: RemoteFile, tell: partial[None], cancelled: Cancelled) -> None:
        self._remote, self._file, self._tell, self._cancelled = remote, file, tell, cancelled
        self._done = 0

    def reset(self) -> None:
        """Count from 0 again. Pooch calls this also at the end of a file, before it reports the whole size at once.

        Raises GivenUp where the download was cancelled.
        """
        self._done = 0
        self.update(0)

    def update(self, amount: int) -> None:
        """Count `amount` more bytes; pooch counts a short last piece as a whole one.

        Raises GivenUp where the download was cancelled, and ValueError where the file is too long.
        """
        if self._cancelled():
            raise GivenUp(_doing(self._remote))
        self._done += amount
        if self._done >= self._file.size + 2 * _CHUNK:  # so that an endless answer does not fill the disk
            raise ValueError("longer than the file")
        if amount:
            self._tell(min(self._done, self._file.size))

    def close(self) -> None:
        """The file is complete."""


def _cache() -> Path:
    """The user's folder for files that can be fetched again."""
    import pooch

    return Path(pooch.os_cache(PROGRAM))


def _found(remote: RemoteSet, file: RemoteFile) -> Path | None:
    """Where the file lies; None where it is not here, or damaged in the cache.

    Raises SpecError where it is damaged in the user's own folder, which is not ours to change.
    """
    own = os.environ.get("PLAYGROUND_DATA")
    if own and (path := Path(own) / remote.folder / file.name).is_file():
        if not _known(path, file):
            raise SpecError(
                "{file} in {folder} is not the file of {title}: its checksum is another one. Delete it, and it is "
                "downloaded.",
                file=file.name,
                folder=path.parent,
                title=remote.title,
            )
        return path
    path = _cache() / remote.folder / file.name
    return path if _is(path, file) else None


def _known(path: Path, file: RemoteFile) -> bool:
    """Whether this is the file; once it was, that is looked at again only after it has changed."""
    with suppress(OSError):
        status = path.stat()
        key = path, file.sha256, status.st_size, status.st_mtime_ns
        if key in _compared or _is(path, file):
            _compared.add(key)
            return True
    return False


def _is(path: Path, file: RemoteFile) -> bool:
    """Whether size and checksum of what lies at `path` are those of the file."""
    with suppress(OSError):
        if path.stat().st_size == file.size:
            with reading.opened(path) as content:
                return hashlib.file_digest(content, "sha256").hexdigest() == file.sha256
    return False


def _sweep(folder: Path, remote: RemoteSet) -> None:
    """Remove temporary files of downloads that ended with their process; nothing but these and the files lies here."""
    names = {file.name for file in remote.files}
    for path in folder.iterdir():
        with suppress(OSError):
            if path.name not in names and time() - path.stat().st_mtime > _LEFT_OVER:
                path.unlink()
