"""What every test gets: fixed seeds, no display, and nothing left running behind it."""

import gc
import os
import random
import signal
import threading
from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = os.environ.get("PLAYGROUND_TEST_PLATFORM", "offscreen")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ["PLAYGROUND_LANGUAGE"] = "en"  # whatever the machine speaks; child processes have it too

import numpy as np
import pytest
from hypothesis import settings

from models.language import languages

settings.register_profile(
    "playground",
    deadline=None,  # a busy machine is no failure
    max_examples=50,  # each run draws others
)
settings.load_profile("playground")


gc.disable()  # until all tests are collected: none of it is garbage, and looking for some takes a quarter of the time


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True)
def fixed_seeds() -> None:
    random.seed(0)
    np.random.seed(0)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Every test begins in English, whichever language the one before has put in force."""
    languages.use(languages.ENGLISH)
    yield
    languages.use(languages.ENGLISH)


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Fails the test that left a thread, a running timer or a top-level widget; it would crash the next one."""
    before = set(threading.enumerate())
    yield
    left = [t.name for t in threading.enumerate() if t not in before and not t.daemon]
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True, scope="session")
def signals_as_at_a_terminal() -> None:
    """What started the tests may ignore Ctrl+C or a hang-up, as `nohup` does; then the program would do so too."""
    for name, usual in (("SIGINT", signal.default_int_handler), ("SIGHUP", signal.SIG_DFL)):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, usual)
