"""The network in numbers: the table of all tensors."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.design.experiment import Experiment
from models.talk.tensors.probes import TensorFacts, TensorKey, Tensors
from tests.playground.runs import experiment
from ui.canned.snapshot import canned_snapshot
from ui.tensors import tensor_words as words
from ui.tensors.table_model import NAME, SHAPE
from ui.tensors.tensors import TensorsFace


def shown(qtbot: Any, e: Experiment) -> TensorsFace:
    face = TensorsFace()
    qtbot.addWidget(face)
    face.resize(620, 640)
    face.show_experiment(e)
    face.show_snapshot(canned_snapshot(e))
    face.show()
    return face


@pytest.fixture
def flowers(qtbot: Any) -> TensorsFace:
    return shown(qtbot, experiment(kind="iris", loss="cross_entropy"))


def test_rows_follow_the_computation_below_a_heading_for_each_layer(flowers: TensorsFace) -> None:
    headings = [row for row in flowers.model.rows if isinstance(row, str)]
    assert headings == ["inputs", "layer-1", "layer-2", "output", ""]
    first = [
        row.key.kind for row in flowers.model.rows if isinstance(row, TensorFacts) and row.key.layer_id == "layer-1"
    ]
    assert first == ["weight", "bias", "sum", "value", "grad.weight", "grad.bias"]
    row = flowers.model.row_of(TensorKey("layer-1", "weight"))
    assert flowers.model.index(row, NAME).data() == "weights W"
    assert flowers.model.index(row, SHAPE).data() == "(4, 4)"


def test_the_output_under_a_cross_entropy_has_logits_and_probabilities(flowers: TensorsFace) -> None:
    e = experiment(kind="iris", loss="cross_entropy")
    assert words.name(e, TensorKey("output", "sum")) == "logits z"
    assert words.name(e, TensorKey("output", "value")) == "probabilities p"
    assert words.name(e, TensorKey("layer-1", "grad.weight")) == "∂loss/∂W"
    assert words.symbol(e, TensorKey("layer-1", "state.bias.exp_avg")) == "exp_avg"


def test_the_sample_that_is_chosen_anywhere_is_asked_about(flowers: TensorsFace) -> None:
    asked: list[int] = []
    flowers.questions_changed.connect(lambda: asked.append(1))

    def sample() -> int | None:
        (question,) = flowers.questions()
        assert isinstance(question, Tensors)
        return question.sample

    flowers.show_sample(7)
    assert not asked
    assert sample() is None
    QTest.mouseClick(flowers.sample, Qt.MouseButton.LeftButton)
    assert sample() == 7
    flowers.show_sample(9)
    assert sample() == 9
    assert len(asked) == 2


def test_a_row_keeps_its_choice_while_numbers_change(flowers: TensorsFace) -> None:
    flowers.table.setCurrentIndex(flowers.model.index(3, 0))
    assert flowers.chosen == TensorKey("layer-1", "weight")
    flowers.show_snapshot(canned_snapshot(experiment(kind="iris", loss="cross_entropy"), seed=4))
    assert flowers.table.currentIndex().row() == 3
    assert "shape (4, 4)" in flowers.accessibleDescription()


def test_tensors_of_another_network_are_dropped(flowers: TensorsFace) -> None:
    flowers.show_experiment(experiment(kind="circle"))
    assert flowers.model.rowCount() == 0
    assert flowers.message.isVisible()
    assert flowers.message.text()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.0, "0"),
        (0.52, "0.52"),
        (-1.024, "−1.02"),
        (0.0123, "0.012"),
        (2.34e-7, "2.3e−7"),
        (-1234.6, "−1235"),
        (1.5e9, "1.5e9"),
        (np.inf, "∞"),
        (np.nan, "nan"),
    ],
)
def test_numbers_are_short(value: float, said: str) -> None:
    assert words.number(value) == said
