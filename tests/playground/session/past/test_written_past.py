"""A run's file keeps its moments on request; they are there again as they were, and a wrong file is refused."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import load_file, save

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files import checkpoint as files
from models.files.past import arrays as past
from playground.session.session import Session
from tests.playground.runs import started
from tests.playground.session.past.runs_with_past import CASES, PICTURE, gone, moments, same


def written(session: Session, path: Path) -> Session:
    """Another session that has opened the file of this one, with its past."""
    assert not session.save(str(path), 1, past=True).error
    opened = Session()
    opened.load(session.run.experiment, str(path), fresh=True)
    return opened


def known(session: Session, step: int) -> tuple[object, ...]:
    """What the recorder knew at this moment."""
    there = session.run.timeline.at(step)
    assert there is not None
    kept, best = there.recorder, there.recorder.stopping.best
    arrays = (
        ()
        if best is None
        else (best.epoch, best.loss, *(best.arrays[n].numpy().tobytes() for n in sorted(best.arrays)))
    )
    return kept.plateau, kept.changes, kept.stopping.search, kept.stopping.stops, arrays, len(kept.history.step)


@pytest.mark.parametrize("name", CASES)
def test_moments_of_a_file_are_as_they_were_and_branches_equal_a_run_that_never_left(name: str, tmp_path: Path) -> None:
    session = gone(CASES[name])
    opened = written(session, tmp_path / "run.safetensors")
    assert same(opened, session)
    size, said = (tmp_path / "run.safetensors").stat().st_size, session.snapshot(frozenset()).moments.bytes_in_file
    assert said == pytest.approx(size, rel=0.1, abs=6_000)
    assert moments(opened) == moments(session)
    again = written(opened, tmp_path / "again.safetensors")
    assert [known(again, step) for step in moments(again)] == [known(session, step) for step in moments(session)]
    for step in moments(session)[::2]:
        for one in (session, again):
            one.look_back(step)
        seen, there = (one.snapshot(frozenset({PICTURE})) for one in (again, session))
        assert np.array_equal(seen.reading(PICTURE), there.reading(PICTURE))
        assert (seen.step, seen.epoch, seen.batch) == (there.step, there.epoch, there.batch)
        assert not again.save(str(tmp_path / "branch.safetensors"), 2, step).error
        branch = Session()
        branch.load(CASES[name], str(tmp_path / "branch.safetensors"), fresh=True)
        branch.advance(session.step - step, float("inf"))
        session.look_back(None)
        assert same(branch, session)


def test_a_file_has_no_past_unless_asked_and_none_of_another_design(tmp_path: Path) -> None:
    session = gone(CASES["plain"])
    assert not session.save(str(tmp_path / "plain.safetensors"), 1).error
    assert not past.count(files.read_checkpoint(tmp_path / "plain.safetensors").tensors)
    session.load(CASES["adam"])
    before = len(moments(session))
    session.advance(20, float("inf"))
    session.save(str(tmp_path / "changed.safetensors"), 2, past=True)
    kept = past.count(files.read_checkpoint(tmp_path / "changed.safetensors").tensors)
    assert 0 < kept <= len(moments(session)) - before + 1
    said = session.snapshot(frozenset()).moments
    assert said.in_file == kept
    assert said.bytes_in_file == pytest.approx((tmp_path / "changed.safetensors").stat().st_size, rel=0.1, abs=6_000)


def damaged(arrays: dict[str, Any], how: str) -> dict[str, Any]:
    n, name = len(arrays[past.POSITIONS]), "past.weights"
    match how:
        case "a moment too few":
            return {**arrays, name: arrays[name][1:]}
        case "another dtype":
            return {**arrays, name: arrays[name].astype(np.float64)}
        case "missing":
            return {other: array for other, array in arrays.items() if other != name}
        case "without positions":
            return {other: array for other, array in arrays.items() if other != past.POSITIONS}
        case "an array too many":
            return {**arrays, "past.more": arrays[name]}
        case "no moments":
            return {**arrays, **{other: array[:0] for other, array in arrays.items() if other.startswith("past.")}}
        case "not finite":
            return {**arrays, name: np.full_like(arrays[name], np.nan)}
        case "not rising":
            return {**arrays, past.POSITIONS: arrays[past.POSITIONS][::-1].copy()}
        case "after the run":
            return {**arrays, past.POSITIONS: arrays[past.POSITIONS] + np.array([0, 0, 1 << 40, 0])}
        case _:
            return {**arrays, past.POSITIONS: arrays[past.POSITIONS] - np.array([n, 0, 0, 0])}


HOWS = (
    *("a moment too few", "another dtype", "missing", "without positions", "an array too many", "no moments"),
    *("not finite", "not rising", "after the run", "negative"),
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Experiment]:
    path = tmp_path_factory.mktemp("past") / "whole.safetensors"
    session = started(CASES["adam"], 40)
    session.advance(9, float("inf"))
    assert not session.save(str(path), 1, past=True).error
    return path, session.run.experiment


@pytest.mark.parametrize("how", HOWS)
def test_a_wrong_past_is_refused_with_one_sentence(how: str, whole: tuple[Path, Experiment], tmp_path: Path) -> None:
    path, _ = whole
    files.read_checkpoint(path)
    length = int.from_bytes(path.read_bytes()[:8], "little")
    metadata = json.loads(path.read_bytes()[8 : 8 + length])["__metadata__"]
    wrong = tmp_path / "wrong.safetensors"
    wrong.write_bytes(save(damaged(load_file(path), how), metadata))
    with pytest.raises(SpecError) as refused:
        files.read_checkpoint(wrong)
    assert str(refused.value).startswith("wrong.safetensors cannot be opened: ")
    assert str(refused.value).count("\n") == 0
