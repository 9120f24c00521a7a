"""The doctor on planted illnesses and on healthy runs, over seeds on which no threshold was fixed.

Thresholds were fixed on seeds 1 to 5.
"""

from math import inf

import pytest

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.doctor import doctor
from models.doctor.doctor import RULES, findings
from models.doctor.facts import Case, Checkup, case_of
from models.doctor.rules import Finding
from models.talk.snapshot import Snapshot
from playground.probing.health import checkup
from playground.session.session import Session
from tests.playground.doctor.cases import HEALTHY, ILL

SEEDS = range(6, 11)
EVERY = 5  # epochs between two looks
PATIENCE = 400  # epochs until a cure has to be judged


@pytest.fixture(autouse=True)
def no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkup, "_REST", (0, 0.0, 0.0))


def look(session: Session) -> tuple[Snapshot, Case]:
    snapshot = session.snapshot(frozenset([Checkup()]))
    while snapshot.behind:
        snapshot = session.snapshot(frozenset([Checkup()]))
    case = case_of(snapshot)
    assert case is not None
    return snapshot, case


def train(session: Session, epochs: int = EVERY) -> None:
    try:
        session.advance(session.steps_to_epoch_end(epochs), inf)
    except SpecError:
        return  # it has diverged; the doctor hears of it


def first(session: Session, kind: str, epochs: int) -> tuple[Finding, Case] | None:
    """The first finding of this kind within so many epochs."""
    for _ in range(0, epochs + 1, EVERY):
        _, case = look(session)
        found = next((one for one in findings(case) if one.rule.kind == kind), None)
        if found is not None:
            return found, case
        train(session)
    return None


def cured(session: Session, found: Finding, case: Case) -> bool:
    """Whether what was measured passes its threshold after the cure."""
    if found.treatment is None:
        return False
    applied = doctor.treated(found, case)
    session.load(applied.experiment)
    if found.treatment.anew:
        session.reset()
    for _ in range(0, PATIENCE, EVERY):
        snapshot, now = look(session)
        came = doctor.result(applied, now, stopped=bool(snapshot.stopped_by))
        if came is not None:
            return came.helped
        train(session)
    return False


def opened(experiment: Experiment) -> Session:
    session = Session()
    session.load(experiment)
    return session


def test_every_rule_has_a_planted_case_and_a_healthy_one() -> None:
    kinds = {rule.kind for rule in RULES}
    assert set(ILL) == {name for name, _, _ in HEALTHY} == kinds


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_illnesses_are_found_and_cured_and_healthy_runs_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    seen: dict[str, tuple[int, int]] = {}
    for kind, (make, epochs) in ILL.items():
        found = helped = 0
        for seed in SEEDS:
            session = opened(make(seed))
            one = first(session, kind, epochs)
            if one is not None:
                found += 1
                helped += cured(session, *one)
        seen[kind] = found, helped
    wrong: list[str] = []
    for name, make, epochs in HEALTHY:
        for seed in SEEDS:
            session, kinds = opened(make(seed)), set[tuple[str, str]]()
            for _ in range(0, epochs + 1, 2 * EVERY):
                _, case = look(session)
                kinds |= {one.key for one in findings(case)}
                train(session, 2 * EVERY)
            wrong += [f"{name} {seed}: {key}" for key in sorted(kinds)]
    planted = len(ILL) * len(SEEDS)
    total, well = (sum(numbers) for numbers in zip(*seen.values(), strict=True))
    with capsys.disabled():
        print(f"\nfound {total} of {planted}, cured {well}; by kind {seen}; on healthy runs {wrong}")
    assert total >= 0.95 * planted
    assert well >= 0.9 * planted
    assert len(wrong) <= 2
