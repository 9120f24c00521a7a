"""The engine's loop: obeys commands, trains the steps it owes, puts snapshots out. Knows time, not torch."""

import logging
from collections.abc import Callable
from dataclasses import replace
from math import floor, inf
from queue import Empty, SimpleQueue
from time import perf_counter
from typing import Any

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.design.wording import unknown
from models.doctor.facts import Checkup
from models.language.text import mark
from models.talk.commands import (
    FULL_SPEED,
    Cancel,
    Command,
    Load,
    MoveAll,
    Practise,
    Quit,
    Rescale,
    Reset,
    Run,
    Save,
    SetParameter,
    TakeBack,
    Use,
    Watch,
)
from models.talk.probes import Probe
from models.talk.runs.moments import LookBack
from models.talk.snapshot import Snapshot
from playground.datasets.not_here import NotHere, Unreadable
from playground.engine.asides import Asides
from playground.engine.fetching import LOOK, Fetch
from playground.engine.mailbox import Mailbox
from playground.engine.moving_hand import of_moving_hand
from playground.engine.saves import Saves
from playground.engine.session_port import SessionPort
from playground.engine.slices import SHORT, Slices
from playground.engine.speed import Speed
from playground.engine.waiting import Refused, Waiting, fetch_for, going_on, in_words, is_held, why_not

FRAME = 1 / 30  # s between snapshots: nobody sees more
_REST = 9  # times the duration of a snapshot until the next, so that training keeps nine tenths of its speed
_SLOWEST = 0.2  # s between snapshots at most, however long one takes
_BREATH = 0.001  # s for other threads between two rounds of answers that are not exact yet
_HAND = 0.1  # s without a word from a hand that goes through the past, after which it rests
_LOG = logging.getLogger(__name__)


class Runner:
    """Owns the loop of the engine thread. `turn` is one round of it and can be tested without a thread."""

    def __init__(
        self,
        session: SessionPort,
        inbox: "SimpleQueue[Command]",
        outbox: Mailbox[Snapshot],
        clock: Callable[[], float] = perf_counter,
    ) -> None:
        """clock: gives the time in seconds, from any beginning."""
        self._session, self._inbox, self._outbox, self._clock = session, inbox, outbox, clock
        self._owed = 0.0
        self._last_epoch: int | None = None  # number of the last epoch owed; None where steps are counted
        self._pace = FULL_SPEED
        self._new_at = 0  # the step at which network, data or loss were last changed
        self._allowance = 0.0  # steps that the pace allows now
        self._credited = 0.0  # when the allowance was last raised
        self._probes: frozenset[Probe[Any]] = frozenset()
        self._due = 0.0
        self._unfinished = False  # an answer is not exact yet; measuring again continues it
        self._error = ""
        self._saves, self._asides = Saves(session), Asides(session)
        self._shown: Experiment | None = None  # by the last snapshot
        self._waiting: Waiting | None = None  # the experiment asked for, if the session does not hold it
        self._opened = 0  # the ticket of the `Load` that opened the document of the run
        self._speed, self._slices = Speed(), Slices()
        self._follows_hand = self._worked = False  # a hand draws, or looks back; a slice of training was done since

    def loop(self) -> None:
        """Turn until Quit."""
        while self.turn():
            pass

    def turn(self) -> bool:
        """One round; False after Quit. Waits for a command only when no step may be done now."""
        urgent = False
        command = self._wait()
        while command is not None:
            if isinstance(command, Quit):
                self._asides.end()
                if self._waiting is not None:
                    self._waiting.cancel()
                if self._saves.waiting:
                    self._try(self._end_practice)
                self._saves.join()
                return False
            urgent = True
            self._follows_hand = of_moving_hand(command, self._probes)
            self._slices.shorten(self._clock())
            self._try(self._obey, command)
            command = self._next()
        if isinstance(self._waiting, Fetch) and self._waiting.ended and not self._session.fine_tuning.under_way:
            self._try(self._end_fetch, self._waiting)
        first = urgent and self._follows_hand and self._worked  # a hand is answered before the next slice
        self._worked = not first
        if (self._owed or self._session.pending) and not self._session.fine_tuning.under_way and not first:
            self._try(self._work)
        urgent |= self._session.fine_tuning.under_way and self._practise()
        urgent |= self._saves.answered()
        busy = self._owed or self._session.pending or self._session.fine_tuning.under_way
        if urgent or not busy or (self._outbox.empty and self._clock() >= self._due):
            self._publish()
            self._follows_hand = self._follows_hand and not self._owed  # while training, only in the next answer
        return True

    def _wait(self) -> Command | None:
        if self._session.fine_tuning.under_way or (not self._owed and self._session.pending and self._waiting is None):
            return self._next()
        if not self._owed:
            if self._unfinished:
                if (command := self._next(_HAND if self._follows_hand else _BREATH)) is None:
                    self._follows_hand = False
                return command
            fetching = isinstance(self._waiting, Fetch) and not self._waiting.settled
            soon = fetching or self._saves.writing or self._asides.news
            return self._next(LOOK) if soon else self._inbox.get()
        self._raise_allowance()
        if self._allowance >= 1:
            return self._next()
        pause = (1 - self._allowance) / self._steps_allowed_per_second()
        command = self._next(min(pause, FRAME) if self._unfinished else pause)
        self._raise_allowance()
        return command

    def _next(self, seconds: float = 0.0) -> Command | None:
        try:
            return self._inbox.get(seconds > 0, seconds)
        except Empty:
            return None

    def _try(self, action: Any, *arguments: Any) -> None:
        """Call `action`; an exception pauses training and becomes the error of the next snapshot."""
        try:
            action(*arguments)
        except Exception as error:  # the window must hear of it
            self._fail(in_words(error))

    def _fail(self, text: str) -> None:
        self._error = text
        self._owed, self._last_epoch = 0.0, None

    def _obey(self, command: Command) -> None:
        if self._asides.obey(command):
            return
        if self._session.fine_tuning.under_way and self._waits_or_ends_practice(command):
            return
        if isinstance(command, Load):
            self._load(command)
        elif self._waiting is not None and self._concerns_what_waits(self._waiting, command):
            self._obey_while_waiting(self._waiting, command)
        else:
            self._obey_for_session(command)

    def _obey_for_session(self, command: Command) -> None:
        match command:
            case Run(amount) if amount and self._session.missing is not None and self._session.experiment is not None:
                self._fail("")
                self._waiting = Fetch(self._session.missing, Load(self._session.experiment), command)
            case Run() if self._session.experiment is not None:
                self._run(command)
            case LookBack(step) if self._session.experiment is not None:
                self._fail("")
                self._session.look_back(step)
            case Reset() if (experiment := self._session.experiment) is not None:
                self._fail("")
                try:
                    self._session.reset()
                except SpecError:  # the samples have to be read again, and are not there or other ones
                    self._load(Load(experiment, fresh=True))
            case Rescale() if self._session.experiment is not None:
                self._session.rescale()
            case Watch(probes):
                self._probes = probes
            case SetParameter() | MoveAll():
                self._error = ""  # what did not succeed before is over
                self._session.set_parameter(command)
            case Save():
                self._saves.obey(command)
            case Use(device):
                self._session.use(device)
            case Practise():
                self._fail("")
                self._session.fine_tuning.begin(command)
            case TakeBack():
                self._session.fine_tuning.take_back()

    def _waits_or_ends_practice(self, command: Command) -> bool:
        """Obey a command during a practice: a save waits for its end; a command that changes the network cancels it.

        Cancelling brings the weights from before back. True where nothing is left to do for this command now.
        """
        match command:
            case Save():
                self._saves.delay(command)
                return True
            case Watch() | Run(0):
                return False
            case _:
                self._end_practice()
                return isinstance(command, Cancel)

    def _end_practice(self) -> None:
        """Give the practice up, and obey the saves that waited for it."""
        try:
            self._session.fine_tuning.cancel()
        finally:
            self._saves.obey_delayed()

    def _practise(self) -> bool:
        """Work for a slice on the practice; True where it has ended."""
        self._try(self._session.fine_tuning.advance, SHORT)
        if ended := not self._session.fine_tuning.under_way:
            self._saves.obey_delayed()
        return ended

    def _load(self, command: Load) -> None:
        """Load; where samples are missing, begin to bring them and leave the old run as it is."""
        self._error = ""
        before, self._waiting = self._waiting, None
        held = before is not None and is_held(before, self._session)
        command = going_on(command, before)
        try:
            self._take_over(command)
            if isinstance(before, Fetch) and before.under_way and held and self._session.missing is not None:
                before.load = Load(command.experiment)  # an edit of a network that answers while its samples come
                before, self._waiting = None, before
        except NotHere as missing:
            before, self._waiting = None, (fetch := fetch_for(command, missing, before))
            self._fail(fetch.error)
        finally:
            if before is not None:
                before.cancel()

    def _take_over(self, load: Load) -> None:
        """Load; a load that fails is remembered, so that the run before is not shown under its name."""
        before = self._session.experiment
        try:
            self._session.load(load.experiment, load.weights_from, load.fresh, only_weights=load.only_weights)
        except Exception as error:
            self._waiting = Refused(load, in_words(error))
            raise
        self._opened = load.ticket or self._opened
        if load.fresh or before is None or _learned(before) != _learned(load.experiment):
            self._new_at, self._allowance = self._session.step, 1.0
        if isinstance(self._session.missing, Unreadable):  # the network answers; what training needs is said now
            self._fail(self._session.missing.text)

    def _concerns_what_waits(self, waiting: Waiting, command: Command) -> bool:
        """Whether `command` means the experiment that waits, not the run that the session holds."""
        match command:
            case Run() | Cancel():
                return True
            case Reset() | Rescale() | Save() | SetParameter() | MoveAll() | Practise() | TakeBack():
                return not is_held(waiting, self._session)
            case _:
                return False

    def _obey_while_waiting(self, waiting: Waiting, command: Command) -> None:
        """Obey `command` for the experiment that waits, or say why not; the run in the session stays as it is."""
        match command:
            case Cancel():
                waiting.cancel()
            case Run(0):
                if isinstance(waiting, Fetch):
                    waiting.run = command
            case Run():
                self._again(waiting, command)
            case Reset():
                self._again(waiting, Run(0))
            case Save():
                self._saves.refuse(command, why_not(waiting))
            case _:
                self._fail(why_not(waiting))

    def _again(self, waiting: Waiting, run: Run) -> None:
        """Try the failed load or job again; `run` once it has worked."""
        if isinstance(waiting, Refused):
            self._load(waiting.load)
            self._obey(run)
        elif waiting.error:
            self._fail("")
            self._waiting = Fetch(waiting.missing, waiting.load, run)
        else:
            waiting.run = run

    def _end_fetch(self, fetch: Fetch) -> None:
        """The samples are there, or will not come."""
        fetch.settled = True
        if fetch.error:
            self._fail(fetch.error)
            return
        self._waiting, self._error = None, ""
        self._take_over(fetch.load)
        self._run(fetch.run)

    def _run(self, command: Run) -> None:
        if command.amount:
            self._error = ""
        starting = not self._owed
        self._owed, self._last_epoch = command.amount, None
        if command.unit == "epoch" and 0 < command.amount < inf:
            self._last_epoch = self._session.epoch + int(command.amount)
        if starting or command.pace != self._pace:
            self._allowance, self._credited = 1.0, self._clock()
        self._pace = command.pace
        self._raise_allowance()
        if starting:
            self._speed.begin()

    def _raise_allowance(self) -> None:
        per_second = self._steps_allowed_per_second()
        if per_second == inf:
            self._allowance = inf
            return
        now = self._clock()
        self._allowance = min(self._allowance + (now - self._credited) * per_second, max(1.0, per_second * FRAME))
        self._credited = now

    def _steps_allowed_per_second(self) -> float:
        """The pace now; it begins anew with a network that is back at an earlier step, as after a reset."""
        self._new_at = min(self._new_at, self._session.step)
        return self._pace.per_second + self._pace.growth * (self._session.step - self._new_at)

    def _work(self) -> None:
        if not self._owed:
            self._session.advance(0, SHORT)
            return
        if self._allowance < 1:
            return
        if self._last_epoch is not None:  # counted each time: the batch size may have changed
            self._owed = self._session.steps_to_epoch_end(self._last_epoch - self._session.epoch)
        steps = min(self._owed, floor(self._allowance) if self._allowance < inf else inf)
        done = self._session.advance(steps, self._slices.length(self._clock()))
        self._owed = 0.0 if self._session.stopped else self._owed - done
        self._allowance -= done
        self._speed.count(self._clock(), done)

    def _put(self, snapshot: Snapshot) -> None:
        self._outbox.put(self._asides.say(snapshot))

    def _publish(self) -> None:
        self._unfinished, waiting = False, self._waiting
        if waiting is not None and not is_held(waiting, self._session):
            said = waiting.snapshot(self._saves.newest)
            self._put(replace(said, error=self._error or said.error))
            return
        if (experiment := self._session.experiment) is None:
            if self._shown is not None or self._asides.news:  # the run was lost with its device, or there was none yet
                self._put(Snapshot(self._shown or Experiment(), error=self._error, saved=self._saves.newest))
            return
        self._shown = experiment
        began = self._clock()
        about: dict[str, Any] = {
            "running": self._owed > 0,
            "steps_per_second": self._speed.per_second() if self._owed else 0.0,
            "saved": self._saves.newest,
            "opened": self._opened,
        }
        if waiting is not None and not self._session.fine_tuning.under_way:
            said = waiting.snapshot(self._saves.newest)
            about |= {"running": said.running, "progress": said.progress}
        probes = self._probes - {Checkup()} if self._follows_hand else self._probes  # the doctor can wait
        try:
            snapshot = self._session.snapshot(probes, error=self._error, **about)
        except Exception as error:  # one question that fails must not hold back everything else
            _LOG.error("a measurement failed", exc_info=error)
            self._fail(unknown(mark("The engine could not measure ({kind}: {why})."), error))
            about["running"] = False
            snapshot = self._plain(experiment, about)
        self._unfinished = snapshot.behind > 0 or probes != self._probes
        self._put(snapshot)
        now = self._clock()
        self._due = now + max(FRAME - (now - began), min(_REST * (now - began), _SLOWEST))

    def _plain(self, experiment: Experiment, about: dict[str, Any]) -> Snapshot:
        """A snapshot without answers; if that fails too, one of the experiment and the error alone."""
        try:
            return self._session.snapshot(frozenset(), error=self._error, **about)
        except Exception:  # the thread must live on, and the window hear why
            return Snapshot(experiment, error=self._error, **about)


def _learned(experiment: Experiment) -> tuple[object, ...]:
    """What is learned, and by which network: where it changes, there is something new to watch."""
    return experiment.data.apart_from_points, experiment.network, experiment.training.loss
