"""How much faster one device trains a design than another: by training a few steps on each, remembered by machine."""

import json
import os
import platform
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from math import inf
from pathlib import Path
from time import perf_counter

import numpy as np
import pooch
import torch

from models import atomic
from models.checkpoint import Position
from models.experiment import Experiment
from playground import devices, optimizers, steppers
from playground.build import Net, initialise
from playground.evaluate import Samples
from playground.history import Recorder

_SECONDS = 0.06  # s of training on each device
_WARM = 3  # steps first: an accelerator loads its code with them
_MOST = 2000  # designs remembered


def times(experiment: Experiment, train: Samples, test: Samples, rival: torch.device) -> float:
    """How many times as fast as `rival` the CPU trains designs of this shape; above 1 the CPU is ahead."""
    key = _key(experiment, rival, len(train[0]))
    known = _read()
    if key not in known:
        speeds = [steps_a_second(experiment, train, test, device) for device in (devices.CPU, rival)]
        known[key] = speeds[0] / max(speeds[1], 1e-9)
        _write(known)
    return known[key]


def steps_a_second(experiment: Experiment, train: Samples, test: Samples, device: torch.device) -> float:
    """How fast a throw-away network of this design trains on `device`; 0 where it does not."""
    try:
        return _train(experiment, train, test, device)
    except RuntimeError:  # out of memory, or an operation that the device lacks
        return 0.0


def _train(experiment: Experiment, train: Samples, test: Samples, device: torch.device) -> float:
    net = Net(experiment, device)
    initialise(net, experiment)
    optimizer = optimizers.make(*net.groups, experiment.training)
    kind = steppers.choose(experiment, device, wait=False)
    there = [tuple(t.to(device) for t in samples) for samples in (train, test)]
    stepper = kind(net, optimizer, experiment, *there)  # type: ignore[arg-type]
    never = Recorder()
    never.extend(np.zeros((1, 6)))
    never.stride = 1 << 40  # nothing is evaluated
    position, _ = stepper.advance(Position(), _WARM, inf, never)
    _settle(device)
    began, before = perf_counter(), position.step
    while perf_counter() - began < _SECONDS:
        position, _ = stepper.advance(position, inf, 0.01, never)
    _settle(device)
    return (position.step - before) / (perf_counter() - began)


def _settle(device: torch.device) -> None:
    """Wait until the device has done what it was told; calls to it come back at once."""
    if device != devices.CPU and torch.accelerator.is_available():
        torch.accelerator.synchronize()


def _key(experiment: Experiment, rival: torch.device, samples: int) -> str:
    """Names the shape of a design and this machine; neither seeds nor rates matter."""
    layers = [replace(layer, id=str(k)) for k, layer in enumerate(experiment.network.layers)]
    training = experiment.training
    name = torch.cuda.get_device_name(rival) if rival.type == "cuda" and torch.cuda.is_available() else str(rival)
    about = (
        layers, list(experiment.shapes().values()), min(training.batch, samples), training.optimizer,
        training.loss, training.augments, training.precision, name, platform.processor(), platform.node(),
        os.cpu_count(), torch.__version__,
    )  # fmt: skip
    return sha256(repr(about).encode()).hexdigest()[:16]


def _file() -> Path:
    return Path(pooch.os_cache("neural-network-playground")) / "devices.json"


def _read() -> dict[str, float]:
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
        return {str(key): float(value) for key, value in found.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _write(known: dict[str, float]) -> None:
    """Keep it for the next start; a cache that cannot be written costs a trial then."""
    latest = dict(list(known.items())[-_MOST:])
    with suppress(OSError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        atomic.write(_file(), json.dumps(latest).encode())
