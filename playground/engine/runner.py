"""The engine's loop: obeys commands, works off the steps it owes, says how things stand. Knows time, not torch."""

from collections import deque
from dataclasses import replace
from math import floor, inf
from queue import Empty, SimpleQueue
from time import perf_counter
from typing import Any

from models.design.experiment import Experiment
from models.talk.commands import (
    Cancel,
    Command,
    Load,
    Practise,
    Quit,
    Reset,
    Run,
    Save,
    SetParameter,
    TakeBack,
    Use,
    Watch,
)
from models.talk.probes import Probe
from models.talk.snapshot import Saved, Snapshot
from playground.datasets.not_here import NotHere
from playground.engine.fetching import LOOK, Fetch
from playground.engine.mailbox import Mailbox
from playground.engine.session_port import SessionPort
from playground.engine.waiting import Refused, Waiting, fetch_for, going_on, in_words, why_not

SLICE = 0.01  # s of training between looks at the inbox
FRAME = 1 / 30  # s between snapshots: more nobody sees
_REST = 9  # times as long as a snapshot took, so that training keeps nine tenths of its speed
_SLOWEST = 0.2  # s between snapshots, however long they take
_BREATH = 0.001  # s in which others may have the processor, between two rounds of answers that are not exact yet
_WINDOW = 0.75  # s over which steps a second are counted


class Runner:
    """Owns the loop of the engine thread. `turn` is one round of it and can be tested without a thread."""

    def __init__(self, session: SessionPort, inbox: "SimpleQueue[Command]", outbox: Mailbox[Snapshot]) -> None:
        self._session, self._inbox, self._outbox = session, inbox, outbox
        self._owed = 0.0
        self._last_epoch: int | None = None  # where epochs are owed: the number of the last one
        self._per_second = inf
        self._allowance = 0.0  # steps that the speed limit allows now
        self._credited = 0.0  # when the allowance was last raised
        self._probes: frozenset[Probe[Any]] = frozenset()
        self._due = 0.0
        self._unfinished = False  # an answer is not exact yet, and asking again brings it on
        self._error = ""
        self._saved: Saved | None = None
        self._shown: Experiment | None = None  # the last one that there were snapshots of
        self._waiting: Waiting | None = None  # what was asked for, where that is not what the session holds
        self._opened = 0  # the ticket of the document that the session's run began with
        self._pace: deque[tuple[float, int]] = deque()
        self._saves: list[Save] = []  # asked for during a practice, to be written after it

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
                if self._waiting is not None:
                    self._waiting.cancel()
                return False
            urgent = True
            self._try(self._obey, command)
            command = self._next()
        if isinstance(self._waiting, Fetch) and self._waiting.ended and not self._session.fine_tuning.under_way:
            self._try(self._end_fetch, self._waiting)
        if (self._owed or self._session.pending) and not self._session.fine_tuning.under_way:
            self._try(self._work)
        if self._session.fine_tuning.under_way:
            urgent |= self._practise()
        busy = self._owed or self._session.pending or self._session.fine_tuning.under_way
        if urgent or not busy or (self._outbox.empty and perf_counter() >= self._due):
            self._publish()
        return True

    def _wait(self) -> Command | None:
        if self._session.fine_tuning.under_way or (not self._owed and self._session.pending and self._waiting is None):
            return self._next()
        if not self._owed:
            if self._unfinished:
                return self._next(_BREATH)
            fetching = isinstance(self._waiting, Fetch) and not self._waiting.settled
            return self._next(LOOK) if fetching else self._inbox.get()
        self._raise_allowance()
        if self._allowance >= 1:
            return self._next()
        pause = (1 - self._allowance) / self._per_second
        command = self._next(min(pause, FRAME) if self._unfinished else pause)
        self._raise_allowance()
        return command

    def _next(self, seconds: float = 0.0) -> Command | None:
        try:
            return self._inbox.get(seconds > 0, seconds)
        except Empty:
            return None

    def _try(self, action: Any, *arguments: Any) -> None:
        """Do it; whatever goes wrong pauses training and is said, and the thread lives on."""
        try:
            action(*arguments)
        except Exception as error:  # the window must hear of it
            self._fail(in_words(error))

    def _fail(self, text: str) -> None:
        self._error = text
        self._owed, self._last_epoch = 0.0, None

    def _obey(self, command: Command) -> None:
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
            case Reset():
                self._fail("")
                self._session.reset()
            case Watch(probes):
                self._probes = probes
            case SetParameter():
                self._session.set_parameter(command)
            case Save(path, ticket):
                self._saved = self._session.save(path, ticket)
            case Use(device):
                self._session.use(device)
            case Practise():
                self._fail("")
                self._session.fine_tuning.begin(command)
            case TakeBack():
                self._session.fine_tuning.take_back()
            case _:
                pass

    def _waits_or_ends_practice(self, command: Command) -> bool:
        """What changes the network ends the practice under way, and the weights from before are back.

        True where there is no more to do now: a save waits for the practice.
        """
        match command:
            case Save():
                self._saves.append(command)
                return True
            case Watch() | Run(0):
                return False
            case _:
                self._session.fine_tuning.cancel()
                self._write_saves()
                return isinstance(command, Cancel)

    def _practise(self) -> bool:
        """A slice of the practice under way; True where it has ended."""
        self._try(self._session.fine_tuning.advance, SLICE)
        ended = not self._session.fine_tuning.under_way
        if ended:
            self._write_saves()
        return ended

    def _write_saves(self) -> None:
        """Obey the saves that waited."""
        saves, self._saves = self._saves, []
        for save in saves:
            self._saved = self._session.save(save.path, save.ticket)

    def _load(self, command: Load) -> None:
        """Load; where samples are missing, begin to get them and leave the old run as it is."""
        self._error = ""
        before, self._waiting = self._waiting, None
        held = before is not None and self._holds(before)
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
        """Load; where that fails, remember what was asked for, so that nobody takes the run before it for it."""
        try:
            self._session.load(load.experiment, load.weights_from, load.fresh)
        except Exception as error:
            self._waiting = Refused(load, in_words(error))
            raise
        self._opened = load.ticket or self._opened

    def _holds(self, waiting: Waiting) -> bool:
        """Whether the network that waits for its samples is in the session already, and can answer without them."""
        load = waiting.load
        missing = self._session.missing is not None
        return missing and self._session.experiment == load.experiment and not (load.fresh or load.weights_from)

    def _concerns_what_waits(self, waiting: Waiting, command: Command) -> bool:
        """Whether `command` is not for the session, which does not hold what it is about, or cannot train it yet."""
        match command:
            case Run() | Cancel():
                return True
            case Reset() | Save() | SetParameter() | Practise() | TakeBack():
                return not self._holds(waiting)
            case _:
                return False

    def _obey_while_waiting(self, waiting: Waiting, command: Command) -> None:
        """Obey what can be obeyed, and say why the rest cannot; the run before what was asked for stays as it is."""
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
            case Save(path, ticket):
                self._saved = Saved(ticket, path, why_not(waiting))
            case _:
                self._fail(why_not(waiting))

    def _again(self, waiting: Waiting, run: Run) -> None:
        """Try again what failed; `run` once it is there."""
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
        if starting or command.per_second != self._per_second:
            self._allowance, self._credited = 1.0, perf_counter()
        self._per_second = command.per_second
        self._raise_allowance()
        if starting:
            self._pace.clear()

    def _raise_allowance(self) -> None:
        if self._per_second == inf:
            self._allowance = inf
            return
        now = perf_counter()
        most = max(1.0, self._per_second * FRAME)
        self._allowance = min(self._allowance + (now - self._credited) * self._per_second, most)
        self._credited = now

    def _work(self) -> None:
        if not self._owed:
            self._session.advance(0, SLICE)
            return
        if self._allowance < 1:
            return
        if self._last_epoch is not None:  # counted anew each time: the batch size may have changed
            self._owed = self._session.steps_to_epoch_end(self._last_epoch - self._session.epoch)
        steps = min(self._owed, floor(self._allowance) if self._allowance < inf else inf)
        done = self._session.advance(steps, SLICE)
        self._owed -= done
        self._allowance -= done
        now = perf_counter()
        self._pace.append((now, done))
        while now - self._pace[0][0] > _WINDOW and len(self._pace) > 2:
            self._pace.popleft()

    def _steps_per_second(self) -> float:
        if not self._owed or len(self._pace) < 2:
            return 0.0
        steps = sum(done for _, done in list(self._pace)[1:])
        return steps / max(self._pace[-1][0] - self._pace[0][0], 1e-9)

    def _publish(self) -> None:
        self._unfinished, waiting = False, self._waiting
        if waiting is not None and not self._holds(waiting):
            said = waiting.snapshot(self._saved)
            self._outbox.put(replace(said, error=self._error or said.error))
            return
        experiment = self._session.experiment
        if experiment is None:
            if self._shown is not None:  # it was lost with its device
                self._outbox.put(Snapshot(self._shown, error=self._error, saved=self._saved))
            return
        self._shown = experiment
        began = perf_counter()
        about: dict[str, Any] = {
            "running": self._owed > 0,
            "steps_per_second": self._steps_per_second(),
            "saved": self._saved,
            "opened": self._opened,
        }
        if waiting is not None and not self._session.fine_tuning.under_way:
            said = waiting.snapshot(self._saved)
            about |= {"running": said.running, "progress": said.progress}
        try:
            snapshot = self._session.snapshot(self._probes, error=self._error, **about)
        except Exception as error:  # a question without an answer must not silence everything else
            self._fail(f"The engine could not measure ({type(error).__name__}: {error}).")
            about["running"] = False
            snapshot = self._plain(experiment, about)
        self._unfinished = snapshot.behind > 0
        self._outbox.put(snapshot)
        now = perf_counter()
        spent = now - began
        self._due = now + max(FRAME - spent, min(_REST * spent, _SLOWEST))

    def _plain(self, experiment: Experiment, about: dict[str, Any]) -> Snapshot:
        """Without answers; where not even that can be said, the experiment asked for and what went wrong."""
        try:
            return self._session.snapshot(frozenset(), error=self._error, **about)
        except Exception:  # the thread must live on, and the window hear why
            return Snapshot(experiment, error=self._error, **about)
