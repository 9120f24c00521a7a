"""What a rule is: what it measures, from where on that is an illness, and what helps. Knows no single rule."""

from collections.abc import Callable
from dataclasses import dataclass, field

from models.doctor.facts import Case
from models.language.text import Text, tr
from models.problems.problem import Cure

TRAINING = "training"
"""The place of what no layer is to blame for."""


@dataclass(frozen=True)
class Sign:
    """What a rule has measured at one place.

    place: a layer's id, `"inputs"` or TRAINING. ill: whether it is beyond the threshold. shown: what was measured, in
    words, such as "2e−7". template, values: the sentence that explains it, of which `{layer}` is the name of the place;
    quantity: what was measured, in words with the same values. Both templates are marked. healed: whether a cure that
    led here has helped; None where it has as soon as this is not ill.
    """

    place: str
    ill: bool
    shown: str
    template: str
    quantity: str
    values: dict[str, object] = field(default_factory=dict)
    healed: bool | None = None


def percent(share: float) -> Text:
    """A share as it stands in a sentence: "75 %"."""
    return tr("{0} %").format(f"{100 * share:.0f}")


@dataclass(frozen=True)
class Treatment:
    """What helps: another experiment. anew: training has to begin anew with it, as weights that are ruined stay so."""

    cure: Cure
    anew: bool

    @property
    def text(self) -> Text:
        return self.cure.text


@dataclass(frozen=True)
class Rule:
    """One kind of illness.

    kind: its key in settings. name: on screen; bound: from where on it is one, as a sentence: both are marked. term:
    the entry of the glossary. look: the signs at all places that can be judged now, ill or not; none while it is too
    early. treat: what helps against an ill sign; None where nothing is known.
    """

    kind: str
    name: str
    bound: str
    term: str
    look: Callable[[Case], list[Sign]]
    treat: Callable[[Case, Sign], Treatment | None]


@dataclass(frozen=True)
class Finding:
    """An illness that was found."""

    rule: Rule
    sign: Sign
    treatment: Treatment | None

    @property
    def key(self) -> tuple[str, str]:
        """Which one it is, whatever its numbers are now."""
        return self.rule.kind, self.sign.place

    def sentence(self, layer: str) -> Text:
        """What was found, with its numbers. layer: the name of its place."""
        return tr(self.sign.template).format(layer=layer, **self.sign.values)
