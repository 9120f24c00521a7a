"""The doctor: all rules together, which of their findings are said, and whether a cure has helped."""

from dataclasses import dataclass

from models.design.experiment import Experiment
from models.doctor import course, design, flow, units
from models.doctor.facts import Case
from models.doctor.rules import Finding, Rule, Sign

RULES: tuple[Rule, ...] = (
    design.SCALES,
    design.IMBALANCE,
    design.BATCHES,
    course.DIVERGING,
    flow.EXPLODING,
    flow.VANISHING,
    units.DEAD,
    units.SATURATED,
    course.OSCILLATING,
    course.CRAWLING,
    design.STRAIGHT,
    design.NARROW,
    course.OVERFITTING,
    course.STILL,
)
"""Causes before what follows from them."""
_EXPLAINED: dict[str, frozenset[str]] = {
    "exploding": frozenset({"scales"}),
    "vanishing": frozenset({"saturated"}),
    "oscillating": frozenset({"diverging", "dead", "saturated"}),
    "crawling": frozenset({"vanishing", "dead", "saturated"}),
    "still": frozenset(rule.kind for rule in RULES) - {"still", "overfitting", "batches"},
}
"""By kind, the kinds that explain it: where one of them is found, it is not said."""
NEEDED = course.POINTS + 1
"""Points of the curve of the loss from which on all rules can judge."""
_SHORT = 100.0
"""Epochs that training has to go on for until a cure counts as tried, at most."""


def findings(case: Case, muted: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """What is found, causes first; muted: kinds that are not said, though they explain others."""
    ill = [(rule, sign) for rule in RULES for sign in rule.look(case) if sign.ill]
    kinds = frozenset(rule.kind for rule, _ in ill)
    return tuple(
        Finding(rule, sign, rule.treat(case, sign))
        for rule, sign in ill
        if rule.kind not in muted and not explained(rule.kind, kinds)
    )


def explained(kind: str, found: frozenset[str]) -> bool:
    """Whether one of the kinds that are found explains this one."""
    return bool(_EXPLAINED.get(kind, frozenset()) & found)


def is_early(case: Case) -> bool:
    """Whether the curve of the loss is still too short for the rules about its course."""
    return len(case.history.train_loss) < NEEDED


@dataclass(frozen=True)
class Treated:
    """A cure that was applied, to be looked at afterwards.

    before: the sign that led to it. experiment: with the cure. step, epoch: where the run stood then; 0 where it began
    anew. epochs: that have to pass until it counts as tried.
    """

    rule: Rule
    before: Sign
    experiment: Experiment
    step: int
    epoch: float
    epochs: float


@dataclass(frozen=True)
class Result:
    """What came of a cure. after: the same sign now."""

    treated: Treated
    after: Sign

    @property
    def helped(self) -> bool:
        return not self.after.ill if self.after.healed is None else self.after.healed


def treated(finding: Finding, case: Case) -> Treated:
    """The cure of this finding, applied to this run now."""
    assert finding.treatment is not None
    anew = finding.treatment.anew
    epochs = min(case.epoch, _SHORT) if finding.rule.kind in _LASTING else 0.0
    at = (0, 0.0) if anew else (case.step, case.epoch)
    return Treated(finding.rule, finding.sign, finding.treatment.cure.experiment, *at, epochs)


_LASTING = frozenset({"overfitting", "straight", "narrow", "imbalance", "diverging"})
"""Kinds that show only after as many epochs as it took to find them."""


def result(cure: Treated, case: Case, stopped: bool) -> Result | None:
    """What came of a cure; None while that cannot be known yet. stopped: training was ended by a rule of the design."""
    if case.experiment != cure.experiment or (case.epoch - cure.epoch < cure.epochs and not stopped):
        return None
    looked = case.facts.step
    if looked < cure.step or (looked == cure.step and case.facts.behind):
        return None  # while it trains, facts are always a little behind
    signs = cure.rule.look(case.since(cure.step))
    found = next((sign for sign in signs if sign.place == cure.before.place), None)
    return None if found is None else Result(cure, found)
