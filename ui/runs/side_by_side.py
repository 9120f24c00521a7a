"""Puts two runs side by side, and takes them apart again."""

from PySide6.QtCore import QObject

from models.language.text import Text, tr
from models.problems import checks
from models.runs.record import RunRecord
from models.runs.side_by_side import why_not
from models.talk.runs.companions import Accompany, GoAlone
from ui.app.actions import Actions
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import Files
from ui.runs.face import RunsFace
from ui.runs.run_list import RunList


class SideBySide(QObject):
    """Of two chosen runs the first becomes the present one, which undo takes back; one goes beside the present one."""

    def __init__(
        self, runs: RunList, actions: Actions, document: Document, link: EngineLink, files: Files, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runs, self._document, self._link, self._files = runs, document, link, files
        self._face: RunsFace | None = None
        self._opened = -1  # where undo stands after the opening of a run for this; −1 where none was opened
        self._action, self._to_face = actions["side_by_side"], actions["face_runs"]
        self._action.triggered.connect(self._switch)

    def take_face(self, face: RunsFace) -> None:
        """The face is there."""
        self._face = face
        face.list.beside_wanted.connect(lambda: self._switch(True))

    def _switch(self, on: bool) -> None:
        self._to_face.trigger()
        if self._face is None:
            return
        done = self._begin(self._face.list.view.chosen_records()) if on else self._end()
        self._action.setChecked(on and done)
        self._face.beside.setChecked(on and done)

    def _begin(self, chosen: list[RunRecord]) -> bool:
        """Whether the two stand side by side now; else it is said why not."""
        assert self._face is not None
        if not 1 <= len(chosen) <= 2:
            return self._refuse(tr("Choose one run of the list, to stand beside the present one, or two runs."))
        if len(chosen) == 1 and checks.problems(self._document.experiment):
            return self._refuse(tr("This design cannot run yet"))
        first = chosen[0].experiment if len(chosen) == 2 else self._document.experiment
        other = chosen[-1]
        if why := why_not(first, other.experiment):
            return self._refuse(why)
        mine: Text | str = ""
        if len(chosen) == 2:
            mine = chosen[0].called
            self._runs.open(chosen[0])
            self._opened = self._document.undo_stack.index()
        self._link.send(Accompany(other.experiment, self._runs.weights(other) or None, str(other.called), other.colour))
        self._face.show_beside(mine)
        return True

    def _end(self) -> bool:
        """Go on with one run: that from before, where nothing else has been done since."""
        assert self._face is not None
        self._link.send(GoAlone())
        self._face.hide_beside()
        opened, self._opened = self._opened, -1
        if opened == self._document.undo_stack.index():
            self._document.undo_stack.undo()
        return True

    def _refuse(self, why: Text | str) -> bool:
        self._runs.failed.emit(why)
        return False
