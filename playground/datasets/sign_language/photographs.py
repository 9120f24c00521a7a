"""Hands that show a digit, from the file that ships with the program.

Source: A. Mavi 2020, "A New Dataset and Proposed Convolutional Neural Network Architecture for Classification of
American Sign Language Digits", arXiv:2011.08927; Apache-2.0, see `resources/data/hands-LICENSE`.
"""

import zipfile
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from models.design.spec import SpecError
from models.files.resources import RESOURCES
from models.talk.probes import Float32

FILE = RESOURCES / "data" / "hands.npz"
"""pictures: (n, 32, 32) uint8, grey. digits, people: (n,) uint8, the digit that is shown and whose hand it is."""

SIDE = 32  # px


def pictures() -> tuple[NDArray[np.uint8], Float32]:
    """2,062 photographs (n, 1, 32, 32), grey, and the digits that the hands show, (n,) float32; raises SpecError."""
    found, digits, _ = _content()
    return found[:, None], digits.astype(np.float32)


def people() -> NDArray[np.int64]:
    """Whose hand each photograph shows, (n,), counted from 0; raises SpecError."""
    return _content()[2].astype(np.int64)


@lru_cache(maxsize=1)
def _content() -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]:
    try:
        with FILE.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            return file["pictures"], file["digits"], file["people"]
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        raise SpecError("The pictures of hands are missing or damaged. Install the program again.") from None
