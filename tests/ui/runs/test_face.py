"""The face of runs: parts are put above and below the list, and ask only while they can be seen."""

from typing import Any

from models.talk.commands import Command, Watch
from models.talk.probes import Boundary, Probe
from models.talk.snapshot import Snapshot
from ui.panels.base.panel import Panel
from ui.runs.face import RunsFace
from ui.shell.window import MainWindow


class Part(Panel):
    def questions(self) -> frozenset[Probe[Any]]:
        return frozenset({Boundary(33)})

    def show_snapshot(self, snapshot: Snapshot) -> None:
        pass


def watched(sent: list[Command]) -> frozenset[Any]:
    return [command for command in sent if isinstance(command, Watch)][-1].probes


def test_a_part_asks_while_it_can_be_seen(window: MainWindow, sent: list[Command]) -> None:
    window.actions_["face_runs"].trigger()
    (face,) = window.parts.centre.panels
    assert isinstance(face, RunsFace)
    part = Part()
    face.put_above(part)
    assert Boundary(33) in watched(sent)
    part.hide()
    part.questions_changed.emit()
    assert Boundary(33) not in watched(sent)
    part.show()
    window.actions_["face_network"].trigger()
    assert Boundary(33) not in watched(sent)
    window.activateWindow()
    window.actions_["face_runs"].trigger()
    assert face.list.view.hasFocus()
    window.actions_["vary"].trigger()
    assert face._vary is not None
    assert face._vary.form.kind.hasFocus()
    window.actions_["face_runs"].trigger()  # also where it is shown already
    assert face.list.view.hasFocus()
