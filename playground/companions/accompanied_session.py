"""A session beside whose run another one learns by the same steps. Without a companion it is that session alone."""

from dataclasses import replace
from math import inf
from typing import Any

from models.design.experiment import Experiment
from models.files.checkpoint import Checkpoint
from models.language.text import tr
from models.runs import side_by_side
from models.talk.commands import ByHand, DeviceChoice
from models.talk.probes import Probe
from models.talk.runs.companions import Accompany, Beside, Company, GoAlone, Shadow, to_companion
from models.talk.snapshot import Companion, Saved, Snapshot
from playground.companions.companion_run import CompanionRun
from playground.datasets.not_here import NotHere
from playground.practice.fine_tuning import FineTuning
from playground.session.session import Session

_COLOUR = 2  # number of the colour of a shadow


class AccompaniedSession:
    """What the runner needs of a session, with a companion. All calls from one thread.

    The companion does the steps that the run has done more than it, in slices in between; while it owes some, the run
    waits. One that is ahead waits for the run. So both stand at the same step soon after each slice. As the order of
    samples is a pure function of seed and epoch, their batches are the same.
    """

    def __init__(self, main: Session, wait: bool = False) -> None:
        """wait: as for `Session`, of the companion."""
        self._main, self._wait = main, wait
        self._companion: CompanionRun | None = None
        self._shadowing = False
        self._why_none = Companion()  # with the reason why there is no companion any more
        self._kept_waiting = False  # the run did not get its turn the last time
        self._left: tuple[int, Checkpoint] | None = None  # at which step of the run both began anew, and the companion

    # ------------------------------------------------------------ the companion

    def accompany(self, command: Company) -> None:
        """Bring a companion, or take it away."""
        self._why_none = Companion()
        match command:
            case Accompany(experiment, weights_from, name, colour):
                said = Companion(name=name, colour=colour)
                self._bring(experiment, weights_from, said)
            case Shadow(on):
                self._shadowing = on
                if not on and self._companion is not None and self._companion.shadow:
                    self._companion = None
            case GoAlone():
                if self._companion is not None and not self._companion.shadow:
                    self._companion = None

    def _bring(self, experiment: Experiment, weights_from: str | Checkpoint | None, said: Companion) -> None:
        mine = self._main.experiment
        why = "" if mine is None else side_by_side.why_not(mine, experiment)
        if why:
            self._companion, self._why_none = None, replace(said, error=why)
            return
        session = Session(self._wait)
        session.use(self._main.device.type)  # type: ignore[arg-type]  # a device that a run is on
        self._companion, self._left = CompanionRun(session, experiment, weights_from, said), None

    def save_beside(self, path: str, ticket: int) -> Saved:
        """Write the companion as a trained network; without one the answer says so."""
        left = None if self._companion is None else self._companion.checkpoint()
        return Saved(ticket, path, tr("There is no run beside.")) if left is None else self.write(path, ticket, left)

    def _owed(self) -> int:
        return 0 if self._companion is None else self._companion.owes(self._main.step)

    # ------------------------------------------------------------ what concerns both

    def load(
        self, new: Experiment, weights_from: str | None = None, fresh: bool = False, *, only_weights: bool = False
    ) -> None:
        """As of `Session`. Where shadows are wanted, what is edited goes on beside as it was."""
        old, before = self._main.experiment, self._main.step
        left = None
        if self._shadowing and self._companion is None and old not in (None, new) and not fresh and not weights_from:
            assert old is not None
            self._why_none = Companion(shadow=True, error=side_by_side.why_not(old, new))
            left = None if self._why_none.error or self._main.missing else self._main.checkpoint()
        self._main.load(new, weights_from, fresh, only_weights=only_weights)
        if left is not None:
            self._bring(left.experiment, left, Companion(shadow=True, colour=_COLOUR))
        self._look_at_design(before)
        if fresh and not weights_from:  # another document needs no word about the companion of the one before
            self._why_none = Companion()

    def _look_at_design(self, before: int) -> None:
        """Take away a companion of other batches; where the run begins anew, so does its companion.

        before: the step at which the run stood. Where it comes back to where both began anew, so does the companion.
        """
        companion, mine = self._companion, self._main.experiment
        if companion is None or mine is None or companion.experiment is None:
            return
        why = side_by_side.why_not(mine, companion.experiment)
        if why:
            self._companion, self._why_none = None, Companion(shadow=companion.shadow, error=why)
        elif before and not self._main.step:
            self._begin_anew(companion, before)
        elif self._left is not None and self._left[0] == self._main.step > before:
            companion.go_back(self._left[1])

    def _begin_anew(self, companion: CompanionRun, before: int) -> None:
        left = companion.checkpoint()
        self._left = None if left is None else (before, left)
        companion.reset()

    def reset(self) -> None:
        before = self._main.step
        self._main.reset()
        if self._companion is not None:
            self._begin_anew(self._companion, before)

    def use(self, choice: DeviceChoice) -> None:
        self._main.use(choice)
        if self._companion is not None:
            self._companion.use(self._main.device)

    @property
    def pending(self) -> bool:
        return self._main.pending or self._owed() > 0

    @property
    def stopped(self) -> bool:
        return self._main.stopped and not self._kept_waiting

    def advance(self, steps: float, seconds: float = inf) -> int:
        """As of `Session`, for up to twice as long, so that both can do the same steps."""
        companion = self._companion
        if companion is None:
            self._kept_waiting = False
            return self._main.advance(steps, seconds)
        if owed := self._owed():
            companion.advance(owed, seconds)
        self._kept_waiting = self._owed() > 0
        if self._kept_waiting:
            return 0
        done = self._main.advance(steps, seconds)
        if owed := self._owed():
            companion.advance(owed, seconds)
        return done

    def snapshot(self, probes: frozenset[Probe[Any]], **about: Any) -> Snapshot:
        asked = to_companion(probes)
        mine = frozenset(probe for probe in probes if not isinstance(probe, Beside)) if asked else probes
        snapshot = self._main.snapshot(mine, **about)
        if self._companion is None:
            return replace(snapshot, companion=self._why_none) if self._why_none.error else snapshot
        said, answers = self._companion.say(asked)
        readings: dict[Probe[Any], object] = {Beside(probe): answer for probe, answer in answers.items()}
        readings.update(snapshot.readings)
        return replace(snapshot, companion=said, readings=readings)

    # ------------------------------------------------------------ what concerns the run alone

    @property
    def experiment(self) -> Experiment | None:
        return self._main.experiment

    @property
    def missing(self) -> NotHere | None:
        return self._main.missing

    @property
    def fine_tuning(self) -> FineTuning:
        return self._main.fine_tuning

    @property
    def epoch(self) -> int:
        return self._main.epoch

    @property
    def step(self) -> int:
        return self._main.step

    def rescale(self) -> None:
        self._main.rescale()

    def set_parameter(self, command: ByHand) -> None:
        self._main.set_parameter(command)

    def look_back(self, step: int | None) -> None:
        self._main.look_back(step)

    def save(self, path: str, ticket: int, moment: int | None = None, past: bool = False) -> Saved:
        return self._main.save(path, ticket, moment, past)

    def checkpoint(self) -> Checkpoint:
        return self._main.checkpoint()

    def write(self, path: str, ticket: int, checkpoint: Checkpoint) -> Saved:
        return self._main.write(path, ticket, checkpoint)

    def steps_to_epoch_end(self, epochs: int) -> int:
        return self._main.steps_to_epoch_end(epochs)
