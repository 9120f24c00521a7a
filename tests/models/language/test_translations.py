"""The translations fit the texts, and every word that a table gives for the screen has one."""

import json
import pickle
import re
from copy import deepcopy
from dataclasses import fields
from pathlib import Path
from string import Formatter

import pytest

from models.design.activations import ACTIVATIONS
from models.design.built_in import KINDS
from models.design.data import BuiltIn, Data, PictureFolder
from models.design.drawing import Preparation
from models.design.layers import LAYERS, Output
from models.design.network import Network
from models.design.spec import Spec
from models.design.training import INITIALISATIONS, LOSSES, OPTIMIZERS, SCHEDULES, WATCHED, Training
from models.language import languages, linguist
from models.language.text import tr
from tests.source_texts import texts

ROOT = Path(__file__).parents[3]
CHINESE = [language for language in languages.LANGUAGES if language != languages.ENGLISH]
SPECS: list[type[Spec]] = [*LAYERS, Output, Network, Data, BuiltIn, PictureFolder, Training, Preparation]


def placeholders(text: str) -> list[str]:
    """What stands for values, with its format: of `str.format`, and of `%` where argparse fills it in."""
    if percent := re.findall(r"%(?:\(\w+\))?[srd]", text):
        return sorted(percent)
    return sorted(f"{name}!{change}:{form}" for _, name, form, change in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", CHINESE)
def test_a_translation_has_the_values_of_its_text(language: str) -> None:
    known = linguist.read(languages.FOLDER / f"{language}.ts")
    for text in texts():
        for form in known.get(languages.key(text.source, text.meaning), []):
            assert placeholders(form) == placeholders(text.source), text.source


def test_a_lost_value_and_a_changed_format_are_noticed() -> None:
    assert placeholders("{count:,} of {name!r}") == placeholders("{name!r}: {count:,}")
    assert placeholders("{count:,}") != placeholders("{count}")
    assert placeholders("{0} {1}") != placeholders("{0}")
    assert placeholders("%(value)r") != placeholders("%(values)r")


@pytest.mark.parametrize("language", CHINESE)
def test_brackets_in_chinese_are_chinese_ones(language: str) -> None:
    """Except those of a key, "檔案(&F)", and of kinds of files, which Qt reads."""
    known = linguist.read(languages.FOLDER / f"{language}.ts")
    half = re.compile(r"[\u4e00-\u9fff] ?\((?!&|\*)")
    found = [known.get(languages.key(text.source, text.meaning), []) for text in texts()]
    assert [form for forms in found for form in forms if half.search(form)] == []


@pytest.mark.parametrize("language", CHINESE)
def test_words_for_the_palette_are_separated_as_the_palette_parts_them(language: str) -> None:
    known = linguist.read(languages.FOLDER / f"{language}.ts")
    lists = [text for text in texts() if text.files == ["ui/help/other_words.py"] and ", " in text.source]
    assert lists
    forms = [form for text in lists for form in known.get(languages.key(text.source, text.meaning), [])]
    assert [form for form in forms if "，" in form or "、" in form] == []


@pytest.mark.parametrize("language", CHINESE)
def test_every_text_is_translated_and_its_translation_is_the_one_that_is_shown(language: str) -> None:
    known = linguist.read(languages.FOLDER / f"{language}.ts")
    assert [text.source for text in linguist.lacking(texts(), known)] == []
    shown = json.loads((languages.FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    assert shown == json.loads(linguist.as_json(texts(), known))


def test_every_word_that_a_table_gives_for_the_screen_is_a_text() -> None:
    shown = {
        name
        for table in (LOSSES, OPTIMIZERS, SCHEDULES, WATCHED, INITIALISATIONS, ACTIVATIONS)
        for name in table.values()
    }
    for spec in SPECS:
        for field in fields(spec):
            shown |= {field.metadata[word] for word in ("doc", "label") if word in field.metadata}
            shown |= set(field.metadata.get("options", {}).values())
    for layer in LAYERS:
        shown |= {layer.__name__, (layer.__doc__ or "").splitlines()[0]}
    for kind in KINDS.values():
        digits = {str(digit) for digit in range(10)}
        shown |= {kind.name, *kind.inputs.values(), *(column.name for column in kind.columns), *kind.classes} - digits
    assert shown - {text.source for text in texts()} == set()


@pytest.mark.parametrize("language", CHINESE)
def test_names_of_data_are_shown_in_the_language_and_those_of_a_person_are_not(language: str) -> None:
    languages.use(language)
    fashion, iris = KINDS["fashion"].shown, KINDS["iris"].shown
    assert not {"shirt", "boot"} & set(fashion.classes)
    assert not {"Sepal length"} & ({column.name for column in iris.columns} | set(iris.inputs.values()))
    assert KINDS["iris"].classes == ("setosa", "versicolor", "virginica")
    folder = PictureFolder(path="/pictures/Circle", classes=("shirt", "boot")).info.shown
    assert (folder.name, folder.classes) == ("Circle", ("shirt", "boot"))
    assert folder.inputs != {"pixels": "Pixels"}


def test_a_text_is_copied_and_pickled() -> None:
    said = tr("No trial has a result.")
    assert deepcopy({"why": said})["why"] is said
    assert pickle.loads(pickle.dumps(said)) == str(said)
