"""No text of the window is cut, in any language, at the sizes that small screens have."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from models.files.storage import read_design
from models.language import languages
from models.problems.changes import with_kind
from tests.ui.clipped import clipped
from ui.app.files import OPENING
from ui.look import language
from ui.shell.window import MainWindow


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.speak(qapp, languages.ENGLISH)


@pytest.mark.parametrize("name", list(languages.LANGUAGES))
@pytest.mark.parametrize("kind", ["circle", "iris", "mnist"])
def test_every_text_is_whole(window: MainWindow, kind: str, name: str) -> None:
    window.choices.speak(name)
    if language.lack_of_font() is not None:
        pytest.skip("no font with these characters")
    window.document.open(with_kind(read_design(OPENING), kind))
    for size in ((1024, 680), (1280, 800)):
        window.resize(*size)
        for panel in window.results.panels:
            window.results.open(type(panel))
            QApplication.processEvents()
            QApplication.processEvents()
            assert list(clipped(window)) == []


def test_a_cut_text_is_found(qtbot: object, qapp: QApplication) -> None:
    around = QWidget()
    around.resize(60, 100)
    label = QLabel("much longer than sixty pixels", around)
    label.resize(50, 20)
    outside = QLabel("x", around)
    outside.setGeometry(55, 40, 20, 20)
    around.show()
    found = list(clipped(around))
    around.close()
    assert len(found) == 1
    assert "much longer" in found[0]
