"""Vary: many runs of this design at once, and what they say together. Trains nothing itself."""

from collections.abc import Callable
from functools import partial
from time import monotonic

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.language.text import Text, joined, tr
from models.runs.since import since_search, since_variation
from models.talk.probes import Boundary
from models.talk.runs.searches import SearchAnswer
from models.talk.runs.variations import EndTrials, HoldTrials, VariedAnswer
from models.talk.snapshot import Snapshot
from models.variations import table as tables
from models.variations.search import SearchTrial
from models.variations.variation import Slot
from ui.forms.controls import label
from ui.look import theme
from ui.look.sayings import say
from ui.look.terms import is_about
from ui.panels.base.exportable import Exportable
from ui.panels.base.panel import Panel, TrainAnew
from ui.runs.search.results import SearchResults
from ui.runs.vary.average_map import AverageMap
from ui.runs.vary.charts import BandChart, SpreadChart
from ui.runs.vary.form import VaryForm
from ui.runs.vary.heat_map import HeatMap
from ui.runs.vary.outcome import Outcome
from ui.runs.vary.tiles import Tiles

_PAUSE = 0.15  # s between two pictures of results that come one after the other


class VaryPart(Panel):
    """The form above, and below it the views of what is varied. Each is built with it, and shown when it is meant."""

    title = tr("Vary")
    term = "run"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: VariedAnswer | None = None
        self._outcome: Outcome | None = None
        self._drawn, self._drawn_at = -1, 0.0
        self._tile_runs: list[Slot] = []
        self._cell_runs: list[Slot] = []
        self.form = VaryForm()
        self._experiment: Experiment | None = None
        self.since = label("", "muted")
        self.verdict, self.goal = label("", "title"), label("", "muted")
        self.stuck = label("", "muted")
        self.legend = label("", "caption")
        self.band, self.average = is_about(BandChart(), "quartiles"), is_about(AverageMap(), "decision_boundary")
        self.spread, self.map, self.tiles = is_about(SpreadChart(), "quartiles"), HeatMap(), Tiles()
        self.found: SearchResults | None = None  # built for the first search
        self._search: SearchAnswer | None = None
        self._lay_out()
        self.form.begun.connect(self.requested)
        self.form.held.connect(lambda on: self.requested.emit(HoldTrials(on)))
        self.form.ended.connect(lambda: self.requested.emit(EndTrials()))
        self.form.changed.connect(self._draw_anew)
        self.tiles.opened.connect(lambda number: self._open(self._tile_runs[number]))
        self.map.opened.connect(lambda number: self._open(self._cell_runs[number]))
        self._draw()

    def _lay_out(self) -> None:
        seeds = QHBoxLayout()
        for line in (self.since, self.verdict, self.goal, self.stuck, self.legend):
            line.setWordWrap(True)
        seeds.addWidget(self.band, 1)
        seeds.addWidget(self.average)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.form)
        for line in (self.since, self.verdict, self.goal, self.stuck):
            column.addWidget(line)
        column.addLayout(seeds)
        column.addWidget(self.legend)
        for view in (self.spread, self.map, self.tiles):
            column.addWidget(view)

    # ---------------------------------------------------------------- state, downwards

    def show_experiment(self, experiment: Experiment) -> None:
        self.form.show_experiment(experiment)
        self._experiment = experiment
        self._show_since()

    def show_language(self) -> None:
        self.form.show_language()
        if self.found is not None and self._search is not None:
            self.found.show_answer(self._search)
        self._draw_anew()
        self._show_since()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        answer = snapshot.varied
        if snapshot.searched is not None or self._search is not None:
            self._show_search(snapshot.searched)
        if answer is None and self._answer is None:
            return
        fresh = answer is not None and (self._answer is None or answer.variation is not self._answer.variation)
        self._answer = answer
        if self._search is None:
            self.form.show_answer(answer)
        count = -1 if answer is None else len(answer.results)
        now = monotonic()
        done = answer is None or answer.ended
        if fresh or answer is None:
            self._draw_anew()
            self._show_since()
        elif count != self._drawn and (done or now - self._drawn_at >= _PAUSE):
            self._draw()

    def _show_search(self, answer: SearchAnswer | None) -> None:
        before, self._search = self._search, answer
        self.form.show_answer(answer)
        if self.found is None:
            self.found = SearchResults()
            self.found.opened.connect(self._open_trial)
            column = self.layout()
            assert column is not None
            column.addWidget(self.found)
        self.found.setVisible(answer is not None)
        if answer is not None and (before is None or _differ(before, answer)):
            self.found.show_answer(answer)
            self._show_since()

    def _show_since(self) -> None:
        """Say where the runs are of a design that is not the present one."""
        search = self._search.search if self._search is not None else None
        found: tuple[Text, ...] = ()
        if self._experiment is not None and search is not None:
            found = since_search(search, self._experiment)
        elif self._experiment is not None and self._answer is not None:
            found = since_variation(self._answer.variation, self._experiment)
        self.since.setVisible(bool(found))
        say(self.since.setText, tr("Of an earlier design. Since then: {0}").format(joined(found)) if found else "")

    def exports(self) -> list[Exportable]:
        if self._search is not None and self._search.search is not None and self.found is not None:
            table = partial(tables.of_search, self._search.search, self._search.trials)
            return [
                Exportable(tr("Trials of a search"), self.found.lines, table=table if self._search.trials else None)
            ]
        if self._answer is None:
            return []
        answer = self._answer
        shown = self.band if not answer.variation.axes else self.map if self._two else self.spread
        table = partial(tables.of_variation, answer.variation, answer.results)
        return [Exportable(tr("Runs of a variation"), shown, table=table if answer.results else None)]

    @property
    def _two(self) -> bool:
        return self._answer is not None and len(self._answer.variation.axes) == 2

    # ---------------------------------------------------------------- drawing

    def _draw_anew(self) -> None:
        """Draw everything: other runs, another goal, or another language."""
        answer = self._answer
        self._outcome = None
        if answer is not None:
            self._outcome = Outcome(answer.variation, self.form.goal_of(answer.variation.experiment))
        self._draw()

    def _draw(self) -> None:
        answer, outcome = self._answer, self._outcome
        axes = -1 if answer is None else len(answer.variation.axes)
        plane = answer is not None and Boundary().suits(answer.variation.experiment)
        for view, wanted in (
            *((view, axes == 0) for view in (self.band, self.stuck, self.legend)),
            (self.average, axes == 0 and plane),
            (self.spread, axes == 1),
            (self.map, axes == 2),
            (self.tiles, axes == 0 or axes == 1),
            *((view, axes >= 0) for view in (self.verdict, self.goal)),
        ):
            view.setVisible(wanted)
        if answer is None or outcome is None:
            return
        self._drawn, self._drawn_at = len(answer.results), monotonic()
        outcome.take(answer.results)
        say(self.verdict.setText, outcome.verdict())
        goal, luck = outcome.goal_in_words(), outcome.luck_in_words()
        say(self.goal.setText, tr("{0}. {1}").format(goal, luck) if luck else goal)
        if axes == 0:
            self._draw_seeds(outcome)
        elif axes == 1:
            self._draw_values(outcome)
        else:
            goodness, texts, self._cell_runs = outcome.cells()
            names = outcome.label(0), outcome.label(1)
            words = _words(outcome, self._cell_runs)
            self.map.show_map(names, outcome.names(0), outcome.names(1)[::-1], goodness, texts, words)
        if axes < 2:
            tiles, self._tile_runs = outcome.tiles()
            self.tiles.show_tiles(tiles, _words(outcome, self._tile_runs))

    def _draw_seeds(self, outcome: Outcome) -> None:
        stuck = outcome.stuck_in_words()
        self.stuck.setVisible(bool(stuck))
        say(self.stuck.setText, stuck)
        say(self.legend.setText, outcome.legend())
        self.band.show_band(outcome.band(), outcome.stuck_lines(), outcome.variation.epochs)
        self.average.show_average(outcome.experiment.data.info, outcome.average())

    def _draw_values(self, outcome: Outcome) -> None:
        found = outcome.spreads()
        low, median, high = (np.array([getattr(s, name) for s in found]) for name in ("low", "median", "high"))
        percent = outcome.measure.endswith("accuracy")
        self.spread.show_spread(outcome.names(0), low, median, high, percent=percent)

    # ---------------------------------------------------------------- what is wanted

    def _open(self, slot: Slot) -> None:
        if self._answer is None:
            return
        trial = self._answer.variation.trial(slot)
        if not trial.error:
            self.requested.emit(TrainAnew(trial.experiment, tr("Load a run"), self._answer.variation.epochs))

    def _open_trial(self, trial: SearchTrial) -> None:
        """Load the design of a trial, and train it on all training samples; where there is none, say why."""
        search = self._search.search if self._search is not None else None
        if search is None:
            return
        try:
            self.requested.emit(TrainAnew(search.design(trial.values), tr("Load a trial"), search.epochs))
        except SpecError as error:
            self.hint.emit(error.text)


def _words(outcome: Outcome, runs: list[Slot]) -> Callable[[int], str]:
    """What each tile or cell says in full; asked only for the one that is pointed at."""
    return lambda number: outcome.words(runs[number])


def _differ(before: SearchAnswer, now: SearchAnswer) -> bool:
    """Whether the views show something else."""
    said = ("search", "trials", "ended", "error", "tested_number")
    return any(getattr(before, name) is not getattr(now, name) for name in said)


if __name__ == "__main__":
    from ui.panels.base.alone import open_alone

    open_alone(VaryPart)
