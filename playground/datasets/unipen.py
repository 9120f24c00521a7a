"""Real people's pen movements: the pen-based digits of the UCI repository, in their original UNIPEN text.

Source: E. Alpaydin, F. Alimoglu 1996, "Pen-Based Recognition of Handwritten Digits", UCI Machine Learning Repository.
"""

import gzip
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.design.drawing import Drawing, Stroke
from models.design.spec import SpecError
from models.files import reading
from models.language.text import tr

FILE = Path("pen-strokes", "pendigits-orig.tra.gz")
SIDE = 500.0  # units of the tablet; all points lie inside
_PEN = 32.0  # units of the tablet: the same share of its side as the first pen has of the canvas
_LABEL = re.compile(r'"([0-9])"')


@dataclass(frozen=True)
class Sample:
    """One digit: what it is meant to be, the number of the person who wrote it, and the strokes, y down."""

    label: int
    writer: int
    drawing: Drawing


def find(*folders: str | Path) -> Path | None:
    """The path of `FILE`, in the folder PLAYGROUND_DATA or else in one of these folders; None where it is in none."""
    data = os.environ.get("PLAYGROUND_DATA")
    for folder in ((data,) if data else ()) + folders:
        if (path := Path(folder) / FILE).is_file():
            return path
    return None


def read(path: str | Path) -> list[Sample]:
    """All digits of the file, in order; raises SpecError where it is not such a file."""
    try:
        with gzip.open(path, "rt", encoding="ascii") as lines:
            return list(parse(lines))
    except (gzip.BadGzipFile, EOFError, ValueError) as error:
        why = error.text if isinstance(error, SpecError) else tr("its content is damaged")
        raise SpecError("{file} cannot be read: {why}", file=Path(path).name, why=why) from None
    except OSError as error:
        raise reading.unreadable(path, error) from None


def parse(lines: Iterator[str]) -> Iterator[Sample]:
    """The digits in UNIPEN text; raises SpecError, with the number of the line, at what cannot be one.

    `.SEGMENT` starts a digit and names it, `.COMMENT label writer number` says who wrote it, `.PEN_DOWN` starts a
    stroke of one `x y` a line, y up. Other lines say nothing that is needed.
    """
    label, writer, down = -1, -1, False
    strokes: list[Stroke] = []
    points: list[tuple[float, float]] = []
    for number, line in enumerate(lines, 1):
        words = line.split()
        try:
            if line.startswith(".SEGMENT"):
                if label >= 0:
                    yield _sample(label, writer, strokes)
                label, writer, strokes, down = int(_LABEL.findall(line)[0]), -1, [], False
            elif line.startswith(".COMMENT") and label >= 0 and writer < 0:
                writer = int(words[2])
            elif line.startswith(".PEN_DOWN"):
                points, down = [], True
            elif line.startswith(".PEN_UP"):
                strokes.append(tuple(points))
                down = False
            elif down and words and not line.startswith("."):
                x, y = words
                points.append((float(x), SIDE - float(y)))
        except (ValueError, IndexError):
            raise SpecError("line {number} is not understood", number=number) from None
    if label >= 0:
        yield _sample(label, writer, strokes)


def _sample(label: int, writer: int, strokes: list[Stroke]) -> Sample:
    return Sample(label, writer, Drawing(tuple(stroke for stroke in strokes if stroke), pen=_PEN, side=SIDE))
