"""What layers are called."""

from collections.abc import Iterator

import pytest

from models.design.layers import LAYERS, Add
from models.language import glossary, languages
from models.language.text import tr
from ui.network.words import kind_name, kind_term


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    languages.use(languages.ENGLISH)


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_a_layer_that_adds_is_not_called_as_the_button_that_adds_something(language: str) -> None:
    languages.use(language)
    assert kind_name(Add) == "相加"
    assert tr("Add") != kind_name(Add)


@pytest.mark.parametrize("language", languages.LANGUAGES)
def test_a_layer_is_called_in_the_glossary_as_on_its_chip(language: str) -> None:
    languages.use(language)
    for kind in LAYERS:
        assert kind_name(kind) in glossary.entry(kind_term(kind)).term
