"""Builds the menus of the picture: activations, inputs, and the actions on a layer."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from models.design.experiment import Experiment
from models.design.layers import ACTIVATIONS
from models.design.network import INPUT_ID, OUTPUT_ID
from models.language.text import tr
from models.problems.pairing import applied_by_loss
from ui.look import icons
from ui.look.sayings import written
from ui.network.words import activation_field


def functions(
    parent: QWidget, experiment: Experiment, layer_id: str, choose: Callable[[str], None], show: Callable[[str], None]
) -> QMenu | None:
    """A menu of the activations, with the layer's own ticked; None for a layer without one.

    show: shows the curve of the activation of the layer with this id.
    """
    if layer_id in ("", INPUT_ID):
        return None
    layer = experiment.network.layer(layer_id)
    field = activation_field(layer)
    if not field or (layer_id == OUTPUT_ID and applied_by_loss(experiment)):
        return None
    menu = written(QMenu(parent), tr("Activation"))
    for key, name in ACTIVATIONS.items():
        _add(menu, tr(name), partial(choose, key), ticked=getattr(layer, field) == key)
    menu.addSeparator()
    _add(menu, tr("Show as a Curve"), partial(show, layer_id))
    return menu


def inputs(parent: QWidget, experiment: Experiment, toggle: Callable[[str], None]) -> QMenu:
    """A menu of all inputs, with those in use ticked."""
    menu = written(QMenu(parent), tr("Inputs"))
    for name, text in experiment.data.info.shown_inputs.items():
        _add(menu, text, partial(toggle, name), ticked=name in experiment.data.inputs)
    return menu


def layer(
    parent: QWidget,
    experiment: Experiment,
    layer_id: str,
    do: dict[str, Callable[[], None]],
    choose: Callable[[str], None],
    show: Callable[[str], None],
) -> QMenu:
    """A menu of the actions on a layer. show: as for `functions`.

    do: "duplicate", "remove", "left" and "right"; where it makes sense "edit", and "more" or "fewer".
    """
    menu = QMenu(parent)
    chosen = functions(menu, experiment, layer_id, choose, show)
    if chosen is not None:
        menu.addMenu(chosen)
    for name, text, keys in (
        ("edit", tr("Edit Weights"), "F2"),
        ("more", tr("Show More Neurons"), ""),
        ("fewer", tr("Show Fewer Neurons"), ""),
    ):
        if name in do:
            _add(menu, text, do[name], keys=keys)
    if layer_id in (INPUT_ID, OUTPUT_ID):
        return menu
    index, count = experiment.network.index(layer_id), len(experiment.network)
    menu.addSeparator()
    _add(menu, tr("Duplicate"), do["duplicate"], keys="Ctrl+D", icon="duplicate")
    _add(menu, tr("Move Left"), do["left"], keys="Ctrl+Left", icon="chevron-left", enabled=index > 0)
    _add(menu, tr("Move Right"), do["right"], keys="Ctrl+Right", icon="chevron-right", enabled=index < count - 1)
    menu.addSeparator()
    _add(menu, tr("Remove"), do["remove"], keys="Del", icon="trash")
    return menu


def picture(parent: QWidget, do: dict[str, Callable[[], None]]) -> QMenu:
    """A menu of what can be done with the whole picture. do: "fit", "larger", "smaller", "copy" and "export"."""
    menu = QMenu(parent)
    for name, text, keys, icon in (
        ("fit", tr("Fit Network"), "Ctrl+0", "fit"),
        ("larger", tr("Zoom In"), "Ctrl++", "zoom-in"),
        ("smaller", tr("Zoom Out"), "Ctrl+-", "zoom-out"),
        ("copy", tr("Copy Picture"), "", "copy"),
        ("export", tr("Export…"), "", "picture"),
    ):
        if name == "copy":
            menu.addSeparator()
        _add(menu, text, do[name], keys=keys, icon=icon)
    return menu


def _add(
    menu: QMenu,
    text: str,
    press: Callable[[], None],
    *,
    ticked: bool | None = None,
    keys: str = "",
    icon: str = "",
    enabled: bool = True,
) -> None:
    action = QAction(text, menu)
    if ticked is not None:
        action.setCheckable(True)
        action.setChecked(ticked)
    if keys:
        action.setShortcut(QKeySequence(keys))
    if icon:
        action.setIcon(icons.themed(icon))
    action.setEnabled(enabled)
    action.triggered.connect(lambda _checked=False: press())
    menu.addAction(action)
