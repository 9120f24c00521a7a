"""The engine without its thread: commands in, turns, snapshots out."""

import logging
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

import numpy as np
import pytest

from models.design.drawing import Drawing
from models.design.layers import Flatten
from models.design.wording import Unknown
from models.doctor.facts import Checkup
from models.files.checkpoint import read_checkpoint
from models.talk.commands import Command, Load, Pace, Quit, Reset, Run, Save, SetParameter, Use, Watch
from models.talk.probes import Boundary, Digit, Predict, SamplePage, SamplePictures, Weights
from models.talk.runs.moments import LookBack
from models.talk.snapshot import Snapshot
from playground.engine.mailbox import Mailbox
from playground.engine.runner import FRAME, Runner
from playground.session.session import Session
from tests.playground.engine.engine_double import Clock, Engine, TimedSession, loaded, timed
from tests.playground.runs import experiment, tuned


def test_a_loaded_experiment_is_shown_at_step_0() -> None:
    engine = Engine()
    snapshot = engine.tell(Load(experiment()))
    assert (snapshot.step, snapshot.running, snapshot.error) == (0, False, "")
    assert snapshot.metrics is not None
    assert len(snapshot.history.epoch) == 1
    assert snapshot.device is not None


def test_where_not_even_a_picture_can_be_taken_the_window_hears_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*about: object, **named: object) -> Snapshot:
        raise AttributeError("net")

    engine = loaded()
    with monkeypatch.context() as broken:
        broken.setattr(engine.session, "snapshot", fail)
        snapshot = engine.tell(Run())
    assert (snapshot.experiment, snapshot.running) == (engine.session.experiment, False)
    assert "could not measure" in snapshot.error
    assert engine.tell(Run(1)).error == ""


@pytest.mark.parametrize(
    "error", [RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory"), MemoryError()]
)
def test_a_lack_of_memory_is_said_with_its_cure_and_play_tries_again(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*about: object) -> None:
        raise error

    engine = loaded()
    with monkeypatch.context() as short:
        short.setattr("playground.training.optimizers.make", fail)
        snapshot = engine.tell(Load(experiment(kind="iris")))
    assert snapshot.error.startswith("There is not enough memory for this.")
    assert engine.tell(Run(1)).step == 1


@pytest.mark.parametrize("error", [RuntimeError("mat1 and mat2 shapes cannot be multiplied"), KeyError("net")])
def test_what_nobody_expected_is_said_and_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    def fail(*about: object) -> int:
        raise error

    engine = loaded()
    with monkeypatch.context() as broken:
        broken.setattr(engine.session, "advance", fail)
        snapshot = engine.tell(Run())
    assert (isinstance(snapshot.error, Unknown), snapshot.running) == (True, False)
    assert [record.exc_info and record.exc_info[1] for record in caplog.records] == [error]
    assert engine.tell(Run(1)).step == 1


def test_one_step_is_one_mini_batch() -> None:
    snapshot = loaded().tell(Run(1))
    assert (snapshot.step, snapshot.batch, snapshot.batches, snapshot.running) == (1, 1, 3, False)


def test_an_epoch_ends_at_its_end() -> None:
    engine = loaded()
    engine.tell(Run(1))
    engine.inbox.put(Run(1, "epoch"))
    snapshot = engine.until_idle()
    assert (snapshot.epoch, snapshot.step, snapshot.batch) == (1, 3, 0)


def test_an_epoch_ends_at_its_end_even_if_the_batch_size_changes_meanwhile() -> None:
    engine = loaded(batch=1)
    engine.tell(Run(1, "epoch", pace=Pace(1000.0)))
    snapshot = engine.tell(Load(experiment(batch=4)))
    snapshot = engine.until_idle(snapshot)
    assert (snapshot.epoch, snapshot.batch) == (1, 0)


def test_playing_goes_on_until_a_pause() -> None:
    engine = loaded()
    snapshot = engine.tell(Run())
    assert snapshot.running
    for _ in range(3):
        assert engine.runner.turn()
    paused = engine.tell(Run(0))
    assert not paused.running
    assert paused.step > snapshot.step > 0
    assert paused.steps_per_second == 0


def test_the_speed_is_told_while_it_runs() -> None:
    engine, _ = timed()
    engine.tell(Run())
    for _ in range(20):
        engine.runner.turn()
    snapshot = engine.tell(Watch(frozenset()))
    assert snapshot.steps_per_second == pytest.approx(TimedSession.STEPS / TimedSession.SECONDS)


def test_while_training_the_mailbox_is_refilled_only_once_it_is_taken_and_not_too_often() -> None:
    engine, clock = timed()
    engine.tell(Run())
    times = [clock.now]
    while clock.now < times[0] + 0.3:
        engine.runner.turn()
        if engine.outbox.take() is not None:
            times.append(clock.now)
    assert all(FRAME <= gap <= FRAME + TimedSession.SECONDS for gap in np.diff(times))
    assert 7 <= len(times) <= 0.3 / FRAME + 2
    clock.now += FRAME
    engine.runner.turn()
    put = engine.session.run.position.step
    clock.now += FRAME
    engine.runner.turn()
    assert engine.session.run.position.step > put
    letter = engine.outbox.take()
    assert letter is not None
    assert letter.step == put


def test_a_new_question_is_answered_at_once_while_training() -> None:
    engine = loaded()
    engine.tell(Run())
    for drawing in ((0.0, 1.0), (0.5, 1.0), (1.0, 1.0)):
        probe = Predict(drawing)
        snapshot = engine.tell(Watch(frozenset({probe})))
        assert snapshot.running
        assert snapshot.reading(probe) is not None


def test_a_question_about_another_data_set_does_not_stop_training() -> None:
    engine = loaded()
    engine.tell(Run())
    snapshot = engine.tell(Watch(frozenset({Boundary(8, 2, 3), Predict((1.0, 2.0, 3.0, 4.0)), Weights()})))
    assert snapshot.running
    assert not snapshot.error
    assert snapshot.readings.keys() == {Weights()}


def test_a_rate_changes_without_a_restart() -> None:
    engine = loaded()
    before = engine.tell(Run(5))
    after = engine.tell(Load(tuned(before.experiment, learning_rate=0.5)))
    assert (after.step, after.restarts) == (before.step, before.restarts)


def test_a_speed_limit_is_kept() -> None:
    engine, clock = timed()
    engine.tell(Run(inf, pace=Pace(50.0)))
    began, snapshot = clock.now, None
    while clock.now < began + 0.5:
        engine.runner.turn()
        snapshot = engine.outbox.take() or snapshot
    assert snapshot is not None
    assert 24 <= snapshot.step <= 27
    assert snapshot.steps_per_second == pytest.approx(50, rel=0.1)


def test_a_slow_run_still_hears_commands_at_once() -> None:
    engine, clock = timed()
    engine.tell(Run(inf, pace=Pace(0.5)))
    began = clock.now
    assert not engine.tell(Run(0)).running
    assert clock.now == began


def test_reset_gives_step_0_again() -> None:
    engine = loaded()
    engine.tell(Run(5))
    snapshot = engine.tell(Run(0), Reset())
    assert (snapshot.step, snapshot.running) == (0, False)


def test_a_weight_set_by_hand_is_shown() -> None:
    engine = loaded()
    snapshot = engine.tell(Watch(frozenset({Weights()})), SetParameter("layer-1", "bias", (2,), 4.0))
    assert snapshot.reading(Weights())["layer-1"][1][2] == 4.0


def test_a_weight_that_is_gone_is_an_error_in_words() -> None:
    snapshot = loaded().tell(SetParameter("layer-9", "bias", (0,), 4.0))
    assert "not there any more" in snapshot.error


def test_saving_is_answered_and_training_goes_on(tmp_path: Path) -> None:
    engine = loaded()
    engine.tell(Run())
    good = engine.tell(Save(str(tmp_path / "a.safetensors"), 1))
    bad = engine.tell(Save(str(tmp_path / "missing" / "a.safetensors"), 2))
    assert good.saved is not None
    assert bad.saved is not None
    assert (good.saved.ticket, good.saved.error) == (1, "")
    assert (bad.saved.ticket, bad.running) == (2, True)
    assert bad.saved.error


def test_a_network_that_cannot_be_saved_is_answered_too(tmp_path: Path) -> None:
    engine = loaded()
    engine.session.run.net.weights.data[0] = inf
    snapshot = engine.tell(Save(str(tmp_path / "a.safetensors"), 3))
    assert snapshot.saved is not None
    assert "not finite" in snapshot.saved.error
    assert not snapshot.error
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("error", [UnicodeEncodeError("utf-8", "caf\udce9", 3, 4, "no"), KeyError("x"), MemoryError()])
def test_a_save_is_answered_whatever_goes_wrong(
    error: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*about: object) -> None:
        raise error

    engine = loaded()
    monkeypatch.setattr(engine.session, "save", fail)
    engine.tell(Run())
    snapshot = engine.tell(Save(str(tmp_path / "a.safetensors"), 4))
    assert snapshot.saved is not None
    assert (snapshot.saved.ticket, snapshot.running) == (4, True)
    assert snapshot.saved.error


def test_two_saves_in_one_turn_are_both_answered(tmp_path: Path) -> None:
    engine = loaded()
    wrong, right = str(tmp_path / "missing" / "a.safetensors"), str(tmp_path / "b.safetensors")
    saved = engine.tell(Save(wrong, 1), Save(right, -1), Save(right, 2)).saved
    assert saved is not None
    assert [(s.ticket, not s.error) for s in (*saved.earlier, saved)] == [(1, False), (-1, True), (2, True)]
    for ticket in range(3, 50):
        saved = engine.tell(Save(right, ticket)).saved
    assert saved is not None
    assert len(saved.earlier) < 20
    assert not any(s.earlier for s in saved.earlier)


def test_a_save_with_a_look_tells_of_the_instant_that_is_in_the_file(tmp_path: Path) -> None:
    path = str(tmp_path / "a.safetensors")
    engine = loaded()
    snapshot = engine.tell(Run(), Save(path, 1, look=frozenset({Boundary(8), Weights()})), Run(3))
    assert snapshot.saved is not None
    instant, file = snapshot.saved.instant, read_checkpoint(path)
    assert instant is not None
    assert instant.step == file.position.step
    np.testing.assert_array_equal(instant.reading(Weights())["layer-1"][0], file.tensors["network.layer-1.weight"])
    np.testing.assert_array_equal(instant.history.test_loss, file.tensors["history.test_loss"])
    assert instant.reading(Boundary(8)).shape == (8, 8)
    assert engine.tell(Save(path, 2)).saved.instant is None


def test_a_saved_run_is_opened_where_it_stopped(tmp_path: Path) -> None:
    path = str(tmp_path / "a.safetensors")
    engine = loaded()
    engine.tell(Run(7), Save(path, 1))
    engine.tell(Run(5))
    engine.tell(Save(path, 2))
    step = engine.tell(Watch(frozenset())).step
    assert Engine().tell(Load(experiment(), path, True)).step == step > 0


def test_an_error_pauses_is_said_and_goes_with_the_next_run() -> None:
    engine = loaded()
    engine.tell(Run())
    snapshot = engine.tell(SetParameter("layer-9", "bias", (0,), 4.0))
    assert ("not there any more" in snapshot.error, snapshot.running) == (True, False)
    assert engine.tell(Watch(frozenset())).error == snapshot.error
    assert engine.tell(Run(1)).error == ""


def test_a_run_that_diverges_pauses_with_a_sentence() -> None:
    engine = Engine(Load(experiment(kind="plane", learning_rate=100.0)))
    engine.inbox.put(Run())
    snapshot = engine.until_idle()
    assert "smaller learning rate" in snapshot.error
    assert engine.tell(Reset()).error == ""


def test_any_exception_leaves_the_loop_alive(caplog: pytest.LogCaptureFixture) -> None:
    class Cursed(Session):
        def advance(self, steps: float = inf, seconds: float = 0.0) -> int:
            raise ZeroDivisionError("by magic")

    caplog.set_level(logging.CRITICAL)
    engine = Engine(Load(experiment()), session=Cursed())
    snapshot = engine.tell(Run())
    assert "by magic" in snapshot.error
    assert not snapshot.running
    assert not engine.tell(Reset()).error


def test_the_device_in_use_is_said() -> None:
    snapshot = loaded().tell(Use("cpu"))
    assert snapshot.device is not None
    assert snapshot.device.name == "cpu"


def test_commands_before_the_first_load_are_harmless() -> None:
    engine = Engine()
    for command in (Watch(frozenset({Weights()})), Run(0), Reset(), Use("cpu"), Run()):
        engine.inbox.put(command)
    engine.runner.turn()
    assert engine.outbox.take() is None
    assert engine.tell(Load(experiment())).reading(Weights()) is not None


def test_quit_ends_the_loop_after_the_commands_before_it(tmp_path: Path) -> None:
    inbox: SimpleQueue[Command] = SimpleQueue()
    thread = Thread(target=Runner(Session(), inbox, Mailbox()).loop)
    thread.start()
    for command in (Load(experiment()), Run(), Save(str(tmp_path / "a.safetensors"), 1), Quit()):
        inbox.put(command)
    thread.join(5)
    assert not thread.is_alive()
    assert (tmp_path / "a.safetensors").exists()


def test_a_letter_is_taken_once_and_the_newest_counts() -> None:
    box: Mailbox[int] = Mailbox()
    assert box.empty
    box.put(1)
    box.put(2)
    assert not box.empty
    assert (box.take(), box.take()) == (2, None)


# ------------------------------------------------------------ answers that come piece by piece


class _Slow(Session):
    """Needs three measurements until an answer about samples is exact."""

    left = 3

    def snapshot(self, probes: frozenset[Any], **about: Any) -> Snapshot:
        self.left -= 1
        empty = np.empty(0, np.int64)
        page = SamplePictures(np.empty((0, 1, 8, 8), np.uint8), *[empty] * 3, *[empty] * 2, 0, 9, 0, max(self.left, 0))
        return replace(super().snapshot(frozenset(), **about), readings=dict.fromkeys(probes, page))


def test_while_nothing_trains_an_answer_is_brought_on_until_it_is_exact() -> None:
    engine = Engine(Load(experiment()), session=_Slow())
    engine.session.left = 3
    behind = [engine.tell(Watch(frozenset({SamplePage()}))).readings[SamplePage()].behind]
    while behind[-1]:
        behind.append(engine.tell().readings[SamplePage()].behind)
    assert behind == [2, 1, 0]
    assert engine.waits()


@dataclass(frozen=True)
class _Count:
    """A reading that is no page of samples."""

    behind: int


class _SlowBoundary(_Slow):
    """Needs three measurements for another question."""

    def snapshot(self, probes: frozenset[Any], **about: Any) -> Snapshot:
        snapshot = super().snapshot(probes, **about)
        return replace(snapshot, readings=dict.fromkeys(probes, _Count(max(self.left, 0))))


def test_any_reading_may_be_brought_on_until_it_is_exact() -> None:
    engine = Engine(Load(experiment()), session=_SlowBoundary())
    engine.session.left = 3
    behind = [engine.tell(Watch(frozenset({Boundary()}))).behind]
    while behind[-1]:
        behind.append(engine.tell().behind)
    assert behind == [2, 1, 0]


def test_at_a_slow_speed_an_answer_is_brought_on_between_two_steps() -> None:
    clock = Clock()
    engine = Engine(Load(experiment()), session=_Slow(), clock=clock)
    engine.session.left = 10**9
    engine.tell(Watch(frozenset({SamplePage()})), Run(pace=Pace(0.001)))
    began, heard = clock.now, 0
    while heard < 3:
        engine.runner.turn()
        heard += engine.outbox.take() is not None
    assert clock.now - began <= 4 * FRAME


def test_an_answer_that_nobody_asks_for_any_more_is_not_brought_on() -> None:
    engine = Engine(Load(experiment()), session=_Slow())
    engine.session.left = 10**9
    engine.tell(Watch(frozenset({SamplePage()})))
    assert not engine.waits()
    engine.tell(Watch(frozenset()))
    assert engine.waits()


def test_a_hand_that_goes_through_the_past_does_not_wait_for_the_doctor() -> None:
    engine, clock = timed()
    engine.tell(Run(200))
    seen = frozenset({Boundary(10), Checkup()})
    engine.tell(Watch(seen))
    engine.tell(Watch(frozenset({Boundary(10)})))
    for step in (0, 100):
        snapshot = engine.tell(Watch(seen), LookBack(step))
        assert set(snapshot.readings) == {Boundary(10)}
        assert snapshot.moments.shown is not None
    began = clock.now
    assert set(engine.tell().readings) == seen
    assert clock.now - began >= 0.1  # the hand rests


def test_a_drawing_is_answered_before_the_next_slice_of_training_and_before_the_doctor() -> None:
    clock = Clock()
    design = experiment(Flatten(id="n"), kind="digits", batch=10)
    engine = Engine(Load(design), session=TimedSession(clock), clock=clock)
    done = engine.tell(Run()).step
    assert done
    drawn, drawn_on = (Digit(Drawing((((60.0, 50.0), (200.0, 50.0), end),))) for end in ((110.0, 230.0), (90.0, 240.0)))
    snapshot = engine.tell(Watch(frozenset({drawn, Checkup()})))
    assert (snapshot.step, set(snapshot.readings)) == (done, {drawn})
    snapshot = engine.tell(Watch(frozenset({drawn_on, Checkup()})))  # a hand that draws on does not stop the training
    assert snapshot.step > done
    assert set(snapshot.readings) == {drawn_on}
    engine.runner.turn()
    clock.now += 1
    assert set(engine.tell().readings) == {drawn_on, Checkup()}
