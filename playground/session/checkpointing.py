"""A run as a checkpoint, and back: everything that has to be kept to go on exactly where it stopped."""

from collections.abc import Mapping

import numpy as np
import torch
from torch import Tensor
from torch.optim import Optimizer

from models.design.experiment import Experiment
from models.design.schedule import Plateau
from models.files.checkpoint import PLATEAU, Checkpoint, Position
from playground.devices import devices
from playground.net.build import Net
from playground.training import kept_state, optimizers
from playground.training.history import Recorder


def checkpoint_of(
    experiment: Experiment, net: Net, optimizer: Optimizer, position: Position, recorder: Recorder
) -> Checkpoint:
    """Everything that a run needs to continue, copied to the CPU."""
    kept = kept_state.keep(net, optimizer, devices.CPU)
    network = kept_state.by_layer(kept, net.layout)
    tensors = {f"network.{name}": array.numpy() for name, array in network.items()}
    tensors |= {f"optimizer.{name}": array.numpy() for name, array in kept.optimizer.items()}
    tensors |= {f"history.{name}": column for name, column in vars(recorder.history()).items()}
    if experiment.training.schedule == "plateau":
        tensors[PLATEAU] = recorder.plateau.array()
    return Checkpoint(experiment, position, tensors)


def learned(net: Net) -> dict[str, Tensor]:
    """Parameters and running statistics as `<layer id>.<name>`, copied off the device."""
    return kept_state.by_layer(kept_state.keep(net, device=devices.CPU), net.layout)


def learned_in(checkpoint: Checkpoint) -> dict[str, Tensor]:
    """Parameters and running statistics that the checkpoint holds, named as by `learned`."""
    return _tensors(checkpoint, "network.")


def put(arrays: Mapping[str, Tensor], net: Net) -> None:
    """Copy arrays, named `<layer id>.<name>`, into the network; arrays without a name in `arrays` stay."""
    with torch.no_grad():
        for name, array in net.named_arrays():
            if name in arrays:
                array.copy_(arrays[name])


def put_all(checkpoint: Checkpoint, net: Net, optimizer: Optimizer) -> None:
    """Give network and optimizer the state that the checkpoint holds."""
    put(learned_in(checkpoint), net)
    optimizers.load_state(optimizer, _tensors(checkpoint, "optimizer."))


def recorder_of(checkpoint: Checkpoint) -> Recorder:
    """A recorder that continues the checkpoint's history."""
    recorder = Recorder()
    recorder.restore(_named(checkpoint, "history."), checkpoint.position.stride)
    if PLATEAU in checkpoint.tensors:
        recorder.plateau = Plateau.of(checkpoint.tensors[PLATEAU])
    return recorder


def _tensors(checkpoint: Checkpoint, prefix: str) -> dict[str, Tensor]:
    """The arrays whose names start with `prefix`, as tensors; copied, as those of a checkpoint may be read-only."""
    return {name: torch.from_numpy(np.array(array)) for name, array in _named(checkpoint, prefix).items()}


def _named(checkpoint: Checkpoint, prefix: str) -> dict[str, np.ndarray]:
    return {n.removeprefix(prefix): array for n, array in checkpoint.tensors.items() if n.startswith(prefix)}
