"""What the engine does beside the run: it reads a table, does the runs of a variation, and has a companion train along.

Does not touch the run.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from models.talk.commands import Command, LookAtTable
from models.talk.runs.companions import Accompany, GoAlone, Shadow
from models.talk.runs.variations import EndTrials, HoldTrials, VariedAnswer, Vary
from models.talk.snapshot import Snapshot
from models.variations.variation import Variation
from playground.engine.session_port import SessionPort
from playground.engine.table_look import TableLook

if TYPE_CHECKING:
    from playground.variations.fan import Fan


class Asides:
    """Table and variation work in threads of their own. All methods are for the engine's thread."""

    def __init__(self, session: SessionPort) -> None:
        self._session = session
        self._table = TableLook()
        self._fan: Fan | None = None
        self._told: VariedAnswer | None = None

    def obey(self, command: Command) -> bool:
        """Obey what concerns them; False for any other command."""
        match command:
            case LookAtTable():
                self._table.begin(command)
            case Vary(variation):
                self._give_up()
                self._fan = None if variation is None else _begun(variation)
            case HoldTrials(held):
                if self._fan is not None:
                    self._fan.hold(held)
            case EndTrials():
                self._give_up()
            case Accompany() | Shadow() | GoAlone():
                self._session.accompany(command)
            case _:
                return False
        return True

    @property
    def news(self) -> bool:
        """Whether there is something that no snapshot has said."""
        varied = self._fan is not None and (self._told is None or not self._told.ended)
        return self._table.news or varied

    def say(self, snapshot: Snapshot) -> Snapshot:
        """The snapshot with how they stand."""
        table = self._table.answer()
        self._told = None if self._fan is None else self._fan.answer()
        if table is None and self._told is None:
            return snapshot
        return replace(snapshot, table=table, varied=self._told)

    def end(self) -> None:
        """The program ends: give everything up."""
        self._table.begin(LookAtTable(""))
        self._give_up()

    def _give_up(self) -> None:
        if self._fan is not None:
            self._fan.cancel()


def _begun(variation: Variation) -> "Fan":
    from playground.variations.fan import Fan  # knows torch, which the engine's loop does not import

    return Fan(variation)
