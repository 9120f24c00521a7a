"""Drawings from a JSON file, some after the others: a file may hold a hundred thousand of them."""

import codecs
import json
import os
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from models.design.drawing import Drawing
from models.design.spec import SpecError
from models.files import reading
from models.language.text import Text, tr
from playground.drawing.many_strokes import Rows, StrokeArrays
from playground.drawing.plain_strokes import AT_ONCE, plain_strokes
from playground.drawing.strokes import Points

MAX_BYTES = 64 << 20
_MAX_POINTS = 100_000  # of a drawing; a fast pen takes a quarter of an hour for them
_FARTHEST = 1e6  # px: no canvas is larger
_SMALLEST = 1e-6  # px: no canvas is smaller; what lies on a smaller one is a tap of the pen
_AT_ONCE = 1 << 20  # bytes
_LONGEST = 8 << 20  # characters of a drawing: the most points, each a line with spaces in front
_NEAR_THE_END = 40  # characters; a mistake so near the end of what is read may be a number that goes on
_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


def read(path: str, at_once: int) -> Iterator[StrokeArrays]:
    """The drawings in a JSON file: a list of drawings, each a list of strokes, each a list of [x, y], y down.

    At most `at_once` are given out together. Raises SpecError that names drawing and stroke, counted from 1; what comes
    before a mistake is given out first, but for less than `at_once`.
    """
    name = Path(path).name
    before = 0
    try:
        for some in _some_at_once(_elements(path, name, at_once), at_once):
            found = some if isinstance(some, StrokeArrays) else _checked(some, _Place(name, before))
            yield found
            before += len(found.sides)
    except OSError as error:
        raise reading.unreadable(path, error) from None
    if not before:
        raise SpecError("{file} holds an empty list of drawings", file=name)


def _some_at_once(elements: Iterator[Any], at_once: int) -> Iterator[list[Any] | StrokeArrays]:
    """The elements in lists, and what is in arrays as it is; what stands in front of a mistake comes before it."""
    some: list[Any] = []
    try:
        for element in elements:
            if isinstance(element, StrokeArrays):  # all of them come first
                yield element
                continue
            some.append(element)
            if len(some) == at_once:
                yield some
                some = []
    except (SpecError, OSError):
        if some:
            yield some
        raise
    if some:
        yield some


class _Place(NamedTuple):
    """What a message is about; stroke and point are 0 where it is about no single one."""

    file: str
    drawing: int
    stroke: int = 0
    point: int = 0

    def of(self, stroke: int, point: int = 0) -> "_Place":
        return self._replace(stroke=stroke, point=point)

    @property
    def text(self) -> Text:
        """The place in words; made only where something is wrong, as there may be a hundred thousand places."""
        if self.point:
            return tr("{file}, drawing {drawing}, stroke {stroke}, point {point}").format(**self._asdict())
        if self.stroke:
            return tr("{file}, drawing {drawing}, stroke {stroke}").format(**self._asdict())
        return tr("{file}, drawing {drawing}").format(**self._asdict())


class _Text:
    """The text of a file, read bit by bit. text: from the place `at` on it is still to be understood."""

    def __init__(self, path: str) -> None:
        self._file = reading.opened(path)
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._read = 0
        self.text, self.at, self.ended = "", 0, False

    def close(self) -> None:
        self._file.close()

    def more(self) -> None:
        """Read on, each time twice as much as waits, so that nothing is tried often. Raises OSError, ValueError."""
        content = self._file.read(max(_AT_ONCE, len(self.text) - self.at)) or b""
        self._read += len(content)
        self._check(self._read)
        self.ended = not content
        self.text = self.text[self.at :] + self._decoder.decode(content, final=self.ended)
        self.at = 0

    def check_size(self) -> None:
        """Raise OSError where the system already says that the file is too large; it may be larger than that says."""
        self._check(os.fstat(self._file.fileno()).st_size)

    def _check(self, size: int) -> None:
        if size > MAX_BYTES:
            raise reading.too_large(MAX_BYTES)

    def next_mark(self) -> str:
        """The next character that is no space, which stays where it is; "" at the end."""
        while True:
            self.at = _SPACE.match(self.text, self.at).end()  # type: ignore[union-attr]  # it matches "" too
            if self.at < len(self.text) or self.ended:
                return self.text[self.at : self.at + 1]
            self.more()


def _elements(path: str, name: str, at_once: int) -> Iterator[Any]:
    """The elements of the JSON list in the file; raises SpecError and OSError.

    While they are plain: drawings in arrays, `at_once` at most. From the first that is not: one by one, as lists.
    """
    wrong = SpecError("{file} is not JSON text that holds a list of drawings", file=name)
    text = _Text(path)
    try:
        text.check_size()
        if text.next_mark() != "[":
            raise wrong
        text.at += 1
        number, plain = 0, True
        while text.next_mark() != "]":
            if number:
                if text.next_mark() != ",":
                    raise wrong
                text.at += 1
            found = _plain(text, at_once) if plain else None
            plain = found is not None
            number += 1 if found is None else len(found.sides)
            yield _element(text, _Place(name, number)) if found is None else found
        text.at += 1
        if text.next_mark():
            raise wrong
    except SpecError:
        raise
    except (ValueError, RecursionError):
        raise wrong from None
    finally:
        text.close()


def _plain(text: _Text, at_once: int) -> StrokeArrays | None:
    """The next drawings of the text; None where they are not plain, or one of them is wrong."""
    if len(text.text) - text.at < AT_ONCE and not text.ended:
        text.more()
    found = plain_strokes(text.text[text.at : text.at + AT_ONCE], at_once)
    arrays = found and _arrays(found.points, found.lengths, found.strokes)
    if found and arrays:
        text.at += found.length
    return arrays


def _element(text: _Text, place: _Place) -> Any:
    """The next list of the text; raises SpecError where something else comes, and what `json` raises."""
    if text.next_mark() not in ("[", ""):
        raise SpecError("{place}: must be a list of strokes", place=place.text)
    while True:
        try:
            found, text.at = _DECODER.raw_decode(text.text, text.at)
            return found
        except json.JSONDecodeError as error:
            if text.ended or error.pos < len(text.text) - _NEAR_THE_END:
                raise
        if len(text.text) - text.at > _LONGEST:
            raise SpecError("{place}: is too long", place=place.text)
        text.more()


def _checked(contents: list[Any], before: _Place) -> StrokeArrays:
    """These drawings. They are looked at together, which takes a third of the time, and one by one to name a mistake.

    before: the last drawing before them.
    """
    found = _together(contents)
    if found is None:
        for number, content in enumerate(contents, before.drawing + 1):
            _check(content, before._replace(drawing=number))
        raise AssertionError("one of the drawings is wrong")
    return found


def _together(contents: list[Any]) -> StrokeArrays | None:
    """These drawings; None where one of them is wrong."""
    strokes = list(chain.from_iterable(contents))
    numbers = _numbers(strokes)
    if not numbers:
        return None
    try:
        points = np.array(numbers, np.float64).reshape(-1, 2).T.copy()
    except OverflowError:  # a whole number may have any length
        return None
    lengths = np.array([len(stroke) for stroke in strokes])
    return _arrays(points, lengths, np.array([len(content) for content in contents]))


def _arrays(points: Points, lengths: Rows, strokes: Rows) -> StrokeArrays | None:
    """Drawings of these points; None where one has no point, too many, or one that is too far off.

    points: (2, m). lengths: how many of them each stroke has. strokes: how many each drawing has.
    """
    owners = np.repeat(np.arange(len(strokes)), strokes)
    counts = np.bincount(owners, lengths, len(strokes))
    if not (counts.min() > 0 and counts.max() <= _MAX_POINTS):
        return None
    first = np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.intp)
    farthest = np.maximum.reduceat(np.abs(points).max(0), first)
    if not (farthest <= _FARTHEST).all():  # so are NaN
        return None
    # a small canvas has small digits
    sides = np.where(farthest > 0, np.clip(farthest, _SMALLEST, Drawing.side), Drawing.side)
    return StrokeArrays(points, lengths[lengths > 0], owners[lengths > 0], sides)


def _check(content: list[Any], place: _Place) -> None:
    """Raise SpecError where there is something wrong with this drawing."""
    numbers = _numbers(content)
    if numbers is None:
        raise _mistake(content, place)
    if not numbers:
        raise SpecError("{place}: nothing was drawn", place=place.text)
    if len(numbers) > 2 * _MAX_POINTS:
        raise SpecError("{place}: more than {most} points", place=place.text, most=_MAX_POINTS)
    if not all(abs(number) <= _FARTHEST for number in numbers):
        raise _mistake(content, place)


def _numbers(strokes: list[Any]) -> list[float] | None:
    """x and y of every point, one after the other; None where something is no pair of numbers."""
    if not set(map(type, strokes)) <= {list}:
        return None
    points = list(chain.from_iterable(strokes))
    if not (set(map(type, points)) <= {list} and set(map(len, points)) <= {2}):
        return None
    numbers = list(chain.from_iterable(points))
    return numbers if set(map(type, numbers)) <= {int, float} else None


def _mistake(strokes: list[Any], place: _Place) -> SpecError:
    """What is wrong with the first point, or stroke, that is wrong."""
    for number, stroke in enumerate(strokes, 1):
        if not isinstance(stroke, list):
            return SpecError("{place}: must be a list of points", place=place.of(number).text)
        for i, point in enumerate(stroke, 1):
            if not _right(point):
                return SpecError(
                    "{place}: must be [x, y], two numbers of at most {most:,}, got {value}",
                    place=place.of(number, i).text,
                    most=int(_FARTHEST),
                    value=point,
                )
    raise AssertionError("one of the points is wrong")


def _right(point: object) -> bool:
    if not (isinstance(point, list) and len(point) == 2):
        return False
    x, y = point
    return type(x) in (int, float) and type(y) in (int, float) and abs(x) <= _FARTHEST and abs(y) <= _FARTHEST
