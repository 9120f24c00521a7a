"""How the window shares out its room, and that nothing in it is cut or covered."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox, QWidget

from models.design.training import OPTIMIZERS, SCHEDULES
from models.files.class_folders import folder_data
from models.problems.changes import with_data
from models.talk.snapshot import Progress
from tests.building import all_built
from ui.app.templates import templates
from ui.look import style, theme, tips
from ui.panels.draw.digit import DigitPanel
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import BoundaryPanel
from ui.shell.parts import usual_widths
from ui.shell.results import usual_heights
from ui.shell.window import MainWindow

SIZES = [(1024, 680), (1280, 800), (1920, 1080)]


def choose(window: MainWindow, kind: str) -> None:
    window.data.gallery.tiles[kind].click()
    QApplication.processEvents()


def sized(window: MainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    QApplication.processEvents()


def box(part: QWidget, window: MainWindow) -> QRect:
    """Where a part is, in pixels of the window."""
    return QRect(part.mapTo(window, QPoint()), part.size())


@pytest.mark.parametrize(("width", "height"), [(960, 620), *SIZES, (1920, 700), (2560, 1440), (3840, 2160)])
def test_the_columns_fill_the_window_and_the_network_has_most_of_it(width: int, height: int) -> None:
    left, centre, right = usual_widths(width, height)
    assert left + centre + right == width
    assert centre >= right >= left > 0


def test_the_right_column_grows_with_the_window_but_not_beyond_its_height() -> None:
    assert [usual_widths(*size)[2] for size in SIZES] == [272, 372, 621]
    assert usual_widths(1920, 700)[2] == 420


@pytest.mark.parametrize(("width", "height"), [(272, 500), (372, 622), (621, 902), (760, 1300)])
def test_the_charts_below_keep_their_room(width: int, height: int) -> None:
    above, below = usual_heights(width, height)
    assert above + below == height
    assert above >= 0.62 * height - 1
    assert below >= min(230, 0.38 * height) - 1


@pytest.mark.shares_window
def test_a_large_window_shows_network_and_boundary_large(window: MainWindow) -> None:
    for kind in ("circle", "iris", "plane"):
        sized(window, 1280, 800)
        choose(window, kind)
        sized(window, 1920, 1080)
        seen = window.results.panel(BoundaryPanel).map.view_rect()
        assert min(seen.width(), seen.height()) >= 460, kind  # 250 at 1280×800
        canvas, picture = window.network.canvas, window.network.stage.layout
        assert canvas.scale_now >= 1.15, kind
        assert canvas.scale_now * picture.width >= 0.9 * canvas.width(), kind
        assert canvas.scale_now * picture.height >= 0.9 * canvas.height(), kind
        assert canvas.scale_now * picture.width <= canvas.width(), kind
        assert canvas.scale_now * picture.height <= canvas.height(), kind
        window.document.undo_stack.undo()  # each begins with the opening design


def test_a_large_window_shows_a_deep_network_whole(window: MainWindow) -> None:
    window.files.open_digits()
    sized(window, 1920, 1080)
    canvas, picture = window.network.canvas, window.network.stage.layout
    assert len(picture.columns) == 16
    assert canvas.scale_now * picture.width <= canvas.width()
    sized(window, 1024, 680)
    assert canvas.scale_now >= 0.58  # whole, it would be too small to be read


@pytest.mark.shares_window
def test_the_columns_have_their_usual_widths_however_the_window_came_to_its_size(window: MainWindow) -> None:
    for before, size in permutations(SIZES, 2):
        sized(window, *before)
        sized(window, *size)
        left, _, right = window.parts.columns.sizes()
        assert (left, right) == (usual_widths(*size)[0], usual_widths(*size)[2]), (before, size)


def test_columns_that_a_person_dragged_stay_as_they_are(window: MainWindow) -> None:
    sized(window, 1920, 1080)
    columns, results = window.parts.columns, window.results
    columns.moveSplitter(700, 1)
    results.moveSplitter(300, 1)
    QApplication.processEvents()
    before = columns.sizes()[0], results.sizes()[0]
    assert before == (700, 300)
    sized(window, 1800, 1081)
    assert abs(columns.sizes()[0] - 700) <= 5  # Qt rounds shares
    assert abs(results.sizes()[0] - 300) <= 2
    assert window.state().results.split is not None


@pytest.mark.shares_window
def test_what_nobody_dragged_is_not_written_down(window: MainWindow) -> None:
    assert (window.state().columns, window.state().results.split) == (None, None)


# -------------------------------------------------------------------- nothing is cut or covered


@pytest.mark.shares_window
def test_every_list_shows_all_its_rows_and_all_of_their_words(window: MainWindow) -> None:
    for kind in ("circle", "iris", "mnist"):
        choose(window, kind)
        combos = [c for c in window.findChildren(QComboBox) if c.isVisible()]
        assert len(combos) >= 6
        for combo in combos:
            combo.showPopup()
            QApplication.processEvents()
            view, about = combo.view(), (kind, combo.accessibleName())
            rows = [view.visualRect(view.model().index(row, 0)) for row in range(combo.count())]
            assert rows[-1].bottom() <= view.viewport().height(), about
            assert view.verticalScrollBar().maximum() == 0, about
            assert view.sizeHintForColumn(0) <= view.viewport().width(), about
            combo.hidePopup()


def cut_words(combos: list[QComboBox]) -> list[str]:
    """The entries that do not fit into their combo box."""
    found = []
    for combo in combos:
        option = QStyleOptionComboBox()
        combo.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo).width()
        texts = [combo.itemText(row) for row in range(combo.count())]
        found += [text for text in texts if combo.fontMetrics().horizontalAdvance(text) > room]
    return found


def cards_of(window: MainWindow) -> Iterator[QWidget]:
    """Each card that floats over the window, with each of its contents, open."""
    openers = [window.results.panel(LossPanel).open_options]
    for optimizer in OPTIMIZERS:
        openers.append(lambda name=optimizer: _with(window, optimizer=name) or window.training.open_more())
    for schedule in SCHEDULES:
        openers.append(lambda name=schedule: _with(window, schedule=name) or window.training.open_rate())
    for open_card in openers:
        open_card()
        QApplication.processEvents()
        card = QApplication.activePopupWidget()
        assert card is not None
        yield card
        card.close()


def _with(window: MainWindow, **values: Any) -> None:
    experiment = window.document.experiment
    window.document.edit(replace(experiment, training=replace(experiment.training, **values)), "Choose")


@pytest.mark.shares_window
def test_every_list_on_a_card_shows_its_words_whole(window: MainWindow) -> None:
    for kind in ("circle", "mnist"):
        choose(window, kind)
        seen = 0
        for card in cards_of(window):
            combos = card.findChildren(QComboBox)
            seen += len(combos)
            assert cut_words(combos) == [], kind
        assert seen >= 2 + len(SCHEDULES)


@pytest.mark.shares_window
def test_a_list_longer_than_the_screen_is_scrolled(window: MainWindow, tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"class {number}").mkdir()
        for k in range(2):
            (tmp_path / f"class {number}" / f"{k}.png").touch()
    window.document.edit(with_data(window.document.experiment, folder_data(tmp_path)), "Choose")
    QApplication.processEvents()
    combo = window.results.panel(DigitPanel).label_bar.combo
    assert combo.count() == 40
    combo.showPopup()
    QApplication.processEvents()
    assert combo.view().window().height() <= combo.screen().availableGeometry().height()
    assert combo.view().verticalScrollBar().maximum() > 0
    combo.hidePopup()


def tooltips(window: MainWindow) -> list[str]:
    found = [w.toolTip() for w in window.findChildren(QWidget)] + [a.toolTip() for a in window.findChildren(QAction)]
    return [tip for tip in found if tip and not tip.startswith("<")]


def test_no_tooltip_is_wider_than_a_sentence_can_be_read(window: MainWindow, hear: Any) -> None:
    measure = QFontMetrics(theme.font(theme.BODY))
    for kind in ("circle", "iris", "mnist"):
        choose(all_built(window), kind)
        hear(step=7)
        window.training.fields["optimizer"].changed.emit("adamw")
        lines = [line for tip in tooltips(window) for line in tip.split("\n")]
        assert len(lines) > 50
        assert [line for line in lines if measure.horizontalAdvance(line) > tips.WIDTH + 4] == [], kind


def test_wrapping_loses_no_word_and_breaks_what_has_no_spaces(qapp: QApplication) -> None:
    text = "Mean loss over the test data, which training never sees; at its end, and while it is paused, all count"
    assert tips.wrapped(text).replace("\n", " ") == text
    assert tips.wrapped("short\nand shorter") == "short\nand shorter"
    assert tips.wrapped("") == ""
    assert tips.wrapped("神经网络" * 40).replace("\n", "") == "神经网络" * 40
    assert tips.wrapped("x" * 200).count("\n") > 0


@pytest.mark.parametrize("strip", ["notice", "progress"])
def test_a_strip_covers_and_moves_nothing_but_the_picture_of_the_network(
    window: MainWindow, strip: str, hear: Any
) -> None:
    for size in SIZES:
        covers_and_moves_nothing(window, size, strip, hear)
        window.notice.clear("file")
        window.parts.progress.show_progress(None)
        QApplication.processEvents()
        assert not window.notice.isVisible()
        assert not window.parts.progress.isVisible()


def covers_and_moves_nothing(window: MainWindow, size: tuple[int, int], strip: str, hear: Any) -> None:
    def places() -> dict[QWidget, QRect]:
        kinds = (window.topbar, window.training, window.data, window.results, window.network, window.statusBar())
        found = [w for part in kinds for w in (part, *part.findChildren(QWidget)) if w.isVisible()]
        moving = (window.notice, window.parts.progress, window.network.canvas)
        return {w: box(w, window) for w in found if not any(w is m or m.isAncestorOf(w) for m in moving)}

    sized(window, *size)
    hear()
    QApplication.processEvents()
    before, picture = places(), box(window.network.canvas, window)
    if strip == "notice":
        window.notice.say("file", "A sentence that is long enough to need more than one line of the window. " * 4)
    else:
        window.parts.progress.show_progress(Progress("Fetching MNIST", 1, 2))
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    shown = window.notice if strip == "notice" else window.parts.progress
    assert shown.isVisible()
    assert {w: place for w, place in places().items() if before[w] != place} == {}
    now = box(window.network.canvas, window)
    assert (now.topLeft(), now.right()) == (picture.topLeft(), picture.right())
    assert picture.contains(box(shown, window))
    assert not now.intersects(box(shown, window))
    assert now.height() > 100
    assert window.notice.label.height() >= window.notice.label.heightForWidth(window.notice.label.width())


def test_the_numbers_of_a_long_run_are_whole(window: MainWindow, hear: Any) -> None:
    for size in SIZES:
        sized(window, *size)
        hear(step=123_456_789, epoch=4_938_271, running=True, steps_per_second=1_234_567.0)
        window.topbar._show_newest()
        for part in (window.topbar.detail, window.topbar.epoch):
            assert part.fontMetrics().horizontalAdvance(part.text()) <= part.width(), (size, part.text())


@pytest.mark.shares_window
@pytest.mark.parametrize("design", ["circle", "small-cnn"])
def test_the_layers_on_offer_have_names(window: MainWindow, design: str) -> None:
    if design == "small-cnn":
        window.files.use_template(next(t for t in templates() if t.name == design))
    for size in SIZES:
        sized(window, *size)
        palette = window.network.palette_strip
        for button in (*palette.chips, palette.templates):
            assert button.toolButtonStyle() in (
                button.toolButtonStyle().ToolButtonTextOnly,
                button.toolButtonStyle().ToolButtonTextBesideIcon,
            )
            assert palette.rect().contains(button.geometry()), (size, button.text())
            assert QFontMetrics(button.font()).horizontalAdvance(button.text()) <= button.width() - 10, size


def test_a_machine_without_accelerator_is_no_alarm(window: MainWindow, hear: Any) -> None:
    hear()
    assert window.topbar.device.text() == "CPU: the only device here"
    assert window.topbar.device.objectName() == "pill"
    assert not window.notice.isVisible()


@pytest.mark.parametrize("colours", theme.THEMES.values(), ids=lambda t: t.name)
def test_nothing_is_drawn_where_two_scroll_bars_meet(
    window: MainWindow, qapp: QApplication, colours: theme.Theme
) -> None:
    style.apply(qapp, colours)
    sized(window, 1024, 680)
    canvas = window.network.canvas
    while not (canvas.verticalScrollBar().isVisible() and canvas.horizontalScrollBar().isVisible()):
        window.network.canvas.zoom_in()
        QApplication.processEvents()
    across, down = canvas.verticalScrollBar().width(), canvas.horizontalScrollBar().height()
    corner = box(canvas, window).adjusted(canvas.width() - across, canvas.height() - down, 0, 0)
    picture = window.grab(corner).toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(across) for y in range(down)}
    assert seen == {colours.panel}


def inked(window: MainWindow) -> QRect:
    """The box around the words at the left of the status bar, in its pixels."""
    bar = window.statusBar()
    picture = bar.grab(QRect(0, 2, bar.width() // 2, bar.height() - 2)).toImage()
    ground = picture.pixelColor(0, 5)
    spots = [
        (x, y) for x in range(picture.width()) for y in range(picture.height()) if picture.pixelColor(x, y) != ground
    ]
    xs, ys = zip(*spots, strict=True)
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


def test_passing_words_of_the_status_bar_stand_where_the_lasting_ones_do(window: MainWindow) -> None:
    sized(window, 1024, 680)
    lasting = inked(window)
    window.statusBar().showMessage(window.parts.state.text())
    QApplication.processEvents()
    assert not window.parts.state.isVisible()
    assert inked(window) == lasting
    window.parts.hint.setText("Weight from Linear 4, neuron 1 to Output 1")
    window.statusBar().showMessage("Saved a file with a name that does not end " * 9)
    QApplication.processEvents()
    ground = window.statusBar().grab().toImage().pixelColor(4, 5)
    gap = QRect(window.parts.hint.x() - theme.GAP + 2, 3, theme.GAP - 2, 14)
    picture = window.statusBar().grab(gap).toImage()
    assert all(picture.pixelColor(x, y) == ground for x in range(picture.width()) for y in range(picture.height()))
