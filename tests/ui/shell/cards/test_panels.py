"""A panel is built when it is first shown, and knows at once what the others have been told."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QApplication

from models.design.experiment import Experiment
from models.design.layers import Linear
from models.language import languages
from models.problems.changes import with_kind
from models.talk.commands import Command, TakeBack, Watch
from models.talk.probes import Neuron
from tests.building import all_built, dressed_afterwards
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.export.dialog import ExportDialog
from ui.forms.later import Later
from ui.forms.tab_order import stops
from ui.panels.base.alone import example
from ui.panels.base.panel import Panel
from ui.panels.draw.digit import DigitPanel
from ui.panels.hidden.hidden import HiddenPanel
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import RESOLUTION, BoundaryPanel
from ui.panels.predict.predict import PredictPanel
from ui.panels.quality.quality import QualityPanel
from ui.panels.samples.summary import SummaryPanel
from ui.panels.surface.surface import SurfacePanel
from ui.shell.cards.panels import Panels
from ui.shell.window import MainWindow


def built(window: MainWindow) -> list[type[Panel]]:
    return [type(panel) for panel in window.results.panels]


def again(window: MainWindow, qtbot: Any, experiment: Experiment | None = None) -> MainWindow:
    """The window as it is after a restart of the program, with the same design or with this one."""
    window.files.give_up()
    window.close()
    link = EngineLink(lambda _command: None, lambda: None)
    link.stop()
    with dressed_afterwards():
        made = MainWindow(Document(experiment or window.document.experiment), link)
    qtbot.addWidget(made, before_close_func=lambda each: each.files.give_up())
    return made


def test_a_window_builds_what_is_on_screen_and_nothing_else(window: MainWindow, hear: Any) -> None:
    assert built(window) == [BoundaryPanel, LossPanel]
    hear(step=3)
    assert {"Hidden space", "Surface", "How well", "Paint"} <= {entry.text for entry in window.dialogs.entries()}
    window.document.edit(with_kind(window.document.experiment, "xor"), "Other data")
    window.choices.speak("zh_TW")
    window.choices.speak(languages.ENGLISH)
    window.results.panels.set_axes(1, 0)
    window.actions_["export"].trigger()
    window.findChild(ExportDialog).close()
    assert built(window) == [BoundaryPanel, LossPanel]
    places = window.findChildren(Later)
    assert len(places) > 5
    assert all(place.built is None for place in places)
    window.results.above.tab_row.tabs[HiddenPanel, 0].click()
    assert built(window) == [BoundaryPanel, HiddenPanel, LossPanel]
    assert window.results.panel(HiddenPanel).isVisible()


def test_after_a_restart_what_was_open_is_built_and_a_folded_column_nothing(window: MainWindow, qtbot: Any) -> None:
    window.results.open(PredictPanel)
    window.results.open(QualityPanel)
    window.results.tear_off(SurfacePanel)
    second = again(window, qtbot)
    assert built(second) == [PredictPanel, SurfacePanel, QualityPanel]
    second.results.bring_back(SurfacePanel)
    second.results.open(LossPanel)
    second.actions_["right"].trigger()
    third = again(second, qtbot)
    third.show()
    assert built(third) == []
    third.actions_["right"].trigger()
    assert built(third) == [SurfacePanel, LossPanel]
    assert third.results.panel(SurfacePanel).isVisible()


def test_a_panel_that_does_not_suit_the_data_is_not_built_because_it_was_open_before(
    window: MainWindow, qtbot: Any
) -> None:
    circle = window.document.experiment
    window.document.open(with_kind(circle, "digits"))
    assert window.results.panel(DigitPanel).isVisible()
    assert built(again(window, qtbot, circle)) == [BoundaryPanel, LossPanel]


def test_a_panel_that_is_built_late_knows_what_the_others_know(qtbot: Any) -> None:
    before = example("iris")
    panels = Panels(before)
    panels.set_axes(2, 3)
    after = replace(before, training=replace(before.training, batch=7))
    panels.show_experiment(after, stale=True)
    panels.show_sample(7)
    panels.mark_samples(frozenset({1, 2}))
    place = after.network.layers[0].id, 1
    panels.show_neuron(place)
    assert list(panels) == []
    late = panels.panel(BoundaryPanel)
    qtbot.addWidget(late)
    assert late is panels.panel(BoundaryPanel)
    assert (late.axes(), late._experiment, late.isEnabled()) == ((2, 3), after, False)
    assert (late.chosen.number, late.chosen.marked) == (7, {1, 2})
    assert Neuron(*place, RESOLUTION, 2, 3) in late.questions()


def test_what_is_over_is_not_told_to_a_panel_that_is_built_late(qtbot: Any) -> None:
    panels = Panels(example("iris"))
    panels.show_sample(7)
    panels.mark_samples(frozenset({1, 2}))
    panels.show_neuron((panels.experiment.network.layers[0].id, 1))
    design = example("plane")
    other = design.network.insert(0, Linear(id="new", units=3))
    panels.show_experiment(replace(design, network=other), stale=False)
    late = panels.panel(BoundaryPanel)
    qtbot.addWidget(late)
    assert (late.chosen.number, late.chosen.marked) == (None, frozenset())
    assert not [probe for probe in late.questions() if isinstance(probe, Neuron)]


def test_the_window_hears_a_panel_that_is_built_late(window: MainWindow, sent: list[Command], hear: Any) -> None:
    hear(step=3)
    window.results.open(SummaryPanel)
    late, boundary = window.results.panel(SummaryPanel), window.results.panel(BoundaryPanel)
    watched = [command for command in sent if isinstance(command, Watch)][-1].probes
    assert late.questions() <= watched
    assert not boundary.questions() <= watched
    late.hint.emit("Under the cursor.")
    assert window.parts.hint.text() == "Under the cursor."
    late.sample_chosen.emit(9)
    late.samples_marked.emit(frozenset({4}))
    assert (boundary.chosen.number, boundary.chosen.marked) == (9, {4})
    late.requested.emit(TakeBack())
    assert sent[-1] == TakeBack()
    xor = with_kind(window.document.experiment, "xor")
    late.edited.emit(xor, "Other data", "")
    assert window.document.experiment == xor


def test_a_panel_that_is_built_late_gets_the_newest_snapshot(window: MainWindow, hear: Any) -> None:
    hear(step=3)
    window.results.below.tab_row.tabs[QualityPanel, 0].click()
    window.round.finish()
    heard = window.results.panel(QualityPanel)._snapshot
    assert heard is not None
    assert heard.step == 3


def test_tab_goes_through_panels_in_their_order_whenever_they_were_built(window: MainWindow, hear: Any) -> None:
    hear(step=3)
    window.results.open(HiddenPanel)
    hidden, loss = window.results.panel(HiddenPanel), window.results.panel(LossPanel)
    order = stops(window)
    places = [order.index(widget) for widget in (hidden.choice.slider, hidden.view, loss.chart)]
    assert places == sorted(places)


def test_no_card_grows_when_a_panel_is_built(window: MainWindow) -> None:
    """Else the columns would move when a tab is clicked."""
    cards = window.results.above, window.results.below
    for _turn in range(3):  # the rows of tabs have another height
        QApplication.processEvents()
    before = [card.minimumSizeHint() for card in cards]
    all_built(window)
    for _turn in range(3):
        QApplication.processEvents()
    assert [card.minimumSizeHint() for card in cards] == before
