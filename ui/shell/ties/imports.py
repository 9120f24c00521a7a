"""Tables of a person's own, from a file dialog, a drop or the notice to the document: asked for, shown, taken over."""

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from models.design.data import Data, TableFile
from models.files import network_shares
from models.language.text import tr
from models.problems.changes import with_data
from models.problems.starting import starting
from models.talk.commands import LookAtTable
from models.talk.snapshot import Snapshot
from models.talk.tables import TableWishes
from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.data.data_panel import DataPanel
from ui.data.tables.dialog import ImportDialog
from ui.shell.troubles import Troubles


class Imports(QObject):
    """Opens the dialog over the window, carries its questions to the engine, and edits the document."""

    def __init__(
        self,
        window: QMainWindow,
        document: Document,
        link: EngineLink,
        data: DataPanel,
        troubles: Troubles,
        actions: Actions,
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._link, self._data = window, document, link, data
        self.dialog: ImportDialog | None = None
        self._missing: TableFile | None = None  # the table that is looked for
        data.own[TableFile.kind] = self.choose
        actions["import_table"].triggered.connect(self.choose)
        data.table_part.columns_wanted.connect(self.choose_columns)
        troubles.table_wanted.connect(self.look_for)
        link.status.connect(self._show)

    def choose(self) -> None:
        """Ask for a table to import."""
        path = self._asked(tr("Import a table"))
        if path:
            self.open_path(path)

    def choose_columns(self) -> None:
        """Choose other columns of the table in use, or read it in another way."""
        source = self._document.experiment.data.source
        if isinstance(source, TableFile):
            self.open_path(source.path, TableWishes.of(source))

    def look_for(self) -> None:
        """Ask where the table in use is now; the same one is taken at once, another one is shown."""
        source = self._document.experiment.data.source
        if not isinstance(source, TableFile):
            return
        path = self._asked(tr("Where is {0}?").format(Path(source.path).name))
        if path:
            self.open_path(path, TableWishes.of(source))
            self._missing = source

    def open_path(self, path: str, wishes: TableWishes | None = None) -> None:
        """Show what is in the table at `path`, and import it if that is wanted."""
        self._end()
        path, wishes = os.path.abspath(path), wishes or TableWishes()
        network_shares.allow_path(path)  # choosing it is asking for it
        self.dialog = dialog = ImportDialog(self._window, path, wishes)
        dialog.asked.connect(lambda asked: self._link.send(LookAtTable(path, asked)))
        dialog.accepted.connect(self._take)
        dialog.finished.connect(lambda _result: self._end())
        self._link.send(LookAtTable(path, wishes))
        dialog.open()

    def _asked(self, title: str) -> str:
        source = self._document.experiment.data.source
        folder = str(Path(source.path).parent) if isinstance(source, TableFile) else ""
        filters = tr("Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)")
        return QFileDialog.getOpenFileName(self._window, title, folder, filters)[0]

    def _show(self, snapshot: Snapshot) -> None:
        if self.dialog is None or snapshot.table is None:
            return
        self.dialog.show_answer(snapshot.table)
        found = self.dialog.source
        if self._missing is not None and found is not None and found.subject == self._missing.subject:
            self.dialog.accept()

    def _take(self) -> None:
        """Learn the table as the dialog has it. The network stays where the table is only another choice of columns."""
        dialog, before = self.dialog, self._document.experiment
        if dialog is None or dialog.source is None:
            return
        source, old = dialog.source, before.data.source
        text = tr("Import {0}").format(Path(source.path).name)
        if isinstance(old, TableFile) and old.subject == source.subject:
            if old.path == source.path:
                self._data.chosen_again.emit()
            else:
                self._document.edit(replace(before, data=replace(before.data, source=source)), text)
            return
        data = Data.of(source, seed=before.data.seed)
        if isinstance(old, TableFile) and (self._missing is not None or old.path == source.path):
            data = replace(data, train_share=before.data.train_share, standardise=before.data.standardise)
            self._document.edit(with_data(before, data), text)
        else:
            self._document.edit(starting(data), text)

    def _end(self) -> None:
        if self.dialog is not None:
            dialog, self.dialog, self._missing = self.dialog, None, None
            self._link.send(LookAtTable(""))
            dialog.close()
            dialog.deleteLater()
