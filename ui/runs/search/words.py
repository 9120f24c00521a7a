"""What a search says, in words. Knows no widget."""

from math import isfinite

from models.language.text import Text, joined, tr
from models.talk.runs.searches import SearchAnswer
from models.variations import setting as settings
from models.variations.result import LOSSES, MEASURES
from models.variations.search import STATES, Range, Search, SearchTrial, best, searched, why_none
from models.variations.setting import ACTIVATION
from ui.forms import numbers


def heading(search: Search, one: Range) -> Text:
    """A setting, short enough for a column or an axis."""
    if one.setting.name == ACTIVATION and one.setting.where == settings.NETWORK:
        return tr("Activation")
    return settings.label(searched(search.experiment), one.setting)


def value_of(search: Search, one: Range, trial: SearchTrial) -> str:
    """The value of one setting of a trial; numbers with three digits."""
    found = trial.values.get(one.setting.key)
    if found is None:
        return ""
    if isinstance(found, float):
        return f"{found:.3g}"
    return settings.in_words(searched(search.experiment), one.setting, found)


def score_name(search: Search) -> Text:
    """What is chosen by."""
    regression = search.experiment.data.info.task == "regression"
    return tr("Validation R²") if regression else tr("Validation accuracy")


def score(search: Search, value: float) -> str:
    """A score as a person reads it: "98.4 %", "0.912"."""
    if not isfinite(value):
        return "–"
    regression = search.experiment.data.info.task == "regression"
    return f"{value:.3g}" if regression else tr("{0} %").format(f"{100 * value:.3g}")


def outcome(search: Search, trial: SearchTrial) -> str:
    """What came of a trial so far: its score, or how it stands."""
    return score(search, trial.score) if trial.state == "done" else tr(STATES[trial.state])


def of_trial(search: Search, trial: SearchTrial) -> Text:
    """A trial in full, for tooltips and screen readers."""
    parts = [tr("Trial {0}").format(trial.number)]
    parts += [tr("{0}: {1}").format(heading(search, one), value_of(search, one, trial)) for one in search.ranges]
    if trial.state == "done":
        parts.append(tr("{0}: {1}").format(score_name(search), score(search, trial.score)))
    else:
        parts.append(tr(STATES[trial.state]))
    if isfinite(trial.loss):
        parts.append(tr("{0}: {1}").format(tr("Validation loss"), numbers.loss(trial.loss)))
    return joined([*parts, trial.error] if trial.error else parts)


def verdict(answer: SearchAnswer) -> Text:
    """Which trial is the best so far."""
    if answer.error and not answer.trials:
        return tr("No search")
    winner = best(answer.trials)
    if answer.search is None or (winner is None and not answer.ended):
        return tr("The search is under way")
    if winner is None:
        return tr("No trial has a result")
    return tr("Best: trial {0}, {1}").format(winner.number, score(answer.search, winner.score))


def note(answer: SearchAnswer) -> Text | str:
    """What the scores mean, and at the end how the best one does on samples that had no part in the choice."""
    if answer.search is None:
        return ""
    winner = best(answer.trials)
    if winner is None and answer.ended and (why := why_none(answer.trials)):
        return why
    name = score_name(answer.search)
    if winner is None or winner.number != answer.tested_number:
        return tr("{0} on a fifth of the training samples. The test samples have no part in the choice.").format(name)
    figures = []
    for measure, value in answer.tested.items():
        if measure.startswith("test"):
            shown = numbers.loss(value) if measure in LOSSES else score(answer.search, value)
            figures.append(tr("{0} {1}").format(tr(MEASURES[measure]), shown))
    return tr(
        "Trained anew on all training samples: {0}. The score is no such estimate, as the luckiest is chosen."
    ).format(joined(figures))


def state(answer: SearchAnswer) -> Text | str:
    """How far the search is: "12 of 40 trials, 0.4 s"."""
    if answer.error:
        return answer.error
    if answer.waiting:
        return answer.waiting
    if answer.search is None:
        return tr("Opening the study…")
    done = sum(trial.state in ("done", "failed") for trial in answer.trials)
    said = tr("{0} of {1} trials").format(f"{done:,}", f"{answer.search.trials:,}")
    if not answer.watching:
        said = tr("{0}, {1} s").format(said, f"{answer.seconds:.1f}")
    others = sum(trial.state == "running" for trial in answer.trials) - answer.running
    if others > 0:
        said = tr("{0}; {1} under way elsewhere").format(said, others)
    if answer.ended and not answer.finished:
        return tr("{0}, stopped").format(said)
    return tr("{0}, paused").format(said) if answer.held else said


def progress(answer: SearchAnswer) -> float:
    """How much of the budget is used up, 0 to 1."""
    if answer.search is None:
        return 0.0
    return sum(trial.state in ("done", "failed") for trial in answer.trials) / answer.search.trials
