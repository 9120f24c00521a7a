"""Offers what windows that did not end well have left: restore it, keep it for later, or discard it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files import unsaved
from models.files.unsaved import Folder, Work
from models.language.text import tr
from ui.app.document_state import DocumentState
from ui.look import theme
from ui.look.sayings import say, written
from ui.network.view import NetworkView

_PICTURE = QSize(200, 132)  # px
_DRAWN = QSize(760, 640)  # px of the network's view, of which the picture is a smaller copy
_MOST = 5  # entries on show; the others are offered the next time


@dataclass(frozen=True)
class Left:
    """What one window has left."""

    folder: Folder
    work: Work

    @property
    def state(self) -> DocumentState:
        """The document as it is restored: unsaved, with the file that it came from."""
        work = self.work
        weights = str(self.folder.path / work.run) if work.run else ""
        return DocumentState(
            work.experiment,
            work.experiment,
            work.path,
            work.title,
            weights,
            by_hand=work.by_hand,
            trained=work.trained,
            on_disk=work.on_disk,
            restored=True,
        )


def left_work(root: Path) -> list[Left]:
    """What can be restored, newest first; what is damaged beyond reading is set aside in its folder."""
    found = []
    for folder in unsaved.left(root):
        try:
            found.append(Left(folder, folder.read()))
        except (OSError, SpecError):
            folder.set_aside()
    return sorted(found, key=lambda left: left.work.when, reverse=True)


class Offer(QDialog):
    """One row for each document. What is not answered is kept for the next start."""

    def __init__(self, parent: QWidget, found: list[Left], restore: Callable[[Left], bool]) -> None:
        """restore: puts a document in place; False where the person wants to stay with the present one."""
        super().__init__(parent)
        say(self.setWindowTitle, tr("Unsaved Work"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._restore = restore
        self._open: dict[int, Left] = dict(enumerate(found))
        self.rows: list[QWidget] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addWidget(theme.styled(written(QLabel(), tr("The program ended before this was saved.")), "title"))
        for number, left in list(self._open.items())[:_MOST]:
            row = self._row(number, left)
            self.rows.append(row)
            layout.addWidget(row)
        buttons = QDialogButtonBox()
        keep = written(QPushButton(), tr("&Keep for Later"))
        say(keep.setToolTip, tr("It is offered again at the next start, and in the File menu"))
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def done(self, result: int) -> None:
        """Give up the hold on what is kept for later."""
        for left in self._open.values():
            left.folder.close()
        self._open.clear()
        super().done(result)

    def _row(self, number: int, left: Left) -> QFrame:
        row = theme.styled(QFrame(), "card")
        line = QHBoxLayout(row)
        line.setContentsMargins(12, 12, 12, 12)
        line.setSpacing(14)
        picture = QLabel()
        picture.setPixmap(_picture(left.work.experiment))
        picture.setFixedSize(_PICTURE)
        line.addWidget(picture)
        texts = QVBoxLayout()
        name = theme.styled(QLabel(left.state.name), "figure")
        name.setTextFormat(Qt.TextFormat.PlainText)
        texts.addWidget(name)
        for text in self._facts(left.work):
            fact = theme.styled(QLabel(text, wordWrap=True), "muted")
            fact.setTextFormat(Qt.TextFormat.PlainText)
            texts.addWidget(fact)
        texts.addStretch(1)
        answers = QHBoxLayout()
        restore, discard = written(QPushButton(), tr("&Restore")), written(QPushButton(), tr("&Discard"))
        restore.setDefault(number == 0)
        restore.clicked.connect(lambda: self._restored(number))
        discard.clicked.connect(lambda: self._discarded(number, row))
        say(restore.setToolTip, tr("Open it here; it is not saved until you save it"))
        say(discard.setToolTip, tr("Delete it for good"))
        answers.addWidget(restore)
        answers.addWidget(discard)
        answers.addStretch(1)
        texts.addLayout(answers)
        line.addLayout(texts, 1)
        return row

    def _facts(self, work: Work) -> list[str]:
        facts = [_time(work.when)]
        if work.run:
            facts[0] += " · " + tr("epoch {0}").format(f"{work.epoch:,}")
        if work.path:
            facts.append(tr("Changes to {0}").format(work.path))
        return facts

    def _restored(self, number: int) -> None:
        left = self._open[number]
        if self._restore(left):
            del self._open[number]
            self.accept()

    def _discarded(self, number: int, row: QWidget) -> None:
        self._open.pop(number).folder.delete()
        row.hide()
        self.adjustSize()
        if all(row.isHidden() for row in self.rows):
            self.accept()


def _picture(experiment: Experiment) -> QPixmap:
    """The network as the window draws it, small."""
    view = NetworkView()
    view.resize(_DRAWN)
    view.show_experiment(experiment)
    drawn = view.canvas.grab()
    view.deleteLater()
    return drawn.scaled(_PICTURE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _time(when: str) -> str:
    try:
        moment = datetime.fromisoformat(when)
    except ValueError:
        return when
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), QLocale.FormatType.ShortFormat)
