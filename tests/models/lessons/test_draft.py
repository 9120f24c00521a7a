"""A lesson that is typed in the window: the files that are made of it, and where what is wrong was typed."""

from dataclasses import replace
from pathlib import Path

import pytest

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.lessons import conditions, draft, draft_file, reading
from models.lessons.draft import Draft, DraftTask, UnfinishedError
from models.lessons.lesson import Challenge, Formula, Prose, SampleTable, Task

STEP = DraftTask('Say "go".', 'optimizer = adam;steps >= 1；data = a"\\b')
CHALLENGE = DraftTask("Get low.", "training_loss < 0.1", seeds=5, epochs=80, least=4)
DRAFT = Draft(
    " A  title ", "About it.", "Words, {{steps}}.\n\n```formula\ny = x\n```\n{{samples}}", 7, ("surface",), (STEP,),
    (CHALLENGE, DraftTask("Use few.", "neurons <= 3", seeds=0, epochs=9, least=9)),
)  # fmt: skip


def test_what_is_typed_is_the_lesson_in_the_file(tmp_path: Path) -> None:
    reading.write_archive(tmp_path / "mine.lesson", draft.checked(DRAFT, "zh_TW", Experiment()))
    lesson = reading.read_lesson(tmp_path / "mine.lesson")
    assert (lesson.experiment, lesson.minutes, lesson.opens) == (Experiment(), 7, ("surface",))
    assert [str(lesson.texts["zh_TW"].title), lesson.text.about] == ["A title", "About it."]
    blocks = [block for block in lesson.text.blocks if not isinstance(block, Prose)]
    assert blocks == [
        Formula("y = x"), SampleTable(),
        *(Task(*pair) for pair in (("step-1", 'Say "go".'), ("challenge-1", "Get low."), ("challenge-2", "Use few."))),
    ]  # fmt: skip
    wanted = tuple(map(conditions.parse, ("optimizer = adam", "steps >= 1", 'data = a"\\b')))
    assert lesson.steps[0].when == wanted
    low = (conditions.parse("training_loss < 0.1"),)
    assert lesson.challenges[0] == Challenge("challenge-1", low, seeds=5, epochs=80, least=4)
    assert lesson.challenges[1].seeds == lesson.challenges[1].least == 0  # of the run as it is


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": " "}, "Write a title."),
        ({"about": ""}, "Write one sentence about the lesson."),
        ({"steps": (DraftTask("", "steps > 1"),)}, "Step 1 has no words yet."),
        ({"challenges": (CHALLENGE, DraftTask("Words", " ; "))}, "Challenge 2 has no condition yet."),
        ({"challenges": ()}, "Write a challenge."),
    ],
)
def test_what_is_not_written_yet_is_named(change: dict[str, object], said: str) -> None:
    with pytest.raises(UnfinishedError) as caught:
        draft.checked(replace(DRAFT, **change), "en", Experiment())  # type: ignore[arg-type]
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": "t" * 81}, "The title: a title has 1 to 80 characters."),
        ({"text": "One\n\nThree {{lose}}"}, "Line 3 of the text: 'lose' is no live number"),
        ({"text": "```formula\nx"}, "Line 1 of the text: the formula that begins here has no end"),
        ({"text": "\n- {step-1} Mine"}, "Line 2 of the text: steps and challenges have fields of their own, below."),
        ({"steps": (STEP, replace(STEP, when="steps >= 1; los < 1"))}, "Step 2: 'los' is neither a setting nor one"),
        ({"challenges": (CHALLENGE, replace(CHALLENGE, when="did fly"))}, "Challenge 2: 'fly' must be one of"),
        ({"challenges": (replace(CHALLENGE, least=6),)}, "Challenge 1: least must be a whole number between 1 and 5"),
        ({"challenges": (replace(CHALLENGE, when="steps\x7f > 1"),)}, r"Challenge 1: 'steps\x7f > 1' is no condition."),
        ({"opens": ("sky",)}, "The lesson: 'sky' must be one of"),
        ({"text": "x" * (1 << 20)}, "en.md is larger than 1024 KB"),
    ],
)
def test_what_is_wrong_is_said_of_the_place_where_it_was_typed(change: dict[str, object], said: str) -> None:
    with pytest.raises(SpecError) as caught:
        draft.checked(replace(DRAFT, **change), "en", Experiment())  # type: ignore[arg-type]
    assert str(caught.value).startswith(said)
    assert not isinstance(caught.value, UnfinishedError)


def test_what_is_typed_outlives_the_program_and_what_is_damaged_is_set_aside(tmp_path: Path) -> None:
    place = tmp_path / "new" / "lesson-draft.json"
    assert draft_file.read(place) == Draft()
    draft_file.write(place, DRAFT)
    assert draft_file.read(place) == DRAFT
    whole = place.read_text(encoding="utf-8")
    for bad in ("{", "[]", '{"version": 2}', whole.replace("7", '"7"'), whole.replace(": 9", ": 1e9")):
        place.write_text(bad, encoding="utf-8")
        assert draft_file.read(place) == Draft()
        assert not place.exists()
    assert len(list(place.parent.glob("*-damaged-*"))) == 5
