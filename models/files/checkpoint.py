"""A trained network in one `.safetensors` file: weights, optimizer state, history, and the design.

Every name, shape and dtype is checked against the design before an array is made, so that a file
can neither run code nor ask for more memory than its design needs. Tensors in a file:

    network.<layer id>.<weight | bias | running_mean | running_var>   float32
    optimizer.<weights | biases>.<state>     float32, flat: see `parameter_layout`; `step` is ()
    history.<column of History>              int64 and float64, (points,)
    history.changes                          int64, (changes,): only where the design was changed during the run
    schedule.plateau                         float64, (2 + cuts,): only with that schedule (`design/epochs/schedule.py`)
    stop.marks                               float64, (stops, 7): where stop rules held (`design/epochs/stop_rules.py`)
    stop.search                              float64, (7,): the state of the stop rules
    stop.best                                float64, (2,): epoch and test loss of the weights that are kept
    best.<name as in network>                float32: those weights; all of them, where `stop.best` is there
    data.scaling                             float64, (2, inputs + 1): shift and scale of the inputs, and of the value
    data.pass                                float32, (samples, columns + 2): numbers, target, 1 where trained on
    past.*                                   moments before this one, on request: see `past/arrays.py`

Those of data are there only where the design cannot say them: samples that a person edits while the network learns.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, fields
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from models.design.epochs.schedule import MAX_CUTS
from models.design.epochs.stop_rules import MAX_STOPS, keeps_best
from models.design.experiment import Experiment
from models.design.layers import Shape
from models.design.points import MAX_ROWS
from models.design.spec import SpecError
from models.design.wording import sentence
from models.files import atomic, reading, storage
from models.files.past import arrays as past
from models.problems import checks
from models.talk.snapshot import History

MAX_FILE_BYTES = 512 << 20
MAX_HEADER_BYTES = 1 << 20
MAX_TENSORS = 2000
MAX_DIMENSIONS = 4  # of an array; a Conv2d's weight has so many
MAX_HISTORY = 1 << 16  # points; far above what history.py keeps
MAX_CHANGES = 256  # of the design during a run; beyond them the oldest are forgotten
_DTYPES: dict[str, np.dtype[Any]] = {
    "F32": np.dtype(np.float32),
    "F64": np.dtype(np.float64),
    "I64": np.dtype(np.int64),
}
_FORMAT = "neural-network-playground"
_DARK = "dark"
_DISPENSABLE = ("optimizer.", "stop.", "best.", past.PREFIX)  # what the names of arrays begin with that a file may lack

OPTIMIZER_STATE: dict[str, tuple[str, ...]] = {
    "sgd": ("momentum_buffer",),
    "rmsprop": ("step", "square_avg", "momentum_buffer"),
    "adagrad": ("step", "sum"),
    "adam": ("step", "exp_avg", "exp_avg_sq"),
    "adamw": ("step", "exp_avg", "exp_avg_sq"),
}
"""By optimizer, torch's names for its state arrays; a file may have all, some or none of them."""

PLATEAU = "schedule.plateau"
"""Name of the array with the state of the search for plateaus, `Plateau.array`."""


SCALING = "data.scaling"
"""Name of the array with the scaling that samples had when training began."""
PASS = "data.pass"
"""Name of the array with the samples of the pass under way, where they were edited since it began."""
CHANGES = "history.changes"
"""Name of the array with the steps before which another design went on with the run."""
STOPS, SEARCH, BEST = "stop.marks", "stop.search", "stop.best"
"""Names of the arrays of the stop rules."""
BEST_NETWORK = "best."
"""What the names of the kept weights' arrays begin with; then as in the network."""


@dataclass(frozen=True)
class Position:
    """Where training stands: whole passes done, samples used in the next one, steps in all.

    stride: the history keeps every `stride`-th possible point; it doubles as a run grows.
    """

    epoch: int = 0
    offset: int = 0
    step: int = 0
    stride: int = 1


@dataclass(frozen=True)
class Checkpoint:
    """A run at one instant: training continues from it exactly as if it had never stopped.

    tensors: by the names in the module's docstring. dark_ink: whether the pictures that it has learned have ink darker
    than their paper, so that it can be given drawings without them; False also where an older file does not say.
    """

    experiment: Experiment
    position: Position
    tensors: Mapping[str, NDArray[Any]]
    dark_ink: bool = False


@dataclass(frozen=True)
class Parameter:
    """One learned array of a network: `<layer_id>.<name>`, and its shape.

    decays: whether L1, L2 and weight decay apply to it.
    """

    layer_id: str
    name: str
    shape: Shape
    decays: bool

    @property
    def size(self) -> int:
        return prod(self.shape)


def parameter_layout(experiment: Experiment) -> tuple[tuple[Parameter, ...], tuple[Parameter, ...]]:
    """(weights, biases) in the order in which they lie in the two flat buffers.

    Weights are the matrices of Linear layers and the output, (units, inputs) row by row, and the kernels of Conv2d,
    (channels, channels in, height, width), and Conv1d, (channels, channels in, length); biases is everything else that
    is learned: bias vectors, and scale (`weight`) and shift of the norms.
    """
    found = [
        Parameter(shapes.layer.id, name, shape, shapes.layer.decays and name == "weight")
        for shapes in experiment.layer_shapes()
        for name, shape in shapes.parameters.items()
    ]
    return tuple(p for p in found if p.decays), tuple(p for p in found if not p.decays)


def statistics(experiment: Experiment) -> dict[str, Shape]:
    """Shapes of the running statistics of an `experiment` without problems, by `<layer id>.<name>`."""
    return {
        f"{shapes.layer.id}.{name}": shape
        for shapes in experiment.layer_shapes()
        for name, shape in shapes.layer.statistics(shapes.incoming).items()
    }


def write_checkpoint(path: str | Path, checkpoint: Checkpoint) -> None:
    """Write the trained network, whole or not at all; raises OSError, and SpecError where a weight is not finite.

    Optimizer state and kept weights that are not finite, or that would make a file too large to read, are left out: the
    weights are worth more than an exact resume.
    """
    from safetensors.numpy import save

    p = checkpoint.position
    metadata = {
        "format": _FORMAT,
        "design": storage.dumps(checkpoint.experiment, Path(path).parent),
        "position": json.dumps({f.name: getattr(p, f.name) for f in fields(p)}),
        **({"ink": _DARK} if checkpoint.dark_ink else {}),
    }
    overflown = {name for name, array in checkpoint.tensors.items() if not _acceptable(name, array)}
    for name in sorted(overflown):
        if not name.startswith(_DISPENSABLE):
            raise SpecError("{name} is not finite, so nothing was saved.", name=name)
    size = sum(array.nbytes for array in checkpoint.tensors.values()) + MAX_HEADER_BYTES
    stateless = bool(overflown) or size > MAX_FILE_BYTES
    tensors = {
        name: np.asarray(array, order="C")  # not ascontiguousarray, which turns () into (1,)
        for name, array in checkpoint.tensors.items()
        if not (stateless and name.startswith(_DISPENSABLE))
    }
    atomic.write(path, save(tensors, metadata))


def read_experiment(path: str | Path) -> Experiment:
    """The design in a file of either kind; a trained network's arrays are checked, not read."""
    if not storage.is_trained(path):
        return storage.read_design(path)
    with _opened(path) as (_, header):
        return header.experiment


def read_position(path: str | Path) -> Position:
    """Where the run in a trained network's file stands; its arrays are checked, not read. Raises SpecError."""
    with _opened(path) as (_, header):
        return header.position


def read_checkpoint(path: str | Path) -> Checkpoint:
    """The trained network in the file at `path`; raises SpecError where anything is off."""
    tensors: dict[str, NDArray[Any]] = {}
    with _opened(path) as (file, header):
        try:
            for name, (dtype, shape, begin) in header.entries.items():
                file.seek(begin)
                tensors[name] = np.fromfile(file, dtype, prod(shape)).reshape(shape)
        except (OSError, ValueError):
            raise SpecError("{file} ends too early.", file=Path(path).name) from None
    tensors["history.epoch"] = tensors["history.epoch"].astype(np.float64)
    for name, array in tensors.items():
        if not _acceptable(name, array):
            raise SpecError("{file} cannot be opened: {name} is not finite.", file=Path(path).name, name=name)
    try:
        past.check(tensors, header.position.step)
    except SpecError as error:
        raise SpecError("{file} cannot be opened: {why}", file=Path(path).name, why=sentence(error.text)) from None
    return Checkpoint(header.experiment, header.position, tensors, header.dark_ink)


def _acceptable(name: str, array: NDArray[Any]) -> bool:
    """Whether all numbers are finite. A history may also hold NaN, as accuracies of a regression, and infinities."""
    return name.startswith("history.") or bool(np.isfinite(array).all())


@dataclass(frozen=True)
class _Header:
    experiment: Experiment
    position: Position
    entries: dict[str, tuple[np.dtype[Any], Shape, int]]
    """By tensor name: dtype, shape, first byte in the file."""
    dark_ink: bool


@contextmanager
def _opened(path: str | Path) -> Iterator[tuple[BinaryIO, _Header]]:
    """The file, opened once, and its checked header; raises SpecError."""
    with ExitStack() as stack:
        try:
            file = stack.enter_context(reading.opened(path))
            header = _read_header(file, Path(path).parent)
        except OSError as error:
            raise reading.unreadable(path, error) from None
        except SpecError as error:
            raise SpecError("{file} cannot be opened: {why}", file=Path(path).name, why=sentence(error.text)) from None
        except (ValueError, RecursionError):
            raise SpecError("{file} cannot be opened: its header is damaged.", file=Path(path).name) from None
        yield file, header


def _read_header(file: BinaryIO, folder: Path) -> _Header:
    """The checked header; raises SpecError, OSError, and ValueError or RecursionError where it is no JSON."""
    size = os.fstat(file.fileno()).st_size
    length = int.from_bytes(file.read(8) or b"", "little")  # None: a file of the system with nothing to say
    if size > MAX_FILE_BYTES or size < 8 or length > min(MAX_HEADER_BYTES, size - 8):
        raise SpecError("it is not a safetensors file, or larger than 512 MB")
    return _checked(json.loads(file.read(length).decode()), 8 + length, size, folder)


def _checked(header: object, start: int, size: int, folder: Path) -> _Header:
    """The header of a file in `folder` of `size` bytes whose arrays begin at byte `start`; raises SpecError."""
    if not isinstance(header, dict) or not isinstance(header.get("__metadata__"), dict):
        raise SpecError("it holds no design; it was not saved by this program")
    metadata = header.pop("__metadata__")
    if metadata.get("format") != _FORMAT or not isinstance(metadata.get("design"), str):
        raise SpecError("it holds no design; it was not saved by this program")
    experiment = storage.loads(metadata["design"], folder)
    problems = checks.problems(experiment)
    if problems:
        raise SpecError("its design cannot run: {why}", why=problems[0].text)
    if len(header) > MAX_TENSORS:
        raise SpecError("it holds more than {most} arrays", most=MAX_TENSORS)
    entries = {name: _entry(name, item) for name, item in header.items()}
    spans = sorted((begin, begin + prod(shape) * dtype.itemsize) for dtype, shape, begin in entries.values())
    if [end for _, end in spans] != [*(begin for begin, _ in spans[1:]), size - start] or (spans and spans[0][0] != 0):
        raise SpecError("its arrays do not fill the file exactly")
    _match({name: (dtype, shape) for name, (dtype, shape, _) in entries.items()}, experiment)
    placed = {name: (dtype, shape, start + begin) for name, (dtype, shape, begin) in entries.items()}
    return _Header(experiment, _position(metadata.get("position")), placed, metadata.get("ink") == _DARK)


def _entry(name: str, item: object) -> tuple[np.dtype[Any], Shape, int]:
    wrong = SpecError("array {name!r} is described wrongly", name=name)
    try:
        dtype: np.dtype[Any] = _DTYPES[item["dtype"]]  # type: ignore[index]  # whatever it is, a TypeError is caught
        shape = tuple(item["shape"])  # type: ignore[index]
        begin, end = item["data_offsets"]  # type: ignore[index]
    except (KeyError, TypeError, ValueError):
        raise wrong from None
    if len(shape) > MAX_DIMENSIONS or not all(type(n) is int and n >= 0 for n in (*shape, begin, end)):
        raise wrong
    if end - begin != prod(shape) * dtype.itemsize:
        raise wrong
    return dtype, shape, begin


def _match(found: dict[str, tuple[np.dtype[Any], Shape]], experiment: Experiment) -> None:
    """Raise SpecError unless the arrays are the ones that `experiment` asks for."""
    required, optional = _expected(experiment)
    points = found.get("history.epoch", (np.dtype(np.int64), (0,)))[1]
    for column in fields(History):
        dtype = np.dtype(np.int64 if column.name == "step" else np.float64)
        if column.name == "epoch" and found.get("history.epoch", (dtype,))[0] == np.int64:
            dtype = np.dtype(np.int64)  # in older files
        required[f"history.{column.name}"] = (dtype, points)
    if len(points) != 1 or points[0] > MAX_HISTORY:
        raise SpecError("its history has a wrong shape")
    changes = found.get(CHANGES)
    if changes is not None:
        kept = len(changes[1]) == 1 and changes[1][0] <= MAX_CHANGES
        optional[CHANGES] = (np.dtype(np.int64), changes[1] if kept else ())
    plateau = found.get(PLATEAU)
    if plateau is not None and experiment.training.schedule == "plateau":
        kept = len(plateau[1]) == 1 and 2 <= plateau[1][0] <= 2 + MAX_CUTS
        optional[PLATEAU] = (np.dtype(np.float64), plateau[1] if kept else ())
    optional |= _of_samples(experiment, found.get(PASS))
    optional |= _of_rules(experiment, found, required)
    groups = zip(("weights", "biases"), parameter_layout(experiment), strict=True)
    sizes = {group: sum(p.size for p in parameters) for group, parameters in groups}
    required |= past.expected(found, sizes, statistics(experiment))
    for name, wanted in required.items():
        if name not in found:
            raise SpecError("array {name!r} is missing", name=name)
        optional[name] = wanted
    for name, entry in found.items():
        if optional.get(name) != entry:
            raise SpecError("array {name!r} does not fit the design", name=name)


Expected = dict[str, tuple[np.dtype[Any], Shape]]


def _expected(experiment: Experiment) -> tuple[Expected, Expected]:
    """What must and what may be in a file with this design: name to (dtype, shape)."""
    float32 = np.dtype(np.float32)
    required: Expected = {}
    optional: Expected = {}
    for group, parameters in zip(("weights", "biases"), parameter_layout(experiment), strict=True):
        for p in parameters:
            required[f"network.{p.layer_id}.{p.name}"] = (float32, p.shape)
        size = sum(p.size for p in parameters)
        for state in OPTIMIZER_STATE[experiment.training.optimizer]:
            optional[f"optimizer.{group}.{state}"] = (float32, () if state == "step" else (size,))
    for name, shape in statistics(experiment).items():
        required[f"network.{name}"] = (float32, shape)
    return required, optional


def _of_samples(experiment: Experiment, passing: tuple[np.dtype[Any], Shape] | None) -> Expected:
    """The arrays that tell of samples, which only a person's own rows may have."""
    info = experiment.data.info
    if not (info.own and info.columns):
        return {}
    found: Expected = {SCALING: (np.dtype(np.float64), (2, len(experiment.data.inputs) + 1))}
    if passing is not None and len(passing[1]) == 2 and 0 < passing[1][0] <= MAX_ROWS:
        found[PASS] = (np.dtype(np.float32), (passing[1][0], len(info.columns) + 2))
    return found


def _of_rules(experiment: Experiment, found: Expected, required: Expected) -> Expected:
    """The arrays that stop rules may have; the kept weights all or not at all."""
    wanted: Expected = {SEARCH: (np.dtype(np.float64), (7,))}
    rows = found.get(STOPS, (None, (0,)))[1][0:1]
    wanted[STOPS] = (np.dtype(np.float64), (*rows, 7) if rows <= (MAX_STOPS,) else ())
    if BEST in found and keeps_best(experiment.training):
        best = {
            BEST_NETWORK + name.removeprefix("network."): entry
            for name, entry in required.items()
            if name.startswith("network.")
        }
        required |= best
        wanted[BEST] = (np.dtype(np.float64), (2,))
    return wanted


def _position(text: object) -> Position:
    damaged = SpecError("its position is damaged")
    try:
        values = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        raise damaged from None
    if not isinstance(values, dict) or sorted(values) != sorted(f.name for f in fields(Position)):
        raise damaged
    if not all(type(n) is int and 0 <= n < 1 << 53 for n in values.values()) or values["stride"] < 1:
        raise damaged
    return Position(**values)
