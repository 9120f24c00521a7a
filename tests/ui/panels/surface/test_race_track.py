"""The race: what is asked, drawn and said; a click sets the start."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.problems.changes import with_loss
from models.talk.surface_probes import GROUNDS, RACERS, Race
from tests.playground.probing.lines import line
from ui.canned.snapshot import canned_snapshot
from ui.panels.surface.surface import SurfacePanel

E = line([(1.0, 3.0), (2.0, 5.0)])


@pytest.fixture
def panel(qtbot: Any) -> SurfacePanel:
    made = SurfacePanel()
    qtbot.addWidget(made)
    made.resize(340, 420)
    made.questions_changed.connect(lambda: made.show_snapshot(canned_snapshot(E)))
    made.show()
    made.show_experiment(E)
    made.show_snapshot(canned_snapshot(E))
    return made


def asked(panel: SurfacePanel) -> Race | None:
    return next((probe for probe in panel.questions() if isinstance(probe, Race)), None)


def test_it_costs_nothing_until_it_is_wanted(panel: SurfacePanel) -> None:
    assert asked(panel) is None
    panel.racing.click()
    race = asked(panel)
    assert race is not None
    assert (race.racers, race.ground, race.rate) == (RACERS, "", 0.03)
    assert race.start == pytest.approx(panel._now)
    assert race.surface in panel.questions()
    panel.racing.click()
    assert asked(panel) is None
    panel.racing.click()
    panel.show_experiment(with_loss(E, "mae"))  # another surface: it is what is shown
    assert asked(panel) is None
    assert panel.stage.isVisibleTo(panel)


def test_the_ways_are_drawn_step_by_step_and_said(panel: SurfacePanel) -> None:
    panel.racing.click()
    track = panel.race
    for _ in range(5):
        track._run_on()
    runs = track.stage._marks.runs
    assert [len(way) for _, way in runs] == [10] * 5
    assert len({colour.name() for colour, _ in runs}) == 5
    assert track.words.text().startswith("Step 9 of 200 · Adam: ")  # the fastest first
    track.grab()
    for _ in range(100):
        track._run_on()
    assert not track._running.isActive()
    assert track.stage.map.accessibleDescription() == track.words.text()


def test_ground_racers_and_start_are_chosen(panel: SurfacePanel, qtbot: Any) -> None:
    panel.racing.click()
    track = panel.race
    track.ground.setCurrentIndex(2)
    race = asked(panel)
    assert race is not None
    assert (race.ground, race.surface, race.start) == ("saddle", None, GROUNDS["saddle"].start)
    track.racers["adam"].click()
    QTest.keyClick(track.stage.map, Qt.Key.Key_Right)
    race = asked(panel)
    assert race is not None
    assert "adam" not in race.racers
    assert race.start[0] == pytest.approx(GROUNDS["saddle"].start[0] + 0.02 * 4)
    before = race.ticket
    track.again.click()
    race = asked(panel)
    assert race is not None
    assert race.ticket == before + 1
    assert race.start[0] == pytest.approx(GROUNDS["saddle"].start[0] + 0.02 * 4)
    for box in track.racers.values():
        box.setChecked(False)
    assert asked(panel) is None
    assert track.words.text() == "Choose at least one optimizer"


def test_the_grounds_have_the_forms_that_their_names_say() -> None:
    valley, saddle, two = (GROUNDS[name].height for name in ("valley", "saddle", "two_minima"))
    assert valley(1.0, 0.0) == pytest.approx(valley(0.0, 1.0) / 20)
    assert saddle(0.1, 0.0) > saddle(0.0, 0.0) > saddle(0.0, 0.1)
    x = np.linspace(-2, 2, 401)
    floor = two(x, 0.0)
    lowest = x[1:-1][(floor[1:-1] < floor[:-2]) & (floor[1:-1] < floor[2:])]
    assert len(lowest) == 2
    assert two(lowest[0], 0.0) < two(lowest[1], 0.0)
