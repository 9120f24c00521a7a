"""To which point of its history a run goes back that diverges: to the last whose loss was low."""

import numpy as np
import pytest

from models.talk.snapshot import History
from playground.session.advancing import _last_low_step


@pytest.mark.parametrize(
    ("losses", "point"),
    [
        ([3.0, 1.0, 10.0], 2),  # ten times the lowest is low
        ([3.0, 1.0, 10.1], 1),
        ([1.0, 10.0, 10.1, 1e28], 1),
        ([50.0, 400.0, 1.0, 30.0], 2),
        ([50.0, 600.0, 1e30, 1e31], 0),
        ([50.0, 400.0, 600.0, 1e31], 1),  # the lowest so far counts, though all that was learned is lost
    ],
)
def test_a_loss_of_at_most_ten_times_the_lowest_so_far_is_low(losses: list[float], point: int) -> None:
    loss = np.array(losses)
    steps = 7 * np.arange(len(loss))
    history = History(steps / 7, steps, loss, loss, loss, loss)
    assert _last_low_step(history) == steps[point]
