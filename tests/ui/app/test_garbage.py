"""Garbage is collected by the window's timer and by nobody else."""

import gc
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from ui.app.garbage import Garbage


@pytest.fixture
def garbage(qapp: object) -> Iterator[Garbage]:
    gc.enable()
    made = Garbage()
    yield made
    made.deleteLater()


def test_a_cycle_stays_until_the_timer_comes(garbage: Garbage) -> None:
    class Knot:
        def __init__(self) -> None:
            self.me = self

    knot = Knot()
    seen = weakref.ref(knot)
    del knot
    litter: list[Any] = [[] for _ in range(2000)]  # far above the threshold at which Python would collect
    assert not gc.isenabled()
    assert seen() is not None
    garbage.collect()
    assert seen() is None
    del litter
