"""A lesson that a teacher writes in the window: from what is typed to the files of a lesson, and what is wrong in it.

The files are read by the parser that reads every lesson. What it says of a line is said of the field that was typed.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.design.wording import sentence
from models.files import storage
from models.language.text import Text, tr
from models.lessons import parsing
from models.lessons.lesson import Lesson
from models.lessons.parsing import DESIGN, FORMAT, SETTINGS, PlaceError
from models.lessons.reading import MAX_FILE_BYTES

_ABOVE = 3  # lines of the file above the text: title, sentence, an empty one
_ENDS = re.compile("[;；]")  # between two conditions of a field


class UnfinishedError(SpecError):
    """Something is not written yet."""


@dataclass(frozen=True)
class DraftTask:
    """A step or a challenge as typed. when: conditions with ; between. seeds, epochs, least: as of `Challenge`."""

    words: str = ""
    when: str = ""
    seeds: int = 0
    epochs: int = 100
    least: int = 1

    @property
    def conditions(self) -> list[str]:
        """Each condition by itself."""
        return [one.strip() for one in _ENDS.split(self.when) if one.strip()]


@dataclass(frozen=True)
class Draft:
    """What the fields of the window hold."""

    title: str = ""
    about: str = ""
    text: str = ""
    minutes: int = 10
    opens: tuple[str, ...] = ()
    steps: tuple[DraftTask, ...] = ()
    challenges: tuple[DraftTask, ...] = ()


def files(draft: Draft, language: str, design: str) -> dict[str, bytes]:
    """The files of this lesson. language: of its text; design: as `storage.dumps` writes it."""
    written = {SETTINGS: _settings(draft), DESIGN: design, f"{language}.md": "\n".join(_lines(draft)) + "\n"}
    return {name: content.encode("utf-8", "replace") for name, content in written.items()}


def checked(draft: Draft, language: str, experiment: Experiment) -> dict[str, bytes]:
    """The files of this lesson, which the parser has read; raises SpecError that names the field."""
    _whole(draft)
    made = files(draft, language, storage.dumps(experiment))
    for name, content in made.items():
        if len(content) > MAX_FILE_BYTES:
            raise SpecError("{file} is larger than {most} KB", file=name, most=MAX_FILE_BYTES >> 10)
    read(draft, made)
    return made


def read(draft: Draft, made: Mapping[str, bytes]) -> Lesson:
    """The lesson in these files of the draft; raises SpecError that names the field."""
    try:
        return parsing.lesson("draft", made)
    except PlaceError as error:
        line, why = error.values["line"], error.values["why"]
        assert isinstance(line, int)
        assert isinstance(why, Text)
        where = _in_settings(draft, line) if error.values["file"] == SETTINGS else _in_text(draft, line)
        raise SpecError("{where}: {why}", where=where, why=sentence(why)) from None


def _whole(draft: Draft) -> None:
    """Whether something is written in every field; raises UnfinishedError, or SpecError for a step in the text."""
    if not _line(draft.title):
        raise UnfinishedError("Write a title.")
    if not _line(draft.about):
        raise UnfinishedError("Write one sentence about the lesson.")
    for n, line in enumerate(draft.text.splitlines(), 1):
        if line.startswith("- {"):
            raise SpecError("Line {line} of the text: steps and challenges have fields of their own, below.", line=n)
    if not draft.challenges:
        raise UnfinishedError("Write a challenge.")
    for where, task in _tasks(draft):
        if not _line(task.words):
            raise UnfinishedError("{where} has no words yet.", where=where)
        if not task.conditions:
            raise UnfinishedError("{where} has no condition yet.", where=where)


def _tasks(draft: Draft) -> list[tuple[Text, DraftTask]]:
    """All steps and challenges with how they are called."""
    steps = [(tr("Step {0}").format(n), task) for n, task in enumerate(draft.steps, 1)]
    return steps + [(tr("Challenge {0}").format(n), task) for n, task in enumerate(draft.challenges, 1)]


def _line(text: str) -> str:
    """On one line."""
    return " ".join(text.split())


def _lines(draft: Draft) -> list[str]:
    """The lines of the text's file."""
    lines = [f"# {_line(draft.title)}", f"> {_line(draft.about)}", "", *draft.text.splitlines()]
    for heading, kind, tasks in ((tr("Try"), "step", draft.steps), (tr("Challenge"), "challenge", draft.challenges)):
        if tasks:
            lines += ["", f"## {heading}", ""]
            lines += [f"- {{{kind}-{n}}} {_line(task.words)}" for n, task in enumerate(tasks, 1)]
    return lines


def _settings(draft: Draft) -> str:
    """The text of lesson.toml. Strings are written as JSON has them."""
    return "\n\n".join("\n".join(lines) for lines, _ in _tables(draft)) + "\n"


def _tables(draft: Draft) -> list[tuple[list[str], Text]]:
    """The parts of lesson.toml, one below another with an empty line between, and what each is about."""
    head = [f"format = {FORMAT}", f"minutes = {draft.minutes}", f"opens = {_quoted(list(draft.opens))}"]
    tables = [(head, tr("The lesson"))]
    for (where, task), (kind, n) in zip(_tasks(draft), _names(draft), strict=True):
        lines = [f"[[{kind}]]", f'id = "{kind}-{n}"', f"when = {_quoted(task.conditions)}"]
        if kind == "challenge" and task.seeds:
            lines += [f"seeds = {task.seeds}", f"epochs = {task.epochs}", f"least = {task.least}"]
        tables.append((lines, where))
    return tables


def _names(draft: Draft) -> list[tuple[str, int]]:
    return [
        (kind, n)
        for kind, tasks in (("step", draft.steps), ("challenge", draft.challenges))
        for n in range(1, len(tasks) + 1)
    ]


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")  # TOML allows no such sign as it is


def _in_settings(draft: Draft, line: int) -> Text:
    """What this line of lesson.toml was typed for."""
    end = 0
    for lines, where in _tables(draft):
        end += len(lines) + 1
        if line <= end:
            return where
    return tr("The lesson")


def _in_text(draft: Draft, line: int) -> Text:
    """What this line of the text was typed for."""
    if line <= _ABOVE:
        return tr("The title") if line == 1 else tr("The sentence about the lesson")
    return tr("Line {0} of the text").format(line - _ABOVE)
