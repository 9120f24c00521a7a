"""The engine searches beside the run that it shows: commands in, snapshots out."""

from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from time import sleep

from models.design.experiment import Experiment
from models.talk.commands import Command, EndTrials, Load, Quit, Vary
from models.talk.runs.searches import BeginSearch, SearchAnswer
from models.talk.snapshot import Snapshot
from models.variations.search import Search, usual_ranges
from models.variations.variation import Variation
from playground.engine.mailbox import Mailbox
from playground.engine.runner import Runner
from playground.session.session import Session

DESIGN = Experiment()


def test_a_search_can_be_begun_watched_and_ended_and_a_variation_takes_its_place(tmp_path: Path) -> None:
    inbox: SimpleQueue[Command] = SimpleQueue()
    outbox: Mailbox[Snapshot] = Mailbox()
    runner = Runner(Session(), inbox, outbox)

    def answer(command: Command, wanted: Callable[[Snapshot], bool]) -> Snapshot:
        inbox.put(command)
        for _ in range(3000):
            runner.turn()
            snapshot = outbox.take()
            if snapshot is not None and wanted(snapshot):
                return snapshot
            sleep(0.002)
        raise AssertionError("no answer")

    def ended(snapshot: Snapshot) -> bool:
        return snapshot.searched is not None and snapshot.searched.ended

    inbox.put(Load(DESIGN))
    url = f"journal:{tmp_path}/study.log"
    searched = answer(BeginSearch(Search(DESIGN, usual_ranges(DESIGN), 2, trials=3), url), ended).searched
    assert isinstance(searched, SearchAnswer)
    assert (searched.error, len(searched.trials), searched.finished) == ("", 3, True)
    assert searched.tested_number >= 0
    watched = answer(BeginSearch(None, url, watch=True), ended).searched
    assert watched is not None
    assert watched.trials == searched.trials
    assert watched.tested == searched.tested
    inbox.put(BeginSearch(Search(DESIGN, usual_ranges(DESIGN), 1_000_000)))
    assert answer(EndTrials(), ended).searched is not None
    varied = answer(Vary(Variation(DESIGN, seeds=(1,), epochs=1)), lambda s: s.varied is not None and s.varied.ended)
    assert varied.searched is None
    wrong = answer(BeginSearch(None, "journal:/nowhere/x.log"), ended).searched
    assert wrong is not None
    assert "no study" in wrong.error
    inbox.put(Quit())
    while runner.turn():
        pass
