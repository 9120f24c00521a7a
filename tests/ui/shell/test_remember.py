"""How the window was left comes back, under the keys that settings files have always had."""

from typing import Any

from PySide6.QtCore import QByteArray

from models.talk.commands import Command, Pace, Use
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.settings import Settings, store
from ui.panels.loss.loss import LossPanel
from ui.panels.predict.predict import PredictPanel
from ui.shell import remember
from ui.shell.remember import ResultsState, WindowState
from ui.shell.window import MainWindow


def test_what_is_stored_is_loaded(qapp: object) -> None:
    results = ResultsState(
        QByteArray(b"split"),
        {"LossPanel": True, "DigitPanel": False},
        {"LossPanel": QByteArray(b"there")},
        "DigitPanel",
        "LossPanel/1",
    )
    state = WindowState(QByteArray(b"geometry"), QByteArray(b"columns"), results, "25.0", True)
    remember.store(Settings(), state)
    assert remember.load(Settings(), ["LossPanel", "DigitPanel"]) == state


def test_the_usual_widths_leave_those_in_the_file_alone(qapp: object) -> None:
    Settings().set_bytes("window/columns", QByteArray(b"columns"))
    remember.store(Settings(), WindowState(None, None, ResultsState(), ""))
    assert remember.load(Settings(), []).columns == QByteArray(b"columns")


def test_an_old_settings_file_is_read_as_before(
    window: MainWindow, sent: list[Command], qtbot: Any, qapp: object
) -> None:
    window.close()
    raw = store()
    for key, value in {
        "window/left": "off",
        "lock/weights": "on",
        "theme": "dark",
        "device": "cpu",
        "own-window/LossPanel": "on",
        "speed": "10.0",
    }.items():
        raw.setValue(key, value)
    raw.sync()
    link = EngineLink(sent.append, lambda: None)
    link.stop()
    sent.clear()
    again = MainWindow(Document(window.document.experiment), link)
    qtbot.addWidget(again)
    assert again.parts.left.isHidden()
    assert not again.training.fields["seed"].isEnabled()
    assert again.actions_["theme_dark"].isChecked()
    assert Use("cpu") in sent
    assert again.results.own_windows() == ["LossPanel"]
    assert again.topbar.pace() == Pace(10)
    again.results.bring_back(LossPanel)
    again.close()


def test_the_tab_that_was_open_is_open_again(window: MainWindow, sent: list[Command], qtbot: Any, qapp: object) -> None:
    window.results.open(PredictPanel)
    assert window.results.panel(PredictPanel).isVisible()
    window.results.below.tab_row.tabs[LossPanel, 1].click()
    window.close()
    link = EngineLink(sent.append, lambda: None)
    link.stop()
    again = MainWindow(Document(window.document.experiment), link)
    qtbot.addWidget(again)
    again.show()
    assert [type(panel).__name__ for panel in again.results.seen()] == ["PredictPanel", "LossPanel"]
    assert again.results.panel(LossPanel).options.accuracy
    assert again.results.below.tab_row.tabs[LossPanel, 1].isChecked()
    again.close()
