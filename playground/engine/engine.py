"""The engine thread's whole life: set up torch, then work until Quit. Imported inside that thread."""

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


def engine_loop(inbox: "SimpleQueue[Command]", outbox: Mailbox[Snapshot]) -> None:
    """Serve `inbox` until Quit; commands that came while torch was imported are answered first."""
    set_up_torch()
    session = Session(wait=False)
    session.use("auto")
    Runner(AccompaniedSession(session), inbox, outbox).loop()


def set_up_torch() -> None:
    """One core for torch, until a run needs more; its compiler, which nothing here imports, would have its folder."""
    _keep_temporary_folder_clean()
    torch.set_num_threads(1)


def _keep_temporary_folder_clean() -> None:
    """Let torch's compiler, which makes a folder when it is imported, make it in the user's cache."""
    folder = Path(pooch.os_cache("neural-network-playground")) / "torch"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", str(folder))
