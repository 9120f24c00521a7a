"""The samples of a table: its learned rows, once the file has been read and is the one that was imported."""

from functools import partial
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from models.design.spec import SpecError
from models.design.tables.table_file import TableFile
from models.talk.probes import Float32
from models.talk.tables import TableWishes
from playground.datasets.not_here import Cancelled, NotHere, Report
from playground.datasets.tables import reading
from playground.datasets.tables.arrays import another_table, arrays
from playground.datasets.tables.reading import RawTable

AT_ONCE = 1 << 20  # bytes of a file that is read at once; for more a progress bar is worth while


_versions: dict[str, tuple[int, int]] = {}
"""By path: the version of the file that was learned last, as `RawTable.stamp`."""


def has_changed(source: TableFile) -> bool:
    """Whether the file is another version than the one that was learned last, or cannot be looked at."""
    try:
        return reading.stamp(source.path) != _versions.get(source.path)
    except SpecError:
        return True


def table(source: TableFile) -> tuple[NDArray[Any], Float32]:
    """The learned rows and their targets, as `arrays` gives them.

    Raises NotHere where the file is so large that reading it takes long, and SpecError where it cannot be read or is
    another one than was imported.
    """
    wishes = TableWishes.of(source)
    found = reading.remembered(source.path, wishes)
    if found is None:
        if reading.size_of(source.path) != source.size:
            raise _changed(source)
        if source.size > AT_ONCE:
            raise NotHere(
                reading.doing(source.path),
                (source.path, source.sha256),
                partial(bring, source),
                "The table {file} has to be read first.",
                file=Path(source.path).name,
            )
        found = reading.read(source.path, wishes, lambda _done, _total: None, lambda: False)
    _versions[source.path] = found.stamp
    return arrays(_checked(found, source), source)


def bring(source: TableFile, report: Report, cancelled: Cancelled) -> None:
    """Read the table into memory; raises SpecError where it fails or is given up."""
    _checked(reading.read(source.path, TableWishes.of(source), report, cancelled), source)


def _checked(found: RawTable, source: TableFile) -> RawTable:
    if found.sha256 != source.sha256:
        raise _changed(source)
    return found


def _changed(source: TableFile) -> SpecError:
    return another_table(Path(source.path).name)
