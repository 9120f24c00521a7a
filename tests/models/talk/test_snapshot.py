"""What a snapshot says about itself."""

from typing import Any

import pytest

from models.design.experiment import Experiment
from models.talk.snapshot import DeviceState, Metrics, Phase, Progress, Snapshot

METRICS, CPU = Metrics(0.5, 0.6), DeviceState("cpu", "")


@pytest.mark.parametrize(
    ("about", "phase"),
    [
        ({"metrics": METRICS, "device": CPU}, "ready"),
        ({"metrics": METRICS, "device": CPU, "step": 9}, "paused"),
        ({"metrics": METRICS, "device": CPU, "running": True}, "training"),
        ({"metrics": METRICS, "device": CPU, "step": 9, "error": "Training diverged."}, "paused"),
        ({"error": "The folder is gone."}, "not loaded"),
        ({"progress": Progress("Fetching"), "running": True}, "fetching"),
        ({"progress": Progress("Fetching"), "device": CPU, "step": 9}, "fetching"),
        ({"progress": Progress("Practising"), "metrics": METRICS, "device": CPU, "step": 9}, "practising"),
    ],
)
def test_the_phase_follows_from_what_is_known(about: dict[str, Any], phase: Phase) -> None:
    assert Snapshot(Experiment(), **about).phase == phase
