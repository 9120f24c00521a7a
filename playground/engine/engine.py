"""The engine thread's whole life: warm up, then work until Quit. Imported inside that thread."""

import os
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue

import pooch
import torch

from models.talk.commands import Command
from models.talk.snapshot import Snapshot
from playground.companions.accompanied_session import AccompaniedSession
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
    Runner(AccompaniedSession(session), inbox, outbox).loop()


def warm_up() -> None:
    """Take one optimizer step now: torch's first one imports code for more than a second."""
    _keep_temporary_folder_clean()
    torch.set_num_threads(1)
    layer = torch.nn.Linear(2, 1)
    for optimizer in (torch.optim.SGD(layer.parameters(), lr=0.0), torch.optim.Adam(layer.parameters(), lr=0.0)):
        layer(torch.zeros(1, 2)).sum().backward()
        optimizer.step()


def _keep_temporary_folder_clean() -> None:
    """Let torch's compiler have its folder, which it makes with that import, in the user's cache."""
    folder = Path(pooch.os_cache("neural-network-playground")) / "torch"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", str(folder))
