"""Schedules against torch's own, and the runs they make: whichever stepper, however divided, saved or not."""

from dataclasses import replace
from math import inf
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import optim

from models.design.epochs.schedule import ONE_CYCLE_END, ONE_CYCLE_START, Plateau, rate
from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.training import OPTIMIZERS, SCHEDULES, Training
from models.files.checkpoint import PLATEAU, read_checkpoint
from playground.session.session import Session
from tests.playground.runs import experiment, started, through_torch, tuned, without_kernel
from tests.sampling import first_quick

BASE = 0.3


def torchs(make: Any, epochs: int) -> list[float]:
    """The rates that a scheduler of torch gives for these many epochs."""
    optimizer = optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=BASE)
    scheduler, found = make(optimizer), []
    for _ in range(epochs):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return found


def ours(epochs: int, schedule: str, **settings: Any) -> list[float]:
    training = Training(schedule=schedule, learning_rate=BASE, **settings)
    return [rate(training, epoch) for epoch in range(epochs)]


@pytest.mark.parametrize(("every", "factor"), [(1, 0.9), (7, 0.1), (30, 0.5)])
def test_steps_down_are_torchs(every: int, factor: float) -> None:
    theirs = torchs(lambda o: optim.lr_scheduler.StepLR(o, every, factor), 100)
    assert ours(100, "step", rate_every=every, rate_factor=factor) == pytest.approx(theirs, rel=1e-9)


@pytest.mark.parametrize(("epochs", "floor"), [(1, 0.0), (10, 0.0), (73, 0.2)])
def test_cosine_is_torchs(epochs: int, floor: float) -> None:
    theirs = torchs(lambda o: optim.lr_scheduler.CosineAnnealingLR(o, epochs, BASE * floor), epochs + 1)
    found = ours(epochs + 1, "cosine", rate_epochs=epochs, rate_floor=floor)
    assert found == pytest.approx(theirs, rel=1e-9, abs=1e-15)


@pytest.mark.parametrize(("epochs", "warm_up"), [(2, 0.5), (10, 0.3), (73, 0.17), (100, 0.9)])
def test_one_cycle_is_torchs(epochs: int, warm_up: float) -> None:
    """Torch counts from the first step to the last, we from the first epoch to the end of the last."""
    share = (warm_up * epochs + 1) / (epochs + 1)

    def make(optimizer: optim.Optimizer) -> Any:
        return optim.lr_scheduler.OneCycleLR(optimizer, BASE, epochs + 1, pct_start=share, cycle_momentum=False)

    optimizer = optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=BASE)
    scheduler, theirs = make(optimizer), []
    for epoch in range(epochs + 1):
        theirs.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if epoch < epochs:
            scheduler.step()
    assert ours(epochs + 1, "one_cycle", rate_epochs=epochs, warm_up=warm_up) == pytest.approx(theirs, rel=1e-6)
    assert theirs[0] == pytest.approx(BASE * ONE_CYCLE_START)
    assert theirs[-1] == pytest.approx(BASE * ONE_CYCLE_END, rel=1e-6)


@pytest.mark.parametrize("seed", range(20))
def test_cuts_on_a_plateau_are_torchs(seed: int) -> None:
    rng = np.random.default_rng(seed)
    patience, factor = int(rng.integers(0, 6)), float(rng.uniform(0.1, 0.9))
    optimizer = optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=BASE)
    scheduler = optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor=factor, patience=patience, eps=0.0)
    training = Training(schedule="plateau", learning_rate=BASE, patience=patience, rate_factor=factor)
    plateau = Plateau()
    for epoch in range(1, 80):
        loss = float(1 / np.sqrt(epoch) + 0.1 * rng.random())
        plateau = plateau.after(training, epoch, loss)
        scheduler.step(loss)
        assert rate(training, epoch, len(plateau.cuts)) == pytest.approx(optimizer.param_groups[0]["lr"], rel=1e-9)
    assert len(plateau.cuts) > 1


def scheduled(seed: int, optimizer: str) -> Experiment:
    """A small design whose rate changes every few steps."""
    rng = np.random.default_rng(seed)
    return experiment(
        Linear(id="n", units=5),
        data={"samples": int(rng.integers(20, 50))},
        optimizer=optimizer,
        learning_rate=float(rng.choice([0.003, 0.01])),
        momentum=float(rng.choice([0.0, 0.9])),
        epsilon=0.001,
        batch=int(rng.choice([3, 7, 100])),
        schedule=str(rng.choice([name for name in SCHEDULES if name != "constant"])),
        rate_epochs=int(rng.choice([1, 5, 20])),
        rate_every=int(rng.choice([1, 3])),
        rate_factor=float(rng.choice([0.1, 0.5])),
        rate_floor=float(rng.choice([0.0, 0.3])),
        warm_up=float(rng.choice([0.0, 0.3])),
        watched_loss=str(rng.choice(["train", "test"])),
        patience=int(rng.choice([0, 1, 3])),
    )


def parameters(session: Session) -> np.ndarray:
    return torch.cat(session.run.net.groups).detach().numpy().copy()


def identical(a: Session, b: Session) -> bool:
    one, two = a.checkpoint(), b.checkpoint()
    return one.position == two.position and all(
        np.array_equal(x, two.tensors[name], equal_nan=True) for name, x in one.tensors.items()
    )


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("seed", first_quick(range(8), 4))
def test_both_steppers_follow_the_same_schedule(seed: int, optimizer: str) -> None:
    e = scheduled(seed, optimizer)
    fused, eager = started(e), through_torch(e)
    assert fused.run.stepper.name == "fused"
    for session in (fused, eager):
        session.advance(60, inf)
    assert fused.run.position == eager.run.position
    np.testing.assert_allclose(parameters(fused), parameters(eager), rtol=1e-3, atol=1e-5, err_msg=str(e.training))
    assert fused.run.recorder.plateau.cuts == eager.run.recorder.plateau.cuts
    assert fused.snapshot(frozenset()).learning_rate == eager.snapshot(frozenset()).learning_rate


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_schedule_makes_another_run(schedule: str) -> None:
    """Else the other tests would say nothing."""
    settings: dict[str, Any] = {"rate_every": 3, "rate_epochs": 10, "patience": 0, "learning_rate": 0.5, "batch": 7}
    for start in (started, through_torch):
        e = experiment(schedule=schedule, **settings)
        one, constant = start(e), start(tuned(e, schedule="constant"))
        for session in (one, constant):
            session.advance(300, inf)
        assert np.array_equal(parameters(one), parameters(constant)) == (schedule == "constant")


@pytest.mark.parametrize("seed", first_quick(range(16), 8))
def test_how_steps_are_divided_into_calls_changes_no_bit(seed: int) -> None:
    e = scheduled(seed, "adam")
    for start in (started, through_torch):
        whole, parts = start(e), start(e)
        whole.advance(101, inf)
        for steps in (1, 2, 30, 5, 63):
            parts.advance(steps, inf)
        assert identical(whole, parts)


@pytest.mark.parametrize("schedule", ["step", "cosine", "one_cycle"])
def test_thousands_of_epochs_at_once_are_the_same_as_one_by_one(schedule: str) -> None:
    """The kernel gets the rates of some hundred epochs at a time."""
    about = {"rate_epochs": 1400, "rate_every": 400}
    e = experiment(data={"samples": 10}, batch=100, schedule=schedule, learning_rate=0.003, **about)
    whole, parts = started(e), started(e)
    whole.advance(1500, inf)
    for _ in range(1500):
        parts.run.position = parts.run.stepper.advance(parts.run.position, 1, inf, parts.run.recorder)[0]
    assert identical(whole, parts)


@pytest.mark.parametrize("compiled", [True, False], ids=["fused", "torch"])
@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_saved_run_keeps_to_its_schedule_bit_by_bit(
    schedule: str, compiled: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not compiled:
        without_kernel(monkeypatch)
    path = str(tmp_path / "run.safetensors")
    e = experiment(batch=7, learning_rate=0.3, schedule=schedule, rate_epochs=9, rate_every=2, patience=0)
    whole, first = started(e, 37), started(e, 37)
    assert not first.save(path, 1).error
    second = Session()
    second.load(e, path)
    for session in (whole, second):
        session.advance(50, inf)
    assert identical(whole, second)
    assert (PLATEAU in read_checkpoint(path).tensors) == (schedule == "plateau")


def test_going_back_from_a_step_that_diverged_takes_back_the_cuts_too() -> None:
    session = started(experiment(schedule="plateau", patience=0, learning_rate=0.5), 40)
    kept = session.run.recorder.keep()
    session.advance(200, inf)
    assert session.run.recorder.plateau != kept.plateau
    session.run.recorder.go_back(kept)
    assert session.run.recorder.plateau == kept.plateau


def test_the_learning_rate_can_be_changed_while_a_schedule_runs() -> None:
    e = experiment(schedule="step", rate_every=1, rate_factor=0.5, learning_rate=0.4, batch=30)
    for start in (started, through_torch):
        session = start(e)
        session.advance(2, inf)
        assert session.snapshot(frozenset()).learning_rate == pytest.approx(0.1)
        session.load(tuned(e, learning_rate=0.8))
        assert session.snapshot(frozenset()).learning_rate == pytest.approx(0.2)
        session.advance(1, inf)
        assert session.snapshot(frozenset()).learning_rate == pytest.approx(0.1)


def test_plateaus_are_looked_for_from_the_moment_they_are_asked_for() -> None:
    e = experiment(schedule="plateau", patience=0, learning_rate=1.0)
    session = started(e, 200)
    assert session.run.recorder.plateau.cuts
    session.load(tuned(e, schedule="cosine"))
    assert session.run.recorder.plateau == Plateau()
    session.reset()
    assert session.snapshot(frozenset()).learning_rate == 1.0


def test_a_plateau_is_watched_in_the_loss_that_was_chosen() -> None:
    e = experiment(schedule="plateau", patience=0, data={"noise": 0.5}, learning_rate=0.3, batch=5)
    cuts = [started(tuned(e, watched_loss=name), 600).run.recorder.plateau for name in ("train", "test")]
    assert cuts[0].best != cuts[1].best


def test_one_epoch_is_trained_at_one_rate() -> None:
    e = experiment(schedule="cosine", rate_epochs=4, learning_rate=0.2, batch=7)
    plain = started(tuned(e, schedule="constant"))
    cosine = started(e)
    steps = cosine.steps_to_epoch_end(1)
    for session in (plain, cosine):
        session.advance(steps, inf)
    assert np.array_equal(parameters(plain), parameters(cosine))
    plain.load(replace(e, training=replace(e.training, schedule="constant", learning_rate=rate(e.training, 1))))
    for session in (plain, cosine):
        session.advance(steps, inf)
    assert np.array_equal(parameters(plain), parameters(cosine))
