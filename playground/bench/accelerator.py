"""What an accelerator does for the program: the parts of `bench --device`. On the CPU they can be rehearsed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import torch

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.language.text import mark
from models.talk.commands import DeviceChoice
from playground.bench import learning, moving, pictures, short_memory, small
from playground.bench.eager import Eager
from playground.bench.ours import Ours, Unrecorded
from playground.bench.rows import Effort, Rate, Row, race
from playground.devices import devices

Part = tuple[str, Callable[[Effort], Iterator[Row]]]
"""A title and what measures the rows below it."""

LEARNS_MNIST = "CNN 32c3-64c3-128-10, batch 128, Adam"
_GOAL = 0.99  # accuracy on all test samples
_PATIENCE = 100  # times the seconds of a round, after which nobody waits for the goal any longer
_STEPS = 100  # at each place to which a run moves


def parts(choice: DeviceChoice) -> tuple[Part, ...]:
    """The parts for the device of this choice; raises SpecError where it does not work."""
    verdict = devices.choose(choice)
    if verdict.device.type != choice:
        raise SpecError("{name}: {why}.", name=choice, why=verdict.reason)
    found: list[Part] = [
        (mark("MNIST until 99 % of the test samples are right"), partial(_learning, choice)),
        (mark("A run that moves between devices"), partial(_moving, choice)),
        (mark("Pictures of MNIST's size"), partial(_speeds, verdict.device)),
    ]
    if choice == "cuda":
        found.append((mark("Memory that becomes too short"), partial(_short_memory, short_memory.CudaMemory())))
    return tuple(found)


def name(choice: DeviceChoice) -> str:
    """What the device of this choice is called by its maker, where torch knows."""
    return torch.cuda.get_device_name(0) if choice == "cuda" else choice


def learns_mnist(**training: object) -> Experiment:
    """The network called `LEARNS_MNIST`."""
    usual = {"batch": 128, "initialisation": "kaiming", "learning_rate": 0.002, "schedule": "cosine", "rate_epochs": 6}
    return pictures.cnn(32, 64, units=128, **(usual | training))


def moves() -> Experiment:
    """A small network with every kind of layer that is no convolution, so that all of its state has to move."""
    return small.design(8, 8, batch=10, optimizer="adam", layers=small.OTHERS)


def wide(units: int, samples: int) -> Experiment:
    """Three layers of so many units, on this many points, of which half are trained on, all in one batch."""
    design = small.design(units, units, units, batch=0)
    return replace(design, data=replace(design.data, samples=samples))


def _learning(choice: DeviceChoice, effort: Effort) -> Iterator[Row]:
    found = learning.learned(learns_mnist(), choice, _GOAL, _PATIENCE * effort.seconds)
    yield Row(choice, f"{LEARNS_MNIST}, {found.epochs} epochs", found.seconds, "s")
    yield Row(choice, "its accuracy on the test samples", 100 * found.accuracy, "%")


def _moving(choice: DeviceChoice, effort: Effort) -> Iterator[Row]:
    found = moving.moved(moves(), choice, _STEPS)
    yield Row(choice, "a run moves there", 1000 * found.there, "ms")
    yield Row(choice, "and back", 1000 * found.back, "ms")
    yield Row(choice, "how far from a run that stayed, at most", 1e6 * found.difference, "ppm")


def _speeds(device: torch.device, effort: Effort) -> Iterator[Row]:
    """The program's own steps against eager PyTorch there, against its own on the CPU, and against each its parts."""
    for name, experiment in ((pictures.MLP, pictures.mlp()), (pictures.CNN, pictures.cnn(8, 16))):
        yield from compared(name, device, experiment, effort)
    name, samples = "CNN 64c3-128c3-10, batch 256", pictures.made_up()
    plain, reduced = (pictures.cnn(64, 128, batch=256, precision=p) for p in ("float32", "bfloat16"))
    rates = race({p: Ours(e, samples, device).rate for p, e in (("float32", plain), ("bfloat16", reduced))}, effort)
    ratio = rates["bfloat16"] / rates["float32"]
    yield Row(device.type, f"{name}, bfloat16", rates["bfloat16"], "steps/s", ratio, "float32")


def compared(name: str, device: torch.device, experiment: Experiment, effort: Effort) -> Iterator[Row]:
    """The rows of one network on made-up pictures."""
    samples = pictures.made_up()
    on_cpu = Ours(experiment, samples)
    rivals: dict[str, Rate] = {
        f"eager PyTorch on {device.type}": Eager(experiment, *samples, device).rate,
        f"the CPU ({on_cpu.stepper.name}, {torch.get_num_threads()} threads)": on_cpu.rate,
    }
    if device.type == "cuda":
        rivals["the same without CUDA graphs"] = Ours(experiment, samples, device, Unrecorded).rate
    rates = race({"ours": Ours(experiment, samples, device).rate, **rivals}, effort)
    for rival in rivals:
        yield Row(device.type, name, rates["ours"], "steps/s", rates["ours"] / rates[rival], rival)


def _short_memory(memory: short_memory.Memory, effort: Effort) -> Iterator[Row]:
    found = short_memory.recovered(wide(1024, 40_000), "cuda", memory)
    if not found.as_promised:
        raise RuntimeError(str(found))
    yield Row("cuda", "a step needs, beside the run", found.bytes / 1e6, "MB")
    for stage, seconds in zip(short_memory.STAGES, found.seconds, strict=True):
        yield Row("cuda", f"three steps with {stage}", 1000 * seconds, "ms")
