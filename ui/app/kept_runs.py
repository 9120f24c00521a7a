"""Keeps the run of a document that another one replaces, so that undo can bring it back as it was."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject

from models.files.storage import TRAINED_SUFFIX
from models.problems import checks
from models.talk.commands import Save
from models.talk.snapshot import Snapshot
from ui.app.document import Document
from ui.app.engine_link import EngineLink


class KeptRuns(QObject):
    """Lets the engine save the run into a temporary folder, which is deleted at the end of the program."""

    def __init__(self, document: Document, link: EngineLink, is_ahead: Callable[[], bool], parent: QObject) -> None:
        """is_ahead: whether the run has learned more than its document's file holds."""
        super().__init__(parent)
        self._document, self._link, self._is_ahead = document, link, is_ahead
        self._snapshot: Snapshot | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._ahead: dict[str, bool] = {}  # by path: whether that run had learned more than its document's file holds
        self._ticket = 0  # counts down; tickets of saves that a person asked for count up
        document.leaving.connect(self._keep)
        link.status.connect(self._hear)

    def ahead(self, path: str) -> bool | None:
        """Whether the run at `path` had learned more than its document's file holds; None where none is kept there."""
        return self._ahead.get(path)

    def _keep(self) -> None:
        """Ask the engine to save the run of the document that is about to be left."""
        snapshot = self._snapshot
        if snapshot is None or snapshot.opened != self._link.opened or checks.problems(self._document.experiment):
            return  # no snapshot of this document yet: its weights are still those of its file
        self._folder = self._folder or TemporaryDirectory(ignore_cleanup_errors=True)
        self._ticket -= 1
        path = str(Path(self._folder.name) / f"{-self._ticket}{TRAINED_SUFFIX}")
        self._ahead[path] = self._is_ahead()
        self._document.weights = path
        self._link.send(Save(path, self._ticket))

    def _hear(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        for saved in () if snapshot.saved is None else (*snapshot.saved.earlier, snapshot.saved):
            if saved.error:
                self._ahead.pop(saved.path, None)
