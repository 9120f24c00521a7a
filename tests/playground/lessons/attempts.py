"""What a learner could do in a lesson, kept in files, and what comes of it. `tests/models/lessons/answers/` has them:

[[try]]
task = "forty-steps"          a step or a challenge of the lesson of the file's name
right = true                  whether it is then done
steps = 40                    or epochs = 30; of a challenge that trains over seeds, neither
did = ["race"]                what else was done, in the words of EVENTS, or "open surface"
moved = { "output.bias" = [1.0] }     weights that were set by hand after training
shows = { training_loss = "0.0564", "output.weight" = "2.13" }    what is read then, to the digits that are shown
slow = true                   with the slow tests alone
[try.design.training]         what was changed in the lesson's design.json
momentum = 0.5
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any

import torch

from models.design.experiment import Experiment
from models.files import storage
from models.files.resources import RESOURCES
from models.lessons.lesson import Challenge, Lesson, Step
from models.lessons.reading import read_lesson
from models.lessons.situation import FACTS, Situation
from models.variations.variation import with_seed
from playground.session.advancing import DivergedError, advance_without_path
from playground.session.picture import picture
from playground.session.run_state import RunState
from playground.variations.trial import begun

ANSWERS = Path(__file__).parents[2] / "models" / "lessons" / "answers"
LESSONS = sorted(folder.name for folder in (RESOURCES / "lessons").iterdir() if folder.is_dir())
_KEYS = {"task", "right", "steps", "epochs", "did", "moved", "shows", "slow", "design"}


@dataclass(frozen=True)
class Attempt:
    """One entry of such a file."""

    lesson: str
    kept: Mapping[str, Any]

    @property
    def task(self) -> str:
        return str(self.kept["task"])

    @property
    def right(self) -> bool:
        return bool(self.kept["right"])

    @property
    def name(self) -> str:
        """For the list of tests."""
        return f"{self.lesson}-{self.task}-{'right' if self.right else 'wrong'}"


def attempts(lesson: str) -> tuple[Attempt, ...]:
    """All that are kept of this lesson."""
    found = tomllib.loads((ANSWERS / f"{lesson}.toml").read_text(encoding="utf-8"))["try"]
    assert all(set(kept) <= _KEYS for kept in found), lesson
    return tuple(Attempt(lesson, kept) for kept in found)


def the_lesson(name: str) -> Lesson:
    """One of the program's own."""
    return read_lesson(RESOURCES / "lessons" / name)


def task_of(lesson: Lesson, task: str) -> Step:
    """The step or challenge of this id."""
    return next(step for step in (*lesson.steps, *lesson.challenges) if step.id == task)


def holds(attempt: Attempt) -> bool:
    """Whether the task is done after this attempt; asserts what it is said to show on the way."""
    lesson = the_lesson(attempt.lesson)
    task = task_of(lesson, attempt.task)
    below = json.loads(storage.dumps(lesson.experiment))
    design = storage.loads(json.dumps(laid_over(below, attempt.kept.get("design", {}))))
    if isinstance(task, Challenge) and task.seeds:
        seeds = (with_seed(design, "weights", seed) for seed in range(1, task.seeds + 1))
        reached = [task.holds(_trained(lesson, one, {**attempt.kept, "epochs": task.epochs})) for one in seeds]
        return sum(reached) >= task.least
    return task.holds(_trained(lesson, design, attempt.kept))


def at_first(lesson: Lesson) -> Situation:
    """The situation in which the lesson is set up, with all that it opens."""
    return _trained(lesson, lesson.experiment, {"did": [f"open {place}" for place in lesson.opens]})


def _trained(lesson: Lesson, design: Experiment, kept: Mapping[str, Any]) -> Situation:
    run = begun(design, wait=True)
    owed = run.steps_to_epoch_end(kept["epochs"]) if kept.get("epochs") else kept.get("steps", 0)
    while owed > 0 and not run.stopped:
        try:
            owed -= advance_without_path(run, owed, inf)
        except DivergedError:
            break  # the state of low loss is back, as in the window
    moved = kept.get("moved", {})
    for key, value in moved.items():
        layer, _, name = key.rpartition(".")
        with torch.no_grad():
            run.net.parameter(layer, name).copy_(torch.tensor(value))
    if moved:
        run.weights_changed()
    snapshot = picture(run, frozenset())
    now = Situation(design, lesson.experiment, snapshot, len(moved), frozenset(kept.get("did", ())))
    for key, written in kept.get("shows", {}).items():
        assert _read(run, now, key, written) == written, key
    return now


def _read(run: RunState, now: Situation, key: str, like: str) -> str:
    """A fact, or the numbers of an array, with as many digits as `like` has."""
    if key in FACTS:
        return read_fact(now, key, like)
    layer, _, name = key.rpartition(".")
    numbers = run.net.parameter(layer, name).flatten().tolist()
    return " ".join(digits(number, one) for number, one in zip(numbers, like.split(), strict=True))


def read_fact(now: Situation, key: str, like: str) -> str:
    """A fact as a text writes it, with as many digits as `like` has; a dash where nothing is known."""
    value = FACTS[key].value(now)
    return digits(100 * value if FACTS[key].share else value, like) if isinstance(value, int | float) else "–"


def digits(value: float, like: str) -> str:
    """The value as a text writes it: with a true minus, and commas in thousands."""
    decimals = len(like.partition(".")[2])
    return f"{value:,.{decimals}f}".replace("-", "−")


def laid_over(below: dict[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """A design with what was changed in it."""
    both = {
        key: laid_over(below[key], value) if isinstance(value, dict) and isinstance(below.get(key), dict) else value
        for key, value in above.items()
    }
    return {**below, **both}


def each() -> Iterator[Attempt]:
    """All attempts of all lessons."""
    for lesson in LESSONS:
        yield from attempts(lesson)
