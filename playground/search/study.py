"""One study of Optuna: the trials of a search, shared by threads, processes and machines.

The budget: of all trials that have not failed, the N lowest numbers count. Who asks for a trial looks afterwards
whether it is among them, and gives it up if not; so none is done twice and none is missing, without a lock over
machines. A process that trains a trial counts up in it; one whose count stands still for 30 s by the clock of another
process is failed by that one, and its values are tried again as a new trial. The first to finish a trial wins.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from math import isfinite, nan
from threading import Lock
from time import monotonic, sleep
from typing import Any, TypeVar, cast

import optuna
from optuna.exceptions import UpdateFinishedTrialError
from optuna.samplers import TPESampler
from optuna.trial import FrozenTrial, TrialState

from models.design.spec import SpecError
from models.variations.result import Measure
from models.variations.search import Range, Search, SearchTrial
from models.variations.search import TrialState as State
from models.variations.setting import Value
from playground.search import describing, storages

NAME = "playground"
"""What a study is called that nobody names."""
SILENCE = 30.0
"""s after which a trial whose count stands still belongs to a process that is gone."""
_SEARCH, _TRIALS, _TESTED = "playground_search", "playground_trials", "playground_tested"  # attributes of a study
_BEAT, _LOSS, _ERROR = "beat", "loss", "error"  # attributes of a trial
_PAUSES = (0.5, 1.0, 2.0)  # s before a storage that did not answer is asked again
_STATES: dict[TrialState, State] = {
    TrialState.WAITING: "waiting",
    TrialState.RUNNING: "running",
    TrialState.COMPLETE: "done",
    TrialState.PRUNED: "failed",
}


T = TypeVar("T")


@dataclass(frozen=True)
class Claim:
    """A trial that this process is to train."""

    trial: optuna.Trial
    values: Mapping[str, Value]

    @property
    def number(self) -> int:
        return self.trial.number


class Study:
    """All methods may be called from any thread; each raises SpecError where the storage is lost."""

    def __init__(self, storage: str, name: str, search: Search | None) -> None:
        """Make the study, or join the one that is there. search: None to join; raises SpecError as well as above."""
        self.storage = storage
        place = storages.opened(storage, there=search is None)
        self.name = name or self._careful(lambda: _only_name(storage, place, search is not None))
        self._study = self._careful(lambda: _study(place, self.name, make=search is not None))
        self.search = self._careful(lambda: self._agreed(search))
        self._asking = Lock()
        self._mine: dict[int, optuna.Trial] = {}
        self._beats = 0
        self._seen: dict[int, tuple[int, float]] = {}  # count of each trial of others, and since when it stands

    # ---------------------------------------------------------------- looking

    def trials(self) -> tuple[SearchTrial, ...]:
        """Those that count, in order; `search` has the budget of now."""
        return tuple(_plain(trial, self.search) for trial in self._careful(self._counted))

    def tested(self) -> tuple[int, Mapping[Measure, float]]:
        """The trial whose test figures are known, with them; −1 where none is."""
        found = self._careful(lambda: self._study.user_attrs.get(_TESTED)) or {"number": -1, "measures": {}}
        return found["number"], found["measures"]

    # ---------------------------------------------------------------- taking part

    def claim(self) -> Claim | None:
        """Another trial to train; None where all that count are done or under way."""
        with self._asking:
            return self._careful(self._claim)

    def tell(self, claim: Claim, score: float, loss: float) -> None:
        """A trial has this result; nothing happens where another process has finished it."""
        self._finish(claim, {_LOSS: loss} if isfinite(loss) else {}, lambda: self._study.tell(claim.number, score))

    def tell_failure(self, claim: Claim, error: str) -> None:
        """A trial has no result, and would have none another time."""
        self._finish(claim, {_ERROR: error}, lambda: self._study.tell(claim.number, state=TrialState.PRUNED))

    def give_back(self, claim: Claim) -> None:
        """A trial was given up: its values are tried again by whoever asks next."""
        self._mine.pop(claim.number, None)
        self._careful(lambda: self._try_again(claim.number, claim.trial.params))

    def beat(self) -> None:
        """Show others that the trials of this process are under way, and fail those of processes that are gone."""
        self._beats += 1
        for trial in list(self._mine.values()):
            self._careful(partial(_unless_finished, partial(trial.set_user_attr, _BEAT, self._beats)))
        self._careful(self._fail_silent)

    def keep_tested(self, number: int, measures: Mapping[Measure, float]) -> None:
        """Have everybody see the test figures of this trial."""
        self._careful(lambda: self._study.set_user_attr(_TESTED, {"number": number, "measures": dict(measures)}))

    # ---------------------------------------------------------------- inside

    def _careful(self, work: Callable[[], T]) -> T:
        """Do it, again if the storage does not answer; raises SpecError."""
        for pause in (*_PAUSES, None):
            try:
                return work()
            except SpecError:
                raise
            except storages.TROUBLE as error:
                if pause is None:
                    raise storages.unreachable(self.storage, error) from error
                sleep(pause)
            except storages.DAMAGE as error:
                raise storages.damaged(self.storage, error) from error
        raise AssertionError

    def _agreed(self, search: Search | None) -> Search:
        """What the study searches, with its budget; raises SpecError where that is something else than `search`."""
        attributes = self._study.user_attrs
        if _SEARCH not in attributes and search is not None and not self._study.get_trials(deepcopy=False):
            self._study.set_user_attr(_SEARCH, describing.dumps(search))
            attributes = self._study.user_attrs
        if _SEARCH not in attributes:
            raise SpecError("The study {name} was not made by this program. Choose another name for yours.",
                            name=self.name)  # fmt: skip
        found = describing.loads(attributes[_SEARCH])
        if search is not None and found != search:
            raise SpecError("The study {name} searches with {what}. Choose another name for yours, or join it by its "
                            "address alone.", name=self.name, what=describing.difference(found, search))  # fmt: skip
        known = int(attributes.get(_TRIALS, 0))
        if search is not None and search.trials > known:
            self._study.set_user_attr(_TRIALS, search.trials)
        budget = max(known, search.trials if search is not None else 1)
        return replace(found, trials=budget)

    def _counted(self) -> list[FrozenTrial]:
        attributes = self._study.user_attrs
        budget = int(attributes[_TRIALS])
        if budget != self.search.trials:
            self.search = replace(self.search, trials=budget)
        alive = [t for t in self._study.get_trials(deepcopy=False) if t.state != TrialState.FAIL]
        return alive[:budget]

    def _claim(self) -> Claim | None:
        counted = self._counted()
        free = len(counted) < self.search.trials or any(t.state == TrialState.WAITING for t in counted)
        if not free:
            return None
        trial = self._study.ask()
        self._mine[trial.number] = trial
        try:
            if all(t.number != trial.number for t in self._counted()):  # others were faster
                self._study.tell(trial.number, state=TrialState.FAIL)
                del self._mine[trial.number]
                return None
            values = {one.setting.key: _suggested(trial, one) for one in self.search.ranges}
        except BaseException:
            self._mine.pop(trial.number, None)  # so that it is failed after a while, as that of a process that is gone
            raise
        return Claim(trial, values)

    def _finish(self, claim: Claim, attributes: Mapping[str, Any], tell: Callable[[], object]) -> None:
        def work() -> None:
            for key, value in attributes.items():
                claim.trial.set_user_attr(key, value)
            tell()

        self._careful(lambda: _unless_finished(work))
        self._mine.pop(claim.number, None)

    def _fail_silent(self) -> None:
        now, running = monotonic(), {}
        for trial in self._study.get_trials(deepcopy=False, states=(TrialState.RUNNING,)):
            count = int(trial.user_attrs.get(_BEAT, 0))
            before, since = self._seen.get(trial.number, (count, now))
            running[trial.number] = (count, since if count == before else now)
            if trial.number not in self._mine and count == before and now - since >= SILENCE:
                self._try_again(trial.number, trial.params)
        self._seen = running

    def _try_again(self, number: int, values: Mapping[str, Any]) -> None:
        def work() -> None:
            self._study.tell(number, state=TrialState.FAIL)
            if values:
                self._study.enqueue_trial(dict(values))

        _unless_finished(work)


def _unless_finished(work: Callable[[], object]) -> None:
    """Do it; nothing where the trial has been finished by somebody else."""
    try:
        work()
    except UpdateFinishedTrialError:
        pass
    except ValueError as error:  # what `tell` says of a trial that is not running
        if "Cannot tell a" not in str(error):
            raise


def _only_name(url: str, place: Any, make: bool) -> str:
    """The name of the study where nobody says one."""
    if make:
        return NAME
    names = optuna.get_all_study_names(place)
    if not names:
        raise SpecError("There is no study at {url}.", url=storages.without_password(url))
    if len(names) > 1 and NAME not in names:
        raise SpecError("There are several studies at {url}; name one: {names}",
                        url=storages.without_password(url), names=", ".join(names))  # fmt: skip
    return NAME if NAME in names else names[0]


def _study(place: Any, name: str, *, make: bool) -> optuna.Study:
    sampler = TPESampler(constant_liar=True)  # trials under way count as bad, so that nobody tries the same
    if make:
        return optuna.create_study(
            storage=place, sampler=sampler, study_name=name, direction="maximize", load_if_exists=True
        )
    try:
        return optuna.load_study(storage=place, sampler=sampler, study_name=name)
    except KeyError as error:
        raise SpecError("There is no study that is called {name}.", name=name) from error


def _suggested(trial: optuna.Trial, one: Range) -> Value:
    key = one.setting.key
    if one.options:
        return cast(Value, trial.suggest_categorical(key, one.options))
    if one.whole:
        return trial.suggest_int(key, int(one.low), int(one.high), log=one.by_factors)
    return one.rounded(trial.suggest_float(key, one.low, one.high, log=one.by_factors))


def _plain(trial: FrozenTrial, search: Search) -> SearchTrial:
    """The trial with the values that were trained: the study keeps those that were drawn, with all their digits."""
    drawn, said = trial.params or trial.system_attrs.get("fixed_params", {}), trial.user_attrs
    ranges = {one.setting.key: one for one in search.ranges}
    values = {key: ranges[key].rounded(value) if key in ranges else value for key, value in drawn.items()}
    score = trial.value if trial.state == TrialState.COMPLETE else None
    return SearchTrial(
        trial.number,
        _STATES[trial.state],
        values,
        nan if score is None else score,
        said.get(_LOSS, nan),
        said.get(_ERROR, ""),
    )
