"""How well the shipped network reads strangers' handwriting that is drawn on the pad with the mouse.

Here every 25th drawing; all of them: pytest -m slow tests/test_drawn_digits.py -s.
"""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.design.drawing import SURE, Drawing
from models.files.checkpoint import read_checkpoint
from models.talk.probes import Digit
from playground.datasets import unipen
from playground.datasets.handwriting import TEST_WRITERS
from playground.datasets.unipen import Sample
from playground.drawing.doodle_shapes import HELD_OUT
from playground.drawing.doodles import doodles
from playground.session.session import Session
from ui.panels.draw.digit_pad import DigitPad
from ui.panels.draw.pad_tools import PadTools

WEIGHTS = Path(__file__).parent.parent / "resources" / "weights" / "digits.safetensors"
SIDE = 186  # px; the pad in a window of 1280×800
CORNERS = [(0.05, 0.05), (0.76, 0.05), (0.05, 0.76), (0.76, 0.76)]


def strangers() -> list[Sample]:
    path = unipen.find()
    if path is None or not WEIGHTS.exists():
        pytest.skip("the pen strokes are not here (PLAYGROUND_DATA names their folder), or the weights are not")
    return [sample for sample in unipen.read(path) if sample.writer in TEST_WRITERS]


def draw(pad: DigitPad, drawing: Drawing, share: float, corner: tuple[float, float]) -> Drawing:
    """The strokes with the mouse, `share` of the pad high or wide, their upper left at `corner`; what the pad made."""
    points = np.concatenate([np.array(stroke) for stroke in drawing.strokes])
    least, size = points.min(0), float(np.ptp(points, axis=0).max())
    pad.clear()
    for stroke in drawing.strokes:
        places = (np.array(stroke) - least) * (share * SIDE / max(size, 1e-6)) + np.array(corner) * SIDE
        places = np.round(places * 2) / 2  # where a mouse can be on a screen of two pixels a point
        _send(pad, QEvent.Type.MouseButtonPress, places[0])
        for place in places[1:]:
            _send(pad, QEvent.Type.MouseMove, place)
        _send(pad, QEvent.Type.MouseButtonRelease, places[-1])
    return pad.drawing()


def _send(pad: DigitPad, kind: QEvent.Type, place: NDArray[np.float64]) -> None:
    at, left = QPointF(*place), Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else left
    sent = QMouseEvent(kind, at, pad.mapToGlobal(at), left, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pad, sent)


def read(qtbot: QtBot, samples: list[Sample]) -> tuple[float, float]:
    """Shares read right: drawn large, and drawn a quarter as large in the corners with the thickest pen."""
    pad = DigitPad()
    qtbot.addWidget(pad)
    pad.resize(SIDE, SIDE)
    pad.show()
    tools = PadTools(pad.sketch.pen)
    qtbot.addWidget(tools)
    tools.pen_chosen.connect(pad.set_pen)
    session = Session()
    checkpoint = read_checkpoint(WEIGHTS)
    session.load(checkpoint.experiment, weights_from=str(WEIGHTS))

    def right(share: float, corners: list[tuple[float, float]]) -> float:
        found = 0
        for k, sample in enumerate(samples):
            probe = Digit(draw(pad, sample.drawing, share, corners[k % len(corners)]))
            found += int(session.run.measure(frozenset({probe}))[probe].probabilities.argmax()) == sample.label
        return found / len(samples)

    large = right(0.76, [(0.12, 0.12)])
    tools.pen.setValue(tools.pen.maximum())
    assert pad.sketch.pen == tools.pen.maximum()
    return large, right(0.19, CORNERS)


def test_a_few_drawings(qtbot: QtBot) -> None:
    large, small = read(qtbot, strangers()[::25])
    assert large >= 0.95
    assert small >= 0.95


def test_doodles_of_other_things_are_unsure(qtbot: QtBot) -> None:
    if not WEIGHTS.exists():
        pytest.skip("the weights are not part of this copy")
    pad = DigitPad()
    qtbot.addWidget(pad)
    pad.resize(SIDE, SIDE)
    pad.show()
    session = Session()
    session.load(read_checkpoint(WEIGHTS).experiment, weights_from=str(WEIGHTS))
    unsure = []
    for doodle in doodles(50, HELD_OUT, np.random.default_rng(3)):
        probe = Digit(draw(pad, doodle, 0.7, (0.15, 0.15)))
        unsure.append(session.run.measure(frozenset({probe}))[probe].probabilities.max() < SURE)
    assert np.mean(unsure) >= 0.85


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_every_drawing(qtbot: QtBot) -> None:
    samples = strangers()
    large, small = read(qtbot, samples)
    print(f"{len(samples)} drawings: {large:.2%}; a quarter as large, in the corners, thickest pen: {small:.2%}")
    assert large >= 0.992
    assert small >= large - 0.005
