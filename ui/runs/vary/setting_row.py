"""One line of the form: a setting to choose, and the values to compare."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.language.text import joined, tr
from models.variations import setting as settings
from models.variations.setting import Setting, Value
from models.variations.variation import MAX_VALUES, Axis
from ui.forms.controls import Combo
from ui.look import theme
from ui.look.sayings import add_item, say
from ui.look.terms import explain_options, is_about
from ui.look.tips import wrapped


class SettingRow(QWidget):
    """The values are those that are suggested until somebody types others."""

    changed = Signal()

    def __init__(self, first: str, parent: QWidget | None = None) -> None:
        """first: the key of the setting that is chosen at first, where the design has it."""
        super().__init__(parent)
        self._experiment = Experiment()
        self._settings: tuple[Setting, ...] = ()
        self._chosen, self._typed = first, False
        self.choice, self.values = Combo(), QLineEdit()
        say(self.choice.setAccessibleName, tr("Setting"))
        say(self.values.setAccessibleName, tr("Values to compare"))
        say(self.values.setToolTip, wrapped(tr("Values to compare, with commas between them")))
        is_about(self.values, "hyperparameter")
        self.values.setAcceptDrops(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.choice, 2)
        row.addWidget(self.values, 3)
        self.choice.currentIndexChanged.connect(self._choose)
        self.values.textEdited.connect(self._type)

    def show_experiment(self, experiment: Experiment) -> None:
        """Offer the settings of this design."""
        found = settings.settings(experiment)
        same = found == self._settings and experiment.data.info.task == self._experiment.data.info.task
        before, self._experiment = self._experiment, experiment
        if not same:
            self._settings = found
            self._fill()
        if not self._typed and (not same or self._now(before) != self._now(experiment)):
            self._suggest()

    def show_language(self) -> None:
        """Values are written in the language in force."""
        if not self._typed:
            self._suggest()

    @property
    def setting(self) -> Setting | None:
        """The one that is chosen."""
        return next((s for s in self._settings if s.key == self._chosen), None)

    def axis(self) -> Axis:
        """The setting with its values; raises SpecError where what is typed is none."""
        chosen = self.setting
        if chosen is None:
            raise SpecError("Choose a setting.")
        found = settings.read(self._experiment, chosen, self.values.text())
        if len(found) > MAX_VALUES:
            raise SpecError("Choose 1 to {most} values of a setting.", most=MAX_VALUES)
        return Axis(chosen, found)

    def mark_bad(self, bad: bool) -> None:
        """Outline what is typed."""
        theme.mark(self.values, "bad", bad)

    def _now(self, experiment: Experiment) -> Value | None:
        chosen = self.setting
        return None if chosen is None or chosen not in self._settings else settings.value(experiment, chosen)

    def _fill(self) -> None:
        self.choice.blockSignals(True)
        self.choice.clear()
        for one in self._settings:
            add_item(self.choice, settings.label(self._experiment, one), one.key)
        explain_options(self.choice, [settings.about(self._experiment, s).get("term", "") for s in self._settings])
        place = self.choice.findData(self._chosen)
        self.choice.setCurrentIndex(max(place, 0))
        self.choice.blockSignals(False)
        if place < 0:
            self._chosen, self._typed = str(self.choice.currentData()), False

    def _choose(self) -> None:
        self._chosen, self._typed = str(self.choice.currentData()), False
        self._suggest()
        self.changed.emit()

    def _suggest(self) -> None:
        chosen = self.setting
        if chosen is not None:
            offered = settings.suggested(self._experiment, chosen)
            say(self.values.setText, joined(settings.in_words(self._experiment, chosen, one) for one in offered))
            self.values.setCursorPosition(0)

    def _type(self) -> None:
        self._typed = True
        self.changed.emit()
