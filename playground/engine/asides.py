"""What the engine does beside the run: it reads a table, does many runs or a search, and has a companion train along.

Does not touch the run.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from models.talk.commands import Command, LookAtTable
from models.talk.runs.companions import Accompany, GoAlone, Shadow
from models.talk.runs.searches import BeginSearch, SearchAnswer
from models.talk.runs.variations import EndTrials, HoldTrials, VariedAnswer, Vary
from models.talk.snapshot import Snapshot
from models.variations.variation import Variation
from playground.engine.session_port import SessionPort
from playground.engine.table_look import TableLook

if TYPE_CHECKING:
    from playground.search.searching import Searching
    from playground.variations.fan import Fan


class Asides:
    """Table, variation and search work in threads of their own. All methods are for the engine's thread."""

    def __init__(self, session: SessionPort) -> None:
        self._session = session
        self._table = TableLook()
        self._fan: Fan | None = None
        self._told: VariedAnswer | None = None
        self._search: Searching | None = None  # never at the same time as a variation
        self._found: SearchAnswer | None = None

    def obey(self, command: Command) -> bool:
        """Obey what concerns them; False for any other command."""
        match command:
            case LookAtTable():
                self._table.begin(command)
            case Vary(variation):
                self._give_up()
                self._fan, self._search = None if variation is None else _begun(variation), None
            case BeginSearch():
                self._give_up()
                self._fan, self._search = None, _searching(command)
            case HoldTrials(held):
                if work := self._fan or self._search:
                    work.hold(held)
            case EndTrials():
                self._give_up()
            case Accompany() | Shadow() | GoAlone():
                self._session.accompany(command)
            case _:
                return False
        return True

    @property
    def news(self) -> bool:
        """Whether there is, or may be soon, something that no snapshot has said."""
        varied = self._fan is not None and (self._told is None or not self._told.ended)
        found = self._search is not None and (self._found is None or not self._found.ended)
        return self._table.news or varied or found

    def say(self, snapshot: Snapshot) -> Snapshot:
        """The snapshot with how they stand."""
        table = self._table.answer()
        self._told = None if self._fan is None else self._fan.answer()
        self._found = None if self._search is None else self._search.answer()
        if table is None and self._told is None and self._found is None:
            return snapshot
        return replace(snapshot, table=table, varied=self._told, searched=self._found)

    def end(self) -> None:
        """The program ends: give everything up."""
        self._table.begin(LookAtTable(""))
        self._give_up()

    def _give_up(self) -> None:
        if work := self._fan or self._search:
            work.cancel()


def _begun(variation: Variation) -> "Fan":
    from playground.variations.fan import Fan  # knows torch, which the engine's loop does not import

    return Fan(variation)


def _searching(order: BeginSearch) -> "Searching":
    from playground.search.searching import Searching

    return Searching(order)
