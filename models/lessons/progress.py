"""What a person has reached in each lesson, in one file that outlives the program."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.design.spec import SpecError
from models.files import atomic, reading
from models.files.personal import set_aside
from models.language.text import Text, tr
from models.lessons.lesson import Lesson

VERSION = 1
MAX_BYTES = 1 << 20
_MOST_LESSONS, _MOST_TASKS, _LONGEST = 1_000, 100, 200


@dataclass(frozen=True)
class Progress:
    """The ids of the steps and challenges that were reached, by lesson."""

    reached: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, lesson: Lesson) -> frozenset[str]:
        """What was reached in this lesson, as it is now."""
        return self.reached.get(lesson.name, frozenset()) & frozenset(lesson.ids)

    def share(self, lesson: Lesson) -> float:
        """How much of the lesson was reached, 0 to 1."""
        return len(self.of(lesson)) / len(lesson.ids) if lesson.ids else 0.0

    def with_reached(self, lesson: str, ids: frozenset[str]) -> "Progress":
        """The same with these ids of this lesson too."""
        return Progress({**self.reached, lesson: self.reached.get(lesson, frozenset()) | ids})

    def without(self, lesson: str) -> "Progress":
        """The same, with nothing reached in this lesson."""
        return Progress({name: ids for name, ids in self.reached.items() if name != lesson})


def read(path: Path) -> tuple[Progress, Text | None]:
    """What the file says, and a sentence where it is damaged: then it is set aside, and nothing is reached.

    Raises OSError where it cannot be read, or not set aside.
    """
    try:
        content = reading.content(path, MAX_BYTES)
        return Progress(_checked(json.loads(content.decode()))), None
    except FileNotFoundError:
        return Progress(), None
    except (SpecError, ValueError, RecursionError):
        aside = set_aside(path)
        return Progress(), tr("What was reached in lessons could not be read. The file was set aside as {0}.").format(
            aside.name
        )


def write(path: Path, ids: Mapping[str, frozenset[str]]) -> Progress:
    """Add these ids to what the file says, as another window may have written it; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic.locked(path):
        progress, _ = read(path)
        for lesson, reached in ids.items():
            progress = progress.with_reached(lesson, reached)
        _write(path, progress)
    return progress


def forget(path: Path, lesson: str) -> Progress:
    """Take what was reached in this lesson out of the file; raises OSError."""
    with atomic.locked(path):
        progress = read(path)[0].without(lesson)
        _write(path, progress)
    return progress


def _write(path: Path, progress: Progress) -> None:
    lessons = {name: sorted(ids) for name, ids in sorted(progress.reached.items())}
    document = {"version": VERSION, "lessons": lessons}
    atomic.write(path, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())


def _checked(document: Any) -> dict[str, frozenset[str]]:
    """The ids by lesson; raises ValueError where the document is something else."""
    lessons = document.get("lessons") if isinstance(document, dict) and document.get("version") == VERSION else None
    if not isinstance(lessons, dict) or len(lessons) > _MOST_LESSONS:
        raise ValueError
    for name, ids in lessons.items():
        if len(name) > _LONGEST or not isinstance(ids, list) or len(ids) > _MOST_TASKS:
            raise ValueError
        if not all(isinstance(each, str) and len(each) <= _LONGEST for each in ids):
            raise ValueError
    return {name: frozenset(ids) for name, ids in lessons.items()}
