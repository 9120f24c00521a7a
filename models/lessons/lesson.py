"""A lesson as a frozen value: its design, its steps and challenges, and its text in each language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.design.experiment import Experiment
from models.language import languages
from models.lessons.conditions import Condition
from models.lessons.situation import Situation


@dataclass(frozen=True)
class Step:
    """Something to do, which is ticked once all of `when` holds."""

    id: str
    when: tuple[Condition, ...]

    def holds(self, situation: Situation) -> bool:
        """Whether it is done now."""
        return all(condition.holds(situation) for condition in self.when)


@dataclass(frozen=True)
class Challenge(Step):
    """What a learner asks to have checked.

    seeds: 0 checks the run as it is; else the design is trained anew from so many weight seeds, for `epochs`, and
    all of `when` has to hold in at least `least` of these runs.
    """

    seeds: int = 0
    epochs: int = 0
    least: int = 0


@dataclass(frozen=True)
class Prose:
    """Markdown."""

    markdown: str


@dataclass(frozen=True)
class Formula:
    """A line of mathematics. `_` and `^` lower and raise the next sign, or what stands in braces."""

    text: str


@dataclass(frozen=True)
class Task:
    """The words of a step or a challenge."""

    id: str
    markdown: str


@dataclass(frozen=True)
class SampleTable:
    """A live table: samples, targets, the network's answers and the errors."""


Block = Prose | Formula | Task | SampleTable


@dataclass(frozen=True)
class LessonText:
    """A lesson in one language. about: one sentence for the list of lessons. blocks: what is read, in order."""

    title: str
    about: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Lesson:
    """A lesson as it is read from its files.

    name: of its folder or file, by which progress is kept. minutes: how long it takes. opens: the faces and panels that
    it shows. texts: by language, at least one.
    """

    name: str
    experiment: Experiment
    minutes: int
    opens: tuple[str, ...]
    steps: tuple[Step, ...]
    challenges: tuple[Challenge, ...]
    texts: Mapping[str, LessonText] = field(hash=False)

    @property
    def text(self) -> LessonText:
        """The text in the language in force; English, or else the first, where there is none."""
        for language in (languages.current(), languages.ENGLISH):
            if language in self.texts:
                return self.texts[language]
        return next(iter(self.texts.values()))

    @property
    def ids(self) -> tuple[str, ...]:
        """Of all steps and challenges, in order."""
        return tuple(step.id for step in (*self.steps, *self.challenges))
