"""From the files of a lesson to a `Lesson`. Everything wrong becomes one SpecError that names the file and the line.

A lesson is a folder, or the same files in a zip archive, of which nothing else is allowed:

    lesson.toml     what it asks: format, minutes, opens, [[step]] and [[challenge]]
    design.json     the design that it begins with, as File, Save writes it
    en.md           its text; besides, or instead, zh_CN.md and zh_TW.md
"""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, NoReturn

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.files import storage
from models.language.languages import LANGUAGES
from models.language.text import joined
from models.lessons import conditions, markdown
from models.lessons.lesson import Challenge, Lesson, LessonText, Step, Task
from models.lessons.markdown import LineError
from models.lessons.situation import PLACES
from models.lessons.toml_lines import line_of

FORMAT = 1
SETTINGS, DESIGN = "lesson.toml", "design.json"
TEXTS = {language + ".md": language for language in LANGUAGES}
"""Which languages a text may be in, by the name of its file."""
FILES = (SETTINGS, DESIGN, *TEXTS)
MOST_STEPS, MOST_CHALLENGES, MOST_CONDITIONS = 30, 10, 10
MOST_SEEDS, MOST_EPOCHS, MOST_MINUTES = 20, 10_000, 240
_PLACE = re.compile(r"\(at line (\d+)")  # what tomllib says of a place; nothing at the end of the text
_STEP_KEYS = ("id", "when")
_CHALLENGE_KEYS = (*_STEP_KEYS, "seeds", "epochs", "least")


class PlaceError(SpecError):
    """What is wrong in a line of a file of the lesson: its values are file, line (from 1) and why."""


def lesson(name: str, files: Mapping[str, bytes]) -> Lesson:
    """The lesson that these files describe; raises SpecError. name: of its folder."""
    for needed in (SETTINGS, DESIGN):
        if needed not in files:
            raise SpecError("{file} is missing from the lesson.", file=needed)
    texts = {language: _text(file, files[file]) for file, language in TEXTS.items() if file in files}
    if not texts:
        raise SpecError("The lesson has no text; it needs one of {files}.", files=joined(TEXTS))
    settings = _Settings(_decoded(SETTINGS, files[SETTINGS]))
    found = Lesson(
        name=name,
        experiment=_design(files[DESIGN]),
        minutes=settings.number("minutes", 10, 1, MOST_MINUTES),
        opens=settings.names("opens", tuple(PLACES)),
        steps=tuple(settings.step(n) for n in range(settings.count("step", MOST_STEPS))),
        challenges=tuple(settings.challenge(n) for n in range(settings.count("challenge", MOST_CHALLENGES))),
        texts=texts,
    )
    _compare(found, settings)
    return found


def _file_of(language: str) -> str:
    return next(file for file, of in TEXTS.items() if of == language)


def _decoded(file: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SpecError("{file} is no text in UTF-8.", file=file) from None


def _text(file: str, content: bytes) -> LessonText:
    try:
        return markdown.parse(_decoded(file, content))
    except LineError as error:
        raise _at(file, error.line, error) from None


def _design(content: bytes) -> Experiment:
    try:
        return storage.loads(_decoded(DESIGN, content))
    except SpecError as error:
        raise SpecError("{file}: {why}", file=DESIGN, why=error.text) from None


def _at(file: str, line: int, error: SpecError) -> PlaceError:
    return PlaceError("{file}, line {line}: {why}", file=file, line=line, why=error.text)


def _compare(found: Lesson, settings: "_Settings") -> None:
    """Every task has words in each language, and no words are without a task; raises SpecError."""
    for n, task_id in enumerate(found.ids):
        if task_id in found.ids[:n]:
            settings.refuse("id", SpecError("the id {value} is there twice", value=task_id), *settings.place(n, found))
    for language, text in found.texts.items():
        told = [block.id for block in text.blocks if isinstance(block, Task)]
        for n, task_id in enumerate(found.ids):
            if task_id not in told:
                error = SpecError("{value} has no words in {file}", value=task_id, file=_file_of(language))
                settings.refuse("id", error, *settings.place(n, found))
        for task_id in told:
            if task_id not in found.ids or told.count(task_id) > 1:
                raise SpecError("{file}: {value} is no id in {settings}, or stands there twice.",
                                file=_file_of(language), value=task_id, settings=SETTINGS)  # fmt: skip


class _Settings:
    """Reads lesson.toml strictly: each value by its key, unknown keys refused, errors with their line."""

    def __init__(self, text: str) -> None:
        self._text = text
        try:
            self._all: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            place = _PLACE.search(str(error))
            line = int(place[1]) if place else text.count("\n") + 1
            raise _at(
                SETTINGS, line, SpecError("this is no valid TOML: a quotation mark, a bracket or = is wrong")
            ) from None
        except RecursionError:
            raise SpecError("{file}: values are nested too deeply", file=SETTINGS) from None
        self._known(self._all, ("format", "minutes", "opens", "step", "challenge"))
        if self._all.get("format") != FORMAT:
            self.refuse("format", SpecError("format must be {newest}, got {value}", newest=FORMAT,
                                            value=self._all.get("format")))  # fmt: skip

    def refuse(self, key: str, error: SpecError, table: str = "", number: int = 0) -> NoReturn:
        """Raise this error with the line of the key."""
        raise _at(SETTINGS, line_of(self._text, key, table, number), error) from None

    @staticmethod
    def place(n: int, found: Lesson) -> tuple[str, int]:
        """In which table the `n`th task stands."""
        return ("step", n) if n < len(found.steps) else ("challenge", n - len(found.steps))

    def number(self, key: str, default: int, low: int, high: int, table: str = "", at: int = 0) -> int:
        """A whole number in this range."""
        value = self._of(table, at).get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            error = SpecError("{field} must be a whole number between {low:g} and {high:g}, got {value}", field=key,
                              low=low, high=high, value=value)  # fmt: skip
            self.refuse(key, error, table, at)
        return value

    def names(self, key: str, known: tuple[str, ...]) -> tuple[str, ...]:
        """A list of names that are known."""
        value = self._all.get(key, [])
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            self.refuse(key, SpecError("{where} must be a list of names", where=key))
        for name in value:
            if name not in known:
                self.refuse(key, SpecError("{value} must be one of {options}", value=name, options=joined(known)))
        return tuple(value)

    def count(self, table: str, most: int) -> int:
        """How many tables of this name there are."""
        value = self._all.get(table, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.refuse("", SpecError("{table} must be written as [[{table}]]", table=table), table)
        if len(value) > most:
            self.refuse(
                "", SpecError("a lesson has at most {most} of [[{table}]]", most=most, table=table), table, most
            )
        return len(value)

    def step(self, at: int) -> Step:
        """The step at this place."""
        self._known(self._of("step", at), _STEP_KEYS, "step", at)
        return Step(self._id("step", at), self._when("step", at))

    def challenge(self, at: int) -> Challenge:
        """The challenge at this place."""
        self._known(self._of("challenge", at), _CHALLENGE_KEYS, "challenge", at)
        seeds = self.number("seeds", 0, 0, MOST_SEEDS, "challenge", at)
        epochs = self.number("epochs", 1 if seeds else 0, 1 if seeds else 0, MOST_EPOCHS, "challenge", at)
        least = self.number("least", seeds, 1 if seeds else 0, seeds, "challenge", at)
        return Challenge(self._id("challenge", at), self._when("challenge", at), seeds, epochs, least)

    def _of(self, table: str, at: int) -> dict[str, Any]:
        found: dict[str, Any] = self._all[table][at] if table else self._all
        return found

    def _known(self, values: dict[str, Any], keys: tuple[str, ...], table: str = "", at: int = 0) -> None:
        for key in values:
            if key not in keys:
                error = SpecError("there is an unknown key {key}; known are {known}", key=key, known=joined(keys))
                self.refuse(key, error, table, at)

    def _id(self, table: str, at: int) -> str:
        value = self._of(table, at).get("id")
        if not isinstance(value, str) or not markdown.ID.fullmatch(value):
            self.refuse("id", SpecError("id must be small letters, digits and -, got {value}", value=value), table, at)
        return value

    def _when(self, table: str, at: int) -> tuple[conditions.Condition, ...]:
        value = self._of(table, at).get("when")
        texts = [value] if isinstance(value, str) else value
        if not isinstance(texts, list) or not texts or not all(isinstance(text, str) for text in texts):
            self.refuse("when", SpecError("when must be a condition or a list of conditions"), table, at)
        if len(texts) > MOST_CONDITIONS:
            self.refuse("when", SpecError("when holds at most {most} conditions", most=MOST_CONDITIONS), table, at)
        try:
            return tuple(map(conditions.parse, texts))
        except SpecError as error:
            self.refuse("when", error, table, at)
