"""A signal is drawn as a line around 0, on its own scale or on a given one."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from ui.look import theme
from ui.panels.base.signal_view import SignalView, signal_image


@pytest.fixture
def view(qtbot: QtBot) -> SignalView:
    view = SignalView()
    qtbot.addWidget(view)
    view.resize(200, 100)
    return view


def inked(view: SignalView) -> np.ndarray:
    """Where the line is drawn: (rows, columns) bool."""
    image = view.grab().toImage()
    found = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[:, : image.width(), :3]
    text = theme.current().text
    wanted = np.array([int(text[k : k + 2], 16) for k in (5, 3, 1)])
    return np.abs(found.astype(int) - wanted).max(-1) < 60


def test_a_high_number_lies_above_a_low_one(view: SignalView) -> None:
    view.show_signal(np.array([[-1.0, 1.0]], np.float32))
    ink = inked(view)
    left, right = (np.flatnonzero(ink[:, columns].any(1)).mean() for columns in (slice(0, 40), slice(160, 200)))
    assert left > 60
    assert right < 40


def test_half_the_scale_is_half_as_high(view: SignalView) -> None:
    signal = np.array([[0.0, 1.0, 0.0]], np.float32)
    view.show_signal(signal)
    own = np.flatnonzero(inked(view).any(1)).min()
    view.show_signal(signal, span=2.0)
    common = np.flatnonzero(inked(view).any(1)).min()
    assert own < 15
    assert 25 < common < 35


@pytest.mark.parametrize(
    "signal", [np.zeros((1, 40)), np.full((1, 3), np.nan), np.array([[np.inf, 1.0]]), np.ones((3, 1))]
)
def test_any_numbers_can_be_drawn(view: SignalView, signal: np.ndarray) -> None:
    view.show_signal(signal.astype(np.float32), tint=np.ones(signal.shape[1], np.float32))
    view.grab()
    assert signal_image(signal.astype(np.float32), 48).width() == 48


def test_nothing_is_an_empty_frame(view: SignalView) -> None:
    view.show_signal(None)
    assert not inked(view).any()
