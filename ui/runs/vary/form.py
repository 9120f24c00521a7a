"""What to vary, how often and how long: one form, and the buttons that begin it, hold it and end it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.design.training import MAX_EPOCHS
from models.language.text import Text, mark, tr
from models.talk.runs.searches import BeginSearch, SearchAnswer
from models.talk.runs.variations import VariedAnswer, Vary
from models.variations import result
from models.variations.result import Goal
from models.variations.variation import MAX_SEEDS, SeedOf, Variation
from ui.forms.controls import Combo, label
from ui.forms.number_field import NumberField
from ui.forms.number_text import Range
from ui.look import theme
from ui.look.sayings import add_item, say, written
from ui.look.terms import explain, is_about
from ui.runs.search import words
from ui.runs.search.form import SearchForm
from ui.runs.vary.setting_row import SettingRow

WEIGHTS, DATA, ONE, TWO, SEARCH = "weights", "data", "one", "two", "search"
KINDS = {
    WEIGHTS: mark("Weight seed"),
    DATA: mark("Data seed"),
    ONE: mark("One setting"),
    TWO: mark("Two settings"),
    SEARCH: mark("Search"),
}
"""What can be varied, as it stands in the list."""
_SEEDS = {WEIGHTS: 16, DATA: 16, ONE: 8, TWO: 1, SEARCH: 1}
"""How many seeds there are at first."""
_EPOCHS, _EPOCHS_OF_PICTURES = 300, 5
_NARROW = 62  # px of a number
_STEPS = 1000


class VaryForm(QWidget):
    """Says what is wanted, and shows how far it is. Knows no result."""

    begun = Signal(object)  # the Vary or the BeginSearch that is wanted
    held = Signal(bool)
    ended = Signal()
    changed = Signal()  # another goal, or another kind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._seeds = dict(_SEEDS)
        self._timed = False  # somebody has chosen the epochs
        self._searching = self._failed = False  # the answer on show is that of a search; of one that failed
        self.kind = Combo()
        for key, name in KINDS.items():
            add_item(self.kind, tr(name), key)
        self.kind.show_whole_words()
        say(self.kind.setAccessibleName, tr("What to vary"))
        is_about(self.kind, "seed")
        self.run, self.hold, self.end = QPushButton(), QPushButton(), written(QPushButton(), tr("Stop"))
        theme.styled(self.run, "primary")
        self.hold.setCheckable(True)
        self.seeds = _number(16, Range(1, MAX_SEEDS, whole=True), tr("Seeds"), "seed")
        self.epochs = _number(_EPOCHS, Range(1, MAX_EPOCHS, whole=True), tr("Epochs of each run"), "epoch")
        self.goal = _number(result.WORKS_ACCURACY, Range(0.0, 1.0, percent=True), tr("A run works from"), "accuracy")
        self.first, self.second = SettingRow("learning_rate"), SettingRow("width")
        self.search = SearchForm()
        self.folding = written(QPushButton(), tr("Ranges"))
        self.folding.setCheckable(True)
        self.folding.setChecked(True)
        say(self.folding.setToolTip, tr("What is searched, and on which budget"))
        self.error = label("", "muted")
        self.error.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        say(self.bar.setAccessibleName, tr("How many runs are done"))
        self.state = label("", "muted")
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._choose)
        self.seeds.taken.connect(self._keep_seeds)
        self.epochs.taken.connect(self._keep_epochs)
        self.goal.taken.connect(lambda _value: self.changed.emit())
        for row in (self.first, self.second):
            row.changed.connect(self._check)
        self.run.clicked.connect(self._begin)
        self.hold.clicked.connect(lambda on: self.held.emit(on))
        self.end.clicked.connect(self.ended)
        self.search.changed.connect(self._check)
        self.search.asked.connect(self._ask)
        self.folding.toggled.connect(self._show_folding)
        self._choose()
        self.show_answer(None)

    def _lay_out(self) -> None:
        def line(*parts: QWidget | None) -> QHBoxLayout:
            row = QHBoxLayout()
            row.setSpacing(theme.GAP)
            for part in parts:
                if part is None:
                    row.addStretch()
                else:
                    row.addWidget(part)
            return row

        self.epochs_label = label(tr("epochs each"), "muted")
        self.seeds_label, self.goal_label = label(tr("seeds"), "muted"), label(tr("works from"), "muted")
        self.numbers = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line(self.kind, None, self.run, self.hold, self.end))
        column.addWidget(self.first)
        column.addWidget(self.second)
        numbers = self.seeds, self.seeds_label, self.epochs, self.epochs_label
        of_numbers = line(*numbers, self.goal_label, self.goal, None)
        of_numbers.setContentsMargins(0, 0, 0, 0)
        self.numbers.setLayout(of_numbers)
        column.addWidget(self.numbers)
        column.addWidget(self.search)
        column.addWidget(self.error)
        column.addWidget(self.bar)
        self.state.setWordWrap(True)
        below = line(self.state, self.folding)
        below.setStretch(0, 1)
        column.addLayout(below)

    # ---------------------------------------------------------------- state, downwards

    def show_experiment(self, experiment: Experiment) -> None:
        """Vary this design from now on."""
        before, self._experiment = self._experiment, experiment
        for row in (self.first, self.second):
            row.show_experiment(experiment)
        self.search.show_experiment(experiment)
        usual = result.goal(experiment)
        if before is None or result.goal(before) != usual:
            self.goal.show_value(usual.value)
            text = tr("The accuracy from which a run counts as one that works")
            if not usual.measure.endswith("accuracy"):
                text = tr("The R² from which a run counts as one that works")
            self.goal.explain(text)
        if not self._timed:
            self.epochs.show_value(_EPOCHS_OF_PICTURES if experiment.data.info.shape else _EPOCHS)
        self._check()

    def show_language(self) -> None:
        """Write values in the language in force."""
        for row in (self.first, self.second):
            row.show_language()
        self.search.show_language()
        self._check()

    def show_answer(self, answer: VariedAnswer | SearchAnswer | None) -> None:
        """How far the runs are; None where there are none."""
        busy = answer is not None and not answer.ended
        self.hold.setVisible(busy and not (isinstance(answer, SearchAnswer) and answer.watching))
        self.end.setVisible(busy)
        self.bar.setVisible(busy)
        self.state.setVisible(answer is not None)
        failed = isinstance(answer, SearchAnswer) and bool(answer.error)
        if failed and not self._failed:
            self.folding.setChecked(True)  # so that the address can be put right
        self._searching, self._failed = isinstance(answer, SearchAnswer), failed
        self._show_folding()
        held = answer is not None and answer.held
        self.hold.setChecked(held)
        say(self.hold.setText, tr("Go on") if held else tr("Pause"))
        if isinstance(answer, SearchAnswer):
            self._show_progress(words.progress(answer), words.state(answer))
        elif answer is not None:
            self._show_progress(len(answer.results) / answer.variation.count, in_words(answer))

    def _show_progress(self, share: float, text: Text | str) -> None:
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(_STEPS * share))
        say(self.state.setText, text)

    # ---------------------------------------------------------------- what is wanted

    @property
    def chosen(self) -> str:
        """The kind that is chosen, a key of `KINDS`."""
        return str(self.kind.currentData())

    def goal_of(self, experiment: Experiment) -> Goal:
        """From what a run counts as one that works."""
        return result.goal(experiment, self.goal.value)

    def wanted(self) -> Vary | BeginSearch:
        """What the button begins; raises SpecError where that cannot be."""
        return self.search.order() if self.chosen == SEARCH else Vary(self.variation())

    def variation(self) -> Variation:
        """What is wanted; raises SpecError where that cannot be."""
        assert self._experiment is not None
        rows = {ONE: (self.first,), TWO: (self.first, self.second)}.get(self.chosen, ())
        axes = []
        for row in rows:
            row.mark_bad(True)
            axes.append(row.axis())
            row.mark_bad(False)
        seed_of: SeedOf = "data" if self.chosen == DATA else "weights"
        seeds = tuple(range(1, int(self.seeds.value) + 1))
        return Variation(self._experiment, tuple(axes), seeds, seed_of, int(self.epochs.value))

    def _choose(self) -> None:
        self.first.setVisible(self.chosen in (ONE, TWO))
        self.second.setVisible(self.chosen == TWO)
        self.numbers.setVisible(self.chosen != SEARCH)
        self._show_folding()
        self.seeds.show_value(self._seeds[self.chosen])
        self._check()
        self.changed.emit()

    def _keep_seeds(self, value: float) -> None:
        self._seeds[self.chosen] = int(value)
        self._check()

    def _keep_epochs(self, _value: float) -> None:
        self._timed = True
        self._check()

    def _check(self) -> None:
        """Say what cannot be, and how many runs the button begins."""
        if self._experiment is None:
            return
        for row in (self.first, self.second):
            row.mark_bad(False)
        try:
            why = ""
            text = tr("Run {0}").format(f"{_count(self.wanted()):,}")
        except SpecError as error:
            text, why = tr("Run"), error.text
        say(self.run.setText, text)
        say(self.run.setToolTip, why or tr("Train all of them, beside the run that is shown"))
        self.run.setEnabled(not why)
        self.error.setVisible(bool(why))
        say(self.error.setText, why)

    def _begin(self) -> None:
        try:
            self._ask(self.wanted())
        except SpecError as error:
            say(self.error.setText, error.text)

    def _ask(self, wanted: Vary | BeginSearch) -> None:
        """Begin it; the ranges fold away, so that there is room for what is found."""
        self.begun.emit(wanted)
        self.folding.setChecked(not isinstance(wanted, BeginSearch))

    def _show_folding(self) -> None:
        """Where a search has an answer, a button opens and closes what it was asked."""
        search = self.chosen == SEARCH
        self.folding.setVisible(search and self._searching)
        self.search.setVisible(search and (self.folding.isChecked() or not self._searching))


def _count(wanted: Vary | BeginSearch) -> int:
    """How many runs, or trials, these are."""
    if isinstance(wanted, BeginSearch):
        return wanted.search.trials if wanted.search is not None else 0
    return wanted.variation.count if wanted.variation is not None else 0


def in_words(answer: VariedAnswer) -> Text | str:
    """How far the runs are: "12 of 16 runs, 0.4 s"."""
    if answer.waiting:
        return answer.waiting
    done = tr("{0} of {1} runs, {2} s").format(
        f"{len(answer.results):,}", f"{answer.variation.count:,}", f"{answer.seconds:.1f}"
    )
    if answer.ended and len(answer.results) < answer.variation.count:
        return tr("{0}, stopped").format(done)
    return tr("{0}, paused").format(done) if answer.held else done


def _number(value: float, allowed: Range, name: str, term: str) -> NumberField:
    made = explain(NumberField(value, allowed), term)
    say(made.setAccessibleName, name)
    made.setFixedWidth(_NARROW)
    return made
