"""A device is believed only after it has really computed. The accelerators here are made up."""

import pytest
import torch

from models.experiment import Experiment
from playground import devices
from playground.session import Session


def pretend(monkeypatch: pytest.MonkeyPatch, kind: str | None, trouble: str = "") -> None:
    """An accelerator of this kind that passes its test or fails it; None for a machine without one."""
    found = None if kind is None else torch.device(kind, 0)
    monkeypatch.setattr(devices, "_accelerator", lambda: found)
    monkeypatch.setattr(devices, "_trouble", lambda device: trouble)


def test_without_an_accelerator_the_cpu_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, None)
    device, state = devices.choose("auto")
    assert (device.type, state.name, state.available) == ("cpu", "cpu", ("cpu",))
    assert state.reason == "CPU: no accelerator was found."


def test_an_accelerator_that_works_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, "cuda")
    for choice in ("auto", "cuda"):
        device, state = devices.choose(choice)
        assert device.type == "cuda"
        assert state.available == ("cpu", "cuda:0")


def test_an_accelerator_that_fails_is_named_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, "cuda", "no kernel image is available")
    for choice in ("auto", "cuda", "cpu"):
        device, state = devices.choose(choice)
        assert (device.type, state.available) == ("cpu", ("cpu",))
    assert "failed its test (no kernel image is available)" in devices.choose("auto")[1].reason


def test_the_cpu_can_be_forced_and_a_missing_device_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, "cuda")
    device, state = devices.choose("cpu")
    assert (device.type, state.available) == ("cpu", ("cpu", "cuda:0"))
    device, state = devices.choose("mps")
    assert device.type == "cpu"
    assert "mps" in state.reason


def test_the_trial_is_a_real_computation() -> None:
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


def test_moving_a_run_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session()
    session.load(Experiment())
    session.advance(7)
    weights, position, restarts = session.net.weights.detach().clone(), session.position, session.restarts
    session.device = torch.device("cpu", 0)  # another device by name, so that the run moves
    session.use("cpu")
    assert torch.equal(session.net.weights, weights)
    assert (session.position, session.restarts) == (position, restarts)
    session.advance(3)
    assert session.position.step == 10


def test_small_networks_get_one_thread() -> None:
    devices.set_threads(25)
    assert torch.get_num_threads() == 1
