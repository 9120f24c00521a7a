"""The fields of the selected layer, above the picture."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from models.design.experiment import Experiment
from models.design.layers import LAYERS, Layer
from models.design.network import Network
from models.language import languages
from ui.look import language, style, theme
from ui.network.inspector import HEIGHT, Inspector
from ui.network.view import NetworkView


@pytest.mark.parametrize("spoken", languages.LANGUAGES)
def test_the_fields_of_every_layer_are_whole_in_every_language(qapp: QApplication, qtbot: Any, spoken: str) -> None:
    language.speak(qapp, spoken)
    style.apply(qapp, theme.LIGHT)
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.show()
    for kind in LAYERS:
        assert height(inspector, kind) <= HEIGHT, kind
    language.speak(qapp, languages.ENGLISH)


@pytest.mark.parametrize("spoken", languages.LANGUAGES)
@pytest.mark.parametrize("width", [422, 577, 900])
def test_no_field_is_cut(qapp: QApplication, qtbot: Any, spoken: str, width: int) -> None:
    language.speak(qapp, spoken)
    style.apply(qapp, theme.LIGHT)
    view = NetworkView()
    qtbot.addWidget(view)
    view.resize(width, 500)
    view.show()
    for kind in LAYERS:
        view.show_experiment(replace(Experiment(), network=Network().insert(0, kind(id="new"))))
        view.intentions.select("layer-1")
        QApplication.processEvents()
        form = view.inspector.form
        assert form is not None
        assert form.width() >= form.minimumSizeHint().width(), kind
        assert view.inspector.rect().contains(form.geometry()), kind
        view.intentions.select("")
    language.speak(qapp, languages.ENGLISH)


def height(inspector: Inspector, kind: type[Layer]) -> int:
    """The pixels that the fields of this kind of layer need."""
    experiment = replace(Experiment(), network=Network().insert(0, kind(id="new")))
    inspector.show_layer(experiment, experiment.network.layers[0].id)
    QApplication.processEvents()
    return inspector.form.sizeHint().height() if inspector.form is not None else 0
