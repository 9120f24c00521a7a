"""The list of runs as a part of the face: the present run, the kept ones, and what is chosen of them."""

from PySide6.QtCore import QElapsedTimer, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.files import atomic, reading
from models.language.text import tr
from models.runs.record import RunRecord
from models.runs.table import as_csv
from models.talk.snapshot import Snapshot
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say, written
from ui.panels.base.exportable import Exportable
from ui.panels.base.panel import Panel
from ui.runs.list_model import ListModel
from ui.runs.list_view import ListView
from ui.runs.run_details import RunDetails
from ui.runs.run_list import RunList

_CALM = 100  # ms for which the figures of the present run stay while it trains


class ListPart(Panel):
    """Shows the list that it is given, and asks it for changes."""

    title = tr("Runs")
    term = "run"
    beside_wanted = Signal()  # the chosen runs are to stand side by side

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runs: RunList | None = None
        self._since = QElapsedTimer()
        self._with_details = True
        self.model = ListModel(self)
        self.view = ListView(self.model)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.details = RunDetails()
        self.message = label("", "muted")
        self.message.setWordWrap(True)
        self.view.chosen.connect(self._show_chosen)
        self.view.menu_wanted.connect(self._offer)
        self.view.rename_wanted.connect(self.details.name.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.view, 1)
        column.addWidget(self.message)
        column.addWidget(self.details)
        self._say()

    def take_runs(self, runs: RunList) -> None:
        """Show this list from now on."""
        self.runs = runs
        runs.changed.connect(self._show_runs)
        self.view.opened.connect(runs.open)
        self.view.pin_wanted.connect(self._pin)
        self.view.remove_wanted.connect(self._remove)
        self.details.opened.connect(runs.open)
        self.details.pinned.connect(runs.pin)
        self.details.renamed.connect(runs.rename)
        self.details.annotated.connect(runs.annotate)
        self.details.coloured.connect(runs.colour)
        self.details.removed.connect(self._remove)
        self._show_runs()
        if self.isVisible():
            runs.load()

    def show_details(self, on: bool) -> None:
        """Show what is known of the chosen run below the list, or leave that room to another part."""
        self._with_details = on
        self._show_chosen()

    # ---------------------------------------------------------------- state, downwards

    def show_experiment(self, experiment: Experiment) -> None:
        self.model.show_experiment(experiment)
        self._show_chosen()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        if not snapshot.running or not self._since.isValid() or self._since.elapsed() >= _CALM:
            self._since.start()
            self.model.show_snapshot(snapshot)

    def show_language(self) -> None:
        self.model.show_language()
        self.view.fit()
        self._show_chosen()
        self._say()

    def show_stale(self, stale: bool) -> None:
        """Other runs can be opened also while this design cannot run."""

    def exports(self) -> list[Exportable]:
        records = self._records
        return [Exportable(self.title, self.view, table=(lambda: as_csv(records)) if records else None)]

    def minimumSizeHint(self) -> QSize:
        return QSize(220, super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Look what other windows have kept meanwhile."""
        super().showEvent(event)
        if self.runs is not None:
            self.runs.load()

    # ---------------------------------------------------------------- what happens

    @property
    def _records(self) -> list[RunRecord]:
        return self.runs.records if self.runs is not None else []

    def _show_runs(self) -> None:
        chosen = {record.id for record in self.view.chosen_records()}
        self.model.show_records(self._records)
        if chosen and not self.view.chosen_records():
            for id in chosen:
                self.view.choose(id)
        self.view.fit()
        self._show_chosen()
        self._say()

    def _show_chosen(self) -> None:
        chosen = self.view.chosen_records()
        record = chosen[0] if len(chosen) == 1 and self._with_details else None
        self.details.show_run(record, self.model.differs(record) if record is not None else "")

    def _say(self) -> None:
        """What there is to know where no run is kept."""
        runs, text = self.runs, ""
        if runs is None or not runs.loaded:
            text = tr("Reading the kept runs…")
        elif runs.trouble:
            text = tr("Runs cannot be kept: {0}.").format(runs.trouble)
        elif not runs.records:
            text = tr(
                "Each run is kept here once another one takes its place: after a reset, with new weights, with another "
                "design. Train, change something, and compare."
            )
        say(self.message.setText, text)
        self.message.setVisible(bool(text))

    def _pin(self, record: RunRecord | None) -> None:
        if record is not None and self.runs is not None:
            self.runs.pin(record, not record.pinned)
        elif record is None:
            self.requested.emit("keep_run")

    def _remove(self) -> None:
        if self.runs is not None:
            self.runs.remove(self.view.chosen_records())

    def _offer(self, place: QPoint) -> None:
        """What can be done with the chosen runs."""
        chosen, runs = self.view.chosen_records(), self.runs
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if runs is not None and len(chosen) == 1:
            (record,) = chosen
            written(menu.addAction(""), tr("Open")).triggered.connect(lambda: runs.open(record))
            pin = written(menu.addAction(""), tr("Unpin") if record.pinned else tr("Pin"))
            pin.triggered.connect(lambda: runs.pin(record, not record.pinned))
            written(menu.addAction(""), tr("Rename")).triggered.connect(self.details.name.setFocus)
        if 1 <= len(chosen) <= 2:
            written(menu.addAction(""), tr("Side by Side")).triggered.connect(self.beside_wanted)
        if chosen:
            written(menu.addAction(""), tr("Remove")).triggered.connect(self._remove)
            menu.addSeparator()
        save = written(menu.addAction(""), tr("Save CSV…"))
        save.triggered.connect(self.save_csv)
        save.setEnabled(bool(self._records))
        menu.popup(place)

    def save_csv(self) -> None:
        """Ask for a file and write all kept runs to it, one row each."""
        path, _ = QFileDialog.getSaveFileName(self, tr("Save CSV"), "runs.csv", tr("Tables (*.csv)"))
        if not path:
            return
        try:
            atomic.write(path if path.lower().endswith(".csv") else f"{path}.csv", as_csv(self._records).encode())
        except OSError as error:
            self.hint.emit(tr("{0} could not be saved: {1}").format(path, reading.reason(error)))
