"""Accelerators that are made up, and how they fail.

One is `cpu:0`, which computes like the CPU and is not equal to it.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from models.design.experiment import Experiment
from models.design.layers import Dropout, Linear
from playground.devices import devices
from playground.session import trial
from playground.session.session import Session
from playground.steppers.torch_stepper import TorchStepper
from playground.training.evaluate import Samples
from tests.playground.runs import experiment

FAKE = torch.device("cpu", 0)


def forget(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is remembered of earlier runs."""
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


def unable(monkeypatch: pytest.MonkeyPatch, saying: Exception, *which: torch.device) -> None:
    """Trials on these devices fail."""
    real = trial._train

    def train(e: Experiment, train: Samples, test: Samples, device: torch.device) -> float:
        if device in which:
            raise saying
        return real(e, train, test, device)

    monkeypatch.setattr(trial, "_train", train)
