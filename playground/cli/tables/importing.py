"""`import`: make a design of a table, and say what was guessed."""

import argparse
import csv
import os
import sys
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from models.design.data import Data
from models.design.points import MAX_NUMBERS, Points, of_samples
from models.design.spec import SpecError
from models.design.tables.table_file import DELIMITERS, ENCODINGS, TableFile
from models.files import network_shares, storage
from models.files.cells import name_key
from models.language.text import Text, joined, tr, tr_count
from models.problems import checks
from models.problems.starting import starting
from models.talk.tables import TableFound, TableWishes
from playground.datasets.tables import reading
from playground.datasets.tables.arrays import arrays
from playground.datasets.tables.choosing import found
from playground.datasets.tables.reading import RawTable

_LISTED = 10  # names that are printed


def import_table(arguments: argparse.Namespace) -> int:
    """Write the design, and print what will be learned; returns the exit code. Raises SpecError where it cannot be."""
    if not arguments.save.lower().endswith(storage.DESIGN_SUFFIX):
        raise SpecError("--save needs a name that ends in .json, got {path}", path=arguments.save)
    path = os.path.abspath(arguments.file)
    network_shares.allow_path(path)
    wishes = TableWishes(sheet=arguments.sheet or "", missing=arguments.missing or "", task=arguments.task or "")
    table = _read(path, wishes)
    wishes = _with_columns(wishes, table, arguments)
    answer = found(table, wishes)
    if answer.source is None:
        raise SpecError("{why}", why=answer.error)
    source = _as_points(table, answer.source) if arguments.points else answer.source
    experiment = starting(Data.of(source))
    for problem in checks.problems(experiment):
        raise SpecError("{file}: {why}", file=table.name, why=problem.text)
    storage.write_design(arguments.save, experiment)
    for line in _said(answer, answer.source):
        print(line)
    print(tr("saved {0}").format(arguments.save))
    return 0


def _read(path: str, wishes: TableWishes) -> RawTable:
    with tqdm(desc=reading.doing(path), unit="B", unit_scale=True, disable=not sys.stderr.isatty(), leave=False) as bar:

        def report(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        return reading.read(path, wishes, report, lambda: False)


def _as_points(table: RawTable, source: TableFile) -> Points:
    """The rows as points that stand in the design and can be edited; raises SpecError where they are none."""
    info = source.info
    if info.shape or len(info.columns) > MAX_NUMBERS:
        raise SpecError(
            "{file}: points have one or two numbers and a target, here are {count} inputs. Name them with --inputs.",
            file=table.name,
            count=len(info.inputs),
        )
    values, targets = arrays(table, source)
    numbers = [[float(str(value)) for value in row] for row in values]  # as they stand in the file, not as float32
    return of_samples(info, numbers, [float(str(t)) for t in targets], [True] * len(targets), 1.0, 1)


def _with_columns(wishes: TableWishes, table: RawTable, arguments: argparse.Namespace) -> TableWishes:
    """The wishes with the columns that are named on the command line."""
    target = None if arguments.target is None else _place(arguments.target, table)
    if arguments.inputs is None:
        return replace(wishes, target=target)
    names = next(csv.reader([arguments.inputs], skipinitialspace=True), [])
    places = tuple(_place(name, table) for name in names if name.strip())
    if target in places:
        raise SpecError("{name} cannot be an input and the target.", name=table.columns[target or 0].name)
    after = replace(wishes, target=target, inputs=places)
    for column in found(table, after).columns:
        if column.place in places and column.why_not:
            raise SpecError("{why}", why=column.why_not)
        if column.place in places and column.role == "target":  # it was guessed, but is wanted as an input
            raise SpecError("{name} would be learned. Name another column with --target.", name=column.name)
    return after


def _place(name: str, table: RawTable) -> int:
    """The number of the column of this name; raises SpecError where there is none."""
    names = [column.name for column in table.columns]
    if name.strip() in names:
        return names.index(name.strip())
    alike = [place for place, other in enumerate(names) if name_key(other) == name_key(name)]
    if len(alike) == 1:
        return alike[0]
    raise SpecError("{file} has no column {name}. It has: {names}.", file=table.name, name=name, names=joined(names))


def _said(answer: TableFound, source: TableFile) -> list[str]:
    """What was found in the file, and what will be learned of it."""
    form, name = answer.form, Path(answer.path).name
    rows = tr_count("{0} row", "{0} rows", answer.rows, f"{answer.rows:,}")
    columns = tr_count("{0} column", "{0} columns", len(answer.columns), f"{len(answer.columns):,}")
    written = tr("sheet {0}").format(form.sheet)
    if not form.sheet:
        delimiter = tr(DELIMITERS[form.delimiter]).through(str.lower)
        written = tr("{0}, delimiter {1}, decimal sign {2}").format(
            tr(ENCODINGS[form.encoding]), delimiter, form.decimal
        )
    header = tr("the first row has the names") if form.header else tr("no row has names")
    lines: list[str] = [tr("{0}: {1}, {2} ({3}; {4})").format(name, rows, columns, written, header)]
    inputs = _first([column.name for column in source.columns])
    if source.pictures:
        inputs = tr("pictures of 28 × 28 pixels")
    learned = tr("learns {0}, a number, from: {1}").format(source.target.name, inputs)
    if source.task == "classification":
        classes = source.target.categories
        count = tr_count("{0} class", "{0} classes", len(classes), str(len(classes)))
        learned = tr("learns {0} ({1}: {2}) from: {3}").format(source.target.name, count, _first(classes), inputs)
    return [*lines, learned, *answer.remarks]


def _first(names: tuple[str, ...] | list[str]) -> Text:
    listed, more = joined(names[:_LISTED]), len(names) - _LISTED
    return tr("{0} and {1} more").format(listed, more) if more > 0 else listed
