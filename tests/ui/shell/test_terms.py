"""Every control of the window that has a term on it knows its entry, and says something when the mouse rests on it."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QScrollBar,
    QToolButton,
    QWidget,
)

from models.design.layers import LAYERS
from models.design.training import SCHEDULES
from models.language import glossary
from models.problems.changes import with_kind
from tests.building import all_built
from ui.bars.notice import Notice
from ui.bars.progress_strip import ProgressStrip
from ui.look.terms import explain, terms
from ui.network.callout import Callout
from ui.panels.catalogue import PANELS
from ui.panels.loss.chart_options import OptionsCard
from ui.panels.loss.loss import LossPanel
from ui.panels.predict.predict import PredictPanel
from ui.shell.window import MainWindow

CONTROLS = (QAbstractButton, QComboBox, QAbstractSlider, QLineEdit)

SENTENCES = (Notice, ProgressStrip, Callout)
"""Strips whose buttons belong to the sentence beside them."""

PLAIN = {
    "Own window",
    "More views",
    "Duplicate this layer (Ctrl+D)",
    "Remove this layer (Delete)",
    "Templates",
    "Begin with a template",
    "Picture size",
}
"""Names of controls that say everything. Buttons to draw, to leaf through and the like are about the panel around
them."""


def name(control: QWidget) -> str:
    text = control.accessibleName() or getattr(control, "text", lambda: "")()
    return str(text)


def controls(root: QWidget) -> list[QWidget]:
    """Controls that a person can reach; the parts that Qt itself puts into lists, fields and menus are none."""
    found = [w for kind in CONTROLS for w in root.findChildren(kind) if not isinstance(w, QScrollBar)]
    parts = (*SENTENCES, QAbstractItemView, QComboBox, QLineEdit, QMenuBar)
    return [w for w in found if not isinstance(w.parentWidget(), parts)]


def gaps(root: QWidget) -> list[str]:
    """Names of controls that are about no term and are not on the list of plain ones; and those without a tooltip."""
    unexplained = [f"{name(w)!r} has no term" for w in controls(root) if not terms(w) and name(w) not in PLAIN]
    silent = [f"{name(w)!r} has no tooltip" for w in controls(root) if terms(w) and not w.toolTip()]
    unknown = [f"{name(w)!r}: {one}" for w in controls(root) for one in terms(w) if one not in glossary.entries()]
    return unexplained + silent + unknown


@pytest.mark.shares_window
def test_every_control_of_the_window_has_an_entry_and_a_tooltip(window: MainWindow) -> None:
    for data in ("circle", "plane", "iris", "digits"):
        window.document.edit(with_kind(window.document.experiment, data), "Choose")
        assert len(controls(all_built(window))) > 60
        assert gaps(window) == [], "\n".join([data, *gaps(window)])


@pytest.mark.shares_window
def test_every_layer_has_an_entry_in_its_form_and_on_its_chip(window: MainWindow) -> None:
    assert {chip.kind for chip in window.network.palette_strip.chips} == set(LAYERS)
    for chip in window.network.palette_strip.chips:
        assert len(terms(chip)) == 1
        window.network.intentions.add(chip.kind)
        form = window.network.inspector.form
        assert form is not None
        assert gaps(form) == []
        window.document.undo_stack.undo()


@pytest.mark.shares_window
def test_every_card_of_settings_has_entries(window: MainWindow, qtbot: Any) -> None:
    for schedule in SCHEDULES:
        window.training._change("schedule", schedule)
        window.training.open_rate()
        card = window.training.rate_card
        assert card is not None
        assert gaps(card) == []
        card.close()
    for optimizer in ("sgd", "rmsprop", "adagrad", "adam", "adamw"):
        window.training._change("optimizer", optimizer)
        window.training.open_more()
        (popup,) = [w for w in window.training.findChildren(QWidget) if type(w).__name__ == "_Popup" and w.isVisible()]
        assert gaps(popup) == []
        popup.close()
    chart = window.results.panel(LossPanel)
    options = OptionsCard(chart.options, chart)
    qtbot.addWidget(options)
    assert gaps(options) == []


def test_every_panel_is_about_something() -> None:
    assert all(kind.term in glossary.entries() for kind in PANELS)


@pytest.mark.shares_window
@pytest.mark.parametrize(
    "plant",
    [
        lambda: QToolButton(),
        lambda: QCheckBox("Planted"),
        lambda: QComboBox(),
        lambda: QLineEdit(),
    ],
)
def test_a_control_without_an_entry_is_found(window: MainWindow, plant: Callable[[], QWidget]) -> None:
    planted = plant()
    planted.setParent(window)
    planted.setAccessibleName("Planted")
    assert gaps(window) == ["'Planted' has no term"]
    explain(planted, "batch")
    assert gaps(window) == [], "\n".join(gaps(window))
    assert planted.toolTip()
    planted.setToolTip("")
    assert gaps(window) == ["'Planted' has no tooltip"]
    planted.setParent(None)


def test_an_unknown_term_is_refused() -> None:
    with pytest.raises(ValueError, match="no such term"):
        explain(QWidget(), "no such term")


@pytest.mark.shares_window
def test_what_a_tooltip_said_before_it_says_still(window: MainWindow) -> None:
    assert window.training.fields["batch"].toolTip() == "Samples per step"
    assert window.results.panel(PredictPanel).random.toolTip() == "Fill in one of the samples of the data set"


@pytest.mark.shares_window
def test_options_of_a_list_say_what_they_are(window: MainWindow) -> None:
    combo = window.training.fields["optimizer"].findChild(QComboBox)
    assert combo is not None
    tips = [combo.itemData(row, 3) for row in range(combo.count())]  # Qt's ToolTipRole
    assert tips[combo.findData("adam")].replace("\n", " ").startswith("Momentum and RMSprop together")


@pytest.mark.shares_window
def test_the_numbers_of_the_run_and_the_penalties_are_explained_in_plain_words(window: MainWindow) -> None:
    assert "One pass over all training samples" in window.topbar.epoch.toolTip()
    assert "One change of all weights" in window.topbar.detail.toolTip()
    for name in ("l1", "l2"):
        for control in (window.training.captions[name], window.training.fields[name]):
            assert "towards 0" in control.toolTip()
            assert "gradient" not in control.toolTip()
