"""What a search looks for: ranges of settings of one design, and a budget; and each design that it has tried."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf, isfinite, log, nan
from typing import Literal

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.design.training import MAX_EPOCHS
from models.language.text import mark
from models.variations import setting as settings
from models.variations.setting import ACTIVATION, DEPTH, WIDTH, Setting, Value
from models.variations.variation import MAX_SEEDS

MAX_SEARCHED = 4096
"""Designs that one search tries at most."""
TRIALS, EPOCHS = 40, 300
USUAL = (DEPTH, WIDTH, ACTIVATION, "optimizer", "learning_rate")
"""The settings that are searched unless somebody says otherwise, in the order in which they are shown."""
_USUAL_BOUNDS = {DEPTH: (0, 4), WIDTH: (1, 32), "learning_rate": (0.0001, 1.0)}
_BY_FACTORS = ("learning_rate", WIDTH, "units", "channels", "batch", "l1", "l2", "samples")
"""Settings of which a factor counts, not a difference, so that 0.001 to 0.01 is as likely as 0.01 to 0.1."""
_OFF = "off"
_TO = ".."


@dataclass(frozen=True)
class Range:
    """The values that a search may give a setting: `options`, or, where there are none, all from low to high."""

    setting: Setting
    low: float = 0.0
    high: float = 0.0
    whole: bool = False
    options: tuple[Value, ...] = ()

    @property
    def by_factors(self) -> bool:
        """Whether values are drawn evenly on a logarithmic scale."""
        return self.setting.name in _BY_FACTORS and self.low > 0 and not self.options

    def rounded(self, value: Value) -> Value:
        """A number to three digits, as people write settings, within the range; other values as they are."""
        if self.options or not isinstance(value, float):
            return value
        return min(max(float(f"{value:.3g}"), self.low), self.high)

    def share(self, value: Value) -> float:
        """Where a value lies in this range, 0 to 1."""
        if self.options:
            return self.options.index(value) / max(len(self.options) - 1, 1) if value in self.options else 0.0
        low, high, found = self.low, self.high, float(value)
        if self.by_factors:
            low, high, found = log(low), log(high), log(max(found, 1e-300))
        return min(max((found - low) / (high - low), 0.0), 1.0) if high > low else 0.5


@dataclass(frozen=True)
class Search:
    """Designs like `experiment` with values of `ranges`, each trained `epochs` epochs with so many seeds of weights.

    trials: the budget, which may grow, so that it is no part of what two searches compare. Raises SpecError where
    there is nothing to search, or too much.
    """

    experiment: Experiment
    ranges: tuple[Range, ...]
    epochs: int = EPOCHS
    seeds: int = 1
    trials: int = field(default=TRIALS, compare=False)

    def __post_init__(self) -> None:
        if not self.ranges:
            raise SpecError("Choose a setting to search.")
        if not 1 <= self.trials <= MAX_SEARCHED:
            raise SpecError("Choose 1 to {most:,} trials.", most=MAX_SEARCHED)
        if not 1 <= self.epochs <= MAX_EPOCHS:
            raise SpecError("Choose 1 to {most:,} epochs.", most=MAX_EPOCHS)
        if not 1 <= self.seeds <= MAX_SEEDS:
            raise SpecError("Choose 1 to {most} seeds, each a whole number.", most=MAX_SEEDS)

    def design(self, values: Mapping[str, Value]) -> Experiment:
        """The design with these values, by the keys of their settings; raises SpecError where there is none."""
        found = self.experiment
        for one in sorted(self.ranges, key=lambda r: r.setting.name != DEPTH):  # layers first, then what they are
            if one.setting.key in values:
                found = settings.with_value(found, one.setting, values[one.setting.key])
        return found


TrialState = Literal["waiting", "running", "done", "failed"]
STATES: dict[TrialState, str] = {
    "waiting": mark("waits"),
    "running": mark("trains"),
    "done": mark("done"),
    "failed": mark("no result"),
}


@dataclass(frozen=True)
class SearchTrial:
    """One design that a search tries. values: by the keys of their settings.

    score: the figure by which is chosen, loss: the loss on the same samples, each the mean over the seeds; NaN while
    there is none. error: why there is no result, fit to show.
    """

    number: int
    state: TrialState
    values: Mapping[str, Value]
    score: float = nan
    loss: float = nan
    error: str = ""

    @property
    def goodness(self) -> tuple[float, float]:
        """The greater, the better; of equal scores the lower loss is the better one."""
        return self.score, -self.loss if isfinite(self.loss) else -inf


def best(trials: tuple[SearchTrial, ...]) -> SearchTrial | None:
    """The best of these, of equal ones the first; None where none has a result."""
    known = [trial for trial in trials if trial.state == "done" and isfinite(trial.score)]
    return max(known, key=lambda trial: (*trial.goodness, -trial.number), default=None)


def why_none(trials: tuple[SearchTrial, ...]) -> str:
    """Why the first trial that failed has no result; "" where none has failed."""
    return next((trial.error for trial in trials if trial.error), "")


def searched(experiment: Experiment) -> Experiment:
    """The design whose settings can be searched: with a hidden layer, as one may be added."""
    depth = Setting(settings.NETWORK, DEPTH)
    return settings.with_depth(experiment, 1) if settings.value(experiment, depth) == 0 else experiment


def usual_ranges(experiment: Experiment) -> tuple[Range, ...]:
    """What is searched of this design unless somebody says otherwise."""
    known = {one.key: one for one in settings.settings(searched(experiment))}
    return tuple(usual_range(experiment, known[key]) for key in USUAL if key in known)


def usual_range(experiment: Experiment, setting: Setting) -> Range:
    """All options of a setting, or the numbers that are worth trying."""
    model = searched(experiment)
    meta = settings.about(model, setting)
    offered = settings.suggested(model, setting)
    if "options" in meta or "flag" in meta:
        return Range(setting, options=offered)
    numbers = [float(one) for one in offered]
    low, high = _USUAL_BOUNDS.get(setting.name, (min(numbers), max(numbers)))
    return Range(setting, low, high, isinstance(meta["default"], int))


def read_range(experiment: Experiment, setting: Setting, text: str) -> Range | None:
    """The range in a text: "0.0001..1", or options such as "tanh, relu"; None where it says "off". Raises SpecError."""
    model = searched(experiment)
    cleaned = text.strip().replace("…", _TO).replace("–", _TO)
    if cleaned.casefold() == _OFF and "flag" not in settings.about(model, setting):
        return None
    if _TO not in cleaned:
        return Range(setting, options=settings.read(model, setting, text))
    low_text, _, high_text = cleaned.partition(_TO)
    ends = [settings.read(model, setting, end) for end in (low_text, high_text)]
    (low, *_), (high, *_) = ends
    if any(len(end) != 1 or isinstance(end[0], str | bool) for end in ends) or not float(low) < float(high):
        raise SpecError("{field} needs a range such as {example}, or values with commas between them, got {value}",
                        field=setting.key, example="0.001..1", value=text)  # fmt: skip
    whole = isinstance(settings.about(model, setting)["default"], int)
    return Range(setting, float(low), float(high), whole)


def range_text(experiment: Experiment, found: Range) -> str:
    """A range as `read_range` reads it."""
    if found.options:
        return ", ".join(settings.in_words(searched(experiment), found.setting, one) for one in found.options)
    return f"{found.low:g}{_TO}{found.high:g}"


def ranges_of(experiment: Experiment, texts: list[str]) -> tuple[Range, ...]:
    """The usual ranges, changed by texts such as "learning_rate=0.001..1", "width=off" and "l2=0..0.1"."""
    found = {one.setting.key: one for one in usual_ranges(experiment)}
    for text in texts:
        key, sign, values = text.partition("=")
        if not sign:
            raise SpecError("--over needs a setting and its range, such as learning_rate=0.001..1, got {value}",
                            value=text)  # fmt: skip
        chosen = settings.named(searched(experiment), key.strip())
        one = read_range(experiment, chosen, values)
        if one is None:
            found.pop(chosen.key, None)
        else:
            found[chosen.key] = one
    return tuple(found.values())
