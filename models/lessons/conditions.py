"""Conditions of steps and challenges: short sentences such as `training_loss < 0.06`, parsed strictly, never evaluated.

NAME OPERATOR VALUE   a fact or a setting: `steps <= 40`, `test_accuracy >= 95 %`, `optimizer = adam`
did EVENT             something was done since the lesson was set up: `did move_ball`
opened PLACE          a panel or a face was opened: `opened surface`
keeps ASPECT          this part of the design is as the lesson gave it: `keeps start`
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import floor, isfinite, log10
from operator import eq, ge, gt, le, lt, ne

from models.design.data import OFFERED
from models.design.spec import SpecError
from models.language.text import Text, joined, tr
from models.lessons import situation as known
from models.lessons.situation import ASPECTS, EVENTS, FACTS, PLACES, Fact, Situation

OPERATORS: Mapping[str, Callable[[float, float], bool]] = {"<=": le, ">=": ge, "!=": ne, "<": lt, ">": gt, "=": eq}
"""The longer ones first, as they are looked for in this order."""
_SIGNS = {"<=": "≤", ">=": "≥", "!=": "≠"}
LONGEST = 200
"""Characters of a condition."""
_COMPARED = re.compile(r"([a-z0-9_]+)\s*(<=|>=|!=|<|>|=)\s*([^\s=<>!].*)")
_NUMBER = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*(%?)")
_CLOSE = 1e-6  # share by which a number may differ and still be equal: settings are typed in decimals


@dataclass(frozen=True)
class Compared:
    """A fact or a setting compared with a number or a word."""

    name: str
    operator: str
    value: float | str

    @property
    def fact(self) -> Fact:
        found = FACTS.get(self.name) or known.setting(self.name)
        assert found is not None  # `parse` has looked
        return found

    def holds(self, situation: Situation) -> bool:
        """Whether it is so; what is not known yet is not so."""
        now = self.fact.value(situation)
        if now is None or isinstance(now, str) != isinstance(self.value, str):
            return False
        if isinstance(now, str) or isinstance(self.value, str):
            return (now == self.value) == (self.operator == "=")
        if abs(now - self.value) <= _CLOSE * max(abs(now), abs(self.value)) and self.operator in "=!=":
            return self.operator == "="
        return OPERATORS[self.operator](now, self.value)

    def said(self, situation: Situation) -> Text:
        """What is asked, and how it stands."""
        if (self.name, self.operator, self.value) == ("by_hand", "=", 0):
            return tr("Weights were moved by hand; reset and train to there")
        fact = self.fact
        now, label = fact.value(situation), tr(fact.label)
        sign = _SIGNS.get(self.operator, self.operator)
        asked = tr("{0} {1} {2}").format(label, sign, self._written(self.value))
        return asked if now is None else tr("{0} (now {1})").format(asked, self._written(now))

    def _written(self, value: float | str) -> Text | str:
        """A value as the window calls it."""
        if self.name == "data" and value in OFFERED:
            return tr(OFFERED[str(value)].info.name)
        return _written(value, self.fact)


@dataclass(frozen=True)
class Did:
    """Something was done; `event` is one of `EVENTS`, or "open " and one of `PLACES`."""

    event: str

    def holds(self, situation: Situation) -> bool:
        """Whether it was done since the lesson was set up."""
        return self.event in situation.done

    def said(self, situation: Situation) -> Text:
        """What is to be done."""
        return known.said(self.event)


@dataclass(frozen=True)
class Keeps:
    """A part of the design is as the lesson gave it."""

    aspect: str

    def holds(self, situation: Situation) -> bool:
        """Whether it is as it was."""
        of = ASPECTS[self.aspect][1]
        return of(situation.experiment) == of(situation.begun)

    def said(self, situation: Situation) -> Text:
        """What has to stay."""
        return tr("Leave {0} as the lesson gave it").format(tr(ASPECTS[self.aspect][0]))


Condition = Compared | Did | Keeps


def parse(text: str) -> Condition:
    """The condition that `text` says; raises SpecError with what would be right."""
    text = text.strip()
    if len(text) > LONGEST:
        raise SpecError("a condition has at most {most} characters", most=LONGEST)
    word, _, rest = text.partition(" ")
    rest = rest.strip()
    if word == "did":
        return Did(_one_of(rest, EVENTS))
    if word == "opened":
        return Did("open " + _one_of(rest, PLACES))
    if word == "keeps":
        return Keeps(_one_of(rest, ASPECTS))
    found = _COMPARED.fullmatch(text)
    if found is None:
        raise SpecError(
            "{value} is no condition. It is a name, one of {signs}, and a value; or did, opened or keeps and a name.",
            value=text, signs=joined(OPERATORS, " "),
        )  # fmt: skip
    name, operator, value = found.groups()
    return Compared(name, operator, _value(name, operator, value.strip()))


def _one_of(name: str, names: Mapping[str, object]) -> str:
    if name not in names:
        raise SpecError("{value} must be one of {options}", value=name, options=joined(names))
    return name


def _value(name: str, operator: str, text: str) -> float | str:
    """What stands on the right of the operator, as fits the fact on its left; raises SpecError."""
    fact, words = FACTS.get(name) or known.setting(name), known.options(name)
    if fact is None:
        raise SpecError("{value} is neither a setting nor one of {options}", value=name, options=joined(FACTS))
    if name == "data" or words:
        if operator not in ("=", "!="):
            raise SpecError("{name} is a word, so it is compared by = or !=", name=name)
        if words and text not in words:
            raise SpecError("{value} must be one of {options}", value=text, options=joined(words))
        return text
    number = _NUMBER.fullmatch(text)
    if number is None or not isfinite(float(number[1])):
        raise SpecError("{name} is compared with a number, got {value}", name=name, value=text)
    return float(number[1]) / (100 if number[2] else 1)


def _written(value: float | str, fact: Fact) -> str:
    if isinstance(value, str):
        return value
    if fact.share:
        return f"{100 * value:.3g} %"
    if 1e-7 <= abs(value) < 1e-4:  # as 0.000001, which more people read than 1e-06
        return f"{value:.{2 - floor(log10(abs(value)))}f}".rstrip("0")
    return f"{int(value):,}" if value == int(value) and abs(value) < 1e15 else f"{value:.3g}"
