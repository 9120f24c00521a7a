"""Compares two devices on a design: trains a few steps on each, and keeps the result in a file of this machine."""

import json
import os
import platform
import re
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from math import inf
from pathlib import Path
from time import perf_counter

import torch

from models.design.experiment import Experiment
from models.files import atomic
from models.files.checkpoint import Position
from playground.devices import device_errors, devices
from playground.net.build import Net, initialise
from playground.steppers import selection
from playground.training import optimizers
from playground.training.evaluate import Samples
from playground.training.history import Recorder

_SECONDS = 0.06  # s of training on each device
_WARM = 3  # steps that are not timed: in the first ones an accelerator loads its code
_MOST = 2000  # designs remembered


class FailedError(Exception):
    """A device cannot train a design at all. trouble: None where the device is not to blame."""

    def __init__(self, device: torch.device, trouble: device_errors.Trouble | None) -> None:
        super().__init__(device, trouble)
        self.device, self.trouble = device, trouble


def speed_ratio(experiment: Experiment, train: Samples, test: Samples, rival: torch.device) -> float:
    """The CPU's steps per second divided by those of `rival`, for designs of this shape; above 1 the CPU is faster.

    Raises FailedError where one of the two cannot train it. A failure is not remembered: next time there may be
    more memory.
    """
    key = _key(experiment, rival, len(train[0]))
    known = _read()
    if key not in known:
        theirs, ours = (steps_a_second(experiment, train, test, device) for device in (rival, devices.CPU))
        known[key] = ours / theirs
        _write(known)
    return known[key]


def steps_a_second(experiment: Experiment, train: Samples, test: Samples, device: torch.device) -> float:
    """Steps per second of a temporary network of this design on `device`; raises FailedError where it cannot train."""
    try:
        return _train(experiment, train, test, device)
    except MemoryError:
        trouble: device_errors.Trouble | None = "memory"
    except RuntimeError as error:  # out of memory, a failed device, or an operation that it lacks
        trouble = device_errors.trouble(error)
    if trouble is not None and device != devices.CPU:  # outside the except: the error keeps the memory
        device_errors.free(trouble)
    raise FailedError(device, trouble)


def _train(experiment: Experiment, train: Samples, test: Samples, device: torch.device) -> float:
    net = Net(experiment, device)
    initialise(net, experiment)
    optimizer = optimizers.make(*net.groups, experiment.training)
    kind = selection.choose(experiment, device, wait=False)
    there = [tuple(t.to(device) for t in samples) for samples in (train, test)]
    stepper = kind(net, optimizer, experiment, *there)  # type: ignore[arg-type]
    never = Recorder.off()
    position, _ = stepper.advance(Position(), _WARM, inf, never)
    _settle(device)
    began, before = perf_counter(), position.step
    while position.step == before or perf_counter() - began < _SECONDS:
        position, _ = stepper.advance(position, inf, 0.01, never)
    _settle(device)
    return (position.step - before) / (perf_counter() - began)


def _settle(device: torch.device) -> None:
    """Wait until the device's queue is empty; a call to it returns before its work is done."""
    if device != devices.CPU and torch.accelerator.is_available():
        torch.accelerator.synchronize()


def _key(experiment: Experiment, rival: torch.device, samples: int) -> str:
    """A key for the shape of a design, this machine and its stepper on the CPU. Seeds and rates are not part of it."""
    layers = [replace(layer, id=str(k)) for k, layer in enumerate(experiment.network.layers)]
    training = experiment.training
    name = torch.cuda.get_device_name(rival) if rival.type == "cuda" and torch.cuda.is_available() else str(rival)
    cpu = selection.choose(experiment, devices.CPU, wait=False).name
    about = (
        layers, list(experiment.shapes().values()), min(training.batch, samples), training.optimizer,
        training.loss, training.augments, training.precision, name, cpu, platform.processor(), platform.node(),
        os.cpu_count(), torch.__version__,
    )  # fmt: skip
    told = re.sub(r",\sbias=True", "", repr(about))  # what was remembered before layers had this switch is found too
    return sha256(told.encode()).hexdigest()[:16]


def _file() -> Path:
    import pooch  # takes a tenth of a second, which only a machine with an accelerator needs

    return Path(pooch.os_cache("neural-network-playground")) / "devices.json"


def _read() -> dict[str, float]:
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
        return {str(key): float(value) for key, value in found.items() if 0 < float(value) < inf}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _write(known: dict[str, float]) -> None:
    """Keep the results for the next start; where the file cannot be written, the next start measures again."""
    latest = dict(list(known.items())[-_MOST:])
    with suppress(OSError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        atomic.write(_file(), json.dumps(latest).encode())
