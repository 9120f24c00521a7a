"""A person's own drawings of digits, with labels, in one file. Knows neither where that file lies nor the window."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from errno import EFBIG
from math import isfinite
from pathlib import Path
from typing import Any

from models.design.drawing import Drawing, Stroke
from models.design.spec import SpecError
from models.design.wording import phrase
from models.files import atomic, reading
from models.language.text import tr

VERSION = 1
MAX_DRAWINGS = 2_000
MAX_POINTS = 2_000  # of one drawing
MIN_SIDE, MAX_SIDE = 1.0, 1_000.0  # px of a canvas
MAX_POINTS_IN_ALL = 800_000  # of a set; a drawing has a hundred or two
MAX_BYTES = 16 << 20  # room for the most points; any text of this size is read within 500 MB of memory
_DECIMALS = 1  # of a coordinate: finer than any pen or eye


@dataclass(frozen=True)
class Own:
    """One drawing, the digit that it shows, and when it was kept, as ISO text; empty where that is not known.

    Raises SpecError for values that a file may not hold.
    """

    drawing: Drawing
    digit: int
    when: str = ""

    def __post_init__(self) -> None:
        d = self.drawing
        if isinstance(self.digit, bool) or not isinstance(self.digit, int) or not 0 <= self.digit <= 9:
            raise SpecError("A drawing must show a digit from 0 to 9, got {value}.", value=self.digit)
        if not isinstance(self.when, str) or len(self.when) > 40:
            raise SpecError("The time of a drawing must be a short text, got {value}.", value=self.when)
        if not MIN_SIDE <= d.side <= MAX_SIDE or not 0 < d.pen <= d.side:  # NaN lies in no range
            raise SpecError("Canvas and pen of a drawing must have a sensible size.")
        points = [value for stroke in d.strokes for point in stroke for value in point]
        if not points:
            raise SpecError("There is nothing on the paper to keep. Draw a digit first.")
        if len(points) > 2 * MAX_POINTS:
            raise SpecError("This drawing is too long to keep. Draw it again, with fewer strokes.")
        if not all(isfinite(value) and -d.side <= value <= 2 * d.side for value in points):
            raise SpecError("A drawing must lie on its canvas.")


@dataclass(frozen=True)
class PersonalSet:
    """Own drawings, in the order in which they were kept."""

    drawings: tuple[Own, ...] = field(default=())

    def __post_init__(self) -> None:
        if len(self.drawings) > MAX_DRAWINGS:
            raise SpecError(
                "Your set holds {most:,} drawings, and more do not fit. Delete some of them first.", most=MAX_DRAWINGS
            )
        if sum(len(stroke) for own in self.drawings for stroke in own.drawing.strokes) > MAX_POINTS_IN_ALL:
            raise SpecError(
                "Your drawings have {most:,} points in all, and more do not fit. Delete some of them first.",
                most=MAX_POINTS_IN_ALL,
            )

    def __len__(self) -> int:
        return len(self.drawings)

    def plus(self, own: Own) -> "PersonalSet":
        """The set with one more drawing; raises SpecError where it is full."""
        return PersonalSet((*self.drawings, own))

    def without(self, own: Own) -> "PersonalSet":
        """The set without this drawing; an equal set where it does not have it."""
        return PersonalSet(tuple(other for other in self.drawings if other != own))

    def of(self, digit: int) -> tuple[Own, ...]:
        """The drawings that show this digit."""
        return tuple(own for own in self.drawings if own.digit == digit)


# ---------------------------------------------------------------- as text and file


def dumps(own: PersonalSet) -> str:
    """The set as JSON text, one line a drawing."""
    lines = ",\n".join(json.dumps(_plain(one), separators=(",", ":")) for one in own.drawings)
    return f'{{"version": {VERSION}, "drawings": [\n{lines}\n]}}\n'


def loads(text: str) -> PersonalSet:
    """The set that `text` describes; raises SpecError."""
    try:
        document = json.loads(text, parse_constant=_refuse)
        if not isinstance(document, dict) or not isinstance(document.get("drawings"), list):
            raise SpecError("it holds no drawings")
        if document.get("version") != VERSION:
            raise SpecError("it is of another version, {value}", value=document.get("version"))
        if len(document["drawings"]) > MAX_DRAWINGS:
            raise SpecError("it holds more than {most:,} drawings", most=MAX_DRAWINGS)
        return PersonalSet(tuple(_own(number, entry) for number, entry in enumerate(document["drawings"], 1)))
    except SpecError:
        raise
    except (ValueError, RecursionError):
        raise SpecError("it is not valid JSON") from None


def read(path: str | Path) -> PersonalSet:
    """The set in the file at `path`, empty where there is none; raises OSError, and SpecError where it is damaged."""
    try:
        content = reading.content(path, MAX_BYTES)
    except FileNotFoundError:
        return PersonalSet()
    except OSError as error:
        if error.errno != EFBIG:
            raise
        raise SpecError("{why}", why=reading.reason(error)) from None
    try:
        return loads(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise SpecError("it is not UTF-8 text") from None


@contextmanager
def changing(path: str | Path) -> Iterator[None]:
    """Keep other windows from changing the set between a `read` and a `write`; raises OSError.

    The folder is made where there is none. Like the file, only its owner can read it.
    """
    folder = Path(path).parent
    folder.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):  # somebody else's folder, or a file system without permissions
        folder.chmod(0o700)
    with atomic.locked(path):
        yield


def write(path: str | Path, own: PersonalSet) -> None:
    """Write the set, whole or not at all, and only for its owner's eyes; raises OSError."""
    atomic.write(path, dumps(own).encode(), private=True)


def set_aside(path: str | Path) -> Path:
    """Rename a damaged file within its folder, so that nothing in it is lost; returns the new path. Raises OSError."""
    damaged = Path(path)
    for number in range(1, 1000):
        target = damaged.with_name(f"{damaged.stem}-damaged-{number}{damaged.suffix}")
        with suppress(FileExistsError):
            target.touch(exist_ok=False)  # reserves the name, so that the move replaces no other file
            return damaged.replace(target)
    raise FileExistsError(None, tr("{0} was set aside too often").format(damaged.name))


def _plain(own: Own) -> dict[str, Any]:
    strokes = [[round(value, _DECIMALS) for point in stroke for value in point] for stroke in own.drawing.strokes]
    about = {"digit": own.digit, "pen": own.drawing.pen, "side": own.drawing.side, "strokes": strokes}
    return {**about, "when": own.when} if own.when else about


def _own(number: int, entry: Any) -> Own:
    """One drawing of the file; raises SpecError that says which."""
    try:
        known = {"digit", "pen", "side", "strokes", "when"}
        if not isinstance(entry, dict) or not entry.keys() <= known:
            raise SpecError("it is not understood")
        strokes = tuple(_stroke(values) for values in entry["strokes"])
        drawing = Drawing(strokes, pen=_number(entry["pen"]), side=_number(entry["side"]))
        return Own(drawing, entry["digit"], entry.get("when", ""))
    except (SpecError, KeyError, TypeError, OverflowError) as error:
        why = error.text if isinstance(error, SpecError) else tr("it is not understood")
        raise SpecError("drawing {number} is damaged: {why}", number=number, why=phrase(why)) from None


def _stroke(values: Any) -> Stroke:
    """Points from x, y, x, y, …"""
    if not isinstance(values, list) or len(values) % 2 or len(values) > 2 * MAX_POINTS:
        raise SpecError("a stroke is not understood")
    numbers = [_number(value) for value in values]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    return float(value)


def _refuse(constant: str) -> None:
    raise SpecError("{constant} is not a number that it may hold", constant=constant)
