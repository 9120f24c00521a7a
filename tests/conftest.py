"""What every test gets: fixed seeds, no display, and nothing left running behind it."""

import os
import random
import threading
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = os.environ.get("PLAYGROUND_TEST_PLATFORM", "offscreen")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import numpy as np
import pytest
from hypothesis import settings

settings.register_profile("playground", deadline=None)  # a busy machine is no failure
settings.load_profile("playground")


@pytest.fixture(autouse=True)
def fixed_seeds() -> None:
    random.seed(0)
    np.random.seed(0)


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Fails the test that left a thread, a running timer or a top-level widget; it would crash the next one."""
    before = set(threading.enumerate())
    yield
    left = [t.name for t in threading.enumerate() if t not in before and not t.daemon]
    assert not left, f"threads left running: {left}"
