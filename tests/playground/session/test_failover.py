"""A device that fails is left, and the run goes on: while it trains, is looked at, moves, practises or is tried."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from models.design.data import Data
from models.design.drawing import Drawing
from models.design.layers import Dropout, Linear
from models.files.checkpoint import Checkpoint, read_checkpoint
from models.talk.commands import Load, Practise, Run
from models.talk.probes import Digit
from playground.datasets.dataset import Dataset
from playground.datasets.not_here import NotHere
from playground.devices import device_errors, devices
from playground.practice.fine_tuning_run import FineTuningRun
from playground.probing import measure
from playground.session import assembly, off_device_copy
from playground.session.run_state import RunState
from playground.session.session import Session
from playground.steppers.torch_stepper import TorchStepper
from playground.training import evaluate
from tests.playground.accelerators import FAKE, failing, forget, on_the_fake, pretend, speeds, started
from tests.playground.engine.engine_double import Engine
from tests.playground.practice.nines import NINES, digits, practise, same, weights
from tests.playground.runs import experiment, tuned, without_kernel

ROOT = Path(__file__).parents[3]
LOST = "CUDA error: device-side assert triggered\nCUDA kernel errors might be reported later."
SHORT = "CUDA out of memory. Tried to allocate 2.00 GiB."


def failure(kind: str) -> Exception:
    return torch.AcceleratorError(LOST) if kind == "lost" else torch.OutOfMemoryError(SHORT)


@pytest.fixture(autouse=True)
def forgetful(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    forget(monkeypatch, tmp_path)


def test_out_of_memory_halves_the_batch_once(monkeypatch: pytest.MonkeyPatch) -> None:
    session = on_the_fake(monkeypatch)
    alone = started("cpu", session.experiment)
    alone.advance(20 + 5)
    failing(monkeypatch, lambda s: None if s.least_micro_batches == 2 else torch.OutOfMemoryError("CUDA out of memory"))
    while session.run.position.step < 25:
        session.advance(25 - session.run.position.step)
    assert session.device == FAKE
    assert "in two halves, as memory is short" in session.device_state.reason
    assert np.allclose(session.run.net.weights.detach(), alone.run.net.weights.detach(), atol=1e-5)  # the same steps


def test_out_of_memory_again_goes_on_on_the_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    session = on_the_fake(monkeypatch)
    failing(monkeypatch, lambda s: torch.OutOfMemoryError("CUDA out of memory") if session.device == FAKE else None)
    session.advance(5)
    assert session.device == devices.CPU
    assert session.device_state.reason == "CPU, compiled: cpu:0 ran out of memory, so training goes on here."
    assert session.run.position.step >= 5
    session.advance(5)
    assert session.device == devices.CPU


def test_a_lost_device_is_not_touched_again(monkeypatch: pytest.MonkeyPatch) -> None:
    session = on_the_fake(monkeypatch)
    lost = torch.AcceleratorError("CUDA error: device-side assert triggered\nmore")
    failing(monkeypatch, lambda s: lost if session.device == FAKE else None)
    session.advance(5)
    assert session.device == devices.CPU
    assert torch.isfinite(session.run.net.weights).all()
    assert "cpu:0 failed while training, so training goes on here" in session.device_state.reason
    for choice in ("auto", "cuda"):
        session.use(choice)  # type: ignore[arg-type]
        session.advance(1)
        assert session.device == devices.CPU
    assert devices.choose("auto").available == ("cpu",)


def test_a_device_may_be_lost_while_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    session = on_the_fake(monkeypatch)
    session.off_device_copy.expire()  # a second has passed
    session.advance(2)
    real = TorchStepper.metrics

    def metrics(stepper: TorchStepper) -> object:
        if session.device == FAKE:
            raise torch.AcceleratorError("CUDA error: unspecified launch failure")
        return real(stepper)

    monkeypatch.setattr(TorchStepper, "metrics", metrics)
    session.run.forget_metrics()
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
    on(session, FAKE)
    monkeypatch.setattr(torch.Tensor, "to", to)
    session.load(experiment(Linear(id="n", units=4)))
    assert session.device_state.reason == "CPU, compiled: cpu:0 ran out of memory, so training goes on here."
    assert session.advance(3) == 3


def test_errors_that_no_device_is_to_blame_for_are_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    session = on_the_fake(monkeypatch)
    failing(monkeypatch, lambda s: RuntimeError("shapes cannot be multiplied"))
    with pytest.raises(RuntimeError, match="shapes"):
        session.advance(5)
    assert device_errors.trouble(RuntimeError("shapes cannot be multiplied")) is None
    assert device_errors.trouble(RuntimeError("MPS backend out of memory (…)")) == "memory"


# ---------------------------------------------------------------- what is not touched, and what goes on


@pytest.mark.parametrize(("kind", "calls"), [("lost", 0), ("memory", 2)])
def test_the_memory_of_a_lost_device_is_left_alone(monkeypatch: pytest.MonkeyPatch, kind: str, calls: int) -> None:
    called = []

    def empty_cache() -> None:
        called.append(1)
        raise torch.AcceleratorError(LOST)  # as every call to a device does that is lost

    session = on_the_fake(monkeypatch)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "empty_cache", empty_cache)
    failing(monkeypatch, lambda s: failure(kind) if session.device == FAKE else None)
    session.advance(5)
    assert session.device == devices.CPU
    assert len(called) == calls


def test_where_a_run_cannot_be_built_again_the_engine_lives_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*about: object, **more: object) -> None:
        raise MemoryError

    engine = Engine(session=on_the_fake(monkeypatch))
    design = engine.session.experiment
    engine.tell(Load(design))
    failing(monkeypatch, lambda s: failure("lost"))
    with monkeypatch.context() as short:
        short.setattr(assembly, "build", fail)
        snapshot = engine.tell(Run())
        assert (snapshot.experiment, snapshot.running) == (design, False)
        assert "not enough memory" in snapshot.error
        assert engine.tell(Run(1)).experiment == design
    again = engine.tell(Load(design))
    assert (again.experiment, again.error, again.step) == (design, "", 0)
    assert again.device is not None
    assert again.device.name == "cpu"


def test_rates_that_were_changed_since_the_last_copy_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    session = on_the_fake(monkeypatch)
    faster = tuned(session.experiment, learning_rate=0.07)
    session.load(faster)
    failing(monkeypatch, lambda s: failure("lost") if session.device == FAKE else None)
    session.advance(5)
    assert session.experiment == faster


def test_a_device_may_be_lost_before_there_is_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    session = Session()
    on(session, FAKE)
    real = evaluate.metrics

    def metrics(*about: object) -> object:
        if session.device == FAKE:
            raise failure("lost")
        return real(*about)  # type: ignore[arg-type]

    monkeypatch.setattr(evaluate, "metrics", metrics)
    session.load(experiment(Linear(id="n", units=4), Dropout(id="d")))
    assert session.device == devices.CPU
    assert session.run.recorder.history().step.tolist() == [0]
    assert session.advance(3) == 3


@pytest.mark.parametrize("change", [lambda s, e: s.load(e), lambda s, e: s.reset(), lambda s, e: s.use("cpu")])
def test_a_device_may_be_lost_when_a_run_is_changed(
    monkeypatch: pytest.MonkeyPatch, change: Callable[[Session, object], None]
) -> None:
    session = on_the_fake(monkeypatch)
    session.advance(1)
    session.off_device_copy.expire()
    real = RunState.checkpoint

    def checkpoint(run: RunState) -> object:
        if session.device == FAKE:
            raise failure("lost")
        return real(run)

    monkeypatch.setattr(RunState, "checkpoint", checkpoint)
    change(session, experiment(Linear(id="n", units=5), batch=8))
    assert session.device == devices.CPU
    assert session.advance(1) == 1


# ---------------------------------------------------------------- where the samples are not at hand

A_ONE = Digit(Drawing((((120.0, 50.0), (130.0, 220.0)),)))


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Session:
    """The digit network that comes along, on a machine without its pictures."""

    def make(data: Data) -> Dataset:
        raise NotHere("Fetching", data.kind, lambda report, cancelled: None, "{kind} is not here", kind=data.kind)

    monkeypatch.setattr("playground.session.session.assembly.make", make)
    path = str(ROOT / "resources" / "weights" / "digits.safetensors")
    session = Session()
    session.load(read_checkpoint(path).experiment, path, fresh=True)
    assert session.missing is not None
    return session


def on(session: Session, device: torch.device) -> None:
    """Make `use` ask for this device."""
    with pytest.MonkeyPatch.context() as short:
        short.setattr(devices, "choose", lambda choice: devices.Verdict(device, "chosen by you", ("cpu", "cpu:0")))
        session.use("cuda")


def read(session: Session) -> list[float]:
    answer = session.snapshot(frozenset({A_ONE})).reading(A_ONE)
    assert answer is not None
    return [float(p) for p in answer.probabilities]


def test_a_network_moves_without_its_samples(answering: Session) -> None:
    before = read(answering)
    on(answering, FAKE)
    assert answering.device == FAKE
    assert answering.missing is not None
    assert read(answering) == before


def test_a_device_that_a_network_did_not_get_to_is_not_claimed(
    answering: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*about: object) -> None:
        raise MemoryError

    before = read(answering)
    with monkeypatch.context() as short:
        short.setattr("playground.training.optimizers.make", fail)
        with pytest.raises(MemoryError):
            on(answering, FAKE)
    assert answering.device == devices.CPU
    assert answering.device_state.name == "cpu"
    assert read(answering) == before


@pytest.mark.parametrize("kind", ["lost", "memory"])
def test_a_network_without_its_samples_outlives_its_device(
    answering: Session, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    before = read(answering)
    on(answering, FAKE)
    real = measure.measure

    def fail(*about: object) -> object:
        if answering.device == FAKE:
            raise failure(kind)
        return real(*about)  # type: ignore[arg-type]

    monkeypatch.setattr(measure, "measure", fail)
    assert read(answering) == before
    assert answering.device == devices.CPU


# ---------------------------------------------------------------- while it practises


@pytest.fixture
def inputs(monkeypatch: pytest.MonkeyPatch) -> Session:
    """A network that has learned digits a little, on the fake device."""
    pretend(monkeypatch, FAKE)
    speeds(monkeypatch, 1.0, 2.0)
    session = started("auto", digits())  # type: ignore[arg-type]
    session.advance(50)
    assert session.device == FAKE
    return session


def fail_at(monkeypatch: pytest.MonkeyPatch, session: Session, kind: str, step: int) -> list[int]:
    """Practice fails on the fake device, after so many steps; the list grows each time."""
    real, failed = FineTuningRun._step, []

    def fail(practising: FineTuningRun, *about: object) -> float:
        if session.device == FAKE and practising._done >= step:
            failed.append(practising._done)
            raise failure(kind)
        return real(practising, *about)  # type: ignore[arg-type]

    monkeypatch.setattr(FineTuningRun, "_step", fail)
    return failed


@pytest.mark.parametrize("kind", ["lost", "memory"])
def test_practice_begins_anew_on_the_cpu(inputs: Session, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    before, position = weights(inputs), inputs.run.position
    failed = fail_at(monkeypatch, inputs, kind, 3)
    practice = practise(inputs)
    assert inputs.device == devices.CPU
    assert failed == [3]  # halves are no help: a practice has its own batches
    assert practice.after.drawings > 0.9
    assert not same(weights(inputs), before)
    inputs.fine_tuning.take_back()
    assert same(weights(inputs), before)
    assert inputs.run.position == position


def test_a_device_may_be_lost_while_practice_is_looked_at(inputs: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(session=inputs)
    engine.tell(Load(inputs.experiment))
    before = weights(inputs)
    inputs.fine_tuning.begin(Practise(NINES))
    while same(weights(inputs), before):
        inputs.fine_tuning.advance(0.0)
    inputs.off_device_copy.expire()  # a second has passed
    real = Session._picture

    def picture(session: Session, *about: object) -> object:
        if session.device == FAKE:
            raise failure("lost")
        return real(session, *about)  # type: ignore[arg-type]

    monkeypatch.setattr(Session, "_picture", picture)
    snapshot = inputs.snapshot(frozenset())
    assert snapshot.progress is not None
    assert snapshot.progress.done == 0
    assert same(weights(inputs), before)
    while inputs.fine_tuning.under_way:
        inputs.fine_tuning.advance(0.01)
    inputs.fine_tuning.take_back()
    assert same(weights(inputs), before)


@pytest.mark.parametrize("done", [False, True], ids=["under way", "done"])
def test_weights_from_before_come_back_although_the_device_is_lost(
    inputs: Session, monkeypatch: pytest.MonkeyPatch, done: bool
) -> None:
    before = weights(inputs)
    inputs.fine_tuning.begin(Practise(NINES))
    while inputs.fine_tuning.under_way and (done or same(weights(inputs), before)):
        inputs.fine_tuning.advance(0.0)
    real = FineTuningRun.take_back

    def take_back(practising: FineTuningRun, *about: object) -> None:
        if inputs.device == FAKE:
            raise failure("lost")
        real(practising, *about)  # type: ignore[arg-type]

    monkeypatch.setattr(FineTuningRun, "take_back", take_back)
    if done:
        inputs.fine_tuning.take_back()
    else:
        inputs.fine_tuning.cancel()
    assert not inputs.fine_tuning.under_way
    assert inputs.device == devices.CPU
    assert same(weights(inputs), before)


def test_through_the_engine_practice_survives_its_device(inputs: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(session=inputs)
    engine.tell(Load(inputs.experiment))
    fail_at(monkeypatch, inputs, "memory", 3)
    last = engine.tell(Practise(NINES))
    while last.progress is not None:
        assert engine.runner.turn()
        last = engine.outbox.take() or last
    assert last.error == ""
    assert last.practice is not None
    assert last.device is not None
    assert "cpu:0 ran out of memory" in last.device.reason


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`", "memory"),
        ("CUDA error: CUBLAS_STATUS_NOT_INITIALIZED when calling `cublasCreate(handle)`", "memory"),
        ("CUDA error: CUBLAS_STATUS_EXECUTION_FAILED when calling `cublasSgemm( handle, opa, opb, …)`", "lost"),
        ("cuDNN error: CUDNN_STATUS_EXECUTION_FAILED", "lost"),
    ],
)
def test_what_the_libraries_of_cuda_say_is_understood(text: str, meaning: str) -> None:
    assert device_errors.trouble(RuntimeError(text)) == meaning


def test_a_step_that_cannot_be_recorded_is_no_failure_of_the_device() -> None:
    said = "CUDA error: operation not permitted when stream is capturing\nSearch for it."
    assert device_errors.trouble(torch.AcceleratorError(said)) is None
    later = "CUDA error: device-side assert triggered\nIt was captured later."
    assert device_errors.trouble(torch.AcceleratorError(later)) == "lost"


def test_on_the_cpu_nobody_asks_a_device_that_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*about: object, **named: object) -> None:
        raise failure("lost")

    pretend(monkeypatch, None)
    for name in ("current_accelerator", "current_stream"):
        monkeypatch.setattr(torch.accelerator, name, fail)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "is_current_stream_capturing", fail)
    without_kernel(monkeypatch)
    session = started("cpu", experiment(Linear(id="n", units=4), optimizer="adam"))
    assert session.advance(5) == 5
    alone = started("cpu", digits())  # type: ignore[arg-type]
    assert practise(alone).steps > 0


def test_a_copy_that_takes_long_is_made_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(off_device_copy, "perf_counter", lambda: now[0])
    copy = started("cpu").checkpoint()

    def copied(seconds: float) -> Checkpoint:
        now[0] += seconds
        return copy

    for seconds, rest in ((0.001, 1.0), (0.5, 4.5)):
        kept = off_device_copy.OffDeviceCopy()
        kept.make(lambda: copied(seconds))  # noqa: B023  called at once
        now[0] += 0.99 * rest
        assert not kept.due
        now[0] += 0.02 * rest
        assert kept.due
