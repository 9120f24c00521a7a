"""Ties the list of kept runs, and the run beside the present one, to the window: faces, charts, commands."""

from PySide6.QtCore import QObject, SignalInstance

from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import Files
from ui.app.run_control import RunControl
from ui.panels.base.panel import Panel
from ui.panels.loss.ghosts import Ghost
from ui.panels.loss.loss import LossPanel
from ui.runs.beside.company import Company
from ui.runs.face import RunsFace
from ui.runs.run_list import RunList
from ui.runs.side_by_side import SideBySide
from ui.shell.parts import Parts


class KeptList(QObject):
    """Hands the list to those who show it. It is read when it is shown, or once the engine is ready."""

    def __init__(
        self,
        parts: Parts,
        actions: Actions,
        document: Document,
        link: EngineLink,
        run: RunControl,
        files: Files,
        painted: SignalInstance,
    ) -> None:
        """painted: the window is on screen."""
        super().__init__(files)
        self.runs = RunList(document, link, files, self)
        self.company = Company(parts.notice, actions, document, link, files, self)
        self._panels = parts.results.panels
        self._notice = parts.notice
        self._beside = SideBySide(self.runs, actions, document, link, files, self)
        parts.centre.built.connect(self._take)
        self._panels.built.connect(self._take)
        for panel in (*parts.centre.panels, *self._panels):
            self._take(panel)
        self.runs.changed.connect(self._show_ghosts)
        self.runs.failed.connect(lambda text: self._notice.say("runs", text))
        actions["keep_run"].triggered.connect(self.runs.keep_now)
        painted.connect(self.runs.begin)
        run.ready_now.connect(self.runs.load)

    def _take(self, panel: Panel) -> None:
        if isinstance(panel, RunsFace):
            panel.take_runs(self.runs)
            self._beside.take_face(panel)
        elif isinstance(panel, LossPanel):
            panel.show_ghosts(self._ghosts())

    def _ghosts(self) -> tuple[Ghost, ...]:
        """The pinned runs as curves."""
        pinned = self.runs.pinned
        return tuple(Ghost(str(r.called), r.colour, r.experiment, r.history) for r in pinned)

    def _show_ghosts(self) -> None:
        ghosts = self._ghosts()
        for panel in self._panels:
            if isinstance(panel, LossPanel):
                panel.show_ghosts(ghosts)
