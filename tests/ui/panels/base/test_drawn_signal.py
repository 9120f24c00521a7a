"""A signal is drawn as a line around 0, on its own scale."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.look import theme
from ui.panels.base.drawn_signal import paint_framed, signal_image


def inked(signal: np.ndarray | None, tint: np.ndarray | None = None) -> np.ndarray:
    """Where the line is drawn on 200 × 100 px: (rows, columns) bool."""
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_framed(painter, QRectF(image.rect()), signal, tint)
    painter.end()
    found = np.frombuffer(image.constBits(), np.uint8).reshape(100, 200, 4)[:, :, :3]
    text = theme.current().text
    wanted = np.array([int(text[k : k + 2], 16) for k in (5, 3, 1)])
    return np.abs(found.astype(int) - wanted).max(-1) < 60


def test_a_high_number_lies_above_a_low_one(qtbot: QtBot) -> None:
    ink = inked(np.array([[-1.0, 1.0]], np.float32))[3:-3]
    left, right = (np.flatnonzero(ink[:, columns].any(1)).mean() for columns in (slice(4, 40), slice(160, 196)))
    assert left > 60
    assert right < 40


def test_half_the_largest_number_is_half_as_high(qtbot: QtBot) -> None:
    ink = inked(np.array([[0.0, 1.0, 0.0, -0.5, 0.0]], np.float32))[3:-3, 4:-4]
    heights = np.flatnonzero(ink.any(1)) + 3
    assert heights.min() < 15
    assert 65 < heights.max() < 75


@pytest.mark.parametrize(
    "signal", [np.zeros((1, 40)), np.full((1, 3), np.nan), np.array([[np.inf, 1.0]]), np.ones((3, 1))]
)
def test_any_numbers_can_be_drawn(qtbot: QtBot, signal: np.ndarray) -> None:
    inked(signal.astype(np.float32), np.ones(signal.shape[1], np.float32))
    assert signal_image(signal.astype(np.float32), 48).width() == 48


def test_nothing_is_an_empty_frame(qtbot: QtBot) -> None:
    assert not inked(None)[3:-3, 3:-3].any()
