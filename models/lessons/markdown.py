"""The text of a lesson: Markdown, in which tasks, formulas and live numbers have marks of their own.

# Title
> One sentence about the lesson.
- {step-id} What to do             a step or a challenge, by its id in lesson.toml
```formula                         a line of mathematics
{{samples}}                        alone on a line: the live table
{{training_loss}}                  within a text: a live number, one of `FACTS`
"""

import re

from models.design.spec import SpecError
from models.language.text import joined
from models.lessons.lesson import Block, Formula, LessonText, Prose, SampleTable, Task
from models.lessons.situation import FACTS

ID = re.compile(r"[a-z0-9-]{1,40}")
"""How steps and challenges are named."""
LIVE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
"""A live number in a text."""
_TASK = re.compile(r"- \{([a-z0-9-]+)\}\s+(.+)")
_AS_WRITTEN = "{id}"
_TABLE = "{{samples}}"
_FENCE, _FORMULA = "```", "```formula"
_LONGEST_TITLE = 80  # characters


class LineError(SpecError):
    """What is wrong in a line of a file, counted from 1."""

    def __init__(self, line: int, template: str, **values: object) -> None:
        super().__init__(template, **values)
        self.line = line


def parse(text: str) -> LessonText:
    """The text in its blocks; raises LineError."""
    lines = text.splitlines()
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or not lines[start].startswith("# "):
        raise LineError(start + 1, "a text begins with its title: # and a space, then the title")
    title = lines[start][2:].strip()
    if not 0 < len(title) <= _LONGEST_TITLE:
        raise LineError(start + 1, "a title has 1 to {most} characters", most=_LONGEST_TITLE)
    first = next((n for n in range(start + 1, len(lines)) if lines[n].strip()), len(lines))
    if first == len(lines) or not lines[first].startswith("> "):
        raise LineError(first + 1, "below the title stands one sentence about the lesson: > and a space, then it")
    return LessonText(title, lines[first][2:].strip(), tuple(_blocks(lines, first + 1)))


def _blocks(lines: list[str], at: int) -> list[Block]:
    found: list[Block] = []
    prose: list[str] = []

    def end_prose() -> None:
        markdown = "\n".join(prose).strip()
        if markdown:
            found.append(Prose(markdown))
        prose.clear()

    while at < len(lines):
        line = lines[at].rstrip()
        task = _TASK.fullmatch(line)
        if line == _FORMULA:
            end = next((n for n in range(at + 1, len(lines)) if lines[n].rstrip() == _FENCE), None)
            if end is None:
                raise LineError(at + 1, "the formula that begins here has no end: a line with ``` alone")
            end_prose()
            found += [Formula(written.strip()) for written in lines[at + 1 : end] if written.strip()]
            at = end
        elif task:
            end_prose()
            rest = [task[2]]
            while at + 1 < len(lines) and lines[at + 1].startswith("  ") and lines[at + 1].strip():
                at += 1
                rest.append(lines[at].strip())
            found.append(Task(task[1], " ".join(rest)))
        elif line.strip() == _TABLE:
            end_prose()
            found.append(SampleTable())
        elif line.startswith("- {"):
            raise LineError(
                at + 1, "a task is: - {id} and its words; an id has small letters, digits and -", id=_AS_WRITTEN
            )
        else:
            for name in LIVE.findall(line):
                if name not in FACTS:
                    raise LineError(
                        at + 1, "{value} is no live number; it must be one of {options}", value=name,
                        options=joined(FACTS),
                    )  # fmt: skip
            prose.append(line)
        at += 1
    end_prose()
    return found
