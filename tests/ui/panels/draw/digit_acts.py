"""What the tests of the Draw panel do with it: draw with the mouse, and look at what is in sight."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from models.design.drawing import Drawing
from ui.panels.draw.digit import DigitPanel
from ui.shell.window import MainWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def draw(panel: DigitPanel, *points: tuple[int, int]) -> Drawing:
    """A stroke with the mouse, in pixels of the pad."""
    pad = panel.pad
    QTest.mousePress(pad, LEFT, NONE, QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, LEFT, NONE, QPoint(*points[-1]))
    QApplication.processEvents()
    return pad.drawing()


def settle(window: MainWindow, *size: int) -> None:
    """Another size, and the layouts at rest."""
    if size:
        window.resize(*size)
    for _ in range(4):
        QApplication.processEvents()


def share_in_sight(part: QWidget) -> float:
    """How much of the part's height is seen, 0 to 1."""
    return part.visibleRegion().boundingRect().height() / part.height() if part.isVisible() else 0.0


def read_parts(panel: DigitPanel) -> list[QWidget]:
    return [panel.pad, panel.tools, panel.answer.reading, panel.answer.bars]
