"""Views are served one a turn of the event loop, and nobody starves."""

from time import perf_counter, sleep
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from models.design.experiment import Experiment
from models.talk.snapshot import Snapshot
from ui.app.rounds import Round


def snapshot(step: int) -> Snapshot:
    return Snapshot(Experiment(), step=step)


@pytest.fixture
def served(qapp: QApplication) -> list[tuple[str, int]]:
    return []


def views(served: list[tuple[str, int]]) -> list[Any]:
    return [lambda s, n=name: served.append((n, s.step)) for name in "abc"]


def test_the_first_view_is_served_at_once_and_the_others_in_turn(served: list[tuple[str, int]], qtbot: Any) -> None:
    round_ = Round()
    round_.begin(snapshot(1), views(served))
    assert served == [("a", 1)]
    qtbot.waitUntil(lambda: len(served) == 3, timeout=1000)
    assert served == [("a", 1), ("b", 1), ("c", 1)]
    round_.stop()


def test_those_still_waiting_come_first_and_get_the_newest(served: list[tuple[str, int]]) -> None:
    round_ = Round()
    all_ = views(served)
    round_.begin(snapshot(1), all_)
    round_.begin(snapshot(2), all_)
    round_.finish()
    assert served == [("a", 1), ("b", 2), ("c", 2), ("a", 2)]
    round_.stop()


def test_a_stopped_round_serves_nobody(served: list[tuple[str, int]], qtbot: Any) -> None:
    round_ = Round()
    round_.begin(snapshot(1), views(served))
    round_.stop()
    qtbot.wait(40)
    assert served == [("a", 1)]


def test_after_a_view_the_loop_rests_as_long_as_it_took(qtbot: Any) -> None:
    round_, began = Round(), [perf_counter()]

    def slow(_snapshot: Snapshot) -> None:
        sleep(0.02)

    round_.begin(snapshot(1), [slow, lambda _snapshot: began.append(perf_counter())])
    qtbot.waitUntil(lambda: len(began) == 2, timeout=1000)
    assert began[1] - began[0] >= 0.039
    round_.stop()
