"""`runs`: the kept runs of this user, as a list to read or as a table (CSV)."""

import argparse
import sys
from pathlib import Path

from models.design.spec import SpecError
from models.language.text import joined, mark, tr
from models.runs.place import place
from models.runs.record import RunRecord
from models.runs.shelf import RunShelf
from models.runs.table import as_csv, network_in_words


def runs(arguments: argparse.Namespace) -> int:
    """Print the runs, the newest first; changes nothing. Raises SpecError where the named folder is not there."""
    folder = Path(arguments.folder) if arguments.folder else place()
    if arguments.folder and not folder.is_dir():
        raise SpecError("{folder} is not a folder.", folder=str(folder))
    records = RunShelf(folder).look()
    if arguments.csv:
        sys.stdout.write(as_csv(records))
        return 0
    if not records:
        print(tr("No runs are kept in {0}.").format(folder))
    for record in records:
        print(_line(record))
    return 0


def _line(record: RunRecord) -> str:
    """A run in one line."""
    said = [str(record.called), record.experiment.data.info.shown.name, network_in_words(record.experiment)]
    said.append(tr("epoch {0}").format(f"{record.epoch:,}"))
    if record.loss is not None:
        said.append(tr("test loss {0}").format(f"{record.loss:.4g}"))
    if record.accuracy is not None:
        said.append(tr("accuracy {0}").format(tr("{0} %").format(f"{100 * record.accuracy:.1f}")))
    if record.pinned:
        said.append(tr("pinned"))
    return joined(filter(None, said), mark(" · "))
