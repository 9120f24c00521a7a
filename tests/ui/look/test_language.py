"""The language of the window: chosen in the menu, in force at once, complete, and written down."""

import gc
import weakref
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from models.files.storage import read_design
from models.language import languages
from models.language.text import Text, tr
from models.problems.changes import with_kind
from tests.building import all_built, dressed_afterwards
from tests.sampling import first_quick
from tests.ui.texts_of_window import texts_of
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import OPENING
from ui.app.settings import Settings
from ui.look import language, sayings, style, theme
from ui.panels.base.legend import ClassLegend
from ui.panels.loss.loss import LossPanel
from ui.panels.plane.boundary import BoundaryPanel
from ui.shell.window import MainWindow


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.speak(qapp, languages.ENGLISH)


def readable(window: MainWindow) -> Counter[str]:
    QApplication.processEvents()
    return Counter(text for _, text in texts_of(window))


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    first_quick(
        [
            *[("circle", "en", "zh_TW"), ("iris", "zh_CN", "en"), ("plane", "en", "zh_TW"), ("mnist", "zh_CN", "en")],
            *[("circle", "zh_CN", "en"), ("iris", "en", "zh_TW"), ("plane", "zh_CN", "en"), ("mnist", "en", "zh_TW")],
        ],
        quick=4,
    ),
)
def test_no_text_is_left_behind(
    window: MainWindow, hear: Callable[..., Any], qtbot: Any, kind: str, before: str, after: str
) -> None:
    """The oracle is a window that was built in that language."""
    all_built(window).choices.speak(before)
    window.document.open(with_kind(read_design(OPENING), kind))
    window.document.edit(with_kind(read_design(OPENING), "xor"), tr("Choose {0}").format(tr("XOR")))
    window.document.undo_stack.undo()
    hear(step=70)
    window.choices.speak(after)
    hear(step=70)
    link = EngineLink(lambda command: None, lambda: None)
    link.stop()
    with dressed_afterwards():
        built = all_built(MainWindow(Document(window.document.experiment), link))
    built.autosave.end()
    built.document.edit(with_kind(read_design(OPENING), "xor"), tr("Choose {0}").format(tr("XOR")))
    built.document.undo_stack.undo()
    qtbot.addWidget(built, before_close_func=lambda made: made.files.give_up())
    built.resize(window.size())
    built.show()
    found, expected = readable(window), readable(built)
    left = {text: [place for place, said in texts_of(window) if said == text] for text in found if text not in expected}
    english = {text for text in left if any(one.isascii() and one.isalpha() and len(one) > 6 for one in text.split())}
    chinese = {text for text in left if any("\u4e00" <= character <= "\u9fff" for character in text)}
    wrong = english if after != "en" else chinese
    assert not wrong, {text: left[text] for text in wrong}


def test_the_menu_changes_the_language_and_it_is_kept(window: MainWindow) -> None:
    window.actions_["language_zh_CN"].trigger()
    assert window.actions_["play"].text() == "开始(&P)"
    assert Settings().text("language", "") == "zh_CN"
    window.actions_["language_en"].trigger()
    assert window.actions_["play"].text() == "&Play"


def test_undo_names_its_step_before_its_key(window: MainWindow) -> None:
    window.choices.speak("zh_TW")
    undo = next(action for action in window.actions() + window.findChildren(QAction) if action.shortcut() == "Ctrl+Z")
    assert undo.text() == "復原(&U)"
    window.document.edit(with_kind(window.document.experiment, "xor"), tr("Choose {0}").format("XOR"))
    assert undo.text() == f"復原：{tr('Choose {0}').format('XOR')}(&U)"
    window.choices.speak(languages.ENGLISH)
    assert undo.text() == "&Undo Choose XOR"


def test_inputs_are_named_in_the_language(window: MainWindow) -> None:
    window.document.edit(with_kind(window.document.experiment, "iris"), "Choose Iris")
    window.choices.speak("zh_TW")
    names = [tile.text() for tile in window.data.inputs.tiles.values()]
    assert names == list(window.document.experiment.data.info.shown_inputs.values())
    assert not any(name.isascii() for name in names)


def test_brackets_around_keys_are_those_of_the_language(window: MainWindow) -> None:
    assert window.actions_["reset"].toolTip().endswith(" (Ctrl+R)")
    window.choices.speak("zh_TW")
    assert window.actions_["reset"].toolTip().endswith("（Ctrl+R）")


def test_an_exported_chart_is_called_as_its_tab(window: MainWindow) -> None:
    window.choices.speak("zh_TW")
    panel = window.results.panel(LossPanel)
    assert panel.exports()[0].name == panel.tabs[0].text() == "損失"


def test_the_first_start_follows_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    class Taiwan:
        @staticmethod
        def system() -> "Taiwan":
            return Taiwan()

        def uiLanguages(self) -> list[str]:
            return ["zh-Hant-TW", "en-US"]

    monkeypatch.setattr(language, "QLocale", Taiwan)
    monkeypatch.delenv(languages.VARIABLE, raising=False)
    assert language.of_choice("system") == "zh_TW"
    assert language.of_choice("en") == "en"


def test_what_has_gone_wrong_is_said_in_the_new_language(
    window: MainWindow, tmp_path: Path, hear: Callable[..., Any]
) -> None:
    """Of a file, whose sentence came through a signal, and of the engine, which said it before the change."""
    (tmp_path / "a.json").write_text("{")
    window.files.open_path(str(tmp_path / "a.json"))
    assert "a.json cannot be opened" in window.notice.label.text()
    window.choices.speak("zh_CN")
    assert window.notice.label.text().startswith("无法打开 a.json")
    window.choices.speak(languages.ENGLISH)
    told = tr("The data of this design are not here yet; wait until they are.")
    window.choices.speak("zh_TW")
    hear(error=told)
    assert window.notice.label.text() == tr(str(told)) != str(told)


def test_nothing_is_lost_by_it(window: MainWindow, hear: Callable[..., Any]) -> None:
    hear(step=70)
    window.document.edit(with_kind(window.document.experiment, "xor"), "Choose XOR")
    before = window.document.experiment, window.document.undo_stack.count(), window.document.undo_stack.index()
    window.choices.speak("zh_TW")
    assert (
        window.document.experiment,
        window.document.undo_stack.count(),
        window.document.undo_stack.index(),
    ) == before
    assert window.run.snapshot.step == 70


def test_a_text_on_a_widget_follows_and_a_plain_string_stays(qtbot: Any, qapp: QApplication) -> None:
    label, button, combo = QLabel(), QPushButton(), QComboBox()
    for widget in (label, button, combo):
        qtbot.addWidget(widget)
    sayings.say(label.setText, tr("Change {0}").format(tr("Learning rate")))
    sayings.say(button.setText, tr("Learning rate"))
    sayings.say(button.setText, "mine")
    sayings.add_item(combo, tr("Learning rate"), "rate")
    language.speak(qapp, "zh_CN")
    assert (label.text(), button.text(), combo.itemText(0)) == ("更改“学习率”", "mine", "学习率")


def test_a_widget_that_is_gone_is_forgotten(qapp: QApplication) -> None:
    label = QLabel()
    sayings.say(label.setText, tr("Learning rate"))
    assert label in sayings._written
    key = weakref.ref(label)
    del label
    assert key() is None


def test_where_no_font_has_the_characters_it_is_said_in_english(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert language.lack_of_font() is None  # English needs none
    language.speak(qapp, "zh_CN")
    monkeypatch.setattr(language.QFontDatabase, "families", lambda *_: [])
    said = language.lack_of_font()
    assert isinstance(said, Text)
    assert "Noto Sans CJK" in said
    assert said.isascii()


@pytest.mark.slow
def test_a_hundred_changes_cost_no_memory(window: MainWindow, hear: Callable[..., Any]) -> None:
    hear(step=70)
    sizes = []
    for _ in range(110):
        for name in ("zh_CN", "en"):
            window.choices.speak(name)
            hear(step=70)
        gc.collect()
        sizes.append(_resident())
    assert sizes[-1] - sizes[9] <= 5, sizes[::10]


def _resident() -> float:
    """MB of memory that this process has now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


def test_the_palette_fits_its_words_at_once(window: MainWindow) -> None:
    window.choices.speak("zh_CN")
    QApplication.processEvents()
    window.choices.speak("en")
    QApplication.processEvents()
    for chip in window.network.palette_strip.chips:
        assert chip.width() >= chip.fontMetrics().horizontalAdvance(chip.text())


def test_what_is_painted_follows_too(window: MainWindow) -> None:
    """The oracle is again a window that was built in that language."""
    window.choices.speak("zh_CN")
    QApplication.processEvents()
    window.choices.speak("zh_TW")
    QApplication.processEvents()
    titles = [column.title for column in window.network.stage.layout.columns]
    assert titles == ["輸入", "全連接 4", "全連接 2", "輸出 1"]
    assert window.results.panel(BoundaryPanel).legend._names == ("橘色", "藍色")
    taken = window.results.panel(BoundaryPanel)._new_key()
    assert isinstance(taken, ClassLegend)
    assert taken._names == ("橘色", "藍色")


def test_one_font_is_used_for_letters_and_characters(window: MainWindow, qapp: QApplication) -> None:
    """Also after another theme: a style sheet that goes brings back the fonts that it found when it came."""

    def others() -> list[str]:
        """The parts on show that have another font than the application."""
        shown = [part for part in window.findChildren(QWidget) if part.isVisible() and isinstance(part, with_text)]
        wrong = [part for part in shown if part.font().families() != qapp.font().families()]
        return [f"{type(part).__name__} {part.objectName()} in {type(part.parent()).__name__}" for part in wrong]

    with_text = QLabel | QAbstractButton | QComboBox | QLineEdit
    all_built(window)
    for spoken in ("zh_CN", "en"):
        window.choices.speak(spoken)
        QApplication.processEvents()
        for colours in (theme.DARK, theme.LIGHT):
            assert others() == []
            style.apply(qapp, colours)
        assert others() == []
