"""The main window: connects its parts with the document, the files and the engine. Decides nothing by itself."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)

from models.design.experiment import Experiment
from models.language.text import tr
from models.problems import checks
from models.talk.commands import Cancel, Quit
from models.talk.snapshot import Snapshot
from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import Files
from ui.app.offers import Offers
from ui.app.past.looking_back import LookingBack
from ui.app.rounds import Round
from ui.app.run_control import RunControl
from ui.app.settings import Settings
from ui.app.starts import seeds
from ui.app.starts.start_here import StartHere
from ui.forms import controls
from ui.forms.tab_order import ReadInOrder
from ui.look import icons, presses
from ui.look.sayings import say
from ui.panels.base.panel import ChooseAxes, Panel
from ui.panels.catalogue import BROWSER
from ui.shell import remember
from ui.shell.choices import Choices
from ui.shell.dialogs import Dialogs
from ui.shell.drops import Drop, dropped
from ui.shell.kept_list import KeptList
from ui.shell.menus import Menus
from ui.shell.parts import StatusBar, build, lay_out
from ui.shell.present.presentation import Presentation
from ui.shell.remember import WindowState
from ui.shell.requests import Request, Requests
from ui.shell.run_status import RunStatus
from ui.shell.showing import Showing
from ui.shell.ties.imports import Imports
from ui.shell.ties.lessons import Lessons
from ui.shell.troubles import Troubles
from ui.shell.views import Views
from ui.unsaved.autosave import Autosave

_FIRST = QSize(1280, 800)  # px of the window the first time, where the screen has them
_SAID = 4000  # ms that a sentence stays in the status bar


class MainWindow(ReadInOrder):
    """Everything that a person sees and clicks, around one Document and one EngineLink."""

    painted = Signal()  # once: the window is on screen, and slow work may begin

    def __init__(self, document: Document, link: EngineLink) -> None:
        super().__init__()
        self.document, self.link = document, link
        self.settings = Settings()
        self.run = RunControl(link, self)
        self.round = Round(self)
        self.files = Files(self, document, link, self.run, self.settings)
        self.autosave = Autosave(document, link, self)
        self.actions_ = Actions(self)
        self._last: Snapshot | None = None
        self._painted = self._anew = False  # anew: the opened document cannot run yet; load it as a new one once it can
        self.setWindowIcon(icons.app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 620)
        self.parts = build(document.experiment, self.actions_)
        self.topbar, self.training, self.notice = self.parts.topbar, self.parts.training, self.parts.notice
        self.data, self.network, self.results = self.parts.data, self.parts.network, self.parts.results
        self.setStatusBar(StatusBar())
        self.setCentralWidget(lay_out(self.parts, self.statusBar()))
        self.views, self.showing = Views(self.parts), Showing(self.actions_, self.parts, self.run)
        self.offers = Offers(self.actions_, document, self.run, self.settings)
        self.troubles = Troubles(self.notice, document, self)
        self.past = LookingBack(self.actions_, document, link, self.run, self.files.kept)
        self.requests = Requests(self.actions_, document, self.run, link, self.troubles, self.past)
        self.status = RunStatus(self.parts, document, self.run, self.files, self.troubles)
        self.dialogs = Dialogs(self, self.actions_, self.parts, self.files, self.run, self.autosave, self.showing)
        self.choices = Choices(self.parts, self.actions_, self.settings, link, self.offers)
        self.imports = Imports(self, document, link, self.data, self.troubles, self.actions_)
        self.lessons = Lessons(self.parts, self.actions_, document, link, self.showing, self.settings)
        self.presentation = Presentation(self, self.parts, self.actions_, document, self.run)
        self.start_here = StartHere(self.actions_, document, link)
        self.kept = KeptList(self.parts, self.actions_, document, link, self.run, self.files, self.painted)
        self._connect()
        self.menus = self._add_menus()
        self.restore(remember.load(self.settings, self.results.names()))
        self._show_document(document.experiment)
        self._show_name()
        self.status.show_run()
        self.network.setFocus()

    # ---------------------------------------------------------------- connecting

    def _connect(self) -> None:
        self._connect_actions()
        self._connect_parts()
        self._connect_run()

    def _connect_actions(self) -> None:
        for name, slot in {
            "new": self.files.new,
            "open": self.files.open,
            "save": self.files.save,
            "save_as": self.files.save_as,
            "export": lambda: self.dialogs.export(),
            "export_samples": self.files.save_samples,
            "quit": self.close,
            "play": self.run.toggle,
            "step": self.run.step,
            "step_epoch": self.run.step_epoch,
            "reset": lambda: self.document.restart(tr("Reset")),
            "new_weights": lambda: self.document.edit(seeds.new_weights(self.document.experiment), tr("New weights")),
            "new_sample": lambda: self.document.edit(seeds.new_sample(self.document.experiment), tr("New sample")),
            "rescale": lambda: self.document.rescale(tr("Rescale")),
            "faster": lambda: self.topbar.change_pace(+1),
            "slower": lambda: self.topbar.change_pace(-1),
            "fit": self.network.canvas.fit,
            "zoom_in": self.network.canvas.zoom_in,
            "zoom_out": self.network.canvas.zoom_out,
            "left": lambda: self._fold("left"),
            "right": lambda: self._fold("right"),
        }.items():
            self.actions_[name].triggered.connect(slot)
        for name in ("play", "step", "step_epoch", "reset"):
            self.actions_[name].triggered.connect(self.troubles.hear_anew)
        self.actions_.no_play.activated.connect(lambda: self._say_shortly(self.offers.why_no_play()))

    def _connect_parts(self) -> None:
        for part in (self.training, self.data, self.network):
            part.edited.connect(self.document.edit)
            part.sealed.connect(self.document.seal)
        self.network.parameter_edited.connect(self.past.of_now(self.document.set_parameter))
        self.network.hint.connect(self.parts.hint.setText)
        for asking in (self.network, self.data, self.parts.doctor, self.lessons):
            asking.questions_changed.connect(self.ask)
        self.network.neuron_hovered.connect(self.results.panels.show_neuron)
        for built in (self.parts.centre.built, self.results.panels.built):
            built.connect(self._connect_panel)
        for changed in (self.parts.centre.shown_changed, self.results.seen_changed):
            changed.connect(self._seen_changed)
        self.data.browse_wanted.connect(lambda: self.showing.panel(BROWSER))
        self.data.paint_wanted.connect(lambda: self.showing.painting(self.document.experiment))
        self.data.failed.connect(partial(self.troubles.say_folder, self.data.open_folder))
        self.data.chosen_again.connect(self._load_again)
        self.data.locked.connect(lambda on: self.choices.lock("data", on))
        self.training.locked.connect(lambda on: self.choices.lock("weights", on))
        self.topbar.pace_changed.connect(self.run.set_pace)
        self.run.set_pace(self.topbar.pace())
        self.topbar.device.chosen.connect(self.choices.use)
        self.parts.progress.cancelled.connect(lambda: self.link.send(Cancel()))

    def _connect_panel(self, panel: Panel) -> None:
        panel.questions_changed.connect(self.ask)
        panel.edited.connect(self.document.edit)
        panel.parameters_moved.connect(self.past.of_now(self.document.set_parameters))
        panel.hint.connect(self.parts.hint.setText)
        panel.requested.connect(self._obey)

    def _connect_run(self) -> None:
        document, link = self.document, self.link
        document.changed.connect(self._show_document)
        document.changed.connect(lambda: self.notice.clear("data"))
        document.parameter_set.connect(link.send)
        document.restarted.connect(self.run.reset)
        document.rescaled.connect(self.run.rescale)
        document.path_changed.connect(self._show_name)
        document.undo_stack.indexChanged.connect(lambda _index: self.troubles.offer_weights())
        document.changed.connect(self._show_name)
        self.files.opened.connect(self._opened)
        self.files.said.connect(self._say_shortly)
        for done in (self.files.opened, self.files.said):
            done.connect(lambda _text: self.notice.clear("file"))
        self.files.failed.connect(lambda text: self.notice.say("file", text))
        self.files.opened.connect(self.autosave.forget_run)
        self.autosave.failed.connect(lambda text: self.notice.say("autosave", text))
        self.troubles.asked_for_data.connect(self._load_again)
        self.start_here.asked.connect(self.ask)
        self.lessons.failed.connect(lambda text: self.notice.say("file", text))
        self.start_here.refused.connect(lambda text: self.notice.say("file", text))
        self.troubles.folder_wanted.connect(self.data.choose_folder)
        self.run.changed.connect(self.status.show_run)
        self.past.film_changed.connect(self.results.panels.show_film)
        self.past.refused.connect(self._say_shortly)
        self.choices.spoken.connect(self._speak)
        link.arrived.connect(self._show_snapshot)
        link.status.connect(self._show_status)

    def _add_menus(self) -> Menus:
        given = {"@device": self.topbar.device.choices, "@panels": self.results.menu}
        menus = Menus(self, self.actions_, self.files, self.document.undo_stack, given)
        self.network.palette_strip.offer_templates(menus.templates)
        self.data.offer_templates(menus.templates)
        return menus

    # ---------------------------------------------------------------- down: the document and the run

    def _show_document(self, experiment: Experiment) -> None:
        self.round.stop()
        self._last = None  # a panel that is shown later must not get a picture of the design before
        problems = checks.problems(experiment)
        self.views.set_axes(*self.settings.axes(experiment.data.kind))
        self.views.show_experiment(experiment, problems)
        self.offers.update()
        self.troubles.show_problems(problems)
        run_from = "" if self.files.opening else self.files.run_to_load()
        if problems:
            self.run.pause()
            self.troubles.forget_error()
        elif not self.files.opening:  # what is opened is loaded once, with its weights
            if run_from:
                self.run.pause()
            anew, only_weights = self._anew or bool(run_from), bool(run_from) and self.document.only_weights
            self.link.load(experiment, run_from or None, fresh=anew, only_weights=only_weights)
            self._anew = False
        self.status.show_run()
        self.parts.hint.clear()  # it may name what is gone
        self.network.look_again()
        self.ask()

    def _opened(self, weights_from: str) -> None:
        """A file was opened: its document is shown already; begin it anew, or with the file's weights."""
        self.run.pause()
        self.parts.network.stepping.leave()
        self._anew = bool(checks.problems(self.document.experiment))
        if not self._anew:
            self.link.load(self.document.experiment, weights_from or None, fresh=True)
        self.status.show_run()

    def _load_again(self) -> None:
        """Have the engine look again for data that it could not read; what a network has learned stays."""
        self.troubles.hear_anew()
        if not checks.problems(self.document.experiment):
            self.link.load(self.document.experiment)

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        self._last = snapshot
        if checks.problems(self.document.experiment):
            return
        self.round.begin(snapshot, self.views.on_screen())

    def _show_status(self, snapshot: Snapshot) -> None:
        self.status.show_snapshot(snapshot)
        self._show_name()

    def lose_engine(self, why: str) -> None:
        """The engine could not start, or go on; the rest of the program goes on without it."""
        self.files.lose_engine()
        self.run.lose()
        self.offers.update()
        self.status.show_lost(why)

    def _speak(self) -> None:
        """Write in another language what this window has not written by `say`."""
        last = self._last
        self.troubles.look_for_font()
        self._show_document(self.document.experiment)
        self.views.show_language()
        self.lessons.show_language()
        self._show_name()
        if last is not None:
            self._show_snapshot(last)
            self.status.show_snapshot(last)

    def _show_name(self) -> None:
        self.status.show_name()
        say(self.setWindowTitle, f"{self.document.name}[*] — {tr('Neural Network Playground')}")
        self.setWindowModified(self.files.dirty)

    # ---------------------------------------------------------------- up: what a person asks for

    def ask(self) -> None:
        """Tell the engine the questions of everything on screen."""
        self.link.watch(self.views.questions() | self.start_here.questions())

    def _seen_changed(self) -> None:
        self.ask()
        if self._last is not None:
            self._show_snapshot(self._last)

    def _choose_axes(self, x_axis: int, y_axis: int) -> None:
        self.settings.set_axes(self.document.experiment.data.kind, x_axis, y_axis)
        self.views.set_axes(x_axis, y_axis)
        self.ask()

    def _read_picture(self, path: str) -> None:
        """Have the network read the picture in this file."""
        self.notice.clear("file")
        self.showing.picture(path, self.document.experiment)

    def _say_shortly(self, text: str) -> None:
        self.statusBar().showMessage(text, _SAID)

    def _obey(self, request: Request) -> None:
        """Do what a panel requests."""
        if isinstance(request, ChooseAxes):
            self._choose_axes(request.x_axis, request.y_axis)
        else:
            self.requests.obey(request)

    def keep_unsaved(self) -> None:
        """The program has to end now: what is unsaved is kept for the next start, and closing asks nothing."""
        self.autosave.keep()
        self.files.give_up()

    def _fold(self, side: str) -> None:
        self.choices.fold(side)
        self._seen_changed()

    # ---------------------------------------------------------------- as it was left

    def state(self) -> WindowState:
        """How the window stands: size, columns, panels with windows of their own, speed."""
        inputs = self.data.inputs_tab.isChecked()
        results, columns = self.results.state(), self.parts.columns.state()
        return WindowState(self.saveGeometry(), columns, results, self.topbar.state(), inputs)

    def restore(self, state: WindowState) -> None:
        """Look as `state` says, with what was chosen last; as it is meant to look the first time."""
        if state.geometry is None or not self.restoreGeometry(state.geometry):
            self.resize(_FIRST.boundedTo(self.screen().availableGeometry().size()))
        self.parts.columns.restore(state.columns)
        self.choices.restore()
        self.results.restore(state.results)
        self.topbar.restore(state.speed)
        self.data.inputs_tab.setChecked(state.inputs)

    # ---------------------------------------------------------------- Qt's own events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "results"):
            for part in (self.actions_, self.topbar, self.training, self.notice, self.data, self.results):
                part.dress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        presses.watch(self)
        self.ask()  # only visible parts ask, and until now none was visible

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)  # once the children are painted too

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.data.show_height(self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not controls.pressed_by(event, self.focusWidget()):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        what, path = dropped(event.mimeData().urls(), self.document.experiment)
        do: dict[Drop, Callable[[str], object]] = {
            Drop.FILE: self.files.open_path,
            Drop.FOLDER: self.data.open_folder,
            Drop.PICTURE: self._read_picture,
            Drop.TABLE: self.imports.open_path,
        }
        if what in do:
            do[what](path)
        else:
            self.notice.say("file", tr("Drop one file, or one folder of pictures, from this computer at a time."))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_leave():
            event.ignore()
            return
        self.presentation.leave()
        self.autosave.end()
        self.kept.runs.end()
        remember.store(self.settings, self.state())
        self.link.stop()
        self.round.stop()
        self.link.send(Quit())
        self.results.close_windows()
        self.document.undo_stack.clear()  # its commands hold the document: a cycle that only Qt can end in order
        self.hide()
        super().closeEvent(event)
