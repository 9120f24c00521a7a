"""The numbers of a tensor: cells, slices, broadcasting, distribution over the run."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.talk.tensors.probes import BINS, OverRun, TensorKey
from tests.playground.runs import experiment
from ui.canned.snapshot import canned_snapshot
from ui.tensors.number_grid import NumberGrid
from ui.tensors.over_run_view import densities
from ui.tensors.tensors import TensorsFace

WEIGHT = TensorKey("layer-1", "weight")


@pytest.fixture
def face(qtbot: Any) -> TensorsFace:
    made = TensorsFace()
    qtbot.addWidget(made)
    made.resize(620, 640)
    e = experiment(kind="iris", loss="cross_entropy")
    made.show_experiment(e)
    made.show()
    hear(made)
    return made


def hear(face: TensorsFace) -> None:
    face.show_snapshot(canned_snapshot(experiment(kind="iris", loss="cross_entropy")))


def numbers(face: TensorsFace, key: TensorKey) -> np.ndarray:
    """All numbers of a tensor, as the made-up engine has them."""
    face.choose(key)
    face.numbers.whole.click()
    hear(face)
    return face.numbers.grid._cells.copy()


@pytest.mark.parametrize("shape", [(), (5,), (4, 3), (2, 3, 4), (2, 2, 3, 4)])
def test_cells_of_any_rank_are_found_where_they_are_painted(qtbot: Any, shape: tuple[int, ...]) -> None:
    grid = NumberGrid()
    qtbot.addWidget(grid)
    grid.resize(500, 600)
    grid.show()
    values = np.arange(np.prod(shape, dtype=int), dtype=np.float32).reshape(shape)
    grid.show_numbers(values, 10)
    rows, columns = grid._cells.shape
    for cell in [(row, column) for row in range(rows) for column in range(columns)]:
        assert grid.at(grid.cell_rect(cell).center()) == cell
        assert grid.value(grid.place_of(cell)) == values[grid.place_of(cell)]


def test_keys_walk_through_the_cells(face: TensorsFace) -> None:
    face.choose(WEIGHT)
    hear(face)
    grid = face.numbers.grid
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(grid, key)
    assert grid.marked == (1, 1)
    assert face.numbers.said.text() == f"W[1, 1] = {grid.value((1, 1)):.6g}".replace("-", "−")
    QTest.keyClick(grid, Qt.Key.Key_End)
    assert grid.marked == (3, 3)


def test_a_slice_that_is_typed_is_asked_for_and_shown(face: TensorsFace) -> None:
    whole = numbers(face, WEIGHT)
    face.numbers.field.selectAll()
    QTest.keyClicks(face.numbers.field, "W[0:3, ::-1]")
    hear(face)
    np.testing.assert_array_equal(face.numbers.grid._cells, whole[0:3, ::-1])
    face.numbers.transpose.click()
    hear(face)
    assert face.numbers.field.text() == "W[0:3, ::-1].T"
    assert face.numbers.shape.text() == "shape (4, 3)"
    np.testing.assert_array_equal(face.numbers.grid._cells, whole[0:3, ::-1].T)
    face.numbers.grid.go((0, 1))
    assert face.numbers.said.text().startswith("W[1, 3] = ")


def test_the_cells_are_taken_away_as_a_table(face: TensorsFace) -> None:
    whole = numbers(face, WEIGHT)
    (found,) = face.exports()
    assert found.table is not None
    np.testing.assert_allclose(np.loadtxt(found.table().splitlines(), delimiter=","), whole)
    face.choose("layer-1")
    assert face.exports()[0].table is None


def test_what_is_wrong_with_a_slice_is_said_and_the_last_numbers_stay(face: TensorsFace) -> None:
    whole = numbers(face, WEIGHT)
    face.numbers.field.setText("")
    QTest.keyClicks(face.numbers.field, "W[7]")
    assert "outside of axis 0" in face.numbers.said.text()
    assert face.numbers.field.property("bad")
    assert face.numbers.questions() == ()
    np.testing.assert_array_equal(face.numbers.grid._cells, whole)
    face.choose(TensorKey("layer-1", "bias"))
    face.choose(WEIGHT)
    assert face.numbers.field.text() == "W[7]"  # of each tensor, what was typed


def test_broadcasting_shows_the_bias_once_for_each_sample(face: TensorsFace) -> None:
    bias = numbers(face, TensorKey("layer-1", "bias"))
    face.numbers.broadcast.click()
    hear(face)
    grid, count = face.numbers.grid, len(face.shown.samples)  # type: ignore[union-attr]
    np.testing.assert_array_equal(grid._cells, np.repeat(bias, count, 0))
    assert grid._repeated is not None
    assert not grid._repeated[0].any()
    assert grid._repeated[1:].all()
    assert "(4,) is read as" in face.numbers.said.text()


def test_histograms_over_the_run_are_asked_for_on_request_alone(face: TensorsFace) -> None:
    face.choose(WEIGHT)
    (before,) = face.questions()
    assert before.over_run is None  # type: ignore[attr-defined]
    face.numbers.over_run.click()
    (asked,) = face.questions()
    assert asked.over_run == WEIGHT  # type: ignore[attr-defined]
    assert asked.wanted == ()  # type: ignore[attr-defined]
    hear(face)
    assert face.numbers.over.shown is not None
    face.numbers.grab()


def test_histograms_of_different_ends_lie_on_one_axis() -> None:
    counts = np.zeros((2, BINS), np.int64)
    counts[:] = 7
    over = OverRun(np.array([1, 2]), np.array([-1.0, 0.0]), np.array([1.0, 0.5]), counts)
    found = densities(over, -1.0, 1.0)
    half = len(found) // 2
    np.testing.assert_allclose(found[:, 0], 1)
    assert not found[:half, 1].any()
    np.testing.assert_allclose(found[half : half + half // 2, 1], 1)
    assert not found[half + half // 2 :, 1].any()


def test_a_point_is_where_all_numbers_are_equal() -> None:
    over = OverRun(np.array([1]), np.array([0.5]), np.array([0.5]), np.ones((1, BINS), np.int64))
    found = densities(replace(over), 0.0, 1.0)
    assert np.flatnonzero(found[:, 0]).tolist() == [len(found) // 2]
