"""A table before it is imported: how it is read, what is learned of it, and its first rows, live."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.design.tables.table_file import DECIMALS, DELIMITERS, ENCODINGS, MISSING, TASKS, TableFile
from models.language.text import Text, joined, tr, tr_count
from models.talk.tables import TableAnswer, TableFound, TableWishes
from ui.data.tables.preview import ColumnList, PreviewTable
from ui.forms.controls import Combo, label
from ui.look import theme
from ui.look.sayings import add_item, say, written
from ui.look.terms import explain

_STEPS = 1000
_AROUND_TEXT = 36  # px of a list to choose from


class ImportDialog(QDialog):
    """Asks the engine what a table holds, again after every choice; `source` is what an import gives."""

    asked = Signal(object)  # TableWishes: read the table so

    def __init__(self, parent: QWidget | None, path: str, wishes: TableWishes) -> None:
        super().__init__(parent)
        self.path, self._wishes = path, wishes
        self.source: TableFile | None = None
        self.title = theme.styled(QLabel(), "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.encoding, self.delimiter, self.decimal = _choice(ENCODINGS), _choice(DELIMITERS), _choice(DECIMALS)
        self.header = written(QCheckBox(), tr("First row has &names"))
        self.sheet, self.target = Combo(), Combo()
        self.task, self.missing = _choice(TASKS), _choice(MISSING)
        self.pictures = written(QCheckBox(), tr("Rows are &pictures of 28 × 28 pixels"))
        self.columns, self.preview = ColumnList(), PreviewTable()
        self.all, self.none = written(QPushButton(), tr("&All")), written(QPushButton(), tr("N&one"))
        self.said = label("", "muted")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedHeight(6)
        self.go = written(QPushButton(), tr("&Import"))
        say(self.setWindowTitle, tr("Import a table"))
        self._explain()
        self._lay_out()
        self._connect()
        self.resize(920, 580)
        self._fresh = True  # nothing was shown yet
        for part in (*self._of_workbook, self.pictures):
            part.hide()
        self.show_answer(TableAnswer(path, wishes))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for combo in (self.encoding, self.delimiter, self.decimal):  # Qt forgets the padding of the style sheet
            widest = max(combo.fontMetrics().horizontalAdvance(combo.itemText(row)) for row in range(combo.count()))
            combo.setMinimumWidth(widest + _AROUND_TEXT)

    def show_answer(self, answer: TableAnswer) -> None:
        """Show what the engine says of this table; an answer to an earlier question changes nothing."""
        if (answer.path, answer.wishes) != (self.path, self._wishes):
            return
        name = Path(self.path).name
        self.bar.setVisible(answer.under_way)
        self.bar.setRange(0, _STEPS if answer.total else 0)
        if answer.total:
            self.bar.setValue(round(_STEPS * answer.done / answer.total))
        found = answer.found
        for part in (*self._of_text, *self._of_workbook, self.header):
            part.setEnabled(not (answer.under_way and self._fresh))
        for part in (self.target, self.task, self.missing, self.pictures, self.columns, self.all, self.none):
            part.setEnabled(found is not None or (answer.under_way and not self._fresh))
        self.source = None if found is None else found.source
        self.go.setEnabled(self.source is not None)
        if found is not None:
            self._show_found(found)
        elif answer.error:
            self.preview.show_table(None)
            self.columns.show_columns((), fixed=False)
            self._say(answer.error, wrong=True)
        else:
            self._say(tr("Reading {0}").format(name))
        if found is None:
            say(self.title.setText, name)

    def _show_found(self, found: TableFound) -> None:
        rows = tr_count("{0} row", "{0} rows", found.rows, f"{found.rows:,}")
        columns = tr_count("{0} column", "{0} columns", len(found.columns), f"{len(found.columns):,}")
        say(self.title.setText, tr("{0}: {1}, {2}").format(Path(found.path).name, rows, columns))
        editors = (self.encoding, self.delimiter, self.decimal, self.header, self.sheet, self.target, self.task)
        for editor in (*editors, self.missing, self.pictures):
            editor.blockSignals(True)
        workbook = bool(found.sheets)
        for part in self._of_text:
            part.setVisible(not workbook)
        for part in self._of_workbook:
            part.setVisible(workbook)
        for combo, value in ((self.encoding, found.form.encoding), (self.delimiter, found.form.delimiter)):
            combo.setCurrentIndex(combo.findData(value))
        self.decimal.setCurrentIndex(self.decimal.findData(found.form.decimal))
        self.header.setChecked(found.form.header)
        self._fill(self.sheet, [(sheet, sheet) for sheet in found.sheets], found.form.sheet)
        target = next((column.place for column in found.columns if column.role == "target"), None)
        self._fill(self.target, [(column.name, column.place) for column in found.columns], target)
        self.task.setCurrentIndex(self.task.findData(found.task))
        self.missing.setCurrentIndex(self.missing.findData(found.missing))
        self.pictures.setVisible(found.may_be_pictures)
        self.pictures.setChecked(found.pictures)
        for editor in (*editors, self.missing, self.pictures):
            editor.blockSignals(False)
        self.task.setEnabled(not found.pictures)
        self.columns.show_columns(found.columns, fixed=found.pictures)
        self.preview.show_table(found)
        if self._fresh and self.go.isEnabled():
            self.go.setFocus()
        self._fresh = False
        if found.error:
            self._say(found.error, wrong=True)
        else:
            self._say(_summary(found))

    def _fill(self, combo: Combo, entries: list[tuple[str, object]], value: object) -> None:
        if [(combo.itemText(i), combo.itemData(i)) for i in range(combo.count())] != entries:
            combo.clear()
            for text, data in entries:
                combo.addItem(text, data)
        combo.setCurrentIndex(combo.findData(value))

    def _say(self, text: str, *, wrong: bool = False) -> None:
        say(self.said.setText, text)
        say(self.said.setAccessibleName, text)
        colours = theme.current()
        self.said.setStyleSheet(f"color: {colours.bad if wrong else colours.muted};")

    def _wish(self, **changes: object) -> None:
        """Ask again with these choices."""
        self._wishes = replace(self._wishes, **changes)  # type: ignore[arg-type]  # fields of TableWishes
        self.go.setEnabled(False)
        self.source = None
        self.asked.emit(self._wishes)

    def _read_anew(self, **changes: object) -> None:
        """Ask again with the table read in another way: its columns may be others."""
        self._wish(target=None, inputs=None, task="", pictures=None, **changes)

    def _connect(self) -> None:
        self.encoding.activated.connect(lambda _row: self._read_anew(encoding=self.encoding.currentData()))
        self.delimiter.activated.connect(lambda _row: self._read_anew(delimiter=self.delimiter.currentData()))
        self.decimal.activated.connect(lambda _row: self._read_anew(decimal=self.decimal.currentData()))
        self.sheet.activated.connect(lambda _row: self._read_anew(sheet=self.sheet.currentData(), header=None))
        self.header.toggled.connect(lambda on: self._read_anew(header=on))
        self.target.activated.connect(lambda _row: self._wish(target=self.target.currentData(), task=""))
        self.task.activated.connect(lambda _row: self._wish(task=self.task.currentData()))
        self.missing.activated.connect(lambda _row: self._wish(missing=self.missing.currentData()))
        self.pictures.toggled.connect(lambda on: self._wish(pictures=on))
        self.columns.changed.connect(lambda places: self._wish(inputs=places))
        self.all.clicked.connect(lambda: self.columns.tick_all(True))
        self.none.clicked.connect(lambda: self.columns.tick_all(False))

    def _explain(self) -> None:
        for editor, term in (
            (self.encoding, "encoding"),
            (self.delimiter, "delimiter"),
            (self.decimal, "decimal_sign"),
            (self.header, "header_row"),
            (self.sheet, "sample"),
            (self.target, "target"),
            (self.task, "target"),
            (self.missing, "missing_value"),
            (self.pictures, "sample"),
            (self.columns, "input"),
            (self.preview, "sample"),
            (self.all, "input"),
            (self.none, "input"),
        ):
            explain(editor, term)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 12)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        layout.addLayout(self._form_row())
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addLayout(self._choices())
        middle.addWidget(self.preview, 1)
        layout.addLayout(middle, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self.said)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        say(buttons.button(QDialogButtonBox.StandardButton.Cancel).setText, tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.go.setDefault(True)
        self.all.setAutoDefault(False)
        self.none.setAutoDefault(False)
        layout.addWidget(buttons)

    def _form_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        of_text: list[QWidget] = []
        for text, combo in (
            (tr("&Encoding"), self.encoding),
            (tr("&Delimiter"), self.delimiter),
            (tr("Decimal &sign"), self.decimal),
        ):
            of_text += [_named(text, combo), combo]
        self._of_text = tuple(of_text)
        self._of_workbook = (_named(tr("&Sheet"), self.sheet), self.sheet)
        for widget in (*self._of_text, *self._of_workbook):
            row.addWidget(widget)
        row.addWidget(self.header)
        row.addStretch()
        return row

    def _choices(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        for text, combo in ((tr("&Learn"), self.target), (tr("as"), self.task)):
            row = QHBoxLayout()
            name = _named(text, combo)
            name.setFixedWidth(44)
            combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(name)
            row.addWidget(combo, 1)
            column.addLayout(row)
        row = QHBoxLayout()
        row.addWidget(_named(tr("&from"), self.columns))
        row.addStretch()
        row.addWidget(self.all)
        row.addWidget(self.none)
        column.addLayout(row)
        self.columns.setFixedWidth(280)
        column.addWidget(self.columns, 1)
        column.addWidget(self.pictures)
        column.addWidget(_named(tr("Where a value is &missing"), self.missing))
        column.addWidget(self.missing)
        return column


def _choice(options: dict[str, str]) -> Combo:
    combo = Combo()
    combo.show_whole_words()
    for key, text in options.items():
        add_item(combo, tr(text), key)
    return combo


def _named(text: str, editor: QWidget) -> QLabel:
    name = written(QLabel(), text)
    name.setBuddy(editor)
    return name


def _summary(found: TableFound) -> Text:
    """How many rows are learned, and what is lost."""
    source = found.source
    assert source is not None
    inputs = sum(len(column.parts) for column in source.columns)
    rows = tr_count("{0} row is learned", "{0} rows are learned", source.rows, f"{source.rows:,}")
    many = tr_count("{0} input", "{0} inputs", inputs, f"{inputs:,}")
    first = tr("{0}, with {1}.").format(rows, many)
    if found.task == "classification":
        classes = source.target.categories
        count = tr_count("{0} class", "{0} classes", len(classes), f"{len(classes):,}")
        first = tr("{0}, with {1} and {2}.").format(rows, many, count)
    return joined([first, *found.remarks], " ")
