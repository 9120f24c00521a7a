"""Colours of values and classes, as arrays."""

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.contrast import contrast
from ui.look import style, theme


@pytest.mark.parametrize("colours", theme.THEMES.values(), ids=lambda t: t.name)
def test_values_run_from_negative_over_zero_to_positive(colours: theme.Theme) -> None:
    painted = theme.value_colours(np.array([-1.0, 0.0, 1.0, -7.0, 7.0, np.nan]), colours)
    for k, wanted in enumerate([colours.negative, colours.zero, colours.positive, colours.negative, colours.positive]):
        assert np.abs(painted[k, :3] - np.array(theme.channels(wanted))).max() <= 2
    assert (painted[5] == painted[1]).all()
    assert (painted[:, 3] == 255).all()


def test_a_sure_class_is_stronger_than_an_unsure_one() -> None:
    sure, unsure = np.array([[0.98], [0.01], [0.01]]), np.array([[0.36], [0.32], [0.32]])
    full = np.array(theme.channels(theme.LIGHT.classes[0]))
    strong, weak = (theme.class_colours(p, theme.LIGHT)[0, :3].astype(float) for p in (sure, unsure))
    assert np.abs(strong - full).sum() < np.abs(weak - full).sum()


def test_row_0_of_an_image_lies_at_the_bottom(qapp: object) -> None:
    colours = np.zeros((2, 1, 4), np.uint8)
    colours[..., 3] = 255
    colours[0, 0, 0] = 200
    picture = theme.image(colours)
    assert picture.pixelColor(0, 1).red() == 200
    assert picture.pixelColor(0, 0).red() == 0


@pytest.mark.parametrize("colours", theme.THEMES.values(), ids=lambda t: t.name)
@pytest.mark.parametrize("name", ["", "primary", "default"])
def test_a_button_that_has_the_keys_has_an_edge_that_is_seen(colours: theme.Theme, name: str, qtbot: QtBot) -> None:
    """By at least 3:1 against what is around it, as is asked of parts of controls, and clearly against its own face."""
    box = QWidget()
    qtbot.addWidget(box)
    box.setStyleSheet(style.style_sheet(colours))
    button = QPushButton("Run 16", box)
    button.setGeometry(10, 10, 100, 30)
    if name == "primary":
        theme.styled(button, name)
    button.setDefault(name == "default")
    box.show()
    box.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    picture = button.grab().toImage()
    edge, face = picture.pixelColor(50, 1), picture.pixelColor(8, 8)
    assert contrast(edge.name(), colours.panel) >= 3
    assert contrast(edge.name(), face.name()) >= 2
