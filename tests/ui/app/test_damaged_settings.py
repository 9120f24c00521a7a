"""Whatever the settings hold, the window opens."""

import random
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from models.design.built_in import KINDS
from models.files.storage import read_design
from models.talk.commands import Command
from tests.building import dressed_afterwards
from ui.app.document import Document
from ui.app.engine_link import EngineLink
from ui.app.files import OPENING
from ui.app.settings import Settings, store
from ui.look import theme
from ui.shell import remember
from ui.shell.window import MainWindow

KEYS = (
    *("recent", "theme", "device", "speed", "axes/circle", "axes/iris", "lock/data", "lock/weights"),
    *("window/geometry", "window/columns", "window/results", "window/left", "window/right"),
    *("own-window/LossPanel", "own-window/LossPanel-geometry"),
)
VALUES = (
    *("", "x", "on", "-1", "1e999", "nan", "0 999999999999999999", "9 7", "٣ ٤", "-1 0", "9" * 5000 + " 1", "\\x0"),
    *("[" * 1000, '"' + "[" * 1000 + '"', '"' + "[" * 100_000 + '"', '"{\\"a\\": ' * 1000 + '"', "a, b, c", "1, 2"),
    *("@Invalid()", "@ByteArray(x)", "@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3\\0\\0\\xff\\xff\\xff\\xff)", "@Size(0 0)"),
    *("@Rect(1 2 3 4)", "@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\xeQByteArrayLis\\0)", "@Variant(\\xff\\xff)", "@Point(x)"),
    *("%", "a\\", "☃" * 300, "@String(on)", "@DateTime(\\0\\0)", "\\x1f600"),
)


def text_of(key: str, value: str) -> str:
    section, _, name = key.rpartition("/")
    return f"[{section or 'General'}]\n{name}={value}\n"


def write(content: bytes) -> None:
    place = Path(store().fileName())
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)


def read_everything() -> None:
    """Read what a start reads."""
    settings = Settings()
    settings.recent()
    for kind in KINDS:
        settings.axes(kind)
    remember.load(settings, ["LossPanel", "BoundaryPanel"])
    settings.text("theme", "system", ("system", *theme.THEMES))
    settings.text("device", "auto")
    settings.flag("lock/data", False)


def open_window(qapp: QApplication) -> None:
    """Open the window as a start does, change what is remembered, and close it."""
    sent: list[Command] = []
    link = EngineLink(sent.append, lambda: None)
    link.stop()
    with dressed_afterwards():
        window = MainWindow(Document(read_design(OPENING)), link)
    window.show()
    qapp.processEvents()
    assert window.isVisible()
    assert window.width() >= 960
    window.settings.add_recent("mine.json")
    window.close()
    window.deleteLater()


def damaged(chance: random.Random) -> bytes:
    """A settings file with some wrong values, or with some wrong bytes."""
    lines = "".join(text_of(key, chance.choice(VALUES)) for key in chance.sample(KEYS, 4))
    content = bytearray(lines.encode())
    if chance.random() < 0.3:
        for _ in range(chance.randint(1, 30)):
            content[chance.randrange(len(content))] = chance.randrange(256)
    return bytes(content)


def test_every_wrong_value_at_every_place_is_read_as_absent(qapp: QApplication) -> None:
    for value in VALUES:
        write("".join(text_of(key, value) for key in KEYS).encode())
        read_everything()


ALL_WRONG = {
    "deep": '"' + "[" * 1000 + '"',
    "columns": "9 7",
    "geometry": "@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3\\0\\0\\xff\\xff)",
    "invalid": "@Invalid()",
}


@pytest.mark.parametrize("value", ALL_WRONG.values(), ids=ALL_WRONG)
def test_a_window_opens_with_settings_that_are_all_wrong(qapp: QApplication, value: str) -> None:
    write("".join(text_of(key, value) for key in KEYS).encode())
    open_window(qapp)


@pytest.mark.parametrize("what", ["a folder", "random bytes", "a file in the place of the folder"])
def test_a_window_opens_where_the_settings_are_no_file(qapp: QApplication, what: str) -> None:
    place = Path(store().fileName())
    if what == "a folder":
        place.mkdir(parents=True)
    elif what == "random bytes":
        write(random.Random(0).randbytes(5000))
    else:
        place.parent.parent.mkdir(parents=True, exist_ok=True)
        place.parent.write_bytes(b"")
    open_window(qapp)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_window_opens_with_any_damage(qapp: QApplication) -> None:
    chance = random.Random(3)
    for n in range(300):
        write(damaged(chance))
        read_everything()
        if n % 6 == 0:
            open_window(qapp)
