"""Drawing on the pad with mouse, finger, pen and keyboard."""

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QInputDevice, QKeyEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.look import style, theme
from ui.panels.draw.digit_pad import DigitPad

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Paper(QWidget):
    """The pad, 140 px across, so that a pixel of the screen is two of the canvas; 40 px of room around it."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(220, 220)
        self.pad = DigitPad(self)
        self.pad.setGeometry(40, 40, 140, 140)


@pytest.fixture
def paper(qtbot: Any) -> Paper:
    made = Paper()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.pad.setFocus(Qt.FocusReason.MouseFocusReason)
    return made


@pytest.fixture
def pad(paper: Paper) -> DigitPad:
    return paper.pad


def draw(pad: DigitPad, *points: tuple[int, int]) -> None:
    """A stroke by real mouse events that reach the window, in pixels of the pad; they may lie outside of it."""
    window = pad.window().windowHandle()
    places = [QPoint(40 + x, 40 + y) for x, y in points]
    QTest.mousePress(window, LEFT, NONE, places[0])
    for place in places[1:]:
        QTest.mouseMove(window, place)
    QTest.mouseRelease(window, LEFT, NONE, places[-1])
    QApplication.processEvents()


def keys(pad: DigitPad, *pressed: Qt.Key, shift: bool = False) -> None:
    for key in pressed:
        QTest.keyClick(pad, key, Qt.KeyboardModifier.ShiftModifier if shift else NONE)


def test_a_mouse_stroke_lies_where_it_was_drawn(pad: DigitPad) -> None:
    draw(pad, (20, 30), (40, 50), (60, 50))
    drawing = pad.drawing()
    assert drawing.strokes == (((40, 60), (80, 100), (120, 100)),)
    assert drawing.side == 280


def test_each_press_begins_a_stroke(pad: DigitPad) -> None:
    draw(pad, (20, 30), (40, 50))
    draw(pad, (80, 30), (90, 60))
    assert [len(stroke) for stroke in pad.drawing().strokes] == [2, 2]


def test_leaving_the_paper_keeps_the_stroke_and_coming_back_goes_on(pad: DigitPad) -> None:
    draw(pad, (100, 50), (160, 50), (160, 70), (100, 70))
    assert pad.drawing().strokes == (((200, 100), (280, 100)), ((280, 140), (200, 140)))
    assert not pad.sketch.down
    pad.undo()
    assert pad.drawing().empty


def test_the_right_button_draws_nothing(pad: DigitPad) -> None:
    QTest.mouseClick(pad, Qt.MouseButton.RightButton, NONE, QPoint(50, 50))
    assert pad.drawing().empty


def test_many_movements_in_one_turn_of_the_loop_are_said_once(pad: DigitPad) -> None:
    said: list[int] = []
    pad.drawn.connect(lambda: said.append(len(pad.drawing().strokes[0])))
    QTest.mousePress(pad, LEFT, NONE, QPoint(10, 10))
    QApplication.processEvents()
    said.clear()
    for x in range(20, 60, 10):  # straight to the widget: no turn of the loop in between
        pad._move(QPointF(x, 10))
    assert said == []
    QApplication.processEvents()
    assert said == [5]
    QTest.mouseRelease(pad, LEFT, NONE, QPoint(50, 10))
    QApplication.processEvents()
    assert len(said) == 1


def test_a_finger_draws(pad: DigitPad) -> None:
    finger = QTest.createTouchDevice()
    QTest.touchEvent(pad, finger).press(0, QPoint(20, 20), pad).commit()
    QTest.touchEvent(pad, finger).move(0, QPoint(60, 20), pad).commit()
    QTest.touchEvent(pad, finger).move(0, QPoint(60, 80), pad).commit()
    QTest.touchEvent(pad, finger).release(0, QPoint(60, 80), pad).commit()
    assert pad.drawing().strokes == (((40, 40), (120, 40), (120, 160)),)
    assert not pad.sketch.down


def test_a_tablet_pen_draws_between_the_pixels(pad: DigitPad) -> None:
    kinds = QEvent.Type
    for kind, x in ((kinds.TabletPress, 20.0), (kinds.TabletMove, 30.25), (kinds.TabletRelease, 30.25)):
        event = tablet_event(kind, QPointF(x, 50.5))
        QApplication.sendEvent(pad, event)
        assert event.isAccepted()
    assert pad.drawing().strokes == (((40, 101), (60.5, 101)),)


def tablet_event(kind: QEvent.Type, at: QPointF) -> QTabletEvent:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletMove else LEFT
    device = QPointingDevice.primaryPointingDevice()
    assert isinstance(device, QInputDevice)
    return QTabletEvent(kind, device, at, at, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, NONE, button, LEFT)


def test_ctrl_z_takes_a_stroke_back_while_the_pad_has_the_focus(pad: DigitPad) -> None:
    draw(pad, (20, 30), (40, 50))
    draw(pad, (80, 30), (90, 60))
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(pad.drawing().strokes) == 1
    keys(pad, Qt.Key.Key_Backspace)
    assert pad.drawing().empty


def test_the_pad_keeps_ctrl_z_from_the_documents_undo(pad: DigitPad) -> None:
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    override.ignore()
    QApplication.sendEvent(pad, override)
    assert override.isAccepted()


def test_delete_clears_and_undo_brings_it_back(pad: DigitPad) -> None:
    draw(pad, (20, 30), (40, 50))
    before = pad.drawing()
    keys(pad, Qt.Key.Key_Delete)
    assert pad.drawing().empty
    pad.undo()
    assert pad.drawing() == before


def test_the_keyboard_draws_from_the_middle_of_the_paper(pad: DigitPad) -> None:
    right, down, space = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space
    keys(pad, right)
    assert pad.cursor_at == (145, 140)
    keys(pad, space, right, down)
    keys(pad, right, shift=True)
    keys(pad, space, down)
    assert pad.drawing().strokes == (((145, 140), (150, 140), (150, 145), (175, 145)),)
    assert pad.cursor_at == (175, 150)


def test_the_keyboards_pen_stays_on_the_paper(pad: DigitPad) -> None:
    keys(pad, *[Qt.Key.Key_Up] * 8, shift=True)
    assert pad.cursor_at == (140, 0)


def test_space_is_left_to_the_window_until_the_keyboard_draws(pad: DigitPad) -> None:
    draw(pad, (20, 30), (40, 50))
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, NONE)
    QApplication.sendEvent(pad, press)
    assert not press.isAccepted()
    keys(pad, Qt.Key.Key_Left)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, NONE)
    QApplication.sendEvent(pad, press)
    assert press.isAccepted()


def test_the_description_says_how_to_draw_by_keyboard(pad: DigitPad) -> None:
    for word in ("arrow keys", "Space", "Shift", "Backspace"):
        assert word in pad.accessibleDescription()


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
def test_ink_is_painted_where_the_stroke_lies_however_long_it_is(
    pad: DigitPad, qapp: QApplication, colours: theme.Theme
) -> None:
    style.apply(qapp, colours)
    draw(pad, *((20 + k % 100, 20 + k // 100 * 20) for k in range(300)))
    image = pad.grab().toImage()
    ratio = image.devicePixelRatio()
    for at in ((50, 20), (90, 40), (60, 60)):
        assert image.pixelColor(round(at[0] * ratio), round(at[1] * ratio)) == QColor(colours.text)
    assert image.pixelColor(round(70 * ratio), round(100 * ratio)) == QColor(colours.background)


def test_ink_painted_piece_by_piece_is_the_ink_painted_at_once(pad: DigitPad) -> None:
    draw(pad, *((20 + k % 100, 20 + k // 100 * 20) for k in range(300)))
    grown = pad.grab().toImage()
    pad._ink.forget()
    assert pad.grab().toImage() == grown


def test_no_piece_of_a_long_thin_stroke_is_missing(pad: DigitPad) -> None:
    pad.set_pen(6.0)
    points = [(10 + 8 * (k % 16 if k // 16 % 2 == 0 else 15 - k % 16), 10 + 6 * (k // 16)) for k in range(160)]
    draw(pad, *points)
    image = pad.grab().toImage()
    ratio = image.devicePixelRatio()
    for (x, y), (to_x, to_y) in pairwise(points):
        assert is_ink(image, (x + to_x) / 2 * ratio, (y + to_y) / 2 * ratio)


def test_ink_that_was_taken_back_is_gone(pad: DigitPad) -> None:
    draw(pad, (20, 20), (120, 20))
    draw(pad, (20, 70), (120, 70))
    draw(pad, (20, 110), (120, 110))
    pad.grab()
    pad.undo()
    pad.undo()
    image = pad.grab().toImage()
    ratio = image.devicePixelRatio()
    assert [is_ink(image, 70 * ratio, y * ratio) for y in (20, 70, 110)] == [True, False, False]


def is_ink(image: QImage, x: float, y: float) -> bool:
    colour = image.pixelColor(round(x), round(y))
    return abs(colour.lightness() - QColor(theme.current().text).lightness()) < 40


def test_a_wider_pen_shows_on_strokes_that_lie_already(pad: DigitPad) -> None:
    draw(pad, (20, 70), (120, 70))
    draw(pad, (20, 20), (120, 20))
    pad.grab()
    pad.set_pen(40.0)
    image = pad.grab().toImage()
    ratio = image.devicePixelRatio()
    assert is_ink(image, 70 * ratio, 78 * ratio)
    assert pad.drawing().pen == 40.0
