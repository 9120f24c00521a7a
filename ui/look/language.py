"""Puts a language in force in the window: our texts, Qt's own words, and a font that has the characters."""

import os

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from models.language import languages
from models.language.text import Text
from ui.look import sayings

SYSTEM = "system"
"""The choice that follows the desktop."""

_FONTS = {
    "zh_CN": ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"),
    "zh_TW": ("Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC", "Source Han Sans TC", "WenQuanYi Micro Hei"),
}
"""Fonts with a language's characters as its readers write them, of Windows, macOS and Linux, the best first."""

_ALL_FONTS = {family for families in _FONTS.values() for family in families}

_WRITING = {
    "zh_CN": QFontDatabase.WritingSystem.SimplifiedChinese,
    "zh_TW": QFontDatabase.WritingSystem.TraditionalChinese,
}


def of_choice(choice: str) -> str:
    """The language that a choice stands for: itself, or the desktop's."""
    if choice in languages.LANGUAGES:
        return choice
    wanted = QLocale.system().uiLanguages()
    if os.environ.get(languages.VARIABLE) or not wanted:
        return languages.of_the_environment()
    return languages.closest(wanted[0])


def speak(app: QApplication, language: str) -> None:
    """Put a language in force: what was written by `sayings.say` is written anew. Numbers keep the point."""
    languages.use(language)
    translator = app.findChild(QTranslator) or QTranslator(app)
    assert isinstance(translator, QTranslator)
    app.removeTranslator(translator)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    font = app.font()
    own = [family for family in font.families() if family not in _ALL_FONTS]
    families = [*_FONTS.get(language, ()), *own]  # one font for letters and characters, so that lines are equally high
    if font.families() != families:
        font.setFamilies(families)
        _write_with(app, font)
    sayings.say_again()


def _write_with(app: QApplication, font: QFont) -> None:
    """Let everything follow the application's new font."""
    sheet = app.styleSheet()
    app.setStyleSheet("")  # with one in force, no widget follows
    app.setFont(font)
    app.setStyleSheet(sheet)


def lack_of_font() -> Text | None:
    """What to say where no font has the characters of the language in force."""
    writing = _WRITING.get(languages.current())
    if writing is None or QFontDatabase.families(writing):
        return None
    # readable with the fonts that there are, so it is English in every language
    return Text(
        lambda: (
            "No font with Chinese characters was found, so boxes are shown. Install one, such as Noto Sans CJK "
            "(package fonts-noto-cjk), and start the program again."
        )
    )
