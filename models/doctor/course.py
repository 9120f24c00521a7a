"""Rules about the course of the losses: up and down, off to infinity, hardly down, or the test loss up again."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from models.design.experiment import Experiment
from models.design.wording import digits
from models.doctor.facts import Case
from models.doctor.overfitting import gap_begins
from models.doctor.rules import TRAINING, Rule, Sign, Treatment, percent
from models.language.text import mark, tr
from models.problems import remarks
from models.problems.problem import Cure
from models.problems.remarks import lower_rate, usual_rate

POINTS = 20
"""Newest points of the history, of which each epoch of small data has one, that are looked at."""
JUMP = 0.15
"""Mean change of the loss from point to point, as a share of the loss, from which on it oscillates."""
_PROGRESS = 0.8  # of the mean of the older half that the newer one has to be at least, where nothing is gained
_TURNS = 0.4  # share of the changes that go the other way than the one before
_LOSS = 0.1  # of the first loss: below it, jumps do no harm
LOST = 10.0
"""Times its lowest that the loss has to be to count as diverging."""
SLOW = 0.05
"""Share of the loss that is gone within POINTS points; less is a crawl."""
_STEADY = 0.7  # share of the changes that go down
LOW_RATE = 0.2
"""Of the usual learning rate: only a lower one makes a crawl."""
RISE = 1.25
"""Times its lowest that the test loss has to be to count as overfitting."""
_MATTERS = 0.05  # of the first test loss by which it has to have risen
_PATIENCE = 10  # epochs

Losses = NDArray[np.float64]


def _newest(case: Case) -> Losses | None:
    """The newest training losses; None where there are too few."""
    losses = case.history.train_loss
    return losses[-POINTS:] if len(losses) > POINTS else None


def _oscillating(case: Case) -> list[Sign]:
    losses = _newest(case)
    if losses is None or losses.mean() <= 0:
        return []
    changes = np.diff(losses)
    jump = float(np.abs(changes).mean() / losses.mean())
    turns = float((changes[1:] * changes[:-1] < 0).mean())
    older, newer = losses[: POINTS // 2].mean(), losses[POINTS // 2 :].mean()
    nowhere = newer > max(_PROGRESS * older, _LOSS * case.history.train_loss[0])
    ill = jump >= JUMP and turns >= _TURNS and bool(nowhere) and not case.learned
    template = mark("From epoch to epoch the loss jumps by {jump} on average and gets nowhere: steps are too large.")
    share = percent(jump)
    return [Sign(TRAINING, ill, share, template, mark("mean jump of the loss"), {"jump": share})]


def _diverging(case: Case) -> list[Sign]:
    losses = case.history.train_loss
    quantity = mark("loss ÷ its lowest")
    if case.diverged:
        template = mark("The loss became infinite at step {step}: steps are too large.")
        return [Sign(TRAINING, True, "∞", template, quantity, {"step": f"{case.diverged:,}"})]
    if len(losses) < POINTS or losses.min() <= 0:
        return []
    newest, lowest = float(np.median(losses[-POINTS // 4 :])), float(losses.min())
    times = newest / lowest
    ill = times >= LOST and newest > 0.5 * float(losses[0]) and not case.learned
    values: dict[str, object] = {"lowest": digits(lowest), "now": digits(newest)}
    template = mark("The loss had fallen to {lowest} and is {now} now: steps are too large.")
    return [Sign(TRAINING, ill, digits(times), template, quantity, values)]


def _crawling(case: Case) -> list[Sign]:
    losses = _newest(case)
    updates = [one.update for one in case.facts.layers.values() if one.update is not None]
    if losses is None or not updates or losses[0] <= 0:
        return []
    fall = float(1 - losses[-1] / losses[0])
    steady = float((np.diff(losses) < 0).mean()) >= _STEADY
    high = losses[-1] > 0.5 * case.history.train_loss[0]
    slow = fall < SLOW and bool(high) and not case.learned
    ill = slow and steady and case.rate < LOW_RATE * usual_rate(case.experiment.training)
    epochs = f"{case.history.epoch[-1] - case.history.epoch[-POINTS]:,.0f}"
    share = tr("{0} %").format(f"{100 * fall:.2g}".replace("-", "−"))
    values: dict[str, object] = {"epochs": epochs, "fall": share, "update": digits(max(updates))}
    template = mark(
        "In the last {epochs} epochs the loss fell by only {fall}: a step moves the weights by {update} of their "
        "length."
    )
    quantity = mark("fall of the loss in {epochs} epochs")
    return [Sign(TRAINING, ill, share, template, quantity, values, healed=not slow)]


def _overfitting(case: Case) -> list[Sign]:
    test, train = case.history.test_loss, case.history.train_loss
    if len(test) < 2 or case.test_loss is None or not np.isfinite(test).all() or test.min() <= 0:
        return []
    at = int(test.argmin())
    times = case.test_loss / float(test[at])
    matters = case.test_loss - test[at] > _MATTERS * test[0]
    ill = len(test) > POINTS and times >= RISE and bool(matters) and gap_begins(case.history) is not None
    values: dict[str, object] = {
        "lowest": digits(float(test[at])),
        "epoch": f"{case.history.epoch[at]:,.0f}",
        "now": digits(case.test_loss),
        "train": digits(float(train[-1])),
    }
    template = mark(
        "The test loss has risen from {lowest} at epoch {epoch} to {now}, while the training loss fell to {train}."
    )
    return [Sign(TRAINING, ill, digits(times), template, mark("test loss ÷ its lowest"), values)]


def _still(case: Case) -> list[Sign]:
    losses = case.history.train_loss
    if not len(losses) or (len(losses) <= POINTS and not case.stuck):
        return []
    remark = remarks.stuck(case.experiment, case.rate) if case.stuck else None
    template, values = (remark.template, remark.values) if remark is not None else ("", {})
    shown = digits(float(losses[-1]))
    return [Sign(TRAINING, remark is not None, shown, template, mark("training loss"), values)]


def _lower(case: Case, sign: Sign) -> Treatment:
    rate = lower_rate(case.experiment.training)
    cure = Cure(mark("Lower the rate to {rate}"), {"rate": f"{rate:g}"}, _at_rate(case.experiment, rate))
    return Treatment(cure, anew=False)


def _begin_lower(case: Case, sign: Sign) -> Treatment:
    rate = lower_rate(case.experiment.training)
    cure = Cure(mark("Begin again with the rate {rate}"), {"rate": f"{rate:g}"}, _at_rate(case.experiment, rate))
    return Treatment(cure, anew=True)


def _raise(case: Case, sign: Sign) -> Treatment:
    training = case.experiment.training
    rate = max(usual_rate(training), 10 * case.rate)
    after = replace(
        _at_rate(case.experiment, rate), training=replace(training, learning_rate=rate, schedule="constant")
    )
    return Treatment(Cure(mark("Raise the rate to {rate}"), {"rate": f"{rate:g}"}, after), anew=False)


def _stop_in_time(case: Case, sign: Sign) -> Treatment | None:
    """Stop at the lowest test loss; where that is so already, smaller weights."""
    experiment, training = case.experiment, case.experiment.training
    if not training.stop_patience:
        better = replace(training, stop_patience=_PATIENCE, keep_best=True)
        text = mark("Stop at the lowest test loss")
    elif not training.l2:
        better, text = replace(training, l2=0.01), mark("Learn with L2 0.01")
    else:
        return None
    return Treatment(Cure(text, {}, replace(experiment, training=better)), anew=True)


def _move_on(case: Case, sign: Sign) -> Treatment | None:
    remark = remarks.stuck(case.experiment, case.rate)
    return None if remark is None or remark.cure is None else Treatment(remark.cure, anew=True)


def _at_rate(experiment: Experiment, rate: float) -> Experiment:
    return replace(experiment, training=replace(experiment.training, learning_rate=rate))


OSCILLATING = Rule(
    "oscillating",
    mark("The loss jumps up and down"),
    mark(
        "Over 20 epochs the training loss changes by 15 % or more from one to the next, turns at least two times in "
        "five and hardly falls, and the task is not learned."
    ),
    "learning_rate",
    _oscillating,
    _lower,
)
DIVERGING = Rule(
    "diverging",
    mark("The loss grows"),
    mark("The training loss is ten times its lowest or more, and above half of the first; or it became infinite."),
    "learning_rate",
    _diverging,
    _begin_lower,
)
CRAWLING = Rule(
    "crawling",
    mark("Learning is slow"),
    mark(
        "The training loss falls steadily, but by less than 5 % in 20 epochs; it is still above half of the first, and "
        "the learning rate is below a fifth of the usual one."
    ),
    "learning_rate",
    _crawling,
    _raise,
)
OVERFITTING = Rule(
    "overfitting",
    mark("Overfitting"),
    mark("The test loss is 1.25 times its lowest or more, while the training loss is lower than it was then."),
    "overfitting",
    _overfitting,
    _stop_in_time,
)
STILL = Rule(
    "still",
    mark("Learning has stopped"),
    mark("The loss stays above half of the first, and all answers are alike or the weights hardly change any more."),
    "learning_rate",
    _still,
    _move_on,
)
