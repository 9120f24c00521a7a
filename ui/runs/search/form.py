"""What a search looks for: the range of each setting, the budget, and the study that it may share with others."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.training import MAX_EPOCHS
from models.language.text import tr
from models.talk.runs.searches import BeginSearch
from models.variations import search as searches
from models.variations import setting as settings
from models.variations.search import MAX_SEARCHED, Range, Search
from models.variations.setting import ACTIVATION, DEPTH, WIDTH, Setting
from models.variations.variation import MAX_SEEDS
from ui.forms.controls import label
from ui.forms.number_field import NumberField
from ui.forms.number_text import Range as Numbers
from ui.look import theme
from ui.look.sayings import say, written
from ui.look.terms import explain, is_about
from ui.look.tips import wrapped

_PLACES = {DEPTH: (0, 0), WIDTH: (0, 2), "learning_rate": (1, 0), "optimizer": (1, 2), ACTIVATION: (2, 0)}
"""Row and column of each setting; the activations have a row of their own."""
_EPOCHS, _EPOCHS_OF_PICTURES = 300, 5
_NARROW = 48  # px of a number


class SearchForm(QWidget):
    """Says what is wanted. A range is the usual one until somebody types another."""

    changed = Signal()
    asked = Signal(object)  # a BeginSearch for a study that is there: watch it, or take part

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._typed: set[str] = set()
        self._timed = False  # somebody has chosen the epochs
        self._known: dict[str, Setting] = {}
        self.checks = {key: QCheckBox() for key in _PLACES}
        self.ranges = {key: QLineEdit() for key in _PLACES}
        self.trials = _number(searches.TRIALS, Numbers(1, MAX_SEARCHED, whole=True), tr("Trials"), "hyperparameter")
        self.seconds = _number(0, Numbers(0, 10**7), tr("Seconds at most; 0 is no limit"), "hyperparameter")
        self.epochs = _number(_EPOCHS, Numbers(1, MAX_EPOCHS, whole=True), tr("Epochs of each run"), "epoch")
        self.seeds = _number(1, Numbers(1, MAX_SEEDS, whole=True), tr("Seeds"), "seed")
        say(self.seconds.setToolTip, wrapped(tr("Seconds at most; 0 is no limit")))
        say(self.seeds.setToolTip, wrapped(tr("Train each design with so many seeds, and choose by the mean")))
        self.storage = QLineEdit()
        self.storage.setAcceptDrops(False)
        say(self.storage.setAccessibleName, tr("Address of a shared study"))
        say(self.storage.setPlaceholderText, tr("shared study: sqlite:///study.db"))
        say(self.storage.setToolTip, wrapped(tr(
            "Where others find the study: sqlite:///study.db, journal:study.log, or a database server. "
            "Without an address the search is this window's own.")))  # fmt: skip
        self.watch, self.join = written(QPushButton(), tr("Watch")), written(QPushButton(), tr("Take Part"))
        say(self.watch.setToolTip, wrapped(tr("See what others have found so far, without training anything")))
        say(
            self.join.setToolTip, wrapped(tr("Train trials of the study that is there, with its design and its ranges"))
        )
        self._lay_out()
        for key in _PLACES:
            self.checks[key].toggled.connect(self._check)
            self.ranges[key].textEdited.connect(self._typing(key))
        for field in (self.trials, self.seconds, self.seeds):
            field.taken.connect(lambda _value: self.changed.emit())
        self.epochs.taken.connect(self._keep_epochs)
        self.storage.textChanged.connect(self._check)
        self.watch.clicked.connect(lambda: self.asked.emit(BeginSearch(None, self._address, watch=True)))
        self.join.clicked.connect(lambda: self.asked.emit(BeginSearch(None, self._address, seconds=self.seconds.value)))

    def _lay_out(self) -> None:
        grid, budget, shared = QGridLayout(), QHBoxLayout(), QHBoxLayout()
        for layout in (grid, budget, shared):
            layout.setSpacing(6)
        for key, (row, column) in _PLACES.items():
            check, field = self.checks[key], self.ranges[key]
            check.setChecked(True)
            field.setAcceptDrops(False)
            field.setMinimumWidth(_NARROW)
            is_about(field, "hyperparameter")
            grid.addWidget(check, row, column)
            grid.addWidget(field, row, column + 1, 1, 3 if key == ACTIVATION else 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for first, name in ((self.trials, tr("trials")), (self.epochs, tr("epochs")), (self.seeds, tr("seeds")),
                            (self.seconds, tr("s"))):  # fmt: skip
            budget.addWidget(first)
            budget.addWidget(label(name, "muted"))
        budget.addStretch()
        for part in (self.storage, self.watch, self.join):
            shared.addWidget(part)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(6)
        for part_of_form in (grid, budget, shared):
            column_of_all.addLayout(part_of_form)

    # ---------------------------------------------------------------- state, downwards

    def show_experiment(self, experiment: Experiment) -> None:
        """Search from this design on."""
        self._experiment = experiment
        model = searches.searched(experiment)
        self._known = {one.key: one for one in settings.settings(model)}
        for key in _PLACES:
            known = key in self._known
            self.checks[key].setVisible(known)
            self.ranges[key].setVisible(known)
            if known:
                name = tr("Activation") if key == ACTIVATION else settings.label(model, self._known[key])
                say(self.checks[key].setText, name)
                say(self.checks[key].setToolTip, wrapped(tr("Search it; otherwise it stays as it is")))
                say(self.ranges[key].setAccessibleName, tr("Range of {0}").format(name))
                say(
                    self.ranges[key].setToolTip,
                    wrapped(tr("From the lowest to the highest, or values with commas between them")),
                )
        self._suggest()
        if not self._timed:
            self.epochs.show_value(_EPOCHS_OF_PICTURES if experiment.data.info.shape else _EPOCHS)
        self._check()

    def show_language(self) -> None:
        """Write ranges in the language in force."""
        self._suggest()

    # ---------------------------------------------------------------- what is wanted

    def order(self) -> BeginSearch:
        """What is wanted; raises SpecError where that cannot be, and outlines the range that is wrong."""
        assert self._experiment is not None
        found: list[Range] = []
        for key in searches.USUAL:
            if key in self._known and self.checks[key].isChecked():
                theme.mark(self.ranges[key], "bad", True)
                one = searches.read_range(self._experiment, self._known[key], self.ranges[key].text())
                theme.mark(self.ranges[key], "bad", False)
                found += [one] if one is not None else []
        wanted = Search(self._experiment, tuple(found), int(self.epochs.value), int(self.seeds.value),
                        int(self.trials.value))  # fmt: skip
        return BeginSearch(wanted, self._address, seconds=self.seconds.value)

    @property
    def _address(self) -> str:
        return self.storage.text().strip()

    def _suggest(self) -> None:
        if self._experiment is None:
            return
        for key, setting in self._known.items():
            if key in _PLACES and key not in self._typed:
                text = searches.range_text(self._experiment, searches.usual_range(self._experiment, setting))
                if text != self.ranges[key].text():
                    say(self.ranges[key].setText, text)
                    self.ranges[key].setCursorPosition(0)

    def _typing(self, key: str) -> Callable[[str], None]:
        def typed(_text: str) -> None:
            self._typed.add(key)
            self._check()

        return typed

    def _keep_epochs(self, _value: float) -> None:
        self._timed = True
        self.changed.emit()

    def _check(self) -> None:
        for key in _PLACES:
            self.ranges[key].setEnabled(self.checks[key].isChecked())
            theme.mark(self.ranges[key], "bad", False)
        for button in (self.watch, self.join):
            button.setEnabled(bool(self._address))
        self.changed.emit()


def _number(value: float, allowed: Numbers, name: str, term: str) -> NumberField:
    made = explain(NumberField(value, allowed), term)
    say(made.setAccessibleName, name)
    made.setFixedWidth(_NARROW)
    return made
