"""A run as a checkpoint, and back: everything that has to be kept to go on exactly where it stopped."""

from collections.abc import Mapping

import numpy as np
import torch
from torch import Tensor
from torch.optim import Optimizer

from models.design.experiment import Experiment
from models.design.schedule import Plateau
from models.files.checkpoint import PLATEAU, Checkpoint, Position
from playground.net.build import Net
from playground.training import optimizers
from playground.training.history import Recorder


def checkpoint_of(
    experiment: Experiment, net: Net, optimizer: Optimizer, position: Position, recorder: Recorder
) -> Checkpoint:
    """The run, whole, off its device."""
    tensors = {f"network.{name}": array for name, array in learned(net).items()}
    tensors |= {f"optimizer.{name}": _numpy(a) for name, a in optimizers.state_arrays(optimizer).items()}
    tensors |= {f"history.{name}": column for name, column in vars(recorder.history()).items()}
    if experiment.training.schedule == "plateau":
        tensors[PLATEAU] = recorder.plateau.array()
    return Checkpoint(experiment, position, tensors)


def learned(net: Net) -> dict[str, np.ndarray]:
    """Parameters and running statistics by name, copied off the device."""
    return {name: _numpy(array) for name, array in net.named_arrays()}


def put(arrays: Mapping[str, np.ndarray], net: Net) -> None:
    """Set what is named."""
    with torch.no_grad():
        for name, array in net.named_arrays():
            if name in arrays:
                array.copy_(torch.from_numpy(np.array(arrays[name])))


def put_all(checkpoint: Checkpoint, net: Net, optimizer: Optimizer) -> None:
    """What network and optimizer were."""
    put(_named(checkpoint, "network."), net)
    state = _named(checkpoint, "optimizer.").items()
    optimizers.load_state(optimizer, {name: torch.from_numpy(np.array(array)) for name, array in state})


def recorder_of(checkpoint: Checkpoint) -> Recorder:
    """The history as it was."""
    recorder = Recorder()
    recorder.restore(_named(checkpoint, "history."), checkpoint.position.stride)
    if PLATEAU in checkpoint.tensors:
        recorder.plateau = Plateau.of(checkpoint.tensors[PLATEAU])
    return recorder


def _numpy(tensor: Tensor) -> np.ndarray:
    return tensor.detach().to("cpu", copy=True).numpy()


def _named(checkpoint: Checkpoint, prefix: str) -> dict[str, np.ndarray]:
    return {n.removeprefix(prefix): array for n, array in checkpoint.tensors.items() if n.startswith(prefix)}
