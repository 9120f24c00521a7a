"""The engine's loop: obeys commands, works off the steps it owes, says how things stand. Knows time, not torch."""

from collections import deque
from math import floor, inf
from queue import Empty, SimpleQueue
from time import perf_counter
from typing import Any, Protocol

from models.commands import (
    Cancel,
    Command,
    DeviceChoice,
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
from models.experiment import Experiment
from models.probes import Probe, SamplePictures
from models.snapshot import Saved, Snapshot
from models.spec import SpecError
from playground.datasets.not_here import NotHere
from playground.fetching import LOOK, Fetch, fetch_for
from playground.mailbox import Mailbox

SLICE = 0.01  # s of training between looks at the inbox
FRAME = 1 / 30  # s between snapshots: more nobody sees
_REST = 9  # times as long as a snapshot took, so that training keeps nine tenths of its speed
_SLOWEST = 0.2  # s between snapshots, however long they take
_BREATH = 0.001  # s in which others may have the processor, between two rounds of answers that are not exact yet
_WINDOW = 0.75  # s over which steps a second are counted


class Practice(Protocol):
    """What the runner asks of a session's coach."""

    @property
    def under_way(self) -> bool: ...
    def begin(self, command: Practise) -> None: ...
    def advance(self, seconds: float) -> None: ...
    def cancel(self) -> None: ...
    def take_back(self) -> None: ...


class Trainee(Protocol):
    """What the runner asks of a session."""

    experiment: Experiment | None

    @property
    def coach(self) -> Practice: ...

    @property
    def epoch(self) -> int: ...
    @property
    def pending(self) -> bool: ...

    missing: NotHere | None

    def load(self, new: Experiment, weights_from: str | None = None, fresh: bool = False) -> None: ...
    def reset(self) -> None: ...
    def use(self, choice: DeviceChoice) -> None: ...
    def set_parameter(self, command: SetParameter) -> None: ...
    def save(self, path: str, ticket: int) -> Saved: ...
    def steps_to_epoch_end(self, epochs: int) -> int: ...
    def advance(self, steps: float, seconds: float) -> int: ...
    def snapshot(self, probes: frozenset[Probe[Any]], **about: Any) -> Snapshot: ...


class Runner:
    """Owns the loop of the engine thread. `turn` is one round of it and can be tested without a thread."""

    def __init__(self, session: Trainee, inbox: "SimpleQueue[Command]", outbox: Mailbox[Snapshot]) -> None:
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
        self._asked: Experiment | None = None  # what was to be loaded last
        self._fetch: Fetch | None = None  # what was asked for waits for its samples, or could not get them
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
                if self._fetch is not None:
                    self._fetch.cancel()
                return False
            urgent = True
            self._try(self._obey, command)
            command = self._next()
        if self._fetch is not None and not self._fetch.under_way:
            self._try(self._end_fetch, self._fetch)
        if (self._owed or self._session.pending) and not self._session.coach.under_way:
            self._try(self._work)
        if self._session.coach.under_way:
            urgent |= self._practise()
        busy = self._owed or self._session.pending or self._session.coach.under_way
        if urgent or not busy or (self._outbox.empty and perf_counter() >= self._due):
            self._publish()
        return True

    def _wait(self) -> Command | None:
        if self._session.coach.under_way or (not self._owed and self._session.pending and self._fetch is None):
            return self._next()
        if not self._owed:
            if self._unfinished:
                return self._next(_BREATH)
            return self._inbox.get() if self._fetch is None or self._fetch.settled else self._next(LOOK)
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
        except SpecError as error:
            self._fail(str(error))
        except RuntimeError as error:
            self._fail(str(error).splitlines()[0] if str(error) else type(error).__name__)
        except Exception as error:  # the window must hear of it
            self._fail(f"The engine met a problem it does not know ({type(error).__name__}: {error}).")

    def _fail(self, text: str) -> None:
        self._error = text
        self._owed, self._last_epoch = 0.0, None

    def _obey(self, command: Command) -> None:
        if self._session.coach.under_way and self._waits_or_ends_practice(command):
            return
        match command:
            case Load():
                self._load(command)
            case Run() | Reset() | SetParameter() | Save() | Cancel() if self._fetch is not None:
                self._obey_while_waiting(self._fetch, command)
            case Run(amount) if amount and self._session.missing is not None and self._session.experiment is not None:
                self._fetch = Fetch(self._session.missing, Load(self._session.experiment), command)
            case Run() if self._session.experiment is not None:
                self._run(command)
            case Reset():
                self._error = ""
                self._owed, self._last_epoch = 0.0, None
                self._session.reset()
            case Watch(probes):
                self._probes = probes
            case SetParameter():
                self._session.set_parameter(command)
            case Save(path, ticket):
                self._saved = self._session.save(path, ticket)
            case Use(device):
                self._session.use(device)
            case Practise() if self._fetch is None:
                self._fail("")
                self._session.coach.begin(command)
            case TakeBack() if self._fetch is None:
                self._session.coach.take_back()
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
                self._session.coach.cancel()
                self._write_saves()
                return isinstance(command, Cancel)

    def _practise(self) -> bool:
        """A slice of the practice under way; True where it has ended."""
        self._try(self._session.coach.advance, SLICE)
        ended = not self._session.coach.under_way
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
        self._asked = command.experiment
        before, self._fetch = self._fetch, None
        held = before is not None and self._holds(before)
        try:
            self._session.load(command.experiment, command.weights_from, command.fresh)
            if before is not None and before.under_way and held and self._session.missing is not None:
                before.load = Load(command.experiment)  # an edit of a network that answers while its samples come
                before, self._fetch = None, before
        except NotHere as missing:
            self._fail("")
            before, self._fetch = None, fetch_for(command, missing, before)
        finally:
            if before is not None:
                before.cancel()

    def _obey_while_waiting(self, fetch: Fetch, command: Command) -> None:
        """Obey what concerns the experiment asked for; the session still holds the one before it."""
        match command:
            case Save(path, ticket) if self._holds(fetch):
                self._saved = self._session.save(path, ticket)
            case SetParameter() if self._holds(fetch):
                self._session.set_parameter(command)
            case Cancel():
                fetch.cancel()
            case Run(amount) if amount and not fetch.under_way:
                self._fetch = Fetch(fetch.missing, fetch.load, command)
            case Run():
                fetch.run = command
            case Save(path, ticket):
                self._saved = Saved(ticket, path, "its data are not here yet")
            case _:
                pass

    def _holds(self, fetch: Fetch) -> bool:
        """Whether the network that waits for these samples is in the session already, and can answer without them."""
        load = fetch.load
        missing = self._session.missing is not None
        return missing and self._session.experiment == load.experiment and not (load.fresh or load.weights_from)

    def _end_fetch(self, fetch: Fetch) -> None:
        """The samples are there, or will not come."""
        fetch.settled = True
        if not fetch.error:
            self._fetch = None
            self._session.load(fetch.load.experiment, fetch.load.weights_from, fetch.load.fresh)
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
        self._unfinished, fetch = False, self._fetch
        if fetch is not None and not self._holds(fetch):
            self._outbox.put(fetch.snapshot(self._saved))
            return
        if self._session.experiment is None:
            if self._asked is not None:  # the first design cannot be loaded: the window must hear why
                self._outbox.put(Snapshot(self._asked, error=self._error, saved=self._saved))
            return
        began = perf_counter()
        about: dict[str, Any] = {
            "running": self._owed > 0,
            "steps_per_second": self._steps_per_second(),
            "saved": self._saved,
        }
        if fetch is not None:
            said = fetch.snapshot(self._saved)
            about |= {"running": said.running, "progress": said.progress}
            self._error = said.error
        try:
            snapshot = self._session.snapshot(self._probes, error=self._error, **about)
        except Exception as error:  # a question without an answer must not silence everything else
            self._fail(f"The engine could not measure ({type(error).__name__}: {error}).")
            about["running"] = False
            snapshot = self._session.snapshot(frozenset(), error=self._error, **about)
        self._unfinished = any(isinstance(r, SamplePictures) and r.behind for r in snapshot.readings.values())
        self._outbox.put(snapshot)
        now = perf_counter()
        spent = now - began
        self._due = now + max(FRAME - spent, min(_REST * spent, _SLOWEST))
