"""What the run beside the present one is called: by its own name, or by how its design differs."""

from models.design.experiment import Experiment
from models.language.text import Text, again, joined, tr
from models.runs.differences import differences
from models.talk.snapshot import Snapshot


class CompanionName:
    """Compares the designs only where one of them is another one than the last time."""

    def __init__(self) -> None:
        self._of: tuple[Experiment, Experiment] | None = None
        self._differs: Text | str = ""

    def of(self, snapshot: Snapshot) -> str:
        """In the language in force; "" where there is no such run."""
        beside = snapshot.companion
        return "" if beside is None else beside.name or self.differs(snapshot)

    def differs(self, snapshot: Snapshot) -> str:
        """How its design differs, in the language in force; "" where there is no such run."""
        beside = snapshot.companion
        if beside is None or beside.now is None:
            return ""
        pair = snapshot.experiment, beside.now.experiment
        if self._of is None or self._of[0] is not pair[0] or self._of[1] is not pair[1]:
            found = differences(*pair)
            self._of, self._differs = pair, joined(found) if found else tr("the same design")
        return str(again(self._differs))
