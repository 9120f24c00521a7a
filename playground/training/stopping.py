"""What the stop rules of a run have seen, and the weights that they keep."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from models.design.epochs import stop_rules
from models.design.epochs.stop_rules import MAX_STOPS, EpochEnd, Search, Stop
from models.design.training import Training
from models.talk.snapshot import History

Learned = Callable[[], Mapping[str, Tensor]]
"""Gives copies of all that the network has learned, as `<layer id>.<name>`, off the device."""


@dataclass(frozen=True, eq=False)
class Best:
    """What the network had learned after the epoch with the lowest test loss; arrays as `Learned` gives them."""

    epoch: int
    loss: float
    arrays: Mapping[str, Tensor]


@dataclass(frozen=True, eq=False)
class Stopping:
    """The state of the rules, the stops so far, rising, and the best weights, where they are kept."""

    search: Search = field(default_factory=Search)
    stops: tuple[Stop, ...] = ()
    best: Best | None = None

    def after(self, training: Training, row: NDArray[np.float64], learned: Learned) -> "Stopping":
        """The state after a point of the history, (6,) as `history.ROW` says; only ends of epochs change it."""
        epoch, step, train_loss, train_accuracy, test_loss, test_accuracy = row.tolist()
        if epoch != int(epoch) or epoch <= self.search.judged:
            return self
        end = EpochEnd(int(epoch), int(step), train_loss, train_accuracy, test_loss, test_accuracy)
        best = self.best
        if stop_rules.keeps_best(training) and test_loss < (best.loss if best else np.inf):
            best = Best(end.epoch, test_loss, learned())
        search, rules = self.search.after(training, end)
        return replace(self, search=search, best=best).stopped_by(training, rules, end.epoch, end.step)

    def stopped_by(self, training: Training, rules: tuple[str, ...], epoch: int, step: int) -> "Stopping":
        """With a stop of each of these rules; itself where there is none."""
        if not rules:
            return self
        found = (stop_rules.stop(training, rule, epoch, step) for rule in rules)
        return replace(self, stops=(*self.stops, *found)[-MAX_STOPS:])

    def stops_at(self, step: int) -> bool:
        """Whether training stopped at this step."""
        return bool(self.stops) and self.stops[-1].obeyed and self.stops[-1].step == step

    def with_best_back(self) -> "Stopping":
        """The newest stop by the test loss says that the best weights are put back."""
        assert self.best is not None
        newest = max(n for n, stop in enumerate(self.stops) if stop.rule == "stop_patience")
        stops = list(self.stops)
        stops[newest] = replace(stops[newest], restored=self.best.epoch)
        return replace(self, stops=tuple(stops))

    def anew(self, epoch: int) -> "Stopping":
        """The rules begin anew in this epoch, as another design goes on with the run."""
        return Stopping(Search.beginning(epoch), self.stops)

    def with_rules(self, training: Training, history: History, epoch: int) -> "Stopping":
        """For other rules, as if they had been there since this history began. epoch: the one under way."""
        ended = (history.epoch == np.floor(history.epoch)) & (history.epoch > 0)
        columns = (history.step, history.train_loss, history.train_accuracy, history.test_loss, history.test_accuracy)
        rows = zip(history.epoch[ended].tolist(), *(column[ended].tolist() for column in columns), strict=True)
        search, would = stop_rules.look_back(training, [EpochEnd(int(row[0]), *row[1:]) for row in rows], epoch)
        kept = sorted((*(s for s in self.stops if s.obeyed), *would), key=lambda stop: stop.step)
        return Stopping(search, tuple(kept), self.best if stop_rules.keeps_best(training) else None)
