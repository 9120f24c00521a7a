"""Offers what windows that did not end well have left: restore it, keep it for later, or discard it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from PySide6.QtCore import QDateTime, QLocale, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.design.spec import SpecError
from models.files import checkpoint, unsaved
from models.files.unsaved import Folder, Work
from models.language import languages
from models.language.text import tr
from models.problems import checks
from models.talk.probes import Affine
from ui.app.document_state import DocumentState
from ui.forms.controls import Elided
from ui.forms.scroll import ColumnScroll
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.tips import wrapped
from ui.network.view import NetworkView

_PICTURE = QSize(232, 150)  # px
_DRAWN = QSize(640, 640)  # px of the network's view, of which the picture is a smaller copy
_COATS = 3  # times that it is painted upon itself: lines so thin would hardly be seen
_WIDTH, _HIGHEST = 590, 560  # px of the rows
_AROUND = 200  # px of the screen that other things need: the dialog's title and button, the bars of the system
_MOST = 5  # entries on show; the others are offered the next time


@dataclass(frozen=True)
class Left:
    """What one window has left."""

    folder: Folder
    work: Work

    @property
    def run(self) -> str:
        """The path of the trained network beside it; "" where there is none."""
        return str(self.folder.path / self.work.run) if self.work.run else ""

    def epoch(self) -> int:
        """Where the run that is restored stands: it was copied a little before the document was written."""
        try:
            return checkpoint.read_position(self.run).epoch
        except SpecError:
            return self.work.epoch

    @property
    def state(self) -> DocumentState:
        """The document as it is restored: unsaved, with the file that it came from."""
        work = self.work
        return DocumentState(
            work.experiment,
            work.experiment,
            work.path,
            work.title,
            work.experiment,
            self.run,
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
        layout.setContentsMargins(20, 18, 14, 14)
        layout.setSpacing(12)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # Qt would cut it at 2/3 of a screen
        layout.addWidget(theme.styled(written(QLabel(), tr("The program ended before this was saved.")), "title"))
        self._scroll, body = ColumnScroll(), QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(12)
        for number, left in list(self._open.items())[:_MOST]:
            row = self._row(number, left)
            self.rows.append(row)
            self._column.addWidget(row)
        self._column.addStretch()
        self._scroll.setWidget(body)
        self._scroll.setFixedWidth(_WIDTH)
        layout.addWidget(self._scroll)
        buttons = QDialogButtonBox()
        keep = written(QPushButton(), tr("&Keep for Later"))
        say(keep.setToolTip, tr("It is offered again at the next start, and in the File menu"))
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows need; where the screen has no room for that, they are scrolled."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        needed = self._column.totalHeightForWidth(_WIDTH - bar)
        room = self.screen().availableGeometry().height() - _AROUND
        self._scroll.setFixedHeight(min(needed, _HIGHEST, room))

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
        picture.setPixmap(_picture(left, self.devicePixelRatio()))
        picture.setFixedSize(_PICTURE)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.addWidget(picture)
        texts = QVBoxLayout()
        name = theme.styled(Elided(), "figure")
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setText(left.state.name)
        name.setToolTip(wrapped(left.state.name))
        texts.addWidget(name)
        for text in self._facts(left):
            fact = theme.styled(QLabel(text, wordWrap=True), "muted")
            fact.setTextFormat(Qt.TextFormat.PlainText)
            fact.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
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

    def _facts(self, left: Left) -> list[str]:
        facts = [_time(left.work.when)]
        if left.run:
            facts.append(tr("Epoch {0}").format(f"{left.epoch():,}"))
        if left.work.path:
            facts.append(tr("Changes to {0}").format(_breaking(left.work.path)))
        return facts

    def _restored(self, number: int) -> None:
        left = self._open[number]
        if self._restore(left):
            del self._open[number]
            self.accept()

    def _discarded(self, number: int, row: QWidget) -> None:
        self._open.pop(number).folder.delete()
        row.hide()
        self._fit()
        if all(row.isHidden() for row in self.rows):
            self.accept()


def _breaking(path: str) -> str:
    """The same path, which may go on in the next line after each folder."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")


def _picture(left: Left, ratio: float) -> QPixmap:
    """The network as the window draws it, small. ratio: pixels of the screen for each of the window."""
    view, picture = NetworkView(), QPixmap(_PICTURE * ratio)
    view.resize(_DRAWN)
    view.show_experiment(left.work.experiment)
    view.stage.show_weights(_weights(left))
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    with view.stage.alone():
        for _ in range(_COATS):
            view.stage.render(painter, QRectF(QRect(QPoint(), _PICTURE)), view.stage.sceneRect())
    painter.end()
    view.deleteLater()
    return picture


def _weights(left: Left) -> dict[str, Affine]:
    """Weight and bias by layer id of the run that is restored; nothing where there is none, or none that fits."""
    experiment = left.work.experiment
    try:
        tensors = {} if checks.problems(experiment) else checkpoint.read_checkpoint(left.run).tensors
    except SpecError:
        return {}
    found: dict[tuple[str, str], np.ndarray] = {}
    for parameter in (one for group in checkpoint.parameter_layout(experiment) for one in group) if tensors else ():
        tensor = tensors.get(f"network.{parameter.layer_id}.{parameter.name}")
        if tensor is not None and tensor.shape == parameter.shape:
            found[parameter.layer_id, parameter.name] = tensor
    weighted = [layer_id for layer_id, name in found if name == "weight"]
    return {layer_id: (found[layer_id, "weight"], found.get((layer_id, "bias"))) for layer_id in weighted}


def _time(when: str) -> str:
    try:
        moment = datetime.fromisoformat(when)
    except ValueError:
        return when
    language = languages.current()
    locale = QLocale() if language == languages.ENGLISH else QLocale(language)  # English has dates of many kinds
    return locale.toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), QLocale.FormatType.ShortFormat)
