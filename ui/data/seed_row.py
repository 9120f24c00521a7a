"""The seed of the data: its field, its lock, and a button for another sample."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.design.data import Data
from models.language.text import tr
from ui.app.actions import Actions
from ui.forms.form import FieldEditor, field_editor
from ui.forms.lock import LockButton
from ui.look import icons, theme
from ui.look.sayings import say, written
from ui.look.terms import explain
from ui.look.tips import wrapped


class SeedRow(QWidget):
    """The label over one line of controls."""

    changed = Signal(object)  # the new seed
    sealed = Signal()
    locked = Signal(bool)  # the seed is kept

    def __init__(self, data: Data, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        field = Data.__dataclass_fields__["seed"]
        label = theme.styled(written(QLabel(), tr(field.metadata["label"])), "muted")
        say(label.setToolTip, wrapped(tr(field.metadata["doc"])))
        row = QHBoxLayout()
        row.setSpacing(4)
        self.field: FieldEditor = field_editor(data, "seed")
        self.field.changed.connect(self.changed)
        self.field.sealed.connect(self.sealed)
        self.lock = LockButton(
            tr("Keep the data seed"), tr("Keep this data seed: New Sample is off while it is locked")
        )
        self.lock.toggled.connect(self.locked)
        action = actions["new_sample"]
        self.new_sample = written(QPushButton(), tr("New sample"))
        self.new_sample.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.new_sample.clicked.connect(action.trigger)

        def follow() -> None:
            self.new_sample.setEnabled(action.isEnabled())
            self.new_sample.setToolTip(action.toolTip())

        follow()
        action.changed.connect(follow)
        explain(self.new_sample, "sample")
        explain(self.lock, "seed")
        row.addWidget(self.field, 1)
        row.addWidget(self.lock)
        row.addWidget(self.new_sample)
        self._heading = QHBoxLayout()
        self._heading.addWidget(label)
        self._heading.addStretch()
        column.addLayout(self._heading)
        column.addLayout(row)
        self.dress()

    def put_beside_label(self, widget: QWidget) -> None:
        """Let this stand at the end of the label's line."""
        self._heading.addWidget(widget)

    def dress(self) -> None:
        """Icons in the colours of the theme in force."""
        self.lock.dress()
        self.new_sample.setIcon(icons.themed("new-sample"))

    def show_lock(self, locked: bool) -> None:
        """Whether the seed is kept."""
        self.lock.setChecked(locked)
        self.field.setEnabled(not locked)
