"""The person's own drawings, and practising on them. Part of the Draw panel."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.design.drawing import Drawing, Preparation
from models.language.text import tr, tr_count
from models.talk.commands import Practise
from models.talk.practice import Practice
from models.talk.snapshot import Snapshot
from ui.app.my_drawings import MyDrawings
from ui.forms.controls import flat_button, label
from ui.look import icons, theme
from ui.look.sayings import say, written
from ui.look.terms import is_about
from ui.look.tips import wrapped
from ui.panels.draw.practice_result import PracticeResult
from ui.panels.draw.shelf import Shelf

_ROW = 30  # px of height, whichever buttons are in the row


class PracticeSection(QWidget):
    """Shows the person's drawings, asks for a practice, and fills `result` when it is over."""

    practise_asked = Signal(object)  # a Practise
    take_back_asked, cancel_asked = Signal(), Signal()
    count_changed = Signal(int)
    opened = Signal()  # there is something new to look at: a sentence or a result

    def __init__(self, store: MyDrawings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store or MyDrawings(parent=self)
        self._classes: tuple[str, ...] = ()
        self._preparation = Preparation()
        self._ready = self._busy = False
        self._share: float | None = None  # how much of the practice under way is done
        self._shown: Practice | None = None
        self._seen = self._done_with = 0  # numbers of practices: the last one shown, and the one not to show again
        self.about = label(
            tr("Draw a digit, say what it is and add it. Then the network can practise on your drawings."), "muted"
        )
        self.shelf = Shelf()
        self.practise = theme.styled(QPushButton(), "primary")
        self.cancel = written(QPushButton(), tr("Cancel"))
        say(self.cancel.setToolTip, wrapped(tr("Stop practising; the weights from before come back")))
        self.delete = flat_button(tr("Take the chosen drawing out of your set"), tr("Delete"))
        self.clear = flat_button(tr("Take all drawings out of your set"), tr("Delete all"))
        self.gone = label("", "muted")
        self.undo = written(QPushButton(), tr("Undo"))
        say(self.undo.setToolTip, tr("Bring the deleted drawings back"))
        self.note = label("", "muted")
        is_about(self, "fine_tuning")
        self.result = PracticeResult(self)  # its owner puts it below the pad
        self._lay_out()
        self._connect()
        self._show_set()

    def show_classes(self, classes: tuple[str, ...]) -> None:
        """Take the names of the classes, all digits. Reads the person's drawings the first time."""
        if classes != self._classes:
            self._classes = classes
            self.forget_result()
            self.store.load()
            self._show_set()

    def show_preparation(self, preparation: Preparation) -> None:
        """Take the steps between a drawing and the network."""
        self._preparation = preparation

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Whether it practises, and what the last practice gave."""
        self._ready, self._busy = True, snapshot.phase in ("fetching", "practising")
        self._share = _share(snapshot)
        if snapshot.practice is None or snapshot.practice.number == self._done_with or self._busy:
            self.forget_result()
        elif snapshot.practice != self._shown:
            self._shown = snapshot.practice
            self.result.show_practice(snapshot.practice, self._classes)
            self.result.show()
            before, self._seen = self._seen, snapshot.practice.number
            if self._seen != before:
                self.opened.emit()
        self._show_button()

    def add(self, drawing: Drawing, digit: int) -> bool:
        """Keep a drawing; False if that fails, and then a sentence says why."""
        self.note.hide()
        return self.store.add(drawing, digit)

    def forget_result(self) -> None:
        """Hide the result of the last practice."""
        self._shown = None
        self.result.hide()

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.delete.setIcon(icons.themed("close"))
        self.clear.setIcon(icons.themed("trash"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "clear"):
            self.dress()

    # ---------------------------------------------------------------- what happens

    def _connect(self) -> None:
        self.store.changed.connect(self._show_set)
        self.store.failed.connect(self._say)
        self.shelf.chosen.connect(self._show_choice)
        self.shelf.delete_asked.connect(self._delete)
        self.delete.clicked.connect(self._delete)
        self.clear.clicked.connect(self.store.clear)
        self.undo.clicked.connect(self.store.undo)
        self.practise.clicked.connect(self._practise)
        self.cancel.clicked.connect(self.cancel_asked)
        self.result.kept.connect(self._keep)
        self.result.taken_back.connect(self.take_back_asked)

    def _practise(self) -> None:
        self.note.hide()
        self._keep()
        self.practise_asked.emit(Practise(self._usable(), self._preparation))

    def _keep(self) -> None:
        """Keep the weights; the result is not shown again."""
        if self._shown is not None:
            self._done_with = self._shown.number
            self.forget_result()

    def _delete(self) -> None:
        if self.shelf.choice is not None:
            self.store.delete(self.shelf.choice)

    def _usable(self) -> tuple[tuple[Drawing, int], ...]:
        """The drawings whose class the network knows, with the numbers of these classes."""
        numbers = {name: number for number, name in enumerate(self._classes)}
        return tuple((o.drawing, numbers[str(o.digit)]) for o in self.store.own.drawings if str(o.digit) in numbers)

    # ---------------------------------------------------------------- what is shown

    def _show_set(self) -> None:
        own, gone = self.store.own, self.store.undoable
        self.shelf.show_drawings(own)
        self.shelf.setVisible(len(own) > 0)
        self.about.setVisible(len(own) == 0 and not gone)
        say(self.gone.setText, tr_count("One drawing deleted", "{0} drawings deleted", gone, f"{gone:,}"))
        self._gone_row.setVisible(gone > 0)
        self._show_choice()
        self._show_button()
        self.count_changed.emit(len(own))

    def _show_choice(self) -> None:
        self.delete.setEnabled(self.shelf.choice is not None)

    def _show_button(self) -> None:
        count = len(self._usable())
        texts = tr("Practise"), tr("Practise (1 drawing)"), tr("Practise ({0} drawings)")
        text = texts[min(count, 2)].format(f"{count:,}")
        if self._share is not None:
            text = tr("Practising… {0} %").format(round(100 * self._share))
        say(self.practise.setText, text)
        self.practise.setVisible(count > 0 or self._share is not None)
        self.cancel.setVisible(self._share is not None)
        for tool in (self.delete, self.clear):
            tool.setVisible(len(self.store.own) > 0 and self._share is None)
        self.practise.setEnabled(self._ready and not self._busy)

    def _say(self, text: str) -> None:
        say(self.note.setText, text)
        self.note.show()
        self.opened.emit()

    # ---------------------------------------------------------------- layout

    def _lay_out(self) -> None:
        for text in (self.about, self.gone, self.note):
            text.setWordWrap(True)
        for button in (self.practise, self.cancel, self.undo):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        say(
            self.practise.setToolTip,
            wrapped(tr("Train for some seconds on your drawings and some training pictures; it can be taken back")),
        )
        tools = QHBoxLayout()
        tools.setSpacing(2)
        tools.addStrut(_ROW)
        tools.addWidget(self.practise, 1)
        tools.addStretch()
        tools.addWidget(self.cancel)
        tools.addWidget(self.delete)
        tools.addWidget(self.clear)
        self._gone_row = QWidget()
        row = QHBoxLayout(self._gone_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.gone, 1)
        row.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.about)
        column.addLayout(tools)
        for widget in (self.note, self._gone_row, self.shelf):
            column.addWidget(widget)
        self.note.hide()
        self.result.hide()
        self.dress()


def _share(snapshot: Snapshot) -> float | None:
    """How much of the practice under way is done; None while there is none."""
    progress = snapshot.progress
    return progress.done / max(progress.total, 1) if progress is not None and snapshot.phase == "practising" else None
