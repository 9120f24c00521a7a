"""Kept runs on disk: whole or not at all, bounded, and safe from other windows and from damage."""

import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np
import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files.checkpoint import Checkpoint, Position, parameter_layout, write_checkpoint
from models.runs import record_text
from models.runs.record import POINTS, RunRecord, thinned
from models.runs.shelf import Found, RunShelf
from models.runs.table import as_csv
from models.talk.snapshot import History, Metrics

DESIGN = Experiment(data=Data.of("circle"))


def history(count: int) -> History:
    x = np.arange(count, dtype=np.float64)
    return History(x, (25 * x).astype(np.int64), 1 / (1 + x), 2 / (1 + x), x / count, x / count)


def record(**values: Any) -> RunRecord:
    known: dict[str, Any] = {
        "id": uuid4().hex,
        "number": 0,
        "experiment": DESIGN,
        "when": "2026-11-29T03:00:00",
        "epoch": 7,
        "step": 175,
        "metrics": Metrics(0.1, 0.2, 0.9, 0.8),
        "history": history(8),
        "picture": np.arange(1024, dtype=np.uint8).reshape(32, 32),
    }
    return RunRecord(**{**known, **values})


def trained(path: Path, value: float = 0.0, experiment: Experiment = DESIGN) -> Path:
    tensors: dict[str, Any] = {
        f"network.{p.layer_id}.{p.name}": np.full(p.shape, value, np.float32)
        for group in parameter_layout(experiment)
        for p in group
    }
    tensors |= {f"history.{f.name}": getattr(history(5), f.name) for f in fields(History)}
    write_checkpoint(path, Checkpoint(experiment, Position(4, 0, 100), tensors))
    return path


@pytest.fixture
def shelf(tmp_path: Path) -> RunShelf:
    return RunShelf(tmp_path / "runs")


def all_of(folder: Path) -> dict[str, RunRecord]:
    return {one.id: one for one in RunShelf(folder).read().records}


def test_a_record_comes_back_as_it_was() -> None:
    before = record(name="ReLU", note="two\nlines", pinned=True, colour=3, seeds=16, title="mine", late=True)
    after = record_text.loads(record_text.dumps(before))
    for f in fields(RunRecord):
        if f.name not in ("history", "picture"):
            assert getattr(after, f.name) == getattr(before, f.name)
    assert after.picture is not None
    assert before.picture is not None
    np.testing.assert_array_equal(after.picture, before.picture)
    for f in fields(History):
        found = getattr(after.history, f.name)
        np.testing.assert_array_equal(found, getattr(before.history, f.name))
        assert found.dtype == getattr(before.history, f.name).dtype
        assert not found.flags.writeable


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version", 2),
        ("epoch", -1),
        ("epoch", True),
        ("name", "x" * 81),
        ("experiment", "{}x"),
        ("picture", {"shape": [2, 2], "base64": "AAAA"}),
        ("picture", {"shape": [1 << 30, 1 << 30], "base64": ""}),
        ("history", {"shape": [6, 1], "base64": "////"}),
        ("metrics", {"train_loss": 1}),
        ("pinned", "yes"),
    ],
)
def test_a_damaged_record_is_refused(name: str, value: Any) -> None:
    plain = json.loads(record_text.dumps(record()))
    with pytest.raises(SpecError):
        record_text.loads(json.dumps({**plain, name: value}))


def test_a_long_history_keeps_its_ends_and_its_beginning() -> None:
    full = history(4096)
    thin = thinned(full)
    assert len(thin.step) <= POINTS
    assert (thin.step[0], thin.step[-1]) == (full.step[0], full.step[-1])
    assert list(thin.step[:10]) == list(full.step[:10])
    rows = np.searchsorted(full.step, thin.step)
    np.testing.assert_array_equal(thin.test_loss, full.test_loss[rows])


def test_a_run_is_kept_with_its_weights_and_a_number(shelf: RunShelf, tmp_path: Path) -> None:
    file = trained(tmp_path / "a.safetensors")
    (kept,) = shelf.add(record(), file).records
    assert kept.number == 1
    assert shelf.weights(kept.id).read_bytes() == file.read_bytes()
    (again,) = shelf.add(record(), trained(tmp_path / "b.safetensors", 1.0)).records
    assert again.number == 2
    assert set(all_of(shelf.folder)) == {kept.id, again.id}


def test_the_very_same_run_is_kept_once(shelf: RunShelf, tmp_path: Path) -> None:
    file = trained(tmp_path / "a.safetensors")
    shelf.add(record(), file)
    assert shelf.add(record(), file) == Found()
    other = replace(DESIGN, training=replace(DESIGN.training, learning_rate=0.1))
    assert shelf.add(record(experiment=other), file).records
    assert len(all_of(shelf.folder)) == 2


def test_two_windows_see_what_the_other_one_keeps_changes_and_removes(shelf: RunShelf, tmp_path: Path) -> None:
    second = RunShelf(shelf.folder)
    (kept,) = shelf.add(record(), trained(tmp_path / "a.safetensors")).records
    assert [one.id for one in second.read().records] == [kept.id]
    second.change(kept.id, {"name": "mine"})
    shelf.change(kept.id, {"pinned": True})
    (seen,) = second.read().records
    assert (seen.name, seen.pinned) == ("mine", True)
    shelf.remove((kept.id,))
    assert second.read().gone == (kept.id,)
    assert second.change(kept.id, {"name": "late"}).gone == (kept.id,)
    assert all_of(shelf.folder) == {}
    (back,) = shelf.bring_back((kept.id,)).records
    assert (back.name, back.pinned) == ("mine", True)
    assert shelf.weights(kept.id).is_file()


def test_the_oldest_that_are_not_pinned_give_way(tmp_path: Path) -> None:
    shelf = RunShelf(tmp_path / "runs", most=3)
    kept = []
    for number in range(5):
        found = shelf.add(
            record(when=f"2026-11-29T03:00:0{number}", pinned=number == 1),
            trained(tmp_path / "a.safetensors", float(number)),
        )
        kept.append(next(one for one in found.records if one.number == number + 1))
    assert [one.number for one in sorted(all_of(shelf.folder).values(), key=lambda one: one.number)] == [2, 4, 5]
    assert not shelf.weights(kept[0].id).exists()
    small = RunShelf(tmp_path / "runs", most_bytes=1)
    newest = small.add(record(when="2027"), trained(tmp_path / "a.safetensors", 9.0)).records[-1]
    assert {one.id for one in all_of(shelf.folder).values()} == {kept[1].id, newest.id}


def test_what_is_damaged_is_said_once_and_set_aside(shelf: RunShelf, tmp_path: Path) -> None:
    (kept,) = shelf.add(record(), trained(tmp_path / "a.safetensors")).records
    broken = shelf.folder / f"{uuid4().hex}.json"
    broken.write_text("{")
    other = RunShelf(shelf.folder)
    found = other.read()
    assert found.damaged == (broken.name,)
    assert [one.id for one in found.records] == [kept.id]
    assert RunShelf(shelf.folder).read().damaged == ()
    assert broken.with_suffix(".damaged").read_text() == "{"


def test_a_run_that_was_written_at_the_end_of_the_program_is_settled_later(shelf: RunShelf, tmp_path: Path) -> None:
    (kept,) = shelf.add(record(late=True, epoch=3), None).records
    trained(shelf.weights(kept.id))
    (after,) = RunShelf(shelf.folder).settle(kept).records[-1:]
    assert (after.late, after.epoch, after.step, len(after.history.step)) == (False, 4, 100, 5)
    assert after.metrics == Metrics(0.2, 0.4, 0.8, 0.8)
    (twin,) = shelf.add(record(late=True), None).records[-1:]
    trained(shelf.weights(twin.id))
    assert twin.id in RunShelf(shelf.folder).settle(twin).gone  # the very same run is there already


def test_runs_are_exported_as_a_table() -> None:
    lines = as_csv([record(number=3, name='my "best"', pinned=True, note="a\nb"), record(number=2, metrics=None)])
    import csv

    head, first, second = list(csv.reader(lines.splitlines()))
    row = dict(zip(head, first, strict=True))
    assert (row["run"], row["name"], row["pinned"], row["note"]) == ("3", 'my "best"', "yes", "a b")
    assert float(row["test_loss"]) == 0.2
    assert float(row["training.learning_rate"]) == DESIGN.training.learning_rate
    assert dict(zip(head, second, strict=True))["test_loss"] == ""
