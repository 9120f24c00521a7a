"""A run as a checkpoint, and back: everything that has to be kept to go on exactly where it stopped."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.optim import Optimizer

from models.design.epochs import stop_rules
from models.design.epochs.schedule import Plateau
from models.design.epochs.stop_rules import Search
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files import reading
from models.files.checkpoint import (
    BEST,
    BEST_NETWORK,
    CHANGES,
    PASS,
    PLATEAU,
    SCALING,
    SEARCH,
    STOPS,
    Checkpoint,
    Position,
    write_checkpoint,
)
from models.talk.snapshot import Saved
from playground.datasets.dataset import Dataset, Scaling, without_samples
from playground.datasets.samples import Samples
from playground.devices import devices
from playground.net.build import Net
from playground.training import kept_state, optimizers
from playground.training.history import Recorder
from playground.training.stopping import Best, Stopping


def checkpoint_of(
    experiment: Experiment, net: Net, optimizer: Optimizer, position: Position, recorder: Recorder
) -> Checkpoint:
    """Everything that a run needs to continue, copied to the CPU."""
    kept = kept_state.keep(net, optimizer, devices.CPU)
    network = kept_state.by_layer(kept, net.layout)
    tensors = {f"network.{name}": array.numpy() for name, array in network.items()}
    tensors |= {f"optimizer.{name}": array.numpy() for name, array in kept.optimizer.items()}
    tensors |= {f"history.{name}": column for name, column in vars(recorder.history()).items()}
    if recorder.changes:
        tensors[CHANGES] = np.array(recorder.changes, np.int64)
    if experiment.training.schedule == "plateau":
        tensors[PLATEAU] = recorder.plateau.array()
    return Checkpoint(experiment, position, tensors | _arrays_of_rules(experiment, recorder.stopping))


def _arrays_of_rules(experiment: Experiment, stopping: Stopping) -> dict[str, NDArray[Any]]:
    """What stop rules have seen, where there are rules, and where they have stopped the run."""
    found: dict[str, NDArray[Any]] = {}
    if stopping.stops:
        found[STOPS] = stop_rules.stops_array(stopping.stops)
    if stop_rules.measures(experiment.training):
        found[SEARCH] = stopping.search.array()
    if stop_rules.keeps_best(experiment.training) and stopping.best is not None:
        found[BEST] = np.array([stopping.best.epoch, stopping.best.loss])
        found |= {f"{BEST_NETWORK}{name}": array.numpy() for name, array in stopping.best.arrays.items()}
    return found


def _stopping_in(checkpoint: Checkpoint) -> Stopping:
    tensors, best = checkpoint.tensors, None
    if BEST in tensors:
        epoch, loss = tensors[BEST].tolist()
        best = Best(int(min(max(epoch, 0.0), 1e15)), loss, _tensors(checkpoint, BEST_NETWORK))
    search = Search.of(tensors[SEARCH]) if SEARCH in tensors else Search()
    stops = stop_rules.stops_of(tensors[STOPS], checkpoint.position.step) if STOPS in tensors else ()
    return Stopping(search, stops, best)


def stand_in(checkpoint: Checkpoint) -> Dataset | None:
    """What the network of this checkpoint answers with where its samples are not at hand; None where it cannot."""
    return without_samples(checkpoint.experiment.data, _scaling_in(checkpoint.tensors))


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
    changes = checkpoint.tensors.get(CHANGES, np.empty(0, np.int64)).tolist()
    recorder.changes = tuple(sorted({step for step in changes if 0 < step <= checkpoint.position.step}))
    recorder.stopping = _stopping_in(checkpoint)
    if PLATEAU in checkpoint.tensors:
        recorder.plateau = Plateau.of(checkpoint.tensors[PLATEAU])
    return recorder


def arrays_of_samples(dataset: Dataset, passing: Dataset | None) -> dict[str, NDArray[Any]]:
    """What a file has to hold besides the design: the scaling, and the samples of the pass under way."""
    found: dict[str, NDArray[Any]] = {}
    data = dataset.data
    if data.info.own and data.info.columns and (data.standardise or data.standardise_target):
        s = dataset.scaling
        found[SCALING] = np.array([[*s.shift, s.target_shift], [*s.scale, s.target_scale]], np.float64)
    if passing is not None:
        found[PASS] = np.column_stack([passing.points, passing.targets, passing.training]).astype(np.float32)
    return found


def samples_told_by(checkpoint: Checkpoint) -> tuple[Scaling | None, Samples | None]:
    """The scaling and the samples of the pass under way, as `arrays_of_samples` gave them; None where there are none.

    Raises SpecError where they do not fit the design.
    """
    return _scaling_in(checkpoint.tensors), _passing_in(checkpoint)


def _scaling_in(tensors: Mapping[str, NDArray[Any]]) -> Scaling | None:
    if SCALING not in tensors:
        return None
    shift, scale = tensors[SCALING]
    if not (scale > 0).all():
        raise SpecError("array {name!r} does not fit the design", name=SCALING)
    numbers = [array[:-1].astype(np.float32) for array in (shift, scale)]
    return Scaling(numbers[0], numbers[1], float(shift[-1]), float(scale[-1]))


def _passing_in(checkpoint: Checkpoint) -> Samples | None:
    if PASS not in checkpoint.tensors:
        return None
    *columns, targets, training = checkpoint.tensors[PASS].T
    classes = len(checkpoint.experiment.data.info.classes)
    if not np.isin(training, (0, 1)).all() or not training.any() or (classes and not _are_classes(targets, classes)):
        raise SpecError("array {name!r} does not fit the design", name=PASS)
    return Samples(np.stack(columns, 1), targets.copy(), training.astype(bool))


def _are_classes(targets: NDArray[Any], classes: int) -> bool:
    return bool(np.isin(targets, np.arange(classes)).all())


def _tensors(checkpoint: Checkpoint, prefix: str) -> dict[str, Tensor]:
    """The arrays whose names start with `prefix`, as tensors; copied, as those of a checkpoint may be read-only."""
    return {name: torch.from_numpy(np.array(array)) for name, array in _named(checkpoint, prefix).items()}


def _named(checkpoint: Checkpoint, prefix: str) -> dict[str, np.ndarray]:
    return {n.removeprefix(prefix): array for n, array in checkpoint.tensors.items() if n.startswith(prefix)}


def write(path: str, ticket: int, checkpoint: Checkpoint) -> Saved:
    """Write `checkpoint` to `path`; a failure is returned in `Saved.error`, not raised. From any thread."""
    try:
        write_checkpoint(path, checkpoint)
    except (OSError, SpecError) as error:
        return Saved(ticket, path, reading.reason(error))
    return Saved(ticket, path)
