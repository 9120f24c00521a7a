"""Every text of the window is reached by a translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.language import extraction
from tests.models.language.test_reach import ROOT, WORD, texts, untranslated
from tests.source_texts import said
from tests.source_tree import parsed

FILES = [path for path in sorted((ROOT / "ui").rglob("*.py")) if "canned" not in path.parts]
SHOWN = {
    "label",
    "flat_button",
    "written",
    "say",
    "add_item",
    "Disclosure",
    "QLabel",
    "QPushButton",
    "QCheckBox",
    "QMenu",
}
"""Functions and widgets whose texts a person reads; besides, all methods named set…Text, set…Title, setToolTip, …"""
SETTERS = ("Text", "Title", "Tip", "Name", "Description", "Label")
NO_TEXTS = {"setObjectName", "setPropertyName", "setApplicationName"}

OTHERS = {
    "Qt for Python", "Python {} on {}", "Qt {}, platform {}", "Neural Network Playground {}", "NumPy",  # names
    "Screen {} × {}, {} pixels a point", "Device {}, stepper {}", "Last lines of the log:",  # facts for a report
    "is not installed", "of unknown version", "(nothing)",
    "the window was late by more than %d ms\n%s", "%(asctime)s %(levelname)s %(name)s: %(message)s",  # the log
    "This plugin does not support", "the glossary has no {}",  # for programmers
    "np.broadcast_to({}, {})",  # code
    "save as", "raw train", "raw test", "window.png", "result.json", 'font-family="{}, sans-serif"',  # keys
}  # fmt: skip
NO_SENTENCES = ("ui/look/style.py", "ui/look/language.py", "ui/lessons/markup.py")
"""Files with style sheets, rich text, names of fonts, and the one sentence that is English in every language."""


def plain(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of each literal that a widget shows as it is."""
    for node in ast.walk(tree):
        name = extraction.called(node) if isinstance(node, ast.Call) else ""
        if name in SHOWN or (name.startswith("set") and name.endswith(SETTERS) and name not in NO_TEXTS):
            assert isinstance(node, ast.Call)
            first = node.args[1:] if name in ("say", "written", "add_item", "setTabText", "setItemText") else node.args
            first = first[:1] if name in ("label", "add_item") else first
            yield from (
                (one.lineno, said)
                for part in first
                for one, said in texts(part)
                if WORD.search(re.sub(r"<\w+>|</\w+>|{}", "", said))
            )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_is_out_of_reach_of_a_translation(path: Path) -> None:
    name, tree = path.relative_to(ROOT).as_posix(), parsed(path)
    found = [*untranslated(tree, not name.startswith(NO_SENTENCES)), *plain(tree)]
    left = [(line, text) for line, text in found if text not in said() | OTHERS]
    assert name.startswith(NO_SENTENCES) or left == []


@pytest.mark.parametrize(
    "code",
    [
        'say(self.button.setText, "Planted")',
        'say(self.button.setToolTip, f"planted {count}")',
        'self.button.setText("Planted")',
        'self.tabs.setTabText(1, "Planted")',
        'written(QPushButton(), "Planted")',
        'label("Planted", "title")',
        'QLabel("Planted")',
        'flat_button(tr("Grown"), "Planted")',
        'add_item(self.combo, "Planted", 3)',
        'self.window.setWindowTitle("Planted " + name)',
        'said = "It was planted."',
    ],
)
def test_a_planted_text_is_found(code: str) -> None:
    tree = ast.parse(code)
    assert any("lanted" in text for _, text in (*untranslated(tree), *plain(tree)))
