"""The doctor as a person meets it: quiet, one chip, findings at their layer, cures that can be taken back, muting."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from models.design.experiment import Experiment
from models.doctor.doctor import RULES
from models.doctor.facts import Checkup, Facts
from models.files.storage import read_design
from models.talk.commands import Command, Reset, Watch
from models.talk.gradient_probes import LayerHealth
from models.talk.snapshot import History, Metrics, Snapshot
from ui.app.document import Document
from ui.app.files import OPENING
from ui.app.settings import Settings
from ui.doctor import names
from ui.doctor.chip import DoctorChip
from ui.doctor.doctor import Doctor
from ui.network.view import NetworkView
from ui.shell.window import MainWindow

WELL = LayerHealth(0.1, 1e-3, None, 0.0)


def facts(experiment: Experiment, saturated: float = 0.0) -> Facts:
    """Those of a run that does well, except for the share of saturated units in the first layer."""
    shapes = [s for s in experiment.layer_shapes() if s.parameters]
    layers = {s.layer.id: WELL for s in shapes} | {"layer-1": replace(WELL, saturated=saturated)}
    units = {s.layer.id: s.outgoing[0] for s in shapes}
    return Facts(layers, units, {"x": 2.0, "y": 2.0}, 2.0, (100, 100), (0.7, 0.7), 0.9, {}, 900, 0)


@dataclass
class Rig:
    """The doctor without a window: what it marks in the picture, and how often training began anew."""

    chip: DoctorChip
    document: Document
    holder: QWidget
    marked: Mapping[str, str] = field(default_factory=dict)
    restarts: int = 0

    def show_findings(self, findings: Mapping[str, str]) -> None:
        self.marked = findings

    def tell(self, saturated: float = 0.0, **values: Any) -> None:
        """A snapshot of a run that has not learned its task."""
        experiment = values.pop("experiment", self.document.experiment)
        two = np.array([1.0, 0.5])
        history = History(np.array([0.0, 36.0]), np.array([0, 900]), two, two, two, two)
        readings = {Checkup(): facts(experiment, saturated)}
        about = {"step": 900, "epoch": 36, "metrics": Metrics(0.5, 0.6, 0.7, 0.7), "history": history} | values
        self.doctor.show_snapshot(Snapshot(experiment, readings=readings, **about))

    def begin(self) -> None:
        self.doctor = Doctor(self.chip, cast(NetworkView, self), self.document, Settings())
        self.document.restarted.connect(self._restarted)

    def _restarted(self) -> None:
        self.restarts += 1


@pytest.fixture
def rig(qtbot: Any) -> Rig:
    holder = QWidget()
    qtbot.addWidget(holder)
    chip = DoctorChip(holder)
    holder.show()
    made = Rig(chip, Document(read_design(OPENING)), holder)
    made.begin()
    return made


SAID = "3 of 4 units in layer 1 are saturated: flat for at least 95 % of the samples, so that little moves them."


def test_it_is_quiet_while_all_is_well(rig: Rig) -> None:
    rig.tell()
    assert not rig.chip.isVisible()
    assert rig.marked == {}


def test_a_finding_is_said_with_its_numbers_and_marked_at_its_layer(rig: Rig) -> None:
    rig.tell(0.75)
    assert rig.chip.isVisible()
    assert rig.chip.text() == "1 finding"
    assert rig.chip.accessibleName() == f"1 finding: {SAID}"
    assert rig.marked == {"layer-1": SAID}
    rig.chip.open()
    card = rig.chip.card
    assert card is not None
    (part,) = card.findings
    assert part.heading.text() == "Saturated units · layer 1, Linear 4"
    assert part.sentence.text() == SAID
    assert part.preview.text() == "Initial weights: Uniform ±0.5 → Xavier uniform. Training begins anew."
    assert part.cure.text() == "Begin with Xavier weights"
    rig.tell(1.0)
    assert card.findings == [part]  # newer numbers, in the same place
    assert part.sentence.text().startswith("4 of 4 units")
    card.close()


def test_a_finding_at_its_threshold_does_not_flicker(rig: Rig) -> None:
    rig.tell(0.75)
    for visible in (True, True, False):
        rig.tell()
        assert rig.chip.isVisible() == visible


def test_a_cure_is_applied_checked_and_taken_back(rig: Rig) -> None:
    before, chip = rig.document.experiment, rig.chip
    rig.tell(0.75)
    chip.open()
    assert chip.card is not None
    QTest.keyClick(chip.card.findings[0].cure, Qt.Key.Key_Return)
    assert chip.card is None
    assert rig.document.experiment.training.initialisation == "xavier"
    assert rig.restarts == 0  # other initial weights begin anew by themselves
    assert not chip.isVisible()
    rig.tell(0.75, restarts=0)  # the run of before, a moment ago
    assert not chip.isVisible()
    rig.tell(restarts=1, step=200, epoch=8)
    assert [one.helped for one in chip.examined.results] == [True]
    assert chip.text() == "Cure checked"
    chip.open()
    assert chip.card is not None
    assert chip.card.results.text() == "✓ Saturated units in layer 1: 75 % → 0 %"
    chip.card.close()
    assert not chip.isVisible()  # read
    rig.document.undo_stack.undo()
    assert rig.document.experiment == before
    assert chip.examined.results == ()


def test_a_cure_that_begins_anew_without_other_weights_resets(rig: Rig) -> None:
    training = replace(rig.document.experiment.training, learning_rate=10.0)
    rig.document.edit(replace(rig.document.experiment, training=training), "Change learning rate")
    steps = rig.document.undo_stack.count()
    rig.document.keep_run = lambda: "kept"
    rig.tell(stuck=True)
    assert "does not learn any more" in rig.chip.accessibleName()
    rig.chip.cured.emit(rig.chip.examined.findings[0])
    assert rig.document.experiment.training.learning_rate == 0.03
    assert rig.restarts == 1
    assert rig.document.undo_stack.count() == steps + 1
    assert str(rig.document.undo_stack.undoText()) == "Begin again with the rate 0.03"


def test_what_is_muted_stays_so_and_comes_back(rig: Rig) -> None:
    chip = rig.chip
    rig.tell(0.75)
    chip.open()
    assert chip.card is not None
    chip.card.findings[0].mute.click()
    assert not chip.isVisible()
    box = chip.card.boxes["saturated"]
    assert not box.isChecked()
    assert "95 %" in box.toolTip().replace("\n", " ")
    box.setChecked(True)
    assert chip.isVisible()
    box.setChecked(False)
    left_out = chip.card.left_out
    assert (left_out.isHidden(), left_out.text()) == (False, "Muted, so not looked for: Saturated units.")
    chip.card.look_again.click()
    assert chip.isVisible()
    assert left_out.isHidden()
    box.setChecked(False)
    chip.card.close()
    assert Settings().text("doctor/muted", "") == "saturated"
    again = Rig(DoctorChip(rig.holder), rig.document, rig.holder)
    again.begin()
    assert again.chip.muted == {"saturated"}


def test_nothing_found_says_whether_that_can_be_known_yet(rig: Rig) -> None:
    rig.tell()
    rig.chip.open()
    card = rig.chip.card
    assert card is not None
    assert card.nothing.text() == (
        "Nothing is found so far. It is too early to judge the course of the loss: 2 of the 21 points of its curve "
        "that this needs are there."
    )
    many = np.linspace(1, 0.5, 21)
    rig.tell(step=901, history=History(np.arange(21.0), 10 * np.arange(21), many, many, many, many))
    assert card.nothing.text().startswith("Nothing is found.")
    card.close()


def test_where_everything_is_muted_nothing_is_asked(rig: Rig) -> None:
    assert rig.chip.questions() == {Checkup()}
    told: list[None] = []
    rig.chip.questions_changed.connect(lambda: told.append(None))
    for rule in RULES:
        rig.chip.muted_changed.emit(rule.kind, True)
    assert rig.chip.questions() == frozenset()
    assert len(told) == 1


def test_another_design_is_not_judged_by_the_facts_of_the_one_before(rig: Rig) -> None:
    before = rig.document.experiment
    rig.tell(0.75)
    rig.document.edit(replace(before, data=replace(before.data, noise=0.1)), "Change noise")
    assert not rig.chip.isVisible()
    rig.tell(0.75, experiment=before)
    assert not rig.chip.isVisible()
    assert rig.marked == {}


def test_layers_that_change_alike_are_named_together(rig: Rig) -> None:
    before = rig.document.experiment
    layers = tuple(replace(layer, activation="relu") for layer in before.network.layers)  # type: ignore[call-arg]
    after = replace(before, network=replace(before.network, layers=layers))
    told = names.preview(before, after, anew=True)
    assert str(told) == "Layers 1, 2: Activation: tanh → ReLU. Training begins anew."


def test_the_window_asks_shows_and_obeys(window: MainWindow, hear: Any, sent: list[Command]) -> None:
    chip = window.parts.doctor
    window.ask()
    assert Checkup() in next(c for c in reversed(sent) if isinstance(c, Watch)).probes
    training = replace(window.document.experiment.training, learning_rate=10.0)
    window.document.edit(replace(window.document.experiment, training=training), "Change learning rate")
    hear(step=900, epoch=36, stuck=True, readings={Checkup(): facts(window.document.experiment, 0.75)})
    assert chip.isVisible()
    assert not window.notice.isVisible()
    assert window.network.stage.findings == {"layer-1": SAID}
    window.actions_["doctor"].trigger()
    assert chip.card is not None
    chip.card.findings[0].cure.click()
    assert window.document.experiment.training.learning_rate == 0.03
    assert Reset() in sent[-3:]


def test_a_card_that_has_room_for_all_of_it_has_no_scroll_bar(rig: Rig, qapp: QApplication) -> None:
    rig.tell(0.75)
    rig.chip.open()
    card = rig.chip.card
    assert card is not None
    bars = []
    for letters in range(40, 60):  # from one line to two
        card.kinds.setChecked(True)
        qapp.processEvents()
        card.findings[0].sentence.setText("n" * letters)
        card.kinds.setChecked(False)
        qapp.processEvents()
        bars.append(card._scroll.verticalScrollBar().isVisible())
        assert card._body.heightForWidth(card._scroll.viewport().width()) <= card._scroll.viewport().height()
    card.close()
    assert not any(bars)
