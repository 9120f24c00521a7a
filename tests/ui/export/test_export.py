"""Pictures to take away: at every size, in both themes, on nothing; and each PNG is the design's file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from models.files import storage
from models.problems.changes import with_kind
from ui.export import render
from ui.export.dialog import ExportDialog
from ui.look import theme
from ui.panels.base.exportable import Exportable
from ui.shell.dialogs import network_picture
from ui.shell.window import MainWindow

pytestmark = pytest.mark.shares_window


@pytest.fixture
def dialog(window: MainWindow, hear: Any) -> Iterator[ExportDialog]:
    hear(step=25, epoch=1)
    found = opened(window)
    yield found
    found.close()


def opened(window: MainWindow) -> ExportDialog:
    window.actions_["export"].trigger()
    (found,) = [each for each in window.findChildren(ExportDialog) if each.isVisible()]
    return found


def network(window: MainWindow) -> Exportable:
    return network_picture(window.network)


def test_what_is_on_screen_can_be_taken_away(dialog: ExportDialog) -> None:
    assert [dialog.what.itemText(row) for row in range(dialog.what.count())] == ["Network", "Boundary", "Loss"]


@pytest.mark.parametrize("scale", render.SCALES)
def test_every_scale_shows_the_same(window: MainWindow, scale: int) -> None:
    small, large = render.as_image(network(window), 1), render.as_image(network(window), scale)
    assert (large.width(), large.height()) == (scale * small.width(), scale * small.height())
    again = large.scaled(small.size()).convertToFormat(QImage.Format.Format_Grayscale8)
    before = small.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = [(x, y) for x in range(0, small.width(), 7) for y in range(0, small.height(), 7)]
    far = [abs(again.pixelColor(*at).lightness() - before.pixelColor(*at).lightness()) > 60 for at in pixels]
    assert sum(far) < 0.05 * len(far)
    colours = {before.pixelColor(*at).lightness() for at in pixels}
    assert len(colours) > 3  # there is something on it


def test_a_transparent_ground_is_none(window: MainWindow) -> None:
    image = render.as_image(network(window), 1, transparent=True)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(image.width() - 1, image.height() - 1).alpha() == 0
    alphas = {image.pixelColor(x, y).alpha() for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}
    assert 255 in alphas


def test_the_other_theme_is_painted_and_the_window_stays_as_it_is(window: MainWindow) -> None:
    with render.dressed(network(window), theme.DARK):
        image = render.as_image(network(window), 1)
    assert image.pixelColor(0, 0) == QColor(theme.DARK.panel)
    assert theme.current() is theme.LIGHT
    assert window.updatesEnabled()
    assert render.as_image(network(window), 1).pixelColor(0, 0) == QColor(theme.LIGHT.panel)


def test_an_svg_is_one_and_has_lines(window: MainWindow) -> None:
    for what in (network(window), *(e for panel in window.results.seen() for e in panel.exports())):
        root = ElementTree.fromstring(render.as_svg(what, what.name))
        assert root.tag.endswith("svg")
        drawn = [each.tag.rpartition("}")[2] for each in root.iter()]
        assert drawn.count("path") + drawn.count("polyline") + drawn.count("text") > 3


def test_a_picture_is_the_file_of_its_design(dialog: ExportDialog, window: MainWindow, tmp_path: Path) -> None:
    for number, kind in enumerate(("circle", "spiral", "iris", "mnist")):
        window.document.edit(with_kind(window.document.experiment, kind), "Choose")
        path = tmp_path / f"{number}.png"
        path.write_bytes(dialog.content())
        assert storage.read_design(path) == window.document.experiment


def test_a_picture_that_is_opened_is_never_saved_over(dialog: ExportDialog, window: MainWindow, tmp_path: Path) -> None:
    window.document.edit(with_kind(window.document.experiment, "spiral"), "Choose")
    content, experiment = dialog.content(), window.document.experiment
    dialog.close()
    (tmp_path / "lesson.png").write_bytes(content)
    window.files.give_up()
    window.files.new()
    window.files.open_path(str(tmp_path / "lesson.png"))
    assert window.document.experiment == experiment
    assert (window.document.path, window.document.name) == ("", "lesson")


def test_a_picture_that_is_dropped_is_its_design(window: MainWindow, tmp_path: Path) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for name in ("a b.png", "网络 图.PNG", "ünï 'q' 100% #1.png", ".png.png", "🧠.png"):
        window.document.edit(with_kind(window.document.experiment, "digits"), "Choose")  # which reads other pictures
        experiment, dialog = window.document.experiment, opened(window)
        (tmp_path / name).write_bytes(dialog.content())
        dialog.close()
        window.files.give_up()
        window.files.new()
        assert window.document.experiment != experiment
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
        window.dropEvent(QDropEvent(QPointF(), Qt.DropAction.CopyAction, data, left, none))
        assert window.document.experiment == experiment, name
        assert window.document.name == Path(name).stem
        window.files.give_up()
        window.files.new()


def test_it_is_saved_and_copied(dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clipboard = QGuiApplication.clipboard()
    dialog.what.setCurrentIndex(dialog.what.count() - 1)  # the chart
    for form in ("PNG", "SVG", "CSV"):
        dialog.form.setCurrentText(form)
        path, typed = tmp_path / f"chart.{form.lower()}", str(tmp_path / "chart")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, typed=typed: (typed, ""))
        dialog.save.click()
        assert path.stat().st_size > 100 if form != "CSV" else path.read_text().startswith("epoch")
        assert dialog.said.text() == f"Saved {path.name}."
        clipboard.clear()
        dialog.copy.click()
        assert not clipboard.image().isNull() if form == "PNG" else clipboard.text() == path.read_text()


def test_what_is_in_a_file_is_what_its_name_says(dialog: ExportDialog, tmp_path: Path, monkeypatch: Any) -> None:
    for chosen, typed, saved, begins in (
        ("PNG", "a.svg", "a.svg", b"<?xml"),
        ("CSV", "a.PNG", "a.PNG", b"\x89PNG"),
        ("SVG", "lesson v1.2", "lesson v1.2.svg", b"<?xml"),
        ("SVG", "b.csv", "b.csv.svg", b"<?xml"),  # the boundary has no table
    ):
        dialog.what.setCurrentIndex(dialog.what.count() - 1 if chosen == "CSV" else 0)
        dialog.form.setCurrentText(chosen)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, typed=typed: (str(tmp_path / typed), ""))
        dialog.save.click()
        assert (tmp_path / saved).read_bytes().startswith(begins), typed


def test_without_room_one_sentence(dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "nowhere" / "a.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    dialog.save.click()
    assert dialog.said.text().startswith("a.png could not be saved: No such file or directory.")


def test_what_has_no_table_says_so(dialog: ExportDialog) -> None:
    dialog.form.setCurrentText("CSV")
    assert not dialog.save.isEnabled()
    assert dialog.said.text() == "Network has no table; charts have one once something is learned."
