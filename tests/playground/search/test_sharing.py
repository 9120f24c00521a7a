"""Two processes share a study of 40 trials, and one of them is killed in the middle: none twice, none lost."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.files import storage
from playground.search.study import Study

TRIALS = 40


@pytest.mark.slow
@pytest.mark.timeout(240)
@pytest.mark.parametrize("place", ["sqlite:///{0}/study.db", "journal:{0}/study.log"], ids=["sqlite", "journal"])
def test_two_processes_share_a_study_and_one_is_killed(place: str, tmp_path: Path) -> None:
    design, url = tmp_path / "design.json", place.format(tmp_path)
    storage.write_design(design, Experiment(network=Network(layers=(Linear(id="a", units=4),))))
    command = [sys.executable, "-m", "playground", "search", str(design), "--trials", str(TRIALS), "--epochs", "4000"]
    command += ["--storage", url, "--jobs", "1", "--json", "--over", "optimizer=off", "activation=off"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    try:
        dead = _trials_of_the_dead(both[0], url)
        told, complaint = both[1].communicate(timeout=180)
    finally:
        for process in both:
            process.kill()
            process.communicate()
    assert (both[1].returncode, complaint) == (0, "")
    *lines, together = map(json.loads, told.splitlines())
    assert sorted(line["trial"] for line in lines) == sorted({line["trial"] for line in lines})
    assert (together["trials"], together["budget"], len(lines)) == (TRIALS, TRIALS, TRIALS)
    study = Study(url, "", None)
    counted = study.trials()
    assert [trial.state for trial in counted] == ["done"] * TRIALS
    values = [tuple(sorted(trial.values.items())) for trial in counted]
    assert len(set(values)) == TRIALS, "one was done twice"
    assert dead
    for trial in dead:  # of one that was killed while it drew, not all values were known
        assert any(set(trial) <= set(done) for done in values), "what the killed process had begun was lost"


def _trials_of_the_dead(process: "subprocess.Popen[str]", url: str) -> list[tuple[tuple[str, object], ...]]:
    """Kill the process while both train, with some trials done; the values that were under way in both."""
    end = monotonic() + 100
    while monotonic() < end:
        sleep(0.2)
        try:
            trials = Study(url, "", None).trials()
        except ValueError:  # not there yet
            continue
        if sum(trial.state == "done" for trial in trials) >= 6:
            os.kill(process.pid, signal.SIGSTOP)  # so that what it has under way stays so
            sleep(0.5)
            running = [t for t in Study(url, "", None).trials() if t.state == "running"]
            os.kill(process.pid, signal.SIGKILL)
            return [tuple(sorted(trial.values.items())) for trial in running if trial.values]
    raise AssertionError("no six trials were done in time")
