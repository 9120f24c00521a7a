"""The curve of the run beside the present one, as a ghost that grows."""

from models.runs.side_by_side import comparable
from models.talk.snapshot import Snapshot
from ui.panels.base.companion_name import CompanionName
from ui.panels.loss.ghosts import Ghost


class CompanionCurve:
    """Gives the ghost of a snapshot's companion."""

    def __init__(self) -> None:
        self._name = CompanionName()

    def of(self, snapshot: Snapshot) -> Ghost | None:
        """None where there is no such run, its losses measure something else, or a moment of the past is shown."""
        beside = snapshot.companion
        if beside is None or beside.now is None or snapshot.looks_back:
            return None
        if not comparable(snapshot.experiment, beside.now.experiment):
            return None
        return Ghost(self._name.of(snapshot), beside.colour, beside.now.experiment, beside.now.history)
