"""Drawings for `predict`: strokes from JSON text and digits from picture files, and the answers to them."""

import json
from collections.abc import Iterable
from functools import cached_property
from math import isfinite
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from models.design.data import Data
from models.design.drawing import SURE, Drawing, Stroke
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files import storage
from models.files.checkpoint import Checkpoint
from models.files.resources import RESOURCES
from models.talk.probes import Float32, has_pictures, takes_drawings
from playground.datasets.dataset import Dataset, make, without_samples
from playground.datasets.not_here import NotHere
from playground.drawing import strokes
from playground.net.build import Net
from playground.probing import picture_answers
from playground.probing.subject import inputs_of

WEIGHTS = RESOURCES / "weights"
SHIPPED = {"digits": WEIGHTS / "digits.safetensors"}
"""Trained networks that come with the program, by the name to type instead of a file's."""

MAX_BYTES = 64 << 20
_MAX_POINTS = 100_000  # of a drawing; a fast pen takes a quarter of an hour for them
_FARTHEST = 1e6  # px: no canvas is larger
_AT_ONCE = 500  # pictures


def read_strokes(path: str) -> list[Drawing]:
    """The drawings in a JSON file: a list of drawings, each a list of strokes, each a list of [x, y], y down.

    Raises SpecError that names drawing and stroke, counted from 1.
    """
    name = Path(path).name
    try:
        if Path(path).stat().st_size > MAX_BYTES:
            raise SpecError("{file} is larger than 64 MB", file=name)
        content = json.loads(Path(path).read_text("utf-8-sig"))
    except OSError as error:
        raise storage.unreadable(path, error) from None
    except (ValueError, RecursionError):
        raise SpecError("{file} is not JSON text", file=name) from None
    if not isinstance(content, list) or not content:
        raise SpecError("{file} must hold a list of drawings", file=name)
    return [_drawing(drawing, f"{name}, drawing {i}") for i, drawing in enumerate(content, 1)]


def _drawing(content: object, place: str) -> Drawing:
    if not isinstance(content, list):
        raise SpecError("{place}: must be a list of strokes", place=place)
    found = tuple(_stroke(stroke, f"{place}, stroke {i}") for i, stroke in enumerate(content, 1))
    points = sum(len(stroke) for stroke in found)
    if not points:
        raise SpecError("{place}: nothing was drawn", place=place)
    if points > _MAX_POINTS:
        raise SpecError("{place}: more than {most} points", place=place, most=_MAX_POINTS)
    farthest = max(abs(value) for stroke in found for point in stroke for value in point)
    return Drawing(found, side=min(Drawing.side, farthest or Drawing.side))  # a small canvas has small digits


def _stroke(content: object, place: str) -> Stroke:
    if not isinstance(content, list):
        raise SpecError("{place}: must be a list of points", place=place)
    return tuple(_point(point, f"{place}, point {i}") for i, point in enumerate(content, 1))


def _point(content: object, place: str) -> tuple[float, float]:
    if isinstance(content, list) and len(content) == 2:
        x, y = content
        if type(x) in (int, float) and type(y) in (int, float) and abs(x) <= _FARTHEST and abs(y) <= _FARTHEST:
            return float(x), float(y)
    raise SpecError(
        "{place}: must be [x, y], two numbers of at most {most:,}, got {value}",
        place=place,
        most=int(_FARTHEST),
        value=content,
    )


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
        self._dataset = without_samples(self.experiment.data) or _brought(self.experiment.data)

    @property
    def side(self) -> int:
        """Width and height of the drawings that it reads, in pixels; SpecError where it reads colours."""
        if not takes_drawings(self.experiment):
            raise SpecError("{file} reads colours, which drawings do not have; give it --image", file=self._name)
        return self.experiment.data.info.image[1]

    def read(self, digits: Float32) -> Float32:
        """Probabilities (n, classes) for drawings (n, side, side) in 0…1, ink 1, also where it learned dark ink."""
        digits = 1 - digits if self._dark_ink else digits
        shift, scale = self._dataset.shift, self._dataset.scale
        return self._answers(picture_answers.fed(self._net, some, shift, scale) for some in _parts(digits))

    def read_pictures(self, pictures: NDArray[np.uint8]) -> Float32:
        """Probabilities (n, classes) for pictures as the data set has them: (n, channels, height, width)."""
        return self._answers(inputs_of(self._net, self._dataset, some) for some in _parts(pictures))

    def _answers(self, inputs: Iterable[torch.Tensor]) -> Float32:
        with torch.inference_mode():
            found = [picture_answers.class_probabilities(self.experiment, self._net, x) for x in inputs]
            return np.asarray(torch.cat(found).numpy())

    @cached_property
    def _dark_ink(self) -> bool:
        """Whether a user's own pictures have dark ink on light paper; False where they cannot be read any more."""
        if not self.experiment.data.info.own:
            return False
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
    return np.stack([strokes.paint(drawing, side=side) for drawing in drawings])


def answer_lines(answers: Float32, classes: tuple[str, ...], as_json: bool) -> list[str]:
    """One line for each row of probabilities, answers (n, classes): the class, whether it is sure, all of them."""
    lines = []
    for probabilities in answers:
        likeliest = int(probabilities.argmax())
        sure = bool(probabilities[likeliest] >= SURE) and isfinite(float(probabilities.sum()))
        each = dict(zip(classes, (float(p) for p in probabilities), strict=True))
        if as_json:
            lines.append(json.dumps({"label": classes[likeliest], "probabilities": each, "sure": sure}))
        else:
            numbers = "  ".join(f"{name} {p:.4f}" for name, p in each.items())
            lines.append(f"{classes[likeliest]}  {'sure  ' if sure else 'unsure'}  {numbers}")
    return lines
