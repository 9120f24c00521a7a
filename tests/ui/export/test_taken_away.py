"""What a picture to take away has on it: all of the network, what colours and curves mean, and nothing to click."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from models.design.layers import Linear
from models.problems.changes import with_kind
from ui.canned.snapshot import canned_snapshot
from ui.export import render
from ui.export.dialog import ExportDialog
from ui.look import theme
from ui.panels.base.exportable import Exportable
from ui.panels.draw.digit import DigitPanel
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import BoundaryPanel
from ui.shell.window import MainWindow

pytestmark = pytest.mark.shares_window


@pytest.fixture
def learned(window: MainWindow) -> MainWindow:
    """The window with answers to everything on screen."""
    answer(window)
    return window


def answer(window: MainWindow) -> None:
    QApplication.processEvents()
    window.round.begin(canned_snapshot(window.document.experiment), window.views.on_screen())
    window.round.finish()


def drawn(window: MainWindow) -> None:
    """A drawing that the network has read."""
    window.document.edit(with_kind(window.document.experiment, "mnist"), "Choose")
    panel = window.results.panel(DigitPanel)
    window.results.open(DigitPanel)
    QTest.mousePress(panel.pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    QTest.mouseMove(panel.pad, QPoint(90, 90))
    QTest.mouseRelease(panel.pad, Qt.MouseButton.LeftButton, pos=QPoint(90, 90))
    answer(window)


def every(window: MainWindow) -> list[Exportable]:
    return window.dialogs._exportables()


def named(window: MainWindow, name: str) -> Exportable:
    return next(each for each in every(window) if each.name == name)


def dark(image: QImage) -> NDArray[np.bool_]:
    """Where the image differs from its ground."""
    grey = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), -1, 4)[:, : grey.width(), :3].astype(int)
    found: NDArray[np.bool_] = np.abs(pixels - pixels[0, 0]).max(2) > 60
    return found


def of_svg(content: bytes, like: QImage) -> QImage:
    renderer = QSvgRenderer(content)
    assert renderer.viewBox().size() == like.size()
    (millimetres,) = re.findall(rb'<svg width="([0-9.]+)mm"', content)
    assert abs(float(millimetres) / 25.4 * 96 - like.width()) < 1  # a browser's pixels
    image = QImage(like.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def test_an_svg_shows_what_the_image_shows(learned: MainWindow) -> None:
    for what in every(learned):
        image = render.as_image(what, 1)
        left, right = dark(image), dark(of_svg(render.as_svg(what, what.name), image))
        for axis in (0, 1):  # lines and numbers stand in the same rows and columns
            a, b = left.sum(axis), right.sum(axis)
            assert np.abs(a - b).sum() < 0.35 * a.sum(), what.name


def test_an_svg_has_a_font_without_serifs_everywhere(learned: MainWindow) -> None:
    for what in every(learned):
        families = re.findall(r'font-family="([^"]*)"', render.as_svg(what, what.name).decode())
        assert families
        assert all(family.endswith(", sans-serif") for family in families)


def test_wires_and_cards_are_lines_and_letters(learned: MainWindow) -> None:
    svg = render.as_svg(named(learned, "Network"), "").decode()
    tiles = sum(len(column.tiles) for column in learned.network.stage.layout.columns)
    assert svg.count("<image") == tiles  # the pictures of the neurons, and nothing else
    assert "Linear 4</text>" in svg
    assert "<image" not in render.as_svg(named(learned, "Loss"), "").decode()
    assert render.as_svg(named(learned, "Boundary"), "").decode().count("<image") == 1  # the plane


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Network", ("Weight", "negative", "positive", "Neuron")),
        ("Boundary", ("orange", "blue")),
        ("Loss", ("MSE", "training", "test", "epoch")),
    ],
)
def test_it_says_what_its_colours_mean(learned: MainWindow, name: str, words: tuple[str, ...]) -> None:
    svg = render.as_svg(named(learned, name), "").decode()
    for word in words:
        assert f"{word}</text>" in svg or f">{word} " in svg


def test_the_whole_network_is_on_it(learned: MainWindow) -> None:
    before = render.as_image(named(learned, "Network"), 1)
    learned.network.canvas.zoom(4)
    QApplication.processEvents()
    assert render.as_image(named(learned, "Network"), 1) == before
    experiment = learned.document.experiment
    for number in range(12):
        experiment = replace(experiment, network=experiment.network.insert(0, Linear(id="new", units=number + 2)))
    learned.document.edit(experiment, "Add")
    QApplication.processEvents()
    assert render.as_image(named(learned, "Network"), 1).width() > learned.network.stage.layout.width


def test_nothing_on_it_is_there_to_be_clicked(learned: MainWindow) -> None:
    learned.network.intentions.select(learned.document.experiment.network.layers[0].id)
    selected = render.as_image(named(learned, "Network"), 1)
    learned.network.intentions.select("")
    assert render.as_image(named(learned, "Network"), 1) == selected
    corner = learned.network.stage.sceneRect().topLeft()
    buttons = [box for c in learned.network.stage.layout.columns for box in (c.minus, c.plus, c.handle) if box]
    assert buttons
    seen = dark(selected)
    for box in buttons:
        x, y = (int(value) for value in (box.x - corner.x() + 12, box.y - corner.y() + 12))
        assert not seen[y : y + int(box.height), x : x + int(box.width)].any()
    assert not any(item.alone for c in learned.network.stage.layout.columns for item in _marked(learned, c.layer_id))


def _marked(window: MainWindow, layer_id: str) -> tuple[Any, ...]:
    return window.network.stage.items_of(layer_id)[:2]


def test_the_cursor_leaves_no_line_on_a_chart(learned: MainWindow) -> None:
    before = render.as_image(named(learned, "Loss"), 1)
    chart = learned.results.panel(LossPanel).chart
    box = chart.getPlotItem().getViewBox().viewRange()[0]
    chart.moved.emit(sum(box) / 2, 0.0)
    assert chart._line.isVisible()
    assert render.as_image(named(learned, "Loss"), 1) == before
    assert chart._line.isVisible()


def test_round_corners_are_round_on_any_ground(learned: MainWindow) -> None:
    image = render.as_image(named(learned, "Network"), 4, transparent=True)
    corner = learned.network.stage.sceneRect().topLeft()
    tile = learned.network.stage.layout.columns[1].tiles[0]
    x, y = (int(4 * (value + 12)) for value in (tile.right - corner.x(), tile.y - corner.y()))
    assert image.pixelColor(x - 3, y + 3).alpha() < 40
    assert image.pixelColor(x - 4 * int(tile.width) // 2, y + 40).alpha() == 255


@pytest.mark.parametrize("wanted", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_every_picture_is_there_in_both_themes(window: MainWindow, wanted: theme.Theme) -> None:
    drawn(window)
    found = every(window)
    assert [each.name for each in found] == ["Network", "Draw", "Loss"]
    for what in found:
        with render.dressed(what, wanted):
            image = render.as_image(what, 1)
        assert dark(image).sum() > 300, what.name
    assert theme.current() is theme.LIGHT


def test_it_is_as_before_once_it_was_painted_in_another_theme(learned: MainWindow) -> None:
    for what in every(learned):
        before = render.as_image(what, 1)
        with render.dressed(what, theme.DARK):
            assert render.as_image(what, 1) != before
        assert render.as_image(what, 1) == before


def _menu_at(window: MainWindow, part: QWidget) -> QMenu:
    at = part.rect().center()
    QApplication.sendEvent(part, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, part.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _press(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Network", lambda w: w.network.legend),
        ("Boundary", lambda w: w.results.panel(BoundaryPanel).map.viewport()),
        ("Boundary", lambda w: w.results.panel(BoundaryPanel).legend),
        ("Loss", lambda w: w.results.panel(LossPanel).train),
    ],
)
def test_a_menu_at_each_offers_it(learned: MainWindow, name: str, part: Callable[[MainWindow], QWidget]) -> None:
    _press(_menu_at(learned, part(learned)), "Copy Picture")
    size = render.pixels(named(learned, name), 2)
    assert QGuiApplication.clipboard().image().size() == size
    assert learned.statusBar().currentMessage() == f"Copied {name}."
    _press(_menu_at(learned, part(learned)), "Export…")
    (dialog,) = [each for each in learned.findChildren(ExportDialog) if each.isVisible()]
    assert dialog.what.currentText() == name
    assert f"{size.width():,} × {size.height():,} pixels" in dialog.scale.currentText()
    dialog.close()


def test_the_ground_of_the_network_has_a_menu(learned: MainWindow) -> None:
    canvas = learned.network.canvas
    assert learned.network.gestures.at(QPoint(2, 2)) is None
    learned.network.gestures.menu_wanted.emit(None, canvas.mapToGlobal(QPoint(2, 2)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Fit Network", "Zoom In", "Zoom Out", "Copy Picture", "Export…"]
    menu.close()


def test_the_drawing_has_a_menu_and_an_empty_pad_has_none(window: MainWindow) -> None:
    drawn(window)
    pad = window.results.panel(DigitPanel).pad
    _press(_menu_at(window, pad), "Copy Picture")
    assert not QGuiApplication.clipboard().image().isNull()
    pad.clear()
    at = pad.rect().center()
    QApplication.sendEvent(pad, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, pad.mapToGlobal(at)))
    assert QApplication.activePopupWidget() is None
