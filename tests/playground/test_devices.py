"""A device is believed only after it has really computed, and left when it fails. The accelerators here are made up.

An accelerator is `cpu:0`, which computes like the CPU and is not equal to it.
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from models.experiment import Experiment
from models.layers import Dropout, LayerNorm, Linear
from playground import devices, graphs, recovery, trial
from playground.session import Session
from playground.torch_stepper import TorchStepper
from tests.playground.runs import experiment

FAKE = torch.device("cpu", 0)


@pytest.fixture(autouse=True)
def forgetful(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is remembered from run to run."""
    monkeypatch.setattr(trial, "_file", lambda: tmp_path / "cache" / "devices.json")
    monkeypatch.setattr(devices, "_given_up", {})


def pretend(monkeypatch: pytest.MonkeyPatch, found: torch.device | None, trouble: str = "") -> None:
    """An accelerator that passes its test or fails it; None for a machine without one."""
    monkeypatch.setattr(devices, "_accelerator", lambda: found)
    monkeypatch.setattr(devices, "_trouble", lambda device: trouble)


def speeds(monkeypatch: pytest.MonkeyPatch, cpu: float, accelerator: float) -> list[torch.device]:
    """Steps a second to be found on each; the list grows with every trial."""
    tried = []

    def rate(e: Experiment, train: object, test: object, device: torch.device) -> float:
        tried.append(device)
        return cpu if device == devices.CPU else accelerator

    monkeypatch.setattr(trial, "steps_a_second", rate)
    return tried


def started(choice: str, e: Experiment | None = None) -> Session:
    session = Session()
    session.use(choice)  # type: ignore[arg-type]
    session.load(e or experiment(Linear(id="n", units=4)))
    return session


# ---------------------------------------------------------------- choosing


def test_without_an_accelerator_the_cpu_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, None)
    state = devices.choose("auto").state(compiled=False)
    assert (state.name, state.available) == ("cpu", ("cpu",))
    assert state.reason == "CPU: no accelerator was found."
    assert devices.choose("auto").state(compiled=True).reason == "CPU, compiled: no accelerator was found."


def test_an_accelerator_is_taken_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, torch.device("cuda", 0))
    verdict = devices.choose("cuda")
    assert (verdict.device.type, verdict.available) == ("cuda", ("cpu", "cuda:0"))
    assert verdict.state(compiled=False).reason == "cuda:0: chosen by you."


def test_an_accelerator_that_fails_is_named_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, torch.device("cuda", 0), "no kernel image is available")
    for choice in ("auto", "cuda", "cpu"):
        verdict = devices.choose(choice)  # type: ignore[arg-type]
        assert (verdict.device.type, verdict.available) == ("cpu", ("cpu",))
    assert "failed (no kernel image is available)" in devices.choose("auto").reason


def test_the_cpu_can_be_forced_and_a_missing_device_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, torch.device("cuda", 0))
    verdict = devices.choose("cpu")
    assert (verdict.device.type, verdict.available) == ("cpu", ("cpu", "cuda:0"))
    verdict = devices.choose("mps")
    assert verdict.device.type == "cpu"
    assert "mps" in verdict.reason


def test_the_test_is_a_real_computation() -> None:
    assert devices._trouble(torch.device("cpu")) == ""
    assert devices._trouble(torch.device("meta")) != ""  # a device that only pretends to compute


def test_a_driver_that_raises_is_quoted_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **named: object) -> None:
        raise OSError("driver lost.\nat 0x00")

    monkeypatch.setattr(torch, "full", fail)
    assert devices._trouble(torch.device("cpu")) == "driver lost"


def test_wrong_numbers_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    real = torch.full
    monkeypatch.setattr(torch, "full", lambda size, value, **named: real(size, value * 1.01, **named))
    assert devices._trouble(torch.device("cpu")) == "wrong numbers"


def test_small_networks_get_one_thread() -> None:
    devices.set_threads(25)
    assert torch.get_num_threads() == 1


# ---------------------------------------------------------------- by timing


def test_the_faster_device_trains_and_the_window_hears_by_how_much(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    speeds(monkeypatch, 4100.0, 100.0)
    session = started("auto")
    assert "compared with cpu:0 when training starts" in session.device_state.reason
    session.advance(3)
    assert session.device == devices.CPU
    assert session.device_state.reason == "CPU, compiled: 41× faster here than cpu:0."
    speeds(monkeypatch, 100.0, 320.0)
    session.load(experiment(Linear(id="n", units=5)))
    session.advance(3)
    assert session.device == FAKE
    assert session.stepper == "torch"
    assert session.device_state.reason == "cpu:0: 3.2× faster here than the CPU."


def test_a_shape_is_tried_once_on_a_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    tried = speeds(monkeypatch, 2.0, 1.0)
    for rate in (0.1, 0.2):
        for _ in range(2):  # the second is another start of the program
            started("auto", experiment(Linear(id="n", units=4), learning_rate=rate)).advance(2)
    assert tried == [devices.CPU, FAKE]
    started("auto", experiment(Linear(id="n", units=4), batch=7)).advance(2)
    assert len(tried) == 4


def test_a_damaged_memory_of_trials_is_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    for content in ("", "{", "[1]", '{"a": "b"}', '{"a": null}'):
        trial._file().parent.mkdir(exist_ok=True)
        trial._file().write_text(content, encoding="utf-8")
        tried = speeds(monkeypatch, 2.0, 1.0)
        started("auto").advance(1)
        assert tried == [devices.CPU, FAKE]


def test_a_choice_of_ones_own_is_never_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    monkeypatch.setattr(trial, "times", lambda *about: pytest.fail("nothing is to be compared"))
    session = started("cpu")
    session.advance(2)
    assert session.device_state.reason == "CPU, compiled: chosen by you."


def test_a_trial_really_trains_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    session = started("cpu")
    before = session.net.weights.detach().clone()
    compiled, torched = (
        trial.steps_a_second(session.experiment, session._train, session._test, device)  # type: ignore[arg-type]
        for device in (devices.CPU, FAKE)
    )
    assert compiled > 10 * torched > 100
    assert torch.equal(session.net.weights, before)


def test_a_device_that_cannot_train_a_design_loses(monkeypatch: pytest.MonkeyPatch) -> None:
    session = started("cpu")
    pretend(monkeypatch, torch.device("meta"))
    assert trial.times(session.experiment, session._train, session._test, torch.device("meta")) > 1  # type: ignore[arg-type]


def test_moving_a_run_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    session = started("cpu")
    session.advance(7)
    weights, position, restarts = session.net.weights.detach().clone(), session.position, session.restarts
    speeds(monkeypatch, 1.0, 2.0)
    session.use("auto")
    session.advance(0)
    assert session.device == FAKE
    assert torch.equal(session.net.weights, weights)
    assert (session.position, session.restarts) == (position, restarts)
    session.advance(3)
    assert session.position.step == 10


# ---------------------------------------------------------------- failing while training


def on_the_fake(monkeypatch: pytest.MonkeyPatch, *layers: Linear | Dropout) -> Session:
    pretend(monkeypatch, FAKE)
    speeds(monkeypatch, 1.0, 2.0)
    session = started("auto", experiment(*layers or (Linear(id="n", units=4),), batch=8))
    session.advance(20)
    assert session.device == FAKE
    return session


def failing(monkeypatch: pytest.MonkeyPatch, fails: Callable[[TorchStepper], Exception | None]) -> None:
    """Steps that fail as `fails` says, in the middle: gradients are there, the optimizer has not stepped."""
    real = TorchStepper._add_gradients

    def gradients(stepper: TorchStepper, x: torch.Tensor, targets: torch.Tensor, share: float) -> torch.Tensor:
        loss = real(stepper, x, targets, share)
        error = fails(stepper)
        if error is not None:
            raise error
        return loss

    monkeypatch.setattr(TorchStepper, "_add_gradients", gradients)


def test_out_of_memory_halves_the_batch_once(monkeypatch: pytest.MonkeyPatch) -> None:
    session = on_the_fake(monkeypatch)
    alone = started("cpu", session.experiment)
    alone.advance(20 + 5)
    failing(monkeypatch, lambda s: None if s.parts == 2 else torch.OutOfMemoryError("CUDA out of memory"))
    while session.position.step < 25:
        session.advance(25 - session.position.step)
    assert session.device == FAKE
    assert "in two halves, as memory is short" in session.device_state.reason
    assert np.allclose(session.net.weights.detach(), alone.net.weights.detach(), atol=1e-5)  # the same steps


def test_out_of_memory_again_goes_on_on_the_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    session = on_the_fake(monkeypatch)
    failing(monkeypatch, lambda s: torch.OutOfMemoryError("CUDA out of memory") if session.device == FAKE else None)
    session.advance(5)
    assert session.device == devices.CPU
    assert session.device_state.reason == "CPU, compiled: cpu:0 ran out of memory, so training goes on here."
    assert session.position.step >= 5
    session.advance(5)
    assert session.device == devices.CPU


def test_a_lost_device_is_not_touched_again(monkeypatch: pytest.MonkeyPatch) -> None:
    session = on_the_fake(monkeypatch)
    lost = torch.AcceleratorError("CUDA error: device-side assert triggered\nmore")
    failing(monkeypatch, lambda s: lost if session.device == FAKE else None)
    session.advance(5)
    assert session.device == devices.CPU
    assert torch.isfinite(session.net.weights).all()
    assert "cpu:0 failed while training, so training goes on here" in session.device_state.reason
    for choice in ("auto", "cuda"):
        session.use(choice)  # type: ignore[arg-type]
        session.advance(1)
        assert session.device == devices.CPU
    assert devices.choose("auto").available == ("cpu",)


def test_a_device_may_be_lost_while_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    session = on_the_fake(monkeypatch)
    session._rescue = None  # a second has passed
    session.advance(2)
    real = TorchStepper.metrics

    def metrics(stepper: TorchStepper) -> object:
        if session.device == FAKE:
            raise torch.AcceleratorError("CUDA error: unspecified launch failure")
        return real(stepper)

    monkeypatch.setattr(TorchStepper, "metrics", metrics)
    session._metrics = None
    snapshot = session.snapshot(frozenset())
    assert snapshot.device is not None
    assert snapshot.device.name == "cpu"
    assert snapshot.step == 20


def test_what_does_not_fit_is_built_on_the_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    real = torch.Tensor.to

    def to(tensor: torch.Tensor, *where: object, **named: object) -> torch.Tensor:
        if FAKE in where:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return real(tensor, *where, **named)  # type: ignore[call-overload,no-any-return]

    session = Session()
    session._place.verdict = devices.Verdict(FAKE, "chosen by you", ("cpu", "cpu:0"))
    monkeypatch.setattr(torch.Tensor, "to", to)
    session.load(experiment(Linear(id="n", units=4), Dropout(id="d")))
    assert session.device_state.reason == "CPU: cpu:0 ran out of memory, so training goes on here."
    assert session.advance(3) == 3


def test_errors_that_no_device_is_to_blame_for_are_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    session = on_the_fake(monkeypatch)
    failing(monkeypatch, lambda s: RuntimeError("shapes cannot be multiplied"))
    with pytest.raises(RuntimeError, match="shapes"):
        session.advance(5)
    assert recovery.trouble(RuntimeError("shapes cannot be multiplied")) is None
    assert recovery.trouble(RuntimeError("MPS backend out of memory (…)")) == "memory"


def test_halves_give_the_same_gradient_as_the_whole() -> None:
    e = experiment(Linear(id="n", units=4), batch=7)
    gradients = []
    for parts in (1, 2, 3):
        session = started("cpu", e)
        stepper = TorchStepper(session.net, session._optimizer, e, session._train, session._test)
        stepper.parts = parts
        stepper._shuffle(0)
        *_, loss = stepper._step(0, 7, 0)
        assert session.net.weights.grad is not None
        assert loss is not None
        gradients.append([*session.net.weights.grad.tolist(), loss.item()])
    assert np.allclose(gradients[0], gradients[1], atol=1e-6)
    assert np.allclose(gradients[0], gradients[2], atol=1e-6)


# ---------------------------------------------------------------- recorded steps


def recording(monkeypatch: pytest.MonkeyPatch, works: bool = True) -> list[str]:
    """Stands for CUDA's graphs: records by doing the work three times, plays by doing it."""
    log: list[str] = []

    def record(work: graphs.Work) -> graphs.Work:
        log.append("recorded")
        for _ in range(3):
            work()
        if not works:
            raise RuntimeError("operation not permitted when stream is capturing")

        def play() -> torch.Tensor:
            log.append("played")
            return work()

        return play

    monkeypatch.setattr(graphs, "possible", lambda net, device: not net.dropout)
    monkeypatch.setattr(graphs, "record", record)
    return log


@pytest.mark.parametrize("works", [True, False], ids=["recorded", "cannot be recorded"])
@pytest.mark.parametrize("optimizer", ["sgd", "adam", "rmsprop"])
def test_recorded_steps_are_the_steps(monkeypatch: pytest.MonkeyPatch, optimizer: str, works: bool) -> None:
    e = experiment(
        Linear(id="n", units=4), LayerNorm(id="n"), optimizer=optimizer, momentum=0.5, batch=7, l2=0.01, l1=0.001
    )
    plain = started("cpu", e)
    plain.advance(40)
    log = recording(monkeypatch, works)
    played = started("cpu", e)
    played.advance(40)
    assert log.count("recorded") == 1
    assert log.count("played") == (40 - 1 - 8 if works else 0)  # not the first step, nor an epoch's last of two samples
    for name, array in plain.checkpoint().tensors.items():
        assert np.array_equal(array, played.checkpoint().tensors[name], equal_nan=True), name


def test_other_rates_are_recorded_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    log = recording(monkeypatch)
    layers = Linear(id="n", units=4), LayerNorm(id="n")
    session, plain = started("cpu", experiment(*layers)), started("cpu", experiment(*layers))
    for rate in (0.1, 0.01):
        for one in (session, plain):
            one.load(experiment(*layers, learning_rate=rate))
            one._stepper._recordable = one is session  # type: ignore[attr-defined]
            one.advance(10)
    assert log.count("recorded") == 2
    assert torch.equal(session.net.weights, plain.net.weights)


def test_dropout_is_never_recorded() -> None:
    device = torch.device("cuda", 0)
    nets = [started("cpu", experiment(Linear(id="n"), layer)).net for layer in (Dropout(id="n"), LayerNorm(id="n"))]
    assert [graphs.possible(net, device) for net in nets] == [False, True]
    assert not graphs.possible(nets[1], torch.device("cpu"))
