"""A table is read while the engine goes on: the snapshot says how far it is, and what is in it."""

from pathlib import Path
from queue import SimpleQueue
from time import sleep

import pytest

from models.design.experiment import Experiment
from models.talk.commands import Command, Load, LookAtTable, Quit, Run
from models.talk.snapshot import Snapshot
from models.talk.tables import TableAnswer, TableWishes
from playground.engine.mailbox import Mailbox
from playground.engine.runner import Runner
from playground.session.session import Session

ROWS = "a,b,class\n" + "".join(f"{k},{k % 7},{'xyz'[k % 3]}\n" for k in range(60))


class Engine:
    def __init__(self) -> None:
        self.inbox: SimpleQueue[Command] = SimpleQueue()
        self.outbox: Mailbox[Snapshot] = Mailbox()
        self.runner = Runner(Session(), self.inbox, self.outbox)

    def answer(self, *commands: Command) -> TableAnswer:
        for command in commands:
            self.inbox.put(command)
        for _ in range(500):
            self.runner.turn()
            snapshot = self.outbox.take()
            if snapshot is not None and snapshot.table is not None and not snapshot.table.under_way:
                return snapshot.table
            sleep(0.005)
        raise AssertionError("no answer")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "t.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "before", [(), (Load(Experiment()),), (Load(Experiment()), Run())], ids=["new", "held", "trains"]
)
def test_it_is_answered_whatever_the_engine_does(before: tuple[Command, ...], table: Path) -> None:
    engine = Engine()
    answer = engine.answer(*before, LookAtTable(str(table)))
    assert answer.found is not None
    assert answer.found.source is not None
    assert answer.found.rows == 60
    assert [column.role for column in answer.found.columns] == ["input", "input", "target"]
    engine.inbox.put(Quit())


def test_other_wishes_are_answered_by_the_same_reading(table: Path) -> None:
    engine = Engine()
    engine.answer(Load(Experiment()), LookAtTable(str(table)))
    table.touch()
    wishes = TableWishes(target=1, inputs=(0,), task="regression")
    answer = engine.answer(LookAtTable(str(table), wishes))
    assert answer.wishes == wishes
    assert answer.found is not None
    assert answer.found.source is not None
    assert answer.found.source.target.name == "b"
    assert [column.name for column in answer.found.source.columns] == ["a"]


def test_a_bad_table_is_one_sentence_and_training_goes_on(table: Path) -> None:
    table.write_text("a,b\n1,2\n3,4,5\n", encoding="utf-8")
    engine = Engine()
    answer = engine.answer(Load(Experiment()), Run(), LookAtTable(str(table)))
    assert answer.error == "t.csv, line 3 has 3 columns, but the first line has 2."
    engine.inbox.put(LookAtTable(""))
    engine.runner.turn()
    snapshot = engine.outbox.take()
    assert snapshot is not None
    assert snapshot.table is None
    assert snapshot.running
    assert not snapshot.error
