"""The engine thread's whole life: set up torch, then work until Quit. Imported inside that thread."""

from queue import SimpleQueue

import torch

from models.talk.commands import Command
from models.talk.snapshot import Snapshot
from playground.companions.accompanied_session import AccompaniedSession
from playground.devices import devices
from playground.engine.mailbox import Mailbox
from playground.engine.runner import Runner
from playground.session.session import Session


def engine_loop(inbox: "SimpleQueue[Command]", outbox: Mailbox[Snapshot]) -> None:
    """Serve `inbox` until Quit; commands that came while torch was imported are answered first."""
    set_up_torch()
    with devices.at_most(devices.cores() - 1):  # the window has one
        session = Session(wait=False)
        session.use("auto")
        Runner(AccompaniedSession(session), inbox, outbox).loop()


def set_up_torch() -> None:
    """One core for torch, until a run needs more."""
    torch.set_num_threads(1)
