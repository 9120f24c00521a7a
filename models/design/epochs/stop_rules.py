"""When training ends by itself: pure functions of the settings and of what is measured at the ends of epochs.

Every rule looks at the ends of epochs only, so that a run stops at the same step however it is divided into calls and
whichever stepper trains. Losses are those that are shown, without the penalty. After a stop, training can go on, and
each rule then stops it when it holds anew: a count begins again, and a target has to be missed before it is reached.
"""

from dataclasses import dataclass, replace
from math import inf, nan
from sys import float_info

import numpy as np
from numpy.typing import NDArray

from models.design.training import Training

LOSS_RULES = ("stop_loss", "stop_accuracy", "stop_stalled", "stop_patience")
"""Fields of Training with a rule that asks what is measured; 0 is off."""
RULES = ("stop_epochs", *LOSS_RULES)
SETTINGS = (*RULES, "stop_on_test", "keep_best")

MAX_STOPS = 64
"""Most stops of one run that are remembered; beyond them the oldest are forgotten."""

_PROGRESS = 1e-4  # share by which a training loss has to be lower to count as progress


@dataclass(frozen=True)
class Stop:
    """Where a rule held. rule: its field of Training; value: what that was. epoch, step: done by then.

    tested: a target was that of the test data. obeyed: training stopped there; else the rule was switched on later.
    restored: the epoch whose weights were put back, 0 for none.
    """

    rule: str
    value: float
    epoch: int
    step: int
    tested: bool = False
    obeyed: bool = True
    restored: int = 0


@dataclass(frozen=True)
class EpochEnd:
    """What is measured after an epoch; NaN for what there is not."""

    epoch: int
    step: int
    train_loss: float
    train_accuracy: float
    test_loss: float = nan
    test_accuracy: float = nan


def stop(t: Training, rule: str, epoch: int, step: int, obeyed: bool = True) -> Stop:
    """A stop of this rule as it stands in the settings."""
    tested = t.stop_on_test and rule in ("stop_loss", "stop_accuracy")
    return Stop(rule, float(getattr(t, rule)), epoch, step, tested, obeyed)


def measures(training: Training) -> bool:
    """Whether a rule asks what is measured at the end of every epoch."""
    return any(getattr(training, name) for name in LOSS_RULES)


def keeps_best(training: Training) -> bool:
    """Whether the weights of the lowest test loss are kept, to be put back."""
    return training.keep_best and training.stop_patience > 0


def differ(before: Training, after: Training) -> bool:
    return any(getattr(before, name) != getattr(after, name) for name in SETTINGS)


def epochs_left(training: Training, epoch: int) -> float:
    """Epochs from the beginning of this one to the stop of the rule about epochs; infinite without it."""
    return training.stop_epochs - epoch % training.stop_epochs if training.stop_epochs else inf


@dataclass(frozen=True)
class Search:
    """The state of the rules between two epochs.

    judged: the last epoch looked at. best_train, best_test: the lowest losses so far; the largest float before the
    first. train_since, test_since: from which epoch on the epochs without a lower one are counted. loss_reached,
    accuracy_reached: whether a target is reached now.
    """

    judged: int = 0
    best_train: float = float_info.max
    train_since: int = 0
    best_test: float = float_info.max
    test_since: int = 0
    loss_reached: bool = False
    accuracy_reached: bool = False

    @staticmethod
    def beginning(epoch: int) -> "Search":
        """A search from this epoch on."""
        return Search(judged=epoch, train_since=epoch, test_since=epoch)

    def after(self, t: Training, end: EpochEnd) -> tuple["Search", tuple[str, ...]]:
        """The state after this epoch, and the rules that hold now."""
        tested = t.stop_on_test
        loss, accuracy = (end.test_loss, end.test_accuracy) if tested else (end.train_loss, end.train_accuracy)
        best_train, train_since = self.best_train, self.train_since
        if end.train_loss < best_train - _PROGRESS * abs(best_train):
            best_train, train_since = end.train_loss, end.epoch
        best_test, test_since = self.best_test, self.test_since
        if end.test_loss < best_test:
            best_test, test_since = end.test_loss, end.epoch
        reached = t.stop_loss > 0 and loss <= t.stop_loss
        right = t.stop_accuracy > 0 and accuracy >= t.stop_accuracy
        stalled = 0 < t.stop_stalled <= end.epoch - train_since
        impatient = 0 < t.stop_patience <= end.epoch - test_since
        holds = (reached and not self.loss_reached, right and not self.accuracy_reached, stalled, impatient)
        found = Search(
            end.epoch,
            best_train,
            end.epoch if stalled else train_since,
            best_test,
            end.epoch if impatient else test_since,
            reached,
            right,
        )
        return found, tuple(name for name, held in zip(LOSS_RULES, holds, strict=True) if held)

    def array(self) -> NDArray[np.float64]:
        """The state as a file keeps it: (7,)."""
        return np.array([float(value) for value in vars(self).values()])

    @staticmethod
    def of(array: NDArray[np.float64]) -> "Search":
        """The state in an array from `array` or from a file. Numbers out of range, in a changed file, are limited."""
        judged, best_train, train_since, best_test, test_since, loss, accuracy = (max(0.0, float(v)) for v in array)
        epochs = (int(min(epoch, 1e15)) for epoch in (judged, train_since, test_since))
        judged_epoch, train_epoch, test_epoch = epochs
        return Search(judged_epoch, best_train, train_epoch, best_test, test_epoch, loss > 0, accuracy > 0)


def look_back(t: Training, ends: list[EpochEnd], epoch: int) -> tuple[Search, tuple[Stop, ...]]:
    """The state of rules that are switched on now, in this epoch, and where each would have stopped first.

    ends: the epochs that the history has. A rule that would have stopped counts from now on.
    """
    search, first = Search(), dict[str, Stop]()
    for end in ends:
        search, rules = search.after(t, end)
        for rule in rules:
            first.setdefault(rule, stop(t, rule, end.epoch, end.step, obeyed=False))
    if 0 < t.stop_epochs <= epoch and ends:
        step = np.interp(t.stop_epochs, [0, *(e.epoch for e in ends)], [0, *(e.step for e in ends)])
        first["stop_epochs"] = stop(t, "stop_epochs", t.stop_epochs, round(step), obeyed=False)
    search = replace(
        search,
        judged=epoch,
        train_since=epoch if "stop_stalled" in first else search.train_since,
        test_since=epoch if "stop_patience" in first else search.test_since,
    )
    return search, tuple(first.values())


def stops_array(stops: tuple[Stop, ...]) -> NDArray[np.float64]:
    """Stops as a file keeps them: (n, 7)."""
    rows = [(RULES.index(s.rule), s.value, s.epoch, s.step, s.tested, s.obeyed, s.restored) for s in stops]
    return np.array(rows, np.float64).reshape(len(rows), 7)


def stops_of(array: NDArray[np.float64], last: int) -> tuple[Stop, ...]:
    """The stops in an array from `stops_array` or from a file, up to step `last`; others, in a changed file, are left
    out."""
    return tuple(
        Stop(RULES[int(rule)], value, int(epoch), int(step), bool(tested), bool(obeyed), int(restored))
        for rule, value, epoch, step, tested, obeyed, restored in array.tolist()
        if 0 <= rule < len(RULES) and value > 0 and 0 <= max(epoch, restored) <= step <= last and restored >= 0
    )
