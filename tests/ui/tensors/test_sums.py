"""A layer as matrices: the numbers, what lights up together, and the steps of softmax."""

from typing import Any

import numpy as np
import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.talk.tensors.probes import Tensors
from tests.playground.runs import experiment
from ui.canned.snapshot import canned_snapshot
from ui.tensors import sums
from ui.tensors.sums import INPUT, SAMPLE, UNIT, LayerNumbers, Matrix
from ui.tensors.sums_view import SumsView
from ui.tensors.tensors import TensorsFace


def numbers(samples: int = 3, units: int = 2, inputs: int = 4, *, softmax: bool = False) -> LayerNumbers:
    rng = np.random.default_rng(2)
    x, w, b = rng.standard_normal((samples, inputs)), rng.standard_normal((units, inputs)), rng.standard_normal(units)
    z = x @ w.T + b
    a = torch.softmax(torch.from_numpy(z), 1).numpy() if softmax else np.tanh(z)
    return LayerNumbers(x, w, b, z, a, "softmax" if softmax else "tanh", softmax)


def matrices(n: LayerNumbers) -> dict[str, Matrix]:
    return {part.name: part for part in sums.formula(n) if isinstance(part, Matrix)}


def lit(matrix: Matrix, mark: sums.Mark) -> set[tuple[int, int]]:
    rows, columns = matrix.numbers.shape
    return {(r, c) for r in range(rows) for c in range(columns) if matrix.is_lit(r, c, mark)}


@pytest.mark.parametrize("samples", [1, 3])
def test_the_matrices_multiply_to_what_stands_behind_them(samples: int) -> None:
    n = numbers(samples)
    found = matrices(n)
    left, right = ("W", "x") if samples == 1 else ("X", "Wᵀ")
    np.testing.assert_allclose(found[left].numbers @ found[right].numbers + found["b"].numbers, found["z"].numbers)
    np.testing.assert_allclose(found["a"].numbers, np.tanh(found["z"].numbers))
    assert found["b"].shape == "(2,)"
    assert found["b"].repeated == (samples > 1)


def test_softmax_in_three_steps_is_torchs() -> None:
    n = numbers(softmax=True, units=5)
    found = matrices(n)
    np.testing.assert_allclose(found["z − max"].numbers, n.z - n.z.max(1, keepdims=True))
    np.testing.assert_allclose(found["exp(z − max)"].numbers, np.exp(found["z − max"].numbers))
    divided = found["exp(z − max)"].numbers / found["exp(z − max)"].numbers.sum(1, keepdims=True)
    np.testing.assert_allclose(divided, found["p"].numbers)
    np.testing.assert_allclose(sums.softmax_steps(n.z)[2], n.a)


def test_a_result_lights_its_row_and_its_column() -> None:
    found = matrices(numbers())
    mark = found["z"].marks(2, 1)
    assert mark == {SAMPLE: 2, UNIT: 1}
    assert lit(found["X"], mark) == {(2, k) for k in range(4)}
    assert lit(found["Wᵀ"], mark) == {(k, 1) for k in range(4)}
    assert lit(found["b"], mark) == lit(found["a"], mark) == {(2, 1)}


def test_a_weight_lights_its_input_and_its_neuron() -> None:
    found = matrices(numbers(1))
    mark = found["W"].marks(1, 3)
    assert lit(found["W"], mark) == {(1, 3)}
    assert lit(found["x"], mark) == {(3, 0)}
    assert lit(found["z"], mark) == {(1, 0)}
    assert lit(found["W"], found["x"].marks(2, 0)) == {(0, 2), (1, 2)}


def test_words_multiply_out() -> None:
    x, w, b = np.array([[1.0, -1.0]]), np.array([[1.0, -2.0], [-1.0, 1.0]]), np.array([1.0, 0.0])
    n = LayerNumbers(x, w, b, np.array([[4.0, -2.0]]), np.array([[0.982, 0.119]]), "sigmoid", softmax=False)
    assert sums.in_words(n, {UNIT: 0}) == "z[0] = 1.00·1.00 + −2.00·−1.00 + 1.00 = 4.00; sigmoid gives 0.98"
    assert sums.in_words(n, {UNIT: 1, INPUT: 0}).startswith("W[1, 0]·x[0] = −1.00·1.00 = −1.00")
    assert sums.in_words(n, {INPUT: 1}).startswith("x[1] = −1.00 goes into each")
    wide = numbers(1, 2, 30)
    assert "(26 more)" in sums.in_words(wide, {UNIT: 1})


def test_of_many_inputs_those_are_shown_that_matter_most() -> None:
    n = numbers(1, 2, 30)
    places = sums.shown(n)
    strength = np.abs(n.x).mean(0) * np.abs(n.w).mean(0)
    assert len(places[INPUT]) == 6
    assert min(strength[places[INPUT]]) >= max(np.delete(strength, places[INPUT]))
    assert places[UNIT] == [0, 1]


@pytest.mark.parametrize("samples", [1, 10])
def test_matrices_that_are_too_wide_stand_below_each_other_and_never_scroll_sideways(qtbot: Any, samples: int) -> None:
    view = SumsView()
    qtbot.addWidget(view)
    n = numbers(samples, 10, 30, softmax=True)
    for width in (1200, 430, 300):
        view.resize(width, 200)
        view.show()
        view.show_numbers(n)
        assert view.horizontalScrollBar().maximum() == 0
        seen = [
            view.cell_rect(part, *[view.places[axis][-1] for axis in part.axes]).right() for part in matrices_of(view)
        ]
        assert max(seen) <= width


def matrices_of(view: SumsView) -> list[Matrix]:
    return [part for part in view.parts if isinstance(part, Matrix)]


def opened(qtbot: Any, e: Experiment) -> TensorsFace:
    face = TensorsFace()
    qtbot.addWidget(face)
    face.resize(620, 640)
    face.show_experiment(e)
    face.show()
    for _ in range(2):
        face.show_snapshot(canned_snapshot(e))
    return face


def test_the_first_layer_is_shown_at_first_and_pointing_lights_neuron_and_wires(qtbot: Any) -> None:
    e = experiment(Linear(id="n", units=3), kind="iris", loss="cross_entropy")
    face = opened(qtbot, e)
    assert face.chosen == "layer-1"
    assert face.questions() == {Tensors(None, sums.wanted(e, "layer-1"))}
    pointed: list[object] = []
    face.neuron_pointed.connect(pointed.append)
    view = face.layer.sums
    matrix = matrices(view.numbers)["Wᵀ"]  # type: ignore[arg-type]
    shown = next(part for part in view.parts if isinstance(part, Matrix) and part.name == matrix.name)
    QTest.mouseMove(view.viewport(), view.cell_rect(shown, 1, 2).center())
    assert view.mark == {INPUT: 1, UNIT: 2}
    assert pointed[-1] == ("layer-1", 2)
    assert face.layer.wires.is_lit(2, 1)
    assert not face.layer.wires.is_lit(2, 0)
    assert "one of 4 products" in face.layer.said.text()
    face.grab()


def test_keys_walk_through_the_units_and_their_inputs(qtbot: Any) -> None:
    face = opened(qtbot, experiment(Linear(id="n", units=3), kind="iris", loss="cross_entropy"))
    face.sample.click()
    face.show_snapshot(canned_snapshot(experiment(Linear(id="n", units=3), kind="iris", loss="cross_entropy")))
    view = face.layer.sums
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(view, key)
    assert view.mark == {UNIT: 1, INPUT: 1}
    assert view.accessibleDescription().startswith("W[1, 1]·x[1] = ")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.mark
