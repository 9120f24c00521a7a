"""The card in the middle: one network as a picture or in numbers."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from models.talk.commands import Command, Watch
from models.talk.tensors.probes import Tensors
from ui.app.settings import Settings
from ui.app.templates import templates
from ui.panels.plane.boundary import BoundaryPanel
from ui.shell.window import MainWindow


def watched(sent: list[Command]) -> frozenset[Any]:
    return [command for command in sent if isinstance(command, Watch)][-1].probes


def test_a_face_is_built_when_it_is_first_shown_and_asks_only_then(window: MainWindow, sent: list[Command]) -> None:
    centre, picture = window.parts.centre, window.network.questions()
    assert centre.panels == []
    assert picture <= watched(sent)
    centre.tab_row.tabs["tensors"].click()
    assert len(centre.panels) == 1
    assert Tensors() in watched(sent)
    others = window.results.questions()
    assert not (picture - others) & watched(sent)
    window.actions_["face_network"].trigger()
    assert Tensors() not in watched(sent)
    assert picture <= watched(sent)
    assert len(centre.panels) == 1


def test_the_face_survives_a_restart(window: MainWindow) -> None:
    window.actions_["face_tensors"].trigger()
    assert Settings().text("window/face", "") == "tensors"
    window.parts.centre.show_face("network")
    window.choices.restore()
    assert window.parts.centre.face == "tensors"
    assert window.actions_["face_tensors"].isChecked()
    assert not window.actions_["face_network"].isChecked()


def test_what_is_wrong_is_said_below_either_face(window: MainWindow) -> None:
    window.notice.say("file", "Something is wrong.")
    assert any(part.isVisible() for part in window.notice.findChildren(QLabel))
    window.actions_["face_tensors"].trigger()
    assert window.notice.isVisible()
    assert window.notice.y() > window.parts.centre.panels[0].y()
    window.actions_["face_network"].trigger()
    assert window.notice.isVisible()
    assert window.network.isAncestorOf(window.notice)


def test_a_neuron_that_is_pointed_at_among_numbers_is_shown_as_if_in_the_picture(window: MainWindow) -> None:
    window.actions_["face_tensors"].trigger()
    (face,) = window.parts.centre.panels
    shown: list[object] = []
    window.network.neuron_hovered.connect(shown.append)
    face.neuron_pointed.emit(("layer-1", 2))
    assert shown == [("layer-1", 2)]


def test_a_sample_is_the_same_one_in_all_panels(window: MainWindow) -> None:
    window.actions_["face_tensors"].trigger()
    (face,) = window.parts.centre.panels
    window.results.panel(BoundaryPanel).sample_chosen.emit(5)
    face.sample.click()  # type: ignore[attr-defined]
    assert Tensors(5) in face.questions()


@pytest.mark.parametrize(("width", "lesson"), [(1024, True), (1024, False), (1280, True)])
def test_the_fields_of_a_convolution_are_whole(window: MainWindow, width: int, lesson: bool) -> None:
    window.resize(width, 680)
    window.files.use_template(next(t for t in templates() if t.name == "small-cnn"))
    if lesson:
        window.actions_["lessons"].trigger()
    network = window.parts.network
    network.intentions.select(window.document.experiment.network.layers[0].id)
    QApplication.processEvents()
    form = network.inspector.form
    assert form is not None
    names = form.findChildren(QLabel)
    assert len(names) == 5
    assert all(name.width() >= name.minimumSizeHint().width() - 1 for name in names)
    assert window.parts.centre.rect().contains(form.mapTo(window.parts.centre, form.rect().bottomRight()))
