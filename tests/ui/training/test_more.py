"""The small form of settings that only some optimizers, losses and data read."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from models.problems.changes import with_kind
from ui.forms.form import SpecForm
from ui.shell.window import MainWindow

pytestmark = pytest.mark.shares_window


@pytest.mark.parametrize(("kind", "offered"), [("circle", True), ("iris", True), ("plane", False)])
def test_class_weights_are_offered_where_there_are_classes(
    window: MainWindow, qapp: QApplication, kind: str, offered: bool
) -> None:
    window.document.edit(with_kind(window.document.experiment, kind), "Choose data")
    window.training.open_more()
    form: Any = window.training.findChildren(SpecForm)[-1]
    assert ("class_weights" in form.editors) == offered
    if offered:
        form.editors["class_weights"].box.click()
        assert window.document.experiment.training.class_weights
        window.document.undo_stack.undo()
        assert not window.document.experiment.training.class_weights
    form.window().close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
