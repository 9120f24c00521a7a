"""Each lesson asks for what can be done, is not done by itself, and shows the numbers that its text has."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from models.language.languages import LANGUAGES
from models.lessons.lesson import Challenge
from models.problems import checks
from playground.datasets.not_here import NotHere
from tests.playground.lessons.attempts import LESSONS, Attempt, at_first, attempts, each, holds, the_lesson


@contextmanager
def data_at_hand() -> Iterator[None]:
    """Skip where a lesson is about pictures that are not on this machine."""
    try:
        yield
    except NotHere as missing:
        pytest.skip(str(missing))


@pytest.mark.parametrize(
    "attempt",
    [pytest.param(a, id=a.name, marks=[pytest.mark.slow] if a.kept.get("slow") else []) for a in each()],
)
def test_what_is_right_passes_and_what_is_wrong_does_not(attempt: Attempt) -> None:
    with data_at_hand():
        assert holds(attempt) is attempt.right


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_is_whole_and_nothing_in_it_is_done_at_first(name: str) -> None:
    lesson = the_lesson(name)
    assert set(lesson.texts) == set(LANGUAGES)
    assert not checks.problems(lesson.experiment)
    assert lesson.challenges
    tried = {(attempt.task, attempt.right) for attempt in attempts(name)}
    assert tried >= {(task, True) for task in lesson.ids}
    assert tried >= {(challenge.id, False) for challenge in lesson.challenges}
    with data_at_hand():
        now = at_first(lesson)
    for task in (*lesson.steps, *lesson.challenges):
        if not isinstance(task, Challenge) or not task.seeds:
            assert not task.holds(now), task.id
