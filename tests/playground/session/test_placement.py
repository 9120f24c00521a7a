"""A device is believed only after it has really computed, and the faster one trains. Accelerators are made up."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from models.design.layers import Dropout, LayerNorm, Linear
from playground.devices import devices
from playground.session import trial
from playground.steppers import compiling, cuda_graphs
from playground.steppers.torch_stepper import TorchStepper
from playground.training import optimizers
from tests.playground.accelerators import FAKE, forget, pretend, speeds, started, unable
from tests.playground.runs import experiment, tuned, without_kernel

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def forgetful(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    forget(monkeypatch, tmp_path)


# ---------------------------------------------------------------- choosing


def test_without_an_accelerator_the_cpu_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, None)
    state = devices.choose("auto").state(compiled=False)
    assert (state.name, state.available) == ("cpu", ("cpu",))
    assert state.reason == "CPU: the only device here."
    assert devices.choose("auto").state(compiled=True).reason == "CPU, compiled: the only device here."


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
    assert devices._trouble(torch.device("cpu")) == "“driver lost”"


def test_wrong_numbers_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    real = torch.full
    monkeypatch.setattr(torch, "full", lambda size, value, **named: real(size, value * 1.01, **named))
    assert devices._trouble(torch.device("cpu")) == "wrong numbers"


def test_small_networks_get_one_thread() -> None:
    devices.set_threads(25)
    assert torch.get_num_threads() == 1


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="processes are not tied to cores there")
def test_a_large_network_gets_no_more_threads_than_the_cores_that_it_may_use() -> None:
    """Threads that share a core wait for each other."""
    code = "import os; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})\n"
    code += "import torch; os.cpu_count = lambda: 64\n"
    code += "from playground.devices import devices; devices.set_threads(10**6); print(torch.get_num_threads())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"


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
    assert session.run.stepper.name == "torch"
    assert session.device_state.reason == "cpu:0: 3.2× faster here than the CPU."


def test_a_shape_is_tried_once_on_a_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    tried = speeds(monkeypatch, 2.0, 1.0)
    for rate in (0.1, 0.2):
        for _ in range(2):  # the second is another start of the program
            started("auto", experiment(Linear(id="n", units=4), learning_rate=rate)).advance(2)
    assert tried == [FAKE, devices.CPU]
    started("auto", experiment(Linear(id="n", units=4), batch=7)).advance(2)
    assert len(tried) == 4


def test_a_damaged_memory_of_trials_is_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    for content in ("", "{", "[1]", '{"a": "b"}', '{"a": null}'):
        trial._file().parent.mkdir(exist_ok=True)
        trial._file().write_text(content, encoding="utf-8")
        tried = speeds(monkeypatch, 2.0, 1.0)
        started("auto").advance(1)
        assert tried == [FAKE, devices.CPU]


def test_a_choice_of_ones_own_is_never_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    monkeypatch.setattr(trial, "speed_ratio", lambda *about: pytest.fail("nothing is to be compared"))
    session = started("cpu")
    session.advance(2)
    assert session.device_state.reason == "CPU, compiled: chosen by you."


def test_a_trial_really_trains_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    session = started("cpu")
    before = session.run.net.weights.detach().clone()
    compiled, torched = (
        trial.steps_a_second(session.experiment, session.run.train, session.run.test, device)  # type: ignore[arg-type]
        for device in (devices.CPU, FAKE)
    )
    assert compiled > 10 * torched > 100
    assert torch.equal(session.run.net.weights, before)


@pytest.mark.parametrize(
    "saying", [torch.OutOfMemoryError("CUDA out of memory"), NotImplementedError("no such operation")]
)
def test_a_device_that_cannot_train_a_design_is_not_called_slow(
    monkeypatch: pytest.MonkeyPatch, saying: Exception
) -> None:
    pretend(monkeypatch, FAKE)
    unable(monkeypatch, saying, FAKE)
    session = started("auto")
    assert session.advance(2) == 2
    how = "ran out of memory" if isinstance(saying, torch.OutOfMemoryError) else "failed"
    assert session.device_state.reason == f"CPU, compiled: cpu:0 {how} on this design."
    assert not trial._file().exists()  # it may be able to next time


def test_where_the_cpu_cannot_the_accelerator_trains(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    unable(monkeypatch, MemoryError(), devices.CPU)
    session = started("auto")
    session.advance(1)
    assert session.device_state.reason == "cpu:0: the CPU ran out of memory on this design."


def test_where_neither_can_the_cpu_says_what_is_wrong_when_it_trains(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    unable(monkeypatch, RuntimeError("no"), FAKE, devices.CPU)
    session = started("auto")
    session.advance(1)
    assert session.device_state.reason == "CPU, compiled: cpu:0 failed on this design."


def test_a_device_that_is_lost_in_a_trial_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    unable(monkeypatch, torch.AcceleratorError("CUDA error: device-side assert triggered"), FAKE)
    session = started("auto")
    session.advance(1)
    assert session.device_state.reason == "CPU, compiled: cpu:0 failed on this design."
    assert devices.choose("auto").available == ("cpu",)
    assert "restart" in devices.choose("auto").reason


def test_a_ratio_that_no_trial_can_have_given_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    for ratio in ("0", "-1", "NaN", "Infinity"):
        speeds(monkeypatch, 2.0, 1.0)
        started("auto").advance(1)
        (key,) = trial._read()
        trial._file().write_text(f'{{"{key}": {ratio}}}', encoding="utf-8")
        tried = speeds(monkeypatch, 2.0, 1.0)
        started("auto").advance(1)
        assert tried == [FAKE, devices.CPU]


def test_where_the_kernel_will_never_be_there_torch_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(compiling._state, "plain", False)
    monkeypatch.setattr(compiling, "_stamp", lambda: None)  # numba does not work, or there is no folder to write to
    pretend(monkeypatch, FAKE)
    speeds(monkeypatch, 1.0, 2.0)
    session = started("auto")
    session.advance(1)
    assert session.device_state.reason == "cpu:0: 2.0× faster here than the CPU."


def test_a_comparison_of_torch_does_not_hold_for_the_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    with monkeypatch.context() as without:
        without.setitem(compiling._state, "plain", False)
        without.setattr(compiling, "_stamp", lambda: None)
        speeds(without, 1.0, 2.0)
        started("auto").advance(1)
    tried = speeds(monkeypatch, 2.0, 1.0)
    started("auto").advance(1)
    assert tried == [FAKE, devices.CPU]


def test_while_the_kernel_is_being_compiled_nothing_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "state", lambda wait, form: "coming")
    pretend(monkeypatch, FAKE)
    tried = speeds(monkeypatch, 1.0, 2.0)
    session = started("auto")
    session.advance(1)
    assert (session.device, tried) == (devices.CPU, [])


def test_moving_a_run_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, FAKE)
    session = started("cpu")
    session.advance(7)
    weights, position, restarts = session.run.net.weights.detach().clone(), session.run.position, session.restarts
    speeds(monkeypatch, 1.0, 2.0)
    session.use("auto")
    session.advance(0)
    assert session.device == FAKE
    assert torch.equal(session.run.net.weights, weights)
    assert (session.run.position, session.restarts) == (position, restarts)
    session.advance(3)
    assert session.run.position.step == 10


def test_halves_give_the_same_gradient_as_the_whole() -> None:
    e = experiment(Linear(id="n", units=4), batch=7)
    gradients = []
    for parts in (1, 2, 3):
        session = started("cpu", e)
        stepper = TorchStepper(session.run.net, session.run.optimizer, e, session.run.train, session.run.test)
        stepper.least_micro_batches = parts
        stepper._shuffle(0)
        *_, loss = stepper._step(0, 7, 0)
        assert session.run.net.weights.grad is not None
        assert loss is not None
        gradients.append([*session.run.net.weights.grad.tolist(), loss.item()])
    assert np.allclose(gradients[0], gradients[1], atol=1e-6)
    assert np.allclose(gradients[0], gradients[2], atol=1e-6)


# ---------------------------------------------------------------- recorded steps


def recording(monkeypatch: pytest.MonkeyPatch, works: bool = True) -> list[str]:
    """Stands for CUDA's graphs: records by doing the work three times, plays by doing it."""
    log: list[str] = []

    def record(work: cuda_graphs.Work) -> cuda_graphs.Work:
        log.append("recorded")
        for _ in range(3):
            work()
        if not works:
            raise RuntimeError("operation not permitted when stream is capturing")

        def play() -> torch.Tensor:
            log.append("played")
            return work()

        return play

    monkeypatch.setattr(cuda_graphs, "possible", lambda net, device: not net.dropout)
    monkeypatch.setattr(cuda_graphs, "record", record)
    return log


@pytest.mark.parametrize("works", [True, False], ids=["recorded", "cannot be recorded"])
@pytest.mark.parametrize("optimizer", ["sgd", "adam", "rmsprop"])
def test_recorded_steps_are_the_steps(monkeypatch: pytest.MonkeyPatch, optimizer: str, works: bool) -> None:
    without_kernel(monkeypatch)
    e = experiment(Linear(id="n", units=4), optimizer=optimizer, momentum=0.5, batch=7, l2=0.01, l1=0.001)
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
    without_kernel(monkeypatch)
    log = recording(monkeypatch)
    layers = (Linear(id="n", units=4),)
    session, plain = started("cpu", experiment(*layers)), started("cpu", experiment(*layers))
    for rate in (0.1, 0.01):
        for one in (session, plain):
            one.load(experiment(*layers, learning_rate=rate))
            one.run.stepper._recordable = one is session  # type: ignore[attr-defined]
            one.advance(10)
    assert log.count("recorded") == 2
    assert torch.equal(session.run.net.weights, plain.run.net.weights)


def remembering(monkeypatch: pytest.MonkeyPatch) -> None:
    """A recording writes where the optimizer's state lay while it was recorded, as CUDA's does."""
    recording(monkeypatch)
    once = cuda_graphs.record

    def record(work: cuda_graphs.Work) -> cuda_graphs.Work:
        play, (optimizer,) = once(work), [c.cell_contents._optimizer for c in work.__closure__]  # type: ignore[attr-defined]
        places = {name: tensor.data_ptr() for name, tensor in optimizers.state_arrays(optimizer).items()}

        def in_place() -> torch.Tensor:
            assert {name: t.data_ptr() for name, t in optimizers.state_arrays(optimizer).items()} == places
            return play()

        return in_place

    monkeypatch.setattr(cuda_graphs, "record", record)


@pytest.mark.parametrize("change", [{"optimizer": "adam"}, {"momentum": 0.9}])
def test_state_that_comes_to_be_while_recording_stays_in_its_place(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, object]
) -> None:
    without_kernel(monkeypatch)
    e = experiment(Linear(id="n", units=4), batch=7, momentum=0.0)
    plain = started("cpu", e)
    plain.advance(20)
    plain.load(tuned(e, **change))
    plain.advance(20)
    remembering(monkeypatch)
    played = started("cpu", e)
    played.advance(20)
    played.load(tuned(e, **change))
    played.advance(20)
    assert torch.equal(played.run.net.weights, plain.run.net.weights)


def test_a_recording_outlives_steps_that_are_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    without_kernel(monkeypatch)
    e = experiment(Linear(id="n", units=4), batch=7, momentum=0.9)
    plain = started("cpu", e)
    plain.advance(20)
    remembering(monkeypatch)
    played = started("cpu", e)
    before = played.run.moment()
    played.advance(20)
    played.run.go_back(before)  # as where the loss became infinite
    played.advance(20)
    assert torch.equal(played.run.net.weights, plain.run.net.weights)


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "adamw"])
def test_a_recording_follows_the_rate(monkeypatch: pytest.MonkeyPatch, optimizer: str) -> None:
    without_kernel(monkeypatch)
    e = experiment(Linear(id="n", units=4), optimizer=optimizer, batch=7, schedule="cosine")
    plain = started("cpu", e)
    plain.advance(60)
    log = recording(monkeypatch)
    monkeypatch.setattr(optimizers, "_RECORDED", ("cpu",))
    monkeypatch.setitem(optimizers._FUSED, "sgd", ("cpu",))
    played = started("cpu", e)
    played.advance(60)
    assert log.count("recorded") == 1
    assert torch.allclose(played.run.net.weights, plain.run.net.weights, atol=1e-6)
    played.load(tuned(e, learning_rate=0.5))
    assert [float(group["lr"]) for group in played.run.optimizer.param_groups] == [0.5, 0.5]


@pytest.mark.parametrize("optimizer", ["rmsprop", "adam", "adamw"])
def test_optimizers_on_cuda_can_be_recorded(monkeypatch: pytest.MonkeyPatch, optimizer: str) -> None:
    monkeypatch.setattr(optimizers, "_RECORDED", ("cpu",))
    session = started("cpu", experiment(Linear(id="n", units=4), optimizer=optimizer))
    for group in session.run.optimizer.param_groups:
        assert group["capturable"]
        assert isinstance(group["lr"], torch.Tensor)


def test_a_batch_of_all_samples_is_recorded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    without_kernel(monkeypatch)
    log = recording(monkeypatch)
    started("cpu", experiment(Linear(id="n", units=4), batch=1000)).advance(5)
    assert log.count("played") == 4


def test_dropout_is_never_recorded() -> None:
    device = torch.device("cuda", 0)
    nets = [started("cpu", experiment(Linear(id="n"), layer)).run.net for layer in (Dropout(id="n"), LayerNorm(id="n"))]
    assert [cuda_graphs.possible(net, device) for net in nets] == [False, True]
    assert not cuda_graphs.possible(nets[1], torch.device("cpu"))
