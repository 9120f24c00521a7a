"""Search in the window: the form says what is wanted, and lines and rows show what has been found."""

from math import nan

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.talk.runs.searches import BeginSearch, SearchAnswer
from models.talk.runs.variations import EndTrials, VariedAnswer
from models.talk.snapshot import Snapshot
from models.variations.search import Search, SearchTrial, TrialState, usual_ranges
from models.variations.setting import Value
from models.variations.variation import Variation
from ui.panels.base.panel import TrainAnew
from ui.runs.search.results import SearchResults
from ui.runs.vary.vary import VaryPart

DESIGN = Experiment(network=Network(layers=(Linear(id="layer-1", units=4),)))
SEARCH = Search(DESIGN, usual_ranges(DESIGN), trials=6)


def trial(number: int, state: TrialState, score: float = nan, loss: float = nan, depth: int = 1) -> SearchTrial:
    values: dict[str, Value] = {
        "depth": depth,
        "width": 4,
        "activation": "relu",
        "optimizer": "adam",
        "learning_rate": 0.01,
    }
    return SearchTrial(number, state, values, score, loss, "It was too large." if state == "failed" else "")


TRIALS = (
    trial(0, "done", 0.9, 0.4, depth=0),
    trial(1, "done", 1.0, 0.2, depth=2),
    trial(2, "failed", depth=4),
    trial(3, "done", 1.0, 0.1, depth=3),
    trial(4, "running", depth=1),
)


@pytest.fixture
def part(qtbot: object) -> VaryPart:
    made = VaryPart()
    qtbot.addWidget(made)  # type: ignore[attr-defined]
    made.resize(430, 900)
    made.show_experiment(DESIGN)
    made.form.kind.setCurrentIndex(made.form.kind.findData("search"))
    made.show()
    return made


def show(part: VaryPart, **more: object) -> SearchResults:
    answer = SearchAnswer("", "playground", SEARCH, TRIALS, **more)  # type: ignore[arg-type]
    part.show_snapshot(Snapshot(DESIGN, searched=answer))
    assert part.found is not None
    return part.found


def test_the_form_begins_what_it_says_and_refuses_what_cannot_be(part: VaryPart) -> None:
    asked: list[object] = []
    part.requested.connect(asked.append)
    search = part.form.search
    search.checks["width"].click()
    search.ranges["depth"].selectAll()
    QTest.keyClicks(search.ranges["depth"], "0..x")
    assert not part.form.run.isEnabled()
    assert "must be a number" in part.form.error.text()
    search.ranges["depth"].selectAll()
    QTest.keyClicks(search.ranges["depth"], "0..2")
    search.trials.setText("12")
    search.trials.setModified(True)
    search.trials.take()
    assert part.form.run.text() == "Run 12"
    assert not search.watch.isEnabled()
    part.form.run.click()
    assert not part.form.folding.isChecked()
    (order,) = asked
    assert isinstance(order, BeginSearch)
    assert order.search is not None
    assert [(one.setting.key, one.high) for one in order.search.ranges][:1] == [("depth", 2)]
    assert "width" not in [one.setting.key for one in order.search.ranges]
    search.storage.setText("journal:study.log")
    search.watch.click()
    search.join.click()
    watch, join = (one for one in asked[1:] if isinstance(one, BeginSearch))
    assert (watch.search, watch.storage, watch.watch) == (None, "journal:study.log", True)
    assert (join.search, join.storage, join.watch) == (None, "journal:study.log", False)


def test_the_best_stand_on_top_and_a_line_lights_up_with_its_row(part: VaryPart) -> None:
    found = show(part, running=1)
    assert [found.model.index(row, 0).data() for row in range(5)] == ["3", "1", "0", "4", "2"]
    assert [found.model.index(row, 7).data() for row in range(5)] == ["0.1000", "0.2000", "0.4000", "", ""]
    assert found.verdict.text() == "Best: trial 3, 100 %"
    assert "no part in the choice" in found.note.text()
    assert not part.form.hold.isHidden()
    assert part.form.search.isVisibleTo(part)
    lines = found.lines
    x, y = float(lines._x()[0]), float(lines._y(lines._shares[1, 0]))
    QTest.mouseMove(lines, QPoint(round(x), round(y)))
    assert lines.lit == 1
    assert found.table.currentIndex().row() == 1
    found.table.setCurrentIndex(found.model.index(2, 0))
    assert lines.lit == 0
    assert "too large" in str(found.model.index(4, 0).data(Qt.ItemDataRole.ToolTipRole))


def test_a_trial_is_loaded_by_a_click_on_its_row_or_line_and_by_enter(part: VaryPart) -> None:
    asked: list[object] = []
    part.requested.connect(asked.append)
    found = show(part, ended=True, finished=True, tested={"test_accuracy": 0.97}, tested_number=3)
    assert "Test accuracy 97 %" in found.note.text()
    assert part.form.hold.isHidden()
    place = found.table.visualRect(found.model.index(1, 2)).center()
    QTest.mouseClick(found.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClick(found.table, Qt.Key.Key_Up)
    QTest.keyClick(found.table, Qt.Key.Key_Return)
    x, y = float(found.lines._x()[0]), float(found.lines._y(found.lines._shares[2, 0]))
    QTest.mouseClick(found.lines, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    loaded = [request.experiment for request in asked if isinstance(request, TrainAnew)]
    assert [len(design.network.layers) for design in loaded] == [2, 3, 0]
    (export,) = part.exports()
    assert export.table is not None
    assert export.table().count("\n") == 6


def test_an_error_is_said_and_a_variation_takes_the_place_of_a_search(part: VaryPart) -> None:
    part.show_snapshot(Snapshot(DESIGN, searched=SearchAnswer("sqlite:///x", error="It cannot be used.", ended=True)))
    assert part.form.state.text() == "It cannot be used."
    assert part.form.search.isVisibleTo(part)
    assert part.found is not None
    assert part.found.table.isHidden()
    asked: list[object] = []
    part.requested.connect(asked.append)
    part.show_snapshot(Snapshot(DESIGN, searched=SearchAnswer("sqlite:///x", "", SEARCH, TRIALS, watching=True)))
    assert part.form.hold.isHidden()
    part.form.end.click()
    assert asked == [EndTrials()]
    part.show_snapshot(Snapshot(DESIGN, varied=VariedAnswer(Variation(DESIGN, seeds=(1, 2)))))
    assert part.found.isHidden()
    assert not part.band.isHidden()
