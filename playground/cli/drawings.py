"""Drawings for `predict`: digits as strokes or as picture files, and the answers to them."""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from threading import Lock
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from models.design.data import Data
from models.design.drawing import SURE, Drawing
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files.checkpoint import Checkpoint
from models.files.resources import RESOURCES
from models.language.text import tr
from models.talk.probes import Float32, has_pictures, takes_drawings
from playground.cli import stroke_files
from playground.cli.terminal import padded
from playground.datasets.dataset import Dataset, make, without_samples
from playground.datasets.not_here import NotHere
from playground.drawing.many_strokes import paint_all, paint_strokes
from playground.net.build import Net
from playground.probing import picture_answers
from playground.probing.subject import inputs_of

WEIGHTS = RESOURCES / "weights"
SHIPPED = {"digits": WEIGHTS / "digits.safetensors"}
"""Trained networks that come with the program, by the name to type instead of a file's."""

_AT_ONCE = 50  # pictures that a network reads together; twice as many take no less time, and more memory
_DRAWINGS = 100  # of a file that are painted and read together
_KEPT = 30 << 20  # bytes; see `_keep_freed_memory`


def shipped_or_file(name: str) -> str:
    """The path of a trained network: of a shipped one if `name` is in SHIPPED, else `name` itself. Raises SpecError."""
    if name in SHIPPED and not SHIPPED[name].is_file():
        raise SpecError("the network {name} is not part of this copy of the program", name=name)
    return str(SHIPPED.get(name, name))


class Reader:
    """A trained network that reads pictures. Needs its training data only where its inputs are standardised."""

    def __init__(self, checkpoint: Checkpoint, name: str) -> None:
        """name: the file's, for messages. Raises SpecError where samples are no pictures."""
        self.experiment: Experiment = checkpoint.experiment
        if not has_pictures(self.experiment):
            raise SpecError("{file} does not read pictures; give it --csv", file=name)
        self._name = name
        self._net = Net(self.experiment, torch.device("cpu")).eval()
        with torch.no_grad():
            for array_name, array in self._net.named_arrays():
                array.copy_(torch.from_numpy(np.array(checkpoint.tensors[f"network.{array_name}"])))
        self._net.only_answer()
        self._told_dark = checkpoint.dark_ink
        self._dataset = without_samples(self.experiment.data) or _brought(self.experiment.data)

    @property
    def side(self) -> int:
        """Width and height of the drawings that it reads, in pixels; SpecError where it reads colours."""
        if not takes_drawings(self.experiment):
            raise SpecError("{file} reads colours, which drawings do not have; give it --image", file=self._name)
        return self.experiment.data.info.image[1]

    def read(self, digits: Float32) -> Float32:
        """Probabilities (n, classes) for drawings (n, side, side) in 0…1, ink 1, also where it learned dark ink."""
        digits = 1 - digits if self.dark_ink else digits
        scaling = self._dataset.scaling
        return self._answers(picture_answers.fed(self._net, some, scaling) for some in _parts(digits))

    def read_pictures(self, pictures: NDArray[np.uint8]) -> Float32:
        """Probabilities (n, classes) for pictures as the data set has them: (n, channels, height, width)."""
        return self._answers(inputs_of(self._net, self._dataset, some) for some in _parts(pictures))

    def _answers(self, inputs: Iterable[torch.Tensor]) -> Float32:
        with torch.inference_mode():
            answers = [picture_answers.class_probabilities(self.experiment, self._net, x) for x in inputs]
            found = np.asarray(torch.cat(answers).numpy())
        if not np.isfinite(found).all():
            raise SpecError("{file} has weights so large that its answers are no numbers", file=self._name)
        return found

    @cached_property
    def dark_ink(self) -> bool:
        """Whether a user's own pictures have dark ink on light paper.

        An older file does not say; then the pictures do, and where they cannot be read any more, it is False.
        """
        if self._told_dark or not self.experiment.data.info.own:
            return self._told_dark
        try:
            return _brought(self.experiment.data).dark_ink
        except SpecError:
            return False


def _parts(pictures: NDArray[Any]) -> list[NDArray[Any]]:
    return np.array_split(pictures, max(1, -(-len(pictures) // _AT_ONCE)))


def _brought(data: Data) -> Dataset:
    """The data set; a user's own pictures are read first. Raises SpecError where it is not on this machine."""
    try:
        return make(data)
    except NotHere as missing:
        if not data.info.own:
            raise
        missing.bring(lambda _done, _total: None, lambda: False)
        return make(data)


def painted(drawings: list[Drawing], side: int) -> Float32:
    """The drawings as pictures (n, side, side)."""
    return paint_all(drawings, side)


def read_strokes(reader: Reader, path: str) -> Float32:
    """The answers (n, classes) to the drawings in a file, in portions, so that a long file needs little memory.

    Each portion is brought, painted and read by one thread, so that no core waits for another. Only one thread brings
    and paints at a time: that needs the interpreter again and again, and two that need it mostly wait for each other.
    """
    side, cores = reader.side, torch.get_num_threads()
    portions = enumerate(stroke_files.read(path, _DRAWINGS))
    painting = Lock()

    def answer() -> tuple[int, Float32] | None:
        """The number of the next portion, and the answers to it; None after the last one."""
        torch.set_num_threads(1)  # of this thread
        with painting:
            number, some = next(portions, (0, None))
            if some is None:
                return None
            pictures = paint_strokes(some, side)
        return number, reader.read(pictures)

    _keep_freed_memory()
    answers: dict[int, Float32] = {}
    with ThreadPoolExecutor(cores) as pool:
        waiting = deque(pool.submit(answer) for _ in range(2 * cores))
        while waiting:
            if (found := waiting.popleft().result()) is not None:
                answers[found[0]] = found[1].copy()  # apart from memory that is used again, which it would divide
                waiting.append(pool.submit(answer))
    return np.concatenate([answers[number] for number in range(len(answers))])


def _keep_freed_memory() -> None:
    """Have freed memory used again: to give it back after every portion, and to get it anew, takes a fifth of the time.

    The C library of Linux gives back what is larger than twice the largest block that it has seen freed, up to 32 MB.
    """
    np.empty(_KEPT, np.uint8)


def answer_lines(answers: Float32, classes: tuple[str, ...], as_json: bool) -> Iterator[str]:
    """One line for each row of probabilities, answers (n, classes): the class, whether it is sure, all of them."""
    sure_or_not = [padded(str(text), 6) for text in (tr("unsure"), tr("sure"))]
    line = "  ".join(["%s  %s", *(name.replace("%", "%%") + " %.4f" for name in classes)])
    likeliest = answers.argmax(1)
    sure = np.take_along_axis(answers, likeliest[:, None], 1)[:, 0] >= SURE
    for row, best, is_sure in zip(answers, likeliest.tolist(), sure.tolist(), strict=True):
        probabilities = row.tolist()  # one row's numbers at a time
        if as_json:
            each = dict(zip(classes, probabilities, strict=True))
            yield json.dumps({"label": classes[best], "probabilities": each, "sure": is_sure})
        else:
            yield line % (classes[best], sure_or_not[is_sure], *probabilities)
