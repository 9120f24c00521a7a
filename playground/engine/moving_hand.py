"""What a moving hand asks for, which is answered before everything else."""

from typing import Any

from models.talk.commands import Command, Watch
from models.talk.probes import Digit, Probe
from models.talk.runs.moments import LookBack


def of_moving_hand(command: Command, before: frozenset[Probe[Any]]) -> bool:
    """Whether a hand goes through the past or draws on; before: what was asked until now."""
    drawn = isinstance(command, Watch) and any(isinstance(probe, Digit) for probe in command.probes - before)
    return drawn or isinstance(command, LookBack)
