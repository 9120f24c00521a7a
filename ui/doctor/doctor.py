"""The doctor at work: judges each new set of facts, applies cures that a person wants, and checks what came of them."""

from PySide6.QtCore import QObject

from models.design.experiment import Experiment
from models.doctor import doctor
from models.doctor.doctor import RULES, Result, Treated
from models.doctor.facts import Case, Checkup, case_of
from models.doctor.rules import Finding
from models.talk.snapshot import Snapshot
from ui.app.document import Document
from ui.app.settings import Settings
from ui.doctor import names
from ui.doctor.card import Examined
from ui.doctor.chip import DoctorChip
from ui.network.view import NetworkView

_STAYS = 3
"""Check-ups in a row without a finding until it is taken away, so that none flickers at its threshold."""
_MUTED = "doctor/muted"
_RESULTS = 3  # of cures, that are remembered


class Doctor(QObject):
    """Between the run, the document and the chip. GUI thread."""

    def __init__(self, chip: DoctorChip, network: NetworkView, document: Document, settings: Settings) -> None:
        super().__init__(chip)
        self._chip, self._network, self._document, self._settings = chip, network, document, settings
        self._seen: object = None  # of the last snapshot, what findings depend on besides the facts
        self._layers: object = None  # of the last facts: other ones in each
        self._case: Case | None = None
        self._snapshot: Snapshot | None = None
        self._findings: dict[tuple[str, str], Finding] = {}
        self._absent: dict[tuple[str, str], int] = {}
        self._tried: Treated | None = None
        self._begun_at = -1  # the number of the run that a cure leaves behind; −1 where it goes on
        self._results: tuple[Result, ...] = ()
        known = {rule.kind for rule in RULES}
        self.muted = frozenset(settings.text(_MUTED, "").split()) & known
        chip.show_muted(self.muted)
        chip.cured.connect(self.cure)
        chip.muted_changed.connect(self.mute)
        document.changed.connect(self._forget)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Judge the newest facts, if they are new, and of the design that is on show."""
        if snapshot.experiment != self._document.experiment:
            return
        facts = snapshot.reading(Checkup())
        seen = (snapshot.stuck, snapshot.diverged, bool(snapshot.stopped_by), snapshot.restarts)
        if facts is None or (seen == self._seen and self._layers is facts.layers):
            return
        if self._tried is not None and snapshot.restarts == self._begun_at:
            return  # the run that the cure leaves behind
        if self._snapshot is not None and snapshot.restarts != self._snapshot.restarts:
            self._findings = {}
        self._seen, self._layers = seen, facts.layers
        self._snapshot, self._case = snapshot, case_of(snapshot)
        if self._case is not None:
            self._judge(self._case)
            self._check(self._case, snapshot)
            self._show()

    def cure(self, finding: Finding) -> None:
        """Apply the cure of this finding, undoably; what came of it is checked later."""
        case, treatment = self._case, finding.treatment
        if case is None or treatment is None:
            return
        tried, restarts = doctor.treated(finding, case), self._snapshot.restarts if self._snapshot else 0
        change = self._document.edit_and_restart if treatment.anew else self._document.edit
        change(treatment.cure.experiment, treatment.text)
        self._tried, self._begun_at = tried, restarts if treatment.anew else -1
        self._show()

    def mute(self, kind: str, on: bool) -> None:
        """Say this kind no more, or again."""
        self.muted = self.muted | {kind} if on else self.muted - {kind}
        self._settings.set_text(_MUTED, " ".join(sorted(self.muted)))
        self._chip.show_muted(self.muted)
        self._findings = {key: one for key, one in self._findings.items() if key[0] not in self.muted}
        if self._case is not None:
            self._judge(self._case)
        self._show()

    def _judge(self, case: Case) -> None:
        """Take what is found now; what was found before goes only after some check-ups without it."""
        found = {one.key: one for one in doctor.findings(case, self.muted)}
        kinds = frozenset(kind for kind, _ in found)
        for key, one in self._findings.items():
            self._absent[key] = 0 if key in found else self._absent.get(key, 0) + 1
            if key not in found and self._absent[key] < _STAYS and not doctor.explained(key[0], kinds):
                found[key] = one
        self._findings = found

    def _check(self, case: Case, snapshot: Snapshot) -> None:
        """Find out what came of the cure that is being tried, if that can be known already."""
        if self._tried is None:
            return
        came = doctor.result(self._tried, case, stopped=bool(snapshot.stopped_by))
        if came is not None:
            self._tried = None
            self._results = (*self._results, came)[-_RESULTS:]

    def _forget(self, experiment: Experiment) -> None:
        """The design has changed: nothing is known of it yet."""
        self._findings, self._absent, self._case, self._layers = {}, {}, None, None
        if self._tried is not None and self._tried.experiment != experiment:
            self._tried = None
        self._results = tuple(one for one in self._results if one.treated.experiment == experiment)
        self._show()

    def _show(self) -> None:
        experiment, findings = self._document.experiment, tuple(self._findings.values())
        nothing = names.nothing(experiment, self._case)
        self._chip.show_state(Examined(experiment, findings, self._results, self._tried, nothing))
        self._network.show_findings({one.sign.place: names.sentence(experiment, one) for one in findings})
