"""The top bar has room for the numbers of the run, also beside the doctor's chip, in every language."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from models.doctor.doctor import RULES
from models.doctor.rules import Finding, Sign
from models.language import languages
from models.language.text import tr
from ui.app.actions import Actions
from ui.bars.topbar import TopBar
from ui.canned.snapshot import canned_snapshot
from ui.doctor.card import Examined
from ui.doctor.chip import DoctorChip
from ui.look.sayings import say_again
from ui.panels.base.alone import example

LONGEST = ((999_999, 2.88e6), (888_800_000, 888_800.0))  # steps, and steps a second


@pytest.fixture
def bar(qtbot: Any) -> Iterator[tuple[TopBar, DoctorChip]]:
    window = QMainWindow()
    qtbot.addWidget(window)
    made = TopBar(Actions(window))
    window.setCentralWidget(made)
    chip = DoctorChip(made)
    made.hold(chip)
    made.roomy_changed.connect(chip.use_room)
    made.device.show_device(canned_snapshot(example()).device)
    window.show()
    yield made, chip
    languages.use("en")
    say_again()


def whole(label: QLabel) -> bool:
    return label.fontMetrics().horizontalAdvance(label.text()) <= label.width()


@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("width", [1280, 1024])
def test_the_numbers_of_the_run_are_whole_beside_the_chip(
    bar: tuple[TopBar, DoctorChip], language: str, width: int
) -> None:
    topbar, chip = bar
    languages.use(language)
    say_again()
    topbar.window().resize(width, 120)
    rule = RULES[0]
    kept = replace(canned_snapshot(example()), step=0, epoch=0, running=False, weights_kept=True)
    long = replace(canned_snapshot(example()), step=26_269_500, epoch=26_269_500)
    found = Finding(rule, Sign("inputs", True, "60", rule.name, rule.name), None)
    for findings in ((), (found,) * 9):
        chip.show_state(Examined(example(), findings))
        for step, rate in LONGEST:
            topbar._shown_at = 0.0
            known = replace(canned_snapshot(example()), step=step, steps_per_second=rate)
            topbar.show_state(tr("Training"), known)
            QApplication.processEvents()
            assert whole(topbar.detail)
        for known in (kept, long):
            topbar._shown_at = 0.0
            topbar.show_state(tr("Paused"), known)
            QApplication.processEvents()
            assert whole(topbar.epoch), topbar.epoch.text()
            assert whole(topbar.detail), topbar.detail.text()
        assert chip.isVisible() == bool(findings)
        assert (topbar.device.text() == "CPU") == (chip.isVisible() or width == 1024)
    assert (chip.text() == "9") == (width == 1024)
    assert "9 " in chip.accessibleName()
