"""What would be learned of a table: what each column holds, which are inputs, which is the target, and what is lost."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from models.design.spec import SpecError
from models.design.tables.table_file import (
    MAX_CATEGORIES,
    MAX_CLASSES,
    PIXELS,
    TableColumn,
    TableFile,
    category_name,
    plain_name,
)
from models.files.cells import name_key
from models.language.text import Text, joined, tr, tr_count
from models.talk.probes import Float32
from models.talk.tables import ColumnFound, Kind, Role, TableFound, TableWishes
from playground.datasets.tables.arrays import MAX_NUMBERS, class_values, codes_of, is_there, learned_rows
from playground.datasets.tables.columns import RawColumn
from playground.datasets.tables.reading import RawTable

FEWEST = 2  # rows: one to learn from and one to test with
_MOST_CLASSES_GUESSED = 20  # different whole numbers that are taken for classes
_TOLD = 5  # columns of which is said why they are left out
_MOSTLY = 0.9  # of the cells of a column that decide what it holds
_TOO_MANY_LOST = 0.1  # of the rows; then missing numbers are filled unasked
_TARGETS = {
    *("class", "species", "label", "target", "y", "outcome", "diagnosis", "category", "quality", "klasse", "ziel"),
    *("classe", "clase", "art", "survived", "类别", "分类", "类", "种类", "标签", "目标", "物种", "品种", "结果"),
    *("類別", "分類", "類", "種類", "標籤", "目標", "物種", "品種", "結果"),
}
_IDS = {
    *("id", "index", "nr", "no", "number", "row", "unnamed0", "rownames", "rowid", "passengerid", "uid", "uuid", "key"),
    *("编号", "序号", "号", "行", "行号", "編號", "序號", "號", "行號", "nummer"),
}


def found(table: RawTable, wishes: TableWishes) -> TableFound:
    """What is in the table, and what an import would give."""
    kinds = [_kind(column) for column in table.columns]
    target = _target(table.columns, kinds, wishes)
    task = wishes.task or _task(target, kinds)
    why_not = [_why_not(column, kind) for column, kind in zip(table.columns, kinds, strict=True)]
    left_out = [_why_left_out(column, table) for column in table.columns]
    usable = [c.place for c in table.columns if not why_not[c.place] and c is not target]
    may_be_pictures = _may_be_pictures(table, target)
    pictures = may_be_pictures and wishes.pictures is not False
    if pictures and target is not None:
        inputs, task = [c.place for c in table.columns if c is not target], "classification"
    elif wishes.inputs is not None:
        inputs = [place for place in usable if place in wishes.inputs]
    else:
        inputs = [place for place in usable if not left_out[place]] or usable
    roles: list[Role] = ["input" if c.place in inputs else "target" if c is target else "" for c in table.columns]
    columns = tuple(
        ColumnFound(
            column.place,
            column.name,
            kind,
            role,
            column.missing,
            len(column.texts) if kind == "text" else 0,
            *_range(column.numbers),
            why_not[column.place],
            "" if role else left_out[column.place],
        )
        for column, kind, role in zip(table.columns, kinds, roles, strict=True)
    )
    answer = TableFound(
        table.path,
        wishes,
        table.form,
        table.sheets,
        columns,
        table.head,
        table.rows,
        task=task,
        may_be_pictures=may_be_pictures,
        pictures=pictures,
    )
    try:
        return _with_source(answer, table, target, wishes)
    except SpecError as error:
        return replace(answer, error=error.text)


def _with_source(answer: TableFound, table: RawTable, target: RawColumn | None, wishes: TableWishes) -> TableFound:
    """The same with what an import gives; raises SpecError where it gives nothing."""
    if target is None:
        raise SpecError("{file} has no column that can be learned. Choose one.", file=table.name)
    inputs = [table.columns[column.place] for column in answer.columns if column.role == "input"]
    if not inputs:
        raise SpecError(
            "{file} has no column left to learn from besides {target}. Choose one at least.",
            file=table.name,
            target=target.name,
        )
    kinds = {column.place: column.kind for column in answer.columns}
    for column in (*inputs, target):
        if kinds[column.place] == "number":
            _check_numbers(column, table.name)
    inputs.sort(key=lambda column: kinds[column.place] != "number")  # charts begin with the first two
    columns = tuple(_column(column, kinds[column.place]) for column in inputs)
    learned = _learned(target, kinds[target.place], answer.task, table.name)
    source = TableFile(
        path=table.path,
        size=table.size,
        sha256=table.sha256,
        form=table.form,
        task=answer.task,
        pictures=answer.pictures,
        columns=columns,
        target=learned,
    )
    complete = learned_rows(table, replace(source, missing="drop"))
    labelled = learned_rows(table, replace(source, missing="mean"))
    lost = int(labelled.sum() - complete.sum())
    missing = wishes.missing or ("mean" if lost > _TOO_MANY_LOST * labelled.sum() else "drop")
    rows = complete if missing == "drop" else labelled
    count = int(rows.sum())
    if table.rows < FEWEST:
        raise SpecError(
            "{file} has too few rows: {rows}, and {least} are needed, one to learn from and one to test with. Add "
            "rows, or type them as points of your own.",
            file=table.name,
            rows=table.rows,
            least=FEWEST,
        )
    if count < FEWEST:
        raise SpecError(
            "{file} has too few complete rows: {count} of {rows}, and {least} are needed. Fill the gaps, or leave out "
            "the columns that have them.",
            file=table.name,
            count=count,
            rows=table.rows,
            least=FEWEST,
        )
    values = sum(len(column.parts) for column in columns)
    if not answer.pictures and count * values > MAX_NUMBERS:
        raise SpecError(
            "{file} gives {count:,} numbers to learn from, and {most:,} are the limit. Leave columns out.",
            file=table.name,
            count=count * values,
            most=MAX_NUMBERS,
        )
    classes = _used_classes(table, learned, rows)
    if answer.task == "classification" and len(classes) < 2:
        raise SpecError(
            "The column {name} has the same value in every row, so there is nothing to learn. Choose another one.",
            name=target.name,
        )
    if answer.task == "classification" and count == len(classes):
        raise SpecError(
            "The column {name} has another value in every row, so nothing can be learned of it. Choose another one.",
            name=target.name,
        )
    source = replace(
        source,
        missing=missing,
        rows=count,
        columns=tuple(_measured(column, table, rows, missing) for column in columns),
        target=_measured(replace(learned, categories=classes), table, rows, "drop"),
    )
    filled = sum(int((~is_there(table.columns[c.place], c))[rows].sum()) for c in columns)
    remarks = _remarks(answer, table.rows - count, filled)
    return replace(answer, source=source, missing=missing, remarks=remarks)


def _kind(column: RawColumn) -> Kind:
    numbers = len(column.numbers) - column.missing - column.wrong
    there = numbers + column.wrong
    if not there:
        return "empty"
    if column.dates >= _MOSTLY * there:
        return "date"
    if not column.wrong:
        return "number"
    many = column.codes is None or len(column.texts) > MAX_CATEGORIES
    return "number" if many and numbers >= _MOSTLY * there else "text"


def _target(columns: Sequence[RawColumn], kinds: list[Kind], wishes: TableWishes) -> RawColumn | None:
    if wishes.target is not None:
        return columns[wishes.target] if wishes.target < len(columns) else None
    possible = [
        c
        for c in columns
        if kinds[c.place] == "number" or (kinds[c.place] == "text" and 2 <= len(c.texts) <= MAX_CLASSES)
    ]
    named = [column for column in possible if name_key(column.name) in _TARGETS]
    changing = [c for c in possible if _changes(c)]
    return next(iter([*named[-1:], *changing[-1:], *possible[-1:]]), None)


def _task(target: RawColumn | None, kinds: list[Kind]) -> str:
    if target is None or kinds[target.place] != "number":
        return "classification"
    values = np.unique(target.numbers[~np.isnan(target.numbers)])
    whole = bool((values == np.rint(values)).all())
    few = 2 <= len(values) <= min(_MOST_CLASSES_GUESSED, max(2, len(target.numbers) // 3))
    again = len(values) < np.count_nonzero(~np.isnan(target.numbers))  # some value comes twice
    return "classification" if whole and few and again else "regression"


def _why_not(column: RawColumn, kind: Kind) -> str:
    if kind == "date":
        return tr("{0} holds dates, which cannot be learned from. Write them as numbers, such as days.").format(
            column.name
        )
    if kind == "empty":
        return tr("{0} is empty.").format(column.name)
    if kind == "text" and (column.codes is None or len(_categories(column)) > MAX_CATEGORIES):
        text = tr("{0} holds more than {1} different texts, too many for categories.")
        return text.format(column.name, MAX_CATEGORIES)
    return ""


def _why_left_out(column: RawColumn, table: RawTable) -> str:
    """Why a column that could be an input is none unasked."""
    if not _changes(column) and table.rows > 1:
        return tr("{0} has the same value in every row.").format(column.name)
    each = table.rows > 2 and (column.codes is None or len(column.texts) == table.rows)
    if each and column.place == 0 and column.name == "Column 1" and table.form.header:
        return tr("{0} numbers the rows.").format(column.name)
    if each and name_key(column.name) in _IDS:
        return tr("{0} numbers the rows.").format(column.name)
    return ""


def _changes(column: RawColumn) -> bool:
    return column.codes is None or len(column.texts) > 1


def _may_be_pictures(table: RawTable, target: RawColumn | None) -> bool:
    """Whether all columns but the target are 784 whole numbers from 0 to 255."""
    if len(table.columns) != PIXELS + 1 or target is None:
        return False
    pixels = [column for column in table.columns if column is not target]
    if any(column.wrong or column.missing for column in pixels):
        return False
    brightest = 0.0
    for column in pixels:
        numbers = column.numbers
        if numbers.min() < 0 or numbers.max() > 255 or (numbers != np.rint(numbers)).any():
            return False
        brightest = max(brightest, float(numbers.max()))
    return brightest > 1


def _check_numbers(column: RawColumn, name: str) -> None:
    """Raise SpecError that names line and column where not all cells are numbers."""
    if column.first_wrong is None:
        return
    line, cell, too_large = column.first_wrong
    why = tr("is too large a number") if too_large else tr("is not a number")
    raise SpecError(
        "{file}, line {line}, column {column}: {value} {why}. Correct it, or leave the column out.",
        file=name,
        line=line,
        column=column.name,
        value=cell,
        why=why,
    )


def _column(column: RawColumn, kind: Kind) -> TableColumn:
    categories = _categories(column) if kind == "text" else ()
    return TableColumn(name=column.name, place=column.place, categories=categories)


def _learned(target: RawColumn, kind: Kind, task: str, name: str) -> TableColumn:
    """The column that is learned, with its classes; raises SpecError where it cannot be."""
    if kind == "empty":
        raise SpecError("The column {name} is empty, so it cannot be learned. Choose another one.", name=target.name)
    if task == "regression":
        if kind == "date":
            raise SpecError(
                "The column {name} holds dates, which cannot be learned. Choose another one.", name=target.name
            )
        _check_numbers(target, name)
        return TableColumn(name=target.name, place=target.place)
    classes = () if target.codes is None else _classes(target, kind)
    if target.codes is None or len(classes) > MAX_CLASSES:
        raise SpecError(
            "The column {name} has more than {most} different values, too many for classes. Learn it as a number, or "
            "choose another column.",
            name=target.name,
            most=MAX_CLASSES,
        )
    return TableColumn(name=target.name, place=target.place, categories=classes)


def _categories(column: RawColumn) -> tuple[str, ...]:
    """The texts of a column as names, in the order of the alphabet; numbers among them in theirs."""
    return tuple(sorted(set(map(category_name, column.texts)), key=_order))


def _classes(column: RawColumn, kind: Kind) -> tuple[str, ...]:
    """As `_categories`; of numbers, each value once, as it is written first."""
    if kind != "number":
        return _categories(column)
    named: dict[float, str] = {}
    for value, text in zip(class_values(column), column.texts, strict=True):
        named.setdefault(value, plain_name(text))
    return tuple(named[value] for value in sorted(named))


def _order(name: str) -> tuple[object, ...]:
    return tuple(
        int(part) if i % 2 else part for i, part in enumerate(re.split(r"([0-9]{1,15})", name.casefold()))
    ), name


def _used_classes(table: RawTable, target: TableColumn, rows: NDArray[np.bool_]) -> tuple[str, ...]:
    """The classes that rows have which are learned, in order."""
    if not target.categories:
        return ()
    there = np.unique(codes_of(table.columns[target.place], target.categories)[rows])
    return tuple(target.categories[k] for k in there)


def _measured(column: TableColumn, table: RawTable, rows: NDArray[np.bool_], missing: str) -> TableColumn:
    """The column with the range of its numbers, and their mean where it is to stand for missing ones."""
    if column.categories:
        return column
    numbers = table.columns[column.place].numbers[rows]
    low, high = _range(numbers)
    there = numbers[~np.isnan(numbers)]
    mean = float(np.float32(there.mean(dtype=np.float64))) if missing == "mean" and len(there) else 0.0
    return replace(column, low=low, high=high, fill=mean)


def _range(numbers: Float32) -> tuple[float, float]:
    there = numbers[~np.isnan(numbers)]
    return (float(there.min()), float(there.max())) if len(there) else (0.0, 0.0)


def _remarks(answer: TableFound, lost: int, filled: int) -> tuple[Text, ...]:
    """What an import loses or adds, a sentence each."""
    remarks = []
    if lost:
        text = tr_count(
            "{0} row is left out, as a value is missing.",
            "{0} rows are left out, as values are missing.",
            lost,
            f"{lost:,}",
        )
        remarks.append(text)
    if filled:
        text = tr_count(
            "{0} missing value is filled: with the mean of its column, or, of a text, with no category.",
            "{0} missing values are filled: with the mean of their column, or, of a text, with no category.",
            filled,
            f"{filled:,}",
        )
        remarks.append(text)
    if answer.wishes.inputs is None and not answer.pictures:
        out = [column.why_not or column.why_left_out for column in answer.columns if not column.role]
        told = [why for why in out if why]
        if told:
            more = tr(" And {0} more columns.").format(len(told) - _TOLD) if len(told) > _TOLD else Text(str)
            remarks.append(joined(told[:_TOLD], " ") + more)
    return tuple(remarks)
