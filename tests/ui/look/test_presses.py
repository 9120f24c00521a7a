"""Double clicks whose first click changes what lies under the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.look import presses


@pytest.mark.parametrize("soon", [True, False])
def test_the_second_click_of_a_double_click_hits_nothing_that_the_first_has_put_there(qtbot: QtBot, soon: bool) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    leave, beneath = QPushButton(holder), QPushButton(holder)
    for button in (leave, beneath):
        button.setGeometry(0, 0, 100, 30)
    beneath.hide()
    leave.clicked.connect(leave.hide)
    leave.clicked.connect(beneath.show)
    hits: list[str] = []
    beneath.clicked.connect(lambda: hits.append("beneath"))
    holder.show()
    presses.watch(holder)
    window, at = holder.windowHandle(), QPoint(50, 15)
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    if soon:
        QTest.mouseDClick(window, left, no_key, at)
    else:
        QTest.mouseClick(window, left, no_key, at)
        QTest.mouseClick(window, left, no_key, at)  # Qt Test counts it as a later one
    assert (beneath.isVisible(), hits) == (True, [] if soon else ["beneath"])
