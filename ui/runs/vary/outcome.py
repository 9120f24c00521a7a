"""The results of a variation, arranged for its views: by combination, with pictures and words. Knows no widget."""

from math import inf, isfinite

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from models.design.experiment import Experiment
from models.language.text import Text, joined, tr, tr_count
from models.variations import result
from models.variations import setting as settings
from models.variations.result import LOSSES, MEASURES, Float, Goal, Measure, Spread, TrialResult
from models.variations.variation import Slot, Variation
from ui.forms import numbers
from ui.look import theme
from ui.panels.plane.readings import answer_colours
from ui.runs.vary.charts import in_range
from ui.runs.vary.tiles import Tile

_NAMED = 12  # stuck seeds that are named
_ALIKE = 4  # combinations that are named as perhaps equally good
_LUCK = 0.05  # the usual bound: what comes by chance more often proves nothing


class Outcome:
    """What has come of the runs so far. What is computed of a combination is kept until another of its runs ends."""

    def __init__(self, variation: Variation, goal: Goal) -> None:
        self.variation, self.goal = variation, goal
        self.slots = variation.slots()
        self.places = list(variation.places())
        self.results: list[TrialResult] = []
        self._first = {slot.place: slot for slot in reversed(self.slots)}
        self._axis_words: dict[tuple[int, int], Text] = {}
        self._runs: dict[tuple[int, ...], list[tuple[int, TrialResult]]] = {place: [] for place in self.places}
        self._spreads: dict[tuple[tuple[int, ...], Measure], Spread] = {}
        self._tiles: dict[int, Tile] = {}  # by the number of the run that a tile loads

    def take(self, results: tuple[TrialResult, ...]) -> None:
        """Add the results that are new; results only become more, and stay in their order."""
        for found in results[len(self.results) :]:
            slot = self.slots[found.number]
            self.results.append(found)
            self._runs[slot.place].append((slot.seed, found))
            self._tiles.pop(found.number, None)
            self._tiles.pop(self._first[slot.place].number, None)
            for measure in MEASURES:
                self._spreads.pop((slot.place, measure), None)

    @property
    def experiment(self) -> Experiment:
        return self.variation.experiment

    @property
    def measure(self) -> Measure:
        """What the views show of each run."""
        return self.goal.measure

    def spread(self, place: tuple[int, ...] = (), measure: Measure | None = None) -> Spread:
        """What the runs of one combination say together."""
        key = place, measure or self.measure
        if key not in self._spreads:
            self._spreads[key] = result.spread(self._runs[place], key[1], self.goal)
        return self._spreads[key]

    # ---------------------------------------------------------------- seeds

    @property
    def loss_column(self) -> int:
        """The column of a curve that is shown: the test loss, or the training loss where nothing is tested."""
        return 2 if self.experiment.data.has_test_samples else 1

    def band(self) -> result.Band | None:
        """The losses of all runs that work, or of all where none does."""
        runs = [r for r in self.results if self.goal.reached(r)] or self.results
        return result.band([r.curve for r in runs], self.loss_column)

    def legend(self) -> Text:
        """What the chart and the average boundary show."""
        text = tr("Test loss") if self.loss_column == 2 else tr("Training loss")
        text = tr("{0}: the line is the median of {1} runs, in the shade lies half of them").format(
            text, len([r for r in self.results if self.goal.reached(r)]) or len(self.results)
        )
        if self.stuck_lines():
            text = tr("{0}; orange are those that got stuck").format(text)
        if any(r.picture is not None for r in self.results):
            text = tr("{0}. Beside it the average boundary, darker where the runs disagree.").format(text)
        return text

    def stuck_lines(self) -> list[Float]:
        """The losses of the runs that do not work, where others do: (points, 2) each."""
        stuck = [r for r in self.results if not self.goal.reached(r)]
        if len(stuck) == len(self.results):
            return []
        return [r.curve[:, [0, self.loss_column]] for r in stuck if len(r.curve)]

    def average(self) -> tuple[NDArray[np.float32], NDArray[np.float32]] | None:
        """The average boundary of all runs, and where they disagree; None where there is no plane."""
        return result.average(self.experiment, [r.picture for r in self.results if r.picture is not None])

    # ---------------------------------------------------------------- tiles

    def tiles(self) -> tuple[list[Tile], list[Slot]]:
        """The small pictures, and the run that each loads: one a seed, or one a value."""
        chosen = [self._first[place] for place in self.places] if self.variation.axes else list(self.slots)
        for slot in chosen:
            if slot.number not in self._tiles:
                self._tiles[slot.number] = self._tile(slot, self._of(slot))
        return [self._tiles[slot.number] for slot in chosen], chosen

    def _of(self, slot: Slot) -> list[TrialResult]:
        """What a tile is about: the run itself, or all runs with its values."""
        runs = [r for _, r in self._runs[slot.place]]
        return runs if self.variation.axes else [r for r in runs if r.number == slot.number]

    def _tile(self, slot: Slot, runs: list[TrialResult]) -> Tile:
        pictures = [r.picture for r in runs if r.picture is not None]
        mean = result.average(self.experiment, pictures)
        image: QImage | None = None
        if mean is not None:
            image = theme.image(answer_colours(self.experiment.data.info, mean[0], False))
        together = self.spread(slot.place) if self.variation.axes else None
        value = shown(self.measure, together.median if together else _value(runs, self.measure)) if runs else ""
        stuck = bool(runs) and not any(self.goal.reached(r) for r in runs)
        return Tile(image, self._title(slot), value, stuck)

    def _title(self, slot: Slot) -> str:
        if not self.variation.axes:
            return tr("seed {0}").format(slot.seed)
        return joined(self._values(slot.place))

    def _values(self, place: tuple[int, ...]) -> list[Text]:
        return [self._value_in_words(axis, k) for axis, k in enumerate(place)]

    def _value_in_words(self, axis: int, k: int) -> Text:
        if (axis, k) not in self._axis_words:
            found = self.variation.axes[axis]
            self._axis_words[axis, k] = settings.in_words(self.experiment, found.setting, found.values[k])
        return self._axis_words[axis, k]

    def words(self, slot: Slot) -> str:
        """What the tile or cell of a run says in full."""
        runs = self._of(slot)
        parts: list[str] = []
        if self.variation.axes:
            axes = zip(self.variation.axes, self._values(slot.place), strict=True)
            parts = [
                tr("{0}: {1}").format(settings.label(self.experiment, axis.setting), value) for axis, value in axes
            ]
        else:
            parts = [tr("seed {0}").format(slot.seed)]
        if not runs:
            return joined([*parts, tr("not done yet")])
        error = next((r.error for r in runs if r.error), "")
        if self.variation.axes and len(self.variation.seeds) > 1:
            together = self.spread(slot.place)
            parts.append(tr("works on {0} of {1}").format(together.working, seeds_in_words(together.seeds)))
        for measure in result.measures_of(self.experiment)[:2]:
            middle = self.spread(slot.place, measure).median if self.variation.axes else _value(runs, measure)
            if isfinite(middle):
                parts.append(tr("{0} {1}").format(tr(MEASURES[measure]), shown(measure, middle)))
        return joined([*parts, error] if error else parts)

    # ---------------------------------------------------------------- settings

    def names(self, axis: int) -> list[str]:
        """The values of an axis in words."""
        return [self._value_in_words(axis, k) for k in range(len(self.variation.axes[axis].values))]

    def label(self, axis: int) -> Text:
        """The name of the setting of an axis."""
        return settings.label(self.experiment, self.variation.axes[axis].setting)

    def spreads(self) -> list[Spread]:
        """Of each combination, in the order of `places`."""
        return [self.spread(place) for place in self.places]

    def cells(self) -> tuple[list[float], list[str], list[Slot]]:
        """A map of two settings, row by row from the top: goodness, text, and the run that each loads."""
        across, upwards = (len(axis.values) for axis in self.variation.axes)
        order = [(column, row) for row in reversed(range(upwards)) for column in range(across)]
        medians = {place: self.spread(place).median for place in order}
        known = [value for value in medians.values() if isfinite(value)]
        low, high = (min(known), max(known)) if known else (0.0, 1.0)
        goodness = [in_range(medians[place], low, high) for place in order]
        if self.measure in LOSSES:
            goodness = [1 - g for g in goodness]
        texts = [shown(self.measure, medians[place]) if isfinite(medians[place]) else "" for place in order]
        return goodness, texts, [self._first[place] for place in order]

    # ---------------------------------------------------------------- in words

    def verdict(self) -> Text:
        """On how many seeds it works; of settings, which combination is the best."""
        if not self.results:
            return tr("The runs are under way")
        if not self.variation.axes:
            together = self.spread()
            return tr("Works on {0} of {1}").format(together.working, seeds_in_words(together.seeds))
        return self._best()

    def _best(self) -> Text:
        place = self._best_place()
        if place is None:
            return tr("No run has a result")
        best = self.spread(place)
        at = joined(
            tr("{0} {1}").format(settings.label(self.experiment, axis.setting), value)
            for axis, value in zip(self.variation.axes, self._values(place), strict=True)
        )
        if len(self.variation.seeds) == 1:
            return tr("Best: {0}").format(at)
        return tr("Best: {0}, works on {1} of {2}").format(at, best.working, seeds_in_words(best.seeds))

    def _best_place(self) -> tuple[int, ...] | None:
        """The best combination so far; None where none has a result."""
        sign = -1 if self.measure in LOSSES else 1

        def goodness(place: tuple[int, ...]) -> tuple[float, float, float]:
            found = self.spread(place)  # of equally good ones the lower loss is the better one
            return found.working / max(found.seeds, 1), sign * found.median, -self._loss(place)

        return max((p for p in self.places if isfinite(self.spread(p).median)), key=goodness, default=None)

    def luck_in_words(self) -> Text | str:
        """Whether the best combination is better than others by more than luck; "" until all seeds have ended."""
        place = self._best_place()
        if place is None or len(self.results) < len(self.slots) or not self.variation.axes:
            return ""
        if len(self.variation.seeds) == 1:
            return tr("With one seed each, a difference may be luck: run it with more seeds to know.")
        best = self.spread(place)
        alike = [p for p in self.places if p != place and result.by_chance(best, self.spread(p)) > _LUCK]
        if not alike:
            return tr("It is better than each of the others by more than luck (Fisher's exact test, 1 in 20).")
        names = [joined(self._values(p)) for p in alike[:_ALIKE]]
        if len(alike) > _ALIKE:
            names.append(tr("{0} more").format(len(alike) - _ALIKE))
        return tr(
            "May be as good: {0}. So small a difference comes by luck in more than 1 of 20 cases (Fisher's exact test)."
        ).format(joined(names))

    def _loss(self, place: tuple[int, ...]) -> float:
        """The median loss of one combination; infinite where there is none."""
        loss = next(name for name in result.measures_of(self.experiment) if name in LOSSES)
        median = self.spread(place, loss).median
        return median if isfinite(median) else inf

    def goal_in_words(self) -> Text:
        """From what a run counts as one that works: "test accuracy from 95 %"."""
        return tr("{0} from {1}").format(tr(MEASURES[self.goal.measure]), shown(self.goal.measure, self.goal.value))

    def stuck_in_words(self) -> Text | str:
        """The seeds that do not work, by number; "" where all do."""
        stuck = self.spread().stuck if not self.variation.axes else ()
        if not stuck:
            return ""
        named = ", ".join(map(str, stuck[:_NAMED])) + ("…" if len(stuck) > _NAMED else "")
        return (
            tr("{0} got stuck: seeds {1}").format(len(stuck), named)
            if len(stuck) > 1
            else tr("1 got stuck: seed {0}").format(named)
        )


def seeds_in_words(count: int) -> Text:
    return tr_count("{0} seed", "{0} seeds", count)


def shown(measure: Measure, value: float) -> str:
    """A measure as a person reads it: "98.4 %", "0.0361"."""
    if not isfinite(value):
        return "–"
    if measure in LOSSES:
        return numbers.loss(value)
    return tr("{0} %").format(f"{100 * value:.4g}") if measure.endswith("accuracy") else f"{value:.3g}"


def _value(runs: list[TrialResult], measure: Measure) -> float:
    return runs[0].measures.get(measure, float("nan")) if runs else float("nan")
