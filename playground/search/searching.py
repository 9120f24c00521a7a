"""A search under way in threads of its own: it opens the study, trains trials, and knows how they stand.

One thread, the keeper, opens the storage, looks at the trials and shows others that this process lives; the workers
train. Whoever holds it reads `answer`, from any thread, which never waits for the storage.
"""

import logging
from collections.abc import Callable, Mapping
from math import nan
from statistics import fmean
from threading import Event, Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING

from models.design.data import MAX_SEED, Data
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.design.wording import unknown
from models.language.text import mark
from models.talk.runs.searches import BeginSearch, SearchAnswer
from models.variations import result
from models.variations.result import Measure, TrialResult
from models.variations.search import Search, SearchTrial, best
from models.variations.variation import Trial, with_seed
from playground.datasets.dataset import Dataset, make, make_for_choosing
from playground.variations.fan import workers
from playground.variations.trainer import Trainer

if TYPE_CHECKING:
    from playground.search.study import Claim, Study

_LOG = logging.getLogger(__name__)
_LOOK, _LOOK_IN_MEMORY = 1.0, 0.1  # s between two looks at a study
_BEAT = 5.0  # s between two signs of life; several fit into the silence after which others think us gone
_PAUSE = 0.3  # s before a worker without a trial asks again


class Searching:
    """Takes part in a study, or watches it, until its budget is used up, or somebody ends it."""

    def __init__(self, order: BeginSearch, *, jobs: int | None = None, wait: bool = False) -> None:
        """jobs: how many trials at once. wait: as for `Trainer`."""
        self._order, self._jobs = order, jobs or workers()
        self._trainer, self._judge = Trainer(wait=wait), Trainer(wait=wait)  # for trials; for the best one at the end
        self._state = Lock()
        self._study: Study | None = None
        self._trials: tuple[SearchTrial, ...] = ()
        self._error = ""
        self._running = 0
        self._given_up = Event()
        self._tested: tuple[int, Mapping[Measure, float]] = (-1, {})
        self._workers: list[Thread] = []
        self._keeper = Thread(target=self._keep, name="search", daemon=True)
        self._keeper.start()

    @property
    def under_way(self) -> bool:
        return self._keeper.is_alive()

    def answer(self) -> SearchAnswer:
        """How it stands."""
        with self._state:
            study, work, ended = self._study, self._trainer, not self._keeper.is_alive()
            search = self._order.search if study is None else study.search
            return SearchAnswer(
                self._order.storage,
                self._order.study if study is None else study.name,
                search,
                self._trials,
                self._running,
                work.held,
                self._order.watch,
                ended,
                search is not None and _all_done(self._trials, search),
                "" if ended else work.waiting,
                self._error,
                work.seconds,
                self._tested[1],
                self._tested[0],
            )

    def hold(self, held: bool) -> None:
        """Have the trials of this process wait, or go on; others go on meanwhile."""
        if self.under_way:
            self._trainer.hold(held)
            self._judge.hold(held)

    def cancel(self) -> None:
        """Give up what this process trains, so that others may; the threads end soon."""
        self._given_up.set()
        self._trainer.cancel()
        self._judge.cancel()

    def join(self) -> None:
        """Wait until all has ended."""
        self._keeper.join()

    # ---------------------------------------------------------------- the keeper

    def _keep(self) -> None:
        try:
            study = _opened(self._order)
            with self._state:
                self._study = study
            if self._order.watch:
                self._watch(study)
            else:
                self._take_part(study)
        except SpecError as error:
            self._fail(error.text)
        except Exception as error:  # the window hears of it
            _LOG.error("a search failed", exc_info=error)
            self._fail(unknown(mark("The search met a problem that the program does not know ({kind}: {why})."), error))
        finally:
            self._trainer.cancel()
            for worker in self._workers:
                worker.join()
            self._trainer.ended()

    def _watch(self, study: "Study") -> None:
        while not self._given_up.is_set():
            self._look(study)
            awaited = study.search.experiment.data.has_test_samples and best(self._trials) is not None
            if _all_done(self._trials, study.search) and (self._tested[0] >= 0 or not awaited):
                return
            self._given_up.wait(_LOOK)

    def _take_part(self, study: "Study") -> None:
        self._look(study)
        count = min(self._jobs, study.search.trials)
        self._workers = [Thread(target=self._work, args=(study,), name="trial", daemon=True) for _ in range(count)]
        for worker in self._workers:
            worker.start()
        pause = _LOOK if self._order.storage else _LOOK_IN_MEMORY
        beaten = -_BEAT
        while any(worker.is_alive() for worker in self._workers):
            if monotonic() - beaten >= _BEAT:
                study.beat()
                beaten = monotonic()
            if 0 < self._order.seconds <= self._trainer.seconds:
                self._trainer.cancel()
            self._workers[0].join(pause)
            self._look(study)
        self._look(study)  # what ended since
        if not self._given_up.is_set() and not self._error:
            self._test(study)

    def _look(self, study: "Study") -> None:
        trials, tested = study.trials(), study.tested()
        with self._state:
            self._tested = tested
            if trials != self._trials:
                self._trials = trials

    def _fail(self, text: str) -> None:
        with self._state:
            self._error = self._error or text
        self._trainer.cancel()

    def _test(self, study: "Study") -> None:
        """Have everybody see how the best does on the test samples, trained on all training samples."""
        winner = best(self._trials)
        if winner is None or study.tested()[0] == winner.number or not study.search.experiment.data.has_test_samples:
            return
        found = _trained(self._judge, study.search, study.search.design(winner.values), make)
        measures = _means([one.measures for one in found]) if found is not None else {}
        if measures:
            study.keep_tested(winner.number, measures)
            self._look(study)

    # ---------------------------------------------------------------- the workers

    def _work(self, study: "Study") -> None:
        try:
            while self._trainer.go_on():
                claim = study.claim()
                if claim is not None:
                    self._try(study, claim)
                elif _all_done(study.trials(), study.search):
                    return
                else:
                    self._given_up.wait(_PAUSE)
        except SpecError as error:
            self._fail(error.text)
        except Exception as error:
            _LOG.error("a search failed", exc_info=error)
            self._fail(unknown(mark("The search met a problem that the program does not know ({kind}: {why})."), error))

    def _try(self, study: "Study", claim: "Claim") -> None:
        with self._state:
            self._running += 1
        try:
            try:
                found = _trained(self._trainer, study.search, study.search.design(claim.values), make_for_choosing)
            except SpecError as error:
                study.tell_failure(claim, error.text)
                return
            if found is None:
                study.give_back(claim)
                return
            measures = _means([one.measures for one in found])
            measure = chosen_by(study.search.experiment)
            error_text = next((one.error for one in found if one.error), "")
            if error_text or measure not in measures:
                study.tell_failure(claim, error_text)
            else:
                study.tell(claim, measures[measure], measures.get("test_loss", nan))
        finally:
            with self._state:
                self._running -= 1


def chosen_by(experiment: Experiment) -> Measure:
    """The measure by which designs are chosen; it is taken of the fifth of the training samples that is set aside."""
    return "test_r2" if experiment.data.info.task == "regression" else "test_accuracy"


def _opened(order: BeginSearch) -> "Study":
    try:
        from playground.search.study import Study  # imports Optuna, which takes half a second and may be missing
    except ImportError as error:
        raise SpecError("A search needs Optuna, which is not installed; pip install optuna brings it.") from error
    return Study(order.storage, order.study, order.search)


def _all_done(trials: tuple[SearchTrial, ...], search: Search) -> bool:
    return len(trials) >= search.trials and all(trial.state in ("done", "failed") for trial in trials)


def _trained(
    trainer: Trainer, search: Search, design: Experiment, samples: Callable[[Data], Dataset]
) -> list[TrialResult] | None:
    """What comes of this design with each seed; no more after one that fails. None where it was given up."""
    found: list[TrialResult] = []
    for k in range(search.seeds):
        seeded = with_seed(design, "weights", (design.training.seed + k) % (MAX_SEED + 1))
        one = trainer.train(Trial(k, (), seeded.training.seed, seeded), search.epochs, samples)
        if one is None:
            return None
        found.append(one)
        if one.error:
            break
    return found


def _means(measures: list[Mapping[Measure, float]]) -> dict[Measure, float]:
    """The mean of each measure that all have."""
    return {name: fmean(m[name] for m in measures) for name in result.MEASURES if all(name in m for m in measures)}
