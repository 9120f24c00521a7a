"""The inputs on offer as thumbnails that toggle."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.design.experiment import Experiment
from models.problems.changes import with_kind
from models.talk.probes import InputMaps
from ui.canned.snapshot import canned_snapshot
from ui.network.inputs import RESOLUTION, InputsPicker


@pytest.fixture
def picker(qtbot: QtBot) -> InputsPicker:
    made = InputsPicker()
    qtbot.addWidget(made)
    made.show_experiment(Experiment())
    made.show()
    return made


def edits(picker: InputsPicker) -> list[Any]:
    found: list[Any] = []
    picker.edited.connect(lambda *values: found.append(values))
    return found


def test_a_click_uses_an_input_or_leaves_it_out(picker: InputsPicker) -> None:
    said = edits(picker)
    QTest.mouseClick(picker.tiles["x2"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(picker.tiles["y"], Qt.MouseButton.LeftButton)
    assert [(e.data.inputs, text) for e, text, _ in said] == [(("x", "y", "x2"), "Use x²"), (("x",), "Leave out y")]


def test_the_mark_follows_the_experiment_not_the_click(picker: InputsPicker) -> None:
    QTest.mouseClick(picker.tiles["x2"], Qt.MouseButton.LeftButton)
    assert not picker.tiles["x2"].isChecked()
    said = edits(picker)
    QTest.keyClick(picker.tiles["x2"], Qt.Key.Key_Space)
    picker.show_experiment(said[0][0])
    assert picker.tiles["x2"].isChecked()


def test_another_data_set_offers_its_own_inputs(picker: InputsPicker) -> None:
    assert len(picker.tiles) == 9
    picker.show_experiment(with_kind(Experiment(), "iris"))
    assert [tile.accessibleName() for tile in picker.tiles.values()] == [
        "Sepal length",
        "Sepal width",
        "Petal length",
        "Petal width",
    ]
    assert all(tile.isChecked() for tile in picker.tiles.values())


def test_arrow_keys_walk_over_the_tiles(picker: InputsPicker, qtbot: QtBot) -> None:
    qtbot.waitExposed(picker)
    picker.activateWindow()
    tiles = list(picker.tiles.values())
    tiles[0].setFocus()
    for key, there in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 6), (Qt.Key.Key_Left, 5), (Qt.Key.Key_Up, 0)):
        focus = picker.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        assert picker.focusWidget() is tiles[there]


def test_the_pictures_are_the_inputs_over_the_plane(picker: InputsPicker) -> None:
    picker.show_snapshot(canned_snapshot(Experiment()))
    shown = picker.tiles["x"].values
    assert shown is not None
    assert shown.shape == (RESOLUTION, RESOLUTION)
    assert (np.diff(shown[0]) > 0).all()
    assert np.ptp(shown[:, 0]) == 0
    picker.grab()


def test_the_question_follows_the_axes(picker: InputsPicker) -> None:
    picker.set_axes(1, 3)
    assert picker.questions() == {InputMaps(RESOLUTION, 1, 3)}
