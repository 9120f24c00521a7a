"""The files of a lesson: read strictly, and what is wrong is said with the file and the line."""

import io
import random
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from models.design.data import Data
from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.design.training import Training
from models.files import storage
from models.files.resources import RESOURCES
from models.files.storage import dumps
from models.lessons import conditions, parsing, progress, reading
from models.lessons import situation as known
from models.lessons.lesson import Challenge, Formula, Prose, SampleTable, Task
from models.lessons.reading import folder_files
from models.lessons.situation import Situation
from models.talk.snapshot import Metrics, Snapshot
from tests.sampling import first_quick

TOML = """\
format = 1
minutes = 5
opens = ["surface"]

[[step]]
id = "one"
when = "steps >= 1"

[[challenge]]
id = "low"
when = ["training_loss < 0.1", "keeps data"]
seeds = 5
epochs = 100
least = 4
"""
TEXT = """\
# A title
> About it.

Words with {{training_loss}} in them.

```formula
y = m·x
```
{{samples}}
- {one} Press F10
  once.
- {low} Get low.
"""
FILES = {
    "lesson.toml": TOML.encode(),
    "design.json": storage.dumps(Experiment()).encode(),
    "en.md": TEXT.encode(),
}


def with_files(**changed: str | None) -> dict[str, bytes]:
    """The files with some of them changed or gone, by name without its ending."""
    files = dict(FILES)
    for name, text in changed.items():
        file = next(known for known in parsing.FILES if known.split(".")[0] == name)
        files.pop(file, None)
        if text is not None:
            files[file] = text.encode()
    return files


def test_a_lesson_is_what_its_files_say() -> None:
    lesson = parsing.lesson("mine", FILES)
    assert (lesson.name, lesson.minutes, lesson.opens, lesson.ids) == ("mine", 5, ("surface",), ("one", "low"))
    (challenge,) = lesson.challenges
    assert isinstance(challenge, Challenge)
    assert (challenge.seeds, challenge.epochs, challenge.least) == (5, 100, 4)
    assert [type(block) for block in lesson.text.blocks] == [Prose, Formula, SampleTable, Task, Task]
    assert lesson.text.blocks[3] == Task("one", "Press F10 once.")
    assert (lesson.text.title, lesson.text.about) == ("A title", "About it.")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"lesson": None}, "lesson.toml is missing"),
        ({"design": None}, "design.json is missing"),
        ({"en": None}, "has no text"),
        ({"lesson": "format = 2"}, "lesson.toml, line 1: format must be 1, got 2"),
        ({"lesson": TOML.replace("minutes = 5", 'minutes = "5')}, "lesson.toml, line 2: this is no valid TOML"),
        ({"lesson": TOML.replace("minutes = 5", "minutes = 0")}, "line 2: minutes must be a whole number between 1"),
        ({"lesson": TOML.replace("minutes", "hours")}, "line 2: there is an unknown key 'hours'"),
        ({"lesson": TOML.replace('["surface"]', '["cellar"]')}, "line 3: 'cellar' must be one of network"),
        ({"lesson": TOML.replace("steps >= 1", "steps > many")}, "line 7: steps is compared with a number"),
        ({"lesson": TOML.replace("steps >= 1", "import os")}, "line 7: 'import os' is no condition"),
        ({"lesson": TOML.replace("keeps data", "keeps calm")}, "line 11: 'calm' must be one of data"),
        ({"lesson": TOML.replace("least = 4", "least = 6")}, "line 14: least must be a whole number between 1 and 5"),
        ({"lesson": TOML.replace('"low"', '"one"')}, "line 10: the id 'one' is there twice"),
        ({"lesson": TOML.replace('"low"', '"high"')}, "line 10: 'high' has no words in en.md"),
        ({"lesson": TOML.replace("[[step]]", "[step]")}, "line 5: step must be written as [[step]]"),
        ({"en": TEXT.replace("- {one}", "- {two}")}, "line 6: 'one' has no words in en.md"),
        ({"en": TEXT + "- {three} More.\n"}, "en.md: 'three' is no id in lesson.toml"),
        ({"en": TEXT.replace("training_loss", "os.system")}, "en.md, line 4: 'os.system' is no live number"),
        ({"en": TEXT.replace("```\n", "")}, "en.md, line 6: the formula that begins here has no end"),
        ({"en": "Words"}, "en.md, line 1: a text begins with its title"),
        ({"en": "# Title\n\nWords"}, "en.md, line 3: below the title stands one sentence"),
        ({"design": "{}"}, 'design.json: this program reads "version" 2'),
    ],
)
def test_what_is_wrong_is_said_with_its_line(changed: Mapping[str, str | None], said: str) -> None:
    with pytest.raises(SpecError) as caught:
        parsing.lesson("mine", with_files(**changed))
    assert said in str(caught.value)


def archive(files: Mapping[str, bytes], path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as zipped:
        for name, content in files.items():
            zipped.writestr(name, content)
    return path


def test_a_folder_and_an_archive_are_the_same_lesson(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    reading.write_archive(tmp_path / "mine.lesson", FILES)
    in_folder = archive({f"mine/{name}": content for name, content in FILES.items()}, tmp_path / "sub.lesson")
    expected = reading.read_lesson(folder)
    assert reading.read_lesson(tmp_path / "mine.lesson") == expected
    assert replace(reading.read_lesson(in_folder), name="mine") == expected


@pytest.mark.parametrize(
    "name", ["../en.md", "/en.md", "a/b/en.md", "..\\en.md", "run.py", "mine/run.py", "C:\\en.md", "../../lesson.toml"]
)
def test_a_path_outside_or_another_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SpecError, match="does not belong into a lesson"):
        reading.read_lesson(archive({**FILES, name: b"x"}, tmp_path / "bad.lesson"))


def test_archives_are_refused_before_they_take_memory(tmp_path: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("en.md", b"\0" * (64 << 20))
    (tmp_path / "bomb.lesson").write_bytes(bomb.getvalue())
    (tmp_path / "text.lesson").write_bytes(b"no archive")
    whole = archive(FILES, tmp_path / "cut.lesson").read_bytes()
    (tmp_path / "cut.lesson").write_bytes(whole[: len(whole) // 2])
    for name, said in (("bomb", "larger than 1024 KB"), ("text", "no zip archive"), ("cut", "no zip archive")):
        with pytest.raises(SpecError, match=said):
            reading.read_lesson(tmp_path / f"{name}.lesson")
    link = zipfile.ZipInfo("en.md")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "link.lesson", "w") as zipped:
        zipped.writestr(link, "/etc/passwd")
    with pytest.raises(SpecError, match="does not belong"):
        reading.read_lesson(tmp_path / "link.lesson")


def situation(**changed: object) -> Situation:
    snapshot = Snapshot(Experiment(), step=40, epoch=4, metrics=Metrics(0.059, 0.2, 0.97, 0.9))
    return replace(Situation(Experiment(), Experiment(), snapshot), **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("steps <= 40", True),
        ("steps < 40", False),
        ("training_loss < 0.06", True),
        ("gap > 0.1", True),
        ("test_accuracy >= 90 %", True),
        ("test_accuracy >= 0.91", False),
        ("learning_rate = 0.03", True),
        ("learning_rate != 0.03", False),
        ("optimizer = sgd", True),
        ("optimizer != sgd", False),
        ("data = circle", True),
        ("nesterov = off", True),
        ("did move_ball", True),
        ("did race", False),
        ("opened surface", True),
        ("opened loss", False),
        ("keeps learning_rate", True),
        ("by_hand = 0", True),
    ],
)
def test_conditions_hold_where_they_are_so(text: str, holds: bool) -> None:
    now = situation(done=frozenset({"move_ball", "open surface"}))
    condition = conditions.parse(text)
    assert condition.holds(now) is holds
    assert str(condition.said(now))


def test_what_is_not_known_does_not_hold_and_what_was_changed_is_not_kept() -> None:
    unknown = situation(snapshot=None)
    assert not conditions.parse("training_loss < 100").holds(unknown)
    faster = replace(Experiment(), training=Training(learning_rate=0.1))
    changed = situation(experiment=faster)
    assert not conditions.parse("keeps learning_rate").holds(changed)
    assert conditions.parse("keeps network").holds(changed)
    fed = situation(experiment=Experiment(data=replace(Data(), inputs=("x",), standardise=True)))
    other = situation(experiment=Experiment(data=replace(Data(), seed=2)))
    assert conditions.parse("keeps samples").holds(fed)
    assert not conditions.parse("keeps data").holds(fed)
    assert not conditions.parse("keeps samples").holds(other)
    assert str(conditions.parse("test_accuracy > 95 %").said(situation())) == "Test accuracy > 95 % (now 90 %)"
    assert str(conditions.parse("data = mnist-1d").said(situation())) == "Data set = MNIST-1D (now Circle)"
    assert "< 0.000001 (now" in str(conditions.parse("training_loss < 1e-6").said(situation()))


def test_progress_is_kept_and_a_damaged_file_set_aside(tmp_path: Path) -> None:
    path, lesson = tmp_path / "new" / "lessons.json", parsing.lesson("mine", FILES)
    assert progress.read(path) == (progress.Progress(), None)
    progress.write(path, {"mine": frozenset({"one"})})
    progress.write(path, {"mine": frozenset({"gone"}), "other": frozenset({"two"})})
    now, said = progress.read(path)
    assert (now.of(lesson), now.share(lesson), said) == (frozenset({"one"}), 0.5, None)
    assert progress.forget(path, "mine").reached == {"other": frozenset({"two"})}
    for damaged in (b"{", b"[]", b'{"version": 2}', b'{"version": 1, "lessons": {"a": 1}}', b"\xff"):
        path.write_bytes(damaged)
        now, said = progress.read(path)
        assert now == progress.Progress()
        assert said
        assert not path.exists()
    assert len(list(path.parent.glob("lessons-damaged-*"))) == 5


PAGE = RESOURCES / "lessons" / "README.md"


def test_the_page_about_lessons_names_all_that_may_stand_in_one() -> None:
    page = PAGE.read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z0-9_]+)`", page))
    for names in (known.FACTS, known.EVENTS, known.PLACES, known.ASPECTS, known.settings()):
        assert set(names) <= named, set(names) - named
    for name in known.settings():
        for option in known.options(name):
            assert re.search(rf"\b{option}\b", page), (name, option)


def test_the_example_of_the_page_is_a_lesson() -> None:
    page = PAGE.read_text(encoding="utf-8")
    text = page.split("````\n")[1]
    settings = page.split("```toml\n")[1].split("```")[0]
    files = {"en.md": text.encode(), "lesson.toml": settings.encode(), "design.json": dumps(Experiment()).encode()}
    found = parsing.lesson("page", files)
    assert found.ids == ("first-step", "second-step", "my-challenge")
    assert (found.challenges[0].seeds, found.challenges[0].least) == (5, 4)


@pytest.mark.parametrize("seed", first_quick(range(20), 2))
def test_a_mutated_lesson_is_a_lesson_or_one_sentence(seed: int) -> None:
    rng = random.Random(seed)
    folders = sorted(folder for folder in (RESOURCES / "lessons").iterdir() if folder.is_dir())
    for _ in range(50):
        files = folder_files(rng.choice(folders))
        name = rng.choice(sorted(files))
        files[name] = mutated(files[name], rng)
        said = refusal(files)
        assert "\n" not in said
        assert len(said) < 2000


def refusal(files: Mapping[str, bytes]) -> str:
    """Why these files are no lesson; "" where they are one."""
    try:
        parsing.lesson("mutated", files)
    except SpecError as error:
        return str(error)
    return ""


def mutated(content: bytes, rng: random.Random) -> bytes:
    """The content with one to three accidents."""
    for _ in range(rng.randint(1, 3)):
        lines, at = content.split(b"\n"), rng.randrange(len(content) + 1)
        line = rng.randrange(len(lines))
        odd = rng.choice([b"\x00", b"\xff", b"{", b"}", b"[[", b'"', b"= = ", b"9" * 400, "\u202e".encode(), b"{{x}}"])
        accidents = [
            content[:at],
            content[:at] + odd + content[at:],
            content[: max(at - 5, 0)] + content[at:],
            b"\n".join(lines[:line] + lines[line + 1 :]),
            b"\n".join(lines[:line] + [lines[line]] * rng.choice([2, 300]) + lines[line + 1 :]),
            content.replace(rng.choice([b"steps", b"id", b"when", b"{", b"="]), odd, 1),
        ]
        content = rng.choice(accidents)
    return content
