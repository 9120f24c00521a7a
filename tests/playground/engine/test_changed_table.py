"""A table whose file changes while it is learned: noticed when it is read again, and learned anew once it is back."""

import os
from pathlib import Path

import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.problems.starting import starting
from models.talk.commands import Load, Reset, Run
from models.talk.snapshot import Snapshot
from models.talk.tables import TableWishes
from playground.datasets.tables import choosing, reading
from playground.datasets.tables import samples as table_samples
from tests.playground.engine.engine_double import Engine, WouldWaitForEverError

LINES = [f"{k},{k % 7},{'ab'[k % 2]}" for k in range(40)]


def settled(engine: Engine, said: Snapshot) -> Snapshot:
    """Turn until the engine waits for a command; the last snapshot."""
    for _ in range(5000):
        try:
            engine.runner.turn()
        except WouldWaitForEverError:
            return engine.outbox.take() or said
        said = engine.outbox.take() or said
    raise AssertionError("it never ends")


def written(path: Path, lines: list[str]) -> None:
    """The table; a second later than before, as a person would change it."""
    later = path.stat().st_mtime_ns + 10**9 if path.exists() else None
    path.write_text("\n".join(["x,y,kind", *lines]) + "\n", encoding="utf-8")
    if later is not None:
        os.utime(path, ns=(later, later))


@pytest.fixture
def learned(tmp_path: Path) -> tuple[Engine, Experiment, Path]:
    path = tmp_path / "t.csv"
    written(path, LINES)
    wishes = TableWishes()
    found = choosing.found(reading.read(str(path), wishes, lambda _d, _t: None, lambda: False), wishes)
    assert found.source is not None
    engine, experiment = Engine(), starting(Data.of(found.source))
    engine.inbox.put(Load(experiment, fresh=True))
    engine.inbox.put(Run(5))
    assert settled(engine, Snapshot(experiment)).step == 5
    return engine, experiment, path


def tell(engine: Engine, experiment: Experiment, command: Load | Reset | Run) -> Snapshot:
    engine.inbox.put(command)
    return settled(engine, Snapshot(experiment))


@pytest.mark.parametrize("at_once", [True, False], ids=["small", "large"])
@pytest.mark.parametrize("change", ["a cell", "a row", "gone"])
@pytest.mark.parametrize("again", ["reset", "opened"])
def test_another_file_is_not_learned_and_the_right_one_is_again(
    learned: tuple[Engine, Experiment, Path], change: str, again: str, at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, experiment, path = learned
    monkeypatch.setattr(table_samples, "AT_ONCE", 1 << 20 if at_once else 0)
    if change == "gone":
        path.rename(path.with_name("away.csv"))
    else:
        written(path, [*LINES[:-1], "39,9,b"] if change == "a cell" else [*LINES, "40,1,a"])
    command = Reset() if again == "reset" else Load(experiment, fresh=True, ticket=2)
    said = tell(engine, experiment, command)
    wanted = "t.csv cannot be read" if change == "gone" else "t.csv has changed since it was imported"
    assert said.error.startswith(wanted)
    assert (said.samples, said.phase) == (0, "not loaded")  # the window then offers to look for it
    assert engine.session.step == 5  # the run that is there is left alone
    if change == "gone":
        path.with_name("away.csv").rename(path)
    else:
        written(path, LINES)
    said = tell(engine, experiment, Run(2))
    assert (said.error, said.step, said.samples) == ("", 2, 40)


def test_a_file_that_is_written_anew_with_the_same_words_is_learned_on(
    learned: tuple[Engine, Experiment, Path],
) -> None:
    engine, experiment, path = learned
    written(path, LINES)
    said = tell(engine, experiment, Reset())
    assert (said.error, said.step, said.samples) == ("", 0, 40)
