"""Makes the file of hands from a folder of the photographs: `python -m playground.datasets.sign_language.pack FOLDER`.

FOLDER: `Dataset` of github.com/ardamavi/Sign-Language-Digits-Dataset, a folder a digit with files `IMG_<number>.JPG`.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image

from models.design.spec import SpecError
from models.files import reading
from models.language.text import tr
from playground.datasets.sign_language.photographs import FILE, SIDE
from playground.drawing import picture_files

_NUMBERED = re.compile(r"IMG_(\d+)\.JPG", re.IGNORECASE)
_LARGEST = 100  # px: the photographs have as many a side
_SAME_PERSON = 5
"""Most that `number - digit` grows from one photograph of a person to the next; between people it grows by 9 or more.

Everybody showed the digits in order before one camera, so a person's photographs are numbered in a row. A photograph
that was taken again, or out of order, shifts the rest of the row by a few numbers.
"""


class _Photo(NamedTuple):
    digit: int
    number: int
    path: Path


def packed(folder: Path) -> dict[str, np.ndarray]:
    """The arrays of the file, in the order of people and digits. Raises OSError, or SpecError where there is none."""
    photos = sorted(_photos(folder), key=lambda photo: (photo.number - photo.digit, photo.digit))
    if not photos:
        raise SpecError("{folder} has no photographs named IMG_<number>.JPG in a folder for each digit.", folder=folder)
    starts = np.array([photo.number - photo.digit for photo in photos])
    people = np.cumsum(np.diff(starts, prepend=starts[0]) > _SAME_PERSON)
    return {
        "pictures": np.stack([_small(photo.path) for photo in photos]),
        "digits": np.array([photo.digit for photo in photos], np.uint8),
        "people": people.astype(np.uint8),
    }


def _photos(folder: Path) -> Iterator[_Photo]:
    for digit in range(10):
        for path in (folder / str(digit)).iterdir():
            if (named := _NUMBERED.fullmatch(path.name)) is not None:
                yield _Photo(digit, int(named[1]), path)


def _small(path: Path) -> np.ndarray:
    """The photograph in grey, each pixel the mean of the area that it covers: (32, 32) uint8."""
    photo = picture_files.read_picture(path, _LARGEST)
    return np.asarray(photo.convert("L").resize((SIDE, SIDE), Image.Resampling.BOX))


def main() -> int:
    """Write the file anew; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    folder = parser.parse_args().folder
    try:
        arrays = packed(folder)
    except OSError as error:
        parser.error(reading.unreadable(folder, error).text)
    except SpecError as error:
        parser.error(error.text)
    FILE.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(FILE, allow_pickle=False, **arrays)
    said = tr("{file}: {count:,} pictures of {people} people")
    print(said.format(file=FILE, count=len(arrays["digits"]), people=arrays["people"].max() + 1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
