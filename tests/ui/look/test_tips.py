"""Tooltips are broken into lines that are read easily."""

import json

import pytest
from PySide6.QtWidgets import QApplication

from models.language import languages
from ui.look import tips


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_no_chinese_tooltip_ends_in_a_line_of_one_or_two_characters(qapp: QApplication, language: str) -> None:
    texts = json.loads((languages.FOLDER / f"{language}.json").read_text(encoding="utf-8")).values()
    for text in (text for text in texts if isinstance(text, str)):
        lines = tips.wrapped(text).split("\n")
        assert len(lines) == 1 or "\n" in text or len(lines[-1]) > 2, text
