"""The engine thread's whole life: warm up, then work until Quit. Imported inside that thread."""

from queue import SimpleQueue

import torch

from models.talk.commands import Command
from models.talk.snapshot import Snapshot
from playground.engine.mailbox import Mailbox
from playground.engine.runner import Runner
from playground.session.session import Session
from playground.steppers import compiling


def engine_loop(inbox: "SimpleQueue[Command]", outbox: Mailbox[Snapshot]) -> None:
    """Serve `inbox` until Quit; commands that came during the warm-up are answered first."""
    warm_up()
    compiling.ready(wait=False)  # imports numba before anybody trains
    session = Session(wait=False)
    session.use("auto")
    Runner(session, inbox, outbox).loop()


def warm_up() -> None:
    """Take one optimizer step now: torch's first one imports code for more than a second."""
    torch.set_num_threads(1)
    layer = torch.nn.Linear(2, 1)
    for optimizer in (torch.optim.SGD(layer.parameters(), lr=0.0), torch.optim.Adam(layer.parameters(), lr=0.0)):
        layer(torch.zeros(1, 2)).sum().backward()
        optimizer.step()
