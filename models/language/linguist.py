"""Translations as Qt Linguist keeps them, `.ts`, and as the program reads them, `.json`.

    python -m models.language.linguist

brings the texts of the code into every `.ts` (translations stay; what the code says no more goes), writes the `.json`
beside it, and says how many texts each language lacks.
"""

import json
from pathlib import Path
from xml.etree import ElementTree

from models.language import extraction, languages
from models.language.extraction import Found

Forms = dict[str, list[str]]
"""The translation of each text by `languages.key`, a form for each plural."""


def read(path: Path) -> Forms:
    """The translations in a `.ts`; those that are marked unfinished too, unless they are empty."""
    known: Forms = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is not None:
            many = [form.text or "" for form in translation.iter("numerusform")]
            said = many or [translation.text or ""]
            if all(said) or translation.get("type") != "unfinished":
                known[languages.key(message.findtext("source", ""), message.findtext("comment", ""))] = said
    return known


def as_ts(language: str, texts: list[Found], known: Forms) -> str:
    """The `.ts` of a language: each text under the file that says it first."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for text in texts:
        if text.files[0] not in contexts:
            contexts[text.files[0]] = context = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = text.files[0]
        message = ElementTree.SubElement(contexts[text.files[0]], "message", {"numerus": "yes"} if text.one else {})
        for file in text.files:
            ElementTree.SubElement(message, "location", filename=f"../../{file}")
        ElementTree.SubElement(message, "source").text = text.source
        if text.meaning:
            ElementTree.SubElement(message, "comment").text = text.meaning
        if text.one:
            ElementTree.SubElement(message, "extracomment").text = f"of one: {text.one}"
        forms = known.get(languages.key(text.source, text.meaning), [])
        translation = ElementTree.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
        if text.one:
            for form in forms or [""]:
                ElementTree.SubElement(translation, "numerusform").text = form
        elif forms:
            translation.text = forms[0]
    ElementTree.indent(root, " " * 4)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def as_json(texts: list[Found], known: Forms) -> str:
    """The `.json` of a language, with the texts that the code has."""
    keys = [languages.key(text.source, text.meaning) for text in texts]
    kept = {key: known[key] if len(known[key]) > 1 else known[key][0] for key in keys if key in known}
    return json.dumps(kept, ensure_ascii=False, indent=0) + "\n"


def lacking(texts: list[Found], known: Forms) -> list[Found]:
    """The texts without a translation."""
    return [text for text in texts if languages.key(text.source, text.meaning) not in known]


def update(root: Path) -> None:
    """Bring `.ts` and `.json` of every language up to date with the code in this folder."""
    texts = extraction.texts(root)
    for language in languages.LANGUAGES:
        if language != languages.ENGLISH:
            path = languages.FOLDER / f"{language}.ts"
            known = read(path) if path.exists() else {}
            path.write_text(as_ts(language, texts, known), encoding="utf-8", newline="\n")
            path.with_suffix(".json").write_text(as_json(texts, known), encoding="utf-8", newline="\n")
            print(f"{language}: {len(texts)} texts, {len(lacking(texts, known))} without a translation")


if __name__ == "__main__":
    update(Path(__file__).parents[2])
