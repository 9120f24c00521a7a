"""A run and its companion stand at the same steps, see the same batches, and each is what it is alone, bit for bit."""

from dataclasses import replace
from math import inf
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from models.design.experiment import Experiment
from models.design.layers import BatchNorm, Linear
from models.runs import side_by_side
from models.talk.commands import Load, Reset, Run, Save, Watch
from models.talk.probes import Boundary
from models.talk.runs.companions import Accompany, Beside, GoAlone, Shadow
from models.talk.snapshot import Companion, Snapshot
from playground.companions.accompanied_session import AccompaniedSession
from playground.session.session import Session
from playground.steppers.torch_stepper import TorchStepper
from tests.playground.engine.engine_double import Engine
from tests.playground.runs import experiment, started, tuned, without_kernel

E = experiment(optimizer="adam", batch=7)
OTHER = tuned(E, learning_rate=0.01, optimizer="sgd", momentum=0.5)
DEEP = experiment(Linear(id="n", units=6, activation="relu"), BatchNorm(id="n"), optimizer="adam", batch=7)
SLICES = (3, 40, 1, 17, 9)


def accompanied(e: Experiment) -> tuple[AccompaniedSession, Session]:
    main = started(e)
    return AccompaniedSession(main, wait=True), main


def beside(session: AccompaniedSession) -> Session:
    assert session._companion is not None
    return session._companion._session


def same(a: Session, b: Session) -> bool:
    """Whether everything that a file keeps agrees in every bit."""
    one, two = a.checkpoint(), b.checkpoint()
    return one.position == two.position and all(
        np.array_equal(x, two.tensors[name], equal_nan=True) for name, x in one.tensors.items()
    )


def go(session: AccompaniedSession, steps: int, seconds: float = inf) -> None:
    """So many steps, and until the companion has caught up."""
    while steps or session.pending:
        steps -= session.advance(steps, seconds)


@pytest.mark.parametrize("pair", [(E, OTHER), (DEEP, E), (E, DEEP)], ids=["rates", "torch and kernel", "kernel, torch"])
def test_both_are_what_they_are_alone(pair: tuple[Experiment, Experiment]) -> None:
    a, b = pair
    session, main = accompanied(a)
    session.accompany(Accompany(b))
    for steps in SLICES:
        go(session, steps, 0.0002)
    alone = [started(e, sum(SLICES)) for e in pair]
    assert same(main, alone[0])
    assert same(beside(session), alone[1])


def test_their_batches_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[int, list[bytes]] = {}

    def learn(self: TorchStepper, x: Tensor, targets: Tensor) -> Tensor:
        seen.setdefault(id(self), []).append(x.numpy().tobytes() + targets.numpy().tobytes())
        return step(self, x, targets)

    without_kernel(monkeypatch)
    step = TorchStepper._learn
    monkeypatch.setattr(TorchStepper, "_learn", learn)
    session, _ = accompanied(DEEP)
    session.accompany(Accompany(tuned(DEEP, learning_rate=0.3)))
    go(session, 25, 0.0002)
    one, other = seen.values()
    assert len(one) == 25
    assert one == other
    assert len(set(one)) > 20


def test_an_edit_leaves_a_shadow_that_goes_on_as_if_nothing_had_happened() -> None:
    session, main = accompanied(E)
    stayed = started(E, 10)
    before = tuned(E, learning_rate=0.2)
    stayed.load(before)
    stayed.advance(40)
    go(session, 10)
    session.load(before)
    session.accompany(Shadow(True))
    go(session, 10)
    assert session.snapshot(frozenset()).companion is None
    session.load(OTHER)
    session.load(tuned(OTHER, learning_rate=0.3))
    go(session, 30, 0.0002)
    assert same(beside(session), stayed)
    said = session.snapshot(frozenset()).companion
    assert said is not None
    assert (said.shadow, said.error) == (True, "")
    assert said.now is not None
    assert (said.now.experiment, said.now.step) == (before, main.step)
    session.accompany(GoAlone())
    assert session.snapshot(frozenset()).companion is not None
    session.accompany(Shadow(False))
    assert session.snapshot(frozenset()).companion is None
    session.load(E)
    assert session._companion is None


def test_a_reset_and_other_weights_begin_both_anew() -> None:
    session, main = accompanied(E)
    session.accompany(Shadow(True))
    go(session, 20)
    session.load(OTHER)
    go(session, 5)
    session.reset()
    go(session, 12)
    assert same(beside(session), started(E, 12))
    session.load(tuned(OTHER, seed=5))
    assert (main.step, beside(session).step) == (0, 0)
    assert side_by_side.remark(main.run.experiment, E)


def test_where_a_reset_is_taken_back_the_shadow_comes_back_too(tmp_path: Path) -> None:
    session, _ = accompanied(E)
    go(session, 10)
    session.load(tuned(E, learning_rate=0.2))
    session.accompany(Shadow(True))
    session.load(OTHER)
    go(session, 30)
    path, was = str(tmp_path / "run.safetensors"), beside(session).checkpoint()
    assert not session.save(path, 1).error
    session.reset()
    go(session, 7)
    assert beside(session).step == 7
    session.load(OTHER, path, fresh=True)
    assert not session.pending
    now = beside(session).checkpoint()
    assert now.position == was.position
    assert all(np.array_equal(array, now.tensors[name]) for name, array in was.tensors.items())


def test_another_document_ends_a_companion_without_a_word() -> None:
    session, _ = accompanied(E)
    session.accompany(Accompany(OTHER))
    session.load(experiment(kind="xor"), fresh=True)
    assert session.snapshot(frozenset()).companion is None


def test_what_comes_back_is_caught_up_with_and_what_is_ahead_waits(tmp_path: Path) -> None:
    session, main = accompanied(E)
    go(session, 40)
    path = str(tmp_path / "run.safetensors")
    assert not session.save(path, 1).error
    session.reset()
    session.accompany(Accompany(OTHER))
    go(session, 5)
    session.load(E, path, fresh=True)
    assert session.pending
    go(session, 0, 0.0002)
    assert beside(session).step == 40
    assert same(main, started(E, 40))
    session.load(E, fresh=True)
    assert beside(session).step == 0
    session.accompany(Accompany(E, path))
    go(session, 10)
    assert (main.step, beside(session).step) == (10, 40)
    go(session, 35)
    assert same(beside(session), main)


@pytest.mark.parametrize(
    "other",
    [tuned(E, batch=8), replace(E, data=replace(E.data, noise=0.3)), replace(E, data=replace(E.data, seed=2))],
    ids=["batch", "noise", "data seed"],
)
def test_other_batches_are_refused_in_words(other: Experiment) -> None:
    session, main = accompanied(E)
    session.accompany(Accompany(other, name="that"))
    said = session.snapshot(frozenset()).companion
    assert said is not None
    assert (said.now, said.name, said.error) == (None, "that", side_by_side.why_not(E, other))
    session.accompany(Shadow(True))
    session.load(other)
    assert session._companion is None
    session.load(tuned(other, learning_rate=0.5))
    go(session, 3)
    assert beside(session).experiment == other
    session.load(E)  # ends it
    ended = session.snapshot(frozenset()).companion
    assert ended is not None
    assert (ended.shadow, ended.error) == (True, side_by_side.why_not(E, other))
    go(session, 2)
    assert main.step >= 2


def test_one_that_diverges_says_so_and_the_other_goes_on() -> None:
    session, main = accompanied(E)
    session.accompany(Accompany(OTHER))
    beside(session).advance = lambda *_: diverge(beside(session))  # type: ignore[method-assign]
    go(session, 30)
    said = session.snapshot(frozenset()).companion
    assert said is not None
    assert "infinite" in said.error
    assert said.now is not None
    assert main.step == 30
    assert same(main, started(E, 30))


def diverge(session: Session) -> int:
    """As a step whose result is not finite."""
    with torch.no_grad():
        session.run.net.weights.fill_(float("inf"))
    return Session.advance(session, 1)


def test_the_engine_answers_for_both_and_the_watch_says_what(tmp_path: Path) -> None:
    question: Any = Boundary(resolution=12)
    engine = Engine(Load(E), session=AccompaniedSession(Session(), wait=True))
    engine.tell(Watch(frozenset({question, Beside(question)})), Accompany(OTHER, colour=3))
    snapshot = engine.tell(Run(30))
    while not engine.waits():
        snapshot = engine.outbox.take() or snapshot
    companion = companion_of(snapshot)
    assert (snapshot.step, now(companion).step, companion.colour) == (30, 30, 3)
    for e, asked in ((E, question), (OTHER, Beside(question))):
        alone = started(e, 30).snapshot(frozenset({question})).reading(question)
        assert np.array_equal(snapshot.reading(asked), alone)
    path, opened = str(tmp_path / "beside.safetensors"), Session()
    saved = engine.tell(Save(path, 7, beside=True)).saved
    assert saved is not None
    assert (saved.ticket, saved.error) == (7, "")
    opened.load(OTHER, path, fresh=True)
    assert same(opened, started(OTHER, 30))
    snapshot = engine.tell(Reset())
    assert (snapshot.step, now(companion_of(snapshot)).step) == (0, 0)
    assert engine.tell(GoAlone()).companion is None
    saved = engine.tell(Save(path, 8, beside=True)).saved
    assert saved is not None
    assert saved.error == "There is no run beside."


def companion_of(snapshot: Snapshot) -> Companion:
    assert snapshot.companion is not None
    return snapshot.companion


def now(companion: Companion) -> Snapshot:
    assert companion.now is not None
    return companion.now
