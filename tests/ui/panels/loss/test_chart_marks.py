"""What the chart marks: overfitting by its rule, the lowest test loss, and where rules stopped or would have."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.design.epochs.stop_rules import Stop
from models.doctor.overfitting import gap_begins, lowest_test
from models.talk.snapshot import History
from ui.panels.loss.loss_chart import LossChart

EPOCHS = np.arange(61.0)
FALLING = 1 / (1 + 0.1 * EPOCHS)
TURNING = 0.4 + ((EPOCHS - 20) / 50) ** 2


def history(train: np.ndarray, test: np.ndarray, epochs: np.ndarray = EPOCHS) -> History:
    none = np.full(len(epochs), np.nan)
    return History(epochs, np.arange(len(epochs)) * 5, train, test, none, none)


@pytest.mark.parametrize(
    ("train", "test", "begins"),
    [
        (FALLING, TURNING, 20),
        (FALLING, FALLING + 0.2, None),  # a gap alone is none: the test loss falls too
        (FALLING, 0.4 + np.abs(EPOCHS - 20) * 0.0009, None),  # less than a tenth above its lowest
        (TURNING, TURNING + 0.1, None),  # the training loss rises as well
        (np.maximum(FALLING, 0.3), np.where(EPOCHS < 40, TURNING, 0.4), None),  # it came back
        (FALLING, np.full(61, np.nan), None),
    ],
)
def test_overfitting_is_a_rising_test_loss_while_the_training_loss_falls(
    train: np.ndarray, test: np.ndarray, begins: int | None
) -> None:
    assert gap_begins(history(train, test)) == begins


def test_the_lowest_test_loss_is_that_at_the_end_of_an_epoch_or_of_the_untrained_network() -> None:
    epochs, test = np.array([0.0, 0.5, 1.0, 1.5, 2.0]), np.array([0.6, 0.2, 0.5, 0.3, 0.4])
    assert lowest_test(history(test, test, epochs)) == 4
    assert lowest_test(history(test, np.array([0.3, *test[1:]]), epochs)) == 0
    assert lowest_test(history(test, np.full(5, np.nan), epochs)) is None
    assert lowest_test(history(test[:1], test[:1], epochs[:1])) is None


@pytest.fixture
def chart(qtbot: QtBot) -> Iterator[LossChart]:
    holder = QWidget()  # pyqtgraph's own close() crashes where the chart itself is the window
    qtbot.addWidget(holder)
    made = LossChart("Loss", holder)
    holder.resize(400, 200)
    made.resize(400, 200)
    holder.show()
    yield made
    del holder


def test_the_marks_are_drawn_said_and_quiet_when_there_is_nothing(chart: LossChart) -> None:
    stops = (Stop("stop_patience", 10, 30, 150, restored=20), Stop("stop_epochs", 15, 15, 75, obeyed=False))
    chart.show_history(history(FALLING, TURNING), "", (), stops)
    marks = chart.marks
    assert (marks.dot.data["x"][0], marks.dot.data["y"][0]) == (20.0, pytest.approx(0.4))
    assert marks.gap.isVisible()
    assert marks.gap.xData.min() == 20.0
    assert [line.value() for line in marks.lines] == [30.0, 15.0]
    assert "Would have stopped at epoch 15: 15 epochs are done." in marks.lines[1].toolTip()
    assert chart.accessibleDescription() == (
        "Lowest test loss 0.4 at epoch 20. The network overfits since epoch 20. "
        "Stopped at epoch 30: no lower test loss for 10 epochs. Would have stopped at epoch 15: 15 epochs are done."
    )
    assert "Lowest test loss" in chart.read_out(20)
    assert "Stopped at epoch 30" in chart.read_out(30)
    chart.show_history(history(FALLING, FALLING + 0.2), "")
    assert not marks.gap.isVisible()
    assert not marks.gap_name.isVisible()
    assert not marks.lines
    chart.show_history(history(FALLING, np.full(61, np.nan)), "")
    assert not len(marks.dot.data)
    assert chart.accessibleDescription() == ""


def test_losses_before_a_change_of_the_design_are_not_compared(chart: LossChart) -> None:
    easy, train, test = np.linspace(0.5, 0.05, 31), np.linspace(0.8, 0.3, 30), np.linspace(0.9, 0.6, 30)
    known = history(np.r_[easy, train], np.r_[easy, test])
    chart.show_history(known, "", (30 * 5,))
    marks = chart.marks
    assert (marks.dot.data["x"][0], marks.dot.data["y"][0]) == (60.0, pytest.approx(0.6))
    assert not marks.gap.isVisible()
    assert chart.accessibleDescription() == "Lowest test loss 0.6 at epoch 60."
    chart.show_history(history(np.r_[easy, FALLING[:30]], np.r_[easy, TURNING[12:42]]), "", (30 * 5,))
    assert marks.gap.xData.min() == marks.dot.data["x"][0] == 39.0
    chart.show_history(known, "", (60 * 5,))  # the newest point is of the design before
    assert not len(marks.dot.data)


def test_the_word_at_a_gap_near_the_end_is_not_cut(chart: LossChart) -> None:
    turning = np.concatenate([FALLING[:56], FALLING[55] + 0.2 * np.arange(1, 6)])
    chart.show_history(history(FALLING, turning), "")
    QApplication.processEvents()
    name = chart.marks.gap_name
    assert name.isVisible()
    right = chart.getPlotItem().getViewBox().sceneBoundingRect().right()
    assert name.mapRectToScene(name.boundingRect()).right() <= right + 1


def test_the_words_at_the_gap_and_at_the_lowest_loss_are_apart(chart: LossChart) -> None:
    turning = np.concatenate([np.linspace(1, 0.8, 55), 0.8 + 0.04 * np.arange(1, 7)])
    chart.show_history(history(np.linspace(1, 0.5, 61), turning), "")
    QApplication.processEvents()
    names = chart.marks.gap_name, chart.marks.dot_name
    assert all(name.isVisible() for name in names)
    gap, dot = (name.mapRectToScene(name.boundingRect()) for name in names)
    assert not gap.intersects(dot)
