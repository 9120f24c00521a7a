"""Which languages there are, which one is in force, and its translations.

A translator works on `resources/translations/<language>.ts` with Qt Linguist; `linguist.py` brings the texts of the
code into it and writes `<language>.json`, which is read here: the command line has no Qt.
"""

import json
import locale
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "resources" / "translations"
ENGLISH = "en"

LANGUAGES = {ENGLISH: "English", "zh_CN": "简体中文", "zh_TW": "繁體中文"}
"""The languages by their codes, each named as its speakers do."""

VARIABLE = "PLAYGROUND_LANGUAGE"
"""The environment variable that overrules what the system says; the window's own setting overrules both."""

_TRADITIONAL = ("tw", "hk", "mo", "hant")  # places and the script that say which Chinese is meant

_PLURALS: dict[str, Callable[[float], int]] = {"zh_CN": lambda count: 0, "zh_TW": lambda count: 0}
"""Which of a language's forms counts so many: the rule of gettext and of Qt Linguist."""

_in_force = ENGLISH


def use(language: str) -> None:
    """Put a language of LANGUAGES in force, for the whole process."""
    global _in_force
    if language not in LANGUAGES:
        raise ValueError(f"no such language: {language}")
    _in_force = language


def current() -> str:
    """The code of the language in force."""
    return _in_force


def closest(name: str) -> str:
    """The language closest to a locale's name, such as `zh_Hant_HK` or `de_DE.UTF-8`; English where there is none."""
    parts = name.lower().replace("-", "_").split(".")[0].split("@")[0].split("_")
    if parts[0] != "zh":
        return ENGLISH
    return "zh_TW" if any(part in _TRADITIONAL for part in parts[1:]) else "zh_CN"


def of_the_environment() -> str:
    """The language that the environment of this process asks for, as other programs of a terminal read it."""
    for variable in (VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG"):
        if name := os.environ.get(variable):
            return closest(name)
    return closest(locale.getlocale()[0] or "")


def forms(source: str, meaning: str = "") -> list[str]:
    """The translation of an English text into the language in force, a form for each plural; empty where it has none.

    A text that is not translated with this meaning is taken without it.
    """
    known = _translations(_in_force)
    return known.get(key(source, meaning)) or known.get(source) or []


def plural(count: float) -> int:
    """Which form of the language in force counts so many."""
    return _PLURALS[_in_force](count)


def key(source: str, meaning: str = "") -> str:
    """Under which a text is kept: some English words have two meanings, and so two translations."""
    return f"{source}|{meaning}" if meaning else source


@cache
def _translations(language: str) -> dict[str, list[str]]:
    """The forms of every text by `key`; empty for English, whose texts stand in the code."""
    path = FOLDER / f"{language}.json"
    if language == ENGLISH or not path.exists():
        return {}
    found: dict[str, str | list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return {key: [said] if isinstance(said, str) else said for key, said in found.items()}
