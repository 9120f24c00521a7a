"""The moments of a run as arrays of its file, and back. Those of another design or of other samples are left out."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.design.epochs.schedule import Plateau
from models.design.epochs.stop_rules import Search
from models.files.checkpoint import Checkpoint, Position
from models.files.past.arrays import BESTS, EPOCH, OFFSET, PLATEAUS, POINT, POSITIONS, PREFIX, SEARCHES, STEP
from models.talk.snapshot import History
from playground.session.run_state import RunState
from playground.training.history import KeptHistory
from playground.training.kept_state import KeptState
from playground.training.stopping import Best, Stopping
from playground.training.timeline import Standing

Arrays = dict[str, NDArray[Any]]


def arrays_of_past(run: RunState, checkpoint: Checkpoint) -> Arrays:
    """The past of `run`, whose checkpoint this is, as `models/files/past/arrays.py` says; {} where it has none."""
    steps = run.timeline.of_design(run.experiment, (run.dataset, run.passing), run.position.step)
    there = [standing for step in steps if (standing := run.timeline.at(step)) is not None]
    if not there:
        return {}
    found: Arrays = {POSITIONS: np.array([_numbers(standing) for standing in there], np.int64)}
    for name, tensor in there[0].state.network.items():
        if tensor.numel():
            found[PREFIX + name] = np.stack([_row(standing.state.network[name]) for standing in there])
    for full, array in checkpoint.tensors.items():
        if full.startswith("optimizer."):
            name, zeros = full.removeprefix("optimizer."), np.zeros(array.size, np.float32)
            states = [standing.state.optimizer for standing in there]
            found[PREFIX + full] = np.stack([_row(state[name]) if name in state else zeros for state in states])
    if "schedule.plateau" in checkpoint.tensors:
        plateaus = [standing.recorder.plateau for standing in there]
        found[PLATEAUS] = np.array([(p.best, p.since, len(p.cuts)) for p in plateaus])
    if "stop.search" in checkpoint.tensors:
        found[SEARCHES] = np.stack([standing.recorder.stopping.search.array() for standing in there])
    return found | _bests(there, checkpoint)


def _bests(there: list[Standing], checkpoint: Checkpoint) -> Arrays:
    """The different best weights that the moments knew, by epoch."""
    if "stop.best" not in checkpoint.tensors:
        return {}
    known = {best.epoch: best for s in there if (best := s.recorder.stopping.best) is not None}
    bests = [known[epoch] for epoch in sorted(known)]
    found: Arrays = {BESTS: np.array([(best.epoch, best.loss) for best in bests], np.float64).reshape(-1, 2)}
    for full, array in checkpoint.tensors.items():
        if full.startswith("best."):
            rows = [_row(best.arrays[full.removeprefix("best.")]) for best in bests]
            found[PREFIX + full] = np.array(rows, np.float32).reshape(len(rows), array.size)
    return found


def restore_past(run: RunState, checkpoint: Checkpoint) -> None:
    """Give the run, which goes on from this checkpoint, the moments of its file; none while its samples are missing."""
    tensors, history = checkpoint.tensors, run.recorder.history()
    if POSITIONS not in tensors or run.missing is not None:
        return
    shapes = {name: tuple(array.shape) for name, array in checkpoint.tensors.items()}
    bests = _bests_in(tensors, shapes)
    found = []
    for row, numbers in enumerate(tensors[POSITIONS].tolist()):
        position = Position(numbers[EPOCH], numbers[OFFSET], numbers[STEP], run.recorder.stride)
        network = {name: _tensor(tensors, PREFIX + name, row, tuple(t.shape)) for name, t in _buffers(run).items()}
        optimizer = {
            full.removeprefix("optimizer."): _tensor(tensors, PREFIX + full, row, shapes[full])
            for full in tensors
            if full.startswith("optimizer.")
        }
        points = int(history.step.searchsorted(numbers[POINT], side="right"))
        begun = History(**{name: column[:points] for name, column in vars(history).items()})
        changes = tuple(step for step in run.recorder.changes if step <= position.step)
        kept = KeptHistory(
            begun, run.recorder.stride, _plateau(run, tensors, row), changes, _stopping(run, tensors, row, bests)
        )
        samples = run.dataset, run.passing
        found.append(Standing(KeptState(network, optimizer), position, kept, run.experiment, samples, None))
    run.timeline.restore(found)


def _buffers(run: RunState) -> dict[str, Tensor]:
    return {"weights": run.net.weights, "biases": run.net.biases, **run.net.statistics}


def _plateau(run: RunState, tensors: Mapping[str, NDArray[Any]], row: int) -> Plateau:
    if PLATEAUS not in tensors:
        return run.recorder.plateau
    best, since, cuts = tensors[PLATEAUS][row].tolist()
    return Plateau.of(np.array([best, since, *run.recorder.plateau.cuts[: max(int(min(cuts, 1e6)), 0)]]))


def _stopping(run: RunState, tensors: Mapping[str, NDArray[Any]], row: int, bests: list[Best]) -> Stopping:
    if SEARCHES not in tensors:
        return Stopping()
    search, step = Search.of(tensors[SEARCHES][row]), int(tensors[POSITIONS][row, STEP])
    stops = tuple(stop for stop in run.recorder.stopping.stops if stop.step <= step)
    best = [best for best in bests if best.epoch <= search.judged]
    return Stopping(search, stops, best[-1] if best else None)


def _bests_in(tensors: Mapping[str, NDArray[Any]], shapes: Mapping[str, tuple[int, ...]]) -> list[Best]:
    if BESTS not in tensors:
        return []
    names = [full for full in tensors if full.startswith("best.")]
    return [
        Best(
            int(min(max(epoch, 0.0), 1e15)),
            loss,
            {full.removeprefix("best."): _tensor(tensors, PREFIX + full, row, shapes[full]) for full in names},
        )
        for row, (epoch, loss) in enumerate(tensors[BESTS].tolist())
    ]


def _tensor(tensors: Mapping[str, NDArray[Any]], name: str, row: int, shape: tuple[int, ...]) -> Tensor:
    """That row as an array of its own; a buffer without numbers is not in the file."""
    return torch.from_numpy(np.array(tensors[name][row]).reshape(shape)) if name in tensors else torch.empty(shape)


def _row(tensor: Tensor) -> NDArray[Any]:
    return tensor.detach().cpu().numpy().reshape(-1)


def _numbers(standing: Standing) -> tuple[int, int, int, int]:
    position, points = standing.position, standing.recorder.history.step
    return position.epoch, position.offset, position.step, int(points[-1]) if len(points) else -1
