"""The engine while samples are on their way: it says how far they are, goes on by itself, and can be told to stop."""

from argparse import Namespace
from collections.abc import Callable, Hashable
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from time import sleep
from typing import Any

import pooch
import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.problems.changes import with_data
from models.talk.commands import Cancel, Command, Load, Practise, Quit, Reset, Run, Save, SetParameter, TakeBack, Watch
from models.talk.snapshot import Progress, Saved, Snapshot
from playground.cli import train
from playground.datasets import download
from playground.datasets.not_here import Cancelled, GivenUp, NotHere, Report
from playground.engine import fetching
from playground.engine.fetching import Fetch
from playground.engine.mailbox import Mailbox
from playground.engine.runner import Runner
from tests.playground.datasets.mirrors import CONTENT, files_in, serving, source

HERE = Experiment()
MNIST = with_data(HERE, Data.of("mnist"))
FASHION = with_data(HERE, Data.of("fashion"))
CHANGE = SetParameter("layer-1", "weight", (0, 0), 1.0)
NOT_YET = "The data of this design are not here yet; wait until they are."


class Depot:
    """Brings samples once it is let go, half of them before; each `bring` is counted by its source."""

    def __init__(self) -> None:
        self.here: set[Hashable] = set()
        self.began: list[Hashable] = []
        self.let_go, self.half, self.over = Event(), Event(), Event()
        self.error = ""

    def missing(self, source: str) -> NotHere:
        def bring(report: Report, cancelled: Cancelled) -> None:
            self.began.append(source)
            report(5, 10)
            self.half.set()
            try:
                while not self.let_go.wait(0.005):
                    if cancelled():
                        raise GivenUp("Fetching")
                if self.error:
                    raise SpecError(self.error)
                self.here.add(source)
            finally:
                self.over.set()

        return NotHere(f"Fetching {source}", source, bring, "{name} is missing", name=source)


class FineTuning:
    """Stands for a session's fine-tuning; a practice ends with its second slice."""

    def __init__(self, touched: list[str]) -> None:
        self.touched, self.left = touched, 0

    @property
    def under_way(self) -> bool:
        return self.left > 0

    def begin(self, command: Practise) -> None:
        self.touched.append("practise")
        self.left = 2

    def advance(self, seconds: float) -> None:
        self.left -= 1

    def cancel(self) -> None:
        self.left = 0

    def take_back(self) -> None:
        self.touched.append("take_back")


class SessionPort:
    """Stands for a session: takes an experiment over where its data are here."""

    def __init__(self, depot: Depot) -> None:
        self.depot = depot
        self.experiment: Experiment | None = None
        self.loads: list[tuple[Experiment, str | None, bool]] = []
        self.touched: list[str] = []
        self.epoch, self.step, self.pending, self.stopped = 0, 0, False, False
        self.missing: NotHere | None = None
        self.fine_tuning = FineTuning(self.touched)

    def load(
        self, new: Experiment, weights_from: str | None = None, fresh: bool = False, *, only_weights: bool = False
    ) -> None:
        if new.data.info.download and new.data.kind not in self.depot.here:
            raise self.depot.missing(new.data.kind)
        self.experiment = new
        self.loads.append((new, weights_from, fresh))

    def advance(self, steps: float, seconds: float) -> int:
        self.touched.append("advance")
        return 1

    def reset(self) -> None:
        self.touched.append("reset")

    def set_parameter(self, command: SetParameter) -> None:
        self.touched.append("set_parameter")

    def save(self, path: str, ticket: int, moment: int | None = None, past: bool = False) -> Saved:
        self.touched.append("save")
        return Saved(ticket, path)

    def use(self, choice: str) -> None: ...

    def steps_to_epoch_end(self, epochs: int) -> int:
        return epochs

    def snapshot(self, probes: frozenset[Any], **about: Any) -> Snapshot:
        assert self.experiment is not None
        return Snapshot(self.experiment, step=50, **about)


class Engine:
    """A runner on a session that is made up, its depot, and the two ends of its pipes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(fetching, "LOOK", 0.005)
        monkeypatch.setattr("playground.engine.runner.LOOK", 0.005)
        self.depot = Depot()
        self.session = SessionPort(self.depot)
        self.inbox: SimpleQueue[Command] = SimpleQueue()
        self.outbox: Mailbox[Snapshot] = Mailbox()
        self.runner = Runner(self.session, self.inbox, self.outbox)
        self.last: Snapshot | None = None

    def turn(self) -> Snapshot | None:
        assert self.runner.turn()
        self.last = self.outbox.take() or self.last
        return self.last

    def tell(self, *commands: Command) -> Snapshot:
        for command in commands:
            self.inbox.put(command)
        snapshot = self.turn()
        assert snapshot is not None
        return snapshot

    def until(self, wanted: Callable[[Snapshot], object]) -> Snapshot:
        """Turn until a snapshot is as wanted, which the last one may be already."""
        for _ in range(2000):
            if self.last is not None and wanted(self.last):
                return self.last
            self.turn()
        raise AssertionError("it never came")


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    return Engine(monkeypatch)


def wait_for(fact: Callable[[], bool]) -> bool:
    """Whether it becomes true within some seconds: the helper thread ends by itself."""
    for _ in range(1000):
        if fact():
            return True
        sleep(0.005)
    return False


def half_way(engine: Engine, *before: Command, load: Load | None = None) -> Snapshot:
    """The engine told to load MNIST, which is half here."""
    engine.tell(*before, load or Load(MNIST))
    assert engine.depot.half.wait(5)
    return engine.until(lambda s: s.progress and s.progress.done)


@pytest.mark.parametrize("before", [(), (Load(HERE),)])
def test_what_is_asked_for_is_shown_with_its_progress_also_before_anything_was_loaded(
    before: tuple[Command, ...], engine: Engine
) -> None:
    snapshot = half_way(engine, *before)
    assert snapshot.experiment == MNIST
    assert (snapshot.metrics, snapshot.error, snapshot.running) == (None, "", False)
    assert snapshot.progress == Progress("Fetching mnist", 5, 10)


def test_it_is_loaded_by_itself_when_it_is_there(engine: Engine) -> None:
    half_way(engine)
    engine.depot.let_go.set()
    snapshot = engine.until(lambda s: s.progress is None)
    assert (snapshot.experiment, snapshot.error, snapshot.running) == (MNIST, "", False)
    assert engine.session.experiment == MNIST
    assert engine.depot.began == ["mnist"]


def test_the_old_run_pauses_and_stays_as_it_is(engine: Engine) -> None:
    engine.tell(Load(HERE), Run())
    half_way(engine)
    steps = len(engine.session.touched)
    snapshot = engine.tell(CHANGE, Reset(), Save("old.safetensors", 7), Watch(frozenset()))
    assert snapshot.saved == Saved(7, "old.safetensors", NOT_YET)
    assert engine.session.touched == ["advance"] * steps
    assert engine.session.experiment == HERE


def test_going_back_to_the_old_run_gives_the_download_up(engine: Engine) -> None:
    half_way(engine, Load(HERE))
    snapshot = engine.tell(Load(HERE))
    assert (snapshot.experiment, snapshot.progress, snapshot.error) == (HERE, None, "")
    assert engine.depot.over.wait(5)
    assert engine.depot.here == set()


def test_an_edit_while_it_runs_does_not_begin_a_second_one(engine: Engine) -> None:
    half_way(engine)
    edited = replace(MNIST, training=replace(MNIST.training, batch=64))
    snapshot = engine.tell(Load(edited))
    assert snapshot.experiment == edited
    engine.depot.let_go.set()
    engine.until(lambda s: s.progress is None)
    assert engine.session.loads == [(edited, None, False)]
    assert engine.depot.began == ["mnist"]


def test_an_edit_of_a_trained_network_that_waits_keeps_its_weights(engine: Engine) -> None:
    half_way(engine, load=Load(MNIST, "trained.safetensors"))
    edited = replace(MNIST, training=replace(MNIST.training, batch=64))
    engine.tell(Load(edited))
    engine.depot.let_go.set()
    engine.until(lambda s: s.progress is None)
    assert engine.session.loads == [(edited, "trained.safetensors", False)]


def answering(engine: Engine) -> Experiment:
    """The session holds a trained network that answers although its samples are missing; play has been pressed."""
    engine.depot.here.add("mnist")
    engine.tell(Load(MNIST, "trained.safetensors"))
    engine.depot.here.clear()
    engine.session.missing = engine.depot.missing("mnist")
    engine.runner._fail("Something went wrong before.")
    engine.tell(Run(1))
    return MNIST


def test_a_network_that_answers_without_its_samples_goes_on_answering_while_they_come(engine: Engine) -> None:
    answering(engine)
    assert engine.depot.half.wait(5)
    snapshot = engine.until(lambda s: s.progress and s.progress.done)
    assert (snapshot.step, snapshot.running, snapshot.error) == (50, True, "")
    snapshot = engine.tell(Save("again.safetensors", 3))
    assert snapshot.saved == Saved(3, "again.safetensors")


def test_it_goes_on_answering_after_they_could_not_be_had(engine: Engine) -> None:
    answering(engine)
    engine.tell(Cancel())
    snapshot = engine.until(lambda s: s.error)
    assert (snapshot.step, snapshot.running, snapshot.progress) == (50, False, None)
    assert "cancelled" in snapshot.error


@pytest.mark.parametrize(
    ("command", "done"),
    [
        (Practise(()), "practise"),
        (TakeBack(), "take_back"),
        (Reset(), "reset"),
        (CHANGE, "set_parameter"),
        (Save("again.safetensors", 3), "save"),
    ],
)
@pytest.mark.parametrize("failed", [True, False])
def test_what_needs_no_samples_is_done_while_they_come_and_after_they_could_not_be_had(
    engine: Engine, command: Command, done: str, failed: bool
) -> None:
    answering(engine)
    if failed:
        engine.tell(Cancel())
        engine.until(lambda s: s.error)
    snapshot = engine.tell(command)
    assert engine.session.touched == [done]
    assert snapshot.step == 50
    if done in ("practise", "reset"):
        assert snapshot.error == ""  # what was said before is about a play that nobody waits for any more


def test_what_goes_wrong_with_it_is_said_after_they_could_not_be_had(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_command: Practise) -> None:
        raise SpecError("There is no drawing.")

    answering(engine)
    monkeypatch.setattr(engine.session.fine_tuning, "begin", refuse)
    engine.tell(Cancel())
    assert engine.tell(Practise(())).error == "There is no drawing."
    assert engine.tell(Watch(frozenset())).error == "There is no drawing."
    assert engine.tell(Run()).error == ""


def test_samples_that_come_during_a_practice_wait_for_its_end(engine: Engine) -> None:
    answering(engine)
    assert engine.depot.half.wait(5)
    engine.session.fine_tuning.left = 5
    engine.depot.here.add("mnist")
    engine.depot.let_go.set()
    assert isinstance(fetch := engine.runner._waiting, Fetch)
    assert wait_for(lambda: not fetch.under_way)
    loads = len(engine.session.loads)
    assert engine.tell(Watch(frozenset())).progress is None  # the practice's own would stand here
    assert len(engine.session.loads) == loads
    engine.until(lambda _: len(engine.session.loads) > loads)
    assert not engine.session.fine_tuning.under_way


@pytest.mark.parametrize("command", [Practise(()), TakeBack(), CHANGE])
def test_what_needs_the_network_asked_for_is_answered_with_a_sentence_while_its_data_are_not_here(
    engine: Engine, command: Command
) -> None:
    half_way(engine, Load(HERE))
    assert engine.tell(command).error == NOT_YET
    said = engine.tell(Cancel()).error
    assert "cancelled" in said
    assert engine.tell(command).error == said
    assert engine.session.touched == []


def test_a_sentence_about_waiting_goes_when_the_data_are_there(engine: Engine) -> None:
    half_way(engine)
    engine.tell(CHANGE)
    engine.depot.let_go.set()
    assert engine.until(lambda s: s.progress is None).error == ""


def test_reset_begins_again_what_failed(engine: Engine) -> None:
    half_way(engine, Load(HERE))
    engine.tell(Cancel())
    engine.depot.let_go.set()
    engine.tell(Reset())
    snapshot = engine.until(lambda s: s.progress is None)
    assert (snapshot.experiment, snapshot.running) == (MNIST, False)
    assert engine.session.touched == []


def test_what_cannot_be_loaded_although_its_files_came_is_no_reason_to_train_the_run_before(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise SpecError("The files are damaged.")

    half_way(engine, Load(HERE))
    monkeypatch.setattr(engine.session, "load", refuse)
    engine.depot.let_go.set()
    snapshot = engine.until(lambda s: s.progress is None)
    assert (snapshot.experiment, snapshot.error) == (MNIST, "The files are damaged.")
    snapshot = engine.tell(Run(), Save("old.safetensors", 3))
    assert (snapshot.experiment, snapshot.error, snapshot.running) == (MNIST, "The files are damaged.", False)
    assert snapshot.saved == Saved(3, "old.safetensors", "The files are damaged.")
    assert engine.session.touched == []


def test_samples_that_are_missing_although_they_came_are_not_fetched_for_ever(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    half_way(engine)
    monkeypatch.setattr(engine.depot, "here", _Leaky())
    engine.depot.let_go.set()
    assert engine.until(lambda s: s.progress is None).error == "mnist is missing"
    assert engine.depot.began == ["mnist"]
    engine.tell(Run())
    assert engine.until(lambda s: s.progress is None).error == "mnist is missing"
    assert engine.depot.began == ["mnist", "mnist"]


class _Leaky(set[Hashable]):
    """What is put in is gone."""

    def add(self, _source: Hashable) -> None: ...


def test_an_edit_of_it_does_not_give_the_download_up(engine: Engine) -> None:
    experiment = answering(engine)
    edited = replace(experiment, training=replace(experiment.training, batch=64))
    engine.depot.here.add("mnist")  # so that the stand-in takes it over, as a session does
    snapshot = engine.tell(Load(edited))
    assert snapshot.experiment == edited
    assert snapshot.progress is not None
    engine.depot.let_go.set()
    engine.until(lambda s: s.progress is None)
    assert engine.depot.began == ["mnist"]


def test_another_data_set_that_is_missing_takes_its_place(engine: Engine) -> None:
    half_way(engine)
    engine.tell(Load(FASHION))
    assert engine.depot.over.wait(5)
    engine.depot.let_go.set()
    engine.until(lambda s: s.progress is None)
    assert engine.depot.began == ["mnist", "fashion"]
    assert engine.session.experiment == FASHION


def test_data_that_are_here_take_the_place_of_a_document_that_waits_as_its_edit(engine: Engine) -> None:
    half_way(engine, Load(HERE), load=Load(MNIST, fresh=True, ticket=7))
    other = with_data(HERE, Data.of("xor"))
    assert engine.tell(Load(other)).opened == 7
    assert engine.session.loads[-1] == (other, None, True)


def test_an_edit_of_a_document_whose_data_have_just_come_is_loaded_as_that_document(engine: Engine) -> None:
    half_way(engine, Load(HERE), load=Load(MNIST, fresh=True, ticket=7))
    engine.depot.here.add("mnist")
    edited = replace(MNIST, training=replace(MNIST.training, batch=64))
    assert engine.tell(Load(edited)).opened == 7
    assert engine.session.loads[-1] == (edited, None, True)


def test_cancelling_is_said_at_once_and_an_edit_does_not_begin_it_again(engine: Engine) -> None:
    half_way(engine)
    snapshot = engine.tell(Cancel())
    assert snapshot.progress is None
    assert snapshot.error == ("Fetching mnist was cancelled. Press play to begin again, or choose another data set.")
    assert engine.depot.over.wait(5)
    edited = replace(MNIST, training=replace(MNIST.training, batch=64))
    assert engine.tell(Load(edited)).error == snapshot.error
    assert engine.depot.began == ["mnist"]


def test_play_begins_again_and_then_trains_what_was_edited(engine: Engine) -> None:
    half_way(engine)
    edited = replace(MNIST, training=replace(MNIST.training, batch=64))
    engine.tell(Cancel(), Load(edited))
    engine.depot.let_go.set()
    assert engine.tell(Run()).error == ""
    snapshot = engine.until(lambda s: s.progress is None and s.running)
    assert snapshot.experiment == edited
    assert engine.depot.began == ["mnist", "mnist"]
    assert "advance" in engine.session.touched


def test_play_pressed_meanwhile_is_remembered_and_pause_forgets_it(engine: Engine) -> None:
    half_way(engine)
    assert engine.tell(Run()).running
    assert not engine.tell(Run(0)).running
    engine.tell(Run())
    engine.depot.let_go.set()
    assert engine.until(lambda s: s.progress is None).running


def test_a_failure_is_said_and_the_engine_waits_for_commands(engine: Engine) -> None:
    engine.depot.error = "There is no network."
    half_way(engine)
    engine.depot.let_go.set()
    snapshot = engine.until(lambda s: s.progress is None)
    assert (snapshot.experiment, snapshot.error) == (MNIST, "There is no network.")
    engine.inbox.put(Watch(frozenset()))
    engine.runner.turn()
    assert engine.inbox.empty()
    assert engine.tell(Load(HERE)).error == ""


def test_opening_the_design_again_after_a_failure_begins_again(engine: Engine) -> None:
    half_way(engine)
    engine.tell(Cancel())
    engine.depot.let_go.set()
    engine.tell(Load(MNIST, fresh=True))
    engine.until(lambda s: s.progress is None)
    assert engine.session.loads == [(MNIST, None, True)]


def test_what_nobody_foresaw_is_said_too(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object) -> None:
        raise KeyError("mirror")

    missing = NotHere("Fetching mnist", "mnist", broken, "mnist is missing")
    monkeypatch.setattr(engine.depot, "missing", lambda _source: missing)
    engine.tell(Load(MNIST))
    snapshot = engine.until(lambda s: s.error)
    assert snapshot.error == "Fetching mnist met a problem it does not know (KeyError: 'mirror')."


def test_quit_does_not_wait_but_gives_up(engine: Engine) -> None:
    half_way(engine)
    engine.inbox.put(Quit())
    assert not engine.runner.turn()
    assert engine.depot.over.wait(5)
    assert engine.depot.here == set()


def test_a_first_design_that_cannot_be_loaded_is_said(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise SpecError("Its folder is gone.")

    monkeypatch.setattr(engine.session, "load", refuse)
    snapshot = engine.tell(Load(MNIST))
    assert (snapshot.experiment, snapshot.error, snapshot.metrics) == (MNIST, "Its folder is gone.", None)


def test_a_real_download_of_the_engine_is_cancelled_half_way(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLAYGROUND_DATA", raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(pooch, "os_cache", lambda _program: tmp_path)

    def located(_source: str) -> NotHere:
        with pytest.raises(NotHere) as caught:
            download.located("tiny")
        return caught.value

    monkeypatch.setattr(engine.depot, "missing", located)
    with serving(one="slow") as mirror:
        monkeypatch.setattr(download, "REMOTE_SETS", {"tiny": source(mirror.address)})
        engine.tell(Load(MNIST))
        snapshot = engine.until(lambda s: s.progress and s.progress.done)
        assert snapshot.progress is not None
        assert 0 < snapshot.progress.done < len(CONTENT["one.gz"])
        assert "Downloading Tiny was cancelled" in engine.tell(Cancel()).error
    assert wait_for(lambda: files_in(tmp_path) == [])


def test_train_brings_what_is_missing_first(capsys: pytest.CaptureFixture[str]) -> None:
    depot = Depot()
    depot.let_go.set()
    session: Any = SessionPort(depot)
    train._load(session, MNIST, None, Namespace(file="design.json", json=True))
    assert session.loads == [(MNIST, None, False)]
    assert depot.began == ["mnist"]
    assert capsys.readouterr() == ("", "")
