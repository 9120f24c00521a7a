"""The main window: puts the parts in their places and connects them. It decides nothing by itself."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from models.design.experiment import TRAINING_ID, Experiment, Problem
from models.talk.commands import Cancel, Command, Practise, Quit, Use
from models.talk.probes import Digit, Probe, Sample
from models.talk.snapshot import Snapshot
from ui.app import seeds
from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import Files
from ui.app.rounds import Round, View
from ui.app.run_control import RunControl
from ui.app.settings import Settings
from ui.data.data_panel import DataPanel
from ui.look import icons, theme
from ui.network.view import NetworkView
from ui.panels.base.panel import ChooseAxes
from ui.panels.catalogue import BROWSER
from ui.shell import remember
from ui.shell.menus import Menus
from ui.shell.notice import Notice
from ui.shell.progress_strip import ProgressStrip
from ui.shell.results import Results
from ui.shell.topbar import TopBar
from ui.training.training_bar import TrainingBar

_WIDE = 1200
_LEFT, _RIGHT = (256, 258), (272, 372)
"""Width of the side columns in pixels in a narrow and in a wide (from _WIDE on) window."""


class MainWindow(QMainWindow):
    """Everything that a person sees and clicks, around one Document and one EngineLink."""

    painted = Signal()  # for the first time: the window is there, and slow work may begin behind it

    def __init__(self, document: Document, link: EngineLink) -> None:
        super().__init__()
        self.document, self.link = document, link
        self.settings = Settings()
        self.run = RunControl(link, self)
        self.round = Round(self)
        self.files = Files(self, document, link, self.run, self.settings)
        self.actions_ = Actions(self)
        self._last: Snapshot | None = None
        self._error: str | None = None  # the engine's last word on what is wrong; None: hear it anew
        self._painted = False
        self._anew = False  # a document that cannot run yet was opened: it begins anew once it can
        self.own_columns = False  # the user has set the widths of the columns
        self._build()
        self._connect()
        self.menus = Menus(self)
        remember.restore(self)
        self._show_document(document.experiment)
        self._show_name()
        self._show_run()
        self.network.setFocus()

    # ---------------------------------------------------------------- building

    def _build(self) -> None:
        experiment = self.document.experiment
        self.setWindowIcon(icons.app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 620)
        self.topbar = TopBar(self.actions_)
        self.training = TrainingBar(experiment)
        self.notice = Notice()
        self.progress = ProgressStrip()
        self.data = DataPanel(experiment, self.actions_)
        self.network = NetworkView()
        self.results = Results()
        centre = theme.styled(QFrame(), "card")
        inside = QVBoxLayout(centre)
        inside.setContentsMargins(14, 10, 14, 12)
        inside.addWidget(self.network)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setHandleWidth(theme.GAP + 2)
        self.columns.setChildrenCollapsible(False)
        for part in (self.data, centre, self.results):
            self.columns.addWidget(part)
        self.columns.setStretchFactor(1, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(theme.GAP)
        column.addWidget(self.notice)
        column.addWidget(self.progress)
        column.addWidget(self.columns, 1)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in (self.topbar, self.training):
            rows.addWidget(part)
        rows.addWidget(body, 1)
        self.setCentralWidget(whole)
        self.state_label, self.hint_label = QLabel(), QLabel()
        self.statusBar().addWidget(self.state_label, 1)
        self.statusBar().addPermanentWidget(self.hint_label)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(14, 0, 14, 0)

    def _connect(self) -> None:
        a, document, link = self.actions_, self.document, self.link
        for name, slot in {
            "new": self.files.new,
            "open": self.files.open,
            "save": self.files.save,
            "save_as": self.files.save_as,
            "quit": self.close,
            "play": self.run.toggle,
            "step": self.run.step,
            "step_epoch": self.run.step_epoch,
            "reset": self._reset,
            "new_weights": self._new_weights,
            "new_sample": self._new_sample,
            "faster": lambda: self.topbar.change_speed(+1),
            "slower": lambda: self.topbar.change_speed(-1),
            "fit": self.network.fit,
            "zoom_in": self.network.zoom_in,
            "zoom_out": self.network.zoom_out,
            "left": lambda: self._fold("left"),
            "right": lambda: self._fold("right"),
            "theme_system": lambda: self._choose_theme("system"),
            "theme_light": lambda: self._choose_theme("light"),
            "theme_dark": lambda: self._choose_theme("dark"),
            "about": self._about,
        }.items():
            a[name].triggered.connect(slot)
        for name in ("play", "step", "step_epoch", "reset"):
            a[name].triggered.connect(self._hear_anew)
        for part in (self.training, self.data, self.network):
            part.edited.connect(document.edit)
            part.sealed.connect(document.seal)
        self.network.parameter_edited.connect(document.set_parameter)
        self.network.questions_changed.connect(self.ask)
        self.network.hint.connect(self.hint_label.setText)
        self.data.inputs.questions_changed.connect(self.ask)
        self.data.augmentation.questions_changed.connect(self.ask)
        for panel in self.results.panels:
            panel.questions_changed.connect(self.ask)
            panel.hint.connect(self.hint_label.setText)
            panel.requested.connect(self._obey)
            self.network.neuron_hovered.connect(panel.show_neuron)
        self.columns.splitterMoved.connect(self._columns_moved)
        self.results.seen_changed.connect(self._seen_changed)
        self.data.browse_wanted.connect(self._browse)
        self.data.failed.connect(lambda text: self.notice.say("data", text))
        self.data.locked.connect(lambda on: self.lock("data", on))
        self.training.locked.connect(lambda on: self.lock("weights", on))
        self.topbar.speed_changed.connect(self.run.set_speed)
        self.topbar.device_chosen.connect(self._use)
        self.progress.cancelled.connect(lambda: link.send(Cancel()))
        document.changed.connect(self._show_document)
        document.changed.connect(lambda: self.notice.clear("data"))
        document.parameter_set.connect(link.send)
        document.path_changed.connect(self._show_name)
        document.undo_stack.cleanChanged.connect(self._show_name)
        self.files.opened.connect(self._opened)
        self.files.said.connect(lambda text: self.statusBar().showMessage(text, 4000))
        for done in (self.files.opened, self.files.said):
            done.connect(lambda _text: self.notice.clear("file"))
        self.files.failed.connect(lambda text: self.notice.say("file", text))
        self.run.changed.connect(self._show_run)
        link.arrived.connect(self._show_snapshot)
        link.status.connect(self._show_status)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.styleHints().colorSchemeChanged.connect(self._system_theme_changed)

    # ---------------------------------------------------------------- down: the document and the run

    def _show_document(self, experiment: Experiment) -> None:
        self.round.stop()
        self._last = None  # a picture of the design before must not come back when a panel shows itself
        problems = experiment.problems()
        self._set_axes(*self.settings.axes(experiment.data.kind))
        self.training.show_experiment(experiment)
        self.data.show_experiment(experiment)
        self.network.show_experiment(experiment)
        self.network.show_problems(problems)
        for panel in self.results.panels:
            panel.show_experiment(experiment)
            panel.show_stale(bool(problems))
        self.results.show_experiment(experiment)
        self._show_offers()
        self.network.show_stale(bool(problems))
        self._show_problems(problems)
        if problems:
            self.run.pause()
            self.notice.clear("engine")  # what it said was about the design before
        elif not self.files.opening:  # what is opened is loaded once, with its weights
            weights = self.files.weights_again()
            if weights:
                self.run.pause()
            self.link.load(experiment, weights or None, fresh=self._anew or bool(weights))
            self._anew = False
        self.ask()

    def _opened(self, weights_from: str) -> None:
        """A file was opened: its document is shown already; begin it anew, or with the file's weights."""
        self.run.pause()
        self._anew = bool(self.document.experiment.problems())
        if not self._anew:
            self.link.load(self.document.experiment, weights_from or None, fresh=True)

    def _show_problems(self, problems: list[Problem]) -> None:
        elsewhere = [p for p in problems if p.place == TRAINING_ID]  # the picture shows the others at their place
        if not elsewhere:
            self.notice.clear("design")
            return
        problem = elsewhere[0]
        cure = problem.cure
        if cure is None:
            self.notice.say("design", problem.text)
        else:
            after, text = cure.experiment, cure.text
            self.notice.say("design", problem.text, text, lambda: self.document.edit(after, text))

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        self._last = snapshot
        if self.document.experiment.problems():
            return
        views: list[View] = [self.network.show_snapshot, self.training.show_snapshot]
        views += [panel.show_snapshot for panel in self.results.seen()]
        if self.data.isVisible():
            views.append(self.data.show_snapshot)
        self.round.begin(snapshot, views)

    def _show_status(self, snapshot: Snapshot) -> None:
        if snapshot.device is not None:  # while data are fetched the engine does not say: it is still the same one
            self.topbar.show_device(snapshot.device)
        self.progress.show_progress(None if snapshot.practising else snapshot.progress)  # the panel shows a practice
        if snapshot.experiment.data == self.document.experiment.data:
            self.data.show_note(snapshot.note, snapshot.samples)
        else:
            self.data.show_note("")
        if snapshot.error != self._error:
            self._error = snapshot.error
            if snapshot.error:
                self.notice.say("engine", snapshot.error)
            else:
                self.notice.clear("engine")
        self._show_name()

    def lose_engine(self, why: str) -> None:
        """The engine could not start, or go on; the rest of the program goes on without it."""
        self.files.lose_engine()
        self.run.lose()
        self.topbar.show_lost()
        self._show_offers()
        self.notice.say(
            "lost",
            self.tr(
                "The engine is not running ({0}). Designs can be edited and saved, but not trained. "
                "Start the program again; if that does not help, install it anew."
            ).format(why),
        )

    def _show_run(self) -> None:
        self.topbar.show_running(self.run.running)
        state = self._state()
        self.topbar.show_state(state, self.run.snapshot)
        self.state_label.setText(state)

    def _state(self) -> str:
        snapshot = self.run.snapshot
        if self.run.lost:
            return self.tr("The engine is not running")
        if self.document.experiment.problems():
            return self.tr("This design cannot run yet")
        if snapshot is None:
            return self.tr("Starting the engine; play is kept") if self.run.running else self.tr("Starting the engine")
        if snapshot.practising:
            return self.tr("Practising")
        if snapshot.progress is not None:
            return self.tr("Fetching data; play is kept") if self.run.running else self.tr("Fetching data")
        if snapshot.error and snapshot.device is None:  # what was asked for could not be loaded
            return self.tr("Not loaded; play tries again")
        if self.run.running:
            return self.tr("Training")
        return self.tr("Paused") if snapshot.step else self.tr("Ready")

    def _show_name(self) -> None:
        name, edited = self.document.name, self.files.dirty
        self.topbar.show_name(name, edited)
        self.setWindowTitle(f"{name}[*] — {self.tr('Neural Network Playground')}")
        self.setWindowModified(edited)

    # ---------------------------------------------------------------- up: what a person asks for

    def ask(self) -> None:
        """Tell the engine the questions of everything on screen."""
        shown = self.results.questions()
        self.network.show_drawing(next((probe for probe in shown if isinstance(probe, Digit)), None))
        self.network.show_sample(next((probe.number for probe in shown if isinstance(probe, Sample)), None))
        questions: frozenset[Probe[Any]] = shown | self.network.questions()
        if self.data.isVisible():
            questions |= self.data.questions()
        self.link.watch(questions)

    def _seen_changed(self) -> None:
        self.ask()
        if self._last is not None:
            self._show_snapshot(self._last)

    def _choose_axes(self, x_axis: int, y_axis: int) -> None:
        self.settings.set_axes(self.document.experiment.data.kind, x_axis, y_axis)
        self._set_axes(x_axis, y_axis)
        self.ask()

    def _set_axes(self, x_axis: int, y_axis: int) -> None:
        for panel in self.results.panels:
            panel.set_axes(x_axis, y_axis)
        self.network.set_axes(x_axis, y_axis)
        self.data.inputs.set_axes(x_axis, y_axis)

    def _browse(self) -> None:
        """Show the pictures; where the right column is folded, unfold it."""
        if not self.actions_["right"].isChecked():
            self.actions_["right"].trigger()
        self.results.open(BROWSER)

    def _reset(self) -> None:
        self.document.forget_parameters()
        self.run.reset()

    def _obey(self, request: Command | ChooseAxes | str) -> None:
        """Do what a panel requests."""
        if isinstance(request, ChooseAxes):
            self._choose_axes(request.x_axis, request.y_axis)
        elif isinstance(request, str):
            self.actions_[request].trigger()
        else:
            if not isinstance(request, Cancel):
                self._hear_anew()
            if isinstance(request, Practise):
                self.run.pause()
            self.link.send(request)

    def _hear_anew(self) -> None:
        """What is still wrong after a click is said again: its sentence may have been dismissed."""
        self._error = None

    def _new_weights(self) -> None:
        self.document.edit(seeds.new_weights(self.document.experiment), self.tr("New weights"))

    def _new_sample(self) -> None:
        self.document.edit(seeds.new_sample(self.document.experiment), self.tr("New sample"))

    def lock(self, what: str, locked: bool) -> None:
        """Keep the seed of the "data" or of the "weights" as it is, or let it go."""
        self.settings.set_flag(f"lock/{what}", locked)
        (self.data.seed if what == "data" else self.training.fields["seed"]).setEnabled(not locked)
        self._show_offers()

    def _show_offers(self) -> None:
        """Training is for designs that run, new seeds where they are not locked, new samples where none were split."""
        experiment = self.document.experiment
        fixed = experiment.data.info.training > 0
        self.actions_["new_sample"].setEnabled(not fixed and not self.settings.flag("lock/data", False))
        # with problems, the engine still holds the design before, which is not to suffer
        runs = not self.run.lost and not experiment.problems()
        why_not = self.tr("The engine is not running") if self.run.lost else self.tr("This design cannot run yet")
        for name in ("play", "step", "step_epoch", "reset"):
            self.actions_.offer(name, runs, why_not)
        locked = self.settings.flag("lock/weights", False)
        self.actions_.offer("new_weights", runs and not locked, "" if runs else why_not)

    def _use(self, choice: str) -> None:
        self.settings.set_text("device", choice)
        self.link.send(Use(remember.device_choice(choice)))

    def _about(self) -> None:
        from ui.shell.about import AboutDialog  # on first need: nobody waits for it at the start

        AboutDialog(self).exec()

    def _fold(self, side: str) -> None:
        shown = self.actions_[side].isChecked()
        (self.data if side == "left" else self.results).setVisible(shown)
        self.settings.set_flag(f"window/{side}", shown)
        self._seen_changed()

    # ---------------------------------------------------------------- theme

    def _choose_theme(self, choice: str) -> None:
        self.settings.set_text("theme", choice)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, theme.THEMES.get(choice) or theme.system())

    def _system_theme_changed(self) -> None:
        if self.actions_["theme_system"].isChecked():
            self._choose_theme("system")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "results"):
            for part in (self.actions_, self.topbar, self.training, self.notice, self.data, self.results):
                part.dress()

    # ---------------------------------------------------------------- Qt's own events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask()  # only what is on screen is asked for, and nothing was before

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)  # once the children are painted too

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.data.show_height(self.height())
        if not self.own_columns:
            wide = self.width() >= _WIDE
            left, right = _LEFT[wide], _RIGHT[wide]
            self.columns.setSizes([left, self.width() - left - right, right])

    def _columns_moved(self) -> None:
        self.own_columns = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and not event.isAutoRepeat():
            focus = self.focusWidget()
            if isinstance(focus, QComboBox):
                focus.showPopup()
            elif not isinstance(focus, QLineEdit):
                self.actions_["play"].trigger()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        path = event.mimeData().urls()[0].toLocalFile()
        if Path(path).is_dir():
            self.data.open_folder(path)
        else:
            self.files.open_path(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_leave():
            event.ignore()
            return
        remember.keep(self)
        self.link.stop()
        self.round.stop()
        self.link.send(Quit())
        self.results.close_windows()
        self.document.undo_stack.clear()  # its commands hold the document: a cycle that only Qt can end in order
        self.hide()
        super().closeEvent(event)
