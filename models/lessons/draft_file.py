"""What a teacher has typed and not saved yet, in one file that outlives the program."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from models.design.spec import SpecError
from models.files import atomic, reading
from models.files.personal import set_aside
from models.lessons.draft import Draft, DraftTask
from models.lessons.parsing import MOST_CHALLENGES, MOST_STEPS

VERSION = 1
MAX_BYTES = 4 << 20


def read(path: Path) -> Draft:
    """What is in this file, an empty draft without one; a damaged file is set aside. Raises OSError."""
    try:
        document = json.loads(reading.content(path, MAX_BYTES).decode())
        if document["version"] != VERSION:
            raise ValueError
        return _draft(document["draft"])
    except FileNotFoundError:
        return Draft()
    except (SpecError, ValueError, TypeError, KeyError, RecursionError):
        set_aside(path)
        return Draft()


def write(path: Path, draft: Draft) -> None:
    """Keep this draft in the place of the one before; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    document = {"version": VERSION, "draft": asdict(draft)}
    atomic.write(path, (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))


def _draft(kept: dict[str, Any]) -> Draft:
    """The draft; raises ValueError, TypeError or KeyError where it is something else."""
    steps, challenges = (tuple(map(_task, kept[name])) for name in ("steps", "challenges"))
    if len(steps) > MOST_STEPS or len(challenges) > MOST_CHALLENGES:
        raise ValueError
    title, about, text = (_text(kept[name]) for name in ("title", "about", "text"))
    return Draft(title, about, text, _whole(kept["minutes"]), tuple(map(_text, kept["opens"])), steps, challenges)


def _task(kept: dict[str, Any]) -> DraftTask:
    seeds, epochs, least = (_whole(kept[name]) for name in ("seeds", "epochs", "least"))
    return DraftTask(_text(kept["words"]), _text(kept["when"]), seeds, epochs, least)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value


def _whole(value: object) -> int:
    if type(value) is not int or abs(value) >= 1 << 31:  # more than a field of the window takes
        raise ValueError
    return value
