"""The glossary has every term of every field, in every language, short enough to be read at once."""

import importlib
import json
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import pytest

import models.design
from models.design.spec import Spec, choice, number
from models.language import glossary, languages
from models.language.text import tr

LANGUAGES = tuple(languages.LANGUAGES)
PLAIN = {"Network.next_id", "PictureFolder.side"}
"""Fields whose labels say everything, or that are never shown."""
PLAIN_OPTIONS = {
    "schedule": {"constant"},
    "precision": {"float32", "bfloat16"},  # the field's own entry is about both
    "data_set": "all",  # names
    "encoding": "all",
    "delimiter": "all",
    "decimal_sign": "all",
    "missing_value": "all",
    "target": "all",  # they have entries of their own
}
"""Options that say everything, by the entry of their field."""


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    languages.use(languages.ENGLISH)


def specs() -> list[type[Spec]]:
    """Every kind of Spec of the program."""
    for module in pkgutil.iter_modules(models.design.__path__, "models.design."):
        importlib.import_module(module.name)
    found: list[type[Spec]] = []
    waiting = [Spec]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("models.design.") and kind is not Spec:
            found.append(kind)
    return found


def gaps(kinds: list[type[Spec]]) -> list[str]:
    """Fields and options that a person reads and that nothing explains."""
    found = []
    for kind in kinds:
        for f in fields(kind):
            name, meta = f"{kind.__name__}.{f.name}", f.metadata
            if "label" not in meta or name in PLAIN:
                continue
            if meta["term"] not in glossary.entries(languages.ENGLISH):
                found.append(name)
            plain = PLAIN_OPTIONS.get(meta["term"], set())
            options = [] if plain == "all" else [key for key in meta.get("options", {}) if key not in plain]
            found += [f"{name}: {key}" for key in options if not glossary.of_option(meta["term"], key)]
    return found


def test_every_field_and_every_option_has_an_entry_or_says_everything() -> None:
    kinds = specs()
    assert len(kinds) > 15
    assert gaps(kinds) == []


def test_a_field_and_an_option_without_an_entry_are_found() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Planted(Spec):
        warmth: float = number(1.0, 0.0, 2.0, "How warm", label="Warmth")
        heat: float = number(1.0, 0.0, 2.0, "How hot", label="Heat", term="no such entry")
        loss: str = choice("mse", {"mse": "MSE", "planted": "Planted"}, "What", label="Loss", term="loss")

    assert gaps([Planted]) == ["Planted.warmth", "Planted.heat", "Planted.loss: planted"]


def raw(language: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads((glossary.FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_entry_and_it_is_short(language: str) -> None:
    own = raw(language)
    assert list(own) == list(raw("en"))
    assert len(own) >= 80
    for term, entry in own.items():
        assert 0 < len(entry["term"]) <= 30, term
        assert 20 < len(entry["explanation"]) * (1 if language == "en" else 2) <= 300, term
        assert len(entry.get("formula", "")) <= 90, term
        assert entry["search"], term
        assert not any(sign in "".join((entry["term"], entry["explanation"])) for sign in "{}<>&|"), term


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_an_entry_in_chinese_is_chinese(language: str) -> None:
    """A formula with words in it is in the language too; what is left in English is called so in the field."""
    for term, entry in raw(language).items():
        assert any("\u4e00" <= sign <= "\u9fff" for sign in entry["explanation"]), term
        words = entry.get("formula") or raw("en")[term].get("formula", "")
        plain = " ".join(w for w in words.replace("(", " ").split() if len(w) > 3 and w.isascii() and w.isalpha())
        assert plain in ("", "sign"), (term, words)  # the function of that name


def test_links_lead_to_entries() -> None:
    english = glossary.entries(languages.ENGLISH)
    assert {link for entry in english.values() for link in entry.see} <= set(english)
    assert all(term not in entry.see for term, entry in english.items())


def test_what_a_language_lacks_is_said_in_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    files = {"en": {"batch": {"term": "Batch", "explanation": "Samples. Of one step.", "formula": "n", "see": ["l2"]}}}
    files["en"]["l2"] = {"term": "L2", "explanation": "A penalty."}
    files["zh_CN"] = {"batch": {"term": "批", "explanation": "样本。一步的。"}}
    for name, content in files.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    monkeypatch.setattr(glossary, "FOLDER", tmp_path)
    glossary._entries.cache_clear()
    try:
        found = glossary.entries("zh_CN")
        assert (found["batch"].term, found["batch"].formula, found["batch"].see) == ("批", "n", ("l2",))
        assert found["batch"].gist == "样本。"
        assert found["l2"].term == "L2"
        assert glossary.entries("zh_TW") == glossary.entries("en")  # there is no file
        assert glossary.entries("en")["batch"].gist == "Samples."
    finally:
        glossary._entries.cache_clear()


@pytest.mark.parametrize(
    ("language", "question", "term"),
    [
        *((language, word, term) for language in LANGUAGES for word, term in (("batch", "batch"), ("epoch", "epoch"))),
        *((language, word, term) for language in LANGUAGES for word, term in (("L2", "l2"), ("softmax", "softmax"))),
        *((language, "why is the plane orange", "colours") for language in LANGUAGES),
        ("en", "Why is the plane orange?", "colours"),
        ("en", "orange", "colours"),
        ("en", "overfit", "overfitting"),
        ("en", "how to stop overfitting", "regularisation"),
        ("en", "lr", "learning_rate"),
        ("zh_CN", "批次", "batch"),
        ("zh_CN", "轮", "epoch"),
        ("zh_CN", "为什么平面是橙色", "colours"),
        ("zh_CN", "过拟合", "overfitting"),
        ("zh_TW", "週期", "epoch"),
        ("zh_TW", "為什麼平面是橘色", "colours"),
        ("zh_TW", "倒傳遞", "backpropagation"),
    ],
)
def test_a_newcomer_finds_the_entry_first(language: str, question: str, term: str) -> None:
    languages.use(language)
    found = glossary.matching(question)
    assert [entry.id for entry in found][:1] == [term]


def test_all_are_listed_for_no_words_and_none_for_nonsense() -> None:
    assert glossary.matching("  ") == list(glossary.entries().values())
    assert glossary.matching("qqqq") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_option_is_called_in_the_glossary_as_in_its_list(language: str) -> None:
    languages.use(language)
    for kind in specs():
        for f in fields(kind):
            for key, text in f.metadata.get("options", {}).items():
                term = glossary.of_option(f.metadata["term"], key)
                assert not term or tr(text) in glossary.entry(term).term, (text, tr(text))
