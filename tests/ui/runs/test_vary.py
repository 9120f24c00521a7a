"""Vary in the window: the form says what is wanted, and the views show what has come of it so far."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.design.network import Network
from models.talk.commands import Command, Load, Reset, Run
from models.talk.runs.variations import EndTrials, HoldTrials, VariedAnswer, Vary
from models.talk.snapshot import Snapshot
from models.variations.result import TrialResult
from models.variations.variation import Variation
from ui.panels.base.panel import TrainAnew
from ui.runs.face import RunsFace
from ui.runs.vary.vary import VaryPart
from ui.shell.window import MainWindow

DESIGN = Experiment(network=Network(layers=(Linear(id="layer-1", units=4),)))
STUCK = (3, 5)


def result(variation: Variation, number: int) -> TrialResult:
    """A made-up result; the seeds in `STUCK` do not work."""
    trial = variation.trials()[number]
    share = 0.6 if trial.seed in STUCK else 0.99
    epochs = np.linspace(0, variation.epochs, 9)
    losses = np.exp(-epochs / 40 * share)
    return TrialResult(
        number,
        variation.epochs,
        variation.epochs * 25,
        {"test_accuracy": share, "test_loss": 1 - share, "train_accuracy": share, "train_loss": 1 - share},
        np.stack([epochs, losses, losses], 1),
        np.full((32, 32), share, np.float32),
    )


def answer(variation: Variation, done: int, **more: object) -> VariedAnswer:
    results = tuple(result(variation, number) for number in range(done))
    return VariedAnswer(variation, results, ended=done == variation.count, **more)  # type: ignore[arg-type]


@pytest.fixture
def part(qtbot: object) -> VaryPart:
    made = VaryPart()
    qtbot.addWidget(made)  # type: ignore[attr-defined]
    made.resize(560, 700)
    made.show_experiment(DESIGN)
    made.show()
    return made


def choose(part: VaryPart, kind: str) -> Variation:
    part.form.kind.setCurrentIndex(part.form.kind.findData(kind))
    return part.form.variation()


def show(part: VaryPart, found: VariedAnswer | None) -> None:
    part.show_snapshot(Snapshot(DESIGN, varied=found))


def test_the_button_says_how_many_runs_it_begins_and_begins_them(part: VaryPart) -> None:
    asked: list[object] = []
    part.requested.connect(asked.append)
    assert part.form.run.text() == "Run 16"
    QTest.mouseClick(part.form.run, Qt.MouseButton.LeftButton)
    assert asked == [Vary(Variation(DESIGN, seeds=tuple(range(1, 17)), epochs=300))]
    two = choose(part, "two")
    assert [axis.setting.key for axis in two.axes] == ["learning_rate", "width"]
    assert part.form.run.text() == f"Run {two.count}"


def test_what_cannot_be_is_said_and_not_begun(part: VaryPart) -> None:
    choose(part, "one")
    part.form.first.values.selectAll()
    QTest.keyClicks(part.form.first.values, "0.1, fast")
    assert "must be a number" in part.form.error.text()
    assert not part.form.run.isEnabled()
    part.form.first.values.selectAll()
    QTest.keyClicks(part.form.first.values, "0.1, 1")
    assert part.form.error.isHidden()
    assert part.form.variation().axes[0].values == (0.1, 1)


def test_seeds_that_do_not_work_are_named_and_their_lines_stand_out(part: VaryPart) -> None:
    variation = replace(choose(part, "weights"), seeds=tuple(range(1, 7)))
    show(part, answer(variation, 4))
    assert part.verdict.text() == "Works on 3 of 4 seeds"
    show(part, answer(variation, 6))
    assert part.verdict.text() == "Works on 4 of 6 seeds"
    assert part.stuck.text() == "2 got stuck: seeds 3, 5"
    assert len(part.band.stuck) == 2
    assert part.form.hold.isHidden()
    part.form.goal.setText("50 %")
    part.form.goal.setModified(True)
    part.form.goal.take()
    assert part.verdict.text() == "Works on 6 of 6 seeds"
    assert part.stuck.isHidden()


def test_only_the_views_of_what_is_varied_are_shown(part: VaryPart) -> None:
    shown = {"weights": (1, 0, 0, 1), "one": (0, 1, 0, 1), "two": (0, 0, 1, 0)}
    for kind, wanted in shown.items():
        show(part, answer(choose(part, kind), 2))
        views = part.band, part.spread, part.map, part.tiles
        assert tuple(not view.isHidden() for view in views) == tuple(map(bool, wanted))
    show(part, None)
    assert part.map.isHidden()


def test_runs_can_be_held_and_given_up(part: VaryPart) -> None:
    asked: list[object] = []
    part.requested.connect(asked.append)
    show(part, answer(choose(part, "weights"), 3))
    QTest.mouseClick(part.form.hold, Qt.MouseButton.LeftButton)
    QTest.mouseClick(part.form.end, Qt.MouseButton.LeftButton)
    assert asked == [HoldTrials(True), EndTrials()]
    assert "3 of 16 runs" in part.form.state.text()


def test_a_cell_is_loaded_by_a_click_and_by_keys(part: VaryPart) -> None:
    asked: list[object] = []
    part.requested.connect(asked.append)
    variation = choose(part, "two")
    show(part, answer(variation, variation.count))
    place = part.map.box(0).center().toPoint()
    QTest.mouseClick(part.map, Qt.MouseButton.LeftButton, pos=QPoint(place))
    part.map.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(part.map, key)
    rates, widths = (axis.values for axis in variation.axes)
    loaded = [request.experiment for request in asked if isinstance(request, TrainAnew)]
    assert [(e.training.learning_rate, e.network.layers[0].units) for e in loaded] == [  # type: ignore[attr-defined]
        (rates[0], widths[-1]),
        (rates[1], widths[-2]),
    ]
    assert "Learning rate" in part.map.accessibleDescription()


def test_of_equally_good_values_the_one_with_the_lower_loss_is_the_best_and_all_are_a_table(part: VaryPart) -> None:
    variation = replace(choose(part, "one"), seeds=(1,))
    losses = [0.5, 0.2, 0.1, 0.3]
    results = tuple(
        TrialResult(k, 300, 7500, {"test_accuracy": 0.6 if k == 2 else 1.0, "test_loss": loss})
        for k, loss in enumerate(losses)
    )
    show(part, VariedAnswer(variation, results, ended=True))
    assert part.verdict.text() == f"Best: Learning rate {variation.axes[0].values[1]}"
    (export,) = part.exports()
    assert export.table is not None
    head, *rows = export.table().splitlines()
    assert head == "run,seed,learning_rate,epochs,steps,test_accuracy,test_loss,train_accuracy,train_loss,error"
    assert rows[1] == f"1,1,{variation.axes[0].values[1]},300,7500,1.0,0.2,,,"


def test_whether_a_value_is_better_or_was_lucky_is_said(part: VaryPart) -> None:
    variation = replace(choose(part, "one"), seeds=tuple(range(1, 9)))
    first, second, *_ = variation.axes[0].values

    def shown(*working: int) -> str:
        """Of each value, how many of the eight seeds work; of those that are not named, none."""
        counts = dict(enumerate(working))
        results = [
            TrialResult(slot.number, 300, 7500, {"test_accuracy": right, "test_loss": 1 - right})
            for slot in variation.slots()
            for right in [1.0 if slot.seed <= counts.get(slot.place[0], 0) else 0.6]
        ]
        show(part, None)
        show(part, VariedAnswer(variation, tuple(results), ended=True))
        return part.goal.text()

    assert shown(8, 5).endswith(f"May be as good: {second}. So small a difference comes by luck in more than 1 of 20 "
                                "cases (Fisher's exact test).")  # fmt: skip
    assert f"May be as good: {first}." in shown(5, 8)
    assert "better than each of the others by more than luck" in shown(8, 2)
    assert "May be as good" in shown(2)  # so few prove nothing
    show(part, None)
    show(part, VariedAnswer(variation, ()))
    assert "luck" not in part.goal.text()
    alone = replace(variation, seeds=(1,))
    show(part, answer(alone, alone.count))
    assert part.goal.text().endswith("With one seed each, a difference may be luck: run it with more seeds to know.")


def test_the_window_loads_a_run_undoably_and_trains_it_as_long(window: MainWindow, sent: list[Command]) -> None:
    window.actions_["vary"].trigger()
    (face,) = [panel for panel in window.parts.centre.panels if isinstance(panel, RunsFace)]
    (part,) = face.findChildren(VaryPart)
    variation = part.form.variation()
    part.show_snapshot(Snapshot(window.document.experiment, varied=answer(variation, 16)))
    before = window.document.experiment
    sent.clear()
    part.tiles.opened.emit(6)
    assert window.document.experiment.training.seed == 7
    assert [type(command) for command in sent if isinstance(command, Load | Reset | Run)][-1] is Run
    assert Run(variation.epochs, "epoch") in sent
    window.document.undo_stack.undo()
    assert window.document.experiment == before


def test_runs_of_an_earlier_design_say_what_was_changed_since(part: VaryPart) -> None:
    variation = part.form.variation()
    show(part, answer(variation, 16))
    assert part.since.isHidden()
    part.show_experiment(variation.trials()[5].experiment)  # as one of its runs, loaded
    assert part.since.isHidden()
    part.show_experiment(replace(DESIGN, training=replace(DESIGN.training, batch=7)))
    assert part.since.text() == "Of an earlier design. Since then: Batch size 10 → 7"
    assert part.since.isVisible()
    show(part, answer(part.form.variation(), 16))
    assert part.since.isHidden()
